"""Where a command writes: a page for a person, plain lines for a file or a pipe, words to standard error."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Any

from rich import box
from rich.console import Console, RenderableType
from rich.table import Table

from .bidi import LRI, RLI, Cell, bare, cell
from .language import language

PIPE_WIDTH = 100  # columns where nobody says how wide the reader's screen is


class Page:
    """What a command shows, collected and then printed: coloured, isolated and paged for a person only.

    >>> with Page(plain=True) as page:
    ...     page.print(page.arabic("من قال ماذا"))  # doctest: +ELLIPSIS
         ...من قال ماذا
    """

    def __init__(self, *, plain: bool = False) -> None:
        self.console = Console(
            soft_wrap=False,
            highlight=False,
            markup=False,
            emoji=False,
            no_color=True if plain else None,
            force_terminal=False if plain else None,
        )
        self.person = self.console.is_terminal and not plain
        if not self.person and "COLUMNS" not in os.environ:
            self.console.width = PIPE_WIDTH
        self._capture: Any = None

    def __enter__(self) -> Page:
        self._capture = self.console.capture()
        self._capture.__enter__()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._capture.__exit__(kind, error, at)
        if kind is not None:
            return
        text = self._capture.get()
        lines = text.splitlines()
        if not self.person:
            write("".join(line.rstrip() + "\n" for line in map(bare, lines)))
        elif len(lines) < self.console.height or not sys.stdout.isatty() or not _paged(text):
            write(text)

    def print(self, *things: RenderableType) -> None:
        """Add lines to the page."""
        for thing in things:
            self.console.print(thing)

    def arabic(self, text: str, style: str = "", spans: Any = (), span_style: str = "bold reverse") -> Cell:
        """A cell that runs from right to left."""
        return cell(text, style, mark=RLI if self.person else "", spans=spans, span_style=span_style)

    def latin(self, text: object, style: str = "") -> Cell:
        """A cell for a number, a day, a code or an address: from left to right, whatever stands around it."""
        return cell(str(text), style, mark=LRI if self.person else "")

    def table(
        self,
        headings: Sequence[str],
        rows: Iterable[Sequence[RenderableType]],
        *,
        title: str = "",
        wide: int = -1,
        lines: bool = False,
    ) -> None:
        """A table whose first column stands to the right on a screen, and first in a file.

        ``wide`` is the number of the column that takes the room that is left; ``lines`` sets a line
        between rows of several lines.
        """
        made = Table(
            box=box.HORIZONTALS if lines else box.SIMPLE_HEAD,
            show_lines=lines,
            expand=wide >= 0,
            title=self.arabic(title, "bold") if title else None,
            header_style="",
            border_style="dim",
            pad_edge=True,
        )
        places = list(range(len(headings)))
        if self.person:
            places.reverse()
        for place in places:
            made.add_column(
                self.arabic(headings[place], "bold"),
                justify="right",
                overflow="fold",
                ratio=1 if place == wide else None,
            )
        for row in rows:
            made.add_row(*(row[place] for place in places))
        self.console.print(made)


def _paged(text: str) -> bool:
    """Show a text in the user's pager; whether that was possible."""
    command = shlex.split(os.environ.get("QUOTES_PAGER") or os.environ.get("PAGER") or "less")
    if not command or command[0] == "cat":
        return False
    environment = {"LESS": "FRX", "LESSCHARSET": "utf-8"} | dict(os.environ)
    try:
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)
    except OSError:
        return False
    with suppress(BrokenPipeError):  # the reader has seen enough
        assert pager.stdin is not None
        with pager.stdin:
            pager.stdin.write(text.encode("utf-8", "replace"))
    while True:
        try:
            pager.wait()
            return True
        except KeyboardInterrupt:  # Ctrl-C is the pager's own affair
            continue


def write(text: str) -> None:
    """Write to standard output, at once, so that a closed pipe is noticed here."""
    sys.stdout.write(text)
    sys.stdout.flush()


def say(message: str, style: str = "") -> None:
    """Tell the user something beside the output, on standard error.

    An Arabic message is a right-to-left isolate on a terminal, and bare text elsewhere.
    """
    person = sys.stderr.isatty()
    for line in message.splitlines():
        if not person:
            print(bare(line), file=sys.stderr)
            continue
        words = f"{RLI}{line}\u2069" if language() == "ar" else line
        if style:
            Console(stderr=True, highlight=False, markup=False, soft_wrap=True).print(words, style=style)
        else:
            print(words, file=sys.stderr)
