"""The directory of a cast: whom some words may stand for, found without asking everybody.

In a long article hundreds of figures are named. Each is filed under the spellings of its words, its
head, its type and the words of its roles; a search looks at those only that share one of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from .figures import Figure, number_free, plain, spelling

_RANK = attrgetter("rank")


class Directory:
    """The figures of one article by what they may be called."""

    def __init__(self) -> None:
        self._words: dict[str, list[Figure]] = {}
        self._heads: dict[str, list[Figure]] = {}
        self._types: dict[str, list[Figure]] = {}
        self._roles: dict[str, list[Figure]] = {}

    def file(self, figure: Figure) -> None:
        """File a new figure, or one that has been renamed; what it was filed under before stays."""
        for name in (figure.words, *figure.aliases):
            for word in name:
                _put(self._words, spelling(word), figure)
        _put(self._heads, number_free(figure.head), figure)
        _put(self._types, figure.type, figure)

    def file_role(self, figure: Figure, role: tuple[str, ...]) -> None:
        """File a person under the words of a role."""
        for word in role:
            _put(self._roles, plain(word), figure)

    def called(self, words: Iterable[str], head: str | None = None) -> list[Figure]:
        """Those that share a word with these or have the head, in the order in which they entered."""
        found: set[Figure] = set()
        for word in words:
            found.update(self._words.get(spelling(word), ()))
        if head:
            found.update(self._heads.get(number_free(head), ()))
        return _in_order(found)

    def of_types(self, types: Iterable[str]) -> list[Figure]:
        """Those of some types, in the order in which they entered."""
        return _in_order({figure for kind in types for figure in self._types.get(kind, ())})

    def holding(self, word: str) -> list[Figure]:
        """Those with a role in which a word stands, in the order in which they entered."""
        return _in_order(set(self._roles.get(word, ())))


def _put(filed: dict[str, list[Figure]], key: str, figure: Figure) -> None:
    """File a figure under a key; one that has been renamed may stand there twice."""
    others = filed.get(key)
    if others is None:
        filed[key] = [figure]
    elif others[-1] is not figure:
        others.append(figure)


def _in_order(found: set[Figure]) -> list[Figure]:
    return sorted(found, key=_RANK) if len(found) > 1 else list(found)
