"""Every example of the help and of docs/ runs on the sample database."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from quotes.cli.language import LANGUAGES, data

from .conftest import ROOT

HELP = [(command, each) for command, shown in data("examples").items() for each in shown]
# blocks of docs whose lines are not for a test: what needs a network, a server, or a tool of its own
SKIPPED = re.compile(
    r"\b(serve|watch)\b|(add|extract)\s.*https?://|pip |publish|package|run\.py|install-completion|quotes eval|^\s*#"
)


def lines_of(page: Path) -> list[str]:
    """The lines of a page's shell blocks that run quotes."""
    blocks = re.findall(r"```(?:sh|bash|console)\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    lines = [line.split("   #")[0].strip().removeprefix("$ ") for block in blocks for line in block.splitlines()]
    return [line for line in lines if re.search(r"\bquotes [a-z-]", line) and not SKIPPED.search(line)]


KNOWN = {each["run"] for _, each in HELP}
ALL = [(page.name, line) for page in sorted((ROOT / "docs").glob("*.md")) for line in lines_of(page)]
PAGES = [(page, line) for page, line in dict.fromkeys(ALL) if line not in KNOWN]


@pytest.fixture
def clone(sample: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sample, tmp_path / "clone"))


def shell(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a line as its reader would, with this environment's quotes."""
    command = f'quotes() {{ "{sys.executable}" -m quotes.cli "$@"; }}; {line}'
    environment = {k: v for k, v in os.environ.items() if not k.startswith("QUOTES_")} | {"QUOTES_LANG": "en"}
    return subprocess.run(["bash", "-c", command], cwd=folder, env=environment, capture_output=True, text=True)


@pytest.mark.parametrize(("command", "example"), HELP, ids=[each["run"] for _, each in HELP])
def test_example_of_the_help(command: str, example: dict[str, str], clone: Path) -> None:
    if example.get("skip"):
        assert f"quotes {command}" in example["run"] or command == "quotes"
        return
    done = shell(example["run"], clone)
    wanted = example.get("exit", 0)
    assert done.returncode in ((0, 1) if wanted == "any" else (int(wanted),)), (done.stdout, done.stderr)
    assert "Traceback" not in done.stderr
    assert done.stdout or "-o " in example["run"]


@pytest.mark.parametrize(("page", "line"), PAGES, ids=[f"{page}: {line}" for page, line in PAGES])
def test_example_of_the_docs(page: str, line: str, clone: Path) -> None:
    done = shell(line, clone)
    assert done.returncode in (0, 1), (done.stdout, done.stderr)
    assert "Traceback" not in done.stderr


def test_the_docs_have_examples() -> None:
    assert {line for page, line in ALL if page == "commands.md"} >= {
        each["run"] for _, each in HELP if not each.get("skip")
    }


@pytest.mark.parametrize("command", [name for name in data("examples")])
@pytest.mark.parametrize("language", LANGUAGES)
def test_help_shows_two_examples(command: str, language: str, run) -> None:  # type: ignore[no-untyped-def]
    words = () if command == "quotes" else (command,)
    result = run(*words, "--help", language=language)
    assert result.status == 0
    shown = [each for each in data("examples")[command] if each["run"] in result.out and each[language] in result.out]
    assert len(shown) == len(data("examples")[command]) >= 2
