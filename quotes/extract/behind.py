"""Behind the verb: the noun phrase that stands there as its subject.

Arabic news puts the verb first: its subject is the first noun phrase after it, unless adverbials
come between (وأوضح لـ«الوطن» أمس المدير …). What stands after a preposition is never one.
"""

from __future__ import annotations

import re
from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .coordination import chain
from .heads import two_of
from .manner import behind_manner, goes_on_with
from .marked_subject import subject_in_marks
from .mention import Mention
from .phrase_heads import PhraseHeads
from .proper import possessed
from .titles import phrase

_SMILING: Final = re.compile("م(?:[^ا]ت|ت[^ا]|ن[^ا])[^اوي][^اوي]ا")  # مبتسما, متحسرا: how somebody speaks
_ONE_OF: Final = frozenset(["احد", "احدي"])
_WRITTEN: Final = word_set("written-words")
_NOMINAL: Final = frozenset("RTNOSGqnwd")
_ADVERBS: Final = frozenset(["adverb", "self", "closes"])
_NEVER: Final = word_set("never-a-name")
_REVEALS: Final = word_set("reveals", folded=False)
_NO_OBJECT: Final = word_set("no-object", folded=False)

_AGREES: Final = word_set("agrees")
_WITHOUT_OBJECT: Final = re.compile("(?:هما|ها|هم|ه)$")
_WITH_IT: Final = frozenset(["به", "بها", "بهما", "بهم"])
_ALSO: Final = frozenset(["ايضا", "كذلك"])
_TOLD: Final = 8  # places of a bracket with an outlet's name
_THESE: Final = ("هولاء", "اوليك")
_THIS: Final = frozenset(["هذا", "هذه", "هذان", "هاتان", "هذين", "هاتين", "ذلك", "تلك", *_THESE])


