"""From a reader's findings to an article: harmless characters, a key, a date, an outlet."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from ..extract.record import Article
from .dates import iso_date
from .options import ReadOptions, Skipped

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


def make(found: Mapping[str, Any], where: str, options: ReadOptions) -> Iterator[Article | Skipped]:
    """One article from the fields that a reader found, or the reason why there is none."""
    text = harmless(found.get("text"))
    if not text.strip():
        yield Skipped(where, "the text is empty")
        return
    if len(text) > options.limits.characters:
        yield Skipped(where, f"the text has {len(text):,} characters; the limit is {options.limits.characters:,}")
        return
    title, url = harmless(found.get("title")).strip(), harmless(found.get("url")).strip()
    yield Article(
        text=text,
        id=harmless(found.get("id")).strip() or url or key_of(title, text),
        title=title,
        outlet=harmless(found.get("outlet")).strip() or options.outlet,
        url=url,
        published=iso_date(harmless(found.get("published"))),
        author=harmless(found.get("author")).strip(),
    )
