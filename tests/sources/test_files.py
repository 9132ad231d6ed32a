"""Every kind of input file with its outcome: what is read, what is skipped and why, what stops."""

from __future__ import annotations

import gzip
import json
import os
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from quotes.extract.record import Article
from quotes.sources import Limits, Note, ReadOptions, Skipped, SourceError, read

from .files import (
    ATOM,
    BODY,
    HEADER,
    LAUGHS,
    LINE,
    OTHER,
    PACKERS,
    PAGE,
    PLAIN_LINE,
    RSS,
    SITEMAP,
    Maker,
    bomb,
    docx,
    folder_of,
    locked_zip,
    nested,
    odt,
    packed_tar,
    packed_zip,
    raw,
    text,
    warc,
    with_wrong_checksum,
)  # fmt: skip

BROKEN_17 = f"{PLAIN_LINE}\n" * 16 + '{"text": \n' + f"{PLAIN_LINE}\n" * 3
MANY = f"{PLAIN_LINE}\n" * 30
SMALL = Limits(file_bytes=100_000, line_bytes=50_000, page_bytes=50_000, characters=20_000, members=5, articles=10)


@dataclass(frozen=True)
class Case:
    """``texts``: how each text begins; ``fields``: of the first article; ``skipped``, ``stops``, ``notes``: patterns."""

    label: str
    make: Maker
    name: str = ""
    texts: tuple[str, ...] = ()
    fields: dict[str, str] = field(default_factory=dict)
    skipped: tuple[str, ...] = ()
    stops: str = ""
    notes: tuple[str, ...] = ()
    options: dict[str, Any] = field(default_factory=dict)
    needs: str = ""


