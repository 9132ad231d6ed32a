"""``export``: statements as a file for other programs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..export.writing import FORMATS, Format, Options, suffix_format, write, write_file
from . import options as o
from .asking import nothing
from .bidi import ltr
from .errors import WrongUse
from .language import counted, tr
from .opening import database
from .root import words as joined
from .terminal import say, writable

if TYPE_CHECKING:
    from ..store import Database

AROUND = 32  # characters before and after a statement, so that it can be found on a page that changed


def export(
    words: o.Words = None,
    format: Annotated[
        str,
        o._one_of(
            tuple(FORMATS),
            "--format",
            "-f",
            metavar="FORMAT",
            show_default=False,
            help=f"{', '.join(FORMATS)}; otherwise told from the file's name, otherwise csv.",
        ),
    ] = "",
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Where to; otherwise to standard output.", show_default=False
        ),
    ] = None,
    bom: Annotated[
        bool, typer.Option("--bom", help="A byte-order mark, so that Excel reads CSV.", show_default=False)
    ] = False,
    arabic: Annotated[bool, typer.Option("--arabic", help="Headings and codes in Arabic.", show_default=False)] = False,
    site: Annotated[
        str,
        typer.Option(
            "--site", metavar="ADDRESS", help="Of the published site, to name statements by.", show_default=False
        ),
    ] = "",
    by: o.By = "",
    about: o.About = "",
    outlet: o.Outlet = "",
    kind: o.Kind = "",
    cue: o.Cue = "",
    cue_class: o.CueClass = "",
    since: o.Since = "",
    until: o.Until = "",
    context: o.Context = False,
    db: o.Database = o.UNNAMED,
) -> None:
    """Statements as csv, tsv, xlsx, jsonl, parquet, schema.org Quotation or W3C Web Annotation."""
    query = joined(words)
    form = format or (suffix_format(output) if output else "csv")
    if not form:
        raise WrongUse(
            tr(
                "No format is called like the end of {file}; choose one with {option}.",
                file=ltr(output),
                option=ltr("--format"),
            )
        )
    _check(FORMATS[form], form, {"bom": bom, "arabic": arabic, "site": bool(site)}, output)
    chosen = Options(bom=bom, arabic=arabic, site=site)
    with database(db) as opened:
        rows: Iterator[dict[str, Any]] = opened.iterate(
            query, by=by, about=about, outlet=outlet, kind=kind, cue=cue, cue_class=cue_class, since=since,
            until=until, context=context,
        )  # fmt: skip
        first = next(rows, None)
        if first is None:
            options = any((by, about, outlet, kind, cue, cue_class, since, until))
            nothing(query, options=options, context=context)
            return
        rows = chain([first], rows)
        if FORMATS[form].context:
            rows = with_surroundings(opened, rows)
        if output is None:
            _to_standard_output(rows, form, chosen)
        else:
            count = write_file(rows, output, form, options=chosen)
            say(tr("Wrote {statements} to {file}.", statements=counted(count, "statement"), file=ltr(output)))


def _to_standard_output(rows: Iterator[dict[str, Any]], form: str, chosen: Options) -> None:
    if not FORMATS[form].binary:
        with writable():
            write(rows, sys.stdout.buffer, form, options=chosen)
            sys.stdout.buffer.flush()
        return
    # such a file is finished by going back in it, and complains once more when it cannot be
    with TemporaryFile() as whole:
        write(rows, whole, form, options=chosen)
        whole.seek(0)
        with writable():
            copyfileobj(whole, sys.stdout.buffer)
            sys.stdout.buffer.flush()


def _check(form: Format, name: str, asked: dict[str, bool], output: Path | None) -> None:
    for option, given in asked.items():
        if given and option not in form.takes:
            raise WrongUse(tr("{option} means nothing with {format}.", option=ltr(f"--{option}"), format=ltr(name)))
    if form.binary and output is None and sys.stdout.isatty():
        raise WrongUse(
            tr(
                "{format} is nothing to read on a screen; name a file with {option}.",
                format=ltr(name),
                option=ltr("-o FILE"),
            )
        )


def with_surroundings(opened: Database, rows: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The rows with the words before (``prefix``) and after (``suffix``) each statement."""
    number, article = None, None
    for row in rows:
        if row["article_id"] != number:
            number, article = row["article_id"], opened.article(row["article_id"])
        whole = article.field(row["field"]) if article else ""
        before, after = whole[max(0, row["start"] - AROUND) : row["start"]], whole[row["end"] : row["end"] + AROUND]
        yield row | {"prefix": before, "suffix": after}
