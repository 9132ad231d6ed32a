"""Watching: round after round, only what is new, gently, and nothing lost however it ends."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("trafilatura")
pytest.importorskip("feedparser")

from quotes.extract.record import Article
from quotes.sources import ReadOptions, Skipped, SourceError, watch
from quotes.sources.watching import Round
from quotes.sources.web import Clock, Web

from .site import ROBOTS, FakeTime, NewsSite, Reply, page
from .test_web import FAULTS
from .test_web import OPTIONS as HURRIED
from .written import BUDGET, FILM, HARBOUR, MATCH, QUAKE, RIVER, SCHOOL

OPTIONS = ReadOptions(allow_hosts=("127.0.0.1",), host_delay=0.0)


@pytest.fixture
def site(site: NewsSite) -> NewsSite:
    """The site without a robots.txt, with two items in its feed."""
    site.robots = Reply(b"", 404)
    site.replies["/feed"] = site.feed(("/n/harbour", HARBOUR), ("/n/river", RIVER))
    return site


class Watching:
    """A watch over fake time; each call takes one round."""

    def __init__(
        self, site: NewsSite, state: Path, *paths: str, options: ReadOptions = OPTIONS, every: float = 900.0
    ) -> None:
        self.time = FakeTime()
        clock = Clock(self.time.now, self.time.wall, self.time.sleep, lambda: date(2026, 3, 1), self.time.stopped)
        addresses = [site.url(path) for path in paths or ("/feed",)]
        self.rounds = watch(
            addresses,
            state,
            options,
            every=every,
            stopped=self.time.stopped,
            sleep=self.time.sleep,
            web=Web(options, clock),
        )
        self.last: Round | None = None

    def round(self) -> tuple[list[str], list[str]]:
        self.last = next(self.rounds)
        items = list(self.last)
        return [item.title for item in items if isinstance(item, Article)], [
            item.sentence() for item in items if isinstance(item, Skipped)
        ]


def test_the_first_round_reads_all_and_the_second_nothing(site: NewsSite, tmp_path: Path) -> None:
    watching = Watching(site, tmp_path / "watch.json")
    assert watching.round() == ([HARBOUR.title, RIVER.title], [])
    site.asked.clear()
    assert watching.round() == ([], [])
    assert site.paths() == ["/feed"]
    assert site.asked[0][1]["if-none-match"] == '"v1"'
    assert site.asked[0][1]["if-modified-since"] == "Wed, 04 Feb 2026 10:00:00 GMT"
    assert watching.last is not None
    assert watching.last.summary() == "round 2: 1 feeds asked, 1 unchanged, 0 failed; 0 articles, 0 skipped"
    assert watching.time.waited == [900.0]


def test_pages_in_every_encoding_and_behind_redirects(site: NewsSite, tmp_path: Path) -> None:
    listed = {"/n/river": RIVER, "/n/school": SCHOOL, "/n/wide": QUAKE, "/to-film": FILM}
    site.replies["/feed"] = site.feed(*listed.items())
    watching = Watching(site, tmp_path / "watch.json")
    assert watching.round() == ([written.title for written in listed.values()], [])


@pytest.mark.parametrize("path, sentence", [case[1:] for case in FAULTS], ids=[case[0] for case in FAULTS])
def test_a_page_at_fault_stops_no_other(site: NewsSite, tmp_path: Path, path: str, sentence: str) -> None:
    site.robots = Reply(ROBOTS.encode())
    site.replies["/feed"] = site.feed((path, BUDGET), ("/n/harbour", HARBOUR))
    titles, skipped = Watching(site, tmp_path / "watch.json", options=HURRIED).round()
    assert titles == [HARBOUR.title]
    assert len(skipped) == 1 and re.search(sentence, skipped[0]), skipped


def test_a_page_that_drips_stops_no_other(site: NewsSite, tmp_path: Path) -> None:
    site.replies["/feed"] = site.feed(("/slow", BUDGET), ("/n/harbour", HARBOUR))
    watching = Watching(site, tmp_path / "watch.json", options=HURRIED)
    watching.time.step = 0.5
    titles, skipped = watching.round()
    assert titles == [HARBOUR.title] and "slower than 5 seconds" in skipped[0]


def test_only_the_new_item_is_fetched(site: NewsSite, tmp_path: Path) -> None:
    watching = Watching(site, tmp_path / "watch.json")
    watching.round()
    site.replies["/feed"] = site.feed(("/n/match", MATCH), ("/n/harbour", HARBOUR), ("/n/river", RIVER), tag="v2")
    site.asked.clear()
    assert watching.round() == ([MATCH.title], [])
    assert site.paths() == ["/feed", "/n/match"]


def test_a_later_run_goes_on_where_the_first_ended(site: NewsSite, tmp_path: Path) -> None:
    first = Watching(site, tmp_path / "watch.json")
    first.round()
    with pytest.raises(StopIteration):
        first.time.stopped_ = True
        next(first.rounds)
    assert Watching(site, tmp_path / "watch.json").round() == ([], [])


def test_killed_before_the_round_was_taken_nothing_is_lost(site: NewsSite, tmp_path: Path) -> None:
    """The articles of a round count as seen only when the next round is asked for."""
    killed = Watching(site, tmp_path / "watch.json")
    assert len(killed.round()[0]) == 2
    killed.rounds.close()  # type: ignore[attr-defined]
    assert not (tmp_path / "watch.json").exists()
    assert len(Watching(site, tmp_path / "watch.json").round()[0]) == 2


def test_a_round_that_was_taken_in_part_gives_the_rest_later(site: NewsSite, tmp_path: Path) -> None:
    watching = Watching(site, tmp_path / "watch.json")
    half = next(watching.rounds)
    items = iter(half)
    assert isinstance(next(items), Article)
    titles, _ = watching.round()
    assert titles == [HARBOUR.title, RIVER.title]


def test_stopping_in_the_middle_keeps_what_was_taken(site: NewsSite, tmp_path: Path) -> None:
    watching = Watching(site, tmp_path / "watch.json", options=replace(OPTIONS, host_delay=1.0))
    taken = []
    visit = next(watching.rounds)
    for item in visit:
        taken.append(item)
        watching.time.stopped_ = True
    assert len(taken) == 1 and visit.stopped and visit.summary().endswith("(stopped)")
    with pytest.raises(StopIteration):
        next(watching.rounds)
    titles, _ = Watching(site, tmp_path / "watch.json").round()
    assert titles == [RIVER.title]


def test_a_page_that_fails_is_asked_for_in_the_next_round(site: NewsSite, tmp_path: Path) -> None:
    good, site.replies["/n/river"] = site.replies["/n/river"], Reply(b"", 503)
    watching = Watching(site, tmp_path / "watch.json")
    titles, skipped = watching.round()
    assert titles == [HARBOUR.title] and "503" in skipped[0]
    site.replies["/n/river"] = good
    assert watching.round() == ([RIVER.title], [])
    assert watching.round() == ([], [])


def test_a_page_that_always_fails_is_given_up(site: NewsSite, tmp_path: Path) -> None:
    site.replies["/n/river"] = Reply(b"", 503)
    watching = Watching(site, tmp_path / "watch.json")
    skipped = [len(watching.round()[1]) for _ in range(7)]
    assert skipped == [1, 1, 1, 1, 1, 0, 0]


def test_a_page_that_is_gone_is_not_asked_for_again(site: NewsSite, tmp_path: Path) -> None:
    site.replies["/n/river"] = Reply(b"", 410)
    watching = Watching(site, tmp_path / "watch.json")
    assert len(watching.round()[1]) == 1
    assert watching.round() == ([], [])


def test_a_feed_that_fails_is_asked_later_and_later(site: NewsSite, tmp_path: Path) -> None:
    site.replies["/feed"] = Reply(b"", 404)
    watching = Watching(site, tmp_path / "watch.json", every=50.0)
    asked = []
    for _ in range(16):
        watching.round()
        assert watching.last is not None
        asked.append(watching.last.asked)
    # 60, 120, 240, 480 seconds after each failure, in rounds of 50 seconds
    assert asked == [1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]


def test_a_feed_that_says_when_is_asked_then(site: NewsSite, tmp_path: Path) -> None:
    site.replies["/feed"] = Reply(b"", 503, {"Retry-After": "3600"})
    watching = Watching(site, tmp_path / "watch.json", every=600.0)
    asked = []
    for _ in range(8):
        watching.round()
        assert watching.last is not None
        asked.append(watching.last.asked)
    assert asked == [1, 0, 0, 0, 0, 0, 1, 0]


def test_one_feed_that_fails_stops_no_other(site: NewsSite, tmp_path: Path) -> None:
    titles, skipped = Watching(site, tmp_path / "watch.json", "/none", "/picture-lies", "/feed").round()
    assert len(titles) == 2 and len(skipped) == 2


def test_a_sitemap_is_watched_through_its_index(site: NewsSite, tmp_path: Path) -> None:
    watching = Watching(site, tmp_path / "watch.json", "/sitemap.xml")
    assert watching.round()[0] == [HARBOUR.title, MATCH.title, "البرلمان يقر الموازنة بأغلبية ضئيلة وسط انسحاب كتلتين"]
    assert watching.round() == ([], [])
    body = site.replies["/map-1.xml"].body.replace(
        b"</urlset>", f"<url><loc>{site.url('/n/film')}</loc></url></urlset>".encode()
    )
    site.replies["/map-1.xml"] = replace(site.replies["/map-1.xml"], body=body)
    index = site.replies["/sitemap.xml"]
    site.replies["/sitemap.xml"] = replace(index, body=index.body.replace(b"2026-02-04", b"2026-02-05"))
    assert watching.round() == ([FILM.title], [])


def test_a_page_that_changed_is_read_again(site: NewsSite, tmp_path: Path) -> None:
    site.replies["/n/harbour"].headers["ETag"] = '"1"'
    watching = Watching(site, tmp_path / "watch.json", "/n/harbour")
    assert watching.round()[0] == [HARBOUR.title]
    assert watching.round()[0] == []
    changed = replace(HARBOUR, paragraphs=(*HARBOUR.paragraphs, "وعاد الهدوء إلى الرصيف بعد الظهر كما قال شهود."))
    site.replies["/n/harbour"] = page(changed, "/n/harbour", site.base)
    site.replies["/n/harbour"].headers["ETag"] = '"2"'
    items = list(next(watching.rounds))
    assert isinstance(items[0], Article) and "وعاد الهدوء" in items[0].text


def test_no_more_pages_in_a_round_than_allowed_and_the_rest_in_the_next(site: NewsSite, tmp_path: Path) -> None:
    options = replace(OPTIONS, limits=replace(OPTIONS.limits, pages=1))
    watching = Watching(site, tmp_path / "watch.json", options=options)
    assert [watching.round()[0] for _ in range(3)] == [[HARBOUR.title], [RIVER.title], []]


def test_a_whole_text_in_the_feed_is_taken_from_there(site: NewsSite, tmp_path: Path) -> None:
    feed = site.feed(("/n/harbour", HARBOUR))
    site.replies["/feed"] = replace(
        feed, body=feed.body.replace("موجز قصير".encode(), b"&lt;p&gt;" + "\n".join(HARBOUR.paragraphs).encode())
    )
    assert Watching(site, tmp_path / "watch.json").round() == ([HARBOUR.title], [])
    assert site.paths() == ["/feed"]


def test_what_no_feed_has_listed_for_long_is_forgotten(site: NewsSite, tmp_path: Path) -> None:
    path = tmp_path / "watch.json"
    path.write_text(json.dumps({"seen": {"old": "2025-01-01", site.url("/n/harbour"): "2026-02-28"}}))
    watching = Watching(site, path)
    assert watching.round()[0] == [RIVER.title]
    watching.round()
    kept: dict[str, Any] = json.loads(path.read_text())
    assert sorted(kept["seen"]) == sorted([site.url("/n/harbour"), site.url("/n/river")])


@pytest.mark.parametrize("feeds, state, sentence", [
    ([], "", "Nothing to watch"),
    (["feed.xml"], "", "feed.xml is no address"),
    (["https://barid.example/feed"], "[]", "is no memory of a watch"),
    (["https://barid.example/feed"], '{"feeds": {"x": {"what": 1}}}', "is no memory of a watch"),
    (["https://barid.example/feed"], "\0\1", "is no memory of a watch"),
])  # fmt: skip
def test_wrong_use(feeds: list[str], state: str, sentence: str, tmp_path: Path) -> None:
    path = tmp_path / "watch.json"
    if state:
        path.write_text(state)
    with pytest.raises(SourceError, match=sentence):
        next(watch(feeds, path, rounds=1))
