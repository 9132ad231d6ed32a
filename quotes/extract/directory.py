"""The directory of a cast: whom some words may stand for, found without asking everybody.

In a long article hundreds of figures are named. Each is filed under the spellings of its words, its
head, its type and the words of its roles; a search looks at those only that share one of them.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable
from operator import attrgetter
from typing import Final

from .figures import Figure, number_free, plain, spelling

_RANK: Final = attrgetter("rank")


class Directory:
    """The figures of one article by what they may be called."""

    def __init__(self) -> None:
        self._words: dict[str, list[Figure]] = {}
        self._heads: dict[str, list[Figure]] = {}
        self._figures: list[Figure] = []
        self._roles: dict[str, list[Figure]] = {}

    def file(self, figure: Figure) -> None:
        """File a new figure, or one that has been renamed; what it was filed under before stays."""
        for name in (figure.words, *figure.aliases):
            for word in name:
                _put(self._words, spelling(word), figure)
        if figure.head:
            _put(self._heads, number_free(figure.head), figure)
        if figure.rank == len(self._figures):
            self._figures.append(figure)

    def file_role(self, figure: Figure, role: tuple[str, ...]) -> None:
        """File a person under the words of a role."""
        for word in role:
            _put(self._roles, plain(word), figure)

    def called(self, words: tuple[str, ...], head: str | None = None) -> list[Figure]:
        """Those that share a word with these or have the head, in the order in which they entered."""
        filed = self._words
        found = [filed[key] for key in map(spelling, words) if key in filed]
        if head and (headed := self._heads.get(number_free(head))):
            found.append(headed)
        if len(found) < 2:
            return found[0].copy() if found else []
        return sorted(set().union(*found), key=_RANK)

    def of_types(self, types: Iterable[str]) -> list[Figure]:
        """Those of some types, in the order in which they entered."""
        return [figure for figure in self._figures if figure.type in types]

    def holding(self, word: str) -> list[Figure]:
        """Those with a role in which a word stands, in the order in which they entered."""
        return self._roles.get(word, []).copy()


def _put(filed: dict[str, list[Figure]], key: str, figure: Figure) -> None:
    """File a figure under a key, once, in the order in which they entered."""
    others = filed.get(key)
    if others is None:
        filed[key] = [figure]
    elif figure.rank > others[-1].rank:
        others.append(figure)
    elif figure is not others[-1] and figure not in others:
        insort(others, figure, key=_RANK)
