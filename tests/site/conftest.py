"""A small database of invented articles, and Datasette on it with the plugin."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from datasette.plugins import pm

import quotes.site
from quotes.extract.record import Article, Extraction, Statement
from quotes.store import open_database

if not any(plugin is quotes.site for plugin in pm.get_plugins()):
    pm.register(quotes.site, name="quotes_site")

WATER = Article(
    id="water",
    title="وزيرة الري: “الاستقرار” قبل السدود",
    text=(
        "قالت وزيرة الري سلمى البدري الأحد: «إن الاستقرار شرط كل مشروع على النهر، ولن نبدأ قبله».\n\n"
        "وأضافت في بيان أن الوزارة ستنشر أرقام التدفق كل شهر.\n\n"
        "من جانبه نفى المزارع فارس الحلو أن تكون المياه قد وصلت، وقال: «لم نر قطرة منذ الربيع».\n"
    ),
    outlet="بريد النهر",
    url="https://news.example/water",
    published="2026-02-04",
)
HARBOUR = Article(
    id="harbour",
    title="الميناء يفتح أبوابه",
    text="وأكد مدير الميناء فارس الحلو: «نريد الأمن والاستقرارَ في الميناء».\n",
    outlet="بي بي سي عربي",
    url="https://news.example/harbour",
    published="2025-12-31",
)
HOSTILE = Article(
    id="hostile",
    title="<script>alert('title')</script> عنوان",
    text='قال <img src=x onerror=alert(1)>: «كلام <b onclick=alert(2)>مدسوس</b> & "علامات"»\n',
    outlet="<i>منفذ</i>",
    url="javascript:alert(3)",
    published='2026-01-01"><script>alert(4)</script>',
)


def said(article: Article, words: str, cue: str, mention: str = "", *, field: str = "text", **more: Any) -> Statement:
    """A statement found in an article by its words, its cue and its mention."""
    whole = article.field(field)

    def place(part: str) -> tuple[int | None, int | None]:
        start = whole.find(part) if part else -1
        return (start, start + len(part)) if start >= 0 else (None, None)

    start, end = place(words)
    assert start is not None and end is not None, words
    values: dict[str, Any] = {"kind": "direct", "confidence": 0.97, "rule": "verb-subject-mark", "cue_lemma": "قال"}
    values |= {"cue_class": "neutral", **more}
    values |= dict(zip(("mention_start", "mention_end"), place(mention)))
    values |= dict(zip(("cue_start", "cue_end"), place(cue)))
    return Statement(article.id, field, start, end, words, mention=mention, cue=cue, **values)


SALMA = {"speakers": ("سلمى البدري",), "speaker_types": ("person",), "role": "وزيرة الري"}
FARIS = {"speakers": ("فارس الحلو",), "speaker_types": ("person",)}
FOUND = {
    "water": [
        said(WATER, "الاستقرار", "", field="title", kind="partial", **SALMA),
        said(WATER, "إن الاستقرار شرط كل مشروع على النهر، ولن نبدأ قبله", "قالت", "وزيرة الري سلمى البدري", said_on="2026-02-01", **SALMA),
        said(WATER, "أن الوزارة ستنشر أرقام التدفق كل شهر", "وأضافت", kind="indirect", medium="بيان", **SALMA),
        said(WATER, "أن تكون المياه قد وصلت", "نفى", "المزارع فارس الحلو", kind="indirect", cue_lemma="نفى", cue_class="deny", **FARIS),
        said(WATER, "لم نر قطرة منذ الربيع", "وقال", **FARIS),
    ],
    "harbour": [
        said(HARBOUR, "نريد الأمن والاستقرارَ في الميناء", "وأكد", "مدير الميناء فارس الحلو", cue_lemma="أكد", cue_class="affirm", role="مدير الميناء", **FARIS),
    ],
    "hostile": [
        said(HOSTILE, 'كلام <b onclick=alert(2)>مدسوس</b> & "علامات"', "قال", "<img src=x onerror=alert(1)>", speakers=("<u>خصم</u>",), speaker_types=("person",), role="<s>صفة</s>", medium="<em>مكان</em>"),
        said(HOSTILE, "مدسوس</b>", "قال", kind="partial"),
    ],
}  # fmt: skip


def extract(article: Any, *, trace: bool = False) -> Extraction:
    """The invented statements, in the place of the extractor."""
    return Extraction(article, tuple(FOUND[article.id]))


def build(path: Path) -> Path:
    """A database of the invented articles."""
    database = open_database(path)
    database.add([WATER, HARBOUR, HOSTILE], extract=extract)
    getattr(database, "close", lambda: None)()
    return path


@dataclass
class Site:
    """Datasette on the database, asked synchronously."""

    datasette: Any
    name: str

    def get(self, path: str, **options: Any) -> Any:
        return asyncio.run(self.datasette.client.get(path, **options))

    def html(self, path: str) -> str:
        response = self.get(path)
        assert response.status_code == 200, (path, response.status_code, response.text[:2000])
        return str(response.text)

    def rows(self, table: str, **filters: Any) -> list[dict[str, Any]]:
        asked = "&".join(f"{key}={value}" for key, value in filters.items())
        return list(self.get(f"/{self.name}/{table}.json?_shape=array&_size=max&{asked}").json())

    def id(self, table: str, column: str, value: str) -> int:
        return int(next(row["id"] for row in self.rows(table) if row[column] == value))


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("site") / "quotes.db")


@pytest.fixture(scope="session")
def site(database: Path) -> Site:
    return Site(Datasette([str(database)]), "quotes")


@pytest.fixture
def elsewhere(tmp_path: Path) -> Callable[[str], Site]:
    """The same database under another file name."""

    def made(name: str, **options: Any) -> Site:
        path = build(tmp_path / f"{name}.db")
        return Site(Datasette([str(path)], **options), name)

    return made
