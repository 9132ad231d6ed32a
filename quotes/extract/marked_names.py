"""Long names between marks: to the sentence around them they are as one word, like short ones, and no speech.

«أعلن «تحالف إنقاذ المدينة القديمة» أن العمل بدأ»: the marks hold who speaks, and what he says begins behind أن.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.word import Word
from .skeleton import Skeleton

_LONGEST: Final = 7  # words
_OF_CLAUSES: Final = "VvPMBAaxrkyje"  # tags of words that a name has not


def long_name(skeleton: Skeleton, place: int) -> bool:
    """Whether long marks in the middle of a sentence hold nothing but a body's name."""
    span = skeleton.spans[place]
    if span is None or span.repair or skeleton.tags[place + 1 : place + 2] in ("", ".", "\n", ":"):
        return False
    before = skeleton.words[place - 1] if place else None
    if before is None or any("e" in cue.takes for cue in before.cues):
        return False  # ما سمته «لجنة مراقبة الماء في المدينة»: her word for it
    inside = skeleton.inside(place)
    if not 1 < len(inside) <= _LONGEST or len(inside) < span.closer - span.first:
        return False
    body = inside[0].body
    if body is None or body["type"] != "organisation" or inside[0].definite or inside[0].conj or inside[0].prep:
        return False
    return _one_phrase(inside) and not any(
        word.tag in _OF_CLAUSES or word.verb or word.cues or word.conj == "ف" for word in inside
    )


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
