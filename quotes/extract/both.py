"""Who two are that a dual without names takes up: وأكد الوزيران, وأشارت الجمعيتان, وقال الجانبان.

The two who last spoke together, or the last two of that kind whom the article has named.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from ..text.fold import fold
from .cast import Cast
from .figures import Figure, plain
from .mention import Mention
from .play import Play
from .sentences import sentence, sentence_before

_SIDES: Final = word_set("two-sides")
_BACK: Final = 3  # sentences back in which two sides have met


def both(play: Play, cast: Cast, mention: Mention, at: int) -> list[Figure]:
    """The two figures for whom a definite dual stands; empty where it is none or the text names no two.

    >>> from quotes import Article, extract
    >>> text = "قالت جمعية النور إن الوضع صعب. وأيدتها جمعية الأمل. وأشارت الجمعيتان إلى أن العمل بدأ."
    >>> extract(Article(text)).statements[-1].speakers
    ('جمعية النور', 'جمعية الأمل')
    """
    head = mention.head
    if head is None or mention.number != "du" or not mention.definite or mention.name:
        return []
    if "source" in head.kinds:
        return _sources(play)
    pair = next((figures for _, figures in reversed(play.spoke) if len(figures) == 2), None)
    if pair is not None:
        return pair
    one = _singular(head.stem)
    if one in _SIDES:
        return _met(play, cast, at)
    found = [f for f in cast.figures if f.number == "sg" and f.seen(at - 1) >= 0 and _is_one(f, one)]
    if len(found) < 2:
        return _met(play, cast, at) if head.role else []
    return sorted(found, key=lambda f: f.seen(at - 1))[-2:]


def _sources(play: Play) -> list[Figure]:
    """The two unnamed who last spoke, together or one by one, وأضاف المصدران; who spoke as two before the others."""
    spoke = [figures for _, figures in reversed(play.spoke)]
    pair = next((f for f in spoke if len(f) == 2 or (len(f) == 1 and f[0].number == "du")), None)
    if pair is not None:
        return pair
    alone: list[Figure] = []
    for figures in spoke:
        if len(figures) == 1 and figures[0].type == "group" and figures[0] not in alone:
            alone.append(figures[0])
    return alone[1::-1] if len(alone) > 1 else []


def _singular(stem: str) -> str:
    """A folded head without the ending of the dual: جمعيه of جمعيتان, وزير of وزيران."""
    bare = stem[:-2] if stem.endswith(("ان", "ين")) else stem
    return bare[:-1] + "ه" if bare.endswith("ت") else bare


def _is_one(figure: Figure, one: str) -> bool:
    """Whether somebody is a … : a body by its head, a person by a role."""
    if figure.type == "person":
        return any(plain(role[0]) == one for role in figure.roles)
    return figure.head == one


def _outlet(figure: Figure) -> bool:
    """Whether somebody's name is an outlet's, which the sentence names as where the news comes from."""
    return lexicon().outlet_length([fold(word) for word in figure.name.split()]) > 0


def _met(play: Play, cast: Cast, at: int) -> list[Figure]:
    """The only two people whom the sentences before name: التقى الوزير سامي حداد نظيره كمال يوسف. وأكد الجانبان."""
    end = at
    first, _ = sentence(play.tags, at)
    for _ in range(_BACK):
        met = [f for f in cast.figures if f.type == "person" and any(first <= place < end for place in f.places)]
        named = [f for f in met if not _outlet(f)]  # ، حسب بلاغ توفرت الميزان على نسخة منه
        if len(named) == 2:
            return named
        if len(named) > 2 or first == 0:
            return []
        first, _ = sentence_before(play.tags, first)
    return []
