"""What every reader is: a function from a source to articles, given the reading it is part of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from ..extract.record import Article
from .articles import Finding, make
from .options import ReadOptions, Skipped
from .outlets import Outlets
from .source import Source


@dataclass(frozen=True, slots=True)
class Link:
    """An address that a feed or a sitemap lists, with what the list says of the page behind it."""

    url: str
    known: Finding


@dataclass(frozen=True, slots=True)
class Reading:
    """The reading that a reader is part of: its options, and the ways to what a source holds or lists.

    ``inner`` reads a source found inside another; ``pages`` fetches links and reads what they lead
    to; it is ``None`` where links are not to be followed.
    """

    options: ReadOptions
    outlets: Outlets
    inner: Callable[[Source], Iterator[Article | Skipped]]
    pages: Callable[[Iterable[Link], Source], Iterator[Article | Skipped]] | None = None

    def article(self, found: Finding, source: Source, where: str = "") -> Article | Skipped:
        """The article of what was found at ``where`` in a source."""
        return make(found, source, self.options, self.outlets, where)


class Reader(Protocol):
    """Reads one kind of source. A fault of the whole is raised as ``Broken``, ``TooLarge`` or ``SourceError``."""

    def __call__(self, source: Source, reading: Reading) -> Iterator[Article | Skipped]: ...
