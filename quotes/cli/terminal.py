"""Where a command writes: a page for a person, plain lines for a file or a pipe, words to standard error."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import Any

from rich import box
from rich.align import Align
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ..errors import QuotesError
from .bidi import LRI, RLI, Cell, bare, cell, protected, protected_english
from .language import language

NAMES = 34  # cells for an option with its value
PIPE_WIDTH = 100  # columns where nobody says how wide the reader's screen is


class NotWritten(QuotesError):
    """Standard output takes nothing: its disk is full, or it was closed."""


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
        with writable():  # rich flushes
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
            # in a frame of its own, since rich joins bare texts into one; the frame's edge also carries the
            # isolate, which a terminal drops where no character stands before it
            self.console.print(Padding(thing, (0, 1)) if isinstance(thing, Cell) and self.person else thing)

    def line(self, text: str) -> None:
        """Add a line of the program's own that a file keeps as one, however long it is."""
        if self.person:
            self.print(self.sentence(text, ""))
        else:
            self.console.print(Text(bare(text)), soft_wrap=True)

    def to_type(self, command: str) -> None:
        """Add a line to copy: nothing breaks it, and it stands where lines are typed."""
        self.console.print(Text(f"  {command}", "bold cyan"), soft_wrap=True)

    def arabic(self, text: str, style: str = "", spans: Any = (), span_style: str = "bold reverse") -> Cell:
        """A cell that runs from right to left."""
        return cell(text, style, mark=RLI if self.person else "", spans=spans, span_style=span_style)

    def latin(self, text: object, style: str = "") -> Cell:
        """A cell for a number, a day, a code or an address: from left to right, whatever stands around it."""
        return cell(str(text), style, mark=LRI if self.person else "")

    def command(self, text: str, style: str = "") -> RenderableType:
        """A line to type."""
        return self.latin(text, style) if self._arabic else Text(f"  {text}", style)

    def heading(self, text: str) -> RenderableType:
        """A heading of the program's own."""
        return self.sentence(text, "bold yellow")

    def grid(self, rows: Iterable[tuple[str, str]], width: int = 0) -> None:
        """Names with what is said of them, without lines: to the right of it in Arabic, to the left in English."""
        made = Table.grid(padding=(0, 1), expand=True, pad_edge=True)
        for ratio in (1, None) if self._arabic else (None, 1):
            named = ratio is None
            made.add_column(
                ratio=ratio, overflow="fold", min_width=width if named else None, max_width=NAMES if named else None
            )
        for name, words in rows:
            first = self.latin(name, "cyan") if self._arabic else Text(name, "cyan")
            second = self.sentence(words, "")
            made.add_row(*((second, first) if self._arabic else (first, second)))
        self.console.print(made)

    def stack(self, *lines: RenderableType) -> RenderableType:
        """Several cells under each other as one."""
        return Group(*lines)

    def sentence(self, text: str, style: str = "dim") -> RenderableType:
        """A line of the program's own, in the user's language."""
        if self._arabic:
            return self.arabic(protected(text), style)
        if language() == "ar":
            return self.arabic(bare(text), style)
        return Text(protected_english(text) if self.person else bare(text), style)

    @property
    def _arabic(self) -> bool:
        """Whether the page's own words run from right to left on a screen."""
        return self.person and language() == "ar"

    def pairs(self, rows: Iterable[tuple[RenderableType, RenderableType]]) -> None:
        """Names with their values, without a heading."""
        made = Table.grid(padding=(0, 2), pad_edge=True)
        for row in rows:
            made.add_row(*(reversed(row) if self.person else row))
        self.console.print(Align.right(made) if self.person else made)

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
                max_width=None if place == wide else narrow,
            )
        for row in rows:
            made.add_row(*(row[place] for place in places))
        self.console.print(Align.right(made) if self.person else made)


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
    with writable():
        sys.stdout.write(text)
        sys.stdout.flush()


@contextmanager
def writable() -> Iterator[None]:
    """Turn what the system says against writing, such as a full disk, into a sentence; a closed pipe is none."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        discard()
        reason = (error.strerror or "it is closed").lower()
        raise NotWritten(f"standard output cannot be written ({reason})") from error


def discard() -> None:
    """Leave nothing in the buffer that the interpreter would try to write once more when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(message: str, style: str = "") -> None:
    """Tell the user something beside the output, on standard error."""
    if not sys.stderr.isatty():
        print(bare(message), file=sys.stderr)
        return
    console = Console(stderr=True, highlight=False, markup=False)
    for line in message.splitlines() or [""]:
        if language() == "ar":
            console.print(Padding(cell(protected(line), style, mark=RLI), (0, 1)))
        else:
            console.print(Text(protected_english(line), style))
