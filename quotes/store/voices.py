"""The rows of speakers: one for each name and sort of voice, with the spellings it goes by.

A person and a body may share a name and stay two; among bodies the extractor's types are close
(a ministry as organisation here, as group there), so they share one row.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from ..text.fold import fold


def spelled(name: str) -> str:
    """A name on one line, without the comma that separates names in ``quotes.speakers``."""
    return " ".join(name.replace("،", " ").split())


def folded(name: str) -> str:
    """The form in which names are compared.

    >>> folded("أحمد  الأُسوانيّ")
    'احمد الاسواني'
    """
    return " ".join(fold(name).split())


def _compatible(one: str, other: str) -> bool:
    return not one or not other or (one == "person") == (other == "person")


class Voices:
    """Finds or makes the rows of speakers within one transaction, and keeps their names counted."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[str, str], int] = {}
        self._touched: set[int] = set()

    def row(self, name: str, kind: str, gender: str) -> int:
        """The id of a speaker."""
        key = folded(name)
        known = self._known.get((key, kind))
        if known is not None:
            return known
        found = self._connection.execute("select id, type from speakers where folded = ? order by id", (key,))
        for number, type_ in found.fetchall():
            if _compatible(type_, kind):
                if kind and not type_:
                    self._connection.execute("update speakers set type = ? where id = ?", (kind, number))
                break
        else:
            made = self._connection.execute(
                "insert into speakers (name, type, folded, gender) values (?, ?, ?, ?)", (name, kind, key, gender)
            )
            number = made.lastrowid
        self._known[key, kind] = number
        return int(number)

    def count(self, speaker: int, names: Iterable[str], by: int) -> None:
        """Note that a speaker was called by these names, or (``by`` = -1) take that back."""
        self._touched.add(speaker)
        self._connection.executemany(
            """insert into speaker_names (speaker_id, name, folded, count) values (?, ?, ?, ?)
            on conflict (speaker_id, name) do update set count = count + excluded.count""",
            ((speaker, name, folded(name), by) for name in names),
        )

    def settle(self) -> None:
        """Drop names and speakers that nobody uses any more; show each by the spelling used most."""
        for speaker in sorted(self._touched):
            self._connection.execute("delete from speaker_names where speaker_id = ? and count <= 0", (speaker,))
            if self._connection.execute(
                "select 1 from quote_speakers where speaker_id = ? limit 1", (speaker,)
            ).fetchone():
                self._connection.execute(
                    """update speakers set name = n.name from (
                      select name from speaker_names where speaker_id = ?1
                        and folded = (select folded from speakers where id = ?1) order by count desc, name limit 1) n
                    where id = ?1 and speakers.name != n.name""",
                    (speaker,),
                )
            else:
                self._connection.execute("delete from speakers where id = ?", (speaker,))
        self._touched.clear()
        self._known.clear()
