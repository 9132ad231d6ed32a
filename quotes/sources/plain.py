"""Plain text: the sample's header and a body, or a body alone."""

from __future__ import annotations

import re

from .dates import iso_date

_INVISIBLE = "\ufeff\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
_HEADER = re.compile(r"[\s" + _INVISIBLE + r"]*date[ \t:]+(\S+)[ \t]*([^\n]*)\n(.*)", re.DOTALL)


def read_plain(text: str) -> dict[str, str]:
    """Title, day and body of a text whose first line is ``date 2026-02-04 title``; else the body.

    >>> read_plain(" date 2026-02-04 عنوان\\n\\nقال الوزير: «نعم».\\n")
    {'title': 'عنوان', 'published': '2026-02-04', 'text': 'قال الوزير: «نعم».\\n'}
    >>> read_plain("قال الوزير: «نعم».")
    {'text': 'قال الوزير: «نعم».'}
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    match = _HEADER.match(text if "\n" in text else text + "\n")
    if match is not None and iso_date(match[1]):
        return {"title": match[2].strip(), "published": iso_date(match[1]), "text": match[3].lstrip("\n")}
    return {"text": text}
