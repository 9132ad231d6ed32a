"""The same numbers as the reference program, on the same files, where it is at hand."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from quotes.evaluation import default_gold, evaluate

from .conftest import write

GOLD = default_gold()
REFERENCE = GOLD.with_name("score.py") if GOLD else Path("score.py")

pytestmark = pytest.mark.skipif(not REFERENCE.is_file(), reason="the annotated data and its program are not here")


def blurred(gold: Path, seed: int) -> list[dict[str, Any]]:
    """The annotated statements with every fault that a figure can see, and marked words that are none."""
    chance = random.Random(seed)
    articles = {a["id"]: a for a in map(json.loads, gold.with_name("dev.articles.jsonl").open(encoding="utf-8"))}
    records = []
    for note in map(json.loads, gold.open(encoding="utf-8")):
        names = [name for e in note["entities"].values() for name in (e["name"], *e["forms"])] + ["", "السيد سليم"]
        for item in note["statements"] + [n | {"kind": "direct", "speakers": []} for n in note["not_statements"]]:
            if chance.random() < 0.2:
                continue
            size = len(articles[note["id"]][item["field"]])
            start = min(max(item["start"] + chance.choice((0, 0, 0, -1, 1, 5, -9, 20)), 0), size - 1)
            end = max(min(item["end"] + chance.choice((0, 0, 0, -1, 1, 5, -9, 20)), size), start + 1)
            speakers = [note["entities"][key]["name"] for key in item["speakers"]]
            speakers = [chance.choice([name, name, *names]) for name in speakers]
            speakers = speakers[: -1 if chance.random() < 0.1 else None] + [""] * (chance.random() < 0.05)
            record = {
                "article_id": note["id"],
                "field": item["field"],
                "start": start,
                "end": end,
                "kind": chance.choice([item["kind"]] * 5 + ["indirect", "partial", "odd"]),
                "speakers": speakers,
                "cue": chance.choice((item.get("cue"), item.get("cue"), "قال", None)),
                "medium": chance.choice((item.get("medium"), item.get("medium"), "في بيان")),
                "relay": chance.choice((item.get("relay"), None, "وكالة")),
            }
            records += [record] * chance.choice((1, 1, 1, 1, 2))
            if chance.random() < 0.05:
                records.append({name: record[name] for name in ("article_id", "start", "end")})
    return records


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_same_numbers(tmp_path: Path, seed: int) -> None:
    assert GOLD is not None
    predicted = write(tmp_path / "predicted.jsonl", blurred(GOLD, seed))
    articles = GOLD.with_name("dev.articles.jsonl")
    command = [sys.executable, str(REFERENCE), str(GOLD), str(predicted), "--articles", str(articles), "--json"]
    wanted = json.loads(subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout)
    assert wanted["all"]["speaker"] not in (None, 0.0, 1.0)
    assert evaluate(GOLD, predicted=predicted).scores().as_dict() == wanted
