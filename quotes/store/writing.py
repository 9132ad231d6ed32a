"""Adding articles: each is stored whole with its statements, or not at all.

Articles are taken in batches. Outside any lock the batch is compared with what is stored and its
new articles are extracted; then one short transaction writes them, looking again, since another
program may have written in between. A program killed at any moment leaves the batches before.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from ..errors import QuotesError
from ..extract.record import Article, Extraction, Statement
from . import copies, runs
from .articles import Articles, Plan
from .errors import explained
from .rows import Added, Stored

BATCH = 64  # articles
BATCH_CHARACTERS = 400_000
BATCH_SECONDS = 2.0  # after this long what is ready is written, so that a slow source loses little
_SURROGATE = re.compile("[\ud800-\udfff]")


class Extract(Protocol):
    """The extractor's one function, or another in its place."""

    def __call__(self, article: Article) -> Extraction: ...


def add(
    writable: Callable[[], sqlite3.Connection],
    path: Path,
    items: Iterable[Any],
    extract: Callable[..., Extraction],
    version: str,
    on_article: Callable[[Stored], None] | None,
    again: bool,
) -> Added:
    """See ``Database.add``. The database is asked for only when there is something to write."""
    work: _Work | None = None
    for batch in _batches(items):
        work = work or _Work(writable(), path, extract, version, on_article, again)
        work.write(batch)
    return work.finish() if work else Added()


def _batches(items: Iterable[Any]) -> Iterator[list[Any]]:
    batch: list[Any] = []
    characters, since = 0, time.monotonic()
    for item in items:
        batch.append(item)
        characters += len(item.text) if isinstance(item, Article) else 0
        if len(batch) >= BATCH or characters >= BATCH_CHARACTERS or time.monotonic() - since > BATCH_SECONDS:
            yield batch
            batch, characters, since = [], 0, time.monotonic()
    if batch:
        yield batch


@dataclass(slots=True)
class _Prepared:
    """An article on its way: what is to be done with it, and its statements where they are needed."""

    article: Article
    hash: str
    drawn: copies.Sketch | None = None
    original: int | None = None
    extraction: Extraction | None = None
    failure: str = ""


