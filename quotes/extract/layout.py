"""Layout: what a page does to lines, and no sentence means: breaks amid sentences, signs before the items of a list."""

from __future__ import annotations

import re
from typing import Final

from ..lexicon.words import Lexicon
from .marks import MARKS

_PAUSES: Final = frozenset(["،", ",", "؛", ";"])
_ANEW: Final = frozenset(["أما", "وأما", "اما"])  # a line of its own behind a comma
_RELATIVES: Final = frozenset(["الذي", "التي", "الذين", "والذي", "والتي", "والذين"])
_LINK: Final = 8  # tokens: a line up to here, amid a sentence, is a link that the page set on a line of its own
_FOREIGN: Final = 4  # words in Latin letters, more than a name has
_ASKED: Final = re.compile(r"\?[^\w\n]*(?:\n|$)")  # a line that ends with a question
_BEHIND_NUMBER: Final = "-–.)/"
_NO_BULLETS: Final = "().،,:؛;!?؟…[]\n"


def lists_items(text: str) -> bool:
    """Whether signs at the heads of lines mark items of a list; of an interview they tell who speaks."""
    signs = text.replace("؟", "?")
    questions, at = 0, signs.find("?")
    while at >= 0:  # from sign to sign, which is quicker than a search
        asked = _ASKED.match(signs, at)
        questions += asked is not None
        if questions > 1:
            return False
        at = signs.find("?", asked.end() if asked is not None else at + 1)
    return True


def bullet(tokens: list[str], at: int) -> int:
    """Where what marks the items of a list begins, if it ends at a token: «• », «# », «{ », «2- »; -1 for nowhere."""
    token = tokens[at]
    if len(token) != 1 or token.isalnum() or token in MARKS or at + 1 == len(tokens):
        return -1
    if at == 0 or tokens[at - 1] == "\n":
        begins = at if token not in _NO_BULLETS else -1
    else:
        number = token in _BEHIND_NUMBER and (at == 1 or tokens[at - 2] == "\n")
        begins = at - 1 if number and len(tokens[at - 1]) < 3 and tokens[at - 1].isdigit() else -1
    return begins if tokens[at + 1][0].isalpha() or tokens[at + 1] in MARKS else -1


def joined(tokens: list[str], starts: list[int], words: Lexicon) -> tuple[list[str], list[int]]:
    """The tokens without the line breaks that end no paragraph.

    Pages set links and pictures on lines of their own amid a sentence, and the text that is left
    of them breaks there: before a comma, behind one, behind a preposition, before أن.
    """
    breaks = [at for at, token in enumerate(tokens) if token == "\n"]
    soft: set[int] = set()
    last = len(tokens) - 1
    for at in breaks:
        if at == 0 or at == last or _foreign(tokens, at + 1):
            continue
        before, after = tokens[at - 1], tokens[at + 1]
        if before == "\n" or after == "\n":
            continue
        if (
            after in _PAUSES
            or after == "."
            or (before in _PAUSES and after[0].isalnum() and after not in _ANEW and not _anew(tokens, at + 1, words))
            or (before[0].isalpha() and words.word(before).tag in "pAr")
            or (after[0] in "أب" and words.word(after).tag == "A")
            or (after in _RELATIVES and before[0].isalnum())
            or (before[0].isdigit() and after[0] == "و" and after[1:].isdigit())  # بين 200 و300
        ):
            soft.add(at)
    for number, at in enumerate(breaks[1:], 1):
        opening = breaks[number - 1]
        if at - opening > _LINK or opening == 0 or at == last:
            continue
        before, after = tokens[opening - 1], tokens[at + 1]
        if opening in soft and at not in soft and at - opening < 5 and _link(tokens, opening, at, words):
            soft.add(at)
        if (at in soft and after != "." and before[0].isalnum()) or (
            before in MARKS and after in MARKS and at - opening < 5
        ):
            soft.update((opening, at))
    if not soft:
        return tokens, starts
    kept_tokens: list[str] = []
    kept_starts: list[int] = []
    done = 0
    for at in sorted(soft):
        kept_tokens += tokens[done:at]
        kept_starts += starts[done:at]
        done = at + 1
    return kept_tokens + tokens[done:], kept_starts + starts[done:]


def _foreign(tokens: list[str], at: int) -> bool:
    """Whether a line begins with several words in Latin letters: what somebody has posted, set on a line of its own."""
    words = tokens[at : at + _FOREIGN]
    return tokens[at].isascii() and len(words) == _FOREIGN and all(word.isascii() and word.isalpha() for word in words)


def _anew(tokens: list[str], at: int, words: Lexicon) -> bool:
    """Whether a line behind a comma begins what nothing joins to it: …،⏎إذ أرشد البحث, …،⏎من خلال البحث.

    Behind a source it is what that says: وفقا للوكالة،⏎فاقمت الحرب الأزمة.
    """
    behind = [token for token in tokens[at + 1 : at + 3] if token[0].isalpha()]
    if len(behind) < 2:
        return False
    if tokens[at] == "إلا":
        return behind[0] == "أن" and words.word(behind[1]).definite
    if tokens[at] == "من":
        return behind[0] == "خلال"
    told, subject = (behind[0], behind[1]) if tokens[at] == "إذ" else (tokens[at], behind[0])
    verb, noun = words.word(told), words.word(subject)
    if not verb.verb or verb.conj or not noun.definite or noun.prep:
        return False
    line = at - 2
    while line > 0 and tokens[line - 1] != "\n":
        line -= 1
    return words.word(tokens[line]).tag != "B"


def _link(tokens: list[str], opening: int, at: int, words: Lexicon) -> bool:
    """Whether a short line behind a preposition is a link amid its sentence: التعاون مع⏎المكتب الفني⏎صعب."""
    before, last, after = tokens[opening - 1], tokens[at - 1], tokens[at + 1]
    if not (before[0].isalpha() and last[0].isalpha() and after[0].isalpha()) or after[0] == "و":
        return False
    return words.word(before).tag == "p" and words.word(after).tag in "wpre"
