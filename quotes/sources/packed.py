"""Single files in a wrapping: gz, zst, bz2, xz."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
from collections.abc import Callable
from dataclasses import replace
from typing import IO, Any, BinaryIO, cast

from .options import Limits, MissingExtra
from .source import Source, TooLarge, metered

_SIP = 1024  # bytes of a zst file at a time: four of them may stand for 128 KB
_SUFFIXES = (".gz", ".zst", ".zstd", ".bz2", ".xz", ".gzip")


class Counting(io.RawIOBase):
    """A stream that knows how many bytes were taken from it."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = cast("memoryview[int]", buffer)
        data = self._stream.read(len(view))
        view[: len(data)] = data
        self.count += len(data)
        return len(data)


class _Zst(io.RawIOBase):
    """What a zst file holds. The library's own stream takes a file that was cut for one that has ended."""

    def __init__(self, stream: IO[bytes]) -> None:
        try:
            import zstandard
        except ImportError:
            raise MissingExtra("zst files", "zst") from None
        # A window of 128 MB is the most that the command-line tool takes without being asked.
        self._unpacker = zstandard.ZstdDecompressor(max_window_size=1 << 27)
        self._frame: Any = None
        self._stream, self._packed, self._ready, self._place = stream, b"", b"", 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = cast("memoryview[int]", buffer)
        while self._place == len(self._ready):
            packed = self._packed or self._stream.read(_SIP)
            if not packed:
                if self._frame is not None:
                    raise EOFError("the file was cut")
                return 0
            self._frame = self._frame or self._unpacker.decompressobj()
            self._ready, self._place, self._packed = self._frame.decompress(packed), 0, b""
            if self._frame.eof:  # another frame may follow
                self._packed, self._frame = self._frame.unused_data, None
        given = min(len(view), len(self._ready) - self._place)
        view[:given] = self._ready[self._place : self._place + given]
        self._place += given
        return given


_OPENERS: dict[str, Callable[[IO[bytes]], IO[bytes]]] = {
    "gz": lambda stream: cast(IO[bytes], gzip.GzipFile(fileobj=stream)),
    "bz2": lambda stream: cast(IO[bytes], bz2.BZ2File(stream)),
    "xz": lambda stream: cast(IO[bytes], lzma.LZMAFile(stream)),  # noqa: SIM115 - closed by the reader
    "zst": lambda stream: cast(IO[bytes], io.BufferedReader(_Zst(stream), 1 << 17)),
}
PACKED = frozenset(_OPENERS)


def unpacked(source: Source, kind: str, limits: Limits) -> Source:
    """What is inside a wrapped file; raises :class:`~quotes.sources.source.TooLarge` past the nesting limit."""
    check_depth(source, limits)

    def opened() -> BinaryIO:
        under = source.open()
        counting = Counting(under)
        stream = _OPENERS[kind](cast(IO[bytes], io.BufferedReader(counting)))
        return metered(stream, lambda: counting.count, limits, under)

    name = next((source.name[: -len(end)] for end in _SUFFIXES if source.name.lower().endswith(end)), source.name)
    return replace(source, name=name, open=opened, depth=source.depth + 1)


def check_depth(source: Source, limits: Limits) -> None:
    """Raise where archives lie inside archives deeper than allowed."""
    if source.depth >= limits.nesting:
        raise TooLarge(f"lies inside {source.depth} archives, the limit")
