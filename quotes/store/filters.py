"""What a question is restricted to, read from the words of a command."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field

from ..extract.record import CUE_CLASSES, KINDS
from . import days, naming, search
from .errors import BadDate, UnknownValue
from .naming import Mentioned, Named
from .query import Query, parse
from .rows import SpeakerRow


@dataclass(frozen=True, slots=True)
class Filters:
    """A question, read. The index is asked for ``match``, and for ``ranking`` to weigh; both may be empty."""

    match: str = ""
    ranking: str = ""
    query: Query = field(default_factory=Query)
    speaker: SpeakerRow | None = None
    candidates: tuple[SpeakerRow, ...] = ()
    about: SpeakerRow | None = None
    about_own: tuple[int, ...] = ()  # whose statements are not about that person
    outlets: tuple[int, ...] = ()
    kind: str = ""
    cue: str = ""
    cue_class: str = ""
    since: int = 0
    until: int = 0

    @property
    def words_only(self) -> bool:
        """Whether the words alone decide."""
        rest = (self.speaker, self.about_own, self.outlets, self.kind, self.cue, self.cue_class, self.since, self.until)
        return bool(self.match) and not any(rest)


def read(
    connection: sqlite3.Connection,
    *,
    words: str = "",
    by: str = "",
    about: str = "",
    outlet: str = "",
    kind: str = "",
    cue: str = "",
    cue_class: str = "",
    since: str = "",
    until: str = "",
    context: bool = False,
) -> Filters:
    """The question in the arguments of a command; raises where a name, a day or a value is none."""
    query = parse(words)
    if since.strip() and until.strip() and days.first(since) > days.last(until):
        raise BadDate(f"no day is since “{since.strip()}” and until “{until.strip()}”; exchange the two")
    speaker = naming.speaker(connection, by) if by.strip() else Named()
    person = naming.mentioned(connection, about) if about.strip() else Mentioned("")
    asked = search.compose(query, context=context) if words.strip() else ""
    weighed = search.compose(query, context=context, weighing=True) if words.strip() else ""
    return Filters(
        _both(asked, person.match),
        _both(weighed, person.match),
        query,
        speaker.row,
        speaker.candidates,
        person.row,
        person.own,
        tuple(naming.outlets(connection, outlet)) if outlet.strip() else (),
        one_of("kind", kind, KINDS) if kind.strip() else "",
        cue.strip(),
        one_of("cue class", cue_class, CUE_CLASSES) if cue_class.strip() else "",
        days.first(since),
        days.last(until),
    )


def _both(one: str, other: str) -> str:
    return f"({one}) AND ({other})" if one and other else one or other


def one_of(what: str, value: str, known: tuple[str, ...]) -> str:
    """The value, if it is one of the known; the error names them all."""
    chosen = value.strip().lower()
    if chosen not in known:
        raise UnknownValue(f"there is no {what} “{value.strip()}”; use one of: {', '.join(known)}")
    return chosen
