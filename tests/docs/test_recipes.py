"""Every recipe of ``docs/recipes.md`` gives the right answer on articles made for it, in the site's SQL box."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from datasette.plugins import pm

import quotes.site
from quotes.extract.record import Article, Extraction, Statement
from quotes.store import open_database

PAGE = Path(__file__).parents[2] / "docs" / "recipes.md"
RECIPES = dict(
    re.findall(r"^## (\d+)\..*?```sql\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
)

RIVER, PORT = "بريد النهر", "صوت الميناء"
SALMA: dict[str, Any] = {
    "speakers": ("سلمى البدري",),
    "speaker_types": ("person",),
    "gender": "f",
    "role": "وزيرة الري",
}
FARIS: dict[str, Any] = {"speakers": ("فارس الحلو",), "speaker_types": ("person",), "gender": "m"}
SOURCE: dict[str, Any] = {"speakers": ("مصدر أمني",), "speaker_types": ("group",)}
STATEMENTS = {
    "one": (
        ("الاستقرار شرط كل مشروع", SALMA, {"cue": "قال", "cue_lemma": "قال", "cue_class": "neutral", "said_on": "2026-01-09"}),
        ("لا نية لبيع السد", SALMA, {"cue": "نفى", "cue_lemma": "نفى", "cue_class": "deny"}),
        ("المياه وصلت", FARIS, {"cue": "نقل", "cue_lemma": "نقل", "cue_class": "quote", "relay": "وكالة النهر"}),
    ),
    "two": (
        ("نريد الأمن والاستقرارَ معا", FARIS, {"cue": "قال", "cue_lemma": "قال", "cue_class": "neutral", "medium": "بيان"}),
        ("لم يصل أحد", FARIS, {"cue": "زعم", "cue_lemma": "زعم", "cue_class": "claim", "confidence": 0.4}),
    ),
    "three": (("الإستقرار عاد إلى الضفة", SOURCE, {"cue": "قال", "cue_lemma": "قال", "cue_class": "neutral"}),),
}  # fmt: skip
ARTICLES = tuple(
    Article(" ".join(words for words, _, _ in STATEMENTS[key]), id=key, title=title, outlet=outlet, published=day)
    for key, title, outlet, day in (
        ("one", "السدود", RIVER, "2026-01-10"),
        ("two", "الميناء", PORT, "2026-02-01"),
        ("three", "الجسر", PORT, "2025-12-01"),
    )
)


def extract(article: Article, *, trace: bool = False) -> Extraction:
    statements = []
    for words, who, how in STATEMENTS[article.id]:
        start = article.text.index(words)
        fields: dict[str, Any] = {"confidence": 0.95, "rule": "finite-that"} | who | how
        statements.append(Statement(article.id, "text", start, start + len(words), words, "direct", **fields))
    return Extraction(article, tuple(statements))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Datasette:
    if not any(plugin is quotes.site for plugin in pm.get_plugins()):
        pm.register(quotes.site, name="quotes_site")
    path = tmp_path_factory.mktemp("recipes") / "quotes.db"
    with open_database(path) as database:
        database.add(ARTICLES, extract=extract)
    return Datasette([str(path)])


def answer(site: Datasette, number: str, **values: str) -> list[tuple[Any, ...]]:
    query = {"sql": RECIPES[number], "_shape": "arrays", **values}
    response = asyncio.run(site.client.get("/quotes.json", params=query))
    assert response.status_code == 200, response.text
    return [tuple(row) for row in response.json()["rows"]]


@pytest.mark.parametrize(
    ("number", "values", "rows"),
    [
        (
            "1",
            {"words": "الاستقرار"},
            [
                (4, "فارس الحلو", "قال", "نريد الأمن والاستقرارَ معا", PORT, "2026-02-01"),
                (1, "سلمى البدري", "قال", "الاستقرار شرط كل مشروع", RIVER, "2026-01-10"),
                (6, "مصدر أمني", "قال", "الإستقرار عاد إلى الضفة", PORT, "2025-12-01"),
            ],
        ),
        ("1", {"words": "الإعصار"}, []),
        (
            "2",
            {"name": "سلمى البدري", "words": "استقرار"},
            [("2026-01-09", "الاستقرار شرط كل مشروع", "", "السدود")],
        ),
        ("2", {"name": "سلمى", "words": "استقرار"}, []),
        (
            "3",
            {},
            [
                (RIVER, "سلمى البدري", 2),
                (RIVER, "فارس الحلو", 1),
                (PORT, "فارس الحلو", 2),
                (PORT, "مصدر أمني", 1),
            ],
        ),
        ("4", {}, [(RIVER, 2, 1, 66.7), (PORT, 0, 2, 0.0)]),
        ("5", {}, [(PORT, 3, 33.3, 0.0), (RIVER, 3, 0.0, 0.0)]),
        (
            "6",
            {"name": "فارس الحلو"},
            [(RIVER, "quote", 1, "نقل"), (PORT, "claim", 1, "زعم"), (PORT, "neutral", 1, "قال")],
        ),
        ("7", {"since": "2026-01-01"}, [("2026-01-10", "سلمى البدري", "وزيرة الري", "لا نية لبيع السد", "السدود")]),
        ("7", {"since": "2026-01-11"}, []),
        (
            "8",
            {"words": "الاستقرار"},
            [
                ("مصدر أمني", "2025-12-01", "2025-12-01", 1),
                ("سلمى البدري", "2026-01-10", "2026-01-10", 1),
                ("فارس الحلو", "2026-02-01", "2026-02-01", 1),
            ],
        ),
        ("9", {}, [("وكالة النهر", "فارس الحلو", 1, "المياه وصلت")]),
        ("10", {}, [(5, "فارس الحلو", "لم يصل أحد", 0.4, "finite-that", "الميناء")]),
    ],
)
def test_recipe(site: Datasette, number: str, values: dict[str, str], rows: list[tuple[Any, ...]]) -> None:
    assert answer(site, number, **values) == rows


def test_there_are_ten() -> None:
    assert list(RECIPES) == [str(number) for number in range(1, 11)]
