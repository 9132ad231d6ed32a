"""Reported clauses: how far the words go that a verb or a noun introduces, and which of them stand in marks.

Of قالت المديرة إن العمل صعب، وإنه «لن ينتهي اليوم» the first clause is in the reporter's words, the second in hers.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .clauses import clause_end, names_for
from .draft import Draft
from .drafting import NEAR, Drafting
from .kinds import SAYS, stands_behind
from .marked import judge
from .no_name import no_name
from .numbered import items_end
from .readings import Reading
from .sentences import paragraph_end
from .soundness import WHAT
from .turns import turning

_CLOSES: Final = word_set("medium-ends", folded=False)
_ABOUT: Final = word_set("about-front")
_ALTHOUGH: Final = word_set("although")
_LEADS: Final = frozenset(
    ["و", "لكن", "ولكن", "بل", "لان", "ولان", "اذ"]
)  # lead to marked words, and to no clause before
_HEADING: Final = 6  # places from a full stop over a heading that runs into the text
_SUBJECT: Final = 12  # places between a verb of saying and أن
_QUESTION: Final = 24  # places that what somebody is asked may take
_OPENING: Final = 7  # places from the head of a sentence to the verb behind the phrase that opens it

_LED: Final = 6  # places from a pause to the cue that it sets off: ، وفي هذا الشأن يقول


def clause(work: Drafting, reading: Reading) -> None:
    first = reading.content
    if work.tags[first : first + 1] == ",":
        first += 1  # فإن، سلمى، …
    if first >= len(work.tags):
        return
    judged_before(work, reading)
    tags = work.tags
    if reading.rule.kind == "speech":
        end = _speech_end(work, reading)
    else:
        end = clause_end(work.skeleton, first, work.cues, reading.cue, reading.zone)
        if tags[end : end + 2] == ":\n":
            listed = items_end(work.skeleton, first, end + 1)
            end = listed if listed > end + 1 else end
    if reading.cue.stance == "think" and reading.at and work.skeleton.words[reading.at - 1].folded in WHAT:
        pause = tags.find(",", first, end)
        end = pause if pause > first else end  # ما وصفه بأنه …، is a part of the reporter's sentence
    if end <= first or _called_so(work, end):
        return
    own = _own_teller(work, first, end) if reading.rule.kind == "lead" else None
    if own is not None:
        start, stop = work.skeleton.slice(first, end)
        if own.rule.kind == "quote":
            work.frame = work.framing(first, start, stop, reading)
            work.marked(own.content, own)
            work.frame = None
            return
        work.new(first, start, stop, "indirect", reading).last = end  # the frame of the verb's own reading
        return
    fragments = _fragments(work, first, end, reading)
    if fragments:
        _plain_parts(work, first, fragments[0], reading)
        leader = None
        for place in fragments:
            own = work.quoted.get(place)
            near = own is not None and (own.content - own.word_at < 4 or ":" in work.tags[slice(*own.intro)])
            if own is not None and near and own.word_at > reading.word_at and own.cue.lemma in SAYS:
                # the verb at the mark reports it: إن الناس كانوا يهتفون «…»
                joint = _before_cue(work, first, own) if leader is None else 0
                start, stop = work.skeleton.slice(first, joint or end)
                if joint:
                    work.new(first, start, stop, "indirect", reading).last = joint
                else:
                    work.frame = work.framing(first, start, stop, reading)
                work.marked(place, own)
                work.frame = None
                continue
            draft = work.marked(place, reading, after=leader)
            if leader is None and stands_behind(work.skeleton, first, place):
                draft.kind = "direct"
            leader = leader or draft
        _behind_marks(work, fragments[-1], end, reading)
        return
    if not work.claimed.keys().isdisjoint(range(first, end)):
        return
    start, stop = work.skeleton.slice(first, end)
    if stop - start < 4:
        return
    kind = "unmarked" if reading.rule.kind == "speech" or reading.rule.id == "bare" else "indirect"
    work.new(first, start, stop, kind, reading).last = end


def _called_so(work: Drafting, end: int) -> bool:
    """Whether a clause ends amid «of what he called»: جربت مما وصفه «سياسة فاشلة»; the marked words are told alone."""
    what = work.skeleton.words[end - 1].folded in ("مما", "بما", "عما")
    return what and work.tags[end : end + 1] in ("M", "V", "v") and work.tags[end + 1 : end + 2] in ("q", "Q")


def _before_cue(work: Drafting, first: int, own: Reading) -> int:
    """The pause at which a clause ends before a cue with its own marks: أن العمل بدأ؛ إذ قال: «…»; 0 for none."""
    tags, words = work.tags, work.skeleton.words
    pause = tags.rfind(",", max(first, own.at - _LED), own.at)
    if pause < first + 2 or not (tags[pause + 1] == "j" or words[pause + 1].conj):
        return 0
    if any(tag in "RNTOrAxVvPM" for tag in tags[pause + 1 : own.at]):
        return 0
    told = any(
        words[p].verb or tags[p] in "Vvx" or (tags[p] == "w" and not words[p].definite) for p in range(first, pause)
    )
    return pause if told else 0  # قال إن الوزير السابق كرم، وقد …: no clause yet


def _own_teller(work: Drafting, first: int, end: int) -> Reading | None:
    """The verb in front of the clause behind a source, where it tells marked words: وبحسب الوكالة، قال المدير «…»."""
    at, tags = first + (work.tags[first] in "jt"), work.tags
    if at not in work.cues or tags[at] != "V":
        return None
    own = next((r for r in work.readings if r.at == at), None)
    if own is None or not own.reports or own.cue.form != "finite" or not own.cue.strong:
        return None
    if own.zone[0] >= own.zone[1]:
        return None  # وبحسب المدير، أكد أن: whoever is cited
    if own.rule.kind == "quote":
        return own if ":" in tags[slice(*own.intro)] else None
    return own if own.rule.kind == "clause" and any(tag in "Qq" for tag in tags[at:end]) else None


def judged_before(work: Drafting, reading: Reading) -> None:
    """Marked words between a verb of judgement and its next clause: اعتبر الرسم «ظالما»، وقال إن …"""
    told_before(work, reading)
    if reading.cue.form == "masdar" or not ("e" in reading.cue.takes or _goes_on_with_that(work, reading)):
        return
    for place in range(reading.word_at, min(reading.content, reading.word_at + NEAR)):
        _judged(work, reading, place)


def told_before(work: Drafting, reading: Reading) -> None:
    """Marked words that a verb has before its subject goes on in a participle: عبر عن «أسفه»، مؤكدا أن …"""
    if reading.word_at == reading.at or reading.cue.form != "participle":
        return
    verb = work.skeleton.words[reading.at]
    cue = next((c for c in verb.cues if c.form == "finite"), None)
    if cue is None or verb.object or "e" not in cue.takes:
        return
    for place in range(reading.at + 1, min(reading.word_at, reading.at + NEAR)):
        draft = _judged(work, reading, place)
        if draft is not None and draft.cue is reading.cue:
            draft.cue, draft.cue_at = cue, reading.at


def _judged(work: Drafting, reading: Reading, place: int) -> Draft | None:
    """The draft of marked words at a place where they tell something, and nobody has claimed or refused them."""
    if work.tags[place] not in "qQ" or place in work.claimed or place in work.refused:
        return None
    verdict = judge(work.skeleton, place, reported=True)
    tells = verdict.rule in ("telling", "evaluated") or no_name(work.skeleton, place, reading.cue, verdict)
    return work.marked(place, reading) if tells else None


def _goes_on_with_that(work: Drafting, reading: Reading) -> bool:
    """Whether و joins أن to what a verb has in marks already: شدد على وجود «خلل كبير» وأن الخطر قائم."""
    joined = reading.rule.kind == "clause" and work.skeleton.words[reading.intro[1] - 1].folded.startswith("و")
    return joined and reading.cue.strong and reading.cue.form in ("finite", "participle")


def _fragments(work: Drafting, first: int, end: int, reading: Reading) -> list[int]:
    """The places of a clause at which marked words of the speaker stand."""
    found = []
    for place in range(first, end):
        if work.tags[place] in "Qq" and place not in work.claimed:
            verdict = judge(work.skeleton, place, reported=True)
            if verdict.statement and reading.rule.kind != "speech":
                found.append(place)
            else:
                work.refused[place] = verdict
    return found


def _plain_parts(work: Drafting, first: int, fragment: int, reading: Reading) -> None:
    """Of «أن A، وأن B» with marks in B alone, A is a reported clause of its own."""
    tags, words = work.tags, work.skeleton.words
    joint = next(
        (p for p in range(fragment - 1, first + 2, -1) if tags[p] in "Aa" and words[p].folded.startswith("و")), -1
    )
    if joint < 0:  # إن العمل سيبدأ ، وسيبقى «أسبوعا كاملا»
        joint = next((p for p in range(fragment - 1, first + 1, -1) if tags[p] == "," and _goes_on(work, p + 1)), -1)
    inside = work.skeleton.inside(fragment)
    will = bool(inside) and inside[0].folded[:2] in ("سي", "ست") and lexicon().may_be_imperfect(inside[0].folded[1:])
    verbal = will or (bool(inside) and inside[0].verb)
    if joint < 0 and verbal and words[fragment - 1].folded == "و" and tags[fragment - 2] == ",":
        joint = fragment - 2  # إن العمل بدأ، و«سيستمر أسبوعا كاملا»
    if stands_behind(work.skeleton, first, fragment):
        joint = fragment  # إن العمل صعب: «لن ننتهي اليوم», إن العمل صعب «ولن ننتهي اليوم»
    if joint < 0:
        return
    last = joint
    while last > first and (tags[last - 1] in ",-:" or words[last - 1].folded in _LEADS):
        last -= 1
    if last - first < 2:
        return
    start, stop = work.skeleton.slice(first, last)
    work.new(first, start, stop, "indirect", reading).last = last


def _goes_on(work: Drafting, at: int) -> bool:
    """Whether و and a verb go on at a place with a clause of their own."""
    word = work.skeleton.words[at]
    will = word.folded[:3] in ("وسي", "وست") and len(word.folded) > 5
    if will and work.tags[at] == "n":
        return word.given is None and not word.family  # وسيبقى
    return word.conj == "و" and (word.verb or work.tags[at] in "Vv" or will)


def _behind_marks(work: Drafting, fragment: int, end: int, reading: Reading) -> None:
    """Of «أن «A»، وأنه B» with marks in A alone, B is a reported clause of its own."""
    tags, words = work.tags, work.skeleton.words
    at = fragment + 1
    while at < end and tags[at] in ",-":
        at += 1
    if tags[at : at + 1] not in ("A", "a"):  # أن «A» في المدينة، وأن B
        at = next((p + 1 for p in range(at, end) if tags[p] == "," and _joins_that(work, p + 1)), end)
    if at + 2 >= end or tags[at] not in "Aa" or not words[at].folded.startswith("و"):
        return
    start, stop = work.skeleton.slice(at + 1, end)
    work.new(at + 1, start, stop, "indirect", reading).last = end


def _joins_that(work: Drafting, at: int) -> bool:
    """Whether و joins one more clause at a place: ، وأن العمل بدأ."""
    words = work.skeleton.words
    if work.tags[at : at + 1] not in ("A", "a") or not words[at].folded.startswith("و"):
        return False
    return words[at].folded != "وان" or words[min(at + 1, len(words) - 1)].folded not in _ALTHOUGH  # وإن كان بطيئا


def _speech_end(work: Drafting, reading: Reading) -> int:
    end = items_end(work.skeleton, reading.content, paragraph_end(work.tags, reading.content))
    at = reading.content
    called = names_for(work.skeleton, *reading.zone)
    while at < end:
        if work.tags[at] == "." and at + 1 < end:
            if work.tags[at + 1] in "VvP" and _reporter(work, at + 1):
                return at
            if _turns_to_another(work, at + 1):
                return at
            if reading.rule.id != "answer" and _tells(work, at + 1):
                return at
        if at > reading.content + 2 and reading.rule.id != "answer" and _tells(work, at):
            again = bool(called.intersection([word.folded for word in work.skeleton.words[at + 1 : at + 4]]))
            if again or (at in work.cues and work.tags[at - 1] != ","):
                return _before_heading(work, reading.content, at)
        if (
            work.tags[at] == ","
            and work.tags[at + 1 : at + 2] == "P"
            and at + 1 in work.cues
            and at > reading.content + 2
        ):
            return at  # …، مشيرا إلى أن …
        if work.tags[at] == "," and at + 1 in work.resumed and at > reading.content + 2:
            return at  # …؛ ومضى قائلا: …
        if work.tags[at] == "," and at > reading.content + 2 and (_closes(work, at + 1) or _another(work, at + 1)):
            return at  # …، واختتم حديثه بالقول: إن …
        at += 1
    while end > reading.content + 1 and work.tags[end - 1] in ".,-":
        end -= 1
    return end


def _tells(work: Drafting, at: int) -> bool:
    """Whether و, a verb of saying and a name go on with what the reporter tells: وأكد سامي كرم أهمية العمل."""
    tags, words = work.tags, work.skeleton.words
    if tags[at] not in "Vv" or words[at].conj != "و" or tags[at + 1 : at + 2] not in ("N", "T"):
        return False
    cue = words[at].cues[0]
    told = cue.form == "finite" and cue.tense == "past" and not words[at].object
    return told and words[at + 1].folded != "مني"  # وطلب مني


def _before_heading(work: Drafting, first: int, at: int) -> int:
    """The place before the pause or the heading that stands before a place: «…. توقعات متفائلة وقال الخبير»."""
    tags, words = work.tags, work.skeleton.words
    stop = tags.rfind(".", max(first + 3, at - _HEADING), at)
    if stop > 0 and not any(tags[p] in "VvPMxdeqQ" or words[p].verb or words[p].conj for p in range(stop + 1, at)):
        return stop
    return at - (tags[at - 1] == ",")


def _turns_to_another(work: Drafting, first: int) -> bool:
    """Whether a sentence opens with a phrase that turns to another, who speaks: بدوره، قال الوزير; وفي المقابل قال."""
    tags, words = work.tags, work.skeleton.words
    if words[first].folded in _ABOUT:
        return _asked_about(work, first)
    for at in range(first + 1, min(len(tags), first + _OPENING)):
        if tags[at] in "Vv":
            if at not in work.cues or words[at].conj or words[at].cues[0].tense != "past":
                return False
            stop = at - (tags[at - 1] == ",")
            if stop < at and tags[first] == "p" and tags[at + 1 : at + 2] in tuple("RTNO"):
                return True  # وفي ختام اللقاء، قال الوزير
            return (stop == first + 1 and tags[first] == "y") or turning(work.skeleton, first, stop) == first
        if tags[at] in "PMBAQ:.\n":
            return False
    return False


def _asked_about(work: Drafting, first: int) -> bool:
    """Whether a sentence opens with what somebody is asked, and tells that he answers: وعما إذا كان يخشاه، قال «…»."""
    tags, words = work.tags, work.skeleton.words
    for at in range(first + 1, min(len(tags), first + _QUESTION)):
        if tags[at] in ".:\n":
            return False
        if tags[at] == "V" and at in work.cues and not words[at].conj and tags[at - 1] != "r":
            named = tags[at + 1 : at + 2] in tuple("RTN")  # وعن الأسعار تقول ليلى كرم إن
            return named or tags[at + 1 : at + 2] in (tuple("qQA:") if tags[at - 1] == "," else tuple("qQ:"))
    return False


def _another(work: Drafting, at: int) -> bool:
    """Whether و, a verb of saying, who says it and أن follow: …، وقالت الشركة إن العمل بدأ."""
    tags, words = work.tags, work.skeleton.words
    if tags[at : at + 1] != "V" or at not in work.cues or words[at].conj != "و" or words[at].cues[0].tense != "past":
        return False
    if tags[at + 1 : at + 2] not in tuple("RTNO") or words[at + 1].prep:
        return False
    for place in range(at + 2, min(len(tags), at + _SUBJECT)):
        if tags[place] in "Aa":
            return tags[place] == "A"
        if tags[place] in ".:,QqVvP\n":
            return False
    return False


def _closes(work: Drafting, at: int) -> bool:
    """Whether و, a verb and what the speaker said with it follow: واختتم حديثه بالقول: …"""
    tags = work.tags
    verb = work.skeleton.words[at] if at < len(tags) else None
    if verb is None or verb.conj != "و" or not verb.cues or verb.cues[0].lemma not in _CLOSES:
        return False
    masdar = next((p for p in range(at + 1, min(len(tags) - 1, at + 5)) if p in work.cues and tags[p] == "M"), 0)
    return (
        masdar > 0
        and work.skeleton.words[masdar].folded.startswith("ب")
        and tags[masdar + 1] in ":AQ"
        and "," not in tags[at:masdar]
    )


def _reporter(work: Drafting, at: int) -> bool:
    """Whether a verb at the head of a sentence is the reporter's: وأضاف, وواصل كيربي القول:"""
    return at in work.cues or any(p in work.cues and work.tags[p] == "M" for p in range(at + 1, at + 5))
