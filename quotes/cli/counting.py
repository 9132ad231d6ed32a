"""``stats`` and ``trend``: what is in the database, and how much was said when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from . import options as o
from .asking import nothing
from .bidi import ltr
from .language import tr
from .opening import database
from .printing import chosen, print_json, print_rows
from .root import words as joined
from .terminal import Page

if TYPE_CHECKING:
    from ..store import Stats


def stats(
    skipped: Annotated[
        bool, typer.Option("--skipped", help="All that was not read, with the reasons.", show_default=False)
    ] = False,
    json: o.Json = False,
    plain: o.Plain = False,
    db: o.Database = o.UNNAMED,
) -> None:
    """What is in the database: articles, outlets, days, kinds, unknown speakers, what was skipped."""
    with database(db) as opened:
        found = opened.stats(skipped=skipped)
    if json:
        print_json(found.skipped if skipped else found.as_dict())
    else:
        with Page(plain=plain) as page:
            if not skipped:
                _stats(page, found)
            elif not found.skipped:
                page.line(tr("Nothing was skipped."))
            _skipped(page, found.skipped, found.skipped_total)
    if not found.articles:
        nothing()


def _stats(page: Page, found: Stats) -> None:
    from ..labels import count
    from . import layout

    rows = [
        ("المقالات", count(found.articles, "article")),
        ("نسخ من مقالات أخرى", f"{found.copies:,}" if found.copies else ""),
        ("التصريحات", count(found.statements, "statement")),
        ("المتحدثون", count(found.speakers, "speaker")),
        ("وسائل الإعلام", count(found.outlets, "outlet")),
        ("من وإلى", layout.span_days(found.first_published, found.last_published)),
        ("بلا قائل معروف", f"{layout.percent(found.unknown_share)} ({found.unknown_speakers:,})"),
        ("حجم القاعدة", f"{found.bytes / 1_000_000:,.1f} MB"),
    ]
    page.pairs(
        [
            (
                page.arabic(name, "dim"),
                page.latin(words) if words[0].isdigit() and words.isascii() else page.arabic(words),
            )
            for name, words in rows
            if words
        ],
    )
    layout.counts(page, "نوع النقل", "kind", found.kinds)
    layout.counts(page, "نبرة اللفظ", "cue_class", found.cue_classes)
    layout.counts(page, "فئة المتحدث", "type", found.speaker_types)
    layout.bars(page, [(each.name, each.count) for each in found.top_speakers], "الأكثر كلامًا")
    if found.top_outlets:
        layout.counts(page, "وسائل الإعلام", "outlet", found.top_outlets)
    if found.runs:
        page.table(
            ("مرات الإضافة", "المقالات", "المضاف", "المستبدل", "المتروك", "التصريحات"),
            [
                (
                    page.latin(str(run.get("started") or "")[:16].replace("T", " "), "dim"),
                    *(page.latin(run.get(name, "")) for name in ("articles", "added", "replaced", "skipped", "quotes")),
                )
                for run in found.runs[:10]
            ],
        )


def _skipped(page: Page, items: list[dict[str, Any]], total: int) -> None:
    """What was not read, and how to see the rest."""
    if items:
        page.table(
            ("ما لم يُقرأ", "السبب"),
            [(page.latin(each["source"]), page.latin(each["reason"], "dim")) for each in items],
            wide=1,
        )
    if len(items) < total:
        page.line(
            tr(
                "  and {number} more: {command}",
                number=f"{total - len(items):,}",
                command=ltr("quotes stats --skipped"),
            )
        )


def trend(
    words: o.Words = None,
    per: o.Period = "month",
    by: o.By = "",
    about: o.About = "",
    outlet: o.Outlet = "",
    kind: o.Kind = "",
    cue: o.Cue = "",
    cue_class: o.CueClass = "",
    since: o.Since = "",
    until: o.Until = "",
    context: o.Context = False,
    format: o.Format = "table",
    json: o.Json = False,
    plain: o.Plain = False,
    db: o.Database = o.UNNAMED,
) -> None:
    """How much was said with the words by day, week or month, as a chart or as data."""
    query, form = joined(words), chosen(format, json)
    with database(db) as opened:
        found = opened.trend(
            query, per=per, by=by, about=about, outlet=outlet, kind=kind, cue=cue, cue_class=cue_class,
            since=since, until=until, context=context,
        )  # fmt: skip
    if form == "json":
        print_json(found.as_dict())
    elif form != "table":
        print_rows((point.as_dict() for point in found.points), form, ("period", "count"))
    elif found.total:
        from . import layout

        with Page(plain=plain) as page:
            layout.chart(page, [(point.period, point.count) for point in found.points], _HEADINGS[per], per)
            if found.undated:
                page.print(page.sentence(tr("Without a day: {number}.", number=ltr(found.undated))))
    if not found.total:
        options = any((by, about, outlet, kind, cue, cue_class, since, until))
        nothing(query, options=options, context=context)


_HEADINGS = {"day": "اليوم", "week": "الأسبوع الذي يبدأ", "month": "الشهر"}
