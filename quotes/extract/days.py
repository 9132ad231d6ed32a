"""Days: when something was said, from the day words beside the cue and the article's own date.

«قال الوزير الثلاثاء» names the last Tuesday up to the day of publication, «أمس الأول» the second day
before it, «في 28 نيسان» the last 28th of April. Without the article's date only a full date
(17 تموز 2019) names a day. Words inside what was said date nothing.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import Final

from ..lexicon.tables import table
from ..text.fold import fold
from .skeleton import Skeleton

_WEEKDAYS: Final = {"الاثنين": 0, "الثلاثاء": 1, "الاربعاء": 2, "الخميس": 3, "الجمعه": 4, "السبت": 5, "الاحد": 6}
_ISO: Final = re.compile(r"\s*(\d{4})-(\d\d?)-(\d\d?)(?!\d)")
_NUMBERS: Final = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?![\d/.-])")
_GONE: Final = r"(?: (?P<gone>ال(?:ماضي|منصرم|فايت|سالف|منقضي)ه?))?"
_COMING: Final = r"(?! ال(?:مقبل|قادم|اتي)ه?)"
# what turns a day into the bound of a stretch of time, or into the name of something else
_NO_DAY_BEFORE: Final = frozenset(
    ["قبل", "بعد", "حتي", "منذ", "خطبه", "صلاه", "غد", "الي", "بين", "من", "بحلول", "اعتبارا"]
)
_WEEKDAY: Final = re.compile(rf"(?<!\w)(?:{'|'.join(_WEEKDAYS)})(?!\w){_COMING}{_GONE}")
_AT_HEAD: Final = re.compile(
    r"[\s،,-]*[وف]?(?:(?:في|يوم|ب?يوم|مساء|صباح|ظهر|عصر|فجر|ليل|ليله|منتصف|وقت|سابق|من|وقال)[\s،,]+){0,4}"
)
_FIRST_HIJRI: Final = 1343
_LAST_HIJRI: Final = 1500  # what the Umm al-Qura calendar covers


def day_of(published: str) -> date | None:
    """The day of an article's date in any of its forms; None for a bare year and for what is no date.

    >>> day_of("2015-07-24 07:34:25"), day_of("11 كانون الثاني/يناير 2010"), day_of("2010")
    (datetime.date(2015, 7, 24), datetime.date(2010, 1, 11), None)
    """
    match = _ISO.match(published)
    if match is not None:
        return _day(int(match[1]), int(match[2]), int(match[3]))
    text = " ".join(fold(published[:200]).split())
    return _in_numbers(text) or next((d for _, d in _in_words(text, None)), None)


def day_said(skeleton: Skeleton, first: int, stop: int, published: date | None, *, head: bool = False) -> date | None:
    """The day named in the places ``first`` … ``stop``; with ``head`` only where the words begin with it."""
    tags = skeleton.tags
    stop = next((p for p in range(first, stop) if tags[p] in "rQ"), stop)
    if stop <= first or ("t" not in tags[first:stop] and "d" not in tags[first:stop]):
        return None
    text = " ".join(fold(skeleton.said(first, stop)).split())
    if not head:
        found = _found(text, published)
        return found[1] if found is not None else None
    leading = _AT_HEAD.match(text)
    begins = leading.end() if leading is not None else 0
    found = _found(text[: begins + 40], published)
    return found[1] if found is not None and found[0] <= begins else None


def _found(text: str, published: date | None) -> tuple[int, date] | None:
    """Where a day stands in a folded text, and which: a date before a weekday, a weekday before أمس."""
    match = _NUMBERS.search(text)
    if match is not None and (day := _in_numbers(text)) is not None:
        return match.start(), day
    for found in _in_words(text, published):
        return found
    if published is None:
        return None
    for match in _WEEKDAY.finditer(text):
        if _free(text, match.start()):
            back = (published.weekday() - _WEEKDAYS[match[0].split()[0]]) % 7
            return match.start(), published - timedelta(days=back or 7 * bool(match["gone"]))
    for match in _backwards().finditer(text):
        if _free(text, match.start()):
            return match.start(), published - timedelta(days=_back()[match[0]])
    return None


def _free(text: str, at: int) -> bool:
    before = text[:at].split()
    return not before or (before[-1].lstrip("وف") not in _NO_DAY_BEFORE and before[-1] not in _NO_DAY_BEFORE)


# -- dates ------------------------------------------------------------------------------------


def _day(year: int, month: int, day: int) -> date | None:
    try:
        if _FIRST_HIJRI <= year <= _LAST_HIJRI:
            from hijridate import Hijri  # loaded late: few articles name a Hijri day

            return date(*Hijri(year, month, day).to_gregorian().datetuple())
        return date(year, month, day) if 1800 <= year <= 2200 else None
    except (ValueError, OverflowError):
        return None


def _in_numbers(text: str) -> date | None:
    match = _NUMBERS.search(text)
    if match is None:
        return None
    day, month, year = (int(part) for part in match.groups())
    return _day(year, month, day) or _day(year, day, month)


def _in_words(text: str, published: date | None) -> list[tuple[int, date]]:
    """The dates with a named month in a folded text; without a year the last such day up to publication."""
    found = []
    for match in _named().finditer(text):
        if not _free(text, match.start()):
            continue
        month, calendar = _months()[match["month"]]
        day = int(match["day"]) if match["day"] else _ordinals()[match["ordinal"]]
        if match["year"]:
            year = int(match["year"])
            dated = _day(year, month, day) if (calendar == "hijri") == (year < 1600) else None
        else:
            dated = _last(month, day, calendar, published) if published is not None else None
        if dated is not None:
            found.append((match.start(), dated))
    return found


def _last(month: int, day: int, calendar: str, published: date) -> date | None:
    """The last such day of a year up to a day."""
    year = published.year
    if calendar == "hijri":
        year = _hijri_year(published)
    for candidate in (_day(year, month, day), _day(year - 1, month, day)):
        if candidate is not None and candidate <= published:
            return candidate
    return None


def _hijri_year(day: date) -> int:
    try:
        from hijridate import Gregorian

        return int(Gregorian(day.year, day.month, day.day).to_hijri().year)
    except (ValueError, OverflowError):
        return 0


# -- words ------------------------------------------------------------------------------------


@cache
def _months() -> dict[str, tuple[int, str]]:
    return {fold(row["name"]): (int(row["month"]), row["calendar"]) for row in table("months")}


@cache
def _ordinals() -> dict[str, int]:
    return {fold(row["word"]): int(row["value"]) for row in table("day_words") if row["kind"] == "ordinal"}


@cache
def _back() -> dict[str, int]:
    return {fold(row["word"]): int(row["value"]) for row in table("day_words") if row["kind"] == "back"}


def _either(words: dict[str, int] | dict[str, tuple[int, str]]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _backwards() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_either(_back())})(?!\w)")


@cache
def _named() -> re.Pattern[str]:
    """12 أيار/مايو · الرابع من فبراير 2026 · 20 ديسمبر الماضي, and no day to come."""
    month = _either(_months())
    return re.compile(
        rf"(?:(?<![\d.,/:])(?P<day>\d{{1,2}})|(?<!\w)(?P<ordinal>{_either(_ordinals())})) (?:من )?(?:شهر )?"
        rf"(?P<month>{month})(?!\w)(?: ?[/(،-] ?(?:{month})(?!\w)\)?)?"
        rf"(?:[ ،,]+(?:من )?(?:عام |سنه )?(?P<year>\d{{4}})(?!\d))?{_COMING}"
    )
