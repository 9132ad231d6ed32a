"""Where words were said, through whom and to whom."""

from __future__ import annotations

import pytest

from quotes.extract import extract

SAID = "إن المعرض ناجح"
MEDIA = [
    ("statement", f"وقالت المديرة سلوى حداد في بيان {SAID}.", "بيان"),
    ("adjective", f"وقالت المديرة سلوى حداد في تصريحات صحفية {SAID}.", "تصريحات صحفية"),
    ("joint", f"وقالت المديرة سلوى حداد خلال مؤتمر صحافي مشترك {SAID}.", "مؤتمر صحافي مشترك"),
    ("channel", f"وقالت المديرة سلوى حداد في مقابلة مع قناة «المشهد» {SAID}.", "مقابلة مع قناة «المشهد»"),
    ("at the head", f"وفي كلمة لها، قالت المديرة سلوى حداد {SAID}.", "كلمة لها"),
    ("with a pronoun", f"وقالت المديرة سلوى حداد في كلمتها {SAID}.", "كلمتها"),
    ("published by", f"وقالت المديرة سلوى حداد في مقال نشرته صحيفة «الميزان» {SAID}.", "مقال نشرته صحيفة «الميزان»"),
    ("network", "وكتبت المديرة سلوى حداد على تويتر: «المعرض ناجح بكل المقاييس».", "تويتر"),
    ("agency told", f"وقالت المديرة سلوى حداد لوكالة فرانس برس {SAID}.", "لوكالة فرانس برس"),
    ("outlet told", f"وقالت المديرة سلوى حداد لـ«الميزان» {SAID}.", "لـ«الميزان»"),
    ("outlet told, letters joined", f"وقالت المديرة سلوى حداد لهسبريس {SAID}.", "لهسبريس"),
    (
        "behind the words",
        "وقالت المديرة سلوى حداد: «المعرض ناجح بكل المقاييس»، في حديث إلى إذاعة «المدينة».",
        "حديث إلى إذاعة «المدينة»",
    ),
    ("goes on in its sentence", "", ""),
    ("place", f"وقالت المديرة سلوى حداد في بيروت {SAID}.", ""),
    ("occasion", f"وقالت المديرة سلوى حداد في ختام الزيارة {SAID}.", ""),
    ("nothing", f"وقالت المديرة سلوى حداد {SAID}.", ""),
    ("question", f"وقالت المديرة سلوى حداد ردا على سؤال {SAID}.", ""),
    ("what the role belongs to", f"وقالت مديرة مؤتمر الشباب سلوى حداد {SAID}.", ""),
    ("inside the words", "وقالت المديرة سلوى حداد إن النتائج نشرت في بيان.", ""),
    ("another sentence", f"وصدر بيان أمس. وقالت المديرة سلوى حداد {SAID}.", ""),
    ("outlet's own official", f"وقالت مديرة تابعة لوكالة رويترز {SAID}.", ""),
    ("for a person", f"وقالت المديرة سلوى حداد لزميلتها {SAID}.", ""),
    ("book that is written", f"وقالت المديرة سلوى حداد بعد كتابة الرسالة {SAID}.", ""),
    ("account of costs", f"وقالت المديرة سلوى حداد على الفور {SAID}.", ""),
]
MEDIA = [case for case in MEDIA if case[1]]


@pytest.mark.parametrize(("text", "medium"), [case[1:] for case in MEDIA], ids=[case[0] for case in MEDIA])
def test_medium(text: str, medium: str) -> None:
    assert [s.medium for s in extract(text)] == [medium]


def test_a_medium_reaches_over_its_sentence_and_no_further() -> None:
    text = f"وقالت المديرة سلوى حداد في بيان {SAID}، مضيفة أن العمل مستمر. وأضافت أن الأبواب مفتوحة."
    assert [s.medium for s in extract(text)] == ["بيان", "بيان", ""]


