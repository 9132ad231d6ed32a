"""A statement while it is being made: the stages fill it in, the last one turns it into the record."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as listed

from ..lexicon.cues import Cue
from .figures import Figure
from .mention import Mention
from .readings import Reading
from .skeleton import Skeleton


@dataclass(slots=True, eq=False)
class Draft:
    """Words said, the cue that reports them and what is known of the speaker; numbers are places or characters."""

    skeleton: Skeleton
    field: str
    start: int  # characters
    end: int
    kind: str
    rule: str
    order: int  # the place at which the speaker is decided: that of the cue, or of the words
    place: int  # the place at which the words begin
    reading: Reading | None = None
    cue: Cue | None = None
    cue_at: int | None = None
    cue_bounds: tuple[int, int] | None = None  # places of a cue of several words: على حد قوله, حسبما أعلن
    after: Draft | None = None  # shares the speaker of this one: a further fragment, a continuation
    within: Draft | None = None  # the quotation in which another's words are reported; its speaker passes them on
    frame: Draft | None = None  # the clause about another's words that this one took the place of: قال X إن Y أكد أن …
    mentions: list[Mention] = listed(default_factory=list)
    speakers: list[Figure] = listed(default_factory=list)
    path: str = ""
    medium: str = ""
    relay: str = ""
    addressee: str = ""
    said_on: str = ""
    joined: int | None = None
    confidence: float = 0.0
    last: int = 0  # the place behind the last word of an unmarked clause
