"""Reception: the reporter tells behind the words that he reports what they met with.

«أكد الرئيس أن الحوار مفتوح، ولاقت دعوته هذه رفضا»; «قال الوزير إن بلاده تريد قرضا، في حين لا يحظى هذا بإجماع»:
who names as a request or a call what was just said speaks of it from without.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .skeleton import Skeleton

_SPOKEN: Final = word_set("spoken-thing")
_THIS: Final = frozenset(["هذا", "هذه"])
_WHILE: Final = frozenset(["فيما", "بينما"])
_NOT: Final = frozenset(["لا", "لم", "لن", "ما", "قد", "وقد", "ولم", "ولا", "لكن", "ولكن"])
_HIS: Final = ("ه", "ها", "هم")


def received(skeleton: Skeleton, first: int, at: int) -> bool:
    """Whether a clause behind a pause tells how the words were taken: ولاقت دعوته هذه; في حين لا يحظى هذا الاقتراح."""
    words = skeleton.words
    verb = at
    if words[at].folded == "في" and at + 1 < len(words) and words[at + 1].folded == "حين":
        verb += 2
    elif words[at].folded in _WHILE:
        verb += 1
    linked = verb > at
    if verb < len(words) and words[verb].folded in _NOT:
        linked = True
        verb += 1
    if verb + 2 >= len(words) or not (linked or words[verb].folded.startswith("و")):
        return False
    if words[verb + 1].folded in _THIS:
        said = words[verb + 2]
    elif words[verb + 2].folded in _THIS and words[verb + 1].folded.endswith(_HIS):
        said = words[verb + 1]
    else:
        return False
    if not _spoken(said) or not _verb(words[verb]):
        return False
    return not any(_spoken(word) for word in words[first:at])  # تلقت طلبا، ولا يستوفي هذا الطلب الشروط: the clause's


def _spoken(word: Word) -> bool:
    """Whether a word names what was said: الطلب, دعوته."""
    if word.folded in _SPOKEN or word.stem in _SPOKEN:
        return True
    for ending in _HIS:
        if word.folded.endswith(ending):
            bare = word.folded.removesuffix(ending)
            if bare in _SPOKEN or (bare.endswith("ت") and bare[:-1] + "ه" in _SPOKEN):
                return True
    return False


def _verb(word: Word) -> bool:
    bare = word.folded.removeprefix("و")
    return word.verb or bool(word.cues) or lexicon().may_be_imperfect(bare) or bare.endswith("ت")
