"""Counts: over time, of two speakers side by side, of the whole database."""

from __future__ import annotations

import sqlite3
from collections import Counter
from datetime import date, timedelta
from heapq import nsmallest
from pathlib import Path
from typing import Any

from . import answers, hits, tallies
from .columns import ABSENT, Columns
from .days import iso
from .filters import Filters, one_of
from .rows import Compared, Count, Point, Side, SpeakerRow, Stats, Trend

PERIODS = ("day", "week", "month")
LATEST = 5
MOST = 10


def trend(connection: sqlite3.Connection, columns: Columns, asked: Filters, by: str) -> Trend:
    """See ``Database.trend``."""
    by = one_of("period", by, PERIODS)
    numbers = hits.hits(connection, columns, asked)
    found = _by_period(columns, numbers, by)
    points = [Point(period, found[period]) for period in _all_between(found, by)]
    return Trend(points, len(numbers), len(numbers) - sum(found.values()), asked.speaker)


def _by_period(columns: Columns, numbers: list[int], by: str) -> Counter[str]:
    """Statements by period; those whose article has no day are in none."""
    found: Counter[str] = Counter()
    for day, times in Counter(map(columns["day"].__getitem__, numbers)).items():
        if day > 0:
            found[_period(day, by)] += times
    return found


def _period(number: int, by: str) -> str:
    if by == "month":
        return iso(number)[:7]
    if by == "day":
        return iso(number)
    day = _date(iso(number))
    return (day - timedelta(days=day.weekday())).isoformat()


def _date(day: str) -> date:
    """The day, or the nearest that there is: some articles are dated 2026-02-31 or 2026-13-01."""
    year, month, number = (max(1, int(part)) for part in day.split("-"))
    for last in range(min(number, 31), 27, -1):
        try:
            return date(year, min(month, 12), last)
        except ValueError:
            continue
    return date(year, min(month, 12), min(number, 28))


def _all_between(found: Counter[str], by: str) -> list[str]:
    """Every period from the first to the last one, also the empty ones."""
    if not found:
        return []
    periods = set(found)
    day, end = (_date(f"{period}-01"[:10]) for period in (min(found), max(found)))
    while day < end:
        periods.add(day.isoformat()[:7] if by == "month" else day.isoformat())
        step = {"day": 1, "week": 7, "month": 31}[by]
        day += timedelta(days=step)
        if by == "month":
            day = day.replace(day=1)
    return sorted(periods)


def compare(connection: sqlite3.Connection, columns: Columns, a: Filters, b: Filters, on: str, by: str) -> Compared:
    """See ``Database.compare``."""
    by = one_of("period", by, PERIODS)
    sides = [hits.hits(connection, columns, asked) for asked in (a, b)]
    first, second = (_by_period(columns, numbers, by) for numbers in sides)
    periods = [(period, first[period], second[period]) for period in _all_between(first + second, by)]
    a_side, b_side = (_side(connection, columns, asked, numbers) for asked, numbers in zip((a, b), sides))
    return Compared(on, a_side, b_side, periods)


def _side(connection: sqlite3.Connection, columns: Columns, asked: Filters, numbers: list[int]) -> Side:
    assert asked.speaker is not None
    days = [day for day in map(columns["day"].__getitem__, numbers) if day > 0]
    return Side(
        asked.speaker,
        len(numbers),
        iso(min(days, default=0)),
        iso(max(days, default=0)),
        tallies.codes(columns, "kind", numbers),
        tallies.codes(columns, "cue_class", numbers),
        tallies.outlets(connection, columns, numbers, MOST),
        answers.statements(connection, tallies.latest(columns, numbers, LATEST)),
    )


def stats(connection: sqlite3.Connection, columns: Columns, path: Path, all_skipped: bool = False) -> Stats:
    """See ``Database.stats``."""

    def one(sql: str) -> int:
        return int(connection.execute(sql).fetchone()[0])

    def counted(sql: str) -> list[Count]:
        return [Count(str(name), number) for name, number in connection.execute(sql)]

    def logged(sql: str) -> list[dict[str, Any]]:
        cursor = connection.execute(sql)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row)) for row in cursor]

    day, speaker = columns["day"], columns["speaker"]
    absent = day.count(ABSENT)  # numbers of statements that are no more; they have no speaker either
    statements, unknown = len(day) - absent, speaker.count(0) - absent
    days = set(day) - {0, ABSENT}
    return Stats(
        articles=one("select count(*) from articles"),
        copies=one("select count(*) from articles where duplicate_of is not null"),
        statements=statements,
        speakers=one("select count(*) from speakers"),
        outlets=one("select count(*) from outlets"),
        first_published=iso(min(days, default=0)),
        last_published=iso(max(days, default=0)),
        unknown_speakers=unknown,
        unknown_share=unknown / statements if statements else 0.0,
        kinds=tallies.all_codes(columns, "kind"),
        cue_classes=tallies.all_codes(columns, "cue_class"),
        speaker_types=counted("select type, count(*) from speakers group by 1 order by 2 desc, 1"),
        top_outlets=tallies.all_outlets(connection, columns, MOST),
        top_speakers=top_speakers(connection, columns, MOST),
        extractors=counted("select extracted_by, count(*) from articles group by 1 order by 2 desc, 1"),
        runs=logged(f"select * from runs order by id desc limit {MOST}"),
        skipped=logged(
            f"select run_id, source, reason from skipped order by id desc limit {-1 if all_skipped else MOST}"
        ),
        bytes=path.stat().st_size if path.exists() else 0,
        skipped_total=one("select count(*) from skipped"),
    )


def top_speakers(connection: sqlite3.Connection, columns: Columns, most: int) -> list[SpeakerRow]:
    """The most quoted of all."""
    times = hits.all_voices(connection, columns)
    best = nsmallest(most, times, key=lambda number: (-times[number], number))
    names = answers.names(connection, best)
    return [SpeakerRow(number, *names[number], times[number]) for number in best]
