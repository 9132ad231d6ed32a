"""Neutral words in marks within a reported clause: the reporter's or the world's names for things, and nobody's words.

«قال إن الوفد عاد من «الولايات المتحدة» عبر «بوابة»»: a country, what it is of, a place, one of those listed, and the
single word behind a preposition keep their marks, and the clause stays whole.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.lists import countries_of_two_words
from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .skeleton import Skeleton
from .telling import nominal

_PLACES: Final = word_set("named-after") | word_set("locality")
_ONE_OF: Final = word_set("among-them")
_BY: Final = frozenset(["عبر", "في", "فى", "مع", "ضمن", "لدي", "من"])
_UNDER: Final = frozenset(["دون", "شبه", "فوق", "تحت"])
_LONGEST: Final = 4  # words of a name


def neutral(skeleton: Skeleton, place: int, inside: list[Word]) -> bool:
    """Whether marked words within a reported clause name something and tell nothing."""
    if not inside or len(inside) > _LONGEST or place < 2:
        return False
    first, last = inside[0], inside[-1]
    if len(inside) == 1:
        return _one_name(skeleton, place, first)
    before = skeleton.words[place - 1]
    if all(word.nation and word.definite for word in inside) and before.definite:
        return True  # الاتفاق «النوراني-السويدي»
    if _country(inside) or _of_a_science(inside):
        return True
    if before.folded in _ONE_OF:
        verb = first.verb or (first.folded[:1] == "ي" and lexicon().may_be_imperfect(first.folded))
        return nominal(inside[1:]) and not verb  # أبواب منها «باب النهر», but هتافات منها «يسقط القرار»
    if skeleton.tags[place - 1] != "p":
        return False  # المدينة «مدينة أشباح»: what is said of it
    place_of = first.stem in _PLACES and not (first.definite or first.prep or first.conj)
    return place_of and last.definite and not any(word.prep or word.conj or word.tag in "pjrxA" for word in inside[1:])


def _one_name(skeleton: Skeleton, place: int, word: Word) -> bool:
    """Whether one word behind a preposition, which no verb can be, has the letters of a verb: عبر «سجل»."""
    verb = word.tag in "Vv" and word.verb and word.folded[:1] not in ("ي", "ت", "ن", "ا")
    return verb and not (word.object or word.conj) and skeleton.words[place - 1].folded in _BY


def _of_a_science(inside: list[Word]) -> bool:
    """Whether marks hold an adjective that says where something lies: في مدار «شبه قطبي»."""
    return len(inside) == 2 and inside[0].folded in _UNDER and inside[1].folded.endswith(("ي", "يه"))


def _country(inside: list[Word]) -> bool:
    """Whether marks hold a country of two words, and what it is: «الولايات المتحدة», «كوريا الشمالية»."""
    seconds = countries_of_two_words().get(inside[0].folded)
    known = bool(seconds) and inside[1].folded in (seconds or {})
    return known and all(word.nation for word in inside[2:])
