"""WARC files, the archives of crawlers: each response that is a page is an article.

The format is a few header lines and a counted block, so it is read here, under the limits for
unpacking; the library that was tried ends the whole program on some damaged files.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

from ..extract.record import Article
from .bodies import dechunked, unpacked_body
from .options import Skipped
from .reader import Reading
from .source import Broken, Source, TooLarge, bytes_source

_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_RECORDS = ("response", "resource", "conversion")
_LINE, _LINES = 32_768, 200  # bytes of a header line, lines of a header
_BLOCK = 1 << 18


def read(source: Source, reading: Reading) -> Iterator[Article | Skipped]:
    """The pages that a crawler was answered with status 200; pictures and the like are counted and left out."""
    left_out = number = 0
    with source.open() as stream:
        while headers := _headers(stream, number):
            number += 1
            length = headers.get("content-length", "")
            if not length.isdecimal() or len(length) > 15:
                raise Broken(f"a damaged WARC file (record {number} has no length)")
            page = _page(stream, headers, int(length), source, reading, number)
            if page is None:
                left_out += headers.get("warc-type", "").lower() in _RECORDS
            elif isinstance(page, Skipped):
                yield page
            else:
                yield from reading.inner(page)
    if left_out:
        reading.options.note(source.name, "left out", f"{left_out:,} records that are no pages")


def _headers(stream: BinaryIO, number: int) -> dict[str, str]:
    """The header of the next record, names in lower case; empty at the end of the file."""
    for _ in range(_LINES):
        line = stream.readline(_LINE)
        if not line:
            return {}
        if line.strip():
            break
    if not line.startswith(b"WARC/"):
        raise Broken(f"a damaged WARC file (no record begins after record {number})")
    return {"": "WARC"} | header_lines(stream)


def header_lines(stream: BinaryIO) -> dict[str, str]:
    """``Name: value`` lines up to the empty one, names in lower case."""
    headers: dict[str, str] = {}
    for _ in range(_LINES):
        line = stream.readline(_LINE).decode("utf-8", "replace").strip()
        if not line:
            return headers
        name, _, value = line.partition(":")
        headers.setdefault(name.strip().lower(), value.strip())
    raise Broken("a header of too many lines")


def _page(
    stream: BinaryIO, headers: dict[str, str], length: int, source: Source, reading: Reading, number: int
) -> Source | Skipped | None:
    """The page in a record's block; ``None`` for what is none. The stream is left at the end of the block."""
    limit = reading.options.limits.page_bytes
    if headers.get("warc-type", "").lower() not in _RECORDS:
        _pass_over(stream, length, number)
        return None
    url = headers.get("warc-target-uri", "").strip("<>")
    name = f"{source.name}/{url or headers.get('warc-record-id', '')}"
    block = stream.read(min(length, limit + 65_536))
    _pass_over(stream, length - len(block), number)
    content_type, body = headers.get("content-type", ""), block
    if content_type.lower().startswith("application/http"):
        answer = _answer(block)
        if answer is None:
            return None
        http, body = answer
        content_type = http.get("content-type", "")
    else:
        http = {}
    if not content_type.lower().startswith(_PAGES):
        return None
    if len(body) > limit:
        return Skipped(name, f"larger than {limit:,} bytes, the limit for one page", broken=True)
    try:
        if "chunked" in http.get("transfer-encoding", "").lower():
            body = dechunked(body)
        body = unpacked_body([body], http.get("content-encoding", ""), limit, reading.options.limits.ratio)
    except (TooLarge, Broken) as error:
        return Skipped(name, str(error), broken=True)
    web = url if url.startswith(("http://", "https://")) else ""
    day = _day(headers.get("warc-date", ""))
    return bytes_source(body, name, url=web, content_type=content_type, seen_on=day, depth=source.depth + 1)


def _answer(block: bytes) -> tuple[dict[str, str], bytes] | None:
    """The header and the body of an HTTP answer with status 200."""
    head, _, body = block.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    status = lines[0].split(" ")
    if len(status) < 2 or status[1] != "200":
        return None
    pairs = (line.partition(":") for line in lines[1 : _LINES + 1])
    return {name.strip().lower(): value.strip() for name, _, value in pairs}, body


def _pass_over(stream: BinaryIO, length: int, number: int) -> None:
    while length > 0:
        block = stream.read(min(length, _BLOCK))
        if not block:
            raise Broken(f"a damaged WARC file (it ends inside record {number})")
        length -= len(block)


def _day(text: str) -> str:
    """The day at the head of a record's time; empty where it is none, as in a damaged file."""
    try:
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        return ""
