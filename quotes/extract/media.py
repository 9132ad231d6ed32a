"""Media of speech: the words that say where something was said or published.

«في مؤتمر صحافي», «خلال مقابلة مع قناة …», «وفق بيان نشرته …», «لوكالة فرانس برس»: a preposition and a noun of
``media_of_speech.tsv`` with its genitives, adjectives and what was done with it, or ل and an outlet.
The medium is given as the article words it, without the preposition; ل stays, because it is all
that tells an outlet that was told something from one that says it.
"""

from __future__ import annotations

from functools import cache

from ..lexicon.tables import table
from ..lexicon.words import Word
from ..text.fold import fold
from .mentions import Reader
from .outlets import OUTLETS, told
from .skeleton import Skeleton

_PREPOSITIONS = frozenset(["في", "خلال", "عبر", "علي", "اثناء", "ضمن", "امام"])
_CITING = frozenset(["بحسب", "حسب", "وفق", "وفقا", "طبقا"])
_DANGLING = frozenset(["ل", "لـ", "علي", "عبر", "في", "مع", "الي", "من", "عن"])
_DURING = frozenset(["خلال", "اثناء", "امام"])
_MEETINGS = ("لقاي", "لقاء", "لقا", "اجتماع")
_ASKED = frozenset(["سوال", "اسيله"])  # ردا على سؤال: the occasion, not the place
_WITH = frozenset(["مع", "الي"])  # مقابلة مع, حديث إلى
_UPON = frozenset(["علي", "عبر", "في"])  # تغريدة على حسابه
_OWN = frozenset(["له", "لها", "لهم", "لهما"])
_CLOSED = frozenset(".\n:,AaxjkyrPBVv-()")
_LONGEST = 22  # places
_PUBLISHED_LONGEST = 10


@cache
def publishing_words() -> frozenset[str]:
    """نشرته, عقده, صدر, الصادر: the words that say what was done with a medium, in the forms that follow one."""
    forms = set()
    for row in table("medium_words"):
        if row["form"] == "adjective":
            continue
        verb, feminine = fold(row["word"]), fold(row["feminine"])
        forms |= {verb, feminine}
        if row["form"] == "participle":
            forms |= {"ال" + verb, "ال" + feminine}
            continue
        weak = verb[:-1] + "ا" if row["word"].endswith("ى") else verb
        forms |= {stem + suffix for stem in (weak, feminine) for suffix in ("ه", "ها", "هم", "هما")}
    return frozenset(forms)


@cache
def _heads() -> tuple[frozenset[str], frozenset[str]]:
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


@cache
def _networks() -> frozenset[str]:
    """The social networks: كتب على تويتر."""
    return frozenset(fold(row["name"]) for row in table("media_names") if row["kind"] == "social")


