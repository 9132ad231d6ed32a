"""Statements that answer a question, and who made them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

from .days import iso
from .filters import Filters
from .rows import COLUMNS, Found, Said, Who

# Up to here relevance orders the answers. Words that stand in more statements than this tell them
# apart no better than the day does, and weighing them all would take longer than anybody waits.
RANKED = 10_000
STEPS = 4  # of relevance; within a step the latest comes first

_OWN = ", ".join(f'q."{c}"' for c in COLUMNS[:-4])
FOUND = f"""select {_OWN}, a.title, a.url, coalesce(o.name, ''), a.key
from quotes q join articles a on a.id = q.article_id left join outlets o on o.id = q.outlet_id"""


def said(connection: sqlite3.Connection, asked: Filters, limit: int, offset: int) -> Said:
    """See ``Database.said``."""
    total = count(connection, asked)
    ids: list[int] = []
    if offset < total and limit > 0:
        ids = _ranked(connection, asked, limit, offset) if asked.match and total <= RANKED else []
        ids = ids or _latest(connection, asked, limit, offset)
    return Said(statements(connection, ids), total, asked.speaker, list(asked.candidates), asked.about)


def count(connection: sqlite3.Connection, asked: Filters) -> int:
    """How many statements answer a question."""
    if asked.match and asked.plain:
        sql = "select count(*) from quotes_fts f where quotes_fts match ?"
    else:
        sql = f"select count(*) from {asked.source} where {asked.conditions}"
    return int(connection.execute(sql, asked.parameters).fetchone()[0])


def _ranked(connection: sqlite3.Connection, asked: Filters, limit: int, offset: int) -> list[int]:
    """By relevance in a few steps, then by day."""
    scored = connection.execute(
        f"select t.quote_id, t.day, -bm25(quotes_fts) from {asked.source} where {asked.conditions}", asked.parameters
    ).fetchall()
    best = max((score for _, _, score in scored), default=0.0) or 1.0
    scored.sort(key=lambda row: (min(STEPS - 1, int(STEPS * row[2] / best)), row[1], row[0]), reverse=True)
    return [number for number, _, _ in scored[offset : offset + limit]]


def _latest(connection: sqlite3.Connection, asked: Filters, limit: int, offset: int) -> list[int]:
    found = connection.execute(
        f"""select t.quote_id from {asked.source} where {asked.conditions}
        order by t.day desc, t.quote_id desc limit ? offset ?""",
        [*asked.parameters, limit, offset],
    )
    return [number for (number,) in found]


def statements(connection: sqlite3.Connection, ids: list[int]) -> list[Found]:
    """The statements with these numbers, in this order."""
    found: dict[int, Found] = {}
    for first in range(0, len(ids), 500):
        part = ids[first : first + 500]
        rows = connection.execute(f"{FOUND} where q.id in ({','.join('?' * len(part))})", part)
        found.update((row[0], Found(*row)) for row in rows)
    return [found[number] for number in ids if number in found]


def who(connection: sqlite3.Connection, asked: Filters, limit: int, offset: int) -> list[Who]:
    """See ``Database.who``."""
    rows = connection.execute(
        f"""select p.speaker_id, count(*), min(nullif(t.day, 0)), max(t.day), count(distinct t.outlet_id)
        from {asked.source} join quote_speakers p on p.quote_id = t.quote_id
        where {asked.conditions} group by p.speaker_id order by 2 desc, 4 desc, 1 limit ? offset ?""",
        [*asked.parameters, limit, offset],
    ).fetchall()
    names = _names(connection, [row[0] for row in rows])
    return [
        Who(number, *names[number], times, iso(first), iso(last), outlets)
        for number, times, first, last, outlets in rows
    ]


def _names(connection: sqlite3.Connection, ids: list[int]) -> dict[int, tuple[str, str]]:
    holes = ",".join("?" * len(ids))
    rows = connection.execute(f"select id, name, type from speakers where id in ({holes})", ids)
    return {number: (name, kind) for number, name, kind in rows}


def iterate(connection: sqlite3.Connection, asked: Filters) -> Iterator[dict[str, Any]]:
    """See ``Database.iterate``."""
    after = 0
    while True:
        rows = connection.execute(
            f"""{FOUND} where q.id in (select t.quote_id from {asked.source} where {asked.conditions}
            and t.quote_id > ? order by t.quote_id limit 1000) order by q.id""",
            [*asked.parameters, after],
        ).fetchall()
        if not rows:
            return
        for row in rows:
            yield Found(*row).as_dict()
        after = rows[-1][0]
