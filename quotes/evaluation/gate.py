"""``python -m quotes.evaluation.gate``: no figure falls below the one that was reached.

``benchmarks/gate.json`` holds a floor for each figure of each group of kinds, and the SHA-256 of the
annotated data that they were reached on. The gate fails when a figure is lower, or when the data is
another. It never moves a floor by itself: ``--raise`` lifts those that are exceeded and lowers none. To
pin on other data, delete the file and raise again, and say why in the commit.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import QuotesError
from .calibration import sure
from .figures import Figures
from .gold import default_gold
from .run import Evaluation, evaluate

PINNED = Path(__file__).resolve().parents[2] / "benchmarks" / "gate.json"

Floors = Mapping[str, Mapping[str, float]]


class GateError(QuotesError):
    """A file of floors that cannot be used."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure that is not at its floor."""

    group: str
    figure: str
    floor: float
    value: float | None  # None where there is nothing left to measure

    @property
    def lower(self) -> bool:
        return self.value is None or self.value < self.floor

    def __str__(self) -> str:
        value = "nothing to measure" if self.value is None else f"{self.value:.4f}"
        return f"{self.group} {self.figure}: {value}, floor {self.floor:.4f}"


def measured(result: Evaluation) -> dict[str, dict[str, float]]:
    """The figures that are pinned: for each group of kinds, and for statements called sure."""
    groups = {name: _figures(figures) for name, figures in result.scores().groups.items()}
    band = sure(result.comparisons).as_dict()
    groups["sure"] = {name: band[name] for name in ("share", "speaker", "end_to_end") if band[name] is not None}
    return groups


def differences(floors: Floors, values: Floors) -> list[Difference]:
    """What lies below or above its floor."""
    return [
        Difference(group, figure, floor, values.get(group, {}).get(figure))
        for group, figures in floors.items()
        for figure, floor in figures.items()
        if values.get(group, {}).get(figure) != floor
    ]


def raised(floors: Floors, values: Floors) -> dict[str, dict[str, float]]:
    """The floors, each lifted to its figure where that is higher, and those of figures that had none."""
    both = {group: [*floors.get(group, {}), *values.get(group, {})] for group in (*floors, *values)}
    return {
        group: {
            figure: max(side[group][figure] for side in (floors, values) if figure in side.get(group, {}))
            for figure in figures
        }
        for group, figures in both.items()
    }


def read_floors(path: str | os.PathLike[str]) -> tuple[str, Floors]:
    """The hash of the data and the floors of a pinned file."""
    try:
        pinned = json.loads(Path(path).read_text(encoding="utf-8"))
        return str(pinned["data"]), pinned["floors"]
    except OSError as error:
        raise GateError(
            f"cannot read {os.fspath(path)}: {error.strerror}; python -m quotes.evaluation.gate --raise writes it"
        ) from None
    except (ValueError, KeyError, TypeError) as error:
        raise GateError(f"{os.fspath(path)} holds no floors: {error}") from None


def write_floors(path: str | os.PathLike[str], data: str, floors: Floors) -> None:
    """Pin the floors, whole or not at all."""
    target = Path(path)
    beside = target.with_name(target.name + ".new")
    beside.write_text(json.dumps({"data": data, "floors": floors}, indent=1) + "\n", encoding="utf-8")
    beside.replace(target)


def main(arguments: Sequence[str] | None = None) -> int:
    """0 where every figure is at its floor or above, or nothing can be measured; 1 where one fell; 2 for bad input."""
    parser = argparse.ArgumentParser(prog="python -m quotes.evaluation.gate", description=__doc__)
    parser.add_argument("gold", nargs="?", help="annotated articles (default: the development set, where it is)")
    parser.add_argument("articles", nargs="?", help="their texts (default: the file beside)")
    parser.add_argument("--predicted", help="measure these statements (JSON lines) in place of extracting")
    parser.add_argument("--pinned", default=PINNED, help="the file of floors (default: benchmarks/gate.json)")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors that are exceeded")
    asked = parser.parse_args(arguments)
    gold = asked.gold or default_gold()
    if gold is None:
        print("gate: no annotated articles at hand (shared/gold beside the project, or QUOTES_GOLD): nothing measured")
        return 0
    try:
        return _run(evaluate(gold, asked.articles, predicted=asked.predicted), Path(asked.pinned), asked.lift)
    except QuotesError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2


def _run(result: Evaluation, pinned: Path, lift: bool) -> int:
    values = measured(result)
    if lift and not pinned.exists():
        write_floors(pinned, result.data, values)
        print(f"gate: pinned {sum(map(len, values.values()))} figures in {pinned.name}")
        return 0
    data, floors = read_floors(pinned)
    if data != result.data:
        print(
            f"gate: FAILED: the data is not that of the floors ({result.data[:12]}…, pinned {data[:12]}…); "
            f"to pin on it, delete {pinned.name} and run with --raise"
        )
        return 1
    found = differences(floors, values)
    for difference in found:
        print(f"gate: {'LOWER ' if difference.lower else 'higher'} {difference}")
    if lift:
        write_floors(pinned, data, raised(floors, values))
    lower, higher = sum(d.lower for d in found), sum(not d.lower for d in found)
    if higher:
        print(f"gate: {higher} figures above their floors" + ("; raised" if lift else "; raise them with --raise"))
    if lower:
        print(f"gate: FAILED: {lower} figures below their floors")
        return 1
    print(f"gate: {sum(map(len, floors.values()))} figures hold")
    return 0


def _figures(figures: Figures) -> dict[str, float]:
    shown = figures.as_dict()
    values = {name: shown[name]["f1"] for name in ("close", "exact", "end_to_end")}
    values |= {name: shown[name] for name in ("speaker", "entity", "speaker_dropped", "cue", "medium", "relay")}
    return {name: value for name, value in values.items() if value is not None}


if __name__ == "__main__":
    sys.exit(main())
