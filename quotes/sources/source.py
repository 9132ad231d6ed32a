"""One input as the readers see it: a name, bytes that can be opened again, and what is known of it."""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, BinaryIO, cast

from .options import Limits, SourceError, clause

HEAD = 65_536  # bytes that decide the kind and the encoding
FREE = 16_000_000  # unpacked bytes before the ratio is looked at: short files may repeat themselves


class TooLarge(Exception):
    """Something passed a limit; the message is a clause for the user."""


class Broken(Exception):
    """The bytes are not what their kind demands; the message is a clause for the user."""


class FetchError(Exception):
    """An address that gave nothing; the message is a clause. ``retry_after`` is in seconds, 0 where unknown."""

    def __init__(self, clause: str, *, passing: bool = False, retry_after: float = 0.0, status: int = 0) -> None:
        super().__init__(clause)
        self.passing, self.retry_after, self.status = passing, retry_after, status


class Stopped(Exception):
    """The user asked to stop in the middle of a download."""


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes with a name. ``open`` gives a fresh stream from the start each time.

    ``known`` holds what the list that led here says of the article (the title and day in a feed),
    for what the source itself does not say.
    """

    name: str
    open: Callable[[], BinaryIO]
    url: str = ""
    content_type: str = ""
    seen_on: str = ""  # ISO day of the download, against which «منذ ساعتين» is counted
    depth: int = 0  # archives around it
    known: Mapping[str, str] = field(default_factory=dict)

    def head(self) -> bytes:
        """The first bytes; of a short file that breaks off, those before the break."""
        head = b""
        with self.open() as stream:
            try:
                while len(head) < HEAD and (part := available(stream, HEAD - len(head))):
                    head += part
            except Broken:
                if not head:
                    raise
        return head

    def whole(self, limit: int) -> bytes:
        """All bytes; raises :class:`TooLarge` past ``limit`` bytes."""
        with self.open() as stream:
            data = stream.read(limit + 1)
        if len(data) > limit:
            raise TooLarge(f"larger than {limit:,} bytes, the limit for one document")
        return data

    def lines(self, limit: int) -> Iterator[bytes]:
        """The lines without their ends, each of at most ``limit`` bytes."""
        with self.open() as stream:
            while line := stream.readline(limit + 1):
                if len(line) > limit:
                    raise TooLarge(f"a line has more than {limit:,} bytes, the limit for one line")
                yield line.rstrip(b"\r\n")


class _Metered(io.RawIOBase):
    """An unpacking stream that stops at a bomb: at a total, or at a ratio to the packed bytes."""

    def __init__(self, stream: IO[bytes], packed: Callable[[], int], limits: Limits, under: IO[bytes] | None) -> None:
        self._stream, self._packed, self._limits, self._under = stream, packed, limits, under
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = cast("memoryview[int]", buffer)
        try:
            # what was unpacked before a damage comes out first
            data = available(self._stream, min(len(view), 1 << 18))
        except (TooLarge, Broken):
            raise
        except Exception as error:  # each packer has its own classes for damage
            raise Broken(f"cannot be unpacked ({clause(error)})") from None
        view[: len(data)] = data
        self._given += len(data)
        if self._given > self._limits.unpacked_bytes:
            raise TooLarge(f"unpacks to more than {self._limits.unpacked_bytes:,} bytes")
        if self._given > FREE and self._given > self._limits.ratio * max(self._packed(), 1):
            raise TooLarge(f"unpacks to more than {self._limits.ratio} times its size")
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._stream.close()
            if self._under is not None:
                self._under.close()
        super().close()


def metered(stream: IO[bytes], packed: Callable[[], int], limits: Limits, under: IO[bytes] | None = None) -> BinaryIO:
    """The stream under the limits for unpacking; closing it closes also what lies ``under`` it."""
    return cast(BinaryIO, io.BufferedReader(_Metered(stream, packed, limits, under), 1 << 16))


class _Kept:
    """A stream that can be read once, kept in a nameless temporary file so that it can be opened again."""

    def __init__(self, stream: IO[bytes], limit: int) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=8_000_000)  # noqa: SIM115 - lives as long as the source
        while block := stream.read(1 << 18):
            self._file.write(block)
            if self._file.tell() > limit:
                raise TooLarge(f"larger than {limit:,} bytes")

    def open(self) -> BinaryIO:
        return cast(BinaryIO, io.BufferedReader(_View(cast(IO[bytes], self._file)), 1 << 16))


class _View(io.RawIOBase):
    """A reader of a kept stream with a place of its own; closing it leaves the stream open."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self._place = file, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        if whence == io.SEEK_CUR:
            offset += self._place
        elif whence == io.SEEK_END:
            offset += self._file.seek(0, io.SEEK_END)
        self._place = max(0, offset)
        return self._place

    def readinto(self, buffer: object) -> int:
        view = cast("memoryview[int]", buffer)
        self._file.seek(self._place)
        data = self._file.read(len(view))
        view[: len(data)] = data
        self._place += len(data)
        return len(data)


def available(stream: IO[bytes], size: int) -> bytes:
    """Up to ``size`` bytes that are there without reading on, where the stream can tell them from the rest."""
    return cast(bytes, getattr(stream, "read1", stream.read)(size))


def file_source(path: Path, name: str = "") -> Source:
    """A file on disk."""
    return Source(name or str(path), lambda: cast(BinaryIO, path.open("rb")))


def kept(stream: IO[bytes], limits: Limits) -> Callable[[], BinaryIO]:
    """The ``open`` of a source for a stream that can be read only once."""
    return _Kept(stream, limits.kept_bytes).open


def bytes_source(
    data: bytes, name: str, *, url: str = "", content_type: str = "", seen_on: str = "", depth: int = 0
) -> Source:
    """Bytes in memory."""
    return Source(name, lambda: cast(BinaryIO, io.BytesIO(data)), url, content_type, seen_on, depth)


def standard_input(limits: Limits) -> Source:
    """Standard input, under the name that messages give it."""
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None or stream.closed:
        raise SourceError("Standard input is closed; give a file, or pipe an article into the command.")
    try:
        return Source("standard input", kept(stream, limits))
    except TooLarge as error:
        raise SourceError(f"Standard input is {error}; write it to a file and name that.") from None
