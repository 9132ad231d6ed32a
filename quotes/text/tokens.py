"""Tokens: the words and marks of a text with their offsets, found once.

A token is a word with its clitics and vowel signs, a number (with its inner points and strokes),
a run of dots, a line break, or one mark of punctuation. White space and invisible controls
are no tokens. Two apostrophes in a row, and two brackets, are one mark: some outlets quote so; so is a mark that a page
has kept in the spelling of its source (&#34;).
"""

from __future__ import annotations

import re
from typing import Final

# Letters of any script, with Arabic vowel signs, tatweel and joiners inside the word. A number
# may be glued to a clitic (و50) and keep its inner points, strokes and colons (25/6/2012, 6:55).
# Bare Arabic letters, as most words are, are tried first. Latin ones may be parted inside a name (SABC-TV, AT&T).
_SIGNS: Final = "\u0640\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200c\u200d"
TOKEN: Final = re.compile(
    rf"[\u0621-\u064a]+(?![\w{_SIGNS}])"
    r"|[A-Za-z][A-Za-z0-9]*(?:[-&][A-Za-z0-9]+)+(?!\w)"
    rf"|[^\W_][\w{_SIGNS}]*(?<![\u200c\u200d])(?:(?<=[0-9\u0660-\u0669])[.,/:\u066b\u066c-](?=[0-9\u0660-\u0669])[0-9\u0660-\u0669]+)*"
    r"|\"\"|''|´´|‘‘|’’|,,|\(\(|\)\)|&(?:\#34|quot);|\.{2,}|…+|\n|[^\s\w\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]|_"
)
_PARTED: Final = re.compile(f"({TOKEN.pattern})")
# each a token of its own, where one of them stands behind a word or before it
_BEHIND: Final = frozenset('،.:؛؟!,»")”-')
_BEFORE: Final = frozenset('«"(“-')


def tokenize(text: str) -> tuple[list[str], list[int]]:
    """The tokens of a text and the offset of each one's first character.

    >>> tokenize("وقال: «نعم».")
    (['وقال', ':', '«', 'نعم', '»', '.'], [0, 4, 6, 7, 10, 11])
    """
    tokens: list[str] = []
    starts: list[int] = []
    at = 0
    for number, line in enumerate(text.split("\n")):
        if number:
            tokens.append("\n")
            starts.append(at - 1)
        # No token holds a space, and most pieces are one word, or one word and a mark. Letters and digits in a row are
        # one token, whichever they are.
        for piece in line.split(" "):
            if piece.isalnum():
                tokens.append(piece)
                starts.append(at)
            elif piece:
                if piece[-1] in _BEHIND and piece[:-1].isalnum():
                    tokens += (piece[:-1], piece[-1])
                    starts += (at, at + len(piece) - 1)
                elif piece[0] in _BEFORE and piece[1:].isalnum():
                    tokens += (piece[0], piece[1:])
                    starts += (at, at + 1)
                else:
                    inner = at
                    for which, part in enumerate(_PARTED.split(piece)):  # what stands before a token and it, in turn
                        if which & 1:
                            tokens.append(part)
                            starts.append(inner)
                        inner += len(part)
            at += len(piece) + 1
    return tokens, starts