GOOD = [
    Case("header", text("a.txt", HEADER + BODY), texts=(BODY,), fields={"title": "الحديقة تفتح في الربيع", "published": "2026-02-04"}),
    Case("header in Arabic-Indic digits", text("a.txt", f"date ٢٠٢٦-٠٢-٠٤ عنوان\n\n{BODY}"), texts=(BODY,), fields={"title": "عنوان", "published": "2026-02-04"}),
    Case("header behind a mark of direction", text("a.txt", f"\ufeff\u200fdate 2026-02-04 عنوان\r\n\r\n{BODY}\r\n"), texts=(BODY,), fields={"title": "عنوان"}),
    Case("no header", text("a.txt", f"{BODY}\n\n{OTHER}"), texts=(f"{BODY}\n\n{OTHER}",), fields={"title": "", "published": ""}),
    Case("a date line that is no header", text("a.txt", f"date غدا {BODY}"), texts=("date غدا",), fields={"title": ""}),
    Case("UTF-8 with a mark", text("a.txt", BODY, "utf-8-sig"), texts=(BODY,)),
    Case("UTF-16", text("a.txt", HEADER + BODY, "utf-16"), texts=(BODY,), notes=("encoding: UTF-16",)),
    Case("UTF-16 without a mark", text("a.txt", BODY, "utf-16-le"), texts=(BODY,), notes=("encoding: UTF-16LE",)),
    Case("UTF-16 of the other order", text("a.txt", BODY, "utf-16-be"), texts=(BODY,), notes=("encoding: UTF-16BE",)),
    Case("UTF-32", text("a.txt", BODY, "utf-32"), texts=(BODY,), notes=("encoding: UTF-32",)),
    Case("windows-1256", text("a.txt", HEADER + BODY, "cp1256"), texts=(BODY,), fields={"published": "2026-02-04"}, notes=("encoding: windows-1256",)),
    Case("ISO-8859-6", text("a.txt", OTHER, "iso8859-6"), texts=(OTHER,), notes=("encoding: ISO-8859-6",)),
    Case("encoding by option", text("a.txt", "نعم", "cp1256"), texts=("نعم",), options={"encoding": "windows-1256"}),
    Case("a few broken bytes", raw("a.txt", BODY.encode() + b"\xff\xfe" + OTHER.encode()), texts=(f"{BODY}\ufffd\ufffd{OTHER}",), notes=("encoding: UTF-8, 2 broken bytes",)),
    Case("JSON lines", text("a.jsonl", f"{LINE}\n{PLAIN_LINE}\n"), texts=(BODY, OTHER), fields={"id": "a1", "title": "الحديقة", "outlet": "بريد الساحل", "url": "https://barid.example/1", "published": "2026-02-04", "author": "لينا"}),
    Case("JSON lines by content", text("a.data", f"{LINE}\n{PLAIN_LINE}\n"), texts=(BODY, OTHER)),
    Case("JSON lines with null values", text("a.jsonl", json.dumps({"id": None, "title": None, "text": BODY, "url": None, "published": None})), texts=(BODY,), fields={"title": "", "url": "", "published": ""}),
    Case("JSON lines with blank lines and a mark", text("a.jsonl", f"\ufeff{LINE}\r\n\r\n{PLAIN_LINE}"), texts=(BODY, OTHER)),
    Case("JSON lines in windows-1256", text("a.jsonl", f"{LINE}\n{PLAIN_LINE}\n", "cp1256"), texts=(BODY, OTHER), notes=("encoding: windows-1256",)),
    Case("JSON lines in UTF-16", text("a.jsonl", f"{LINE}\n{PLAIN_LINE}\n", "utf-16"), texts=(BODY, OTHER), notes=("encoding: UTF-16",)),
    Case("JSON lines, half of them in another encoding", raw("a.jsonl", f"{LINE}\n".encode() + PLAIN_LINE.encode("cp1256")), texts=(BODY, OTHER), notes=("encoding: windows-1256",)),
    Case("JSON lines with numbers as ids and stamps", text("a.jsonl", json.dumps({"id": 7, "text": BODY, "published": 1770163200})), texts=(BODY,), fields={"id": "7", "published": "2026-02-04"}),
    Case("JSON with authors in a list", text("a.jsonl", json.dumps({"text": BODY, "author": [{"name": "لينا"}, "رامي"], "id": {"$oid": "5f"}})), texts=(BODY,), fields={"author": "لينا، رامي", "id": "5f"}),
    Case("JSON lines with keys by option", text("a.jsonl", json.dumps({"المتن": BODY, "العنوان": "ع"})), texts=(BODY,), fields={"title": "ع"}, options={"columns": {"text": "المتن", "title": "العنوان"}}),
    Case("a JSON object", text("a.json", json.dumps({"text": BODY}, indent=2)), texts=(BODY,)),
    Case("a JSON list", text("a.json", f"[{LINE},{PLAIN_LINE}]"), texts=(BODY, OTHER)),
    Case("a JSON list in UTF-16", text("a.json", f"[{LINE},\n{PLAIN_LINE}]", "utf-16"), texts=(BODY, OTHER), notes=("encoding: UTF-16",)),
    Case("a long JSON list", text("a.json", f"\ufeff[{', '.join([LINE, PLAIN_LINE] * 400)}]"), texts=(BODY, OTHER) * 400),
    Case("a JSON list in an object", text("a.json", json.dumps({"status": "ok", "articles": [{"text": BODY}, {"text": OTHER}]})), texts=(BODY, OTHER)),
    Case("CSV", text("a.csv", f'id,title,text,published\n1,"عنوان","{BODY}",4 شباط 2026\n2,"آخر","{OTHER}",\n'), texts=(BODY, OTHER), fields={"id": "1", "title": "عنوان", "published": "2026-02-04"}, notes=("columns: id=id, title=title, text=text, published=published",)),
    Case("CSV with Arabic names and semicolons", text("a.csv", f"العنوان;المحتوى;المصدر\nع;{BODY};بريد\n", "cp1256"), texts=(BODY,), fields={"title": "ع", "outlet": "بريد"}, notes=("encoding: windows-1256", "columns: title=العنوان, text=المحتوى, outlet=المصدر")),
    Case("CSV for Excel", text("a.csv", f"sep=;\ntitle;text\nع;{BODY}\n", "utf-8-sig"), texts=(BODY,)),
    Case("CSV with line breaks and doubled marks", text("a.csv", f'title,text\nع,"قال: ""نعم""\n{OTHER}"\n'), texts=(f'قال: "نعم"\n{OTHER}',)),
    Case("CSV by content", text("a.txt", f"العنوان,نص الخبر\nع,{OTHER}\n"), texts=(OTHER,)),
    Case("CSV with unknown names, by what is in them", text("a.csv", f"c1,c2,c3\n2026-02-04,عنوان قصير للخبر الأول,{BODY}\n"), texts=(BODY,), fields={"published": "2026-02-04", "title": "عنوان قصير للخبر الأول"}, notes=("columns: .*text=c3",)),
    Case("CSV without names", text("a.csv", f"https://barid.example/9,{BODY}\nhttps://barid.example/8,{OTHER} {OTHER}\n"), texts=(BODY, OTHER), fields={"url": "https://barid.example/9"}, notes=("columns: text=2, url=1",)),
    Case("CSV with columns by option", text("a.csv", f"x,y\n{BODY},{OTHER}\n"), texts=(OTHER,), options={"columns": {"text": "y"}}),
    Case("TSV", text("a.tsv", f"title\ttext\nع\t{BODY}\n"), texts=(BODY,)),
    Case("Markdown", text("a.md", f"# عنوان\n\nقال **الوزير**: [«نعم»](https://x.example).\n\n{OTHER}\n"), texts=("قال الوزير: «نعم».",), fields={"title": "عنوان"}),
    Case("Markdown with front matter", text("a.md", f"---\ntitle: عنوان\ndate: 2026-02-04\nauthor: لينا\nlayout: post\n---\n{BODY}"), texts=(BODY,), fields={"title": "عنوان", "published": "2026-02-04", "author": "لينا"}),
    Case("a page", text("a.html", PAGE.replace("CHARSET", "utf-8")), texts=(f"{BODY}\n\n{OTHER}",), fields={"title": "الحديقة تفتح في الربيع", "outlet": "بريد الساحل", "url": "https://barid.example/1", "id": "https://barid.example/1", "published": "2026-02-04"}, needs="trafilatura"),
    Case("a page in windows-1256", text("a.html", PAGE.replace("CHARSET", "windows-1256"), "cp1256"), texts=(BODY,), notes=("encoding: windows-1256",), needs="trafilatura"),
    Case("a page that names the wrong encoding", text("a.html", PAGE.replace("CHARSET", "utf-8"), "cp1256"), texts=(BODY,), notes=("encoding: windows-1256",), needs="trafilatura"),
    Case("a page under another name", text("a.txt", PAGE.replace("CHARSET", "utf-8")), texts=(BODY,), needs="trafilatura"),
    Case("a page, fast", text("a.html", PAGE.replace("CHARSET", "utf-8")), texts=(BODY,), options={"fast": True}, needs="resiliparse"),
    Case("RSS", text("feed.xml", RSS), texts=(f"{BODY}\n\n{OTHER}", OTHER), fields={"id": "https://barid.example/1", "title": "الحديقة", "published": "2026-02-04", "outlet": "بريد الساحل"}, needs="feedparser"),
    Case("Atom", text("feed", ATOM), texts=(BODY,), fields={"author": "لينا", "url": "https://barid.example/1"}, needs="feedparser"),
    Case("WARC", raw("a.warc", warc([("https://barid.example/1", PAGE.replace("CHARSET", "utf-8").encode(), "text/html"), ("https://barid.example/p.png", b"\x89PNG", "image/png")])), texts=(BODY,), fields={"url": "https://barid.example/1"}, notes=("left out: 1 records",), needs="trafilatura"),
    Case("WARC in gz", raw("a.warc.gz", warc([("https://barid.example/1", PAGE.replace("CHARSET", "windows-1256").encode("cp1256"), "text/html; charset=windows-1256")], packed=True)), texts=(BODY,), notes=("encoding: windows-1256",), needs="trafilatura"),
    Case("docx", raw("a.docx", docx([("Title", "عنوان"), ("Normal", BODY), ("Normal", OTHER)])), texts=(f"{BODY}\n\n{OTHER}",), fields={"title": "عنوان", "author": "لينا الحوراني"}),
    Case("docx with the header", raw("a.docx", docx([("Normal", "date 2026-02-04 عنوان"), ("Normal", BODY)])), texts=(BODY,), fields={"title": "عنوان", "published": "2026-02-04"}),
    Case("odt", raw("a.odt", odt("عنوان", BODY)), texts=(f"{BODY}\nسطر ثان",), fields={"title": "عنوان"}),
    *(Case(f"JSON lines in {name}", raw(f"a.jsonl.{name}", packer(f"{LINE}\n{PLAIN_LINE}".encode())), texts=(BODY, OTHER)) for name, packer in PACKERS.items()),
    Case("text in gz under another name", raw("a", gzip.compress(BODY.encode())), texts=(BODY,)),
    Case("zip of several kinds", raw("a.zip", packed_zip({"a.txt": BODY.encode(), "b/c.jsonl": PLAIN_LINE.encode(), "__MACOSX/a.txt": b"x", ".DS_Store": b"\0\1"})), texts=(BODY, OTHER)),
    Case("zip in a zip", raw("a.zip", nested(2, BODY.encode())), texts=(BODY,)),
    Case("tar", raw("a.tar", packed_tar({"a.txt": BODY.encode(), "b.txt": OTHER.encode()})), texts=(BODY, OTHER)),
    Case("tar in gz", raw("a.tgz", gzip.compress(packed_tar({"a.txt": BODY.encode()}))), texts=(BODY,)),
    Case("a folder", folder_of({"a.txt": BODY.encode(), "b/c.txt": OTHER.encode(), ".hidden": b"x"}),
        "in", texts=(BODY, OTHER)),
]  # fmt: skip

