"""Media that stand elsewhere in the sentence, as the object of its verb or behind a pronoun.

«أصدر المجلس بيانا أعرب فيه عن …»: the pronoun goes back to the medium. «ألقى خطابا … مؤكدا أن …»: who gives a
speech says its words. «وأنهت المجلة مقالها بأن …»: the words end what is named with its owner's pronoun.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from .draft import Draft
from .extent import words_that_publish
from .media import Media

_MASCULINE: Final = frozenset(["فيه", "خلاله", "عبره", "اثناءه"])
_FEMININE: Final = frozenset(["فيها", "خلالها", "عبرها", "اثناءها"])
_BACK: Final = 45  # places back to the object of the verb
_NEAR: Final = 6  # places between a verb and its object


def resumed(media: Media, draft: Draft, begin: int) -> tuple[int, int] | None:
    """The medium that the pronoun behind a draft's cue, or the verb that its cue depends on, takes up."""
    reading = draft.reading
    if reading is None or reading.rule.kind == "trailing":
        return None
    cue = min(reading.at, reading.word_at)
    pronoun = _pronoun(media, reading.word_at + 1, reading.content)
    if pronoun:
        return _antecedent(media, begin, cue, feminine=pronoun == "f")
    words, tags = media.words, media.tags
    for at in range(cue + 1, reading.zone[1] if reading.cue.lemma in word_set("medium-ends", folded=False) else cue):
        owned = media.owned(at) and tags[at - 1] not in "pcB" and not words[at].prep
        if owned and media.stem_of_owned(at) not in word_set("talk"):
            return at, media.end(at, reading.zone[1])  # أنهت المجلة مقالها بأن
    depends = reading.cue.form in ("participle", "masdar") or (tags[cue - 1 : cue] == "," and not words[cue].conj)
    return _delivered(media, begin, cue) if depends else None


def _pronoun(media: Media, first: int, stop: int) -> str:
    """The gender of a pronoun that stands right behind a cue for where something was said: فيه, خلالها."""
    for at in range(first, min(stop, len(media.words))):
        folded, before = media.words[at].folded, media.words[at - 1].folded
        if folded in _MASCULINE | _FEMININE and (media.tags[at - 1] in "VvPM" or (at == first + 1 and before == "من")):
            return "m" if folded in _MASCULINE else "f"
    return ""


def _antecedent(media: Media, begin: int, cue: int, *, feminine: bool) -> tuple[int, int] | None:
    """The nearest medium before a cue that agrees with the pronoun behind it."""
    for at in range(cue - 1, max(begin, cue - _BACK) - 1, -1):
        if media.tags[at] in ".\n":
            return None
        if media.occasion(at) and not media.owned(at) and media.feminine(at) == feminine:
            return at, media.end(at, cue)
    return None


def _delivered(media: Media, begin: int, cue: int) -> tuple[int, int] | None:
    """The medium that is the object of its sentence's verb: ألقى خطابا, وجهت رسالة, أدلى بتصريح."""
    words, tags = media.words, media.tags
    for verb in range(begin, min(cue, begin + _NEAR)):
        if words[verb].folded.removeprefix("و") not in words_that_publish():
            continue
        for at in range(verb + 1, min(cue, verb + 1 + 2 * _NEAR)):
            if tags[at] in ".\n:,AaQqrVvPp":
                break
            if media.heads(at) and not words[at].definite and words[at].prep in ("", "ب"):
                return at, media.extent.described(at, cue)
        return None
    return None


def interview(media: Media, answer: int) -> tuple[int, int] | None:
    """The interview that the line before its first question announces: وفي ما يلي نص الحوار."""
    tags, words = media.tags, media.words
    end = answer
    for _ in range(2):  # the line of the question, and the one before it
        end = tags.rfind("\n", 0, end)
        while end > 0 and tags[end - 1] == "\n":
            end -= 1
        if end <= 0:
            return None
    for at in range(end - 1, tags.rfind("\n", 0, end), -1):
        if words[at].stem in word_set("interview") and media.heads(at):
            first = at - 1 if at and words[at - 1].folded == "نص" else at
            return first, media.extent.described(at, end)
    return None
