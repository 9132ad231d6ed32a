"""Names of Latin letters and numbers spelled out: «إف إم», «ان.بي.تي.في», «دي ار 9»."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from .traits import LETTERS

if TYPE_CHECKING:
    from ..lexicon.word import Word

_LIKE_WORDS: Final = word_set("letters-like-words", folded=False)


def spelled_out(inside: list[Word]) -> bool:
    """Whether nothing but names of letters stands in marks, some of them written like words of the language.

    Those count only beside as many that can be nothing else: «في ال تي», but not «او في».
    """
    letters, like, numbers = 0, 0, 0
    for word in inside:
        form = word.form
        if form in LETTERS:
            letters += 1
        elif form in _LIKE_WORDS:
            like += 1
        elif form.isdigit():
            numbers += 1
        else:
            return False
    return letters > 0 and letters >= like and letters + like + numbers > 1
