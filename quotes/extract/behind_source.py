"""Behind the source that a citation names: its apposition, and where the clause or the reporter goes on.

«بدأ العمل، بحسب سامي كرم، رئيس النقابة، الذي زار المدينة.»: all behind the name is said of him, so the clause has ended
before بحسب. «الطالبة، بحسب زملائها، متفوقة»: the citation stands amid its clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from .extent import words_of
from .sentences import sentence_end
from .skeleton import Skeleton
from .subjects import Subjects

if TYPE_CHECKING:
    from .readings import Reading

_RELATIVES: Final = frozenset(["الذي", "الذى", "التي", "التى", "الذين", "اللذين", "اللتين"])
_WHO_IS: Final = frozenset(["وهو", "وهي", "وهم"])
_TURNS: Final = word_set("but") | {"فيما", "بينما", "حيث", "علما"}
_IN: Final = frozenset(["في", "فى", "عبر"])
_SO: Final = word_set("opens-so")
_LONGEST: Final = 18  # places of an apposition
_CLAUSE: Final = 4  # places: what is shorter before a citation is no clause yet


def apposition_end(subjects: Subjects, at: int, *, named: bool) -> int:
    """The place behind what is said of a source behind a pause, رئيس الحزب, الذي زار المدينة; 0 where nothing is."""
    tags, words = subjects.tags, subjects.words
    end = sentence_end(tags, at)
    comma = tags.find(",", at, end)
    stop = comma if comma >= 0 else end
    if not 0 < stop - at < _LONGEST:
        return 0
    word = words[at]
    who_is = word.folded in _WHO_IS and at + 1 < stop and words[at + 1].folded != "ما"
    if word.folded in _RELATIVES or who_is:
        return stop if stop - at > 1 else 0
    office = named and tags[at] in "RT" and not (word.conj or word.prep)
    if not office or any(tags[p] in "VvPAQ:" or words[p].verb for p in range(at, stop)):
        return 0
    found = subjects.reader.read(at, stop)
    closed = found is not None and not found.name and found.number == "sg"
    return stop if closed and (word.definite or stop - at > 1) else 0


def leads_on(subjects: Subjects, reading: Reading) -> bool:
    """Let a clause behind its source begin behind the source's apposition: وبحسب سامي كرم، رئيس النقابة، بدأ العمل.

    False where no clause is left: of وفقا للمدير، الذي أوضح أن العمل بدأ the relative has a report of its own.
    """
    tags, words, place = subjects.tags, subjects.words, reading.content
    first, last = reading.zone
    so = next((p for p in range(first + 1, last) if words[p].folded in _SO), -1)
    if so > 0:  # ووفقا للصحيفة فقد بدأ العمل، …
        reading.zone, reading.intro, reading.content = (first, so), (so, so), so
        return True
    if place >= len(tags) or tags[place - 1] != ",":
        return True
    if tags[place] == "v" and not words[place].conj:
        particle = next((p for p in range(place + 1, min(place + _LONGEST, len(tags))) if tags[p] in "A,.VPvQq"), place)
        if tags[particle] == "A":
            return False  # وبحسب الصحيفة، يرى كرم أن: whoever stands behind the verb says it
    end = apposition_end(subjects, place, named=any(tag in "Nn" for tag in tags[first:last]))
    if not end:
        return True
    relative = tags[place : place + 1] == "r"
    if relative and any(tag in "A:Q" for tag in tags[place:end]):
        return False
    stop = sentence_end(tags, end)
    if tags[end : end + 1] != "," or end + 3 > stop or tags[end + 1] in "NrP":
        return True
    begins = next((p for p in range(end + 1, min(stop, end + _LONGEST)) if words[p].folded in _SO), end + 1)
    reading.zone, reading.intro, reading.content = (first, end), (begins, begins), begins
    return True


def trails(skeleton: Skeleton, subjects: Subjects, reading: Reading, head: int) -> bool:
    """Whether a citation between two pauses stands behind its clause, and not amid it."""
    tags, words = skeleton.tags, skeleton.words
    if reading.at - head < _CLAUSE:
        return False
    at, end = reading.content + 1, sentence_end(tags, reading.content)
    named = any(tag in "Nn" for tag in tags[slice(*reading.zone)])
    while at < end:
        behind = apposition_end(subjects, at, named=named)
        if not behind:
            break
        if tags[at] in "RT":
            reading.zone = (reading.zone[0], behind)
        at = behind + 1
    if at >= end:
        return True
    word = words[at]
    if tags[at] == "P" and word.adverbial:
        return True
    told = words[at + 1] if at + 1 < end else word
    if word.folded in _TURNS or (word.folded in ("في", "فى") and told.folded == "حين"):
        return True
    if word.folded in _IN and told.medium:
        return told.folded.removesuffix("ه") in words_of("issued") or told.folded in words_of("channel")
    return word.prep == "ل" and "outlet_head" in word.kinds
