"""The database of who said what.

>>> from quotes.store import open_database
>>> # with open_database("db/quotes.db") as database:
>>> #     for statement in database.said("الاستقرار", by="بوتين").statements: ...
"""

from __future__ import annotations

from .database import Database, open_database
from .errors import (
    AmbiguousSpeaker,
    BadDate,
    DatabaseLocked,
    DiskFull,
    ForeignDatabase,
    NewerDatabase,
    NoDatabase,
    NotADatabase,
    OlderDatabase,
    ReadOnlyDatabase,
    StoreError,
    UnknownOutlet,
    UnknownSpeaker,
    UnknownStatement,
    UnknownValue,
)
from .rows import Added, Compared, Found, Said, Shown, SpeakerCard, SpeakerRow, Stats, Stored, Trend, Who

__all__ = [
    "Added", "AmbiguousSpeaker", "BadDate", "Compared", "Database", "DatabaseLocked", "DiskFull", "ForeignDatabase",
    "Found", "NewerDatabase", "NoDatabase", "NotADatabase", "OlderDatabase", "ReadOnlyDatabase", "Said", "Shown",
    "SpeakerCard", "SpeakerRow", "Stats", "StoreError", "Stored", "Trend", "UnknownOutlet", "UnknownSpeaker",
    "UnknownStatement", "UnknownValue", "Who", "open_database",
]  # fmt: skip
