"""Strategies for texts that look like news, and for texts that look like nothing at all."""

from __future__ import annotations

from hypothesis import strategies as st

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىةٱپچژگڤ"
SIGNS = "ًٌٍَُِّْٰـٓ۞۩"
CONTROLS = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2069\ufeff\u00ad\u061c\x00\x0b\x1f\x85\u2028"
MARKS = "«»“”„‟\"'‘’‚‹›′″`´()[]{}﴾﴿<>"
STOPS = "،؛؟.,;:!?…-–—_/\\|•*٪%"
SPACES = " \u00a0\u202f\u2009\t\r\n\u3000"
DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱"
ODD = "aZé中😀ﷲﻻ\ud7ff\U0001f1f1"

characters = st.sampled_from(LETTERS + SIGNS + CONTROLS + MARKS + STOPS + SPACES + DIGITS + ODD)
noise = st.text(characters, max_size=120)
anything = st.text(max_size=60)

WORDS = (
    "قال", "وقال", "وأضاف", "قالت", "أكد", "وأوضح", "مؤكدا", "قائلا", "مضيفة", "بحسب", "وفقا لـ", "نقلا عن", "على حد قوله",
    "أن", "إن", "أنه", "بأن", "إلى أن", "لم", "هل", "من جانبه", "بدوره", "الذي", "في", "تصريح", "بيان", "مقابلة",
    "الرئيس", "وزير الخارجية", "وزارة الصحة", "الوزارة", "المتحدث باسم", "مصدر أمني", "مصادر", "شهود",
    "سليم حرفوش", "حرفوش", "منى الراشد", "عبد الله", "بن علي", "أبو ناصر", "موسكو", "وكالة فرانس برس", "(أ ف ب)",
    "الأربعاء", "أمس", "العمل بدأ", "سنعود قريبا إلى بيوتنا", "الاستقرار", "نعم", "لا", "20", "2024", "عام",
)  # fmt: skip
JOINS = (
    " ",
    " ",
    " ",
    " ",
    "، ",
    ". ",
    ": ",
    ".\n",
    "\n\n",
    " «",
    "» ",
    " “",
    "” ",
    ' "',
    '" ',
    "",
    " - ",
    " (",
    ") ",
    "؟ ",
    " ''",
    "'' ",
)


@st.composite
def newslike(draw: st.DrawFn, most: int = 40) -> str:
    """Words of reporting in any order, with any marks between them."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=most))
    joins = draw(st.lists(st.sampled_from(JOINS), min_size=len(words), max_size=len(words)))
    return "".join(word + join for word, join in zip(words, joins))


texts = st.one_of(newslike(), noise, anything, st.tuples(newslike(), noise, newslike()).map("".join))
