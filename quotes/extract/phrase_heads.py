"""Heads of phrases: whether a word may begin a mention behind a verb, and mentions that no reader of names finds.

الطالبة, عم الضحية and خمسون نائبا may head one; توم بنزين is a name of two nouns, تعالى is God.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from .heads import SO_MANY
from .manner import behind_manner
from .mention import Mention
from .titles import phrase
from .unlisted import Unlisted

_MY_PEOPLE: Final = word_set("my-people")
_SOME: Final = frozenset(["quantity"])
_DIVINE: Final = word_set("divine")
_NUMBERS: Final = word_set("number")
_LONGEST_NAME: Final = 4  # words
_WHO_IS: Final = frozenset(["وهو", "وهي"])
_ONE_OF: Final = frozenset(["احد", "احدي"])
_TO_ME: Final = frozenset(["لي", "لنا"])
_OF_WHERE: Final = frozenset(["من", "في", "فى"])
_BEFORE_MARKS: Final = frozenset(["ل", "ب", "ك"])


class PhraseHeads(Unlisted):
    """Tells which words head the phrases of one skeleton."""

    def heads(self, at: int) -> bool:
        """Whether a common word may head a mention: الطالبة, أحد السكان, زوجته."""
        word = self.words[at]
        if "self" in word.kinds and at + 1 < len(self.words) and self.words[at + 1].definite:
            return True  # ذات المصدر
        if (
            "head" in word.kinds
            and at + 1 < len(self.words)
            and (self.words[at + 1].definite or self.words[at + 1].role)
        ):
            return True  # عالم الأحياء
        return (
            word.definite
            or self.reader.unlisted(at, len(self.words))
            or phrase(self.words, at, len(self.words)) > at  # آية الله سامي كرم
            or bool(word.kinds & {"quantity", "source"})
            or (word.folded in SO_MANY and self.words[at + 1].folded == "من" and self._counted(at + 1, len(self.words)))
            or word.folded in ("ابو", "عبد", "ال", "ام", "ابن")
            or self._relative(at)
            or bool(word.pronoun and word.role)
            or word.family
        )

    def _relative(self, at: int) -> bool:
        """Whether a relative is named by whose he is: عم الضحية, جارة سامي حداد, قريب للضحية."""
        word = self.words[at]
        if word.folded in ("قريب", "قريبه") and at + 1 < len(self.words):
            return self.words[at + 1].prep == "ل" and bool(self.words[at + 1].role)
        if "kin" not in word.kinds or word.prep or word.conj or at + 1 >= len(self.words):
            return False
        following = self.words[at + 1]
        person = bool(following.role or following.title) or following.given is not None
        family = following.body is not None and following.body["type"] in ("group", "organisation")
        return (person and (following.definite or self.tags[at + 1] == "N")) or (family and following.definite)

    def _counted(self, at: int, stop: int) -> bool:
        """Whether a number counts people: خمسون نائبا, أكثر من 20 عاملا."""
        while at < stop and (self.tags[at] == "d" or self.words[at].folded == "من" or self.words[at].folded in SO_MANY):
            at += 1
        word = self.words[at] if at < stop else None
        return word is not None and bool(word.role or (word.body and word.body["type"] == "group") or word.nation)

    def _to_me(self, at: int) -> bool:
        """Whether لي is the reporter and no name (لي كوان): قال لي سامي حداد, قال لي المدير."""
        following = self.words[at + 1]
        if self.words[at].folded == "لي" and following.folded in _MY_PEOPLE:
            return True
        surname = self.words[at + 2] if at + 2 < len(self.words) else None
        named = following.given is not None and surname is not None and (surname.family or surname.given is not None)
        group = following.body is not None and following.body["type"] == "group"
        person = named or following.role or following.title or following.definite or group or following.kinds & _SOME
        return self.words[at].folded == "لي" and bool(person) and not self.reader.names.introduced(at)

    def fills(self, first: int, last: int) -> list[Mention]:
        """A name made of words that are also nouns, where it alone fills the zone: قال توم بنزين: …"""
        words, tags = self.words, self.tags
        first = behind_manner(words, first, last)
        ends = self._before_office(first, last)
        # قال دان هولم، الذي; قال كلايد هولم، مدير المصنع: before a word that none knows one of the language is a name
        framed = 0 <= ends < len(words) and tags[first + 1 : first + 2] == "n"
        framed = framed and not (words[ends].folded in _OF_WHERE or words[ends].prep)
        comma = tags.find(",", first, last) if ends < 0 else -1
        last = ends if ends >= 0 else comma if comma >= 0 else last
        if comma >= 0 and not any(t in "nN" for t in tags[first:last]):
            return []
        one = tags[first:last] == "nG" and tags[last : last + 1] == ":" and words[first + 1].definite
        if one and not (words[first].prep or words[first].conj):
            last -= 1  # يقول مرشيه الفرنسي: …, where the ending could be a pronoun
            mention = Mention(first, last, name=words[first].form, type="person", definite=True)
            mention.start, mention.end = self.skeleton.slice(first, last)
            return [mention]
        if (
            not 1 < last - first < 4
            or self.reader.names.addressed(first)
            or any(
                not (
                    tags[p] in "wnNSv"
                    or (tags[p] == "G" and p > first and (ends >= 0 or not words[p].definite))
                    or (ends >= 0 and p > first and words[p].form == "علي")
                )
                or ((words[p].prep or words[p].verb) and not (p == first and framed))
                or words[p].conj
                or words[p].maybe
                or "closes" in words[p].kinds
                or words[p].cues
                or words[p].folded in _NUMBERS  # أكد ثلاث مرات أن
                or words[p].folded == "مره"  # أكد مرة جديدة أن
                or words[p].folded in _BEFORE_MARKS  # وأعلن دعمه لـ«…»: a preposition is no name
                for p in range(first, last)
            )
        ):
            return []
        if words[first].definite or self._to_me(first):
            return []
        mention = Mention(first, last, name=self.skeleton.said(first, last), type="person", definite=True)
        mention.start, mention.end = self.skeleton.slice(first, last)
        return [mention]

    def _before_office(self, first: int, stop: int) -> int:
        """The place behind the words between a verb that has no object and what their bearer is; -1 where none is told.

        قال دان هولم مدير المصنع إن, ويقول دان هولم، الذي يعمل هناك، إن, وأوضح دان هولم من جامعة نوران أن
        """
        words, tags = self.words, self.tags
        if first >= stop or not self._objectless(first) or words[first - 1].object or words[first].folded in _TO_ME:
            return -1  # قالها مثلا سياسي في نوران; قال لي سامي كرم الذي
        at = first
        while at < stop and at - first < _LONGEST_NAME and (tags[at] in "wnNS" or words[at].form == "علي"):
            if words[at].folded in _ONE_OF:
                break
            if words[at].definite or words[at].pronoun or words[at].circumstance or words[at].medium:
                return -1
            if tags[at] == "w" and words[at].form.endswith(("ه", "ها", "هم")):
                return -1  # وقال ضمن رسالته التي
            at += 1
        nisba = at < stop and tags[at] == "G" and words[at].definite and words[at].form.endswith("ي")
        at += nisba and at == first + 1  # قال أمواج النوراني للصحيفة
        if at >= stop:
            return -1
        paused = tags[at] in ",-"
        if at + paused >= len(words):
            return -1  # the text breaks off
        behind = words[at + paused]
        if behind.folded in _WHO_IS or behind.folded in _ONE_OF or tags[at + paused] == "r":
            return at
        if tags[at + paused] in "RT":
            return -1 if behind.prep or behind.conj else at
        told = behind.prep == "ل" and (behind.media_name or behind.medium or behind.body is not None)
        return at if not paused and (behind.folded in _OF_WHERE or told) else -1

    def revered(self, at: int, stop: int) -> list[Mention]:
        """God or the prophet, by the words that name nobody else: قال تعالى, قال رسول الله."""
        word = self.words[at]
        if word.folded in _DIVINE:
            last, name = at + 1, "الله"
        elif word.folded == "الله" and at + 1 < stop and self.words[at + 1].folded in _DIVINE:
            last, name = at + 2, "الله"  # يقول الله تعالى
        elif (
            word.folded in ("عز", "جل")
            and at + 1 < stop
            and self.words[at + 1].folded in ("وجل", "وعلا", "شانه", "جلاله")
        ):
            last, name = at + 2, "الله"  # قال عز وجل
        elif word.folded == "رسول" and at + 1 < stop and self.words[at + 1].folded == "الله":
            last, name = at + 2, self.skeleton.said(at, at + 2)
        else:
            return []
        mention = Mention(at, last, name=name, type="person", definite=True)
        mention.start, mention.end = self.skeleton.slice(at, last)
        return [mention]