ODD = [
    Case("lone surrogates and NULs in JSON", text("a.jsonl", '{"text": "قال\\ud800 نعم\\u0000"}'), texts=("قال\ufffd نعم\ufffd",)),
    Case("a text that is empty, among others", text("a.jsonl", f'{PLAIN_LINE}\n{{"text": ""}}\n{{"text": null}}\n'), texts=(OTHER,), skipped=("line 2: the text is empty", "line 3: the text is empty")),
    Case("a mixed folder", folder_of({"a.txt": BODY.encode(), "b.jpg": b"\xff\xd8\xff\xe0", "c.txt": b"", "d.jsonl": BROKEN_17.encode()}),
        "in", texts=(BODY, *[OTHER] * 19), skipped=("b.jpg: is a picture", "c.txt: is empty", "d.jsonl, line 17: invalid JSON")),
    Case("broken lines by option", text("a.jsonl", BROKEN_17), texts=(OTHER,) * 19, skipped=("a.jsonl, line 17: invalid JSON",), options={"broken": "skip"}),
    Case("a zip with a damaged file", raw("a.zip", with_wrong_checksum()), texts=(OTHER,), skipped=("a.zip/a.txt: cannot be unpacked",)),
    Case("a bracket that is no JSON", text("a.txt", f"[صورة] {BODY}"), texts=("[صورة]",)),
    Case("a smaller-than that is no page", text("a.txt", f"<< {BODY}"), texts=("<<",)),
    Case("one stray control byte", raw("a.txt", BODY.encode() + b"\x01" + OTHER.encode()), texts=(BODY,)),
    Case("a page with a canonical address without an address of its own", text("a.html", PAGE.replace("CHARSET", "utf-8").replace("https://barid.example/1", "javascript:alert(1)")), texts=(BODY,), fields={"url": ""}, needs="trafilatura"),
    Case("a feed without links", text("f.xml", RSS.replace("<link>https://barid.example/2</link>", "<link>javascript:x()</link>")), texts=(BODY, OTHER), needs="feedparser"),
    Case("names with an escape in a zip", raw("a.zip", packed_zip({"\x1b[31mred.txt": BODY.encode(), "e.png": b"\x89PNG\r\n"})), texts=(BODY,), skipped=("a.zip/e.png",)),
    Case("only spaces around", text("a.txt", f"   \n\n {BODY} \n"), texts=(f"   \n\n {BODY}",)),
]  # fmt: skip

