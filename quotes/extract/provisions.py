"""Provisions: the articles of a law by their numbers, المادة 12 من قانون الصحافة, الفصل الثالث من الدستور.

The number belongs to the name, since one article is not another; the law it stands in tells of which it is.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from .mention import Mention
from .skeleton import Skeleton

_PROVISIONS: Final = word_set("provision")
_ORDINALS: Final = word_set("provision-number")
_LAWS: Final = word_set("law-text")
_IN: Final = frozenset(["من", "في", "فى"])
_ABOUT: Final = word_set("norm-about")
_LONGEST: Final = 9  # places of the law's own name


def provision(skeleton: Skeleton, first: int, stop: int) -> Mention | None:
    """The article of a law that begins at a place, with its number and its law; None where no number follows.

    >>> from quotes.extract.skeleton import skeleton
    >>> provision(skeleton("المادة 12 من قانون الصحافة على أن"), 0, 9).body
    'المادة 12 من قانون الصحافة'
    """
    words = skeleton.words
    word = words[first]
    if word.stem not in _PROVISIONS or not word.definite or word.conj == "ف":
        return None
    at = _numbered(skeleton, first + 1, stop)
    if at == first + 1:
        return None
    at = _of_law(skeleton, at, stop)
    gender = "f" if word.folded.endswith("ه") else "m"
    text, start = skeleton.text, skeleton.starts[first]
    body = text[start : skeleton.ends[at - 1]]
    if word.prep == "ل" and body.startswith("لل"):
        body = "ال" + body[2:]
    elif word.conj or word.prep:
        body = body[1:]
    return Mention(first, at, type="document", definite=True, closed=True, head=word, body=body, gender=gender)


def _numbered(skeleton: Skeleton, at: int, stop: int) -> int:
    """The place behind a number in digits, in brackets or in words: 12, (27), الحادية عشرة."""
    tags, words = skeleton.tags, skeleton.words
    if tags[at : at + 3] == "(d)" and at + 3 <= stop:
        return at + 3
    if at < stop and tags[at] == "d":
        return at + 1
    if at < stop and words[at].folded in _ORDINALS:
        return at + 1 + (at + 1 < stop and words[at + 1].folded in ("عشر", "عشره"))
    return at


def _of_law(skeleton: Skeleton, at: int, stop: int) -> int:
    """The place behind the law in which an article stands: من قانون الصحافة, في النظام الأساسي; the place for none."""
    tags, words = skeleton.tags, skeleton.words
    if at + 1 >= stop or words[at].folded not in _IN or words[at + 1].stem not in _LAWS:
        return at
    end = at + 2
    while end < min(stop, at + _LONGEST) and tags[end] in "wOGSNnRdM":
        word = words[end]
        by_law = word.folded == "بقانون"  # المرسوم بقانون
        if word.verb or (word.prep and word.prep != "ل" and not by_law) or (word.conj and not word.definite):
            break
        if word.stem in _ABOUT or word.folded in ("ل", "لـ"):
            break
        end += 1
    return end
