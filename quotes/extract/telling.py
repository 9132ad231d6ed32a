"""What marked words are by themselves, whatever stands around them: a clause, a telling phrase, or a proper noun.

A verb, a negation or an indefinite phrase («خسائر فادحة») tells something; a single definite noun («الميزان») or an
unknown word is a name.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.naming import naming
from ..lexicon.word import Word
from .skeleton import Skeleton

YEARS: Final = frozenset(["عاما", "سنه", "سنوات", "اعوام"])
_NOTHING: Final = Word("", "")
_NO_NOUNS: Final = frozenset(["الا", "تم", "يتم", "تمت", "سيتم", "ستتم"])
_ACCUSATIVE: Final = ("ا", "اً")


def tells(skeleton: Skeleton, place: int) -> bool:
    """Whether a verb, a particle or a negation stands between the marks."""
    return any(makes_clause(word) for word in skeleton.inside(place))


def makes_clause(word: Word) -> bool:
    """Whether a word makes a clause: a verb, a particle, a negation."""
    return (
        word.verb
        or word.tag in "VvPAxjkr"
        or word.folded in _NO_NOUNS
        or (bool(word.cues) and word.cues[0].form == "finite")
    )


def telling(inside: list[Word]) -> bool:
    """Whether two or three words are somebody's telling words and no name."""
    if not inside:
        return False
    first, several = inside[0], len(inside) > 1
    if any(makes_clause(word) for word in inside):
        return True
    if several and inside[1].tag in "nNS" and naming(first) == "name":
        return False  # «معبر نوران»
    if several and all(_accusative(word) and word.given is None for word in inside):
        return True  # «إضرابا مفتوحا»: the object of the verb
    if proper(inside):
        return False
    if several and _accusative(first):
        return True
    known = all(word.common or word.tag in "wOpRGcd" for word in inside)
    if first.tag == "p" or (first.prep and not first.definite):
        return known
    if not several:
        return first.form.endswith(_ACCUSATIVE) and not first.definite and known
    if (
        not any(word.definite or word.prep for word in inside[:2])
        and any(word.common or word.tag in "wRG" for word in inside)
        and all(word.folded.isalpha() and not word.folded.isascii() for word in inside)
        and not (first.body or first.role)
    ):
        return True
    return known and (not (first.definite or inside[-1].definite) or not (first.body or first.role))


def nominal(inside: list[Word]) -> bool:
    """Whether all the words are such as a name may have: «الوردة», «نوران الجديدة»."""
    return all(word.definite or word.tag in "nNSGOd" or not word.common for word in inside)


def proper(inside: list[Word]) -> bool:
    """Whether a name of a person, a place or an outlet is among the words, or a number behind the first."""
    return any(
        w.media_name or w.family or w.given is not None or w.state or w.place or (w.number and w is not inside[0])
        for w in inside
        if w.tag != "p" or inside[0].definite  # «على حافة الانهيار»: على has the letters of علي
    ) or (len(inside) == 1 and inside[0].number)


def proper_name(inside: list[Word]) -> bool:
    """Whether all the words behind a body's head belong to its name: «الجمعية النورانية لصحة الخيل في نوران»."""
    following = [*inside[1:], _NOTHING]
    return all(
        w.definite
        or w.tag in "nNSGOd"
        or not w.common
        or (w.prep == "ل" and after.definite)
        or (w.folded == "في" and (after.state or after.place))
        for w, after in zip(inside, following)
    )


def somebody(inside: list[Word]) -> bool:
    """Whether marks hold somebody's full name and perhaps the age: «محمد كمال عبد العاطي», «حسن كرم 72 عاما»."""
    last = len(inside)
    if last > 3 and inside[-1].folded in YEARS and inside[-2].number:
        last -= 2
    named = last > 1 and inside[0].tag == "N" and inside[0].given is not None
    return named and all((w.tag in "Nn" or w.compound) and not w.verb for w in inside[:last])


def adjective(inside: list[Word]) -> bool:
    """Whether the marks hold one indefinite adjective in ي: «نهائي», «ودي»."""
    if len(inside) != 1:
        return False
    word = inside[0]
    return word.tag == "w" and word.common and word.folded.endswith("ي") and not (word.definite or word.prep)


def _accusative(word: Word) -> bool:
    """Whether an indefinite word has the ending of an object: إضرابا."""
    return len(word.form) > 3 and word.form.endswith(_ACCUSATIVE) and not word.definite