BROKEN = [
    Case("no such file", lambda d: None, "none.txt", stops="There is no file .*none.txt"),
    Case("empty", raw("a.txt", b""), stops="a.txt is empty"),
    Case("only spaces", raw("a.txt", b"  \r\n\t"), stops="a.txt is empty"),
    Case("a mark and nothing else", raw("a.txt", b"\xef\xbb\xbf"), stops="a.txt is empty"),
    Case("only a header", text("a.txt", HEADER), stops="a.txt: the text is empty"),
    Case("an empty folder", folder_of({}), "in", stops="The folder .*in holds no article"),
    Case("a folder of pictures", folder_of({"a.png": b"\x89PNG\r\n\x1a\n"}), "in", stops="The folder .*in holds no article"),
    Case("line 17", text("a.jsonl", BROKEN_17), stops=r"a.jsonl, line 17: invalid JSON \(expecting value at column 10\)"),
    Case("line 17 without the name", text("a.data", BROKEN_17), stops="a.data, line 17: invalid JSON"),
    Case("no text key", text("a.jsonl", f'{LINE}\n{{"id": 3, "body": "x"}}'), stops=r"line 2: no text key \(it has id, body\); name the key"),
    Case("no text key in a document", text("a.json", '{"title": "x"}'), stops="a.json: no text key"),
    Case("broken JSON in a list", text("a.json", f'[{LINE}, {{"text": }}]'), stops=r"a.json: invalid JSON \(expecting value in item 2\)"),
    Case("a list without an end", text("a.json", f"[{LINE},"), stops="a.json: invalid JSON .*in item 2"),
    Case("two lists", text("a.json", f"[{LINE}][{LINE}]"), stops="more after the end of the list"),
    Case("no object", text("a.jsonl", "[1]"), stops="line 1: a JSON array where an object was expected"),
    Case("a text that is a number", text("a.jsonl", '{"text": 3}'), stops="line 1: text is a JSON number"),
    Case("broken JSON", text("a.json", '{"text": "x",'), stops="a.json: invalid JSON"),
    Case("JSON lines whose first line is broken", text("a.jsonl", f'{{"text": "x"\n{LINE}'), stops="a.jsonl, line 1: invalid JSON"),
    Case("an open quotation mark in a table", text("a.csv", f'title,text\nع,"{BODY}\nب,{OTHER}\n'), stops="a quotation mark that opens after line 1 is never closed"),
    Case("too many columns", text("a.csv", f"title,text\nع,{BODY}, نعم\n"), stops="line 2: 3 columns, but the table has 2"),
    Case("no column of texts", text("a.csv", "a,b\n1,2\n"), stops=r"no column of texts \(it has a, b\); name it with --column"),
    Case("a column that is not there", text("a.csv", f"title,text\nع,{BODY}\n"), stops="no column نص; it has title, text", options={"columns": {"text": "نص"}}),
    Case("binary", raw("a.txt", bytes(range(256)) * 20), stops="a.txt is a binary file"),
    Case("a picture", raw("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0"), stops="a.txt is a picture"),
    Case("a database", raw("quotes.db", b"SQLite format 3\0" + bytes(100)), stops="is an SQLite database"),
    Case("PDF", raw("a.pdf", b"%PDF-1.7\n"), stops="is a PDF file, from which Arabic comes out in the wrong order; save the document as docx"),
    Case("an Excel workbook", raw("a.xlsx", packed_zip({"xl/workbook.xml": b"<x/>"})), stops="an Excel workbook; save it as CSV"),
    Case("a cut gz", raw("a.jsonl.gz", gzip.compress(MANY.encode())[:-20]), stops="cannot be unpacked"),
    Case("a cut zip", raw("a.zip", packed_zip({"a.txt": BODY.encode()})[:-30]), stops="a damaged zip archive"),
    Case("a cut tar", raw("a.tar", packed_tar({"a.txt": BODY.encode() * 50})[:700]), stops="a.tar: (a damaged tar archive|cannot be unpacked)"),
    Case("a cut docx", raw("a.docx", packed_zip({"word/document.xml": b"<w:document"})), stops="a damaged office document"),
    Case("a locked zip", raw("a.zip", locked_zip()), stops="locked with a password; unpack it first"),
    Case("a sitemap in a file", text("map.xml", SITEMAP), stops="lists 1 addresses; fetch them with --follow"),
    Case("a page without words", text("a.html", "<!DOCTYPE html><html><body></body></html>"), stops="a.html: the text is empty", needs="trafilatura"),
    Case("a feed without items", text("f.xml", '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>'), stops="f.xml", needs="feedparser"),
    Case("an unknown encoding by option", text("a.txt", BODY), stops="There is no encoding called klingon", options={"encoding": "klingon"}),
    Case("outlets that are not there", text("a.txt", BODY), stops="The outlets in .*none.tsv cannot be read", options={"outlets_file": "none.tsv"}),
]  # fmt: skip

