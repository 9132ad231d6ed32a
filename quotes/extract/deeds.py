"""Deeds: a verb or a verbal noun that no list has, behind a body that is told whole, known by its form alone.

النظام النوراني سينهزم, الدراسة الصادرة عن المركز وخص بها المجلة, الجيش النوراني لاجتثاث: none of them goes on the name.
"""

from __future__ import annotations

import re
from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from .proper import future

# the verbal nouns of the eighth form and the seventh with ل before them: لاجتثاث, لانتزاع
_FOR_A_DEED: Final = re.compile("لا(?:.ت|ن.).ا.").fullmatch
_ITS: Final = word_set("resumed") | {"بهم", "لهم"}


def is_deed(words: list[Word], tags: str, at: int) -> bool:
    """Whether a word that no list has is a verb, or a verbal noun with ل, by its form and what stands behind it."""
    word = words[at]
    if tags[at] != "n" or word.family or word.given is not None:
        return False
    folded, behind = word.folded, words[at + 1] if at + 1 < len(words) else None
    if _FOR_A_DEED(folded):
        return True
    if future(folded) and words[at - 1].definite:
        return True
    if behind is None:
        return False
    if folded.startswith("و") and len(folded) > 2:
        return behind.folded in _ITS  # وخص بها
    done = folded.endswith("ت") and not folded.endswith("ات") and words[at - 1].definite
    return done and behind.prep == "ب"  # أخلت بتعهداتها
