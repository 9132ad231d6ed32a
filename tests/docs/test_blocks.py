"""No block of a page stands there untried: each language has a test that runs or reads its blocks."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
import yaml

from quotes.extract.record import Article
from quotes.store import open_database
from quotes.store.search import expression

from .blocks import NOT_RUN, Block, blocks, commands
from .test_pages import refresh

# Tried elsewhere: sh by cli/test_examples, mermaid by test_data_model, recipes.md by test_recipes.
LANGUAGES = {"sh", "shell", "python", "text", "sql", "yaml", "json", "mermaid"}
# A file as a reader may write it, not what a command prints; sources/test_outlets reads such files.
WRITTEN_BY_HAND = {"domain\tname\tlatin\tcountry"}


def named(block: Block) -> str:
    return f"{block.page}: {block.body.splitlines()[0]}"


def test_every_block_has_a_language_that_is_tried() -> None:
    # the usage of commands.md is no command; it is compared with the help word by word
    strange = [named(b) for b in blocks() if b.language not in LANGUAGES and b.page != "commands.md"]
    assert strange == []


@pytest.mark.parametrize("block", blocks("text"), ids=named)
def test_what_looks_printed_was_printed(block: Block) -> None:
    if block.body.splitlines()[0] not in WRITTEN_BY_HAND:
        # with an example over two lines, the comment ends on the line before the fence
        assert block.before.endswith("-->") and block.after.startswith("<!-- end -->")


@pytest.mark.parametrize("block", blocks("python"), ids=named)
def test_python_is_run_when_the_page_is_refreshed(block: Block) -> None:
    assert block.after.startswith("<!-- python -->")


@pytest.mark.parametrize("block", blocks("shell"), ids=named)
def test_lines_of_a_tutorial_are_run_but_for_those_known(block: Block) -> None:
    for line in refresh.left_out(block.body):
        (command,) = commands(line)
        assert command in NOT_RUN or command in STOOD_IN, line


# run by cli/test_examples, where the world outside is stood in for
STOOD_IN = {"quotes serve --open", "quotes watch https://news.example/feed"}


def test_nothing_is_excused_that_no_page_shows() -> None:
    shown = {line for block in blocks("sh", "shell") for line in commands(block.body)}
    assert set(NOT_RUN) | STOOD_IN <= shown | {
        line for block in blocks("sh") if block.page == "commands.md" for line in commands(block.body)
    }


@pytest.mark.parametrize("block", [b for b in blocks("yaml", "json") if b.page != "commands.md"], ids=named)
def test_data_can_be_read(block: Block) -> None:
    read = yaml.safe_load if block.language == "yaml" else json.loads
    assert isinstance(read(block.body), dict)


@pytest.mark.parametrize("block", [b for b in blocks("sql") if b.page != "recipes.md"], ids=named)
def test_sql_finds_what_it_asks_for(block: Block, tmp_path: Path) -> None:
    path = tmp_path / "quotes.db"
    with open_database(path) as database:
        database.add([Article("قال الوزير سامي حداد: «نريد الاستقرار».", id="a")])
    connection = sqlite3.connect(path)
    connection.create_function("escape_fts", 1, expression)
    assert connection.execute(block.body).fetchall() == [("نريد الاستقرار",)]
    connection.close()
