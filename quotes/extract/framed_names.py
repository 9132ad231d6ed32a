"""Names in the frame of speech: قال سامي عمود إن, where nothing but the rest of his name stands before إن.

Between a verb of saying that has no object and what is said there is its subject, what he is, and when and where he
spoke. A bare noun right behind his given name is none of these: it is a surname, though it be a word of the language.
"""

from __future__ import annotations

import re
from typing import Final

from ..lexicon.cues import Cue
from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .proper import CALLED, SECOND_HALVES, possessed
from .surnames import participle

_NO_OBJECT: Final = word_set("no-object", folded=False)
_INFORMS: Final = word_set("informs", folded=False) | word_set("speaks-to", folded=False)
_BEFORE_THAT: Final = word_set("noun-with-that")
_MANNERS: Final = word_set("manner")
_REACH: Final = 12  # places from the verb to the name of its subject, his office between
_BETWEEN: Final = "RTOSGwCnNp,"  # an office with what it is of
_ENDS: Final = "A:,(Q"
_SAID_AHEAD: Final = re.compile("[^VvPA.\n:]{1,14},?[A:Q]").match
_THAT_AHEAD: Final = re.compile("[^VvPA.\n:]{1,14},?A").match
_HAD: Final = frozenset(["قد", "وقد"])
_WAS: Final = frozenset(["كان", "كانت"])
_ONE: Final = frozenset(["احد", "احدي", "وهو", "وهي", "وهما"])


def framed(words: list[Word], tags: str, first: int, at: int) -> bool:
    """Whether a noun that no list of names has ends the name of whoever speaks, or goes on it."""
    given = words[first]
    if at >= len(words) or (given.given is None and not given.compound and tags[first] != "n"):
        return False
    cue = _verb(words, tags, first)
    if cue is None or not _bare(words, tags, first, at):
        return cue is None and _pluperfect(words, tags, first, at) and _bare(words, tags, first, at)
    behind = tags[at + 1 : at + 2]
    if behind == "N" and not (words[at + 1].prep or words[at + 1].conj) and tags[at + 2 : at + 3] in ("A", ","):
        return True  # أكد نيازي معمار أوزلو أن
    if _pluperfect(words, tags, first, at):
        return True  # كان الممثل شون بحر قد كتب
    if behind == "A" or tags[at + 1 : at + 3] == "pA":
        if cue.lemma in _NO_OBJECT:
            return True
        return cue.lemma not in _INFORMS and "n" in cue.takes and not words[at + 1].prep and _no_fact(words[at])
    if "closes" in words[at].kinds and behind != ",":
        return False
    if behind == "," and tags[at + 2 : at + 3] == "R":
        office = words[at + 2]
        return not (office.prep or office.conj) and (not office.definite or bool(_THAT_AHEAD(tags, at + 2)))
    if behind == "R" and cue.lemma not in _NO_OBJECT and "n" in cue.takes and _THAT_AHEAD(tags, at + 1):
        # اكد رياك مشار وكيل رئيس الحزب ان
        return cue.lemma not in _INFORMS and _no_fact(words[at]) and not (words[at + 1].prep or words[at + 1].conj)
    if cue.lemma not in _NO_OBJECT or not behind:
        return False
    following = words[at + 1]
    if behind in _ENDS or following.folded in _ONE:
        return True
    if behind in "RT":
        return not (following.prep or following.conj)
    if following.prep == "ل" and (following.medium or following.media_name or following.body is not None):
        return True  # قال سامي موتا للصحيفة
    told = ("من",) if words[at].circumstance else ("في", "من", "خلال")
    return behind == "p" and following.folded in told and bool(_SAID_AHEAD(tags, at + 1))


def _pluperfect(words: list[Word], tags: str, first: int, at: int) -> bool:
    """Whether a word stands between the subject of كان and قد: كان الممثل شون بحر قد كتب."""
    if at + 1 >= len(words) or words[at + 1].folded not in _HAD:
        return False
    for place in range(first - 1, max(-1, first - _REACH), -1):
        if words[place].stem in _WAS:
            return True
        if tags[place] not in _BETWEEN or (tags[place] == "," and place != first - 1):
            return False
    return False


def begins_behind_office(words: list[Word], tags: str, at: int, stop: int) -> int:
    """The place behind an office where a name of two words begins that no list knows; -1 where none does.

    قال القاضي النوراني أرشل هيلبرغ في الجلسة إن; قال المتحدث باسم الحزب، أزهر حداد، إن.
    """
    paused = tags[at : at + 1] == ","
    first = at + paused
    if first + 1 >= len(words) or first + 1 > stop:
        return -1
    given, surname = words[first], words[first + 1]
    cue = _verb(words, tags, first)
    last = tags[first + 1]
    listed = last == "N" and not (surname.prep or surname.conj) and (surname.family or surname.given is not None)
    woman = listed and cue is not None and cue.gender == "f" and given.form.endswith("ة")  # مية الجريبي
    if cue is None or not _may_begin(given, tags[first], woman) or given.folded in _ONE:
        return -1
    if not (listed or (last in "nwSG" and tags[first] in "nw" and _unlisted_surname(surname, last))):
        return -1
    behind = tags[first + 2 : first + 3]
    if paused:
        if given.verb and surname.given is not None:
            return -1  # قال الوزير، زار كمال، إن: a clause
        if behind in ("A", ":"):
            return first
        return first if behind == "," and (cue.lemma in _NO_OBJECT or tags[first + 3 : first + 4] == "A") else -1
    if behind == "A":
        return first if cue.lemma in _NO_OBJECT or ("n" in cue.takes and not words[first + 2].conj) else -1
    if cue.lemma not in _NO_OBJECT or (behind and behind not in ",:tcp(RQ"):
        return -1
    return first if _SAID_AHEAD(tags, first + 1) or not behind else -1


