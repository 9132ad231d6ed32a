"""A comma that stands where a colon should: وأضاف، كل حديقة تحتاج إلى ماء.

The verb is bare and opens its sentence. Who parts a circumstance or the subject's name from it by a comma has a second
one, and أن or marks, behind it: وأضاف، في تصريح أمس، أن.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.words import lexicon
from .sentences import sentence_end
from .skeleton import Skeleton

_SHORTEST: Final = 4  # places of what is said
_CIRCUMSTANCE: Final = 6  # places of a circumstance before the verb: في العام الماضي بدأنا
_NAME: Final = 4  # places in which a name behind the comma ends at another: وأضاف، سامي حداد، الذي


def comma_for_colon(skeleton: Skeleton, at: int) -> bool:
    """Whether what follows a verb of saying and a comma is what was said."""
    tags, words = skeleton.tags, skeleton.words
    if at and tags[at - 1] not in ".\n":
        return False
    first, end = at + 2, sentence_end(tags, at)
    if tags[first : first + 1] == "p" and _we_did(skeleton, first, end):
        return True
    if end - first < _SHORTEST or tags[first] in "pctyjkrPBMAaQq:d(-" or words[first].prep or words[first].circumstance:
        return False
    if words[first].medium or words[first].conj or any(tag in "Qq:" for tag in tags[first:end]):
        return False
    that = tags.find("A", first, end)
    if that > 0 and (tags[that - 1] == "," or ("," not in tags[first:that] and words[first].definite)):
        return False
    return tags[first] not in "NnTR" or "," not in tags[first : first + _NAME]


def _we_did(skeleton: Skeleton, first: int, end: int) -> bool:
    """Whether a circumstance and a verb of the first person open what was said: وأضاف، في العام الماضي بدأنا الترميم.

    A circumstance of the saying has a comma behind it: وأضاف، في لقاء معنا، أن.
    """
    tags, words = skeleton.tags, skeleton.words
    for place in range(first + 1, min(end, first + _CIRCUMSTANCE)):
        if tags[place] in ",AaQq:(" or words[place].medium:
            return False
        folded = words[place].folded
        if folded.endswith("نا") and len(folded) > 4 and lexicon().imperfect("ي" + folded[:-2]):
            return not any(tag in "AQq:" for tag in tags[place:end])
    return False
