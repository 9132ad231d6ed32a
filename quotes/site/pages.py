"""The pages of an article and of a speaker."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

from datasette.utils.asgi import NotFound, Response
from markupsafe import Markup

from quotes.marking import Span, mark, paragraphs
from quotes.site import access, arabic, cards, counts

_ARTICLE = """
select a.*, o.name as outlet_name, d.title as copy_title
from articles a left join outlets o on o.id = a.outlet_id left join articles d on d.id = a.duplicate_of
where a.id = ?
"""
# how many speakers of an article get a colour of their own
COLOURS = 6


async def _row(datasette: Any, database: str, sql: str, *values: Any) -> dict[str, Any]:
    found = (await datasette.get_database(database).execute(sql, list(values))).first()
    if found is None:
        raise NotFound("Record not found")
    return dict(zip(found.keys(), tuple(found)))


async def article(datasette: Any, request: Any) -> Response:
    """An article with all its statements marked in the text, each with an anchor ``#q<id>``."""
    database = await access.database_for(datasette, request, "articles", "quotes", "speakers")
    row = await _row(datasette, database, _ARTICLE, int(request.url_vars["id"]))
    source = datasette.get_database(database)
    ids = await source.execute(
        "select id from quotes where article_id = ? order by field = 'text', start, end", [row["id"]]
    )
    statements = await cards.cards(datasette, database, [r[0] for r in ids])
    colours = _colours(statements)
    spans = {field: _spans(statements, field, colours) for field in ("title", "text")}
    title = row["title"] or "مقال بلا عنوان"
    context = {
        "database": database,
        "row": row,
        "title": mark(title, spans["title"] if row["title"] else ()),
        "plain_title": title,
        "body": paragraphs(row["text"], spans["text"]),
        "statements": statements,
        "colours": colours,
        "speakers": _speakers(statements),
        "link": row["url"] if str(row["url"] or "").startswith(("http://", "https://")) else "",
        "data": f"{datasette.urls.table(database, 'articles')}/{row['id']}",
        "copy": access.address(datasette, database, f"article/{row['duplicate_of']}") if row["duplicate_of"] else "",
    }
    return await html(datasette, request, "quotes/article.html", context)


def _names(card: cards.Card) -> str:
    return "، ".join(named.name for named in card.speakers) or "قائل غير معروف"


def _speakers(statements: list[cards.Card]) -> list[tuple[str, str, int]]:
    """Who speaks in the article: name, page and number of statements, the most frequent first."""
    tally: dict[str, tuple[str, int]] = {}
    for card in statements:
        name = _names(card)
        href = card.speakers[0].href if len(card.speakers) == 1 else ""
        tally[name] = (href, tally.get(name, ("", 0))[1] + 1)
    return sorted(((name, href, n) for name, (href, n) in tally.items()), key=lambda item: -item[2])


def _colours(statements: list[cards.Card]) -> dict[str, int]:
    """A colour for each of the most frequent speakers; 0 for the others and for the unknown."""
    known = [name for name, _, _ in _speakers(statements) if name != "قائل غير معروف"]
    return {name: number for number, name in enumerate(known[:COLOURS], 1)}


def _spans(statements: list[cards.Card], field: str, colours: dict[str, int]) -> list[Span]:
    spans: dict[tuple[int, int, str], Span] = {}
    for number, card in enumerate(statements, 1):
        row = card.row
        if row["field"] != field:
            continue
        colour = colours.get(_names(card), 0)
        note = Markup('<a class="note" href="#n{}" aria-label="التصريح {}: {}">{}</a>').format(
            row["id"], number, _names(card), number
        )
        said = f"{_names(card)} – {card.label('kind')}" + (f" ({row['cue']})" if row["cue"] else "")
        css = f"said kind-{row['kind']} voice-{colour}"
        spans[row["start"], row["end"], f"q{row['id']}"] = Span(
            row["start"], row["end"], css, id=f"q{row['id']}", title=said, note=note, rank=number
        )
        for part in ("cue", "mention"):
            start, end = row[f"{part}_start"], row[f"{part}_end"]
            if start is not None and end is not None:
                # one name may serve several statements: it is marked once
                spans.setdefault((start, end, part), Span(start, end, f"{part} voice-{colour}", tag="span", rank=10**6))
    return list(spans.values())


async def speaker(datasette: Any, request: Any) -> Response:
    """A speaker: names, roles, counts by outlet, kind and cue class, months, the latest statements."""
    database = await access.database_for(datasette, request, "quotes", "speakers", "articles")
    number = int(request.url_vars["id"])
    row = await _row(datasette, database, "select * from speakers where id = ?", number)
    found = await counts.of_speaker(datasette, database, number)
    latest = await cards.cards(datasette, database, found.pop("latest"))
    table = datasette.urls.table(database, "quotes")
    # joint statements stand under their first speaker in quotes.speaker_id; only then is the longer address needed
    through = urlencode({"_through": json.dumps({"table": "quote_speakers", "column": "speaker_id", "value": number})})
    context = {
        "database": database,
        "row": row,
        "type": arabic.value_label("type", row["type"]),
        "latest": latest,
        "table": table,
        "everything": f"{table}?{through if found.pop('joint') else f'speaker_id={number}'}",
        "data": f"{datasette.urls.table(database, 'speakers')}/{number}",
        "feed": access.address(datasette, database, f"feed?speaker={number}"),
        **found,
    }
    return await html(datasette, request, "quotes/speaker.html", context)


async def statement(datasette: Any, request: Any) -> Response:
    """The permanent address of a statement leads to its place in its article."""
    database = await access.database_for(datasette, request, "quotes", "articles")
    row = await _row(datasette, database, "select id, article_id from quotes where id = ?", int(request.url_vars["id"]))
    return Response.redirect(access.address(datasette, database, f"article/{row['article_id']}#q{row['id']}"))


async def html(datasette: Any, request: Any, template: str, context: dict[str, Any]) -> Response:
    return Response.html(await datasette.render_template(template, context, request=request, view_name="quotes"))
