"""The database and the readers as a command opens them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .bidi import ltr
from .errors import WrongUse
from .language import tr

if TYPE_CHECKING:
    from ..sources import ReadOptions
    from ..store import Database

ALL = 2**31 - 1  # what --limit 0 means


@contextmanager
def database(path: Path) -> Iterator[Database]:
    """The database of a question; it must be there."""
    from ..store import open_database

    with open_database(path, create=False) as opened:
        yield opened


def limited(limit: int) -> int:
    """``--limit`` for the store, where 0 means none."""
    return limit or ALL


def reading(outlet: str, encoding: str, columns: Sequence[str] | None, keep_going: bool, **more: Any) -> ReadOptions:
    """The options of ``add`` and ``extract`` for the readers."""
    from ..sources import ReadOptions
    from ..sources.articles import FIELDS

    named = {}
    for given in columns or ():
        field, _, name = given.partition("=")
        if field not in FIELDS or not name:
            raise WrongUse(
                tr(
                    "{given} is no column; write {form} with one of: {fields}.",
                    given=ltr(f"--column {given}"),
                    form=ltr("--column text=NAME"),
                    fields=ltr(", ".join(FIELDS)),
                )
            )
        named[field] = name
    broken = "skip" if keep_going else "stop"
    return ReadOptions(outlet=outlet, encoding=encoding, columns=named, broken=broken, **more)
