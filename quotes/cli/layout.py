"""How statements, speakers and counts are laid out for a reader."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from rich.bar import Bar
from rich.console import Group, RenderableType

from ..labels import count, value_label
from .terminal import Page

NARROW = 26  # cells for a name and a role
GAP = 3  # periods without a statement that a chart draws as one line
UNSURE = 0.75  # below it, a reader is told how sure the rule is
QUOTED = ("direct", "partial")
TONES = {"deny": "red", "accuse": "red", "claim": "yellow", "warn": "magenta", "affirm": "green", "praise": "green"}


def percent(share: float) -> str:
    """A share between 0 and 1 as Arabic writes it."""
    return f"{round(share * 100)}٪"


def between_marks(text: str, kind: str) -> str:
    """The words, between marks where the article has them between marks."""
    return f"«{text}»" if kind in QUOTED else text


def words_of(page: Page, text: str, kind: str, spans: Iterable[tuple[int, int]] = ()) -> RenderableType:
    """A statement's words, those that were searched for highlighted; line breaks are spaces here."""
    shift = 1 if kind in QUOTED else 0
    shown = between_marks(" ".join(text.splitlines()) if "\n" in text else text, kind)
    if len(shown) != len(text) + 2 * shift:  # offsets would not fit
        spans = ()
    return page.arabic(shown, spans=[(start + shift, end + shift) for start, end in spans], span_style="bold yellow")


def speaker_of(page: Page, found: Any) -> RenderableType:
    """Who spoke, as what, and with which word the article says so."""
    lines: list[RenderableType] = [
        page.arabic(found.speakers, "bold") if found.speakers else page.arabic(found.mention or "غير معروف", "dim")
    ]
    if found.role and found.role != found.speakers:
        lines.append(page.arabic(found.role, "dim"))
    if found.cue:
        lines.append(page.arabic(found.cue, TONES.get(found.cue_class, "cyan")))
    return Group(*lines)


def place_of(page: Page, found: Any, outlet: str) -> RenderableType:
    """Outlet, day, number, and a warning where the rule is not sure."""
    lines: list[RenderableType] = [page.arabic(outlet)] if outlet else []
    if found.published:
        lines.append(page.latin(found.published[:10], "dim"))
    if getattr(found, "id", None):
        lines.append(page.latin(f"#{found.id}", "dim"))
    if 0 < found.confidence < UNSURE:
        lines.append(page.arabic(f"ثقة {percent(found.confidence)}", "yellow"))
    return Group(*lines)


def statements(page: Page, found: Iterable[Any], spans: Any = None, title: str = "") -> None:
    """A table of statements: who, what, where."""
    rows = [
        (
            speaker_of(page, each),
            words_of(page, each.text, each.kind, spans(each.text) if spans else ()),
            place_of(page, each, each.outlet),
        )
        for each in found
    ]
    page.table(("القائل", "ما قال", "أين ومتى"), rows, wide=1, narrow=NARROW, lines=True, title=title)


def bar(page: Page, number: int, most: int, width: int = 24) -> RenderableType:
    """A bar as long as the count among the others, growing from right to left on a screen."""
    length = number / (most or 1) * width
    return Bar(width, width - length, width, width=width) if page.person else Bar(width, 0, length, width=width)


def bars(page: Page, counted: Sequence[tuple[str, int]], heading: str) -> None:
    """A table of names and counts with a bar for each."""
    most = max((number for _, number in counted), default=1)
    page.table(
        (heading, "العدد", ""),
        [(page.arabic(name), page.latin(f"{number:,}"), bar(page, number, most)) for name, number in counted],
    )


def chart(page: Page, points: Sequence[tuple[str, int]], heading: str, noun: str) -> None:
    """Periods with their counts as bars; a long time without any is one line."""
    most = max((number for _, number in points), default=1)
    rows: list[tuple[RenderableType, RenderableType, RenderableType]] = []
    for empty, together in groupby(points, key=lambda point: not point[1]):
        stretch = list(together)
        if empty and len(stretch) >= GAP:
            rows.append(
                (page.latin("⋮", "dim"), page.latin(""), page.arabic(f"{count(len(stretch), noun)} بلا تصريح", "dim"))
            )
            continue
        rows += [(page.latin(period), page.latin(f"{number:,}"), bar(page, number, most)) for period, number in stretch]
    page.table((heading, "العدد", ""), rows)


def counts(page: Page, heading: str, column: str, counted: Iterable[Any]) -> None:
    """A table of the values of a column with their counts; nothing where there are none."""
    named = [(value_label(column, each.name), each.count) for each in counted]
    if named:
        bars(page, named, heading)


def span_days(first: str, last: str) -> str:
    """Two days as a span, or one where they are the same."""
    first, last = first[:10], last[:10]
    return first if first == last or not last else f"{first} – {last}" if first else last
