"""Remarks: what the reporter adds of his own to the words that he reports, and what was therefore not said.

«قال المدير إن العمل بدأ، في إشارة إلى المرفأ»; «…، وهو ما أكدته الوزارة»; «…، دون أن يذكر تفاصيل»; «…، آملا في أن
ينتهي قريبا»; «…، هذا ويستمر العمل أسبوعا».
"""

from __future__ import annotations

from typing import Final

from ..lexicon.cues import Cue
from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .skeleton import Skeleton

REMARKS: Final = word_set("remark")
_TOLD_IN: Final = word_set("told-in")
_BACKGROUND: Final = word_set("background-told")
_THAT_SO: Final = frozenset(["ان", "الي", "الاشاره", "بالذكر"])
_NOTE_THAT: Final = frozenset(["ان", "بان", "انه", "بانه", "انها", "بانها", "وان", "وانه", "وانها"])
_CAME: Final = word_set("came")
_THESE_WORDS: Final = word_set("these-words")
_HE_DID_NOT: Final = word_set("he-did-not")
_TELLS_MORE: Final = word_set("tells-more")
_POINTS_TO: Final = word_set("points-to")
_EXCEPT: Final = word_set("except")
_HE: Final = frozenset(["انه", "انها", "انهم"])
_BUT: Final = frozenset(["لكن", "ولكن"])
_BUT_HE: Final = frozenset(["لكنه", "لكنها", "ولكنه", "ولكنها"])
_DECLINES: Final = word_set("declines")
_TELLING: Final = word_set("telling-more")
_MORE: Final = word_set("more-to-tell")
_WITHOUT: Final = frozenset(["دون", "بدون"])
_FIRST: Final = frozenset(["اول", "احدث", "اخر", "ثاني", "اقوي"])
_REACTS: Final = word_set("reaction")
_WISHES: Final = word_set("wishing")
_BESIDES: Final = word_set("says-besides")
_GOES_ON: Final = word_set("this-and")
_AMID: Final = word_set("goes-on-amid")
_TOUCHES: Final = word_set("touches")
_TOUCHED: Final = frozenset(["الي", "عند"])
_TOLD: Final = frozenset(["ذكر", "ذكرت", "ذكروا"])
_AMONG: Final = frozenset(["منها", "منهم", "بينها", "بينهم"])
_AFTER: Final = frozenset(["بعد", "قبل"])
_ANNOUNCED: Final = word_set("announced-before")
_TIMES: Final = word_set("some-time")


def self_remark(skeleton: Skeleton, at: int) -> bool:
    """Whether the reporter's own remark begins here: «وهو ما أكده», «، في إشارة إلى»."""
    tags, words = skeleton.tags, skeleton.words
    word, following = words[at], words[at + 1]
    if word.folded in REMARKS and following.folded == "ما" and at + 2 < len(tags):
        return _reports_back(words[at + 2])
    if word.folded in REMARKS and following.folded == "الامر" and tags[at + 2 : at + 3] == "r" and at + 3 < len(tags):
        return _reports_back(words[at + 3])  # وهو الأمر الذي أكده
    if word.folded == "علي" and following.folded == "حد" and at + 2 < len(tags) and words[at + 2].cues:
        return not _amid(skeleton, at)  # على حد تعبيره
    if word.folded == "في" and following.folded == "اشاره" and tags[at - 1] != ",":
        return any(w.folded == "الي" or w.prep == "ل" for w in words[at + 2 : at + 4])  # في إشارة واضحة إلى المرفأ
    if _told_no_more(skeleton, at):
        return True
    if tags[at - 1] != ",":
        return False
    if _left_unsaid(skeleton, at) or word.folded == "فهل":
        return True  # ، فهل نعود؟: what the reporter asks
    if word.folded == "علما" and following.folded in _NOTE_THAT:
        return True  # ، علما أن المصنع يعمل منذ عام: what the reporter adds
    if word.folded == "هذا" and following.conj == "و":
        return following.verb or bool(following.cues) or following.folded in _GOES_ON  # ، هذا ويستمر العمل أسبوعا
    if word.folded in ("ما", "مما") and following.folded in _POINTS_TO:
        return True  # ، ما يشير إلى …: what the reporter reads out of it
    if word.folded == "الامر" and tags[at + 1] == "r" and at + 2 < len(tags):
        return bool(words[at + 2].object) and _reports_back(words[at + 2])  # ، الأمر الذي نفاه الوزير
    bare = word.folded.removeprefix("و")
    if bare in _BACKGROUND and following.folded in _THAT_SO:
        return True  # ، يذكر أن …; ، وتجدر الإشارة إلى أن …: what the reporter adds
    if bare in _TOLD and following.folded in _AMONG:
        return True  # ، ذكر منها الماء
    if bare in _CAME and following.folded in _THESE_WORDS:
        return True  # ، جاء ذلك خلال مؤتمر صحافي
    return _told_in(skeleton, at)


