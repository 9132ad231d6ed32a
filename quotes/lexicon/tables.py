"""Reading the word lists: tab-separated files with a header, `#` comments above it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


class LexiconError(ValueError):
    """A word list is not as its header says."""


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The lines of ``data/NAME.tsv`` as dictionaries by column.

    >>> table("cue_verbs")[0]["class"] in {"neutral", "affirm", "claim", "deny", "reveal", "warn",
    ...     "accuse", "ask", "concede", "praise", "think", "write", "quote"}
    True
    """
    source = files(__package__) / "data" / f"{name}.tsv"
    lines = source.read_text(encoding="utf-8").splitlines()
    header: list[str] = []
    rows: list[dict[str, str]] = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not header:
            header = cells
            continue
        if len(cells) > len(header):
            raise LexiconError(f"{name}.tsv, line {number}: {len(cells)} columns, but the header names {len(header)}")
        rows.append(dict(zip(header, cells + [""] * (len(header) - len(cells)))))
    return tuple(rows)
