"""Whom a name means: any known name, in any spelling; several, one, or near ones."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from . import forms
from .errors import AmbiguousSpeaker, UnknownOutlet, UnknownSpeaker
from .inflection import plain
from .rows import SpeakerRow
from .search import NOTHING
from .voices import folded

OWNS = 0.9  # the share of a short name's uses that makes it one speaker's
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
    """A person whom statements mention: the expression that finds the name, and the speaker, if it is one."""

    match: str
    row: SpeakerRow | None = None


def speaker(connection: sqlite3.Connection, name: str) -> Named:
    """The speaker of a name.

    A full name that is exactly this one wins; else the one speaker who owns nearly all uses of it. Raises
    ``AmbiguousSpeaker`` with the candidates, or ``UnknownSpeaker`` with near names.
    """
    wanted = folded(name)
    uses = dict(
        connection.execute(
            "select speaker_id, sum(count) from speaker_names where folded = ? group by 1 order by 2 desc limit ?",
            (wanted, MOST_CANDIDATES),
        ).fetchall()
    )
    full = [n for (n,) in connection.execute("select id from speakers where folded = ?", (wanted,))]
    if len(full) == 1 and (" " in wanted or 2 * uses.get(full[0], 0) >= sum(uses.values())):
        return _taken(connection, full[0], uses)
    if not uses:
        uses = _containing(connection, wanted)
    if not uses:
        raise UnknownSpeaker(name.strip(), _near(connection, wanted))
    best = max(uses, key=lambda n: (uses[n], -n))
    if uses[best] >= OWNS * sum(uses.values()):
        return _taken(connection, best, uses)
    raise AmbiguousSpeaker(name.strip(), _rows(connection, uses))


def _taken(connection: sqlite3.Connection, number: int, uses: dict[int, int]) -> Named:
    rows = _rows(connection, {number: 1, **uses})
    return Named(next(row for row in rows if row.id == number), tuple(row for row in rows if row.id != number))


def _containing(connection: sqlite3.Connection, wanted: str) -> dict[int, int]:
    """Speakers with a name that holds all the words, each with or without its article."""
    parts = [plain(word) for word in forms.split(wanted)]
    if not parts:
        return {}
    where = " and ".join("' ' || replace(' ' || folded, ' ال', ' ') || ' ' like ? escape '\\'" for _ in parts)
    patterns = [f"% {part.removeprefix('ال') if len(part) > 4 else part} %" for part in parts]
    return dict(
        connection.execute(
            f"select speaker_id, sum(count) from speaker_names where {where} group by 1 order by 2 desc limit ?",
            (*patterns, MOST_CANDIDATES),
        ).fetchall()
    )


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

    names = connection.execute("select folded, name from speakers")
    found = process.extract(
        wanted,
        {name: spelling for spelling, name in names},
        scorer=fuzz.WRatio if " " in wanted else fuzz.partial_ratio,
        limit=NEAR,
        score_cutoff=NEAR_ENOUGH,
    )
    return [str(name) for _, _, name in found]


def mentioned(connection: sqlite3.Connection, name: str) -> Mentioned:
    """How statements mention a person: by all words of the name, or by a part that is this person's alone."""
    try:
        row = speaker(connection, name).row
    except UnknownSpeaker:
        row = None
    names = [folded(name)]
    if row:
        names.append(folded(row.name))
        whole = set(names[-1].split())
        short = connection.execute("select distinct folded from speaker_names where speaker_id = ?", (row.id,))
        names += [other for (other,) in short if set(other.split()) < whole and _owned(connection, other, row.id)]
    found = []
    for spelling in dict.fromkeys(names):
        parts = [plain(word) for word in forms.split(spelling)]
        if parts:
            found.append("(" + " AND ".join(f'"{part}"' for part in parts) + ")")
    return Mentioned(" OR ".join(found) or NOTHING, row)


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
    parts = wanted.split()
    found = exact or [n for n, spelling, domain, _ in rows if all(p in spelling or p in domain for p in parts)]
    if not found:
        from rapidfuzz import fuzz, process

        near = process.extract(
            wanted, [row[1] for row in rows], scorer=fuzz.WRatio, limit=NEAR, score_cutoff=NEAR_ENOUGH
        )
        raise UnknownOutlet(name.strip(), [rows[place][3] for _, _, place in near])
    return found
