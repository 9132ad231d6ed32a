"""Arabic and numbers side by side in a terminal: cells whose direction nothing around them changes.

A terminal that reorders (VTE, Konsole) takes each line for a left-to-right paragraph: two Arabic
cells with a border between them are one right-to-left run, the row turns round, and 2026-02-04
becomes 04-02-2026. So each line of each cell stands in an isolate of its own (Unicode UAX #9:
RLI or LRI … PDI), inside its padding, and columns keep their places. A terminal that does not reorder
shows the same columns, since isolates have no width.
"""

from __future__ import annotations

import re
from typing import Any

from rich.console import Console, JustifyMethod, OverflowMethod
from rich.containers import Lines
from rich.text import Text

LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"
_NOTHING = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"), "")


def ltr(value: object) -> str:
    """A path, an address, an option or a date inside a sentence, kept in its own order."""
    return f"{LRI}{value}{PDI}"


# a path, an option, a day, a format: letters and digits with the signs that join them; a command is one with
# what follows it (quotes show 2), but of two numbers beside each other the first stands to the right
_PIECE = r"-{0,2}[A-Za-z0-9_~/][A-Za-z0-9_~./:=@#%+*-]*(?<![.:])"
_RUN = re.compile(rf"(?=-{{0,2}}[A-Za-z_~/]){_PIECE}(?: {_PIECE})*|{_PIECE}")


def protected(text: str) -> str:
    """Arabic with each Latin word, day and option in it an isolate, unless it is one already.

    >>> protected("منذ 2026-02-04") == f"منذ {LRI}2026-02-04{PDI}"
    True
    """
    pieces = re.split(f"({LRI}[^{PDI}]*{PDI})", text)
    return "".join(piece if piece[:1] == LRI else _RUN.sub(lambda run: ltr(run.group()), piece) for piece in pieces)


_ARABIC = re.compile(r"[\u0620-\u065f\u0670-\u06d3]+(?:\s+[\u0620-\u065f\u0670-\u06d3]+)*")


def protected_english(text: str) -> str:
    """English with each Arabic name in it an isolate, so that signs and numbers beside it stay where they are.

    >>> protected_english("ترامب (13)") == f"{RLI}ترامب{PDI} (13)"
    True
    """
    return _ARABIC.sub(lambda run: f"{RLI}{run.group()}{PDI}", bare(text))


def bare(text: str) -> str:
    """The text without isolates, for files and pipes.

    >>> bare(ltr("2026-02-04"))
    '2026-02-04'
    """
    return text.translate(_NOTHING)


class Cell(Text):
    """A text each of whose lines is an isolate, aligned to the right; in a file, a text like any other."""

    mark = ""  # the opening isolate; none in a file

    def wrap(
        self,
        console: Console,
        width: int,
        *,
        justify: JustifyMethod | None = None,
        overflow: OverflowMethod | None = None,
        tab_size: int = 8,
        no_wrap: bool | None = None,
    ) -> Lines:
        lines = super().wrap(console, width, justify="left", overflow=overflow, tab_size=tab_size, no_wrap=no_wrap)
        if not self.mark:  # in a file the reader's program aligns
            return lines
        placed = Lines()
        for line in lines:
            line.rstrip()
            words = Text.assemble(self.mark, line, PDI) if line.plain else line
            placed.append(Text.assemble(" " * max(0, width - line.cell_len), words, no_wrap=True))
        return placed


def cell(text: str, style: str = "", *, mark: str = "", spans: Any = (), span_style: str = "") -> Cell:
    """A cell with stretches of the text, given by their offsets, in a style of their own.

    >>> [line.plain for line in cell("من قال", mark=RLI).wrap(Console(), 8)] == [f"  {RLI}من قال{PDI}"]
    True
    """
    made = Cell(text, style=style)
    made.mark = mark
    for start, end in spans:
        made.stylize(span_style, start, end)
    return made