HOSTILE = [
    Case("a gz bomb", raw("a.txt.gz", bomb(60_000_000)), stops="unpacks to more than 200 times its size", options={"limits": replace(Limits(), file_bytes=10**9)}),
    Case("a gz bomb of JSON lines", raw("a.jsonl.gz", gzip.compress(f"{PLAIN_LINE}\n".encode() * 200_000)), stops="unpacks to more than 200 times"),
    Case("a zip bomb", raw("a.zip", packed_zip({f"{n}.txt": b"a" * 9_000_000 for n in range(4)})), stops="unpacks to more than 200 times its size"),
    Case("archives in archives in archives", raw("a.zip", nested(5, BODY.encode())), stops="lies inside 3 archives, the limit"),
    Case("a zip of more files than allowed", raw("a.zip", packed_zip({f"{n}.txt": BODY.encode() for n in range(9)})), stops="9 files, more than the limit of 5", options={"limits": SMALL}),
    Case("a zip that points out of itself", raw("a.zip", packed_zip({"../../../etc/cron.d/x.txt": BODY.encode(), "/etc/y.jsonl": PLAIN_LINE.encode()})), texts=(BODY, OTHER)),
    Case("a tar that links out of itself", raw("a.tar", packed_tar({"a.txt": BODY.encode()}, links={"b.txt": "/etc/passwd"})), texts=(BODY,)),
    Case("a line of the length of a book", text("a.jsonl", json.dumps({"text": "ن" * 60_000})), stops="a line has more than 50,000 bytes", options={"limits": SMALL}),
    Case("an item of the length of a book", text("a.json", json.dumps([{"text": "ن" * 90_000}])), stops="an item has more than 50,000 characters", options={"limits": SMALL}),
    Case("a text longer than allowed", text("a.txt", "نعم " * 8_000), stops="the text has 32,000 characters; the limit is 20,000", options={"limits": SMALL}),
    Case("a file larger than allowed", raw("a.txt", b"a" * 200_000), stops="larger than 100,000 bytes", options={"limits": SMALL}),
    Case("more articles than allowed", text("a.jsonl", MANY), texts=(OTHER,) * 10, skipped=("more than 10 articles; the rest is left out",), options={"limits": SMALL}),
    Case("JSON of a hundred thousand brackets", text("a.jsonl", f'{LINE}\n{{"text": {"[" * 100_000}'), stops="line 2: invalid JSON"),
    Case("laughs in a sitemap", text("a.xml", f"{LAUGHS}<urlset><url><loc>&j;</loc></url></urlset>"), stops="a document type declaration", options={"follow": True}),
    Case("laughs in a docx", raw("a.docx", docx([("Normal", "&j;")], before=LAUGHS)), stops="a document type declaration"),
    Case("a feed that reads a file", text("a.xml", RSS.replace("<rss", '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss').replace("موجز", "&x;")), texts=(BODY, OTHER), needs="feedparser"),
    Case("a page of fifty thousand tags deep", text("a.html", f"<!DOCTYPE html><html><body>{'<div>' * 9_000}<p>{BODY}</p>"), stops="a.html: ", options={"limits": replace(Limits(), page_bytes=1_000_000)}, needs="trafilatura"),
    Case("a page of sixty thousand headings", text("a.html", f"<!DOCTYPE html><html><body>{'<h1>ع</h1>' * 30_000}"), stops="more than 50,000 tags, the limit for one page", needs="trafilatura"),
    Case("a page of nested tags, fast", text("a.html", f"<!DOCTYPE html><html><body>{'<div>' * 20_000}{BODY}{'</div>' * 20_000}"), stops="more than 500 tags inside each other", options={"fast": True}, needs="resiliparse"),
    Case("keys with controls and without end", text("a.jsonl", json.dumps({"\x1b[2J\n\u202e" + "k" * 3_000: 1})), stops=r"^[^\n\x1b]*no text key \(it has \ufffd\[2J\ufffd\ufffdk+"),
    Case("a page larger than allowed", text("a.html", PAGE + " " * 60_000), stops="larger than 50,000 bytes", options={"limits": SMALL}, needs="trafilatura"),
    Case("comments without end before a page", text("a.html", "<!-- " * 5_000 + PAGE), stops="a.html: a page of HTML without any content", needs="trafilatura"),
    Case("markup in every field", text("a.jsonl", json.dumps({"id": "<script>", "title": "<img src=x onerror=1>", "text": BODY, "url": "javascript:1"})), texts=(BODY,), fields={"title": "<img src=x onerror=1>"}),
    Case("a gz in a gz in a gz in a gz", raw("a.gz", gzip.compress(gzip.compress(gzip.compress(gzip.compress(BODY.encode()))))), stops="lies inside 3 archives"),
]  # fmt: skip

