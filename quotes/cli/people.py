"""``speaker``, ``speakers``, ``compare``: who speaks, and how they stand beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from . import options as o
from .asking import nothing, others
from .bidi import ltr
from .errors import NOTHING_FOUND
from .language import tr
from .opening import database, limited
from .printing import chosen, print_json, print_rows
from .root import words as joined
from .terminal import Page, say

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ..store import Compared, Found

Name = Annotated[list[str], typer.Argument(metavar="NAME...", help="Any known name of the speaker, in any spelling.")]


def speaker(name: Name, json: o.Json = False, plain: o.Plain = False, db: o.Database = o.UNNAMED) -> None:
    """One speaker: names, roles, counts by outlet, kind and tone, latest statements."""
    with database(db) as opened:
        card = opened.speaker(joined(name))
    if json:
        print_json(card.as_dict())
        return
    from ..labels import count, value_label
    from . import layout

    others(card.candidates)
    with Page(plain=plain) as page:
        page.print(page.arabic(card.name, "bold"))
        summary = [value_label("type", card.type) if card.type else "", count(card.count, "statement")]
        page.print(page.arabic("، ".join(part for part in summary if part)))
        if card.first_said:
            page.print(page.latin(layout.span_days(card.first_said, card.last_said), "dim"))
        counted: list[tuple[str, str, Any]] = [
            ("أسماؤه", "name", card.names),
            ("صفاته", "role", card.roles),
            ("وسائل الإعلام", "outlet", card.outlets),
            ("نوع النقل", "kind", card.kinds),
            ("نبرة اللفظ", "cue_class", card.cue_classes),
        ]
        for heading, column, values in counted:
            layout.counts(page, heading, column, values)
        page.print(page.arabic("آخر ما قال", "bold"))
        layout.statements(page, card.latest)


def speakers(
    like: Annotated[
        str, typer.Option("--like", metavar="NAME", help="Only names with this part.", show_default=False)
    ] = "",
    type: o.Type = "",
    limit: o.Limit = 50,
    offset: o.Offset = 0,
    format: o.Format = "table",
    json: o.Json = False,
    plain: o.Plain = False,
    db: o.Database = o.UNNAMED,
) -> None:
    """All speakers, the most quoted first."""
    form = chosen(format, json)
    with database(db) as opened:
        found = opened.speakers(like=like, type=type, limit=limited(limit), offset=offset)
    rows = [each.as_dict() for each in found]
    if form == "json":
        print_json(rows)
    elif form != "table":
        print_rows(rows, form, ("id", "name", "type", "count"))
    elif found:
        from ..labels import value_label
        from . import layout

        with Page(plain=plain) as page:
            most = max(each.count for each in found)
            page.table(
                ("المتحدث", "الفئة", "التصريحات", ""),
                [
                    (
                        page.arabic(each.name, "bold"),
                        page.arabic(value_label("type", each.type), "dim"),
                        page.latin(f"{each.count:,}"),
                        layout.bar(page, each.count, most),
                    )
                    for each in found
                ],
            )
    if not found:
        if not (like or type or offset):
            nothing()
        say(tr("No speaker is called “{name}”.", name=like) if like else tr("There is no such speaker."))
        raise typer.Exit(NOTHING_FOUND)


def compare(
    a: Annotated[str, typer.Argument(metavar="A", help="Any known name of the first speaker.")],
    b: Annotated[str, typer.Argument(metavar="B", help="Any known name of the second speaker.")],
    on: Annotated[
        str, typer.Option("--on", metavar="WORDS", help="Only what they said with these words.", show_default=False)
    ] = "",
    per: o.Period = "month",
    json: o.Json = False,
    plain: o.Plain = False,
    db: o.Database = o.UNNAMED,
) -> None:
    """Two speakers side by side on a topic, over time."""
    with database(db) as opened:
        found = opened.compare(a, b, on=on, per=per)
    if json:
        print_json(found.as_dict())
    elif found.a.total or found.b.total:
        _compared(found, plain)
    if not found.a.total and not found.b.total:
        nothing(on, options=not on)


def _compared(found: Compared, plain: bool) -> None:
    from ..labels import value_label
    from . import layout

    sides = (found.a, found.b)

    def values(column: str, name: str) -> list[str]:
        return [
            "، ".join(f"{value_label(column, c.name)} {c.count:,}" for c in getattr(side, name)[:5]) for side in sides
        ]

    with Page(plain=plain) as page:
        names = [side.speaker.name for side in sides]
        days = [layout.span_days(side.first_said, side.last_said) for side in sides]
        rows = [
            (page.arabic("التصريحات", "dim"), *(page.latin(f"{side.total:,}") for side in sides)),
            (page.arabic("من وإلى", "dim"), *map(page.latin, days)),
            (page.arabic("نوع النقل", "dim"), *map(page.arabic, values("kind", "kinds"))),
            (page.arabic("نبرة اللفظ", "dim"), *map(page.arabic, values("cue_class", "cue_classes"))),
            (page.arabic("وسائل الإعلام", "dim"), *map(page.arabic, values("outlet", "outlets"))),
            (page.arabic("آخر ما قال", "dim"), *(_last(page, side.latest) for side in sides)),
        ]
        page.table(("", *names), rows, lines=True)
        if found.periods:
            most = max(max(x, y) for _, x, y in found.periods) or 1
            page.table(
                ("", names[0], "", names[1], ""),
                [
                    (
                        page.latin(period, "dim"),
                        page.latin(f"{x:,}"),
                        layout.bar(page, x, most, 14),
                        page.latin(f"{y:,}"),
                        layout.bar(page, y, most, 14),
                    )
                    for period, x, y in found.periods
                ],
            )
        page.print(page.sentence(tr("All of one side: {command}", command=ltr("quotes said --by …"))))


def _last(page: Page, latest: list[Found]) -> RenderableType:
    from . import layout

    return layout.words_of(page, latest[0].text, latest[0].kind) if latest else page.arabic("")
