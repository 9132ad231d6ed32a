"""Media of speech: the words that say where something was said or published.

«في مؤتمر صحافي», «خلال مقابلة مع قناة …», «وفق بيان نشرته …», «لوكالة فرانس برس»: a preposition and a noun of
``media_of_speech.tsv`` with its genitives, adjectives and what was done with it, or ل and an outlet.
The medium is given as the article words it, without the preposition; ل stays, because it is all
that tells an outlet that was told something from one that says it, and so does أمام before an audience.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from ..lexicon.lists import social_networks
from ..lexicon.sets import word_set
from ..lexicon.tables import table
from ..text.fold import fold
from .extent import Extent, words_of
from .mentions import Reader
from .outlets import OUTLETS, told
from .skeleton import Skeleton

_PREPOSITIONS: Final = frozenset(["في", "خلال", "عبر", "علي", "اثناء", "ضمن", "امام", "لدي", "بواسطه"])
_CITING: Final = frozenset(["بحسب", "حسب", "وفق", "وفقا", "طبقا"])
_UPON: Final = frozenset(["علي", "عبر", "في"])
_BEFORE_THEM: Final = frozenset(["امام"])  # an audience
_BORDER: Final = frozenset(["هامش"])  # على هامش مؤتمر
_ASKED: Final = frozenset(["سوال", "اسيله"])  # ردا على سؤال: the occasion, not the place


@cache
def heads() -> tuple[frozenset[str], frozenset[str]]:
    """The folded heads that end in ة, and the heads with a pronoun: لقائه, كلمتها, تقاريرهم."""
    closed, owned = set(), set()
    for row in table("media_of_speech"):
        head = row["phrase"].split()[0]
        folded = fold(head)
        if head.endswith("ة"):
            closed.add(folded)
            stems = [folded[:-1] + "ت"]
        else:
            stems = [folded[:-1] + "ي", folded[:-1] + "و"] if head.endswith("ء") else [folded]
        owned |= {stem + suffix for stem in stems for suffix in ("ه", "ها", "هم", "هما")}
    return frozenset(closed), frozenset(owned)


class Media:
    """Reads the media of one skeleton."""

    def __init__(self, skeleton: Skeleton, reader: Reader) -> None:
        self.skeleton, self.reader = skeleton, reader
        self.tags, self.words = skeleton.tags, skeleton.words
        self.extent = Extent(skeleton, reader)

    def find(self, first: int, stop: int, *, outlets: bool = True, heard: bool = True) -> tuple[int, int] | None:
        """Places of the first medium that begins in ``first`` … ``stop``: its first word, and behind its last.

        ``outlets`` says whether ل and an outlet count, ``heard`` whether أمام and an audience do.
        """
        for at in range(first, stop):
            word = self.words[at]
            if self.tags[at] in ".\n:,AqQ":
                continue
            bare = (
                word.folded[1:]
                if word.folded[:1] in "وف" and word.folded != "في" and word.folded != "وفق" and word.folded != "وفقا"
                else word.folded
            )
            if bare in _PREPOSITIONS or bare in _CITING or bare in _BEFORE_THEM:
                found = self._behind(at, bare, stop, heard)
                if found is not None:
                    return found
            elif outlets and word.folded.startswith("ل"):
                last = told(self.reader, at, stop)
                if last:
                    return at, last
        return None

    def _behind(self, at: int, bare: str, stop: int, heard: bool) -> tuple[int, int] | None:
        """The medium behind a preposition at a place."""
        head = first = at + 1
        if head >= stop:
            return None
        if bare == "علي" and self.words[head].folded in _BORDER and head + 1 < stop:
            head = first = head + 1
        loose = bare != "علي" and self.words[head].stem in word_set("medium-determiner")
        if (loose or self.words[head].stem in words_of("part")) and head + 1 < stop and not self.heads(head):
            head += 1
        if self.heads(head) and not (self.words[head].prep and head > first):
            return first, self.end(head, stop, set_off=self._set_off(at))
        if heard and bare in _BEFORE_THEM and self._audience(head):
            return at, self.extent.audience(head, stop)
        if bare in _UPON and self._published_on(first):
            return first, self.end(first, stop)
        return None

    def opening(self, first: int) -> int:
        """The place of the preposition of a medium: of على in على هامش مؤتمر."""
        return first - 1 - (self.words[first - 1].folded in _BORDER)

    def _set_off(self, at: int) -> bool:
        """Whether a pause or the head of the sentence stands before a place: what follows is one adverbial."""
        return at == 0 or self.tags[at - 1] in ".\n,-"

    def heads(self, at: int) -> bool:
        """Whether a medium is headed by this word: تصريح, لقائه."""
        word = self.words[at]
        closed, owned = heads()
        if word.folded in owned and not word.form.endswith("ة"):
            return word.folded.removesuffix("ه").removesuffix("ها") not in _ASKED
        if not word.medium or word.stem in _ASKED or (word.prep and word.prep != "ل"):
            return False
        return not word.stem.endswith("ه") or word.stem in closed or not word.form.endswith("ة")

    def owned(self, at: int) -> bool:
        """Whether a word is a medium with its speaker's pronoun: كلمته, تقريرها."""
        word = self.words[at]
        return word.folded.removeprefix(word.conj) in heads()[1] and not word.form.endswith("ة")

    def stem_of_owned(self, at: int) -> str:
        """كلمة of كلمته, without its pronoun and folded as the lists have it."""
        folded = self.words[at].folded.removeprefix(self.words[at].conj)
        return next(folded[: -len(end)] for end in ("هما", "ها", "هم", "ه") if folded.endswith(end))

    def occasion(self, at: int) -> bool:
        """Whether a word heads a medium or an occasion of speech that a pronoun takes up: احتفال … قال خلاله."""
        word = self.words[at]
        return self.heads(at) or (word.stem.removesuffix("ا") in words_of("occasion") and word.prep in ("", "ب"))

    def feminine(self, at: int) -> bool:
        """Whether the pronoun for a medium is ها: رسالة, تصريحات."""
        word = self.words[at]
        return word.form.endswith("ة") or word.stem.endswith(("ه", "ات", "رسائل", "تقارير", "برامج"))

    def issued(self, at: int) -> bool:
        """Whether a document is somebody's own words: بيان, بلاغ; a study, a rumour or figures speak for themselves."""
        return self.words[at].stem in words_of("issued")

    def cited(self, at: int) -> bool:
        """Whether a medium is named as the source: وفقا للبيان."""
        return at > 0 and self.words[at - 1].folded.removeprefix("و") in _CITING | {"فقا", "فق"}

    def end(self, head: int, stop: int, *, set_off: bool = False) -> int:
        """The place behind the last word of the medium with this head."""
        return self.extent.end(head, stop, set_off=set_off)

    def _audience(self, at: int) -> bool:
        """حشد, النواب, مجلس الأمن: who hears a speech."""
        word = self.words[at]
        return not word.prep and word.stem in words_of("audience")

    def _published_on(self, at: int) -> bool:
        """تويتر, موقع التواصل, قناة …, صفحته, الهاتف behind على or عبر."""
        word = self.words[at]
        if word.prep:
            return False
        if word.folded in social_networks():
            return True
        if self.words[at - 1].folded.endswith("في"):
            return False
        return bool(word.kinds & OUTLETS) or (
            word.definite and word.stem in words_of("channel") and self.words[at - 1].folded.endswith("عبر")
        )
