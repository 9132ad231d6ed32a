"""The directory of a cast: whom some words may stand for, found without asking everybody.

In a long article hundreds of figures are named. Each is filed under the spellings of its words, its
head, its type and the words of its roles; a search looks at those only that share one of them.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable

from .figures import Figure, number_free, plain, spelling


class Directory:
    """The figures of one article by what they may be called; filed by their ranks, which are quick to compare."""

    def __init__(self) -> None:
        self._words: dict[str, list[int]] = {}
        self._plain: dict[str, list[int]] = {}
        self._heads: dict[str, list[int]] = {}
        self._alone: dict[str, list[int]] = {}  # those called by one word
        self._figures: list[Figure] = []
        self._roles: dict[str, list[int]] = {}

    def file(self, figure: Figure) -> None:
        """File a new figure, or one that has been renamed; what it was filed under before stays."""
        for name in (figure.words, *figure.aliases):
            for word in name:
                _put(self._words, spelling(word), figure.rank)
                _put(self._plain, plain(word), figure.rank)
        if len(figure.words) == 1:
            _put(self._alone, figure.words[0], figure.rank)
        if figure.head:
            _put(self._heads, number_free(figure.head), figure.rank)
        if figure.rank == len(self._figures):
            self._figures.append(figure)

    def file_role(self, figure: Figure, role: tuple[str, ...]) -> None:
        """File a person under the words of a role."""
        for word in role:
            _put(self._roles, plain(word), figure.rank)

    def called(self, words: tuple[str, ...], head: str | None = None) -> list[Figure]:
        """Those that share a word with these or have the head, in the order in which they entered."""
        filed = self._words
        found = [filed[key] for key in map(spelling, words) if key in filed]
        if head and (headed := self._heads.get(number_free(head))):
            found.append(headed)
        if len(found) < 2:
            return self._ranked(found[0]) if found else []
        return self._ranked(sorted(set().union(*found)))

    def with_all(self, words: tuple[str, ...], head: str = "") -> list[Figure]:
        """Those whose names have all of these words, with or without their articles, or that have the head.

        And those called by the first word alone. Asked so, few come that do not fit.
        """
        fewest: list[int] | None = None
        for word in words:
            filed = self._plain.get(plain(word))
            if filed is None:
                fewest = None
                break
            if fewest is None or len(filed) < len(fewest):
                fewest = filed
        alone = self._alone.get(words[0]) if words else None  # of marks that hold nothing no word is left
        headed = self._heads.get(number_free(head)) if head else None
        if alone is None and headed is None:
            return self._ranked(fewest) if fewest else []
        found = set(fewest or ())
        found.update(alone or ())
        found.update(headed or ())
        return self._ranked(sorted(found))

    def of_types(self, types: Iterable[str]) -> list[Figure]:
        """Those of some types, in the order in which they entered."""
        return [figure for figure in self._figures if figure.type in types]

    def holding(self, word: str) -> list[Figure]:
        """Those with a role in which a word stands, in the order in which they entered."""
        return self._ranked(self._roles.get(word, []))

    def _ranked(self, ranks: list[int]) -> list[Figure]:
        figures = self._figures
        return [figures[rank] for rank in ranks]


def _put(filed: dict[str, list[int]], key: str, rank: int) -> None:
    """File a figure's rank under a key, once, in order."""
    others = filed.get(key)
    if others is None:
        filed[key] = [rank]
    elif rank > others[-1]:
        others.append(rank)
    elif rank not in others:
        insort(others, rank)