CASES = GOOD + ODD + BROKEN + HOSTILE


def test_the_table_is_large_and_its_labels_differ() -> None:
    assert len(CASES) >= 60
    assert len({case.label for case in CASES}) == len(CASES)


def _run(case: Case, folder: Path) -> tuple[list[Article], list[str], list[str], str]:
    """The articles, what was skipped, what was noted, and the sentence that stopped it."""
    case.make(folder)
    path = folder / (case.name or next(iter(os.listdir(folder)), ""))
    notes: list[Note] = []
    articles, skipped, stopped = [], [], ""
    try:
        for item in read([path], ReadOptions(on_note=notes.append, **case.options)):
            if isinstance(item, Skipped):
                skipped.append(item.sentence())
            else:
                articles.append(item)
    except SourceError as error:
        stopped = str(error)
    return articles, skipped, [f"{note.subject}: {note.decision}" for note in notes], stopped


@pytest.mark.parametrize("case", CASES, ids=[case.label for case in CASES])
def test_outcome(case: Case, tmp_path: Path) -> None:
    if case.needs:
        pytest.importorskip(case.needs)
    articles, skipped, notes, stopped = _run(case, tmp_path)
    if case.stops:
        assert re.search(case.stops, stopped), stopped or "nothing stopped it"
        assert not articles, "nothing may be given out before it stops"
        assert stopped.endswith(".") and "\n" not in stopped, stopped
        return
    assert not stopped, stopped
    assert [article.text[: len(wanted)] for article, wanted in zip(articles, case.texts)] == list(case.texts)
    assert len(articles) == len(case.texts)
    for name, value in case.fields.items():
        assert getattr(articles[0], name) == value
    assert len(skipped) == len(case.skipped), skipped
    assert all(any(re.search(pattern, sentence) for sentence in skipped) for pattern in case.skipped), skipped
    assert all(any(re.search(pattern, note) for note in notes) for pattern in case.notes), notes
    if not case.notes:
        assert not [note for note in notes if not note.startswith("columns")], notes


