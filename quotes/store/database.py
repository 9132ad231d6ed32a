"""The database as its users see it: one object, a method for every command."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import Any

from ..extract import extract as _extract
from ..extract.record import Extraction
from . import index, opening, rows, versions, writing
from .columns import Columns
from .errors import explained
from .questions import Questions


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


class Database(Questions):
    """Articles, the statements in them, and who made them. Use it in a ``with`` block, or ``close`` it.

    The questions it answers are the methods of ``Questions``.
    """

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

    def index_is_old(self) -> bool:
        """Whether the search index was made by the rules of another version; what writes next makes it anew."""
        with self._reading():
            return self._stored() and index.is_old(self.connection)
