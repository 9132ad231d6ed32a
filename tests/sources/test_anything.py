"""Any bytes, and any Arabic text with marks and controls, in any wrapping: nothing raises but a sentence.

Each property is tried on ``QUOTES_FUZZ`` inputs (80 unless the environment says otherwise):

    QUOTES_FUZZ=20000 pytest tests/sources/test_anything.py
"""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotes.extract import extract
from quotes.extract.record import Article
from quotes.sources import Limits, ReadOptions, Skipped, SourceError, read
from quotes.sources.archives import shown
from quotes.sources.bodies import dechunked, unpacked_body
from quotes.sources.encoding import decode, known_encoding
from quotes.sources.fragments import words_of as fragment_words
from quotes.sources.hosts import Hosts
from quotes.sources.kinds import kind_of_bytes, kind_of_text, opening
from quotes.sources.markdown import words_of as markdown_words
from quotes.sources.outlets import host_of, load
from quotes.sources.page_lines import own_lines
from quotes.sources.places import is_address
from quotes.sources.plain import header_and_body
from quotes.sources.source import Broken, TooLarge
from quotes.sources.tables import looks_like_table

from .files import ATOM, BODY, LINE, OTHER, PAGE, RSS, SITEMAP, docx, odt, packed_tar, packed_zip, warc

EXAMPLES = int(os.environ.get("QUOTES_FUZZ", "80"))
fuzz = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)

WORDS = st.sampled_from(["قال", "الوزير", "وأضافت", "المديرة", "إن", "أنّ", "محمّـد", "١٢", "2026", "في", "على", "لا", "نعم", "قائلا", "بحسب", "text", "title"])  # fmt: skip
MARKS = st.sampled_from(
    [*"«»“”\"'‹›()[]{}<>،؛؟:.,;|\t\n\r \\/#*_`=&-\u200f\u202b\u2067\u2069\u00a0\u0640\u064b\ufeff\x00\x1b\u2028\x85😀"]
)
ARABIC = st.lists(st.one_of(WORDS, MARKS, st.characters(min_codepoint=0x600, max_codepoint=0x6FF)), max_size=60).map(
    "".join
)
MARKUP = st.lists(st.one_of(ARABIC, st.sampled_from(["<p>", "</p>", "<div class=date>", "<script>", "</script>", "<!--", "-->", "<![CDATA[", "]]>", "<h1>", "<a href='javascript:1'>", "&amp;", "&#1602;", "<br/>", "<", ">", "<item>", "<title>", "<loc>", "<?xml", "<!DOCTYPE html>", "<html>", "<article>", "<time datetime='2026-13-45'>", '<script type="application/ld+json">', '{"@type":"NewsArticle"}'])), max_size=25).map("".join)  # fmt: skip
LIMITS = Limits(file_bytes=300_000, line_bytes=100_000, page_bytes=100_000, kept_bytes=1_000_000)


def outcome(path: Path, **options: Any) -> list[Article]:
    """The articles of a file, every one of them fit to be stored; a SourceError must be one sentence."""
    articles = []
    try:
        for item in read([path], ReadOptions(limits=LIMITS, follow=False, **options)):
            if isinstance(item, Skipped):
                assert item.reason and "\n" not in item.source
            else:
                articles.append(item)
    except SourceError as error:
        assert str(error).endswith(".") and len(str(error)) < 5_000
    for article in articles:
        assert article.text.strip() and article.id
        "".join((article.text, article.title, article.author, article.url)).encode()
        assert not any("\0" in field for field in (article.text, article.title, article.id))
        assert article.published == "" or len(article.published) == 10
    return articles


@fuzz
@given(
    st.binary(max_size=600),
    st.sampled_from(["a", "a.txt", "a.json", "a.jsonl", "a.csv", "a.html", "a.md", "a.xml", "a.zip", "a.gz", "a.warc"]),
)
def test_any_bytes_under_any_name(tmp_path: Path, data: bytes, name: str) -> None:
    (tmp_path / name).write_bytes(data)
    outcome(tmp_path / name)


@fuzz
@given(
    MARKUP,
    st.sampled_from(["a", "a.txt", "a.json", "a.jsonl", "a.csv", "a.tsv", "a.html", "a.md", "a.xml"]),
    st.sampled_from(["utf-8", "utf-16", "cp1256", "iso8859-6", "utf-16-be", "utf-32"]),
)
def test_any_text_under_any_name(tmp_path: Path, text: str, name: str, encoding: str) -> None:
    (tmp_path / name).write_bytes(text.encode(encoding, "replace"))
    outcome(tmp_path / name)


SAMPLES = {
    "zip": packed_zip({"a.txt": BODY.encode(), "b.jsonl": LINE.encode()}),
    "tar": packed_tar({"a.txt": BODY.encode(), "b.jsonl": LINE.encode()}),
    "gz": gzip.compress(f"{LINE}\n{LINE}".encode()),
    "docx": docx([("Title", "عنوان"), ("Normal", BODY)]),
    "odt": odt("عنوان", BODY),
    "warc": warc([("https://barid.example/1", PAGE.replace("CHARSET", "utf-8").encode(), "text/html")]),
    "html": PAGE.replace("CHARSET", "utf-8").encode(),
    "xml": RSS.encode(),
    "atom": ATOM.encode(),
    "map": SITEMAP.encode(),
    "csv": f'id,title,text\n1,"ع","{BODY}"\n2,ب,{OTHER}\n'.encode(),
    "jsonl": f"{LINE}\n{LINE}\n".encode(),
}


