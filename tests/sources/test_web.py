"""Addresses, read from a site on loopback; nothing is ever asked of another machine."""

from __future__ import annotations

import re
import socket
from dataclasses import replace
from datetime import date
from typing import Any

import httpcore
import pytest

pytest.importorskip("trafilatura")
pytest.importorskip("feedparser")

from quotes.extract.record import Article
from quotes.sources import Limits, ReadOptions, Skipped, SourceError
from quotes.sources.hosts import GuardedNetwork, Hosts, Refused
from quotes.sources.reading import Inputs
from quotes.sources.web import Clock, Web

from .site import FakeTime, NewsSite, Reply
from .written import BUDGET, FILM, HARBOUR, HEALTH, MATCH, QUAKE, RIVER, SCHOOL

OPTIONS = ReadOptions(
    allow_hosts=("127.0.0.1",),
    host_delay=0.0,
    limits=Limits(download_bytes=3_000_000, download_seconds=5.0, silence_seconds=0.3, redirects=3),
)


def read_all(
    url: str | list[str], options: ReadOptions = OPTIONS, time: FakeTime | None = None
) -> tuple[list[Article], list[str]]:
    time = time or FakeTime()
    web = Web(options, Clock(time.now, time.wall, time.sleep, lambda: date(2026, 3, 1), time.stopped))
    items = list(Inputs(options, web).read([url] if isinstance(url, str) else url))
    web.close()
    return [item for item in items if isinstance(item, Article)], [
        item.sentence() for item in items if isinstance(item, Skipped)
    ]


PAGES = [
    ("UTF-8", "/n/harbour", HARBOUR), ("windows-1256", "/n/river", RIVER), ("ISO-8859-6", "/n/school", SCHOOL), ("UTF-16", "/n/wide", QUAKE),
    ("gzip", "/gz", HEALTH), ("two redirects", "/to-film", FILM), ("a page under a wrong content type", "/page-lies", HARBOUR),
]  # fmt: skip


@pytest.mark.parametrize("path, written", [case[1:] for case in PAGES], ids=[case[0] for case in PAGES])
def test_a_page_is_an_article(site: NewsSite, path: str, written: Any) -> None:
    articles, skipped = read_all(site.url(path))
    assert [article.title for article in articles] == [written.title] and not skipped
    assert written.paragraphs[0][:40] in articles[0].text
    assert articles[0].published == written.published
    assert articles[0].url.startswith(site.base)


FAULTS = [
    ("not there", "/none", "the server answered 404"),
    ("gone", "/gone", "the server answered 410"),
    ("a server error", "/error", "the server answered 500"),
    ("busy", "/busy", "the server answered 503"),
    ("a redirect in a circle", "/loop", "more than 3 redirects"),
    ("a redirect to nowhere", "/nowhere", "a redirect that leads nowhere"),
    ("a redirect to a private address", "/to-router", r"10\.0\.0\.1 is a private address; allow it with --allow-host 10\.0\.0\.1"),
    ("a redirect to a cloud's metadata", "/to-metadata", r"169\.254\.169\.254 is a private address"),
    ("a redirect to a private IPv6 address", "/to-six", "fd00::1 is a private address"),
    ("a redirect to another loopback address", "/to-other-loopback", r"127\.0\.0\.2 is a private address"),
    ("a redirect to a file", "/to-file", "file: only http and https are read"),
    ("a redirect into what robots.txt forbids", "/to-private", r"robots\.txt of 127\.0\.0\.1 asks programs to leave it alone"),
    ("forbidden by robots.txt", "/private/secret", r"robots\.txt of"),
    ("without end", "/huge", "larger than 3,000,000 bytes"),
    ("larger by its own word", "/huge-said", "larger than 3,000,000 bytes"),
    ("silent", "/silent", r"no answer within 0\.3 seconds"),
    ("a picture", "/picture", "image/png, which is no text"),
    ("a picture that says it is a page", "/picture-lies", "is a picture"),
    ("a gzip bomb", "/bomb", "unpacks to more than 200 times its size|larger than 3,000,000 bytes"),
    ("garbled", "/garbled", "damaged on the way"),
    ("packed as was not asked for", "/brotli", "packed as br, which was not asked for"),
    ("empty", "/empty", "is empty"),
]  # fmt: skip