RELAYS = [
    ("passed on", "ونقلت صحيفة «الميزان» عن الخبير رامي سعد قوله إن السد آمن.", ["رامي سعد"], "صحيفة «الميزان»"),
    ("passed on without قوله", "ونقلت صحيفة «الميزان» عن الخبير رامي سعد أن السد آمن.", ["رامي سعد"], "صحيفة «الميزان»"),
    ("quoting", "أفادت صحيفة «الميزان» نقلا عن الخبير رامي سعد بأن السد آمن.", ["رامي سعد"], "صحيفة «الميزان»"),
    ("quoting, in marks", "أفادت صحيفة «الميزان» نقلا عن الخبير رامي سعد: «السد آمن ولا خطر على السكان».", ["رامي سعد"], "صحيفة «الميزان»"),
    ("cited inside", "وأكد الخبير رامي سعد، بحسب صحيفة «الميزان»، أن السد آمن.", ["رامي سعد"], "صحيفة «الميزان»"),
    ("behind the words", "وقال الخبير رامي سعد إن السد آمن، بحسب ما ذكرت صحيفة «الميزان».", ["رامي سعد"], "صحيفة «الميزان»"),
    ("a person behind the words", "أكد الخبير رامي سعد أن السد آمن، بحسب ما قال المهندس فادي نصر.", ["رامي سعد"], "فادي نصر"),
    ("of a pronoun", "وصل الخبير رامي سعد إلى المدينة. ونقلت عنه صحيفة «الميزان» أن السد آمن.", ["رامي سعد"], "صحيفة «الميزان»"),
    ("passive", "ونُقل عن الخبير رامي سعد قوله إن السد آمن.", ["رامي سعد"], ""),
    ("the outlet itself", "وذكرت صحيفة «الميزان» أن السد آمن.", ["الميزان"], ""),
    ("told, not passed on", "وقال الخبير رامي سعد لصحيفة «الميزان» إن السد آمن.", ["رامي سعد"], ""),
    ("the only source", "السد آمن ولا خطر على السكان، بحسب الخبير رامي سعد.", ["رامي سعد"], ""),
    ("a document behind the words", "وقال الخبير رامي سعد إن السد آمن، بحسب البيان.", ["رامي سعد"], ""),
    ("about a thing", "وتحدث الخبير رامي سعد عن السد، وقال إنه آمن تماما.", ["رامي سعد"], ""),
    ("nobody between", "وقال الخبير رامي سعد إن السد آمن.", ["رامي سعد"], ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers", "relay"), [case[1:] for case in RELAYS], ids=[case[0] for case in RELAYS])
def test_relay(text: str, speakers: list[str], relay: str) -> None:
    assert [(list(s.speakers), s.relay) for s in extract(text)] == [(speakers, relay)]


ADDRESSEES = [
    ("journalists", f"وقالت المديرة سلوى حداد للصحافيين {SAID}.", "الصحافيين"),
    ("counterpart", f"وقال الوزير سامي حداد لنظيره الفرنسي {SAID}.", "نظيره الفرنسي"),
    ("object", f"وأبلغ الوزير سامي حداد نظيره الفرنسي {SAID}.", "نظيره الفرنسي"),
    ("a word that begins with ل", f"وقالت المديرة سلوى حداد للاجئين {SAID}.", "اللاجئين"),
    ("nobody", f"وقالت المديرة سلوى حداد {SAID}.", ""),
    ("outlet", f"وقالت المديرة سلوى حداد لوكالة رويترز {SAID}.", ""),
    ("part of the role", f"وقالت النائبة الثانية لرئيس المجلس سلوى حداد {SAID}.", ""),
]


@pytest.mark.parametrize(("text", "addressee"), [case[1:] for case in ADDRESSEES], ids=[case[0] for case in ADDRESSEES])
def test_addressee(text: str, addressee: str) -> None:
    assert [s.addressee for s in extract(text)] == [addressee]
