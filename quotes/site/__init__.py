"""The Arabic site: a Datasette plugin that shows who said what, right to left.

Install the package beside Datasette and open any database made by ``quotes add``; the plugin finds
out by the schema which of the attached databases hold statements, whatever their names are::

    datasette db/quotes.db

Only hooks that Datasette 1.0 keeps are used here. Each hook is a line or two; the work is in the
modules of this folder: ``arabic`` (words and directions), ``templates`` (translating Datasette's own
pages), ``databases`` (detection and metadata), ``search``, ``cards`` and ``pages``.
"""

from __future__ import annotations

from typing import Any

from datasette import hookimpl

from quotes.site import cells, databases, feed, pages, search, speakers, start, templates


@hookimpl
def prepare_jinja2_environment(env: Any, datasette: Any) -> None:
    templates.install(env, datasette)


@hookimpl
def startup(datasette: Any) -> Any:
    return lambda: databases.configure(datasette)


@hookimpl(trylast=True)  # after Datasette's own escape_fts, which this replaces
def prepare_connection(conn: Any, database: str, datasette: Any) -> None:
    search.prepare(conn)


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    return [
        (r"^/-/quotes/article/(?P<id>\d+)$", pages.article),
        (r"^/-/quotes/speakers$", speakers.speakers),
        (r"^/-/quotes/speaker/(?P<id>\d+)$", pages.speaker),
        (r"^/-/quotes/statement/(?P<id>\d+)$", pages.statement),
        (r"^/-/quotes/feed$", feed.feed),
        (r"^/-/quotes/script/(?P<name>[a-z]+\.js)$", templates.script),
    ]


@hookimpl
def extra_template_vars(view_name: str, request: Any, datasette: Any) -> Any:
    if view_name == "index":
        return lambda: start.variables(datasette, request)
    return {}


@hookimpl
def render_cell(value: Any, column: str, table: str | None, database: str, datasette: Any, row: Any) -> Any:
    return cells.render(datasette, database, table, column, value, row)
