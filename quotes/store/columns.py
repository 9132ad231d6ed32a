"""What a count needs of each statement, kept by column: its day, speaker, outlet, kind and cue class.

The rows of ``quotes`` are wide, and a frequent word stands in hundreds of thousands of them. To count
them by speaker or to find the latest, a few numbers of each are enough; packed side by side, those of
a million statements are read in some milliseconds. A number of a statement is its place: statement
``n`` is entry ``n % SIZE`` of chunk ``n // SIZE``.
"""

from __future__ import annotations

import re
import sqlite3
import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from ..extract.record import CUE_CLASSES, KINDS

SIZE = 2048
ABSENT = -1  # the day of a number that no statement has
JOINT = -1  # the sign of the speaker of a statement with several: the others stand in quote_speakers
TYPES = {"day": "i", "speaker": "i", "outlet": "i", "kind": "B", "cue_class": "B", "lemma": "H"}
CODES = {"kind": {value: code for code, value in enumerate(("", *KINDS))}}
CODES["cue_class"] = {value: code for code, value in enumerate(("", *CUE_CLASSES))}
OTHER = 255  # a value that this version does not know
_YEARS = {str(year) for year in range(1900, 2200)}  # other numbers are faults of the source: 0906-01-01
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Facts:
    """The entry of one statement."""

    quote: int
    day: int
    speaker: int
    outlet: int
    kind: int
    cue_class: int
    lemma: int


def facts(
    quote: int,
    published: str,
    speakers: list[int],
    outlet: int | None,
    kind: str,
    cue_class: str,
    lemma: int,
) -> Facts:
    """The entry of a statement as the columns hold it; ``lemma`` is a number of ``lemma_number``."""
    first = speakers[0] if speakers else 0
    return Facts(
        quote,
        day_number(published),
        first * JOINT if len(speakers) > 1 else first,
        outlet or 0,
        CODES["kind"].get(kind, OTHER),
        CODES["cue_class"].get(cue_class, OTHER),
        lemma,
    )


def absent(quote: int) -> Facts:
    """The entry of a statement that is no more."""
    return Facts(quote, ABSENT, 0, 0, 0, 0, 0)


def day_number(published: str) -> int:
    """A day as a number that sorts; the first of the year or month where no more is known, 0 for nothing.

    >>> day_number("2026-02-04T10:00"), day_number("2013"), day_number("؟")
    (20260204, 20130101, 0)
    """
    match = _DAY.match(published)
    if not match:
        return 0
    year, month, day = match.groups()
    if year not in _YEARS:
        return 0
    return int(year) * 10000 + int(month or 1) * 100 + int(day or 1)


def lemma_number(connection: sqlite3.Connection, lemma: str) -> int:
    """The number that stands for a lemma, given on its first use; 0 for none."""
    if not lemma:
        return 0
    found = connection.execute("select id from _cue_lemmas where lemma = ?", (lemma,)).fetchone()
    if found is None:
        return int(connection.execute("insert into _cue_lemmas (lemma) values (?)", (lemma,)).lastrowid or 0)
    return int(found[0])


def write(connection: sqlite3.Connection, entries: Iterable[Facts]) -> None:
    """Put entries into their places."""
    chunks: dict[int, list[Facts]] = defaultdict(list)
    for entry in entries:
        chunks[entry.quote // SIZE].append(entry)
    for chunk, members in chunks.items():
        for name, kind in TYPES.items():
            row = _row(name, chunk)
            stored = connection.execute("select data from _quote_columns where id = ?", (row,)).fetchone()
            column = _unpack(kind, stored[0]) if stored else _missing(name)
            for entry in members:
                column[entry.quote % SIZE] = getattr(entry, name)
            connection.execute("insert or replace into _quote_columns (id, data) values (?, ?)", (row, _pack(column)))


def _row(name: str, chunk: int) -> int:
    """The row of a chunk of a column; those of one column lie together."""
    return (list(TYPES).index(name) << 32) + chunk


def _missing(name: str) -> array[int]:
    """A chunk of numbers that no statement has."""
    return array(TYPES[name], [ABSENT if name == "day" else 0]) * SIZE


def _pack(column: array[int]) -> bytes:
    if sys.byteorder == "big":
        column = column[:]
        column.byteswap()
    return column.tobytes()


def _unpack(kind: str, blob: bytes) -> array[int]:
    column = array(kind)
    column.frombytes(blob)
    if sys.byteorder == "big":
        column.byteswap()
    return column


def entries(column: array[int], numbers: list[int]) -> list[int]:
    """The entries of the statements with these numbers, all read in one call: there may be half a million.

    >>> entries(array("i", [7, 8, 9]), [0, 2]), entries(array("i", [7]), [0])
    ([7, 9], [7])
    """
    return list(itemgetter(*numbers)(column)) if len(numbers) > 1 else [column[number] for number in numbers]


class Columns:
    """The columns of a database, each read when it is first asked for, and again when the database has changed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._read: dict[str, array[int]] = {}
        self._state: Any = None

    def fresh(self) -> Columns:
        """The same after a look whether anybody has written."""
        state = (self._connection.execute("pragma data_version").fetchone(), self._connection.total_changes)
        if state != self._state:
            self._state = state
            self._read.clear()
        return self

    def __getitem__(self, name: str) -> array[int]:
        """A column; the entry of statement ``n`` has index ``n``."""
        if name not in self._read:
            self._read[name] = self._load(name)
        return self._read[name]

    def _load(self, name: str) -> array[int]:
        column = array(TYPES[name])
        first = _row(name, 0)
        chunks = self._connection.execute(
            "select id - ?, data from _quote_columns where id between ? and ? order by id",
            (first, first, first + (1 << 31)),
        )
        missing = _missing(name).tobytes()
        read = 0
        for chunk, data in chunks:
            column.frombytes(missing * (chunk - read) + data if chunk > read else data)
            read = chunk + 1
        if sys.byteorder == "big":
            column.byteswap()
        return column

    def lemmas(self) -> list[tuple[int, str]]:
        """The numbers of the lemmas in the column of that name."""
        return self._connection.execute("select id, lemma from _cue_lemmas").fetchall()

    def present(self) -> list[int]:
        """The numbers of all statements, in order."""
        return [number for number, day in enumerate(self["day"]) if day != ABSENT]
