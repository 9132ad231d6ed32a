"""Which found statement is which annotated one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from ..extract.record import KINDS, Article, Statement
from .gold import GoldNotStatement, GoldStatement, Note
from .names import same_speakers

CLOSE = 0.8  # spans that share characters with this F1 are one statement
MARKED = ("direct", "partial")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """An annotated statement and the one found in its place."""

    gold: GoldStatement
    found: Statement
    exact: bool
    speaker: bool  # exactly the right speakers, by any form of their names
    entity: bool  # the same by the fullest names


@dataclass(frozen=True, slots=True)
class Comparison:
    """One article: what was found rightly, what was missed and what is too much.

    ``accepted`` are the marked words that a reader left out and that were found all the same.
    """

    article: Article
    pairs: tuple[Pair, ...] = ()
    missed: tuple[GoldStatement, ...] = ()
    spurious: tuple[Statement, ...] = ()
    accepted: tuple[tuple[GoldNotStatement, Statement], ...] = field(default=())


def compare(
    note: Note, statements: Sequence[Statement], article: Article, kinds: Collection[str] = KINDS
) -> Comparison:
    """Pair an article's statements with the annotated ones, one to one, best first.

    With ``kinds``, only annotated and found statements of these kinds are looked at; a found one whose
    kind is none of the four takes part only where all kinds do.
    """
    every = set(KINDS) <= set(kinds)
    gold = [g for g in note.statements if g.kind in kinds]
    found = [s for s in statements if every or s.kind in kinds]
    gold_spans = [trimmed(article.field(g.field), g.span) for g in gold]
    found_spans = [trimmed(article.field(s.field), (s.start, s.end)) for s in found]

    candidates = []
    for i, g in enumerate(gold):
        for j, s in enumerate(found):
            value = overlap(gold_spans[i], found_spans[j])
            if g.field == s.field and value >= CLOSE:
                candidates.append((-value, i, j))
    taken: dict[int, int] = {}
    for _, i, j in sorted(candidates):
        if i not in taken and j not in taken.values():
            taken[i] = j

    return Comparison(
        article=article,
        pairs=tuple(_pair(gold[i], found[j], gold_spans[i] == found_spans[j]) for i, j in taken.items()),
        missed=tuple(g for i, g in enumerate(gold) if i not in taken),
        spurious=tuple(s for j, s in enumerate(found) if j not in taken.values()),
        accepted=tuple(
            (n, s)
            for s, span in zip(found, found_spans)
            for n in note.not_statements
            if n.field == s.field and s.kind in MARKED and overlap(span, n.span) >= CLOSE
        ),
    )


def trimmed(body: str, span: Span) -> Span:
    """The span without marks, spaces and punctuation at its ends, so that both sides are cut alike."""
    start, end = span
    if body:
        while start < end and not body[start].isalnum():
            start += 1
        while end > start and not body[end - 1].isalnum():
            end -= 1
    return start, end


def overlap(a: Span, b: Span) -> float:
    """F1 of the characters that two spans share.

    >>> overlap((0, 10), (0, 10)), overlap((0, 10), (5, 15)), overlap((0, 10), (10, 20))
    (1.0, 0.5, 0.0)
    """
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return 2 * shared / (a[1] - a[0] + b[1] - b[0]) if shared > 0 else 0.0


def _pair(gold: GoldStatement, found: Statement, exact: bool) -> Pair:
    return Pair(
        gold=gold,
        found=found,
        exact=exact,
        speaker=same_speakers(found.speakers, gold.speakers, full=False),
        entity=same_speakers(found.speakers, gold.speakers, full=True),
    )
