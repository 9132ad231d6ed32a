"""One input as the readers see it: a name, bytes that can be opened again, and what is known of it."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from .options import Limits, SourceError

HEAD = 65_536  # bytes that decide the kind and the encoding


class TooLarge(Exception):
    """Something passed a limit; the message is a clause for the user."""


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes with a name. ``open`` gives a fresh stream from the start each time."""

    name: str
    open: Callable[[], BinaryIO]
    url: str = ""
    content_type: str = ""
    depth: int = 0  # archives around it

    def head(self) -> bytes:
        """The first bytes."""
        with self.open() as stream:
            return stream.read(HEAD)

    def whole(self, limits: Limits) -> bytes:
        """All bytes; raises :class:`TooLarge` past the limit."""
        with self.open() as stream:
            data = stream.read(limits.file_bytes + 1)
        if len(data) > limits.file_bytes:
            raise TooLarge(f"larger than {limits.file_bytes:,} bytes, the limit for one document")
        return data

    def lines(self, limits: Limits) -> Iterator[bytes]:
        """The lines without their ends, in bounded memory."""
        with self.open() as stream:
            while line := stream.readline(limits.line_bytes + 1):
                if len(line) > limits.line_bytes:
                    raise TooLarge(f"a line of more than {limits.line_bytes:,} bytes")
                yield line.rstrip(b"\r\n")


def file_source(path: Path, name: str = "") -> Source:
    """A file on disk."""
    return Source(name or str(path), lambda: cast(BinaryIO, path.open("rb")))


class _Kept:
    """A stream that can be read once, kept so that it can be opened again; on disk when large."""

    def __init__(self, stream: BinaryIO) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=8_000_000)  # noqa: SIM115 - lives as long as the source
        while block := stream.read(1 << 20):
            self._file.write(block)

    def open(self) -> BinaryIO:
        self._file.seek(0)
        return cast(BinaryIO, _Open(self._file))


class _Open:
    """A view of a kept stream whose ``close`` leaves it open."""

    def __init__(self, file: object) -> None:
        self._file = file

    def __getattr__(self, name: str) -> object:
        return getattr(self._file, name)

    def __enter__(self) -> _Open:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def close(self) -> None:
        return None


def kept_source(stream: BinaryIO, name: str) -> Source:
    """A stream such as standard input, read to its end into a temporary file."""
    return Source(name, _Kept(stream).open)


def standard_input() -> Source:
    """Standard input under the name that messages give it."""
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        raise SourceError("Standard input is closed; give a file, or pipe an article into the command.")
    return kept_source(stream, "standard input")
