"""Which mentions of a cue's own sentence are asked for as its speaker, in which order: behind the cue, or before it."""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from .afterwards import said_before
from .before_verb import NEAR, BeforeVerb
from .coordination import chain
from .mention import Mention
from .met import met_by_outlet, of_event, outlet_of_other_gender, quoted_from, shouters, whose_words_it_has
from .readings import Reading
from .relatives import relative_agrees, thing_told_of
from .sentences import sentence
from .spoken_in import in_it, whose
from .turns import but_he
from .whose_paper import whose_paper

_CALLS: Final = word_set("calls", folded=False)
_ALL: Final = frozenset(["كل", "جميع", "كافه"])
_INFORMS: Final = word_set("informs", folded=False)
_DESCRIBES: Final = word_set("describes", folded=False)
_RESUMED: Final = word_set("resumed")
_OF_SEVERAL: Final = frozenset(["الذين", "اللذين", "اللذان", "اللواتي", "اللاتي", "اللاءي", "اللاي"])
_OF_ONE: Final = frozenset(["الذي", "التي", "والذي", "والتي"])
_TURNS: Final = word_set("but") | {"اما", "واما"}
_OWN_CLAUSE: Final = word_set("except") | word_set("especially")
_SHARE: Final = word_set("share-of-them")
_EACH_OF: Final = frozenset(["كل", "كلا", "واحد", "بعض", "كثير", "كثيرون", "قليل", "اي"])
_WAS: Final = frozenset(["كان", "كانت", "كانوا", "وكان", "وكانت", "فكان"])
_BRACKET: Final = 9  # places of a bracket between somebody and his verb


