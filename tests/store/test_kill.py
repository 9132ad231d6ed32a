"""Killed at any moment, the file is whole; run again, nothing is lost or doubled.

``QUOTES_KILLS=50 QUOTES_ARTICLES=2000 pytest tests/store/test_kill.py`` is the long form.
"""

from __future__ import annotations

import itertools
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from quotes.extract.record import Article
from quotes.store import Database, open_database

from . import newsroom
from .conftest import rows, whole

KILLS = int(os.environ.get("QUOTES_KILLS", "12"))
ARTICLES = int(os.environ.get("QUOTES_ARTICLES", "400"))
ROOT = Path(__file__).parent.parent.parent
TABLES = (
    "articles",
    "outlets",
    "speakers",
    "speaker_names",
    "quotes",
    "quote_speakers",
    "_quote_columns",
    "_cue_lemmas",
    "_article_sketches",
)


def content(database: Database) -> Iterator[list[tuple[Any, ...]]]:
    """Every row of every table but the log, and every token of the index."""
    for table in TABLES:
        yield rows(database, f"select * from {table} order by 1, 2")
    database.connection.execute("create virtual table temp.tokens using fts5vocab('main', 'quotes_fts', 'instance')")
    yield rows(database, 'select term, doc, col, "offset" from temp.tokens order by 1, 2, 3, 4')
    numbering = "select * from sqlite_sequence where name not in ('runs', 'skipped') order by 1"
    yield rows(database, numbering)


def start(path: Path, edition: int) -> subprocess.Popen[bytes]:
    """Add the articles in a program of its own, which writes a point for each step."""
    command = [sys.executable, "-m", "tests.store.newsroom", str(path), str(ARTICLES), str(edition)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def killed(path: Path, edition: int, points: int) -> bool:
    """Add the articles and kill the program after so many points; whether that was before its end."""
    child = start(path, edition)
    assert child.stdout is not None
    child.stdout.read(points)
    child.kill()
    _, errors = child.communicate()
    assert not errors, errors.decode()
    return child.returncode == -signal.SIGKILL


def done(database: Database, articles: list[Article]) -> int:
    """How many of the articles, from the first on, are stored as they are in this edition."""
    stored = dict(rows(database, "select key, text from articles"))
    return next((n for n, one in enumerate(articles) if stored.get(one.id) != one.text), len(articles))


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill so")
def test_killed_at_random_moments(tmp_path: Path) -> None:
    chance = random.Random(1)
    path, undisturbed = tmp_path / "killed.db", tmp_path / "undisturbed.db"
    kills = 0
    for edition in itertools.count():
        articles = [newsroom.article(n, edition) for n in range(ARTICLES)]
        points = len(start(undisturbed, edition).communicate()[0])
        apart = max(2, 3 * points // KILLS)  # so that the kills of an edition are spread over its work
        behind, spent = 0, 0
        while behind < ARTICLES and spent < KILLS - KILLS // 2 and kills < KILLS:
            # what is stored already passes with a point for each article
            kills += killed(path, edition, behind + chance.randrange(1, apart))
            spent += 1
            if path.exists() and path.stat().st_size:
                with open_database(path) as database:
                    whole(database)
                    behind = done(database, articles)
        with open_database(path) as database:
            database.add(articles, extract=newsroom.extract)
            assert database.add(articles, extract=newsroom.extract).unchanged == ARTICLES
            whole(database)
        with open_database(path, create=False) as one, open_database(undisturbed, create=False) as other:
            for mine, theirs in zip(content(one), content(other), strict=True):
                assert mine == theirs
        print(f"edition {edition}: {kills} of {KILLS} kills so far; equal to the undisturbed database row for row")
        if kills == KILLS:
            break
