"""Count comparisons into figures: precision, recall, the share of right speakers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from ..extract.record import KINDS, Article, Statement
from .comparison import Comparison, Pair, compare
from .gold import Note
from .names import plain

GROUPS: Mapping[str, tuple[str, ...]] = {
    "all": KINDS,
    "marked": ("direct", "partial"),
    "unmarked": ("unmarked",),
    "indirect": ("indirect",),
}


@dataclass(frozen=True, slots=True)
class Retrieval:
    """Precision, recall and their harmonic mean."""

    p: float
    r: float
    f1: float

    @classmethod
    def of(cls, hit: int, predicted: int, gold: int) -> Retrieval:
        p, r = hit / predicted if predicted else 0.0, hit / gold if gold else 0.0
        return cls(p, r, 2 * p * r / (p + r) if p + r else 0.0)

    def as_dict(self) -> dict[str, float]:
        return {name: round(value, 4) for name, value in asdict(self).items()}


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts that add up over articles, and what they say.

    A share is None where there is nothing to have a share of.
    """

    gold: int = 0
    predicted: int = 0
    close_hits: int = 0
    exact_hits: int = 0
    right: int = 0  # close, and with the right speakers (or rightly with none)
    named: int = 0  # close, and a reader could name the speaker
    named_right: int = 0
    named_full: int = 0
    dropped: int = 0  # named, but not at the cue: a dropped subject or a pronoun
    dropped_right: int = 0
    cued: int = 0
    cued_right: int = 0
    medium_any: int = 0
    medium_right: int = 0
    relay_any: int = 0
    relay_right: int = 0

    def __add__(self, other: Figures) -> Figures:
        return Figures(**{name: value + getattr(other, name) for name, value in asdict(self).items()})

    @property
    def close(self) -> Retrieval:
        """Statements found, the span being allowed to differ a little."""
        return Retrieval.of(self.close_hits, self.predicted, self.gold)

    @property
    def exact(self) -> Retrieval:
        """Statements found with exactly the right words."""
        return Retrieval.of(self.exact_hits, self.predicted, self.gold)

    @property
    def end_to_end(self) -> Retrieval:
        """Statements found and given to the right speaker."""
        return Retrieval.of(self.right, self.predicted, self.gold)

    @property
    def speaker(self) -> float | None:
        """Share of the found whose speakers are right by any form of their names."""
        return _share(self.named_right, self.named)

    @property
    def entity(self) -> float | None:
        """Share of the found whose speakers are right by their fullest names."""
        return _share(self.named_full, self.named)

    @property
    def speaker_dropped(self) -> float | None:
        """The speaker's share where nothing at the cue names him."""
        return _share(self.dropped_right, self.dropped)

    @property
    def cue(self) -> float | None:
        return _share(self.cued_right, self.cued)

    @property
    def medium(self) -> float | None:
        return _share(self.medium_right, self.medium_any)

    @property
    def relay(self) -> float | None:
        return _share(self.relay_right, self.relay_any)

    def as_dict(self) -> dict[str, Any]:
        """The figures, rounded to four places."""
        return {
            "gold": self.gold,
            "predicted": self.predicted,
            "close": self.close.as_dict(),
            "exact": self.exact.as_dict(),
            "speaker": _rounded(self.speaker),
            "entity": _rounded(self.entity),
            "speaker_dropped": _rounded(self.speaker_dropped),
            "cue": _rounded(self.cue),
            "end_to_end": self.end_to_end.as_dict(),
            "medium": _rounded(self.medium),
            "relay": _rounded(self.relay),
        }


@dataclass(frozen=True, slots=True)
class Scores:
    """What ``score`` gives: the figures of each group of kinds, ``"all"`` among them."""

    articles: int
    groups: Mapping[str, Figures]
    accepted_not_statements: Mapping[str, int]

    def as_dict(self) -> dict[str, Any]:
        """One object for JSON, groups by their names beside ``articles``."""
        return (
            {"articles": self.articles}
            | {name: figures.as_dict() for name, figures in self.groups.items()}
            | {"accepted_not_statements": dict(self.accepted_not_statements)}
        )


def score(
    notes: Iterable[Note],
    statements: Iterable[Statement],
    articles: Mapping[str, Article] | None = None,
    *,
    groups: Mapping[str, Collection[str]] = GROUPS,
) -> Scores:
    """How well the statements agree with the annotated articles.

    A found statement is an annotated one when both stand in the same field and their spans share
    characters with F1 of 0.8 or more. Statements of articles that are not annotated don't count.
    Without ``articles`` spans are compared as they are, else trimmed to words first.

    >>> from quotes.evaluation.gold import Entity, GoldStatement
    >>> said = GoldStatement("text", "سنعود", "direct", (Entity("منى"),), start=10, end=15)
    >>> found = Statement("a", "text", 10, 15, "سنعود", "direct", speakers=("منى",))
    >>> score([Note("a", (said,))], [found]).groups["marked"].end_to_end.f1
    1.0
    """
    by_article: dict[str, list[Statement]] = {}
    for statement in statements:
        by_article.setdefault(statement.article_id, []).append(statement)
    totals = {name: Figures() for name in groups}
    accepted: Counter[str] = Counter()
    count = 0
    for note in notes:
        count += 1
        article = (articles or {}).get(note.id) or Article("", id=note.id)
        found = by_article.get(note.id, [])
        for name, kinds in groups.items():
            totals[name] += figures(compare(note, found, article, kinds))
        accepted.update(n.reason for n, _ in compare(note, found, article).accepted)
    return Scores(count, totals, accepted)


def figures(comparison: Comparison) -> Figures:
    """The counts of one article."""
    own = Figures(
        gold=len(comparison.pairs) + len(comparison.missed),
        predicted=len(comparison.pairs) + len(comparison.spurious),
    )
    return sum(map(_pair_figures, comparison.pairs), own)


def _pair_figures(pair: Pair) -> Figures:
    gold, found = pair.gold, pair.found
    named, dropped = bool(gold.speakers), bool(gold.speakers) and not plain(gold.mention)
    cued = bool(plain(gold.cue))
    medium_any, medium_right = _same_words(gold.medium, found.medium)
    relay_any, relay_right = _same_words(gold.relay, found.relay)
    return Figures(
        close_hits=1,
        exact_hits=int(pair.exact),
        right=int(pair.speaker or not (gold.speakers or found.speakers)),
        named=int(named),
        named_right=int(named and pair.speaker),
        named_full=int(named and pair.entity),
        dropped=int(dropped),
        dropped_right=int(dropped and pair.speaker),
        cued=int(cued),
        cued_right=int(cued and plain(gold.cue) == plain(found.cue)),
        medium_any=int(medium_any),
        medium_right=int(medium_right),
        relay_any=int(relay_any),
        relay_right=int(relay_right),
    )


def _same_words(gold: str, found: str) -> tuple[bool, bool]:
    """Whether either side says something, and whether they share half of their words."""
    want, got = set(plain(gold).split()), set(plain(found).split())
    same = bool(want and got) and 2 * len(want & got) / (len(want) + len(got)) >= 0.5
    return bool(want or got), same


def _share(hit: int, of: int) -> float | None:
    return hit / of if of else None


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
