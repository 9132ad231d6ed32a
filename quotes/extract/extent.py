"""How far a medium reaches: its adjectives and genitives, and what is joined to it.

«بيان نشرته محطة …», «مقابلة مع قناة …», «كلمة له خلال حفل …»: from the head on, up to what no longer belongs to it.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.tables import table
from ..lexicon.word import Word
from ..text.fold import fold
from .mentions import Reader
from .outlets import OUTLETS, told
from .skeleton import Skeleton

_DANGLING: Final = frozenset(["ل", "لـ", "علي", "عبر", "في", "مع", "الي", "من", "عن", "امام", "خلال", "اثناء", "حول"])
_DURING: Final = frozenset(["خلال", "اثناء", "امام"])
_MEETINGS: Final = ("لقاي", "لقاء", "لقا", "اجتماع", "استقبال", "احتفال")  # these take ب: لقائه بالسفير
_WITH: Final = frozenset(["مع", "الي"])  # مقابلة مع, حديث إلى
_UPON: Final = frozenset(["علي", "عبر", "في"])  # تغريدة على حسابه
_UNDER: Final = frozenset(["برياسه", "بحضور"])
_OWN: Final = frozenset(["له", "لها", "لهم", "لهما"])
_ABOUT: Final = frozenset(["حول", "بشان", "عن"])
_ITS: Final = ("ه", "ها", "هم")
_RESUMED: Final = frozenset(["عليه", "عليها", "منه", "منها", "به", "بها", "فيه", "فيها"])  # بيان حصلت عليه الصحيفة
_CLOSED: Final = frozenset(".\n:,AaxjkyrPBVv-()")
_LONGEST: Final = 22  # places
_PUBLISHED_LONGEST: Final = 10
_LONGEST_NAME: Final = 5  # words of a name in marks behind its outlet: قناة «أخبار المدينة الآن»


@cache
def publishing_words() -> frozenset[str]:
    """نشرته, عقده, صدر, الصادر: the words that say what was done with a medium, in the forms that follow one."""
    forms = set()
    for row in table("medium_words"):
        if row["form"] not in ("verb", "participle"):
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
def words_that_publish() -> frozenset[str]:
    """ألقى, أصدرت, وجه: the bare verbs whose object a medium is."""
    rows = (row for row in table("medium_words") if row["form"] == "verb")
    return frozenset(fold(row[gender]) for row in rows for gender in ("word", "feminine"))


@cache
def words_of(form: str) -> frozenset[str]:
    """The folded words of medium_words.tsv that have a form: adjectives in both genders, channels, audiences."""
    rows = (row for row in table("medium_words") if row["form"] == form)
    return frozenset(fold(row[gender]) for row in rows for gender in ("word", "feminine") if row[gender])


class Extent:
    """Finds the ends of the media of one skeleton."""

    def __init__(self, skeleton: Skeleton, reader: Reader) -> None:
        self.skeleton, self.reader = skeleton, reader
        self.tags, self.words = skeleton.tags, skeleton.words

    def end(self, head: int, stop: int, *, set_off: bool = False) -> int:
        """The place behind the last word of the medium with this head.

        ``set_off``: a pause stands before it, so up to the next one all belongs to it: ، خلال لقائه عددا من …،
        """
        stop = min(stop, head + _LONGEST)
        at = least = self.described(head, stop)
        while at < stop:
            after = self.joined(at, stop)
            if after == at:
                break
            at = after
        if set_off:
            at = max(at, self._to_pause(at, stop))
        while (
            at > least
            and self.words[at - 1].folded not in _OWN | _RESUMED
            and (self.tags[at - 1] in ",-pctA" or self.words[at - 1].folded in _DANGLING)
        ):
            at -= 1
        return at

    def audience(self, head: int, stop: int) -> int:
        """Behind those before whom something was said: حشد من أنصاره في الساحة."""
        at = head + 1
        last = min(stop, at + _PUBLISHED_LONGEST)
        while at < last and self.tags[at] not in ".\n:,AaxjkyPBVvr-()qQ" and not self.words[at].conj:
            at += 1
        return self._trimmed(at, head + 1)

    def _trimmed(self, at: int, least: int) -> int:
        """A place with the words of time and the loose particles before it left out."""
        while at > least and (self.tags[at - 1] in "td" or self.words[at - 1].folded in _DANGLING):
            at -= 1
        return at

    def _to_pause(self, at: int, stop: int) -> int:
        """The pause that closes an adverbial, words of time before it left out; 0 where a verb comes first."""
        pause, topic = at, 0
        while pause < stop and self.tags[pause] not in ",-":
            if self.words[pause].folded in word_set("medium-when"):
                break
            if pause > at and self._beside_it(pause):
                break
            if self.words[pause].folded in word_set("medium-about"):
                topic = topic or pause
            if self.tags[pause] in ".\n:AaVPBky()qQ":
                return self._trimmed(topic, at) if topic else 0
            pause += 1
        pause = pause if pause < stop else topic
        return self._trimmed(pause, at) if pause else 0

    def _beside_it(self, at: int) -> bool:
        """Whether words say what a meeting was for, when or under whom: عقد أمس لإعلان نتائجها, عقد في ختام الزيارة."""
        word, after = self.words[at], self.words[at + 1].folded if at + 1 < len(self.words) else ""
        return (
            (self.tags[at] == "M" and word.prep == "ل")
            or (word.folded == "في" and after == "ختام")
            or word.folded in _UNDER
        )

    def described(self, head: int, stop: int) -> int:
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

    def joined(self, at: int, stop: int) -> int:
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
        if words[at - 1].folded.startswith(_MEETINGS) and (
            word.folded.startswith("بال") or (word.prep == "ب" and word.role)
        ):
            return self.described(at, stop)  # لقائه بالسفير
        if tag == "t":  # بيان لها اليوم على موقعها
            return self._over_time(at, stop)
        if at + 1 < stop and word.folded in _DURING and tags[at + 1] == "t":
            over = self._over_time(at + 1, stop)  # خطابه خلال الليلة الماضية أمام المؤتمر
            return over if over > at + 1 else at
        if at + 1 < stop and word.folded in _DURING and not words[at + 1].prep and tags[at + 1] in "wOMCRSn":
            return self.described(at + 1, stop)  # كلمة لها خلال حفل الجمعية
        if at + 1 < stop and word.folded in _ABOUT and words[at - 1].folded.endswith(_ITS) and words[at + 1].definite:
            return self.described(at + 1, stop)  # في تقاريرها حول الحدث
        if at + 1 < stop and word.folded in _WITH:
            return self._phrase(at + 1, stop)
        if at + 1 < stop and word.folded == "عبر" and words[at + 1].stem in words_of("channel"):
            return self.described(at + 1, stop)  # إحاطة عبر الهاتف
        if at + 1 < stop and word.folded in _UPON and self._outlet(at + 1):
            return self._phrase(at + 1, stop) if not words[at + 1].medium else self.described(at + 1, stop)
        if tag in ".\n:,AVPB":
            return at
        outlet = told(self.reader, at, stop)
        if outlet:
            return outlet
        if word.prep == "ل" and (word.body or word.definite or word.state or word.role):
            return self._phrase(at, stop)
        return at

    def _over_time(self, at: int, stop: int) -> int:
        """Behind the words of time, where what follows them still belongs to the medium; else the place itself."""
        later = at
        while later < stop and self.tags[later] in "td":
            later += 1
        while later < stop and self.words[later].folded in ("قبل", "من") and self.tags[later + 1 : later + 2] == "t":
            later += 2  # الليلة قبل الماضية
        if later + 1 >= stop:
            return at
        upon = self.words[later].folded in ("علي", "عبر") and self._outlet(later + 1)
        before = self.words[later].folded == "امام" and self.joined(later, stop) > later
        return later if upon or before else at

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
        first = at
        while at < last and self.tags[at] not in ".\n:,AaxjkyPBVvr-Q":
            if at > first and self._beside_it(at):
                return self._trimmed(at, first)
            at += 1
        if at < last and self.tags[at] == "Q" and self._names_outlet(at, first):
            at += 1
        return at

    def published(self, head: int, stop: int) -> tuple[int, int] | None:
        """Where a document that speaks for itself came out: نشرها موقع …, نشرت في النسخة الإلكترونية من …"""
        words, tags = self.words, self.tags
        for at in range(head + 1, min(stop, head + _PUBLISHED_LONGEST)):
            if not words[at].folded.startswith(("نشر", "تنشر", "منشور", "المنشور")) or not self._publishes(at):
                if tags[at] in ".\n:,AVvP":
                    return None
                continue
            first = at + 1
            while first < stop and (tags[first] in "td" or words[first].folded in ("موخرا", "حديثا")):
                first += 1
            if first + 1 < stop and words[first].folded in _UPON:
                return first + 1, self.end(first + 1, stop)
            if first < stop and words[at].folded.endswith(("ه", "ها")) and words[first].kinds & OUTLETS:
                return first, self._phrase(first, stop)
            return None
        return None

    def _names_outlet(self, at: int, first: int) -> bool:
        """Whether marked words are the name of the outlet before them: محطة التلفزيون “…”."""
        span = self.skeleton.spans[at]
        short = span is not None and span.closer - span.first <= _LONGEST_NAME
        return short and any(word.kinds & OUTLETS for word in self.words[first:at])


def _adjective(word: Word) -> bool:
    """Whether a word has the ending of a relative adjective (صحفي, تلفزيونية) or is a usual one (مشترك)."""
    folded = word.folded
    return (folded.endswith(("ي", "يه", "يين", "تين")) and len(folded) > 3) or folded.removeprefix("ال") in words_of(
        "adjective"
    )
