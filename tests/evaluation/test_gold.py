"""Files that cannot be used are told apart in a sentence with the line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quotes.evaluation.gold import (
    GoldError,
    articles_beside,
    default_gold,
    digest,
    read_articles,
    read_notes,
    read_statements,
)

from .conftest import NOTES, located

NOTE = json.dumps(located(NOTES[1]), ensure_ascii=False)
Read = Callable[[Path], Any]


@pytest.mark.parametrize(
    ("read", "content", "said"),
    [
        pytest.param(read_notes, NOTE + "\n{oops\n", "line 2", id="broken JSON"),
        pytest.param(read_notes, NOTE + "\n\n[1]\n", "line 3", id="no object, after an empty line"),
        pytest.param(read_notes, '{"id": "a", "entities": {}}', "'statements' is missing", id="no statements"),
        pytest.param(read_notes, NOTE.replace("indirect", "shouted"), "kind 'shouted'", id="unknown kind"),
        pytest.param(read_notes, NOTE.replace('["E1"]', '["E9"]'), "'E9' is missing or unknown", id="unknown speaker"),
        pytest.param(read_notes, '{"id": "a", "entities": [], "statements": []}', "line 1", id="entities as a list"),
        pytest.param(read_notes, " \n", "holds no annotated articles", id="empty"),
        pytest.param(read_notes, b"\xff\xfe\x00", "no UTF-8", id="binary"),
        pytest.param(read_articles, '{"id": "a", "title": "x"}', 'needs "id" and "text"', id="article without text"),
        pytest.param(read_articles, '{"id": "a", "text": 5}', 'needs "id" and "text"', id="text that is a number"),
        pytest.param(read_statements, '{"article_id": "a", "start": 1}', '"end"', id="statement without an end"),
        pytest.param(read_statements, '{"start": 1, "end": 2}', '"article_id"', id="statement of no article"),
        pytest.param(read_statements, '{"article_id": "a", "start": "1", "end": 2}', '"start"', id="offset as text"),
    ],
)
def test_bad_files(tmp_path: Path, read: Read, content: str | bytes, said: str) -> None:
    path = tmp_path / "file.jsonl"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(GoldError) as error:
        read(path)
    assert said in str(error.value)
    assert "file.jsonl" in str(error.value)
    assert "\n" not in str(error.value)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"cannot read .*nothing\.jsonl"):
        read_notes(tmp_path / "nothing.jsonl")


def test_notes_are_read(gold: Path) -> None:
    first, second = read_notes(gold)
    assert [s.kind for s in first.statements] == ["direct", "indirect"]
    assert first.statements[0].speakers[0].forms == ("وزير النقل سليم حرفوش", "حرفوش")
    assert second.not_statements[0].reason == "title"


def test_statement_without_a_place_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(NOTES[0]), encoding="utf-8")
    assert read_notes(path)[0].statements == ()


def test_missing_keys_of_a_statement_are_empty(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"article_id": "a", "start": 1, "end": 2, "speakers": null, "cue": null, "odd": 1}')
    (statement,) = read_statements(path)
    assert (statement.field, statement.speakers, statement.cue) == ("text", (), "")


def test_articles_beside(gold: Path, tmp_path: Path) -> None:
    assert articles_beside(gold) == gold.with_name("own.articles.jsonl")
    (tmp_path / "alone.jsonl").touch()
    with pytest.raises(GoldError):
        articles_beside(tmp_path / "alone.jsonl")


def test_digest_tells_data_apart(gold: Path) -> None:
    before = digest(gold)
    gold.write_text(gold.read_text(encoding="utf-8").replace("E1", "E2"), encoding="utf-8")
    assert digest(gold) != before
    assert digest(gold) == digest(gold)


def test_default_gold_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUOTES_GOLD", str(tmp_path))
    assert default_gold() is None
    (tmp_path / "dev.gold.jsonl").touch()
    assert default_gold() == tmp_path / "dev.gold.jsonl"
