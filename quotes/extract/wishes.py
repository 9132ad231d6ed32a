"""What somebody calls for or praises, in his own word: دعا إلى تعاون من أجل «الاستقرار».

A call or praise takes a noun, no clause, so nothing in its grammar says that the words are the
speaker's; the marks do. They may as well hold a name, though, so the word itself decides: an abstract
noun of an action, known by its pattern, names no outlet and no party.
"""

from __future__ import annotations

from typing import Final

import regex

from ..lexicon.words import lexicon
from .sentences import sentence
from .skeleton import Skeleton

_REACH: Final = 16  # places from the verb to the marked word
# the maṣdars of the second, seventh, eighth and tenth forms: تصعيد, انفتاح, ازدهار, استقرار
_ACTION: Final = regex.compile(r"(?:ت..ي.ه?|ان..ا.|ا.[تدط].ا.|است.{2,3}ا.|است.ا.ه)")


def called_for(skeleton: Skeleton, place: int) -> int:
    """The place of the verb that calls for or praises what one marked word names; -1 for none.

    >>> from quotes.extract.skeleton import skeleton
    >>> called_for(skeleton("دعا الوزير إلى العمل من أجل «الاستقرار»."), 6)
    0
    """
    tags, words, span = skeleton.tags, skeleton.words, skeleton.spans[place]
    if tags[place] != "q" or span is None or span.closer - span.first != 1 or place < 2:
        return -1
    word = skeleton.read(span.first)
    if not word.definite or word.role or word.body or word.given is not None or not _ACTION.fullmatch(word.stem):
        return -1
    before = words[place - 1]
    verb = before.verb or (tags[place - 1] == "w" and lexicon().may_be_imperfect(before.folded))
    if not (verb or tags[place - 1] in "pVv" or before.prep or tags[place - 2] == "p"):
        return -1  # حزب «الإصلاح», صحيفة «التحرير»
    first, _ = sentence(tags, place)
    for at in range(place - 1, max(first, place - _REACH) - 1, -1):
        if tags[at] in ":AQq":
            return -1
        if tags[at] in "VvP" and words[at].cues:
            cue = words[at].cues[0]
            return at if cue.form == "finite" and cue.stance in ("ask", "praise") else -1
    return -1
