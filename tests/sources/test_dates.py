"""Publication dates: every form in which Arabic news writes one, and what is none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.sources.data_files import table
from quotes.sources.dates import iso_date

TODAY = date(2026, 2, 4)

DAYS = [
    ("ISO", "2026-02-04", "2026-02-04"),
    ("ISO with a time", "2026-02-04T23:59:00+03:00", "2026-02-04"),
    ("Arabic-Indic ISO", "٢٠٢٦-٠٢-٠٤", "2026-02-04"),
    ("Persian digits", "۲۰۲۶/۰۲/۰۴", "2026-02-04"),
    ("compact", "20260204", "2026-02-04"),
    ("compact with a time", "20260204123000", "2026-02-04"),
    ("day first", "04/02/2026", "2026-02-04"),
    ("day first, Arabic-Indic", "٤/٢/٢٠٢٦", "2026-02-04"),
    ("day first with dots", "4.2.2026", "2026-02-04"),
    ("month first, since no month has number 14", "02/14/2026", "2026-02-14"),
    ("short year", "04/02/26", "2026-02-04"),
    ("Gulf", "4 فبراير 2026", "2026-02-04"),
    ("Levantine", "4 شباط 2026", "2026-02-04"),
    ("Levantine of two words", "4 كانون الثاني 2026", "2026-01-04"),
    ("both names with a slash", "الأربعاء 4 شباط/فبراير 2026", "2026-02-04"),
    ("both names in brackets", "4 فبراير (شباط) 2026", "2026-02-04"),
    ("both names with a dash", "4 كانون الأول - ديسمبر 2025", "2025-12-04"),
    ("Maghrebi", "4 فيفري 2026", "2026-02-04"),
    ("Maghrebi July", "14 جويلية 2025", "2025-07-14"),
    ("Moroccan", "12 غشت 2025", "2025-08-12"),
    ("Moroccan December", "30 دجنبر 2025", "2025-12-30"),
    ("Libyan", "17 الفاتح 1999", "1999-09-17"),
    ("commas", "الأربعاء، 04 فبراير، 2026", "2026-02-04"),
    ("month before the day", "فبراير 4, 2026", "2026-02-04"),
    ("year before the month", "2026 فبراير 4", "2026-02-04"),
    ("dashes", "4-فبراير-2026", "2026-02-04"),
    ("no space", "4فبراير2026", "2026-02-04"),
    ("ordinal word", "الرابع من فبراير 2026", "2026-02-04"),
    ("ordinal of two words", "الرابع والعشرين من شباط عام 2026", "2026-02-24"),
    ("the letter for the era", "4 فبراير 2026م", "2026-02-04"),
    ("spelling without hamza", "4 ابريل 2026", "2026-04-04"),
    ("vowel signs", "4 شُباط 2026", "2026-02-04"),
    ("a label before it", "تاريخ النشر: 04-02-2026 | 10:20 م", "2026-02-04"),
    ("a time before it", "10:30 - 2026/02/04", "2026-02-04"),
    ("Hijri", "16 شعبان 1447هـ", "2026-02-04"),
    ("Hijri numbers", "1447-08-16", "2026-02-04"),
    ("Hijri and Gregorian", "الأربعاء 16 شعبان 1447 - 4 فبراير 2026م", "2026-02-04"),
    ("Hijri and Gregorian numbers", "16/8/1447 هـ الموافق 4/2/2026", "2026-02-04"),
    ("Hijri month of two words", "12 رمضان المبارك 1446 هـ", "2025-03-12"),
    ("mail", "Wed, 04 Feb 2026 10:00:00 +0000", "2026-02-04"),
    ("English", "Feb. 4, 2026", "2026-02-04"),
    ("French", "4 février 2026", "2026-02-04"),
    ("seconds since 1970", "1770163200", "2026-02-04"),
    ("milliseconds since 1970", "1770163200000", "2026-02-04"),
    ("the first of two", "4 شباط 2026، آخر تحديث 5 شباط 2026", "2026-02-04"),
    ("controls of direction", "\u200f4\u200f فبراير \u200e2026", "2026-02-04"),
]  # fmt: skip
NO_DAYS = [
    ("nothing", ""),
    ("a year", "2026"),
    ("a guessed year", "2009?"),
    ("a month", "فبراير 2026"),
    ("no such day", "30 فبراير 2026"),
    ("no such month", "31/31/2026"),
    ("a number", "12345678"),
    ("a fraction", "9/11 هجمات"),
    ("a telephone number", "00961 1 234 567"),
    ("a Hijri month in a Gregorian year", "12 رجب 2026"),
    ("far in the past", "4 فبراير 1066"),
    ("a month and a year of different sentences", "في 5 مارس التقى الوفد ثم عاد سنة 2026"),
    ("an age without a day to count from", "منذ يومين"),
    ("a version", "الإصدار 2.10.2026.4"),
]
AGES = [
    ("منذ يومين", "2026-02-02"),
    ("قبل 3 أيام", "2026-02-01"),
    ("منذ ٣ ساعات", "2026-02-04"),
    ("منذ 3 أسابيع", "2026-01-14"),
    ("منذ يوم", "2026-02-03"),
    ("قبل قليل", "2026-02-04"),
    ("أمس", "2026-02-03"),
    ("أول من أمس", "2026-02-02"),
    ("يومية", ""),
    ("بعد يومين", ""),
]


@pytest.mark.parametrize("text, day", [case[1:] for case in DAYS], ids=[case[0] for case in DAYS])
def test_days(text: str, day: str) -> None:
    assert iso_date(text) == day


@pytest.mark.parametrize("text", [case[1] for case in NO_DAYS], ids=[case[0] for case in NO_DAYS])
def test_what_is_no_day(text: str) -> None:
    assert iso_date(text) == ""


@pytest.mark.parametrize("text, day", AGES)
def test_ages(text: str, day: str) -> None:
    assert iso_date(text, TODAY) == day


@pytest.mark.parametrize("row", table("months"), ids=lambda row: row["name"])
def test_every_month_name(row: dict[str, str]) -> None:
    year = "1446" if row["calendar"] == "hijri" else "2025"
    found = iso_date(f"الخميس 9 {row['name']} {year}")
    if row["calendar"] == "gregorian":
        assert found == f"2025-{int(row['month']):02}-09"
    else:
        assert found and found == iso_date(f"1446-{int(row['month']):02}-09")


@given(
    st.dates(date(1900, 1, 1), date(2100, 12, 31)),
    st.sampled_from([row["name"] for row in table("months") if row["region"] == "gulf"]),
)
def test_a_day_written_in_words_comes_back(day: date, month: str) -> None:
    number = next(int(row["month"]) for row in table("months") if row["name"] == month)
    try:
        written = date(day.year, number, day.day)
    except ValueError:
        return
    assert iso_date(f"{day.day} {month} {day.year}") == written.isoformat()


@given(st.text(alphabet=st.sampled_from("0123456789٠١٢٣/-.: ،فبرايشطمنذهـ\u200f"), max_size=60))
def test_any_text_gives_a_day_or_nothing(text: str) -> None:
    found = iso_date(text, TODAY)
    assert found == "" or date.fromisoformat(found).isoformat() == found
