"""Statements that answer a question, and who made them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from heapq import nlargest, nsmallest
from itertools import compress
from typing import Any

from . import hits
from .columns import Columns, entries
from .days import iso
from .filters import Filters
from .rows import COLUMNS, Found, Said, Who

_OWN = ", ".join(f'q."{c}"' for c in COLUMNS[:-4])
FOUND = f"""select {_OWN}, a.title, a.url, coalesce(o.name, ''), a.key
from quotes q join articles a on a.id = q.article_id left join outlets o on o.id = q.outlet_id"""
PART = 500  # numbers in one query


def said(connection: sqlite3.Connection, columns: Columns, asked: Filters, limit: int, offset: int) -> Said:
    """See ``Database.said``."""
    numbers, total = hits.page(connection, columns, asked, limit, offset)
    return Said(statements(connection, numbers), total, asked.speaker, list(asked.candidates), asked.about)


def statements(connection: sqlite3.Connection, numbers: list[int]) -> list[Found]:
    """The statements with these numbers, in this order."""
    found: dict[int, Found] = {}
    for first in range(0, len(numbers), PART):
        part = numbers[first : first + PART]
        rows = connection.execute(f"{FOUND} where q.id in ({','.join('?' * len(part))})", part)
        found.update((row[0], Found(*row)) for row in rows)
    return [found[number] for number in numbers if number in found]


def who(connection: sqlite3.Connection, columns: Columns, asked: Filters, limit: int, offset: int) -> list[Who]:
    """See ``Database.who``."""
    numbers = hits.hits(connection, columns, asked)
    speakers = entries(columns["speaker"], numbers)
    times = hits.voices(connection, columns, numbers, speakers)
    # of those quoted equally often the one quoted first in the database, so that the order is always the same
    wanted = offset + max(limit, 0)
    least = nlargest(wanted, times.values())[-1:]  # most speakers are quoted less often than the last on the page
    enough = [speaker for speaker, count in times.items() if [count] >= least]
    order = nsmallest(wanted, enough, key=lambda speaker: (-times[speaker], speaker))[offset:]
    made: dict[int, list[int]] = {speaker: [] for speaker in order}
    chosen = list(map(made.__contains__, speakers))
    for speaker, number in zip(compress(speakers, chosen), compress(numbers, chosen)):
        made[speaker].append(number)
    if min(speakers, default=0) < 0:  # statements of several
        for speaker, number in hits.shared(connection, columns, numbers):
            if speaker in made:
                made[speaker].append(number)
    known = names(connection, order)
    day, outlet = columns["day"], columns["outlet"]

    def row(speaker: int) -> Who:
        days = set(map(day.__getitem__, made[speaker])) - {0}
        outlets = set(map(outlet.__getitem__, made[speaker])) - {0}
        first, last = iso(min(days, default=0)), iso(max(days, default=0))
        return Who(speaker, *known[speaker], times[speaker], first, last, len(outlets))

    return [row(speaker) for speaker in order]


def names(connection: sqlite3.Connection, numbers: list[int]) -> dict[int, tuple[str, str]]:
    """Name and type of speakers."""
    found: dict[int, tuple[str, str]] = {}
    for first in range(0, len(numbers), PART):
        part = numbers[first : first + PART]
        rows = connection.execute(
            f"select id, name, type from speakers where id in ({','.join('?' * len(part))})", part
        )
        found.update((number, (name, kind)) for number, name, kind in rows)
    return found


def iterate(connection: sqlite3.Connection, numbers: list[int]) -> Iterator[dict[str, Any]]:
    """The statements with these numbers one by one; what another program removed meanwhile is left out."""
    for first in range(0, len(numbers), PART):
        for statement in statements(connection, numbers[first : first + PART]):
            yield statement.as_dict()
