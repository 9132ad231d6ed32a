"""The shapes in which somebody stands before the verb that he is the subject of: سكان قالوا إن, سبق للوزير أن أكد.

Each is asked for a place, and gives the mention that ends there or none; which is asked first is decided in
beside.py.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from .coordination import chain
from .mention import Mention
from .objects import Objects
from .readings import Reading
from .spoken_in import publishes

_BLESSINGS: Final = word_set("blessing")
_WISH: Final = _BLESSINGS | word_set("wish")
NEAR: Final = 14  # places that a subject before its verb may take
_LONGEST_NAME: Final = 5  # words
_ABOUT: Final = frozenset(["عن", "حول", "بخصوص", "بشان", "في", "فيما"])
_EXPERIENCES: Final = word_set("experience")


class BeforeVerb(Objects):
    """Reads who stands before the verbs of one field."""

    def _who_say(self, first: int, at: int) -> list[Mention]:
        """Several without the article right before their verb, which needs no relative then: التقى سكانا قالوا إن."""
        heads = []
        for place in range(at - 1, first - 1, -1):
            word = self.words[place]
            if self.tags[place] not in "RGOwn" or word.definite or word.prep:
                break
            if (word.role or {}).get("number") == "pl" or (word.body or {}).get("type") == "group":
                heads.append(place)
        if not heads and at - first > 1 and self.tags[at - 2] in "Aaj" and self.tags[at - 1] in "wn":
            word = self.words[at - 1]
            if word.folded.endswith(("يين", "يون")) and not (word.definite or word.prep or word.conj):
                said = self.subjects.skeleton.said(at - 1, at)
                start, end = self.subjects.skeleton.slice(at - 1, at)
                return [Mention(at - 1, at, start=start, end=end, body=said, type="group", number="pl")]
        found = chain(self.reader, heads[-1], at) if heads else []
        return found if found and found[-1].last == at else []  # لكن باريسيين يقولون: a nisba's plural means people

    def _one_who_says(self, first: int, reading: Reading) -> list[Mention]:
        """Somebody without the article right before his verb, which needs no relative: وفي البلدة طبيب يقول إن."""
        at, head = reading.at, reading.at - 1
        if reading.cue.tense != "present" or self.words[at].conj or self.words[at].object:
            return []
        while head > first and self.tags[head] == "G" and not self.words[head].definite:
            head -= 1
        word = self.words[head]
        role = word.role if self.tags[head] == "R" else None
        if head <= first or role is None or role["number"] != "sg" or role["human_type"] != "person":
            return []
        ruler = self.words[head - 1]  # مدرسة طبيب, إلى رجل يقول, رأيا استشاريا ينص
        ruled = (self.tags[head - 1] in "RTwOCMn" and not ruler.definite) or self.tags[head - 1] in "pcx"
        ruled = ruled or (word.form.endswith("ا") and ruler.form.endswith("ا"))
        if word.definite or word.prep or word.conj or ruled or "kin" in word.kinds:
            return []
        found = self.reader.read(head, at)
        return [found] if found is not None and found.last == at else []

    def _had_before(self, first: int, at: int) -> list[Mention]:
        """Who has done it before: سبق للوزير أن أكد."""
        for place in range(at - 2, max(first, at - NEAR) - 1, -1):
            if self.words[place].folded.removeprefix("و") == "سبق" and self.words[place + 1].folded.startswith("ل"):
                found = self.reader.read(place + 1, at - 1)
                return [found] if found is not None and found.last >= at - 1 else []
        return []

    def _of_clause(self, first: int, reading: Reading) -> list[Mention]:
        """Whom a relative clause is said of, to whose verb و joins this one: المدير، الذي شكر الحضور وقال."""
        at = reading.at
        verb = next((p for p in range(at - 1, first, -1) if self.tags[p] in "Vv,:q" or self.words[p].verb), -1)
        if verb <= first or self.tags[verb] in ",:q" or self.tags[verb - 1] != "r":
            return []
        if self.words[verb - 1].folded not in ("الذي", "الذى", "التي", "التى") or self.words[verb].object:
            return []
        found = self.subjects.antecedent(verb - 1)
        person = len(found) == 1 and (bool(found[0].name) or found[0].type == "person")
        return found if person and self.may(found, reading.cue.gender) else []

    def _which_say(self, first: int, at: int) -> list[Mention]:
        """Documents without the article right before their verb, behind what governs them: وسط تقارير أفادت بأن."""
        for place in range(at - 1, max(first, at - 4) - 1, -1):
            word = self.words[place]
            if word.definite or word.conj or self.tags[place] not in "Own":
                return []
            if word.body and word.body["type"] == "document" and word.body["gender"] == "f":
                found = self.reader.read(place, at)
                return [found] if found is not None and found.last == at and place > first else []
        return []

    def _named_right_before(self, first: int, end: int, at: int) -> Mention | None:
        """Whose name ends at a place right before a verb, or before a bracket: وهذا سامي كرم (ت 430هـ) يقول."""
        if not self.reader.names.introduced(end - 1):
            return None
        begins = end - 1
        while begins > first and self.tags[begins - 1] in "nN" and not self.words[begins].prep:
            begins -= 1  # عاصم عبد الحق يبرر: the whole name
        named = self.reader.read(begins, at)
        if named is None or named.last < end:
            named = self.reader.read(end - 1, at)
        return named if named is not None and named.name and not self.words[end - 1].prep else None

    def _named_behind(self, mentions: list[Mention], reading: Reading) -> list[Mention]:
        """The name between two pauses of whoever a long description before one verb is of.

        مدير النادي السابق وأحد أصدقاء المدرب، سامي كرم، قال
        """
        at, first = reading.at, mentions[0].first
        last = mentions[-1]
        if len(mentions) > 1 and reading.cue.number == "sg" and last.name and last.last == at - 1:
            alone = all(not m.name and m.type == "person" and m.definite for m in mentions[:-1])
            return [last] if alone and self.may([last], reading.cue.gender) else []
        comma = self.tags.rfind(",", first, at - 1) if self.tags[at - 1] == "," else -1
        if comma < 0 or reading.cue.number != "sg" or self.words[at].conj or mentions[0].last > comma:
            return []
        if not 2 < at - 1 - comma <= _LONGEST_NAME or any(tag not in "Nn" for tag in self.tags[comma + 1 : at - 1]):
            return []
        if any(m.name or m.type != "person" or not (m.definite or m.closed) for m in mentions if m.first < comma):
            return []
        for place in range(first, comma):
            if self.tags[place] in "VvPMAaB:qQ.x" or (self.words[place].verb and self.tags[place - 1] != "r"):
                return []
            if self.tags[place] == "," and not (
                self.words[place + 1].folded[:1] == "و" or self.tags[place + 1] in "r,"
            ):
                return []
        named = self.reader.read(comma + 1, at - 1)
        whole = named is not None and bool(named.name) and named.last == at - 1
        return [named] if named is not None and whole and self.may([named], reading.cue.gender) else []

    def _of_experience(self, first: int, at: int, gender: str) -> list[Mention]:
        """Whose experience a sentence is about, who then tells it: وعن تجربة الكاتبة ندى كرم، تقول."""
        if self.tags[at - 1] != "," or self.words[first].folded.removeprefix("و") not in _ABOUT or self.words[at].conj:
            return []
        for place in range(first + 1, min(at - 2, first + 5)):
            if self.words[place].stem in _EXPERIENCES and not self.words[place].definite:
                mention = self.reader.read(place + 1, at - 1)
                named = mention is not None and mention.last == at - 1 and bool(mention.name)
                return [mention] if mention is not None and named and self.may([mention], gender) else []
        return []

    def _blessed(self, stop: int, first: int) -> list[Mention]:
        """The name before a wish and the verb: عن ابن سامي رضي الله عنه قال."""
        at = stop
        while at - 1 > first and self.words[at - 1].folded in _WISH:
            at -= 1
        if at == stop or self.words[at].folded not in _BLESSINGS:
            return []
        best: list[Mention] = []
        for begins in range(at - 1, max(first - 1, at - 6), -1):
            if self.tags[begins] not in "NnwT":
                break
            mention = self.reader.read(begins, at)
            if mention is not None and mention.name and mention.last >= at:
                best = [mention]
        return best

    def _author(self, relative: int, first: int) -> list[Mention]:
        """Whose words a relative clause takes up: تصريحات الوزير، التي قال فيها."""
        for place in range(relative - 1, max(first - 1, relative - 16), -1):
            word = self.words[place]
            if publishes(word):
                continue  # تصريحات الوزير على صفحته، التي قال فيها
            if word.kinds & {"words", "paper"} or word.medium or (word.body and word.body["type"] == "document"):
                mention = self.reader.read(place, relative)
                return [mention.issuer] if mention is not None and mention.issuer is not None else []
        return []
