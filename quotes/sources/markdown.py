"""Markdown: the words without the markup, the first heading or the front matter as the title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ..extract.record import Article
from .articles import FIELDS, Finding
from .decoding import text_of
from .options import Skipped
from .reader import Reading
from .source import Source

_FRONT = re.compile(r"---[ \t]*\r?\n(.{0,20000}?)\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_ALSO = {"date": "published", "by": "author", "source": "outlet", "link": "url"}


def read(source: Source, reading: Reading) -> Iterator[Article | Skipped]:
    """The one article of a Markdown file."""
    yield reading.article(words_of(text_of(source, reading.options)), source)


def words_of(text: str) -> Finding:
    """The fields in the front matter, the first heading as title, and the paragraphs.

    >>> words_of("---\\ndate: 2026-02-04\\n---\\n# عنوان\\n\\nقال **الوزير**: «نعم».\\n")
    {'published': '2026-02-04', 'title': 'عنوان', 'text': 'قال الوزير: «نعم».'}
    """
    text = text.replace("\r\n", "\n").lstrip("\ufeff")
    found: dict[str, str] = {}
    if match := _FRONT.match(text):
        found, text = _front_matter(match[1]), text[match.end() :]
    paragraphs: list[str] = []
    heading = False
    for token in MarkdownIt("commonmark", {"html": True}).parse(text):
        if token.type == "heading_open":
            heading = True
        elif token.type == "inline":
            words = "".join(map(_words, token.children or [])).strip()
            if heading and not paragraphs and "title" not in found:
                found["title"] = " ".join(words.split())
            elif words:
                paragraphs.append(words)
            heading = False
        elif token.type in ("fence", "code_block"):
            paragraphs.append(token.content.strip())
    return {**found, "text": "\n\n".join(filter(None, paragraphs))}


def _words(token: Token) -> str:
    if token.type in ("text", "code_inline"):
        return token.content
    return "\n" if token.type in ("softbreak", "hardbreak") else ""


def _front_matter(text: str) -> dict[str, str]:
    """``key: value`` lines; nothing else of YAML is needed, and much of it is a danger."""
    found = {}
    for line in text.splitlines():
        key, colon, value = line.partition(":")
        field = _ALSO.get(key.strip().lower(), key.strip().lower())
        if colon and field in FIELDS and value.strip():
            found[field] = value.strip().strip("\"'")
    return found
