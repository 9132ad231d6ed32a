"""Clauses: where reported words end when no mark says so.

A reported clause runs to the end of its sentence unless the reporter takes the word before: with a
participle (، مضيفا …), with the next reporting verb (وقال …), with the name of the source behind it
(، بحسب …), or with a remark of his own (وهو ما …).
"""

from __future__ import annotations

import regex

from ..lexicon.words import Word
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
        if at > first + 1 and at + 1 < end and self_remark(skeleton, at):
            return _back(skeleton, first, at)
        at += 1
    return _back(skeleton, first, end)


def self_remark(skeleton: Skeleton, at: int) -> bool:
    """Whether the reporter's own remark begins here: «وهو ما», «، في إشارة إلى», «، فيما تواصل»."""
    tags, words = skeleton.tags, skeleton.words
    word, following = words[at], words[at + 1]
    if word.folded in _REMARKS and following.folded == "ما":
        return True
    if tags[at - 1] == ",":
        if word.folded in ("في", "فى") and following.folded == "اشاره":
            return True
        if tags[at] in "jk" and word.folded in ("فيما", "بينما", "كما") and (following.verb or tags[at + 1] in "Vv"):
            return True
    return False


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
        # a participle of saying in the accusative, with its own clause or behind a pause: لافتا إلى ارتباط …
        return adverbial(word) and (bool(form) or cue.strong or before in ",-")
    if tag in "Vv":
        if word.conj == "و":
            return before in ",-" or bool(form) and tag == "V"
        if before in "ja" and form and words[at - 1].folded in ("لكنه", "لكنها", "ولكنه", "ولكنها", "انه", "انها"):
            return before == "j" or words[at - 2].folded == "الا"
        if before in "jk" and words[at - 1].folded in _ASIDE | {"حين"}:
            return bool(form) or tags[at - 2] == "," or words[at - 2].folded in ("في", "فى")
    return False


def adverbial(word: Word) -> bool:
    """Whether a participle has the ending of a circumstance: مؤكدا, مضيفة, مشيرين."""
    return word.folded.endswith(("ا", "ه", "ين", "ات"))


def _back(skeleton: Skeleton, first: int, at: int) -> int:
    """Step back over commas, dashes and the conjunction that belong to what follows."""
    tags, words = skeleton.tags, skeleton.words
    while at > first + 1 and (
        tags[at - 1] in ",-:("
        or words[at - 1].folded in ("الا", "لكنه", "لكنها", "ولكنه", "ولكنها")
        or tags[at - 1] == "a" and words[at - 2].folded == "الا"
        or tags[at - 1] in "jk" and words[at - 1].folded in _ASIDE | {"وقد", "وفيما", "حين", "وكما", "قد"}
        or words[at - 1].folded in ("في", "فى") and tags[at : at + 1] == "j"
    ):
        at -= 1
    return at
