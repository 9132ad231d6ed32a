"""An antecedent that no rule can read: the verb behind its relative has it for subject, though it stays unknown who.

وتحدث مع كرانز الذي قال للوزير «…»: whoever spoke before, it is not he.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from .figures import Figure, plain
from .readings import Reading
from .sentences import sentence

if TYPE_CHECKING:
    from .resolution import Resolver

_NEVER_SPEAKS: Final = word_set("never-speaks")
_RESUMED: Final = word_set("resumed")
_MASCULINE: Final = frozenset(["الذي", "الذى", "والذي", "والذى"])
_FEMININE: Final = frozenset(["التي", "التى", "والتي", "والتى"])
_SEVERAL: Final = frozenset(["الذين", "والذين"])
_HIS: Final = ("ه", "هُ")
_NEAR: Final = 12  # places before a relative in which whoever goes on may be named
_BEHIND: Final = 7  # places behind a verb in which a pronoun may come back to the relative


def unread_antecedent(resolver: Resolver, reading: Reading) -> list[Figure] | None:
    """Who speaks behind a relative that agrees with its verb: whom the words before it name, or nobody.

    None where the relative is something of which somebody else speaks, as a pronoun shows that comes back to it:
    الكتاب الذي قال إنه, الخطة التي قال فيها, سامي، الذي قال إن السؤال عنه كثر.
    """
    at, words, tags = reading.at, resolver.words, resolver.tags
    if at < 2 or tags[at - 1] != "r" or words[at].object:
        return None
    relative = words[at - 1].folded
    masculine, several = relative in _MASCULINE, reading.cue.number == "pl" and relative in _SEVERAL
    if not several:
        if not (masculine or relative in _FEMININE) or (reading.cue.gender == "m") != masculine:
            return None
        if reading.cue.number != "sg":
            return None
    noun = at - 2 - (tags[at - 2] == ",")
    if noun < 1 or plain(words[noun].folded) in _NEVER_SPEAKS or tags[noun] in ".\n:qQ)":
        return None
    for place in range(at + 1, at if several else min(len(words), at + 1 + _BEHIND)):
        if tags[place] in ".\n":
            break
        if _comes_back(resolver, place, masculine):
            return None
    before = words[max(sentence(tags, at)[0], at - _NEAR) : at]
    said = {word.folded for word in before} | {word.stem for word in before}
    found, _ = resolver.play.last(at, reading.cue.gender, reading.cue.number, False)
    return found if any(not said.isdisjoint(figure.words) for figure in found) else []


def _comes_back(resolver: Resolver, place: int, masculine: bool) -> bool:
    """Whether a word ends in a pronoun of the gender of a relative: فيه, إنه, نقلته; not ها behind الذي."""
    word = resolver.words[place]
    if word.folded in _RESUMED and word.folded.endswith("ها"):
        return not masculine
    if masculine:
        return word.form.endswith(_HIS)
    return word.form.endswith("ها")
