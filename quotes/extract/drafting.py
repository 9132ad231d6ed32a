"""The drafts of one field while they are made, and those that need no cue before them."""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from .announced import announced_by, headed_by
from .coordination import chain
from .draft import Draft
from .entitled import announces
from .evaluated import evaluated
from .headlines import Headline
from .kinds import whole
from .marked import Judgement, judge
from .mention import Mention
from .nearest import NOT_GOVERNED, cue_bounds, governor
from .nominal import fragment_of
from .readings import Reading, by_agent, readings
from .sentences import sentence
from .skeleton import Skeleton
from .subjects import Subjects
from .wishes import called_for

_SAYS_MYSELF: Final = word_set("says-myself")
_READ_ALSO: Final = word_set("read-also")
_LISTS: Final = word_set("lists")
_NEXT_ITEM: Final = 7  # places from one thing of a list to the next
_SAID_FREELY: Final = 6  # words: fewer amid a sentence that nobody is named to say are the writer's own
NEAR: Final = 9  # places from a verb to the words that it introduces or judges with


class Drafting:
    """Collects drafts, and which marked spans are claimed by one or refused."""

    def __init__(self, skeleton: Skeleton, field: str, subjects: Subjects) -> None:
        self.skeleton, self.field, self.subjects = skeleton, field, subjects
        self.readings = found = readings(skeleton, subjects)
        self.tags = skeleton.tags
        self.drafts: list[Draft] = []
        self.frame: Draft | None = None  # of the reading at hand
        self.teller: Mention | None = None  # of the reading at hand, where he is read already
        self.claimed: dict[int, Draft] = {}
        self.refused: dict[int, Judgement] = {}
        self.taken: list[tuple[int, int]] = []  # lines that are a headline: nothing else is read in them
        leading = [r for r in found if r.rule.kind != "inserted"]
        self.strong = {r.at for r in leading if r.cue.strong}
        words = skeleton.words
        self.resumed = {
            r.at
            for r in leading
            if r.rule.kind == "speech"
            and self.tags[r.at] in "Vv"
            and words[r.at].conj == "و"
            and r.content - r.at < NEAR
        }
        self.quoted = {r.content: r for r in found if r.rule.kind == "quote"}
        self.cues = {r.at: r.cue.form for r in leading} | {r.word_at: r.cue.form for r in leading}

    def lines(self, found: list[Headline]) -> None:
        """Lines of the form X: … — their marked words, or all their words."""
        tags = self.tags
        for line in found:
            content, end = line.content, line.end
            while content < end and tags[content] in "-,.":
                content += 1
            while end > content and tags[end - 1] in ",-.":
                end -= 1
            if (end - content < 2 and tags[content : content + 1] not in ("q", "Q")) or any(
                r.rule.kind in ("quote", "clause", "speech") and line.at <= r.at < line.colon for r in self.readings
            ):
                continue
            drafts = []
            if tags[content] in "qQ" and (tags[content] == "Q" or end == content + 1 or tags[content + 1] in ".,"):
                drafts.append(self.marked(content, None, "headline-quote"))
                content += 1
                while content < end and tags[content] in ",-.":
                    content += 1
            if end - content >= 2:
                for place in range(content, end):
                    if tags[place] in "qQ":
                        self.refused[place] = Judgement(False, "name", "in-headline")
                start, stop = self.skeleton.slice(content, end)
                draft = self.new(content, start, stop, "unmarked", None, "headline")
                draft.last = end
                drafts.append(draft)
            for place in range(line.at, line.colon):
                if tags[place] in "qQ":
                    self.refused[place] = Judgement(False, "name", "speaker-in-marks")
            for draft in drafts:
                draft.mentions = [line.mention]
            self.taken.append((line.at, line.end))

    def answers(self, found: list[tuple[int, int]]) -> None:
        """The answers of an interview; nothing else is read in them."""
        for first, end in found:
            if any(taken <= first < stop for taken, stop in self.taken):
                continue
            start, stop = self.skeleton.slice(first, end)
            self.new(first, start, stop, "unmarked", None, "answer").last = end
            for place in range(first, end):
                if self.tags[place] in "qQ":
                    self.refused[place] = Judgement(False, "other", "in-answer")
            question = self.tags.rfind("\n", 0, max(0, self.tags.rfind("\n", 0, first))) + 1
            self.taken.append((question, end))

    def new(
        self,
        place: int,
        start: int,
        end: int,
        kind: str,
        reading: Reading | None,
        rule: str = "",
        after: Draft | None = None,
    ) -> Draft:
        cue, cue_at = (reading.cue, reading.word_at) if reading else (None, None)
        bounds = None
        if reading is not None:
            cue, cue_at = governor(self.skeleton, reading) or (cue, cue_at)
            bounds = cue_bounds(self.skeleton, reading)
        draft = Draft(
            self.skeleton, self.field, start, end, kind, rule or (reading.rule.id if reading else ""),
            reading.at if reading else place, place, reading, cue, cue_at, bounds, after,
        )  # fmt: skip
        if reading is not None and reading.rule.id in NOT_GOVERNED:
            draft.mentions = [m for m in chain(self.subjects.reader, *reading.zone) if m.name or m.body or m.role]
        draft.frame = self.frame
        if self.teller is not None:
            draft.mentions = [self.teller]
        self.drafts.append(draft)
        return draft

    def framing(self, place: int, start: int, end: int, reading: Reading) -> Draft:
        """The clause around another's words: no statement of its own, but its speaker is in play."""
        return self.drafts.pop(self.drafts.index(self.new(place, start, end, "indirect", reading)))

    def marked(self, place: int, reading: Reading | None, rule: str = "", after: Draft | None = None) -> Draft:
        span = self.skeleton.spans[place]
        assert span is not None
        kind = "direct" if whole(self.skeleton, place, reading) else "partial"
        draft = self.new(place, span.start, span.end, kind, reading, rule, after)
        own = evaluated(self.skeleton, place)
        if reading is not None and reading.word_at < own:  # ونددوا بما سموه «…»
            draft.cue, draft.cue_at, draft.cue_bounds = self.skeleton.words[own].cues[0], own, None
            is_called = kind != "direct" and own == place - 1  # إن سامي حداد يعتبر «الأب الروحي»
            another = None if is_called or draft.frame is not None else self._another(reading, own)
            if another is not None:
                draft.frame = self.framing(place, span.start, span.end, reading)
                draft.mentions = [another]
        self.claimed[place] = draft
        self.refused.pop(place, None)  # what a cue refused another claims
        return draft

    def _another(self, reading: Reading, verb: int) -> Mention | None:
        """Who calls a thing so in the clause that somebody reports of him: قالت الناطقة إن الوزير وصفه بـ«…».

        His body or his people (إن الحزب وصفه, إن بلاده تصفه) may be the speaker's own: he speaks in their name.
        """
        finite = self.skeleton.words[verb].cues[0].form == "finite"
        if reading.rule.kind != "clause" or reading.content >= verb or not finite:
            return None
        mention = self.subjects.reader.read(reading.content, verb)
        if mention is None or mention.last != verb or mention.type != "person" or mention.number not in ("", "sg"):
            return None
        own = any(self.skeleton.words[place].pronoun for place in range(mention.first, verb))
        return mention if (mention.name or mention.role) and mention.definite and not own else None

    def leftovers(self) -> None:
        """Marked spans that no cue before them claims."""
        for place, span in enumerate(self.skeleton.spans):
            if span is None or place in self.claimed or place in self.refused:
                continue
            verdict = judge(self.skeleton, place, reported=False)
            if not verdict.statement:
                self.refused[place] = verdict
            elif verdict.rule in ("evaluated", "called-for"):
                self._own_word(place, verdict.rule)
            elif self._announced(place):
                pass
            elif self._stands_alone(place) or self._loose(place):
                of_noun = fragment_of(self.skeleton, self.subjects, sentence(self.tags, place)[0], place)
                if of_noun is not None:
                    self.marked(place, by_agent(*of_noun))
                else:
                    self.marked(place, None, "continued")
            else:
                self.refused[place] = Judgement(False, "other", "no-cue")

    def _announced(self, place: int) -> bool:
        """Speech that a noun announces, its speaker named behind ل: وفي تصريح للوزيرة: «…»."""
        mention = announced_by(self.skeleton, self.subjects, place)
        if mention is None:
            mention = headed_by(self.skeleton, self.subjects, place)
            if mention is not None:
                self.marked(place, None, "headline-quote").mentions = [mention]
            return mention is not None
        self.marked(place, None, "announced").mentions = [mention]
        return True

    def _loose(self, place: int) -> bool:
        """Whether a marked clause without a cue is speech: others speak, no title is announced, the marks pair."""
        span = self.skeleton.spans[place]
        assert span is not None
        if self.tags[place] != "Q" or not self.drafts or self.field == "title" or span.repair == "unclosed":
            return False
        if not self.skeleton.tokens[span.first][0].isalnum():
            return False
        few = span.closer - span.first < _SAID_FREELY and self.skeleton.inside(place)[0].tag != "A"
        if few and self.tags[place - 1 : place] not in (":", "\n", ".", "V", "v"):
            return False  # كلف المدرب «الذي كان يقود الفريق» بالمهمة: the writer's own
        words = self.skeleton.words
        if place and words[place - 1].folded in _SAYS_MYSELF:
            return False  # كل هذا لنقول «…»: whoever writes, and none whom he tells of
        if words[self.tags.rfind("\n", 0, place) + 1].folded in _READ_ALSO:
            return False  # اقرأ أيضا: …: the headline of another article
        if self._of_a_list(place) or self._of_an_author(place):
            return False
        return not any(announces(words[at]) or words[at].folded in _LISTS for at in range(max(0, place - 8), place))

    def _of_a_list(self, place: int) -> bool:
        """Whether a marked clause stands among names in marks: ومن نوران «الوردة»، ومن صافية «كان الليل»، ومن …"""
        before = self._next_name(place, -1)
        if before < 0:
            return False
        return self._next_name(before, -1) >= 0 or self._next_name(place, 1) >= 0

    def _next_name(self, place: int, step: int) -> int:
        """The place of the short marked words next to others in a list, before or behind them; -1 for none."""
        at = place + step
        while 0 <= at < len(self.tags) and abs(at - place) < _NEXT_ITEM and self.tags[at] in ",jpSGwNnO":
            if self.skeleton.words[at].verb:
                return -1
            at += step
        return at if 0 <= at < len(self.tags) and self.tags[at] == "q" and at not in self.claimed else -1

    def _of_an_author(self, place: int) -> bool:
        """Whether who wrote what the marks name stands behind them with ل: «نوران بعد الحرب»، لسليم حداد."""
        behind = place + 1 + (self.tags[place + 1 : place + 2] == ",")
        if behind >= len(self.tags):
            return False
        author = self.skeleton.words[behind]
        return author.prep == "ل" and author.given is not None and self.tags[behind + 1 : behind + 2] in tuple("NnT")

    def _own_word(self, place: int, rule: str) -> None:
        """A word in marks that its verb makes somebody's own: وصفه بـ«…», دعا إلى «…»."""
        at = evaluated(self.skeleton, place) if rule == "evaluated" else called_for(self.skeleton, place)
        draft = self.marked(place, None, rule)
        draft.cue, draft.cue_at = self.skeleton.words[at].cues[0], at

    def _stands_alone(self, place: int) -> bool:
        """Whether the marked words are a paragraph of their own, as the speech that goes on is."""
        tags = self.tags
        if tags[place] != "Q" or self.field == "title":
            return False
        before = place
        while before > 0 and tags[before - 1] in "-,.":
            before -= 1
        after = place + 1
        while after < len(tags) and tags[after] in ".,-":
            after += 1
        opens = before == 0 or tags[before - 1] == "\n"
        return opens and (after >= len(tags) or tags[after] == "\n") and bool(self.claimed)
