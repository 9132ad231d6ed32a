"""Whom an outlet met or asked: behind ف he answers, and not who asked: التقت الصحيفة المدير سامي كرم فقال إن …"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from .mention import Mention
from .readings import Reading
from .subjects import Subjects

_MEETS: Final = word_set("meets")
_REACH: Final = 20  # places from the verb of meeting to the verb of saying


def asked(subjects: Subjects, reading: Reading, first: int) -> list[Mention]:
    """The one person whom the outlet at the head of the sentence met, for a verb of saying joined by ف."""
    words, tags, at = subjects.words, subjects.tags, reading.at
    met = words[first].folded.removeprefix("و") if first < at else ""
    if not words[at].folded.startswith("ف") or met not in _MEETS or at - first > _REACH:
        return []
    if reading.zone[0] < reading.zone[1] and subjects.after(*reading.zone):
        return []
    place = first + 1
    if not met.endswith("نا"):  # an outlet is the subject, by its name in marks or its noun
        body = words[place].body
        if tags[place] != "q" and not (body and body["type"] == "media" and words[place].definite):
            return []
        place += 1
        if tags[place] == "q":
            place += 1  # صحيفة «الميزان»
    found = subjects.reader.read(place, at) if place < at and tags[place] in "TRNn" else None
    return [found] if found is not None and found.type == "person" and (found.name or found.definite) else []
