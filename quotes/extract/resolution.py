"""Resolution: who each draft's speaker is.

Drafts are taken in the order of the text. The subject beside the cue is read first, then the topic
before it; where the subject is dropped, the last one in play whose gender and number agree with the
verb speaks on, unless a marker (من جانبه) has handed the word to somebody else.
"""

from __future__ import annotations

from ..lexicon.sets import word_set
from ..text.fold import fold
from .cast import Cast, Figure, name_words
from .clauses import sentence
from .draft import Draft
from .mentions import Mention, Reader
from .names import COMPOUND, proper
from .readings import Reading
from .relay import passed_on
from .skeleton import Skeleton
from .subjects import Subjects

_HONORIFICS = word_set("honorific")
_CONTINUE = word_set("continues", folded=False)
_CALLS = word_set("calls", folded=False)
_RESUMED = word_set("resumed")
_FINDINGS, _UTTERANCES = word_set("finding"), word_set("utterance")
_LED = word_set("led-by")
_BODIES = ("organisation", "media")
_BACK = 4  # sentences back in which a dropped subject may stand


def _without_lam(text: str) -> str:
    """لأوشاكوف without its preposition."""
    if text.startswith("لل"):
        return "ال" + text[2:]
    return text[1:].lstrip("ـ") if text.startswith("ل") else text


class Stage:
    """The article while it is read: the cast and the surnames introduced."""

    def __init__(self) -> None:
        self.cast = Cast()


def populate(stage: Stage, skeleton: Skeleton) -> None:
    """Enter every noun phrase of the text that names somebody."""
    reader = Reader(skeleton, stage.cast.introduced)
    tags, words = skeleton.tags, skeleton.words
    at, count = 0, len(tags)
    while at < count:
        tag = tags[at]
        if (
            tag in "RTNO"
            or (tag in "wn" and words[at].folded in ("ابو", "عبد"))
            or (tag == "n" and (tags[at + 1 : at + 2] == "N" or (at and (tags[at - 1] in "Vv" or words[at - 1].verb))))
        ):
            if words[at].prep and tag == "N":
                at += 1
                continue
            mention = reader.read(at, count)
            if mention is None:
                at += 1
                continue
            if mention.name or mention.type in ("organisation", "media", "group", "document"):
                figure = stage.cast.enter(mention, at)
                after = mention.last
                while figure is not None and mention.apposed and tags[after : after + 1] == "R" and words[after].conj:
                    further = reader.read(after, count)  # سامي حداد المحامي والقيادي في الحزب
                    if further is None or further.name or not further.role:
                        break
                    stage.cast.give_role(figure, further.role)
                    after = further.last
            for inner in range(mention.first + 1, mention.last):
                # a body inside a description is known too: الأمين العام لحزب الكرامة
                entry = words[inner].body
                if tags[inner] == "O" and not words[inner].definite and entry and entry["type"] in _BODIES:
                    body = reader.read(inner, mention.last)
                    if body is not None and body.type in ("organisation", "media"):
                        stage.cast.enter(body, inner)
                if tags[inner] == "N" and words[inner].given is not None and words[inner - 1].stem in _LED:
                    leader = reader.read(inner, count)
                    if leader is not None and leader.name:
                        stage.cast.enter(leader, inner)
            at = max(mention.last, at + 1)
        else:
            at += 1
    stage.cast.settle()


