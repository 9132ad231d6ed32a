"""The log: when articles were added, how many, and what could not be read and why."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timezone

from .rows import Added


def now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


def begin(connection: sqlite3.Connection) -> int:
    """A new run; it counts as unfinished until ``finish``."""
    return int(connection.execute("insert into runs (started) values (?)", (now(),)).lastrowid or 0)


def count(connection: sqlite3.Connection, added: Added) -> None:
    """Note how far a run has come."""
    connection.execute(
        """update runs set articles = :articles, added = :added, replaced = :replaced, unchanged = :unchanged,
        copies = :copies, skipped = :skipped, quotes = :quotes where id = :run""",
        added.as_dict(),
    )


def finish(connection: sqlite3.Connection, run: int) -> None:
    """Note that a run came to its end."""
    connection.execute("update runs set finished = ? where id = ?", (now(), run))


def skip(connection: sqlite3.Connection, run: int | None, source: str, reason: str) -> None:
    """List something that was not read."""
    connection.execute("insert into skipped (run_id, source, reason) values (?, ?, ?)", (run, source, reason))
