"""How far a statement's confidence can be believed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from .comparison import Comparison

BANDS = (0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.25, 0.0)
SURE = 0.9


@dataclass(frozen=True, slots=True)
class Band:
    """The found statements whose confidence lies in ``low`` ≤ c < ``high``."""

    low: float
    high: float
    found: int
    close: int
    named: int
    named_right: int
    right: int
    of: int  # all found statements

    @property
    def share(self) -> float:
        """Part of all found statements."""
        return self.found / self.of if self.of else 0.0

    @property
    def detection(self) -> float | None:
        """Share that are statements at all."""
        return self.close / self.found if self.found else None

    @property
    def speaker(self) -> float | None:
        """Of those that are statements of a known speaker, the share with the right one."""
        return self.named_right / self.named if self.named else None

    @property
    def end_to_end(self) -> float | None:
        """Share that are statements and have the right speaker: what confidence promises."""
        return self.right / self.found if self.found else None

    def as_dict(self) -> dict[str, Any]:
        return {
            "low": self.low,
            "high": self.high,
            "found": self.found,
            "share": round(self.share, 4),
        } | {
            name: None if value is None else round(value, 4)
            for name, value in (
                ("detection", self.detection),
                ("speaker", self.speaker),
                ("end_to_end", self.end_to_end),
            )
        }


def calibration(comparisons: Iterable[Comparison], bands: Sequence[float] = BANDS) -> list[Band]:
    """The bands from sure to unsure, by their lower ends; empty ones are there too."""
    rows: list[tuple[float, bool, bool, bool, bool]] = []
    for comparison in comparisons:
        for pair in comparison.pairs:
            named = bool(pair.gold.speakers)
            right = pair.speaker or not (named or pair.found.speakers)
            rows.append((pair.found.confidence, True, named, named and pair.speaker, right))
        rows += [(s.confidence, False, False, False, False) for s in comparison.spurious]
    highs = (float("inf"), *bands)
    return [_band(low, high, rows) for low, high in zip(bands, highs)]


def sure(comparisons: Iterable[Comparison], at: float = SURE) -> Band:
    """All statements with at least this confidence, in one band."""
    return calibration(comparisons, (at, 0.0))[0]


def _band(low: float, high: float, rows: Sequence[tuple[float, bool, bool, bool, bool]]) -> Band:
    inside = [flags for confidence, *flags in rows if low <= confidence < high]
    close, named, named_right, right = (sum(column) for column in zip(*inside)) if inside else (0, 0, 0, 0)
    return Band(low, min(high, 1.0), len(inside), close, named, named_right, right, len(rows))
