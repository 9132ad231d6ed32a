"""Words are found in any inflection, nothing else is, and what was found is what is highlighted."""

from __future__ import annotations

import asyncio
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from datasette.plugins import pm
from hypothesis import given, settings
from hypothesis import strategies as st

import quotes.site
from quotes.store import Database, open_database
from quotes.store.query import MOST, parse
from quotes.store.search import NOTHING, expression, found
from quotes.text.fold import fold

from .conftest import Press, rows

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "cases" / "search.json").read_text(encoding="utf-8"))
PAIRS = [(case["label"], case["query"], text, True) for case in CASES for text in case["found"]]
PAIRS += [(case["label"], case["query"], text, False) for case in CASES for text in case["missed"]]
TEXTS = sorted({text for _, _, text, _ in PAIRS})
RECALL, PRECISION = 0.99, 0.99


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database in which each text of the cases is a statement of an article of its own."""
    path = tmp_path_factory.mktemp("search") / "quotes.db"
    press = Press()
    with open_database(path) as database:
        database.add((press.article(str(n), (f"ناطق {n}", text)) for n, text in enumerate(TEXTS)), extract=press)
    return path


@pytest.fixture(scope="module")
def opened(library: Path) -> Any:
    with open_database(library, create=False) as database:
        yield database


def answers(database: Database, query: str) -> set[str]:
    return {statement.text for statement in database.said(query, limit=10_000).statements} if query.strip() else set()


def test_enough_cases() -> None:
    assert len(PAIRS) >= 400
    assert sum(1 for _, _, _, wanted in PAIRS if not wanted) >= 150


def test_recall_and_precision(opened: Database) -> None:
    known = {query: answers(opened, query) for _, query, _, _ in PAIRS}
    wrong = [(label, query, text, wanted) for label, query, text, wanted in PAIRS if (text in known[query]) != wanted]
    right = sum(1 for _, query, text, wanted in PAIRS if wanted and text in known[query])
    missed = [case for case in wrong if case[3]]
    false = [case for case in wrong if not case[3]]
    recall, precision = right / (right + len(missed)), right / (right + len(false))
    said = "\n".join(
        f"{'missed' if wanted else 'false'}: {label}: {query} | {text}" for label, query, text, wanted in wrong
    )
    assert recall >= RECALL and precision >= PRECISION, f"recall {recall:.3f}, precision {precision:.3f}\n{said}"


def test_what_is_found_is_highlighted(opened: Database) -> None:
    for query in {case["query"] for case in CASES}:
        if parse(query).every:
            for text in answers(opened, query):
                assert found(text, query), (query, text)


def test_highlights_stand_on_whole_words() -> None:
    text = "قال: وبلبنانَ، ثم قراراتهم؛ وغير ذلك"
    assert [text[a:b] for a, b in found(text, "لبنان قرار")] == ["وبلبنانَ", "قراراتهم"]
    assert found(text, "لبن") == [] and found(text, "-لبنان") == []


HIGHLIGHTS = [
    ("a phrase is one span", "نعم: حق العودة حق", "«حق العودة»", ["حق العودة"]),
    ("its words elsewhere are not", "حق لنا، ولنا حق العودة", '"حق العودة"', ["حق العودة"]),
    ("both of OR", "قمح وشعير", "القمح OR الشعير", ["قمح", "وشعير"]),
    ("what is excluded never", "قمح وشعير", "القمح -الشعير", ["قمح"]),
    ("a phrase over a line", "حق\nالعودة", "«حق العودة»", ["حق\nالعودة"]),
    ("overlapping phrases are one span", "أ ب ج", '"أ ب" "ب ج"', ["أ ب ج"]),
]


@pytest.mark.parametrize(("text", "query", "spans"), [c[1:] for c in HIGHLIGHTS], ids=[c[0] for c in HIGHLIGHTS])
def test_highlights(text: str, query: str, spans: list[str]) -> None:
    assert [text[a:b] for a, b in found(text, query)] == spans


if not any(plugin is quotes.site for plugin in pm.get_plugins()):
    pm.register(quotes.site, name="quotes_site")


def test_the_search_box_gives_the_same(library: Path, opened: Database) -> None:
    async def box(datasette: Any, query: str) -> set[str]:
        address = "/quotes/quotes.json"
        found: set[str] = set()
        options: dict[str, Any] = {"_search": query, "_shape": "objects", "_size": "max"}
        while True:
            response = await datasette.client.get(address, params=options)
            assert response.status_code == 200, response.text
            body = response.json()
            found |= {row["text"] for row in body["rows"]}
            if not body["next"]:
                return found
            options["_next"] = body["next"]

    async def compare() -> None:
        datasette = Datasette([str(library)])
        for query in sorted({case["query"] for case in CASES if case["query"].strip()}):
            assert await box(datasette, query) == answers(opened, query), query

    asyncio.run(compare())


ODD = st.text(
    st.sampled_from("\"«»“”„‟'‘’‹›-–*^:(){}[]+|&\\ \t\nOR AND NOT NEAR أبجدةهويىـًَّ٣9aZ\x00\ue001\ue002\u200f\ud800")
)


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(), ODD, ODD.map(lambda text: "«" + text + "» " + text)))
def test_any_text_is_a_valid_expression(library: Path, text: str) -> None:
    with open_database(library, create=False) as database:
        for context in (False, True):
            rows(
                database, "select count(*) from quotes_fts where quotes_fts match ?", expression(text, context=context)
            )


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(), ODD), st.one_of(st.text(), ODD))
def test_highlights_of_anything_lie_in_the_text_and_apart(text: str, query: str) -> None:
    spans = found(text, query)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئء"), min_size=1, max_size=12))
def test_every_word_finds_itself(word: str) -> None:
    assert found(word, word) == [(0, len(word))] or not fold(word)
    assert found(word, f'"{word}"') == found(word, word)


def test_no_query_reaches_the_marked_tokens(opened: Database) -> None:
    for sign in ("\ue001", "\ue002"):
        assert opened.said(f'"{sign}"').total == 0
        assert expression(sign) == NOTHING


def test_a_very_long_query(opened: Database) -> None:
    assert opened.said("كلمة " * 5000).total == 0
    assert len(parse("كلمة " * 5000).every) == MOST


CONTEXT = [
    ("the mention", "الملاح", True),
    ("a word between cue and mention", "أمس", True),
    ("the role", "الميناء", True),
    ("the medium", "مقابلة", True),
    ("an inflection", "ملاح", True),
    ("a phrase of the clause", "«الملاح سعيد»", True),
    ("one word there and one here", "سعيد المد", True),
    ("a word of another sentence", "الغيوم", False),
]


@pytest.mark.parametrize(("query", "there"), [c[1:] for c in CONTEXT], ids=[c[0] for c in CONTEXT])
def test_context(database: Database, press: Press, query: str, there: bool) -> None:
    text = "الغيوم كثيفة. وقال أمس الملاح سعيد: «ننتظر المد»."
    more = {"mention": "الملاح سعيد", "cue": "وقال", "role": "ملاح الميناء", "medium": "مقابلة"}
    article = press.article("a", ("سعيد الصياد", "ننتظر المد", more), text=text)
    database.add([article], extract=press)
    assert database.said(query, context=True).total == int(there)
    assert database.said(query).total == 0 or query == "المد"
