"""``add`` and ``watch`` on a news site on loopback, from the command to the database."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("trafilatura")
pytest.importorskip("feedparser")

from tests.sources.site import NewsSite, keep_to_loopback
from tests.sources.written import HARBOUR, MATCH, RIVER, SCHOOL

from .conftest import Run


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The machines that are asked; nobody waits between two requests."""
    monkeypatch.setattr("quotes.sources.web.Web._wait", lambda *_: None)
    return keep_to_loopback(monkeypatch)


@pytest.fixture
def site() -> Iterator[NewsSite]:
    made = NewsSite()
    yield made
    made.close()


def titles(run: Run, db: Path) -> set[str]:
    found = json.loads(run("said", "--json", "--limit", "1000", "--db", str(db)).out)
    return {each["article_title"] for each in found["statements"]}


@pytest.mark.parametrize("command", [["add"], ["watch", "--once"]], ids=lambda words: str(words[0]))
def test_a_feed_with_its_pages(command: list[str], site: NewsSite, asked: list[str], tmp_path: Path, run: Run) -> None:
    db = tmp_path / "q.db"
    result = run(*command, site.url("/feed"), "--allow-host", "127.0.0.1", "--db", str(db))
    assert result.status == 0, result.all
    assert titles(run, db) == {HARBOUR.title, RIVER.title, SCHOOL.title}
    stats = run("stats", "--db", str(db)).out
    assert "/private/secret" in stats and "robots.txt" in stats
    assert set(asked) == {"127.0.0.1"}
    site.asked.clear()
    again = run(*command, site.url("/feed"), "--allow-host", "127.0.0.1", "--db", str(db))
    assert again.status == 0 and titles(run, db) == {HARBOUR.title, RIVER.title, SCHOOL.title}
    assert site.paths() == (["/feed"] if command[0] == "watch" else ["/feed", "/n/harbour", "/n/river", "/n/school"])


def test_a_site_whose_feed_is_renewed_between_two_rounds(site: NewsSite, tmp_path: Path, run: Run) -> None:
    db = tmp_path / "q.db"
    for listed in ([("/n/harbour", HARBOUR)], [("/n/match", MATCH), ("/n/harbour", HARBOUR)]):
        site.replies["/feed"] = site.feed(*listed, tag=str(len(listed)))
        assert run("watch", site.url("/feed"), "--once", "--allow-host", "127.0.0.1", "--db", str(db)).status == 0
    assert titles(run, db) == {HARBOUR.title, MATCH.title}
    assert site.paths().count("/n/harbour") == 1


FAULTS = [
    ("private unless allowed", "/n/harbour", [], "is a private address; allow it with --allow-host 127.0.0.1"),
    ("a redirect to a private address", "/to-router", ["--allow-host", "127.0.0.1"], "10.0.0.1 is a private address"),
    ("forbidden by robots.txt", "/private/secret", ["--allow-host", "127.0.0.1"], "robots.txt of"),
    ("a picture", "/picture", ["--allow-host", "127.0.0.1"], "image/png, which is no text"),
    ("without end", "/huge", ["--allow-host", "127.0.0.1"], "larger than 20,000,000 bytes"),
    ("a gzip bomb", "/bomb", ["--allow-host", "127.0.0.1"], "200 times its size"),
]  # fmt: skip


@pytest.mark.parametrize(("label", "path", "options", "words"), FAULTS, ids=[case[0] for case in FAULTS])
def test_an_address_that_gives_nothing_makes_no_database(
    label: str, path: str, options: list[str], words: str, site: NewsSite, tmp_path: Path, run: Run
) -> None:
    result = run("add", site.url(path), *options, "--db", str(tmp_path / "q.db"))
    assert result.status == 2 and words in result.err, result.all
    assert len(result.err.splitlines()) == 1 and not result.out
    assert not (tmp_path / "q.db").exists()
