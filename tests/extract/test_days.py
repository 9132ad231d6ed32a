"""Days: of articles, and of what was said in them."""

from __future__ import annotations

from datetime import date

import pytest

from quotes.extract import extract
from quotes.extract.days import day_of
from quotes.extract.record import Article

PUBLISHED = [
    ("iso", "2024-05-15", date(2024, 5, 15)),
    ("iso with time", "2015-07-24 07:34:25", date(2015, 7, 24)),
    ("iso with zone", "2024-05-15T23:10:00+03:00", date(2024, 5, 15)),
    ("both names of a month", "11 كانون الثاني/يناير 2010", date(2010, 1, 11)),
    ("month of the Gulf", "20 أكتوبر 2025", date(2025, 10, 20)),
    ("month of the Maghreb", "3 جويلية 2012", date(2012, 7, 3)),
    ("Moroccan month and weekday", "الخميس 9 غشت 2018", date(2018, 8, 9)),
    ("Arabic digits", "٤ شباط ٢٠٢٦", date(2026, 2, 4)),
    ("numbers, day first", "25/06/2012", date(2012, 6, 25)),
    ("hijri", "16 شعبان 1447", date(2026, 2, 4)),
    ("bare year", "2010", None),
    ("month and year", "مايو 2010", None),
    ("empty", "", None),
    ("no date", "صباح اليوم", None),
    ("no such day", "2024-02-31", None),
    ("a price", "12.500 دينار", None),
]


@pytest.mark.parametrize(("text", "day"), [case[1:] for case in PUBLISHED], ids=[case[0] for case in PUBLISHED])
def test_day_of_an_article(text: str, day: date | None) -> None:
    assert day_of(text) == day


# words beside the cue → the day; the article is of Wednesday, 15 May 2024
SAID = [
    ("weekday", "الثلاثاء", "2024-05-14"),
    ("the day itself", "الأربعاء", "2024-05-15"),
    ("the coming weekday's name is the last one", "الخميس", "2024-05-09"),
    ("with يوم", "يوم السبت", "2024-05-11"),
    ("evening", "مساء الأحد", "2024-05-12"),
    ("past weekday", "الأربعاء الماضي", "2024-05-08"),
    ("today and its name", "اليوم الأربعاء", "2024-05-15"),
    ("yesterday and its name", "أمس الثلاثاء", "2024-05-14"),
    ("evening of yesterday", "مساء أمس", "2024-05-14"),
    ("day before yesterday", "أول من أمس", "2024-05-13"),
    ("date", "في 3 مايو", "2024-05-03"),
    ("date with two names", "في 12 نيسان/أبريل", "2024-04-12"),
    ("date not yet reached this year", "في 20 ديسمبر", "2023-12-20"),
    ("full date", "يوم 25 يونيو 2015", "2015-06-25"),
    ("numbers", "بتاريخ 25/6/2015", "2015-06-25"),
    ("ordinal", "في الرابع من مارس", "2024-03-04"),
    ("hijri", "في 3 رمضان", "2024-03-13"),
    ("to come", "الأحد المقبل", ""),
    ("before a day", "قبل الأحد", ""),
    ("after a day", "بعد الأحد", ""),
    ("until a day", "حتى الأحد", ""),
    ("since yesterday", "منذ أمس", ""),
    ("tomorrow", "غدا", ""),
    ("date to come", "في 3 مايو المقبل", ""),
    ("last week", "الأسبوع الماضي", ""),
    ("a number that is no day", "أمام 12 طالبا", ""),
    ("no such day", "في 45 مايو", ""),
    ("nothing", "", ""),
]


@pytest.mark.parametrize(("words", "day"), [case[1:] for case in SAID], ids=[case[0] for case in SAID])
def test_day_of_a_statement(words: str, day: str) -> None:
    text = f"وقالت المديرة سلوى حداد {words} إن المعرض ناجح."
    found = extract(Article(text, published="2024-05-15")).statements
    assert [(s.text, s.said_on) for s in found] == [("المعرض ناجح", day)]


OTHERS = [
    ("inside what was said", "وقالت المديرة سلوى حداد إن المعرض يبدأ الأحد.", "2024-05-15", ""),
    (
        "another event in the sentence",
        "وبعد حريق شب الاثنين في المخزن، قالت المديرة سلوى حداد إن المعرض ناجح.",
        "2024-05-15",
        "",
    ),
    (
        "at the head of the sentence",
        "ومساء الاثنين، قالت المديرة سلوى حداد إن المعرض ناجح.",
        "2024-05-15",
        "2024-05-13",
    ),
    (
        "with the medium",
        "وفي مؤتمر صحافي عقدته أمس، قالت المديرة سلوى حداد إن المعرض ناجح.",
        "2024-05-15",
        "2024-05-14",
    ),
    ("article without a date", "وقالت المديرة سلوى حداد الثلاثاء إن المعرض ناجح.", "", ""),
    ("full date needs no article date", "وقالت المديرة سلوى حداد يوم 25 يونيو 2015 إن المعرض ناجح.", "", "2015-06-25"),
    ("article with a bare year", "وقالت المديرة سلوى حداد أمس إن المعرض ناجح.", "2015", ""),
    ("the name of a prayer", "وقالت المديرة سلوى حداد بعد صلاة الجمعة إن المعرض ناجح.", "2024-05-15", ""),
]


@pytest.mark.parametrize(("text", "published", "day"), [case[1:] for case in OTHERS], ids=[case[0] for case in OTHERS])
def test_where_a_day_counts(text: str, published: str, day: str) -> None:
    assert [s.said_on for s in extract(Article(text, published=published))] == [day]
