"""Complements: what a preposition adds to a description, عدد من السكان, خبراء في مجال حقوق الطفل."""

from __future__ import annotations

import re
from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from .mention import Mention
from .proper import possessed

# marks or a part of a country, perhaps where it is, and a personal name
_NAME_BEHIND: Final = re.compile("[qcG](?:p?[SOnw]{1,3}?)?T?N")
LOCALITIES: Final = word_set("locality")
_OCCASIONS: Final = word_set("occasion")
_POSTED: Final = word_set("posted")
_CONDITIONS: Final = frozenset(["وضعيه", "وضعيات", "وضع", "حاله", "ظروف"])
_TAKES_ABOUT: Final = frozenset(["أعرب", "كشف", "أعلن", "عبر", "دافع", "أفصح", "تحدث"])
_INQUIRES: Final = word_set("inquires")
_AFFAIRS: Final = word_set("affair")
_INSIDE: Final = frozenset(["داخل", "خارج"])
_FIELDS: Final = word_set("field")
# the lemmas of the verbs that take a preposition
_TAKEN: Final = {
    "من": word_set("from-that", folded=False),
    "الي": word_set("takes-to", folded=False),
    "عن": word_set("takes-of", folded=False),
}
_ASKS_OF: Final = word_set("asks-of", folded=False)
_TAKES_PART: Final = word_set("takes-part")
_FOR_A_CAUSE: Final = word_set("for-a-cause")
_SCHOLARS: Final = word_set("scholar")
_PERIODICALS: Final = word_set("periodical")
_AGAINST_PEOPLE: Final = word_set("against-people")
_HIS: Final = ("ه", "ها", "هم", "هما", "هن")


