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
        self.bodies: dict[str, dict[tuple[str, ...], str]] = {}  # first folded word → proper names and their types

    def has(self, name: str) -> bool:
        """Whether a name or its last word has been introduced."""
        folded = fold(name).strip()
        return folded in self.names or folded in self.surnames

    def add(self, words: tuple[str, ...]) -> None:
        """Introduce a full name by its folded words."""
        if len(words) > 1:
            self.surnames.add(words[-1])
            self.names.add(" ".join(words))

    def gender(self, surname: str) -> str:
        """The gender that the given names of those with a surname have, if they have one: "m", "f" or empty."""
        given = lexicon().given
        genders = {given.get(name.split()[0]) for name in self.names if name.endswith(f" {surname}")}
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