def _amid(skeleton: Skeleton, at: int) -> bool:
    """Whether «as he put it» stands amid its clause, the predicate still to come: ملاحقة الباعة على حد قوله خطأ."""
    tags, words = skeleton.tags, skeleton.words
    behind = at + 3
    if not words[at + 2].folded.endswith(("ه", "ها", "هم")) or behind + 1 >= len(tags) or tags[at - 1] == ",":
        return False
    word = words[behind]
    if words[behind].folded in _AMID:
        return True  # الوضع صعب على حد قوله بسبب الجفاف
    goes_on = tags[behind] in "wnxROe" or (tags[behind] == "j" and word.folded in ("ليس", "ليست", "كان", "كانت"))
    return goes_on and not (word.conj or word.prep)


def touches(skeleton: Skeleton, first: int, at: int, several: bool) -> bool:
    """Whether a participle tells what the speaker came to besides: متطرقا إلى العمل, متوقفين عند الأسباب.

    Without a pause it may belong to a verb of saying within the clause: إن المدير تحدث متطرقا إلى العمل.
    """
    tags, words = skeleton.tags, skeleton.words
    if words[at].folded not in _TOUCHES or at + 1 >= len(words) or words[at + 1].folded not in _TOUCHED:
        return False
    if tags[at - 1] != "," and any(tag in "Vv" for tag in tags[first:at]):
        return False
    return several or not words[at].folded.endswith("ين")


def wishes(skeleton: Skeleton, at: int, outer: Cue, several: bool) -> bool:
    """Whether a participle behind a pause tells what the speaker wishes or does besides: ، آملا في أن ينتهي العمل."""
    word = skeleton.words[at]
    hopes = word.folded in _WISHES and "ان" in [w.folded.lstrip("ب") for w in skeleton.words[at + 1 : at + 4]]
    if not hopes and word.folded not in _BESIDES:
        return False  # ، متمنية إقبال الزوار; ، معبرين عن استيائهم
    if word.folded.endswith("ين"):
        return several or outer.number == "pl"
    return outer.number != "pl" and (outer.gender == "f") == word.folded.endswith("ه")


def _left_unsaid(skeleton: Skeleton, at: int) -> bool:
    """Whether the reporter tells behind a pause what was not said: ، ولكنه لم يحدد العدد; ، دون تقديم تفاصيل."""
    words = skeleton.words
    word, following, third = words[at], words[at + 1], words[at + 2 : at + 3]
    if not third:
        return False
    if word.folded in _EXCEPT and following.folded in _HE and at + 3 < len(words):
        return _not_told(third[0].folded, words[at + 3].folded)  # ، غير أنه لم يذكر المدينة
    if word.folded in _HE_DID_NOT or word.folded in _BUT:
        return _not_told(following.folded, third[0].folded)
    if word.folded == "من" and following.folded in _WITHOUT:  # ، من دون أن يذكر تفاصيل
        word, following, third = following, third[0], words[at + 3 : at + 4]
    if word.folded not in _WITHOUT or not third:
        return False
    if following.folded == "ان":
        return bool(third[0].cues) or third[0].folded in _TELLS_MORE
    return any(w.folded in _MORE for w in (following, *words[at + 2 : at + 5]))


