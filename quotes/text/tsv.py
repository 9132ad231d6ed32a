"""Tab-separated lists: a header line, `#` comments above it."""

from __future__ import annotations

from collections.abc import Iterator


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
