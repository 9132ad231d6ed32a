"""The sentence around a reported clause, to which the reporter comes back: its own clause, and its bracket's end.

«ورغم تأكيد الوزارة أن السد آمن، فإن السكان غادروا»: what stands against the concession is the reporter's; «المدينة (وإن
قيل إنها صغيرة) تستقبل الجميع»: the clause ends with the bracket in which it began.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .skeleton import Skeleton

_EXCEPT: Final = word_set("except")
_CONCEDES: Final = word_set("concedes")
_SO: Final = word_set("so-it-is")
_UNFINISHED: Final = word_set("unfinished")
_HIS: Final = ("ه", "ها", "هم")
_ASIDE: Final = 16  # places of what is told of somebody between pauses
_AND_HE: Final = frozenset(["وهو", "وهي"])
_MARKED: Final = 8  # places from a source to the marks that hold its words
_TELLS_AMID: Final = word_set("tells-amid", folded=False)
_TELLER: Final = 9  # places of a verb and who says it, up to the end of the sentence
_BRACKET: Final = 20  # places from a bracket to the clause in it


def concedes(words: list[Word], at: int) -> bool:
    """Whether a sentence opens with a concession, which another clause answers: ورغم, على الرغم من, مع أن."""
    word = words[at].folded.removeprefix("و")
    following = words[at + 1].folded if at + 1 < len(words) else ""
    return word in _CONCEDES or following == "الرغم" or (word == "مع" and following == "ان")


def answers(skeleton: Skeleton, at: int) -> bool:
    """Whether the clause that answers a concession begins: ، فإن السكان; إلا أن السكان."""
    tags, words = skeleton.tags, skeleton.words
    if words[at].folded in _SO:
        return tags[at - 1] == ","
    return words[at].folded in _EXCEPT and tags[at + 1 : at + 2] in ("a", "A")


def amid(skeleton: Skeleton, at: int) -> bool:
    """Whether a source is named amid a clause that goes on: السد الذي، كما قال، سيبنى; لأن الماء حسب قوله يكفي."""
    tags, words = skeleton.tags, skeleton.words
    before = at - 1 - (tags[at - 1] == "k")
    if before == at - 1 and tags[at] != "B":
        return False
    if any(tag in "Qq" for tag in tags[at + 1 : at + _MARKED]):
        return False  # وهم، بحسب الوزير، «سبعة رجال»: the marks are whoever's is cited
    before -= tags[before] in ",-("
    word = words[before]
    if tags[before] == "r" or word.folded in _UNFINISHED:
        return True
    if tags[at] != "B" or at + 2 >= len(tags) or not words[at + 1].folded.endswith(_HIS) or tags[at + 1] != "M":
        return False
    behind = words[at + 2]
    return not behind.conj and (behind.verb or lexicon().may_be_imperfect(behind.folded))


def closing_bracket(skeleton: Skeleton, opens: int, first: int) -> int:
    """The place of the bracket that closes the one in which a clause begins; -1 where it begins in none."""
    tags = skeleton.tags
    opening = tags.rfind("(", max(opens, first - _BRACKET), first)
    if opening < 0 or ")" in tags[opening:first]:
        return -1
    return tags.find(")", first)


def told_behind(skeleton: Skeleton, at: int, end: int) -> bool:
    """Whether a bare verb and who tells all that end the sentence: …، يضيف الوزير سامي كرم."""
    tags, word = skeleton.tags, skeleton.words[at]
    end -= tags[end - 1] == "."
    cue = word.cues[0] if word.cues else None
    if cue is None or cue.form != "finite" or cue.tense != "present" or cue.lemma not in _TELLS_AMID:
        return False
    if word.conj or word.object or not 1 < end - at < _TELLER:
        return False
    teller = skeleton.words[at + 1]
    known = tags[at + 1] in "RTNO" or "self" in teller.kinds or "source" in teller.kinds
    return known and not teller.prep and all(tag in "RTNnOSGwq" for tag in tags[at + 1 : end])


def before_aside(skeleton: Skeleton, at: int) -> int:
    """The place before «and he is …» that a pause closes at a place; the place itself where none stands there.

    سامي حداد، وهو طالب في الجامعة، الذي قال إن: whoever it is of stands before it.
    """
    tags, words = skeleton.tags, skeleton.words
    for pause in range(at - 2, max(0, at - _ASIDE), -1):
        if tags[pause] in ".\n:AP":
            break
        if tags[pause] == "," and words[pause + 1].folded in _AND_HE:
            return pause
    return at
