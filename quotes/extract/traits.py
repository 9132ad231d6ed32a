"""Traits: what of a word alone steers the reading of mentions, found once for each distinct word.

A phrase is read word by word, and at each word some dozens of questions are asked. Most of them can be answered
"no" by the word alone, whatever stands around it. The answers are kept with the word as one number, so that a
reader asks one question instead of many: ``(word.traits or traits_of(word)) & STEERS``.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.tables import table
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from ..text.fold import fold

READ: Final = 1  # set in all: the traits of this word have been found out
PAPER: Final = 2  # may be a newspaper called by its name and country
TITLED: Final = 4  # may begin a title of several words
STEERS: Final = 8  # is more than the next word of a description: an outlet's name, a letter, نفسه, باسم, ذي
BOUND: Final = 16  # may end a description by itself: a verb, an adverb, a word with a preposition

LETTERS: Final = word_set("letters", folded=False)
COUNTED: Final = word_set("counted")
BELONGING: Final = word_set("belonging")
CAME_OUT: Final = word_set("made-public")
_BOUND_WORDS: Final = COUNTED | {"غير", "باعمال", "ب", "ك"}
_STEERING_WORDS: Final = word_set("then") | {"ذي", "ذا", "باسم"} | word_set("in-own-name")
_BOUND_KINDS: Final = frozenset(["proper", "closes", "adverb"])


@cache
def title_phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The titles of several words by their first, the longest first: حجة الإسلام والمسلمين."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in table("titles"):
        words = tuple(fold(row["word"]).split())
        if len(words) > 1:
            found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(some, key=len, reverse=True)) for first, some in found.items()}


def without_conjunction(word: Word) -> str:
    """The folded word without the و or ف before it."""
    return word.folded[len(word.conj) :] if word.stem != word.folded else word.folded


def traits_of(word: Word) -> int:
    """The traits of a word, which keeps them."""
    folded, kinds = word.folded, word.kinds
    traits = READ
    if not word.prep and (word.media_name or (word.definite and folded in lexicon().outlet_words)):
        traits |= PAPER
    if not word.prep and without_conjunction(word) in title_phrases():
        traits |= TITLED
    outlets = lexicon().outlets
    if (
        folded in outlets
        or word.stem in outlets
        or folded in _STEERING_WORDS
        or word.form in LETTERS
        or (word.form.isascii() and word.form.isupper())
        or "self" in kinds
    ):
        traits |= STEERS
    if (
        word.verb
        or word.prep
        or word.maybe
        or word.conj == "و"
        or folded[:1] == "ل"
        or folded in _BOUND_WORDS
        or word.stem in BELONGING
        or word.stem in CAME_OUT
        or folded[:2] == "با"
        or not _BOUND_KINDS.isdisjoint(kinds)
        or (folded.removeprefix("س")[:1] in ("ي", "ت") and folded.endswith("ون"))
    ):
        traits |= BOUND
    word.traits = traits
    return traits