def test_zst(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    (tmp_path / "a.jsonl.zst").write_bytes(zstandard.compress(PLAIN_LINE.encode()))
    assert [article.text for article in read([tmp_path / "a.jsonl.zst"])] == [OTHER]  # type: ignore[union-attr]


def test_standard_input_is_read_once_and_checked_before_anything_is_given(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for content, stops in (
        (f"{PLAIN_LINE}\n", ""),
        (BROKEN_17, "standard input, line 17: invalid JSON"),
        ("", "standard input is empty"),
    ):
        (tmp_path / "in").write_text(content)
        with (tmp_path / "in").open() as stream:
            monkeypatch.setattr("sys.stdin", stream)
            found: list[object] = []
            try:
                found.extend(read(["-"]))
                assert not stops and len(found) == 1
            except SourceError as error:
                assert stops and stops in str(error) and not found


def test_a_pipe_by_name(tmp_path: Path) -> None:
    """The shell's ``<(…)`` names a pipe, which can be read only once."""
    import threading

    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=(tmp_path / "pipe").write_text, args=(f"{LINE}\n{PLAIN_LINE}\n",))
    writer.start()
    assert len(list(read([tmp_path / "pipe"]))) == 2
    writer.join()


def test_a_pipe_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "a.txt").write_text(BODY)
    assert len(list(read([tmp_path]))) == 1


