"""Outlets that were told something: لوكالة فرانس برس, لـ«الميزان», لهسبريس, للصحافيين."""

from __future__ import annotations

from typing import Final

from ..lexicon.words import lexicon
from ..text.fold import fold
from .mentions import Reader

OUTLETS: Final = frozenset(("outlet_head", "agency_head"))  # kinds of words that announce an outlet: قناة, وكالة
_REPORTERS: Final = frozenset(fold(w) for w in ("صحافيين", "صحفيين", "إعلاميين", "مراسلين"))
_OURS: Final = ("موفد", "مراسل", "مندوب")
_PROGRAMMES: Final = ("برنامج", "نشره")
_LONGEST_NAME: Final = 5  # words


def told(reader: Reader, at: int, stop: int) -> int:
    """The place behind ل and an outlet that begin at a place; 0 where none stands there.

    >>> from quotes.extract.skeleton import skeleton
    >>> told(Reader(skeleton("قال لوكالة رويترز إن")), 1, 4), told(Reader(skeleton("قال لزميله إن")), 1, 3)
    (3, 0)
    """
    tags, words = reader.tags, reader.words
    word = words[at]
    if word.folded == "ل":
        if at + 1 < stop and tags[at + 1] == "(":
            return _in_brackets(reader, at + 2, stop)
        return at + 2 if at + 1 < stop and tags[at + 1] == "q" else 0
    if not word.folded.startswith("ل"):
        return 0
    if word.prep == "ل" and word.definite and word.stem in _REPORTERS:
        return at + 1
    if (
        word.prep == "ل"
        and word.folded[1:].startswith(_OURS)
        and (word.folded.endswith("نا") or _outlet(reader, at + 1, stop))
    ):
        mention = reader.read(at, stop)  # لموفدنا, لمراسلتنا فلانة, لمراسل الأناضول
        return max(mention.last, at + 1) if mention is not None else at + 1
    programme = word.stem in _PROGRAMMES and at + 1 < stop and tags[at + 1] in "qnw"
    if word.prep == "ل" and (word.kinds & OUTLETS or programme):
        mention = reader.read(at, stop)
        return max(mention.last, at + 1) if mention is not None else at + 1
    return _named(reader, at, stop)


def _in_brackets(reader: Reader, first: int, stop: int) -> int:
    """The place behind a name in brackets behind ل: لـ(الميزان); 0 where there is none."""
    closes = reader.tags.find(")", first, min(stop, first + _LONGEST_NAME))
    named = closes > first and all(word.form.isalpha() for word in reader.words[first:closes])
    return closes + 1 if named else 0


def _outlet(reader: Reader, at: int, stop: int) -> bool:
    """Whether an outlet is named at a place."""
    if at >= stop:
        return False
    word = reader.words[at]
    return word.media_name or bool(word.kinds & OUTLETS) or reader.tags[at] == "q"


def _named(reader: Reader, at: int, stop: int) -> int:
    """The place behind an outlet's name to which ل is glued: لبي بي سي, للأناضول, لـCNN بالعربية."""
    words = reader.words
    folded = words[at].folded
    rest = folded[2:] if folded.startswith("لل") else folded[1:]
    if rest.isascii() and rest.isalpha():
        after = at + 1
        return after + 1 if after < stop and words[after].folded in ("بالعربيه", "العربيه", "عربيه") else after
    spellings = {rest, "ال" + rest} if folded.startswith("لل") else {rest}
    names = lexicon().media_names
    best = 0
    for last in range(at + 1, min(stop, at + _LONGEST_NAME) + 1):
        if last > at + 1:
            spellings = {f"{spelling} {words[last - 1].folded}" for spelling in spellings}
        if any(spelling in names for spelling in spellings):
            best = last
    if best == at + 1 and (words[at].role or words[at].state or words[at].given is not None):
        return 0
    return best
