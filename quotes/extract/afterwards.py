"""What somebody said afterwards, told by a subordinate verb: ليضيف أن, عاد ليؤكد أن, قبل أن يضيف.

Behind «in order to» and «before» a verb tells as a rule what has not come about. But «، ليضيف» is «and then he added»
and «عاد ليؤكد» «he affirmed again»; and «قبل أن يضيف» has been said where it goes on, or where words follow in marks.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import Lexicon

if TYPE_CHECKING:
    from .skeleton import Skeleton

_CONTINUES: Final = word_set("continues", folded=False)
_COMES: Final = word_set("comes-to-say")
_SAYS: Final = word_set("speech-verb", folded=False)
_BEFORE: Final = frozenset(["قبل", "قبيل"])
_NEAR: Final = 5  # places from «before he said» to what he said
_CAME: Final = 11  # places from «he came» to what he said
_PUT_IN: Final = 12  # places of where and when he came, between pauses
_ZONE: Final = 14  # places from a verb to the words said


def then_said(word: Word, token: str, tags: list[str], read: list[Word], words: Lexicon) -> Word | None:
    """The verb that ل joins to what was done before, as و would: ، ليضيف أن, عاد ليؤكد أن; None for a purpose."""
    verb = words.word(token[1:])
    if not (verb.cues and verb.tag in "Vv" and tags) or verb.cues[0].tense != "present" or verb.object:
        return None
    lemma = verb.cues[0].lemma
    if not (
        (tags[-1] in ",-" and lemma in _CONTINUES)
        or ((lemma in _SAYS or lemma == "أشار" or verb.tag == "V") and _came(tags, read))
    ):
        return None
    return replace(verb, form=token, folded=word.folded, conj="و", plain=False)


def _came(tags: list[str], read: list[Word]) -> bool:
    """Whether «he came back», «he came out» stands near, and nothing but its subject and where he did so between."""
    last = _behind_circumstance(tags)
    named = False
    for at in range(last, max(-1, last - _CAME), -1):
        if read[at].folded.removeprefix("و") in _COMES:
            return at == 0 or not (tags[at - 1] == "x" or read[at - 1].folded == "ان")  # وإما أن يعود المدير ليقول إن
        named = named or tags[at] == "N"
        if tags[at] in ".\n,:VvPMBAaQqxr" or read[at].verb or (named and tags[at] == "p"):
            return False  # عادت إلى كلام سامي حداد لتقول: he is nearer than she
    return False


def _behind_circumstance(tags: list[str]) -> int:
    """The last place before what a pause closes and a preposition opens: خرجت الوزيرة، في لقاء لها، لتؤكد أن."""
    last = len(tags) - 1
    if tags[last] != ",":
        return last
    for at in range(last - 1, max(0, last - _PUT_IN), -1):
        if tags[at] == ",":
            return at - 1 if tags[at + 1] in "pct" else last
        if tags[at] in ".\n:VvPMBAaQqxr":
            return last
    return last


def said_before(skeleton: Skeleton, at: int) -> bool:
    """Whether «before he said» stands at a verb in the present, and he did say it: قبل أن يضيف أن, قبل أن يقول: «…»."""
    tags, words = skeleton.tags, skeleton.words
    if at < 3 or words[at - 1].folded != "ان" or words[at - 2].folded not in _BEFORE or not words[at].cues:
        return False
    first = max(tags.rfind(".", 0, at), tags.rfind("\n", 0, at)) + 1
    if "x" in tags[first : at - 2]:
        return False  # لن يبدأ العمل قبل أن تقول الوزارة: «…»
    behind = tags[at + 1 : at + _ZONE].partition(".")[0]
    said = behind.find(":") if ":" in behind else behind.find("Q")
    if words[at].cues[0].lemma in _CONTINUES:
        return any(tag in ":QAP" for tag in behind[:_NEAR])
    return said >= 0 and not any(tag in "VvBMPA" for tag in behind[:said]) and words[at].cues[0].lemma in _SAYS
