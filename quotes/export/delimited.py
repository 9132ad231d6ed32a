"""CSV and TSV. RFC 4180, UTF-8; a byte-order mark on request, without which Excel garbles Arabic."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from typing import IO, Any

from .columns import guarded, headings, shown


def write_delimited(
    rows: Iterable[Mapping[str, Any]],
    out: IO[bytes],
    columns: tuple[str, ...],
    *,
    delimiter: str = ",",
    bom: bool = False,
    arabic: bool = False,
) -> int:
    """Write the rows, headings first; how many there were."""
    if bom:
        out.write(b"\xef\xbb\xbf")
    text = io.TextIOWrapper(out, encoding="utf-8", errors="replace", newline="", write_through=True)
    try:
        writer = csv.writer(text, delimiter=delimiter)
        writer.writerow(headings(columns, arabic))
        count = 0
        for row in rows:
            writer.writerow([guarded(shown(row, column, arabic)) for column in columns])
            count += 1
        return count
    finally:
        text.detach()
