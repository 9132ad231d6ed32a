"""``python -m quotes.evaluation``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quotes.evaluation.__main__ import main

from .conftest import found, write
from .test_figures import ALL


def predicted(gold: Path) -> str:
    wrong = found("a", "سيعود القطار قريبا إلى العمل", "direct", "النقل", cue="قال", rule="one")
    return str(write(gold.with_name("p.jsonl"), [s.as_dict() for s in (wrong, *ALL[1:])]))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        pytest.param([], "2 articles", id="figures"),
        pytest.param(["--by", "kind"], "partial ", id="by kind"),
        pytest.param(["--by", "rule"], "precision", id="by rule"),
        pytest.param(["--by", "outlet"], "  2 -", id="by outlet"),
        pytest.param(["--calibration"], "confidence ≥ 0.9", id="calibration"),
        pytest.param(["--errors", "5"], "== speaker-wrong", id="mistakes"),
        pytest.param(["--errors", "5", "--kind", "direct"], "speakers=النقل", id="mistakes of a kind"),
        pytest.param(["--errors", "5", "--rule", "one"], "speakers=النقل", id="mistakes of a rule"),
        pytest.param(["--only", "b"], "1 articles", id="one article"),
    ],
)
def test_prints(gold: Path, capsys: pytest.CaptureFixture[str], options: list[str], said: str) -> None:
    assert main([str(gold), "--predicted", predicted(gold), *options]) == 0
    assert said in capsys.readouterr().out


def test_mistakes_of_another_kind_are_not_listed(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(gold), "--predicted", predicted(gold), "--errors", "5", "--kind", "indirect"]) == 0
    assert "speakers=النقل" not in capsys.readouterr().out


def test_json(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(gold), "--predicted", predicted(gold), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["all"]["speaker"] == 0.6667
    assert shown["rules"][0]["rule"] == "two"
    assert set(shown["kinds"]) == {"direct", "partial", "unmarked", "indirect"}


def test_extracts_by_itself(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(gold), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["all"]["gold"] == 3


@pytest.mark.parametrize(
    ("options", "said"),
    [
        pytest.param(["nothing.gold.jsonl"], "cannot read|no articles beside", id="no such file"),
        pytest.param(["GOLD", "--only", "zzz"], "no annotated article has the id zzz", id="no such article"),
        pytest.param(["GOLD", "EMPTY"], "lacks the annotated article a", id="articles of another file"),
    ],
)
def test_bad_use(gold: Path, capsys: pytest.CaptureFixture[str], options: list[str], said: str) -> None:
    empty = write(gold.with_name("empty.jsonl"), [])
    names = {"GOLD": str(gold), "EMPTY": str(empty)}
    assert main([names.get(option, option) for option in options]) == 2
    error = capsys.readouterr().err
    assert any(part in error for part in said.split("|"))
    assert error.count("\n") == 1


def test_unknown_class_is_refused(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main([str(gold), "--errors", "1", "--class", "odd"])
    assert stop.value.code == 2


def test_no_data_at_hand(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("QUOTES_GOLD", "/nowhere")
    assert main([]) == 2
    assert "no annotated articles at hand" in capsys.readouterr().err