def but_did_not_tell(skeleton: Skeleton, at: int, outer: Cue) -> bool:
    """Whether the reporter tells what was not said: لكنه لم يحدد العدد; غير أن البيان لم يذكر; دون أن يوضح."""
    words = skeleton.words
    word = words[at]
    if at + 4 >= len(words):
        return False
    if word.folded in _BUT_HE:
        return words[at + 1].folded == "لم" and words[at + 2].folded in _TELLS_MORE
    if word.folded in _WITHOUT:
        verb = words[at + 2].folded  # قالت الشرطة إن الرجل اعتقل دون أن يوضح السبب: he did not
        alike = outer.form != "finite" or (verb[:1] == "ت") == (outer.gender == "f")
        return words[at + 1].folded == "ان" and verb in _TELLS_MORE and verb[1:] != "قدم" and alike
    if word.folded not in _EXCEPT or words[at + 1].folded != "ان":
        return False
    who = words[at + 2]
    known = who.definite and (who.role is not None or who.body is not None or who.medium or "source" in who.kinds)
    return known and words[at + 3].folded == "لم" and words[at + 4].folded in _TELLS_MORE


def _not_told(verb: str, following: str) -> bool:
    """Whether two words say that somebody did not tell, or declined to: لم يحدد, رفض الإفصاح."""
    return (verb == "لم" and following in _TELLS_MORE) or (verb in _DECLINES and following in _TELLING)


def _told_no_more(skeleton: Skeleton, at: int) -> bool:
    """Whether و and a verb say that the speaker told no more, a pause or none before: ولم يعط تفاصيل, ورفض ذكر اسمه."""
    words = skeleton.words
    bare = words[at].folded.removeprefix("و")
    if bare == words[at].folded or not _not_told(bare, words[at + 1].folded):
        return False
    return any(word.folded in _MORE for word in words[at + 2 : at + 6])


def _told_in(skeleton: Skeleton, at: int) -> bool:
    """Whether the reporter says behind a pause where it was said: ، وذلك خلال مؤتمر صحافي; ، في تصريح لصحيفة …"""
    words = skeleton.words
    this = words[at].folded == "وذلك"
    at += this
    if at + 1 >= len(words):
        return False
    if this and words[at].folded in _AFTER:
        return _some_time_from(skeleton, at + 1)
    if this and words[at].folded == "ردا":
        return True  # ، وذلك ردا على سؤال
    if words[at].folded not in ("خلال", "في", "عبر"):
        return False
    following = words[at + 1]
    if following.folded == "اشاره" or following.folded in _TOLD_IN:
        return True
    if following.folded in _FIRST and at + 2 < len(words):
        return words[at + 2].folded in _TOLD_IN or words[at + 2].folded in _REACTS  # ، في أول تعليق على الحادث
    if following.folded == "خطوه" and at + 2 < len(words):
        third = words[at + 2]  # ، في خطوة تعكس حاجة المدينة, but not ، في خطوة أولى
        return third.verb or bool(third.cues) or lexicon().may_be_imperfect(third.folded)
    return this and following.medium and not following.definite


def _some_time_from(skeleton: Skeleton, at: int) -> bool:
    """Whether so much time from what another said stands at a place: وذلك بعد يوم واحد من إعلان الوزارة."""
    words = skeleton.words
    if words[at].stem not in _TIMES and words[at].folded not in _TIMES:
        return False
    of = next((p for p in range(at + 1, min(len(words) - 1, at + 4)) if words[p].folded == "من"), 0)
    return of > 0 and words[of + 1].folded in _ANNOUNCED


def _reports_back(verb: Word) -> bool:
    """Whether a verb behind وهو ما takes up what was said: أكده, تنفيه."""
    return verb.folded == "راه" or any(c.form == "finite" and (c.tense == "past" or verb.object) for c in verb.cues)
