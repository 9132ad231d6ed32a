"""``add``, ``watch`` and ``serve``: what they tell while and after they work."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from quotes.cli.adding import summary
from quotes.extract.record import Article
from quotes.sources import ReadOptions, Skipped, SourceError
from quotes.store import Added, open_database

from .conftest import Run

SENTENCE = "وقال الوزير سامي حداد: «سنعود قريبا إلى العمل رقم {}»."


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    lines = [json.dumps({"id": str(n), "text": SENTENCE.format(n)}, ensure_ascii=False) for n in range(3)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_adding_twice_changes_nothing(articles: Path, tmp_path: Path, run: Run) -> None:
    db = tmp_path / "q.db"
    first, second = (run("add", str(articles), "--db", str(db)) for _ in range(2))
    assert first.out.splitlines()[:2] == ["Read 3 articles: 3 new.", "Stored 3 statements."]
    assert second.out.splitlines()[:2] == ["Read 3 articles: 3 unchanged.", "Stored 0 statements."]
    assert f"quotes said --db {db}" in first.out and f"quotes serve --open --db {db}" in first.out


def test_an_index_of_another_version_is_said_to_be_made_anew(articles: Path, tmp_path: Path, run: Run) -> None:
    db = tmp_path / "q.db"
    assert run("add", str(articles), "--db", str(db)).err == ""
    with open_database(db) as database:
        database.connection.execute("update _index_rules set fingerprint = 'other'")
        assert database.index_is_old()
    told, silent = (run("add", str(articles), "--db", str(db)) for _ in range(2))
    assert (told.status, silent.status, silent.err) == (0, 0, "")
    assert told.err.startswith("The search index is first made anew") and len(told.err.splitlines()) == 1


def test_an_edited_article_replaces_the_stored_one(articles: Path, tmp_path: Path, run: Run) -> None:
    db = tmp_path / "q.db"
    run("add", str(articles), "--db", str(db))
    articles.write_text(articles.read_text(encoding="utf-8").replace("رقم 1", "في الصيف"), encoding="utf-8")
    assert run("add", str(articles), "--db", str(db)).out.startswith("Read 3 articles: 1 replaced, 2 unchanged.")


def test_summary_in_arabic_and_as_json(articles: Path, tmp_path: Path, run: Run) -> None:
    arabic = run("add", str(articles), "--db", str(tmp_path / "a.db"), language="ar").out
    assert (
        arabic.splitlines()[:2] == ["قُرئ 3 مقالات: 3 جديد.", "خُزّن: 3 تصريحات."]
        and "من قال ماذا:\n  quotes said" in arabic
    )
    found = json.loads(run("add", str(articles), "--db", str(tmp_path / "b.db"), "--json").out)
    assert (found["articles"], found["added"], found["quotes"], found["skipped_items"]) == (3, 3, 3, [])


def test_what_is_skipped_is_told_with_its_reason(articles: Path, tmp_path: Path, run: Run) -> None:
    with articles.open("a", encoding="utf-8") as file:
        file.write('\n{"body": "no text"}\n{"text": "  "}\n{"text": \n')
    stopped = run("add", str(articles), "--db", str(tmp_path / "q.db"))
    assert stopped.status == 2 and "line 4" in stopped.err and not (tmp_path / "q.db").exists()
    went_on = run("add", str(articles), "--db", str(tmp_path / "q.db"), "--keep-going")
    assert went_on.status == 0 and "Skipped 3:" in went_on.out
    assert all(f"line {number}" in went_on.out for number in (4, 5, 6))
    assert "line 5" in run("stats", "--db", str(tmp_path / "q.db")).out


def test_everything_that_was_skipped_can_be_seen(articles: Path, tmp_path: Path, invented: Path, run: Run) -> None:
    with articles.open("a", encoding="utf-8") as file:
        file.write('\n{"text": " "}' * 25)
    db = str(tmp_path / "q.db")
    told = run("add", str(articles), "--db", db).out
    assert "Skipped 25:" in told and "and 15 more: quotes stats --skipped" in told
    assert "and 15 more: quotes stats --skipped" in run("stats", "--db", db).out
    page = run("stats", "--skipped", "--db", db).out
    assert page.count("articles.jsonl, line") == 25 and "more:" not in page
    assert run("stats", "--skipped", "--db", str(invented)).out == "Nothing was skipped.\n"
    found = json.loads(run("stats", "--skipped", "--json", "--db", db).out)
    assert [each["source"].rpartition(" ")[2] for each in found] == [str(n) for n in range(28, 3, -1)]


def test_a_long_list_of_what_was_skipped_is_cut() -> None:
    lines = summary(Added(articles=1, added=1, skipped=25), [(f"page {n}", "no text") for n in range(25)], [])
    assert len(lines) == 2 + 1 + 10 + 1 and "15 more" in lines[-1]


SUMMARIES = [
    (Added(), "Read 0 articles: 0."),
    (Added(articles=1, added=1), "Read 1 article: 1 new."),
    (Added(articles=5, added=3, copies=2, unchanged=2), "Read 5 articles: 1 new, 2 copies of others, 2 unchanged."),
    (Added(articles=1234, replaced=1234), "Read 1,234 articles: 1,234 replaced."),
]


@pytest.mark.parametrize(("done", "first"), SUMMARIES)
def test_summary(done: Added, first: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUOTES_LANG", "en")
    assert summary(done, [], [])[0] == first


def test_options_reach_the_readers(tmp_path: Path, run: Run) -> None:
    (tmp_path / "t.csv").write_text(
        f"العنوان,المحتوى\nخبر,{SENTENCE.format(1)}\n", encoding="windows-1256", errors="replace"
    )
    result = run(
        "add", str(tmp_path / "t.csv"), "--db", str(tmp_path / "q.db"), "--encoding", "windows-1256",
        "--column", "text=المحتوى", "--column", "title=العنوان", "--outlet", "بريد النهر",
    )  # fmt: skip
    assert result.status == 0, result.all
    found = json.loads(run("said", "--json", "--db", str(tmp_path / "q.db")).out)["statements"]
    assert [(each["outlet"], each["article_title"]) for each in found] == [("بريد النهر", "خبر")]


def test_stopped_in_the_middle_it_tells_what_is_stored(
    articles: Path, tmp_path: Path, run: Run, monkeypatch: Any
) -> None:
    from quotes.cli.adding import Watcher

    counted = Watcher.saw

    def saw(self: Watcher, stored: Any) -> None:
        counted(self, stored)
        if self.stored == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(Watcher, "saw", saw)
    result = run("add", str(articles), "--db", str(tmp_path / "q.db"))
    assert (result.status, result.out) == (130, "") and result.err.startswith("Stopped; 2 articles stored.")
    monkeypatch.setattr(Watcher, "saw", counted)
    assert run("add", str(articles), "--db", str(tmp_path / "q.db")).status == 0
    assert json.loads(run("stats", "--json", "--db", str(tmp_path / "q.db")).out)["articles"] == 3


def test_again_reads_what_an_earlier_version_had_read(articles: Path, tmp_path: Path, run: Run) -> None:
    db = tmp_path / "q.db"
    run("add", str(articles), "--db", str(db))
    with open_database(db) as database:
        database.connection.execute("update articles set extracted_by = 'long ago'")
    assert "3 unchanged" in run("add", str(articles), "--db", str(db)).out
    assert "3 replaced" in run("add", str(articles), "--db", str(db), "--again").out


# watch, with rounds invented in the place of the web


class Visit:
    """A round as the readers give it."""

    def __init__(self, number: int, items: list[Article | Skipped]) -> None:
        self.number, self.items = number, items
        self.asked, self.unchanged, self.failed, self.skipped = 2, 1, 0, sum(isinstance(i, Skipped) for i in items)

    def __iter__(self) -> Iterator[Article | Skipped]:
        return iter(self.items)


def watching(monkeypatch: pytest.MonkeyPatch, rounds: Callable[..., Any]) -> None:
    monkeypatch.setitem(vars(sys.modules["quotes.sources"]), "watch", rounds)


def test_watch_adds_round_after_round(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, Any] = {}

    def rounds(feeds: list[str], state: Path, options: ReadOptions, **more: Any) -> Iterator[Visit]:
        asked.update(more, feeds=feeds, state=state, options=options)
        yield Visit(1, [Article(SENTENCE.format(1), id="1"), Skipped("https://news.example/x", "gone")])
        yield Visit(2, [])

    watching(monkeypatch, rounds)
    db = tmp_path / "in" / "q.db"
    result = run("watch", "https://news.example/feed", "--every", "5", "--outlet", "بريد", "--db", str(db))
    assert result.status == 0, result.all
    first, second = result.out.splitlines()
    assert "round 1: 2 asked, 1 unchanged, 0 failed; 1 article, 1 statement stored, 1 skipped." in first
    assert "round 2" in second and "0 articles" in second
    assert asked["every"] == 300 and asked["rounds"] is None and asked["state"] == tmp_path / "in" / "q.watch.json"
    assert asked["options"].outlet == "بريد" and asked["options"].broken == "skip"
    assert json.loads(run("stats", "--json", "--db", str(db)).out)["articles"] == 1


def test_watch_once_and_in_arabic(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, Any] = {}

    def rounds(feeds: list[str], state: Path, options: ReadOptions, **more: Any) -> Iterator[Visit]:
        asked.update(more)
        yield Visit(1, [])

    watching(monkeypatch, rounds)
    result = run("watch", "https://news.example/feed", "--once", "--db", str(tmp_path / "q.db"), language="ar")
    assert asked["rounds"] == 1 and "الجولة 1" in result.out and not result.err


def test_watch_stops_cleanly_at_the_first_signal_and_at_once_at_the_second(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def polite(feeds: list[str], state: Path, options: ReadOptions, **more: Any) -> Iterator[Visit]:
        yield Visit(1, [])
        os.kill(os.getpid(), signal.SIGINT)
        assert more["stopped"]() and more["sleep"](1000)

    watching(monkeypatch, polite)
    result = run("watch", "https://news.example/feed", "--db", str(tmp_path / "q.db"))
    assert (result.status, result.err) == (0, "Stopped. The same command goes on from here.\n")

    def deaf(feeds: list[str], state: Path, options: ReadOptions, **more: Any) -> Iterator[Visit]:
        for _ in range(2):
            os.kill(os.getpid(), signal.SIGTERM)
        yield Visit(1, [])

    watching(monkeypatch, deaf)
    before = signal.getsignal(signal.SIGINT)
    assert run("watch", "https://news.example/feed", "--db", str(tmp_path / "q.db")).status == 130
    assert signal.getsignal(signal.SIGINT) is before


def test_watch_tells_what_the_readers_refuse(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def rounds(*_: Any, **__: Any) -> Iterator[Visit]:
        raise SourceError("The state cannot be read.")
        yield

    watching(monkeypatch, rounds)
    result = run("watch", "https://news.example/feed", "--db", str(tmp_path / "q.db"))
    assert (result.status, result.err) == (2, "quotes: The state cannot be read.\n")


# serve, with Datasette stood in for


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    import quotes.site.serving

    asked: dict[str, Any] = {}
    monkeypatch.setattr(
        quotes.site.serving, "serve", lambda database, **options: asked.update(options, database=database)
    )
    return asked


def test_serve_passes_everything_on(ask: Run, served: dict[str, Any], invented: Path) -> None:
    result = ask("serve", "--port", "0", "--open", "--", "--setting", "base_url", "/quotes/")
    assert result.status == 0, result.all
    assert served["database"] == invented and served["open_browser"] and served["host"] == "127.0.0.1"
    assert list(served["extra"]) == ["--setting", "base_url", "/quotes/"]
    assert served["port"] and f"http://127.0.0.1:{served['port']}/" in result.err


def test_serve_everywhere_names_an_address_that_can_be_opened(ask: Run, served: dict[str, Any]) -> None:
    assert "http://127.0.0.1:" in ask("serve", "--host", "0.0.0.0", "--port", "0").err and served["host"] == "0.0.0.0"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_port_that_is_taken(ask: Run, served: dict[str, Any], language: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = ask("serve", "--port", str(taken.getsockname()[1]), language=language)
    assert result.status == 2 and "--port" in result.err and not served


def test_a_host_that_is_none(ask: Run, served: dict[str, Any]) -> None:
    assert ask("serve", "--host", "999.1.1.1").status == 2 and not served


def test_the_readme_s_first_commands(tmp_path: Path, sample: Path, run: Run) -> None:
    shutil.copytree(sample / "seeds", tmp_path / "seeds")
    db = str(tmp_path / "db" / "quotes.db")
    added = run("--db", db, "add", str(tmp_path / "seeds"))
    said = run("--db", db, "said", "--limit", "100")
    assert (added.status, said.status) == (0, 0)
    assert "quotes serve --open" in added.out and "يوري أوشاكوف" in said.out and "فلاديمير بوتين" in said.out
