"""Clitics: the letters written together with a word, before it (و, ف, ب, ل, ك, ال) or as an ending of its case."""

from __future__ import annotations

from sys import intern
from typing import Final

_FIRST_OF_CLITICS: Final = frozenset("وفالبك")


def readings(folded: str) -> list[tuple[str, str, bool, str]]:
    """The ways to take clitics off: (conjunction, preposition, definite, stem), fullest word first."""
    if folded[0] not in _FIRST_OF_CLITICS:
        return [("", "", False, folded)]
    found = []
    heads = [("", folded)]
    if folded[0] in "وف" and len(folded) > 2:
        heads.append((intern(folded[0]), folded[1:]))
    for conj, rest in heads:
        first, long = rest[0], len(rest) > 3
        # the reading with the article first: it also looks the whole word up (الوطن, noun and newspaper)
        if long and first == "ا" and rest[1] == "ل":
            found.append((conj, "", True, rest[2:]))
        found.append((conj, "", False, rest))
        if long and first in "بلك":
            prep = intern(first)  # one string for all words
            if first == rest[1] == "ل":
                found.append((conj, prep, True, rest[2:]))
            if len(rest) > 4 and rest[1:3] == "ال":
                found.append((conj, prep, True, rest[3:]))
            found.append((conj, prep, False, rest[1:]))
    return found


def case_endings(stem: str) -> tuple[str, ...]:
    """The stem, and without the ا of an indefinite accusative, which no word with the article has (العليا)."""
    return (stem, stem[:-1]) if stem.endswith("ا") and len(stem) > 3 else (stem,)
