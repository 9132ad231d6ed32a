"""Speech that no verb reports but a noun announces: في تصريح للوزيرة ندى خليفة: «…», كلمة المدير: «…»."""

from __future__ import annotations

from typing import Final

from .mention import Mention
from .skeleton import Skeleton
from .subjects import Subjects
from .telling import tells

_REACH: Final = 16  # places from the noun to the colon


def announced_by(skeleton: Skeleton, subjects: Subjects, place: int) -> Mention | None:
    """Who is named between a noun of speech and the colon before marked words, as the one who speaks."""
    tags, words = skeleton.tags, skeleton.words
    colon = place - 1
    if tags[place] != "Q" or colon < 2 or tags[colon] != ":":
        return None
    for at in range(colon - 1, max(-1, colon - _REACH), -1):
        if tags[at] in ".\n,:VvPAQ":
            return None
        if not words[at].medium:
            continue
        for first in range(at + 1, colon):
            if tags[first] in "pRTN" and words[first].folded not in ("ل", "لـ") and words[first].prep != "ل":
                if tags[first] == "p":
                    return None
                continue
            if words[first].prep == "ل" or words[first].folded in ("ل", "لـ"):
                start = first + 1 if words[first].folded in ("ل", "لـ") else first
                mention = subjects.reader.read(start, colon)
                return mention if mention is not None and (mention.name or mention.role or mention.body) else None
    return None


def headed_by(skeleton: Skeleton, subjects: Subjects, place: int) -> Mention | None:
    """Who says the words at the head of a line, where a pause, a subject and its verb of saying follow.

    «لن نعود».. وزير المالية يرد على منتقديه. A verb of doing there tells of something else.
    """
    tags, words = skeleton.tags, skeleton.words
    at = place + 1
    if (place and tags[place - 1] != "\n") or tags[at : at + 1] not in (",", ".", "-") or not tells(skeleton, place):
        return None
    while at < len(tags) and tags[at] in ",.-":
        at += 1
    end = tags.find("\n", at)
    mention = subjects.reader.read(at, end if end >= 0 else len(tags))
    if mention is None or mention.last >= len(tags) or mention.type == "document":
        return None
    if not (mention.name or mention.role or mention.body):
        return None
    cues = words[mention.last].cues
    says = bool(cues) and cues[0].form == "finite" and cues[0].tense == "present" and not words[mention.last].conj
    return mention if says else None
