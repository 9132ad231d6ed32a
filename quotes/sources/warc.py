"""WARC files, the archives of crawlers: each response that is a page is an article."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any

from ..extract.record import Article
from .bodies import unpacked_body
from .options import MissingExtra, Skipped
from .reader import Reading
from .source import Broken, Source, TooLarge, bytes_source

_PAGES = ("text/html", "application/xhtml+xml", "text/plain")


def read(source: Source, reading: Reading) -> Iterator[Article | Skipped]:
    """The pages that a crawler was answered with status 200; pictures and the like are counted and left out."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        raise MissingExtra("WARC files", "warc") from None
    left_out = 0
    with source.open() as stream:
        kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
        try:
            for record in ArchiveIterator(stream, record_types=kinds, parse_http=True):
                page = _page(record, source, reading)
                if page is None:
                    left_out += 1
                elif isinstance(page, Skipped):
                    yield page
                else:
                    yield from reading.inner(page)
        except (TooLarge, Broken):
            raise
        except Exception as error:  # the library raises classes of its own for damage
            raise Broken(f"a damaged WARC file ({str(error).strip().rstrip('.').lower()})") from None
    if left_out:
        reading.options.note(source.name, "left out", f"{left_out:,} records that are no pages")


def _page(record: Any, source: Source, reading: Reading) -> Source | Skipped | None:
    url = str(record.headers.get("WARC-Target-URI", "")).strip("<>")
    headers = {name.lower(): value for name, value in (record.http_headers or {}).items()}
    if record.http_headers is not None and record.http_headers.status_code not in (200, None):
        return None
    content_type = headers.get("content-type") or str(record.headers.get("Content-Type", ""))
    if not content_type.lower().startswith(_PAGES):
        return None
    name, limit = f"{source.name}/{url or record.record_id}", reading.options.limits.page_bytes
    data = record.reader.read(limit + 1)
    try:
        data = unpacked_body([data], headers.get("content-encoding", ""), limit, reading.options.limits.ratio)
    except (TooLarge, Broken, zlib.error) as error:
        return Skipped(name, str(error), broken=True)
    day = str(record.headers.get("WARC-Date", ""))[:10]
    web = url if url.startswith(("http://", "https://")) else ""
    return bytes_source(data, name, url=web, content_type=content_type, seen_on=day, depth=source.depth + 1)
