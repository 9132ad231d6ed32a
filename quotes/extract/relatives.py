"""Relatives: whether what a relative pronoun goes back to may be who speaks in its clause."""

from __future__ import annotations

from typing import Final

from .mention import Mention
from .readings import Reading
from .subjects import Subjects

_SHOWN: Final = frozenset(["بهذا", "بهذه", "لهذا", "لهذه"])


def thing_told_of(subjects: Subjects, mention: Mention, relative: int, reading: Reading) -> bool:
    """Whether a relative goes back to a thing of which somebody tells: ظهور هذا العمل، الذي يقول إنه.

    Its pronoun is in إنه. Nor is الذي said of a noun in the feminine: قانون حماية اللغة، الذي ينص على.
    """
    head, words = mention.head, subjects.words
    if head is None or mention.name or mention.type not in ("", "person") or head.role or head.body:
        return False
    if head.title or head.nation or head.kinds & {"source", "quantity", "kin", "generic", "head"}:
        return False
    if any(words[place].prep for place in range(mention.first + 1, mention.last)):
        return False  # الإطاحة بحكومة حداد الذي شدد: the relative may be of the last
    masculine = words[relative].folded in ("الذي", "الذى", "والذي")
    if masculine and head.folded.endswith("ه"):
        return True
    shown = subjects.tags[mention.first - 1 : mention.first] == "e"
    if not shown and not (mention.first and words[mention.first - 1].folded in _SHOWN):
        return False  # الخادمة التي قالت إنها متعبة: a noun that no list has may well be of a person
    told = words[reading.intro[1] - 1].folded
    return told.endswith("انه" if masculine else "انها")
