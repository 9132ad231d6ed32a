"""Sitemaps: lists of a site's pages, and lists of such lists."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from ..extract.record import Article
from .options import Skipped
from .reader import Link, Reading
from .source import Broken, Source

_FIELDS = {"loc": "url", "publication_date": "published", "title": "title", "name": "site", "lastmod": "modified"}


class _Builder(ElementTree.TreeBuilder):
    def doctype(self, name: str, pubid: str, system: str) -> None:
        raise Broken("a sitemap with a document type declaration, which none should have")


def read(source: Source, reading: Reading) -> Iterator[Article | Skipped]:
    """The articles behind the addresses that a sitemap lists; they are fetched, as far as links are followed."""
    found = links(source, reading)
    if not found:
        raise Broken("a sitemap that lists nothing")
    if reading.pages is None:
        raise Broken(f"a sitemap that lists {len(found):,} addresses; fetch them with --follow")
    yield from reading.pages(found, source)


def links(source: Source, reading: Reading) -> list[Link]:
    """The addresses in a sitemap, with the title and the day that a news sitemap gives."""
    data = source.whole(reading.options.limits.file_bytes)
    try:
        root = ElementTree.fromstring(data.lstrip(), ElementTree.XMLParser(target=_Builder()))
    except (ElementTree.ParseError, ValueError) as error:
        raise Broken(f"a damaged sitemap ({error})") from None
    found = []
    for entry in root:
        known: dict[str, str] = {}
        for element in entry.iter():
            field = _FIELDS.get(str(element.tag).rpartition("}")[2])
            if field and (element.text or "").strip():
                known.setdefault(field, (element.text or "").strip())
        if known.get("url", "").startswith(("http://", "https://")):
            found.append(Link(known.pop("url"), known))
    return found
