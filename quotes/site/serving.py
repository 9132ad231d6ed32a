"""Datasette on a quotes database, with the settings that suit the site."""

from __future__ import annotations

import socket
import webbrowser
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from urllib.parse import urlsplit

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
    return [*words, *extra]


def address(host: str, port: int, extra: Sequence[str] = ()) -> str:
    """Where a browser on this computer finds the first page.

    >>> address("0.0.0.0", 80, ("--setting", "base_url", "/quotes/"))
    'http://127.0.0.1:80/quotes/'
    """
    shown = "127.0.0.1" if host == "0.0.0.0" else f"[{host}]" if ":" in host else host
    paths = [path for one, name, path in zip(extra, extra[1:], extra[2:]) if (one, name) == ("--setting", "base_url")]
    return "/".join((f"http://{shown}:{port}", *(path.strip("/") for path in paths[-1:] if path.strip("/")), ""))


def serve(
    database: str | Path,
    *,
    host: str = "127.0.0.1",
    port: int = 8001,
    metadata: str | Path | None = None,
    open_browser: bool = False,
    extra: Sequence[str] = (),
) -> None:
    """Run Datasette on a database until it is interrupted; options as in ``arguments``."""
    from datasette.cli import cli

    if open_browser:
        # Datasette's own --open leads past the first page, to the list of tables
        Thread(target=_open_when_up, args=(address(host, port, extra), port), daemon=True).start()
    words = arguments(database, host=host, port=port, metadata=metadata, extra=extra)
    cli.main(args=words, prog_name="datasette", standalone_mode=False)


def _open_when_up(page: str, port: int) -> None:
    """Show a page in the browser as soon as its server answers."""
    host = (urlsplit(page).hostname or "", port)
    pause = Event()
    for _ in range(300):
        with suppress(OSError), socket.create_connection(host, timeout=1):
            webbrowser.open(page)
            return
        pause.wait(0.1)
