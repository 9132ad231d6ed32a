"""Participles of saying among their homographs: where neighbours show that a noun or an adjective reports here.

The alif of the accusative may be left out (مشير الى ان). The feminine of some is a noun, and stays one unless a clause
of saying follows that a noun cannot have: «وقالت الوزيرة إن العمل بدأ، مذكرة بأن …» is no memo.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import Lexicon

_FEMININE: Final = word_set("feminine-or-noun")
_BARE: Final = word_set("bare-participle")
_REACH: Final = 30  # words back to the verb of which the participle is the circumstance
_PAUSES: Final = frozenset([",", "-", "q", "Q"])
_GOVERNS: Final = frozenset(["V", "v", "p", "B", "x", "e", "A", "a", "r", "M"])  # behind these a noun stands


def participle_by_clause(
    word: Word, following: str, tags: list[str], read: list[Word], words: Lexicon
) -> tuple[Word, str] | None:
    """A noun as the participle that its clause shows it to be, and its tag: ، مذكرة بأن; None where it is a noun."""
    if word.folded in _BARE:
        return _without_alif(word, following, tags, read, words)
    if word.stem not in _FEMININE or word.definite or word.prep or not tags or tags[-1] in _GOVERNS or read[-1].verb:
        return None
    that = words.word(following) if following else word
    if that.tag != "A" or that.conj:
        return None
    if tags[-1] not in _PAUSES and not (that.folded.startswith("ب") and _behind_her_verb(tags, read)):
        return None  # أرسل الوزير إلى المدارس مذكرة بأن: a memo
    cue = words.word(word.stem[:-1] + "ا").cues[0]  # مذكرا is nothing else
    return replace(word, tag="P", cues=(replace(cue, gender="f"),), role=None, body=None, medium=False), "P"


def _without_alif(
    word: Word, following: str, tags: list[str], read: list[Word], words: Lexicon
) -> tuple[Word, str] | None:
    """A participle without its ending, behind a verb and no noun that it describes: تحدث … مشير الى ان.

    «الخبر مؤكد» behind أن is a predicate, «بشكل مؤكد» an adjective.
    """
    that = words.word(following) if following else word
    if not tags or not (that.tag == "A" or (that.tag == "p" and that.folded in ("الي", "علي"))):
        return None
    if not (tags[-1] in ",Nn" or (tags[-1] in "wOCR" and read[-1].definite)):
        return None
    for at in range(len(tags) - 1, max(-1, len(tags) - _REACH), -1):
        if tags[at] in ".\nAa:x":
            return None
        if tags[at] in "Vv" or read[at].verb:
            return replace(words.word(word.folded + "ا"), form=word.form), "P"
    return None


def _behind_her_verb(tags: list[str], read: list[Word]) -> bool:
    """Whether a verb of saying in the feminine stands before in the sentence: وقالت الوزيرة إن …"""
    for at in range(len(tags) - 1, max(-1, len(tags) - _REACH), -1):
        if tags[at] in ".\n":
            return False
        if tags[at] == "V" and read[at].cues[0].gender == "f":
            return True
    return False
