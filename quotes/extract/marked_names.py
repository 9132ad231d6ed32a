"""Long names between marks: to the sentence around them they are as one word, like short ones, and no speech.

«أعلن «تحالف إنقاذ المدينة القديمة» أن العمل بدأ»: the marks hold who speaks, and what he says begins behind أن.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.naming import naming
from ..lexicon.word import Word
from .marks import MarkedSpan

_LONGEST: Final = 7  # words
_OF_CLAUSES: Final = "VvPMBAaxrkyje"  # tags of words that a name has not
_ENDS: Final = frozenset([".", "\n", ":", "؟", "?", "!", "…"])


def long_name(tokens: list[str], span: MarkedSpan, before: Word | None, words: list[Word]) -> bool:
    """Whether marks in the middle of a sentence hold a body's name, or that of what the word before them names."""
    if span.repair or span.closer - span.first > _LONGEST or span.closer + 1 >= len(tokens):
        return False
    if tokens[span.closer + 1] in _ENDS or before is None or (before.cues and before.tag not in ("V", "v")):
        return False
    if any("e" in cue.takes for cue in before.cues):
        return False  # ما سمته «لجنة مراقبة الماء في المدينة»: his word for it
    inside = words[span.first : span.closer]
    if any(
        not word.form[:1].isalpha() or word.tag in _OF_CLAUSES or word.verb or word.cues or word.conj == "ف"
        for word in inside
    ):
        return False
    if before.tag not in ("V", "v") and not before.definite and naming(before) == "name":
        return True
    body = inside[0].body
    return body is not None and body["type"] == "organisation" and not inside[0].definite and _one_phrase(inside)


def _one_phrase(inside: list[Word]) -> bool:
    """Whether no predicate follows the article: تحالف إنقاذ المدينة القديمة, and not اتحاد الكرة مسؤول عن الخسارة."""
    closed = False
    for number in range(1, len(inside)):
        word = inside[number]
        if word.definite or word.nation or word.state or word.place or word.tag == "N":
            closed = True
        elif closed and word.tag != "p" and inside[number - 1].tag != "p":
            return False
    return closed
