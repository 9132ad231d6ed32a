"""Bare speech: where words said begin that nothing parts from their verb: وقال نأمل أن …, وأضاف لو وصلت …

There is neither a colon nor أن nor a mark; only words that the speaker alone can say there tell that he speaks.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.cues import Cue
from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .mention import Mention
from .skeleton import Skeleton
from .subjects import Subjects

_WAS_DONE: Final = word_set("was-done")
_MUST: Final = word_set("must")
OPENS_SPEECH: Final = word_set("opens-speech")
_GOES_ON: Final = frozenset(["قال", "أضاف"])
_OPENS_CLAUSE: Final = frozenset(["تم", "تمت", "يتم", "سيتم", "ستتم", "كنا", "سوف", "يوجد", "توجد", "ليس", "ليست"])
_MANNERS: Final = frozenset(["كيف", "لماذا", "متي", "اين"])
_SUPPOSES: Final = word_set("continues", folded=False)


def speech_behind(skeleton: Skeleton, subjects: Subjects, cue: Cue, at: int) -> int:
    """The place at which speech begins behind a verb at a place, its subject passed over; -1 where none does."""
    tags, words = skeleton.tags, skeleton.words
    stop = min(len(tags), at + 20)
    content = at + 1
    subject: list[Mention] = []
    if cue.form == "finite":
        subject = subjects.after(content, stop)
        if subject:
            content = max(m.last for m in subject)
            while content < stop and tags[content] in "c,":
                content += 1
    if content + 2 >= len(tags):
        return -1
    if words[content].folded == "لو" and "A" in skeleton.tags[content + 1 : content + 3]:
        return -1  # وقالت لو ميزانيان إن: an outlet's article, and no if
    if cue.lemma == "أوضح" and words[content].folded in _MANNERS:
        return -1  # وأوضح كيف يعمل الجهاز: what he explained, and not his words
    told = cue.lemma == "قال" and bool(subject) and (subject[0].name or subject[0].definite) and words[content].verb
    told = told or words[content].folded in _WAS_DONE  # وأضاف تمت مناقشة الخطة
    supposed = words[content].folded == "اذا" and cue.lemma in _SUPPOSES  # وأضاف المدير إذا كان الجو جيدا فسنعمل
    as_told = at > 0 and tags[at - 1] == "k"  # وهذا كما تقول يمنح
    told = told or (
        not as_told and not subject and content == at + 1 and cue.form == "finite" and _told_alone(cue, words[content])
    )
    if not told and not supposed and not begins_speech(words[content]):
        return _behind_circumstance(skeleton, content)
    return content


def _told_alone(cue: Cue, word: Word) -> bool:
    """Whether a verb right behind one of saying begins the words said: وأضاف سيتم فتح, وقال كنا نعلم."""
    if cue.lemma not in _GOES_ON or word.conj or word.cues:
        return False
    known, folded = lexicon(), word.folded
    if folded in known.verbs_or_nouns or word.given is not None or word.family or word.role:
        return False
    if folded in _OPENS_CLAUSE or (folded[:2] in ("سي", "ست", "سن") and known.may_be_imperfect(folded[1:])):
        return True
    if cue.number == "sg" and word.verb and folded[:1] in ("ي", "ت") and known.imperfect(folded):
        return cue.lemma == "قال"
    return folded.endswith("نا") and len(folded) > 4 and known.imperfect("ي" + folded[:-2])


def _behind_circumstance(skeleton: Skeleton, first: int) -> int:
    """The place behind a circumstance at which speech begins: وقال، خلال الخطبة، لم نفاجأ; -1 where there is none."""
    tags, words = skeleton.tags, skeleton.words
    if (
        words[first].folded.startswith("ب")
        and first + 3 < len(tags)
        and tags[first + 1] == "x"
        and begins_speech(words[first + 1])
    ):
        return first + 1
    for at in range(first, min(len(tags) - 3, first + 12)):
        if tags[at] in "VvPMBAQq:.\nrjx":
            return -1
        if tags[at] == "," and begins_speech(words[at + 1]):
            return at + 1
        if words[at].folded in _MUST and words[at - 1].definite:
            return at  # وأضاف، في مداخلة لبرنامج المساء يجب أن نعود
    return -1


def begins_speech(word: Word) -> bool:
    """Whether a word opens a clause that only the speaker can say: لن، لو، هل، نحن، نأمل، أعتقد."""
    if word.folded in OPENS_SPEECH:
        return True
    if word.prep or word.definite or word.role or word.body or len(word.folded) < 3:
        return False
    return word.form[:1] in ("ن", "أ") and lexicon().imperfect("ي" + word.folded[1:])
