"""Purposes: what the body of an office is for, by which two offices of one noun are told apart.

رئيس الاتحاد الوطني للفلاحين is not رئيس الاتحاد الوطني للطلبة, and مدير مستشفى النور not مدير مستشفى السلام.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .figures import noun_of, plain

_LINKS: Final = frozenset(["لدي", "في", "من", "الي", "علي", "باسم", "عن", "مع"])
_THIS_PLACE: Final = word_set("this-place")


def for_other_ends(role: tuple[str, ...], held: tuple[str, ...]) -> bool:
    """Whether the bodies of two offices are for different things, and share nothing of what tells for which."""
    mine, theirs = _ends(role), _ends(held)
    if not mine or not theirs:
        return False
    alike = [body for body in mine if body in theirs]
    if not alike:
        return not any(set(words) & set(others) for words in mine.values() for others in theirs.values())
    return any(not set(mine[body]) & set(theirs[body]) for body in alike)


def _ends(role: tuple[str, ...]) -> dict[str, list[str]]:
    """The bodies of an office that have what they are for behind them, each with the words for it."""
    ends: dict[str, list[str]] = {}
    for at in range(1, len(role) - 1):
        read = lexicon().word(role[at])
        if role[at] in _LINKS or read.prep == "ب":
            break
        if read.body is None or read.body["type"] != "organisation":
            continue
        first = _end(role, at + 1, closed=not read.definite)
        if first:
            ends[plain(role[at])] = [_noun(word) for word in role[first:] if word not in _LINKS]
    return ends


def _end(role: tuple[str, ...], first: int, *, closed: bool) -> int:
    """The place in an office at which what a body is for begins: its genitive, or with the article ل; 0 if none."""
    for at in range(first, len(role)):
        word = role[at]
        if word in _LINKS or word.startswith("بال"):
            return 0
        read = lexicon().word(word)
        if (closed and at == first) or read.prep == "ل" or (word.startswith("ل") and lexicon().word(word[1:]).common):
            named = read.body is not None and read.body["type"] == "organisation" and read.definite
            return 0 if named or read.nation or _noun(word) in _THIS_PLACE else at
    return 0


def _noun(word: str) -> str:
    """A word of an office without what joins it, its noun and its adjective alike: للكهرباء, لكرة, الصحية."""
    bare = plain(word)
    if bare.startswith("ل") and len(bare) > 3 and bare == word and lexicon().word(bare[1:]).common:
        bare = bare[1:]
    return noun_of(bare)
