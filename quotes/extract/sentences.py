"""Sentences and paragraphs: where the one around a place begins and ends, and what at its head is no part of it.

«القاهرة - رويترز - بدأ العمل»: the sentence begins behind the dateline; «…، حيث بدأ العمل»: its last clause behind حيث.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .skeleton import Skeleton

_LINKS: Final = word_set("clause-link")
_BACKGROUND: Final = word_set("background-told")
_THAT: Final = frozenset(["ان", "انه", "انها", "انهم", "بان"])
_CAME: Final = word_set("came")
_THIS: Final = frozenset(["هذا", "هذه", "ذلك", "تلك"])
_WHICH: Final = frozenset(["ما", "مما"])
_FRAME: Final = 6  # places that a frame and what stands behind it take at the least
_OPENING: Final = 5  # places of an opening: وفي هذا الصدد يذكر أن
_DATELINE: Final = 10  # places of a dateline
_OF_DATELINES: Final = "SnwONTGd()-,:q"


def sentence(tags: str, at: int) -> tuple[int, int]:
    """First place of the sentence around a place, and the place behind its last."""
    stop = tags.rfind(".", 0, at)
    return max(stop, tags.rfind("\n", stop + 1, at)) + 1, sentence_end(tags, at)


def sentence_end(tags: str, at: int) -> int:
    """The place behind the last of the sentence around a place."""
    stop = tags.find(".", at)
    end = stop if stop >= 0 else len(tags)
    line = tags.find("\n", at, end)
    return line if line >= 0 else end


def sentence_before(tags: str, first: int) -> tuple[int, int]:
    """First place of the sentence before the one that begins at a place, and the place behind its last."""
    end = first - 1
    while end > 0 and tags[end - 1] in ".\n":
        end -= 1
    return sentence(tags, end - 1)[0] if end else 0, end


def paragraph_end(tags: str, at: int) -> int:
    """The place of the line break that ends the paragraph of a place."""
    end = tags.find("\n", at)
    return end if end >= 0 else len(tags)


def behind_dateline(skeleton: Skeleton, first: int, end: int) -> int:
    """The place behind the dateline that a report begins with: القاهرة - رويترز - …, بيروت (ا ف ب) - …"""
    tags, words = skeleton.tags, skeleton.words
    if first and tags[first - 1] != "\n":
        return first
    behind = first
    for at in range(first, min(end - 2, first + _DATELINE)):
        if not words[at].media_name and (tags[at] not in _OF_DATELINES or words[at].verb):
            break
        if tags[at] == "-":
            behind = at + 1
    colon = tags.find(":", behind, min(end - 2, behind + 3)) if behind > first else -1
    return colon + 1 if colon > behind else behind  # سامي كرم - نوران: …


def behind_background(skeleton: Skeleton, first: int, end: int) -> int:
    """The place behind what opens a sentence of background, of which another is the source: يذكر أن …، بحسب البلدية."""
    words = skeleton.words
    for at in range(first, min(end - 3, first + _OPENING)):
        if words[at].folded.removeprefix("و") in _BACKGROUND:
            for place in range(at + 1, min(end - 2, at + _OPENING)):
                if words[place].folded in _THAT:
                    return place + 1
            break
    return first


def behind_frame(skeleton: Skeleton, first: int, end: int) -> int:
    """The place behind the reporter's own frame, before what he has from a source that he names at the end.

    «وتأتي هذه التطورات بعد أسبوع هادئ، حيث غرق قارب، وفق البلدية»; «أعلن النادي رحيل المدرب، ما يرفع العدد إلى ثلاثة،
    وفق إحصائية».
    """
    tags, words = skeleton.tags, skeleton.words
    if end - first < _FRAME:
        return first
    came = words[first].folded.removeprefix("و") in _CAME and words[first + 1].folded in _THIS
    tells = tags[first] == "V" and words[first].cues[0].tense == "past"
    if not (came or tells):
        return first
    for place in range(first + 2, end - 2):
        if tags[place - 1] != ",":
            continue
        if came and words[place].folded in _LINKS:
            return place + 1
        if tells and words[place].folded in _WHICH and lexicon().may_be_imperfect(words[place + 1].folded):
            return place
    return first


def behind_link(skeleton: Skeleton, first: int, at: int) -> int:
    """The place behind the last word before ``at`` that links its clause to the one before: …، حيث بدأ العمل."""
    tags, words = skeleton.tags, skeleton.words
    for place in range(at - 2, first - 1, -1):
        if words[place].folded in _LINKS and (place == first or tags[place - 1] == ","):
            return place + 1
    return first
