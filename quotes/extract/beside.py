"""The mentions that a cue's own sentence offers as its speaker: behind the cue, or before it."""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from .coordination import chain
from .mention import Mention
from .play import Play
from .readings import Reading
from .sentences import sentence
from .spoken_in import in_it, publishes, whose
from .subjects import Subjects

_BUT: Final = word_set("but")
_THROUGH: Final = frozenset(["ضمن", "لسان"])  # جاء ضمن التقرير, جاء على لسان الوزير
_CALLS: Final = word_set("calls", folded=False)
_NAMES_SO: Final = word_set("names-so", folded=False)
# papers of which one is masculine
_ONE_PAPER: Final = word_set("one-paper")
_ALL: Final = frozenset(["كل", "جميع", "كافه"])
_HEADS: Final = ("", *".\n,:kx")
_SO: Final = frozenset(["ب", "بـ", "بانه", "بانها", "بانهم"])
_INFORMS: Final = word_set("informs", folded=False)
_DESCRIBES: Final = word_set("describes", folded=False)
_BLESSINGS: Final = word_set("blessing")
_WISH: Final = _BLESSINGS | word_set("wish")
_RESUMED: Final = word_set("resumed")
_OF_SEVERAL: Final = frozenset(["الذين", "اللذين", "اللذان", "اللواتي", "اللاتي", "اللاءي", "اللاي"])
_OF_ONE: Final = frozenset(["الذي", "التي", "والذي", "والتي"])
_TURNS: Final = word_set("but") | {"اما", "واما"}
_EXCEPT: Final = word_set("except")
_READS: Final = ("طالع", "اطلع", "عاين", "تصفح")
_WITHIN: Final = frozenset(["في", "فى", "ضمن", "من"])
_FIRST_OF: Final = frozenset(["لاول", "اول", "لاحدث", "احدث", "لاخر", "اخر"])
# what أن or لكن ends with where a verb behind it has its subject before it
_PRONOUNS: Final[dict[tuple[str, str], str]] = {
    ("m", "sg"): "نه",
    ("f", "sg"): "نها",
    ("m", "pl"): "نهم",
    ("m", "du"): "نهما",
}
_NEAR: Final = 14  # places that a subject before its verb may take


def _without_lam(text: str) -> str:
    """لأوشاكوف without its preposition."""
    if text.startswith("لل"):
        return "ال" + text[2:]
    return text[1:].lstrip("ـ") if text.startswith("ل") else text


_ABOUT: Final = frozenset(["عن", "حول", "بخصوص", "بشان", "في", "فيما"])
_EXPERIENCES: Final = word_set("experience")
_HANDS_ON: Final = frozenset(["نقل", "روى"])
_OF_IT: Final = word_set("of-it")
_WORDS_OF: Final = word_set("words-of")


