"""Small sets of words that steer the reading (data/word_sets.tsv)."""

from __future__ import annotations

from functools import cache

from ..text.fold import fold
from .tables import LexiconError, table


@cache
def word_set(name: str, *, folded: bool = True) -> frozenset[str]:
    """The words of a set, folded unless they are lemmas; LexiconError where no set has this name.

    >>> "بن" in word_set("name-compound")
    True
    """
    for row in table("word_sets"):
        if row["set"] == name:
            words = row["words"].split("|")
            return frozenset(fold(word) for word in words) if folded else frozenset(words)
    raise LexiconError(f"word_sets.tsv has no set {name!r}")
