"""Reading the word lists: tab-separated files with a header, `#` comments above it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from ..text.tsv import rows


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
    try:
        return tuple(rows(lines, f"{name}.tsv"))
    except ValueError as error:
        raise LexiconError(str(error)) from error
