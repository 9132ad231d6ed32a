"""Genitives: whether a word is what the noun before it is of, where its letters or its tag would end the description.

«صندوق تنظيم وتشجيع الصيد»: two nouns have one genitive; «اتحاد الساعات الجدارية»: hours, and no time.
The object of a verb is none: «وصف ممثل الهيئة في اليمن الوضع».
"""

from __future__ import annotations

import re
from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from .complements import LOCALITIES

_OF_OFFICE: Final = word_set("of-office")
_DEED: Final = re.compile(r"ت..يه$|..ايه$")  # تنمية, توعية, حماية, رعاية: maṣdars with the ending of an adjective
_NAMED_AFTER: Final = word_set("named-after")  # what bears somebody's name: جامعة الملك سعود
_OF_PLACES: Final = word_set("said-of-place")
_HAS_PEOPLE: Final = word_set("has-people")

_OF_TOWNS: Final = word_set("town-office")
_THIS: Final = frozenset(["هذا", "هذه", "هولاء", "تلك"])


def second_of_kin(words: list[Word], tags: str, head: Word, at: int, stop: int) -> bool:
    """Whether و joins a second word for somebody by the same pronoun before the name: صديقه ومرافقه سامي كرم."""
    word = words[at]
    if word.conj != "و" or not head.pronoun or not word.folded.endswith(head.pronoun) or word.form.endswith("ة"):
        return False
    return tags[at] in "wnR" and at + 1 < stop and tags[at + 1] == "N" and not words[at + 1].conj


def object_behind_place(words: list[Word], tags: str, first: int, at: int) -> bool:
    """Whether a definite noun behind a place with its preposition is what the verb has: a name has no genitive."""
    word = words[at]
    if at - first < 3 or tags[at - 1] not in "Sn" or tags[at - 2] != "p" or not word.definite:
        return False
    adjective = word.folded.endswith(("ي", "يه")) or "former" in word.kinds or word.stem in _OF_OFFICE
    adjective = adjective or word.stem in _OF_PLACES  # في نوران القديمة
    town = tags[at - 1] == "S" or not words[at - 1].definite
    return town and not (adjective or word.prep or word.conj)


def owns_time(words: list[Word], head: Word, at: int, stop: int) -> bool:
    """Whether a word of time is a body's genitive: a definite adjective agrees with it, اتحاد الساعات الجدارية."""
    following = words[at + 1] if at + 1 < stop else None
    organisation = head.body is not None and head.body["type"] == "organisation" and not head.definite
    agrees = following is not None and following.definite and following.folded.endswith("يه")
    return organisation and agrees and words[at].folded.endswith("ات")


def shares_genitive(words: list[Word], tags: str, at: int, stop: int) -> bool:
    """Whether و joins two nouns without the article that have one genitive: هيئة تنظيم وتشجيع الاستثمار."""
    before, word = words[at - 1], words[at]
    if word.conj != "و" or tags[at] != "w" or tags[at - 1] not in "wO" or at + 1 >= stop:
        return False
    if before.definite or word.definite or word.prep or word.verb:
        return False
    if before.folded.endswith(("ي", "يه")) and not _DEED.match(before.folded):
        return False  # an adjective
    genitive = words[at + 1]
    if tags[at + 1] == "S":
        return not (genitive.conj or genitive.prep)  # غرفة تجارة وصناعة نوران
    return genitive.definite and not genitive.conj and tags[at + 1] in "wORGn"


def has_people(words: list[Word], first: int, at: int) -> bool:
    """Whether the one right before a name is whom a role is of, as no office is: وكيل أعمال اللاعب سامي حداد."""
    of = words[at - 1]
    direct = at - 2 == first or (at - 3 == first and words[at - 2].folded == "اعمال")
    return direct and of.definite and not of.prep and of.stem in _HAS_PEOPLE


def names_a_place(word: Word) -> bool:
    """Whether a noun is named after somebody whose title stands behind it: جامعة الملك فيصل, مدينة مولاي سامي."""
    return not word.definite and (
        word.stem in LOCALITIES or word.stem in _NAMED_AFTER or (word.body is not None and not word.pronoun)
    )


def genitive_behind(words: list[Word], tags: str, at: int, stop: int) -> bool:
    """Whether what seems a preposition, or «this», begins the genitive of a noun: بلدية وسط المدينة, مدير هذا المقر."""
    if at + 1 >= stop or tags[at] not in "ce":
        return False
    word, following = words[at], words[at + 1]
    if word.prep or word.conj or word.definite or following.prep or following.conj:
        return False
    if tags[at] == "c":
        ruled = words[at - 1].body is not None or words[at - 1].stem in LOCALITIES  # of ناشط وسط المدينة it is where
        return ruled and word.stem in LOCALITIES and (following.definite or tags[at + 1] in "Sn")
    return word.folded in _THIS and following.definite and tags[at + 1] in "wORCT"


def others(word: Word, tag: str) -> bool:
    """Whether a noun behind one person's office tells of others, and so is no second office: موظفات, جيرانه."""
    if tag != "R" or word.role is None or word.definite or word.prep or word.conj:
        return False
    return word.role["number"] == "pl" or bool(word.pronoun)


def of_a_town(words: list[Word], tags: str, at: int, stop: int) -> bool:
    """Whether a name with the article is that of a town before its mayor's: رئيس بلدية الخضر سامي حداد."""
    town = words[at - 1].stem in LOCALITIES or words[at - 1].stem in _OF_TOWNS
    return town and not words[at - 1].definite and at + 1 < stop and tags[at + 1] == "N" and not words[at + 1].definite
