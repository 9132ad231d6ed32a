"""Subjects: the noun phrase that stands as subject of a verb, behind it or before it.

Arabic news puts the verb first: its subject is the first noun phrase after it, unless adverbials
come between (وأوضح لـ«الوطن» أمس المدير …). A noun phrase at the head of a sentence is the subject
of the verb that follows (الوزير قال). What stands after a preposition is never one.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .antecedents import Antecedents
from .coordination import chain
from .mention import Mention
from .sentences import behind_dateline

WHAT: Final = word_set("what")
# homographs of prepositions and conjunctions: they report only at the head of a clause
PREPOSITIONS: Final = word_set("homograph")
_REACH: Final = 200  # places from a verb back to its subject
_BY_LINE: Final = 6  # places of a dateline with the reporter's name
_HEAD: Final = 3  # places from the head of a sentence to the conjunction of its clause of time
_TIME_CLAUSES: Final = word_set("time-clause")
_FRONT: Final = word_set("front")
_OF_THEM: Final = frozenset(["عنه", "عنها", "عنهم", "عنهما"])
_WHERE: Final = frozenset(["حيث", "فيما", "بينما"])
_NEGATES_VERB: Final = frozenset(["لم", "لن", "فلم"])
_ASKED: Final = word_set("asked")
_DESPITE: Final = frozenset(["رغم", "ورغم", "برغم", "وبرغم"])
_COPULAS: Final = word_set("copula")
_ABOUT: Final = word_set("about-front")
_VERB_BEHIND: Final = frozenset(["كما", "حيث", "فيما", "بينما"])  # كما قدم الاتحاد اعتذارا
_ITS_PRONOUN: Final = ("نه", "نها", "نهم", "نهما")


class Subjects(Antecedents):
    """Finds the subjects of one skeleton, behind their verbs and before them."""

    def topic(self, first: int, at: int) -> list[Mention]:
        """The subject that the sentence from ``first`` on has before a place.

        The first verb's, or the noun phrase's at the head; a later verb that a comma and و set beside
        it (، وأبدى الحضري …) takes over with a subject of its own.
        """
        found: list[Mention] = []
        first = max(first, at - _REACH)  # a text without full stops is one sentence
        first = self._behind_by_line(behind_dateline(self.skeleton, first, at + 2), at)
        place = self._behind_time(self.asked_about(first, at), at)
        while place < at:
            place, step = self._clause(place, at, first)
            if step and (not found or self._opens_anew(step[0].first)):
                found = step
                place = max(place, step[-1].last)
            elif found:
                comma = self.tags.find(",", place, at)
                if comma < 0:
                    break
                place = comma + 1
        return self._later(found, at) or found

    def _opens_anew(self, at: int) -> bool:
        """Whether a verb and its subject are set beside the clause before: ، وأبدى الحضري …; ، كما قدم الاتحاد …"""
        comma = self.tags[at - 2 : at - 1] == "," and self.words[at - 1].conj == "و"
        return comma or (self.words[at - 2].folded == "كما" and self.tags[at - 3 : at - 2] == ",")

    def _later(self, found: list[Mention], at: int) -> list[Mention]:
        """Who speaks in a later clause of the sentence, as its medium tells, where whoever is named first only acts.

        وصل الجنود وشكرت الوزارة في بيان أهلهم، وأضافت: the ministry has gone on to speak.
        """
        words, tags = self.words, self.tags
        if not found or tags[at] not in "Vv" or words[at].conj != "و" or words[found[0].first - 1].cues:
            return []
        for place in range(at - 1, found[-1].last - 1, -1):
            if words[place].folded in _WHERE and not words[place + 1].cues:
                later = self._behind(place + 2, at)  # اختطف الجندي حيث تبنت الحركة ذلك، وقالت
                return later if later and later[-1].last < at and later[0].type == "organisation" else []
            if tags[place] in "Vv" and words[place].conj == "و" and words[place].cues and not words[place].object:
                later = self._behind(place + 1, at)
                told = later[-1].last + 1 if later else at
                return later if told < at and words[told - 1].folded == "في" and words[told].medium else []
        return []

    def _behind_by_line(self, first: int, at: int) -> int:
        """The place of the verb behind a place, a colon and a reporter's name: نوران: سامي كرم أعرب المدير عن …

        Only where the verb has its own subject behind it: in نوران: سامي كرم أعرب عن … he is the subject.
        """
        tags, words = self.tags, self.words
        if tags[first : first + 1] != "S" or tags[first + 1 : first + 2] != ":" or (first and tags[first - 1] != "\n"):
            return first
        verb = first + 2
        while verb < at and verb - first < _BY_LINE and tags[verb] in "nNT" and not words[verb].verb:
            verb += 1
        acts = verb < at and (tags[verb] in "Vv" or words[verb].verb)
        return verb if acts and self.after(verb + 1, at, sure=True) else first

    def _behind_time(self, first: int, at: int) -> int:
        """The place behind a clause of time before the main verb: وقبل أن يجيب الوزير، تدخل الرئيس قائلا.

        Only where that verb has a subject of its own: in وبعد أن تحدث الوزير، غادر قائلا it is the minister.
        """
        words, tags = self.words, self.tags
        head = first
        while head < at and head - first < _HEAD and words[head].folded.removeprefix("و") not in _TIME_CLAUSES:
            head += 1
        if head >= at or head - first >= _HEAD:
            return first
        that = head + 1 < at and words[head + 1].folded == "ان"
        if words[head].folded.removeprefix("و") in ("قبل", "بعد") and not that:
            return first
        verb = tags.find(",", head, at) + 1
        if verb and verb + 1 < at and (tags[verb] in "Vv" or words[verb].verb or self._verbal(verb, at)):
            return verb if self.after(verb + 1, at, sure=True) else first
        return first

    def asked_about(self, first: int, at: int) -> int:
        """The place behind what a sentence is about, where that stands at its head: وعما إذا ارتفعت الأسعار قال.

        Nobody named in it is the subject of the verb that follows.
        """
        about = first + (self.words[first].folded in ("اما", "واما") and first + 1 < at)
        if first >= at or self.words[about].folded not in _ABOUT:
            return first
        if self.words[about].stem == "ردا":
            return self._behind_answered(about, at)
        for place in range(about + 1, at):
            tag = self.tags[place]
            if tag == "A" and self.words[about + 1].folded != "ما":  # وحول ما يشاع عن أن العمل توقف قال
                return first
            below = self.tags[place - 1] in "rxap" or self.words[place - 1].folded in WHAT  # وعما قاله الوزير
            if tag == "," or (tag in "Vv" and not below):
                return place
        return at

    def _behind_answered(self, about: int, at: int) -> int:
        """The place behind what somebody answers: the comma before a verb that has its own subject, or the last one.

        وردا على سؤال عما يقوله المجلس، أكد; وردا على التعديل، تأسس ائتلاف الفجر، وخرج ضد ما وصفه
        """
        comma = self.tags.find(",", about, at)
        while comma > 0 and comma + 2 < at:
            verb = self.tags[comma + 1] in "Vv" or self.words[comma + 1].verb
            if (
                verb
                and not (self.words[comma + 1].conj or self.words[comma + 1].object)
                and self.after(comma + 2, at, sure=True)
            ):
                return comma
            comma = self.tags.find(",", comma + 1, at)
        comma = self.tags.rfind(",", about, at)
        return comma if comma > 0 else at

    def _clause(self, place: int, at: int, first: int) -> tuple[int, list[Mention]]:
        """Go one step on from a place; what names a subject there, if anything."""
        tags, words = self.tags, self.words
        head = True
        while place < at:
            tag, word = tags[place], words[place]
            if (
                tag in "aA"
                and place + 2 == at
                and tags[place + 1] == "n"
                and tags[at] in "Vv"
                and self._bare(place + 1)
            ):
                found = chain(self.reader, place + 1, at)  # إلا أن كارل اعتبر
                if found:
                    return at, found
            if tag in "jaA" and place + 2 < at and self._does_itself(place):
                place += 2  # لكنه حذر المجلس: the pronoun is the subject, and whoever stands behind the verb its object
                head = False
                continue
            folded = word.folded.removeprefix("و")
            if folded in _NEGATES_VERB and place + 1 < at and not self.words[place + 1].cues:
                found = self._behind(place + 2, at)  # ولم يخف السفير تفاؤله: what follows is a verb, known or not
                if found:
                    return place + 2, found
            if folded == "سبق" and place + 1 < at and words[place + 1].prep == "ل":
                had = self.reader.read(place + 1, at)  # وسبق للوزير أن زار المدينة، وقال
                if had is not None and (had.name or had.role):
                    return had.last, [had]
            if folded in _ASKED and place + 1 < at and tags[place + 1] in "nNTRw":
                unknown = tags[place + 1] == "w" and not words[place + 1].definite
                found = [] if unknown else [m for m in chain(self.reader, place + 1, at) if m.name or m.role]
                if not found and tags[place + 1] == "w" and tags[place + 2] in "p,Vv" and self._bare(place + 1):
                    name = self.skeleton.said(place + 1, place + 2)  # عندما سئلت كارلا عن عملها قالت
                    found = [Mention(place + 1, place + 2, name=name, type="person", definite=True)]
                    found[0].start, found[0].end = self.skeleton.slice(place + 1, place + 2)
                if found:
                    return found[-1].last, found
            if folded in ("او", "ام") and place > first:
                place += 2  # في نوران أو حلب: who stands behind it stands beside the one before it
                head = False
                continue
            if tag in ",-aAx":
                place += 1
                head = True
                continue
            if tag == "y" or (tag == "p" and tags[place + 1 : place + 2] == "y"):
                place += 1 + (tag == "p")  # من جهته المدير قال إن: behind it the clause begins
                head = True
                continue
            if word.folded in _DESPITE and tags[place + 1 : place + 2] not in ("A", "a"):
                place = max(self.phrase(place + 1, at), place + 1)  # ورغم هذه المصادر، …: a genitive is no subject
                continue
            if word.folded in ("قد", "وقد", "فقد", "لقد", "ولقد") and place + 1 < at:
                found = self._behind(place + 2, at)  # what follows قد is a verb, known or not
                place += 2
                head = False
            elif tag == "v" and word.folded in PREPOSITIONS and place > first and not self._expresses(place, at):
                place = max(self.phrase(place + 1, at), place + 1)
                head = False
                continue
            elif word.folded in _FRONT or tag == "j":
                found = self.after(place + 1, at) if word.folded in ("اما", "واما") else self._behind(place + 1, at)
                if not found and place + 2 == at and tags[at - 1 : at + 1] in ("nV", "nv") and self._bare(at - 1):
                    found = chain(self.reader, place + 1, at)  # لكن كارل قال
                place += 1
                head = True
            elif tag in "Vv" and place > first and tags[place - 1] == "r" and self._calls_it(place):
                found = self._behind(place + 1, at)
                place, found = found[-1].last if found else place + 1, []  # الموعد الذي اعتبره الجمهور مبكرا، اعتبر أنه
                head = False
            elif tag in "Vv" or word.verb or (head and self._verbal(place, at)):
                found = self._behind(place + 1, at)
                place += 1
                head = False
            elif tag in "pct" or self.prepositional(place):
                place = max(self.phrase(place, at), place + 1)
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

    def _calls_it(self, at: int) -> bool:
        """Whether a verb in a relative clause calls what the clause is said of something: الذي اعتبره."""
        return bool(self.words[at].object) and any("e" in cue.takes for cue in self.words[at].cues)

    def _does_itself(self, at: int) -> bool:
        """Whether a particle has the subject of the verb behind it for its pronoun: لكنه حذر, إلا أنها رفضت."""
        verb = self.words[at + 1]
        acts = self.tags[at + 1] in "Vv" or verb.verb
        return acts and self.words[at].folded.endswith(_ITS_PRONOUN) and not verb.conj

    def _expresses(self, at: int, stop: int) -> bool:
        """Whether عبر is the verb and not the preposition: somebody stands behind it, and عن what he expresses."""
        if self.words[at].folded.removeprefix("و") != "عبر" or at + 2 >= stop:
            return False
        comma = self.tags.find(",", at, stop)
        following = self.words[at + 1]
        if following.folded in _OF_THEM:
            return True  # الحاجة عبر عنها المدير
        person = self.tags[at + 1] in "NT" or following.role or self.reader.names.introduced(at + 1)
        return bool(person) and any(w.folded == "عن" for w in self.words[at + 2 : comma if comma > 0 else stop])

    def _bare(self, at: int) -> bool:
        """Whether an unknown word may be a surname: it has no article, and no plural's ending."""
        word = self.words[at]
        return not word.definite and not word.folded.endswith(("ين", "ون", "ات"))

    def _heading(self, place: int, at: int, first: int) -> list[Mention]:
        """The noun phrase that stands at the head of a clause: الوزير قال, «التعليم» تكشف."""
        tag, word = self.tags[place], self.words[place]
        if not self._certain(place) or (tag == "w" and not self.heads(place)) or word.prep:
            return []
        anew = place == first or self.tags[place - 1] in (",jaA" if word.compound else ",j")
        if tag == "n" and not word.definite and not anew:
            return []
        if tag == "w" and word.conj == "و" and place != first and self.tags[at] == "P":
            return []  # أشاد بالجهود، والمساعي المبذولة، مؤكدا: و joins it to what he praised
        found = [m for m in chain(self.reader, place, at) if m.name or m.body or m.role]
        one = word.folded.removeprefix("و") in ("احد", "احدي", "البعض")  # أحد السكان تحدث إلينا قائلا
        one = one or (not self.words[at].conj and self._many(place, at))
        relative = bool(found) and self.tags[found[-1].last : found[-1].last + 1] == "r"
        scientist = relative and found[0].name and self._person_of(place, at)  # العالم الفيزيائي سامي كرم الذي …
        if found and (tag != "w" or one or scientist or all(t in "jt," for t in self.tags[found[-1].last : at])):
            return found
        return []

    def _many(self, place: int, stop: int) -> bool:
        """Whether a quantity of people or documents is told of: جميع التقارير المنشورة عن الحادث أشارت إلى أن."""
        if "quantity" not in self.words[place].kinds:
            return False
        of = place + 2 if place + 1 < stop and self.words[place + 1].folded == "من" else place + 1
        noun = self.words[of] if of < stop else None
        if noun is None or not (noun.role or noun.body):
            return False
        return noun.definite or (of + 1 < stop and self.words[of + 1].definite)

    def _named_there(self, at: int, stop: int) -> bool:
        """Whether an office has its holder's name behind it: بعث رئيس الوزراء سامي حداد برسالة."""
        mention = self.reader.read(at, stop)
        return mention is not None and bool(mention.name) and mention.type == "person"

    def _verbal(self, at: int, stop: int) -> bool:
        """Whether a noun or unknown word at the head of a clause is its verb: وتشكك منظمات …, قدم الوزير."""
        word, tag = self.words[at], self.tags[at]
        if word.definite or word.prep or word.compound or at + 1 >= stop or self.reader.names.introduced(at):
            return False
        following, introduced = self.words[at + 1], self.reader.names.introduced(at + 1)
        follows = self.tags[at + 1] in "RTNOS" or following.definite or introduced
        bare = word.folded[1:] if word.folded[:1] in "وف" else word.folded
        if following.folded.endswith("ون") and following.role and not following.conj:
            return True  # وشكك مراقبون: behind a noun it would be مراقبين
        if tag != "n" and bare in lexicon().verbs_or_nouns:
            person = (
                (following.role and (following.definite or following.folded.endswith("ون")))
                or self.tags[at + 1] in "TN"
                or introduced
                or (word.conj == "و" and following.role and self._closed_behind(at + 1, stop))  # وقدم رئيس الحكومة
                or (following.role and self._closed_behind(at + 1, stop) and self._named_there(at + 1, stop))
                or (at > 0 and self.words[at - 1].folded in _VERB_BEHIND and following.definite and following.body)
                or (following.role and self.tags[:at].endswith(("y", "y,")))  # بدوره، قدم مدير النادي شكره
            )
            return bool(person) and not following.conj and not following.prep
        return follows and (tag == "n" or (tag == "w" and bare[:1] in ("ي", "ت") and lexicon().may_be_imperfect(bare)))

    def _closed_behind(self, at: int, stop: int) -> bool:
        """Whether a role without the article has its genitive: رئيس الحكومة."""
        return (
            at + 1 < stop and self.words[at + 1].definite and not (self.words[at + 1].prep or self.words[at + 1].conj)
        )

    def _certain(self, at: int) -> bool:
        """Whether a word surely heads somebody's mention: an unknown one does only as a name met before."""
        tag = self.tags[at]
        if tag == "n":
            father = self.words[at].compound and self.tags[at + 1 : at + 2] in ("N", "n", "w")
            return father or self.reader.names.introduced(at) or self._first_name(at)
        if tag == "q":
            span = self.skeleton.spans[at]
            if (
                (at == 0 or self.tags[at - 1] in ".\n")
                and at + 1 < len(self.tags)
                and (self.tags[at + 1] in "Vv" or self.words[at + 1].verb)
            ):
                return True  # «التعليم» تكشف …
            return span is not None and self.reader.known.has(self.skeleton.text[span.start : span.end])
        if tag == "d":
            heads = (at == 0 or self.tags[at - 1] in ".\nAa") and not self.words[at].folded.startswith(
                "و"
            )  # إن نحو ألف من الطلاب هتفوا
            return heads and self._counted(at, len(self.tags))
        return tag in "RTNOSGw"

    def _first_name(self, at: int) -> bool:
        """Whether an unknown word at the head of a sentence, before its verb, begins a full name met before."""
        heads = (at == 0 or self.tags[at - 1] in ".\n") and self.tags[at + 1 : at + 2] == "V"
        return heads and self.reader.known.begun(f"{self.words[at].folded} ")

    def _behind(self, at: int, stop: int) -> list[Mention]:
        found = self.after(at, stop, sure=True)
        if found and found[0].type == "document" and not found[0].definite:
            return []
        return found
