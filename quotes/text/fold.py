"""Folding: one spelling for the many ways in which an Arabic word is written.

The extractor, the lexicon and the search index all fold with this one function, so that what one
of them finds the others find too. Folding removes vowel signs, tatweel and invisible controls,
and unifies the carriers of hamza, final ya and ta marbuta, Persian letters, presentation forms
and digits. Offsets into the folded text can be led back to the source.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final


def _table() -> dict[int, str]:
    table: dict[int, str] = {}
    for source, target in (
        ("أإآٱ", "ا"), ("ى", "ي"), ("ة", "ه"), ("ؤ", "و"), ("ئ", "ي"),
        ("یې", "ي"), ("ک", "ك"), ("گ", "ك"), ("ہۀە", "ه"), ("ڤ", "ف"), ("پ", "ب"), ("چ", "ج"), ("ژ", "ز"),
    ):  # fmt: skip
        table.update((ord(c), target) for c in source)
    for first in (0x0660, 0x06F0):  # Arabic-Indic and Persian digits
        table.update((first + n, str(n)) for n in range(10))
    # vowel signs, Quranic marks, superscript alef, tatweel
    for first, last in ((0x0610, 0x061A), (0x064B, 0x065F), (0x06D6, 0x06DC), (0x06DF, 0x06E8), (0x06EA, 0x06ED)):
        table.update((code, "") for code in range(first, last + 1))
    table.update((code, "") for code in (0x0640, 0x0670))
    # directional and joining controls, soft hyphen, byte-order mark
    for code in (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0x00AD, 0x061C, 0xFEFF):
        table[code] = ""
    table.update((code, " ") for code in (0x00A0, 0x202F, 0x2007, 0x2009, 0x3000))
    for code in (*range(0xFB50, 0xFDFE), *range(0xFE70, 0xFEFD)):  # presentation forms
        plain = unicodedata.normalize("NFKC", chr(code))
        if plain != chr(code):
            table[code] = plain.translate(table)
    table.update((code, chr(code + 32)) for code in range(ord("A"), ord("Z") + 1))
    return table


_TABLE: Final = _table()
# the same, which also knows of the letters that stay as they are: to miss one in a table costs more than to find it
_WHOLE: Final = {code: chr(code) for code in range(0x20, 0x700)} | _TABLE
# most words hold none of what is folded, and need not be written anew
_FOLDED: Final = re.compile("[^ .0-9a-z\u0621\u0627\u0628\u062a-\u063a\u0641-\u0648\u064a]")


def fold(text: str) -> str:
    """The text in folded spelling.

    >>> fold("الإستقرارُ في محمّـد ١٢")
    'الاستقرار في محمد 12'
    """
    return text.translate(_WHOLE) if _FOLDED.search(text) else text


# one character for one, so that offsets stay
_SPACES: Final = [chr(code) for code in (0x00A0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)]


def even_spaces(text: str) -> str:
    """The text with a plain space for each no-break, thin or wide one; every third page has some.

    >>> even_spaces("سامي\u00a0حداد")
    'سامي حداد'
    """
    for space in _SPACES:  # to look for each by itself takes a tenth of the time of a table
        if space in text:
            text = text.replace(space, " ")
    return text


def fold_with_offsets(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the offset it came from.

    The list has one entry more than the folded text has characters: the length of ``text``.
    """
    folded: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        for plain in _TABLE.get(ord(character), character):
            folded.append(plain)
            offsets.append(offset)
    offsets.append(len(text))
    return "".join(folded), offsets
