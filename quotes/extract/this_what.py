"""This is what: who tells a sentence is named behind it by هذا ما or وهو ما: ترتفع الأسعار صيفا، وهذا ما أكده الخبير.

The verb takes up the sentence by its pronoun (أكده, ألمح إليه). A verb with marked words, a colon or أن behind it has
words of its own, and one that denies or blames (وهو ما نفاه الوزير) does not tell the sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from .skeleton import Skeleton
from .subjects import Subjects

if TYPE_CHECKING:
    from ..lexicon.cues import Cue

_THIS: Final = frozenset(["هذا", "ذلك", "وهذا", "وذلك", "وهو", "هو"])
_TAKEN_UP: Final = word_set("resumed")
_TELLS: Final = word_set("tells-this-what", folded=False)
_REACH: Final = 24  # places from the verb to the end of its subject


def this_what(skeleton: Skeleton, subjects: Subjects, at: int) -> tuple[int, int, Cue] | None:
    """Where the subject of a verb behind هذا ما begins and ends, and the cue; None where it takes nothing up."""
    tags, words = skeleton.tags, skeleton.words
    if at < 4 or words[at - 1].folded != "ما" or words[at - 2].folded not in _THIS or tags[at - 3] != ",":
        return None
    cue = next((c for c in words[at].cues if c.form == "finite" and c.lemma in _TELLS), None)
    if cue is None:
        return None
    first = at + 1
    if not words[at].object:
        if first >= len(tags) or words[first].folded not in _TAKEN_UP:
            return None
        first += 1
    who = subjects.after(first, min(len(tags), at + _REACH))
    if not who or who[0].first != first or not (who[0].name or who[0].definite or who[0].body):
        return None
    last = who[-1].last
    end = tags.find(".", last)
    line = tags.find("\n", last)
    stop = min(place for place in (end, line, len(tags)) if place >= 0)
    own = tags[last : last + 1] != "r" and any(tag in "AQq:M" for tag in tags[last:stop])
    return None if own else (first, last, cue)
