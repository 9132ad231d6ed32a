"""Attribution: from the readings of a field to its statements, speakers still to be named.

Each marked span and each reported clause is given to the reading that introduces it; what no
reading claims is looked at once more for a cue behind it, for the speech it goes on, or it is no
statement at all.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .behind_source import trails
from .cast import Cast
from .clauses import clause_end
from .draft import Draft
from .drafting import NEAR, Drafting
from .headlines import headlines
from .interviews import answers
from .kinds import SAYS, SHOUTS, entitles, shouted, stands_behind
from .marked import Judgement, judge
from .nearest import governor
from .nested import nested
from .predicates import predicates
from .readings import Reading
from .sentences import behind_dateline, behind_link, paragraph_end, sentence
from .skeleton import Skeleton
from .soundness import WHAT, posted
from .subjects import PREPOSITIONS, Subjects
from .wishes import called_for


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

_WHOLE: Final = 6  # words


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
                continue
            self.frame = None
            if self._nested(reading):
                continue
            kind = reading.rule.kind
            behind = kind == "trailing" or reading.rule.id in ("as-he-put-it", "said-this")
            if kind == "quote":
                self._quote(reading)
            elif behind:
                self._trailing(reading)
            elif kind == "inserted":
                self._inserted(reading)
            else:
                self._clause(reading)
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
                led = outer.reading is not None and outer.reading.rule.kind == "lead"
                if (
                    not future
                    and outer.kind == "indirect"
                    and reading.cue.form == "finite"
                    and reading.cue.strong
                    and reading.rule.kind == "clause"
                    and self.skeleton.words[reading.at].folded[:1] != "ف"  # …، أما سامي فقال إن
                    and self.skeleton.words[reading.at - 1].folded != "ثم"
                    and self.tags[reading.at - 1] != "r"  # إن الرجل الذي تقول الشرطة إنه نجا كتب رسالة
                    and (
                        (reading.at - outer.place <= 6 and self.tags[outer.place] in "RTNOSq")
                        or (led and reading.at - outer.place <= 1)  # وبحسب الوكالة، أكد الوزير أن …
                    )
                ):
                    self.frame = self.drafts.pop(number)
                    return False
                return True
        return False

    def _future(self, at: int) -> bool:
        """Whether a verb says what somebody will say: سيؤكد, سوف يؤكد."""
        words = self.skeleton.words
        return words[at].folded.removeprefix("و").startswith("س") or (
            at > 0 and words[at - 1].folded.removeprefix("و") == "سوف"
        )

    def _quote(self, reading: Reading) -> None:
        if reading.content in self.claimed or reading.content in self.refused:
            return
        self._before_clause(reading)
        rule = ""
        if ":" not in self.tags[slice(*reading.intro)] and not shouted(reading):
            verdict = judge(self.skeleton, reading.content, reported=True)
            if entitles(self.skeleton, reading):
                verdict = Judgement(False, "title", "genitive")
            if not verdict.statement and not self._all_that_is_said(reading):
                self.refused[reading.content] = verdict
                if reading.cue.strong and not (reading.rule.id.endswith("-fragment") and verdict.rule != "naming-word"):
                    self._further(None, reading.content + 1, reading)
                return
            rule = verdict.rule if verdict.rule == "called-for" else ""
        draft = self._split(reading)
        draft = self.marked(reading.content, reading, "split-quote" if draft else rule, after=draft)
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

    def _inserted(self, reading: Reading) -> None:
        """A source named amid its words: «الطالبة، بحسب زملائها، متفوقة» is one clause with the insertion in it."""
        if reading.at > 1 and self.tags[reading.at - 2] == "Q" and self.tags[reading.at - 1] in ",-":
            self._trailing(reading)  # «…»، وفق الوزيرة، ما يعني: the marked words are hers
            return
        first, end = sentence(self.tags, reading.at)
        others = [at for at in self.cues if first <= at < end and not reading.at <= at < reading.content]
        head = behind_link(self.skeleton, first, reading.at)
        if self.tags[reading.content + 1 : reading.content + 2] == "B":
            return  # …، وفق ما ذكرته الوكالة، نقلا عن الوزير: the second names who speaks
        if reading.rule.id != "inserted-self" and trails(self.skeleton, self.subjects, reading, head):
            self._trailing(reading)
            return
        if reading.rule.id != "inserted":
            if reading.at - head > NEAR:
                self._trailing(reading)  # a long clause is told already where its source is named
                return
            others = [at for at in others if self.tags[at - 1 : at] != "r"]  # … التي نص عليها القانون
            if others and min(others) > reading.content + 2:
                end, others = min(others), []  # وستفتح، وفق ما أكد الوزير، حديقة جديدة، مبرزا أن …
                while self.tags[end - 1] in ",-":
                    end -= 1
        if others or any(p in self.claimed for p in range(head, end)):
            return
        first = head
        if any(first <= draft.place < end for draft in self.drafts[-4:]) or end - first < 5:
            return
        for place in range(first, end):
            if self.tags[place] in "qQ" and judge(self.skeleton, place, reported=True).statement:
                if place == reading.at - 2:
                    self._trailing(reading)  # «…»، بحسب الوزير، …
                return
        behind = reading.content + 1
        if (
            behind < end
            and self.skeleton.words[behind].conj == "و"
            and (
                self.skeleton.words[behind].verb
                or self.tags[behind] in "Vv"
                or self.skeleton.words[behind].folded[:2] == "وس"
            )
        ):
            end = reading.at  # … في الصيف، حسب الوزير، وسيتم …: the words before it are his
            while end > first + 1 and self.tags[end - 1] in ",-":
                end -= 1
        start, stop = self.skeleton.slice(first, end)
        self.new(first, start, stop, "indirect", reading).last = end

    def _further(self, draft: Draft | None, at: int, reading: Reading) -> None:
        """Fragments that follow in the same sentence under the same cue."""
        _, end = sentence(self.tags, at) if at < len(self.tags) else (0, at)
        while at < end:
            if at in self.cues and self.tags[at] != "M":
                break
            if self.tags[at] in "Qq" and at not in self.claimed:
                verdict = judge(self.skeleton, at, reported=True)
                if verdict.statement or self._next_shout(at, reading):
                    self.marked(at, reading, reading.rule.id, after=draft)
                else:
                    self.refused[at] = verdict
            at += 1

    def _next_shout(self, at: int, reading: Reading) -> bool:
        """Whether و alone joins marked words to a shout before them: رددوا: «عاش الوطن»، و«الأرض لنا»."""
        back = at - 1
        while back > 0 and (self.tags[back] in ",-" or self.skeleton.words[back].folded == "و"):
            back -= 1
        return back < at - 1 and back in self.claimed and reading.cue.lemma in SHOUTS

    def _before_clause(self, reading: Reading) -> None:
        """Marked words between a verb of judgement and its next clause: اعتبر الرسم «ظالما»، وقال إن …"""
        if "e" not in reading.cue.takes or reading.cue.form == "masdar":
            return
        for place in range(reading.zone[0], min(reading.zone[1], reading.at + NEAR)):
            if self.tags[place] in "qQ" and place not in self.claimed and place not in self.refused:
                verdict = judge(self.skeleton, place, reported=True)
                if verdict.rule in ("telling", "evaluated"):
                    self.marked(place, reading)

    def _clause(self, reading: Reading) -> None:
        first = reading.content
        if self.tags[first : first + 1] == ",":
            first += 1  # فإن، سلمى، …
        if first >= len(self.tags):
            return
        self._before_clause(reading)
        tags = self.tags
        if reading.rule.kind == "speech":
            end = self._speech_end(reading)
        else:
            end = clause_end(self.skeleton, first, self.cues, reading.cue, reading.zone)
        if reading.cue.stance == "think" and reading.at and self.skeleton.words[reading.at - 1].folded in WHAT:
            pause = tags.find(",", first, end)
            end = pause if pause > first else end  # ما وصفه بأنه …، is a part of the reporter's sentence
        if end <= first:
            return
        fragments = self._fragments(first, end, reading)
        if fragments:
            self._plain_parts(first, fragments[0], reading)
            leader = None
            for place in fragments:
                own = self.quoted.get(place)
                near = own is not None and (own.content - own.word_at < 4 or ":" in self.tags[slice(*own.intro)])
                if own is not None and near and own.word_at > reading.word_at and own.cue.lemma in SAYS:
                    # the verb at the mark reports it: إن الناس كانوا يهتفون «…»
                    start, stop = self.skeleton.slice(first, end)
                    self.frame = self.framing(first, start, stop, reading)
                    self.marked(place, own)
                    self.frame = None
                    continue
                draft = self.marked(place, reading, after=leader)
                if leader is None and stands_behind(self.skeleton, first, place):
                    draft.kind = "direct"
                leader = leader or draft
            self._behind_marks(fragments[-1], end, reading)
            return
        if not self.claimed.keys().isdisjoint(range(first, end)):
            return
        start, stop = self.skeleton.slice(first, end)
        if stop - start < 4:
            return
        kind = "unmarked" if reading.rule.kind == "speech" or reading.rule.id == "bare" else "indirect"
        self.new(first, start, stop, kind, reading).last = end

    def _fragments(self, first: int, end: int, reading: Reading) -> list[int]:
        """The places of a clause at which marked words of the speaker stand."""
        found = []
        for place in range(first, end):
            if self.tags[place] in "Qq" and place not in self.claimed:
                verdict = judge(self.skeleton, place, reported=True)
                if verdict.statement and reading.rule.kind != "speech":
                    found.append(place)
                else:
                    self.refused[place] = verdict
        return found

    def _plain_parts(self, first: int, fragment: int, reading: Reading) -> None:
        """Of «أن A، وأن B» with marks in B alone, A is a reported clause of its own."""
        tags, words = self.tags, self.skeleton.words
        joint = next(
            (p for p in range(fragment - 1, first + 2, -1) if tags[p] in "Aa" and words[p].folded.startswith("و")), -1
        )
        if joint < 0:  # إن العمل سيبدأ ، وسيبقى «أسبوعا كاملا»
            joint = next((p for p in range(fragment - 1, first + 2, -1) if tags[p] == "," and self._goes_on(p + 1)), -1)
        inside = self.skeleton.inside(fragment)
        will = (
            bool(inside) and inside[0].folded[:2] in ("سي", "ست") and lexicon().may_be_imperfect(inside[0].folded[1:])
        )
        verbal = will or (bool(inside) and inside[0].verb)
        if joint < 0 and verbal and words[fragment - 1].folded == "و" and tags[fragment - 2] == ",":
            joint = fragment - 2  # إن العمل بدأ، و«سيستمر أسبوعا كاملا»
        if stands_behind(self.skeleton, first, fragment):
            joint = fragment  # إن العمل صعب: «لن ننتهي اليوم», إن العمل صعب «ولن ننتهي اليوم»
        if joint < 0:
            return
        last = joint
        while last > first and tags[last - 1] in ",-:":
            last -= 1
        if last - first < 2:
            return
        start, stop = self.skeleton.slice(first, last)
        self.new(first, start, stop, "indirect", reading).last = last

    def _goes_on(self, at: int) -> bool:
        """Whether و and a verb go on at a place with a clause of their own."""
        word = self.skeleton.words[at]
        return word.conj == "و" and (word.verb or self.tags[at] in "Vv" or word.folded[:3] in ("وسي", "وست"))

    def _behind_marks(self, fragment: int, end: int, reading: Reading) -> None:
        """Of «أن «A»، وأنه B» with marks in A alone, B is a reported clause of its own."""
        tags, words = self.tags, self.skeleton.words
        at = fragment + 1
        while at < end and tags[at] in ",-":
            at += 1
        if at + 2 >= end or tags[at] not in "Aa" or not words[at].folded.startswith("و"):
            return
        start, stop = self.skeleton.slice(at + 1, end)
        self.new(at + 1, start, stop, "indirect", reading).last = end

    def _speech_end(self, reading: Reading) -> int:
        end = paragraph_end(self.tags, reading.content)
        at = reading.content
        while at < end:
            if self.tags[at] == "." and at + 1 < end and self.tags[at + 1] in "VvP" and self._reporter(at + 1):
                return at
            if (
                self.tags[at] == ","
                and self.tags[at + 1 : at + 2] == "P"
                and at + 1 in self.cues
                and at > reading.content + 2
            ):
                return at  # …، مشيرا إلى أن …
            if self.tags[at] == "," and at + 1 in self.resumed and at > reading.content + 2:
                return at  # …؛ ومضى قائلا: …
            at += 1
        while end > reading.content + 1 and self.tags[end - 1] in ".,-":
            end -= 1
        return end

    def _reporter(self, at: int) -> bool:
        """Whether a verb at the head of a sentence is the reporter's: وأضاف, وواصل كيربي القول:"""
        return at in self.cues or any(p in self.cues and self.tags[p] == "M" for p in range(at + 1, at + 5))

    def _passed_on(self, first: int, before: int) -> int:
        """The place of an earlier citation right before a trailing one: …، وفق ما ذكرت الصحيفة، نقلا عن الوزارة."""
        tags = self.tags
        for place in range(before - 2, max(first + 3, before - 2 * NEAR), -1):
            if tags[place] == "B":
                return place if tags[place - 1] in ",-" else before
        return before

    def _trailing(self, reading: Reading) -> None:
        """A source named behind the words: the marked words right before it, or the clause."""
        tags = self.tags
        before = reading.at
        this = reading.rule.id == "said-this"
        while before > 0 and tags[before - 1] in (",-.(\n" if this else ",-.("):
            if tags[before - 1] == "." and not this and not (before > 1 and tags[before - 2] in "Qq"):
                break
            before -= 1
        if before == 0:
            return
        if tags[before - 1] in "Qq":
            place = before - 1
            if place in self.claimed:
                return
            verdict = judge(self.skeleton, place, reported=True)
            put = reading.rule.id == "as-he-put-it" and verdict.rule != "naming-word"
            if verdict.statement or put or predicates(self.skeleton, place):
                self.marked(place, reading)
                return
            if verdict.rule != "naming-word" or not reading.rule.id.startswith("cited"):
                return  # a name may end the clause: … ميليشيا «س»، وفق الصحيفة
        if reading.rule.id == "as-he-put-it" and tags[reading.content : reading.content + 1] not in (
            "",
            ".",
            ",",
            "\n",
            ")",
            "-",
        ):
            return
        first, _ = sentence(tags, before - 1)
        taken = [d for d in self.drafts if d.place >= first and d.place < before]
        if taken or any(p in self.strong for p in range(first, before)):
            return
        if self.skeleton.words[reading.at].folded == "نقلا":
            before = self._passed_on(first, before)
        while (before > first and self.skeleton.words[before - 1].folded in ("وذلك", "ذلك", "وهذا")) or tags[
            before - 1
        ] == ",":
            before -= 1
        first = behind_dateline(self.skeleton, first, before)
        if before - first < 2 or any(called_for(self.skeleton, p) >= 0 for p in range(first, before)):
            return
        start, stop = self.skeleton.slice(first, before)
        self.new(first, start, stop, "indirect", reading)
