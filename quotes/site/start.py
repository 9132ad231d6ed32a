"""What the start page shows: the question, the latest statements, who is quoted and where."""

from __future__ import annotations

from typing import Any

from quotes.site import access, cards, counts, databases

LATEST = 8


async def variables(datasette: Any, request: Any) -> dict[str, Any]:
    """The variables of the start page, one entry for each quotes database that the visitor may see."""
    shown = []
    for name in databases.names(datasette):
        if not await access.allowed(datasette, request.actor, name, "quotes"):
            continue
        found = await counts.of_database(datasette, name)
        ids = await counts.latest(datasette, name, LATEST)
        shown.append(
            {
                "name": name,
                "table": datasette.urls.table(name, "quotes"),
                "latest": await cards.cards(datasette, name, ids),
                "speaker": lambda number, name=name: access.address(datasette, name, f"speaker/{number}"),
                "feed": access.address(datasette, name, "feed"),
                "queries": await _queries(datasette, name, request),
                **found,
            }
        )
    return {"quotes_shown": shown}


async def _queries(datasette: Any, name: str, request: Any) -> list[dict[str, str]]:
    """The ready questions, each with its address."""
    try:
        known = await datasette.get_canned_queries(name, request.actor)
    except AttributeError:  # later versions keep them elsewhere; the page of the database lists them
        return []
    return [
        {
            "title": query.get("title") or key,
            "href": datasette.urls.query(name, key),
            "about": query.get("description", ""),
        }
        for key, query in known.items()
    ]
