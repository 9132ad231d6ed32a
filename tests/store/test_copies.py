"""The same wire text in several outlets is one voice."""

from __future__ import annotations

import random

import pytest

from quotes.store import Database
from quotes.store.copies import Sketch, is_copy, sketch

from .conftest import Press, rows, whole

WORDS = [f"كلمة{n}" for n in range(5000)]


def prose(seed: int, length: int) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=length))


def changed(text: str, every: int) -> str:
    """The text with one word in ``every`` replaced."""
    return " ".join("بدل" if n % every == every - 1 else word for n, word in enumerate(text.split()))


WIRE = prose(1, 300)
COPIES = [
    ("the same", WIRE, True),
    ("in other spelling", WIRE.replace("كلمة", "كلمـه"), True),
    ("the beginning of it", " ".join(WIRE.split()[:200]), True),
    ("the first paragraphs of it", " ".join(WIRE.split()[:100]), True),
    ("without the beginning", " ".join(WIRE.split()[60:]), True),
    ("a few words changed", changed(WIRE, 40), True),
    ("a footer of its own", WIRE + " " + prose(2, 30), True),
    ("many words changed", changed(WIRE, 5), False),
    ("half of it new", " ".join(WIRE.split()[:150]) + " " + prose(3, 150), False),
    ("one paragraph in common", prose(4, 260) + " " + " ".join(WIRE.split()[:40]), False),
    ("another article", prose(5, 300), False),
    ("the same words in another order", " ".join(sorted(WIRE.split())), False),
    ("empty", "", False),
]


@pytest.mark.parametrize(("text", "copy"), [case[1:] for case in COPIES], ids=[case[0] for case in COPIES])
def test_what_is_a_copy(database: Database, press: Press, text: str, copy: bool) -> None:
    assert is_copy(sketch(text), sketch(WIRE)) is copy
    database.add([press.article("a", text=WIRE), press.article("b", text=text)], extract=press)
    assert rows(database, "select duplicate_of from articles order by id") == [(None,), (1 if copy else None,)]


def test_what_everybody_adds_costs_little(database: Database, press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    """The articles that a new one is compared with are few, and the same ones."""
    shared, drawn = prose(6, 60), []

    def counted(text: str) -> Sketch:
        drawn.append(text)
        return sketch(text)

    monkeypatch.setattr("quotes.store.copies.sketch", counted)
    texts = [f"{shared} {prose(100 + n, 140)}" for n in range(200)]
    database.add([press.article(str(n), text=text) for n, text in enumerate(texts)], extract=press)
    assert not rows(database, "select id from articles where duplicate_of is not null")
    assert len(drawn) < 1.2 * len(texts)  # each once for itself


SHORT = [
    ("the same words", "عاجل: وصل الوفد", "عاجل: وصل الوفدُ", True),
    ("one word more", "عاجل: وصل الوفد", "عاجل: وصل الوفد الآن", False),
    ("one word else", "عاجل: وصل الوفد", "عاجل: سافر الوفد", False),
]


@pytest.mark.parametrize(("one", "other", "copy"), [case[1:] for case in SHORT], ids=[case[0] for case in SHORT])
def test_short_texts_must_be_the_same(database: Database, press: Press, one: str, other: str, copy: bool) -> None:
    database.add([press.article("a", text=one), press.article("b", text=other)], extract=press)
    assert rows(database, "select count(*) from articles where duplicate_of is not null") == [(int(copy),)]


def news(press: Press, key: str, seed: int, words: str, outlet: str) -> object:
    body = prose(seed, 100)
    return press.article(key, ("سلمى", words), text=f"{body}\nوقال سلمى: «{words}».", outlet=outlet)


def test_the_statements_of_a_copy_are_not_counted_again(database: Database, press: Press) -> None:
    articles = [news(press, key, 1, "كلام مشترك", outlet) for key, outlet in (("a", "أ"), ("b", "ب"), ("c", "ج"))]
    added = database.add(articles, extract=press)
    assert (added.added, added.copies, added.quotes) == (3, 2, 1)
    assert rows(database, "select duplicate_of from articles") == [(None,), (1,), (1,)]
    assert database.said("مشترك").total == 1
    assert rows(database, "select id, outlet, first_outlet from article_copies") == [(2, "ب", "أ"), (3, "ج", "أ")]
    assert press.calls == ["a", "b", "c"]  # all in one batch: what is a copy of what is known when they are written
    press.calls.clear()
    database.add([news(press, "d", 1, "كلام مشترك", "د")], extract=press)
    assert press.calls == []
    whole(database)


def test_in_another_batch_and_run(database: Database, press: Press) -> None:
    database.add([news(press, "a", 1, "كلام مشترك", "أ")], extract=press)
    added = database.add(
        [news(press, "b", 1, "كلام مشترك", "ب"), news(press, "b", 1, "كلام مشترك", "ب")], extract=press
    )
    assert (added.copies, added.unchanged) == (1, 1)


def test_a_copy_whose_original_changes_speaks_for_itself(database: Database, press: Press) -> None:
    database.add([news(press, "a", 1, "كلام مشترك", "أ"), news(press, "b", 1, "كلام مشترك", "ب")], extract=press)
    added = database.add([news(press, "a", 2, "كلام جديد", "أ")], extract=press)
    assert rows(database, "select key, duplicate_of from articles") == [("a", None), ("b", None)]
    assert rows(database, "select text, article_id from quotes order by 2") == [("كلام جديد", 1), ("كلام مشترك", 2)]
    assert added.replaced == 2
    assert database.add([news(press, "b", 1, "كلام مشترك", "ب")], extract=press).unchanged == 1
    whole(database)


def test_an_original_that_changes_a_little_keeps_its_copies(database: Database, press: Press) -> None:
    database.add([news(press, "a", 1, "كلام مشترك", "أ"), news(press, "b", 1, "كلام مشترك", "ب")], extract=press)
    database.add([news(press, "a", 1, "كلام معدل", "أ")], extract=press)
    assert rows(database, "select key, duplicate_of from articles") == [("a", None), ("b", 1)]
    assert rows(database, "select text from quotes") == [("كلام معدل",)]


def test_an_article_that_becomes_a_copy_falls_silent(database: Database, press: Press) -> None:
    database.add([news(press, "a", 1, "كلام مشترك", "أ"), news(press, "b", 2, "كلام آخر", "ب")], extract=press)
    database.add([news(press, "b", 1, "كلام مشترك", "ب")], extract=press)
    assert rows(database, "select key, duplicate_of from articles") == [("a", None), ("b", 1)]
    assert rows(database, "select text, article_id from quotes") == [("كلام مشترك", 1)]
    whole(database)
