"""The body of an HTTP answer: unpacked piece by piece, so that a bomb is noticed before it is whole."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from .source import Broken, TooLarge

_STEP = 1 << 16
_FREE = 1 << 20  # bytes before the ratio counts


def unpacked_body(pieces: Iterable[bytes], encoding: str, limit: int, ratio: int) -> bytes:
    """The whole body of at most ``limit`` bytes; raises ``TooLarge`` past it, ``Broken`` where it is damaged.

    >>> unpacked_body([zlib.compress(b"ok")], "deflate", 100, 10)
    b'ok'
    """
    body = bytearray()
    packed = 0
    unpack = _unpacker(encoding)
    for piece in pieces:
        packed += len(piece)
        for part in unpack.parts(piece) if unpack else (piece,):
            body += part
            if len(body) > limit:
                raise TooLarge(f"larger than {limit:,} bytes, the limit for one answer")
            if unpack and len(body) > max(_FREE, ratio * packed):
                raise TooLarge(f"unpacks to more than {ratio} times its size")
    if unpack and packed and not unpack.whole():
        raise Broken("damaged on the way (it ends too early)")
    return bytes(body)


def _unpacker(encoding: str) -> _Unpacker | None:
    names = [name.strip().lower() for name in encoding.split(",") if name.strip().lower() not in ("", "identity")]
    if not names:
        return None
    if len(names) > 1 or names[0] not in ("gzip", "x-gzip", "deflate"):
        raise Broken(f"packed as {encoding}, which was not asked for")
    return _Unpacker()


class _Unpacker:
    """gzip, zlib or bare deflate, whichever it turns out to be; servers mix up the last two."""

    def __init__(self) -> None:
        self._unpack = zlib.decompressobj(wbits=47)
        self._started = False

    def whole(self) -> bool:
        """Whether the end of the packed body was reached."""
        return self._unpack.eof

    def parts(self, piece: bytes) -> Iterator[bytes]:
        try:
            yield from self._parts(piece)
        except zlib.error as error:
            if self._started:
                raise Broken(f"damaged on the way ({error})") from None
            self._unpack = zlib.decompressobj(wbits=-15)
            self._started = True
            try:
                yield from self._parts(piece)
            except zlib.error:
                raise Broken(f"damaged on the way ({error})") from None

    def _parts(self, piece: bytes) -> Iterator[bytes]:
        while piece and not self._unpack.eof:
            part = self._unpack.decompress(piece, _STEP)
            self._started = self._started or bool(part)
            yield part
            piece = self._unpack.unconsumed_tail


def dechunked(data: bytes) -> bytes:
    """A body that was sent in counted chunks, as crawlers store it; what is not in chunks comes back as it is.

    >>> dechunked(b"3\\r\\nabc\\r\\n1\\r\\nd\\r\\n0\\r\\n\\r\\n")
    b'abcd'
    """
    body, place = bytearray(), 0
    while True:
        end = data.find(b"\r\n", place, place + 100)
        size = data[place:end].partition(b";")[0].strip()
        if end < 0 or not size or size.translate(None, b"0123456789abcdefABCDEF"):
            return bytes(body) if body else data
        length = int(size, 16)
        if length == 0:
            return bytes(body)
        body += data[end + 2 : end + 2 + length]
        place = end + 2 + length + 2
