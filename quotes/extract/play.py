"""Who is in play: those who have spoken, and those who act in the sentences before.

A dropped subject or a pronoun takes up the last of them whose gender and number agree with the verb.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from ..text.fold import fold
from .cast import Cast
from .coordination import chain
from .figures import Figure
from .links import linked
from .mention import Mention
from .sentences import sentence, sentence_before
from .subjects import Subjects

_FINDINGS: Final = word_set("finding")
_UTTERANCES: Final = word_set("utterance")
_LETTER: Final = fold("رسالة")
_LAWS: Final = word_set("law")
_OF_ANYBODY: Final = frozenset(["تقارير", "انباء"])
_BUT: Final = word_set("but")
_ONE: Final = word_set("one-of-several")
_WHO: Final = frozenset(["الذي", "الذى", "التي", "التى", "والذي", "والتي"])
_OWNED: Final = 90  # places from a document with its pronoun to where it speaks
_BESIDE: Final = 2
_OPENS: Final = 3  # places before the verb that opens a sentence: وفي الختام قالت
_BACK: Final = 4  # sentences back in which a dropped subject may stand


def belongs(word: str, noun: str) -> bool:
    """Whether a word is a noun with somebody's pronoun: تقريرها of تقرير, دراسته of دراسة."""
    bare = next((word.removesuffix(p) for p in ("ها", "هم", "ه") if word.endswith(p)), word)
    bare = bare[1:] if bare[:1] == "ب" and noun[:1] != "ب" else bare
    return bare != word and (bare == noun or (bare.endswith("ت") and bare[:-1] + "ه" == noun))


def _known(head: str) -> bool:
    """Whether a list has the noun by which somebody is described."""
    word = lexicon().word(head) if head else None
    return word is not None and (word.role is not None or word.body is not None)


