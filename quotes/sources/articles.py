"""From a reader's findings to an article: harmless characters, a key, a date, an outlet."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from typing import Any

from ..extract.record import Article
from .dates import iso_date
from .options import ReadOptions, Skipped
from .outlets import Outlets
from .source import Source

Finding = Mapping[str, Any]  # what a reader found, by the names in FIELDS; "site" is the outlet's own name for itself
FIELDS = ("id", "title", "text", "outlet", "url", "published", "author")
# One for one, so that offsets into the source's own text stay true: SQLite takes no lone
# surrogates, and its C interface ends a text at the first NUL.
_HARMLESS = {code: "\ufffd" for code in (0, *range(0xD800, 0xE000))}


def harmless(value: object) -> str:
    """A value from a file as text that can be stored; ``None`` is the empty text.

    >>> harmless("a\\x00b"), harmless(None), harmless(7)
    ('a\\ufffdb', '', '7')
    """
    if value is None:
        return ""
    text = value if isinstance(value, str) else str(value)
    return text if text.isascii() and "\0" not in text else text.translate(_HARMLESS)


def key_of(title: str, text: str) -> str:
    """The key of an article that has neither id nor address: the same words, the same key.

    >>> key_of("", "نص") == key_of("", "نص") != key_of("", "نص آخر")
    True
    """
    return hashlib.sha256(f"{title}\0{text}".encode("utf-8", "replace")).hexdigest()[:16]


def make(found: Finding, source: Source, options: ReadOptions, outlets: Outlets, where: str = "") -> Article | Skipped:
    """The article of what a reader found, or why there is none.

    What the item says itself comes first, then what is known of its source, then the option.
    """
    value = {name: harmless(found.get(name)) or source.known.get(name, "") for name in (*FIELDS, "site")}
    text, title, url = value["text"], _line(value["title"]), _line(value["url"]) or source.url
    where = where or source.name
    if not text.strip():
        return Skipped(where, "the text is empty")
    if len(text) > options.limits.characters:
        return Skipped(where, f"the text has {len(text):,} characters; the limit is {options.limits.characters:,}")
    today = date.fromisoformat(source.seen_on) if source.seen_on else None
    return Article(
        text=text,
        id=_line(value["id"]) or url or key_of(title, text),
        title=title,
        outlet=_line(value["outlet"]) or options.outlet or outlets.name_for(url, _line(value["site"])),
        url=url,
        published=iso_date(value["published"], today),
        author=_line(value["author"]),
    )


def _line(text: str) -> str:
    """A field of one line: a title that a page breaks over several is one."""
    return " ".join(text.split()) if "\n" in text else text.strip()
