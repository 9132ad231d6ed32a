"""``docs/commands.md``, made from the help of every command in both languages.

python -m quotes.cli.reference            write it
python -m quotes.cli.reference --check    tell whether it is what the help says now
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from . import help as helping
from .language import LANGUAGES, data

PAGE = Path(__file__).parents[2] / "docs" / "commands.md"
_HEAD = """\
<!-- Made by python -m quotes.cli.reference from the help of the commands: change it there. -->
# Commands · الأوامر

`quotes COMMAND --help` shows each of these in a terminal, in Arabic with `QUOTES_LANG=ar`.
كل ما هنا يعرضه `quotes COMMAND --help`، وبالعربية مع `QUOTES_LANG=ar`.

| status | |
| --- | --- |
| 0 | found · وُجد |
| 1 | the question is sound and nothing answers it · السؤال صحيح ولا جواب |
| 2 | wrong use, or input that cannot be read · استعمال غير صحيح أو ملف لا يُقرأ |
| 3 | an error of the program's own · خطأ في البرنامج |
| 130 | stopped with Ctrl-C · أُوقف |

`quotes --install-completion` teaches your shell to complete commands, options and their values.
"""


def page() -> str:
    """The whole page."""
    from .app import app

    group: Any = typer.main.get_command(app)
    root = group.make_context("quotes", ["stats"], resilient_parsing=True)
    parts = [_HEAD, "\n".join(_contents(group, root)), *_section(group, root, "quotes")]
    for name in group.list_commands(root):
        command = group.get_command(root, name)
        context = command.make_context(name, [], parent=root, resilient_parsing=True)
        parts += _section(command, context, f"quotes {name}")
    return "\n".join(parts).rstrip() + "\n"


def _contents(group: Any, root: Any) -> Iterator[str]:
    panels: dict[str, list[str]] = {}
    for name in group.list_commands(root):
        command = group.get_command(root, name)
        panels.setdefault(command.rich_help_panel, []).append(f"[{name}](#quotes-{name})")
    for panel, names in panels.items():
        yield f"- {panel} · {data('ar')['messages'][panel]}: {', '.join(names)}"
    yield ""


def _section(command: Any, context: Any, title: str) -> Iterator[str]:
    yield f"## {title}\n" if title != "quotes" else "## quotes itself\n"
    yield f"```\n{helping.usage(context)}\n```\n"
    yield helping.description(command, "en") + "\n"
    yield f'<div dir="rtl">\n\n{helping.description(command, "ar")}\n\n</div>\n'
    yield "```sh"
    name = helping.name_of(command)
    for english, arabic in zip(helping.examples(name, "en"), helping.examples(name, "ar")):
        yield f"{english.run}\n    # {english.does} · {arabic.does}"
    yield "```\n"
    rows = list(zip(*(list(helping.parameters(command, context, speaking)) for speaking in LANGUAGES)))
    if rows:
        yield "| | | |\n| --- | --- | --- |"
        yield from (_row(*each) for each in rows)
        yield ""


def _row(english: helping.Parameter, arabic: helping.Parameter) -> str:
    default = f" ({english.default})" if english.default else ""
    names = english.names.replace("|", "\\|")
    return f"| `{names}` | {_cell(english.does)}{default} | {_cell(arabic.does)} |"


def _cell(words: str) -> str:
    return words.replace("|", "\\|").replace("<", "&lt;")


def main(arguments: list[str]) -> int:
    """Write the page, or check it; 1 where it is not what the help says."""
    made = page()
    if "--check" not in arguments:
        PAGE.write_text(made, encoding="utf-8")
        return 0
    if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == made:
        return 0
    print(f"{PAGE} is not what the help says; run: python -m quotes.cli.reference", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
