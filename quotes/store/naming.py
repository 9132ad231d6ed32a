"""Whom a name means: any known name, in any spelling; several, one, or near ones."""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass

from . import forms
from .errors import AmbiguousSpeaker, UnknownOutlet, UnknownSpeaker
from .inflection import plain, spellings
from .rows import SpeakerRow
from .search import NOTHING
from .voices import folded

OWNS = 0.9  # the share of a short name's uses that makes it one speaker's
MOST_CANDIDATES = 200
NEAR = 5
NEAR_ENOUGH = 70.0  # of 100
_JOINING = ("عبد", "ابو", "ابي", "ابن", "بن")


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
    uses = _called(connection, wanted) or _containing(connection, wanted) or _contained(connection, wanted)
    if not uses:
        raise UnknownSpeaker(name.strip(), _near(connection, wanted))
    full = _of_full_name(connection, wanted, uses)
    # one word is a full name only of those whom nobody ever calls by more: بوتين is a row too, where an
    # article gave no more, but the name is another's
    if len(full) == 1 and (" " in wanted or 2 * uses[full[0]] >= sum(uses.values())):
        return _taken(connection, full[0], uses)
    best = max(uses, key=lambda n: (uses[n], -n))
    if uses[best] >= OWNS * sum(uses.values()):
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


def _containing(connection: sqlite3.Connection, wanted: str) -> dict[int, int]:
    """Speakers with a name that holds all the words, in any of their spellings."""
    words = _bare(wanted)
    if not words:
        return {}
    writings = _writings(max(words, key=len))
    found = connection.execute(
        f"""select speaker_id, folded, count from speaker_names
        where {" or ".join("instr(folded, ?)" for _ in writings)}""",
        writings,
    )
    uses: Counter[int] = Counter()
    for number, spelling, count in found:
        if words <= _bare(spelling):
            uses[number] += count
    return dict(uses.most_common(MOST_CANDIDATES))


def _contained(connection: sqlite3.Connection, wanted: str) -> dict[int, int]:
    """Speakers whose full name is the longest part of what was asked for: الرئيس فلاديمير بوتين."""
    words = wanted.split()
    for length in range(len(words) - 1, 1, -1):
        for first in range(len(words) - length + 1):
            uses = _called(connection, " ".join(words[first : first + length]))
            if uses:
                return uses
    return {}


def _of_full_name(connection: sqlite3.Connection, wanted: str, uses: dict[int, int]) -> list[int]:
    """Those of the speakers whose full name is this one."""
    holes = ",".join("?" * len(uses))
    names = connection.execute(f"select id, folded from speakers where id in ({holes}) order by id", tuple(uses))
    return [number for number, spelling in names if _bare(spelling) == _bare(wanted)]


def _bare(name: str) -> frozenset[str]:
    """The words of a name without article, in one spelling, عبد and its like joined to what follows.

    >>> _bare("عبد الله القحطاني") == _bare("عبدالله قحطاني")
    True
    """
    words: list[str] = []
    joins = False
    for word in forms.split(name):
        spelling = plain(word)
        spelling = next((plain(other) for other in forms.spelled(word)), spelling)
        if joins:
            words[-1] += spelling
        else:
            words.append(spelling.removeprefix("ال") if len(spelling) > 4 else spelling)
        joins = spelling in _JOINING
    return frozenset(words)


def _writings(word: str) -> list[str]:
    """What of a word of ``_bare`` stands in a name, in each of its spellings."""
    for joining in _JOINING:
        if len(word) > len(joining) + 2:
            word = word.removeprefix(joining).removeprefix("ال")
    return [word, *(plain(written) for written, found_as in spellings()[1].items() if plain(found_as) == word)]


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
