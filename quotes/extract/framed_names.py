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
_ONE: Final = frozenset(["احد", "احدي", "وهو", "وهي", "وهما"])


def framed(words: list[Word], tags: str, first: int, at: int) -> bool:
    """Whether a noun that no list of names has ends the name of whoever speaks, or goes on it."""
    given = words[first]
    if at >= len(words) or (given.given is None and not given.compound and tags[first] != "n"):
        return False
    cue = _verb(words, tags, first)
    if cue is None or not _bare(words, tags, first, at):
        return False
    behind = tags[at + 1 : at + 2]
    if behind == "N" and not (words[at + 1].prep or words[at + 1].conj) and tags[at + 2 : at + 3] in ("A", ","):
        return True  # أكد نيازي معمار أوغلو أن
    if behind == "A" or tags[at + 1 : at + 3] == "pA":
        if cue.lemma in _NO_OBJECT:
            return True
        return cue.lemma not in _INFORMS and "n" in cue.takes and not words[at + 1].prep and _no_fact(words[at])
    if "closes" in words[at].kinds and behind != ",":
        return False
    if behind == "," and tags[at + 2 : at + 3] == "R":
        office = words[at + 2]
        return not (office.prep or office.conj) and (not office.definite or bool(_THAT_AHEAD(tags, at + 2)))
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


def _verb(words: list[Word], tags: str, first: int) -> Cue | None:
    """The finite verb of saying whose subject the name is, nothing but his office between."""
    for place in range(first - 1, max(-1, first - _REACH), -1):
        tag, word = tags[place], words[place]
        if tag in "Vv":
            cue = word.cues[0] if word.cues else None
            return cue if cue is not None and cue.form == "finite" and not word.object else None
        if tag == "n" and words[first].conj == "و":
            continue  # قال بندر مناجي ومحمد زكري
        if tag not in _BETWEEN or (tag == "," and place != first - 1):
            return None
    return None


def _bare(words: list[Word], tags: str, first: int, at: int) -> bool:
    """Whether a word has nothing of an object, an adverb or what somebody is."""
    word, before = words[at], words[at - 1]
    folded, own = word.folded, lexicon().word
    owned = tags[at] == "n" and possessed(word) and own(folded[:-1]).given is not None and before.given is not None
    if owned:
        return word.form.endswith("ه")  # حسن رامزه
    if tags[at] not in "wcOCS" or word.kinds - {"closes"} or word.cues or word.verb or word.number or len(folded) < 3:
        return False
    if folded in CALLED or folded in SECOND_HALVES or word.time or word.body or word.media_name:
        return False
    if word.medium and not word.definite:
        return False
    if word.conj or word.pronoun or word.stem in _MANNERS or (tags[at] == "S" and before.given is None):
        return False
    if word.circumstance and word.given is None:
        return False
    if word.prep and (own(word.stem).common or own(word.stem).given is not None or own(word.stem).tag not in "wn"):
        return False
    if word.definite:
        compound = at - 2 >= first and words[at - 2].stem == "عبد"
        named = (before.given is not None or compound) and not participle(words, tags, at)
        return named and (compound or not before.definite) and not folded.endswith(("ه", "ات", "ون", "ين"))
    if folded.endswith(("ها", "هم", "نا")) or (word.form.endswith("ه") and own(folded[:-1]).common):
        return False
    return not (folded.endswith("ا") and own(folded[:-1]).tag != "n")  # مجددا, مازحا


def _no_fact(word: Word) -> bool:
    """Whether a noun is none that أن explains: أكد سامي حقيقة أن, بحث كمال احتمال أن."""
    return not word.form.endswith("ة") and not word.definite and word.stem not in _BEFORE_THAT and not word.prep
