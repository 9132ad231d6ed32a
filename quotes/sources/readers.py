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
    "markdown": "markdown:read",
    "html": "pages:read",
    "feed": "feeds:read",
    "sitemap": "sitemaps:read",
    "warc": "warc:read",
    "zip": "archives:read_zip",
    "tar": "archives:read_tar",
}
LINEAR = frozenset({"jsonl", "json", "table"})  # many items, quickly read: searched for faults before any is given out
SLOW = frozenset({"html", "feed", "sitemap"})  # read once only; their one fault shows when they are read


def reader_of(kind: str) -> Reader:
    """The reader for a kind."""
    module, _, name = READERS[kind].partition(":")
    return cast(Reader, getattr(import_module(f".{module}", __package__), name))
