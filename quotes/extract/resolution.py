"""Resolution: who each draft's speaker is.

Drafts are taken in the order of the text. The subject beside the cue is read first, then the topic
before it; where the subject is dropped, the last one in play whose gender and number agree with the
verb speaks on, unless a marker (من جانبه) has handed the word to somebody else.
"""

from __future__ import annotations

from .cast import Cast, Figure
from .clauses import sentence
from .draft import Draft
from .mentions import Mention, Reader
from .skeleton import Skeleton

_CONTINUE = frozenset("أضاف تابع أردف استطرد زاد ختم اختتم مضى أكمل واصل استدرك استرسل استكمل".split())


class Stage:
    """The article while it is read: who is on it and who spoke last."""

    def __init__(self) -> None:
        self.cast = Cast()
        self.spoke: list[tuple[int, list[Figure]]] = []  # place, speakers, in order
        self.subjects: list[tuple[int, int, Figure, Mention]] = []  # first, last, figure, mention of noun phrases


def populate(stage: Stage, skeleton: Skeleton) -> None:
    """Enter every noun phrase of the text that names somebody."""
    reader = Reader(skeleton)
    tags, words = skeleton.tags, skeleton.words
    at, count = 0, len(tags)
    while at < count:
        tag = tags[at]
        if tag in "RTNO" or (tag == "w" and words[at].folded in ("ابو", "عبد")):
            if words[at].prep and tag == "N":
                at += 1
                continue
            mention = reader.read(at, count)
            if mention is None:
                at += 1
                continue
            figure = None
            if mention.name or mention.type in ("organisation", "media", "group", "document"):
                figure = stage.cast.enter(mention, at)
            if figure is None and mention.role and mention.definite:
                figure = None
            stage.subjects.append((mention.first, mention.last, figure, mention))  # type: ignore[arg-type]
            at = max(mention.last, at + 1)
        else:
            at += 1


