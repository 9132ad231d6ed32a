"""Whom a name means: any known name, in any spelling; several, one, or near ones."""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass

from . import forms
from .errors import AmbiguousSpeaker, UnknownOutlet, UnknownSpeaker
from .identity import folded, identity, parts, writings
from .inflection import plain
from .rows import SpeakerRow
from .search import NOTHING

OWNS = 0.85  # the share of a short name's uses that makes it one speaker's
LONGEST_NAME = 4  # words
MOST_CANDIDATES = 200
NEAR = 5
NEAR_ENOUGH = 70.0  # of 100


@dataclass(frozen=True, slots=True)
class Named:
    """The speaker taken for a name, and the others who go by it."""

    row: SpeakerRow | None = None
    candidates: tuple[SpeakerRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A person whom statements mention: the expression that finds the name, and the speaker, if it is one.

    ``own`` are all whom the name may mean; what they say themselves is not about them.
    """

    match: str
    row: SpeakerRow | None = None
    own: tuple[int, ...] = ()


def speaker(connection: sqlite3.Connection, name: str) -> Named:
    """The speaker of a name.

    A full name that is exactly this one wins; else the one speaker who owns nearly all uses of it. Raises
    ``AmbiguousSpeaker`` with the candidates, or ``UnknownSpeaker`` with near names.
    """
    full = dict(connection.execute("select id, type from speakers where folded = ?", (identity(name),)).fetchall())
    called = _called(connection, folded(name))
    if len(full) == 1 and len(parts(name)) > 1:
        return _taken(connection, next(iter(full)), called)
    if len(full) == 1:
        number, kind = next(iter(full.items()))
        # a row of one word is mostly a person whose full name the article did not give: أوباما
        uses = _containing(connection, name) if kind == "person" else called
        family = _ending(connection, name, uses)
        alone = kind == "person" and not family and set(called) <= {number}
        if alone or 2 * uses.get(number, 0) >= sum(uses.values()):
            return _taken(connection, number, uses)
        others = family or {other: times for other, times in uses.items() if other != number}
    elif called:
        others = uses = called
    else:
        uses = _containing(connection, name) or _contained(connection, name)
        others = _ending(connection, name, uses) or uses
    if not uses:
        raise UnknownSpeaker(name.strip(), _near(connection, folded(name)))
    best = max(others, key=lambda n: (others[n], -n))
    if others[best] >= OWNS * sum(others.values()):
        return _taken(connection, best, uses)
    raise AmbiguousSpeaker(name.strip(), _rows(connection, uses))


def _taken(connection: sqlite3.Connection, number: int, uses: dict[int, int]) -> Named:
    rows = _rows(connection, {number: 1, **uses})
    return Named(next(row for row in rows if row.id == number), tuple(row for row in rows if row.id != number))


def _called(connection: sqlite3.Connection, wanted: str) -> dict[int, int]:
    """Speakers who were called exactly so, and how often."""
    return dict(
        connection.execute(
            "select speaker_id, sum(count) from speaker_names where folded = ? group by 1 order by 2 desc, 1 limit ?",
            (wanted, MOST_CANDIDATES),
        ).fetchall()
    )


def _containing(connection: sqlite3.Connection, name: str) -> dict[int, int]:
    """Speakers with a name that holds all the words, in any of their spellings."""
    words = parts(name)
    if not words:
        return {}
    written = writings(max(words, key=len))
    found = connection.execute(
        f"""select speaker_id, folded, count from speaker_names
        where {" or ".join("instr(folded, ?)" for _ in written)}""",
        written,
    )
    uses: Counter[int] = Counter()
    for number, spelling, count in found:
        if words <= parts(spelling):
            uses[number] += count
    return dict(uses.most_common(MOST_CANDIDATES))


def _ending(connection: sqlite3.Connection, name: str, uses: dict[int, int]) -> dict[int, int]:
    """Those of the speakers whose full name ends so, as a family name does; not long descriptions that hold it."""
    holes = ",".join("?" * len(uses))
    names = connection.execute(f"select id, folded from speakers where id in ({holes})", tuple(uses))
    wanted = " " + identity(name)
    ending = [number for number, spelling in names if spelling.endswith(wanted) and spelling.count(" ") < LONGEST_NAME]
    return {number: uses[number] for number in uses if number in ending}


def _contained(connection: sqlite3.Connection, name: str) -> dict[int, int]:
    """Speakers whose full name is the longest part of what was asked for: الرئيس فلاديمير بوتين."""
    words = folded(name).split()
    for length in range(len(words) - 1, 1, -1):
        for first in range(len(words) - length + 1):
            uses = _called(connection, " ".join(words[first : first + length]))
            if uses:
                return uses
    return {}


def _rows(connection: sqlite3.Connection, uses: dict[int, int]) -> list[SpeakerRow]:
    """The rows of speakers, the most quoted first."""
    holes = ",".join("?" * len(uses))
    found = connection.execute(
        f"""select id, name, type, (select count(*) from quote_speakers where speaker_id = speakers.id)
        from speakers where id in ({holes}) order by 4 desc, name""",
        tuple(uses),
    )
    return [SpeakerRow(*row) for row in found]


def _near(connection: sqlite3.Connection, wanted: str) -> list[str]:
    """Names like this one, the nearest first."""
    from rapidfuzz import fuzz, process

    names = connection.execute("select folded, name from speakers").fetchall()
    scorer = fuzz.token_sort_ratio if " " in wanted else fuzz.partial_ratio
    # many more than wanted, since of names equally near the better known ones come first
    spelled = [spelling for spelling, _ in names]
    found = process.extract(wanted, spelled, scorer=scorer, limit=10 * NEAR, score_cutoff=NEAR_ENOUGH)
    uses = {place: sum(_called(connection, spelling).values()) for spelling, _, place in found}
    best = sorted(found, key=lambda one: (-round(one[1]), -uses[one[2]]))
    return [str(names[place][1]) for _, _, place in best[:NEAR]]


def mentioned(connection: sqlite3.Connection, name: str) -> Mentioned:
    """How statements mention a person: by all words of the name, or by a part that is this person's alone."""
    names = [folded(name)]
    row: SpeakerRow | None = None
    own: tuple[int, ...] = ()
    try:
        row = speaker(connection, name).row
    except UnknownSpeaker:
        pass
    except AmbiguousSpeaker as several:
        own = tuple(candidate.id for candidate in several.candidates)
    if row:
        own = (row.id,)
        names.append(folded(row.name))
        whole = set(names[-1].split())
        short = connection.execute("select distinct folded from speaker_names where speaker_id = ?", own)
        names += [other for (other,) in short if set(other.split()) < whole and _owned(connection, other, row.id)]
    found = []
    for spelling in dict.fromkeys(names):
        words = [plain(word) for word in forms.split(spelling)]
        if words:
            found.append("(" + " AND ".join(f'"{word}"' for word in words) + ")")
    return Mentioned(" OR ".join(found) or NOTHING, row, own)


def _owned(connection: sqlite3.Connection, spelling: str, number: int) -> bool:
    mine, everybody = connection.execute(
        "select sum(count) filter (where speaker_id = ?), sum(count) from speaker_names where folded = ?",
        (number, spelling),
    ).fetchone()
    return bool(mine and mine >= OWNS * everybody)


def outlets(connection: sqlite3.Connection, name: str) -> list[int]:
    """The outlets of a name or domain: an exact one, or all that hold its words."""
    wanted = folded(name)
    rows = connection.execute("select id, folded, lower(domain), name from outlets").fetchall()
    exact = [number for number, spelling, domain, _ in rows if wanted in (spelling, domain)]
    words = wanted.split()
    found = exact or [n for n, spelling, domain, _ in rows if all(w in spelling or w in domain for w in words)]
    if not found:
        from rapidfuzz import fuzz, process

        near = process.extract(
            wanted, [row[1] for row in rows], scorer=fuzz.WRatio, limit=NEAR, score_cutoff=NEAR_ENOUGH
        )
        raise UnknownOutlet(name.strip(), [rows[place][3] for _, _, place in near])
    return found
