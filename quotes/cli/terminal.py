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
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from .bidi import LRI, PDI, RLI, Cell, bare, cell
from .language import language

PIPE_WIDTH = 100  # columns where nobody says how wide the reader's screen is


class Page:
    """What a command shows, collected and then printed: coloured, isolated and paged for a person only.

    >>> with Page(plain=True) as page:
    ...     page.print(page.arabic("من قال ماذا"))
    من قال ماذا
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

    def begin(self) -> None:
        """Collect from here on."""
        self._capture = self.console.capture()
        self._capture.__enter__()

    def end(self) -> str:
        """What was collected, as it would be written."""
        self._capture.__exit__(None, None, None)
        text: str = self._capture.get()
        return text if self.person else "".join(line.rstrip() + "\n" for line in bare(text).splitlines())

    def __enter__(self) -> Page:
        self.begin()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        text = self.end()
        if kind is not None:
            return
        longer = self.person and sys.stdout.isatty() and text.count("\n") >= self.console.height
        if not (longer and _paged(text)):
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

    def latin_line(self, text: str, style: str = "") -> RenderableType:
        """A line to type, at the left, where lines are typed."""
        return Text(f"  {LRI}{text}{PDI}" if self.person else f"  {text}", style)

    def heading(self, text: str) -> RenderableType:
        """A heading of the program's own."""
        return self.sentence(text, "bold yellow")

    def grid(self, rows: Iterable[tuple[str, str]], width: int | None = None) -> None:
        """Names with what is said of them, without lines: to the right of it in Arabic, to the left in English."""
        rows, arabic = list(rows), language() == "ar" and self.person
        widest = width or min(34, max(len(name) for name, _ in rows) + 2)
        made = Table.grid(padding=(0, 1), expand=True)
        for ratio in (1, None) if arabic else (None, 1):
            made.add_column(ratio=ratio, width=None if ratio else widest, overflow="fold")
        for name, words in rows:
            named = self.latin(name, "cyan") if arabic else Text(f"  {name}", "cyan")
            made.add_row(*((self.sentence(words, ""), named) if arabic else (named, self.sentence(words, ""))))
        self.console.print(made)

    def stack(self, *lines: RenderableType) -> RenderableType:
        """Several cells under each other as one."""
        return Group(*lines)

    def sentence(self, text: str, style: str = "dim") -> RenderableType:
        """A line of the program's own, in the user's language."""
        return self.arabic(text, style) if language() == "ar" else Text(bare(text) if not self.person else text, style)

    def pairs(self, rows: Iterable[tuple[RenderableType, RenderableType]]) -> None:
        """Names with their values, without a heading."""
        made = Table.grid(padding=(0, 2))
        for row in rows:
            made.add_row(*(reversed(row) if self.person else row))
        self.console.print(made)

    def table(
        self,
        headings: Sequence[str],
        rows: Iterable[Sequence[RenderableType]],
        *,
        title: str = "",
        wide: int = -1,
        narrow: int | None = None,
        lines: bool = False,
    ) -> None:
        """A table whose first column stands to the right on a screen, and first in a file.

        ``wide`` is the number of the column that takes the room that is left, ``narrow`` the most that
        each of the others takes; ``lines`` sets a line between rows of several lines.
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
