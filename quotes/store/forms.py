"""The forms under which a written word is found: the word itself and every plausible stripped form.

وبلبنان is indexed as وبلبنان، بلبنان، لبنان. Expanding beats stemming: a stem that is wrong hides the
word (باريس → اريس), a form too many costs a few bytes.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..text.fold import fold, fold_with_offsets

VERSION = 1  # of the rules below: what is indexed depends on them, see ``index``

# the folded spelling writes ة as ه; here it must be told from the pronoun ـه, so it travels as this sign
_TA = "\ue000"
_WORD = re.compile(rf"[^\W_{_TA}](?:[^\W_]|{_TA})*")
_PRONOUNS = ("هما", "ها", "هم", "هن", "نا", "كم", "ه")


def words(text: str) -> list[str]:
    """The words of a text in folded spelling, final ta marbuta kept apart; feed them to ``plain`` and ``extras``."""
    return _WORD.findall(fold(text.replace("ة", _TA)))


def words_with_offsets(text: str) -> list[tuple[str, int, int]]:
    """The same with the place of each word in the text."""
    folded, offsets = fold_with_offsets(text.replace("ة", _TA))
    # a word ends where the next character begins, so that a vowel sign on its last letter belongs to it
    return [(m.group(), offsets[m.start()], offsets[m.end()]) for m in _WORD.finditer(folded)]


def plain(word: str) -> str:
    """The folded spelling of a word of ``words``, as the index holds it."""
    return word.replace(_TA, "ه").lower()


@lru_cache(maxsize=1 << 16)
def extras(word: str) -> tuple[str, ...]:
    """The further forms under which a word is found.

    >>> extras("وبلبنان")
    ('بلبنان', 'لبنان')
    """
    found: dict[str, None] = {}
    for stem in _prefixes(word):
        found[plain(stem)] = None
        for form in _suffixes(stem):
            found[plain(form)] = None
    found.pop(plain(word), None)
    return tuple(found)


def _prefixes(word: str) -> list[str]:
    found = [word]
    if word[:1] in "وف" and len(word) > 3:
        found.append(word[1:])
    for rest in tuple(found):
        if rest.startswith("ال") and len(rest) > 4:
            found.append(rest[2:])
        elif rest.startswith(("بال", "كال")) and len(rest) > 5:
            found += [rest[1:], rest[3:]]
        elif rest.startswith("لل") and len(rest) > 4:
            found += [rest[2:], rest[1:]]
        elif rest[:1] in "بلك" and len(rest) > 3:
            found.append(rest[1:])
    return found


def _suffixes(stem: str) -> list[str]:
    found = []
    for suffix in _PRONOUNS:
        if stem.endswith(suffix) and len(stem) - len(suffix) >= 3:
            rest = stem[: -len(suffix)]
            found.append(rest)
            if rest.endswith("ت"):
                found.append(rest[:-1] + "ه")
    if stem.endswith("ات") and len(stem) > 4:
        found += [stem[:-2], stem[:-2] + "ه"]
    if stem.endswith(("ون", "ين", "ان")) and len(stem) > 5:
        rest = stem[:-2]
        found.append(rest)
        if rest.endswith("ت"):
            found.append(rest[:-1] + "ه")
    return found
