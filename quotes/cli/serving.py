"""``serve``: the Arabic site on the database."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Annotated

import typer

from . import options as o
from .bidi import ltr
from .errors import WrongUse
from .language import tr
from .opening import database
from .terminal import say


def serve(
    extra: Annotated[
        list[str] | None,
        typer.Argument(metavar="[-- OPTION...]", help="Options passed on to Datasette.", show_default=False),
    ] = None,
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", help="Where to listen; 0.0.0.0 is everywhere.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", "-p", min=0, max=65535, metavar="N", help="The port; 0 takes a free one.")
    ] = 8001,
    open_browser: Annotated[bool, typer.Option("--open", help="Open the browser.", show_default=False)] = False,
    metadata: Annotated[
        Path | None,
        typer.Option("--metadata", metavar="FILE", help="Title, source and licence of the site.", show_default=False),
    ] = None,
    db: o.Database = o.UNNAMED,
) -> None:
    """The database as an Arabic site in the browser, by Datasette."""
    with database(db):
        pass  # a file that is none of ours is told here, not on a page
    if metadata is not None and not metadata.is_file():
        raise WrongUse(tr("There is no file {file}.", file=ltr(metadata)))
    port = _free(host, port)
    from ..site import serving

    say(tr("The site is at {address}; Ctrl-C stops it.", address=ltr(serving.address(host, port, extra or ()))))
    serving.serve(db, host=host, port=port, metadata=metadata, open_browser=open_browser, extra=extra or ())


def _free(host: str, port: int) -> int:
    """The port, or a free one for 0; raises where it is taken."""
    try:
        family, *_, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        with socket.socket(family, socket.SOCK_STREAM) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(place)
            return int(trial.getsockname()[1])
    except OSError as error:
        raise WrongUse(
            tr(
                "The site cannot listen at {place} ({reason}); choose another with {option}.",
                place=ltr(f"{host}:{port}"),
                reason=ltr((error.strerror or str(error)).lower()),
                option=ltr("--port"),
            )
        ) from error
