"""What the questions answer: frozen rows, each of which can be turned into JSON."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from typing import Any

from ..extract.record import Article


@dataclass(frozen=True, slots=True)
class Row:
    """A result; ``as_dict`` gives it as plain values, keys in the order of the fields."""

    def as_dict(self) -> dict[str, Any]:
        """The row as JSON writes it."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class SpeakerRow(Row):
    """A speaker with the number of statements."""

    id: int
    name: str
    type: str
    count: int


@dataclass(frozen=True, slots=True)
class Found(Row):
    """A statement as it is stored, with the names of its article and outlet."""

    id: int
    article_id: int
    field: str
    start: int
    end: int
    text: str
    kind: str
    speaker_id: int | None
    speakers: str
    speaker_type: str
    mention: str
    mention_start: int | None
    mention_end: int | None
    role: str
    gender: str
    cue: str
    cue_lemma: str
    cue_class: str
    cue_start: int | None
    cue_end: int | None
    medium: str
    relay: str
    addressee: str
    said_on: str
    confidence: float
    rule: str
    path: str
    joined: int | None
    outlet_id: int | None
    published: str
    article_title: str
    article_url: str
    outlet: str
    article_key: str


COLUMNS = tuple(f.name for f in fields(Found))


@dataclass(frozen=True, slots=True)
class Said(Row):
    """Statements that answer a question: one page of them and how many there are in all."""

    statements: list[Found]
    total: int
    speaker: SpeakerRow | None = None  # whom ``by`` was taken for
    speaker_candidates: list[SpeakerRow] = field(default_factory=list)  # others who go by that name too
    about: SpeakerRow | None = None  # whom ``about`` was taken for, where that person speaks somewhere


@dataclass(frozen=True, slots=True)
class Who(Row):
    """A speaker of the words asked for."""

    speaker_id: int
    name: str
    type: str
    count: int
    first_said: str
    last_said: str
    outlets: int


@dataclass(frozen=True, slots=True)
class Count(Row):
    """Something and how often it occurs."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class SpeakerCard(Row):
    """One speaker: names, roles, counts, the latest statements."""

    id: int
    name: str
    type: str
    gender: str
    count: int
    first_said: str
    last_said: str
    names: list[Count]
    roles: list[Count]
    outlets: list[Count]
    kinds: list[Count]
    cue_classes: list[Count]
    cues: list[Count]
    latest: list[Found]
    candidates: list[SpeakerRow]


@dataclass(frozen=True, slots=True)
class Shown(Row):
    """One statement in its paragraph; offsets ending in ``_in_paragraph`` count from its beginning."""

    statement: Found
    paragraph: str
    start_in_paragraph: int
    end_in_paragraph: int
    cue_in_paragraph: tuple[int, int] | None
    mention_in_paragraph: tuple[int, int] | None
    speakers: list[SpeakerRow]
    article: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Stats(Row):
    """What is in the database."""

    articles: int
    copies: int
    statements: int
    speakers: int
    outlets: int
    first_published: str
    last_published: str
    unknown_speakers: int
    unknown_share: float
    kinds: list[Count]
    cue_classes: list[Count]
    speaker_types: list[Count]
    top_outlets: list[Count]
    top_speakers: list[SpeakerRow]
    extractors: list[Count]
    runs: list[dict[str, Any]]
    skipped: list[dict[str, Any]]  # the latest, or all of them
    bytes: int
    skipped_total: int = 0


@dataclass(frozen=True, slots=True)
class Point(Row):
    """One period of a trend: a day, the Monday of a week, or a month."""

    period: str
    count: int


@dataclass(frozen=True, slots=True)
class Trend(Row):
    """Counts over time; periods without a statement between the first and the last stand at 0."""

    points: list[Point]
    total: int
    undated: int
    speaker: SpeakerRow | None = None


@dataclass(frozen=True, slots=True)
class Side(Row):
    """One of two speakers on a topic."""

    speaker: SpeakerRow
    total: int
    first_said: str
    last_said: str
    kinds: list[Count]
    cue_classes: list[Count]
    outlets: list[Count]
    latest: list[Found]


@dataclass(frozen=True, slots=True)
class Compared(Row):
    """Two speakers side by side; ``periods`` holds (period, count of a, count of b)."""

    on: str
    a: Side
    b: Side
    periods: list[tuple[str, int, int]]


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of one article: added, replaced, unchanged, copy or skipped."""

    outcome: str
    article: Article | None
    quotes: int = 0
    source: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Added(Row):
    """What a call of ``add`` did. ``added`` counts copies too; ``quotes`` counts statements stored."""

    articles: int = 0
    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    quotes: int = 0
    copies: int = 0
    skipped: int = 0
    run: int | None = None
