"""Attribution: from the readings of a field to its statements, speakers still to be named.

Each marked span and each reported clause is given to the reading that introduces it; what no
reading claims is looked at once more for a cue behind it, for the speech it goes on, or it is no
statement at all.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from .cast import Cast
from .draft import Draft
from .drafting import Drafting
from .headlines import headlines
from .insertions import inserted, trailing
from .interviews import answers
from .kinds import SAYS, SHOUTS, entitles, of_a_work, shouted
from .marked import Judgement, judge
from .mention import Mention
from .nearest import governor
from .nested import nested
from .no_name import no_name
from .nominal import fragment_of
from .readings import Reading, by_agent
from .reported import clause, judged_before, told_before
from .sentences import sentence
from .skeleton import Skeleton
from .soundness import posted
from .subjects import PREPOSITIONS, Subjects


def attribute(
    skeleton: Skeleton, field: str, subjects: Subjects, cast: Cast, text: Skeleton | None = None
) -> tuple[list[Draft], dict[int, Judgement]]:
    """The drafts of a field in the order of their words, and the marked spans that are none."""
    work = _Work(skeleton, field, subjects)
    work.lines(headlines(skeleton, subjects, cast, title=field == "title", text=text))
    if field == "text":
        work.answers(answers(skeleton))
    work.run()
    for draft in [d for d in work.drafts if d.kind in ("direct", "partial")]:
        work.drafts += nested(skeleton, draft, subjects)
    work.drafts.sort(key=lambda d: (d.start, d.end))
    return work.drafts, work.refused


_EXCEPT: Final = word_set("except")

_WHAT: Final = word_set("what-is-said")
_WHOLE: Final = 6  # words
_FAR: Final = 13  # places from the verb to the أن before who speaks
_HAD: Final = frozenset(["قد", "كان", "كانت", "كانوا", "لقد"])
_WHEN: Final = word_set("aside") | {"حين"}
_BEFORE_THAT: Final = word_set("before-that")
_BEFORE_THAT_TOO: Final = frozenset(["في", "ولا", "لا", "علي", "الرغم", "بالرغم"])  # في حين أن, ولا سيما أن
_MEANWHILE: Final = frozenset(["فيما", "بينما"])
_NEAR: Final = 9  # places from في إشارة to what it names
_COMPLEMENTS: Final = frozenset(["finite-quote", "participle-quote"])


class _Work(Drafting):
    """Turns the readings of cues into drafts."""

    def run(self) -> None:
        clauses: dict[int, Reading] = {}  # content place → the reading that introduces it
        for reading in self.readings:
            if not reading.reports or any(
                first <= reading.at < last or (reading.rule.kind == "speech" and first < reading.content < last)
                for first, last in self.taken
            ):
                continue
            known = clauses.get(reading.content)
            if known is not None and reading.rule.kind in ("clause", "speech", "lead", "quote"):
                # the cue nearest to the words reports them: أشاد بالعمل، مؤكدا أن …
                finite = reading.cue.form == "finite" and not self.skeleton.words[reading.word_at].conj
                if (
                    not known.rule.id.startswith("relayed")
                    and known.rule.kind == reading.rule.kind
                    and known.word_at < reading.word_at
                    and (not (finite and known.cue.form == "finite") or self._only_there(known, reading))
                ):
                    self._hand_over(known, reading)
                told_before(self, reading)
                continue
            self.frame = self.teller = None
            if self._nested(reading):
                continue
            kind = reading.rule.kind
            behind = kind == "trailing" or reading.rule.id in ("as-he-put-it", "said-this")
            if kind == "quote":
                self._quote(reading)
            elif behind:
                trailing(self, reading)
            elif kind == "inserted":
                inserted(self, reading)
            else:
                clause(self, reading)
            if not behind and kind != "inserted":
                clauses[reading.content] = reading
        self.leftovers()
        self.drafts.sort(key=lambda d: (d.start, d.end))

    def _only_there(self, known: Reading, reading: Reading) -> bool:
        """Whether the second of two finite verbs alone reports: وعقب اللقاء، رأى أن; نص جاء فيه «…»."""
        first = self.skeleton.words[known.word_at]
        if first.folded.removeprefix("و") in PREPOSITIONS and self.tags[reading.at - 1] in ",-":
            return True
        if self.tags[reading.at - 2 : reading.at] == ",j" and not self.skeleton.words[reading.at].object:
            return True  # ويطالبون بالعمل، فيما رأى آخرون أن: the pause and what opens the clause part the two
        before = known.word_at - 1
        within = before >= 0 and (self.skeleton.words[before].folded in _WHAT or self.tags[before] == "r")
        if within and self.tags[reading.at - 1] == "," and not self.skeleton.words[reading.at].object:
            return True  # وردا على ما قاله الوزير، طالب الحزب بالعمل «…»: behind the pause stands the main verb
        if any(
            self.tags[place] in ",\n" and self.skeleton.words[place + 1].folded in _EXCEPT
            for place in range(known.word_at, reading.word_at - 2)
        ):
            return True  # يزعم أن الشركة أبعدت العامل، إلا أن التحقيق كشف أن
        return reading.cue.lemma == "جاء" and reading.content - reading.word_at <= 3

    def _hand_over(self, known: Reading, reading: Reading) -> None:
        for draft in self.drafts:
            if draft.reading is known and draft.place >= known.content:
                draft.reading, draft.rule, draft.order = reading, reading.rule.id, reading.at
                draft.cue, draft.cue_at = governor(self.skeleton, reading) or (reading.cue, reading.word_at)

    def _nested(self, reading: Reading) -> bool:
        """Whether a cue stands inside a clause that is reported already, and reports nobody of its own.

        قالت الشركة إن دراسة أشارت إلى أن C: the study speaks, the outer clause is only its frame.
        """
        if reading.rule.kind not in ("clause", "speech", "trailing", "code"):
            return False
        for number in range(len(self.drafts) - 1, max(-1, len(self.drafts) - 8), -1):
            outer = self.drafts[number]
            if outer.kind not in ("indirect", "unmarked") or not outer.last:
                continue
            if outer.place <= reading.at < outer.last:
                if reading.rule.kind == "trailing":
                    return False
                future = reading.cue.tense == "present" and self._future(reading.at)
                joint = None if future else self._joint(reading, outer)
                if joint is not None:
                    outer.last, self.teller = joint
                    outer.end = self.skeleton.slice(outer.place, outer.last)[1]
                    self.frame = outer
                    return False
                led = outer.reading is not None and outer.reading.rule.kind == "lead"
                if (
                    not future
                    and outer.kind == "indirect"
                    and reading.cue.form == "finite"
                    and (reading.cue.strong or self._tells_too(reading, outer.place))
                    and reading.rule.kind == "clause"
                    and self.skeleton.words[reading.at].folded[:1] != "ف"  # …، أما سامي فقال إن
                    and self.skeleton.words[reading.at - 1].folded != "ثم"
                    and self.tags[reading.at - 1] != "r"  # إن الرجل الذي تقول الشرطة إنه نجا كتب رسالة
                    and not self._passed(reading)
                    and (
                        (reading.at - outer.place <= 6 and self._names_a_teller(outer.place))
                        or (led and reading.at - outer.place <= 1)  # وبحسب الوكالة، أكد الوزير أن …
                    )
                ):
                    self.frame = self.drafts.pop(number)
                    return False
                return True
        return False

    def _joint(self, reading: Reading, outer: Draft) -> tuple[int, Mention] | None:
        """Where a reported clause ends since another's words begin, and whose: إن العمل توقف، إلا أن الشرطة قالت إن.

        He stands between أن and his verb, or behind a verb that حيث or بعد أن opens.
        """
        tags, words = self.tags, self.skeleton.words
        if outer.kind != "indirect" or reading.rule.kind != "clause" or reading.cue.form != "finite":
            return None
        if "," in tags[reading.at : reading.content] or words[reading.intro[1] - 1].folded.startswith("و"):
            return None  # أعلنت المنظمة عن إصابة عاملين وأن: what else is told
        verb = reading.at
        while verb and words[verb - 1].folded in _HAD:
            verb -= 1
        opens = words[verb - 1].folded
        if opens in _WHEN or (opens == "ان" and words[verb - 2].folded == "بعد"):
            joint = verb - 1 - (opens == "ان")
            teller = self.subjects.reader.read(reading.at + 1, reading.content)
            if words[reading.at + 1].folded[:1].isdigit() or tags[joint - 1] == "-":
                return None  # بينما يرى 35 في المائة أن
        else:
            that = self._that_before(verb, max(outer.place + 2, verb - _FAR))
            joint = that - 1
            if that and words[joint].folded.removeprefix("و") in _BEFORE_THAT:
                while words[joint - 1].folded.removeprefix("و") in _BEFORE_THAT_TOO:
                    joint -= 1
            elif that and words[that].folded == "وان":
                joint = that
            else:
                return None
            teller = self.subjects.reader.read(that + 1, verb)
        if teller is None or not (teller.type or teller.name):
            return None
        while tags[joint - 1] in ",-":
            joint -= 1
        return (joint, teller) if joint - outer.place > 1 else None

    def _that_before(self, verb: int, first: int) -> int:
        """The place of أن before who does something, if nothing else is said between the two."""
        for place in range(verb - 1, first, -1):
            if self.skeleton.words[place].folded.removeprefix("و") == "ان":
                return place
            if self.tags[place] in ".,:VvrqQ\n":
                break
        return 0

    def _tells_too(self, reading: Reading, teller: int) -> bool:
        """Whether a weak verb has its own clause right behind it: إن السكان ذكروا أن, إن المتهم كشف أن."""
        first, last = reading.zone
        particle = self.skeleton.words[reading.intro[1] - 1]
        said = reading.cue.lemma == "ذكر" or (reading.cue.lemma == "كشف" and self.tags[teller] in "RTN")
        return said and last - first < 3 and not particle.folded.startswith("و")

    def _passed(self, reading: Reading) -> bool:
        """Whether another verb behind a pause has the أن of a nested one: إن بلاغا أفاد بحريق، وذكر أن الفرق وصلت."""
        tags = self.tags
        pause = tags.find(",", reading.at, reading.intro[0])
        while pause >= 0:
            later = pause + 1 + (tags[pause + 1] == "\n")
            if tags[later] in "Vv" or self.skeleton.words[later].folded in _EXCEPT:
                return True
            pause = tags.find(",", pause + 1, reading.intro[0])
        return False

    def _names_a_teller(self, at: int) -> bool:
        """Whether somebody, or a document, is named where a clause begins: إن الوزير أكد, إن بعض التقارير أشارت إلى."""
        if self.tags[at] in "RTNOSq":
            return True
        some = "quantity" in self.skeleton.words[at].kinds
        return some and self.tags[at + 1 : at + 2] in ("R", "O") and self.skeleton.words[at + 1].definite

    def _future(self, at: int) -> bool:
        """Whether a verb says what somebody will say: سيؤكد, سوف يؤكد."""
        words = self.skeleton.words
        return words[at].folded.removeprefix("و").startswith("س") or (
            at > 0 and words[at - 1].folded.removeprefix("و") == "سوف"
        )

    def _quote(self, reading: Reading) -> None:
        if reading.content in self.claimed or reading.content in self.refused:
            return
        of_noun = fragment_of(self.skeleton, self.subjects, reading.at + 1, reading.content)
        if of_noun is not None:
            self._of_agent(reading, by_agent(*of_noun))
            return
        judged_before(self, reading)
        if of_a_work(self.skeleton, reading):
            self.refused[reading.content] = Judgement(False, "title", "naming-word")
            return
        rule = ""
        if ":" not in self.tags[slice(*reading.intro)] and not shouted(reading):
            verdict = judge(self.skeleton, reading.content, reported=True)
            if entitles(self.skeleton, reading):
                verdict = Judgement(False, "title", "genitive")
            if no_name(self.skeleton, reading.content, reading.cue, verdict):
                verdict = Judgement(True, rule="telling")
            if not verdict.statement and not self._all_that_is_said(reading):
                self.refused[reading.content] = verdict
                if reading.cue.strong and not (reading.rule.id.endswith("-fragment") and verdict.rule != "naming-word"):
                    self._further(None, reading.content + 1, reading)
                return
            rule = verdict.rule if verdict.rule == "called-for" else ""
        draft = self._split(reading) or self._joined(reading)
        rule = "split-quote" if draft is not None and draft.rule == "split-quote" else rule
        draft = self.marked(reading.content, reading, rule, after=draft)
        self._further(draft, reading.content + 1, reading)

    def _all_that_is_said(self, reading: Reading) -> bool:
        """Whether nothing but long marked words can be what a verb of saying has: قال صاحب الدراسة «لن يتغير …»."""
        place, tags = reading.content, self.tags
        if tags[place] != "Q" or len(self.skeleton.inside(place)) < _WHOLE or reading.rule.id != "finite-quote":
            return False
        if reading.cue.lemma not in SAYS and not posted(self.skeleton, *reading.zone):
            return False
        _, end = sentence(tags, place)
        return not any(tag in "Aa:VvPM" for tag in tags[place + 1 : end])

    def _split(self, reading: Reading) -> Draft | None:
        """The first part of a quotation that its cue cuts in two: «…»، قال الوزير، «…»."""
        tags, at = self.tags, reading.at
        if (
            at < 2
            or tags[at - 1] not in ",-"
            or tags[at - 2] not in "qQ"
            or tags[at] not in "Vv"
            or self.skeleton.words[at].conj
        ):
            return None
        if reading.cue.lemma not in SAYS or tags[reading.content - 1] not in ",-" or at - 2 in self.claimed:
            return None
        return self.marked(at - 2, reading, "split-quote")

    def _of_agent(self, reading: Reading, own: Reading) -> None:
        """Marked words of whoever a verbal noun between the verb and them has: نفى العمل بعد اتهام الشركة له بـ«…»."""
        for place in range(reading.word_at + 1, own.at):
            self._before(place, reading, None)
        if judge(self.skeleton, reading.content, reported=True).statement:
            self.marked(reading.content, own)
        self._further(None, reading.content + 1, reading)

    def _joined(self, reading: Reading) -> Draft | None:
        """The short fragments before the long one of a reading: دعا إلى العمل «دون تأخير» وإلى «…»."""
        place, tags, first = reading.content, self.tags, None
        joined = tags[place - 2 : place] == "qj" and self.skeleton.words[place - 1].folded == "و"
        demands = "d" in reading.cue.takes and not self.skeleton.words[reading.word_at].object
        noun = reading.rule.id in _COMPLEMENTS and reading.cue.lemma not in SAYS and (reading.cue.strong or demands)
        begins = reading.word_at + 1 if noun else place
        for at in range(max(reading.at + 1, min(begins, place - 2 if joined else place)), place):
            first = self._before(at, reading, first)
        return first

    def _before(self, at: int, reading: Reading, leader: Draft | None) -> Draft | None:
        """The first draft of those before the words of a reading, where marked words at this place are one too."""
        if self.tags[at] != "q" or at in self.claimed or at in self.refused or self.tags[at - 1] in "Vv":
            return leader  # ودعت «نداء» السكان إلى «…»: who stands right behind the verb
        verdict = judge(self.skeleton, at, reported=True)
        if not verdict.statement and not no_name(self.skeleton, at, reading.cue, verdict):
            return leader
        draft = self.marked(at, reading, after=leader)
        return leader or draft

    def _further(self, draft: Draft | None, at: int, reading: Reading) -> None:
        """Fragments that follow in the same sentence under the same cue."""
        _, end = sentence(self.tags, at) if at < len(self.tags) else (0, at)
        complement = ":" not in self.tags[slice(*reading.intro)]
        while at < end:
            if (at in self.cues and self.tags[at] != "M") or self._parts(at):
                break
            if self.tags[at] in "Qq" and at not in self.claimed and not self._explains(at):
                verdict = judge(self.skeleton, at, reported=True)
                if complement and no_name(self.skeleton, at, reading.cue, verdict):
                    verdict = Judgement(True, rule="telling")
                if verdict.statement or self._next_shout(at, reading):
                    self.marked(at, reading, reading.rule.id, after=draft)
                else:
                    self.refused[at] = verdict
            at += 1

    def _parts(self, at: int) -> bool:
        """Whether a clause with its own subject is set against what somebody said: ، فيما تظاهر العمال ضد «البيع»."""
        return self.tags[at - 1] == "," and self.skeleton.words[at].folded in _MEANWHILE

    def _explains(self, at: int) -> bool:
        """Whether the reporter names in short marks of what somebody spoke: في إشارة إلى حركة «…»."""
        for back in range(at - 1, max(0, at - _NEAR), -1):
            if self.tags[back] in ",qQ":
                return False
            if self.skeleton.words[back].folded == "اشاره":
                return self.tags[at] == "q" and self.skeleton.words[back - 1].folded in ("في", "فى")
        return False

    def _next_shout(self, at: int, reading: Reading) -> bool:
        """Whether و alone joins marked words to a shout before them: رددوا: «عاش الوطن»، و«الأرض لنا»."""
        back = at - 1
        while back > 0 and (self.tags[back] in ",-" or self.skeleton.words[back].folded == "و"):
            back -= 1
        return back < at - 1 and back in self.claimed and reading.cue.lemma in SHOUTS
