"""Publication dates as Arabic news writes them: digits of both kinds, five sets of month names, Hijri.

Every form becomes the ISO day. The words are in the lexicon's ``months.tsv`` and ``day_words.tsv``.
A day in numbers alone is read day first, as Arab papers write it, unless only the other order is a
date. Where a text gives a Hijri and a Gregorian day, the Gregorian one counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from functools import cache

from ..lexicon.tables import table
from ..text.fold import fold

_EPOCH = re.compile(r"\s*(\d{10})(?:\d{3})?(?:\.\d+)?\s*")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?=\D|$|\d{6}\b)")
_DAY_FIRST = re.compile(r"(?<![\d.:/-])(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d|[-/.]\d)")
_SHORT_YEAR = re.compile(r"\s*(\d{1,2})([-/.])(\d{1,2})\2(\d\d)\s*")
_SEPARATOR = r"[\s,،./|\-–]{1,4}"
_LETTER_DIGIT = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[ء-ي])")  # 4فبراير2026
_LONGEST = 2_000  # characters in which a date is looked for


def iso_date(text: str, today: date | None = None) -> str:
    """The day that a text names, in ISO form, or the empty string where it names none.

    A bare year or month is no day. With ``today``, ages and words relative to it count too.

    >>> iso_date("الأربعاء ٤ شباط/فبراير ٢٠٢٦ - ١٠:٣٠"), iso_date("16 شعبان 1447 هـ"), iso_date("2026")
    ('2026-02-04', '2026-02-04', '')
    >>> iso_date("منذ يومين", date(2026, 2, 4))
    '2026-02-02'
    """
    folded = _spaced(text[:_LONGEST])
    found = next(_candidates(folded, today), None)
    return found.isoformat() if found else ""


def _spaced(text: str) -> str:
    return " ".join(_LETTER_DIGIT.sub(" ", fold(text)).split())


def _candidates(text: str, today: date | None) -> Iterator[date]:
    """The days in a folded text, the surest form first."""
    if match := _EPOCH.fullmatch(text):
        yield (datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=int(match[1]))).date()
        return
    hijri: list[date] = []
    for match in _YEAR_FIRST.finditer(text):
        year, month, day = (int(part) for part in match.groups())
        yield from _sorted_out(_day(year, month, day), year, hijri)
    for match in _COMPACT.finditer(text):
        yield from _sorted_out(_day(*(int(part) for part in match.groups())), int(match[1]), hijri)
    for match in _named_months().finditer(text):
        yield from _sorted_out(_from_words(match), int(match["year"] or match["year2"]), hijri)
    for match in _year_and_month().finditer(text):
        yield from _sorted_out(_from_words(match), int(match["year"]), hijri)
    for match in _DAY_FIRST.finditer(text):
        day, month, year = int(match[1]), int(match[3]), int(match[4])
        yield from _sorted_out(_day(year, month, day) or _day(year, day, month), year, hijri)
    if match := _SHORT_YEAR.fullmatch(text):
        day, month, year = int(match[1]), int(match[3]), 2000 + int(match[4])
        yield from _sorted_out(_day(year, month, day) or _day(year, day, month), year, hijri)
    yield from hijri
    if today is not None:
        yield from _relative(text, today)


def _sorted_out(found: date | None, year: int, hijri: list[date]) -> Iterator[date]:
    """A Gregorian day at once; a Hijri one only after every Gregorian one."""
    if found is None:
        return
    if year < 1600:
        hijri.append(found)
    else:
        yield found


def _day(year: int, month: int, day: int) -> date | None:
    """A day of either calendar, told apart by its year."""
    try:
        if 1343 <= year <= 1500:  # what the Umm al-Qura calendar covers
            from hijridate import Hijri  # loaded late: few texts name a Hijri day

            return date(*Hijri(year, month, day).to_gregorian().datetuple())
        return date(year, month, day) if 1900 <= year <= 2100 else None
    except (ValueError, OverflowError):
        return None


@cache
def _months() -> dict[str, tuple[int, str]]:
    return {fold(row["name"]): (int(row["month"]), row["calendar"]) for row in table("months")}


@cache
def _day_words(kind: str) -> dict[str, int]:
    return {fold(row["word"]): int(row["value"]) for row in table("day_words") if row["kind"] == kind}


def _either(words: dict[str, object] | dict[str, int] | dict[str, tuple[int, str]]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _named_months() -> re.Pattern[str]:
    """4 فبراير 2026 · 4 شباط/فبراير، 2026 · الرابع من فبراير 2026 · شباط 4, 2026 · Feb. 4, 2026"""
    month, ordinal, sep = _either(_months()), _either(_day_words("ordinal")), _SEPARATOR
    # Levantine and international name side by side: شباط/فبراير, فبراير (شباط), «كانون الثاني - يناير»
    twice = rf"(?:(?: ?[/(،-] ?| )(?:{month})\)?)?"
    return re.compile(
        rf"(?:(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?|(?<!\w)(?P<ordinal>{ordinal}))(?:{sep}|(?= ?[^\W\d_]))"
        rf"(?:of |من )?(?:شهر )?(?P<month>{month})\b\.?{twice}{sep}(?:من )?(?:عام |سنه )?(?P<year>\d{{4}})(?!\d)"
        rf"|(?<!\w)(?P<month2>{month})\b\.?{twice}{sep}(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d){sep}(?P<year2>\d{{4}})(?!\d)"
    )


@cache
def _year_and_month() -> re.Pattern[str]:
    """2026 فبراير 4"""
    month = _either(_months())
    return re.compile(
        rf"(?<!\d)(?P<year>\d{{4}}){_SEPARATOR}(?P<month>{month})\b\.?{_SEPARATOR}(?P<day>\d{{1,2}})(?![\d:])"
        rf"(?P<ordinal>(?!))?(?P<month2>(?!))?(?P<day2>(?!))?(?P<year2>(?!))?"
    )


def _from_words(match: re.Match[str]) -> date | None:
    month, calendar = _months()[match["month"] or match["month2"]]
    year = int(match["year"] or match["year2"])
    word = match["ordinal"]
    day = _day_words("ordinal")[word] if word else int(match["day"] or match["day2"])
    if (calendar == "hijri") != (year < 1600):
        return None
    return _day(year, month, day)


@cache
def _ages() -> re.Pattern[str]:
    units = _either(_day_words("unit"))
    duals = "|".join(fold(row["dual"]) for row in table("day_words") if row["dual"])
    several = rf"(?:(?P<count>\d{{1,3}}) )?(?P<unit>{units})"
    return re.compile(rf"(?:منذ|قبل) (?:حوالي |نحو )?(?:(?P<dual>{duals})|{several}|(?P<now>قليل|لحظات))\b")


def _relative(text: str, today: date) -> Iterator[date]:
    """The day of «منذ ساعتين», «قبل 3 أيام», «أمس». Hours are taken to have begun today."""
    if match := _ages().search(text):
        units = _day_words("unit") | {
            fold(row["dual"]): 2 * int(row["value"]) for row in table("day_words") if row["dual"]
        }
        if match["now"]:
            yield today
            return
        minutes = units[match["dual"]] if match["dual"] else int(match["count"] or 1) * units[match["unit"]]
        yield today - timedelta(days=minutes // 1440)
        return
    back = _day_words("back")
    if match := re.search(rf"(?<!\w)(?:{_either(back)})(?!\w)", text):
        yield today - timedelta(days=back[match[0]])
