"""From what a user names to articles: the checks first, then the reading.

Everything that a user named is checked before the first article is given out, so that a command
that must stop has stored nothing. Items inside folders and archives are never a reason to stop:
they are skipped, each with its reason.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING

from ..extract.record import Article
from .encoding import known_encoding
from .kinds import kind_of
from .options import ReadOptions, Skipped, SourceError, clause
from .outlets import load
from .packed import PACKED, unpacked
from .places import Address, Folder, Place, named
from .reader import Link, Reading
from .readers import LINEAR, SLOW, reader_of
from .source import Broken, FetchError, Source, TooLarge

if TYPE_CHECKING:
    from .web import Web


def read(paths: Iterable[str | os.PathLike[str]], options: ReadOptions | None = None) -> Iterator[Article | Skipped]:
    """The articles of files, folders, addresses and ``"-"`` (standard input), one after the other.

    Nothing is held in memory but the article at hand. Raises :class:`SourceError` before the first
    article where something named cannot be read at all; yields :class:`Skipped` for one item
    among many.

    >>> import io, sys
    >>> sys.stdin = io.TextIOWrapper(io.BytesIO('{"text": "قال: «نعم»"}'.encode()))
    >>> next(read(["-"])).text
    'قال: «نعم»'
    """
    inputs = Inputs(options or ReadOptions())
    try:
        yield from inputs.read([str(os.fspath(path)) for path in paths])
    finally:
        inputs.close()


class Inputs:
    """One reading of what a user named; ``web`` is what addresses are fetched with."""

    def __init__(self, options: ReadOptions, web: Web | None = None) -> None:
        self.options = options
        self._web = web
        if options.encoding and not known_encoding(options.encoding):
            raise SourceError(
                f"There is no encoding called {options.encoding}; write utf-8, windows-1256 or iso-8859-6."
            )
        outlets = load(options.outlets_file)
        self._alone = Reading(options, outlets, self.inner)  # for what came from no address
        self.linked = replace(self._alone, pages=self.pages)

    def close(self) -> None:
        """Close the connections."""
        if self._web is not None:
            self._web.close()

    @property
    def web(self) -> Web:
        """The web, opened when it is first needed."""
        if self._web is None:
            from .web import Web  # loaded late: its libraries take a quarter of a second

            self._web = Web(self.options)
        return self._web

    def read(self, paths: list[str]) -> Iterator[Article | Skipped]:
        """Check all, then read all."""
        if not paths:
            raise SourceError("Nothing to read; name a file, a folder, an address, or - for standard input.")
        places = [named(path, self.options.limits) for path in paths]
        quiet = Inputs(replace(self.options, on_note=None, follow=False))
        for place in places:
            self._check(place, quiet)
        given, first_reason = 0, ""
        for place in places:
            for item in self._inside(place, alone=len(places) == 1):
                given += isinstance(item, Article)
                if isinstance(item, Skipped):
                    first_reason = first_reason or item.sentence()
                yield item
        if not given:
            raise SourceError(first_reason or f"There is no article in {', '.join(paths)}.")

    def _inside(self, place: Place, *, alone: bool = True) -> Iterator[Article | Skipped]:
        if isinstance(place, Folder):
            return chain.from_iterable(map(self.inner, place.sources()))
        if isinstance(place, Source):
            return self.articles(place)
        return self._fetched(place.url) if alone else self._fetched_or_skipped(place.url)

    def _check(self, place: Place, quiet: Inputs) -> None:
        """Raise :class:`SourceError` where something named is broken, before anything is given out.

        A table or JSON lines is read to its end in search of faults; of folders and archives the
        first article is enough, since faults in them stop nothing. An address is not asked twice.
        """
        if isinstance(place, Address):
            return
        if isinstance(place, Folder):
            if not any(isinstance(item, Article) for item in quiet._inside(place)):
                raise SourceError(f"The folder {place.name} holds no article; name a folder with articles in it.")
            return
        _, kind = self._opened(place)
        if kind in SLOW:
            return
        for item in quiet.articles(place):
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
            raise SourceError(f"{source.name} cannot be read: {clause(error)}.") from None
        if kind == "empty":
            raise SourceError(f"{source.name} is empty; name a file with an article in it.")
        if kind.startswith("no:"):
            advice = "" if ";" in kind else ", not text; name a file with articles in it"
            raise SourceError(f"{source.name} is {kind[3:]}{advice}.")
        return source, kind

    def articles(self, source: Source) -> Iterator[Article | Skipped]:
        """The articles of a source; a fault of the whole raises :class:`SourceError`.

        A file that breaks off after its first articles is no fault of these: where it breaks, an item says so.
        """
        source, kind = self._opened(source)
        follow = self.options.follow if self.options.follow is not None else bool(source.url)
        reading = self.linked if follow else self._alone
        limit = self.options.limits.articles
        given = 0
        try:
            for item in reader_of(kind)(source, reading):
                if given == limit:
                    yield Skipped(source.name, f"more than {limit:,} articles; the rest is left out")
                    return
                given += 1
                yield item
        except (TooLarge, Broken) as error:
            if not given:
                raise SourceError(f"{source.name}: {error}.") from None
            yield Skipped(source.name, f"{error}; what comes after it is left out", broken=True)
        except OSError as error:
            raise SourceError(f"{source.name} cannot be read: {clause(error)}.") from None

    def inner(self, source: Source) -> Iterator[Article | Skipped]:
        """The articles of a source among many, where no fault stops the rest."""
        try:
            yield from self.articles(source)
        except SourceError as error:
            reason = str(error).removeprefix(source.name).lstrip(": ").rstrip(".")
            yield Skipped(source.name, reason, broken=True)

    def pages(self, links: Iterable[Link], source: Source) -> Iterator[Article | Skipped]:
        """The articles behind the links of a feed or sitemap, as many as the limit allows."""
        limit = self.options.limits.pages
        rest = iter(links)
        if source.depth >= self.options.limits.nesting:
            yield Skipped(source.name, "lists of lists of lists, the limit")
            return
        for link in islice(rest, limit):
            try:
                page = self.web.source(link.url)
            except FetchError as error:
                yield Skipped(link.url, str(error), broken=True)
                continue
            yield from self.inner(replace(page, known=link.known, depth=source.depth + 1))
        if next(rest, None) is not None:
            yield Skipped(source.name, f"more than {limit:,} pages; the rest is left out")

    def _fetched(self, url: str) -> Iterator[Article | Skipped]:
        try:
            source = self.web.source(url)
        except FetchError as error:
            raise SourceError(f"{url}: {error}.") from None
        yield from self.articles(source)

    def _fetched_or_skipped(self, url: str) -> Iterator[Article | Skipped]:
        """Of several addresses one that fails stops none of the others."""
        try:
            source = self.web.source(url)
        except FetchError as error:
            yield Skipped(url, str(error), broken=True)
            return
        yield from self.inner(source)
