"""Days as people type them, as numbers that sort: 2026-02-04 is 20260204."""

from __future__ import annotations

import calendar
import re
from datetime import date

from ..text.fold import fold
from .errors import BadDate

_ISO = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")


def first(text: str) -> int:
    """The first day of a year, a month or a day; 0 for no text. Digits of either kind.

    >>> first("2026-02"), first("٤/٢/٢٠٢٦"), first("")
    (20260201, 20260204, 0)
    """
    year, month, day = _read(text)
    return year * 10000 + (month or 1) * 100 + (day or 1) if year else 0


def last(text: str) -> int:
    """The last day of a year, a month or a day; 0 for no text.

    >>> last("2026"), last("2026-02")
    (20261231, 20260228)
    """
    year, month, day = _read(text)
    if not year:
        return 0
    month = month or 12
    return year * 10000 + month * 100 + (day or calendar.monthrange(year, month)[1])


def _read(text: str) -> tuple[int, int, int]:
    plain = fold(text).strip()
    if not plain:
        return 0, 0, 0
    match = _ISO.fullmatch(plain)
    parts = [int(part) for part in match.groups(default="0")] if match else []
    if not match:
        match = _DAY_FIRST.fullmatch(plain)
        parts = [int(part) for part in match.groups()][::-1] if match else []
    try:
        year, month, day = parts
        date(year, month or 1, day or 1)
    except ValueError:
        raise BadDate(f"“{text.strip()}” is no day; write it as 2026, 2026-02 or 2026-02-04") from None
    return year, month, day


def iso(number: int | None) -> str:
    """A number of ``first`` as an ISO day; empty for 0.

    >>> iso(20260204), iso(0)
    ('2026-02-04', '')
    """
    return f"{number // 10000:04}-{number // 100 % 100:02}-{number % 100:02}" if number else ""
