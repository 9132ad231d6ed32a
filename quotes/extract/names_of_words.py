"""Given names that are words of the language: رفعت, طالب, وعد, ملك, الفاتح.

«أكد رئيس النادي رفعت الشمري أن»: what has the letters of "it raised" stands between a closed role and a family's
name, where only a given name can. Verbs among them need the verb of the clause before the role, for of «رئيس النادي
طالب الحداد بالعودة» the man demands.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import NO_KINDS, Word
from ..lexicon.words import Lexicon

_ALREADY: Final = frozenset(["قد", "لقد", "وقد", "ولقد"])
_MEN: Final = word_set("word-or-man")
_WOMEN: Final = word_set("word-or-woman")
_EITHER: Final = word_set("word-or-either")
_HOUSES: Final = word_set("word-or-house")
_CALLINGS: Final = word_set("word-or-calling")
_SONS: Final = ("بن", "بنت")
_GREEN: Final = "الاخضر"  # the one that is an adjective of bodies, الهلال الأخضر
_NAMES: Final = _MEN | _WOMEN | _EITHER
_AS_FOR: Final = word_set("as-for")
_REACH: Final = 9  # places from a role to the verb of its clause


def name_of_word(
    word: Word, following: str, tags: list[str], read: list[Word], words: Lexicon
) -> tuple[Word, str] | None:
    """A word of the language as the given name that it is here, and its tag; None where it is none."""
    if word.folded not in _NAMES or not tags or not following or word.tag == "N":
        return None
    surname = words.word(following)
    family = following in _SONS or (surname.family and surname.given is None and not (surname.prep or surname.conj))
    if not family and word.verb and tags[-1] == "T":  # قال الدكتور رفعت ناجح: behind verb and title is no second verb
        family = surname.tag in "nNw" and not (surname.prep or surname.conj or surname.definite or surname.kinds)
    if not family or surname.role or surname.title or not _behind_holder(word, tags, read):
        return None
    return _as_name(word), "N"


def name_topics(tags: str, read: list[Word]) -> str:
    """The tags with such a name where a sentence begins, an office behind it: حياة مشنان، رئيسة الجمعية، قالت.

    The words are changed where they stand.
    """
    pause = tags.find(",R", 2)
    while pause >= 0:
        at = pause - 2
        opens = (
            at == 0 or tags[at - 1] in ".\n" or read[at - 1].folded in _AS_FOR
        )  # أما أسماء حداد، مديرة المصنع، فقالت
        if tags[at] in "wv" and tags[at + 1] in "nN" and opens:
            word, surname, role = read[at], read[at + 1], read[pause + 1].role
            plain = not (surname.prep or surname.conj or surname.definite or surname.role or surname.verb)
            if plain and role is not None and (word.folded in _NAMES or word.given is not None):
                name = _as_name(word)
                epicene = read[pause + 1].form.endswith("ة") and name.given == "f"  # عمدة المدينة
                if name.given in ("", role["gender"]) or epicene:
                    read[at] = name
                    tags = tags[:at] + "N" + tags[at + 1 :]
        pause = tags.find(",R", pause + 2)
    return tags


def verbs_behind_already(tags: str, read: list[Word]) -> str:
    """The tags with the words right behind قد as verbs, which nothing else can be: لقد كرم الوزير المعلمين.

    The words are changed where they stand.
    """
    at = tags.find("j")
    while at >= 0:
        if tags[at + 1 : at + 2] in ("N", "n") and read[at].folded in _ALREADY:
            verb = read[at + 1]
            read[at + 1] = replace(
                verb, tag="w", given=None, family=False, place=False, verb=True, compound=False, plain=False
            )
            tags = tags[: at + 1] + "w" + tags[at + 2 :]
        at = tags.find("j", at + 1)
    return tags


def _as_name(word: Word) -> Word:
    gender = "m" if word.folded in _MEN else "f" if word.folded in _WOMEN else word.given or ""
    return replace(
        word, tag="N", stem=word.folded, given=gender, conj="", prep="", cues=(), role=None, body=None, title=False,
        verb=False, medium=False, circumstance=False, time=False, kinds=NO_KINDS, object="", maybe="",
    )  # fmt: skip


def _behind_holder(word: Word, tags: list[str], read: list[Word]) -> bool:
    """Whether a title, a closed role or a verb of saying stands before a word, and agrees with it as a name."""
    last, before = tags[-1], read[-1]
    woman = word.folded in _WOMEN
    if last == "," and len(tags) > 1:  # أكد مدير النادي، طالب الحداد، أن
        if word.folded in _HOUSES or tags[-2] not in "RTGOSwn" or not (read[-2].definite or tags[-2] == "S"):
            return False
        told = _in_clause(tags[:-1], read[:-1])
        return told != "" and (not woman or told == "f")
    if last in "Vv" and before.cues:
        agrees = before.cues[0].gender == ("f" if woman else "m") or word.folded in _EITHER
        return agrees and not (word.folded in _HOUSES or word.folded in _CALLINGS)
    if last == "T" and before.definite and not before.prep:
        agrees = before.form.endswith("ة") == woman or word.folded in _EITHER
        return agrees and (not (word.verb or word.cues) or _in_clause(tags, read) != "")
    if word.folded in _HOUSES or not (before.definite or last == "S") or last not in "RTGOSwn":
        return False
    if last not in "RTS" and word.folded == _GREEN:
        return False  # رئيس الهلال الأخضر
    told = _in_clause(tags, read)
    return told != "" and (not woman or told == "f")


def _in_clause(tags: list[str], read: list[Word]) -> str:
    """The gender of a role or title whose phrase ends here, behind a verb of saying or what cites; empty for none."""
    gender = ""
    for place in range(len(tags) - 1, max(-1, len(tags) - 1 - _REACH), -1):
        tag, word = tags[place], read[place]
        if tag in "RT":
            gender = "f" if word.form.endswith("ة") else "m"
        elif tag in "VvBPM" or (tag == "p" and word.folded == "عن"):
            return gender
        elif tag not in "OSGwnN" or word.verb or word.conj:
            return ""
    return ""
