"""Honorifics and ranks: what stands before a name and is no part of it."""

from __future__ import annotations

from functools import cache
from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.tables import table
from ..lexicon.word import Word
from ..text.fold import fold
from .name_parts import ORDINALS
from .names import Names
from .skeleton import Skeleton
from .traits import TITLED, title_phrases, traits_of, without_conjunction

_BRANCHES: Final = word_set("rank-branch")
_STAFF: Final = ("اركان", "حرب")


@cache
def _genders() -> dict[str, str]:
    """The gender of the bearer by the first word of a title of several words: آية الله is a man's."""
    return {fold(row["word"]).split()[0]: row["gender"] for row in table("titles") if " " in row["word"]}


@cache
def women() -> frozenset[str]:
    """The folded titles of women: دكتورة, سيدة."""
    return frozenset(fold(row["word"]) for row in table("titles") if row["gender"] == "f")


def bearer(words: list[Word], at: int, stop: int) -> str:
    """The gender of whoever bears the title of several words at a place; empty where none begins there."""
    return _genders().get(words[at].folded.removeprefix(words[at].conj), "") if phrase(words, at, stop) > at else ""


def phrase(words: list[Word], at: int, stop: int) -> int:
    """The place behind a title of several words: آية الله, صاحب السمو الملكي; ``at`` where none begins there."""
    word = words[at]
    if not (word.traits or traits_of(word)) & TITLED:
        return at
    for title in title_phrases()[without_conjunction(word)]:
        end = at + len(title)
        if end <= stop and all(words[at + i].folded == title[i] for i in range(1, len(title))):
            return end
    return at


def titles(skeleton: Skeleton, names: Names, at: int, stop: int) -> int:
    """The place behind honorifics and ranks: الدكتور, اللواء الركن, د., آية الله."""
    tags, words, first = skeleton.tags, skeleton.words, at
    while at < stop:
        behind = phrase(words, at, stop)
        ali = behind > at and behind + 1 < stop and words[behind].folded == "علي" and tags[behind + 1] in "nN"
        if behind > at and (ali or names.ahead(behind, stop)):
            at = behind
            continue
        if tags[at] != "T" or names.called(at) or (at > first and words[at].prep == "ل"):
            break  # قال الملك للشيخ سامي حداد: to whom he said it
        word = words[at]
        behind = at + 1
        while behind < stop and words[behind].stem in _BRANCHES:
            behind += 1
        if behind + 1 < stop and (words[behind].folded, words[behind + 1].folded) == _STAFF:
            behind += 2  # العقيد أركان حرب سامي حداد
        unlisted = word.definite and behind + 1 < stop and tags[behind] in "nw" and tags[behind + 1] in "nN"
        unlisted = unlisted and "former" not in words[behind].kinds
        if at + 1 < behind < stop and (unlisted or names.ahead(behind, stop)):
            at = behind  # العميد ركن سامي حداد, اللواء طيار كامل نور
            continue
        rank = word.stem == "فريق" and words[at + 1 : at + 2] and words[at + 1].folded == "اول"
        if at + 1 < stop and tags[at + 1] == "t" and (words[at + 1].folded in ORDINALS or rank):
            at += 2  # الفريق الأول, الفريق أول سامي حداد
            continue
        if word.role and at + 1 < stop and not word.definite and tags[at + 1] not in "TNn":
            break  # نقيب الصحفيين, أمير المنطقة: a role
        if len(word.folded) > 1 and not word.definite and at + 1 < stop and tags[at + 1] == "R" and not word.role:
            at += 1  # معالي الوزير, سعادة السفير
            continue
        if (
            word.definite
            and not word.body
            and at + 1 < stop
            and (tags[at + 1] in "Ow" or (tags[at + 1] == "R" and not (at + 2 < stop and words[at + 2].definite)))
            and not (words[at + 1].definite or words[at + 1].prep or words[at + 1].conj)
            and len(word.folded) > 4
            and "closes" not in words[at + 1].kinds
        ):
            return at + 1  # الجنرال جمال كرم: behind a rank any bare word is a name
        if (
            len(word.folded) > 1
            and not names.ahead(at + 1, stop)
            and not (at + 1 < stop and tags[at + 1] == "q")
            and (at + 1 < stop or not word.definite)
        ):
            break
        at += 1
        while at < stop and (tags[at] in ")./" or (tags[at] == "-" and skeleton.said(at, at + 1) == "/")):
            at += 1
    return at
