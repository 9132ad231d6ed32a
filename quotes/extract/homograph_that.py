"""أن among its homographs: whether it opens a reported clause, another one, or is the syllable of a name.

«قال المدير إن العمل بدأ» reports; «بعد أن بدأ», «يجب أن يبدأ» do not; «الصور إن وجدت» has the letters of if, and فان in
«بيتر فان دالن» those of فإن.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.lists import suppresses
from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import Lexicon, lexicon
from .homograph_cues import says_what

_BESIDES: Final = word_set("besides")
_ACTED_ON: Final = word_set("acted-on")
_MEDIA: Final = word_set("medium-before-that")
_FROM: Final = word_set("from-that", folded=False)
_WITH_FROM: Final = word_set("with-from")
_FOREIGN: Final = word_set("name-foreign")
_AS_THEY: Final = frozenset(["وهو", "وهي", "وهم", "وهن", "وهما"])
_AS_PROOF: Final = word_set("as-proof")
_CAUSES: Final = frozenset(["برر", "علل", "فسر"])
_REACH_OF_CAUSE: Final = 10  # places back to a verb of which the subject stands before ذلك
_NEAR: Final = 6  # places back to what إن is the object of
_REACH: Final = 20  # places back to the verb of which «من أن» tells what is feared or denied


def tag_of_that(word: Word, token: str, following: str, tags: list[str], read: list[Word], words: Lexicon) -> str:
    """The tag of أن behind the words read so far: A where it opens a reported clause, a where another, N in a name."""
    if token == "فان" and not following.startswith("ال") and _in_name(tags, following, words):
        return "N"
    if token == "إن" and following and _perfect(words.word(following)):
        return "a"  # الصور إن وجدت: if
    if token == "وإن" and following and _finite(words.word(following), following):
        return "a"  # إن الفريق وإن تراجع مستواه حاضر: though
    if token == "إن" and following == "لم" and not _said_right_before(tags, read):
        return "a"  # وله أن يشكو، إن لم يتمكن من الدفع: if not
    if word.folded == "كون" and read[-1].folded != "علي":
        return "a"  # كون is أن only in شدد على كون
    if word.folded.startswith("با") and read[-1].folded == "ذلك" and _gives_cause(read):
        return "A"  # وبرر ذلك بأن
    return "a" if _opens_nothing(tags, read) else "A"


def _gives_cause(read: list[Word]) -> bool:
    """Whether a verb of giving the cause stands shortly before: وعلل المدير ذلك."""
    return any(word.cues and word.cues[0].lemma in _CAUSES for word in read[-_REACH_OF_CAUSE:-1])


def _in_name(tags: list[str], following: str, words: Lexicon) -> bool:
    """Whether what looks like أن is a piece of a foreign name: بيتر فان دالن, الهولندي فان دالن, زيانغ فان،

    A noun behind it begins a clause: بحسب المتحف الدولي فان اللوحة أصلية.
    """
    before = tags[-1]
    if following in ("،", ","):
        return before in "Nn"
    if before not in "NG" or not following[:1].isalpha():
        return False
    behind = words.word(following)
    if behind.definite and not behind.family:
        return False
    return behind.tag in "nN" or behind.folded in _FOREIGN or (before == "N" and "B" not in tags[-_NEAR:])


def _perfect(word: Word) -> bool:
    """Whether a word is a verb in the perfect, before which إن is if."""
    return word.verb and not word.conj and (word.folded.endswith("ت") or word.folded in ("وجد", "شاء"))


def _finite(word: Word, form: str) -> bool:
    """Whether a word is a verb in the perfect and no noun: وإن انقسم reports nothing, وإن عمل الوزارة does."""
    if form in ("كان", "كانت", "كانوا"):
        return True
    return word.verb and not word.conj and word.folded not in lexicon().verbs_or_nouns and word.tag not in "NROTS"


def _said_right_before(tags: list[str], read: list[Word]) -> bool:
    """Whether a colon or قال, of which إن is the object, stands shortly before: قال الوزير إن لم."""
    if ":" in tags[-_NEAR:]:
        return True
    return any(word.cues and word.cues[0].lemma == "قال" for word in read[-_NEAR:])


def _opens_nothing(tags: list[str], read: list[Word]) -> bool:
    """Whether أن after these words opens no reported clause: بعد أن, يجب أن, لا … أن."""
    last = len(tags) - 1
    before = read[last]
    if tags[last] == "x":
        return True
    if tags[last] == "N":
        return False  # لبيد is no بيد with ل
    if before.folded in ("ايضا", "كذلك", "جدا") and last:
        last -= 1
        before = read[last]
    if before.folded in ("الي", "عن") and last and read[last - 1].folded in _BESIDES:
        return True  # إضافة إلى أن, فضلا عن أن
    if not suppresses(before.folded):
        return tags[last] == "w" and "B" not in tags[-_NEAR:] and _takes_it(read, last)
    if before.folded == "الاولي" and last and read[last - 1].definite:
        return False  # رئيس القناة الوطنية الأولى أن: the first one; من الأولى أن is another word
    if (
        before.folded in ("له", "لها", "لهم", "لنا", "عليه")
        and last
        and (read[last - 1].folded in _MEDIA or read[last - 1].cues)
    ):
        return False  # في بيان لها أن, أكد له أن
    if before.folded == "ذلك" and last > 1 and read[last - 1].folded == "علي" and read[last - 2].folded in _AS_PROOF:
        return False  # أوضح المدير كمثال على ذلك أن
    if last and before.folded.startswith("علي") and (read[last - 1].stem in _ACTED_ON or _of_those(read[last - 1])):
        return False  # قال المدعى عليه أن, قال القائمون عليها إن
    return before.folded != "من" or not _of_what_is_said(tags, read, last)


def _of_those(word: Word) -> bool:
    """Whether a word is those who do something, behind which على with a pronoun tells to what: المشرفون عليها."""
    several = word.role is not None and word.role["number"] == "pl"
    return several and word.definite and word.folded.endswith(("ون", "ين"))


def _takes_it(read: list[Word], last: int) -> bool:
    """Whether a verb in the imperfect that reports nothing takes أن: خطة تضمن أن, فكرة تؤمن بأن; not وهو يبتسم أن."""
    verb = read[last]
    if not verb.verb or verb.cues or verb.folded[:1] not in ("ي", "ت", "ن"):
        return False
    if verb.conj or verb.folded in lexicon().verbs_or_nouns or verb.given is not None or verb.family:
        return False
    return not (last and read[last - 1].folded in _AS_THEY)


def _of_what_is_said(tags: list[str], read: list[Word], last: int) -> bool:
    """Whether «من أن» tells what somebody fears or said: حذر من أن, رفض ما قاله المدير من أن العمل تأخر."""
    for at in range(last - 1, max(-1, last - _REACH), -1):
        if tags[at] in ".\nAa":
            return False
        if any(cue.lemma in _FROM for cue in read[at].cues):
            return True
        if at and tags[at] in "Vv" and says_what(read[at - 1], read[at], read[at + 1]):
            return read[last - 1].folded.removeprefix("و") not in _WITH_FROM
    return False
