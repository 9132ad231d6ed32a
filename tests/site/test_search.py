"""The stock search box understands Arabic, and the cards show why they were found."""

from __future__ import annotations

import re

import pytest

from quotes.site import search

from .conftest import Site

# words, how many statements they find
SEARCHES = [
    ("as it stands", "الاستقرار", 3),
    ("hamza where none is written", "الإستقرار", 3),
    ("without the article", "استقرار", 3),
    ("with a conjunction", "والاستقرار", 3),
    ("vowel signs and tatweel", "الاستقـرارُ", 3),
    ("two words", "الأمن الميناء", 1),
    ("a phrase", '"شرط كل مشروع"', 1),
    ("a phrase in guillemets", "«شرط كل مشروع»", 1),
    ("a phrase in curly quotes", "“شرط كل مشروع”", 1),
    ("a phrase in another order", '"كل شرط مشروع"', 0),
    ("a word that is not there", "الطيران", 0),
    ("an open quote", '"الاستقرار', 3),
    ("one word excluded", "الاستقرار -الميناء", 2),
]


@pytest.mark.parametrize(("words", "number"), [case[1:] for case in SEARCHES], ids=[case[0] for case in SEARCHES])
def test_search(site: Site, words: str, number: int) -> None:
    response = site.get("/quotes/quotes.json", params={"_search": words, "_shape": "array"})
    assert response.status_code == 200, response.text
    assert len(response.json()) == number


@pytest.mark.parametrize(
    "words",
    ['"', "«»", "*", "-", "(", ")", "^", ":", "a:b", "NEAR(", "AND", "OR", "NOT", "؟", "\x00", "''", '""""', "{", "--"],
)
def test_no_words_break_the_page(site: Site, words: str) -> None:
    response = site.get("/quotes/quotes", params={"_search": words})
    assert response.status_code == 200, response.text[:500]


def test_found_words_are_marked(site: Site) -> None:
    page = site.html("/quotes/quotes?_search=الإستقرار")
    marked = re.findall(r'<mark class="found">(.*?)</mark>', page)
    assert sorted(marked) == sorted(["الاستقرار", "الاستقرار", "والاستقرارَ"])


MARKED = [
    ("the form in the text", "والاستقرار في البلاد", "الإستقرار", ["والاستقرار"]),
    ("vowel signs kept inside", "نريد الأمنَ", "الامن", ["الأمنَ"]),
    ("a part of another word is not it", "المأمون هنا", "الامن", []),
    ("no words", "شيء", "", []),
]


@pytest.mark.parametrize(("text", "words", "expected"), [case[1:] for case in MARKED], ids=[case[0] for case in MARKED])
def test_where_the_words_stand(text: str, words: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in search.found(text, words)] == expected
