"""Agreement: whether an adjective fits the head of a description, in gender, number and ending."""

from __future__ import annotations

from ..lexicon.word import Word
from .mention import Mention


def disagrees(head: Word, word: Word, tag: str, mention: Mention) -> bool:
    """Whether a definite word behind a definite head is no adjective of it: انتقد القادة الموقف."""
    feminine = mention.gender == "f" and mention.number == "sg"
    if feminine and word.folded.endswith("ي") and "adjective" not in word.kinds:
        return True
    if word.nation and word.folded.endswith(("يين", "يون")) and mention.type != "group":
        return True  # وطالبت الحركة النورانيين بالهدوء
    if tag == "G" or word.nation:
        return False
    if word.body and not word.folded.endswith(("ي", "يه", "ون", "ين")):
        return True
    if "adjective" in word.kinds or "former" in word.kinds:
        return False
    if feminine:
        return not word.folded.endswith("ه")
    if (
        head.role
        and mention.number == "pl"
        and not head.folded.endswith("ات")
        and tag == "w"
        and not word.folded.endswith(("ون", "ين", "ات", "يه", "ه", "د", "ار", "ي"))
    ):
        return True  # انتقد القادة الموقف: of people no adjective is singular
    if head.role and mention.type == "group" and (word.folded.endswith("ه") or tag == "C"):
        return True  # وغادر النواب الجلسة: of people no adjective is feminine
    if mention.type == "organisation" and head.folded.endswith("ان") and word.folded.endswith(("ون", "ين")):
        return False  # الإخوان المتحدون
    if mention.type in ("organisation", "media", "document"):
        return not word.folded.endswith("ي")  # التلفزيون الرسمي
    if head.folded.endswith(("ون", "ين")):
        return not word.folded.endswith(("ون", "ين"))
    return word.folded.endswith("ات")


def of_their_kind(head: Word, word: Word) -> bool:
    """Whether an adjective in the plural agrees with people called by their country: نورانيون غاضبون."""
    ending = head.folded[-2:]
    return bool(head.nation) and not head.definite and ending in ("ون", "ين") and word.folded.endswith(ending)
