"""Statements tallied by what the columns know of them."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from heapq import nlargest

from .columns import CODES, Columns
from .rows import Count


def codes(columns: Columns, name: str, numbers: Iterable[int]) -> list[Count]:
    """By kind or cue class, the most frequent first; statements without one are left out."""
    words = {code: value for value, code in CODES[name].items() if value}
    times = Counter(map(columns[name].__getitem__, numbers))
    found = [Count(words[code], number) for code, number in times.items() if code in words]
    return sorted(found, key=lambda count: (-count.count, count.name))


def all_codes(columns: Columns, name: str) -> list[Count]:
    """The same of all statements."""
    column = columns[name].tobytes()
    found = [Count(value, column.count(bytes([code]))) for value, code in CODES[name].items() if value]
    return sorted((count for count in found if count.count), key=lambda count: (-count.count, count.name))


def lemmas(columns: Columns, numbers: Iterable[int], most: int) -> list[Count]:
    """By the lemma of the cue, the most frequent first."""
    words = dict(columns.lemmas())
    times = Counter(map(columns["lemma"].__getitem__, numbers))
    found = [Count(words[code], number) for code, number in times.items() if code in words]
    return sorted(found, key=lambda count: (-count.count, count.name))[:most]


def outlets(connection: sqlite3.Connection, columns: Columns, numbers: Iterable[int], most: int) -> list[Count]:
    """By outlet, the most frequent first."""
    return _outlets(connection, Counter(map(columns["outlet"].__getitem__, numbers)), most)


def all_outlets(connection: sqlite3.Connection, columns: Columns, most: int) -> list[Count]:
    """The same of all statements."""
    return _outlets(connection, Counter(columns["outlet"]), most)


def _outlets(connection: sqlite3.Connection, times: Counter[int], most: int) -> list[Count]:
    names = dict(connection.execute("select id, name from outlets"))
    found = [Count(names[outlet], number) for outlet, number in times.items() if outlet in names]
    return sorted(found, key=lambda count: (-count.count, count.name))[:most]


def latest(columns: Columns, numbers: Iterable[int], most: int) -> list[int]:
    """The latest of the statements, the very latest first."""
    day = columns["day"]
    return nlargest(most, numbers, key=lambda number: (day[number], number))
