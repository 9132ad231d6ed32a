"""Both languages say the same: nothing is missing in one, nothing is left over in the other."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import pytest
import typer

import quotes.cli
from quotes.cli import reference
from quotes.cli.app import PANELS, app
from quotes.cli.errors import in_arabic
from quotes.cli.language import counted, data, language, tr

from .conftest import Run

CODE = sorted(Path(quotes.cli.__file__).parent.glob("*.py"))
GROUP: Any = typer.main.get_command(app)
COMMANDS = {"quotes": GROUP, **GROUP.commands}
ARABIC = re.compile("[\u0620-\u064a]")
# said by variables: names of help's parts, and the pieces of a summary
BY_VARIABLE = {
    "Arguments",
    "Options",
    *PANELS,
    "{number} new",
    "{number} copies of others",
    "{number} replaced",
    "{number} unchanged",
}


def said_in_code() -> set[str]:
    """Every English sentence that stands in a call of ``tr``."""
    return {
        str(node.args[0].value)
        for path in CODE
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "tr"
        and isinstance(node.args[0], ast.Constant)
    }


def test_every_message_is_there_in_arabic_and_no_other() -> None:
    assert said_in_code() | BY_VARIABLE == set(data("ar")["messages"])


@pytest.mark.parametrize("english", list(data("ar")["messages"]))
def test_a_message_has_the_same_places_in_both(english: str) -> None:
    arabic = data("ar")["messages"][english]
    places = [sorted(re.findall(r"\{(\w+)\}", words)) for words in (english, arabic)]
    assert places[0] == places[1] and ARABIC.search(arabic)


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_and_option_is_described_in_arabic(name: str) -> None:
    described = data("ar")["commands"][name]
    assert ARABIC.search(described["help"])
    own = described.get("params", {})
    for param in COMMANDS[name].params:
        assert ARABIC.search(own.get(param.name) or data("ar")["params"].get(param.name, "")), param.name
        assert getattr(param, "help", None), param.name
    assert set(own) <= {param.name for param in COMMANDS[name].params}


def test_no_description_is_left_over() -> None:
    assert set(data("ar")["commands"]) == set(COMMANDS) == set(data("examples"))
    used = {param.name for command in COMMANDS.values() for param in command.params} | {"help"}
    assert set(data("ar")["params"]) <= used


def test_values_of_an_option_are_named_in_both_helps() -> None:
    from quotes.extract.record import CUE_CLASSES, KINDS, SPEAKER_TYPES

    for name, values in (("kind", KINDS), ("cue_class", CUE_CLASSES), ("type", SPEAKER_TYPES)):
        english = next(p.help for c in COMMANDS.values() for p in c.params if p.name == name)
        for value in values:
            assert value in english and value in data("ar")["params"][name]


# the environment, and the language that it means
LANGUAGES = [
    ({}, "en"), ({"LANG": "ar_EG.UTF-8"}, "ar"), ({"LANG": "fr_FR.UTF-8"}, "en"), ({"LANG": "C.UTF-8"}, "en"),
    ({"LANG": "en_US.UTF-8", "LC_ALL": "ar_SA.UTF-8"}, "ar"), ({"LANG": "ar_SA", "LC_ALL": "C"}, "en"),
    ({"LANG": "en_GB", "LC_MESSAGES": "ar"}, "ar"), ({"LANG": "en_GB", "QUOTES_LANG": "ar"}, "ar"),
    ({"LANG": "ar_LB", "QUOTES_LANG": "en"}, "en"), ({"LANG": "ar_LB", "QUOTES_LANG": ""}, "ar"), ({"QUOTES_LANG": "AR"}, "ar"),
]  # fmt: skip


@pytest.mark.parametrize(("variables", "wanted"), LANGUAGES)
def test_language(variables: dict[str, str], wanted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QUOTES_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language() == wanted


COUNTS = [
    (0, "0 statements", "لا تصريحات"), (1, "1 statement", "تصريح واحد"), (2, "2 statements", "تصريحان"),
    (5, "5 statements", "5 تصريحات"), (11, "11 statements", "11 تصريحًا"), (1_000, "1,000 statements", "1,000 تصريح"),
]  # fmt: skip


@pytest.mark.parametrize(("number", "english", "arabic"), COUNTS)
def test_counted(number: int, english: str, arabic: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for spoken, wanted in (("en", english), ("ar", arabic)):
        monkeypatch.setenv("QUOTES_LANG", spoken)
        assert counted(number, "statement") == wanted


def test_braces_in_a_value_are_no_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUOTES_LANG", "en")
    assert tr("There is no rule “{id}”.", id="{x} {0}") == "There is no rule “{x} {0}”."
    assert "{x}" in in_arabic("there is no statement {x} {}; `quotes said` prints the numbers")


@pytest.mark.parametrize(("pattern", "arabic"), data("ar")["errors"], ids=[e[0][:40] for e in data("ar")["errors"]])
def test_an_error_s_arabic_has_a_place_for_each_group(pattern: str, arabic: str) -> None:
    assert re.compile(pattern).groups >= arabic.count("{}") and ARABIC.search(arabic)
    assert arabic.format(*["x"] * re.compile(pattern).groups)


@pytest.mark.parametrize("name", list(COMMANDS))
def test_help_in_arabic_has_no_english_sentence(name: str, run: Run) -> None:
    words = () if name == "quotes" else (name,)
    english, arabic = (run(*words, "-h", language=spoken).out for spoken in ("en", "ar"))
    for command in COMMANDS.values() if name == "quotes" else [COMMANDS[name]]:
        first = " ".join(command.help.split("\n\n")[0].split())
        assert first in " ".join(english.split()) and first not in " ".join(arabic.split())
    assert not re.search(r"\b(the|of|with|only|and)\b", "\n".join(x for x in arabic.splitlines() if "quotes " not in x))


def test_the_page_of_commands_is_what_the_help_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert reference.main(["--check"]) == 0
    monkeypatch.setattr(reference, "PAGE", tmp_path / "commands.md")
    assert reference.main(["--check"]) == 1
    assert reference.main([]) == 0 == reference.main(["--check"])
    (tmp_path / "commands.md").write_text("something else")
    assert reference.main(["--check"]) == 1


def test_every_command_has_a_method_of_the_library() -> None:
    from quotes import Database, extract

    elsewhere = {"extract", "explain", "rules", "eval", "watch", "serve", "export"}  # no questions to a database
    assert callable(extract)
    for name in set(COMMANDS) - elsewhere - {"quotes"}:
        assert callable(getattr(Database, name)), name


def test_every_path_and_rule_of_the_sample_can_be_told_in_words(sample: Path) -> None:
    from quotes import extract, read
    from quotes.extract.record import Article
    from quotes.labels import labels

    paths = {s.path for a in read([sample / "seeds"]) if isinstance(a, Article) for s in extract(a)}
    assert paths and paths <= {"", *labels()["values"]["path"]}
