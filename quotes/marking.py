"""A text with spans marked in it: statements, cues, mentions, words that were searched for.

Offsets are the stored ones, in code points of the text as it stands; everything else is escaped.
Spans may nest, touch, cross and run over paragraphs: an element that cannot stay open is closed and
opened again, so the result is always well-formed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text and the element to put around it."""

    start: int
    end: int
    css: str
    tag: str = "mark"
    id: str = ""
    title: str = ""
    note: str = ""  # HTML; stands right after the end, such as the number of a note
    rank: int = 0  # of two spans with the same ends, the lower one is outside

    def opening(self, first: bool) -> str:
        """The opening tag; the id belongs to the first piece only."""
        attributes = [f' class="{escape(self.css)}"'] if self.css else []
        if self.id and first:
            attributes.append(f' id="{escape(self.id)}"')
        if self.title:
            attributes.append(f' title="{escape(self.title)}"')
        return f"<{self.tag}{''.join(attributes)}>"


def mark(text: str, spans: Iterable[Span], low: int = 0, high: int | None = None) -> Markup:
    """``text[low:high]`` as HTML with the spans marked.

    >>> str(mark("a < b", [Span(0, 1, "x"), Span(0, 5, "y")]))
    '<mark class="y"><mark class="x">a</mark> &lt; b</mark>'
    """
    high = len(text) if high is None else min(high, len(text))
    inside = [s for s in spans if s.start < min(s.end, high) and max(s.start, low) < min(s.end, high)]
    waiting = sorted(inside, key=lambda s: (max(s.start, low), -min(s.end, high), s.rank), reverse=True)
    points = sorted({low, high, *(max(s.start, low) for s in inside), *(min(s.end, high) for s in inside)})
    out: list[str] = []
    stack: list[Span] = []
    position = low
    for point in points:
        out.append(str(escape(text[position:point])))
        position = point
        interrupted: list[Span] = []
        while any(min(s.end, high) <= point for s in stack):
            span = stack.pop()
            out.append(f"</{span.tag}>")
            if min(span.end, high) > point:
                interrupted.append(span)
            elif span.end <= high:
                out.append(span.note)
        for span in reversed(interrupted):
            out.append(span.opening(first=False))
            stack.append(span)
        while waiting and max(waiting[-1].start, low) <= point:
            span = waiting.pop()
            out.append(span.opening(first=span.start >= low))
            stack.append(span)
    return Markup("".join(out))


def paragraphs(text: str, spans: Iterable[Span]) -> Markup:
    """The text as paragraphs, one for each line that is not blank, with the spans marked in them.

    >>> str(paragraphs("a\\n\\nb c", [Span(0, 4, "x")]))
    '<p><mark class="x">a</mark></p>\\n<p><mark class="x">b</mark> c</p>'
    """
    spans = sorted(spans, key=lambda s: s.start)
    pieces = []
    for match in _PARAGRAPH.finditer(text):
        low, high = match.span()
        pieces.append(
            Markup("<p>{}</p>").format(mark(text, [s for s in spans if s.end > low and s.start < high], low, high))
        )
    return Markup("\n").join(pieces)
