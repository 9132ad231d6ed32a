"""What the article has introduced so far: surnames, full names, and the proper names of bodies."""

from __future__ import annotations

from ..lexicon.word import Word
from ..lexicon.words import lexicon
from ..text.fold import fold


class Known:
    """The names that the article has introduced so far."""

    def __init__(self) -> None:
        self.surnames: set[str] = set()  # folded last words of full names
        self.names: set[str] = set()  # folded full names, words joined by a space
        self._by_first: dict[str, list[str]] = {}  # folded first word → the full names that begin with it
        self._by_last: dict[str, list[str]] = {}  # folded last word → the full names that end with it
        self.bodies: dict[str, dict[tuple[str, ...], str]] = {}  # first folded word → proper names and their types

    def has(self, name: str) -> bool:
        """Whether a name or its last word has been introduced."""
        folded = fold(name).strip()
        return folded in self.names or folded in self.surnames

    def add(self, words: tuple[str, ...]) -> None:
        """Introduce a full name by its folded words."""
        if len(words) > 1:
            self.surnames.add(words[-1])
            name = " ".join(words)
            if name not in self.names:  # the text calls somebody by it again and again
                self.names.add(name)
                self._by_first.setdefault(words[0], []).append(name)
                self._by_last.setdefault(words[-1], []).append(name)

    def begun(self, start: str) -> bool:
        """Whether a full name has been introduced whose first letters these are, the whole first word among them."""
        return any(name.startswith(start) for name in self._by_first.get(start.split(" ", 1)[0], ()))

    def called(self, surname: str) -> list[str]:
        """The full names introduced so far that end with a folded word."""
        return self._by_last.get(surname, [])

    def gender(self, surname: str) -> str:
        """The gender that the given names of those with a surname have, if they have one: "m", "f" or empty."""
        given = lexicon().given
        genders = {given.get(name.split()[0]) for name in self.called(surname)}
        return (genders.pop() or "") if len(genders) == 1 else ""

    def add_body(self, words: tuple[str, ...], kind: str) -> None:
        """Introduce the proper name of a body: after صحيفة ذي ميزان it is called ذي ميزان alone."""
        self.bodies.setdefault(words[0], {})[words] = kind

    def body_at(self, words: list[Word], at: int, stop: int) -> tuple[int, str]:
        """How many words from a place on are such a name, and its type; (0, "") where none is."""
        names = self.bodies.get(words[at].folded)
        best = (0, "")
        for name, kind in names.items() if names else ():
            length = len(name)
            if length > best[0] and at + length <= stop and all(words[at + i].folded == w for i, w in enumerate(name)):
                best = (length, kind)
        return best