class Media:
    """Reads the media of one skeleton."""

    def __init__(self, skeleton: Skeleton, reader: Reader) -> None:
        self.skeleton, self.reader = skeleton, reader
        self.tags, self.words = skeleton.tags, skeleton.words

    def find(self, first: int, stop: int, *, outlets: bool = True) -> tuple[int, int] | None:
        """Places of the first medium that begins in ``first`` … ``stop``: its first word, and behind its last.

        ``outlets`` says whether ل and an outlet count.
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
            if bare in _PREPOSITIONS or bare in _CITING:
                if at + 1 < stop and (self.heads(at + 1) or (bare in _UPON and self._published_on(at + 1))):
                    return at + 1, self.end(at + 1, stop)
            elif outlets and word.folded.startswith("ل"):
                last = told(self.reader, at, stop)
                if last:
                    return at, last
        return None

    def heads(self, at: int) -> bool:
        """Whether a medium is headed by this word: تصريح, لقائه."""
        word = self.words[at]
        closed, owned = _heads()
        if word.folded in owned and not word.form.endswith("ة"):
            return True
        if not word.medium or word.stem in _ASKED or (word.prep and word.prep != "ل"):
            return False
        return not word.stem.endswith("ه") or word.stem in closed or not word.form.endswith("ة")

    def cited(self, at: int) -> bool:
        """Whether a medium is named as the source: وفقا للبيان."""
        return at > 0 and self.words[at - 1].folded.removeprefix("و") in _CITING | {"فقا", "فق"}

    def _published_on(self, at: int) -> bool:
        """تويتر, موقع التواصل, قناة …, صفحته behind على or عبر."""
        word = self.words[at]
        if word.prep:
            return False
        return word.folded in _networks() or (bool(word.kinds & OUTLETS) and self.words[at - 1].folded != "في")

    # -- how far it goes ------------------------------------------------------------------------

    def end(self, head: int, stop: int) -> int:
        """The place behind the last word of the medium with this head."""
        stop = min(stop, head + _LONGEST)
        at = least = self._described(head, stop)
        while at < stop:
            after = self._joined(at, stop)
            if after == at:
                break
            at = after
        while (
            at > least
            and self.words[at - 1].folded not in _OWN
            and (self.tags[at - 1] in ",-pctA" or self.words[at - 1].folded in _DANGLING)
        ):
            at -= 1
        return at

    def _described(self, head: int, stop: int) -> int:
        """Behind the adjectives and genitives of a head: تصريحات صحفية, تقرير صندوق النقد الدولي."""
        tags, words = self.tags, self.words
        at = head + 1
        closed = words[head].definite
        while at < stop:
            word, tag = words[at], tags[at]
            if (
                (tag in _CLOSED and not (tag == "v" and _adjective(word)))
                or word.prep
                or word.conj
                or self._publishes(at)
                or word.folded in _OWN
            ):
                break
            if tag in "qQ":
                return at + 1 if tag == "q" else at
            if tag == "t":
                if at == head + 1 and words[head].stem in ("خطبه", "صلاه") and word.definite:
                    at += 1
                    closed = True
                    continue
                break
            if tag in "pc":
                break
            if "self" in word.kinds:
                at += 1
                continue
            if closed:
                if (
                    not word.definite
                    or (words[head].definite and not _adjective(word))
                    or (tag not in "wG" and not _adjective(word))
                ):
                    break
            elif not word.definite and not _adjective(word) and not self._construct(at, stop):
                if tag not in "SN" or at > head + 1:
                    break
                closed = True
            elif tag in "RT" and word.definite and not _adjective(word):
                break
            closed = closed or word.definite or tag == "S"
            at += 1
        return at

    def _construct(self, at: int, stop: int) -> bool:
        """Whether an indefinite noun has its genitive behind it: تقرير صندوق النقد."""
        return self.tags[at] in "wOMC" and at + 1 < stop and self.words[at + 1].definite and not self.words[at + 1].prep

    def _joined(self, at: int, stop: int) -> int:
        """Behind what is joined to a medium at a place: مع قناة, لوكالة, على حسابه, نشرته محطة."""
        tags, words = self.tags, self.words
        word, tag = words[at], tags[at]
        if word.folded in _OWN:
            return at + 1
        if tag == "r" and at + 1 < stop and self._publishes(at + 1):
            return self._publication(at + 1, stop)
        if self._publishes(at):
            return self._publication(at, stop)
        if tag in "(":
            close = self.tags.find(")", at, min(stop, at + 6))
            return close + 1 if close > 0 else at
        if tag == "t":  # بيان لها اليوم على موقعها
            return self._over_time(at, stop)
        if at + 1 < stop and word.folded in _DURING and not words[at + 1].prep and tags[at + 1] in "wOMCRSn":
            return self._described(at + 1, stop)  # كلمة له خلال حفل التخرج
        if at + 1 < stop and word.folded in _WITH:
            return self._phrase(at + 1, stop)
        if at + 1 < stop and word.folded in _UPON and self._outlet(at + 1):
            return self._phrase(at + 1, stop) if not words[at + 1].medium else self._described(at + 1, stop)
        if tag in ".\n:,AVPB":
            return at
        if words[at - 1].folded.startswith(_MEETINGS) and (
            word.folded.startswith("بال") or (word.prep == "ب" and word.role)
        ):
            return self._described(at, stop)  # لقائه بالسفير
        outlet = told(self.reader, at, stop)
        if outlet:
            return outlet
        if word.prep == "ل" and (word.body or word.definite or word.state):
            return self._phrase(at, stop)
        return at

    def _over_time(self, at: int, stop: int) -> int:
        """Behind the words of time, where what follows them still belongs to the medium; else the place itself."""
        later = at
        while later < stop and self.tags[later] in "td":
            later += 1
        upon = later + 1 < stop and self.words[later].folded in ("علي", "عبر") and self._outlet(later + 1)
        return later if upon else at

    def _outlet(self, at: int) -> bool:
        word = self.words[at]
        return (
            word.medium
            or word.media_name
            or bool(word.kinds & OUTLETS)
            or self.tags[at] in "q"
            or word.stem in ("شبكه", "منصه")
        )

    def _phrase(self, at: int, stop: int) -> int:
        if self.tags[at] in "qQ":
            return at + 1
        if self.tags[at] in "Aa":
            return at
        mention = self.reader.read(at, stop)
        return max(mention.last, at + 1) if mention is not None else at + 1

    def _publishes(self, at: int) -> bool:
        word = self.words[at]
        return word.folded in publishing_words() and self.tags[at] not in "NTR"

    def _publication(self, at: int, stop: int) -> int:
        """Behind «نشرته محطة …», «عقده اليوم في …»: up to a pause or what is said."""
        at += 1
        last = min(stop, at + _PUBLISHED_LONGEST)
        while at < last and self.tags[at] not in ".\n:,AaxjkyPBVvr-Q":
            at += 1
        return at


def _adjective(word: Word) -> bool:
    """Whether a word has the ending of a relative adjective (صحفي, تلفزيونية) or is a usual one (مشترك)."""
    folded = word.folded
    return (folded.endswith(("ي", "يه", "يين", "تين")) and len(folded) > 3) or folded.removeprefix(
        "ال"
    ) in _adjectives()


@cache
def _adjectives() -> frozenset[str]:
    rows = (row for row in table("medium_words") if row["form"] == "adjective")
    return frozenset(fold(row[gender]) for row in rows for gender in ("word", "feminine"))
