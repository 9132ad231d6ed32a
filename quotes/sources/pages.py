"""Pages of HTML: the article's words without menus and lists of other news, and what the page says of itself."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from ..extract.record import Article
from .decoding import text_of
from .fragments import words_of
from .options import MissingExtra, Skipped, SourceError
from .page_lines import own_lines
from .reader import Reading
from .source import Broken, Source, TooLarge

_NESTING = re.compile(
    r"</?(?:div|span|section|article|main|blockquote|table|ul|ol|font|center|b|i|em|strong|u|a|form|h[1-6])\b",
    re.IGNORECASE,
)
_SHORTEST = 0.5  # of the body that JSON-LD gives: with less, the extraction missed the article


def read(source: Source, reading: Reading) -> Iterator[Article | Skipped]:
    """The one article of a page, at its canonical address."""
    text = text_of(source, reading.options, reading.options.limits.page_bytes, declares=True)
    today = date.fromisoformat(source.seen_on) if source.seen_on else None
    check_tags(text, reading.options.limits.page_tags)
    try:
        found = found_in(text, source.url, today, fast=reading.options.fast)
    except (Broken, SourceError):
        raise
    except Exception as error:  # of a parser, on a page that nobody foresaw: one page of many
        raise Broken(f"a page that cannot be read ({type(error).__name__})") from None
    yield reading.article(found, source)


def check_tags(page: str, limit: int) -> None:
    """Refuse what no article is: the libraries' time grows with the square of tags beside or inside each other."""
    count = page.count("<")
    if count > limit:
        raise TooLarge(f"more than {limit:,} tags, the limit for one page")
    depth = 0
    for match in _NESTING.finditer(page):
        depth = max(0, depth - 1) if match[0][1] == "/" else depth + 1
        if depth > limit // 100:
            raise TooLarge(f"more than {limit // 100:,} tags inside each other, the limit for one page")


def found_in(page: str, url: str = "", today: date | None = None, *, fast: bool = False) -> dict[str, Any]:
    """Title, text with a blank line between paragraphs, day, author, outlet and address of a page.

    ``fast`` takes the words by resiliparse instead of trafilatura. Raises
    :class:`~quotes.sources.options.MissingExtra` where the library is not installed.
    """
    try:
        from lxml import etree
        from lxml import html as lxml_html

        from .page_facts import Facts
    except ImportError:
        raise MissingExtra("pages of HTML", "html") from None
    try:
        tree = lxml_html.document_fromstring(_without_declaration(page))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise Broken("a page of HTML without any content") from None
    facts = Facts(tree, url, today)
    found = {
        "title": facts.title(),
        "published": facts.published(),
        "author": facts.author(),
        "site": facts.site(),
        "url": facts.address(),
    }
    lines = _lines(page, url, facts.ld.body, fast=fast)
    return {**found, "text": "\n\n".join(own_lines(lines, found["title"], found["published"], found["author"]))}


def _without_declaration(page: str) -> str:
    """A text that was decoded already may not name an encoding again: lxml refuses it."""
    start = page.lstrip("\ufeff \t\r\n")
    return start.partition("?>")[2] if start.startswith("<?xml") else start


def _lines(page: str, url: str, body: str, *, fast: bool) -> list[str]:
    """The paragraphs of the article, by the library or as JSON-LD has them."""
    text = _by_resiliparse(page) if fast else _by_trafilatura(page, url)
    if "</" in body:
        body = words_of(body)
    # Where the page is only a shell, or the library took the words from JSON-LD and lost the lines.
    if len(text) < _SHORTEST * len(body) or (
        text.count("\n") < body.count("\n") and _squeezed(text) in _squeezed(body)
    ):
        text = body
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return [line for line in lines if line]


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _by_trafilatura(page: str, url: str) -> str:
    try:
        import trafilatura
    except ImportError:
        raise MissingExtra("pages of HTML", "html") from None
    # It warns of every page without a text; that is said once, as the reason why the page was skipped.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return trafilatura.extract(page, url=url or None, include_comments=False, include_tables=False) or ""


def _by_resiliparse(page: str) -> str:
    try:
        from resiliparse.extract.html2text import extract_plain_text
    except ImportError:
        raise MissingExtra("pages of HTML with --fast", "fast") from None
    return str(extract_plain_text(page, main_content=True, alt_texts=False, links=False, list_bullets=False))
