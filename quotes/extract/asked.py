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
    """The one person whom an outlet met or called in the sentence, for a verb of saying joined by ف."""
    words, tags, at = subjects.words, subjects.tags, reading.at
    if not words[at].folded.startswith("ف") or (reading.zone[0] < reading.zone[1] and subjects.after(*reading.zone)):
        return []
    begins = next((p for p in range(max(first, at - _REACH), at) if words[p].folded.removeprefix("و") in _MEETS), at)
    if begins >= at or (begins > first and tags[begins - 1] != ","):
        return []
    place = begins + 1
    if not words[begins].folded.endswith("نا"):  # an outlet is the subject, by its name in marks or its noun
        if tags[place] == "(":
            place = tags.find(")", place, at)  # وتواصلت (الميزان) مع المدير
            if place < 0:
                return []
        else:
            body = words[place].body
            if tags[place] != "q" and not (body and body["type"] == "media" and words[place].definite):
                return []
        place += 1
        if tags[place] == "q":
            place += 1  # صحيفة «الميزان»
    if words[place].folded == "مع":
        place += 1  # تواصلت مع المدير
    found = subjects.reader.read(place, at) if place < at and tags[place] in "TRNn" else None
    return [found] if found is not None and found.type == "person" and (found.name or found.definite) else []
