"""Verbs of beginning and ending: they report what somebody ends with, and a thing ends without a word.

«اختتم الوزير: «…»» reports; «اختتمت البطولة أمس «بفوز …»» and «بطولة اختتمت أمس» do not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .subjects import Subjects

if TYPE_CHECKING:
    from .readings import Reading

BEGINS: Final = frozenset(["بدأ", "استهل", "ختم", "اختتم"])


def ends_itself(subjects: Subjects, reading: Reading) -> bool:
    """Whether a thing begins or ends: it stands behind the verb, or before it without the article."""
    if reading.cue.lemma not in BEGINS or reading.cue.form != "finite" or reading.word_at != reading.at:
        return False
    at, verb = reading.at, subjects.words[reading.at]
    if verb.object:
        return False
    who = subjects.after(*reading.zone)
    if who:  # with a colon it may be somebody whom no list knows: واختتمت المصممة: «…»
        thing = who[0].type == "" and not who[0].name and reading.cue.gender == "f"
        return thing and ":" not in subjects.tags[slice(*reading.intro)]
    noun = subjects.words[at - 1] if at else None
    return noun is not None and subjects.tags[at - 1] == "w" and not (noun.definite or noun.verb or verb.conj)
