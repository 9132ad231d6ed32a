"""``watch``: keep adding what feeds and pages publish."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from . import options as o
from .bidi import ltr
from .language import counted, tr
from .opening import reading
from .terminal import Page, say

if TYPE_CHECKING:
    from ..sources.watching import Round
    from ..store import Added


def watch(
    feeds: Annotated[list[str], typer.Argument(metavar="FEED...", help="Addresses of feeds, sitemaps or pages.")],
    every: Annotated[
        int, typer.Option("--every", min=1, metavar="MINUTES", help="From the start of one round to the next.")
    ] = 15,
    once: Annotated[bool, typer.Option("--once", help="One round, then stop.", show_default=False)] = False,
    state: Annotated[
        Path | None,
        typer.Option(
            "--state",
            metavar="FILE",
            help="What was seen already; otherwise a file beside the database.",
            show_default=False,
        ),
    ] = None,
    outlet: o.Outlets = "",
    allow_host: o.AllowHost = None,
    plain: o.Plain = False,
    db: o.Database = o.UNNAMED,
) -> None:
    """Keep adding what feeds and pages publish, as gently as the sites ask, until it is stopped.

    What was seen is remembered: started again, it goes on from there. Ctrl-C ends it cleanly.
    """
    from ..sources import watch as rounds
    from ..store import open_database

    remembered = state or db.with_name(f"{db.stem}.watch.json")
    remembered.parent.mkdir(parents=True, exist_ok=True)
    options = reading(outlet, "", None, True, allow_hosts=tuple(allow_host or ()))
    with _until_stopped() as stop:
        visits = rounds(
            feeds, remembered, options, every=every * 60.0, rounds=1 if once else None,
            stopped=stop.is_set, sleep=stop.wait,
        )  # fmt: skip
        for visit in visits:
            with open_database(db) as database:  # let go between the rounds
                done = database.add(visit)
            with Page(plain=plain) as page:
                page.line(_line(visit, done))
    if not once:
        say(tr("Stopped. The same command goes on from here."))


@contextmanager
def _until_stopped() -> Iterator[threading.Event]:
    """An event that Ctrl-C and a polite kill set; a second Ctrl-C interrupts at once."""
    stop = threading.Event()

    def told(number: int, frame: Any) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()

    if threading.current_thread() is not threading.main_thread():  # only there may signals be handled
        yield stop
        return
    before = {number: signal.signal(number, told) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _line(visit: Round, done: Added) -> str:
    """A round in one line."""
    return tr(
        "{time}, round {number}: {asked} asked, {unchanged} unchanged, {failed} failed; "
        "{articles}, {statements} stored, {skipped} skipped.",
        time=ltr(datetime.now().strftime("%Y-%m-%d %H:%M")),
        number=visit.number,
        asked=visit.asked,
        unchanged=visit.unchanged,
        failed=visit.failed,
        articles=counted(done.added + done.replaced, "article"),
        statements=counted(done.quotes, "statement"),
        skipped=visit.skipped,
    )
