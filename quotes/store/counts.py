"""Counts: over time, of two speakers side by side, of the whole database."""

from __future__ import annotations

import sqlite3
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from . import answers
from .days import iso
from .filters import Filters, one_of
from .rows import Compared, Count, Point, Side, SpeakerRow, Stats, Trend

PERIODS = ("day", "week", "month")
LATEST = 5
MOST = 10


def trend(connection: sqlite3.Connection, asked: Filters, by: str) -> Trend:
    """See ``Database.trend``."""
    by = one_of("period", by, PERIODS)
    found, undated = _by_period(connection, asked, by)
    points = [Point(period, found[period]) for period in _all_between(found, by)]
    return Trend(points, sum(found.values()) + undated, undated, asked.speaker)


def _by_period(connection: sqlite3.Connection, asked: Filters, by: str) -> tuple[Counter[str], int]:
    """Statements by period, and those whose article has no day."""
    column = "t.day / 100" if by == "month" else "t.day"
    rows = connection.execute(
        f"select {column}, count(*) from {asked.source} where {asked.conditions} group by 1", asked.parameters
    )
    found: Counter[str] = Counter()
    undated = 0
    for number, times in rows:
        if number == 0:
            undated += times
        else:
            found[_period(number, by)] += times
    return found, undated


def _period(number: int, by: str) -> str:
    if by == "month":
        return iso(number * 100 + 1)[:7]
    if by == "day":
        return iso(number)
    try:
        day = date.fromisoformat(iso(number))
    except ValueError:  # 2026-02-31, as some articles are dated
        day = date.fromisoformat(iso(number // 100 * 100 + 28))
    return (day - timedelta(days=day.weekday())).isoformat()


def _all_between(found: Counter[str], by: str) -> list[str]:
    """Every period from the first to the last one, also the empty ones."""
    if not found:
        return []
    first, last = min(found), max(found)
    periods = []
    if by == "month":
        year, month = int(first[:4]), int(first[5:7])
        while f"{year:04}-{month:02}" <= last:
            periods.append(f"{year:04}-{month:02}")
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        return periods
    try:
        day, end = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return sorted(found)
    while day <= end:
        periods.append(day.isoformat())
        day += timedelta(days=7 if by == "week" else 1)
    return sorted({*periods, *found})


def compare(connection: sqlite3.Connection, a: Filters, b: Filters, on: str, by: str) -> Compared:
    """See ``Database.compare``."""
    by = one_of("period", by, PERIODS)
    first, second = _by_period(connection, a, by)[0], _by_period(connection, b, by)[0]
    periods = [(period, first[period], second[period]) for period in _all_between(first + second, by)]
    return Compared(on, _side(connection, a), _side(connection, b), periods)


def _side(connection: sqlite3.Connection, asked: Filters) -> Side:
    assert asked.speaker is not None
    source = f"from {asked.source} where {asked.conditions}"

    def counted(column: str, more: str = "") -> list[Count]:
        rows = connection.execute(
            f"""select {column}, count(*) from {asked.source} {more} where {asked.conditions} and {column} != ''
            group by 1 order by 2 desc, 1 limit ?""",
            [*asked.parameters, MOST],
        )
        return [Count(*row) for row in rows]

    total, first, last = connection.execute(
        f"select count(*), min(nullif(t.day, 0)), max(t.day) {source}", asked.parameters
    ).fetchone()
    return Side(
        asked.speaker,
        total,
        iso(first),
        iso(last),
        counted("t.kind"),
        counted("t.cue_class"),
        counted("o.name", "join outlets o on o.id = t.outlet_id"),
        answers.said(connection, asked, LATEST, 0).statements,
    )


def stats(connection: sqlite3.Connection, path: Path) -> Stats:
    """See ``Database.stats``."""

    def one(sql: str) -> Any:
        return connection.execute(sql).fetchone()

    def counted(sql: str) -> list[Count]:
        return [Count(str(name), number) for name, number in connection.execute(sql)]

    def logged(sql: str) -> list[dict[str, Any]]:
        cursor = connection.execute(sql)
        columns = [column[0] for column in cursor.description]
        return [dict(zip(columns, row)) for row in cursor]

    statements = one("select count(*) from _quote_facts")[0]
    unknown = one("select count(*) from quotes where speaker_id is null")[0]
    first, last = one("select min(nullif(day, 0)), max(day) from _quote_facts")
    return Stats(
        articles=one("select count(*) from articles")[0],
        copies=one("select count(*) from articles where duplicate_of is not null")[0],
        statements=statements,
        speakers=one("select count(*) from speakers")[0],
        outlets=one("select count(*) from outlets")[0],
        first_published=iso(first),
        last_published=iso(last),
        unknown_speakers=unknown,
        unknown_share=unknown / statements if statements else 0.0,
        kinds=counted("select kind, count(*) from quotes group by 1 order by 2 desc, 1"),
        cue_classes=counted(
            "select cue_class, count(*) from quotes where cue_class != '' group by 1 order by 2 desc, 1"
        ),
        speaker_types=counted("select type, count(*) from speakers group by 1 order by 2 desc, 1"),
        top_outlets=counted(
            f"""select o.name, n from (select outlet_id, count(*) as n from quotes group by 1) c
            join outlets o on o.id = c.outlet_id order by n desc, 1 limit {MOST}"""
        ),
        top_speakers=[
            SpeakerRow(*row)
            for row in connection.execute(
                f"""select s.id, s.name, s.type, n from
                (select speaker_id, count(*) as n from quote_speakers group by 1 order by 2 desc limit {MOST}) c
                join speakers s on s.id = c.speaker_id order by n desc, s.name"""
            )
        ],
        extractors=counted("select extracted_by, count(*) from articles group by 1 order by 2 desc"),
        runs=logged(f"select * from runs order by id desc limit {MOST}"),
        skipped=logged(f"select run_id, source, reason from skipped order by id desc limit {MOST}"),
        bytes=path.stat().st_size if path.exists() else 0,
    )
