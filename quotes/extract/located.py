"""Where a body or people are, as a part of how they are called: الشرطة في مدينة نوران, سفارة بالعاصمة, أنصاره فيها.

There is one ministry of health, and a police in each town: behind bodies of the second kind the place with في or ب
says which of them speaks. Behind others it says where something was said.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from .complements import LOCALITIES
from .mention import Mention

_LOCAL: Final = word_set("local-body")
_ALONE: Final = word_set("local-alone")
_IN_IT: Final = word_set("resumed")
_PLACED: Final = word_set("is-placed")


def located(words: list[Word], tags: str, mention: Mention, at: int, stop: int) -> int:
    """The place behind the first word of where a local body is, which begins at a place; the place itself if none is.

    الشرطة الفرنسية في مدينة ليون, السفارة التونسية بالعاصمة الفرنسية باريس, لجنة التنسيق في ريف حلب
    """
    head = mention.head
    if head is None or mention.type not in ("organisation", "state"):
        return at
    before = words[at - 1]
    placed = before.folded in _PLACED and words[at].folded == "في"  # المنظمة الكائنة في عمان
    if head.stem not in _LOCAL and not placed:
        return at
    alone = at - mention.first == 1 and not placed
    if alone and not (head.definite and head.stem in _ALONE):
        return at
    if not before.definite or tags[at - 1] in "nNSq":
        return at  # of a name of its own the place is none: شركة نوران في مدينة ليون
    noun = at + 1 if tags[at] == "p" else at
    if noun >= stop:
        return at
    word = words[noun]
    if tags[noun] == "S":
        return noun + 1
    if word.stem not in LOCALITIES or noun + 1 >= stop:
        return at
    return noun + 1 if words[noun + 1].definite or tags[noun + 1] in "SnNG" else at


def of_it(words: list[Word], mention: Mention, at: int) -> bool:
    """Whether a preposition with its pronoun belongs to those who do something: الداعون إليها, المشاركون فيه."""
    head = mention.head
    doing = head is not None and head.definite and head.folded.endswith(("ون", "ين")) and mention.type == "group"
    return doing and at - mention.first == 1 and words[at].folded in _IN_IT
