"""A statement while it is being made: the stages fill it in, the last one turns it into the record."""

from __future__ import annotations

from dataclasses import dataclass

from ..lexicon.cues import Cue
from .figures import Figure
from .mention import Mention
from .readings import Reading
from .skeleton import Skeleton


@dataclass(init=False, slots=True, eq=False)
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
    reading: Reading | None
    cue: Cue | None
    cue_at: int | None
    cue_bounds: tuple[int, int] | None  # places of a cue of several words: على حد قوله, حسبما أعلن
    after: Draft | None  # shares the speaker of this one: a further fragment, a continuation
    within: Draft | None  # the quotation in which another's words are reported; its speaker passes them on
    frame: Draft | None  # the clause about another's words that this one took the place of: قال X إن Y أكد أن …
    mentions: list[Mention]
    speakers: list[Figure]
    path: str
    medium: str
    relay: str
    addressee: str
    said_on: str
    joined: int | None
    confidence: float
    last: int  # the place behind the last word of an unmarked clause

    def __init__(
        self,
        skeleton: Skeleton,
        field: str,
        start: int,
        end: int,
        kind: str,
        rule: str,
        order: int,
        place: int,
        reading: Reading | None = None,
        cue: Cue | None = None,
        cue_at: int | None = None,
        cue_bounds: tuple[int, int] | None = None,
        after: Draft | None = None,
    ) -> None:
        # written out, since one that a dataclass makes of its fields would not be compiled
        self.skeleton = skeleton
        self.field = field
        self.start = start
        self.end = end
        self.kind = kind
        self.rule = rule
        self.order = order
        self.place = place
        self.reading = reading
        self.cue = cue
        self.cue_at = cue_at
        self.cue_bounds = cue_bounds
        self.after = after
        self.within = None
        self.frame = None
        self.mentions = []
        self.speakers = []
        self.path = ""
        self.medium = ""
        self.relay = ""
        self.addressee = ""
        self.said_on = ""
        self.joined = None
        self.confidence = 0.0
        self.last = 0

    def give(self, figure: Figure, other: Figure) -> bool:
        """Whether a figure is one of the speakers; another then stands in its place, each once."""
        if figure not in self.speakers:
            return False
        if other in self.speakers:
            self.speakers = [speaker for speaker in self.speakers if speaker is not figure]
        else:
            self.speakers = [other if speaker is figure else speaker for speaker in self.speakers]
        return True
