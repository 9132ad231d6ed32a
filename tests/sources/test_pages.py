"""Pages of HTML: forty of them, in the structures of Arabic news sites, read back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from statistics import mean

import pytest

pytest.importorskip("trafilatura")

from quotes.sources.page_lines import own_lines
from quotes.sources.pages import found_in

from .templates import TEMPLATES
from .written import ALL, Written


@dataclass(frozen=True)
class Case:
    template: Callable[[Written, str], str]
    article: Written
    url: str

    @property
    def label(self) -> str:
        return f"{self.template.__name__}-{ALL.index(self.article)}"


# Each template with three articles; no pair twice.
CASES = [
    Case(
        template,
        ALL[(number * 3 + shift) % len(ALL)],
        f"https://www.barid.example/{ALL.index(ALL[(number * 3 + shift) % len(ALL)])}/news-{number}",
    )
    for number, template in enumerate(TEMPLATES)
    for shift in range(3)
]


def words(text: str) -> Counter[str]:
    return Counter("".join(character if character.isalnum() else " " for character in text).split())


def text_f1(found: str, article: Written) -> float:
    got, want = words(found), words(" ".join(article.paragraphs))
    shared = sum((got & want).values())
    return 2 * shared / (sum(got.values()) + sum(want.values())) if shared else 0.0


@pytest.fixture(scope="module")
def read_pages() -> list[tuple[Case, dict[str, str]]]:
    return [(case, found_in(case.template(case.article, case.url), case.url)) for case in CASES]


def test_there_are_forty_pages() -> None:
    assert len({case.label for case in CASES}) == len(CASES) >= 40


def test_text_is_found(read_pages: list[tuple[Case, dict[str, str]]]) -> None:
    scores = {case.label: text_f1(found["text"], case.article) for case, found in read_pages}
    assert mean(scores.values()) >= 0.95, sorted(scores.items(), key=lambda item: item[1])[:10]
    assert min(scores.values()) >= 0.85, min(scores.items(), key=lambda item: item[1])


@pytest.mark.parametrize(
    "field, want", [("published", "published"), ("author", "author"), ("site", "outlet"), ("title", "title")]
)
def test_facts_are_found(read_pages: list[tuple[Case, dict[str, str]]], field: str, want: str) -> None:
    wrong = [
        (case.label, found[field], getattr(case.article, want))
        for case, found in read_pages
        if found[field] != getattr(case.article, want)
    ]
    assert len(wrong) <= 0.05 * len(CASES), wrong


def test_paragraphs_stay_apart(read_pages: list[tuple[Case, dict[str, str]]]) -> None:
    """A paragraph is never glued to the next: statements do not run over."""
    for case, found in read_pages:
        for first, second in zip(case.article.paragraphs, case.article.paragraphs[1:]):
            assert first + second not in found["text"].replace(" ", " "), case.label
            assert f"{first} {second}" not in found["text"], case.label


def test_text_is_found_fast() -> None:
    pytest.importorskip("resiliparse")
    scores = {
        case.label: text_f1(found_in(case.template(case.article, case.url), case.url, fast=True)["text"], case.article)
        for case in CASES
    }
    assert mean(scores.values()) >= 0.95, sorted(scores.items(), key=lambda item: item[1])[:10]


LINES = [
    ("the title again, the by-line and the day", ["عنوان", "بقلم: سلمى", "4 شباط 2026", "قال الوزير نعم."], ["قال الوزير نعم."]),
    ("a menu before the title", ["الرئيسية", "سياسة", "عنوان", "قال الوزير نعم."], ["قال الوزير نعم."]),
    ("other news at the end", ["قال الوزير نعم.", "أخبار ذات صلة", "خبر", "خبر آخر"], ["قال الوزير نعم."]),
    ("a notice in the middle", ["قال الوزير نعم.", "اقرأ أيضا: خبر آخر", "وأضاف لا."], ["قال الوزير نعم.", "وأضاف لا."]),
    ("a lead that begins the text", ["قال الوزير اليوم في مؤتمر صحافي...", "قال الوزير اليوم في مؤتمر صحافي إنه يوافق."], ["قال الوزير اليوم في مؤتمر صحافي إنه يوافق."]),
    ("a first line that names the writer in a sentence", ["قالت سلمى إن الوزير وافق على ما طلب منه."], ["قالت سلمى إن الوزير وافق على ما طلب منه."]),
    ("a paragraph after a heading is kept", ["قال نعم.", "آخر الأخبار", "وقال الوزير " + "كلمة " * 40], ["قال نعم.", "آخر الأخبار", "وقال الوزير " + "كلمة " * 40]),
    ("a paragraph that speaks of rights", ["قال الوزير إن جميع الحقوق محفوظة."], ["قال الوزير إن جميع الحقوق محفوظة."]),
    ("nothing but headings over other news", ["نص"] + ["آخر الأخبار"] * 5_000, ["نص"]),
    ("nothing", [], []),
]  # fmt: skip


@pytest.mark.parametrize("lines, own", [case[1:] for case in LINES], ids=[case[0] for case in LINES])
def test_own_lines(lines: list[str], own: list[str]) -> None:
    assert own_lines(lines, "عنوان", "2026-02-04", "سلمى") == own