class Resolver:
    """Names the speakers of one field's drafts."""

    def __init__(self, stage: Stage, skeleton: Skeleton, *, title: bool = False) -> None:
        self.stage, self.skeleton, self.cast = stage, skeleton, stage.cast
        self.reader = Reader(skeleton, stage.cast.introduced)
        self.subjects = Subjects(skeleton, self.reader)
        self.tags, self.words = skeleton.tags, skeleton.words
        self.title = title
        self.spoke: list[tuple[int, list[Figure]]] = []
        self._topics: dict[int, list[Figure]] = {}
        self._places: dict[str, list[int]] | None = None

    def resolve(self, drafts: list[Draft]) -> None:
        """Name the speakers of all drafts of the field."""
        for draft in sorted(drafts, key=lambda d: (d.order, d.place)):
            if draft.after is not None:
                leader = draft.after
                draft.speakers, draft.path, draft.mentions = leader.speakers, leader.path, leader.mentions
                continue
            if draft.frame is not None:
                self._reading(draft.frame)
            if draft.mentions:
                self._take(draft, draft.mentions, draft.order)
            elif draft.rule == "evaluated":
                self._evaluated(draft)
            elif draft.reading is None:
                self._continued(draft)
            else:
                self._reading(draft)
            # who reports another's words speaks on: أكد X أن Y أخبره بأن … وقال إن …
            speakers = draft.frame.speakers if draft.frame is not None and draft.frame.speakers else draft.speakers
            if speakers and draft.within is None:
                self.spoke.append((draft.order, speakers))

    def _evaluated(self, draft: Draft) -> None:
        """Somebody's word for a thing, ما وصفه بـ«…»: the subject of that verb or of its sentence."""
        first, _ = sentence(self.tags, draft.place)
        mentions = self.subjects.topic(first, draft.place)
        if mentions:
            self._take(draft, mentions, draft.place)
            draft.mentions = []
        if not draft.speakers:
            self._continued(draft)

    def _continued(self, draft: Draft) -> None:
        if self.spoke:
            draft.speakers, draft.path = self.spoke[-1][1], "continued"

    # -- beside the cue -----------------------------------------------------------------------

    def _reading(self, draft: Draft) -> None:
        reading = draft.reading
        assert reading is not None
        form, cue = reading.cue.form, reading.cue
        if passed_on(self, draft):
            return
        if form in ("preposition", "clause"):
            self._take(draft, self.subjects.after(*reading.zone) or self._cited(reading.zone), reading.at)
            if not draft.speakers and reading.zone[0] == reading.zone[1]:  # بحسبه
                gender = "f" if self.words[reading.word_at].folded.endswith("ها") else "m"
                draft.speakers, draft.path = self._in_play(reading.at, gender, "sg", True)
            return
        if cue.lemma in ("جاء", "ورد"):  # جاء في البيان: the document speaks
            mentions = self._cited(reading.zone)
            head = mentions[0].head if mentions else None
            if head is not None and head.definite and head.medium and mentions[0].type != "document":
                mentions = []  # كما جاء في الإحاطة: of whoever gave it
                self._continued(draft)
            self._take(draft, mentions, reading.at)
            if draft.speakers:
                return
        if form == "finite":
            if self._latter(draft) or self._coordinated(draft):
                return
            behind = self._behind(reading)
            if (
                draft.rule == "bare"
                and behind
                and not (
                    behind[0].name
                    or (
                        behind[0].role
                        and behind[0].type == "person"
                        and behind[0].head is not None
                        and behind[0].head.role
                    )
                )
            ):
                behind = []  # وقال السوق لا تحتاج …: the words said begin with a noun
            before = self._before(reading)
            headline = self.title and before and reading.at > 0
            for mentions in (before, behind) if headline else (behind, before):
                if mentions:
                    self._take(draft, mentions, reading.at)
                    if draft.speakers:
                        self._learn(draft)
                        return
            self._dropped(draft)
            return
        if form == "masdar" and cue.stance in ("think", "accuse") and reading.zone[0] < reading.zone[1]:
            self._take(draft, self.subjects.after(*reading.zone), reading.at)  # الذي وصفه فلان بأنه …
            if draft.speakers:
                return
        first, stop = reading.zone
        revered = self.subjects.revered(first, stop) if first < stop else []
        if revered:
            self._take(draft, revered, reading.at)  # بقوله تعالى
            return
        if (
            form in ("masdar", "noun")
            and first < stop
            and not self.words[reading.word_at].folded.endswith(("ه", "ها", "هم"))
        ):
            self._take(draft, self._genitive(first, stop), reading.at)  # من مزاعم الجيش بأن …
            if draft.speakers:
                return
        self._governed(draft)

    def _genitive(self, first: int, stop: int) -> list[Mention]:
        """The noun right behind a maṣdar without a pronoun: تأكيد الوزير أن …"""
        word = self.words[first]
        if (
            word.prep
            or self.tags[first] not in "RTNOSG"
            or not (word.definite or word.given or word.state or word.body)
        ):
            return []
        return [m for m in self.reader.chain(first, stop) if m.name or m.body or m.role]

    def _latter(self, draft: Draft) -> bool:
        """وأكد هذا الأخير: the one named last before the verb."""
        reading = draft.reading
        assert reading is not None
        first, stop = reading.zone
        at = first + (first < stop and self.words[first].folded in ("هذا", "هذه"))
        if at >= stop or self.words[at].folded not in ("الاخير", "الاخيره"):
            return False
        gender = "f" if self.words[at].folded.endswith("ه") else "m"
        named = [f for f in self.cast.figures if f.type != "document" and self._agrees([f], gender, "sg")]
        last = max(named, key=lambda f: f.seen(reading.at), default=None)
        if last is None or last.seen(reading.at) < 0:
            return False
        mention = Mention(first, at + 1, body=self.skeleton.said(first, at + 1))
        mention.start, mention.end = self.skeleton.slice(first, at + 1)
        draft.mentions, draft.speakers, draft.path = [mention], [last], "latter"
        return True

    def _coordinated(self, draft: Draft) -> bool:
        """A verb joined to the one before (وأضاف, كما أكد) without a subject of its own goes on with its speaker."""
        reading = draft.reading
        assert reading is not None
        at = reading.at
        joined = (self.words[at].conj == "و" and at > 0 and self.tags[at - 1] not in ".\n") or (
            at > 0 and self.tags[at - 1] == "k"
        )
        if not joined or self.subjects.after(*reading.zone) or self.subjects.fills(*reading.zone):
            return False
        first, _ = sentence(self.tags, at)
        for place, figures in reversed(self.spoke):
            if place < first:
                return False
            if self._agrees(figures, reading.cue.gender, reading.cue.number):
                draft.speakers, draft.path = figures, "sentence"
                return True
        return False

    def _cited(self, zone: tuple[int, int]) -> list[Mention]:
        at, stop = zone
        while at < stop and self.tags[at] in "p,x":
            at += 1
        if at < stop and self.words[at].folded in ("لما", "بما"):
            at += 1
            if at < stop and self.tags[at] not in "RTNO":
                at += 1
        elif at and at < stop and self.tags[at - 1] == "x":
            at += 1  # وفق ما أعلنه
        found = [m for m in self.reader.chain(at, stop) if m.name or m.body or m.role] if at < stop else []
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

    def _behind(self, reading: Reading) -> list[Mention]:
        mentions = self.subjects.after(*reading.zone) or self.subjects.fills(*reading.zone)
        if len(mentions) == 1 and self._surname_beside(mentions[0], reading):
            mentions[0].gender = reading.cue.gender  # قال هنية: as a surname a woman's name tells nothing
        if mentions and not self._may(mentions, reading.cue.gender):
            return []
        if mentions and self._addressed(mentions, reading):
            return []
        return mentions

    def _author(self, relative: int, first: int) -> list[Mention]:
        """Whose words a relative clause takes up: تصريحات الوزير، التي قال فيها."""
        for place in range(relative - 1, max(first - 1, relative - 16), -1):
            word = self.words[place]
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
            or not self.spoke
        ):
            return False
        if not self.words[reading.at].conj and self.tags[reading.at - 1 : reading.at] != "k":
            return False
        return self.spoke[-1][1][0].type == "person" and self._agrees(
            self.spoke[-1][1], reading.cue.gender, reading.cue.number
        )

    def _before(self, reading: Reading) -> list[Mention]:
        first, _ = sentence(self.tags, reading.at)
        begin = max(first, self.tags.rfind("A", first, reading.at) + 1)
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
                    if said[0].type == "person" and self._may(said, reading.cue.gender):
                        return said  # وفقا لما صرحت به المديرة، حيث قالت
                    break
        if before > first and self.tags[before] == "r":
            if self.words[reading.word_at].object or (
                self.words[reading.at + 1 : reading.at + 2] and self.words[reading.at + 1].folded in _RESUMED
            ):
                return self._author(before, first)  # البرنامج الذي تعهد فيه: the pronoun is the object
            mentions = self.subjects.antecedent(before)
            if mentions and self._may(mentions, reading.cue.gender):
                return mentions
        mentions = self.subjects.topic(begin, reading.at)
        if mentions and self._may(mentions, reading.cue.gender):
            return mentions
        return []

    @staticmethod
    def _may(mentions: list[Mention], gender: str) -> bool:
        """Whether the verb's gender allows this subject."""
        if len(mentions) != 1 or not gender:
            return True
        mention = mentions[0]
        if mention.type not in ("person", "organisation") or not mention.gender or mention.number != "sg":
            return True
        return mention.gender == gender

    def _learn(self, draft: Draft) -> None:
        """A verb beside a name tells the gender of its bearer."""
        assert draft.cue is not None
        if (
            len(draft.speakers) == 1
            and draft.cue.form == "finite"
            and draft.cue.number == "sg"
            and not draft.speakers[0].gender
        ):
            draft.speakers[0].gender = draft.cue.gender

    def _take(self, draft: Draft, mentions: list[Mention], at: int) -> None:
        if len(mentions) == 1 and fold(mentions[0].body).strip() in _HONORIFICS:
            return  # فضيلته, معاليه: the one in play
        figures: list[Figure] = []
        path = ""
        for mention in mentions:
            figure, how = self.cast.find(mention, at)
            if how == "source" and not (
                figure is not None and mention.head is not None and figure.head == mention.head.stem
            ):  # المصدر نفسه: of those that spoke, the last that can be a source
                figure = next((f[0] for _, f in reversed(self.spoke) if len(f) == 1 and f[0].type != "person"), figure)
            elif how == "source" and mention.head is not None and "generic" in mention.head.kinds:
                # ذات المتحدثين: the last several that spoke
                figure = next((f[0] for _, f in reversed(self.spoke) if f[0].number == "pl"), figure)
            if how in ("description", "name") and figure is not None:
                figure, how = self._better(figure, how, mention, draft)
            if figure is not None and figure.type == "document" and mention.definite and figure.issuer is None:
                issuer = self._issuer(figure, mention, at)
                if issuer is not None:
                    figure, how = issuer, "issuer"
            if (
                figure is not None
                and draft.cue is not None
                and draft.cue.gender
                and draft.cue.form == "finite"
                and figure.type == "person"
                and figure.gender
                and figure.gender != draft.cue.gender
            ):
                figure = self.cast.namesake(figure, mention, draft.cue.gender, at) or figure
            if figure is not None and figure not in figures:
                figures.append(figure)
                path = path or how
        if (
            len(figures) == 1
            and mentions[0].number == "du"
            and mentions[0].definite
            and path in ("description", "body")
        ):
            pair = next((f for _, f in reversed(self.spoke) if len(f) == 2), None)
            if pair is not None:
                figures, path = pair, "both"
        if figures:
            draft.mentions, draft.speakers, draft.path = mentions, figures, path

    def _issuer(self, document: Figure, mention: Mention, at: int) -> Figure | None:
        """Whose the document is: who spoke or acts in the sentence that brought it in, قالت الوزارة في بيان …

        A statement that nothing brought in (البلاغ) is of the body that has just spoken.
        """
        head = mention.head.stem if mention.head is not None else ""
        bodies = ("organisation", "media")
        for place in sorted((p for p in document.places if p < at), reverse=True):
            first, end = sentence(self.tags, place)
            spoke = [f for p, f in self.spoke if first <= p < end and len(f) == 1]
            figures = spoke[-1] if spoke else self._topic_of(first, place)
            if len(figures) != 1 or figures[0] is document:
                continue
            kind = figures[0].type
            if kind in bodies or (kind in ("person", "state", "group") and head in _UTTERANCES):
                return figures[0]
        if head not in _FINDINGS and self.spoke:
            last = self.spoke[-1][1][0]
            if last.type in (*bodies, "state"):
                return last
        return None

    def _better(self, figure: Figure, how: str, mention: Mention, draft: Draft) -> tuple[Figure, str]:
        """Somebody for a mention that fits nobody by name or role.

        A surname whose full name the article gives without a title is looked up in the text; a role
        that says little (المسؤول العسكري, النجم البرازيلي) goes on with the person who spoke last.
        """
        words = name_words(mention.name or mention.body)
        if len(words) == 1 and figure.words == words:
            full = self._written_out(words[0], mention)
            if full:
                self.cast.rename(figure, full, name_words(full), "person")
                return figure, "surname"
        head = mention.head
        if (
            how == "description"
            and head is not None
            and (head.definite or mention.self_same)
            and "generic" in head.kinds
            and len(words) <= 3
        ):
            gender = draft.cue.gender if draft.cue is not None and draft.cue.form == "finite" else mention.gender
            last = next(
                (
                    f[0]
                    for _, f in reversed(self.spoke[-4:])
                    if len(f) == 1 and f[0].type == "person" and f[0] is not figure
                ),
                None,
            )
            if last is None and not self.spoke:  # nobody has spoken: who acts before it
                before, _ = self._in_play(mention.first, gender or "m", "sg", False)
                last = before[0] if before and before[0].type == "person" and before[0] is not figure else None
            if last is not None and (not gender or not last.gender or last.gender == gender):
                return last, "role"
        return figure, how

    def _written_out(self, surname: str, mention: Mention) -> str:
        """The full name in which a surname stands elsewhere in the text, given name first."""
        words, tags = self.words, self.tags
        for place in self._index().get(surname, ()):
            if place == 0 or mention.first <= place < mention.last:
                continue
            before = words[place - 1]
            ali = before.folded == "علي" and place > 1 and tags[place - 2] in "RTGwO"
            if place > 1 and words[place - 2].folded in COMPOUND and before.definite:
                return self.skeleton.said(place - 2, place + 1)  # عبد الرحيم حدادي
            unknown = tags[place - 1] == "n" and tags[place] in "nw" and proper(before, "n")
            bare = tags[place - 1] == "w" and not (before.definite or before.prep or before.conj or before.kinds)
            acts = place > 1 and (tags[place - 2] in "Vv" or words[place - 2].verb)
            if (
                (tags[place - 1] == "N" and before.given is not None)
                or ali
                or (unknown and not self.reader.names.addressed(place - 1))
                or (bare and acts and tags[place] in "nN")  # أيدت نافي الحداد القرار
            ):
                return self.skeleton.said(place - 1, place + 1)
        return ""

    def _index(self) -> dict[str, list[int]]:
        """Folded word → its places in the field."""
        if self._places is None:
            self._places = {}
            for place, word in enumerate(self.words):
                if word.folded:
                    self._places.setdefault(word.folded, []).append(place)
        return self._places

    # -- dropped subjects ---------------------------------------------------------------------

    def _agrees(self, figures: list[Figure], gender: str, number: str) -> bool:
        if not figures:
            return False
        if number == "sg":
            if len(figures) > 1:
                return False
            figure = figures[0]
            if figure.number == "pl":  # قال لاعبون … goes on with وأضافوا; only things take a feminine singular
                return gender == "f" and figure.gender != "m"
            if gender == "f":
                return figure.gender != "m"
            return figure.type != "state" and figure.gender != "f"
        if number == "pl":
            return len(figures) > 1 or figures[0].number == "pl" or figures[0].type == "group"
        if number == "du":
            return len(figures) == 2 or figures[0].number == "du"
        return True

    def _topic_of(self, first: int, end: int) -> list[Figure]:
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
            self._topics[first] = figures
        return self._topics[first]

    def _dropped(self, draft: Draft) -> None:
        reading = draft.reading
        assert reading is not None
        cue = reading.cue
        found, path = self._in_play(reading.at, cue.gender, cue.number, cue.lemma in _CONTINUE)
        if found:
            draft.speakers, draft.path = found, path

    def _in_play(self, at: int, gender: str, number: str, continues: bool) -> tuple[list[Figure], str]:
        """The last speaker or subject that agrees, looking back sentence by sentence."""
        first, _ = sentence(self.tags, at)
        spoke = list(self.spoke)
        for _ in range(_BACK):
            while spoke and spoke[-1][0] >= first:
                figures = spoke.pop()[1]
                if self._agrees(figures, gender, number):
                    return figures, "dropped"
            if not continues or not self.spoke:
                figures = self._topic_of(first, at)
                if self._agrees(figures, gender, number):
                    return figures, "topic"
            if first == 0:
                break
            at = first - 1
            while at > 0 and self.tags[at - 1] in ".\n":
                at -= 1
            first, _ = sentence(self.tags, at - 1) if at else (0, 0)
        for _, figures in reversed(self.spoke):
            if self._agrees(figures, gender, number):
                return figures, "dropped"
        return [], ""

    def _governed(self, draft: Draft) -> None:
        """The speaker of a participle or maṣdar: the subject of its sentence."""
        reading = draft.reading
        assert reading is not None
        cue = reading.cue
        first, _ = sentence(self.tags, reading.word_at)
        gender, number = (cue.gender, cue.number) if cue.form == "participle" else ("", "")
        for place, figures in reversed(self.spoke):
            if place < first:
                break
            if self._agrees(figures, gender, number):
                draft.speakers, draft.path = figures, "sentence"
                return
        mentions = self.subjects.topic(first, reading.word_at)
        several = len(mentions) == 1 and mentions[0].number == "pl" and (gender, number) == ("m", "sg")
        if mentions and not several and self._may(mentions, gender):
            self._take(draft, mentions, reading.word_at)
            draft.mentions = []
            if draft.speakers:
                draft.path = "subject"
                return
        found, path = self._in_play(reading.word_at, gender, number, False)
        if found:
            draft.speakers, draft.path = found, path
        elif mentions:
            self._take(draft, mentions, reading.word_at)
            draft.mentions, draft.path = [], "disagrees" if draft.speakers else ""