@pytest.mark.parametrize("path, sentence", [case[1:] for case in FAULTS], ids=[case[0] for case in FAULTS])
def test_a_fault_is_one_sentence(site: NewsSite, path: str, sentence: str) -> None:
    with pytest.raises(SourceError) as error:
        read_all(site.url(path))
    assert re.search(sentence, str(error.value)), str(error.value)
    assert str(error.value).endswith(".") and "\n" not in str(error.value)


def test_only_loopback_was_asked(site: NewsSite, only_loopback: list[str]) -> None:
    for path in ("/feed", "/to-router", "/to-metadata", "/to-six", "/n/river"):
        read_all([site.url(path), site.url("/n/harbour")])
    assert len(only_loopback) >= 5 and set(only_loopback) == {"127.0.0.1"}


def test_a_page_that_drips_is_given_up(site: NewsSite) -> None:
    """Each byte comes in time, the whole would not; the clock goes half a second with each look."""
    with pytest.raises(SourceError, match="slower than 5 seconds"):
        read_all(site.url("/slow"), time=FakeTime(step=0.5))


@pytest.mark.parametrize("url, sentence", [
    ("ftp://127.0.0.1/a", "ftp: only http and https are read"),
    ("file:///etc/passwd", "file: only http and https are read"),
    ("http://localhost.invalid/", "the host localhost.invalid is not known"),
    ("http://user:pass@127.0.0.1/", "a user name in it"),
    ("http://[::1", "no address that can be understood"),
    ("http://0.0.0.0/", r"0\.0\.0\.0 is a private address"),
    ("http://[::ffff:127.0.0.3]/", "is a private address"),
    ("http://2130706434/", "is a private address|is not known"),
])  # fmt: skip
def test_addresses_that_are_not_asked(url: str, sentence: str, only_loopback: list[str]) -> None:
    with pytest.raises(SourceError, match=sentence):
        read_all(url)
    assert not only_loopback


def test_loopback_itself_is_private_unless_allowed(site: NewsSite) -> None:
    with pytest.raises(SourceError, match=r"127\.0\.0\.1 is a private address"):
        read_all(site.url("/n/harbour"), replace(OPTIONS, allow_hosts=()))
    assert not site.asked


def test_of_several_addresses_one_that_fails_stops_none(site: NewsSite) -> None:
    articles, skipped = read_all([site.url("/none"), site.url("/n/harbour")])
    assert len(articles) == 1
    assert skipped == [f"{site.url('/none')}: the server answered 404 Not Found."]


def test_a_feed_leads_to_its_pages(site: NewsSite) -> None:
    articles, skipped = read_all(site.url("/feed"))
    assert [article.title for article in articles] == [HARBOUR.title, RIVER.title, SCHOOL.title]
    assert [HARBOUR.paragraphs[-1][:30] in articles[0].text, RIVER.paragraphs[-1][:30] in articles[1].text] == [
        True,
        True,
    ]
    assert len(skipped) == 1 and "robots.txt" in skipped[0]
    assert site.paths() == ["/feed", "/n/harbour", "/n/river", "/n/school"]


def test_a_feed_is_not_followed_where_that_is_not_wanted(site: NewsSite) -> None:
    articles, _ = read_all(site.url("/feed"), replace(OPTIONS, follow=False))
    assert [article.text for article in articles] == ["موجز قصير"] * 4
    assert site.paths() == ["/feed"]


def test_a_sitemap_of_sitemaps_leads_to_pages(site: NewsSite) -> None:
    articles, skipped = read_all(site.url("/sitemap.xml"))
    assert [article.title for article in articles] == [HARBOUR.title, MATCH.title]
    assert len(skipped) == 1 and "robots.txt" in skipped[0]


def test_no_more_pages_than_allowed(site: NewsSite) -> None:
    articles, skipped = read_all(site.url("/map-1.xml"), replace(OPTIONS, limits=replace(OPTIONS.limits, pages=1)))
    assert len(articles) == 1 and skipped == [f"{site.url('/map-1.xml')}: more than 1 pages; the rest is left out."]


def test_json_lines_by_address(site: NewsSite) -> None:
    articles, _ = read_all(site.url("/lines.jsonl"))
    assert [article.text for article in articles] == ["قال المدير نعم", "قالت المديرة لا"]


def test_a_page_cannot_claim_to_be_another_outlets(site: NewsSite) -> None:
    articles, _ = read_all(site.url("/thief"))
    assert articles[0].url == site.url("/thief")


