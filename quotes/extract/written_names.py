"""Written names: where in a field a word stands as the second of a name, and the fuller names that it is found by.

What the text has is looked through once for all names, and only when a first one is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ..lexicon.words import lexicon
from .skeleton import Skeleton

_MARKED: Final = re.compile("[qQ]")
_SECOND: Final = "nNwRTG"  # tags of what may be the second word of a name
_FIRST: Final = "nNwpTR"  # and of what stands before it there
_BETWEEN: Final = 12  # characters of the word between the two of a name


class WrittenNames:
    """The words of names in one field."""

    def __init__(self, skeleton: Skeleton) -> None:
        self.skeleton = skeleton
        self._places: dict[str, list[int]] | None = None
        self._marked: dict[str, list[tuple[int, int]]] | None = None
        self._middle: dict[str, str] = {}  # a name of two words → the one of three

    def seconds(self, word: str) -> Sequence[int]:
        """The places at which a folded word can be the second of a name."""
        if self._places is None:
            self._places = {}
            tags, words = self.skeleton.tags, self.skeleton.words
            for place in range(1, len(tags)):
                if tags[place] in _SECOND and tags[place - 1] in _FIRST:
                    known = self._places.get(words[place].folded)
                    if known is None:
                        self._places[words[place].folded] = [place]
                    else:
                        known.append(place)
        return self._places.get(word, ())

    def within_marks(self, word: str) -> Sequence[tuple[int, int]]:
        """The marked spans in which a folded word is, and where in them, behind another that names."""
        if self._marked is None:
            self._marked = {}
            for match in _MARKED.finditer(self.skeleton.tags):
                inside = self.skeleton.inside(match.start())
                for at in range(1, len(inside)):
                    if inside[at - 1].given is not None:
                        self._marked.setdefault(inside[at].folded, []).append((match.start(), at))
        return self._marked.get(word, ())

    def with_middle(self, name: str) -> str:
        """A name of two words as the text has it elsewhere with another between them; empty where it has none.

        «سامي الحداد» beside سامي كمال الحداد is he.
        """
        found = self._middle.get(name)
        if found is None:
            found = self._middle[name] = self._with_middle(name)
        return found

    def _with_middle(self, name: str) -> str:
        parts = name.split()
        if len(parts) != 2 or parts[0] not in lexicon().given:
            return ""
        given, surname, text = parts[0], parts[1], self.skeleton.text
        for second in self.seconds(lexicon().word(surname).folded):
            at = self.skeleton.starts[second]
            if not text.startswith(surname, at) or text[at - 1 : at] != " ":
                continue
            begins = at - len(given) - 3
            place = text.rfind(given, max(0, begins - _BETWEEN), max(0, at - 3))
            if place < 0 or (place > 0 and text[place - 1].isalpha()):
                continue
            between = text[place + len(given) : at]
            middle = lexicon().word(between.strip())
            whole = between[0] == between[-1] == " " and not text[at + len(surname) : at + len(surname) + 1].isalpha()
            if whole and " " not in between.strip() and middle.given is not None and not (middle.prep or middle.conj):
                return f"{given} {between.strip()} {surname}"
        return ""
