"""``export``: statements as a file for other programs."""

from __future__ import annotations

import sys
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..export.writing import FORMATS, Format, suffix_format
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
    asked: dict[str, Any] = {
        "by": by, "about": about, "outlet": outlet, "kind": kind, "cue": cue, "cue_class": cue_class,
        "since": since, "until": until,
    }  # fmt: skip
    chosen: dict[str, Any] = {"format": form, "bom": bom, "arabic": arabic, "site": site}
    with database(db) as opened:
        if output is None:
            count = _to_standard_output(opened, query, FORMATS[form].binary, asked | chosen | {"context": context})
        else:
            count = opened.export(output, query, context=context, **asked, **chosen)
    if not count:
        nothing(query, options=any(asked.values()), context=context)
    if output is not None:
        say(tr("Wrote {statements} to {file}.", statements=counted(count, "statement"), file=ltr(output)))


def _to_standard_output(opened: Database, query: str, binary: bool, asked: dict[str, Any]) -> int:
    if not binary:
        with writable():
            count = opened.export(sys.stdout.buffer, query, **asked)
            sys.stdout.buffer.flush()
        return count
    # such a file is finished by going back in it, and complains once more when it cannot be
    with TemporaryFile() as whole:
        count = opened.export(whole, query, **asked)
        whole.seek(0)
        with writable():
            copyfileobj(whole, sys.stdout.buffer)
            sys.stdout.buffer.flush()
    return count


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
