"""Labels: what stands before a colon and says nothing, though it reads like a body or a person.

Fact sheets («النادي: الساحل»), line-ups with marks behind the names, counted parts («المجموعة الثانية:») and
addresses. Of words that no list knows, the article tells whether they name a body.
"""

from __future__ import annotations

import re
from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .cast import Cast
from .figures import Figure, similar
from .mention import Mention
from .skeleton import Skeleton
from .taken_up import several

_WHICH_PART: Final = word_set("which-part")
_NUMBERS: Final = 4  # behind a body: the marks or the ages of as many people
_MARK: Final = re.compile(r"(?<!\d)\d{1,2}$")
_ENTRY: Final = 6  # places of a fact sheet's line
_BRANCH: Final = "فرع"  # named after the place where it is: فرع سيدي نور
_VERBAL: Final = "VvPM"


def is_label(skeleton: Skeleton, mention: Mention, first: int, colon: int, end: int, heading: bool) -> bool:
    """Whether somebody before a colon is only what a line is about; ``heading`` tells of a title or another's."""
    words = skeleton.words
    if words[colon + 1].form.startswith(("http", "www")):
        return True  # فيسبوك: https://…
    if mention.name or mention.type in ("state", "group"):
        return False
    part = colon - first == 2 and words[first].definite and words[first + 1].folded in _WHICH_PART
    if part and mention.type not in ("media", "person"):
        return True  # المجموعة الثانية: …, المادة الأولى: …
    if _numbered(skeleton, colon + 1, end):
        return True
    return not heading and colon == first + 1 and _of_a_sheet(skeleton, first, colon, end)


def _numbered(skeleton: Skeleton, first: int, end: int) -> bool:
    """Whether behind a team stand its players with their marks: سامي حداد 7، كامل كرم 6."""
    words = skeleton.words
    if any(skeleton.tags[p] in _VERBAL for p in range(first, end)):
        return False
    numbers = [p for p in range(first, end) if _MARK.search(words[p].form)]
    return len(numbers) >= _NUMBERS and len(numbers) * 4 > end - first


def _of_a_sheet(skeleton: Skeleton, first: int, colon: int, end: int) -> bool:
    """Whether a line is one of several of a fact sheet: «النادي: الساحل» / «المركز: الدفاع»."""
    word, tags = skeleton.words[first], skeleton.tags
    if not word.definite or not _entry(skeleton, first, end):
        return False
    before = tags.rfind("\n", 0, max(0, tags.rfind("\n", 0, first))) + 1
    last = tags.rfind("\n", 0, first)
    if last > 0 and _entry(skeleton, before, last):
        return True
    behind = tags.find("\n", end + 1)
    return end + 1 < len(tags) and _entry(skeleton, end + 1, behind if behind > 0 else len(tags))


def _entry(skeleton: Skeleton, start: int, end: int) -> bool:
    """Whether a line is short, has a colon near its head, and nothing that is done or said."""
    if not 2 < end - start <= _ENTRY or not 0 < skeleton.tags.find(":", start, end) - start < 4:
        return False
    return not any(skeleton.tags[p] in "VvPMQqBA" or skeleton.words[p].verb for p in range(start, end))


def bearer(cast: Cast, words: tuple[str, ...]) -> Figure | None:
    """The body, or else the person, that the article names by some words, or by a noun of a body and these words.

    آفاق النور stands for حزب آفاق النور. What only stands within another name is nobody: تعليم السياقة, of
    مدارس تعليم السياقة.
    """
    person: Figure | None = None
    for figure in cast.bearing(words):
        at = _stands_at(words, figure.words)
        if at == 0 and len(words) == len(figure.words):
            if figure.type != "person":
                return figure
            person = figure
        elif at > 0 and figure.type == "person":
            if figure.words[0] in lexicon().given:
                person = person or figure  # by his surname
        elif at > 0:
            noun = lexicon().word(figure.words[at - 1])
            body = noun.body is not None and noun.body["type"] in ("organisation", "media")
            if body and noun.stem != _BRANCH and not several((noun.stem,)):
                return figure
    return person


def _stands_at(words: tuple[str, ...], name: tuple[str, ...]) -> int:
    """The place in a name from which some words stand there side by side, -1 for nowhere."""
    for at in range(len(name) - len(words) + 1):
        if all(word == name[at + n] or similar(word, name[at + n]) for n, word in enumerate(words)):
            return at
    return -1
