"""Which attached databases hold statements, and what Datasette is told about them.

The configuration is built here, at start-up, from the schema and the Arabic labels, so that
``datasette any-name.db`` is enough; whatever a metadata file says about the same keys wins.
"""

from __future__ import annotations

import copy
import sqlite3
from contextlib import suppress
from typing import Any
from weakref import WeakKeyDictionary

from datasette.utils import to_css_class

from quotes.site import arabic
from quotes.site.queries import QUERIES

# a database with these tables and columns is one of ours, whatever its name
SIGNATURE = {
    "articles": {"id", "title", "text", "outlet_id", "published"},
    "quotes": {"id", "article_id", "field", "start", "end", "text", "kind", "speaker_id", "cue", "confidence", "rule"},
    "speakers": {"id", "name", "type"},
    "quotes_fts": {"folded", "forms"},
}
FACETS = ("speaker_id", "outlet_id", "kind", "cue_class")

_found: WeakKeyDictionary[Any, tuple[str, ...]] = WeakKeyDictionary()


def names(datasette: Any) -> tuple[str, ...]:
    """The names of the attached databases that hold statements, in the order of attachment."""
    return _found.get(datasette, ())


def css_names(datasette: Any) -> dict[str, str]:
    """The form in which each of them stands in the names of templates, with its name."""
    return {to_css_class(name): name for name in names(datasette)}


def holds_statements(connection: Any) -> bool:
    """Whether a connection's database has the tables of ``SIGNATURE``."""
    for table, wanted in SIGNATURE.items():
        present = {row[1] for row in connection.execute(f"pragma table_info([{table}])")}
        if not wanted <= present:
            return False
    return True


def columns(connection: Any) -> dict[str, list[str]]:
    """The columns of each table and view."""
    tables = [row[0] for row in connection.execute("select name from sqlite_master where type in ('table', 'view')")]
    return {table: [row[1] for row in connection.execute(f'pragma table_info("{table}")')] for table in tables}


async def configure(datasette: Any) -> None:
    """Find the databases and give Datasette their metadata, below what the user's own file says."""
    found = []
    for name, database in datasette.databases.items():
        # a broken or foreign file is Datasette's to report, not ours to stumble over
        with suppress(sqlite3.DatabaseError):
            if await database.execute_fn(holds_statements):
                found.append(name)
    _found[datasette] = tuple(found)
    for name in found:
        schema = await datasette.databases[name].execute_fn(columns)
        await give(datasette, name, metadata(schema))


def metadata(schema: dict[str, list[str]]) -> dict[str, Any]:
    """What Datasette should know about a quotes database with these tables and columns."""
    labels = arabic.load("labels")
    tables: dict[str, dict[str, Any]] = {}
    for table, present in schema.items():
        if table.startswith(("sqlite_", "_", "quotes_fts")):
            tables[table] = {"hidden": True}
            continue
        label = labels["tables"].get(table)
        if not label:
            continue
        described = labels["descriptions"].get(table, {})
        tables[table] = {
            "title": label["title"],
            "description": label.get("description", ""),
            "columns": {column: described[column] for column in present if column in described},
        }
    for table, label_column in (("articles", "title"), ("speakers", "name"), ("outlets", "name"), ("quotes", "text")):
        tables.setdefault(table, {})["label_column"] = label_column
    for table in ("quotes", "statements"):
        if "id" in schema.get(table, ()):
            tables[table] |= {"fts_table": "quotes_fts", "fts_pk": "id", "size": 25}
    present = schema["quotes"]
    tables["quotes"]["facets"] = [column for column in FACETS if column in present]
    tables["quotes"]["facet_size"] = 8
    if "published" in present:
        tables["quotes"]["sort_desc"] = "published"
    tables["articles"] |= {"facets": ["outlet_id"], "facet_size": 8}
    if "published" in schema["articles"]:
        tables["articles"]["sort_desc"] = "published"
    tables["speakers"]["facets"] = ["type"]
    for table in ("runs", "skipped", "quote_speakers", "migrations", "_sqlite_migrations"):
        if table in schema:
            tables.setdefault(table, {})["hidden"] = table != "runs"
    queries = {name: query for name, query in QUERIES.items() if query["needs"] <= set(present)}
    shown = {
        name: {"hide_sql": True} | {k: v for k, v in query.items() if k != "needs"} for name, query in queries.items()
    }
    return {"title": labels["data_title"], "description": labels["description"], "tables": tables, "queries": shown}


async def give(datasette: Any, database: str, defaults: dict[str, Any]) -> None:
    """Hand the metadata to Datasette in the way its version has.

    1.0 keeps titles and descriptions in its internal database and the rest in its configuration;
    0.65 keeps one dictionary. A plugin may write to neither through a hook that both have, so this
    is the one place that knows the difference.
    """
    if not hasattr(datasette, "set_resource_metadata"):
        local = datasette._metadata_local
        place = local.setdefault("databases", {})
        place[database] = under(place.get(database) or {}, defaults)
        return
    datasette.config = datasette.config or {}
    place = datasette.config.setdefault("databases", {})
    place[database] = under(place.get(database) or {}, defaults)
    for table, known in defaults["tables"].items():
        stored = await datasette.get_resource_metadata(database, table)
        for key in ("title", "description"):
            if known.get(key) and not stored.get(key):
                await datasette.set_resource_metadata(database, table, key, known[key])
        for column, text in known.get("columns", {}).items():
            await datasette.set_column_metadata(database, table, column, "description", text)
    if hasattr(datasette, "add_query"):
        for name, query in defaults["queries"].items():
            await datasette.add_query(database, name, **query, source="plugin", is_trusted=True)


def under(given: dict[str, Any], defaults: dict[str, Any]) -> dict[str, Any]:
    """``given`` with what it lacks taken from ``defaults``, at every depth.

    >>> under({"a": {"x": 1}}, {"a": {"x": 0, "y": 2}, "b": 3})
    {'a': {'x': 1, 'y': 2}, 'b': 3}
    """
    merged = dict(given)
    for key, value in defaults.items():
        if key not in merged:
            merged[key] = copy.deepcopy(value)
        elif isinstance(merged[key], dict) and isinstance(value, dict):
            merged[key] = under(merged[key], value)
    return merged
