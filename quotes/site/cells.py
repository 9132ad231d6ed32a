"""Cells of the stock tables: days that do not flip, names for codes, links to the readable pages."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from quotes.site import access, arabic, databases

DAYS = {"published", "said_on", "first_said", "last_said", "first", "last", "started", "finished", "month"}
CODES = {"kind", "cue_class", "type", "speaker_type", "field", "gender", "path"}
# columns that are known to hold Arabic: the first strong letter misleads (BBC عربي)
WORDS = {"title", "text", "name", "outlet", "article", "article_title", "speaker", "speakers", "mention", "role", "cue"}
WORDS |= {"cue_lemma", "medium", "relay", "addressee", "agency", "author", "folded", "reason"}
SHORT = 300


def render(datasette: Any, database: str, table: str | None, column: str, value: Any, row: Any) -> Any:
    """The HTML of a cell, or None where Datasette's own will do."""
    if database not in databases.names(datasette) or value is None or value == "" or isinstance(value, (bytes, dict)):
        return None
    if column in DAYS:
        return arabic.iso(value)
    if column in CODES:
        return arabic.value_label(column, value)
    if column in ("confidence", "share") and isinstance(value, float):
        return arabic.percent(value)
    if table in ("articles", "speakers") and column in ("title", "name"):
        page = access.address(datasette, database, f"{table[:-1]}/{row['id']}")
        return Markup('<a href="{}">{}</a>').format(page, value)
    if table == "outlets" and column == "name":
        page = f"{datasette.urls.table(database, 'quotes')}?outlet_id={row['id']}"
        return Markup('<a href="{}" dir="rtl">{}</a>').format(page, value)
    if table is None and column == "id" and "text" in tuple(row.keys()):
        return Markup('<a href="{}">{}</a>').format(access.address(datasette, database, f"statement/{value}"), value)
    # a long text is left to Datasette, which knows whether this page shortens it; the page is right to left anyway
    if column in WORDS and isinstance(value, str) and len(value) <= SHORT:
        return Markup('<span dir="rtl">{}</span>').format(value)
    return None
