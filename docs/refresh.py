"""Fill in what the pages show of commands and figures, so that no page shows what no command prints.

    python docs/refresh.py            run the commands and write their output into the pages
    python docs/refresh.py --check    say which pages are out of date; 1 where one is

A page asks for an output with a comment, and everything up to the closing comment is replaced:

    <!-- run: quotes said الاستقرار -->
    <!-- end -->

``run`` shows the output as it stands in a terminal, ``paste`` takes it as Markdown, and the comment ``python``
shows what the block of Python before it prints. Blocks of ```` ```shell ````
are run too, in their order, and must succeed; lines that need a network or do not end (serve, pip, …)
are left out. Each page has a folder of its own: the tutorials begin with an empty one, the others with the
sample articles and their database, as a fresh clone has them. ``quotes eval`` runs where annotated articles
are at hand and is left as it is elsewhere.
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
from pathlib import Path

from quotes.evaluation import default_gold

PROJECT = Path(__file__).resolve().parents[1]
BLOCK = re.compile(
    r"<!-- (?P<how>run|paste): (?P<command>.+?) -->\n(?P<shown>.*?)<!-- end -->"
    r"|```shell\n(?P<lines>.*?)```|```python\n(?P<code>.*?)```\n\n<!-- python -->\n.*?<!-- end -->",
    re.DOTALL,
)
NOT_RUN = re.compile(r"\bserve\b|\bpip\b|\bpublish\b|\bpackage\b|\bgit\b|run\.py|https?://\S+ *$|activate|-m venv")


def pages() -> list[Path]:
    """The pages of the project."""
    return [*sorted(PROJECT.glob("README*.md")), *sorted((PROJECT / "docs").glob("*.md"))]


def refreshed(page: str, folder: Path, language: str, figures: bool) -> str:
    """The page with every output as the commands give it now; without ``figures``, those of ``quotes eval`` stay."""

    def block(match: re.Match[str]) -> str:
        if match["lines"] is not None:
            away = left_out(match["lines"])
            bash("\n".join(line for line in match["lines"].splitlines() if line not in away), folder, language)
            return match.group()
        if match["code"] is not None:
            shown = run([sys.executable, "-c", match["code"]], folder, language)
            return f"```python\n{match['code']}```\n\n<!-- python -->\n```text\n{shown}```\n<!-- end -->"
        if match["command"].startswith("quotes eval") and not figures:
            return match.group()
        shown = quotes(match["command"], folder, language)
        body = f"\n{shown}\n" if match["how"] == "paste" else f"```text\n{shown}```\n"
        return f"<!-- {match['how']}: {match['command']} -->\n{body}<!-- end -->"

    return BLOCK.sub(block, page)


def left_out(lines: str) -> list[str]:
    """The lines of a block of commands that are not run.

    >>> left_out("quotes add articles\\nquotes serve --open\\n")
    ['quotes serve --open']
    """
    # a line of a here-document may hold any word
    return [line for line in lines.splitlines() if NOT_RUN.search(line) and not line.startswith("{")]


def bash(lines: str, folder: Path, language: str) -> None:
    """Run lines of a shell; the first that fails stops everything."""
    function = f'quotes() {{ {shlex.quote(sys.executable)} -m quotes.cli "$@"; }}'
    run(["bash", "-e", "-c", f"{function}\n{lines}"], folder, language)


def quotes(command: str, folder: Path, language: str) -> str:
    """What a command prints in the folder."""
    words = shlex.split(command)
    assert words[0] == "quotes", command
    shown = run([sys.executable, "-m", "quotes.cli", *words[1:]], folder, language)
    return "\n".join(line.rstrip() for line in shown.strip("\n").split("\n")) + "\n"


def run(command: list[str], folder: Path, language: str) -> str:
    """The standard output of a command; raises SystemExit with its error where it goes wrong."""
    environment = {k: v for k, v in os.environ.items() if k not in ("QUOTES_DB", "FORCE_COLOR")}
    environment |= {"QUOTES_LANG": language, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8")
    if done.returncode not in (0, 1) or "Traceback" in done.stderr:
        raise SystemExit(f"{command[-1]}\n{done.stderr}")
    return done.stdout


def stale(chosen: Sequence[Path], *, figures: bool) -> Iterator[tuple[Path, str]]:
    """Pages that are out of date, with what they should be."""
    with tempfile.TemporaryDirectory() as name:
        sample = Path(name) / "sample"
        sample.mkdir()
        shutil.copytree(PROJECT / "seeds", sample / "seeds")
        quotes("quotes add seeds", sample, "en")
        for path in chosen:
            page = path.read_text(encoding="utf-8")
            if not BLOCK.search(page):
                continue
            folder = Path(name) / path.stem
            if path.name.startswith("tutorial"):
                folder.mkdir()
            else:
                shutil.copytree(sample, folder)
            wanted = refreshed(page, folder, "ar" if path.name.endswith(".ar.md") else "en", figures)
            if wanted != page:
                yield path, wanted


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing")
    asked = parser.parse_args(arguments)
    found = list(stale(pages(), figures=default_gold() is not None))
    for path, wanted in found:
        print(f"{path.relative_to(PROJECT)} {'is out of date' if asked.check else 'written'}")
        if not asked.check:
            path.write_text(wanted, encoding="utf-8")
    if found and asked.check:
        print("write them with: python docs/refresh.py")
    return 1 if found and asked.check else 0


if __name__ == "__main__":
    sys.exit(main())
