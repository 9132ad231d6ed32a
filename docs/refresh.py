"""Fill in what the pages show of commands and figures, so that no page shows what no command prints.

    python docs/refresh.py            run the commands and write their output into the pages
    python docs/refresh.py --check    say which pages are out of date; 1 where one is

A page asks for an output with a comment, and everything up to the closing comment is replaced:

    <!-- run: quotes said الاستقرار -->
    <!-- end -->

``run`` shows the output as it stands in a terminal, ``paste`` takes it as Markdown. The commands run in a
folder with the sample articles and their database, as a fresh clone has them after the README's first
command; ``quotes eval`` runs where annotated articles are at hand and is left as it is elsewhere.
"""

from __future__ import annotations

import argparse
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from quotes.evaluation import default_gold

PROJECT = Path(__file__).resolve().parents[1]
BLOCK = re.compile(r"<!-- (run|paste): (.+?) -->\n(.*?)<!-- end -->", re.DOTALL)


def pages() -> list[Path]:
    """The pages of the project."""
    return [*sorted(PROJECT.glob("README*.md")), *sorted((PROJECT / "docs").glob("*.md"))]


def refreshed(page: str, folder: Path, language: str) -> str:
    """The page with every output as the commands give it now."""

    def block(match: re.Match[str]) -> str:
        how, command, before = match.groups()
        if command.startswith("quotes eval") and default_gold() is None:
            return match.group()
        shown = output(command, folder, language)
        body = f"\n{shown}\n" if how == "paste" else f"```text\n{shown}```\n"
        return f"<!-- {how}: {command} -->\n{body}<!-- end -->" if shown else before

    return BLOCK.sub(block, page)


@cache
def output(command: str, folder: Path, language: str) -> str:
    """What a command prints in the folder."""
    words = shlex.split(command)
    assert words[0] == "quotes", command
    environment = {k: v for k, v in os.environ.items() if k not in ("QUOTES_DB", "FORCE_COLOR")}
    environment |= {"QUOTES_LANG": language, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "quotes.cli", *words[1:]],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode not in (0, 1):
        raise SystemExit(f"{command}: {done.stderr}")
    lines = [line.rstrip() for line in done.stdout.strip("\n").split("\n")]
    return "\n".join(lines) + "\n"


def sample(folder: Path) -> None:
    """Make the folder one with the sample articles and their database."""
    shutil.copytree(PROJECT / "seeds", folder / "seeds")
    output("quotes add seeds", folder, "en")


def stale(chosen: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """Pages that are out of date, with what they should be."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sample(folder)
        for path in chosen:
            page = path.read_text(encoding="utf-8")
            wanted = refreshed(page, folder, "ar" if path.name.endswith(".ar.md") else "en")
            if wanted != page:
                yield path, wanted


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing")
    asked = parser.parse_args(arguments)
    found = list(stale(pages()))
    for path, wanted in found:
        print(f"{path.relative_to(PROJECT)} {'is out of date' if asked.check else 'written'}")
        if not asked.check:
            path.write_text(wanted, encoding="utf-8")
    if found and asked.check:
        print("write them with: python docs/refresh.py")
    return 1 if found and asked.check else 0


if __name__ == "__main__":
    sys.exit(main())
