"""The form in which a description is cited: متحدث باسم الحزب, where the sentence has إن متحدثا باسم الحزب."""

from __future__ import annotations

from typing import Final

from ..lexicon.word import Word
from ..lexicon.words import lexicon

_NUNATED: Final = ("اً", "ًا")
_ENDINGS: Final = (*_NUNATED, "ا")
_OWN: Final = ("ها", "نا", "هما")  # a pronoun


def cited_form(description: str) -> str:
    """A description without the accusative's ending of its noun and of the adjectives behind it.

    The dual before a genitive ends in the same letter and keeps it: مؤلفا الكتاب.

    >>> cited_form("مصدرا عسكريا كبيرا في الشمال"), cited_form("مؤلفا الكتاب")
    ('مصدر عسكري كبير في الشمال', 'مؤلفا الكتاب')
    """
    words = description.split()
    if not words or not words[0].endswith(_ENDINGS):
        return description
    read = lexicon().word
    head = read(words[0])
    noun = _without_ending(words[0])
    known = read(noun)
    if head.definite or head.pronoun or not (known.role or known.body) or known.given is not None or noun == words[0]:
        return description
    bare = not words[0].endswith(_NUNATED)
    if bare and (_owned(words[0]) or (len(words) > 1 and not _no_genitive(words[1]))):
        return description
    words[0] = noun
    for at in range(1, len(words)):
        adjective = _without_ending(words[at])
        if adjective == words[at] or not _describes(read(adjective)):
            break
        words[at] = adjective
    return " ".join(words)


def _no_genitive(word: str) -> bool:
    """Whether what follows is an adjective with the same ending, or a preposition, and so no dual stands before it."""
    read = lexicon().word(word)
    return word.endswith(_ENDINGS) or bool(read.prep) or read.tag == "p" or read.folded == "باسم"


def _owned(word: str) -> bool:
    """Whether a noun ends in a pronoun: ابنها, but not سكانا."""
    return any(word.endswith(own) and lexicon().word(word.removesuffix(own)).role for own in _OWN)


def _without_ending(word: str) -> str:
    ending = next((ending for ending in _ENDINGS if word.endswith(ending)), "")
    return word[: -len(ending)] if ending and len(word) > len(ending) + 2 else word


def _describes(word: Word) -> bool:
    """Whether what is left of a word is a known one that may be an adjective."""
    known = word.common or bool(word.nation) or word.tag == "G"
    return known and not (word.definite or word.prep or word.conj or word.verb)
