"""A statement as a card: the words, who said them, how the article puts it, and where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from quotes.marking import Span, mark
from quotes.site import access, arabic, search

_STATEMENTS = """
select q.*, a.title as article_title, a.url as article_url, o.name as outlet_name
from quotes q
left join articles a on a.id = q.article_id
left join outlets o on o.id = q.outlet_id
where q.id in ({})
"""
_SPEAKERS = """
select qs.quote_id, s.id, s.name, s.type
from quote_speakers qs join speakers s on s.id = qs.speaker_id
where qs.quote_id in ({}) order by qs.quote_id, qs.position
"""
_ARTICLES = """
select a.id, a.title, substr(a.text, 1, 400) as beginning, a.published, a.outlet_id, o.name as outlet_name,
  (select count(*) from quotes q where q.article_id = a.id) as statements,
  (select group_concat(name, '، ') from (select distinct s.name from quotes q
    join quote_speakers qs on qs.quote_id = q.id
    join speakers s on s.id = qs.speaker_id where q.article_id = a.id limit 6)) as speakers
from articles a left join outlets o on o.id = a.outlet_id
where a.id in ({})
"""


@dataclass(frozen=True, slots=True)
class Named:
    """A speaker or an outlet on a card."""

    name: str
    href: str
    type: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """Everything that the template of a card shows; ``row`` holds the stored fields."""

    row: dict[str, Any]
    words: Markup
    speakers: tuple[Named, ...]
    outlet: Named | None
    article: Named
    href: str

    @property
    def quoted(self) -> bool:
        """Whether the words stood between marks, so that the card puts them between marks too."""
        return self.row["kind"] in ("direct", "partial")

    def label(self, column: str) -> str:
        """The Arabic word for the value of a closed set."""
        return arabic.value_label(column, self.row.get(column))


async def cards(datasette: Any, database: str, ids: Iterable[Any], query: str = "") -> list[Card]:
    """The cards of the statements with these ids, in the order of the ids, words of the query marked."""
    wanted = [int(i) for i in ids]
    if not wanted:
        return []
    holes = ",".join("?" * len(wanted))
    source = datasette.get_database(database)
    rows = {r["id"]: dict(zip(r.keys(), tuple(r))) for r in await source.execute(_STATEMENTS.format(holes), wanted)}
    speakers: dict[int, list[Named]] = defaultdict(list)
    for quote, number, name, kind in (tuple(r) for r in await source.execute(_SPEAKERS.format(holes), wanted)):
        href = access.address(datasette, database, f"speaker/{number}")
        speakers[quote].append(Named(name, href, kind or ""))
    return [_card(datasette, database, rows[i], speakers[i], query) for i in wanted if i in rows]


def _card(datasette: Any, database: str, row: dict[str, Any], speakers: list[Named], query: str) -> Card:
    table = datasette.urls.table(database, "quotes")
    outlet = Named(row["outlet_name"], f"{table}?outlet_id={row['outlet_id']}") if row["outlet_name"] else None
    article = access.address(datasette, database, f"article/{row['article_id']}#q{row['id']}")
    found = [Span(start, end, "found") for start, end in search.found(row["text"], query)]
    return Card(
        row=row,
        words=mark(row["text"], found),
        speakers=tuple(speakers),
        outlet=outlet,
        article=Named(row["article_title"] or "المقال", article),
        href=f"{table}/{row['id']}",
    )


async def of_rows(datasette: Any, database: str, rows: Any, request: Any) -> list[Card]:
    """The cards of the rows that Datasette is about to show as a table."""
    query = request.args.get("_search") or "" if request else ""
    return await cards(datasette, database, [row["id"] for row in rows], query)


async def articles(datasette: Any, database: str, rows: Any) -> list[dict[str, Any]]:
    """The articles of a list: title, page, outlet, day, how the text begins, who speaks in it."""
    wanted = [int(row["id"]) for row in rows]
    holes = ",".join("?" * len(wanted))
    found = await datasette.get_database(database).execute(_ARTICLES.format(holes), wanted)
    known = {row["id"]: dict(zip(row.keys(), tuple(row))) for row in found}
    for number, row in known.items():
        row["href"] = access.address(datasette, database, f"article/{number}")
        row["outlet_href"] = f"{datasette.urls.table(database, 'articles')}?outlet_id={row['outlet_id']}"
    return [known[number] for number in wanted if number in known]
