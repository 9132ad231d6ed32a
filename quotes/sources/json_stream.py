"""The elements of a JSON list one after the other, however long the list is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TextIO

from .source import Broken, TooLarge

_STEP = 1 << 16
_NEAR = 40  # characters before the end of what was read, within which a fault may be only the missing rest
_SPACE = " \t\r\n"


def elements(stream: TextIO, limit: int) -> Iterator[Any]:
    """The elements of the list that a stream holds, each of at most ``limit`` characters.

    Raises :class:`~quotes.sources.source.Broken` at the first that is no JSON, naming its number.

    >>> import io
    >>> list(elements(io.StringIO('[{"text": "نعم"}, 2]'), 100))
    [{'text': 'نعم'}, 2]
    """
    text = _Text(stream, limit)
    text.expect("[", "a list")
    number = 0
    while text.next() != "]":
        if number:
            text.expect(",", f"item {number + 1}")
        number += 1
        yield text.value(number)
    text.place += 1
    if text.next():
        raise Broken("invalid JSON (more after the end of the list); mend the file")


class _Text:
    """The part of a stream that was read and not yet decoded."""

    def __init__(self, stream: TextIO, limit: int) -> None:
        self._stream, self._limit = stream, limit
        self._decoder = json.JSONDecoder()
        self._text, self.place = "", 0

    def next(self) -> str:
        """The next character that is no space, left where it is; empty at the end."""
        while True:
            while self.place < len(self._text) and self._text[self.place] in _SPACE:
                self.place += 1
            if self.place < len(self._text):
                return self._text[self.place]
            if not self._more():
                return ""

    def expect(self, mark: str, what: str) -> None:
        """Pass over a mark that must stand next."""
        if self.next() != mark:
            raise Broken(f"invalid JSON (expecting {mark} before {what}); mend the file")
        self.place += 1

    def value(self, number: int) -> Any:
        """The next value."""
        self.next()
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self.place)
            except json.JSONDecodeError as error:
                unfinished = error.msg.startswith("Unterminated") or error.pos >= len(self._text) - _NEAR
                if unfinished and self._more():
                    continue
                raise Broken(f"invalid JSON ({error.msg.lower()} in item {number}); mend the file") from None
            except RecursionError:
                raise Broken(f"invalid JSON (item {number} is nested too deeply); mend the file") from None
            if end == len(self._text) and self._more():  # a number may go on
                continue
            self.place = end
            return value

    def _more(self) -> bool:
        """Read on; each time as much as is waiting, so that a long value is not tried at every step anew."""
        waiting = len(self._text) - self.place
        if waiting > self._limit:
            raise TooLarge(f"an item has more than {self._limit:,} characters, the limit for one item")
        read = self._stream.read(max(_STEP, waiting))
        if read:
            self._text, self.place = self._text[self.place :] + read, 0
        return bool(read)
