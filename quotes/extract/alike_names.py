"""Names alike: one man whom an article calls by two spellings, or by his names in another order.

«سليم فرنكوني … وقال فرنكوبي … وأضاف سليم فرانكوني»: a slip of the pen and a foreign sound that is written now so, now
so. Two who bear the same names but for one letter are one, unless both are names of their own, سالم and سليم. He is
called as the article calls him most.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.words import lexicon
from .cast import Cast
from .draft import Draft
from .figures import Figure, spelling

_LONG: Final = 5  # letters of a word that is hardly another's by chance
_SHORT: Final = 4  # of one beside which another name is the same
_COMPOUND: Final = "عبد"


def call_alike(drafts: list[Draft], cast: Cast) -> None:
    """Give what one says by a spelling of his name to the one most used. The drafts are those of both fields."""
    spoken: list[Figure] = []
    for draft in drafts:
        spoken.extend(figure for figure in draft.speakers if _by_name(figure) and figure not in spoken)
    if not spoken:
        return
    alone = any(len(figure.words) == 1 and _unlisted(figure.words[0]) for figure in spoken)
    but_one: dict[tuple[str, ...], list[Figure]] = {}  # full names, a word of them left out
    surnames: dict[str, list[Figure]] = {}  # surnames, and what is left of them without a letter
    for figure in cast.figures:
        if not _by_name(figure) or len(figure.words) < 2:
            continue
        for key in _but_one(figure.words):
            but_one.setdefault(key, []).append(figure)
        for short in _without_a_letter(figure.words[-1]) if alone else ():
            surnames.setdefault(short, []).append(figure)
    for figure in spoken:
        other = _of_surname(figure, surnames) if len(figure.words) == 1 else _of_full(figure, but_one)
        if other is None:
            continue
        keep, gone = (other, figure) if _rather(other, figure) else (figure, other)
        for draft in drafts:
            draft.give(gone, keep)


def _by_name(figure: Figure) -> bool:
    return figure.type == "person" and not figure.head and bool(figure.words)


def _rather(other: Figure, figure: Figure) -> bool:
    """Whether another name is the one to be kept: a full one before a surname, else the one most used."""
    if len(figure.words) == 1:
        return True
    return (len(other.places), -other.rank) > (len(figure.places), -figure.rank)


def _but_one(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """A name with each of its words left out in turn, and one of two words the other way round."""
    found = [(*words[:at], "", *words[at + 1 :]) for at in range(len(words))]
    if len(words) == 2:
        found.append(tuple(sorted(words)))
    return found


def _without_a_letter(word: str) -> list[str]:
    """A word, and what is left of it without each of its letters: words that differ by a letter have one of these."""
    if len(word) < _LONG:
        return []
    return [word, *dict.fromkeys(word[:at] + word[at + 1 :] for at in range(len(word)))]


def _unlisted(word: str) -> bool:
    """Whether a word may be a slip of the pen: no list knows it."""
    read = lexicon().word(word)
    return read.given is None and not read.family and read.tag == "n"


def _of_surname(figure: Figure, surnames: dict[str, list[Figure]]) -> Figure | None:
    """The only one whose surname differs by a letter from a word that no list knows."""
    word = figure.words[0]
    if not _unlisted(word):
        return None
    read = lexicon().word(word)
    found: Figure | None = None
    for short in _without_a_letter(word):
        for other in surnames.get(short, ()):
            if other is found or other.words[-1][0] != word[0] or not one_letter(word, other.words[-1]):
                continue
            if read.definite and spelling(word) != spelling(other.words[-1]):
                continue  # النوراني and النوباني are of two places
            if found is not None and found.words[-1] != other.words[-1]:
                return None
            found = other
    return found


def _of_full(figure: Figure, but_one: dict[tuple[str, ...], list[Figure]]) -> Figure | None:
    """The one whose full name is another's but for a letter, or the order of its words."""
    words = figure.words
    for at, key in enumerate(_but_one(words)):
        for other in but_one[key]:
            if other.words == words or len(other.words) != len(words):
                continue
            if at == len(words) or _spellings(words[at], other.words[at], len(words)):
                return other
    return None


def _spellings(one: str, other: str, among: int) -> bool:
    """Whether two words are one name, where all others of two names are the same."""
    if min(len(one), len(other)) < _SHORT and among < 3:
        return False
    given = lexicon().given
    if one in given and other in given:
        return one.replace("وو", "و") == other.replace("وو", "و")
    if one.startswith(_COMPOUND) and other.startswith(_COMPOUND):
        return spelling(one) == spelling(other)  # عبدالملك, عبدالمالك
    return one_letter(one, other)


def one_letter(one: str, other: str) -> bool:
    """Whether two words differ by one letter, which is missing, another, or in its neighbour's place.

    >>> one_letter("فرنكوني", "فرنكوبي"), one_letter("فرنكوني", "فرنكون"), one_letter("سامي", "كرم")
    (True, True, False)
    """
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    at = 0
    while at < len(one) and one[at] == other[at]:
        at += 1
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    if one[at + 1 :] == other[at + 1 :]:
        return True
    swapped = one[at : at + 2] == other[at + 1 : at + 2] + other[at : at + 1]
    return swapped and one[at + 2 :] == other[at + 2 :]
