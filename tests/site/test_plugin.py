"""The plugin is there, knows its databases by their schema, and leaves others alone."""

from __future__ import annotations

import re
import socket
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from datasette.plugins import pm

import quotes.site
from quotes.site import databases, serving

from .conftest import Site


def test_listed(site: Site) -> None:
    listed = {name for plugin in site.get("/-/plugins.json").json() for name in plugin["hooks"]}
    assert {"prepare_connection", "prepare_jinja2_environment", "register_routes", "render_cell", "startup"} <= listed


def test_only_hooks_that_the_next_version_keeps() -> None:
    used = {caller.name for caller in pm.get_hookcallers(quotes.site) or ()}
    assert not used & {"get_metadata", "permission_allowed", "canned_queries"}


@pytest.mark.parametrize("name", ["quotes", "my-archive", "الأرشيف", "2026 news"])
def test_any_name_of_the_database(elsewhere: Callable[[str], Site], name: str) -> None:
    other = elsewhere(name)
    other.get("/")
    assert databases.names(other.datasette) == (name,)
    page = other.html(other.datasette.urls.table(name, "quotes"))
    assert 'class="card kind-' in page
    assert "سلمى البدري" in page


def test_a_foreign_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "plain.db"
    with sqlite3.connect(path) as connection:
        connection.execute("create table quotes (id integer primary key, text text)")
        connection.execute("insert into quotes (text) values ('stock prices')")
    plain = Site(Datasette([str(path)]), "plain")
    page = plain.html("/plain/quotes")
    assert databases.names(plain.datasette) == ()
    assert "stock prices" in page and 'class="card' not in page
    assert plain.get("/-/quotes/article/1").status_code == 404


def test_two_databases_have_addresses_of_their_own(tmp_path: Path) -> None:
    from .conftest import build

    first, second = build(tmp_path / "a.db"), build(tmp_path / "b.db")
    both = Site(Datasette([str(first), str(second)]), "b")
    assert "/-/quotes/article/1?db=b#q" in both.html("/b/quotes")
    assert "/-/quotes/article/1#q" in both.html("/a/quotes")
    assert both.get("/-/quotes/article/1?db=b").status_code == 200
    assert both.get("/-/quotes/article/1?db=c").status_code == 404


def test_the_users_metadata_wins(database: Path) -> None:
    given = {"title": "مرصد", "databases": {"quotes": {"tables": {"quotes": {"title": "أقوال", "facets": ["rule"]}}}}}
    own = Site(Datasette([str(database)], metadata=given), "quotes")
    page = own.html("/quotes/quotes")
    assert "<h1>أقوال" in page
    assert 'id="facet-rule"' in page and 'id="facet-kind"' not in page
    assert "مرصد" in page
    assert 'name="_search"' in page, "what the user does not mention stays"


def test_a_private_table_stays_private(database: Path) -> None:
    closed: dict[str, Any] = {"databases": {"quotes": {"tables": {"quotes": {"allow": False}}}}}
    own = Site(Datasette([str(database)], metadata=closed), "quotes")
    for path in ("/-/quotes/article/1", "/-/quotes/speaker/1", "/-/quotes/statement/1", "/-/quotes/feed"):
        assert own.get(path).status_code == 403, path
    assert "سلمى البدري" not in own.html("/")


def test_serving(tmp_path: Path) -> None:
    words = serving.arguments(tmp_path / "quotes.db", port=9000, extra=["--cors"])
    assert words[:2] == ["serve", str(tmp_path / "quotes.db")] and words[-1] == "--cors"
    assert "--metadata" not in words
    (tmp_path / "metadata.yaml").write_text("title: عنوان", encoding="utf-8")
    assert str(tmp_path / "metadata.yaml") in serving.arguments(tmp_path / "quotes.db")


ADDRESSES = [
    ("127.0.0.1", 8001, [], "http://127.0.0.1:8001/"),
    ("0.0.0.0", 80, [], "http://127.0.0.1:80/"),
    ("::1", 80, ["--cors"], "http://[::1]:80/"),
    ("127.0.0.1", 80, ["--setting", "base_url", "/"], "http://127.0.0.1:80/"),
    ("127.0.0.1", 80, ["--cors", "--setting", "base_url", "/a/b/"], "http://127.0.0.1:80/a/b/"),
    ("127.0.0.1", 80, ["--setting", "sql_time_limit_ms", "9"], "http://127.0.0.1:80/"),
]


@pytest.mark.parametrize(("host", "port", "extra", "address"), ADDRESSES)
def test_address(host: str, port: int, extra: list[str], address: str) -> None:
    assert serving.address(host, port, extra) == address


def test_the_browser_opens_the_first_page_once_it_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        serving._open_when_up(serving.address("127.0.0.1", port), port)
    assert opened == [f"http://127.0.0.1:{port}/"]


def test_under_a_path(database: Path) -> None:
    own = Site(Datasette([str(database)], settings={"base_url": "/akhbar/"}), "quotes")
    for page in ("/", "/quotes/quotes?kind=direct", "/-/quotes/article/1", "/-/quotes/speaker/1", "/-/quotes/speakers"):
        text = own.html(page)
        addresses = re.findall(r'(?:href|src|action)="(/[^"]*)"', text)
        assert addresses and all(address.startswith("/akhbar/") for address in addresses), page
