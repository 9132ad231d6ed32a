"""RSS and Atom: each item is an article, or leads to one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..extract.record import Article
from .decoding import text_of
from .fragments import words_of
from .options import MissingExtra, Skipped, clause
from .reader import Link, Reading
from .source import Broken, Source

_DECODED = {"content-type": "application/xml; charset=utf-8"}
WHOLE = 600  # characters of a text in a feed that is the article and not its teaser


def read(source: Source, reading: Reading) -> Iterator[Article | Skipped]:
    """The articles of a feed: the pages that it links to where links are followed, else its own texts."""
    for number, found in enumerate(items(source, reading), 1):
        where = f"{source.name}, item {number}"
        if reading.pages is not None and found["url"] and len(found["text"]) < WHOLE:
            known = {field: value for field, value in found.items() if field not in ("id", "url")}
            yield from reading.pages([Link(found["url"], known)], source)
        else:
            yield reading.article(found, source, where)


def items(source: Source, reading: Reading) -> Iterator[dict[str, str]]:
    """What a feed says of each of its items, the texts without markup."""
    try:
        import feedparser
    except ImportError:
        raise MissingExtra("feeds", "feeds") from None
    # Decoded here, so that one way of telling encodings serves everything that is read.
    data = text_of(source, reading.options, declares=True).encode("utf-8", "replace")
    try:
        parsed = feedparser.parse(data, response_headers=_DECODED, resolve_relative_uris=False, sanitize_html=False)
    except Exception as error:  # the library lets errors of the parsers below it through
        raise Broken(f"a feed that cannot be read ({clause(error)})") from None
    if not parsed.entries and not parsed.feed:
        raise Broken("a feed that cannot be read")
    if parsed.bozo and not data.rstrip().endswith(b">"):
        reading.options.note(source.name, "feed", "cut off; read as far as it goes")
    site = words_of(str(parsed.feed.get("title", "")))
    for entry in parsed.entries:
        yield _item(entry, site)


def _item(entry: Any, site: str) -> dict[str, str]:
    bodies = [words_of(str(part.get("value", ""))) for part in entry.get("content", ())]
    text = max([*bodies, words_of(str(entry.get("summary", "")))], key=len)
    link = str(entry.get("link", "")).strip()
    return {
        "title": " ".join(words_of(str(entry.get("title", ""))).split()),
        "text": text,
        "url": link if link.startswith(("http://", "https://")) else "",
        "id": link if link.startswith(("http://", "https://")) else str(entry.get("id", "")),
        "published": str(entry.get("published", "") or entry.get("updated", "") or entry.get("created", "")),
        "author": str(entry.get("author", "")),
        "site": site,
    }
