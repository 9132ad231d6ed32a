"""Counts that the pages show: of the whole database, and of one speaker."""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

from datasette.database import QueryInterrupted

from quotes.site import arabic

# the start page counts everything; a database that has not changed since is not counted again
_counted: WeakKeyDictionary[Any, tuple[Any, dict[str, Any]]] = WeakKeyDictionary()


async def rows(datasette: Any, database: str, sql: str, *values: Any) -> list[tuple[Any, ...]]:
    """The rows of a query; none where it takes longer than Datasette's limit."""
    try:
        result = await datasette.get_database(database).execute(sql, list(values))
    except QueryInterrupted:
        return []
    return [tuple(row) for row in result]


def bars(found: list[tuple[Any, ...]], column: str = "") -> list[dict[str, Any]]:
    """Rows of (key, label, number) for the template that draws them as bars."""
    most = max((row[2] for row in found), default=1) or 1
    return [
        {"key": key, "label": arabic.value_label(column, label) if column else label, "n": n, "share": n / most}
        for key, label, n in found
    ]


async def of_database(datasette: Any, database: str) -> dict[str, Any]:
    """Totals, days, the most quoted, outlets, tones of the cues."""
    state = await rows(datasette, database, "select (select max(id) from quotes), (select max(id) from runs)")
    key = (database, state)
    source = datasette.get_database(database)
    if source in _counted and _counted[source][0] == key:
        return _counted[source][1]

    async def ask(sql: str) -> list[tuple[Any, ...]]:
        return await rows(datasette, database, sql)

    totals = {
        table: (await ask(f"select count(*) from {table}") or [(None,)])[0][0]
        for table in ("quotes", "articles", "speakers", "outlets")
    }
    days = await ask("select min(published), max(published) from articles where published glob '[12][0-9][0-9][0-9]-*'")
    found = {
        "totals": totals,
        "days": days[0] if days and days[0][0] else None,
        "top_speakers": bars(
            await ask(
                """select s.id, s.name, count(*) from quote_speakers qs join speakers s on s.id = qs.speaker_id
                group by s.id order by 3 desc, 2 limit 12"""
            )
        ),
        "top_outlets": bars(
            await ask(
                """select o.id, o.name, count(*) from quotes q join outlets o on o.id = q.outlet_id
                group by o.id order by 3 desc, 2 limit 10"""
            )
        ),
        "tones": bars(
            await ask(
                "select cue_class, cue_class, count(*) from quotes where cue_class != '' group by 1 order by 3 desc"
            ),
            "cue_class",
        ),
        "kinds": bars(await ask("select kind, kind, count(*) from quotes group by 1 order by 3 desc"), "kind"),
    }
    _counted[source] = (key, found)
    return found


async def latest(datasette: Any, database: str, limit: int) -> list[int]:
    """The ids of the latest statements, those marked as quotations before reported ones of the same day."""
    found = await rows(
        datasette,
        database,
        """select id from (select id, published, kind, article_id, start from quotes
        order by published desc, id desc limit 200)
        order by published desc, kind in ('direct', 'unmarked') desc, kind = 'partial' desc, id desc limit ?""",
        limit,
    )
    return [row[0] for row in found]


async def of_speaker(datasette: Any, database: str, speaker: int) -> dict[str, Any]:
    """What the page of a speaker shows beside the name."""
    said = "from quote_speakers qs join quotes q on q.id = qs.quote_id"
    mine = "where qs.speaker_id = ?"

    async def ask(sql: str) -> list[tuple[Any, ...]]:
        return await rows(datasette, database, sql, speaker)

    total = (
        await ask(f"select count(*), min(nullif(q.published, '')), max(q.published) {said} {mine}") or [(0, None, None)]
    )[0]
    outlets = await ask(
        f"""select o.id, o.name, count(*) {said} join outlets o on o.id = q.outlet_id {mine}
        group by o.id order by 3 desc limit 10"""
    )
    months = await ask(
        f"""select substr(q.published, 1, 7), substr(q.published, 1, 7), count(*) {said} {mine} and q.published != ''
        group by 1 order by 1 desc limit 24"""
    )

    async def by(column: str) -> list[dict[str, Any]]:
        found = await ask(
            f"select q.{column}, q.{column}, count(*) {said} {mine} and q.{column} != '' group by 1 order by 3 desc limit 12"  # noqa: E501
        )
        return bars(found, column)

    joint = await rows(
        datasette,
        database,
        "select 1 from quote_speakers where speaker_id = ? and quote_id in (select id from quotes where speaker_id != ?) limit 1",  # noqa: E501
        speaker,
        speaker,
    )
    return {
        "joint": bool(joint),
        "total": total[0],
        "first": total[1],
        "last": total[2],
        "names": await ask(
            "select name, count from speaker_names where speaker_id = ? order by count desc, name limit 12"
        ),
        "roles": await ask(
            f"select q.role, count(*) {said} {mine} and q.role != '' group by 1 order by 2 desc, 1 limit 12"
        ),
        "outlets": bars(outlets),
        "months": bars(months[::-1]),
        "tones": await by("cue_class"),
        "kinds": await by("kind"),
        "cues": await by("cue_lemma"),
        "latest": [r[0] for r in await ask(f"select q.id {said} {mine} order by q.published desc, q.id desc limit 20")],
    }
