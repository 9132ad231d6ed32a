"""The rows of speakers: one for each name and sort of voice, with the spellings it goes by.

A person and a body may share a name and stay two; among bodies the extractor's types are close
(a ministry as organisation here, as group there), so they share one row.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from .identity import folded, identity


def spelled(name: str) -> str:
    """A name on one line, without the comma that separates names in ``quotes.speakers``."""
    return " ".join(name.replace("،", " ").split())


def _compatible(one: str, other: str) -> bool:
    return not one or not other or (one == "person") == (other == "person")


class Voices:
    """Finds or makes the rows of speakers within one transaction, and keeps their names counted."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[str, str], int] = {}
        self._spelling: dict[int, str] = {}
        self._left: set[int] = set()  # speakers who lost a statement
        self._respelled: set[int] = set()  # speakers whose name was written in another way

    def row(self, name: str, kind: str, gender: str) -> int:
        """The id of a speaker."""
        key = identity(name)
        number = self._known.get((key, kind))
        if number is None:
            number = self._known[key, kind] = self._find(key, kind) or self._make(name, kind, key, gender)
        if self._spelling[number] != name:
            self._respelled.add(number)
        return number

    def _find(self, key: str, kind: str) -> int:
        found = self._connection.execute("select id, type, name from speakers where folded = ? order by id", (key,))
        for number, type_, spelling in found.fetchall():
            if _compatible(type_, kind):
                if kind and not type_:
                    self._connection.execute("update speakers set type = ? where id = ?", (kind, number))
                self._spelling[number] = spelling
                return int(number)
        return 0

    def _make(self, name: str, kind: str, key: str, gender: str) -> int:
        made = self._connection.execute(
            "insert into speakers (name, type, folded, gender) values (?, ?, ?, ?)", (name, kind, key, gender)
        )
        number = int(made.lastrowid or 0)
        self._spelling[number] = name
        return number

    def count(self, uses: Iterable[tuple[int, str, bool]], by: int) -> None:
        """Note that speakers were called by names, in full or not, or (``by`` = -1) take that back."""
        uses = list(uses)
        if by < 0:
            self._left.update(speaker for speaker, _, _ in uses)
        self._connection.executemany(
            """insert into speaker_names (speaker_id, name, folded, count, as_full) values (?, ?, ?, ?, ?)
            on conflict (speaker_id, name) do update set count = count + excluded.count,
            as_full = as_full + excluded.as_full""",
            [(speaker, name, folded(name), by, by * full) for speaker, name, full in uses],
        )

    def settle(self) -> None:
        """Drop names and speakers that nobody uses any more; show each by the spelling used most."""
        for speaker in sorted(self._left):
            self._connection.execute("delete from speaker_names where speaker_id = ? and count <= 0", (speaker,))
            used = self._connection.execute("select 1 from quote_speakers where speaker_id = ? limit 1", (speaker,))
            if not used.fetchone():
                self._connection.execute("delete from speakers where id = ?", (speaker,))
        for speaker in sorted(self._left | self._respelled):
            self._connection.execute(
                """update speakers set name = n.name from (
                  select name from speaker_names where speaker_id = ?1 and as_full > 0
                  order by as_full desc, name limit 1) n
                where id = ?1 and speakers.name != n.name""",
                (speaker,),
            )
        self.forget()

    def forget(self) -> None:
        """After a transaction: another program may change everything before the next one."""
        self._known.clear()
        self._spelling.clear()
        self._left.clear()
        self._respelled.clear()
