"""Datasette on a quotes database, with the settings that suit the site."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

# suggesting facets runs a query for each column on every page; long questions get two seconds
SETTINGS = {"suggest_facets": "off", "sql_time_limit_ms": "2000", "truncate_cells_html": "300"}
# looked for beside the database when no file is named
METADATA = ("metadata.yaml", "metadata.yml", "metadata.json")


def arguments(
    database: str | Path,
    *,
    host: str = "127.0.0.1",
    port: int = 8001,
    metadata: str | Path | None = None,
    open_browser: bool = False,
    extra: Sequence[str] = (),
) -> list[str]:
    """The words after ``datasette`` that serve a database.

    ``metadata`` is a file with a title, a source and a licence; without one, ``metadata.yaml`` beside
    the database is taken where it exists. ``extra`` is passed on as it is.

    >>> arguments("/no/quotes.db", port=80)[:6]
    ['serve', '/no/quotes.db', '--host', '127.0.0.1', '--port', '80']
    """
    words = ["serve", str(database), "--host", host, "--port", str(port)]
    for setting, value in SETTINGS.items():
        words += ["--setting", setting, value]
    beside = [Path(database).parent / name for name in METADATA]
    chosen = Path(metadata) if metadata else next((path for path in beside if path.is_file()), None)
    if chosen:
        words += ["--metadata", str(chosen)]
    if open_browser:
        words.append("--open")
    return [*words, *extra]


def serve(database: str | Path, **options: object) -> None:
    """Run Datasette on a database until it is interrupted; options as in ``arguments``."""
    from datasette.cli import cli

    cli.main(args=arguments(database, **options), prog_name="datasette", standalone_mode=False)  # type: ignore[arg-type]
