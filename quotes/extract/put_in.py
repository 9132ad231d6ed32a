"""Sources put in before what a verb introduces: وقال كرم بحسب الوكالة «…», جاء في البيان، حسبما نقلت الصحيفة، أن."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from .cited import handed_on
from .skeleton import Skeleton

if TYPE_CHECKING:
    from .readings import Reading

_SAYS: Final = word_set("speech-verb", folded=False)
_NEAR_VERB: Final = 7  # places from a verb of speech to a source put in without a pause


def put_in(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether a source stands between pauses, or right behind a verb of speech: وقال كرم بحسب الوكالة «…»."""
    tags, (first, last) = skeleton.tags, reading.zone
    cited = tags.rfind("B", reading.at, first)
    if tags[cited - 1] in ",-" and tags[last] in ",-":
        return True
    speaks = reading.cue.lemma in _SAYS and (reading.cue.tense == "past" or reading.cue.lemma == "قال")
    near = speaks and cited - reading.at < _NEAR_VERB
    return near and not handed_on(skeleton, cited)


def before_source(tags: str, reading: Reading) -> int:
    """The place behind the verb's own words, where a source stands before أن: جاء في البيان، حسبما نقلت الصحيفة، أن."""
    cited = tags.rfind("B", reading.at, reading.zone[0])
    return cited - (tags[cited - 1] in ",-")


def runs_on(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether behind whoever is cited a pause and a verb begin another clause: بحسب الصحيفة، يرى كرم أن."""
    tags, words, (first, last) = skeleton.tags, skeleton.words, reading.zone
    verb = next((p for p in range(first + 1, last) if tags[p - 1 : p + 1] == ",v"), last)
    if verb < last and not words[reading.intro[1] - 1].folded.startswith("ف") and tags[last] != ",":
        return True
    pause = next((p for p in range(first + 1, last) if tags[p - 1] == "," and words[p].conj == "و"), last)
    return any(tags[p] == "v" or (words[p].verb and tags[p] == "w") for p in range(pause, last))
