"""Plain text: the sample's header and a body, or a body alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..extract.record import Article
from .articles import Finding
from .dates import iso_date
from .decoding import text_of
from .options import Skipped
from .reader import Reading
from .source import Source

_INVISIBLE = "\ufeff\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
_HEADER = re.compile(rf"[\s{_INVISIBLE}]*date[ \t:]+(\S+)([^\n]*)(?:\n|\Z)")


def read(source: Source, reading: Reading) -> Iterator[Article | Skipped]:
    """The one article of a text file."""
    yield reading.article(header_and_body(text_of(source, reading.options)), source)


def header_and_body(text: str) -> Finding:
    """Title, day and body of a text whose first line is ``date 2026-02-04 title``; else the body.

    >>> header_and_body(" date 2026-02-04 عنوان\\n\\nقال الوزير: «نعم».\\n")
    {'title': 'عنوان', 'published': '2026-02-04', 'text': 'قال الوزير: «نعم».\\n'}
    >>> header_and_body("قال الوزير: «نعم».")
    {'text': 'قال الوزير: «نعم».'}
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    match = _HEADER.match(text)
    if match is None or not (published := iso_date(match[1])):
        return {"text": text}
    return {"title": match[2].strip(), "published": published, "text": text[match.end() :].lstrip("\n")}
