"""Pages of HTML: forty of them, in the structures of Arabic news sites, read back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from statistics import mean

import pytest

pytest.importorskip("trafilatura")

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
