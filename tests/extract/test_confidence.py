"""Confidence: the file, its generator, and what it says of single statements."""

from __future__ import annotations

import itertools
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.held_out import main as held_out
from quotes.evaluation.gold import default_gold
from quotes.evaluation.levels import rows, written
from quotes.extract import extract
from quotes.extract.confidence import NOBODY
from quotes.lexicon.tables import table

LEVELS = [(float(row["name"]), float(row["value"])) for row in table("confidence") if row["kind"] == "level"]


def test_levels_rise() -> None:
    assert sorted(LEVELS) == LEVELS
    values = [value for _, value in LEVELS]
    assert values == sorted(values)
    assert all(0 < value < 1 for value in values)


@pytest.mark.skipif(default_gold() is None, reason="no annotated articles at hand")
def test_the_file_is_what_the_generator_writes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = default_gold()
    assert gold is not None
    corpus = gold.parents[1] / "corpus" / "articles.jsonl.gz"
    if held_out(["--set", "mended", "--write", str(tmp_path), str(corpus)]):
        pytest.skip("no corpus at hand")
    beside = rows(capsys.readouterr().out.strip())
    source = (files("quotes.lexicon") / "data" / "confidence.tsv").read_text(encoding="utf-8")
    assert source == written(rows(gold), beside), "run python -m quotes.evaluation.levels --beside"


def test_articles_beside_count_less() -> None:
    here = [(number, ("path name",), number % 2 == 0) for number in range(60)]
    there = [(number, ("path name",), True) for number in range(60)]
    alone, helped, mixed = (_weight(written(*sets)) for sets in ((here,), (here, there), (here + there,)))
    assert alone < helped < mixed


def _weight(text: str) -> float:
    """What every statement and the one sign have together."""
    lines = [line.split("\t") for line in text.splitlines() if line.startswith("sign")]
    return sum(float(line[2]) for line in lines)


def test_nobody_is_low() -> None:
    found = extract("وقال إن العمل بدأ.").statements
    assert [(s.speakers, s.confidence) for s in found] == [((), NOBODY)]


def test_a_named_speaker_is_surer_than_a_dropped_one_with_rivals() -> None:
    named = extract("وقال الوزير سامي حداد: «سنعود قريبا إلى العمل».").statements[0]
    text = "التقى سامي حداد رامي سعد. وحضر فادي نصر. وقال إن العمل بدأ."
    dropped = extract(text).statements[0]
    assert named.confidence > dropped.confidence


SIGNS = st.lists(
    st.sampled_from(["path name", "path dropped", "rule finite-that", "full name", "weak cue"]), max_size=4
)


@given(st.lists(st.tuples(st.integers(0, 30), SIGNS, st.booleans()), min_size=1, max_size=150))
def test_the_generator_takes_any_counts(found: list[tuple[int, list[str], bool]]) -> None:
    lines = written([(number, tuple(signs), right) for number, signs, right in found]).splitlines()
    levels = [line.split("\t") for line in lines if line.startswith("level")]
    assert levels and levels[0][1] == "-99.00"
    assert [float(level[2]) for level in levels] == sorted(float(level[2]) for level in levels)


def test_the_generator_learns_what_is_sure() -> None:
    good = [(number, ("path name",), number % 20 != 0) for number in range(140)]
    bad = [(number, ("path dropped",), number % 3 == 0) for number in range(140)]
    lines = written(good + bad).splitlines()
    weight = {line.split("\t")[1]: float(line.split("\t")[2]) for line in lines if line.startswith("sign")}
    assert weight["path name"] > 0 > weight["path dropped"]
    levels = [float(line.split("\t")[2]) for line in lines if line.startswith("level")]
    assert levels[0] < 0.5 and levels[-1] > 0.9
    assert all(low < high for low, high in itertools.pairwise(levels))
