"""From the paths that a user names to articles: the checks first, then the reading.

Everything that a user named is checked before the first article is given out, so that a command
that must stop has stored nothing. Items inside folders and archives are never a reason to stop:
they are skipped, each with its reason.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..extract.record import Article
from .articles import make
from .jsonl import read_json, read_jsonl
from .kinds import binary_kind, text_kind
from .options import ReadOptions, Skipped, SourceError
from .plain import read_plain
from .source import Source, TooLarge, file_source, standard_input

_LINES = ("jsonl", "json")


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
    options = options or ReadOptions()
    named = [_named(str(os.fspath(path)), options) for path in paths]
    if not named:
        raise SourceError("Nothing to read; name a file, a folder, an address, or - for standard input.")
    for item in named:
        if isinstance(item, Source):
            _check(item, options)
    for item in named:
        if isinstance(item, Source):
            yield from _articles(item, options)
        else:
            for path in _files(item):
                yield from _inner(file_source(path), options)


def _named(path: str, options: ReadOptions) -> Source | Path:
    """A source for what the user named, or the folder."""
    if path == "-":
        return standard_input()
    where = Path(path)
    try:
        if where.is_dir():
            if next(_files(where), None) is None:
                raise SourceError(f"The folder {path} holds no file; name a folder with articles.")
            return where
        if not where.exists():
            raise SourceError(f"There is no file {path}; check the name.")
        with where.open("rb"):
            return file_source(where, path)
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}.") from None
    except ValueError:
        raise SourceError(f"{path!r} is no file name; check the name.") from None


def _files(folder: Path) -> Iterator[Path]:
    """The files below a folder in a fixed order, hidden ones left out."""
    for directory, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(directory, name) for name in sorted(names) if not name.startswith("."))


def _kind(source: Source) -> str:
    """The reader for a source; raises :class:`SourceError` where there is none."""
    head = source.head()
    if not head.strip(b"\xef\xbb\xbf \t\r\n"):
        raise SourceError(f"{source.name} is empty; name a file with an article in it.")
    if word := binary_kind(head):
        what = "a binary file" if word == "binary" else word
        raise SourceError(f"{source.name} is {what}, not text; name a file with articles.")
    return text_kind(head.decode("utf-8", "replace"), source.name)


def _check(source: Source, options: ReadOptions) -> None:
    """Raise where a named source is broken, reading it once without giving anything out."""
    kind = _kind(source)
    if options.broken != "stop" or kind not in _LINES:
        return
    for item in _articles(source, options):
        if isinstance(item, Skipped) and item.broken:
            raise SourceError(item.sentence())


def _articles(source: Source, options: ReadOptions) -> Iterator[Article | Skipped]:
    kind = _kind(source)
    try:
        if kind == "jsonl":
            yield from read_jsonl(source, options)
        elif kind == "json":
            yield from read_json(source, options)
        else:
            text = source.whole(options.limits).decode("utf-8", "replace")
            yield from make(read_plain(text), source.name, options)
    except TooLarge as error:
        yield Skipped(source.name, str(error), broken=True)


def _inner(source: Source, options: ReadOptions) -> Iterator[Article | Skipped]:
    """The articles of a file in a folder, where no fault stops the rest."""
    try:
        yield from _articles(source, options)
    except (SourceError, OSError) as error:
        yield Skipped(source.name, str(error), broken=True)
