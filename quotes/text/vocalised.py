"""Words with their vowel signs, as scripture and verse are written, and nothing that is said in the news."""

from __future__ import annotations

from typing import Final

_FIRST: Final = "\u064b"
_LAST: Final = "\u0652"
_SHARE: Final = 4  # every fourth character is a sign


def vocalised(text: str) -> bool:
    """Whether most letters of a text have vowel signs.

    >>> vocalised("لَقَدْ جَاءَ"), vocalised("لقد جاء المديرُ")
    (True, False)
    """
    signs = 0
    for character in text:
        if _FIRST <= character <= _LAST:
            signs += 1
    return signs * _SHARE > len(text)
