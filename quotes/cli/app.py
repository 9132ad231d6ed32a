"""All commands of ``quotes`` in their order. Each module is thin and loads what it needs when it runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from . import adding, asking, counting, evaluating, exporting, extracting, people, serving, watching
from .root import Command, Root
from .terminal import write

# under which heading of the help each command stands
PANELS: dict[str, dict[str, Callable[..., None]]] = {
    "Read": {"add": adding.add, "extract": extracting.extract, "watch": watching.watch},
    "Ask": {
        "said": asking.said,
        "who": asking.who,
        "speaker": people.speaker,
        "speakers": people.speakers,
        "show": asking.show,
        "compare": people.compare,
        "trend": counting.trend,
        "stats": counting.stats,
    },
    "Understand": {"explain": extracting.explain, "rules": extracting.rules, "eval": evaluating.evaluate},
    "Publish": {"serve": serving.serve, "export": exporting.export},
}

app = typer.Typer(
    name="quotes",
    cls=Root,
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        write(f"quotes {version('qawl')}\n")
        raise typer.Exit


@app.callback()
def quotes(
    db: Annotated[
        Path | None,
        typer.Option(
            "--db",
            metavar="FILE",
            help="The database file; otherwise QUOTES_DB, otherwise db/quotes.db.",
            show_default=False,
        ),
    ] = None,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show where in the program an error arose.", show_default=False)
    ] = False,
    version: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_version, is_eager=True, show_default=False)
    ] = False,
) -> None:
    """Who said what in Arabic news.

    Reads articles, finds every statement in them and who made it, and answers questions about them.
    """


for _panel, _commands in PANELS.items():
    for _name, _function in _commands.items():
        app.command(_name, cls=Command, rich_help_panel=_panel)(_function)