class Beside(BeforeVerb):
    """Reads the subjects of the cues of one field."""

    def behind(self, reading: Reading) -> list[Mention]:
        if reading.cue.number in ("pl", "du") and reading.cue.form == "finite" and reading.cue.lemma in _CALLS:
            return []  # ودعوا البلدية: a verb in the plural has its subject before it
        if self._object_behind(reading) or shouters(self.subjects, reading) or self._had_done(reading):
            return []
        mentions = self.subjects.after(*reading.zone) or self.subjects.fills(*reading.zone)
        if mentions and self._several(reading) and (self._one_thing(mentions) or self._right_behind(mentions, reading)):
            return []  # وقف الباعة يسألون مراقبيهم: before its subject a verb is in the singular
        if len(mentions) == 1 and self._surname_beside(mentions[0], reading):
            mentions[0].gender = reading.cue.gender  # قال سمية: as a surname a woman's name tells nothing
        if mentions and not self.may(mentions, reading.cue.gender):
            return []
        if mentions and self._thing_of_other_gender(mentions[0], reading):
            return []
        if mentions and (self._addressed(mentions, reading) or self._called_on(mentions, reading)):
            return []
        if mentions and self._called_something(mentions, reading):
            return []
        alone = len(mentions) == 1 and mentions[0].last - mentions[0].first == 1
        if alone and self.words[mentions[0].first].folded in _ALL:
            return []  # ويفسر كل ما يراه: an object
        return mentions

    @staticmethod
    def _right_behind(mentions: list[Mention], reading: Reading) -> bool:
        """Whether somebody stands right behind a verb, and no several by name, who may follow: وقالوا سامي وكمال."""
        several = len(mentions) > 1 and bool(mentions[0].name)
        return mentions[0].first == reading.at + 1 and not several

    def _had_done(self, reading: Reading) -> bool:
        """Whether the subject stands before قد, and behind the verb its object: كان الوزير قد حذر البرلمان من أن."""
        at = reading.at
        if at < 3 or self.words[at - 1].folded != "قد" or self.words[at].object or reading.cue.form != "finite":
            return False
        first, _ = sentence(self.tags, at)
        for place in range(at - 3, max(first, at - NEAR) - 1, -1):
            word = self.words[place]
            if word.folded.removeprefix(word.conj) in _WAS or self.tags[place] == "A":
                found = self.before(reading)
                return bool(found) and found[0].first > place
        return False

    def before(self, reading: Reading) -> list[Mention]:
        if said_before(self.subjects.skeleton, reading.at) or but_he(self.subjects.skeleton, reading.at):
            return []  # يقول المدير للصحيفة قبل أن يضيف, لكنه في المقابل أكد: a pronoun is its subject
        first, _ = sentence(self.tags, reading.at)
        begin = max(first, self.tags.rfind("A", first, reading.at) + 1, self._turn(first, reading.at))
        if shouting := shouters(self.subjects, reading):
            return shouting
        colon = self.tags.rfind(":", first, reading.at)
        if colon >= 0 and not any(tag in "qQ" for tag in self.tags[colon : reading.at]):
            begin = max(begin, colon + 1)  # نوران: اعتقال طالب هدد بـ«…»: what stands before is the topic
        before = reading.at - 1
        link = self.words[before] if before >= first else None
        while before > first and self.tags[before] in "jt":
            before -= 1
        if (
            link is not None
            and self.tags[reading.at - 1] in "aAjk"
            and link.folded.endswith(("نه", "نها", "نهم", "نهما"))
        ):
            return []  # إلا أنه يعتقد: a pronoun takes up somebody in play
        if link is not None and link.folded in _SHARE and self._share_of_them(before, first):
            return []  # التقى المدير ثلاثة خبراء وكل منهم يرى: some of those told of
        if link is not None and link.folded in ("حيث", "اذ"):
            if quoted := quoted_from(self.subjects, before, first):
                return quoted
            own = self._author(before, first)
            subject = len(own) == 1 and not self.words[own[0].first - 1].prep  # not أشاد بتصريحات الوزير، حيث قال
            if subject and own[0].type == "person" and self.may(own, reading.cue.gender):
                return own  # وتعكس تصريحات الوزير تفاؤلا؛ إذ قال إن
            for place in range(before - 1, first, -1):
                if self.tags[place] == "V" and (said := self.subjects.after(place + 1, before)):
                    if said[0].type == "person" and self.may(said, reading.cue.gender):
                        return said  # وفقا لما أعلنته المديرة، حيث قالت
                    break
        if self._of_document(reading.at) and (issued := self.subjects.topic(begin, reading.at - 1)):
            denied = next((p for p in range(reading.at - 2, first - 1, -1) if self.tags[p] in "Vv"), -1)
            if denied >= 0 and self.words[denied].cues[0].stance in ("deny", "accuse"):
                paper = self.reader.read(reading.at - 1, reading.at)
                return [paper] if paper is not None else []  # نفت الوزارة تقريرا أفاد بأنها …: another's
            return issued  # أصدرت الهيئة بيانا يؤكد أن: the verb is the document's
        if (own := whose(self.subjects, reading, first)) and self.may(own, reading.cue.gender):
            return own
        blessed = self._blessed(before + 1, first)
        if blessed:
            return blessed
        if link is not None and link.folded == "ان" and (had := self._had_before(first, reading.at)):
            return had
        if self.words[reading.at].conj == "و" and (who := self._of_clause(first, reading)):
            return who
        if teller := self._of_experience(first, reading.at, reading.cue.gender):
            return teller
        if self.subjects.asked_about(first, reading.at) == reading.at > first:
            return []  # وعما إذا كان السائقون راضين قال: …
        if before > first and self.tags[before] == "r" and self._not_its_antecedent(before, reading):
            return self._author(before, first)  # المادة التي يقول إنها خطيرة, تصريحات سامي، التي قال إن
        alone = self._several(reading) and self.words[before].folded in _OF_ONE  # خطة الوزارة التي قالوا إنها ضعيفة
        if before > first and self.tags[before] == "r" and not alone:
            if self.words[before].folded in _OF_SEVERAL and reading.cue.number == "sg":
                return []  # مستشارين، الذين قال إنه يثق بهم: they would have said it in the plural
            if self.words[reading.word_at].object or self._resumed(before, reading.at + 1):
                return self._author(before, first)  # البرنامج الذي تعهد فيه: the pronoun is the object
            several = reading.cue.number == "pl" and self.words[before].folded in ("الذي", "الذى")
            mentions = [] if several else self.subjects.antecedent(before)  # رفضهم للتهميش الذي قالوا إنه
            if len(mentions) == 1 and outlet_of_other_gender(mentions[0], reading):
                mentions = []  # في مقابلة مع صحيفة «المرفأ»، والذي أوضح
            if len(mentions) == 1 and not relative_agrees(self.words[before].folded, mentions[0]):
                mentions = []  # قضية اللاجئين، الذي قال إنها; المواطنين في سوريا الذين
            if len(mentions) == 1 and thing_told_of(self.subjects, mentions[0], before, reading):
                mentions = []
            if mentions and self.may(mentions, reading.cue.gender):
                return mentions
            if not several and (issuer := whose_paper(self.subjects, before, first, reading.cue.gender)):
                return issuer
        at = reading.at
        if reading.cue.tense == "present" and at > first + 1 and (named := self._named_right_before(first, at, at)):
            return [named]  # وهو ما جعل كارل يقول
        if self._several(reading) and not self.words[at].conj and (who := self._who_say(first, at)):
            return who
        if (one := self._one_who_says(first, reading)) and self.may(one, reading.cue.gender):
            return one
        bare = not (self.words[at].conj or in_it(self.subjects, at))  # تغريدة قالت فيها: who wrote it
        if reading.cue.gender == "f" and bare and (papers := self._which_say(first, at)):
            return papers
        mentions = self.subjects.topic(begin, reading.at) or of_event(self.subjects, first, reading)
        if not mentions and self.tags[at - 1] == ")" and at > first + 3:
            opened = self.tags.rfind("(", max(first, at - _BRACKET), at)
            named = self._named_right_before(first, opened, at) if opened > first + 1 else None
            if named is not None and self.may([named], reading.cue.gender):
                return [named]
        if mentions and (one := self._named_behind(mentions, reading)):
            return one
        if met_by_outlet(self.subjects, mentions, reading):
            met = self.reader.read(mentions[0].last, at)
            known = met is not None and met.first == mentions[0].last and (met.name or met.role)
            return [met] if met is not None and met.type == "person" and known else []
        alone = self._several(reading) and self._one_thing(mentions) and mentions[0].type in ("person", "")
        alone = alone or (reading.cue.number == "pl" and self._never_several(mentions))
        if len(mentions) == 1 and self._people(mentions[0]) and (reading.cue.number, reading.cue.gender) == ("sg", "m"):
            return []  # كشف التقرير أن العلماء تقدموا، وخلص إلى أن: of several before it a verb is in the plural
        if len(mentions) == 1 and outlet_of_other_gender(mentions[0], reading):
            told = whose_words_it_has(self.subjects, mentions[0].last, reading.at)
            return told if told and self.may(told, reading.cue.gender) else []
        return mentions if mentions and not alone and self.may(mentions, reading.cue.gender) else []

    def _people(self, mention: Mention) -> bool:
        """Whether a mention is of people in the plural, by the ending or the number of its head: العلماء, بنات أخيه."""
        head = mention.head
        role = head.role if head is not None and not head.kinds & {"quantity"} else None
        return mention.type == "group" and role is not None and role["number"] == "pl"

    def _resumed(self, relative: int, at: int) -> bool:
        """Whether a pronoun behind a verb comes back to its relative: البرنامج الذي تعهد فيه; not كرم الذي قال فيها."""
        if at >= len(self.words) or self.words[at].folded not in _RESUMED:
            return False
        feminine = self.words[at].folded.endswith("ها")
        return not (feminine and self.words[relative].folded in ("الذي", "الذى", "والذي", "والذى"))

    def _share_of_them(self, at: int, first: int) -> bool:
        """Whether a pronoun behind what counts them is the subject: كل منهم, كلهم; not العمال الذين طلب منهم."""
        return self.tags[at] != "p" or (at > first and self.words[at - 1].folded.removeprefix("و") in _EACH_OF)

    def _turn(self, first: int, at: int) -> int:
        """The place of the last «، غير أن», «، خصوصا أن» or «، لكن» before a verb: a clause with its own subject."""
        for place in range(at - 2, max(first, at - NEAR), -1):
            but = self.words[place].folded in _TURNS or (
                self.words[place].folded in _OWN_CLAUSE and self.tags[place + 1] in "Aa"
            )
            near = at - place < 4 and self.words[at - 1].definite
            if but and (self.tags[place - 1] == "," or near or self._filled(place + 1, at)):
                return place
        return 0

    def _filled(self, first: int, at: int) -> bool:
        """Whether a person with all his offices fills the places up to a verb: لكن العقيد سامي كرم، قائد الفوج، قال."""
        if self.tags[first] not in "TRN":
            return False
        mention = self.reader.read(first, at)
        if mention is None or not mention.name or mention.type != "person":
            return False
        behind = self.tags[mention.last : at]
        apposed = behind[:1] == "," and behind[-1:] == "," and behind[1:2] in ("R", "T")
        return mention.last >= at - 1 or (apposed and not any(tag in "VvPMAaBQq:.rx" for tag in behind))

    def calls_the_next(self, reading: Reading, before: list[Mention]) -> bool:
        """Whether a verb stands behind its subject and calls the next one something: بيان الوزارة وصف سامي بأنه."""
        cue, at, subject = reading.cue, reading.at, before[-1]
        if cue.lemma in _INFORMS and not (self.words[at].conj or self.words[at].object):
            # ناشط يعرف المدينة أخبر الصحيفة أن: whom he tells stands behind
            # قال إن الوزارة أبلغت الشركة أن: within a report as well
            return subject.first == sentence(self.tags, at)[0] or self._heads_its_clause(subject, at)
        beside = at == (subject.issuer.last if subject.issuer is not None else subject.last)
        return (
            (cue.lemma in _DESCRIBES or cue.lemma in _CALLS)
            and (beside or self._heads_its_clause(subject, at))
            and not (self.words[at].conj or self.words[at].object)
            and self.words[reading.intro[1] - 1].folded.startswith("ب")
        )

    def _heads_its_clause(self, subject: Mention, at: int) -> bool:
        """Whether a subject up to its verb follows أن or a turn: غير أن الوزير، سامي كرم، أبلغ المجلس بأن."""
        first = subject.first
        if first == 0 or not (self.tags[first - 1] in "Aa" or self.words[first - 1].folded in _TURNS):
            return False
        paused = bool(subject.name) and subject.last == at - 1 and self.tags[at - 1] == ","
        return subject.last == at or paused

    def _of_document(self, at: int) -> bool:
        """Whether a document without the article, object of a verb, stands right before another: بيانا يؤكد."""
        word = self.words[at - 1]
        document = word.medium or (word.body is not None and word.body["type"] == "document")
        return document and word.folded.endswith("ا") and word.stem + "ا" == word.folded and not self.words[at].conj

    def _not_its_antecedent(self, relative: int, reading: Reading) -> bool:
        """Whether the verb behind a relative pronoun has another gender than it: its subject is somebody else."""
        pronoun, gender = self.words[relative].folded, reading.cue.gender
        return reading.cue.number == "sg" and (pronoun, gender) in (("التي", "m"), ("الذي", "f"))

    def genitive(self, first: int, stop: int) -> list[Mention]:
        """The noun right behind a maṣdar without a pronoun: تأكيد الوزير أن …"""
        word = self.words[first]
        if (
            word.prep
            or self.tags[first] not in "RTNOSG"
            or not (word.definite or word.given or word.state or word.body)
        ):
            return []
        return [m for m in chain(self.reader, first, stop) if m.name or m.body or m.role]
