"""The readers by kind, each loaded when the first source of its kind appears."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from .reader import Reader

READERS = {
    "plain": "plain:read",
    "jsonl": "json_articles:read_lines",
    "json": "json_articles:read_document",
    "table": "tables:read",
}
REPEATABLE = frozenset({"jsonl", "json", "table"})  # many items: read once to find faults before any is given out


def reader_of(kind: str) -> Reader:
    """The reader for a kind."""
    module, _, name = READERS[kind].partition(":")
    return cast(Reader, getattr(import_module(f".{module}", __package__), name))
