"""The same wire text in several outlets: found, so that it is one voice and not many.

An article is a copy of an earlier one when at least four fifths of what it says stand there too,
counted in runs of four words. Candidates come from one-permutation MinHash (Li, Owen and Zhang,
2012): each run of words is hashed once, and the smallest hash in each of ``BINS`` bins is a key
under which the article is filed. An article that shares enough keys is a candidate; the verdict
itself is exact: the runs of both texts are compared.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from ..text.fold import fold

RUN = 4  # words; the sketch below spells them out
BINS = 16
SHARED = 3  # keys at least; of texts of one length with four fifths in common they share 11, of a shared footer 1 or 2
LIKELY = 0.5  # the share that keys, then a sample, must promise before two texts are compared
SAMPLE = 16  # runs
FILED = 40  # articles looked at under one key; more stand only under the keys of what outlets add everywhere
SHARE = 0.8
SHORTEST = 12  # runs; below this only the very same words make a copy: their one run is the whole text
MOST_CANDIDATES = 6
_EMPTY = 1 << 62
_MASK = (1 << 62) - 1  # so that SQLite can hold it
_SPREAD = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9)  # odd numbers of good mixing


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is needed to compare a text with others."""

    runs: frozenset[int]
    keys: tuple[int, ...]
    characters: int = 0
    sample: tuple[str, ...] = ()  # some of the runs as they are written


def sketch(text: str) -> Sketch:
    """The runs of words of a text and the keys under which it is filed.

    >>> sketch("كلمة").keys == sketch("كلمةُ").keys
    True
    """
    written = fold(text).split()
    words = list(map(zlib.crc32, " ".join(written).encode("utf-8", "replace").split()))
    if len(words) < SHORTEST + RUN:
        whole = zlib.crc32(repr(words).encode())
        return Sketch(frozenset({whole}), (whole,), len(text)) if words else Sketch(frozenset(), ())
    one, two, three = _SPREAD
    runs = frozenset(
        (a * one + b * two + c * three + d) & _MASK for a, b, c, d in zip(words, words[1:], words[2:], words[3:])
    )
    apart = max(1, (len(written) - RUN) // SAMPLE)
    sample = tuple(f" {' '.join(written[at : at + RUN])} " for at in range(0, len(written) - RUN, apart))
    return Sketch(runs, _keys(runs), len(text), sample)


def _keys(runs: frozenset[int]) -> tuple[int, ...]:
    smallest = [_EMPTY] * BINS
    for value in runs:
        rank, place = divmod(value, BINS)
        if rank < smallest[place]:
            smallest[place] = rank
    return tuple(value * BINS + place for place, value in enumerate(smallest) if value != _EMPTY)


def is_copy(later: Sketch, earlier: Sketch) -> bool:
    """Whether nearly all of the later text stands in the earlier one."""
    if not later.runs:
        return False
    return len(later.runs & earlier.runs) >= SHARE * len(later.runs)


def original(connection: sqlite3.Connection, drawn: Sketch, article: int | None) -> int | None:
    """The id of the stored article that a text is a copy of; ``article`` is its own id, where it has one."""
    if not drawn.keys:
        return None
    filed = (
        f"select * from (select article_id from _article_sketches where sketch = ? order by article_id limit {FILED})"
    )
    found = connection.execute(" union all ".join([filed] * len(drawn.keys)), drawn.keys)
    shared: Counter[int] = Counter(number for (number,) in found)
    for candidate, times in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:MOST_CANDIDATES]:
        if times < min(SHARED, len(drawn.keys)):
            break
        if candidate != article:
            (text,) = connection.execute("select text from articles where id = ?", (candidate,)).fetchone()
            if _likely(drawn, times, len(text)) and _holds(text, drawn) and is_copy(drawn, _sketched(text)):
                return candidate
    return None


def _holds(text: str, drawn: Sketch) -> bool:
    """Whether enough of the later text's sample stands in a text; a third of the work of drawing the text.

    >>> wire = " ".join(map(str, range(300)))
    >>> _holds(wire, sketch(wire + " 1 3 5 7")), _holds(wire, sketch(" ".join(map(str, range(150, 450, 2)))))
    (True, False)
    """
    written = f" {' '.join(fold(text).split())} "
    return sum(run in written for run in drawn.sample) >= LIKELY * len(drawn.sample)


@lru_cache(maxsize=64)
def _sketched(text: str) -> Sketch:
    """The sketch of a stored text; what everybody adds leads to the same few articles again and again."""
    return sketch(text)


def among(recent: dict[int, Sketch], drawn: Sketch, article: int | None) -> int | None:
    """The same among a few articles whose sketches are at hand."""
    keys = set(drawn.keys)
    for candidate, other in recent.items():
        shared = len(keys.intersection(other.keys))
        if shared and candidate != article and _likely(drawn, shared, other.characters) and is_copy(drawn, other):
            return candidate
    return None


def _likely(drawn: Sketch, shared: int, characters: int) -> bool:
    """Whether a text that shares so many keys with an earlier one of so many characters may be a copy of it.

    Keys tell what share of both texts together stands in both; with the lengths that tells what share of the
    later one it is. Articles of one length with a paragraph in common are many, and to compare each with the
    new one is what would cost.

    >>> wire = sketch(" ".join(map(str, range(300))))
    >>> _likely(wire, 5, wire.characters), _likely(wire, 6, wire.characters), _likely(wire, 3, 4 * wire.characters)
    (False, True, True)
    """
    if shared < min(SHARED, len(drawn.keys)):
        return False
    common = shared / len(drawn.keys)
    longer = max(1.0, characters / drawn.characters)  # a shorter text is judged as one as long
    return common * (1 + longer) / (1 + common) >= LIKELY


def file(connection: sqlite3.Connection, article: int, drawn: Sketch) -> None:
    """File an original; copies are not filed, so that every copy leads to the first article."""
    connection.executemany(
        "insert or ignore into _article_sketches (sketch, article_id) values (?, ?)",
        ((key, article) for key in drawn.keys),
    )


def unfile(connection: sqlite3.Connection, article: int) -> None:
    """Forget an article that changes."""
    connection.execute("delete from _article_sketches where article_id = ?", (article,))
