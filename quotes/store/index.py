"""The search index: one row of tokens for each statement, written and taken back by its own words.

The index keeps no copy of the text. SQLite before 3.43 can take a row out of such an index only when
told exactly what it was filled with; so the tokens depend on the stored statement, on the rules of
``forms`` and on nothing else. The database keeps a fingerprint of the rules it was indexed by; where
they have changed since, the index is built anew before anything is written (``bring_up``).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from . import forms
from .search import ANY, CLAUSE

PART = 500  # statements read at a time when the index is built anew
LONGEST_CLAUSE = 300  # characters before and after a statement that count as its reporting clause


def tokens(text: str, clause: str = "") -> tuple[str, str]:
    """The two columns of the index for a statement and the words around it that report it."""
    written = [forms.entries(word) for word in forms.split(text)]
    around = [forms.entries(word, CLAUSE) for word in forms.split(clause)]
    further = [*(forms_ for _, forms_ in written), *(word for word, _ in around), *(forms_ for _, forms_ in around)]
    return " ".join([word for word, _ in written]), " ".join([*filter(None, further), ANY])


def clause(field: str, row: Mapping[str, Any]) -> str:
    """The words that report a statement: from cue and mention up to it, and what the record adds to them."""
    start, end = row["start"], row["end"]
    marks = [row["cue_start"], row["cue_end"], row["mention_start"], row["mention_end"]]
    places = [place for place in marks if place is not None]
    before = field[max(min(places, default=start), start - LONGEST_CLAUSE) : start]
    after = field[end : min(max(places, default=end), end + LONGEST_CLAUSE)]
    known = (str(row[column]) for column in ("speakers", "role", "medium", "relay", "addressee"))
    return "\n".join((before, after, *known))


def write(connection: sqlite3.Connection, rows: Iterable[tuple[int, str, str]]) -> None:
    """Add rows of (statement, folded, forms)."""
    connection.executemany("insert into quotes_fts (rowid, folded, forms) values (?, ?, ?)", rows)


def take_back(connection: sqlite3.Connection, rows: Iterable[tuple[int, str, str]]) -> None:
    """Remove rows, given exactly what they were filled with."""
    connection.executemany("insert into quotes_fts (quotes_fts, rowid, folded, forms) values ('delete', ?, ?, ?)", rows)


def bring_up(connection: sqlite3.Connection) -> bool:
    """Build the index anew if it was made by other rules than these; whether that was needed."""
    if not is_old(connection):
        return False
    connection.execute("begin immediate")
    try:
        stale = is_old(connection)  # another program may have been faster
        if stale:
            _rebuild(connection)
        connection.execute("commit")
    except BaseException:
        if connection.in_transaction:
            connection.execute("rollback")
        raise
    return stale


def is_old(connection: sqlite3.Connection) -> bool:
    """Whether the index was made by other rules than these."""
    return _made_by(connection) != forms.fingerprint()


def _made_by(connection: sqlite3.Connection) -> str:
    row = connection.execute("select fingerprint from _index_rules").fetchone()
    return str(row[0]) if row else ""


def _rebuild(connection: sqlite3.Connection) -> None:
    connection.execute("insert into quotes_fts (quotes_fts) values ('delete-all')")
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    after = 0
    while True:
        rows = cursor.execute(
            """select q.*, iif(q.field = 'title', a.title, a.text) as around from quotes q
            join articles a on a.id = q.article_id where q.id > ? order by q.id limit ?""",
            (after, PART),
        ).fetchall()
        if not rows:
            break
        write(connection, ((row["id"], *tokens(row["text"], clause(row["around"], dict(row)))) for row in rows))
        after = rows[-1]["id"]
    connection.execute("delete from _index_rules")
    connection.execute("insert into _index_rules (fingerprint) values (?)", (forms.fingerprint(),))
