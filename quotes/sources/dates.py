"""Publication dates as Arabic news writes them."""

from __future__ import annotations

import re
from datetime import date

_ISO = re.compile(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")


def iso_date(text: str) -> str:
    """The day in ISO form, or the empty string where the text names none.

    >>> iso_date("2026-02-04T10:00:00Z"), iso_date("٢٠٢٦-٠٢-٠٤"), iso_date("2026")
    ('2026-02-04', '2026-02-04', '')
    """
    match = _ISO.match(text)
    if match is None:
        return ""
    try:
        return date(*(int(part) for part in match.groups())).isoformat()
    except ValueError:
        return ""
