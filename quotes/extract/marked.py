"""Marked words: telling the words somebody said from names, titles, terms and irony.

Most of what stands between marks in the news is no statement. The judgement rests on what stands
before the mark (صحيفة, فيلم, بعنوان, ما سماه), on the length of the span and on the words inside.
"""

from __future__ import annotations

from dataclasses import dataclass

from .skeleton import Skeleton


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether a marked span may be a statement, and if not, the reason."""

    statement: bool
    reason: str = ""
    rule: str = ""


def judge(skeleton: Skeleton, place: int, *, reported: bool) -> Judgement:
    """Judge a marked span; ``reported`` says that it stands in words that somebody reports."""
    tags = skeleton.tags
    before = skeleton.words[place - 1] if place else None
    long = tags[place] == "Q"
    if before is not None and (before.body or before.role or before.kinds & {"outlet_head", "agency_head"}) and not long:
        return Judgement(False, "name", "after-head")
    if long and (reported or True):
        return Judgement(True)
    if reported and before is not None and before.folded.startswith(("وصف", "سما", "اعتبر", "اسما")):
        return Judgement(True)
    return Judgement(False, "name", "short")
