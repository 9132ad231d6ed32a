"""The noun side of the lexicon: each data file is well formed, sorted and without doubles."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from quotes.lexicon.tables import table
from quotes.text.fold import fold

GENDERS = {"m", "f", ""}
ARABIC = re.compile(
    r"[\u0621-\u064A\u0686\u067E\u06A4\u06AF0-9]+([ .\-][\u0621-\u064A\u0686\u067E\u06A4\u06AF0-9]+)*\Z"
)

# file: (columns, values allowed in some of them, fewest lines)
FILES: dict[str, tuple[list[str], dict[str, set[str]], int]] = {
    "roles": (
        ["word", "gender", "number", "human_type", "example"],
        {"gender": GENDERS, "number": {"sg", "du", "pl"}, "human_type": {"person", "group"}},
        600,
    ),
    "titles": (
        ["word", "gender", "kind"],
        {"gender": GENDERS, "kind": {"honorific", "rank", "religious", "royal", "academic"}},
        150,
    ),
    "bodies": (
        ["word", "type", "gender", "example"],
        {"type": {"organisation", "media", "document", "group"}, "gender": {"m", "f"}},
        300,
    ),
    "nations": (
        ["country", "adjective_m", "adjective_f", "plural", "capital", "capital_variants", "country_variants"],
        {},
        200,
    ),
    "places": (["name", "country"], {}, 500),
    "given_names": (["name", "gender"], {"gender": GENDERS}, 1500),
    "family_names": (["name"], {}, 2000),
    "agencies": (["name", "forms", "kind"], {"kind": {"agency", "collective"}}, 50),
    "media_names": (
        ["name", "kind"],
        {"kind": {"channel", "paper", "magazine", "site", "radio", "social", "agency"}},
        200,
    ),
    "media_of_speech": (["phrase", "example"], {}, 100),
    "times": (["word", "kind"], {"kind": {"day", "part", "relative", "adj", "period", "month"}}, 100),
    "circumstance": (["word", "example"], {}, 100),
    "not_names": (["word"], {}, 1500),
}


def lines_of(name: str) -> list[str]:
    source = files("quotes.lexicon").joinpath("data", f"{name}.tsv")
    return source.read_text(encoding="utf-8").splitlines()


def body_of(name: str) -> list[str]:
    """The lines below the comments and the header."""
    return [line for line in lines_of(name) if not line.startswith("#")][1:]


@pytest.mark.parametrize("name", FILES)
def test_opens_with_comments_and_the_header(name: str) -> None:
    lines = lines_of(name)
    comments = [line for line in lines if line.startswith("#")]
    assert comments and lines[: len(comments)] == comments
    assert lines[len(comments)].split("\t") == FILES[name][0]
    assert any("add" in line for line in comments), "says how to add to it"


@pytest.mark.parametrize("name", FILES)
def test_is_sorted_and_long_enough(name: str) -> None:
    body = body_of(name)
    assert body == sorted(body)
    assert len(body) >= FILES[name][2]


@pytest.mark.parametrize("name", FILES)
def test_has_no_folded_doubles(name: str) -> None:
    seen: dict[str, str] = {}
    doubles = []
    for line in body_of(name):
        key = fold(line.split("\t")[0])
        if key in seen:
            doubles.append((seen[key], line))
        seen[key] = line
    assert not doubles


@pytest.mark.parametrize("name", FILES)
def test_values_are_allowed(name: str) -> None:
    columns, allowed, _ = FILES[name]
    for row in table(name):
        assert row[columns[0]], row
        for column, values in allowed.items():
            assert row[column] in values, row


@pytest.mark.parametrize("name", FILES)
def test_cells_are_clean(name: str) -> None:
    """No blanks at the edges, no double blanks, no vowel signs or tatweel in a key, no empty variant."""
    for line in body_of(name):
        cells = line.split("\t")
        assert len(cells) <= len(FILES[name][0]), line
        for cell in cells:
            assert cell == cell.strip() and "  " not in cell, line
            if "|" in cell:
                variants = cell.split("|")
                assert all(variants) and len(variants) == len(set(variants)), line
        assert ARABIC.match(cells[0]), line


def test_places_name_known_countries() -> None:
    countries = {row["country"] for row in table("nations")}
    assert {row["country"] for row in table("places")} <= countries


def test_one_role_in_ten_has_an_example() -> None:
    rows = table("roles")
    assert sum(bool(row["example"]) for row in rows) * 10 >= len(rows)


def test_examples_contain_their_word() -> None:
    for name in ("roles", "bodies", "media_of_speech", "circumstance"):
        for row in table(name):
            if row["example"]:
                assert fold(next(iter(row.values()))).split()[0] in fold(row["example"]), row


@pytest.mark.parametrize("name", ["محمد", "فاطمة", "الغنوشي", "سعيد", "جميل", "أمل", "كريم", "عبد", "بن", "الثاني"])
def test_names_are_not_common_words(name: str) -> None:
    words = {fold(row["word"]) for row in table("not_names")}
    assert fold(name) not in words and fold(name).removeprefix("ال") not in words


def test_common_words_are_no_names() -> None:
    words = {fold(row["word"]) for row in table("not_names")}
    given = {fold(row["name"]) for row in table("given_names")}
    family = {fold(row["name"]) for row in table("family_names")}
    assert not words & given
    assert not words & family


@pytest.mark.parametrize(
    ("file", "column", "word"),
    [
        pytest.param("times", "word", "عام", id="adjective in الأمين العام"),
        pytest.param("roles", "word", "حكم", id="a verdict, far more often than a referee"),
        pytest.param("roles", "word", "محافظة", id="a province"),
        pytest.param("circumstance", "word", "في", id="may belong to a title"),
        pytest.param("places", "name", "الخبر", id="the news"),
        pytest.param("nations", "capital", "ماليه", id="folds like مالية"),
        pytest.param("given_names", "name", "آن", id="folds like the particle"),
        pytest.param("given_names", "name", "آلان", id="folds like now"),
        pytest.param("given_names", "name", "إمام", id="folds like before"),
        pytest.param("roles", "word", "والي", id="folds like and to"),
        pytest.param("places", "name", "أطار", id="folds like framework"),
        pytest.param("family_names", "name", "العنصر", id="the element"),
        pytest.param("media_names", "name", "اليوم", id="today"),
    ],
)
def test_left_out_on_purpose(file: str, column: str, word: str) -> None:
    assert fold(word) not in {fold(row[column]) for row in table(file)}
