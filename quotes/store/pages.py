"""One thing at a time: a statement in its paragraph, a speaker, the list of speakers, the articles."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from ..extract.record import SPEAKER_TYPES, Article
from ..text.fold import fold
from . import hits, naming, tallies
from .answers import statements
from .columns import Columns
from .days import iso
from .errors import UnknownStatement
from .filters import one_of
from .rows import Count, Shown, SpeakerCard, SpeakerRow

LATEST = 10
MOST = 12


def show(connection: sqlite3.Connection, number: int) -> Shown:
    """See ``Database.show``."""
    found = statements(connection, [number]) if abs(number) < 1 << 63 else []  # more than SQLite can hold
    if not found:
        raise UnknownStatement(f"there is no statement {number}; `quotes said` prints the numbers")
    statement = found[0]
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    article = dict(cursor.execute("select * from articles where id = ?", (statement.article_id,)).fetchone())
    field = article[statement.field]
    low = field.rfind("\n", 0, statement.start) + 1
    high = field.find("\n", statement.end)
    paragraph = field[low : high if high >= 0 else len(field)]

    def inside(start: int | None, end: int | None) -> tuple[int, int] | None:
        if start is None or end is None or not low <= start <= end <= low + len(paragraph):
            return None
        return start - low, end - low

    speakers = connection.execute(
        """select s.id, s.name, s.type, (select count(*) from quote_speakers where speaker_id = s.id)
        from quote_speakers p join speakers s on s.id = p.speaker_id where p.quote_id = ? order by p.position""",
        (number,),
    )
    return Shown(
        statement,
        paragraph,
        statement.start - low,
        statement.end - low,
        inside(statement.cue_start, statement.cue_end),
        inside(statement.mention_start, statement.mention_end),
        [SpeakerRow(*row) for row in speakers],
        article | {"outlet": statement.outlet},
    )


def speaker(connection: sqlite3.Connection, columns: Columns, name: str) -> SpeakerCard:
    """See ``Database.speaker``."""
    named = naming.speaker(connection, name)
    assert named.row is not None
    number = named.row.id
    mine = hits.by(connection, number)
    days = [day for day in map(columns["day"].__getitem__, mine) if day > 0]
    names = connection.execute(
        "select name, count from speaker_names where speaker_id = ? order by count desc, name limit ?", (number, MOST)
    )

    roles = connection.execute(
        """select q.role, count(*) from quote_speakers p cross join quotes q on q.id = p.quote_id
        where p.speaker_id = ? and q.role != '' group by 1 order by 2 desc, 1 limit ?""",
        (number, MOST),
    )
    return SpeakerCard(
        *(named.row.id, named.row.name, named.row.type),
        connection.execute("select gender from speakers where id = ?", (number,)).fetchone()[0],
        named.row.count,
        iso(min(days, default=0)),
        iso(max(days, default=0)),
        [Count(*row) for row in names],
        [Count(*row) for row in roles],
        tallies.outlets(connection, columns, mine, MOST),
        tallies.codes(columns, "kind", mine),
        tallies.codes(columns, "cue_class", mine),
        tallies.lemmas(columns, mine, MOST),
        statements(connection, tallies.latest(columns, mine, LATEST)),
        list(named.candidates),
    )


def speakers(connection: sqlite3.Connection, like: str, kind: str, limit: int, offset: int) -> list[SpeakerRow]:
    """See ``Database.speakers``."""
    where: list[str] = []
    values: list[str] = []
    for word in fold(like).split():
        where.append("s.id in (select speaker_id from speaker_names where instr(folded, ?))")
        values.append(word)
    if kind.strip():
        where.append("s.type = ?")
        values.append(one_of("type", kind, SPEAKER_TYPES))
    if where:
        times = "(select count(*) from quote_speakers q where q.speaker_id = s.id)"
        source = f"speakers s where {' and '.join(where)}"
    else:  # all of them: counting in one go is quicker
        times = "n.n"
        source = (
            "(select speaker_id, count(*) as n from quote_speakers group by 1) n join speakers s on s.id = n.speaker_id"
        )
    found = connection.execute(
        f"select s.id, s.name, s.type, {times} from {source} order by 4 desc, s.name, s.id limit ? offset ?",
        (*values, limit, offset),
    )
    return [SpeakerRow(*row) for row in found]


_ARTICLE = """select a.id, a.text, a.key, a.title, coalesce(o.name, ''), a.url, a.published, a.author
from articles a left join outlets o on o.id = a.outlet_id"""


def article(connection: sqlite3.Connection, number: int) -> Article | None:
    """See ``Database.article``."""
    row = connection.execute(f"{_ARTICLE} where a.id = ?", (number,)).fetchone()
    return Article(*row[1:]) if row else None


def articles(connection: sqlite3.Connection) -> Iterator[Article]:
    """See ``Database.stored_articles``."""
    after = 0
    while True:
        rows = connection.execute(f"{_ARTICLE} where a.id > ? order by a.id limit 100", (after,)).fetchall()
        if not rows:
            return
        for row in rows:
            yield Article(*row[1:])
        after = rows[-1][0]