class Behind(PhraseHeads):
    """Finds what stands behind the verbs of one skeleton."""

    def after(self, at: int, stop: int, *, sure: bool = False) -> list[Mention]:
        """The subject behind a verb, adverbials before it passed over; empty where it is dropped.

        ``sure`` asks for one that the lists or the article know: behind a verb that reports nothing,
        an unknown word is as often anything else.
        """
        tags, words = self.tags, self.words
        first, passed = at, False
        while at < stop:
            tag, word = tags[at], words[at]
            if tag in ",-":
                at += 1
                passed = True
                continue
            if word.folded == "ف":
                return []  # بحسب ما تقوله فـ«…»
            if word.folded == "ل" and tags[at + 1 : at + 2] == "(":
                closes = tags.find(")", at + 2, min(stop, at + _TOLD))
                if closes < 0:
                    return []
                at, passed = closes + 1, True  # أوضح لـ(الميزان) المدير
                continue
            if tag == "y" or (at == first and word.folded in _ALSO):
                at += 1  # وأكد من جانبه النائب سامي حداد, وقال أيضا المدير
                first = at
                continue
            if at == first and (told := behind_manner(words, at, stop)) > at:
                at = first = told
                continue
            if at == first and (agreed := self._of_one_mind(at, stop)):
                at = first = agreed
                continue
            if word.prep and at + 1 < stop and self._this_one(at):
                return self._shown(at, self.after(at + 1, stop, sure=sure))  # وفقا لهذه المنظمة
            if tag in "pct" or (tag == "C" and word.prep) or self.prepositional(at):
                at = max(self.phrase(at, stop), at + 1)
                passed = True
                continue
            if tag == "j" and word.folded in ("قد", "وقد"):
                at += 1
                continue
            if at == first and at + 1 < stop and self._to_me(at):
                at += 1
                continue
            if passed and word.conj == "و" and (word.role or word.body or word.definite) and tags[at - 1] != ",":
                joined = self.reader.read(at, stop)  # عبر عن شكره وأعضاء النادي: joined, no subject
                at = max(joined.last if joined is not None else 0, at + 1)
                continue
            if passed and tag == "n" and self._of_the_last(at):
                at += 1  # قالت في يوم أعده مركز البحث البيداغوجي: an adjective that no list knows
                continue
            if tag == "e" and at + 1 < stop and tags[at + 1] == "t" and words[at + 1].definite:
                at += 2  # أعلن هذا الأسبوع وزير النفط
                passed = True
                continue
            if tag == "e" and at + 1 < stop and self._this_one(at):
                return self._shown(at, self.after(at + 1, stop, sure=sure))
            if (tag not in _NOMINAL and not (tag == "x" and word.folded == "ما")) or (
                tag == "q" and (at > first or not (self._marked_name(at) or self._marked_before_that(at, stop)))
            ):
                return []
            if "\u064b" in word.form or (tag == "n" and _SMILING.fullmatch(word.folded) and word.given is None):
                return []  # يعتبر حلاً: an accusative is no subject
            if at == first and word.folded == "متحدثه" and words[min(at + 1, stop - 1)].folded == "عن":
                return []  # واسترسلت متحدثة عن اللغات: speaking of them
            if at == first and sure and goes_on_with(words, at):
                return []
            if tag == "n" and not word.definite and possessed(word) and not self.reader.names.introduced(at):
                if at == first and not sure and self._foreign(at, stop):
                    return self._named_alone(at)
                if at == first and self.foreign_pair(at, stop):
                    return self.pair_named(at)
                return []  # تعلن إفلاسها: a noun with its pronoun is the object
            if word.folded in _WRITTEN:
                return []  # كتبت العبارة التالية: what is written
            if word.definite and "closes" in word.kinds and not word.role and not word.body:
                return []  # يلفت النظر إلى: the object
            if sure and at == first and tag == "n" and tags[at - 1] in "Vv" and self.foreign_pair(at, stop):
                return self.pair_named(at)  # ووصف تيلو كرانس الخطة، قائلا
            if (
                sure
                and not self.reader.names.introduced(at)
                and not (at == first and self._her_outlet(at, stop))
                and (
                    (tag == "d" and not self._counted(at, stop))
                    or (tag == "n" and not (self._known_name(at) or (word.definite and word.folded.endswith("ون"))))
                    or (
                        tag == "w"
                        and not (word.pronoun or word.kinds & {"quantity", "source"} or word.compound)
                        and phrase(words, at, stop) == at
                        and not self.reader.paper(at, stop)
                        and not ("head" in word.kinds and not word.definite)  # يعلل عالم الأحياء, يشهد العالم
                        and not (word.definite and self._person_of(at, stop))
                        and not (word.definite and word.folded.endswith("ون") and len(word.folded) > 6)  # الواقفون
                    )
                )
            ):
                return []
            if (
                word.folded == "ما"
                and at + 2 < stop
                and words[at + 1].folded in ("يسمي", "يسمى", "سمي", "اسماه", "سماه")
            ):
                at += 2
                continue
            if at == first and (revered := self.revered(at, stop)):
                return revered
            if tag == "w" and not self.heads(at) and not self.reader.names.introduced(at):
                return self._alone(at, stop) if at == first and not sure else []
            accusative = not word.definite and word.stem + "ا" == word.folded.removeprefix(word.conj)
            if accusative and tag in "nN" and at == first and tags[at + 1 : at + 2] in ("n", "N"):
                accusative = False  # قالت ماريا حداد: a name that ends so
            pair = bool(word.role) and at + 1 < stop and (words[at + 1].definite or tags[at + 1] in "SN")
            pair = (pair and "kin" in word.kinds) or two_of(words, tags, at)
            if accusative and not pair and not self.reader.names.introduced(at):
                return []  # ألقى خطابا: an accusative is the object, and no dual (أكد والدا الطفل)
            counted = tag == "d" and self._counted(at, stop)
            one = word.folded in _ONE_OF and at + 1 < stop and words[at + 1].definite and bool(words[at + 1].role)
            sets_off = word.role or word.title or tag in "NRTSO" or (word.definite and tag == "n") or counted or one
            if passed and not sets_off:
                return []
            if passed and word.body and not word.definite and word.body["type"] == "document":
                return []
            if (
                word.folded.endswith("ين")
                and word.definite
                and len(word.folded) > 6
                and (word.role or tag == "G" or (word.body is not None and word.body["type"] == "group"))
            ):
                return []  # حذر المسافرين: an accusative is the object, the subject is dropped
            found = [m for m in chain(self.reader, at, stop) if m.name or m.body or m.role]
            if (
                passed
                and found
                and not (
                    self._sets_off(found[0])
                    or (not sure and self._closed_body(found[0], at))
                    or (at == first + 1 and self._by_whom(found[0], at))
                )
            ):
                return []
            return found
        return []

    def _of_the_last(self, at: int) -> bool:
        """Whether an unknown word in ي with the article is an adjective of the definite noun right before it."""
        word, before = self.words[at], self.words[at - 1]
        nisba = word.definite and word.folded.endswith(("ي", "يه")) and not (word.prep or word.conj or word.family)
        noun = before.definite and self.tags[at - 1] in "OwCn" and before.given is None
        return nisba and noun and word.given is None and not self.reader.names.introduced(at)

    def _her_outlet(self, at: int, stop: int) -> bool:
        """Whether an outlet stands between a verb in the feminine and what goes on from it: وتمضي الميزان قائلة.

        Without one the verb may have another sense (تمضي الحياة), or another's words for its object (أوردت الميزان).
        """
        word, verb = self.words[at], self.words[at - 1] if at else None
        if verb is None or self.tags[at - 1] not in "Vv" or not (word.media_name or self.tags[at] == "n"):
            return False
        cue = verb.cues[0]
        if word.prep or word.conj or verb.object or (cue.gender, cue.number) != ("f", "sg"):
            return False
        length = lexicon().outlet_length([w.folded for w in self.words[at : min(at + 4, stop + 1)]])
        return length > 0 and self.tags[at + length : at + length + 1] in ("P", "M")

    def _of_one_mind(self, at: int, stop: int) -> int:
        """The place behind what somebody agrees in, where his verb has the other for object; else 0.

        ويوافقه الرأي سامي حداد, ويؤيده في ذلك سامي حداد
        """
        words = self.words
        verb = words[at - 1].folded.removeprefix("و") if at else ""
        if at + 1 >= stop or _WITHOUT_OBJECT.sub("", verb) not in _AGREES or verb in _AGREES:
            return 0
        if words[at].folded == "الراي":
            return at + 1
        inside = words[at].folded in ("في", "فى") and words[at + 1].folded in ("ذلك", "هذا", "الراي", "الامر")
        return at + 2 if inside and at + 2 < stop else 0

    def _this_one(self, at: int) -> bool:
        """Whether a demonstrative stands before whoever or whatever it points at: هذا المسؤول, هذه المصادر."""
        following = self.words[at + 1]
        speaks = bool(following.role or following.body or following.title or following.media_name)
        speaks = speaks or bool(following.kinds & {"source", "quantity", "generic"})
        if self.words[at].folded in _THESE:  # حمل هؤلاء الأعلام: people are told so, and no things
            speaks = (following.role or {}).get("number") == "pl" or (following.body or {}).get("type") == "group"
        word = self.words[at]
        this = word.folded in _THIS or (word.prep == "ل" and word.stem in _THIS and self.tags[at - 1 : at] == "B")
        return this and following.definite and not following.conj and speaks  # وفقا لهذه المنظمة

    def _shown(self, at: int, found: list[Mention]) -> list[Mention]:
        """The mentions behind a demonstrative, which belongs to the first: هذه المصادر."""
        if found:
            found[0].start = self.skeleton.starts[at] + len(self.words[at].conj) + len(self.words[at].prep)
            found[0].shown = True
        return found

    def _person_of(self, at: int, stop: int) -> bool:
        """Whether a definite noun, its adjective passed over, says what the person behind it is: العالم النفسي سامي."""
        following = at + 1
        if following + 1 < stop and self.tags[following] in "wGn" and self.words[following].definite:
            following += 1
        return following < stop and self.tags[following] == "N" and self.words[following].given is not None

    @staticmethod
    def _sets_off(mention: Mention) -> bool:
        """Whether a mention behind an adverbial is the subject: a definite one, أعلن أمس وزير النفط by its genitive."""
        office = mention.closed and mention.head is not None and bool(mention.head.role)
        return bool(mention.name) or mention.definite or office or mention.type == "group"

    def _closed_body(self, mention: Mention, at: int) -> bool:
        """Whether a body with its genitive stands behind a time or a pronoun: أعلنت أمس وزارة الصحة أن, أكدت فيه …"""
        before = self.words[at - 1].folded
        passed = self.tags[at - 1] == "t" or (self.tags[at - 1] in "pc" and before.endswith(("ه", "ها")))
        return passed and mention.closed and mention.type in ("organisation", "media")

    def _by_whom(self, mention: Mention, at: int) -> bool:
        """Whether a body stands behind a verb and its complement with ب: زيارة نددت بها منظمات حقوقية."""
        many = mention.last > mention.first + 1 and mention.type in ("organisation", "media")
        return many and self.words[at - 1].folded in _WITH_IT

    def _known_name(self, at: int) -> bool:
        return self.reader.names.introduced(at) or self.tags[at + 1 : at + 2] == "N" or self.words[at].compound

    def _marked_name(self, at: int) -> bool:
        """Whether marked words may name the subject: قال «محلب»."""
        span = self.skeleton.spans[at]
        if span is None:
            return False
        inside = self.skeleton.inside(at)
        if subject_in_marks(self.skeleton, at):
            return True
        return (
            self.reader.known.has(self.skeleton.text[span.start : span.end])
            or (len(inside) < 3 and not all(w.common for w in inside))
            or any(w.given is not None or w.media_name for w in inside)
            or (1 < len(inside) < 5 and inside[0].body is not None and inside[0].body["type"] == "organisation")
        )

    def _marked_before_that(self, at: int, stop: int) -> bool:
        """Whether marks right behind a verb hold its subject, since أن is its object: أكد «الاتحاد» الذي يضم … أنه."""
        that = stop + (self.tags[stop : stop + 1] == ",")
        if self.tags[that : that + 1] != "A" or self.words[that].folded.startswith("و"):
            return False
        inside = self.skeleton.inside(at)
        named = bool(inside) and (inside[0].definite or not inside[0].common or inside[0].tag == "O")
        return named and not any(word.prep or word.tag in "VvpPA" or possessed(word) for word in inside)

    def _thing_shows(self, at: int, stop: int) -> bool:
        """Whether a noun of things stands between a verb of showing and أن, its subject: وأظهرت صور من المكان أن."""
        if not 0 < at < stop or self.tags[stop : stop + 1] != "A" or self.words[stop].folded.startswith("و"):
            return False
        word, cues = self.words[at], self.words[at - 1].cues
        if self.tags[at] != "w" or not cues or cues[0].lemma not in _REVEALS or cues[0].number != "sg":
            return False
        if cues[0].gender == "m" and word.folded.endswith(("ه", "ي")):
            return False  # وأظهر ملف من المصنع أن, but أظهر مره أن
        if word.definite or word.prep or word.conj or word.kinds - {"label"} or word.cues or word.verb or word.pronoun:
            return False
        return not (word.folded.endswith(("ا", "ها", "هم")) or word.form.endswith("ه") or word.circumstance)

    def unread(self, at: int, stop: int) -> bool:
        """Whether behind a verb that has no object stands a noun that no rule could read: وقال صغير كذلك إن.

        It is somebody, and nobody told of before, though the text doesn't say who: the subject is not dropped.
        """
        at = behind_manner(self.words, at, stop)
        if self._thing_shows(at, stop):
            return True
        if at >= stop or not self._objectless(at) or self.words[at - 1].cues[0].number != "sg":
            return False
        word = self.words[at]
        if self.tags[at] not in "wn" or word.cues or word.verb or len(word.folded) < 3 or self.prepositional(at):
            return False
        if word.kinds & _ADVERBS or word.folded.endswith(("ا", "ها", "هم")) or word.form.endswith(("ة", "ه", "ى")):
            return False
        if word.definite:
            return self.tags[at + 1] in "nN" and self.tags[at] == "w"
        return word.folded not in _NEVER
