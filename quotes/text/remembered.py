"""What was found out about words, remembered within bounds."""

from __future__ import annotations

from typing import Final, Generic, TypeVar

_Found = TypeVar("_Found")

SHARES: Final = 16  # a power of two
LAST: Final = SHARES - 1
GENERATIONS: Final = 3


class Remembered(Generic[_Found]):
    """What was found out about the words of the last generations, of ``SHARES * size`` words each.

    New words never end: names, numbers, misprints. Where a generation is full, a new one begins and the oldest is
    forgotten; a word that comes again goes over into the newest, so that common words are never lost.

    Words are divided among shares by their hash, and each share has generations of its own. So nothing large is made
    or given up at once: a table of megabytes would leave a gap in memory that small things then divide, so that the
    next one needs new memory, and the process grows. Many small generations without shares would do as well, but
    to look into all of them takes time. A ``size`` of two thirds of a power of two fills its table to the last place.

    ``newest[hash(word) & LAST]`` is where a word stands that was met of late; those who look words up by the
    hundred look there themselves.

    >>> lengths = Remembered(100)
    >>> lengths.keep("word", 4)
    >>> lengths.newest[hash("word") & LAST], lengths.earlier("word")
    ({'word': 4}, None)
    """

    def __init__(self, size: int) -> None:
        self.newest: list[dict[str, _Found]] = [{} for _ in range(SHARES)]
        self._older: list[tuple[dict[str, _Found], ...]] = [()] * SHARES
        self._size = size

    def __len__(self) -> int:
        return sum(map(len, self.newest)) + sum(len(generation) for share in self._older for generation in share)

    def earlier(self, word: str) -> _Found | None:
        """What an older generation knows of a word that is not in the newest."""
        for generation in self._older[hash(word) & LAST]:
            if word in generation:
                return generation[word]
        return None

    def keep(self, word: str, found: _Found) -> None:
        """Remember, in the newest generation, what was found out about a word."""
        share = hash(word) & LAST
        if len(self.newest[share]) >= self._size:
            self._older[share] = (self.newest[share], *self._older[share][: GENERATIONS - 2])
            self.newest[share] = {}
        self.newest[share][word] = found


class Lately(Generic[_Found]):
    """What was found out about the last words, at most ``size`` of them: where it is full it begins anew.

    For what is found out again in no time; a function's own memory (``lru_cache``) takes longer to look into.

    >>> plurals: Lately[str] = Lately(100)
    >>> plurals.found.get("word") or plurals.keep("word", "words")
    'words'
    >>> plurals.found
    {'word': 'words'}
    """

    def __init__(self, size: int) -> None:
        self.found: dict[str, _Found] = {}
        self._size = size

    def keep(self, word: str, found: _Found) -> _Found:
        """Remember what was found out about a word, and return it."""
        if len(self.found) >= self._size:
            self.found.clear()
        self.found[word] = found
        return found