class Play:
    """Remembers the speakers of one field in the order of its words."""

    def __init__(self, subjects: Subjects, cast: Cast) -> None:
        self.subjects, self.cast, self.tags = subjects, cast, subjects.tags
        self.spoke: list[tuple[int, list[Figure]]] = []  # place and speakers
        self.documents: dict[int, str] = {}  # place → the gender of the document in which somebody spoke there
        self._topics: dict[int, list[Figure]] = {}
        self._links = linked(subjects.skeleton)

    def aside(self, at: int) -> bool:
        """Whether a place is in a list of links to other articles, whose people are not in play."""
        return any(first <= at < end for first, end in self._links)

    def agrees(self, figures: list[Figure], gender: str, number: str) -> bool:
        if not figures:
            return False
        if number == "sg":
            if len(figures) > 1:
                return False
            figure = figures[0]
            if figure.number == "du" and _known(figure.head):
                return False  # قال مصدران … goes on with وأضافا; of a name with the ending, دراجان, nobody knows
            if figure.number == "pl":  # قال لاعبون … goes on with وأضافوا; only things take a feminine singular
                return gender == "f" and figure.gender != "m"
            if gender == "f":
                return figure.gender != "m"
            return figure.type != "state" and figure.gender != "f"
        if number == "pl":
            first = figures[0]
            several = first.number == "pl" or (first.type == "group" and first.words[0] not in _ONE)
            return len(figures) > 1 or several
        if number == "du":
            return len(figures) == 2 or figures[0].number == "du"
        return True

    def takes_up(self, place: int, figures: list[Figure], gender: str, number: str) -> bool:
        """Whether a verb agrees with who spoke at a place, or with the document in which: وأضاف البيان …. ولفت إلى."""
        last = place == self.spoke[-1][0] and number == "sg"
        return (last and self.documents.get(place) == gender) or self.agrees(figures, gender, number)

    def topic_of(self, first: int, end: int) -> list[Figure]:
        """The figures that are the subject of a sentence that need not report anything."""
        if first not in self._topics:
            mentions = self.subjects.topic(first, end)
            figures: list[Figure] = []
            for mention in mentions:
                if (
                    mention.name
                    or mention.role
                    or (mention.type in ("organisation", "media") and (mention.definite or mention.closed))
                    or mention.type in ("group", "state")
                ):
                    figure, _ = self.cast.find(mention, mention.first)
                    if figure is not None:
                        figures.append(figure)
            if figures and self._crosshead(figures[0], first, end):
                figures = []
            self._topics[first] = figures
        return self._topics[first]

    def _crosshead(self, figure: Figure, first: int, end: int) -> bool:
        """Whether a line of its own without a verb only heads what follows («بنية المركز») and names nobody."""
        full = figure.type == "organisation" or len(figure.words) > 1  # «ثناء وشكر» is nobody
        named = figure.type in ("media", "state") or (full and figure.type != "group" and end - first > 1)
        if (named and not figure.head) or self.tags[end : end + 1] != "\n" or (first and self.tags[first - 1] != "\n"):
            return False
        return not any(self.tags[p] in "VvP" or self.subjects.words[p].verb for p in range(first, end))

    def last(self, at: int, gender: str, number: str, continues: bool) -> tuple[list[Figure], str]:
        """The last speaker or subject that agrees, looking back sentence by sentence."""
        told_at = at
        first, _ = sentence(self.tags, at)
        spoke = list(self.spoke)
        turned = self.turned(max(first, spoke[-1][0] if spoke else 0), at)
        if turned and self.agrees(turned, gender, number):
            return turned, "topic"
        for back in range(_BACK):
            while spoke and spoke[-1][0] >= first:
                place, figures = spoke.pop()
                if self.takes_up(place, figures, gender, number):
                    return figures, "dropped"
            if not continues or not self.spoke or self._speaks(first, at):
                figures = self.topic_of(first, at)
                if self.agrees(figures, gender, number):
                    sure = number == "pl" or figures[0].type == "person" or self._still(figures[0], back, told_at)
                    return (figures, "topic") if sure else ([], "")
            if first == 0:
                break
            first, at = self._before(first)
        for _, figures in reversed(self.spoke):
            if self.agrees(figures, gender, number):
                return figures, "dropped"
        figures = self._described(told_at, number)
        return (figures, "topic") if self.agrees(figures, gender, number) else ([], "")

    def _still(self, figure: Figure, back: int, at: int) -> bool:
        """Whether who is no person, and has not spoken, may still be meant so many sentences behind what it did.

        In the next one by the verb that opens it (أدانت الحركة القرار. وقالت إن) or what goes on from that (وعبرت عن
        رفضها، داعية إلى); later only where it stands by its name beside the verb.
        """
        if back == 0 or any(at < place <= at + _BESIDE for place in figure.places):
            return True
        first, _ = sentence(self.tags, at)
        head = first
        while head < at and self.tags[head] in "ktcpjy,":
            head += 1
        if back > 1 or head == at or at - first <= _OPENS or head + 1 in figure.places:
            return back == 1  # وتوقف المجلس عند القرار واعتبر أن: behind a verb that nobody knows
        return self.tags[head] == "V" and self._speaks(first, at) and not self.subjects.after(head + 1, at)

    def _speaks(self, first: int, end: int) -> bool:
        """Whether a sentence begins with a verb of saying, whatever it tells: وتعهد الوزير بالعمل. وأضاف أن."""
        at = first
        while at < end and self.tags[at] in "ktcpj,":
            at += 1
        word = self.subjects.words[at] if at < end else None
        if word is None or self.tags[at] not in "Vv" or word.object:
            return False
        cue = word.cues[0]
        return cue.form == "finite" and cue.tense == "past"

    def _described(self, at: int, number: str) -> list[Figure]:
        """Who, in a text where nobody else is in play, is told of by a relative clause in the sentence before.

        من هؤلاء السيد سامي قاسم الذي يعمل في الحقول. ويقول …; بحضور سعاد مرزوق التي تحدثت عن السياحة. وأشارت …
        """
        first, _ = sentence(self.tags, at)
        if first == 0 or first != at or number != "sg":
            return []  # only the verb that opens the next sentence goes on so
        first, end = self._before(first)
        words = self.subjects.words
        for place in range(end - 2, first, -1):
            acts = self.tags[place] == "r" and words[place].folded in _WHO
            verb = words[place + 1]
            if not acts or verb.object or not (self.tags[place + 1] in "Vv" or verb.verb):
                continue
            found = self.subjects.antecedent(place)
            if len(found) == 1 and found[0].name and found[0].type == "person":
                figure, _ = self.cast.find(found[0], found[0].first)
                return [figure] if figure is not None else []
        return []

    def _before(self, first: int) -> tuple[int, int]:
        """The sentence before the one that begins at a place, behind which no list of links stands."""
        first, at = sentence_before(self.tags, first)
        for begins, end in reversed(self._links):
            if begins <= first < end and begins:
                first, at = sentence_before(self.tags, begins)
        return first, at

    def turned(self, first: int, at: int) -> list[Figure]:
        """Whom the reporter has turned to since: لكن متحدثا باسم الحزب نفى ذلك، وقال …"""
        words = self.subjects.words
        for place in range(at - 2, first, -1):
            if words[place].folded not in _BUT or self.tags[place - 1] not in ",qQ":
                continue
            mentions = chain(self.subjects.reader, place + 1, at)
            acts = bool(mentions) and mentions[-1].last < at and (self.tags[mentions[-1].last] in "Vv")
            if not acts or not all(m.name or m.role or m.type in ("organisation", "media") for m in mentions):
                return []
            figures = [self.cast.find(mention, mention.first)[0] for mention in mentions]
            return [figure for figure in figures if figure is not None]
        return []

    def _owner(self, document: Figure, head: str, at: int) -> Figure | None:
        """Whose a document is that stood last with his pronoun: توقعت الهيئة في تقريرها …. وأورد التقرير."""
        words = self.subjects.words
        since = max((p for p in document.places if p < at), default=-1)
        for place in range(at - 1, max(since, at - _OWNED), -1):
            bare = words[place].folded
            if not bare.endswith(("ه", "ها", "هم")) or words[place].definite or len(bare) < 4:
                continue
            if not belongs(bare.removeprefix("و"), head) and not belongs(words[place].stem, head):
                continue
            first, _ = sentence(self.tags, place)
            spoke = [f for p, f in self.spoke if first <= p < place]
            figures = spoke[-1] if spoke else self.topic_of(first, place)
            if len(figures) != 1 or figures[0] is document or figures[0].type == "document":
                return None
            gender = "f" if bare.endswith("ها") else "m" if bare.endswith("ه") else ""
            return figures[0] if self.agrees(figures, gender, "sg" if gender else "pl") else None
        return None

    def issuer(self, document: Figure, mention: Mention, at: int) -> Figure | None:
        """Whose the document is: who spoke or acts in the sentence that brought it in, قالت الوزارة في بيان …

        A statement that nothing brought in (البلاغ) is of the body that has just spoken.
        """
        head = mention.head.stem if mention.head is not None else ""
        if head in _OF_ANYBODY and len(document.words) == 1:
            return None  # وذكرت التقارير أن: of several, and of whom nothing says
        if head in _LAWS:
            return None  # قالت الوزارة إن … وينص القانون على أن: it is not hers
        bodies = ("organisation", "media")
        taken_up = mention.head is not None and mention.head.definite  # a book by its title is no book told of before
        owner = self._owner(document, head, at) if taken_up else None
        if owner is not None:
            return owner
        for place in sorted((p for p in document.places if p < at), reverse=True):
            first, end = sentence(self.tags, place)
            spoke = [f for p, f in self.spoke if first <= p < end and len(f) == 1]
            figures = spoke[-1] if spoke else self.topic_of(first, place)
            if len(figures) != 1 or figures[0] is document:
                continue
            kind = figures[0].type
            if kind in bodies or (kind in ("person", "state", "group") and head in _UTTERANCES):
                return figures[0]
        if head not in _FINDINGS and self.spoke and document.spoke < 0:  # one that has spoken for itself goes on so
            last = self.spoke[-1][1][0]
            if last.type in ("organisation", "state") or (last.type == "media" and head != _LETTER):
                return last  # the outlet that spoke last tells of the letter, and has hardly written it
        return None
