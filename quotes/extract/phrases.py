"""Prepositional phrases: where one begins and how far it reaches, so that what stands in it is taken for no subject."""

from __future__ import annotations

from typing import Final

from .mention import Mention
from .mentions import Reader
from .skeleton import Skeleton

_NOMINAL: Final = frozenset("RTNOSGqnwd")
_POINTS: Final = frozenset(["هذا", "هذه", "ذلك", "تلك", "هولاء"])
_WITHIN: Final = frozenset(["في", "خلال", "اثناء", "ضمن", "بعد", "قبل", "عقب", "قبيل"])
_OF_THE_PRESS: Final = frozenset(["صحفي", "صحافي", "اعلامي"])


class Phrases:
    """Finds the prepositional phrases of one skeleton."""

    def __init__(self, skeleton: Skeleton, reader: Reader) -> None:
        self.skeleton, self.reader = skeleton, reader
        self.tags, self.words = skeleton.tags, skeleton.words

    def prepositional(self, at: int) -> bool:
        word, tag = self.words[at], self.tags[at]
        if tag in "q":
            return False
        if word.folded in ("ل", "ب", "ك"):
            return True
        if (word.prep and word.given is None and not (word.body or word.role)) or (
            word.prep == "ل" and word.given is not None
        ):
            return True
        if word.prep in ("ل", "ب", "ك") and (word.definite or word.body or word.role or tag in "wOSC"):
            return True
        return tag == "n" and self.reader.names.addressed(at)

    def phrase(self, at: int, stop: int) -> int:
        """The place behind an adverbial that begins here."""
        tags, words = self.tags, self.words
        tag = tags[at]
        word = words[at]
        prefixed = tag not in "pct" and word.folded not in ("ل", "ب", "ك")
        at += 0 if prefixed else 1
        if (
            tag in "pc"
            and word.folded.endswith(("ه", "ها", "هم", "نا", "كم", "لك"))
            and (len(word.folded) > 2 or word.folded in ("به", "له"))
            and not word.folded.endswith("تجاه")
        ):
            return at  # خلاله, فيه, قال لي: the noun is in the pronoun
        if tag == "t":
            while at < stop and tags[at] in "td-":
                at += 1
            return at
        if at < stop and tags[at] in "ect":
            at += 1
            if tags[at - 1] == "e" and at < stop and not words[at].definite:
                return at  # إثر ذلك, and a new clause
            thing = at < stop and tags[at - 1] == "e" and tags[at] == "w" and not words[at].kinds
            if thing and at + 1 < stop and tags[at + 1] in "RT" and words[at + 1].definite:
                return at + 1  # عبر عن هذا الوضع الكاتب سامي كرم: what is pointed at has no name
        if at < stop and tags[at] in "qQ":
            return at + 1
        if at < stop and tags[at] in _NOMINAL | {"C", "M"}:
            first = at
            word = words[at]
            if word.folded == "لسان" and at + 1 < stop:
                voice = self.reader.read(at + 1, stop)  # على لسان وزير المالية سامي كرم: all of it
                at = voice.last if voice is not None else at + 1
                while at < stop and tags[at] in "wnN":
                    at += 1
                return at
            if word.medium or (tags[at] in "CMw" and not (word.definite or word.role or word.compound)):
                at += 1
                if word.medium and word.definite and at < stop and words[at].stem in _OF_THE_PRESS:
                    return at + 1  # خلال اللقاء الصحفي
                if word.medium and word.definite and self.tags[at : at + 1] == "N" and self._places(first):
                    return at  # خلال اللقاء سامي حداد: no genitive behind the article
                if (
                    at < stop
                    and not word.pronoun
                    and (words[at].definite or tags[at] in "SNT")
                    and tags[at] in "wORTSNGC"
                    and not (word.medium and words[at].role and tag != "c")  # عقب لقاء الوزير: whom one met
                ):
                    if words[at].medium and self._apart(at + 1, stop):
                        return at + 1  # على هامش المؤتمر الوزير سامي حداد
                    genitive = self.reader.read(at, stop)  # بإقالة المدرب مورايس: the genitive is no subject
                    return genitive.last if genitive is not None else at + 1
                # في تصريح صحفي, في ختام اجتماع اللجنة: the noun with its adjectives and further nouns
                while at < stop and tags[at] in "wOCGSMdtqR" and not words[at].definite and not words[at].conj:
                    at += 1
                if (
                    at < stop
                    and at > first + 1
                    and words[at].definite
                    and tags[at] in "wOGS"
                    and not words[at - 1].role
                ):
                    at += 1
                return max(self._behind_pointed(at, stop), first + 1)
            if self._noun_and_name(at, stop):
                genitive = self.reader.read(at + 1, stop)
                return genitive.last if genitive is not None else at + 2
            mention = self.reader.read(at, stop)
            if mention is not None and mention.name and self._no_apposition(at, mention):
                return next((p for p in range(at + 1, mention.last) if tags[p] in "TNRn"), mention.last)
            return mention.last if mention is not None and mention.last > at else at + 1
        return max(at, 1)

    def _behind_pointed(self, at: int, stop: int) -> int:
        """The place behind what is pointed at as a genitive: إلى توضيح هذا القانون; the place itself where none is."""
        if at + 1 >= stop or self.words[at].folded not in _POINTS:
            return at
        return at + 2 if self.words[at + 1].definite and self.tags[at + 1] in "wO" else at

    def _apart(self, at: int, stop: int) -> bool:
        """Whether a person by name stands behind a medium: no الصحفي, which may be its adjective."""
        if self.tags[at : at + 1] in ("T", "N"):
            return at < stop
        office = self.tags[at : at + 1] == "R" and self.words[at].stem not in _OF_THE_PRESS
        return office and at + 1 < stop and self.tags[at + 1] in "nN"

    def _noun_and_name(self, at: int, stop: int) -> bool:
        """Whether a word that is a name too stands as a noun with its genitive: على سلامة نوران, عن أمل الحكومة."""
        word, behind = self.words[at], self.tags[at + 1 : min(at + 2, stop)]
        if self.tags[at] != "N" or not word.common or word.definite or word.conj:
            return False
        if self.reader.names.introduced(at) or not behind:
            return False
        following = self.words[at + 1]
        return (
            not following.conj
            and not following.prep
            and (behind == "S" or (behind in ("w", "R", "O") and following.definite))
        )

    def _places(self, at: int) -> bool:
        """Whether a noun tells when or where: في السياق, في هذا السياق, خلال اللقاء."""
        first = at - 1 if self.tags[at - 1] != "e" else at - 2
        return first >= 0 and self.words[first].folded.removeprefix("و") in _WITHIN

    def _no_apposition(self, at: int, mention: Mention) -> bool:
        """Whether a noun's ending, or the place that it gives, excludes that it means the one named behind it.

        دافع عن الخطة سامي حداد, and أوضح في هذا السياق سامي حداد, أوضح خلال اللقاء سامي حداد.
        """
        word = self.words[at]
        if self.tags[at] != "w" or not word.definite or word.role or mention.first != at:
            return False
        if self._places(at):
            return True
        behind = range(at + 1, mention.last)
        return word.folded.endswith("ه") and any(
            (self.tags[p] == "T" and not self.words[p].folded.endswith("ه")) or self.words[p].given == "m"
            for p in behind
        )
