"""Lists of links amid a text: «روابط ذات علاقة» and below it the headlines of other articles.

No sentence of the article stands there: who acts or speaks in one is not in play for the paragraphs that follow.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from .skeleton import Skeleton

_LINKS: Final = word_set("list-of-links")
_OF_THE_MATTER: Final = word_set("of-the-matter")
_READ: Final = word_set("read-also")
_FIRST: Final = _LINKS | _READ
_HEADING: Final = 5  # places of the line above the links
_HEADLINE: Final = 24
_CLOSERS: Final = " \"'”»’)"


def linked(skeleton: Skeleton) -> list[tuple[int, int]]:
    """First place of each list of links, its heading, and the place behind its last."""
    if _FIRST.isdisjoint(skeleton.folded_forms()):
        return []
    tags, found, first = skeleton.tags, [], 0
    while first < len(tags):
        end = _line_end(tags, first)
        if not _heads(skeleton, first, end):
            first = end + 1
            continue
        begins, first = first, end + 1
        while first < len(tags) and _headline(skeleton, first, end := _line_end(tags, first)):
            first = end + 1
        if first > begins + _HEADING or first < len(tags):
            found.append((begins, first))
    return found


def _line_end(tags: str, first: int) -> int:
    end = tags.find("\n", first)
    return end if end >= 0 else len(tags)


def _heads(skeleton: Skeleton, first: int, end: int) -> bool:
    """Whether a line is the heading of links: روابط ذات علاقة, اقرأ أيضا."""
    if not 1 < end - first <= _HEADING:
        return False
    word, behind = skeleton.words[first].folded, skeleton.words[first + 1].folded
    return (word in _LINKS and behind in _OF_THE_MATTER) or (word in _READ and behind == "ايضا")


def _headline(skeleton: Skeleton, first: int, end: int) -> bool:
    """Whether a line is a headline, which has no full stop; an empty one may stand between two."""
    if end - first > _HEADLINE:
        return False
    if end == first:
        return end + 1 < len(skeleton.tags)
    start = skeleton.starts[first]
    behind = skeleton.starts[end] if end < len(skeleton.tags) else len(skeleton.text)
    return not skeleton.text[start:behind].rstrip().rstrip(_CLOSERS).endswith(".")
