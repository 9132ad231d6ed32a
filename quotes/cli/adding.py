"""``add``: articles into the database."""

from __future__ import annotations

import shlex
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from . import options as o
from .bidi import ltr
from .language import counted, language, tr
from .opening import reading
from .printing import print_json
from .terminal import Page, say

if TYPE_CHECKING:
    from ..sources import Note
    from ..store import Added, Stored

LISTED = 10  # skipped items named in the summary; `quotes stats --skipped` lists the rest


def add(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="Files, folders, addresses, feeds, or - for standard input."),
    ],
    outlet: o.Outlets = "",
    encoding: o.Encoding = "",
    column: o.Column = None,
    keep_going: o.KeepGoing = False,
    outlets: Annotated[
        str,
        typer.Option("--outlets", metavar="FILE", help="Your own outlets: address, name, country.", show_default=False),
    ] = "",
    fast: Annotated[
        bool,
        typer.Option("--fast", help="Read web pages several times faster, a little less exactly.", show_default=False),
    ] = False,
    follow: Annotated[
        bool | None,
        typer.Option("--follow/--no-follow", help="Fetch the pages that a feed lists.", show_default=False),
    ] = None,
    allow_host: o.AllowHost = None,
    again: Annotated[
        bool,
        typer.Option("--again", help="Extract anew what an earlier version had read.", show_default=False),
    ] = False,
    json: o.Json = False,
    plain: o.Plain = False,
    db: o.Database = o.UNNAMED,
) -> None:
    """Read articles, find their statements, store them.

    Running it again changes nothing; an article that has changed replaces the one stored.
    """
    taken = Decisions()
    options = reading(
        outlet, encoding, column, keep_going,
        outlets_file=outlets, fast=fast, follow=follow, allow_hosts=tuple(allow_host or ()), on_note=taken.note,
    )  # fmt: skip
    watcher = Watcher(LISTED if not json else None)
    try:
        with watcher:
            done = _store(paths, options, db, again, watcher)
    except KeyboardInterrupt:
        say(
            tr(
                "Stopped; {stored} stored. The same command goes on from there.",
                stored=counted(watcher.stored, "article"),
            )
        )
        raise
    if json:
        print_json(done.as_dict() | {"database": str(db), "skipped_items": [list(item) for item in watcher.skipped]})
        return
    with Page(plain=plain) as page:
        for line in summary(done, watcher.skipped, taken.lines()):
            page.line(line)
        at = "" if db == o.DEFAULT_DATABASE else f" --db {shlex.quote(str(db))}"
        page.line("")
        for words, command in ((tr("Who said what:"), "quotes said"), (tr("In a browser:"), "quotes serve --open")):
            page.line(words)
            page.to_type(command + at)


def _store(paths: list[str], options: Any, db: Path, again: bool, watcher: Watcher) -> Added:
    from ..sources import SourceError, read
    from ..store import open_database

    items = read(paths, options)
    first = next(items, None)  # what was named is checked here, before a database is made
    if first is None:
        raise SourceError("Nothing to read; name a file, a folder, an address, or - for standard input.")

    def all_items() -> Any:
        yield first
        yield from items

    with open_database(db) as database:
        if database.index_is_old():
            say(
                tr("The search index is first made anew for this version; for a million statements that takes minutes.")
            )
        return database.add(all_items(), on_article=watcher.saw, again=again)


class Watcher:
    """Counts what becomes of each article, and shows it while it happens where a person looks on.

    Of what is skipped it keeps the first ``most``: a folder may hold a million files that are no articles.
    """

    def __init__(self, most: int | None = None) -> None:
        self._most = most
        self.outcomes: Counter[str] = Counter()
        self.statements = 0
        self.skipped: list[tuple[str, str]] = []
        self._progress: Any = None
        self._task: Any = None

    @property
    def stored(self) -> int:
        """Articles that are in the database now because of this run."""
        return sum(self.outcomes[name] for name in ("added", "replaced", "copy"))

    def __enter__(self) -> Watcher:
        if sys.stderr.isatty():
            self._progress = _progress()
            self._task = self._progress.add_task("", total=None, statements="")
            self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._progress:
            self._progress.stop()

    def saw(self, stored: Stored) -> None:
        """Take note of one article."""
        self.outcomes[stored.outcome] += 1
        self.statements += stored.quotes
        if stored.outcome == "skipped" and (self._most is None or len(self.skipped) < self._most):
            self.skipped.append((stored.source, stored.reason))
        if self._progress:
            self._progress.update(self._task, advance=1, statements=counted(self.statements, "statement"))


def _progress() -> Any:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TaskProgressColumn, TextColumn, TimeElapsedColumn

    class Rate(TaskProgressColumn):
        def render(self, task: Any) -> Any:
            from rich.text import Text

            speed = task.finished_speed or task.speed or 0
            return Text(f"{task.completed:,.0f} ({speed:,.0f}/s)")

    return Progress(
        SpinnerColumn(), Rate(), TextColumn("{task.fields[statements]}"), TimeElapsedColumn(),
        console=Console(stderr=True), transient=True,
    )  # fmt: skip


class Decisions:
    """The readers' decisions, each once, with where it was first taken; as many as are listed."""

    def __init__(self) -> None:
        self._first: dict[tuple[str, str], str] = {}

    def note(self, note: Note) -> None:
        """Take note of one; a folder may tell the same of every file in it."""
        if len(self._first) < LISTED:
            self._first.setdefault((note.subject, note.decision), note.source)

    def lines(self) -> list[str]:
        """A line for each."""
        return [f"{source}: {subject} {decision}" for (subject, decision), source in self._first.items()]


def summary(done: Added, skipped: list[tuple[str, str]], notes: list[str]) -> list[str]:
    """What was done, in a few lines."""
    parts = [
        tr(words, number=f"{number:,}")
        for number, words in (
            (done.added - done.copies, "{number} new"),
            (done.copies, "{number} copies of others"),
            (done.replaced, "{number} replaced"),
            (done.unchanged, "{number} unchanged"),
        )
        if number
    ]
    comma = "، " if language() == "ar" else ", "
    lines = [
        tr("Read {articles}: {parts}.", articles=counted(done.articles, "article"), parts=comma.join(parts) or "0"),
        tr("Stored {statements}.", statements=counted(done.quotes, "statement")),
    ]
    lines += [tr("Taken: {decision}", decision=ltr(note)) for note in notes]
    if done.skipped:
        lines.append(tr("Skipped {number}:", number=f"{done.skipped:,}"))
        lines += [f"  {ltr(source)}: {ltr(reason)}" for source, reason in skipped[:LISTED]]
        if done.skipped > LISTED:
            lines.append(
                tr(
                    "  and {number} more: {command}",
                    number=done.skipped - LISTED,
                    command=ltr("quotes stats --skipped"),
                )
            )
    return lines
