"""What a question is restricted to, read from words into SQL; only parameters carry values."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from typing import Any

from ..extract.record import CUE_CLASSES, KINDS
from ..text.fold import fold
from . import days, naming, search
from .errors import UnknownValue
from .naming import Named
from .query import Query, parse
from .rows import SpeakerRow


@dataclass(frozen=True, slots=True)
class Filters:
    """A question, read. ``match`` is an FTS5 expression or empty; ``where`` are conditions on the facts ``t``."""

    match: str = ""
    query: Query = field(default_factory=Query)
    speaker: SpeakerRow | None = None
    candidates: tuple[SpeakerRow, ...] = ()
    about: SpeakerRow | None = None
    where: tuple[str, ...] = ()
    values: tuple[Any, ...] = ()

    @property
    def source(self) -> str:
        """The FROM clause: facts ``t``, joined to the index where words are asked for."""
        if self.match:
            return "quotes_fts f cross join _quote_facts t on t.quote_id = f.rowid"
        if self.speaker:
            return "quote_speakers s cross join _quote_facts t on t.quote_id = s.quote_id"
        return "_quote_facts t"

    @property
    def conditions(self) -> str:
        """The WHERE clause, with ``parameters`` for its holes."""
        parts = []
        if self.match:
            parts.append("quotes_fts match ?")
            if self.speaker:
                parts.append(
                    "exists (select 1 from quote_speakers s where s.speaker_id = ? and s.quote_id = t.quote_id)"
                )
        elif self.speaker:
            parts.append("s.speaker_id = ?")
        return " and ".join([*parts, *self.where]) or "1"

    @property
    def parameters(self) -> list[Any]:
        """The values for ``conditions``, in order."""
        first: list[Any] = [self.match] if self.match else []
        if self.speaker:
            first.append(self.speaker.id)
        return [*first, *self.values]

    @property
    def plain(self) -> bool:
        """Whether the words alone decide."""
        return not self.where and not self.speaker


def read(
    connection: sqlite3.Connection,
    *,
    words: str,
    by: str,
    about: str,
    outlet: str,
    kind: str,
    cue: str,
    cue_class: str,
    since: str,
    until: str,
    context: bool,
) -> Filters:
    """The question in the arguments of a command; raises where a name, a day or a value is none."""
    query = parse(words)
    speaker: Named = naming.speaker(connection, by) if by.strip() else Named()
    person = naming.mentioned(connection, about) if about.strip() else None
    parts = [search.compose(query, context=context)] if words.strip() else []
    where: list[str] = []
    values: list[Any] = []
    if person:
        parts.append(person.match)
        if person.row:
            where.append(
                "not exists (select 1 from quote_speakers x where x.speaker_id = ? and x.quote_id = t.quote_id)"
            )
            values.append(person.row.id)
    if outlet.strip():
        chosen = naming.outlets(connection, outlet)
        where.append(f"t.outlet_id in ({','.join('?' * len(chosen))})")
        values += chosen
    for column, value, known in (("kind", kind, KINDS), ("cue_class", cue_class, CUE_CLASSES)):
        if value.strip():
            where.append(f"t.{column} = ?")
            values.append(one_of(column.replace("_", " "), value, known))
    if cue.strip():
        where.append("(t.cue_lemma = ? or t.quote_id in (select id from quotes where cue in (?, ?)))")
        values += [cue.strip(), cue.strip(), fold(cue.strip())]
    for day, sign in ((days.first(since), ">="), (days.last(until), "<=")):
        if day:
            where.append(f"t.day {sign} ?")
            values.append(day)
    if until.strip():
        where.append("t.day > 0")
    match = parts[0] if len(parts) == 1 else " AND ".join(f"({part})" for part in parts)
    return Filters(
        match, query, speaker.row, speaker.candidates, person.row if person else None, tuple(where), tuple(values)
    )


def one_of(what: str, value: str, known: tuple[str, ...]) -> str:
    """The value, if it is one of the known; the error names them all."""
    chosen = value.strip().lower()
    if chosen not in known:
        raise UnknownValue(f"there is no {what} “{value.strip()}”; use one of: {', '.join(known)}")
    return chosen
