"""Speech that no verb reports but a noun announces: في تصريح للوزيرة ندى خليفة: «…», كلمة المدير: «…»."""

from __future__ import annotations

from .mentions import Mention
from .skeleton import Skeleton
from .subjects import Subjects

_REACH = 16  # places from the noun to the colon


def announced_by(skeleton: Skeleton, subjects: Subjects, place: int) -> Mention | None:
    """Who is named between a noun of speech and the colon before marked words, as the one who speaks."""
    tags, words = skeleton.tags, skeleton.words
    colon = place - 1
    if tags[place] != "Q" or colon < 2 or tags[colon] != ":":
        return None
    for at in range(colon - 1, max(-1, colon - _REACH), -1):
        if tags[at] in ".\n,:VvPAQ":
            return None
        if not words[at].medium:
            continue
        for first in range(at + 1, colon):
            if tags[first] in "pRTN" and words[first].folded not in ("ل", "لـ") and words[first].prep != "ل":
                if tags[first] == "p":
                    return None
                continue
            if words[first].prep == "ل" or words[first].folded in ("ل", "لـ"):
                start = first + 1 if words[first].folded in ("ل", "لـ") else first
                mention = subjects.reader.read(start, colon)
                return mention if mention is not None and (mention.name or mention.role or mention.body) else None
    return None
