"""Cited sources: whom a preposition or حسبما names as the source, بحسب المدير, وفق ما أعلنته الوزارة, جاء في البيان."""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from .coordination import chain
from .mention import Mention
from .subjects import Subjects

_THROUGH: Final = frozenset(["ضمن", "لسان"])  # جاء ضمن التقرير, جاء على لسان الوزير
_READS: Final = ("طالع", "اطلع", "عاين", "تصفح")
_LEARNED: Final = tuple(word_set("learned"))
_BY: Final = word_set("by-whom")
_WHAT: Final = frozenset(["ما", "لما"])
_WITHIN: Final = frozenset(["في", "فى", "ضمن", "من"])
_FIRST_OF: Final = frozenset(["لاول", "اول", "لاحدث", "احدث", "لاخر", "اخر"])
_HANDS_ON: Final = frozenset(["نقل", "روى"])
_PARTS: Final = word_set("part-of-document")
_OF_IT: Final = word_set("of-it")
_WORDS_OF: Final = word_set("words-of")


def source(subjects: Subjects, zone: tuple[int, int]) -> list[Mention]:
    """Whom a preposition or حسبما cites; of «حسبما طالعته الصحيفة في المذكرة» what was read, not who read it."""
    first, stop = zone
    if first < stop and any(word.folded.startswith(_READS) for word in subjects.words[first - 1 : first + 1]):
        within = next((p for p in range(first + 1, stop) if subjects.words[p].folded in _WITHIN), stop)
        return chain(subjects.reader, within + 1, stop) if within + 1 < stop else []
    if got := _got_from(subjects, first, stop):
        return got
    first = _subject_at(subjects, first, stop)
    if first < stop and subjects.words[first].folded == "وجهه" and not subjects.words[first].body:
        first += 1  # حسب وجهة نظر المدير
        if first < stop and subjects.words[first].definite:
            return []  # حسب وجهة النظر الأخرى: nobody's by name
    if first + 1 < stop and _words_of(subjects, first):
        first += 1  # حسب رأي المدير, وفقا لنص البيان
    return subjects.after(first, stop) or cited(subjects, (first, stop))


def _got_from(subjects: Subjects, first: int, stop: int) -> list[Mention]:
    """The source of which something is a part that was to be had: حسب ما توفر من معطيات, ما استقته الصحيفة من مصادر.

    With the subject of another verb between, «من» belongs to it: ما أكده مصدر من الشرطة.
    """
    words, tags = subjects.words, subjects.tags
    at = first + (first < stop and words[first].folded in _WHAT)
    if at + 2 >= stop or at == 0 or words[at - 1].folded not in _WHAT:
        return []
    learned = words[at].folded.startswith(_LEARNED)
    if tags[at] in "RTNO" or (words[at].cues and not learned):
        return []
    for place in range(at + 1, stop - 1):
        if words[place].folded == "من":
            found = chain(subjects.reader, place + 1, stop) if words[place + 1].folded not in _BY else []
            return found if found and found[0].type in ("document", "group") else []
        between = tags[place] in "wnNOqS" if learned else tags[place] in "ptcq" or bool(words[place].prep)
        if not (between or words[place].folded in ("ل", "لـ")):
            return []
    return []


def _subject_at(subjects: Subjects, first: int, stop: int) -> int:
    """The place behind what stands between a verb and its subject: وفق ما كشفت عنه الهيئة, ما ذكر أمس المرصد."""
    words, tags = subjects.words, subjects.tags
    if first:
        for cue in words[first - 1].cues:
            if cue.lemma in _HANDS_ON:
                return first  # ما نقلت عنه الوكالة: he speaks
    while first + 1 < stop:
        if tags[first] != "t" and words[first].folded not in _OF_IT:
            break
        first += 1
    return first


def _words_of(subjects: Subjects, at: int) -> bool:
    """Whether what somebody thinks or says stands before him, who is its genitive: رأي المدير, قول سامي كرم."""
    word, behind = subjects.words[at], subjects.words[at + 1]
    noun = word.folded in _WORDS_OF or word.stem in _WORDS_OF or word.folded.removeprefix("ل") in _WORDS_OF
    body = behind.body is not None and behind.body["type"] == "organisation"  # رأي نقابة العمال
    somebody = subjects.tags[at + 1] in "RTNOSGn" and (behind.definite or body or subjects.tags[at + 1] in "NSn")
    return noun and not (word.definite or word.pronoun or behind.prep or behind.conj) and somebody


def cited(subjects: Subjects, zone: tuple[int, int]) -> list[Mention]:
    at, stop = zone
    while at < stop and (subjects.tags[at] in "p,x" or subjects.words[at].folded in _THROUGH):
        at += 1
    if at < stop and subjects.words[at].folded in ("لما", "بما"):
        at += 1
        if at < stop and subjects.tags[at] not in "RTNO":
            at += 1
    elif at and at < stop and subjects.tags[at - 1] == "x":
        at += 1  # وفق ما أعلنه
    told = subjects.words[at - 1].cues if at > 1 and at + 1 < stop and subjects.words[at].folded in _OF_IT else ()
    if told and not any(cue.lemma in _HANDS_ON for cue in told):
        at += 1  # لما كشفت عنه السلطات
    first_of = at + 1 < stop and subjects.words[at].folded in _FIRST_OF
    if first_of and (subjects.words[at + 1].body or {}).get("type") == "document":
        at += 1  # وفقا لأول تقرير صدر عن …
    if at + 1 < stop and subjects.words[at].folded in _PARTS and _document(subjects.words[at + 1]):
        at += 1  # جاء في سياق البيان
    if at + 1 < stop and _speech_of(subjects, at):
        at += 1  # ورد في مداخلة النائب سامي كرم
    found = [m for m in chain(subjects.reader, at, stop) if m.name or m.body or m.role] if at < stop else []
    if (
        found
        and not subjects.words[at].prep
        and subjects.words[at].folded.startswith("ل")
        and len(subjects.words[at].folded) > 3
    ):
        found[0].name, found[0].role, found[0].body = (
            _without_lam(t) for t in (found[0].name, found[0].role, found[0].body)
        )
    return found


def _document(word: Word) -> bool:
    """Whether a word is a document with its article: البيان, التقرير."""
    return word.definite and not word.prep and word.body is not None and word.body["type"] == "document"


def _speech_of(subjects: Subjects, at: int) -> bool:
    """Whether a speech, no document that speaks itself, has whoever gave it for its genitive: كلمة الرئيس."""
    word, behind = subjects.words[at], subjects.words[at + 1]
    speech = word.medium and not (word.body or word.role or word.definite or word.pronoun)
    return (
        speech
        and (subjects.tags[at + 1] == "N" or (subjects.tags[at + 1] in "RT" and behind.definite))
        and not behind.conj
    )


def _without_lam(text: str) -> str:
    """لأوشاكوف without its preposition."""
    if text.startswith("لل"):
        return "ال" + text[2:]
    return text[1:].lstrip("ـ") if text.startswith("ل") else text
