"""What goes into the extractor and what comes out: articles and statements.

Offsets count Unicode code points in the article's own field, before any folding, so that
``article.field(s.field)[s.start:s.end] == s.text`` holds for every statement ``s``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any, Final

KINDS: Final = ("direct", "partial", "unmarked", "indirect")
SPEAKER_TYPES: Final = ("person", "organisation", "state", "media", "group", "document")
CUE_CLASSES: Final = (
    "neutral", "affirm", "claim", "deny", "reveal", "warn", "accuse",
    "ask", "concede", "praise", "think", "write", "quote",
)  # fmt: skip
REASONS: Final = ("name", "title", "term", "scare", "heading", "other")


@dataclass(frozen=True, slots=True)
class Article:
    """One news text. Only ``text`` must be there; ``published`` is an ISO date where it is known."""

    text: str
    id: str = ""
    title: str = ""
    outlet: str = ""
    url: str = ""
    published: str = ""
    author: str = ""

    def field(self, name: str) -> str:
        """The words of ``"title"`` or ``"text"``."""
        return self.title if name == "title" else self.text


@dataclass(frozen=True, slots=True)
class Statement:
    """Words that an article attributes to somebody, with the place, the source and the rule.

    ``speakers`` holds the fullest name that the article gives, without titles; it is empty where
    the text does not say. ``mention`` are the words at the cue that name the speaker.
    """

    article_id: str
    field: str
    start: int
    end: int
    text: str
    kind: str
    speakers: tuple[str, ...] = ()
    speaker_types: tuple[str, ...] = ()
    mention: str = ""
    mention_start: int | None = None
    mention_end: int | None = None
    role: str = ""
    gender: str = ""  # "m", "f" or "" where neither grammar nor title shows it
    cue: str = ""
    cue_lemma: str = ""
    cue_class: str = ""
    cue_start: int | None = None
    cue_end: int | None = None
    medium: str = ""
    relay: str = ""
    addressee: str = ""
    said_on: str = ""  # ISO date
    confidence: float = 0.0
    rule: str = ""
    path: str = ""  # how the mention led to the speaker: "surname", "role", "dropped", …
    joined: int | None = None  # statements of one article with the same number are one utterance

    def as_dict(self) -> dict[str, Any]:
        """The record as JSON writes it, keys in the order of the fields above."""
        return asdict(self) | {"speakers": list(self.speakers), "speaker_types": list(self.speaker_types)}


@dataclass(frozen=True, slots=True)
class NotStatement:
    """A marked span that is no statement, and why: one of ``REASONS``."""

    article_id: str
    field: str
    start: int
    end: int
    text: str
    reason: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one article; iterating gives its statements in the article's order."""

    article: Article
    statements: tuple[Statement, ...] = ()
    not_statements: tuple[NotStatement, ...] = ()
    agency: str = ""
    trace: tuple[str, ...] = field(default=(), repr=False)  # one step a line, only when asked for

    def __iter__(self) -> Iterator[Statement]:
        return iter(self.statements)

    def __len__(self) -> int:
        return len(self.statements)

    def _repr_html_(self) -> str:
        from ..notebook import html  # what a notebook shows; nothing else needs it

        return html(self)
