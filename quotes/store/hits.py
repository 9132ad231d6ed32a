"""The numbers of the statements that answer a question, and the best and latest of them."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable
from heapq import nlargest
from itertools import islice, repeat

from ..text.fold import fold
from .columns import CODES, Columns
from .filters import Filters

# Up to here relevance orders the answers. Words that stand in more statements than this tell them
# apart no better than the day does, and weighing them all would take longer than anybody waits.
RANKED = 10_000
STEPS = 4  # of relevance; within a step the latest comes first
FEW = 2_000  # statements looked up in the index one by one rather than the other way round
MANY = 200_000  # hits that are counted, but not fetched, for one page of the latest
WALK = 256  # of the latest statements are looked up in the index at a time
WEIGHTS = (2.0, 1.0)  # of a word as it stands, and of a form of it


def hits(connection: sqlite3.Connection, columns: Columns, asked: Filters) -> list[int]:
    """The numbers of all statements that answer a question, ascending."""
    numbers = _matching(connection, columns, asked)
    if asked.cue:
        numbers = _cued(connection, columns, asked.cue, numbers)
    if asked.about:
        own = set(by(connection, asked.about.id))
        numbers = [n for n in numbers if n not in own]
    if asked.outlets:
        outlet, wanted = columns["outlet"], set(asked.outlets)
        numbers = [n for n in numbers if outlet[n] in wanted]
    for name, value in (("kind", asked.kind), ("cue_class", asked.cue_class)):
        if value:
            column, code = columns[name], CODES[name][value]
            numbers = [n for n in numbers if column[n] == code]
    if asked.since or asked.until:
        day, last = columns["day"], asked.until or 99_999_999
        first = max(asked.since, 1)  # what has no day lies in no period
        numbers = [n for n in numbers if first <= day[n] <= last]
    return numbers


def _matching(connection: sqlite3.Connection, columns: Columns, asked: Filters) -> list[int]:
    """The numbers by words and speaker."""
    if not asked.match:
        return by(connection, asked.speaker.id) if asked.speaker else columns.present()
    if asked.speaker and asked.speaker.count <= FEW:
        found = connection.execute(
            """select rowid from quotes_fts where quotes_fts match ?
            and rowid in (select quote_id from quote_speakers where speaker_id = ?)""",
            (asked.match, asked.speaker.id),
        )
        return sorted(number for (number,) in found)
    numbers = matching(connection, asked.match)
    if asked.speaker:
        own = set(by(connection, asked.speaker.id))
        numbers = [n for n in numbers if n in own]
    return numbers


def matching(connection: sqlite3.Connection, match: str) -> list[int]:
    """The numbers of the statements that an expression finds, ascending.

    They come as one text, which is read at once: half a million rows one by one take twice as long.
    """
    listed = connection.execute("select group_concat(rowid) from quotes_fts where quotes_fts match ?", (match,))
    numbers: list[int] = json.loads(f"[{listed.fetchone()[0] or ''}]")
    return numbers


def by(connection: sqlite3.Connection, speaker: int) -> list[int]:
    """The numbers of the statements of a speaker, ascending."""
    found = connection.execute("select quote_id from quote_speakers where speaker_id = ? order by quote_id", (speaker,))
    return [number for (number,) in found]


def _cued(connection: sqlite3.Connection, columns: Columns, cue: str, numbers: list[int]) -> list[int]:
    """Those of the statements with a reporting word, given by its lemma or as it is written, in any spelling."""
    codes = {code for code, lemma in columns.lemmas() if fold(lemma) == fold(cue)}
    if codes:
        lemma = columns["lemma"]
        return [n for n in numbers if lemma[n] in codes]
    spellings = [cue]
    if not connection.execute("select 1 from quotes where cue = ? limit 1", (cue,)).fetchone():
        known = connection.execute("select distinct cue from quotes")
        spellings = [spelling for (spelling,) in known if fold(spelling) == fold(cue)]
    holes = ",".join("?" * len(spellings))
    written = {n for (n,) in connection.execute(f"select id from quotes where cue in ({holes})", spellings)}
    return [n for n in numbers if n in written]


def page(
    connection: sqlite3.Connection, columns: Columns, asked: Filters, limit: int, offset: int
) -> tuple[list[int], int]:
    """One page of the answers in their order, and how many there are in all."""
    if asked.words_only and offset + limit <= FEW:
        walked = _walk(connection, asked, limit, offset)
        if walked:
            return walked
    numbers = hits(connection, columns, asked)
    if limit <= 0 or offset >= len(numbers):
        return [], len(numbers)
    day = columns["day"]
    relevance = _relevance(connection, asked) if asked.ranking and len(numbers) <= RANKED else {}
    weights = map(relevance.get, numbers, repeat(0))
    best = nlargest(offset + limit, zip(weights, map(day.__getitem__, numbers), numbers))
    return [number for _, _, number in best[offset:]], len(numbers)


def _relevance(connection: sqlite3.Connection, asked: Filters) -> dict[int, int]:
    """In which step of relevance each statement stands; none where the words are too frequent to tell."""
    weighed = connection.execute(
        "select rowid, -bm25(quotes_fts, ?, ?) from quotes_fts where quotes_fts match ? limit ?",
        (*WEIGHTS, asked.ranking, RANKED + 1),
    ).fetchall()
    if len(weighed) > RANKED:
        return {}
    best = max((weight for _, weight in weighed), default=0.0)
    return {number: min(STEPS - 1, int(STEPS * weight / best)) if best > 0 else 0 for number, weight in weighed}


def _walk(connection: sqlite3.Connection, asked: Filters, limit: int, offset: int) -> tuple[list[int], int] | None:
    """The page where the words stand in so many statements that the latest are soon found among the latest of all."""
    some = connection.execute("select rowid from quotes_fts where quotes_fts match ? limit ?, 1", (asked.match, MANY))
    if not some.fetchone():
        return None
    (total,) = connection.execute("select count(*) from quotes_fts where quotes_fts match ?", (asked.match,)).fetchone()
    # what is no day sorts behind all days, as everywhere: letters and signs beyond the digits come last
    latest = connection.execute("select id from quotes where published < ':' order by published desc, id desc")
    found: list[int] = []
    while len(found) < offset + limit:
        some_latest = [number for (number,) in islice(latest, WALK)]
        if not some_latest:
            return None
        holes = ",".join("?" * len(some_latest))
        matching = connection.execute(
            f"select rowid from quotes_fts where quotes_fts match ? and rowid in ({holes})", (asked.match, *some_latest)
        )
        chosen = {number for (number,) in matching}
        found += [number for number in some_latest if number in chosen]
    return found[offset : offset + limit], total


def voices(connection: sqlite3.Connection, columns: Columns, numbers: list[int], speakers: list[int]) -> Counter[int]:
    """The speakers of the statements, and how many of these each has; ``speakers`` are the entries of their column."""
    return _spread(connection, columns, Counter(speakers), numbers)


def all_voices(connection: sqlite3.Connection, columns: Columns) -> Counter[int]:
    """The same of all statements."""
    return _spread(connection, columns, Counter(columns["speaker"]), range(len(columns["speaker"])))


def _spread(
    connection: sqlite3.Connection, columns: Columns, times: Counter[int], numbers: Iterable[int]
) -> Counter[int]:
    """Counts by speaker: the unknown are left out, a joint statement counts for each who made it."""
    times.pop(0, None)
    joint = [speaker for speaker in times if speaker < 0]
    for speaker in joint:
        del times[speaker]
    if joint:
        times.update(speaker for speaker, _ in shared(connection, columns, numbers))
    return times


def shared(connection: sqlite3.Connection, columns: Columns, numbers: Iterable[int]) -> list[tuple[int, int]]:
    """(speaker, statement) for every speaker of those statements that have several."""
    speaker = columns["speaker"]
    joint = [n for n in numbers if speaker[n] < 0]
    pairs: list[tuple[int, int]] = []
    for first in range(0, len(joint), 500):
        part = joint[first : first + 500]
        holes = ",".join("?" * len(part))
        found = connection.execute(f"select speaker_id, quote_id from quote_speakers where quote_id in ({holes})", part)
        pairs += found.fetchall()
    return pairs
