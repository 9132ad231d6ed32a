"""What can go wrong with a database or with a question, each as one sentence that helps."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import QuotesError

if TYPE_CHECKING:
    from .rows import SpeakerRow


class StoreError(QuotesError):
    """Anything that the store reports to its user."""


class NoDatabase(StoreError):
    """There is no file at the path."""


class NotADatabase(StoreError):
    """The file is no SQLite database, or a damaged one."""


class ForeignDatabase(NotADatabase):
    """The file is an SQLite database of some other program."""


class NewerDatabase(StoreError):
    """The database was made by a later version than this one."""


class OlderDatabase(StoreError):
    """The database needs a migration and cannot be written to."""


class DatabaseLocked(StoreError):
    """Another program held the database for longer than we waited."""


class ReadOnlyDatabase(StoreError):
    """The file, or the folder around it, cannot be written to."""


class DiskFull(StoreError):
    """There is no room left for what was to be written."""


class UnknownStatement(StoreError):
    """No statement has this number."""


class BadDate(StoreError):
    """A day that cannot be read."""


class UnknownValue(StoreError):
    """A value outside a closed set: a kind, a cue class, a type, a period."""


class UnknownOutlet(StoreError):
    """No outlet goes by this name; ``near`` holds names like it."""

    def __init__(self, name: str, near: Sequence[str] = ()) -> None:
        self.name, self.near = name, tuple(near)
        hint = f"; perhaps: {', '.join(self.near)}" if self.near else "; `quotes stats` names those there are"
        super().__init__(f"no outlet is called “{name}”{hint}")


class UnknownSpeaker(StoreError):
    """Nobody goes by this name; ``near`` holds names like it, the nearest first."""

    def __init__(self, name: str, near: Sequence[str] = ()) -> None:
        self.name, self.near = name, tuple(near)
        hint = f"; perhaps: {'، '.join(self.near)}" if self.near else "; `quotes speakers` lists them all"
        super().__init__(f"no speaker is called “{name}”{hint}")


class AmbiguousSpeaker(StoreError):
    """Several speakers go by this name; ``candidates`` holds them, the most quoted first."""

    def __init__(self, name: str, candidates: Sequence[SpeakerRow]) -> None:
        self.name, self.candidates = name, tuple(candidates)
        listed = "، ".join(f"{row.name} ({row.count:,})" for row in self.candidates[:8])
        more = f" and {len(self.candidates) - 8} more" if len(self.candidates) > 8 else ""
        super().__init__(f"“{name}” may be several speakers: {listed}{more}; give more of the name")


# what SQLite says, what it means, and what to do about it
_MEANINGS: tuple[tuple[tuple[str, ...], type[StoreError], str], ...] = (
    (
        ("database is locked", "table is locked"),
        DatabaseLocked,
        "{path} is being written to by another program; try again when it has finished",
    ),
    (
        ("readonly", "read-only"),
        ReadOnlyDatabase,
        "{path} cannot be written to; check the permissions of the file and its folder, or choose another with --db",
    ),
    (
        ("disk is full", "disk i/o error"),
        DiskFull,
        "there is no room left to write {path}; free some space and run the same again, nothing stored is lost",
    ),
    (
        ("not a database", "encrypted"),
        NotADatabase,
        "{path} is no SQLite database; choose another file with --db",
    ),
    (
        ("malformed",),
        NotADatabase,
        "{path} is damaged; restore a copy, or make it anew with `quotes add`",
    ),
    (
        ("unable to open",),
        StoreError,
        "{path} cannot be opened; check that its folder exists and may be written to",
    ),
)


def meaning(error: sqlite3.Error, path: str | Path) -> StoreError | None:
    """The error to show in place of one of SQLite's, or None where it is a fault of the program."""
    said = str(error).lower()
    for signs, kind, sentence in _MEANINGS:
        if any(sign in said for sign in signs):
            return kind(sentence.format(path=path))
    return None


@contextmanager
def explained(path: str | Path) -> Iterator[None]:
    """Let SQLite's errors out as sentences.

    >>> with explained("a.db"):
    ...     raise sqlite3.OperationalError("database is locked")
    Traceback (most recent call last):
    ...
    quotes.store.errors.DatabaseLocked: a.db is being written to by another program; try again when it has finished
    """
    try:
        yield
    except sqlite3.Error as error:
        clear = meaning(error, path)
        if clear is None:
            raise
        raise clear from error
