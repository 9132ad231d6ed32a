"""When two written names are one name: the spellings that are folded away before names are compared."""

from __future__ import annotations

from ..text.fold import fold
from . import forms
from .inflection import plain, spellings

# عبد الله and عبدالله, أبو مازن and أبومازن, بن كيران and بنكيران are one name each
JOINING = ("عبد", "ابو", "ابي", "بن", "ابن")


def folded(name: str) -> str:
    """The name in folded spelling.

    >>> folded("أحمد  الأُسوانيّ")
    'احمد الاسواني'
    """
    return " ".join(fold(name).split())


def identity(name: str) -> str:
    """The name as it is compared with others: also joined, and foreign names in one spelling.

    >>> identity("عبد الله"), identity("دونالد ترمب") == identity("دونالد ترامب")
    ('عبدالله', True)
    """
    words: list[str] = []
    joins = False
    for word in forms.split(name):
        spelling = next((plain(other) for other in forms.spelled(word)), plain(word))
        if joins:
            words[-1] += spelling
        else:
            words.append(spelling)
        joins = spelling in JOINING
    return " ".join(words)


def parts(name: str) -> frozenset[str]:
    """The words of ``identity`` without the article, for finding a name by a part of it.

    >>> parts("عبد الله القحطاني") == parts("عبدالله قحطاني")
    True
    """
    return frozenset(word.removeprefix("ال") if len(word) > 4 else word for word in identity(name).split())


def writings(part: str) -> list[str]:
    """What of a word of ``parts`` stands in a folded name, in each of its spellings."""
    for joining in JOINING:
        if len(part) > len(joining) + 2:
            part = part.removeprefix(joining).removeprefix("ال")
    return [part, *(plain(written) for written, found_as in spellings()[1].items() if plain(found_as) == part)]
