"""Two short articles, annotated, and statements to hold against them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from quotes.extract.record import Statement

TEXTS = {
    "a": "قال وزير النقل سليم حرفوش: «سيعود القطار قريبا إلى العمل». وأضاف أن التذاكر ستكون مجانية أسبوعا كاملا.",
    "b": "أعلنت بلدية الميناء أن الشاطئ مغلق حتى نهاية الشهر. وعرض النادي فيلم «طريق الملح» للأطفال.",
}
NOTES: list[dict[str, Any]] = [
    {
        "id": "a",
        "entities": {"E1": {"name": "سليم حرفوش", "type": "person", "forms": ["وزير النقل سليم حرفوش", "حرفوش"]}},
        "statements": [
            {
                "field": "text",
                "text": "سيعود القطار قريبا إلى العمل",
                "kind": "direct",
                "speakers": ["E1"],
                "mention": "وزير النقل سليم حرفوش",
                "cue": "قال",
            },
            {
                "field": "text",
                "text": "التذاكر ستكون مجانية أسبوعا كاملا",
                "kind": "indirect",
                "speakers": ["E1"],
                "mention": "",
                "cue": "وأضاف",
            },
        ],
        "not_statements": [],
    },
    {
        "id": "b",
        "entities": {"E1": {"name": "بلدية الميناء", "type": "organisation", "forms": ["البلدية"]}},
        "statements": [
            {
                "field": "text",
                "text": "الشاطئ مغلق حتى نهاية الشهر",
                "kind": "indirect",
                "speakers": ["E1"],
                "mention": "بلدية الميناء",
                "cue": "أعلنت",
                "medium": "بيان",
            }
        ],
        "not_statements": [{"field": "text", "text": "طريق الملح", "reason": "title"}],
    },
]


def located(note: dict[str, Any]) -> dict[str, Any]:
    """The note with the offsets of its texts."""
    body = TEXTS[note["id"]]
    placed = {
        name: [item | {"start": body.index(item["text"]), "end": body.index(item["text"]) + len(item["text"])} for item in note[name]]
        for name in ("statements", "not_statements")
    }  # fmt: skip
    return note | placed


def found(article: str, text: str, kind: str = "direct", *speakers: str, **fields: Any) -> Statement:
    """A statement as if the extractor had found these words."""
    start = TEXTS[article].index(text)
    return Statement(article, "text", start, start + len(text), text, kind, speakers=speakers, **fields)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """The annotated articles as files; the path of the annotation."""
    write(tmp_path / "own.gold.jsonl", [located(note) for note in NOTES])
    write(tmp_path / "own.articles.jsonl", [{"id": key, "text": text} for key, text in TEXTS.items()])
    return tmp_path / "own.gold.jsonl"


def write(path: Path, records: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), encoding="utf-8")
    return path
