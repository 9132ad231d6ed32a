"""Killed at any moment, the file is whole; run again, nothing is lost or doubled.

``QUOTES_KILLS=50 QUOTES_ARTICLES=2000 pytest tests/store/test_kill.py`` is the long form.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

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


def killed(path: Path, edition: int, points: int) -> bool:
    """Add the articles in a program of its own that is killed after so many points; whether it was in time."""
    command = [sys.executable, "-m", "tests.store.newsroom", str(path), str(ARTICLES), str(edition)]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert child.stdout is not None
    child.stdout.read(points)
    child.kill()
    _, errors = child.communicate()
    assert not errors, errors.decode()
    return child.returncode == -signal.SIGKILL


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill so")
def test_killed_at_random_moments(tmp_path: Path) -> None:
    chance = random.Random(1)
    path, undisturbed = tmp_path / "killed.db", tmp_path / "undisturbed.db"
    times = 0
    for edition in (0, 1):
        articles = [newsroom.article(n, edition) for n in range(ARTICLES)]
        with open_database(undisturbed) as database:
            added = database.add(articles, extract=newsroom.extract)
            assert added.copies and (added.replaced if edition else added.added)
        for _ in range(KILLS // 2):
            times += killed(path, edition, chance.randrange(1, 3 * ARTICLES))
            if path.exists() and path.stat().st_size:
                with open_database(path) as database:
                    whole(database)
        with open_database(path) as database:
            database.add(articles, extract=newsroom.extract)
            assert database.add(articles, extract=newsroom.extract).unchanged == ARTICLES
            whole(database)
        with open_database(path, create=False) as one, open_database(undisturbed, create=False) as other:
            for mine, theirs in zip(content(one), content(other)):
                assert mine == theirs
    assert times, "every run had finished before it was killed"
