"""Fronted sources: the clause that follows whom it is taken from with nothing between.

«وبحسب المتحدث باسم الوزارة قتل خمسة أشخاص»: no comma and no ف parts the two, only the verb. Behind an indefinite
source a verb that agrees with it may be its relative clause (وبحسب تقرير نشر أمس), and is left alone.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .cited_sources import source
from .sentences import sentence_end
from .subjects import Subjects

_BEFELL: Final = word_set("befell")
_REACH: Final = 18  # places of a source
_LEAST: Final = 3  # places of a clause


def clause_behind(subjects: Subjects, at: int) -> int:
    """The place of the verb that follows a source fronted with a preposition at a place; -1 where none does."""
    tags, words = subjects.tags, subjects.words
    if at and tags[at - 1] not in ".\n" and not (tags[at - 1] == "," and words[at].conj == "و"):
        return -1
    end = sentence_end(tags, at)
    stop = min(end, at + _REACH)
    comma = tags.find(",", at, stop)
    stop = comma if comma > 0 else stop
    if stop < at + 3 or tags[at + 1] in "xVvPB":
        return -1
    found = source(subjects, (at + 1, stop))
    if len(found) != 1 or found[0].first > at + 2:
        return -1
    who, place = found[0], found[0].last
    if not who.type:
        return -1  # وبحسب العادة تجتمع العائلة: nobody who says it
    if place + _LEAST > end or place >= stop or not _verb(words[place]):
        return -1
    if tags[place] in "VvB" and any(tag in "Aa:Q" for tag in tags[place:end]):
        return -1  # وبحسب الصحيفة أعلن الوزير أن: the clause has a report of its own
    if not (who.name or who.definite) and (who.gender == "m") == _masculine(words[place]):
        return -1
    return place


def _verb(word: Word) -> bool:
    """Whether a word is a finite verb and nothing else: أصيب, يعيش, سيكون, لم."""
    if word.definite or word.prep or word.conj or word.object or word.role or word.body:
        return False
    folded = word.folded
    if folded in _BEFELL:
        return True
    if folded[:2] in ("سي", "ست") and lexicon().may_be_imperfect(folded[1:]):
        return True
    if folded[:1] in ("ي", "ت"):
        return lexicon().imperfect(folded)
    return word.verb and folded not in lexicon().verbs_or_nouns


def _masculine(verb: Word) -> bool:
    """Whether a verb has the masculine form."""
    folded = verb.folded
    return not (folded[:1] == "ت" or folded[:2] == "ست" or folded.endswith("ت"))
