"""Help in the user's language, with the examples of ``data/examples.yaml`` under every command."""

from __future__ import annotations

from typing import Any

from .language import data, language, tr

_TITLES = {
    "ARGUMENTS_PANEL_TITLE": "Arguments",
    "OPTIONS_PANEL_TITLE": "Options",
    "COMMANDS_PANEL_TITLE": "Commands",
    "DEFAULT_STRING": "[default: {}]",
    "ENVVAR_STRING": "[env var: {}]",
    "REQUIRED_LONG_STRING": "[required]",
}


def examples(command: str) -> list[dict[str, str]]:
    """The examples of a command: ``run``, the line; ``en`` and ``ar``, what it does; ``exit``, if not 0.

    >>> examples("said")[0]["run"]
    'quotes said الاستقرار'
    """
    return list(data("examples").get(command, ()))


def speak(command: Any, name: str) -> None:
    """Give a command its examples and, for an Arabic reader, Arabic words throughout."""
    if getattr(command, "spoken", "") == language():
        return
    command.spoken = language()
    if not hasattr(command, "english"):
        command.english = (command.help, {p.name: p.help for p in command.params if getattr(p, "help", None)})
    help_text, helps = command.english
    arabic = data("ar")["commands"].get(name, {}) if language() == "ar" else {}
    command.help = arabic.get("help", help_text)
    command.short_help = (command.help or "").split("\n\n")[0].rstrip(".")
    for param in command.params:
        if param.name in helps:
            param.help = arabic.get("params", {}).get(param.name) or _shared(param.name) or helps[param.name]
    command.epilog = _epilog(name)


def _shared(param: str) -> str:
    """The Arabic help of an option that several commands have."""
    return str(data("ar")["params"].get(param, "")) if language() == "ar" else ""


def _epilog(name: str) -> str:
    from rich.markup import escape

    shown = [tr("Examples:")]
    for example in examples(name):
        shown.append(f"  [bold]{escape(example['run'])}[/bold]")
        shown.append(f"      [dim]{escape(example[language()])}[/dim]")
    return "\n\n".join(shown)


def titles() -> None:
    """Name the parts of a help page in the user's language."""
    from typer import rich_utils

    for constant, english in _TITLES.items():
        if hasattr(rich_utils, constant):
            setattr(
                rich_utils, constant, data("ar")["messages"].get(english, english) if language() == "ar" else english
            )
