"""Which reader reads a source: decided by its content, the name only breaking ties."""

from __future__ import annotations

import codecs
import json
import re
from pathlib import PurePosixPath

from .encoding import decode, detect
from .source import HEAD, Source
from .tables import looks_like_table

_SIGNATURES = (
    (b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"), (b"\x1f\x8b", "gz"), (b"\x28\xb5\x2f\xfd", "zst"),
    (b"BZh", "bz2"), (b"\xfd7zXZ\0", "xz"), (b"WARC/", "warc"),
)  # fmt: skip
# Files that hold no article, with the word for the message.
_NO_ARTICLE = (
    (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"), (b"RIFF", "a media file"),
    (b"\x7fELF", "a program"), (b"MZ\x90", "a program"), (b"SQLite format 3\0", "an SQLite database"),
    (b"ID3", "a sound file"), (b"OggS", "a sound file"), (b"\xd0\xcf\x11\xe0", "an old Office file"),
    # Measured on pages printed by Chromium in four fonts: the words come out, but not in the order of the line, so that
    # a quotation stands before the words that introduce it; in one font not even the letters come out.
    (b"%PDF-", "a PDF file, from which Arabic comes out in the wrong order; save the document as docx or text"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"), (b"Rar!", "a rar archive"), (b"PAR1", "a Parquet file"),
)  # fmt: skip
_BY_NAME = {
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".jsonlines": "jsonl", ".json": "json", ".csv": "table", ".tsv": "table",
    ".tab": "table", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".xhtml": "html",
}  # fmt: skip
_CONTROLS = bytes({*range(32), 127} - {7, 8, 9, 10, 12, 13, 26, 27})
_FEEDS = {"rss": "feed", "feed": "feed", "rdf:rdf": "feed", "urlset": "sitemap", "sitemapindex": "sitemap"}
_TAG = re.compile(
    r"</?(?:html|head|body|title|meta|div|p|article|section|main|span|a|br|h[1-6]|ul|table)\b", re.IGNORECASE
)
_NAME = re.compile(r"<([A-Za-z][\w:.-]{0,40})")


def kind_of(source: Source) -> str:
    """The kind of a source: a reader's name, ``"empty"``, or ``"no:"`` and what it is instead."""
    head = source.head()
    kind = kind_of_bytes(head)
    if kind == "text":
        cut = head if len(head) < HEAD else head[: head.rfind(b"\n") + 1] or head
        return kind_of_text(decode(cut).text, source.name, source.content_type)
    return kind


def kind_of_bytes(head: bytes) -> str:
    """What the first bytes say.

    >>> kind_of_bytes(b"\\x89PNG\\r\\n"), kind_of_bytes("قال".encode("utf-16")), kind_of_bytes(b" \\n")
    ('no:a picture', 'text', 'empty')
    """
    if not head.removeprefix(codecs.BOM_UTF8).strip():
        # What begins with pages of spaces may still go on with words.
        return "text" if len(head) >= HEAD else "empty"
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    for signature, word in _NO_ARTICLE:
        if head.startswith(signature):
            return f"no:{word}"
    if head[257:262] == b"ustar":
        return "tar"
    encoding = detect(head)
    if encoding.startswith(("utf-16", "utf-32")):
        head = head.decode(encoding, "ignore").encode()
    return "no:a binary file" if _is_binary(head) else "text"


def _is_binary(head: bytes) -> bool:
    """Whether control bytes abound; a stray one in a text is no reason."""
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls > max(1, len(head) // 100)


def kind_of_text(text: str, name: str = "", content_type: str = "") -> str:
    """What a decoded beginning says."""
    start = text.lstrip("\ufeff \t\r\n")
    by_name = _BY_NAME.get(PurePosixPath(name.lower()).suffix, "")
    doctype, tag = opening(start)
    if tag in _FEEDS:
        return _FEEDS[tag]
    if start.startswith("<?xml") and tag != "html" and not doctype.startswith("html") and by_name != "html":
        return f"no:an XML file that begins with {tag or 'nothing'}; feeds, sitemaps and pages are read"
    if start.startswith("{") or (start.startswith("[") and by_name not in ("table", "markdown")):
        return _json_kind(start, by_name)
    if by_name in ("jsonl", "json"):
        return by_name
    if start.startswith("<!--") and not tag and "<html" in start.lower():  # a comment that is never closed
        return "html"
    if tag == "html" or doctype.startswith("html") or _has_tags(start, by_name == "html" or "html" in content_type):
        return "html"
    if by_name in ("table", "markdown"):
        return by_name
    if looks_like_table(start):
        return "table"
    return "markdown" if start.startswith(("# ", "---\n")) else "plain"


def _json_kind(start: str, by_name: str) -> str:
    if by_name in ("jsonl", "json"):
        return by_name
    first, _, rest = start.partition("\n")
    if start[0] == "[":  # [صورة] and ["عاجل"] begin a text
        return "json" if re.match(r"\[\s*(?:\{|\]\s*$)", start) or _parses(first) else "plain"
    if _parses(first):
        return "jsonl" if rest.strip() else "json"
    return "json" if re.match(r'\{\s*(?:"|\}\s*$)', start) else "plain"


def opening(start: str) -> tuple[str, str]:
    """The document type and the first tag of XML or HTML, in lower case, past comments and instructions.

    >>> opening("<?xml version='1.0'?><!-- x --><!DOCTYPE html><HTML dir=rtl>")
    ('html', 'html')
    """
    place, doctype = 0, ""
    while start.startswith("<", place):
        for begin, end in (("<!--", "-->"), ("<?", "?>"), ("<!", ">")):
            if start.startswith(begin, place):
                close = _end_of(start, place, end)
                if close < 0:
                    return doctype, ""
                words = start[place + 2 : min(close, place + 200)].split()
                if begin == "<!" and words and words[0].lower() == "doctype":
                    doctype = " ".join(words[1:]).lower()
                place = close + len(end)
                break
        else:
            match = _NAME.match(start, place)
            return doctype, match[1].lower() if match else ""
        while place < len(start) and start[place].isspace():
            place += 1
    return doctype, ""


def _end_of(start: str, place: int, end: str) -> int:
    """Where a comment, an instruction or a declaration ends; a declaration may hold others in brackets."""
    close = start.find(end, place)
    if end == ">" and start.find("[", place, close) >= 0:
        close = start.find("]", close)
        close = start.find(">", close) if close >= 0 else -1
    return close


def _has_tags(start: str, said_so: bool) -> bool:
    """Whether a fragment without ``<html>`` is a page; a text about tags is none."""
    return start.startswith("<") and len(_TAG.findall(start[:20_000])) >= (1 if said_so else 6)


def _parses(line: str) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True
