"""What a person types into a search box, read: words, phrases, OR, exclusions.

* words stand side by side: all of them must occur, in any inflection;
* words between quotation marks of any kind are a phrase, exactly in this order and form;
* ``-word`` and ``-"a phrase"`` must not occur, nor what follows ``NOT``;
* ``OR`` (or ``|``) between two of these: one of the two is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from . import forms
from .inflection import plain

MOST = 40  # words and phrases of one query; the rest is not looked at

_OPEN = '"«»“”„‟‹›‘’″〝〞＂'
# an opening mark and the nearest closing one of the same family; '' is a mark, ' alone an apostrophe
_PHRASE = re.compile(
    r"(?P<minus>(?:(?<=\s)|^)[-−–]\s?)?(?:[«»]([^«»]+)[«»]|[“”„‟\"″〝〞＂]([^“”„‟\"″〝〞＂]+)[“”„‟\"″〝〞＂]"
    r"|[‹›]([^‹›]+)[‹›]|''([^']+)''|[‘]([^‘’]+)[’])"
)


@dataclass(frozen=True, slots=True)
class Term:
    """A word in the forms that count as it, or a phrase of words exactly as they stand."""

    forms: tuple[str, ...] = ()
    phrase: tuple[str, ...] = ()
    typed: str = field(default="", compare=False)  # in folded spelling


@dataclass(frozen=True, slots=True)
class Query:
    """All of ``every`` must be there (of each, one of its terms), and none of ``without``."""

    every: tuple[tuple[Term, ...], ...] = ()
    without: tuple[Term, ...] = ()


def parse(text: object) -> Query:
    """The query in a text; anything at all may be typed.

    >>> parse('الأمن -«بلا شرط»').without
    (Term(forms=(), phrase=('بلا', 'شرط'), typed='بلا شرط'),)
    """
    every: list[tuple[Term, ...]] = []
    without: list[Term] = []
    either = negated = False
    for number, (minus, term) in enumerate(_pieces("" if text is None else str(text))):
        if number >= MOST:
            break
        if term is None:
            either, negated = bool(every) and not minus, minus
        elif minus or negated:
            without.append(term)
            negated = False
        elif either:
            every[-1] = (*every[-1], term)
            either = False
        else:
            every.append((term,))
    return Query(tuple(every), tuple(without))


def _pieces(text: str) -> Iterator[tuple[bool, Term | None]]:
    """(excluded, term) in order; no term stands for OR, an excluded one without a term for NOT."""
    position = 0
    for match in _PHRASE.finditer(text):
        yield from _words(text[position : match.start()])
        position = match.end()
        inside = next(part for part in match.groups()[1:] if part is not None)
        spelled = tuple(plain(word) for word in forms.split(inside))
        if spelled:
            yield bool(match["minus"]), Term(phrase=spelled, typed=" ".join(spelled))
    yield from _words(text[position:])


def _words(text: str) -> Iterator[tuple[bool, Term | None]]:
    for chunk in text.split():
        if chunk in ("OR", "|", "||"):
            yield False, None
            continue
        if chunk == "NOT":
            yield True, None
            continue
        if chunk in ("AND", "&", "&&"):
            continue
        spelled = forms.split(chunk)
        minus = chunk[0] in "-−–" and len(spelled) > 0
        if len(spelled) == 1:
            yield minus, Term(forms=forms.asked(spelled[0]), typed=plain(spelled[0]))
        elif spelled:  # one piece of writing with a mark inside: أ.ف.ب, 1.5, فرانس-برس
            phrase = tuple(plain(word) for word in spelled)
            yield minus, Term(phrase=phrase, typed=" ".join(phrase))