@fuzz
@given(
    st.sampled_from(sorted(SAMPLES)),
    st.lists(st.tuples(st.integers(0, 5_000), st.binary(max_size=4)), max_size=5),
    st.integers(0, 5_000),
)
def test_damaged_files(tmp_path: Path, kind: str, damage: list[tuple[int, bytes]], cut: int) -> None:
    """Good files with bytes overwritten and the end cut off."""
    data = bytearray(SAMPLES[kind])
    for place, patch in damage:
        place %= len(data)
        data[place : place + len(patch)] = patch
    if cut % 3 == 0:
        del data[cut % len(data) :]
    (tmp_path / f"a.{kind}").write_bytes(data)
    outcome(tmp_path / f"a.{kind}")


@fuzz
@given(ARABIC)
def test_the_text_of_json_is_kept_letter_for_letter(tmp_path: Path, text: str) -> None:
    """Offsets into the source's own text stay true: only what cannot be stored is replaced, one for one."""
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": text}), encoding="utf-8")
    articles = outcome(tmp_path / "a.jsonl")
    if text.strip():
        assert articles[0].text == text.replace("\0", "\ufffd")
    else:
        assert not articles


@fuzz
@given(ARABIC, ARABIC, st.sampled_from(["utf-8", "utf-16", "cp1256"]))
def test_statements_stand_where_they_say_in_what_was_read(
    tmp_path: Path, before: str, said: str, encoding: str
) -> None:
    """From the bytes of a file to the offsets of its statements."""
    text = f"{before}\nوقال الوزير سليم حرفوش: «{said} نعم»."
    for name, content in (
        ("a.txt", text),
        ("a.jsonl", json.dumps({"text": text, "title": before}, ensure_ascii=False)),
    ):
        (tmp_path / name).write_bytes(content.encode(encoding, "replace"))
        for article in outcome(tmp_path / name):
            for statement in extract(article).statements:
                assert article.field(statement.field)[statement.start : statement.end] == statement.text


@fuzz
@given(ARABIC, st.sampled_from(["utf-8", "utf-16", "utf-32"]))
def test_plain_text_comes_back_from_every_wide_encoding(tmp_path: Path, text: str, encoding: str) -> None:
    text = f"قال الوزير: {text} نعم"
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    articles = outcome(tmp_path / "a.txt")
    want = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    assert not articles or articles[0].text == want


@fuzz
@given(
    st.lists(
        st.sampled_from(
            [
                "قال",
                "الوزير",
                "وأضافت",
                "المديرة",
                "إن",
                "المشروع",
                "سيبدأ",
                "في",
                "الربيع",
                "ولن",
                "يتأخر",
                "كما",
                "كان",
                "من",
                "قبل",
            ]
        ),
        min_size=6,
        max_size=13,
        unique=True,
    ),
    st.sampled_from(["cp1256", "iso8859-6"]),
)
def test_single_byte_encodings_are_told_apart(words: list[str], encoding: str) -> None:
    text = " ".join(words)
    assert decode(text.encode(encoding)).text == text


@fuzz
@given(st.binary(max_size=300), st.text(max_size=20))
def test_decoding_never_fails(data: bytes, name: str) -> None:
    decode(data), decode(data, declared=known_encoding(name)), kind_of_bytes(data)


@fuzz
@given(MARKUP)
def test_text_scanners_never_fail(text: str) -> None:
    (
        kind_of_text(text),
        opening(text),
        header_and_body(text),
        fragment_words(text),
        markdown_words(text),
        looks_like_table(text),
    )
    lines = text.split("\n")
    assert set(own_lines(lines, lines[0], "2026-02-04", "لينا")) <= set(lines)
    assert "/../" not in f"/{shown(text)}/" and not set(shown(text)) & set("\n\r\x1b\0\u202e")


@fuzz
@given(st.text(max_size=80))
def test_addresses_never_fail(text: str) -> None:
    is_address(text), host_of(text), load().by_address(text), load().name_for(text, text)


@fuzz
@given(
    st.lists(st.binary(max_size=50), max_size=5),
    st.sampled_from(["", "gzip", "deflate", "identity", "br", "gzip, gzip"]),
)
def test_bodies_are_unpacked_or_refused(pieces: list[bytes], encoding: str) -> None:
    try:
        assert len(unpacked_body(pieces, encoding, 1_000, 10)) <= 1_000
    except (Broken, TooLarge) as error:
        assert str(error)


@fuzz
@given(st.binary(max_size=100))
def test_chunks_never_fail(data: bytes) -> None:
    assert len(dechunked(data)) <= len(data)


@given(st.ip_addresses())
def test_every_address_is_judged(address: Any) -> None:
    assert Hosts().may_ask(str(address)) in (True, False)
    assert Hosts([str(address)]).may_ask(str(address)) or getattr(address, "ipv4_mapped", None) or address.version == 6
