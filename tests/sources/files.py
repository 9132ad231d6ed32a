"""Makers of input files: good, odd, broken, hostile. Nothing large is kept in the repository."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

BODY = "قالت رئيسة البلدية منى الشامي: «سنفتح الحديقة في الربيع»، وأضافت أن العمل يجري كل يوم."
OTHER = "وأكد المهندس خالد بركات أن السور القديم سيبقى في مكانه ولن تمسه الآلات."
HEADER = " date 2026-02-04 الحديقة تفتح في الربيع\n\n"
LINE = json.dumps(
    {
        "id": "a1",
        "title": "الحديقة",
        "text": BODY,
        "outlet": "بريد الساحل",
        "url": "https://barid.example/1",
        "published": "2026-02-04",
        "author": "لينا",
    },
    ensure_ascii=False,
)
PLAIN_LINE = json.dumps({"text": OTHER}, ensure_ascii=False)
PAGE = f"""<!DOCTYPE html><html dir="rtl" lang="ar"><head><meta charset="CHARSET"><title>الحديقة تفتح في الربيع</title><meta property="og:site_name" content="بريد الساحل">
<link rel="canonical" href="https://barid.example/1"><meta property="article:published_time" content="2026-02-04T10:00:00Z"></head><body><h1>الحديقة تفتح في الربيع</h1>
<article><p>{BODY}</p><p>{OTHER}</p></article></body></html>"""
RSS = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>بريد الساحل</title><link>https://barid.example/</link>
<item><title>الحديقة</title><link>https://barid.example/1</link><pubDate>Wed, 04 Feb 2026 10:00:00 GMT</pubDate><description>موجز</description><content:encoded><![CDATA[<p>{BODY}</p><p>{OTHER}</p>]]></content:encoded></item>
<item><title>السور</title><link>https://barid.example/2</link><pubDate>Thu, 05 Feb 2026 10:00:00 GMT</pubDate><description>{OTHER}</description></item></channel></rss>"""
ATOM = f"""<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>بريد الساحل</title><id>x</id><updated>2026-02-04T10:00:00Z</updated>
<entry><title>الحديقة</title><id>https://barid.example/1</id><link href="https://barid.example/1"/><published>2026-02-04T10:00:00Z</published><author><name>لينا</name></author><content type="html">&lt;p&gt;{BODY}&lt;/p&gt;</content></entry></feed>"""
SITEMAP = '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://barid.example/1</loc></url></urlset>'
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9))
    + "]>"
)

Maker = Callable[[Path], object]


def text(name: str, content: str, encoding: str = "utf-8") -> Maker:
    return lambda folder: (folder / name).write_bytes(content.encode(encoding))


def folder_of(files: dict[str, bytes]) -> Maker:
    """A folder named ``in`` with these files, in folders of their own where a name says so."""

    def make(folder: Path) -> None:
        (folder / "in").mkdir()
        for name, content in files.items():
            (folder / "in" / name).parent.mkdir(exist_ok=True)
            (folder / "in" / name).write_bytes(content)

    return make


def linked_folder(folder: Path) -> None:
    """A folder with one article, a link to itself, and one to a folder beside it."""
    folder_of({"a.txt": BODY.encode()})(folder)
    (folder / "beside").mkdir()
    (folder / "beside" / "b.txt").write_text(OTHER, encoding="utf-8")
    (folder / "in" / "again").symlink_to(folder / "in", target_is_directory=True)
    (folder / "in" / "out").symlink_to(folder / "beside", target_is_directory=True)


def raw(name: str, content: bytes) -> Maker:
    return lambda folder: (folder / name).write_bytes(content)


def packed_zip(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def packed_tar(members: dict[str, bytes], *, links: dict[str, str] | None = None) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
        for name, target in (links or {}).items():
            info = tarfile.TarInfo(name)
            info.type, info.linkname = tarfile.SYMTYPE, target
            archive.addfile(info)
    return stream.getvalue()


def docx(paragraphs: list[tuple[str, str]], *, before: str = "") -> bytes:
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words[: len(words) // 2]}</w:t></w:r><w:r><w:t>{words[len(words) // 2 :]}</w:t></w:r></w:p>'
        for style, words in paragraphs
    )
    core = '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>لينا الحوراني</dc:creator></cp:coreProperties>'
    return packed_zip(
        {
            "[Content_Types].xml": b"<Types/>",
            "word/document.xml": f"{before}<w:document {namespace}><w:body>{body}</w:body></w:document>".encode(),
            "docProps/core.xml": core.encode(),
        }
    )


def odt(title: str, words: str) -> bytes:
    content = f'<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:h>{title}</text:h><text:p>{words}<text:line-break/>سطر ثان</text:p></office:text></office:body></office:document-content>'
    return packed_zip({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()})


def warc(pages: list[tuple[str, bytes, str]], *, packed: bool = False) -> bytes:
    records: list[bytes] = []
    for url, body, content_type in pages:
        http = f"HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-02-06T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{len(records):012}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n".encode()
        record = head + http + b"\r\n\r\n"
        records.append(gzip.compress(record) if packed else record)
    return b"".join(records)


def bomb(size: int) -> bytes:
    """A gz file of ``size`` spaces: a thousandth of that on disk."""
    return gzip.compress(b" " * size, 9)


def nested(depth: int, inner: bytes, name: str = "a.txt") -> bytes:
    for level in range(depth):
        inner = packed_zip({name if level == 0 else "in.zip": inner})
    return inner


def locked_zip() -> bytes:
    """A zip whose member is marked as encrypted."""
    data = bytearray(packed_zip({"a.txt": BODY.encode()}, zipfile.ZIP_STORED))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def with_wrong_checksum() -> bytes:
    data = bytearray(packed_zip({"a.txt": BODY.encode(), "b.txt": OTHER.encode()}, zipfile.ZIP_STORED))
    data[data.index(BODY.encode()) + 3] ^= 0xFF
    return bytes(data)


def zst(content: bytes) -> bytes:
    """Packed by zstandard; nothing where that is not installed, and the case is left out."""
    try:
        import zstandard
    except ImportError:
        return b""
    return zstandard.compress(content)


PACKERS: dict[str, Callable[[bytes], bytes]] = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress}