def test_robots_txt_is_asked_for_once_and_first(site: NewsSite) -> None:
    read_all(site.url("/feed"))
    assert [path for path, _ in site.asked].count("/robots.txt") == 1
    assert site.asked[0][0] == "/robots.txt"
    assert site.asked[0][1]["user-agent"].startswith("qawl/")


@pytest.mark.parametrize(
    "reply, reads",
    [
        (Reply(b"", 404), True),
        (Reply(b"", 403), True),
        (Reply(b"\xff\xfe\0", 200), True),
        (Reply(b"", 500), False),
        (Reply(b"", 503), False),
    ],
    ids=["none", "forbidden", "garbled", "error", "busy"],
)
def test_what_a_missing_robots_txt_means(site: NewsSite, reply: Reply, reads: bool) -> None:
    site.robots = reply
    if reads:
        assert len(read_all(site.url("/private/secret"))[0]) == 1
    else:
        with pytest.raises(SourceError, match=r"robots\.txt"):
            read_all(site.url("/n/harbour"))


def test_robots_txt_is_left_aside_only_by_option(site: NewsSite) -> None:
    articles, _ = read_all(site.url("/private/secret"), replace(OPTIONS, robots=False))
    assert [article.title for article in articles] == [BUDGET.title]
    assert site.paths() == ["/private/secret"] and len(site.asked) == 1


def test_a_pause_between_two_requests_to_a_host(site: NewsSite) -> None:
    """The site asks for two seconds, the option for half a second: the longer counts once robots.txt is known."""
    time = FakeTime()
    read_all(site.url("/feed"), replace(OPTIONS, host_delay=0.5), time)
    assert time.waited == [2.0, 2.0, 2.0, 2.0]


def test_a_busy_server_is_asked_again_when_it_said(site: NewsSite) -> None:
    time = FakeTime()
    with pytest.raises(SourceError, match="503"):
        read_all(site.url("/busy"), replace(OPTIONS, robots=False), time)
    assert site.paths() == ["/busy"] * 3
    assert time.waited == [7.0, 7.0]


def test_a_missing_page_is_not_asked_for_again(site: NewsSite) -> None:
    with pytest.raises(SourceError):
        read_all(site.url("/none"))
    assert site.paths() == ["/none"]


def test_a_proxy_of_the_environment_is_not_asked(site: NewsSite, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://10.0.0.1:3128")
    assert len(read_all(site.url("/n/harbour"))[0]) == 1


def test_a_name_that_changes_its_address_gains_nothing() -> None:
    """DNS rebinding: public at the first look-up, private at the second. There is no second."""
    answers = iter([["93.184.215.14"], ["10.0.0.1"]])
    tried: list[str] = []

    def look_up(*_: object, **__: object) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in next(answers)]

    class Network(httpcore.NetworkBackend):
        def connect_tcp(self, host: str, port: int, *_: Any, **__: Any) -> Any:
            tried.append(host)
            raise httpcore.ConnectError("no network here")

    with pytest.raises(httpcore.ConnectError):
        GuardedNetwork(Hosts((), look_up), Network()).connect_tcp("rebind.example", 80)
    assert tried == ["93.184.215.14"]
    with pytest.raises(Refused, match=r"rebind.example is a private address \(10\.0\.0\.1\)"):
        hosts = Hosts((), look_up)
        GuardedNetwork(hosts, Network()).connect_tcp("rebind.example", 80)
    assert tried == ["93.184.215.14"]


@pytest.mark.parametrize("address", [
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.1.1", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1",
    "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::10.0.0.1", "2002:0a00:0001::", "::10.0.0.1", "2001:db8::1",
])  # fmt: skip
def test_private_addresses(address: str) -> None:
    assert not Hosts().may_ask(address)


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "8.8.8.8", "2606:4700::1111", "64:ff9b::8.8.8.8", "::ffff:8.8.8.8"]
)
def test_public_addresses(address: str) -> None:
    assert Hosts().may_ask(address)


@pytest.mark.parametrize(
    "allowed, address, may",
    [
        ("10.0.0.0/8", "10.9.9.9", True),
        ("10.0.0.0/8", "192.168.1.1", False),
        ("::1", "::1", True),
        ("127.0.0.1", "::ffff:127.0.0.1", True),
        ("[::1]", "::1", True),
    ],
)
def test_allowed_networks(allowed: str, address: str, may: bool) -> None:
    assert Hosts([allowed]).may_ask(address) is may


def test_an_allowed_host_must_be_one() -> None:
    with pytest.raises(SourceError, match="neither a host nor a network"):
        Hosts(["10.0.0.0/99"])
