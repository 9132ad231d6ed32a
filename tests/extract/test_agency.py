"""The agency of an article: dateline, signature, by-line, and what is none of them."""

from __future__ import annotations

import pytest

from quotes.extract.agency import agency
from quotes.extract.record import Article

BODY = "أغلقت المتاحف أبوابها يومين بسبب أعمال الصيانة."
NAMED = [
    ("dateline in brackets", f"باريس (أ ف ب) - {BODY}", "", "وكالة فرانس برس"),
    ("dateline with points", f"باريس (أ.ف.ب) - {BODY}", "", "وكالة فرانس برس"),
    ("dateline behind a dash", f"لندن - رويترز: {BODY}", "", "رويترز"),
    ("dateline with two cities", f"لندن، باريس - رويترز - {BODY}", "", "رويترز"),
    ("under a headline", f"المتاحف تغلق أبوابها\nبرلين - د ب أ\n{BODY}", "", "وكالة الأنباء الألمانية"),
    ("signature on its own line", f"{BODY}\n(د ب أ)", "", "وكالة الأنباء الألمانية"),
    ("signature behind a dash", f"{BODY}\n- الأناضول", "", "الأناضول"),
    ("signature at the end of the text", f"{BODY} (رويترز)", "", "رويترز"),
    ("source line", f"{BODY}\nالمصدر: رويترز", "", "رويترز"),
    ("short form that is a word, in brackets", f"{BODY} (وفا)", "", "وكالة الأنباء الفلسطينية"),
    ("two agencies", f"{BODY}\n(أ ف ب، رويترز)", "", "وكالة فرانس برس، رويترز"),
    ("an agency among agencies", f"{BODY}\n(وكالات، رويترز)", "", "رويترز"),
    ("by-line", BODY, "القاهرة - رويترز", "رويترز"),
    ("Latin letters", f"Paris (AFP) - {BODY}", "", "وكالة فرانس برس"),
]
UNNAMED = [
    ("none", BODY, ""),
    ("empty", "", ""),
    ("collective", f"{BODY}\n(وكالات)", ""),
    ("collective source", f"{BODY}\nالمصدر: وكالات", ""),
    ("told in the text", "قال الوزير سامي حداد لوكالة فرانس برس إن المتاحف أغلقت.", ""),
    ("quoted in the text", "ذكرت وكالة رويترز أن المتاحف أغلقت أبوابها.", ""),
    ("visited", "زار وفد من رويترز المتحف والتقى مديره.", ""),
    (
        "in brackets inside the text",
        f"وكانت الصورة الأولى (رويترز) قد نشرت قبل عام في كل الصحف العربية والأجنبية. {BODY}",
        "",
    ),
    ("a name that is also an agency", f"فارس: {BODY}", ""),
    ("word that is also an agency", f"سافرنا معا\n{BODY}", ""),
    ("outlet that is no agency", f"القاهرة - بوابة الميدان: {BODY}", ""),
    ("city alone", f"القاهرة: {BODY}", ""),
    ("a person in the by-line", BODY, "سامي حداد"),
    ("ends with a bracket", f"{BODY} (انظر الجدول)", ""),
]


@pytest.mark.parametrize(("text", "author", "name"), [case[1:] for case in NAMED], ids=[case[0] for case in NAMED])
def test_named(text: str, author: str, name: str) -> None:
    assert agency(Article(text, author=author)) == name


@pytest.mark.parametrize(("text", "author"), [case[1:] for case in UNNAMED], ids=[case[0] for case in UNNAMED])
def test_unnamed(text: str, author: str) -> None:
    assert agency(Article(text, author=author)) == ""
