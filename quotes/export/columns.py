"""The columns of an exported statement, in their order, and what a cell of a table may hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

# name and type: what a reader looks at first stands first
COLUMNS: dict[str, type] = {
    "id": int,
    "speakers": str,
    "role": str,
    "text": str,
    "kind": str,
    "cue": str,
    "cue_lemma": str,
    "cue_class": str,
    "outlet": str,
    "published": str,
    "said_on": str,
    "medium": str,
    "relay": str,
    "addressee": str,
    "article_title": str,
    "article_url": str,
    "article_key": str,
    "article_id": int,
    "field": str,
    "start": int,
    "end": int,
    "speaker_id": int,
    "speaker_type": str,
    "gender": str,
    "mention": str,
    "mention_start": int,
    "mention_end": int,
    "cue_start": int,
    "cue_end": int,
    "joined": int,
    "confidence": float,
    "rule": str,
    "path": str,
}


def value(row: Mapping[str, Any], column: str) -> Any:
    """The value of a cell: a number, a text or nothing; several names are joined as Arabic joins them.

    >>> value({"speakers": ("سلمى", "فارس")}, "speakers"), value({}, "joined"), value({}, "text")
    ('سلمى، فارس', None, '')
    """
    found = row.get(column)
    if isinstance(found, (list, tuple)):
        found = "، ".join(map(str, found))
    kind = COLUMNS.get(column, str)
    if found is None or found == "":
        return "" if kind is str else None
    # a half of a character can be written nowhere
    return str(found).encode("utf-8", "replace").decode() if kind is str else kind(found)


# a spreadsheet runs what begins with one of these; the wide forms are read as the plain ones
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def guarded(cell: Any) -> Any:
    """A text that no spreadsheet takes for a formula: an apostrophe goes in front of what might be one.

    >>> guarded("=HYPERLINK(1)"), guarded("- قال"), guarded("قال"), guarded(-1)
    ("'=HYPERLINK(1)", "'- قال", 'قال', -1)
    """
    return "'" + cell if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def headings(columns: tuple[str, ...], arabic: bool) -> list[str]:
    """What stands over the columns: their names in the database, or in Arabic."""
    if not arabic:
        return list(columns)
    from ..labels import column_label

    return [column_label(column) for column in columns]


def shown(row: Mapping[str, Any], column: str, arabic: bool) -> Any:
    """The value of a cell, codes in Arabic words where they are asked for.

    >>> shown({"kind": "indirect"}, "kind", True)
    'منقول بالمعنى'
    """
    found = value(row, column)
    if not arabic or not found:
        return found
    from ..labels import value_label

    return value_label(column, found) if isinstance(found, str) else found
