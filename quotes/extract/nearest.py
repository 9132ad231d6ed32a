"""Which of several reporting words is the cue, and how many words it has.

A verb that takes a noun of saying for its object is the reporting word, not the noun: وتابع قوله,
وأعرب عن اعتقاده بأن. What has no meaning without its verb or its noun is given with it: حسبما أعلن,
على حد قوله.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.cues import Cue
from ..lexicon.sets import word_set
from .readings import Reading
from .skeleton import Skeleton
from .soundness import WHAT

_PASSES_ON: Final = word_set("passes-on", folded=False)
_TAKES_BY: Final = word_set("governs", folded=False)
_OWN_NAME: Final = word_set("own-name")
NOT_GOVERNED: Final = frozenset(["as-he-put-it", "agent-that"])
_REACH: Final = 12  # places from the noun back to its verb


def governor(skeleton: Skeleton, reading: Reading) -> tuple[Cue, int] | None:
    """The reporting verb that has the noun of the reading for its object, and its place."""
    tags, words = skeleton.tags, skeleton.words
    noun = words[reading.word_at]
    if reading.cue.form != "masdar" or noun.prep or reading.rule.id in NOT_GOVERNED or reading.word_at != reading.at:
        return None
    if reading.at and tags[reading.at - 1] == "p" and words[reading.at - 1].form not in _TAKES_BY:
        return None
    if reading.at and tags[reading.at - 1] == "-":
        return None  # نقلت عن المدير - الذي يعارض الخطة - قوله إن: what the aside tells has no object behind it
    for at in range(reading.at - 1, max(-1, reading.at - _REACH), -1):
        if tags[at] in "Vv":
            if keeps_name_back(skeleton, at):
                continue
            cue = next((c for c in words[at].cues if c.form == "finite"), None)
            return None if cue is None or cue.lemma in _PASSES_ON or words[at].object else (cue, at)
        if tags[at] in ".,:\nAaBPMQqrkx" or words[at].folded in WHAT:
            return None
    return None


def keeps_name_back(skeleton: Skeleton, at: int) -> bool:
    """Whether a verb with its negation says that somebody stays unnamed: مصدر لم تكشف عن هويته قوله إن."""
    if not at or skeleton.tags[at - 1] != "x":
        return False
    return any(word.folded in _OWN_NAME for word in skeleton.words[at + 1 : at + 4])


def cue_bounds(skeleton: Skeleton, reading: Reading) -> tuple[int, int] | None:
    """The places of a cue of several words; None for one word."""
    if reading.rule.id == "as-he-put-it":
        return reading.at, reading.word_at + 1
    after = reading.at + 1
    if reading.cue.form == "clause" and skeleton.tags[after : after + 1] in ("V", "v"):
        return reading.at, after + 1
    return None
