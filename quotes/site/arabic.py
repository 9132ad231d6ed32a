"""Arabic words, numbers and days: what a page says instead of identifiers and ISO dates."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from markupsafe import Markup, escape

_DAY = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@cache
def load(name: str) -> dict[str, Any]:
    """A data file of this folder: ``labels`` or ``strings``."""
    text = (files("quotes.site") / "data" / f"{name}.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.safe_load(text)
    return data


def table_label(table: str) -> str:
    """The Arabic name of a table or view of the quotes database; the name itself where there is none.

    >>> table_label("quotes"), table_label("something_else")
    ('التصريحات', 'something_else')
    """
    return str(load("labels")["tables"].get(table, {}).get("title", table))


def column_label(column: str) -> str:
    """The Arabic name of a column.

    >>> column_label("cue_lemma")
    'أصل اللفظ'
    """
    return str(load("labels")["columns"].get(column, column))


def value_label(column: str, value: Any) -> str:
    """The Arabic word for a value of a closed set, such as a kind or a class of cue.

    >>> value_label("kind", "indirect"), value_label("role", "وزير")
    ('منقول بالمعنى', 'وزير')
    """
    if value is None or value == "":
        return "غير معروف"
    return str(load("labels")["values"].get(column, {}).get(value, value))


def word(text: Any) -> Any:
    """What Datasette's code puts on a page in English, in Arabic where the table has it."""
    if isinstance(text, Markup):
        return text
    return load("labels")["words"].get(str(text), text)


def count(number: int, noun: str) -> str:
    """A number with its noun in the form that Arabic asks for.

    >>> [count(n, "statement") for n in (0, 1, 2, 5, 11, 100, 103)]
    ['لا تصريحات', 'تصريح واحد', 'تصريحان', '5 تصريحات', '11 تصريحًا', '100 تصريح', '103 تصريحات']
    """
    one, two, few, many, none, gender = load("labels")["nouns"][noun]
    rest = number % 100
    if number == 0:
        return str(none)
    if number == 1:
        return f"{one} {'واحد' if gender == 'm' else 'واحدة'}"
    if number == 2:
        return str(two)
    form = few if 3 <= rest <= 10 else many if rest >= 11 else one
    return f"{number:,} {form}"


def noun_of(table: str) -> str:
    """The noun by which the rows of a table are counted."""
    return str(load("labels")["tables"].get(table, {}).get("noun", "row"))


def day(value: Any) -> Markup:
    """A day as Arabic papers write it; the ISO form stays in the element for machines.

    A year alone or a year and a month are written as far as they go; anything else is shown as it
    is, in an isolate of its own, because an ISO date after Arabic words turns round.

    >>> str(day("2026-02-04"))
    '<time datetime="2026-02-04">4 شباط/فبراير 2026</time>'
    """
    text = str(value or "")
    match = _DAY.match(text)
    if not match:
        return Markup("<bdi>{}</bdi>").format(text) if text else Markup("")
    year, month, date = match.groups()
    name = load("labels")["months"][int(month) - 1] if month and 1 <= int(month) <= 12 else ""
    if month and not name:
        return Markup('<bdi dir="ltr">{}</bdi>').format(text)
    words = " ".join(part for part in (str(int(date)) if date else "", name, year) if part)
    return Markup('<time datetime="{}">{}</time>').format(text[:10], words)


def iso(value: Any) -> Markup:
    """An ISO date or time for a column of a table: left to right, whatever stands around it."""
    return Markup('<time dir="ltr" datetime="{0}">{0}</time>').format(escape(value))


def percent(value: Any) -> str:
    """A share between 0 and 1 as a percentage.

    An Arabic letter mark stands before it, so that the sign falls to the left of the number whether
    or not Arabic letters stand before it.

    >>> percent(0.973).strip("\u061c")
    '97٪'
    """
    return f"\u061c{round(float(value or 0) * 100)}٪"
