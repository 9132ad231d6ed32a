"""Arguments and options that several commands share, with what they accept."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from ..extract.record import CUE_CLASSES, KINDS, SPEAKER_TYPES
from .bidi import ltr
from .errors import WrongUse
from .language import language, tr

DEFAULT_DATABASE = Path("db/quotes.db")
UNNAMED = Path()  # the command does not say which database
FORMATS = ("table", "json", "jsonl", "csv", "tsv", "md")
PERIODS = {"day": "يوم", "week": "أسبوع", "month": "شهر"}


def choice(values: Sequence[str], *, column: str = "", arabic: dict[str, str] | None = None) -> Callable[[str], str]:
    """A check for an option that takes one of several values, in English or by its Arabic name.

    >>> choice(("day", "week"), arabic={"day": "يوم", "week": "أسبوع"})("أسبوع")
    'week'
    """

    def check(value: str) -> str:
        if not value or value in values:
            return value
        from ..labels import value_label
        from ..text.fold import fold

        names = arabic or {known: value_label(column, known) for known in values}
        for known, name in names.items():
            if fold(value) in (fold(name), *fold(name).split(" و"), known):
                return known
        if language() == "ar":
            shown = "، ".join(f"{names[v]} ({ltr(v)})" if names.get(v, v) != v else ltr(v) for v in values)
        else:
            shown = ", ".join(values)
        raise WrongUse(tr("“{value}” is not one of: {known}.", value=value, known=shown))

    return check


def completing(values: Sequence[str]) -> Callable[[str], list[str]]:
    """What the shell completes for an option with these values."""

    def complete(incomplete: str) -> list[str]:
        return [value for value in values if value.startswith(incomplete)]

    return complete


def _one_of(values: Sequence[str], *names: str, help: str, **more: Any) -> Any:
    arabic = more.pop("arabic", None)
    column = more.pop("column", "")
    check = choice(values, column=column, arabic=arabic)

    def callback(value: str) -> str:
        return check(value)

    more.setdefault("metavar", "|".join(values))
    return typer.Option(*names, help=help, callback=callback, autocompletion=completing(values), **more)


def _database(ctx: typer.Context, value: Path) -> Path:
    above: Path | None = ctx.find_root().params.get("db")  # quotes --db FILE said …
    return value if value != UNNAMED else above or Path(os.environ.get("QUOTES_DB") or DEFAULT_DATABASE)


Database = Annotated[
    Path,
    typer.Option(
        "--db",
        callback=_database,
        help="The database file; otherwise QUOTES_DB, otherwise db/quotes.db.",
        metavar="FILE",
        show_default=False,
    ),
]
Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[WORDS]...",
        help="Words to look for, in any spelling; «…» is a phrase, -word leaves out, OR.",
        show_default=False,
    ),
]
NeededWords = Annotated[
    list[str],
    typer.Argument(
        metavar="WORDS...",
        help="Words to look for, in any spelling; «…» is a phrase, -word leaves out, OR.",
        show_default=False,
    ),
]
By = Annotated[
    str, typer.Option("--by", metavar="NAME", help="Only what this speaker said; any known name.", show_default=False)
]
About = Annotated[
    str,
    typer.Option("--about", metavar="NAME", help="Only what others said that mentions this name.", show_default=False),
]
Outlet = Annotated[str, typer.Option("--outlet", metavar="NAME", help="Only from this outlet.", show_default=False)]
Kind = Annotated[
    str,
    _one_of(
        KINDS,
        "--kind",
        column="kind",
        metavar="KIND",
        help=f"Only this kind of statement: {', '.join(KINDS)}.",
        show_default=False,
    ),
]
Cue = Annotated[
    str, typer.Option("--cue", metavar="WORD", help="Only with this reporting word: زعم", show_default=False)
]
CueClass = Annotated[
    str,
    _one_of(
        CUE_CLASSES,
        "--cue-class",
        column="cue_class",
        metavar="TONE",
        help=f"Only with this tone of the reporting word: {', '.join(CUE_CLASSES)}.",
        show_default=False,
    ),
]
Since = Annotated[
    str,
    typer.Option(
        "--since", metavar="DAY", help="Published on this day or later: 2026-02-04, 2026-02, 2026", show_default=False
    ),
]
Until = Annotated[
    str, typer.Option("--until", metavar="DAY", help="Published on this day or before.", show_default=False)
]
Type = Annotated[
    str,
    _one_of(
        SPEAKER_TYPES,
        "--type",
        column="type",
        metavar="TYPE",
        help=f"Only speakers of this type: {', '.join(SPEAKER_TYPES)}.",
        show_default=False,
    ),
]
Limit = Annotated[int, typer.Option("--limit", "-n", min=0, metavar="N", help="How many to show; 0 shows all.")]
Offset = Annotated[
    int, typer.Option("--offset", min=0, metavar="N", help="How many to pass over first.", show_default=False)
]
Format = Annotated[
    str, _one_of(FORMATS, "--format", "-f", metavar="FORMAT", help=f"How to print: {', '.join(FORMATS)}.")
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.", show_default=False)]
Plain = Annotated[
    bool,
    typer.Option("--plain", help="Plain text for files: no colour, no direction marks, no pager.", show_default=False),
]
Period = Annotated[
    str, _one_of(tuple(PERIODS), "--per", arabic=PERIODS, metavar="PERIOD", help="Count by day, week or month.")
]
Context = Annotated[
    bool, typer.Option("--context", help="Search the words of the reporting clause too.", show_default=False)
]
Outlets = Annotated[
    str, typer.Option("--outlet", metavar="NAME", help="The outlet of articles that name none.", show_default=False)
]
Encoding = Annotated[
    str,
    typer.Option("--encoding", metavar="NAME", help="Of the files, where it is not told right.", show_default=False),
]
Column = Annotated[
    list[str] | None,
    typer.Option(
        "--column", metavar="FIELD=NAME", help="Where a table or JSON has a field: text=المحتوى", show_default=False
    ),
]
KeepGoing = Annotated[
    bool, typer.Option("--keep-going", help="Skip what is broken inside a file, with its reason.", show_default=False)
]
AllowHost = Annotated[
    list[str] | None,
    typer.Option("--allow-host", metavar="HOST", help="A private address that may be asked.", show_default=False),
]
