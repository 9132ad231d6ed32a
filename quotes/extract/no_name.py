"""Marked words that can be no name, by their form or by what stands around them.

«أعرب عن «قلقه»»: no name has a pronoun; «انتقد «تدخل» السفير»: what is in construct with a word outside the marks
names nothing by itself; «سيرى الشارع «في القريب العاجل» نتيجة»: an adverbial is not what the noun before it is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.cues import Cue
from ..lexicon.naming import naming
from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .proper import possessed
from .skeleton import Skeleton

if TYPE_CHECKING:
    from .marked import Judgement

_PRONOUNS: Final = ("ها", "هم", "ه")
_TAKES_SIDES: Final = frozenset(["accuse", "ask", "deny", "warn", "praise", "concede"])
_ADJECTIVE: Final = ("ي", "يه")
_SHORTEST: Final = 3  # letters of a noun
_IN_A_WAY: Final = word_set("in-a-way")
_SOON: Final = word_set("soon")


def no_name(skeleton: Skeleton, place: int, cue: Cue, verdict: Judgement) -> bool:
    """Whether marked words that a cue has for its complement, and that may be a name, can be none."""
    if verdict.rule != "short" and not (verdict.rule == "after-noun" and skeleton.tags[place - 1] == "P"):
        return False
    inside = skeleton.inside(place)
    subject = skeleton.tags[place - 1] in "Vv"  # طالب «وعد» الحكومة: who stands right behind a verb
    takes = cue.stance in _TAKES_SIDES and not subject
    if cue.stance == "accuse" and (deed(inside) or charge(skeleton, place, inside)):
        return True
    if agreeing(skeleton.words[place - 1], inside):
        return True
    return with_pronoun(inside) or (takes and in_construct(skeleton, place, inside))


def agreeing(before: Word, inside: list[Word]) -> bool:
    """Whether one marked word is the adjective of the indefinite noun before it: تجربة «غنية»."""
    if len(inside) != 1 or not (before.form.endswith("ة") and inside[0].form.endswith("ة")):
        return False
    word = inside[0]
    indefinite = not (before.definite or word.definite or word.prep or word.conj)
    return indefinite and before.common and word.common and not (naming(before) or before.body or word.role)


def charge(skeleton: Skeleton, place: int, inside: list[Word]) -> bool:
    """Whether one common noun behind ب is what somebody is charged with: ندد بـ«الجريمة», اتهم الشركة بـ«التنسيق»."""
    if len(inside) != 1 or skeleton.words[place - 1].folded != "ب":
        return False
    word = inside[0]
    named = word.family or word.place or word.media_name or naming(word)
    return word.tag == "w" and word.common and word.definite and not word.prep and not named


def deed(inside: list[Word]) -> bool:
    """Whether marked words are what is done to somebody: «التستر على المهربين», «الاعتداء على الصيادين»."""
    if len(inside) != 3 or inside[1].folded != "علي" or inside[1].tag != "p":
        return False
    return inside[0].definite and inside[0].common and not (inside[0].body or inside[0].role)


def with_pronoun(inside: list[Word]) -> bool:
    """Whether marked words end in a noun with a pronoun, as no name does: «قلقه», «خيبة أملها»."""
    if not inside or len(inside) > 2 or any(w.given is not None or w.family or w.definite for w in inside):
        return False
    last = inside[-1]
    if last.form.endswith("ة") or last.verb or last.tag in "VvAp":
        return False
    if possessed(last):
        return True
    for end in _PRONOUNS:
        if last.folded.endswith(end):
            bare = last.folded.removesuffix(end).removeprefix(last.conj)
            if len(bare) < _SHORTEST:
                return False
            noun = lexicon().word(bare)
            if not noun.common and bare.endswith("ت"):
                noun = lexicon().word(bare[:-1] + "ه")  # ثقته
            return noun.common and noun.tag in "wCM" and not last.kinds
    return False


def in_construct(skeleton: Skeleton, place: int, inside: list[Word]) -> bool:
    """Whether one indefinite noun has its genitive behind the marks: «تدخل» السفير, «إهدار» المال."""
    if len(inside) != 1 or place < 1 or place + 1 >= len(skeleton.tags):
        return False
    word, genitive, before = inside[0], skeleton.words[place + 1], skeleton.words[place - 1]
    if word.tag not in "wM" or not word.common or word.definite or word.prep or word.conj:
        return False
    if word.folded[:1] == "ي" and lexicon().may_be_imperfect(word.folded):
        return False  # هو من «يخرب» الأسعار
    if word.role or word.body or word.given is not None or word.family or word.state or word.place or naming(word):
        return False
    if not genitive.definite or genitive.prep or genitive.conj or genitive.nation or genitive.time:
        return False
    if skeleton.tags[place + 1] not in "wOR" or genitive.folded.endswith(_ADJECTIVE):
        return False  # «أفق» العقارية: a name and its adjective
    if word.form.endswith(("ا", "اً")):
        return False  # an accusative has no genitive
    if before.definite or skeleton.tags[place - 1] == "P":
        return True
    return not (before.role or before.body or before.title or naming(before))


def adverbial(skeleton: Skeleton, place: int, inside: list[Word]) -> bool:
    """Whether marks behind a definite noun hold how or when something is: إزالة المباني «بشكل سلمي»."""
    if len(inside) < 2 or not place or not skeleton.words[place - 1].definite:
        return False
    first, second = inside[0], inside[1]
    return first.folded in _IN_A_WAY or (first.folded in ("في", "فى") and second.folded in _SOON)
