"""Numbers, days and marks in a text."""

from __future__ import annotations

import doctest
import importlib
import random

import pytest

from quotes.marking import Span, mark, paragraphs
from quotes.site import arabic


@pytest.mark.parametrize(
    "module", ["site.arabic", "site.databases", "site.templates", "site.serving", "marking", "labels"]
)
def test_examples(module: str) -> None:
    assert doctest.testmod(importlib.import_module(f"quotes.{module}")).failed == 0


DAYS = [
    ("2026-02-04", '<time datetime="2026-02-04">4 شباط/فبراير 2026</time>'),
    ("2026-02-04T10:00:00", '<time datetime="2026-02-04">4 شباط/فبراير 2026</time>'),
    ("2026-11", '<time datetime="2026-11">تشرين الثاني/نوفمبر 2026</time>'),
    ("2026", '<time datetime="2026">2026</time>'),
    ("2026-13-01", '<bdi dir="ltr">2026-13-01</bdi>'),
    ("أمس", "<bdi>أمس</bdi>"),
    ("<b>", "<bdi>&lt;b&gt;</bdi>"),
    ("", ""),
    (None, ""),
]


@pytest.mark.parametrize(("value", "shown"), DAYS)
def test_days(value: str | None, shown: str) -> None:
    assert arabic.day(value) == shown


ISOLATED = [
    ("صوت السهل", "<bdi>صوت السهل</bdi>"),
    ("BBC عربي", '<bdi dir="rtl">BBC عربي</bdi>'),
    ("«BBC» تنقل", '<bdi dir="rtl">«BBC» تنقل</bdi>'),
    ("24 ساعة", "<bdi>24 ساعة</bdi>"),
    ("Yabiladi (ar)", "<bdi>Yabiladi (ar)</bdi>"),
    ("", "<bdi></bdi>"),
    (arabic.day("2026-02-04"), '<bdi><time datetime="2026-02-04">4 شباط/فبراير 2026</time></bdi>'),
]


@pytest.mark.parametrize(("value", "shown"), ISOLATED)
def test_names_are_isolated(value: str, shown: str) -> None:
    assert arabic.isolated(value) == shown


COUNTS = [
    (0, "لا مقالات"), (1, "مقال واحد"), (2, "مقالان"), (3, "3 مقالات"), (10, "10 مقالات"), (11, "11 مقالًا"),
    (99, "99 مقالًا"), (100, "100 مقال"), (102, "102 مقال"), (105, "105 مقالات"), (1198, "1,198 مقالًا"),
]  # fmt: skip


@pytest.mark.parametrize(("number", "words"), COUNTS)
def test_counts(number: int, words: str) -> None:
    assert arabic.count(number, "article") == words


MARKS = [
    ("nested", "abcdef", [Span(0, 6, "x"), Span(2, 4, "y")], '<mark class="x">ab<mark class="y">cd</mark>ef</mark>'),
    (
        "crossing",
        "abcdef",
        [Span(0, 4, "x", id="q1"), Span(2, 6, "y", id="q2")],
        '<mark class="x" id="q1">ab<mark class="y" id="q2">cd</mark></mark><mark class="y">ef</mark>',
    ),
    ("touching", "abcd", [Span(0, 2, "x"), Span(2, 4, "y")], '<mark class="x">ab</mark><mark class="y">cd</mark>'),
    ("same place", "ab", [Span(0, 2, "y", rank=2), Span(0, 2, "x", rank=1)], '<mark class="x"><mark class="y">ab</mark></mark>'),
    ("past the end", "ab", [Span(1, 9, "x")], 'a<mark class="x">b</mark>'),
    ("empty or reversed", "ab", [Span(1, 1, "x"), Span(2, 1, "y")], "ab"),
    ("markup in the text", "<&>", [Span(1, 2, "x")], '&lt;<mark class="x">&amp;</mark>&gt;'),
]  # fmt: skip


@pytest.mark.parametrize(("text", "spans", "html"), [case[1:] for case in MARKS], ids=[case[0] for case in MARKS])
def test_marks(text: str, spans: list[Span], html: str) -> None:
    assert mark(text, spans) == html


def test_a_mark_over_paragraphs_is_opened_in_each_and_named_once() -> None:
    html = paragraphs("ab\n\ncd", [Span(1, 5, "x", id="q1")])
    assert html == '<p>a<mark class="x" id="q1">b</mark></p>\n<p><mark class="x">c</mark>d</p>'


def test_any_spans_give_the_text_back() -> None:
    import re

    chance = random.Random(7)
    for _ in range(300):
        text = "".join(chance.choice("ab <&\n") for _ in range(chance.randrange(30)))
        spans = [
            Span(*(chance.randrange(35) for _ in range(2)), css=str(n), id=f"q{n}") for n in range(chance.randrange(6))
        ]
        html = str(mark(text, spans))
        plain = re.sub(r"<[^>]+>", "", html).replace("&lt;", "<").replace("&amp;", "&")
        assert plain == text
        assert html.count("<mark") == html.count("</mark>")
