"""Reading the readers' own tables: tab-separated, a header line, `#` comments above it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The lines of ``data/NAME.tsv`` as dictionaries by column.

    >>> table("columns")[0]["field"]
    'id'
    """
    text = (files(__package__) / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(rows(text.splitlines(), f"{name}.tsv"))


def rows(lines: list[str], name: str) -> Iterator[dict[str, str]]:
    """The rows of a table's lines; raises ``ValueError`` naming the line that does not fit its header."""
    header: list[str] = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not header:
            header = cells
        elif len(cells) > len(header):
            raise ValueError(f"{name}, line {number} has {len(cells)} columns, but its header names {len(header)}")
        else:
            yield dict(zip(header, cells + [""] * (len(header) - len(cells))))
