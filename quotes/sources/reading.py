"""From the paths that a user names to articles: the checks first, then the reading.

Everything that a user named is checked before the first article is given out, so that a command
that must stop has stored nothing. Items inside folders and archives are never a reason to stop:
they are skipped, each with its reason.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from ..extract.record import Article
from .kinds import kind_of
from .options import ReadOptions, Skipped, SourceError
from .outlets import load
from .places import Folder, named
from .reader import Reading
from .readers import REPEATABLE, reader_of
from .source import Broken, Source, TooLarge


def read(paths: Iterable[str | os.PathLike[str]], options: ReadOptions | None = None) -> Iterator[Article | Skipped]:
    """The articles of files, folders and ``"-"`` (standard input), one after the other.

    Nothing is held in memory but the article at hand. Raises :class:`SourceError` before the first
    article where something named cannot be read at all; yields :class:`Skipped` for one item
    among many.

    >>> import io, sys
    >>> sys.stdin = io.TextIOWrapper(io.BytesIO('{"text": "قال: «نعم»"}'.encode()))
    >>> next(read(["-"])).text
    'قال: «نعم»'
    """
    return Inputs(options or ReadOptions()).read([str(os.fspath(path)) for path in paths])


class Inputs:
    """One reading of what a user named."""

    def __init__(self, options: ReadOptions) -> None:
        self.options = options
        self.reading = Reading(options, load(options.outlets_file), self.inner)

    def read(self, paths: list[str]) -> Iterator[Article | Skipped]:
        """Check all, then read all."""
        if not paths:
            raise SourceError("Nothing to read; name a file, a folder, an address, or - for standard input.")
        places = [named(path, self.options.limits) for path in paths]
        for place in places:
            self._check(place)
        for place in places:
            if isinstance(place, Folder):
                yield from chain.from_iterable(map(self.inner, place.sources()))
            else:
                yield from self._named(place)

    def _check(self, place: Source | Folder) -> None:
        """Raise :class:`SourceError` where something named is broken, before anything is given out."""
        quiet = Inputs(replace(self.options, on_note=None))
        if isinstance(place, Folder):
            inside = chain.from_iterable(map(quiet.inner, place.sources()))
            if not any(isinstance(item, Article) for item in inside):
                raise SourceError(f"The folder {place.name} holds no article; name a folder with articles in it.")
        elif self._kind(place) in REPEATABLE and self.options.broken == "stop":
            for item in quiet._named(place):
                if isinstance(item, Skipped) and item.broken:
                    raise SourceError(item.sentence())

    def _kind(self, source: Source) -> str:
        """The kind of a source; raises :class:`SourceError` where no reader fits."""
        kind = kind_of(source)
        if kind == "empty":
            raise SourceError(f"{source.name} is empty; name a file with an article in it.")
        if kind.startswith("no:"):
            raise SourceError(f"{source.name} is {kind[3:]}, not text; name a file with articles in it.")
        return kind

    def _named(self, source: Source) -> Iterator[Article | Skipped]:
        """The articles of a source; a fault of the whole raises :class:`SourceError`."""
        try:
            reader = reader_of(self._kind(source))
            limit = self.options.limits.articles
            for number, item in enumerate(reader(source, self.reading), 1):
                if number > limit:
                    yield Skipped(source.name, f"more than {limit:,} articles; the rest is left out")
                    return
                yield item
        except (TooLarge, Broken) as error:
            raise SourceError(f"{source.name}: {error}.") from None
        except OSError as error:
            raise SourceError(f"{source.name} cannot be read: {(error.strerror or str(error)).lower()}.") from None

    def inner(self, source: Source) -> Iterator[Article | Skipped]:
        """The articles of a source among many, where no fault stops the rest."""
        try:
            yield from self._named(source)
        except SourceError as error:
            reason = str(error).removeprefix(source.name).lstrip(": ").rstrip(".")
            yield Skipped(source.name, reason, broken=True)
