"""Tagging: the one letter by which the patterns of the rules know a word, from all that the lists tell of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .word import Word

PARTICLES: Final = frozenset(["ان", "انه", "انها", "انهم", "انهما", "انهن", "اني", "انني", "اننا", "انا"])
_I: Final = ("أنا", "وأنا", "فأنا")  # the pronoun; without its hamza the word may be the particle with one


def tag_of(word: Word, functions: Mapping[str, str]) -> str:
    """The tag of a word; ``functions`` are the tags of function words."""
    folded = word.folded
    bare = folded[1:] if folded[0] in "وفب" else folded
    if (
        word.form[0] != "آ"
        and word.form not in _I
        and (
            folded in PARTICLES
            or bare in PARTICLES
            or (folded[0] in "وف" and folded[1:2] == "ب" and folded[2:] in PARTICLES)
        )
    ):
        return "A"
    function = (
        None if word.form[0] == "آ" else functions.get(folded) or (functions.get(bare) if folded[0] in "وف" else None)
    )
    if function:
        return function
    if word.cues and not (word.time and "adverb" in word.kinds):  # مجددا is "again" before it is a participle
        first = word.cues[0]
        return {"finite": "V" if first.strong else "v", "participle": "P", "masdar": "M",
                "preposition": "B", "clause": "B", "noun": "M"}[first.form]  # fmt: skip
    if word.time:
        return "t"
    if word.circumstance:
        return "c"
    if word.title and not (word.given and not word.definite and not word.role):
        return "T"  # الرفيق is a title, رفيق a name
    if word.role:
        return "R"
    if word.body:
        return "O"
    if word.medium:
        return "C"
    if word.given is not None:
        return "N"
    if word.state or word.place:
        return "S"
    if word.nation:
        return "G"
    if word.family:
        return "N"
    return "w" if word.common else "n"
