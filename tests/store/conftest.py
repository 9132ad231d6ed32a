"""Invented articles whose statements are written down beside them, in the place of the extractor's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from quotes.extract.record import Article, Extraction, Statement
from quotes.store import Database, open_database
from quotes.store.columns import day_number


def statement(article_id: str, text: str, words: str, speaker: str = "", **more: Any) -> Statement:
    """A statement at the first place where its words stand in a text; a cue and a mention are found likewise."""
    start = text.index(words)
    values: dict[str, Any] = {"kind": "direct", "confidence": 0.9, "rule": "made", "cue_class": "neutral", **more}
    if speaker and "speakers" not in values:
        values |= {"speakers": (speaker,), "speaker_types": (values.pop("type", "person"),)}
    values.pop("type", None)
    for part in ("cue", "mention"):
        if values.get(part) and values[part] in text:
            at = text.index(values[part])
            values |= {f"{part}_start": at, f"{part}_end": at + len(values[part])}
    return Statement(article_id, values.pop("field", "text"), start, start + len(words), words, **values)


class Press:
    """Articles made of statements, and the extraction that finds them again.

    ``said`` takes (speaker, words) pairs; the text is «speaker قال: «words»» line by line.
    """

    version = "1"

    def __init__(self) -> None:
        self.found: dict[str, tuple[Statement, ...]] = {}
        self.calls: list[str] = []

    def article(self, key: str, *said: tuple[str, str] | tuple[str, str, dict[str, Any]], **more: Any) -> Article:
        lines, drafts = [], []
        for speaker, words, *rest in said:
            options = dict(rest[0]) if rest else {}
            mention = options.pop("mention", speaker)
            lines.append(f"وقال {mention}: «{words}».")
            drafts.append((words, speaker, {"mention": mention, "cue": "وقال", "cue_lemma": "قال", **options}))
        text = more.pop("text", None) or "\n".join(lines)
        article = Article(text, id=key, **more)
        self.found[text] = tuple(statement(key, text, words, speaker, **options) for words, speaker, options in drafts)
        return article

    def __call__(self, article: Article) -> Extraction:
        self.calls.append(article.id)
        return Extraction(article, self.found.get(article.text, ()))


@pytest.fixture
def press() -> Press:
    return Press()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "quotes.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    with open_database(path) as opened:
        yield opened


Rows = Callable[..., list[tuple[Any, ...]]]


def rows(database: Database, sql: str, *values: Any) -> list[tuple[Any, ...]]:
    """The rows of a query, for looking behind the methods."""
    return database.connection.execute(sql, values).fetchall()


def whole(database: Database) -> None:
    """The file is in order, and so is what its tables say of each other."""
    assert rows(database, "pragma integrity_check") == [("ok",)]
    assert rows(database, "pragma foreign_key_check") == []
    database.connection.execute("insert into quotes_fts (quotes_fts) values ('integrity-check')")
    columns = database.columns()
    lemmas = dict(columns.lemmas()) | {0: ""}
    stored = rows(database, "select id, cue_lemma from quotes order by id")
    assert [(n, lemmas[columns["lemma"][n]]) for n in columns.present()] == stored
    told = [(n, columns["day"][n], abs(columns["speaker"][n]), columns["outlet"][n]) for n in columns.present()]
    facts = "select id, published, coalesce(speaker_id, 0), coalesce(outlet_id, 0) from quotes order by id"
    assert told == [(n, day_number(day), speaker, outlet) for n, day, speaker, outlet in rows(database, facts)]
    assert rows(database, "select id from quotes order by id") == rows(
        database, "select rowid from quotes_fts where quotes_fts match ?", '"\ue002"'
    )
    unused = "select name from speakers where id not in (select speaker_id from quote_speakers)"
    assert rows(database, unused) == []
    assert rows(database, "select name from speaker_names where speaker_id not in (select id from speakers)") == []
    assert rows(database, "select name from speaker_names where count <= 0") == []
