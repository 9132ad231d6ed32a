"""Insertions: a source named amid the words or behind them, and which words are its own: ستفتح، بحسب المديرة، غدا."""

from __future__ import annotations

from typing import Final

from ..lexicon.naming import naming
from .behind_source import trails
from .cited import sentence_alone
from .drafting import NEAR, Drafting
from .marked import judge
from .predicates import predicates
from .readings import Reading
from .sentences import behind_background, behind_dateline, behind_frame, behind_link, sentence
from .wishes import called_for

_SUBJECTS: Final = frozenset(["هو", "هي", "وهو", "وهي", "وهم"])


def inserted(work: Drafting, reading: Reading) -> None:
    """A source named amid its words: «الطالبة، بحسب زملائها، متفوقة» is one clause with the insertion in it."""
    if reading.at > 1 and work.tags[reading.at - 2] == "Q" and work.tags[reading.at - 1] in ",-":
        trailing(work, reading)  # «…»، وفق الوزيرة، ما يعني: the marked words are hers
        return
    first, end = sentence(work.tags, reading.at)
    others = [at for at in work.cues if first <= at < end and not reading.at <= at < reading.content]
    head = behind_link(work.skeleton, first, reading.at)
    if work.tags[reading.content + 1 : reading.content + 2] == "B":
        return  # …، وفق ما ذكرته الوكالة، نقلا عن الوزير: the second names who speaks
    if reading.rule.id != "inserted-work" and trails(work.skeleton, work.subjects, reading, head):
        trailing(work, reading)
        return
    if reading.rule.id != "inserted":
        if reading.at - head > NEAR:
            trailing(work, reading)  # a long clause is told already where its source is named
            return
        others = [at for at in others if work.tags[at - 1 : at] != "r"]  # … التي نص عليها القانون
        if others and min(others) > reading.content + 2:
            end, others = min(others), []  # وستفتح، وفق ما أكد الوزير، حديقة جديدة، مبرزا أن …
            while work.tags[end - 1] in ",-":
                end -= 1
    if others or any(p in work.claimed for p in range(head, end)):
        return
    first = head
    if any(first <= draft.place < end for draft in work.drafts[-4:]) or end - first < 5:
        return
    for place in range(first, end):
        if work.tags[place] in "qQ" and judge(work.skeleton, place, reported=True).statement:
            if place == reading.at - 2:
                trailing(work, reading)  # «…»، بحسب الوزير، …
            elif place > reading.content and _its_own(work, reading.content, place):
                work.marked(place, reading)  # ويمثل الشاطئ، وفق الصحيفة، «كنزا حقيقيا» للزوار
            return
    behind = reading.content + 1
    if (
        behind < end
        and work.skeleton.words[behind].conj == "و"
        and (
            work.skeleton.words[behind].verb
            or work.tags[behind] in "Vv"
            or work.skeleton.words[behind].folded[:2] == "وس"
        )
    ):
        end = reading.at  # … في الصيف، حسب الوزير، وسيتم …: the words before it are his
        while end > first + 1 and work.tags[end - 1] in ",-":
            end -= 1
    start, stop = work.skeleton.slice(first, end)
    work.new(first, start, stop, "indirect", reading).last = end


def _its_own(work: Drafting, behind: int, place: int) -> bool:
    """Whether marked words behind an inserted source belong to its clause: no cue stands between, no book is meant."""
    tags, words = work.tags[behind:place], work.skeleton.words
    return not any(tag in "VvPMABr:(" for tag in tags) and words[place - 1].folded not in ("في", "فى")


def trailing(work: Drafting, reading: Reading) -> None:
    """A source named behind the words: the marked words right before it, or the clause."""
    tags = work.tags
    before = reading.at
    this = reading.rule.id == "said-this" or sentence_alone(work.skeleton, reading)
    while before > 0 and tags[before - 1] in (",-.(\n" if this else ",-.("):
        if tags[before - 1] == "." and not this and not (before > 1 and tags[before - 2] in "Qq"):
            break
        before -= 1
    if before == 0:
        return
    if tags[before - 1] in "Qq":
        place = before - 1
        if place in work.claimed:
            return
        verdict = judge(work.skeleton, place, reported=True)
        verb = work.skeleton.words[reading.word_at]
        # «الورع» كما يصفه الكاتب
        called = reading.rule.id == "as-verb-end" and "e" in reading.cue.takes and verb.object
        put = (called or reading.rule.id == "as-he-put-it") and verdict.rule != "naming-word"
        # روايتها الأولى «نهر الملح» تكشف: no predicate
        titled = verdict.rule == "naming-word" and not naming(work.skeleton.words[place - 1])
        if verdict.statement or put or (not titled and predicates(work.skeleton, place)):
            work.marked(place, reading)
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
    if tags[before - 1] in "xj" and work.skeleton.words[before - 2].folded != "ام":
        return  # الأمر ليس، كما يقول الوزير الذي زار السوق، سهلا: the words go on behind it
    first, _ = sentence(tags, before - 1)
    taken = [d for d in work.drafts if d.place >= first and d.place < before]
    if taken or any(p in work.strong for p in range(first, before)):
        return
    if work.skeleton.words[reading.at].folded == "نقلا":
        before = _passed_on(work, first, before)
    if tags[before - 1] == "r" or work.skeleton.words[before - 1].folded in _SUBJECTS:
        before = _behind_insertion(work, reading)
        if not before:
            return
    while before > first and (tags[before - 1] == "," or _this(work, before - 1)):
        before -= 1
    first = behind_background(work.skeleton, behind_dateline(work.skeleton, first, before), before)
    first = behind_frame(work.skeleton, first, before)
    if before - first < 2 or any(called_for(work.skeleton, p) >= 0 for p in range(first, before)):
        return
    if _waits(work, first, before):
        return
    start, stop = work.skeleton.slice(first, before)
    work.new(first, start, stop, "indirect", reading)


def _waits(work: Drafting, first: int, end: int) -> bool:
    """Whether words are but a verb of saying and its subject: أفادت الصحيفة نقلا عن الإذاعة عن مقتل …."""
    cues = work.skeleton.words[first].cues
    if not cues or cues[0].form != "finite" or cues[0].tense != "past":
        return False
    subject = work.subjects.after(first + 1, end)
    whole = bool(subject) and subject[0].first == first + 1 and subject[-1].last == end
    return whole and (cues[0].strong or subject[0].type in ("media", "document") or "n" in cues[0].takes)


def _behind_insertion(work: Drafting, reading: Reading) -> int:
    """The end of the clause that an insertion parts from its relative: الأحزاب التي، كما قال، لم تحضر; 0 for none."""
    tags, content = work.tags, reading.content
    _, end = sentence(tags, content)
    if tags[content : content + 1] not in (",", "-") or end - content < 3:
        return 0
    others = [at for at in work.cues if content < at < end]
    return 0 if others or any(tag in "qQ" for tag in tags[content:end]) else end


def _this(work: Drafting, at: int) -> bool:
    """Whether «and that» leads to the source behind it: ، وذلك بحسب الوزير, but not بعد ذلك."""
    folded = work.skeleton.words[at].folded
    return folded in ("وذلك", "وهذا") or (folded == "ذلك" and work.tags[at - 1] not in "pcaA")


def _passed_on(work: Drafting, first: int, before: int) -> int:
    """The place of an earlier citation right before a trailing one: …، وفق ما ذكرت الصحيفة، نقلا عن الوزارة."""
    tags = work.tags
    for place in range(before - 2, max(first + 3, before - 2 * NEAR), -1):
        if tags[place] == "B":
            return place if tags[place - 1] in ",-" else before
    return before
