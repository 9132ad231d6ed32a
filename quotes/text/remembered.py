"""What was found out about words, remembered within bounds."""

from __future__ import annotations

from typing import Generic, TypeVar

_Found = TypeVar("_Found")

GENERATIONS = 14


class Remembered(Generic[_Found]):
    """What was found out about the words of the last generations, of ``size`` words each.

    New words never end: names, numbers, misprints. Where a generation is full, a new one begins and the oldest is
    forgotten; a word that comes again goes over into the newest, so that common words are never lost.

    Many small generations, and not two large ones: a table of megabytes that is given up leaves a gap in memory that
    small things then divide, so that the next one needs new memory, and the process grows. A ``size`` of two thirds
    of a power of two fills its table to the last place.

    ``newest`` is where a word stands that was met of late; those who look words up by the hundred look there
    themselves.

    >>> lengths = Remembered(100)
    >>> lengths.keep("word", 4)
    >>> lengths.newest, lengths.earlier("word")
    ({'word': 4}, None)
    """

    def __init__(self, size: int) -> None:
        self.newest: dict[str, _Found] = {}
        self._older: tuple[dict[str, _Found], ...] = ()
        self._size = size

    def __len__(self) -> int:
        return len(self.newest) + sum(map(len, self._older))

    def earlier(self, word: str) -> _Found | None:
        """What an older generation knows of a word that is not in the newest."""
        for generation in self._older:
            if word in generation:
                return generation[word]
        return None

    def keep(self, word: str, found: _Found) -> None:
        """Remember, in the newest generation, what was found out about a word."""
        if len(self.newest) >= self._size:
            self._older = (self.newest, *self._older[: GENERATIONS - 2])
            self.newest = {}
        self.newest[word] = found
