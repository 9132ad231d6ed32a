"""Subjects: the noun phrase that stands as subject of a verb, behind it or before it.

Arabic news puts the verb first: its subject is the first noun phrase after it, unless adverbials
come between (وأوضح لـ«الوطن» أمس المدير …). A noun phrase at the head of a sentence is the subject
of the verb that follows (الوزير قال). What stands after a preposition is never one.
"""

from __future__ import annotations

from .mentions import Mention, Reader
from .skeleton import Skeleton

_NOMINAL = frozenset("RTNOSGqnwd")
_FRONT = frozenset("لكن وكان وكانت كان كانت ان فان اما وقد قد ولكن فيما بينما كما حين حيث ثم كذلك ايضا".split())


class Subjects:
    """Finds subjects in one skeleton."""

    def __init__(self, skeleton: Skeleton, reader: Reader) -> None:
        self.skeleton, self.reader = skeleton, reader
        self.tags, self.words = skeleton.tags, skeleton.words

    def after(self, at: int, stop: int) -> list[Mention]:
        """The subject behind a verb, adverbials before it passed over; empty where it is dropped."""
        tags, words = self.tags, self.words
        first, passed = at, False
        while at < stop:
            tag, word = tags[at], words[at]
            if tag in ",-":
                at += 1
                passed = True
                continue
            if tag in "pct" or tag == "C" and word.prep or self._prepositional(at):
                at = self._phrase(at, stop)
                passed = True
                continue
            if tag == "j" and word.folded in ("قد", "وقد"):
                at += 1
                continue
            if tag not in _NOMINAL or tag == "q" and at > first:
                return []
            if tag == "w" and not self._heads(at):
                return []
            if passed and not (word.role or word.title or tag in "NRTSO" or word.definite and tag == "n"):
                return []
            if passed and word.body and not word.definite and word.body["type"] == "document":
                return []
            found = [m for m in self.reader.chain(at, stop) if m.name or m.body or m.role]
            if passed and found and not (found[0].name or found[0].definite or found[0].type in ("group",)):
                return []
            return found
        return []

    def _heads(self, at: int) -> bool:
        """Whether a common word may head a mention: الطالبة, أحد السكان, زوجته."""
        word = self.words[at]
        return word.definite or bool(word.kinds & {"quantity", "source"}) or word.folded in ("ابو", "عبد", "ال", "ام") or bool(word.pronoun and word.role) or word.family

    def _prepositional(self, at: int) -> bool:
        word, tag = self.words[at], self.tags[at]
        if tag in "q":
            return False
        if word.prep and word.given is None and not (word.body or word.role) :
            return True
        if word.prep in ("ل", "ب", "ك") and (word.definite or word.body or word.role or tag in "wOSC"):
            return True
        return tag == "n" and self._addressed(at)

    def _addressed(self, at: int) -> bool:
        """Whether an unknown word is ل and a name: لهسبريس, لبي بي سي."""
        folded = self.words[at].folded
        return folded[0] == "ل" and len(folded) > 2 and folded[1:] in self.skeleton.folded_forms()

    def _phrase(self, at: int, stop: int) -> int:
        """The place behind an adverbial that begins here."""
        tags, words = self.tags, self.words
        tag = tags[at]
        prefixed = tag not in "pct"
        at += 0 if prefixed else 1
        if tag == "t":
            while at < stop and tags[at] in "td-":
                at += 1
            return at
        if at < stop and tags[at] in "ect":
            at += 1
        if at < stop and tags[at] in "qQ":
            return at + 1
        if at < stop and tags[at] in _NOMINAL | {"C", "M"}:
            first = at
            at += 1
            # the noun, its genitives and adjectives; a title or a role begins something new
            while at < stop and tags[at] in "wOCGSnMdtq" and not (tags[at] == "n" and not words[at].definite and words[at - 1].definite) and not words[at].role:
                if words[at].conj and False:
                    break
                at += 1
            if at == first + 1 and at < stop and tags[first] == "R" and not words[first].definite and tags[at] in "R":
                at += 1
        return max(at, 1)

    def topic(self, first: int, at: int, gender: str = "", number: str = "") -> list[Mention]:
        """The subject that the sentence from ``first`` on has before a place: of a verb before it, or at its head."""
        tags, words = self.tags, self.words
        place = first
        head = True
        while place < at:
            tag, word = tags[place], words[place]
            if tag in ",-(":
                place += 1
                head = True
                continue
            if word.folded in _FRONT or tag == "j":
                found = self._behind(place + 1, at)
                if found:
                    return found
                place += 1
                head = True
                continue
            if tag in "Vv" or word.verb:
                found = self._behind(place + 1, at)
                if found:
                    return found
                place += 1
                head = False
                continue
            if tag in "pct" or self._prepositional(place):
                place = max(self._phrase(place, at), place + 1)
                continue
            if head and self._certain(place) and (tag != "w" or self._heads(place)) and not word.prep and (tag != "n" or word.definite or place == first or tags[place-1] in ",j"):
                found = [m for m in self.reader.chain(place, at) if m.name or m.body or m.role]
                if found:
                    return found
            head = False
            place += 1
        return []

    def _certain(self, at: int) -> bool:
        """Whether a word surely heads somebody's mention: an unknown one does only as a name met before."""
        tag, word = self.tags[at], self.words[at]
        if tag == "n":
            return word.folded in self.reader.known or word.definite and (word.role is not None)
        return tag in "RTNOSGqw"

    def _behind(self, at: int, stop: int) -> list[Mention]:
        found = self.after(at, stop)
        if found and found[0].type == "document" and not found[0].definite:
            return []
        return found
