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
from .packed import PACKED, unpacked
from .places import Folder, named
from .reader import Reading
from .readers import LINEAR, reader_of
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
        given, first_reason = 0, ""
        for place in places:
            for item in self._inside(place):
                given += isinstance(item, Article)
                if isinstance(item, Skipped):
                    first_reason = first_reason or item.sentence()
                yield item
        if not given:
            raise SourceError(first_reason or f"There is no article in {', '.join(paths)}.")

    def _inside(self, place: Source | Folder) -> Iterator[Article | Skipped]:
        if isinstance(place, Folder):
            return chain.from_iterable(map(self.inner, place.sources()))
        return self._named(place)

    def _check(self, place: Source | Folder) -> None:
        """Raise :class:`SourceError` where something named is broken, before anything is given out.

        Where faults are searched for, a table or JSON lines is read to its end; of folders and
        archives the first article is enough, since faults in them stop nothing.
        """
        quiet = Inputs(replace(self.options, on_note=None))
        if isinstance(place, Folder):
            if not any(isinstance(item, Article) for item in quiet._inside(place)):
                raise SourceError(f"The folder {place.name} holds no article; name a folder with articles in it.")
            return
        _, kind = self._opened(place)
        if kind in ("html", "pdf"):  # slow, and their one fault shows when they are read
            return
        for item in quiet._named(place):
            if kind in LINEAR and self.options.broken == "stop":
                if isinstance(item, Skipped) and item.broken:
                    raise SourceError(item.sentence())
            elif isinstance(item, Article):
                return

    def _opened(self, source: Source) -> tuple[Source, str]:
        """A source out of its wrapping, and its kind; raises :class:`SourceError` where no reader fits."""
        try:
            while (kind := kind_of(source)) in PACKED:
                source = unpacked(source, kind, self.options.limits)
        except (TooLarge, Broken) as error:
            raise SourceError(f"{source.name}: {error}.") from None
        except OSError as error:
            raise SourceError(f"{source.name} cannot be read: {(error.strerror or str(error)).lower()}.") from None
        if kind == "empty":
            raise SourceError(f"{source.name} is empty; name a file with an article in it.")
        if kind.startswith("no:"):
            raise SourceError(f"{source.name} is {kind[3:]}, not text; name a file with articles in it.")
        return source, kind

    def _named(self, source: Source) -> Iterator[Article | Skipped]:
        """The articles of a source; a fault of the whole raises :class:`SourceError`."""
        source, kind = self._opened(source)
        limit = self.options.limits.articles
        try:
            for number, item in enumerate(reader_of(kind)(source, self.reading), 1):
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
