"""Press reviews: the outlet that opens a paragraph is «the paper» of what follows, whoever spoke before it.

وفي صحيفة «الشراع» نقرأ عن المياه …, أما صحيفة «الشراع» فكتبت …, واهتمت صحيفة «الشراع» بالمياه … وتقول الصحيفة إن.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word

_OPENERS: Final = word_set("review-opener")
_READS: Final = word_set("review-reads")
_REACH: Final = 4  # places from the opener to the outlet: وفي افتتاحية صحيفة «الشراع»
_TITLED: Final = 8  # places from the head of a paragraph to its verb: وتحت عنوان «أزمة المياه» كتبت صحيفة «الشراع»


def opens_review(tags: str, words: list[Word], at: int) -> bool:
    """Whether an outlet that is named at a place opens its paragraph, or the sentence with وفي and أما."""
    first = at
    while first and tags[first - 1] not in ".\n":
        first -= 1
        if at - first > _TITLED:
            return False
    reads = words[first].folded.removeprefix("و") in _READS and tags[first + 1] == "p"
    if reads and at - first <= _REACH:
        return True  # ونقرأ في صحيفة «الشراع»
    if first == at or words[first].folded in _OPENERS:
        return at - first <= _REACH and not any(_acts(tags, words, place) for place in range(first, at))
    if first and tags[first - 1] != "\n":
        return False
    return _acts(tags, words, at - 1) and not any(_acts(tags, words, place) for place in range(first, at - 1))


def _acts(tags: str, words: list[Word], at: int) -> bool:
    return tags[at] in "VvPM" or words[at].verb or (tags[at] == "w" and words[at].folded[-1:] == "ت")
