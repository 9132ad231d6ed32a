"""``said``, ``who``, ``show``: the questions that the database is there for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from . import options as o
from .bidi import ltr
from .errors import NOTHING_FOUND, WrongUse
from .language import counted, tr
from .opening import database, limited
from .printing import chosen, print_json, print_rows
from .root import words as joined
from .terminal import Page, say

if TYPE_CHECKING:
    from ..store import Found, Said, SpeakerRow

READ = ("id", "published", "outlet", "speakers", "role", "cue", "text", "kind")  # columns for a reader of Markdown


def said(
    words: o.Words = None,
    by: o.By = "",
    about: o.About = "",
    outlet: o.Outlet = "",
    kind: o.Kind = "",
    cue: o.Cue = "",
    cue_class: o.CueClass = "",
    since: o.Since = "",
    until: o.Until = "",
    context: o.Context = False,
    limit: o.Limit = 20,
    offset: o.Offset = 0,
    format: o.Format = "table",
    json: o.Json = False,
    plain: o.Plain = False,
    db: o.Database = o.UNNAMED,
) -> None:
    """Statements that contain the words, in any inflection.

    The most relevant first, then the latest. Without words: all statements that the options let through.
    """
    query, form = joined(words), chosen(format, json)
    with database(db) as opened:
        found = opened.said(
            query, by=by, about=about, outlet=outlet, kind=kind, cue=cue, cue_class=cue_class, since=since,
            until=until, context=context, limit=limited(limit), offset=offset,
        )  # fmt: skip
    told(by, found)
    if form == "json":
        print_json(found.as_dict() | {"words": query})
    elif form != "table":
        from ..store.rows import COLUMNS

        print_rows((each.as_dict() for each in found.statements), form, COLUMNS, READ)
    elif found.statements:
        _statements(found, query, offset, plain)
    if not found.statements:
        options = any((by, about, outlet, kind, cue, cue_class, since, until))
        nothing(query, beyond=found.total > 0, options=options, context=context)


def _statements(found: Said, query: str, offset: int, plain: bool) -> None:
    from ..store.search import found as places
    from . import layout

    with Page(plain=plain) as page:
        layout.statements(
            page, _in_reading_order(found.statements, query), (lambda text: places(text, query)) if query else None
        )
        shown = len(found.statements)
        if shown == found.total:
            page.print(page.sentence(counted(found.total, "statement")))
        else:
            more = tr(
                "{first}–{last} of {total}; more with {option}.",
                first=ltr(offset + 1),
                last=ltr(offset + shown),
                total=counted(found.total, "statement"),
                option=ltr("--limit 0"),
            )
            page.print(page.sentence(more))


def _in_reading_order(statements: list[Found], query: str) -> list[Found]:
    """Without a query there is no relevance: the latest article first, and each from its beginning."""
    if query:
        return statements
    latest = sorted(statements, key=lambda each: (each.published, each.article_id), reverse=True)
    places = {each.article_id: place for place, each in reversed(list(enumerate(latest)))}
    return sorted(statements, key=lambda each: (places[each.article_id], each.id))


def told(name: str, found: Said) -> None:
    """Say whom a name was taken for, where that is not plain."""
    from ..text.fold import fold

    taken = found.speaker
    if name and taken and fold(taken.name) != fold(name.strip()):
        say(tr("“{name}” taken for {speaker}.", name=name, speaker=taken.name))
    others(found.speaker_candidates)


def others(candidates: Sequence[SpeakerRow]) -> None:
    """Name the other speakers whom a name may mean."""
    if candidates:
        names = "، ".join(candidate.name for candidate in candidates[:8])
        say(tr("Others with this name: {names}.", names=names))


def nothing(query: str = "", *, beyond: bool = False, options: bool = False, context: bool = False) -> None:
    """Say that nothing was found and what may help, and end with status 1.

    ``beyond``: there is something, but before the page asked for. ``options``: some narrowed the question.
    ``context``: the words of the reporter were searched too.
    """
    from ..store.query import Query, parse

    if beyond:
        say(tr("There are fewer statements than {option} passes over.", option=ltr("--offset")))
    elif query and parse(query) == Query():
        say(tr("There is no word to look for in “{words}”.", words=query))
    elif query and options:
        say(tr("No statement that contains “{words}” fits the options; leave one out, or a word.", words=query))
    elif query and context:
        say(tr("No statement contains “{words}”; try fewer words.", words=query))
    elif query:
        say(tr("No statement contains “{words}”; try fewer words, or {option}.", words=query, option=ltr("--context")))
    elif options:
        say(tr("No statement fits; leave out an option."))
    else:
        say(tr("No statement is stored yet; {command} reads articles.", command=ltr("quotes add PATH")))
    raise typer.Exit(NOTHING_FOUND)


def who(
    words: o.Words = None,
    by: o.By = "",
    about: o.About = "",
    outlet: o.Outlet = "",
    kind: o.Kind = "",
    cue: o.Cue = "",
    cue_class: o.CueClass = "",
    since: o.Since = "",
    until: o.Until = "",
    context: o.Context = False,
    limit: o.Limit = 20,
    offset: o.Offset = 0,
    format: o.Format = "table",
    json: o.Json = False,
    plain: o.Plain = False,
    db: o.Database = o.UNNAMED,
) -> None:
    """Who said it: speakers with counts, first and last day, outlets."""
    query, form = joined(words), chosen(format, json)
    with database(db) as opened:
        found = opened.who(
            query, by=by, about=about, outlet=outlet, kind=kind, cue=cue, cue_class=cue_class, since=since,
            until=until, context=context, limit=limited(limit), offset=offset,
        )  # fmt: skip
    rows = [each.as_dict() for each in found]
    if form == "json":
        print_json(rows)
    elif form != "table":
        print_rows(rows, form, ("speaker_id", "name", "type", "count", "first_said", "last_said", "outlets"))
    elif found:
        from ..labels import value_label

        with Page(plain=plain) as page:
            page.table(
                ("القائل", "الفئة", "التصريحات", "أول قول", "آخر قول", "وسائل الإعلام"),
                [
                    (
                        page.arabic(each.name, "bold"),
                        page.arabic(value_label("type", each.type), "dim"),
                        page.latin(f"{each.count:,}"),
                        page.latin(each.first_said, "dim"),
                        page.latin(each.last_said, "dim"),
                        page.latin(each.outlets),
                    )
                    for each in found
                ],
            )
    if not found:
        options = any((by, about, outlet, kind, cue, cue_class, since, until))
        nothing(query, beyond=offset > 0, options=options, context=context)


def show(
    id: Annotated[str, typer.Argument(metavar="ID", help="The number of a statement, as said prints it.")],
    json: o.Json = False,
    plain: o.Plain = False,
    db: o.Database = o.UNNAMED,
) -> None:
    """One statement in its paragraph, with every field and why it was attributed so."""
    from ..text.fold import fold

    id = joined([id])
    number = fold(id).lstrip("#")
    if not number.isascii() or not number.isdecimal():
        raise WrongUse(
            tr("“{id}” is no number of a statement; {command} prints the numbers.", id=id, command=ltr("quotes said"))
        )
    with database(db) as opened:
        shown = opened.show(int(number[:40]))
    from .why import reasons, statement_page

    if json:
        print_json(shown.as_dict() | {"why": reasons(shown.statement)})
        return
    with Page(plain=plain) as page:
        statement_page(page, shown)
