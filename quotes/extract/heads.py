"""Heads: what the first noun of a description tells of the described, its type, gender and number."""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .mention import Mention

SO_MANY: Final = word_set("number") | word_set("more-than") | {"اثنان", "اثنتان"}  # what is counted follows
_ONE: Final = word_set("one")
_ONE_GROUP: Final = word_set("one-group")
_KINDRED: Final = word_set("kindred")
_SIDES: Final = word_set("two-sides")
_TWO_SOURCES: Final = frozenset(["مصدران", "مصدرين"])


def classify(mention: Mention, at: int, words: list[Word], tags: str) -> None:
    """Type, gender and number, from the head of the description."""
    head = words[at]
    if head.role and not (head.body and head.body["type"] == "group" and head.role["human_type"] == "group"):
        mention.type = head.role["human_type"] or "person"
        mention.gender = mention.gender or head.role["gender"]
        mention.number = head.role["number"] or "sg"
    elif head.body:
        mention.type = head.body["type"]
        if head.stem == "برنامج" and not head.definite and at + 1 < len(words) and _relief(words[at + 1]):
            mention.type = "organisation"  # برنامج الأمم المتحدة الإنمائي, برنامج الأغذية العالمي
        mention.gender = head.body["gender"] or ""
        several = mention.type == "group" and "source" not in head.kinds and head.stem not in _ONE_GROUP
        mention.number = "pl" if several else "du" if head.stem in _TWO_SOURCES else "sg"
    elif "words" in head.kinds:
        mention.type = "document"
    elif "head" in head.kinds or "kin" in head.kinds:
        mention.type, mention.gender = "person", mention.gender or ("f" if head.folded.endswith("ه") else "m")
    elif head.state or head.place:
        mention.type, mention.gender = "state", "f"
    elif head.nation and head.folded.endswith(("ي", "يه")):
        mention.type = "person"  # الكندي توم كارل
        mention.gender = mention.gender or ("f" if head.folded.endswith("ه") else "m")
    elif head.nation or "quantity" in head.kinds or tags[at] == "d":
        mention.type, mention.number = "group", "sg" if one_of(words, tags, mention.first) else "pl"
    elif head.media_name:
        mention.type = "media"
    else:
        mention.type = ""
        mention.gender = "f" if head.folded.endswith("ه") and not head.pronoun else ""
        if head.folded.endswith(("ون", "ين")) and len(head.folded) > 5:
            mention.type, mention.number = "group", "pl"
        elif head.folded.endswith("يو") and not head.definite and lexicon().word(head.folded + "ن").role:
            mention.type, mention.number = "group", "pl"  # اقتصاديو البنك
    if head.definite and (head.folded.endswith(("تان", "تين")) or _two(head)):
        mention.number = "du"


def _relief(word: Word) -> bool:
    """Whether what a programme is of makes it a body and nothing to watch."""
    body = word.body is not None and word.body["type"] == "organisation"
    return word.definite and (body or word.stem == "اغذيه")


def son_of(words: list[Word], tags: str, at: int) -> bool:
    """Whether ابن says whose son somebody is (ابن عم سامي, ابن شيخ القرية) and begins no name (ابن كثير)."""
    if words[at].stem != "ابن" or at + 2 >= len(words):
        return False
    following = words[at + 1]
    if following.stem in _KINDRED and not following.definite:
        return True
    if following.prep or following.conj or following.family or not (following.role or following.title):
        return False
    return words[at + 2].definite if not following.definite else tags[at + 2] == "N"


def two_of(words: list[Word], tags: str, at: int) -> bool:
    """Whether a role with the ending ا has a genitive, as an accusative without its article never has: وزيرا الصحة.

    So it is a dual: وزيرا الصحة والتعليم, وزيرا خارجية الصين واليابان.
    """
    word = words[at]
    if (
        not word.role
        or word.role["number"] != "sg"
        or word.prep
        or word.stem + "ا" != word.folded.removeprefix(word.conj)
    ):
        return False
    genitive = at + 1
    if "\u064b" in word.form:
        return False  # مسؤولاً
    if genitive + 1 < len(words) and tags[genitive] in "wO" and not (words[genitive].definite or words[genitive].prep):
        genitive += 1
    if genitive >= len(words) or words[genitive].prep or words[genitive].conj or words[genitive].time:
        return False
    return (words[genitive].definite and tags[genitive] in "wORn") or tags[genitive] == "S"


def one_of(words: list[Word], tags: str, at: int) -> bool:
    """Whether a word heads one of a group of people: أحد النشطاء, واحد من السكان."""
    of = at + 2 if tags[at + 1 : at + 2] == "p" else at + 1
    return words[at].stem in _ONE and of < len(words) and bool(words[of].role)


def _two(head: Word) -> bool:
    """Whether a head is the dual of somebody or of a body: الوزيران, الحزبان, الجانبان."""
    if not head.stem.endswith("ان") or len(head.stem) < 5:
        return False
    one = lexicon().word("ال" + head.stem[:-2])
    return bool(one.role or one.body) or one.stem in _SIDES
