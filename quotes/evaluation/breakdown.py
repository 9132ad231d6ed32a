"""The figures taken apart: by kind, by the rule that decided, by outlet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..extract.record import KINDS
from .comparison import Comparison
from .figures import Figures, figures


@dataclass(frozen=True, slots=True)
class RuleFigures:
    """What one rule found. A rule has no recall: nobody says which rule a missed statement lacks."""

    rule: str
    found: int
    share: float  # of all found statements
    close: int
    exact: int
    named: int
    named_right: int
    right: int
    accepted: int  # marked words that a reader left out

    @property
    def precision(self) -> float:
        """Share of what it found that is a statement."""
        return self.close / self.found

    @property
    def exactness(self) -> float:
        """Share of what it found that is a statement word for word."""
        return self.exact / self.found

    @property
    def speaker(self) -> float | None:
        """Of its statements with a known speaker, the share with the right one."""
        return self.named_right / self.named if self.named else None

    @property
    def end_to_end(self) -> float:
        """Share of what it found that is a statement and has the right speaker."""
        return self.right / self.found

    def as_dict(self) -> dict[str, Any]:
        return {
            "rule": self.rule,
            "found": self.found,
            "share": round(self.share, 4),
            "precision": round(self.precision, 4),
            "exact": round(self.exactness, 4),
            "speaker": None if self.speaker is None else round(self.speaker, 4),
            "end_to_end": round(self.end_to_end, 4),
            "accepted": self.accepted,
        }


def by_rule(comparisons: Sequence[Comparison]) -> list[RuleFigures]:
    """The rules that found something, most frequent first."""
    counts: dict[str, list[int]] = {}
    total = 0
    for comparison in comparisons:
        rows = [
            (
                pair.found.rule,
                1,
                int(pair.exact),
                int(bool(pair.gold.speakers)),
                int(bool(pair.gold.speakers) and pair.speaker),
                int(pair.speaker or not (pair.gold.speakers or pair.found.speakers)),
                0,
            )
            for pair in comparison.pairs
        ]
        rows += [(s.rule, 0, 0, 0, 0, 0, 0) for s in comparison.spurious]
        for rule, *row in rows:
            total += 1
            so_far = counts.setdefault(rule, [0] * 7)
            counts[rule] = [a + b for a, b in zip(so_far, [1, *row])]
        for _, statement in comparison.accepted:
            counts[statement.rule][6] += 1
    rules = [RuleFigures(rule, row[0], row[0] / total, *row[1:]) for rule, row in counts.items()]
    return sorted(rules, key=lambda r: (-r.found, r.rule))


def by_outlet(comparisons: Iterable[Comparison]) -> Mapping[str, tuple[int, Figures]]:
    """Articles and figures of each outlet, most articles first."""
    outlets: dict[str, tuple[int, Figures]] = {}
    for comparison in comparisons:
        count, total = outlets.get(comparison.article.outlet, (0, Figures()))
        outlets[comparison.article.outlet] = count + 1, total + figures(comparison)
    return dict(sorted(outlets.items(), key=lambda item: (-item[1][0], item[0])))


KIND_GROUPS: Mapping[str, tuple[str, ...]] = {kind: (kind,) for kind in KINDS}
"""Groups for ``score`` that keep the four kinds apart."""
