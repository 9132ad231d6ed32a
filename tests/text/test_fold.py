"""Folding and tokens: one spelling for the many, and always the way back to the source."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.text.fold import fold, fold_with_offsets
from quotes.text.tokens import TOKEN, tokenize

from ..extract.arabic import texts

any_text = texts | st.text()


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        pytest.param("الإستقرارُ", "الاستقرار", id="hamza below, vowel sign"),
        pytest.param("محمّـــد", "محمد", id="shadda and tatweel"),
        pytest.param("مستشفى", "مستشفي", id="final ya without dots"),
        pytest.param("مسؤولة", "مسووله", id="hamza on waw, ta marbuta"),
        pytest.param("ٱلرَّحْمٰن", "الرحمن", id="wasla, superscript alef"),
        pytest.param("کیف", "كيف", id="Persian kaf and ya"),
        pytest.param("ﻻعب", "لاعب", id="a ligature becomes two letters"),
        pytest.param("١٢۳", "123", id="both kinds of digits"),
        pytest.param("\u200fنعم\u200e", "نعم", id="directional marks"),
        pytest.param("BBC عربي", "bbc عربي", id="Latin letters"),
    ],
)
def test_fold(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("كتب", "كذب", id="other letters"),
        pytest.param("علم", "عالم", id="a long vowel"),
        pytest.param("بين", "بني", id="other order"),
        pytest.param("قال", "وقال", id="a clitic is no spelling"),
        pytest.param("12", "21", id="numbers"),
    ],
)
def test_fold_keeps_words_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_folding_a_folded_character_changes_nothing() -> None:
    once = [fold(chr(code)) for code in range(sys.maxunicode + 1)]
    assert [text for text in once if fold(text) != text] == []


@settings(deadline=None)
@given(any_text)
def test_folding_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@settings(deadline=None)
@given(any_text, any_text)
def test_folding_goes_character_by_character(one: str, other: str) -> None:
    """So a part of a text folds to a part of the folded text, and searching for it finds it."""
    assert fold(one + other) == fold(one) + fold(other)


@settings(deadline=None)
@given(any_text)
def test_offsets_lead_back(text: str) -> None:
    folded, offsets = fold_with_offsets(text)
    assert folded == fold(text)
    assert len(offsets) == len(folded) + 1
    assert offsets == sorted(offsets)
    assert offsets[-1] == len(text)
    for place, character in enumerate(folded):
        assert character in fold(text[offsets[place]])


@settings(deadline=None)
@given(any_text)
def test_tokens_stand_where_they_say(text: str) -> None:
    tokens, starts = tokenize(text)
    assert len(tokens) == len(starts)
    reached = 0
    for token, start in zip(tokens, starts):
        assert token
        assert text[start : start + len(token)] == token
        assert start >= reached
        reached = start + len(token)


@settings(deadline=None)
@given(any_text)
def test_no_letter_is_lost_between_tokens(text: str) -> None:
    tokens, starts = tokenize(text)
    inside = {place for token, start in zip(tokens, starts) for place in range(start, start + len(token))}
    assert [c for place, c in enumerate(text) if place not in inside and c.isalnum()] == []


@settings(deadline=None)
@given(any_text)
def test_tokens_are_those_of_the_whole_text(text: str) -> None:
    """Read piece by piece, between spaces, they are what the pattern finds in all of it."""
    found = list(TOKEN.finditer(text))
    assert tokenize(text) == ([match.group() for match in found], [match.start() for match in found])


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        pytest.param("قال: نعم.", ["قال", ":", "نعم", "."], id="a mark behind a word"),
        pytest.param("  قال  نعم ", ["قال", "نعم"], id="spaces in a row"),
        pytest.param("صمت… ثم (قال).", ["صمت", "…", "ثم", "(", "قال", ")", "."], id="marks around a word"),
        pytest.param("صمت.. ثم", ["صمت", "..", "ثم"], id="two dots are one mark"),
        pytest.param("3.5 أو و50%", ["3.5", "أو", "و50", "%"], id="numbers keep their point"),
        pytest.param("سطر\nسطر", ["سطر", "\n", "سطر"], id="a line break"),
        pytest.param("قالَت،", ["قالَت", "،"], id="vowel signs stay inside"),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert tokenize(text)[0] == tokens
