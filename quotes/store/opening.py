"""Opening the file: is it ours, is it of this version, may it be written to."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .errors import ForeignDatabase, NewerDatabase, NoDatabase, NotADatabase, OlderDatabase, ReadOnlyDatabase, explained

HEADER = b"SQLite format 3\x00"
VERSION = 1  # steps of ``schema`` that this program knows; a test holds the two together
PATIENCE = 30.0  # seconds that one program waits for another to finish writing
CACHE = 24_000  # KiB of pages kept by a connection
WRITING_CACHE = 64_000


@dataclass(frozen=True, slots=True)
class Opened:
    """A connection, and the copy of an older file that had to be brought to this version."""

    connection: sqlite3.Connection
    backup: Path | None = None


def connect(path: Path, *, create: bool, patience: float = PATIENCE) -> Opened:
    """A connection to a database of this version; raises the errors of ``errors``.

    Where a file is still to be made, the connection is to an empty database in memory: the file comes
    into being with the first article (``make``), so that a call that fails leaves none behind.
    """
    if not _exists(path, create):
        _check_place(path)
        connection = sqlite3.connect(":memory:", isolation_level=None)
        migrate(connection, path)
        return Opened(connection)
    return _open(path, patience)


def make(path: Path, *, patience: float = PATIENCE) -> sqlite3.Connection:
    """Make the file, unless another program has made it by now, and connect to it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReadOnlyDatabase(f"the folder {path.parent} cannot be made ({error.strerror})") from error
    made = not _exists(path, create=True)
    try:
        return _open(path, patience).connection
    except BaseException:
        if made:
            discard(path)
        raise


def _open(path: Path, patience: float) -> Opened:
    connection: sqlite3.Connection | None = None
    try:
        with explained(path):
            connection = _connection(path, patience)
            return Opened(connection, _prepare(connection, path))
    except BaseException:
        if connection is not None:
            connection.close()
        raise


def _exists(path: Path, create: bool) -> bool:
    """Whether there is a database; raises where the file is none of ours at first sight."""
    if path.is_dir():
        raise NotADatabase(f"{path} is a folder; name the file of a database")
    if not path.exists():
        if create:
            return False
        raise NoDatabase(f"there is no database at {path}; make one with `quotes add`, or choose another with --db")
    try:
        with path.open("rb") as file:
            head = file.read(len(HEADER))
    except OSError as error:
        raise ReadOnlyDatabase(f"{path} cannot be read ({error.strerror}); check its permissions") from error
    if head == HEADER:
        return True
    if not head:  # left by a program that was stopped before it wrote anything
        if create:
            return False
        raise NotADatabase(f"{path} is empty; fill it with `quotes add`, or choose another with --db")
    raise NotADatabase(f"{path} is no SQLite database; choose another file with --db")


def _check_place(path: Path) -> None:
    """Say at once, and not after the reading, that nothing can be written there."""
    place = path if path.exists() else path.absolute().parent
    while not place.exists():
        place = place.parent
    if not os.access(place, os.W_OK, effective_ids=os.access in os.supports_effective_ids) or path.parent.is_file():
        raise ReadOnlyDatabase(f"{path} cannot be made: {place} cannot be written to; choose another place with --db")


def _connection(path: Path, patience: float) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
    try:
        connection.execute("select 1 from sqlite_master limit 1").fetchall()
    except sqlite3.OperationalError as error:
        # a file in write-ahead form on a medium that cannot be written: readable while nobody writes
        connection.close()
        unreadable = "unable to open" in str(error) or "readonly" in str(error)
        if not unreadable or not path.exists() or _size(_beside(path, "-wal")):
            raise
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True, isolation_level=None)
        connection.execute("select 1 from sqlite_master limit 1").fetchall()
    connection.execute(f"pragma cache_size = -{CACHE}")
    connection.execute("pragma foreign_keys = on")
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> Path | None:
    version = int(connection.execute("pragma user_version").fetchone()[0])
    tables = {row[0] for row in connection.execute("select name from sqlite_master where type = 'table'")}
    if tables and not {"articles", "quotes", "quotes_fts", "_sqlite_migrations"} <= tables:
        raise ForeignDatabase(f"{path} is a database of another program; choose another file with --db")
    if version == VERSION and tables:
        return None
    if version > VERSION:
        raise NewerDatabase(f"{path} was made by a later version of quotes; upgrade with `pip install -U qawl`")
    try:
        return migrate(connection, path)
    except sqlite3.OperationalError as error:
        if tables and ("readonly" in str(error) or "unable to open" in str(error)):
            raise OlderDatabase(
                f"{path} was made by an earlier version and cannot be written to; copy it to a place where it can"
            ) from error
        raise


def migrate(connection: sqlite3.Connection, path: Path, chain: Any = None) -> Path | None:
    """Bring a database to this version, all steps or none; the backup made first, where there was data."""
    from . import schema  # only here: sqlite-utils takes longer to load than a question to answer

    chain = chain or schema.migrations
    connection.execute("begin immediate")
    backup = None
    try:
        done = int(connection.execute("pragma user_version").fetchone()[0])
        if done < len(schema.steps(chain)):  # another program may have been faster
            if holds_anything(connection):
                backup = _backup(path, done)
            schema.apply(connection, chain)
        connection.execute("commit")
    except BaseException:
        if connection.in_transaction:
            connection.execute("rollback")
        raise
    return backup


def holds_anything(connection: sqlite3.Connection) -> bool:
    """Whether there is anything to lose: an article, or a list of what could not be read."""
    for table in ("articles", "skipped"):
        with suppress(sqlite3.OperationalError):  # no such table: the file is new
            if connection.execute(f"select 1 from {table} limit 1").fetchone():
                return True
    return False


def write_ahead(connection: sqlite3.Connection) -> None:
    """Prepare for writing: readers go on reading while we write, and a program killed leaves the file whole."""
    try:
        connection.execute("pragma journal_mode = wal").fetchone()
    except sqlite3.OperationalError as error:
        if "locked" not in str(error):
            raise
        # somebody reads at this moment; writing works in the other form as well
    connection.execute("pragma synchronous = normal")
    connection.execute(f"pragma cache_size = -{WRITING_CACHE}")


def leave_write_ahead(connection: sqlite3.Connection) -> None:
    """Make it one plain file again, readable on any medium; if others have it open, the last of them will."""
    with suppress(sqlite3.OperationalError):
        connection.execute("pragma busy_timeout = 0")
        connection.execute("pragma journal_mode = delete").fetchone()


def _backup(path: Path, version: int) -> Path:
    """A copy of the whole file beside it, under a name that says which version it is of."""
    target = path.with_name(f"{path.stem}.version-{version}{path.suffix}")
    number = 1
    while target.exists():
        number += 1
        target = path.with_name(f"{path.stem}.version-{version}-{number}{path.suffix}")
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
    except BaseException:
        discard(target)
        raise
    return target


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def discard(path: Path) -> None:
    """Remove a database file and what SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            os.remove(_beside(path, ending))
