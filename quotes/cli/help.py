"""Help in the user's language: usage, what the command does, examples, options.

The words of a command stand in its docstring and options in English; ``data/ar.yaml`` has the Arabic,
``data/examples.yaml`` the examples of both. ``docs/commands.md`` is made from the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .language import Language, data, language, tr


@dataclass(frozen=True, slots=True)
class Example:
    """A line that runs on the sample database, what it does, and the status with which it ends."""

    run: str
    does: str
    exit: int = 0


@dataclass(frozen=True, slots=True)
class Parameter:
    """An argument or an option as help shows it."""

    names: str
    does: str
    default: str
    argument: bool


# how to have the help in the other language, said in that language
OTHER = {"en": "بالعربية: QUOTES_LANG=ar quotes --help", "ar": "In English: QUOTES_LANG=en quotes --help"}


def name_of(command: Any) -> str:
    """The name of a command; the group of all commands is ``quotes``."""
    return str(command.name or "quotes")


def examples(command: str, speaking: Language) -> list[Example]:
    """The examples of a command, described in a language.

    >>> examples("said", "en")[0].run
    'quotes said الاستقرار'
    """
    found = data("examples").get(command, ())
    return [Example(each["run"], each[speaking], each.get("exit", 0)) for each in found]


def description(command: Any, speaking: Language) -> str:
    """What a command does, in paragraphs; the first is one sentence."""
    english = "\n\n".join(" ".join(part.split()) for part in (command.help or "").split("\n\n"))
    return str(_arabic(command).get("help", english)) if speaking == "ar" else english


def parameters(command: Any, context: Any, speaking: Language) -> Iterator[Parameter]:
    """The arguments and options of a command, in their order."""
    for param in command.get_params(context):
        if getattr(param, "hidden", False):
            continue
        words = str(getattr(param, "help", "") or "")
        if speaking == "ar":
            own = _arabic(command).get("params", {}).get(param.name)
            words = str(own or data("ar")["params"].get(param.name) or words)
        argument = param.param_type_name == "argument"
        if argument:
            names = str(param.metavar or param.name.upper())
        else:
            # the library keeps the names of --help in no order
            names = ", ".join([*sorted(param.opts, key=lambda name: name[:2] != "--"), *param.secondary_opts])
            names += "" if getattr(param, "is_flag", False) or not param.metavar else f" {param.metavar}"
        shown = getattr(param, "show_default", False) and param.default not in (None, "", False)
        yield Parameter(names, words, str(param.default) if shown else "", argument)


def usage(context: Any) -> str:
    """The command with the places of its arguments.

    Options stand as one word, since they follow below.
    """
    command = context.command
    pieces = [str(p.metavar or p.name.upper()) for p in command.params if p.param_type_name == "argument"]
    if hasattr(command, "commands"):
        pieces.append("COMMAND")
    return " ".join([context.command_path, *pieces, "[OPTIONS]"])


def _arabic(command: Any) -> dict[str, Any]:
    return dict(data("ar")["commands"].get(name_of(command), {}))


def text(command: Any, context: Any) -> str:
    """The help of a command as a terminal shows it."""
    from .bidi import protected
    from .terminal import Page

    speaking = language()
    page = Page()
    page.begin()
    code = page.command
    page.print(page.heading(tr("Usage")), code(usage(context), "bold"), "")
    for paragraph in description(command, speaking).split("\n\n"):
        page.print(page.sentence(paragraph, ""), "")
    if hasattr(command, "commands"):
        _commands(page, command, context, speaking)
    shown = examples(name_of(command), speaking)
    if shown:
        page.print(page.heading(tr("Examples")))
        for example in shown:
            page.print(code(example.run, "bold cyan"), page.sentence(f"      {example.does}", "dim"))
        page.print("")
    known = list(parameters(command, context, speaking))
    for title, argument in (("Arguments", True), ("Options", False)):
        rows = [p for p in known if p.argument is argument]
        if rows:
            page.print(page.heading(tr(title)))
            page.grid([(p.names, p.does + (f" ({p.default})" if p.default else "")) for p in rows])
            page.print("")
    if hasattr(command, "commands"):
        page.print(page.arabic(protected(OTHER["en"])) if speaking == "en" else page.latin(OTHER["ar"]))
    return page.end()


def _commands(page: Any, command: Any, context: Any, speaking: Language) -> None:
    panels: dict[str, list[tuple[str, str]]] = {}
    for name in command.list_commands(context):
        each = command.get_command(context, name)
        first = description(each, speaking).split("\n\n")[0]
        panels.setdefault(str(each.rich_help_panel or "Commands"), []).append((name, first))
    for panel, rows in panels.items():
        page.print(page.heading(tr(panel)))
        page.grid(rows, width=max(len(name) for name in command.commands) + 2)
        page.print("")
