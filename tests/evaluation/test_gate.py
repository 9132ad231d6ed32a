"""The gate falls when a figure does, and moves only when asked to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quotes.evaluation import gate
from quotes.extract.record import Statement

from .conftest import write
from .test_figures import ALL, DIRECT

FLOORS = {"all": {"close": 0.5, "speaker": 0.9}}


def run(gold: Path, statements: tuple[Statement, ...], *options: str) -> int:
    """The gate on these statements, with the floors of a file beside the data."""
    predicted = write(gold.with_name("predicted.jsonl"), [s.as_dict() for s in statements])
    files = ["--predicted", str(predicted), "--pinned", str(gold.with_name("gate.json"))]
    return gate.main([str(gold), *files, *options])


def test_holds_then_falls_then_rises(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pinned = gold.with_name("gate.json")
    assert run(gold, ALL[:2]) == 2, "nothing is pinned"
    assert run(gold, ALL[:2], "--raise") == 0
    first = pinned.read_text()
    assert run(gold, ALL[:2]) == 0
    assert "hold" in capsys.readouterr().out

    assert run(gold, (DIRECT,)) == 1
    assert "LOWER  all close: 0.5000, floor 0.8000" in capsys.readouterr().out
    assert run(gold, (DIRECT,), "--raise") == 1
    assert json.loads(pinned.read_text())["floors"]["all"]["close"] == 0.8, "never lowered"

    assert run(gold, ALL) == 0
    said = capsys.readouterr().out
    assert "higher all close: 1.0000, floor 0.8000" in said
    assert "--raise" in said
    assert pinned.read_text() == first, "not moved unasked"
    assert run(gold, ALL, "--raise") == 0
    assert json.loads(pinned.read_text())["floors"]["all"]["close"] == 1.0
    assert run(gold, ALL[:2]) == 1


def test_other_data_fails(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(gold, ALL, "--raise") == 0
    gold.write_text(gold.read_text(encoding="utf-8").replace("بيان", ""), encoding="utf-8")
    assert run(gold, ALL) == 1
    assert run(gold, ALL, "--raise") == 1
    assert "the data is not that of the floors" in capsys.readouterr().out


def test_passes_where_there_is_no_data(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("QUOTES_GOLD", "/nowhere")
    assert gate.main([]) == 0
    assert "nothing measured" in capsys.readouterr().out


def test_a_figure_that_cannot_be_measured_any_more_is_lower() -> None:
    (difference,) = gate.differences(FLOORS, {"all": {"close": 0.5}})
    assert difference.lower
    assert "nothing to measure" in str(difference)


def test_raised_lifts_adds_and_never_lowers() -> None:
    values = {"all": {"close": 0.4, "speaker": 0.95, "cue": 0.7}, "marked": {"close": 0.6}}
    assert gate.raised(FLOORS, values) == {
        "all": {"close": 0.5, "speaker": 0.95, "cue": 0.7},
        "marked": {"close": 0.6},
    }


@pytest.mark.parametrize("content", ["", "[]", '{"data": "x"}', "{"])
def test_broken_floors(gold: Path, content: str) -> None:
    gold.with_name("gate.json").write_text(content)
    assert run(gold, ALL) == 2


def test_pinned_floors_are_figures() -> None:
    if not gate.PINNED.exists():
        pytest.skip("no floors are pinned yet")
    data, floors = gate.read_floors(gate.PINNED)
    assert len(data) == 64
    assert {"all", "marked", "unmarked", "indirect", "sure"} == set(floors)
    assert all(0 < floor <= 1 for figures in floors.values() for floor in figures.values())
