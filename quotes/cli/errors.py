"""What a user is told when something is wrong: one sentence on standard error, and an exit status.

0: found · 1: nothing found · 2: wrong use or input that cannot be read · 130: interrupted.
"""

from __future__ import annotations

import re
from typing import Any

import typer

from ..errors import QuotesError
from .bidi import ltr
from .language import data, language, tr
from .terminal import discard, say, write

NOTHING_FOUND, WRONG_USE, UNEXPECTED, INTERRUPTED, CLOSED_PIPE = 1, 2, 3, 130, 141

# Typer keeps these in a part of its own that has no public name; they are reached through what it exports
UsageError: Any = typer.BadParameter.__bases__[0]
ClickException: Any = UsageError.__bases__[0]


class Told(Exception):
    """Ends the command with a status; the user has been told already."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class WrongUse(QuotesError):
    """An argument or option that the command cannot take."""


class NothingFound(QuotesError):
    """The question is sound, and nothing answers it."""

    status = NOTHING_FOUND


def in_arabic(sentence: str) -> str:
    """A sentence of another part of the program in Arabic, where ``ar.yaml`` knows its form.

    >>> in_arabic("something never heard of")
    'something never heard of'
    """
    for pattern, words in data("ar")["errors"]:
        match = re.fullmatch(pattern, sentence, re.DOTALL)
        if match:
            return str(words).format(*map(ltr, match.groups()))
    return sentence


def localised(sentence: str) -> str:
    """The sentence in the user's language."""
    return in_arabic(sentence) if language() == "ar" else sentence


def usage_sentence(error: Any) -> str:
    """What was wrong with the words of a command, and where its help is."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "quotes"
    sentence = localised(error.format_message().strip().rstrip("."))
    end = "" if sentence.endswith(("?", "؟")) else "."
    return f"{sentence}{end} " + tr("See {help}.", help=ltr(f"{command} --help"))


_NOT_THERE = ("UnknownSpeaker", "UnknownStatement", "UnknownOutlet")


def status_of(error: QuotesError) -> int:
    """1 where the thing asked for is not there, 2 where the asking was wrong."""
    found = getattr(error, "status", None)
    if isinstance(found, int):
        return found
    return NOTHING_FOUND if type(error).__name__ in _NOT_THERE else WRONG_USE


def tell(error: BaseException, *, debug: bool) -> int:
    """Tell the user what went wrong; the exit status."""
    if debug and not isinstance(error, (KeyboardInterrupt, typer.Abort)):
        import traceback

        traceback.print_exception(error)
    if isinstance(error, (KeyboardInterrupt, typer.Abort)):
        say("")
        return INTERRUPTED
    if isinstance(error, QuotesError):
        say(f"quotes: {localised(str(error).rstrip('.'))}.", "red")
        return status_of(error)
    if type(error).__name__ == "NoArgsIsHelpError":
        write(f"{error}\n")
        return WRONG_USE
    if isinstance(error, ClickException):
        say(f"quotes: {usage_sentence(error)}", "red")
        return WRONG_USE
    if isinstance(error, BrokenPipeError):
        discard()
        return CLOSED_PIPE
    say(
        "quotes: "
        + tr(
            "something went wrong that should not: {what}. Please report it with what {command} prints.",
            what=ltr(f"{type(error).__name__}: {error}".splitlines()[0]),
            command=ltr("quotes --debug …"),
        ),
        "red",
    )
    return UNEXPECTED
