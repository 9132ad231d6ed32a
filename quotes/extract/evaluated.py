"""Somebody's own word for a thing, which is marked as his: وصفه بـ«الكارثة», ما سماه «الفوضى», اعتبره «خيانة»."""

from __future__ import annotations

from typing import Final

from ..lexicon.lists import naming_words
from ..lexicon.sets import word_set
from ..lexicon.word import Word
from .sentences import sentence
from .skeleton import Skeleton
from .soundness import WHAT

_FORMS: Final = tuple(word_set("evaluates"))
_NAMES: Final = ("سمى", "أسمى")
_WHOM: Final = WHAT | word_set("whom")
_ONE_MAY: Final = word_set("one-may")
_HOLDS: Final = frozenset(["اعتبر", "عد"])
_OBJECT: Final = 8  # places from a verb of holding to what it holds somebody to be
_ACCUSATIVE: Final = ("ا", "اً", "ة")
_ITS: Final = ("ه", "ها", "هم")
_REACH: Final = 14  # places from the verb to the marked words
_AS_IT_IS: Final = frozenset(["بانه", "بانها", "بانهم"])
_AS: Final = _AS_IT_IS | {"ب", "بال", "ك", "بان", "بكونه", "بكونها", "بكونهم"}


def evaluated(skeleton: Skeleton, place: int) -> int:
    """The place of the verb that gives a thing somebody's own word: وصفه بـ«…», ما سماه «…»; -1 for none.

    >>> from quotes.extract.skeleton import skeleton
    >>> evaluated(skeleton("وصف الوزير القرار بـ«الكارثة»."), 4)
    0
    """
    tags, words, naming = skeleton.tags, skeleton.words, naming_words()
    first, _ = sentence(tags, place)
    called = place > 1 and words[place - 1].folded in _AS_IT_IS  # وصف عملية البحر بأنها «عالقة»: no name stands there
    for at in range(place - 1, max(first, place - _REACH) - 1, -1):
        word = words[at]
        named = not called and naming.get(word.folded) and not (word.body and _has_its_name(tags, at, place))
        if tags[at] in ".:" or named:
            return -1  # ما يسمى: nobody's own word
        if not word.cues or word.cues[0].stance not in ("think", "accuse") or not _evaluates(word.folded):
            continue
        if at and words[at - 1].folded in _ONE_MAY:
            return -1  # ويمكن وصفها بـ«…»: the writer's word
        if word.cues[0].lemma in _NAMES and (not at or words[at - 1].folded not in _WHOM):
            return -1  # حديقة أسمتها «…» has that name; ما سمته «…» is her word
        return at if _says_it_of(skeleton, word, at, place) else -1
    return -1


def whose_word(words: list[Word], at: int) -> tuple[str, str]:
    """The gender and number of who gives a thing his word: ما وصفه, ما وصفته, ما وصفوه; empty where a noun does.

    >>> from quotes.extract.skeleton import skeleton
    >>> whose_word(skeleton("ما وصفوه بـ«الكارثة»").words, 1)
    ('m', 'pl')
    """
    finite = next((cue for cue in words[at].cues if cue.form == "finite"), None)
    if finite is not None:
        return finite.gender, finite.number
    if not at or words[at - 1].folded not in WHAT:
        return "", ""  # حول وصفه القرار بـ«الكارثة»
    bare = words[at].folded.removesuffix("ها").removesuffix("ه")
    if bare.endswith(("و", "ون")):
        return "m", "pl"
    return "f" if bare.endswith("ت") else "m", "sg"


def _has_its_name(tags: str, at: int, place: int) -> bool:
    """Whether the name that a noun announces stands right behind it, before the marks judged: حركة «البحر» … بـ«…»."""
    return at + 1 < place and tags[at + 1] in "qQ"


def _evaluates(folded: str) -> bool:
    """Whether a word begins as a verb that gives a thing somebody's word, with و or ف before it or not: وصفتها."""
    return folded.startswith(_FORMS) or (folded[:1] in "وف" and folded[1:].startswith(_FORMS))


def _says_it_of(skeleton: Skeleton, verb: Word, at: int, place: int) -> bool:
    """Whether marked words are what a verb calls its object: right behind it, behind ب, or near its pronoun."""
    if place - at == 1 or skeleton.words[place - 1].folded in _AS:
        return True
    if verb.cues[0].lemma in _HOLDS and not verb.object and _held_to_be(skeleton, at, place):
        return True
    near = place - at <= 3
    return near and (verb.folded.endswith(("ه", "ها", "هم")) or skeleton.tags[place - 1] == "e")


def _held_to_be(skeleton: Skeleton, at: int, place: int) -> bool:
    """Whether marks open with the accusative that a verb of holding wants behind its object: اعتبر موقفه «متخاذلا»."""
    inside, before = skeleton.inside(place), skeleton.words[place - 1]
    if not inside or place - at > _OBJECT or any(tag in "AaVvPMrx,qQ" for tag in skeleton.tags[at + 1 : place]):
        return False
    first = inside[0]
    several = len(inside) > 1  # «انتهاكا جديا», but «كاميرا نوران»
    if first.definite or first.given is not None or first.state or first.place or (several and not first.common):
        return False
    if not first.form.endswith(_ACCUSATIVE) or (
        several and not all(w.form.endswith(_ACCUSATIVE[:2]) for w in inside[:2])
    ):
        return False
    return before.definite or bool(before.pronoun) or before.form.endswith(_ITS)