class Beside:
    """Reads the subjects of the cues of one field."""

    def __init__(self, subjects: Subjects, play: Play) -> None:
        self.subjects, self.reader, self.play = subjects, subjects.reader, play
        self.tags, self.words = subjects.tags, subjects.words

    def source(self, zone: tuple[int, int]) -> list[Mention]:
        """Whom a preposition or حسبما cites; of «حسبما طالعته الصحيفة في المذكرة» what was read, not who read it."""
        first, stop = zone
        if first < stop and any(word.folded.startswith(_READS) for word in self.words[first - 1 : first + 1]):
            within = next((p for p in range(first + 1, stop) if self.words[p].folded in _WITHIN), stop)
            return chain(self.reader, within + 1, stop) if within + 1 < stop else []
        handed_on = first > 0 and any(cue.lemma in _HANDS_ON for cue in self.words[first - 1].cues)
        while not handed_on and first + 1 < stop and (self.words[first].folded in _OF_IT or self.tags[first] == "t"):
            first += 1  # وفق ما كشفت عنه الهيئة, ما ذكر أمس المرصد; but of ما نقلت عنه الوكالة he speaks
        if first < stop and self.words[first].folded == "وجهه" and not self.words[first].body:
            first += 1  # حسب وجهة نظر المدير
            if first < stop and self.words[first].definite:
                return []  # حسب وجهة النظر الأخرى: nobody's by name
        if first + 1 < stop and self._words_of(first):
            first += 1  # حسب رأي المدير, وفقا لنص البيان
        return self.subjects.after(first, stop) or self.cited((first, stop))

    def _words_of(self, at: int) -> bool:
        """Whether what somebody thinks or says stands before him, who is its genitive: رأي المدير, قول سامي كرم."""
        word, behind = self.words[at], self.words[at + 1]
        noun = word.folded in _WORDS_OF or word.stem in _WORDS_OF or word.folded.removeprefix("ل") in _WORDS_OF
        somebody = self.tags[at + 1] in "RTNOSGn" and (behind.definite or self.tags[at + 1] in "NSn")
        return noun and not (word.definite or word.pronoun or behind.prep or behind.conj) and somebody

    def cited(self, zone: tuple[int, int]) -> list[Mention]:
        at, stop = zone
        while at < stop and (self.tags[at] in "p,x" or self.words[at].folded in _THROUGH):
            at += 1
        if at < stop and self.words[at].folded in ("لما", "بما"):
            at += 1
            if at < stop and self.tags[at] not in "RTNO":
                at += 1
        elif at and at < stop and self.tags[at - 1] == "x":
            at += 1  # وفق ما أعلنه
        told = self.words[at - 1].cues if at > 1 and at + 1 < stop and self.words[at].folded in _OF_IT else ()
        if told and not any(cue.lemma in _HANDS_ON for cue in told):
            at += 1  # لما كشفت عنه السلطات
        first_of = at + 1 < stop and self.words[at].folded in _FIRST_OF
        if first_of and (self.words[at + 1].body or {}).get("type") == "document":
            at += 1  # وفقا لأول تقرير صدر عن …
        if at + 1 < stop and self._speech_of(at):
            at += 1  # ورد في مداخلة النائب سامي كرم
        found = [m for m in chain(self.reader, at, stop) if m.name or m.body or m.role] if at < stop else []
        if (
            found
            and not self.words[at].prep
            and self.words[at].folded.startswith("ل")
            and len(self.words[at].folded) > 3
        ):
            found[0].name, found[0].role, found[0].body = (
                _without_lam(t) for t in (found[0].name, found[0].role, found[0].body)
            )
        return found

    def _speech_of(self, at: int) -> bool:
        """Whether a speech, no document that speaks itself, has whoever gave it for its genitive: كلمة الرئيس."""
        word, behind = self.words[at], self.words[at + 1]
        speech = word.medium and not (word.body or word.role or word.definite or word.pronoun)
        return (
            speech and (self.tags[at + 1] == "N" or (self.tags[at + 1] in "RT" and behind.definite)) and not behind.conj
        )

    def behind(self, reading: Reading) -> list[Mention]:
        if reading.cue.number in ("pl", "du") and reading.cue.form == "finite" and reading.cue.lemma in _CALLS:
            return []  # ودعوا البلدية: a verb in the plural has its subject before it
        if self._object_behind(reading):
            return []
        mentions = self.subjects.after(*reading.zone) or self.subjects.fills(*reading.zone)
        if mentions and self._several(reading) and self._one_thing(mentions):
            return []
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

    def _object_behind(self, reading: Reading) -> bool:
        """Whether whom a verb calls something stands behind it: إلا أنه يصف الشركة بأنها, اتهم كلا من نوران وزاران."""
        cue, at, first = reading.cue, reading.at, reading.zone[0]
        if cue.form != "finite" or not (cue.lemma in _DESCRIBES or cue.lemma in _CALLS):
            return False
        if self.words[first].folded == "كلا" and self.words[first + 1].folded == "من":
            return True
        pronoun = _PRONOUNS.get((cue.gender, cue.number), "")
        return bool(pronoun) and at > 0 and self.tags[at - 1] in "aAj" and self.words[at - 1].folded.endswith(pronoun)

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

    def _had_before(self, first: int, at: int) -> list[Mention]:
        """Who has done it before: سبق للوزير أن أكد."""
        for place in range(at - 2, max(first, at - _NEAR) - 1, -1):
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

    @staticmethod
    def _several(reading: Reading) -> bool:
        """Whether a verb says that several speak: قالوا."""
        return reading.cue.form == "finite" and reading.cue.number in ("pl", "du")

    @staticmethod
    def _one_thing(mentions: list[Mention]) -> bool:
        """Whether one thing or body is named: the subject of no verb in the plural, اعتبروا القرار «خطأ»."""
        one = mentions[0] if len(mentions) == 1 else None
        return one is not None and one.number == "sg" and one.type != "group" and not one.name

    def before(self, reading: Reading) -> list[Mention]:
        first, _ = sentence(self.tags, reading.at)
        begin = max(first, self.tags.rfind("A", first, reading.at) + 1, self._turn(first, reading.at))
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
        if link is not None and link.folded in ("حيث", "اذ"):
            for place in range(before - 1, first, -1):
                if self.tags[place] == "V" and (said := self.subjects.after(place + 1, before)):
                    if said[0].type == "person" and self.may(said, reading.cue.gender):
                        return said  # وفقا لما أعلنته المديرة، حيث قالت
                    break
        if self._of_document(reading.at) and (issued := self.subjects.topic(begin, reading.at - 1)):
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
            if self.words[reading.word_at].object or (
                self.words[reading.at + 1 : reading.at + 2] and self.words[reading.at + 1].folded in _RESUMED
            ):
                return self._author(before, first)  # البرنامج الذي تعهد فيه: the pronoun is the object
            several = reading.cue.number == "pl" and self.words[before].folded in ("الذي", "الذى")
            mentions = [] if several else self.subjects.antecedent(before)  # رفضهم للتهميش الذي قالوا إنه
            if mentions and self.may(mentions, reading.cue.gender):
                return mentions
        at = reading.at
        if reading.cue.tense == "present" and at > first + 1 and self.subjects.reader.names.introduced(at - 1):
            begins = at - 1
            while begins > first and self.tags[begins - 1] in "nN" and not self.words[begins].prep:
                begins -= 1  # عاصم عبد الحق يبرر: the whole name
            named = self.subjects.reader.read(begins, at)
            if named is None or named.last < at:
                named = self.subjects.reader.read(at - 1, at)
            if named is not None and named.name and not self.words[at - 1].prep:
                return [named]  # وهو ما جعل كارل يقول
        if self._several(reading) and not self.words[at].conj and (who := self._who_say(first, at)):
            return who
        bare = not (self.words[at].conj or in_it(self.subjects, at))  # تغريدة قالت فيها: who wrote it
        if reading.cue.gender == "f" and bare and (papers := self._which_say(first, at)):
            return papers
        mentions = self.subjects.topic(begin, reading.at)
        alone = self._several(reading) and self._one_thing(mentions) and mentions[0].type in ("person", "")
        if len(mentions) == 1 and self._people(mentions[0]) and (reading.cue.number, reading.cue.gender) == ("sg", "m"):
            return []  # كشف التقرير أن العلماء تقدموا، وخلص إلى أن: of several before it a verb is in the plural
        return mentions if mentions and not alone and self.may(mentions, reading.cue.gender) else []

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

    def _people(self, mention: Mention) -> bool:
        """Whether a mention is of men in the plural, by the ending or the number of its head: العلماء, الموظفون."""
        head = mention.head
        role = head.role if head is not None and not head.kinds & {"quantity"} else None
        return mention.type == "group" and role is not None and (role["number"], role["gender"]) == ("pl", "m")

    def _turn(self, first: int, at: int) -> int:
        """The place of the last «، غير أن» or «، لكن» before a verb: it opens a clause with a subject of its own."""
        for place in range(at - 2, max(first, at - _NEAR), -1):
            but = self.words[place].folded in _TURNS or (
                self.words[place].folded in _EXCEPT and self.tags[place + 1] in "Aa"
            )
            if but and (self.tags[place - 1] == "," or (at - place < 4 and self.words[at - 1].definite)):
                return place
        return 0

    def calls_the_next(self, reading: Reading, before: list[Mention]) -> bool:
        """Whether a verb stands behind its subject and calls the next one something: بيان الوزارة وصف سامي بأنه."""
        cue, at, subject = reading.cue, reading.at, before[-1]
        if cue.lemma in _INFORMS and not (self.words[at].conj or self.words[at].object):
            # ناشط يعرف المدينة أخبر الصحيفة أن: whom he tells stands behind
            first, opening = subject.first, self.tags[subject.first - 1 : subject.first]
            beside = subject.last == at and (opening in ("A", "a") or self.words[first - 1].folded in _TURNS)
            return first == sentence(self.tags, at)[0] or beside  # قال إن الوزارة أبلغت الشركة أن
        return (
            (cue.lemma in _DESCRIBES or cue.lemma in _CALLS)
            and at == (subject.issuer.last if subject.issuer is not None else subject.last)
            and not (self.words[at].conj or self.words[at].object)
            and self.words[reading.intro[1] - 1].folded.startswith("ب")
        )

    def _of_document(self, at: int) -> bool:
        """Whether a document without the article, object of a verb, stands right before another: بيانا يؤكد."""
        word = self.words[at - 1]
        document = word.medium or (word.body is not None and word.body["type"] == "document")
        return document and word.folded.endswith("ا") and word.stem + "ا" == word.folded and not self.words[at].conj

    def _not_its_antecedent(self, relative: int, reading: Reading) -> bool:
        """Whether the verb behind a relative pronoun has another gender than it: its subject is somebody else."""
        pronoun, gender = self.words[relative].folded, reading.cue.gender
        return reading.cue.number == "sg" and (pronoun, gender) in (("التي", "m"), ("الذي", "f"))

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

    @staticmethod
    def _surname_beside(mention: Mention, reading: Reading) -> bool:
        """Whether one bare name stands right behind the verb: who else would have said it?"""
        return (
            mention.first == reading.zone[0]
            and reading.cue.lemma not in _CALLS
            and bool(mention.name)
            and not (mention.title or mention.role or mention.quoted)
            and len(mention.name.split()) == 1
        )

    def _addressed(self, mentions: list[Mention], reading: Reading) -> bool:
        """Whether the noun behind طالب or دعا is whom somebody in play calls on: وطالب المجتمع الدولي بـ…"""
        if (
            reading.cue.lemma not in _CALLS
            or len(mentions) != 1
            or mentions[0].type not in ("organisation", "state")
            or not self.play.spoke
        ):
            return False
        if not self.words[reading.at].conj and self.tags[reading.at - 1 : reading.at] != "k":
            return False
        return self.play.spoke[-1][1][0].type == "person" and self.play.agrees(
            self.play.spoke[-1][1], reading.cue.gender, reading.cue.number
        )

    @staticmethod
    def _thing_of_other_gender(mention: Mention, reading: Reading) -> bool:
        """Whether a noun right behind a verb is of the other gender, and so its object: وصف الاتهامات, بررت القرار."""
        head = mention.head
        if head is not None and head.definite and head.stem in _ONE_PAPER:
            return reading.cue.gender == "f" and mention.first == reading.zone[0]
        if head is None or mention.type or mention.name or not head.definite or head.tag != "w":
            return False
        beside = mention.first == reading.zone[0] and reading.cue.gender == "m"
        return beside and (head.form.endswith("ة") or (head.folded.endswith("ات") and len(head.folded) > 5))

    def _called_something(self, mentions: list[Mention], reading: Reading) -> bool:
        """Whether the one noun between وصف and ب is called so, and the subject is dropped: ووصف المهرب بـ«الخطير»."""
        last = mentions[-1].last
        if (
            reading.cue.lemma not in _NAMES_SO
            or reading.cue.form != "finite"
            or self.words[reading.at].object
            or not (self.words[reading.at].conj or self.tags[reading.at - 1 : reading.at] in _HEADS)  # no maṣdar
            or len(mentions) != 1
            or mentions[0].first != reading.at + 1
            or last >= len(self.words)
            or self.words[last].folded not in _SO
            or (mentions[0].name and not mentions[0].name.endswith(self.words[last - 1].form))  # سامي كرم السائق: two
            or (self.words[last].folded == "بانهم" and mentions[0].number == "sg" and mentions[0].type == "person")
        ):
            return False
        span = self.subjects.skeleton.spans[last + 1] if last + 1 < len(self.tags) else None
        return span is None or self.tags[last + 2 : last + 3] not in tuple("wnNRTO")  # وصف المدير بـ«التاريخي» الاتفاق

    def _called_on(self, mentions: list[Mention], reading: Reading) -> bool:
        """Whether those behind دعا are its object, as a later one's ending shows: ودعا التجار وممثلي النقابة."""
        everybody = mentions[0].head is not None and mentions[0].head.folded in ("كل", "جميع", "كافه")
        if reading.cue.lemma == "دعا" and everybody and len(mentions) == 1:
            return True  # ودعا جميع السكان إلى …: the one in play calls on all of them
        if reading.cue.lemma == "اتهم" and len(mentions) == 1 and self._accused(mentions[0], reading):
            return True  # واتهم سامي بأنه …: who accuses him, the text does not say there
        return reading.cue.lemma in _CALLS and any(
            m.head is not None and m.number == "pl" and m.head.folded.endswith(("ين", "ي")) for m in mentions[1:]
        )

    def _accused(self, mention: Mention, reading: Reading) -> bool:
        """Whether only one stands between a verb of accusing and بأنه: whom it accuses, and nobody else is named."""
        first, last = reading.zone
        particle = self.words[reading.intro[1] - 1].folded
        alone = mention.first == first and mention.last == last and self.tags[last - 1] in "nN"
        alone = alone and not self.words[reading.at].object
        return alone and bool(mention.name) and len(mention.name.split()) < 4 and particle in ("بانه", "بانها")

    @staticmethod
    def may(mentions: list[Mention], gender: str) -> bool:
        """Whether the verb's gender allows this subject."""
        if len(mentions) != 1 or not gender:
            return True
        mention = mentions[0]
        if mention.type not in ("person", "organisation") or not mention.gender or mention.number != "sg":
            return True
        return mention.gender == gender

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
