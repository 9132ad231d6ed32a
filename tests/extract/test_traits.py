"""What a word's traits leave unasked decides nothing: with every question asked, the same is extracted."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes.extract import extract
from quotes.extract.skeleton import skeleton
from quotes.extract.traits import BOUND, PAPER, STEERS, TITLED, traits_of
from quotes.lexicon.words import lexicon

SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_every_question_asked_gives_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    expected = extract(text, trace=True)
    words = skeleton(text).token_words
    traits = [traits_of(word) for word in words]
    try:
        for word in words:
            word.traits |= PAPER | STEERS | BOUND
        found = extract(text, trace=True)
    finally:
        for word, own in zip(words, traits):
            word.traits = own
    assert found.statements == expected.statements
    assert found.not_statements == expected.not_statements
    assert found.trace == expected.trace


@pytest.mark.parametrize(
    ("form", "trait"),
    [
        ("الأهرام", PAPER), ("صاحب", TITLED), ("باسم", STEERS), ("نفسه", STEERS), ("بالوزير", BOUND), ("غير", BOUND),
        ("زار", BOUND), ("وحداد", BOUND),
    ],
)  # fmt: skip
def test_traits(form: str, trait: int) -> None:
    assert traits_of(lexicon().word(form)) & trait


def test_most_words_have_none() -> None:
    words = [lexicon().word(form) for form in ["العمل", "الجديدة", "مدينة", "النوراني", "الخارجية"]]
    assert not any(traits_of(word) & (PAPER | TITLED | STEERS | BOUND) for word in words)