def preposition(words: list[Word], tags: str, mention: Mention, at: int, stop: int, quantity: bool) -> int:
    """The place behind a preposition with its noun, where they belong to the description."""
    if at + 1 >= stop:
        return at
    preposition, head = words[at].folded, mention.head
    after, tag = words[at + 1], tags[at + 1]
    kinds = head.kinds if head else frozenset()
    last = words[at - 1]
    if preposition in ("في", "فى", "لدي", "عند"):
        if tag == "S" and preposition != "لدي" and at - mention.first == 1 and head is not None and head.definite:
            return at + 1 if "in" in kinds else at  # قال الوزير في القاهرة
        whose = mention.type == "person" or (mention.type == "group" and not mention.definite)
        part = whose and after.stem in LOCALITIES and at + 2 < stop and not after.definite
        if part and tag in "cG" and (words[at + 2].definite or tags[at + 2] in "Sn"):
            alone = at - mention.first == 1 and head is not None and head.definite
            return at if alone and not _NAME_BEHIND.match(tags, at + 1, stop) else at + 2  # شاهد في وسط نوران
        if tag == "q" and mention.type == "person" and _NAME_BEHIND.match(tags, at + 1, stop):
            return at + 2  # الخبير في «الواحة» سامي حداد
        meeting = after.medium and after.definite and head is not None and head.stem in _TAKES_PART
        if meeting and mention.type == "group" and not after.pronoun:
            return at + 1  # المشاركون في الندوة
        if after.medium or tag in "tcedxj" or (tag in "qQ" and not last.body):
            return at
        if tag in "wn" and after.folded.endswith(_HIS) and possessed(after) and "N" not in tags[at : at + 3]:
            return at  # قال الرئيس في خطابه الأخير; but قال رئيس النادي في دورته الحالية سامي كرم
        if "closes" in after.kinds or after.circumstance or after.folded in _OCCASIONS:
            return at
        if mention.type == "organisation":
            if after.folded in _CONDITIONS and last.definite and last.role and at + 2 < stop:
                return at + 1  # جمعية مساعدة الأطفال في ظروف صعبة
            if after.body and after.definite and not mention.definite and after.body["type"] == "organisation":
                return at + 1  # إدارة العمليات في الجيش
            if (
                head is not None
                and head.stem in _INQUIRES
                and last.definite
                and after.stem in _AFFAIRS
                and at + 2 < stop
            ):
                return at + 1  # لجنة التحقيق في حادث القطار, لجنة الحقيقة في قضية الصحفي
            embassy = head is not None and head.stem in _POSTED and tags[at - 1] == "G"
            abroad = tag == "S" and (embassy or not mention.definite)
            if after.stem in LOCALITIES and at + 2 < stop and tags[at + 2] == "w" and not words[at + 2].definite:
                return at  # المكتب التعاوني في محافظة وادي النور: the place has a name of two words
            return at + 1 if (after.body and not after.definite) or abroad else at
        if mention.type not in ("person", "group", "") or head is None or head.state:
            return at
        if mention.type == "group" and mention.definite:
            taking = (
                "in" in kinds and tag != "S" and (after.definite or after.body is not None)
            )  # المشاركون في الاستطلاع
            return at + 1 if tag in "nN" or taking else at
        if after.body and after.stem in _PERIODICALS and head.stem in _SCHOLARS and not mention.definite:
            return at  # ذكر علماء من نوران في مجلة «الكيمياء»: where they published it
        construct = at + 2 < stop and (words[at + 2].definite or tags[at + 2] in "SG" or after.stem in LOCALITIES)
        if after.stem in _FIELDS and at + 2 < stop and tags[at + 2] in "wnO" and not words[at + 2].prep:
            return at + 1  # خبراء في مجال حقوق الطفل
        if (
            tag in "OSNnR"
            or after.body
            or after.place
            or (construct and tag == "w")
            or (after.definite and (not head.definite or "in" in kinds or at - mention.first > 1))
        ):
            return at + 1
        return at
    if preposition == "من" and after.folded == "اجل" and _for_its_cause(words, tags, mention, at, stop):
        return at + 2
    if preposition == "من" and after.folded in _INSIDE and mention.type in ("group", "person"):
        definite = at + 2 < stop and (words[at + 2].definite or tags[at + 2] in "SO")
        return at + 2 if definite and head is not None and not head.definite else at  # مصادر من داخل السجن
    if tag == "w" and not after.definite and _takes(words, mention, preposition) and after.stem not in LOCALITIES:
        return at  # حذر كاتب العمود من ظن الناس أن, أشار المبعوث الأممي إلى احتمال العودة
    if preposition == "من" and after.folded == "اجل":
        return _cause(words, tags, mention, at, stop)
    if preposition == "من" and not quantity and last.definite and after.definite and _asked_of(words, mention):
        return at
    if preposition == "من":
        # only after a counted or indefinite head: عدد من السكان, مسؤول من الوزارة
        if mention.type in ("organisation", "media") and at - mention.first > 1 and not quantity:
            return at
        if quantity or (head is not None and not head.definite and tag not in "tc"):
            return at + 1
        return at + 1 if "to" in kinds or last.folded in ("المقرب", "القريب", "الوارده") else at
    if preposition == "عن":
        defence = last.prep == "ل" or tags[at - 2] == "p" or words[at - 2].stem in _FIELDS
        if "about" in last.kinds and defence and not after.form.endswith(_HIS):
            return at + 1  # قال عاملون في الدفاع عن البيئة
        if mention.type == "group" and not _their_own(words, mention, at):
            return at  # أعرب مسؤولون عن قلقهم, كشف المسؤولون عن خطة
        return at + 1 if "about" in kinds or "about" in last.kinds else at
    if preposition == "ضد":
        return at + 1 if _against(words, tags, mention, at, stop) else at
    if preposition == "مع":
        return at + 1 if "with" in last.kinds else at
    if preposition == "علي":
        return at + 1 if "on" in kinds or "on" in last.kinds else at
    return at + 1 if preposition in ("الي", "الى") and ("to" in kinds or "to" in last.kinds) else at