def _may_begin(word: Word, tag: str, woman: bool) -> bool:
    """Whether a word that no list has as a given name may be one: a noun or what looks like a verb, bare."""
    if tag not in "nwvtOR" or word.definite or word.prep or word.conj or word.kinds or word.pronoun or word.object:
        return False
    if (word.cues and word.folded[:1] in "يت") or word.number or word.circumstance or word.media_name:
        return False
    if len(word.folded) < 3 or (word.form.endswith("ة") and not woman):
        return False
    return not word.form.endswith(("ه", "ها", "هم", "نا", "وا", "ون", "ين", "ات", "ا"))


def _unlisted_surname(word: Word, tag: str) -> bool:
    if word.prep or word.conj or word.kinds or word.pronoun or word.circumstance:
        return False
    return (tag in "nG" or not word.definite) and not word.form.endswith(("ة", "ات", "ا"))


def _verb(words: list[Word], tags: str, first: int) -> Cue | None:
    """The finite verb of saying whose subject the name is, nothing but his office between."""
    for place in range(first - 1, max(-1, first - _REACH), -1):
        tag, word = tags[place], words[place]
        if tag in "Vv":
            cue = word.cues[0] if word.cues else None
            return cue if cue is not None and cue.form == "finite" and not word.object else None
        if tag == "n" and words[first].conj == "و":
            continue  # قال بندر مناجي وكامل زكري
        if tag not in _BETWEEN or (tag == "," and place != first - 1):
            return None
    return None


def _bare(words: list[Word], tags: str, first: int, at: int) -> bool:
    """Whether a word has nothing of an object, an adverb or what somebody is."""
    word, before = words[at], words[at - 1]
    folded, own = word.folded, lexicon().word
    if tags[at] == "n" and possessed(word) and before.given is not None:
        bearer = own(folded[:-1])  # حسن رامزه, توماس بييريه: nobody owns a name, nor what is no word
        return word.form.endswith("ه") and (bearer.given is not None or (bearer.tag == "n" and not bearer.verb))
    if word.conj == "ف" and not word.definite:
        return _closes(tags, at) or tags[at + 1 : at + 2] == "R"  # بيني فولي المختصة: ف joins no apposition
    if tags[at] in "va" and tags[at + 1 : at + 2] == "j" and len(folded) > 2:
        return not (word.prep or word.conj)  # كان الممثل شون بحر قد كتب
    if tags[at] == "v" and (word.cues or not _closes(tags, at)):
        return False
    if tags[at] in "RG" and (word.definite or not _closes(tags, at) or word.conj == "و"):
        return False
    if tags[at] not in "wcOCSvRG" or word.kinds - {"closes"} or word.cues or word.number or len(folded) < 3:
        return False
    if folded in CALLED or folded in SECOND_HALVES or word.time or word.body or word.media_name:
        return False
    if word.medium and not word.definite:
        return False
    if word.conj or word.pronoun or word.stem in _MANNERS or (tags[at] == "S" and before.given is None):
        return False
    if word.circumstance and word.given is None:
        return False
    if word.prep and not _part_of_it(own(word.stem)):
        return False
    if word.definite:
        compound = at - 2 >= first and words[at - 2].stem == "عبد"
        named = (before.given is not None or compound) and not participle(words, tags, at)
        return named and (compound or not before.definite) and not folded.endswith(("ه", "ات", "ون", "ين"))
    if folded.endswith(("ها", "هم", "نا")) or (word.form.endswith("ه") and own(folded[:-1]).common):
        return False
    return not (folded.endswith("ا") and own(folded[:-1]).tag != "n")  # مجددا, مازحا


def _part_of_it(stem: Word) -> bool:
    """Whether ب, ل or ك before a word belongs to it, since the rest is a verb or no word: بتسري, كاندي."""
    if stem.given is not None or stem.definite:
        return False
    return stem.tag in "Vv" or (stem.tag in "wn" and not stem.common)


def _closes(tags: str, at: int) -> bool:
    """Whether the name ends behind a place, in the frame of what is said."""
    return tags[at + 1 : at + 2] in ("A", ":") or tags[at + 1 : at + 3] in (",A", ",R", ",T", ",p")


def _no_fact(word: Word) -> bool:
    """Whether a noun is none that أن explains: أكد سامي حقيقة أن, بحث كمال احتمال أن."""
    return not word.form.endswith("ة") and not word.definite and word.stem not in _BEFORE_THAT and not word.prep
