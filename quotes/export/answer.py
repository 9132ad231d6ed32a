"""The answer to a question as a file: what ``Database.export`` and ``quotes export`` do."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from .writing import FORMATS, ExportError, Options, suffix_format, write, write_file

if TYPE_CHECKING:
    from ..store.questions import Questions

AROUND = 32  # characters before and after a statement, so that it can be found on a page that changed


def export(
    database: Questions,
    to: str | Path | IO[bytes],
    words: str = "",
    *,
    format: str = "",
    bom: bool = False,
    arabic: bool = False,
    site: str = "",
    **options: Any,
) -> int:
    """See ``Database.export``."""
    form = format or (suffix_format(to) if isinstance(to, (str, Path)) else "")
    if form not in FORMATS:
        wrong = f"there is no format “{format}”" if format else "the name of the file tells no format"
        raise ExportError(f"{wrong}; use one of: {', '.join(FORMATS)}")
    rows: Iterator[dict[str, Any]] = database.iterate(words, **options)
    first = next(rows, None)
    if first is None:
        return 0
    rows = chain([first], rows)
    if FORMATS[form].context:
        rows = with_surroundings(database, rows)
    chosen = Options(bom=bom, arabic=arabic, site=site)
    if isinstance(to, (str, Path)):
        return write_file(rows, to, form, options=chosen)
    return write(rows, to, form, options=chosen)


def with_surroundings(database: Questions, rows: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The rows with the words before (``prefix``) and after (``suffix``) each statement."""
    number, article = None, None
    for row in rows:
        if row["article_id"] != number:
            number, article = row["article_id"], database.article(row["article_id"])
        whole = article.field(row["field"]) if article else ""
        before, after = whole[max(0, row["start"] - AROUND) : row["start"]], whole[row["end"] : row["end"] + AROUND]
        yield row | {"prefix": before, "suffix": after}
