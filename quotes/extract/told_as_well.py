"""كما before a verb of saying: "as he said" of what stands before it, or "he said as well", and denied words.

Of «زارت الوزيرة القرية، كما أكدت التزام الحكومة بالقرار» nothing before كما was said; of «ليس طفلا كما يزعم الخصم»
the opposite was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from .skeleton import Skeleton
from .subjects import Subjects

if TYPE_CHECKING:
    from .readings import Reading

_GOVERNED: Final = frozenset(["علي", "الي", "عن"])
_ANEW: Final = frozenset(["جديد", "ايضا", "كذلك"])
_IS_NOT: Final = word_set("is-not")
_BACK: Final = 12  # places from what is denied to كما
_DAMMA: Final = "\u064f"


def as_well(skeleton: Skeleton, subjects: Subjects, reading: Reading) -> bool:
    """Whether what stands before كما was not said by whoever stands behind the verb."""
    tags, words = skeleton.tags, skeleton.words
    first, last = reading.zone
    verb = words[reading.word_at]
    if _DAMMA in verb.form.lstrip("وف")[:2]:
        return True  # كما أُعلن ضبط الشحنة: nobody is named who did
    if verb.object and reading.cue.lemma == "رأى":
        return True  # كما يراها هو
    if _denied(skeleton, reading.at):
        return True
    at = first
    while at < last and (
        tags[at] in "ct" or words[at].folded in _ANEW or (words[at].folded == "من" and _anew(skeleton, at))
    ):
        at += 1
    if at >= last:
        return False  # كما يقول.
    word = words[at]
    if tags[at] == "p" and word.folded in _GOVERNED:
        return True  # كما أكد على حق الناس
    if "closes" in word.kinds and not word.role:
        return True  # كما أكدت التزام الحكومة, كما أكد أهمية العمل
    thing = tags[at] in "wC" and not (word.definite or word.prep or word.conj or word.pronoun or word.circumstance)
    if not thing or word.kinds or at + 1 >= last:
        return False
    who = subjects.after(first, last)
    nobody = not who or who[0].first > at or not (who[0].name or who[0].type)
    return nobody and (words[at + 1].definite or tags[at + 1] in "wnOS")  # كما نشرت مشاهد أخرى


def _anew(skeleton: Skeleton, at: int) -> bool:
    return at + 1 < len(skeleton.words) and skeleton.words[at + 1].folded in _ANEW


def _denied(skeleton: Skeleton, at: int) -> bool:
    """Whether what stands before a place is said not to be so: وليس طفلا كما يزعم الخصم."""
    tags, words = skeleton.tags, skeleton.words
    place = at - 1
    while place > max(0, at - _BACK) and tags[place] not in ",.:\n-(":
        place -= 1
    return place + 1 < at and words[place + 1].folded in _IS_NOT
