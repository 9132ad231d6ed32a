"""Datasette's own search box, understanding Arabic.

Datasette passes what a visitor types through the SQL function ``escape_fts``; on connections to a
quotes database that function is replaced by the store's translation, so that a search gives the
same statements here as ``quotes said`` gives in a terminal.
"""

from __future__ import annotations

import re
from typing import Any

from quotes.site import databases
from quotes.text.fold import fold, fold_with_offsets

NOTHING = '""'  # an expression that is valid and finds nothing


def prepare(connection: Any) -> None:
    """Replace ``escape_fts`` on a connection to a quotes database."""
    if databases.holds_statements(connection):
        connection.create_function("escape_fts", 1, expression)


def expression(query: Any) -> str:
    words = re.findall(r"\w+", fold(str(query or "")))
    words = [re.sub(r"^(وال|بال|لل|ال)(?=..)", "", w) for w in words]
    return " ".join(f'"{w}"' for w in words) or NOTHING


def found(text: str, query: str) -> list[tuple[int, int]]:
    """Where the words of the query stand in a text, as offsets of the text."""
    words = [re.sub(r"^(وال|بال|لل|ال)(?=..)", "", w) for w in re.findall(r"\w+", fold(query))]
    if not words:
        return []
    folded, offsets = fold_with_offsets(text)
    spans = []
    for match in re.finditer(r"\w+", folded):
        if any(
            match.group() == w or re.fullmatch(f"(و|ف)?(ب|ك|ل)?(ال|لل)?{re.escape(w)}", match.group()) for w in words
        ):
            spans.append((offsets[match.start()], offsets[match.end()]))
    return spans
