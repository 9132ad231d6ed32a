"""The diagram shows the tables as they are."""

from __future__ import annotations

import re
from pathlib import Path

from quotes.store import open_database

PAGE = (Path(__file__).parents[2] / "docs" / "data-model.md").read_text(encoding="utf-8")


def drawn() -> dict[str, list[tuple[str, str]]]:
    """The columns of each table in the diagram, with their types."""
    tables = re.findall(r"^  (\w+) \{\n(.*?)^  \}", PAGE, re.DOTALL | re.MULTILINE)
    return {name: re.findall(r"^    (\w+) (\w+)", body, re.MULTILINE) for name, body in tables}


def made(path: Path) -> dict[str, list[tuple[str, str]]]:
    """The columns of each table that a new database has."""
    with open_database(path) as database:
        rows = database.connection.execute(
            "select m.name, lower(c.type), c.name from sqlite_master m join pragma_table_info(m.name) c"
            " where m.type = 'table' and m.name not like '\\_%' escape '\\' and m.name not like 'quotes\\_fts%' escape '\\'"
            " and m.name not like 'sqlite%' order by m.name, c.cid"
        ).fetchall()
    tables: dict[str, list[tuple[str, str]]] = {}
    for table, kind, column in rows:
        tables.setdefault(table, []).append((kind, column))
    return tables


def test_diagram_is_the_schema(tmp_path: Path) -> None:
    assert drawn() == made(tmp_path / "quotes.db")


def test_views_are_described(tmp_path: Path) -> None:
    with open_database(tmp_path / "quotes.db") as database:
        views = [name for (name,) in database.connection.execute("select name from sqlite_master where type = 'view'")]
    assert views
    assert [name for name in views if f"`{name}`" not in PAGE] == []
