"""Whose paper a relative clause makes speak: صدر بيان الوزارة الذي أفاد بأن, where الذي is not the ministry."""

from __future__ import annotations

from typing import Final

from ..lexicon.word import Word
from .mention import Mention
from .subjects import Subjects

_FAR: Final = 7  # places: تقرير منظمة الصحة العالمية في الإقليم الذي
_OF_ONE: Final = {"الذي": "m", "الذى": "m", "التي": "f", "التى": "f"}


def whose_paper(subjects: Subjects, relative: int, first: int, gender: str) -> list[Mention]:
    """Who has issued the paper right before a relative pronoun that agrees with it, and with the verb."""
    if _OF_ONE.get(subjects.words[relative].folded) != gender:
        return []
    for place in range(relative - 1, max(first - 1, relative - _FAR), -1):
        word = subjects.words[place]
        if subjects.tags[place] in ".,:AaVPM":
            return []
        if _paper(word, gender) and not word.definite and not word.pronoun:
            mention = subjects.reader.read(place, relative)
            issued = mention is not None and mention.issuer is not None and mention.issuer.last >= relative
            return [mention.issuer] if issued and mention is not None and mention.issuer is not None else []
    return []


def _paper(word: Word, gender: str) -> bool:
    """Whether a word is a paper, or somebody's words, of the gender: بيان, تصريح; رسالة, تصريحات."""
    if word.body is not None:
        return bool(word.body["type"] == "document" and word.body["gender"] == gender)
    return "words" in word.kinds and word.folded.endswith(("ه", "ات")) == (gender == "f")
