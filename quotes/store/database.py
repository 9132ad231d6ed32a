"""The database as its users see it: one object, a method for every command."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

from ..extract import extract as _extract
from ..extract.record import Article, Extraction
from . import answers, counts, hits, index, opening, pages, rows, versions, writing
from .columns import Columns
from .errors import explained
from .filters import Filters, read


def open_database(path: str | Path, *, create: bool = True, patience: float = opening.PATIENCE) -> Database:
    """Open a database, or make one where there is none.

    ``create=False`` for questions: a missing file is then an error. ``patience`` is how many seconds to
    wait while another program writes. Raises ``NoDatabase``, ``NotADatabase``, ``ForeignDatabase``,
    ``NewerDatabase``, ``DatabaseLocked``, ``ReadOnlyDatabase``; all are ``QuotesError``.

    >>> import tempfile, pathlib
    >>> with open_database(pathlib.Path(tempfile.mkdtemp()) / "quotes.db") as database:
    ...     database.said("الاستقرار").total
    0
    """
    return Database(path, create=create, patience=patience)


class Database:
    """Articles, the statements in them, and who made them. Use it in a ``with`` block, or ``close`` it."""

    def __init__(self, path: str | Path, *, create: bool = True, patience: float = opening.PATIENCE) -> None:
        self.path = Path(path)
        opened = opening.connect(self.path, create=create, patience=patience)
        self.connection, self.backup = opened.connection, opened.backup
        self._patience = patience
        self._writing = False  # whether the file may be in write-ahead form on our account
        self._ready = False  # whether everything was looked at that must be before writing
        self._columns = Columns(self.connection)

    def __enter__(self) -> Database:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go."""
        if self._writing:
            self._writing = self._ready = False
            opening.leave_write_ahead(self.connection)
        self.connection.close()

    # writing

    def add(
        self,
        articles: Iterable[Any],
        *,
        extract: Callable[..., Extraction] = _extract,
        on_article: Callable[[rows.Stored], None] | None = None,
        again: bool = False,
    ) -> rows.Added:
        """Extract and store articles; what is stored already and has not changed costs a look.

        ``articles`` may also hold things with ``source`` and ``reason``, as the readers yield for what they
        could not read: they are listed in ``skipped``. An article with the same key or address and another
        title, text, outlet, day or author replaces the stored one whole; statements whose words stay keep
        their numbers. ``again`` extracts anew what an earlier version of the extractor had read.
        ``on_article`` is told of each one after it is stored.
        """
        return writing.add(self._writable, self.path, articles, extract, versions.of(extract), on_article, again)

    def _writable(self) -> sqlite3.Connection:
        """The connection, ready for writing; the file is made now if there is none yet."""
        if not self._ready:
            if not self._stored():
                self.connection.close()
                self.connection = opening.make(self.path, patience=self._patience)
                self._columns = Columns(self.connection)
            self._writing = True
            with explained(self.path):
                opening.write_ahead(self.connection)
                index.bring_up(self.connection)
            self._ready = True
        return self.connection

    def extract_again(
        self,
        *,
        extract: Callable[..., Extraction] = _extract,
        on_article: Callable[[rows.Stored], None] | None = None,
    ) -> rows.Added:
        """Extract all stored articles anew that an earlier version of the extractor had read."""
        return self.add(self.stored_articles(), extract=extract, on_article=on_article, again=True)

    def _stored(self) -> bool:
        """Whether there is a file yet."""
        return bool(self.connection.execute("pragma database_list").fetchone()[2])

    # reading

    def index_is_old(self) -> bool:
        """Whether the search index was made by the rules of another version; what writes next makes it anew."""
        with self._reading():
            return self._stored() and index.is_old(self.connection)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Everything that one question reads is of one moment, whoever writes meanwhile."""
        with explained(self.path):
            if self.connection.in_transaction:
                yield
                return
            self.connection.execute("begin")
            try:
                # the moment is that of the first look
                self.connection.execute("select 1 from sqlite_master limit 1").fetchone()
                yield
            finally:
                if self.connection.in_transaction:
                    self.connection.execute("rollback")

    def columns(self) -> Columns:
        """What counts are made from, as the database is now."""
        return self._columns.fresh()

    def stored_articles(self) -> Iterator[Article]:
        """All articles as they were read, in the order of their numbers."""
        return pages.articles(self.connection)

    def article(self, number: int) -> Article | None:
        """One article as it was read, by ``article_id``; None where there is none."""
        with self._reading():
            return pages.article(self.connection, number)

    def said(
        self,
        words: str = "",
        *,
        by: str = "",
        about: str = "",
        outlet: str = "",
        kind: str = "",
        cue: str = "",
        cue_class: str = "",
        since: str = "",
        until: str = "",
        context: bool = False,
        limit: int = 20,
        offset: int = 0,
    ) -> rows.Said:
        """Statements that contain the words, the most relevant first, then the latest.

        ``by`` takes any known name of the speaker, ``about`` the name of a person whom others mention,
        ``since`` and ``until`` days (2026, 2026-02, 2026-02-04). With ``context`` the words may also stand in
        the reporting clause. Raises ``UnknownSpeaker``, ``AmbiguousSpeaker``, ``UnknownOutlet``, ``BadDate``,
        ``UnknownValue``.
        """
        with self._reading():
            asked = self._asked(words, by, about, outlet, kind, cue, cue_class, since, until, context)
            return answers.said(self.connection, self.columns(), asked, limit, offset)

    def who(
        self,
        words: str = "",
        *,
        by: str = "",
        about: str = "",
        outlet: str = "",
        kind: str = "",
        cue: str = "",
        cue_class: str = "",
        since: str = "",
        until: str = "",
        context: bool = False,
        limit: int = 20,
        offset: int = 0,
    ) -> list[rows.Who]:
        """Who said the words: speakers by number of statements, with first and last day and outlets."""
        with self._reading():
            asked = self._asked(words, by, about, outlet, kind, cue, cue_class, since, until, context)
            return answers.who(self.connection, self.columns(), asked, limit, offset)

    def iterate(
        self,
        words: str = "",
        *,
        by: str = "",
        about: str = "",
        outlet: str = "",
        kind: str = "",
        cue: str = "",
        cue_class: str = "",
        since: str = "",
        until: str = "",
        context: bool = False,
    ) -> Iterator[dict[str, Any]]:
        """All statements of a question, one at a time, by their numbers; for exports of any size."""
        with self._reading():
            asked = self._asked(words, by, about, outlet, kind, cue, cue_class, since, until, context)
            numbers = hits.hits(self.connection, self.columns(), asked)
        return self._iterate(numbers)

    def _iterate(self, numbers: list[int]) -> Iterator[dict[str, Any]]:
        with explained(self.path):
            yield from answers.iterate(self.connection, numbers)

    def trend(
        self,
        words: str = "",
        *,
        by: str = "month",
        speaker: str = "",
        about: str = "",
        outlet: str = "",
        kind: str = "",
        cue: str = "",
        cue_class: str = "",
        since: str = "",
        until: str = "",
        context: bool = False,
    ) -> rows.Trend:
        """How many statements a day, week or month (``by``) contain the words."""
        with self._reading():
            asked = self._asked(words, speaker, about, outlet, kind, cue, cue_class, since, until, context)
            return counts.trend(self.connection, self.columns(), asked, by)

    def compare(self, a: str, b: str, *, on: str = "", by: str = "month") -> rows.Compared:
        """Two speakers side by side on a topic, over time."""
        with self._reading():
            first = self._asked(words=on, by=a)
            second = self._asked(words=on, by=b)
            return counts.compare(self.connection, self.columns(), first, second, on, by)

    def speaker(self, name: str) -> rows.SpeakerCard:
        """One speaker by any name: names, roles, counts, the latest statements."""
        with self._reading():
            return pages.speaker(self.connection, self.columns(), name)

    def speakers(self, *, like: str = "", type: str = "", limit: int = 50, offset: int = 0) -> list[rows.SpeakerRow]:
        """Speakers, the most quoted first; ``like`` is a part of any of their names in any spelling."""
        with self._reading():
            return pages.speakers(self.connection, like, type, limit, offset)

    def show(self, id: int) -> rows.Shown:
        """One statement in its paragraph, with every field. Raises ``UnknownStatement``."""
        with self._reading():
            return pages.show(self.connection, id)

    def stats(self) -> rows.Stats:
        """What is in the database."""
        with self._reading():
            return counts.stats(self.connection, self.columns(), self.path)

    def _asked(
        self,
        words: str = "",
        by: str = "",
        about: str = "",
        outlet: str = "",
        kind: str = "",
        cue: str = "",
        cue_class: str = "",
        since: str = "",
        until: str = "",
        context: bool = False,
    ) -> Filters:
        return read(
            self.connection, words=words, by=by, about=about, outlet=outlet, kind=kind, cue=cue, cue_class=cue_class,
            since=since, until=until, context=context,
        )  # fmt: skip
