"""The command ``quotes`` itself: finds the subcommand, shows its help, catches what goes wrong."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from typer.core import TyperCommand, TyperGroup

from . import help as helping
from .errors import Told, UsageError, tell

_LEFT_OUT = re.compile(r"-[^\x00-\x7f]|-\"|-\s|-\d")  # no option begins like this
_ESCAPED = "\ufdd0"  # stands in front of such a word while options are read


class Command(TyperCommand):
    """A subcommand. ``-كلمة`` is a word to leave out, not an option."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, list(_escaped(args)))
        except UsageError as error:
            error.ctx = error.ctx or ctx  # so that the sentence names the help of this command
            raise

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(helping.text(self, ctx))


def _escaped(args: Sequence[str]) -> Iterator[str]:
    """The words of a command, those to leave out marked; -3 behind an option is its value."""
    for before, word in zip(("", *args), args):
        value = before.startswith("-") and not _LEFT_OUT.match(before) and word[1:].isdecimal()
        yield _ESCAPED + word if _LEFT_OUT.match(word) and not value else word


class Root(TyperGroup):
    """The group of all commands."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(self.commands)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(helping.text(self, ctx))

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except (KeyboardInterrupt, BrokenPipeError) as error:
            # the library has words and statuses of its own for these two
            raise Told(tell(error, debug=False)) from error

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, *more: Any, **extra: Any) -> Any:
        given = list(sys.argv[1:] if args is None else args)
        debug = "--debug" in given or bool(os.environ.get("QUOTES_DEBUG"))
        _open_closed()
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                utf8 = "utf" in (stream.encoding or "").lower()
                stream.reconfigure(encoding=None if utf8 else "utf-8", errors="backslashreplace")
        extra["standalone_mode"] = False
        try:
            status = super().main(given, prog_name or "quotes", *more, **extra)
        except Told as told:
            status = told.status
        except Exception as error:  # whatever it was, the caller reads a sentence and not a traceback
            status = tell(error, debug=debug)
        sys.exit(status if isinstance(status, int) else 0)


def _open_closed() -> None:
    """Where the caller closed standard output or error, Python has none: writing then fails as on any closed file."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, encoding="utf-8")  # opened for reading  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115


def words(given: Sequence[str] | None) -> str:
    """The words of an argument list as one query.

    >>> words(["الاستقرار", _ESCAPED + "-النووي"])
    'الاستقرار -النووي'
    """
    return " ".join(given or ()).replace(_ESCAPED, "").strip()
