"""The directory of a cast: whom some words may stand for, found without asking everybody.

In a long article hundreds of figures are named. Each is filed under the spellings of its words, its
head, its type and the words of its roles; a search looks at those only that share one of them.
"""

from __future__ import annotations

from collections.abc import Iterable

from .figures import Figure, number_free, plain, spelling


class Directory:
    """The figures of one article by what they may be called."""

    def __init__(self) -> None:
        self._words: dict[str, dict[int, Figure]] = {}
        self._heads: dict[str, dict[int, Figure]] = {}
        self._types: dict[str, dict[int, Figure]] = {}
        self._roles: dict[str, dict[int, Figure]] = {}

    def file(self, figure: Figure) -> None:
        """File a new figure, or one that has been renamed; what it was filed under before stays."""
        for word in (*figure.words, *(word for alias in figure.aliases for word in alias)):
            self._words.setdefault(spelling(word), {})[figure.rank] = figure
        self._heads.setdefault(number_free(figure.head), {})[figure.rank] = figure
        self._types.setdefault(figure.type, {})[figure.rank] = figure

    def file_role(self, figure: Figure, role: tuple[str, ...]) -> None:
        """File a person under the words of a role."""
        for word in role:
            self._roles.setdefault(plain(word), {})[figure.rank] = figure

    def called(self, words: Iterable[str], head: str | None = None) -> list[Figure]:
        """Those that share a word with these or have the head, in the order in which they entered."""
        found: dict[int, Figure] = {}
        for word in words:
            found.update(self._words.get(spelling(word), {}))
        if head:
            found.update(self._heads.get(number_free(head), {}))
        return [found[rank] for rank in sorted(found)]

    def of_types(self, types: Iterable[str]) -> list[Figure]:
        """Those of some types, in the order in which they entered."""
        found: dict[int, Figure] = {}
        for kind in types:
            found.update(self._types.get(kind, {}))
        return [found[rank] for rank in sorted(found)]

    def holding(self, word: str) -> list[Figure]:
        """Those with a role in which a word stands, in the order in which they entered."""
        found = self._roles.get(word, {})
        return [found[rank] for rank in sorted(found)]
