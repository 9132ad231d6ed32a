"""Reading the readers' own tables: tab-separated, a header line, `#` comments above it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from ..text.tsv import rows


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The lines of ``data/NAME.tsv`` as dictionaries by column.

    >>> table("columns")[0]["field"]
    'id'
    """
    text = (files(__package__) / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(rows(text.splitlines(), f"{name}.tsv"))
