"""Clauses: where reported words end when no mark says so.

A reported clause runs to the end of its sentence unless the reporter takes the word before: with a
participle (، مضيفا …), with the next reporting verb (وقال …), with the name of the source behind it
(، بحسب …), or with a remark of his own (وهو ما …).
"""

from __future__ import annotations

import regex

from .skeleton import Skeleton

# the reporter's own remarks: «وهو ما», «في إشارة إلى», «في حين» with a cue behind it
_REMARKS = frozenset("وهو وهي".split())
_ASIDE = frozenset("فيما بينما كما حيث".split())
_RETURN = regex.compile(r"[VvPB]")


def sentence(tags: str, at: int) -> tuple[int, int]:
    """First place of the sentence around a place, and the place behind its last."""
    first = max(tags.rfind(".", 0, at), tags.rfind("\n", 0, at)) + 1
    ends = [e for e in (tags.find(".", at), tags.find("\n", at)) if e >= 0]
    return first, min(ends) if ends else len(tags)


def paragraph_end(tags: str, at: int) -> int:
    """The place of the line break that ends the paragraph of a place."""
    end = tags.find("\n", at)
    return end if end >= 0 else len(tags)


def clause_end(skeleton: Skeleton, first: int, cues: dict[int, str]) -> int:
    """The place behind the last word of the reported clause that begins at ``first``.

    ``cues`` gives for each place at which a reporting word stands the form of that word.
    """
    tags, words = skeleton.tags, skeleton.words
    _, end = sentence(tags, first)
    at = first
    while at < end:
        tag, word = tags[at], words[at]
        if at > first and tag in "VvPBM":
            form = cues.get(at, "")
            if _takes_over(skeleton, first, at, tag, form):
                return _back(skeleton, first, at)
        if at > first + 1 and tag == "e" and word.folded in _REMARKS and at + 1 < end and words[at + 1].folded == "ما":
            return _back(skeleton, first, at)
        at += 1
    return _back(skeleton, first, end)


def _takes_over(skeleton: Skeleton, first: int, at: int, tag: str, form: str) -> bool:
    """Whether the reporter speaks again at this place."""
    tags, words = skeleton.tags, skeleton.words
    word = words[at]
    cue = word.cues[0] if word.cues else None
    if cue is None:
        return False
    before = tags[at - 1]
    if tag == "B":
        return bool(form)
    if tag == "P":
        # a participle of saying in the accusative behind a pause, or with its own clause
        if not word.folded.rstrip("ا").endswith(("ه", "ين")) and not word.form.endswith(("ا", "اً", "ًا", "ة", "ين", "ً", "ات")):
            return False
        return bool(form) or (before in ",-" and cue.strong)
    if tag in "Vv" and form:
        if word.conj == "و":
            return before in ",-" or tag == "V" or word.folded in ("وقال", "واضاف")
        if before == "j" and words[at - 1].folded in _ASIDE | {"وفيما", "وكما", "حين"}:
            return True
    return False


def _back(skeleton: Skeleton, first: int, at: int) -> int:
    """Step back over commas, dashes and the conjunction that belong to what follows."""
    tags, words = skeleton.tags, skeleton.words
    while at > first + 1 and (
        tags[at - 1] in ",-:("
        or tags[at - 1] == "j" and words[at - 1].folded in _ASIDE | {"وقد", "وفيما", "حين", "وكما", "قد"}
        or words[at - 1].folded in ("في", "فى") and tags[at : at + 1] == "j"
    ):
        at -= 1
    return at
