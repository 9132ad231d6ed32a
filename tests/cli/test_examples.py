"""Every example of the help, and every line that a page of the project shows, runs on the sample database.

What a line needs of the world outside (a site, a server that goes on for ever) is stood in for by ``stand_in``;
the few lines that no test can run are listed in ``blocks.NOT_RUN``, each with its reason.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from quotes.cli.app import app
from quotes.cli.language import LANGUAGES, data

from ..docs.blocks import NOT_RUN, PAGES, blocks, commands
from .conftest import ROOT, Run

HELP = [(command, each) for command, shown in data("examples").items() for each in shown]
KNOWN = {each["run"] for _, each in HELP}
SHOWN = [(block.page, line) for block in blocks("sh") for line in commands(block.body)]
LINES = [(page, line) for page, line in dict.fromkeys(SHOWN) if line not in KNOWN and line not in NOT_RUN]
STAND_IN = Path(__file__).with_name("stand_in.py")

ARTICLE = {
    "id": "the article's id",
    "title": "القطار يعود",
    "text": "قال وزير النقل سليم حرفوش: «سيعود القطار قريبا إلى العمل». ويعرض فيلم «طريق الملح».",
}


@pytest.fixture(scope="module")
def annotated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The article that accuracy.md annotates, under the names that examples have for such files."""
    folder = tmp_path_factory.mktemp("annotated")
    (note,) = (json.loads(block.body) for block in blocks("json") if block.page == "accuracy.md")
    assert all(ARTICLE["text"][s["start"] : s["end"]] == s["text"] for s in note["statements"] + note["not_statements"])
    for prefix in ("", "my.", "dev."):
        for name, record in (("gold", note), ("articles", ARTICLE)):
            (folder / f"{prefix}{name}.jsonl").write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    return folder


@pytest.fixture
def clone(sample: Path, annotated: Path, tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(sample, tmp_path / "clone"))
    return Path(shutil.copytree(annotated, folder, dirs_exist_ok=True))


def shell(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a line as its reader would, with this environment's programs."""
    programs = "\n".join(
        f'{name}() {{ "{sys.executable}" "{STAND_IN}" {name} "$@"; }}' for name in ("quotes", "datasette")
    )
    environment = {k: v for k, v in os.environ.items() if not k.startswith("QUOTES_")}
    environment |= {"QUOTES_LANG": "en", "QUOTES_GOLD": str(folder)}
    script = f"set -o pipefail\n{programs}\n{line}"
    return subprocess.run(["bash", "-c", script], cwd=folder, env=environment, capture_output=True, text=True)


@pytest.mark.parametrize(("command", "example"), HELP, ids=[each["run"] for _, each in HELP])
def test_example_of_the_help(command: str, example: dict[str, str], clone: Path) -> None:
    done = shell(example["run"], clone)
    assert done.returncode == int(example.get("exit", 0)), (done.stdout, done.stderr)
    assert "Traceback" not in done.stderr
    assert done.stdout or "-o " in example["run"]


@pytest.mark.parametrize(("page", "line"), LINES, ids=[f"{page}: {line}" for page, line in LINES])
def test_example_of_a_page(page: str, line: str, clone: Path) -> None:
    done = shell(line, clone)
    assert done.returncode == 0, (done.stdout, done.stderr)
    assert "Traceback" not in done.stderr
    assert done.stdout or "-o " in line


def test_every_command_has_examples_and_its_page_shows_them() -> None:
    group = typer.main.get_command(app)
    assert set(data("examples")) == {"quotes", *vars(group)["commands"]}
    assert {line for page, line in SHOWN if page == "commands.md"} == KNOWN


def test_examples_show_the_command_they_belong_to() -> None:
    for command, example in HELP:
        assert command == "quotes" or f"quotes {command}" in example["run"], example["run"]


def test_the_pages_have_examples() -> None:
    assert {path.name for path in PAGES} >= {"README.md", "README.ar.md", "tutorial.md", "tutorial.ar.md", "site.md"}
    assert {"README.md", "README.ar.md", "accuracy.md", "data-model.md", "site.md"} <= {page for page, _ in SHOWN}


@pytest.mark.parametrize("command", [name for name in data("examples")])
@pytest.mark.parametrize("language", LANGUAGES)
def test_help_shows_two_examples(command: str, language: str, run: Run) -> None:
    words = () if command == "quotes" else (command,)
    result = run(*words, "--help", language=language)
    assert result.status == 0
    shown = [each for each in data("examples")[command] if each["run"] in result.out and each[language] in result.out]
    assert len(shown) == len(data("examples")[command]) >= 2


def test_the_notebooks_are_all_known() -> None:
    """``test_library`` runs the one there is."""
    found = {path.name for path in (ROOT / "examples").iterdir() if path.suffix in (".py", ".ipynb")}
    assert found == {"notebook.py"} and not list(ROOT.glob("docs/**/*.ipynb"))
