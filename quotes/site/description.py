"""What a list of rows is restricted to, in Arabic, each restriction with a link that lifts it."""

from __future__ import annotations

import json
from typing import Any

from datasette.utils import path_with_removed_args
from markupsafe import Markup

from quotes.site import arabic, databases

# lookups whose word in the list of operators needs no value after it
ALONE = {"isnull", "notnull", "isblank", "notblank"}


async def describe(datasette: Any, request: Any, database: str, table: str, filters: Any, english: str) -> Any:
    """The restrictions as chips; Datasette's own sentence for databases that are not ours."""
    if database not in databases.names(datasette):
        return english
    chips: list[tuple[str, Any, set[str]]] = []
    if search := request.args.get("_search"):
        chips.append(("البحث عن", f"«{search}»", {"_search"}))
    words = {key: display for key, display, _ in filters.lookups()}
    for column, lookup, value in filters.selections():
        key = column if lookup == "exact" and column in request.args else f"{column}__{lookup}"
        chips.append(
            (_heading(column, lookup, words), await _shown(datasette, database, table, column, lookup, value), {key})
        )
    for through in request.args.getlist("_through"):
        try:
            given = json.loads(through)
            column, value = given["column"], str(given["value"])
            name = await _shown(datasette, database, given["table"], column, "exact", value)
            chips.append((arabic.column_label(column), name, {"_through"}))
        except (ValueError, KeyError, TypeError):
            continue
    order = request.args.get("_sort") or request.args.get("_sort_desc")
    if order:
        way = "تنازليًا" if request.args.get("_sort_desc") else "تصاعديًا"
        chips.append(("مرتبة بحسب", f"{arabic.column_label(order)} {way}", {"_sort", "_sort_desc"}))
    pieces = [
        Markup('<a class="chip" href="{}"><span class="of">{}</span> {} <span class="off" aria-hidden="true">×</span>'
               '<span class="context-text">إزالة</span></a>').format(
            datasette.urls.path(path_with_removed_args(request, removed | {"_next"})), heading, arabic.isolated(value)
        )
        for heading, value, removed in chips
    ]  # fmt: skip
    return Markup('<span class="chips">{}</span>').format(Markup(" ").join(pieces)) if pieces else Markup("")


def _heading(column: str, lookup: str, words: dict[str, str]) -> str:
    label = arabic.column_label(column)
    return f"{label}:" if lookup == "exact" else f"{label} {arabic.word(words.get(lookup, lookup))}"


async def _shown(datasette: Any, database: str, table: str, column: str, lookup: str, value: str) -> str:
    """The value as a reader knows it: the name behind a number, the word behind a code."""
    if lookup in ALONE:
        return ""
    if lookup == "exact":
        source = datasette.get_database(database)
        for key in await source.foreign_keys_for_table(table):
            if key["column"] == column and key["other_table"] in ("speakers", "outlets", "articles"):
                label = "title" if key["other_table"] == "articles" else "name"
                found = (
                    await source.execute(f"select {label} from {key['other_table']} where id = ?", [value])
                ).first()
                return str(found[0]) if found else value
    return arabic.value_label(column, value) if value else "فارغ"
