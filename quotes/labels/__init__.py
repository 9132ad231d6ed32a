"""What the program's identifiers are called in Arabic: columns, values, counts and days.

The terminal and the site show the same words, so they stand here once, in ``labels.yaml``; neither
Datasette nor a terminal is needed to read them.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

_DAY = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@cache
def labels() -> dict[str, Any]:
    """The data file as it stands."""
    import yaml  # 20 ms that a command without labels need not wait for

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data: dict[str, Any] = yaml.load(Path(__file__).with_name("labels.yaml").read_text(encoding="utf-8"), loader)
    return data


def table_label(table: str) -> str:
    """The Arabic name of a table or view of the quotes database; the name itself where there is none.

    >>> table_label("quotes"), table_label("something_else")
    ('التصريحات', 'something_else')
    """
    return str(labels()["tables"].get(table, {}).get("title", table))


def column_label(column: str) -> str:
    """The Arabic name of a column.

    >>> column_label("cue_lemma")
    'أصل اللفظ'
    """
    return str(labels()["columns"].get(column, column))


def value_label(column: str, value: Any) -> str:
    """The Arabic word for a value of a closed set, such as a kind or a class of cue.

    >>> value_label("kind", "indirect"), value_label("role", "وزير")
    ('منقول بالمعنى', 'وزير')
    """
    if value is None or value == "":
        return "غير معروف"
    return str(labels()["values"].get(column, {}).get(value, value))


def count(number: int, noun: str) -> str:
    """A number with its noun in the form that Arabic asks for.

    >>> [count(n, "statement") for n in (0, 1, 2, 5, 11, 100, 103)]
    ['لا تصريحات', 'تصريح واحد', 'تصريحان', '5 تصريحات', '11 تصريحًا', '100 تصريح', '103 تصريحات']
    """
    one, two, few, many, none, gender = labels()["nouns"][noun]
    rest = number % 100
    if number == 0:
        return str(none)
    if number == 1:
        return f"{one} {'واحد' if gender == 'm' else 'واحدة'}"
    if number == 2:
        return str(two)
    form = few if 3 <= rest <= 10 else many if rest >= 11 else one
    return f"{number:,} {form}"


def day_words(value: Any) -> str:
    """A day as Arabic papers write it, as far as it is known; empty where it is no day.

    >>> day_words("2026-02-04"), day_words("2026-02"), day_words("yesterday")
    ('4 شباط/فبراير 2026', 'شباط/فبراير 2026', '')
    """
    match = _DAY.match(str(value or ""))
    if not match:
        return ""
    year, month, date = match.groups()
    name = labels()["months"][int(month) - 1] if month and 1 <= int(month) <= 12 else ""
    if month and not name:
        return ""
    return " ".join(part for part in (str(int(date)) if date else "", name, year) if part)
