"""Read articles that people have annotated, and the articles and statements to hold against them.

The files are JSON lines as ``docs/accuracy.md`` describes them: one annotated article a line, with
its ``entities`` (who speaks), ``statements`` (what is said) and ``not_statements`` (marked words that
nobody says), each with offsets in code points.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import QuotesError
from ..extract.record import KINDS, Article, Statement


class GoldError(QuotesError):
    """A file of annotated articles, or of statements to score, that cannot be used."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody who speaks in an article: the fullest name, and the other ways he is referred to."""

    name: str
    type: str = ""
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """A statement as a reader marked it; ``start`` is None where the text was not found."""

    field: str
    text: str
    kind: str
    speakers: tuple[Entity, ...] = ()
    mention: str = ""
    cue: str = ""
    medium: str = ""
    relay: str = ""
    start: int | None = None
    end: int | None = None

    @property
    def span(self) -> tuple[int, int]:
        return self.start or 0, self.end or 0


@dataclass(frozen=True, slots=True)
class GoldNotStatement:
    """Marked words that are no statement, with the reader's reason."""

    field: str
    text: str
    reason: str
    start: int | None = None
    end: int | None = None

    @property
    def span(self) -> tuple[int, int]:
        return self.start or 0, self.end or 0


@dataclass(frozen=True, slots=True)
class Note:
    """One annotated article. Statements without a place in the article are left out."""

    id: str
    statements: tuple[GoldStatement, ...] = ()
    not_statements: tuple[GoldNotStatement, ...] = ()


def read_notes(path: str | os.PathLike[str]) -> list[Note]:
    """The annotated articles of a JSON-lines file.

    Raises GoldError with the line's number for anything that is not such a file.
    """
    notes = []
    for where, record in _records(path):
        try:
            notes.append(_note(record))
        except (KeyError, TypeError, AttributeError) as error:
            raise GoldError(f"{where} is no annotated article: {_reason(error)}") from None
    if not notes:
        raise GoldError(f"{os.fspath(path)} holds no annotated articles")
    return notes


def read_articles(path: str | os.PathLike[str]) -> dict[str, Article]:
    """The articles of a JSON-lines file by their id."""
    articles = {}
    for where, record in _records(path):
        if not isinstance(record.get("text"), str) or not record.get("id"):
            raise GoldError(f'{where} is no article: it needs "id" and "text"')
        known = {name: str(record.get(name) or "") for name in ARTICLE_FIELDS}
        articles[known["id"]] = Article(**known)
    return articles


def read_statements(path: str | os.PathLike[str]) -> list[Statement]:
    """Extracted statements from JSON lines, as ``quotes extract`` writes them; missing keys count as empty."""
    statements = []
    for where, record in _records(path):
        if not (record.get("article_id") and type(record.get("start")) is type(record.get("end")) is int):
            raise GoldError(f'{where} is no extracted statement: it needs "article_id", "start" and "end"')
        known = {name: value for name, value in record.items() if name in STATEMENT_FIELDS and value is not None}
        for name in ("speakers", "speaker_types"):
            known[name] = tuple(known.get(name) or ())
        statements.append(Statement(**{"field": "text", "text": "", "kind": ""} | known))
    return statements


def digest(*paths: str | os.PathLike[str]) -> str:
    """SHA-256 over the files' bytes, one after the other: which data a figure was measured on."""
    total = hashlib.sha256()
    for path in paths:
        total.update(_bytes(path))
    return total.hexdigest()


def default_gold() -> Path | None:
    """The annotated articles for development, where they are at hand: ``dev.gold.jsonl`` in the
    folder ``QUOTES_GOLD``, or in ``shared/gold`` beside the project's folder."""
    named = os.environ.get("QUOTES_GOLD")
    folder = Path(named) if named else Path(__file__).resolve().parents[3] / "shared" / "gold"
    gold = folder / "dev.gold.jsonl"
    return gold if gold.is_file() else None


def articles_beside(gold: str | os.PathLike[str]) -> Path:
    """The articles that belong to a gold file: ``dev.gold.jsonl`` → ``dev.articles.jsonl``."""
    path = Path(gold)
    beside = path.with_name(path.name.replace(".gold.", ".articles."))
    if beside == path or not beside.is_file():
        raise GoldError(f"no articles beside {path}: name their file after it")
    return beside


STATEMENT_FIELDS = {f.name for f in dataclasses.fields(Statement)}
ARTICLE_FIELDS = [f.name for f in dataclasses.fields(Article)]


def _note(record: Mapping[str, Any]) -> Note:
    entities = {
        key: Entity(e["name"], e.get("type", ""), tuple(e.get("forms", ()))) for key, e in record["entities"].items()
    }
    statements = tuple(_statement(s, entities) for s in record["statements"] if "start" in s)
    not_statements = tuple(
        GoldNotStatement(n.get("field", "text"), n["text"], n["reason"], n["start"], n["end"])
        for n in record.get("not_statements", ())
        if "start" in n
    )
    return Note(record["id"], statements, not_statements)


def _statement(record: Mapping[str, Any], entities: Mapping[str, Entity]) -> GoldStatement:
    if record["kind"] not in KINDS:
        raise KeyError(f"kind {record['kind']!r}")
    return GoldStatement(
        field=record.get("field", "text"),
        text=record["text"],
        kind=record["kind"],
        speakers=tuple(entities[key] for key in record.get("speakers", ())),
        mention=record.get("mention") or "",
        cue=record.get("cue") or "",
        medium=record.get("medium") or "",
        relay=record.get("relay") or "",
        start=record["start"],
        end=record["end"],
    )


def _reason(error: Exception) -> str:
    return f"{error.args[0]!r} is missing or unknown" if isinstance(error, KeyError) else str(error)


def _bytes(path: str | os.PathLike[str]) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise GoldError(f"cannot read {os.fspath(path)}: {error.strerror}") from None


def _records(path: str | os.PathLike[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each line's object with the words that say where it stands."""
    try:
        lines: Sequence[str] = _bytes(path).decode("utf-8-sig").split("\n")
    except UnicodeDecodeError:
        raise GoldError(f"{os.fspath(path)} is no UTF-8 text") from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        where = f"line {number} of {os.fspath(path)}"
        try:
            record = json.loads(line)
        except ValueError as error:
            raise GoldError(f"{where} is no JSON: {error}") from None
        if not isinstance(record, dict):
            raise GoldError(f"{where} is no JSON object")
        yield where, record
