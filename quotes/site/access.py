"""Who may see a page of the plugin, and in which database it looks.

The pages ask for the same permissions as the tables they are made from.
"""

from __future__ import annotations

from typing import Any

from datasette.utils.asgi import Forbidden, NotFound

from quotes.site import databases


async def database_for(datasette: Any, request: Any, *tables: str) -> str:
    """The quotes database that the request means: ``?db=NAME``, or the first one.

    Raises ``NotFound`` where there is none and ``Forbidden`` where a table may not be viewed.
    """
    known = databases.names(datasette)
    wanted = request.args.get("db")
    name = wanted if wanted else next(iter(known), None)
    if name not in known:
        raise NotFound("Database not found")
    for table in tables:
        if not await allowed(datasette, request.actor, name, table):
            raise Forbidden("You do not have permission to view this table")
    return str(name)


async def allowed(datasette: Any, actor: Any, database: str, table: str) -> bool:
    """Whether the actor may view a table, asked in the way that this version of Datasette has."""
    if hasattr(datasette, "allowed"):
        from datasette.resources import TableResource

        return bool(await datasette.allowed(action="view-table", resource=TableResource(database, table), actor=actor))
    visible, _ = await datasette.check_visibility(
        actor,
        permissions=[("view-table", (database, table)), ("view-database", database), "view-instance"],
    )
    return bool(visible)


def address(datasette: Any, database: str, path: str) -> str:
    """The address of one of the plugin's pages; the database is named only where there are several.

    >>> # address(datasette, "quotes", "article/3#q12") gives "/-/quotes/article/3#q12"
    """
    path, _, anchor = path.partition("#")
    if databases.names(datasette)[:1] != (database,):
        path += f"{'&' if '?' in path else '?'}db={database}"
    return str(datasette.urls.path(f"-/quotes/{path}")) + (f"#{anchor}" if anchor else "")
