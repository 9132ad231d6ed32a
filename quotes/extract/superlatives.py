"""Superlatives: «أكبر شركة في البلاد» tells what the body named before it is, and names no other.

Of «أعلنت نوران موتورز، ثاني أكبر شركة للسيارات، أن …» الشركة is نوران موتورز to what follows.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .cast import Cast
from .figures import Figure, kind_of
from .mention import Mention
from .mentions import Reader

_RANKS: Final = word_set("rank-before-most")
_ONE_OF: Final = frozenset(["احدي", "واحده", "من", "بين"])
_BODIES: Final = ("organisation", "media")


def is_the_most(reader: Reader, at: int) -> bool:
    """Whether «the most» stands before a noun without the article: أكبر شركة, أقدم صحيفة."""
    word = reader.words[at - 1] if 0 < at < len(reader.words) else None
    if word is None or reader.words[at].definite or reader.words[at].prep:
        return False
    if at > 1 and reader.tags[at - 2] in "Vv":
        return False  # أعلنت أكبر شركة في البلاد: she has no other name here
    form = word.form.removeprefix("و").removeprefix("ك")
    return len(form) == 4 and form[0] in "أا" and reader.tags[at - 1] == "w" and word.common and not word.verb


def apposed_to(reader: Reader, at: int) -> int:
    """The place where what is called the most of its kind ends; at is that of the kind."""
    place = at - 1
    while place > 1 and (reader.words[place - 1].folded in _RANKS or reader.words[place - 1].folded in _ONE_OF):
        place -= 1
    return place - 1 if reader.tags[place - 1] in ",-" else place


def take_kind(cast: Cast, figure: Figure, mention: Mention) -> None:
    """Let a body that was named before be called by its kind from now on: الشركة."""
    person = figure.type == "person" and (figure.roles or figure.words[0] in lexicon().given)
    if (figure.type != "person" and figure.type not in _BODIES) or mention.head is None or person:
        return  # سامي حداد، أكبر شركة …: a slip
    figure.head = kind_of(mention.head.stem)
    cast.rename(figure, figure.name, figure.words, mention.type)