def test_one_broken_file_of_several_stops_before_the_first_is_given(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "b.jsonl").write_text(BROKEN_17)
    given = []
    with pytest.raises(SourceError, match=r"b\.jsonl, line 17"):
        for item in read([tmp_path / "a.txt", tmp_path / "b.jsonl"]):
            given.append(item)
    assert not given


def test_nothing_is_written_beside_an_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.zip").write_bytes(packed_zip({"../out.txt": BODY.encode(), "b.txt": OTHER.encode()}))
    monkeypatch.chdir(tmp_path / "in")
    list(read(["a.zip"]))
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.zip", "in"]


def test_without_the_library_a_sentence_tells_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    for module, name, content, extra in (
        ("trafilatura", "a.html", PAGE.encode(), "html"),
        ("feedparser", "a.xml", RSS.encode(), "feeds"),
        ("zstandard", "a.zst", b"\x28\xb5\x2f\xfd123", "zst"),
    ):
        monkeypatch.setitem(sys.modules, module, None)
        (tmp_path / name).write_bytes(content)
        with pytest.raises(SourceError, match=rf"pip install 'qawl\[{extra}\]'"):
            list(read([tmp_path / name]))


def test_the_same_words_have_the_same_key_wherever_they_lie(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(HEADER + BODY)
    (tmp_path / "b.jsonl").write_text(json.dumps({"title": "الحديقة تفتح في الربيع", "text": BODY}))
    first, second = read([tmp_path / "a.txt", tmp_path / "b.jsonl"])
    assert isinstance(first, Article) and isinstance(second, Article) and first.id == second.id


def test_a_file_name_with_controls_is_shown_without_them(tmp_path: Path) -> None:
    path = tmp_path / "a\n\x1b[31m.txt"
    path.write_bytes(b"")
    with pytest.raises(SourceError) as error:
        list(read([path]))
    assert "\n" not in str(error.value) and "\x1b" not in str(error.value)


def test_a_file_name_that_is_no_text_can_be_told_and_stored(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xff\xfe.txt")).write_bytes(b"")
    (tmp_path / "b.txt").write_text(BODY)
    skipped = [item for item in read([tmp_path]) if isinstance(item, Skipped)]
    assert len(skipped) == 1
    (skipped[0].source + skipped[0].sentence()).encode()
