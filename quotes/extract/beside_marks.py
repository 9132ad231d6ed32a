"""Marked words and the verbs around them: which of two verbs they are of, and whether they hold its subject.

«وأعرب «اتحاد التجار» عن أسفه»: the marks hold who does it; «رأت فيه المعارضة «انقلابا»، ودافع عنه الوزير معتبرا أنه»:
they are the first verb's; «وتحفظ حزبان، «…»، يوضح الوزير»: they are those of the verb behind them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from .closing import BEGINS
from .media import heads
from .skeleton import Skeleton

if TYPE_CHECKING:
    from .readings import Reading

_SAYS: Final = word_set("speech-verb", folded=False)


def marked_subject(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether marks right behind a verb hold its subject, a body's name: وأعرب «اتحاد التجار» عن أسفه."""
    inside, behind = skeleton.inside(reading.content), reading.content + 1
    body = inside[0].body if inside else None
    return (
        body is not None
        and body["type"] == "organisation"
        and behind < len(skeleton.words)
        and skeleton.words[behind].folded in ("عن", "علي", "الي", "ان", "انه", "بان")
    )


def said_behind(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether a pause stands before marked words, and behind them a pause and a verb of saying in the present."""
    tags, place = skeleton.tags, reading.content
    if tags[place - 1] != "," or tags[place + 1 : place + 2] != "," or tags[place + 2 : place + 3] not in ("V", "v"):
        return False
    behind = skeleton.words[place + 2]
    return not behind.conj and behind.cues[0].tense == "present" and tags[place + 3 : place + 4] not in ("A", ":", "")


def name_and_that(skeleton: Skeleton, place: int) -> bool:
    """Whether marks hold a body's name and أن follows: قال: «اتحاد التجار»، إن."""
    tags = skeleton.tags
    inside = skeleton.inside(place) if tags[place : place + 1] in ("q", "Q") else []
    that = place + 1 + (tags[place + 1 : place + 2] == ",")
    if tags[that : that + 1] != "A" or skeleton.words[that].folded.startswith("و") or not inside:
        return False
    named = inside[0].body is not None and inside[0].body["type"] == "organisation"
    return named and not any(word.verb or word.tag in "VvPAxr" for word in inside)


def ends_marks(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether a verb of saying stands right behind marked words, and a pause between its subject and the participle."""
    tags, at = skeleton.tags, reading.at
    before = at - 1 - (tags[at - 1 : at] in (",", "-"))
    behind = before >= 0 and tags[before] == "Q" and "," in tags[at + 1 : reading.word_at]
    verb = skeleton.words[at]
    return behind and verb.conj == "" and (verb.cues[0].strong or verb.cues[0].lemma in _SAYS)


def only_names(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether a verb right behind marked words has its subject's body in the next: «…»، يقول رئيس جمعية «الفن»."""
    tags, content = skeleton.tags, reading.content
    before = reading.at - 1 - (tags[reading.at - 1 : reading.at] in (",", "-"))
    if before < 0 or tags[before] != "Q" or tags[content : content + 1] != "q" or skeleton.words[reading.at].conj:
        return False
    return tags[content - 1] in "ORw" and "," in tags[reading.at + 1 : content]


def goes_to_another(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether a pause ends the first verb's own marks, or another verb joins on: من «الخطر»، فعلق كرم قائلا."""
    tags, words = skeleton.tags, skeleton.words
    marks = tags.index("q", reading.at)
    if tags[marks + 1] == ",":
        return True
    behind = range(marks + 2, reading.word_at)
    return any(tags[p - 1] == "," and words[p].conj and (tags[p] == "v" or words[p].verb) for p in behind)


def taken_further(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether a later verb stands between: نفى الحزب ما أوردته الصحف، ووصف ذلك بـ«…»; and of بدأ, whether no words do.

    «…» بعد أن begins nobody's speech.
    """
    words, (first, last) = skeleton.words, reading.zone
    if reading.cue.lemma in BEGINS and last - first > 3:
        spoken = heads()[1]
        if not any(w.medium or w.kinds & {"words"} or w.folded in spoken for w in words[first:last]):
            return True
    return any(
        skeleton.tags[p] == "v" and words[p].conj == "و" and words[p].cues and set(words[p].cues[0].takes) & {"q", "e"}
        for p in range(first + 1, last)
    )