class _Work:
    """One call of ``add``."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        extract: Callable[..., Extraction],
        version: str,
        on_article: Callable[[Stored], None] | None,
        again: bool,
    ) -> None:
        self.connection, self.path, self.extract, self.version = connection, path, extract, version
        self.on_article, self.again = on_article, again
        self.added = Added()
        self.articles = Articles(connection, version, again)
        self.recent: dict[int, copies.Sketch] = {}  # originals of the batch being written
        self.stale = False

    def write(self, batch: list[Any]) -> None:
        """Prepare a batch, write it in one transaction, then tell what became of each."""
        with explained(self.path):
            state = self._state()
            prepared = [self._prepare(item) for item in batch]
            outcomes: list[Stored] = []
            self.connection.execute("begin immediate")
            try:
                # what was found out before holds as long as nothing was replaced, by us or by another program
                self.stale, self.recent = self._state() != state, {}
                run = self.added.run if self.added.run is not None else runs.begin(self.connection)
                for item in prepared:
                    outcomes += self._store(item, run)
                self.articles.settle()
                added = _sum(replace(self.added, run=run), outcomes)
                runs.count(self.connection, added)
                self.connection.execute("commit")
            except BaseException:
                self.articles.forget()
                if self.connection.in_transaction:
                    self.connection.execute("rollback")
                raise
        self.added = added
        if self.on_article:
            for outcome in outcomes:
                self.on_article(outcome)

    def _state(self) -> int:
        """A number that changes when another connection has written."""
        return int(self.connection.execute("pragma data_version").fetchone()[0])

    def finish(self) -> Added:
        """Note the end of the run, and give what it did."""
        if self.added.run is not None:
            with explained(self.path):
                runs.finish(self.connection, self.added.run)
        return self.added

    def _prepare(self, item: Any) -> _Prepared | Any:
        if not isinstance(item, Article):
            return item
        article = _clean(item)
        prepared = _Prepared(article, text_hash(article))
        stored = self.articles.stored(article)
        if self.articles.plan(article, prepared.hash, stored) is not Plan.KEEP:
            prepared.drawn = copies.sketch(article.text)
            prepared.original = self._original(prepared.drawn, stored)
            if prepared.original is None:
                self._extract(prepared)
        return prepared

    def _original(self, drawn: copies.Sketch, stored: sqlite3.Row | None) -> int | None:
        if stored is not None and self.articles.has_copies(stored["id"]):
            return None
        return copies.original(self.connection, drawn, stored["id"] if stored is not None else None)

    def _extract(self, prepared: _Prepared) -> None:
        try:
            prepared.extraction = self.extract(prepared.article)
            for statement in prepared.extraction.statements:
                _check(prepared.article, statement)
        except QuotesError:
            raise
        except Exception as error:  # one article must not stop a hundred thousand; it is listed with the reason
            prepared.failure = f"the extractor failed: {type(error).__name__}: {error}"

    def _store(self, item: _Prepared | Any, run: int) -> list[Stored]:
        if not isinstance(item, _Prepared):
            runs.skip(self.connection, run, str(item.source), str(item.reason))
            return [Stored("skipped", None, source=str(item.source), reason=str(item.reason))]
        article = item.article
        stored = self.articles.stored(article)
        plan = self.articles.plan(article, item.hash, stored)
        if plan is Plan.KEEP:
            return [Stored("unchanged", article)]
        drawn = item.drawn or copies.sketch(article.text)
        original = item.original
        if self.stale or item.drawn is None:
            original = self._original(drawn, stored)
        elif original is None and not (stored is not None and self.articles.has_copies(stored["id"])):
            original = copies.among(self.recent, drawn, stored["id"] if stored is not None else None)
        if original is None and item.extraction is None and not item.failure:
            self._extract(item)
        if item.failure:
            source = article.id or article.url or article.title
            runs.skip(self.connection, run, source, item.failure)
            return [Stored("skipped", article, source=source, reason=item.failure)]
        number, quotes, freed = self.articles.store(article, item.hash, drawn, stored, item.extraction, original)
        if plan is Plan.REPLACE:
            self.stale = True
        if original is None:
            self.recent[number] = drawn
        outcome = "copy" if original is not None else "replaced" if plan is Plan.REPLACE else "added"
        outcomes = [Stored(outcome, article, quotes)]
        for copy in freed:  # what was a copy of the article as it was, and is none of it any more
            outcomes += self._store(_Prepared(copy, text_hash(copy)), run)
        return outcomes


def _sum(added: Added, outcomes: list[Stored]) -> Added:
    def number(*names: str) -> int:
        return sum(outcome.outcome in names for outcome in outcomes)

    return replace(
        added,
        articles=added.articles + number("added", "copy", "replaced", "unchanged"),
        added=added.added + number("added", "copy"),
        replaced=added.replaced + number("replaced"),
        unchanged=added.unchanged + number("unchanged"),
        copies=added.copies + number("copy"),
        skipped=added.skipped + number("skipped"),
        quotes=added.quotes + sum(outcome.quotes for outcome in outcomes),
    )


def text_hash(article: Article) -> str:
    """A fingerprint of what the reader reads: title and text."""
    return hashlib.sha256(f"{article.title}\x00{article.text}".encode("utf-8", "replace")).hexdigest()[:32]


def _clean(article: Article) -> Article:
    """The article with a key, and without halves of characters, which no database can hold."""
    values = {name: _SURROGATE.sub("\ufffd", getattr(article, name) or "") for name in article.__dataclass_fields__}
    cleaned = replace(article, **values)
    return cleaned if cleaned.id else replace(cleaned, id=cleaned.url or text_hash(cleaned))


def _check(article: Article, statement: Statement) -> None:
    if article.field(statement.field)[statement.start : statement.end] != statement.text:
        raise ValueError(f"the statement at {statement.field} {statement.start} is not what stands there")