def _against(words: list[Word], tags: str, mention: Mention, at: int, stop: int) -> bool:
    """Whether ضد belongs to a body's name: لجنة مناهضة العنف ضد المرأة; أعلن التحالف الدولي ضد المنشطات أن.

    Of the second kind the name must end where what the verb takes begins, or a holder's name: others act against
    somebody, شن التحالف الدولي حملة.
    """
    last = words[at - 1]
    if last.stem in _AGAINST_PEOPLE and last.definite and at - mention.first > 1:
        return True
    adjective, body = last.definite and not last.body, words[at - 2]
    if at - 2 < mention.first or not adjective or body.stem not in _FOR_A_CAUSE or not body.definite:
        return False
    whom = words[at + 1]
    if whom.prep or not (whom.definite or tags[at + 1] in "SqO"):
        return False
    behind = at + 2 + (tags[at + 1] in "wO" and not whom.definite)
    while behind < stop and tags[behind] in "GqSOw" and not words[behind].conj:
        behind += 1
    if mention.type == "person":
        return tags[behind : behind + 1] in ("N", "T")
    first = mention.first
    says = bool(words[first - 1].cues) if first else False
    return says and tags[behind : behind + 1] in ("A", "(", ":")


def _for_its_cause(words: list[Word], tags: str, mention: Mention, at: int, stop: int) -> bool:
    """Whether من أجل belongs to a body's name: شددت الحركة الوطنية من أجل التغيير على أن, but not تعمل من أجل السلام.

    A name ends with the cause, where the verb goes on with what it takes; an aim has words of its own behind it.
    """
    head = mention.head
    if mention.type != "organisation" or head is None or head.stem not in _FOR_A_CAUSE or at - mention.first < 2:
        return False
    if at + 2 >= stop or not (words[at + 2].definite or tags[at + 2] in "S") or words[at + 2].prep:
        return False
    behind = tags[at + 3 : at + 5]
    return behind[:1] in ("A", "(", "V", "v") or behind == "pA"


def _cause(words: list[Word], tags: str, mention: Mention, at: int, stop: int) -> int:
    """The place before the cause that a body's name tells: مركز النور من أجل الثقافة والحرية.

    What somebody does it for has no article, or a complement: اجتمع المجلس من أجل إصلاح الطريق, من أجل الحصول على.
    """
    first, head = mention.first, mention.head
    named = mention.type in ("organisation", "group") and head is not None and head.stem in _FOR_A_CAUSE
    if not named or at + 2 >= stop or not words[at + 2].definite or tags[at + 2] != "w":
        return at
    behind = at + 3
    while behind < stop and words[behind].conj == "و" and words[behind].definite:
        behind += 1
    spoken = first == 0 or tags[first - 1] in "VvBARO:.\n"
    return at + 2 if spoken and (behind >= stop or tags[behind] not in "pO") else at


def _asked_of(words: list[Word], mention: Mention) -> bool:
    """Whether those stand behind من of whom somebody asks something: طالب سكان المدينة من الوزير أن يزورهم."""
    cues = words[mention.first - 1].cues if mention.first else ()
    return bool(cues) and cues[0].form == "finite" and cues[0].lemma in _ASKS_OF


def _takes(words: list[Word], mention: Mention, preposition: str) -> bool:
    """Whether a preposition behind one person belongs to the verb before him: حذر من, أشار إلى, أعرب عن."""
    if mention.type != "person" or not mention.first or preposition not in _TAKEN:
        return False
    cues = words[mention.first - 1].cues
    return bool(cues) and cues[0].form == "finite" and cues[0].lemma in _TAKEN[preposition]


def _their_own(words: list[Word], mention: Mention, at: int) -> bool:
    """Whether عن behind several belongs to them, and not to the verb before: المسؤولون عن المشروع."""
    first = mention.first
    cues = words[first - 1].cues if first else ()
    return at == first + 1 and words[first].definite and not (cues and cues[0].lemma in _TAKES_ABOUT)
