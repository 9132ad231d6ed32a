"""A news site on loopback, with everything that goes wrong on the web."""

from __future__ import annotations

import gzip
import ipaddress
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from .templates import drupal, old_tables, wordpress
from .written import BUDGET, FILM, HARBOUR, HEALTH, MATCH, QUAKE, RIVER, SCHOOL, Written

ROBOTS = "User-agent: *\nDisallow: /private\nDisallow: /*.pdf$\nCrawl-delay: 2\n"
BOMB = gzip.compress(b"<p>" + b" " * 50_000_000)


def keep_to_loopback(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let no connection leave this machine, and no name be looked up; the list fills with what is connected to."""
    tried: list[str] = []
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def watched(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            tried.append(address[0])
            assert address[0] == "127.0.0.1", f"left loopback for {address}"
        connect(self, address)

    def known(host: str, *rest: Any, **more: Any) -> Any:
        try:
            ipaddress.ip_address(host)
        except ValueError:
            raise socket.gaierror(f"{host} was looked up") from None
        return look_up(host, *rest, **more)

    monkeypatch.setattr(socket.socket, "connect", watched)
    monkeypatch.setattr(socket, "getaddrinfo", known)
    return tried


@dataclass
class Reply:
    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    drip: float = 0.0  # seconds between bytes
    endless: bool = False


def page(
    article: Written,
    path: str,
    base: str,
    template: Callable[[Written, str], str] = wordpress,
    encoding: str = "utf-8",
    charset: str = "",
) -> Reply:
    html = template(article, f"{base}{path}").replace("utf-8", encoding).replace("UTF-8", encoding)
    return Reply(
        html.encode(encoding, "replace"),
        headers={"Content-Type": f"text/html{'; charset=' + charset if charset else ''}"},
    )


class NewsSite:
    """The site: ``asked`` lists every request; ``replies`` can be changed between two of them."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.robots = Reply(ROBOTS.encode(), headers={"Content-Type": "text/plain"})
        self.stop_dripping = threading.Event()
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                site._answer(self)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.base = f"http://127.0.0.1:{self._server.server_port}"
        self.replies = self._made()
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def close(self) -> None:
        self.stop_dripping.set()
        self._server.shutdown()
        self._server.server_close()

    def url(self, path: str) -> str:
        return f"{self.base}{path}"

    def paths(self) -> list[str]:
        """What was asked for, robots.txt aside."""
        return [path for path, _ in self.asked if path != "/robots.txt"]

    def feed(self, *items: tuple[str, Written], tag: str = "v1", moved: int = 0) -> Reply:
        entries = "".join(
            f"<item><title>{article.title}</title><link>{self.url(path)}</link><pubDate>Wed, 04 Feb 2026 10:00:00 GMT</pubDate><description>موجز قصير</description></item>"
            for path, article in items
        )
        body = f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>بريد الساحل</title>{entries}</channel></rss>'
        return Reply(
            body.encode(),
            headers={
                "Content-Type": "application/rss+xml",
                "ETag": f'"{tag}"',
                "Last-Modified": f"Wed, 04 Feb 2026 10:0{moved}:00 GMT",
            },
        )

    def _answer(self, handler: BaseHTTPRequestHandler) -> None:
        self.asked.append((handler.path, {name.lower(): value for name, value in handler.headers.items()}))
        reply = self.robots if handler.path == "/robots.txt" else self.replies.get(handler.path, Reply(b"no", 404))
        tag = reply.headers.get("ETag")
        if tag and handler.headers.get("If-None-Match") == tag:
            reply = Reply(status=304, headers={"ETag": tag})
        handler.send_response(reply.status)
        for name, value in reply.headers.items():
            handler.send_header(name, value)
        if reply.endless or reply.drip:
            handler.send_header("Connection", "close")
            handler.close_connection = True
        elif "Content-Length" not in reply.headers:
            handler.send_header("Content-Length", str(len(reply.body)))
        handler.end_headers()
        try:
            if reply.endless:
                while not self.stop_dripping.is_set():
                    handler.wfile.write(reply.body)
            elif reply.drip:
                for byte in reply.body:
                    handler.wfile.write(bytes([byte]))
                    handler.wfile.flush()
                    if self.stop_dripping.wait(reply.drip):
                        return
            else:
                handler.wfile.write(reply.body)
        except OSError:
            pass  # the reader hung up, as it should

    def _made(self) -> dict[str, Reply]:
        base = self.base

        def redirect(place: str, status: int = 302) -> Reply:
            return Reply(status=status, headers={"Location": place})

        pages = {
            "/n/harbour": page(HARBOUR, "/n/harbour", base),
            "/n/river": page(RIVER, "/n/river", base, drupal, "windows-1256"),
            "/n/school": page(SCHOOL, "/n/school", base, old_tables, "iso-8859-6", charset="iso-8859-6"),
            "/n/match": page(MATCH, "/n/match", base),
            "/n/wide": Reply(wordpress(QUAKE, f"{base}/n/wide").encode("utf-16"), headers={"Content-Type": "text/html; charset=utf-16"}),
            "/private/secret": page(BUDGET, "/private/secret", base),
            "/gz": Reply(gzip.compress(wordpress(HEALTH, f"{base}/gz").encode()), headers={"Content-Type": "text/html", "Content-Encoding": "gzip"}),
            "/to-film": redirect("/film", 301),
            "/film": redirect("n/film"),
            "/n/film": page(FILM, "/n/film", base),
            "/loop": redirect("/loop"),
            "/nowhere": Reply(status=302),
            "/to-router": redirect("http://10.0.0.1/admin"),
            "/to-metadata": redirect("http://169.254.169.254/latest/meta-data/"),
            "/to-six": redirect("http://[fd00::1]/"),
            "/to-other-loopback": redirect("http://127.0.0.2/"),
            "/to-file": redirect("file:///etc/passwd"),
            "/to-private": redirect("/private/secret"),
            "/slow": Reply(b"<html><body><p>" + b"a" * 5000, headers={"Content-Type": "text/html"}, drip=0.02),
            "/silent": Reply(b"ab", headers={"Content-Type": "text/html"}, drip=30.0),
            "/huge": Reply(b"x" * 65536, headers={"Content-Type": "text/html"}, endless=True),
            "/huge-said": Reply(b"", headers={"Content-Type": "text/html", "Content-Length": "99999999999"}),
            "/picture": Reply(b"\x89PNG\r\n\x1a\n", headers={"Content-Type": "image/png"}),
            "/picture-lies": Reply(b"\x89PNG\r\n\x1a\n" + bytes(50), headers={"Content-Type": "text/html"}),
            "/page-lies": Reply(wordpress(HARBOUR, f"{base}/page-lies").encode(), headers={"Content-Type": "application/octet-stream"}),
            "/bomb": Reply(BOMB, headers={"Content-Type": "text/html", "Content-Encoding": "gzip"}),
            "/garbled": Reply(b"\x1f\x8b\x08\0garbled", headers={"Content-Type": "text/html", "Content-Encoding": "gzip"}),
            "/brotli": Reply(b"xxxx", headers={"Content-Type": "text/html", "Content-Encoding": "br"}),
            "/gone": Reply(b"", 410),
            "/busy": Reply(b"", 503, {"Retry-After": "7"}),
            "/error": Reply(b"", 500),
            "/thief": page(HARBOUR, "/thief", "https://www.aljazeera.net"),
            "/empty": Reply(b"", headers={"Content-Type": "text/html"}),
            "/feed": Reply(),
            "/sitemap.xml": Reply(f'<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>{base}/map-1.xml</loc><lastmod>2026-02-04</lastmod></sitemap></sitemapindex>'.encode(), headers={"Content-Type": "application/xml"}),
            "/map-1.xml": Reply(f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>{base}/n/harbour</loc></url><url><loc>{base}/n/match</loc></url><url><loc>{base}/private/secret</loc></url></urlset>'.encode(), headers={"Content-Type": "application/xml"}),
            "/lines.jsonl": Reply('{"text": "قال المدير نعم"}\n{"text": "قالت المديرة لا"}\n'.encode(), headers={"Content-Type": "application/json"}),
        }  # fmt: skip
        pages["/feed"] = self.feed(
            ("/n/harbour", HARBOUR), ("/n/river", RIVER), ("/n/school", SCHOOL), ("/private/secret", BUDGET)
        )
        return pages


class FakeTime:
    """Time that passes only when somebody waits, and by a little with each look."""

    def __init__(self, step: float = 0.0) -> None:
        self.now_ = 1000.0
        self.step = step
        self.waited: list[float] = []
        self.stopped_ = False

    def now(self) -> float:
        self.now_ += self.step
        return self.now_

    def wall(self) -> float:
        return 1_770_000_000.0 + self.now_

    def sleep(self, seconds: float) -> None:
        self.waited.append(round(seconds, 3))
        self.now_ += seconds

    def stopped(self) -> bool:
        return self.stopped_
