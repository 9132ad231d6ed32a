"""Somebody else: a subject right behind its verb that no rule can read, and so no dropped one: وقالت ندورا إنها.

Whoever spoke before does not go on where the verb has a noun for its subject, though the text does not say who that is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .figures import Figure
from .manner import behind_manner
from .proper import possessed
from .readings import Reading

if TYPE_CHECKING:
    from .resolution import Resolver

_NO_OBJECT: Final = word_set("no-object", folded=False)
_TAKES_THAT: Final = word_set("takes-that", folded=False)
_NEVER: Final = word_set("never-a-name")
_WORTH: Final = word_set("worth-saying")
_NO_NAMES: Final = frozenset(["adverb", "self", "closes", "generic"])
_TO_ME: Final = frozenset(["لي", "لنا"])
_LAST: Final = "اخر"  # أكد آخر رؤساء النادي أنه: a description of one who is known
_LONGEST: Final = 12  # places from a verb to the أن that its subject stands before


def somebody_else(resolver: Resolver, reading: Reading, found: list[Figure]) -> bool:
    """Whether right behind a verb stands a subject that is none of those who would go on: وأعلنت ندورا أخيرا أنها."""
    words, tags, verb = resolver.words, resolver.tags, resolver.words[reading.at]
    at, stop = reading.zone
    if reading.cue.form != "finite" or reading.cue.number != "sg" or verb.object or reading.at + 1 != at:
        return False
    at = behind_manner(words, at, stop)
    if at >= stop or stop - at > _LONGEST or not _takes_no_object(resolver, reading):
        return False
    between = tags[at:stop]
    if any(tag in "VvPMAQq:r" for tag in between) or any(w.verb for w in words[at + 1 : stop]):
        return False
    if tags[at] == "e":
        shown = at + 1 < stop and tags[at + 1] == "w" and words[at + 1].definite and not words[at + 1].time
        return shown and not _names(found, resolver, at + 1, stop)  # وتفترض هذه النظرية أن
    if tags[at] not in "wnNOSC" or resolver.subjects.prepositional(at) or not _may_be_subject(words[at]):
        return False
    if tags[at] in "wC" and not _agrees(words[at], reading.cue.gender):
        return False
    return not _names(found, resolver, at, stop)


def _may_be_subject(noun: Word) -> bool:
    """Whether a word is no adverb, verb or object: not وأكد حاجته, nor قال لي إن, nor وأضاف نطمح أن."""
    folded = noun.folded
    if noun.prep or noun.conj or noun.maybe or noun.time or noun.circumstance or noun.cues or noun.kinds & _NO_NAMES:
        return False
    if len(folded) < 2 or folded in _NEVER or folded in _WORTH or folded in _TO_ME or folded == _LAST:
        return False
    if folded[:1] in "نت" and lexicon().may_be_imperfect(folded):
        return False
    return not (possessed(noun) or noun.pronoun or "\u064b" in noun.form)


def _agrees(noun: Word, gender: str) -> bool:
    """Whether a common noun may be the subject of a verb by its gender, and is no accusative: not وأكد حاجة البلاد."""
    if noun.form.endswith(("ة", "ات")) != (gender == "f") or noun.form.endswith(("ه", "ها", "هم")):
        return False
    return noun.definite or not (noun.stem + "ا" == noun.folded or noun.folded.endswith(("ين", "ا")))


def _takes_no_object(resolver: Resolver, reading: Reading) -> bool:
    """Whether what stands between a verb and أن can be no object of it: its clause is that, or it takes none at all."""
    first, last = reading.intro
    if first >= last or resolver.tags[last - 1] != "A":
        # وقالت ندورا لافي، الشريكة في المصنع، «…»; but وقال الحل عندنا «…» may go on in his own words
        noun = resolver.tags[reading.zone[0]] in "nNC" and not resolver.words[reading.zone[0]].definite
        return reading.cue.lemma in _NO_OBJECT and noun
    if resolver.words[last - 1].folded.startswith("ب"):
        return False
    if reading.cue.lemma in _NO_OBJECT:
        return True
    return resolver.tags[first:last] in ("A", ",A") and reading.cue.lemma in _TAKES_THAT


def _names(found: list[Figure], resolver: Resolver, first: int, stop: int) -> bool:
    """Whether words behind a verb name one of those who would go on, though no rule could read them so."""
    said = resolver.words[first:stop]
    here = {word.folded for word in said} | {word.stem for word in said}
    if len(said) > 1:
        here.add(said[0].folded + said[1].folded)  # أبو كرم is one word of his name
    here |= {word.removeprefix("ال") for word in here}
    return any(not here.isdisjoint([w.removeprefix("ال") for w in figure.words]) for figure in found)
