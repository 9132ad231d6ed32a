"""What a user may name: files, folders, addresses, standard input."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from .options import Limits, SourceError, clause
from .source import Source, TooLarge, file_source, kept, standard_input


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that a user named."""

    name: str
    limits: Limits

    def sources(self) -> Iterator[Source]:
        """The files in it and below it, in a fixed order, hidden ones left out.

        Folders behind symbolic links are left out too: they may lead in circles. What is no
        regular file (a pipe, a device) is left out, since reading it may never end.
        """
        for path in islice(_files(self.name), self.limits.members):
            if _is_regular(path):
                yield file_source(path)


@dataclass(frozen=True, slots=True)
class Address:
    """An address that a user named."""

    url: str


Place = Source | Folder | Address


def _files(folder: str) -> Iterator[Path]:
    for directory, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(directory, name) for name in sorted(names) if not name.startswith("."))


def _is_regular(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True  # let the reading tell what is wrong


def named(path: str, limits: Limits) -> Place:
    """The source, folder or address that a user named; raises :class:`SourceError` where there is none."""
    if path == "-":
        return standard_input(limits)
    if is_address(path):
        return Address(path)
    where = Path(path)
    try:
        mode = where.stat().st_mode
        if stat.S_ISDIR(mode):
            os.listdir(where)
            return Folder(path, limits)
        if stat.S_ISREG(mode):
            with where.open("rb"):
                return file_source(where, path)
        with where.open("rb") as stream:
            return Source(path, kept(stream, limits))
    except FileNotFoundError:
        raise SourceError(f"There is no file {path}; check the name.") from None
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {clause(error)}.") from None
    except TooLarge as error:
        raise SourceError(f"{path} is {error}.") from None
    except ValueError:
        raise SourceError(f"{path!r} is no file name; check the name.") from None


def is_address(path: str) -> bool:
    """Whether what the user named is an address and no file.

    >>> is_address("https://example.com/a"), is_address("FTP://example.com/"), is_address("c:/http.txt")
    (True, True, False)
    """
    scheme, colon, rest = path.partition("://")
    return bool(colon) and scheme.isalpha() and len(scheme) > 1 and bool(rest)
