"""Remarks: what the reporter adds of his own to the words that he reports, and what was therefore not said.

«قال المدير إن العمل بدأ، في إشارة إلى المرفأ»; «…، وهو ما أكدته الوزارة»; «…، دون أن يذكر تفاصيل».
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from .skeleton import Skeleton

REMARKS: Final = word_set("remark")
_TOLD_IN: Final = word_set("told-in")
_BACKGROUND: Final = word_set("background-told")
_THAT_SO: Final = frozenset(["ان", "الي", "الاشاره", "بالذكر"])
_CAME: Final = word_set("came")
_THESE_WORDS: Final = word_set("these-words")
_HE_DID_NOT: Final = word_set("he-did-not")
_TELLS_MORE: Final = word_set("tells-more")
_POINTS_TO: Final = word_set("points-to")


def self_remark(skeleton: Skeleton, at: int) -> bool:
    """Whether the reporter's own remark begins here: «وهو ما أكده», «، في إشارة إلى»."""
    tags, words = skeleton.tags, skeleton.words
    word, following = words[at], words[at + 1]
    if word.folded in REMARKS and following.folded == "ما" and at + 2 < len(tags):
        return _reports_back(words[at + 2])
    if word.folded in REMARKS and following.folded == "الامر" and tags[at + 2 : at + 3] == "r" and at + 3 < len(tags):
        return _reports_back(words[at + 3])  # وهو الأمر الذي أكده
    if word.folded == "علي" and following.folded == "حد" and at + 2 < len(tags) and words[at + 2].cues:
        return True  # على حد تعبيره
    if tags[at - 1] != ",":
        return False
    if word.folded in _HE_DID_NOT and following.folded == "لم" and at + 2 < len(tags):
        return words[at + 2].folded in _TELLS_MORE  # ، ولكنه لم يحدد العدد
    if word.folded in ("دون", "بدون") and following.folded == "ان" and at + 2 < len(tags):
        # ، دون أن يذكر تفاصيل: what was not said
        return bool(words[at + 2].cues) or words[at + 2].folded in _TELLS_MORE
    if word.folded in ("ما", "مما") and following.folded in _POINTS_TO:
        return True  # ، ما يشير إلى …: what the reporter reads out of it
    bare = word.folded.removeprefix("و")
    if bare in _BACKGROUND and following.folded in _THAT_SO:
        return True  # ، يذكر أن …; ، وتجدر الإشارة إلى أن …: what the reporter adds
    if bare in _CAME and following.folded in _THESE_WORDS:
        return True  # ، جاء ذلك خلال مؤتمر صحافي
    return _told_in(skeleton, at)


def _told_in(skeleton: Skeleton, at: int) -> bool:
    """Whether the reporter says behind a pause where it was said: ، وذلك خلال مؤتمر صحافي; ، في تصريح لصحيفة …"""
    words = skeleton.words
    this = words[at].folded == "وذلك"
    at += this
    if at + 1 >= len(words):
        return False
    if this and words[at].folded == "ردا":
        return True  # ، وذلك ردا على سؤال
    if words[at].folded not in ("خلال", "في", "عبر"):
        return False
    following = words[at + 1]
    if following.folded == "اشاره" or following.folded in _TOLD_IN:
        return True
    return this and following.medium and not following.definite


def _reports_back(verb: Word) -> bool:
    """Whether a verb behind وهو ما takes up what was said: أكده, تنفيه."""
    return any(c.form == "finite" and (c.tense == "past" or verb.object) for c in verb.cues)
