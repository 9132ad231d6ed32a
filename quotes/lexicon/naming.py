"""What a noun says of the marked words behind it: that they are a name, a title, a term."""

from __future__ import annotations

import re
from typing import Final

from .lists import naming_words
from .word import Word

_FEMININE_DUAL: Final = re.compile("[وف]?(..+)ت(?:ا|ي|ين|ان)")


def naming(word: Word) -> str:
    """What marked words behind this word are: a name (شركة «…»), a title (فيلم «…»), a term; empty for anything."""
    known = naming_words()
    alone = word.folded.removeprefix(word.conj) if word.conj else word.folded
    found = known.get(word.stem) or known.get(word.folded) or known.get(alone)
    if not found and alone.endswith(("ه", "ها", "هم")):
        bare = alone.removesuffix("ها").removesuffix("هم").removesuffix("ه")
        found = known.get(bare) or (known.get(bare[:-1] + "ه") if bare.endswith("ت") else None)  # كتابه, روايتها
        if word.conj and found != "title":
            found = None  # فروايتها «…», but not القانون وتطبيقه «…»
        if found == "term":
            found = None  # وقال في كلمته «…»: his words, and not a word
    two = _FEMININE_DUAL.fullmatch(word.folded)
    if not found and two:
        works = (known.get(two[1] + "ه"), known.get(two[1][1:] + "ه"))  # روايتي «…» و«…», بقصيدتين
        found = "title" if "title" in works else ""
    return found or ""
