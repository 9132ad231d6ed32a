"""State and number of times: what tells behind a verb how or how often somebody spoke, and names nobody.

وقال ضاحكا إن, وأكد مرة أخرى أن, وذكر غير مرة أن; the subject may follow: وقال ضاحكا المدير إن.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word

_STATES: Final = word_set("in-what-state")
_TIMES: Final = word_set("times")
_HOW_OFTEN: Final = word_set("how-often")
_ONCE_MORE: Final = word_set("once-more")

_GOES_ON: Final = word_set("talk-object-of")
_WORDS: Final = word_set("somebodys-words")


def behind_manner(words: list[Word], at: int, stop: int) -> int:
    """The place behind words of state or of times that begin at a place; the place itself where none do."""
    while at < stop:
        folded = words[at].folded
        if folded in _STATES:
            at += 1
            continue
        times = at + 1 if folded in _HOW_OFTEN and at + 1 < stop else at
        if words[times].folded not in _TIMES:
            break
        at = times + 1
        if at < stop and words[at].folded in _ONCE_MORE:
            at += 1
    return at


def goes_on_with(words: list[Word], at: int) -> bool:
    """Whether a place is the object of the verb before it, of somebody who has spoken: وواصل الحديث قائلا."""
    return words[at].folded in _WORDS and at > 0 and words[at - 1].folded.removeprefix("و") in _GOES_ON


def only_a_state(word: Word) -> bool:
    """Whether a participle says in what state somebody speaks and takes no words of its own: قال ساخرا إن."""
    return word.folded in _STATES and not any("n" in cue.takes for cue in word.cues)
