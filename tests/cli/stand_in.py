"""``quotes`` as a process, with the world outside stood in for, so that every example comes to its end.

    python tests/cli/stand_in.py quotes watch https://news.example/feed
    python tests/cli/stand_in.py datasette db/quotes.db

Every site has a feed, a sitemap and one article; nobody is waited for; a server answers one page instead
of serving until it is stopped, and a watch is stopped after its first round. All else is the program's own.
"""

from __future__ import annotations

import sys
import threading
import webbrowser
from types import SimpleNamespace
from typing import Any

import httpx
import uvicorn

ARTICLE = """<html lang="ar"><head><title>القطار يعود</title></head><body><article><h1>القطار يعود</h1>
<p>قال وزير النقل سليم حرفوش: «سيعود القطار قريبا إلى العمل، وستكون التذاكر مجانية في أسبوعه الأول».</p>
<p>وأضاف أن المحطات كلها جاهزة، وأن العمال يفحصون السكة من الساحل إلى الجبل قبل نهاية الشهر.</p>
</article></body></html>"""
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>بريد الساحل</title>
<item><title>القطار يعود</title><link>https://{host}/train</link></item></channel></rss>"""
SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://{host}/train</loc></url></urlset>"""
PAGES = {
    "/feed": ("application/rss+xml", FEED),
    "/sitemap.xml": ("text/xml", SITEMAP),
    "/train": ("text/html", ARTICLE),
}


def answer(request: httpx.Request) -> httpx.Response:
    """What any site says."""
    if request.url.path not in PAGES:
        return httpx.Response(404)
    kind, page = PAGES[request.url.path]
    body = page.replace("{host}", request.url.host).encode()
    return httpx.Response(200, headers={"Content-Type": f"{kind}; charset=utf-8"}, stream=httpx.ByteStream(body))


class OnlyOnce(threading.Event):
    """Whoever waits for it is stopped instead."""

    def wait(self, timeout: float | None = None) -> bool:
        self.set()
        return True


def look_at_a_page(app: Any, **options: Any) -> None:
    """In the place of a server: ask for the first page, and say how it went."""
    import asyncio

    async def ask() -> None:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://site.example") as client:
            response = await client.get("/", follow_redirects=True)
            assert response.status_code == 200 and "اقتباس" in response.text, response.text
            print(f"{options['host']}:{options['port']} answers")

    asyncio.run(ask())


def main() -> None:
    uvicorn.run = look_at_a_page
    webbrowser.open = lambda *_, **__: True  # a test shows nobody a page
    program = sys.argv.pop(1)
    if program == "datasette":
        from datasette.cli import cli

        cli(prog_name="datasette")
    from quotes.cli import main as run
    from quotes.cli import serving, watching
    from quotes.sources import web

    threads = SimpleNamespace(
        Event=OnlyOnce, current_thread=threading.current_thread, main_thread=threading.main_thread
    )
    for module, name, instead in (
        (web, "GuardedTransport", lambda hosts: httpx.MockTransport(answer)),
        (web.Web, "_wait", lambda self, seconds: None),
        (serving, "_free", lambda host, port: port),
        (watching, "threading", threads),
    ):
        setattr(module, name, instead)
    run()


if __name__ == "__main__":
    main()
