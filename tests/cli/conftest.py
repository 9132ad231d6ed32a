"""A database of invented articles with known statements, the sample one, and a way to run commands."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from quotes.cli.app import app
from quotes.extract.record import Article, Extraction, Statement
from quotes.store import open_database

ROOT = Path(__file__).parents[2]

RIVER = Article(
    id="river",
    title="وزيرة الري: لا سدود قبل الاستقرار",
    text=(
        "قالت وزيرة الري سلمى البدري الأحد: «إن الاستقرار شرط كل مشروع على النهر».\n\n"
        "وأضافت أن الوزارة ستنشر أرقام التدفق كل شهر.\n\n"
        "ونفى المزارع فارس الحلو أن تكون المياه قد وصلت."
    ),
    outlet="بريد النهر",
    url="https://news.example/river",
    published="2026-02-04",
)
HARBOUR = Article(
    id="harbour",
    title="الميناء يفتح أبوابه",
    text="وأكد مدير الميناء فارس الحلو: «نريد الأمن والاستقرارَ في الميناء».\nوزعم سامي الحلو: «=HYPERLINK(1) كلام».",
    outlet="صوت الميناء",
    url="https://news.example/harbour",
    published="2025-12-31",
)


def said(article: Article, words: str, cue: str, speaker: str, **more: Any) -> Statement:
    """A statement found in an article by its words and its cue."""
    start, cue_start = article.text.index(words), article.text.index(cue)
    values: dict[str, Any] = {"kind": "direct", "confidence": 0.97, "rule": "finite-colon-quote", "path": "name"}
    values |= {"cue_lemma": cue.removeprefix("و"), "cue_class": "neutral", "speaker_types": ("person",)} | more
    if values["path"] != "dropped":
        values |= {"mention": speaker, "mention_start": article.text.index(speaker)}
        values["mention_end"] = values["mention_start"] + len(speaker)
    return Statement(
        article.id, "text", start, start + len(words), words, speakers=(speaker,), cue=cue, cue_start=cue_start,
        cue_end=cue_start + len(cue), **values,
    )  # fmt: skip


STATEMENTS = {
    "river": (
        said(RIVER, "إن الاستقرار شرط كل مشروع على النهر", "قالت", "سلمى البدري", role="وزيرة الري"),
        said(
            RIVER,
            "أن الوزارة ستنشر أرقام التدفق كل شهر",
            "وأضافت",
            "سلمى البدري",
            kind="indirect",
            rule="finite-that",
            path="dropped",
        ),
        said(RIVER, "أن تكون المياه قد وصلت", "ونفى", "فارس الحلو", kind="indirect", cue_class="deny", confidence=0.6),
    ),
    "harbour": (
        said(
            HARBOUR, "نريد الأمن والاستقرارَ في الميناء", "وأكد", "فارس الحلو", cue_class="affirm", role="مدير الميناء"
        ),
        said(HARBOUR, "=HYPERLINK(1) كلام", "وزعم", "سامي الحلو", cue_class="claim"),
    ),
}


def extract(article: Any, *, trace: bool = False) -> Extraction:
    """The known statements, in the place of the extractor."""
    return Extraction(article, STATEMENTS[article.id])


@dataclass
class Result:
    status: int
    out: str
    err: str

    @property
    def all(self) -> str:
        return self.out + self.err


Run = Callable[..., Result]


def _run(*words: str, language: str = "en", stdin: str | bytes | None = None, **env: str) -> Result:
    variables: dict[str, str | None] = {
        "QUOTES_LANG": language,
        "QUOTES_DEBUG": None,
        "COLUMNS": "100",
        "FORCE_COLOR": None,
    }
    result = CliRunner().invoke(app, list(words), env=variables | env, input=stdin)
    return Result(result.exit_code, result.stdout, result.stderr)


@pytest.fixture(scope="session")
def run() -> Run:
    """Run a command: ``run("said", "الاستقرار", QUOTES_DB=…)``."""
    return _run


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with five statements of three speakers in two outlets."""
    path = tmp_path_factory.mktemp("invented") / "quotes.db"
    with open_database(path) as database:
        database.add([RIVER, HARBOUR], extract=extract)
    return path


@pytest.fixture
def ask(invented: Path, run: Run) -> Run:
    """Run a command on the invented database."""
    return lambda *words, **more: run(*words, QUOTES_DB=str(invented), **more)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as a fresh clone has it: ``seeds/``, and ``db/quotes.db`` made from it."""
    folder = tmp_path_factory.mktemp("sample")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    result = _run("add", str(folder / "seeds"), "--db", str(folder / "db" / "quotes.db"))
    assert result.status == 0, result.all
    return folder
