"""The passive of a verb of saying, where its letters or vowels show it: nobody is named who said it.

Unvowelled Arabic writes ذكر and يذكر for both voices. Now and then the newsroom sets the one vowel that tells
them apart (ذُكر, يُعتقد), and of a verb that ends in ي the passive ends in ى (يروى أن).
"""

from __future__ import annotations

import re
from typing import Final

from ..lexicon.cues import Cue
from ..lexicon.sets import word_set

# a damma on the first letter, or behind ا on the third: وُصف, اعتُبر
_PASSIVE: Final = re.compile("(?:[وف](?=.[^\u064f]?))?(?:ا..|[^ا])\u064f")
_PASSIVE_PRESENT: Final = re.compile("[وف]?[يت]\u064f")
_FIFTH: Final = re.compile("ت(?!ابع)...")  # توقع, تساءل; but تابع has a damma in the active too
_WEAK_TOLD: Final = frozenset(["روى", "حكى"])
_FIRST_FORM: Final = word_set("first-form", folded=False)


def passive(cue: Cue, form: str, *, bare: bool) -> bool:
    """Whether a verb's vowels or its last letter show the passive; ``bare``: nothing stands before what is said.

    A damma on the prefix of the present is the passive's only where the active has none: يُعتقد, يُذكر, but يُعلن.
    """
    if cue.tense == "past":
        return bool(_PASSIVE.match(form))
    if bare and cue.lemma in _WEAK_TOLD and form.endswith("ى"):
        return True
    return bool(
        _PASSIVE_PRESENT.match(form)
        and (cue.lemma in _FIRST_FORM or (cue.lemma[:1] == "ا" and cue.lemma != "ادعى") or _FIFTH.match(cue.lemma))
    )
