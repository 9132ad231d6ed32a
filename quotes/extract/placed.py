"""Placed: where a reporting word stands in its sentence, and whether its zone holds no more than a subject.

A clause opens at the word, or a phrase with its preposition stands before it, or its subject does: of a word with
other senses this tells whether it reports.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from .sentences import sentence
from .skeleton import Skeleton
from .subjects import Subjects

if TYPE_CHECKING:
    from .readings import Reading

_SIDES: Final = frozenset(["جانب", "جهه", "ناحيه"])
_OTHER: Final = word_set("another")
_CIRCUMSTANCES: Final = 6  # places before the verb of a sentence
_APPOSED: Final = 8  # places that somebody's name and role take before a relative
_HENCE: Final = word_set("hence")
_PRONOMINAL: Final = word_set("pronominal")
_OWN: Final = frozenset(["علي", "الي", "عن"])
_ALSO: Final = frozenset(["كذلك", "وكذلك", "ايضا", "وايضا"])  # before a verb: the clause begins with them


def opens(skeleton: Skeleton, at: int) -> bool:
    """Whether a clause begins at a place."""
    tags = skeleton.tags
    if at == 0 or tags[at - 1] in ".\n,:-yj" or (skeleton.words[at].conj == "و" and tags[at - 1] in "qQ)"):
        return True
    if skeleton.words[at - 1].folded in _HENCE:
        return True  # ولذلك يرى الخبير أن
    before = skeleton.words[max(0, at - 3) : at]  # من جانب آخر بين الوزير أن, من جهة ثانية كشف
    return len(before) == 3 and before[0].folded == "من" and before[1].folded in _SIDES and before[2].folded in _OTHER


def opens_with_phrase(skeleton: Skeleton, at: int) -> bool:
    """Whether nothing but a phrase stands before a verb in its sentence: وفي هذا الإطار كشف, وبخصوص الأجور ذكرت."""
    first, _ = sentence(skeleton.tags, at)
    if not 1 < at - first <= _CIRCUMSTANCES or (skeleton.tags[first] not in "pc" and not skeleton.words[first].prep):
        return False
    return not any(
        skeleton.words[p].verb
        or skeleton.tags[p] in "VvPBAaxrQq:,"
        or (skeleton.tags[p] == "M" and skeleton.words[p].cues[0].lemma != "سأل")  # ولدى سؤاله عن السبب رد
        for p in range(first, at)
    )


def subject_before(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether what stands before a verb may be its subject: النقابة طالبت, كما طالب, جمعية الغابات عبرت عن."""
    at = reading.at
    near = reading.content - at < 4
    before = skeleton.tags[at - 1]
    return before in "RTNOSGnqejr" or (near and (before == "k" or skeleton.words[at - 1].definite))


def head_before(skeleton: Skeleton, at: int) -> int:
    """The noun right before a verb, its adjectives left out: التجارب السابقة تؤكد أن."""
    tags, words = skeleton.tags, skeleton.words
    head = at - 1
    while head > 0 and tags[head] in "wGnO" and words[head].definite and not (words[head].conj or words[head].prep):
        if not (words[head - 1].definite or words[head - 1].folded.startswith(("فال", "وال"))):
            break
        head -= 1
    return head if head <= 0 or tags[head - 1] in ".\n,-jaA" else at - 1


def _topical(skeleton: Skeleton, at: int) -> bool:
    """Whether somebody stands before the verb as its subject: المحلل يعتقد أن, إلا أنه يعتقد أن."""
    before = skeleton.words[at - 1] if at else None
    return before is not None and (
        skeleton.tags[at - 1] in "RTNOSnGq" or before.folded.endswith(("انه", "انها", "لكنه", "لكنها"))
    )


def _of_whom(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether a relative has somebody named before it: سامي الذي يعتقد أن العمل, but not الذي يعتقد أنه."""
    at, tags = reading.at, skeleton.tags
    if at < 2 or tags[at - 1] != "r" or skeleton.words[reading.intro[1] - 1].folded != "ان":
        return False
    return tags[at - 2] in "Nn" or (tags[at - 2] == "," and "N" in tags[max(0, at - _APPOSED) : at - 2])


def _circumstance(subjects: Subjects, first: int, last: int) -> bool:
    """Whether nothing but a phrase with its preposition stands in a zone, nobody's own: يلاحظ من خلال الأرقام أن."""
    words = subjects.words[first:last]
    opens_so = subjects.tags[first] == "p" or words[0].prep != "" or words[0].folded in ("ايضا", "كذلك", "هنا")
    if not opens_so or any(w.folded.endswith(("ه", "ها", "هم")) and not w.form.endswith("ة") for w in words):
        return False
    return not subjects.after(first, last)


def of_none(subjects: Subjects, reading: Reading) -> bool:
    """Whether nothing beside an impersonal verb is its subject: ويلاحظ أن, ويلاحظ من الأرقام أن."""
    first, last = reading.zone
    if first < last and not _circumstance(subjects, first, last):
        return False
    role = subjects.words[reading.at - 1].role if reading.at else None
    if role is not None and role["number"] == "pl" and reading.cue.number == "sg":
        return True  # فتيان مسلحون يعتقد أنهم: behind several their own verb is in the plural
    if role is not None and reading.at > 1 and subjects.tags[reading.at - 2] in "pcx":
        return True  # طائرة بدون ربان يعتقد أنها
    return not (_topical(subjects.skeleton, reading.at) or _of_whom(subjects.skeleton, reading))


def subject_only(subjects: Subjects, first: int, last: int) -> bool:
    """Whether a zone is empty, or holds a subject, or begins with an adverbial."""
    if first < last and subjects.words[first].folded in _PRONOMINAL:
        first += 1
    if first == last or subjects.tags[first] in ",pcte":
        return True
    return (
        bool(subjects.after(first, last))
        or subjects.words[first].prep != ""
        or (opens(subjects.skeleton, first - 1) and subjects.tags[first] in "RTNOSGqnw")
    )


def _own_preposition(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether only its preposition, and perhaps when, parts a verb from أن: المادة تنص على أن, مقالا ذكر فيه أن.

    «أفضل رد على أن» and «ارتياح حذر في أن» have the letters of two of them.
    """
    first, last = reading.zone
    if first >= last or reading.cue.lemma == "رد":
        return False
    beside = skeleton.words[last - 1].folded
    if reading.rule.kind == "clause" and beside in _OWN:
        return all(tag in "tc" for tag in skeleton.tags[first : last - 1])
    alone = last - first == 1 and skeleton.tags[first] == "p" and reading.cue.number != "du"
    return alone and beside not in ("في", "فى")


def governs(skeleton: Skeleton, reading: Reading) -> bool:
    """A weak verb reports where its clause begins, not deep inside another."""
    at = reading.at
    word: Word = skeleton.words[at]
    return (
        opens(skeleton, at)
        or word.conj != ""
        or skeleton.words[at - 1].folded in _ALSO
        or skeleton.words[at - 1].folded in _HENCE
        or skeleton.tags[at - 1] not in "pAwO"
        or reading.zone[0] == reading.zone[1]
        or _own_preposition(skeleton, reading)
        or opens_with_phrase(skeleton, at)
    )
