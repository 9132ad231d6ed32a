"""Groups by the name that they give themselves: جماعة تطلق على نفسها اسم «أنصار النور», جماعة تسمي نفسها «…»."""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from .mention import Mention
from .skeleton import Skeleton

_CALLS: Final = word_set("calls-itself")
_SELF: Final = frozenset(["نفسها", "نفسه", "انفسهم"])
_LONGEST: Final = 8  # places from a group to its own name for itself


def own_name(skeleton: Skeleton, place: int) -> bool:
    """Whether marks at a place hold what somebody calls himself: تسمي نفسها «…»."""
    words = skeleton.words
    before = place - 1 - (words[place - 1].folded == "اسم")
    if before < 1 or words[before].folded not in _SELF:
        return False
    verb = before - 1 - (words[before - 1].folded == "علي")
    return verb >= 0 and words[verb].folded.removeprefix("و") in _CALLS


def called_itself(skeleton: Skeleton, mention: Mention, at: int, stop: int) -> int:
    """Name a group by the name that it gives itself right behind its description; the place behind that, or ``at``."""
    tags, words = skeleton.tags, skeleton.words
    if mention.type not in ("organisation", "group", "media") or mention.name or at < 1:
        return at
    last = at - (words[at - 1].folded in _CALLS)  # جماعة تطلق: the verb has been read as an adjective
    first = last
    while first < stop and tags[first] in ",r":
        first += 1
    if first >= stop or words[first].folded not in _CALLS:
        return at
    place = next((p for p in range(first + 1, min(stop, first + _LONGEST)) if tags[p] in "qQ"), -1)
    if place < 0 or not own_name(skeleton, place):
        return at
    span = skeleton.spans[place]
    if span is None:
        return at
    mention.body = skeleton.text[span.start : span.end].strip().rstrip(".،,")
    mention.definite = mention.closed = True
    return place + 1
