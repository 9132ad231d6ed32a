"""Subjects: the noun phrase that stands as subject of a verb, behind it or before it.

Arabic news puts the verb first: its subject is the first noun phrase after it, unless adverbials
come between (وأوضح لـ«الوطن» أمس المدير …). A noun phrase at the head of a sentence is the subject
of the verb that follows (الوزير قال). What stands after a preposition is never one.
"""

from __future__ import annotations

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .mentions import Mention, Reader
from .names import COMPOUND, possessed
from .skeleton import Skeleton

_NOMINAL = frozenset("RTNOSGqnwd")
# homographs of prepositions and conjunctions: they report only at the head of a clause
PREPOSITIONS = word_set("homograph")
_REACH = 200  # places from a verb back to its subject
_FRONT = word_set("front")
_DIVINE, _COPULAS = word_set("divine"), word_set("copula")


class Subjects:
    """Finds subjects in one skeleton."""

    def __init__(self, skeleton: Skeleton, reader: Reader) -> None:
        self.skeleton, self.reader = skeleton, reader
        self.tags, self.words = skeleton.tags, skeleton.words

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
            if tag in "pct" or (tag == "C" and word.prep) or self._prepositional(at):
                at = max(self._phrase(at, stop), at + 1)
                passed = True
                continue
            if tag == "j" and word.folded in ("قد", "وقد"):
                at += 1
                continue
            if (tag not in _NOMINAL and not (tag == "x" and word.folded == "ما")) or (
                tag == "q" and (at > first or not self._marked_name(at))
            ):
                return []
            if tag == "n" and not word.definite and possessed(word) and not self.reader.names.introduced(at):
                return []  # تعلن إفلاسها: a noun with its pronoun is the object
            if word.definite and "closes" in word.kinds and not word.role and not word.body:
                return []  # يلفت النظر إلى: the object
            if (
                sure
                and not self.reader.names.introduced(at)
                and (
                    tag == "d"
                    or (tag == "n" and not self._known_name(at))
                    or (
                        tag == "w"
                        and not (word.pronoun or word.kinds & {"quantity", "source"} or word.folded in COMPOUND)
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
            if tag == "w" and not self._heads(at) and not self.reader.names.introduced(at):
                return self._alone(at, stop) if at == first and not sure else []
            if not word.definite and word.stem + "ا" == word.folded.removeprefix(word.conj):
                return []  # ألقى خطابا: an accusative is the object
            if passed and not (word.role or word.title or tag in "NRTSO" or (word.definite and tag == "n")):
                return []
            if passed and word.body and not word.definite and word.body["type"] == "document":
                return []
            if (
                word.folded.endswith("ين")
                and word.definite
                and len(word.folded) > 6
                and (word.role or word.body or tag == "G")
                and not passed
            ):
                return []  # حذر المسافرين: an accusative is the object, the subject is dropped
            found = [m for m in self.reader.chain(at, stop) if m.name or m.body or m.role]
            if passed and found and not (found[0].name or found[0].definite or found[0].type in ("group",)):
                return []
            return found
        return []

    def _known_name(self, at: int) -> bool:
        return (
            self.reader.names.introduced(at) or self.tags[at + 1 : at + 2] == "N" or self.words[at].folded in COMPOUND
        )

    def _marked_name(self, at: int) -> bool:
        """Whether marked words may name the subject: قال «محلب»."""
        span = self.skeleton.spans[at]
        if span is None:
            return False
        inside = [lexicon().word(t) for t in self.skeleton.tokens[span.first : span.closer] if t[0].isalnum()]
        return (
            self.reader.known.has(self.skeleton.text[span.start : span.end])
            or (len(inside) < 3 and not all(w.common for w in inside))
            or any(w.given is not None or w.media_name for w in inside)
        )

    def _heads(self, at: int) -> bool:
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
            or bool(word.kinds & {"quantity", "source"})
            or word.folded in ("ابو", "عبد", "ال", "ام")
            or bool(word.pronoun and word.role)
            or word.family
        )

    def _prepositional(self, at: int) -> bool:
        word, tag = self.words[at], self.tags[at]
        if tag in "q":
            return False
        if word.folded in ("ل", "ب", "ك"):
            return True
        if word.prep and word.given is None and not (word.body or word.role):
            return True
        if word.prep in ("ل", "ب", "ك") and (word.definite or word.body or word.role or tag in "wOSC"):
            return True
        return tag == "n" and self.reader.names.addressed(at)

    def fills(self, first: int, last: int) -> list[Mention]:
        """A name made of words that are also nouns, where it alone fills the zone: قال توم بنزين: …"""
        words, tags = self.words, self.tags
        comma = tags.find(",", first, last)
        last = comma if comma >= 0 else last
        if comma >= 0 and not any(t in "nN" for t in tags[first:last]):
            return []
        if (
            not 1 < last - first < 4
            or self.reader.names.addressed(first)
            or any(
                tags[p] not in "wnNSv"
                or words[p].prep
                or words[p].conj
                or words[p].maybe
                or "closes" in words[p].kinds
                or words[p].cues
                or words[p].verb
                for p in range(first, last)
            )
        ):
            return []
        if words[first].definite:
            return []
        mention = Mention(first, last, name=self.skeleton.said(first, last), type="person", definite=True)
        mention.start, mention.end = self.skeleton.slice(first, last)
        return [mention]

    def revered(self, at: int, stop: int) -> list[Mention]:
        """God or the prophet, by the words that name nobody else: قال تعالى, قال رسول الله."""
        word = self.words[at]
        if word.folded in _DIVINE:
            last, name = at + 1, "الله"
        elif word.folded == "رسول" and at + 1 < stop and self.words[at + 1].folded == "الله":
            last, name = at + 2, self.skeleton.said(at, at + 2)
        else:
            return []
        mention = Mention(at, last, name=name, type="person", definite=True)
        mention.start, mention.end = self.skeleton.slice(at, last)
        return [mention]

    def _alone(self, at: int, stop: int) -> list[Mention]:
        """A surname that is also a noun, alone between the verb and what is said: أكد شديد أن.

        A noun as object has a genitive there (أكد ضرورة السلام), an adverb the ending of the accusative.
        """
        word = self.words[at]
        own = word.folded.endswith(("ا", "ها", "هم")) or word.form.endswith("ه")
        if (
            at + 1 != stop
            or self.tags[stop : stop + 1] not in ("A", ":")
            or own
            or word.prep
            or word.conj
            or word.kinds
            or word.cues
            or word.verb
            or len(word.folded) < 3
            or (word.folded[0] in "نت" and lexicon().may_be_imperfect(word.folded))
        ):
            return []
        self.reader.known.surnames.add(word.folded)
        mention = Mention(at, stop, name=self.skeleton.said(at, stop), type="person", definite=True)
        mention.start, mention.end = self.skeleton.slice(at, stop)
        return [mention]

    def _phrase(self, at: int, stop: int) -> int:
        """The place behind an adverbial that begins here."""
        tags, words = self.tags, self.words
        tag = tags[at]
        word = words[at]
        prefixed = tag not in "pct" and word.folded not in ("ل", "ب", "ك")
        at += 0 if prefixed else 1
        if (
            tag in "pc"
            and word.folded.endswith(("ه", "ها", "هم", "نا", "كم", "لك"))
            and len(word.folded) > 2
            and not word.folded.endswith("تجاه")
        ):
            return at  # خلاله, فيه: the noun is in the pronoun
        if tag == "t":
            while at < stop and tags[at] in "td-":
                at += 1
            return at
        if at < stop and tags[at] in "ect":
            at += 1
            if tags[at - 1] == "e" and at < stop and not words[at].definite:
                return at  # إثر ذلك, and a new clause
        if at < stop and tags[at] in "qQ":
            return at + 1
        if at < stop and tags[at] in _NOMINAL | {"C", "M"}:
            first = at
            word = words[at]
            if word.medium or (tags[at] in "CMw" and not word.definite and not word.role):
                at += 1
                if (
                    at < stop
                    and not word.pronoun
                    and (words[at].definite or tags[at] in "SNT")
                    and tags[at] in "wORTSNGC"
                    and not (word.medium and words[at].role)
                ):
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
                return max(at, first + 1)
            mention = self.reader.read(at, stop)
            return mention.last if mention is not None and mention.last > at else at + 1
        return max(at, 1)

    def topic(self, first: int, at: int) -> list[Mention]:
        """The subject that the sentence from ``first`` on has before a place.

        The first verb's, or the noun phrase's at the head; a later verb that a comma and و set beside
        it (، وأبدى الحضري …) takes over with a subject of its own.
        """
        found: list[Mention] = []
        first = max(first, at - _REACH)  # a text without full stops is one sentence
        place = first
        while place < at:
            place, step = self._clause(place, at, first)
            if step and (
                not found
                or (
                    self.tags[step[0].first - 2 : step[0].first - 1] == ","
                    and self.words[step[0].first - 1].conj == "و"
                )
            ):
                found = step
                place = max(place, step[-1].last)
            elif found:
                comma = self.tags.find(",", place, at)
                if comma < 0:
                    break
                place = comma + 1
        return found

    def _clause(self, place: int, at: int, first: int) -> tuple[int, list[Mention]]:
        """Go one step on from a place; what names a subject there, if anything."""
        tags, words = self.tags, self.words
        head = True
        while place < at:
            tag, word = tags[place], words[place]
            if tag in ",-aAx":
                place += 1
                head = True
                continue
            if word.folded in ("قد", "وقد", "فقد", "لقد", "ولقد") and place + 1 < at:
                found = self._behind(place + 2, at)  # what follows قد is a verb, known or not
                place += 2
                head = False
            elif tag == "v" and word.folded in PREPOSITIONS and place > first:
                place = max(self._phrase(place + 1, at), place + 1)
                head = False
                continue
            elif word.folded in _FRONT or tag == "j":
                found = self.after(place + 1, at) if word.folded in ("اما", "واما") else self._behind(place + 1, at)
                if (
                    not found
                    and place + 2 == at
                    and tags[at - 1 : at + 1] in ("nV", "nv")
                    and not words[at - 1].definite
                    and not words[at - 1].folded.endswith(("ين", "ون", "ات"))
                ):
                    found = self.reader.chain(place + 1, at)  # لكن كارل قال
                place += 1
                head = True
            elif tag in "Vv" or word.verb or (head and self._verbal(place, at)):
                found = self._behind(place + 1, at)
                place += 1
                head = False
            elif tag in "pct" or self._prepositional(place):
                place = max(self._phrase(place, at), place + 1)
                head = head and tag in "ct"  # إثر ذلك تداول ناشطون …
                continue
            else:
                found = self._heading(place, at, first) if head else []
                head = False
                place += 1
            copula = word.folded.removeprefix(word.conj) in _COPULAS
            if found and not (copula and not (found[0].name or found[0].definite or found[0].closed)):
                return place, found
        return at, []

    def _heading(self, place: int, at: int, first: int) -> list[Mention]:
        """The noun phrase that stands at the head of a clause: الوزير قال, «التعليم» تكشف."""
        tag, word = self.tags[place], self.words[place]
        if not self._certain(place) or (tag == "w" and not self._heads(place)) or word.prep:
            return []
        if tag == "n" and not word.definite and place != first and self.tags[place - 1] not in ",j":
            return []
        found = [m for m in self.reader.chain(place, at) if m.name or m.body or m.role]
        if found and (tag != "w" or all(t in "jt," for t in self.tags[found[-1].last : at])):
            return found
        return []

    def antecedent(self, relative: int) -> list[Mention]:
        """Whom a relative pronoun at a place goes back to: الخادمة التي قالت, ترامب، الذي وصف."""
        last = relative - 1 if relative and self.tags[relative - 1] == "," else relative
        best: list[Mention] = []
        for first in range(last - 1, max(-1, last - 14), -1):
            tag = self.tags[first]
            if tag in ".\n:,AaVPM":
                break
            if tag in "RTNOSGq" or (tag == "w" and self._heads(first)):
                mention = self.reader.read(first, last)
                if mention is not None and mention.last >= last and (mention.name or mention.role or mention.body):
                    best = [mention]
        return best

    def _verbal(self, at: int, stop: int) -> bool:
        """Whether a noun or unknown word at the head of a clause is its verb: وتشكك منظمات …, قدم الوزير."""
        word, tag = self.words[at], self.tags[at]
        if word.definite or word.prep or at + 1 >= stop or self.reader.names.introduced(at):
            return False
        following, introduced = self.words[at + 1], self.reader.names.introduced(at + 1)
        follows = self.tags[at + 1] in "RTNOS" or following.definite or introduced
        bare = word.folded[1:] if word.folded[:1] in "وف" else word.folded
        if tag != "n" and bare in lexicon().verbs_or_nouns:
            person = (
                (following.role and (following.definite or following.folded.endswith("ون")))
                or self.tags[at + 1] in "TN"
                or introduced
            )
            return bool(person) and not following.conj and not following.prep
        return follows and (tag == "n" or (tag == "w" and bare[:1] in ("ي", "ت") and lexicon().may_be_imperfect(bare)))

    def _certain(self, at: int) -> bool:
        """Whether a word surely heads somebody's mention: an unknown one does only as a name met before."""
        tag = self.tags[at]
        if tag == "n":
            return self.reader.names.introduced(at)
        if tag == "q":
            span = self.skeleton.spans[at]
            if (
                (at == 0 or self.tags[at - 1] in ".\n")
                and at + 1 < len(self.tags)
                and (self.tags[at + 1] in "Vv" or self.words[at + 1].verb)
            ):
                return True  # «التعليم» تكشف …
            return span is not None and self.reader.known.has(self.skeleton.text[span.start : span.end])
        return tag in "RTNOSGw"

    def _behind(self, at: int, stop: int) -> list[Mention]:
        found = self.after(at, stop, sure=True)
        if found and found[0].type == "document" and not found[0].definite:
            return []
        return found
