"""Arabic words, numbers and days: what a page says instead of identifiers and ISO dates."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from markupsafe import Markup, escape

from quotes.labels import column_label, count, day_words, labels, table_label, value_label

__all__ = [
    "column_label",
    "count",
    "day",
    "iso",
    "isolated",
    "load",
    "noun_of",
    "percent",
    "table_label",
    "value_label",
    "word",
]


@cache
def load(name: str) -> dict[str, Any]:
    """The Arabic ``labels`` of the package, or the ``strings`` of this folder."""
    if name == "labels":
        return labels()
    text = (files("quotes.site") / "data" / f"{name}.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.safe_load(text)
    return data


def word(text: Any) -> Any:
    """What Datasette's code puts on a page in English, in Arabic where the table has it."""
    if isinstance(text, Markup):
        return text
    return load("labels")["words"].get(str(text), text)


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
    words = day_words(text)
    if words:
        return Markup('<time datetime="{}">{}</time>').format(text[:10], words)
    if text[:4].isdecimal() and text[4:5] == "-":
        return Markup('<bdi dir="ltr">{}</bdi>').format(text)
    return isolated(text) if text else Markup("")


_LETTER = re.compile(r"[^\W\d_]")
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")


def isolated(value: Any) -> Markup:
    """A name or a title in an isolate of its own, which runs from right to left where it has Arabic letters.

    Left to itself a browser goes by the first letter, and turns BBC عربي and its like round.

    >>> str(isolated("BBC عربي")), str(isolated("صوت السهل"))
    ('<bdi dir="rtl">BBC عربي</bdi>', '<bdi>صوت السهل</bdi>')
    """
    words = value.striptags() if isinstance(value, Markup) else str(value)
    first = _LETTER.search(words)
    misread = first and not _ARABIC.match(first.group()) and _ARABIC.search(words)
    return Markup('<bdi dir="rtl">{}</bdi>' if misread else "<bdi>{}</bdi>").format(value)


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