class Resolver:
    """Names the speakers of one field's drafts."""

    def __init__(self, stage: Stage, skeleton: Skeleton, *, title: bool = False) -> None:
        self.stage, self.skeleton, self.cast = stage, skeleton, stage.cast
        self.reader = Reader(skeleton)
        self.tags, self.words = skeleton.tags, skeleton.words
        self.title = title
        self.spoke: list[tuple[int, list[Figure]]] = []

    def resolve(self, drafts: list[Draft]) -> None:
        """Name the speakers of all drafts of the field."""
        for draft in sorted(drafts, key=lambda d: (d.order, d.place)):
            if draft.after is not None:
                draft.speakers, draft.path = draft.after.speakers, draft.after.path
                draft.mentions = draft.after.mentions
                continue
            if draft.reading is None:
                self._continued(draft)
            else:
                self._reading(draft)
            if draft.speakers:
                self.spoke.append((draft.order, draft.speakers))

    def _continued(self, draft: Draft) -> None:
        last = self._last(draft.order)
        if last:
            draft.speakers, draft.path = last, "continued"

    def _last(self, at: int) -> list[Figure]:
        return self.spoke[-1][1] if self.spoke else []

    def _reading(self, draft: Draft) -> None:
        reading = draft.reading
        assert reading is not None
        form = reading.cue.form
        if form in ("preposition", "clause"):
            mentions = self._zone(reading.zone)
            self._take(draft, mentions, reading.at)
            return
        if form == "finite":
            mentions = self._zone(reading.zone, reading.cue.gender)
            if mentions:
                self._take(draft, mentions, reading.at)
                if draft.speakers:
                    return
            mentions = self._topic(reading.at, reading.cue.gender, reading.cue.number)
            if mentions:
                self._take(draft, mentions, reading.at)
                if draft.speakers:
                    return
            self._dropped(draft)
            return
        # participle, maṣdar: the subject of the sentence they stand in
        mentions = self._zone(reading.zone, "", strict=True)
        if mentions:
            self._take(draft, mentions, reading.at)
            if draft.speakers:
                return
        self._governed(draft)

    def _take(self, draft: Draft, mentions: list[Mention], at: int) -> None:
        figures: list[Figure] = []
        path = ""
        for mention in mentions:
            figure, how = self.cast.find(mention, at)
            if figure is not None and figure not in figures:
                figures.append(figure)
                path = path or how
        if figures:
            draft.mentions, draft.speakers, draft.path = mentions, figures, path

    def _zone(self, zone: tuple[int, int], gender: str = "", strict: bool = False) -> list[Mention]:
        """The mentions that name the speaker between a cue and its introducer."""
        at, stop = zone
        tags, words = self.tags, self.words
        while at < stop:
            tag, word = tags[at], words[at]
            if tag in ",-":
                at += 1
                continue
            if tag == "p" or tag in "ctC" or word.prep and tag != "q" and word.given is None:
                at = self._circumstance(at, stop)
                continue
            if tag in "q" and at > zone[0] and tags[at - 1] == "p":
                at += 1
                continue
            if tag in "RTNOSGqnwd":
                if strict and tag not in "RTNOq":
                    return []
                if tag in "wn" and not word.definite and "quantity" not in word.kinds and word.folded not in ("ابو", "عبد", "ال") and tag == "w" and not word.pronoun:
                    return []
                found = self.reader.chain(at, stop)
                found = [m for m in found if m.name or m.body or m.role]
                if found and gender and found[0].gender and found[0].gender != gender and found[0].type == "person" and len(found) == 1 and found[0].name and gender == "f":
                    return []
                return found
            return []
        return []

    def _circumstance(self, at: int, stop: int) -> int:
        """The place behind an adverbial before the subject: وأوضح لـ«الوطن» المدير …"""
        at += 1
        while at < stop and (self.tags[at] in "qtd" or self.tags[at] in "wOCn" and self.words[at].definite and not self.words[at].role):
            at += 1
        return at

    def _topic(self, at: int, gender: str, number: str) -> list[Mention]:
        """The noun phrase before the verb: «الوزير قال», «وكان مصدر قد صرح»."""
        first, _ = sentence(self.tags, at)
        begin = first
        for place in range(at - 1, first - 1, -1):
            if self.tags[place] in "VA" or self.tags[place] in "Qq" and False:
                begin = place + 1
                break
        best: list[Mention] = []
        for first_place, last, figure, mention in self.stage_subjects():
            if first_place < begin or last > at:
                continue
            if first_place > begin + 4:
                break
            if first_place > begin and self.tags[first_place - 1] == "p" or self.words[first_place].prep:
                continue
            if gender and mention.gender and mention.gender != gender and mention.type != "group":
                continue
            between = self.tags[last:at]
            if any(t in "A:" for t in between):
                continue
            best = [mention]
            break
        return best

    def stage_subjects(self) -> list[tuple[int, int, Figure, Mention]]:
        return self.stage.subjects if not self.title else []

    def _agrees(self, figures: list[Figure], gender: str, number: str) -> bool:
        if number == "sg":
            if len(figures) > 1:
                return False
            figure = figures[0]
            if gender == "f":
                return figure.gender != "m" or figure.type in ("group", "state") and figure.number == "pl"
            if figure.type == "state":
                return False
            return figure.gender != "f"
        if number == "pl":
            return len(figures) > 1 or figures[0].number == "pl" or figures[0].type == "group"
        if number == "du":
            return len(figures) == 2 or figures[0].number == "du"
        return True

    def _dropped(self, draft: Draft) -> None:
        reading = draft.reading
        assert reading is not None
        cue = reading.cue
        for _, figures in reversed(self.spoke[-6:]):
            if self._agrees(figures, cue.gender, cue.number):
                draft.speakers, draft.path = figures, "dropped"
                return

    def _governed(self, draft: Draft) -> None:
        """The speaker of a participle or maṣdar: the subject of its sentence."""
        reading = draft.reading
        assert reading is not None
        first, _ = sentence(self.tags, reading.at)
        cue = reading.cue
        for place, figures in reversed(self.spoke):
            if place < first:
                break
            draft.speakers, draft.path = figures, "sentence"
            return
        for first_place, last, figure, mention in self.stage_subjects():
            if first_place < first:
                continue
            if first_place > reading.at:
                break
            if self.tags[first_place - 1 : first_place] == "p" or self.words[first_place].prep:
                continue
            if cue.form == "participle" and cue.gender and mention.gender and mention.gender != cue.gender and mention.type == "person":
                continue
            self._take(draft, [mention], reading.at)
            if draft.speakers:
                draft.path = "subject"
                return
        for _, figures in reversed(self.spoke[-6:]):
            if cue.form != "participle" or self._agrees(figures, cue.gender, cue.number):
                draft.speakers, draft.path = figures, "dropped"
                return
