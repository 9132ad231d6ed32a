"""Datasette's own search box, understanding Arabic.

Datasette passes what a visitor types through the SQL function ``escape_fts``; on connections to a
quotes database that function is replaced by the store's translation, so that a search gives the
same statements here as ``quotes said`` gives in a terminal.
"""

from __future__ import annotations

from typing import Any

from quotes.site import databases
from quotes.store.search import expression, found

__all__ = ["expression", "found", "prepare"]


def prepare(connection: Any) -> None:
    """Replace ``escape_fts`` on a connection to a quotes database."""
    if databases.holds_statements(connection):
        connection.create_function("escape_fts", 1, expression)
