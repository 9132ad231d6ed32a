"""Watching feeds and pages: round after round, only what is new, as gently as the sites ask.

What has been seen stands in a small JSON file. It is written when a round's articles have been
taken, never before: whoever is killed in the middle of a round asks for that round's pages again,
and storing an article twice changes nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..extract.record import Article
from .articles import Finding
from .feeds import WHOLE, items
from .kinds import kind_of
from .options import ReadOptions, Skipped, SourceError
from .places import is_address
from .reader import Link
from .reading import Inputs
from .sitemaps import links
from .source import FetchError, Source, Stopped
from .watch_state import State
from .web import Clock, Web

_TRIES = 5  # rounds in which a page that fails is asked for again


@dataclass(slots=True)
class Round:
    """One visit to all the feeds. Iterate it to get its articles; its counts are whole afterwards."""

    number: int
    _items: Iterator[Article | Skipped] = field(repr=False)
    asked: int = 0  # feeds that were due
    unchanged: int = 0  # feeds that said so
    failed: int = 0  # feeds that gave nothing
    articles: int = 0
    skipped: int = 0
    stopped: bool = False

    def __iter__(self) -> Iterator[Article | Skipped]:
        for item in self._items:
            self.articles += isinstance(item, Article)
            self.skipped += isinstance(item, Skipped)
            yield item

    def summary(self) -> str:
        """The round in one line.

        >>> Round(3, iter(()), asked=5, unchanged=4).summary()
        'round 3: 5 feeds asked, 4 unchanged, 0 failed; 0 articles, 0 skipped'
        """
        return (
            f"round {self.number}: {self.asked} feeds asked, {self.unchanged} unchanged, {self.failed} failed; "
            f"{self.articles} articles, {self.skipped} skipped{' (stopped)' if self.stopped else ''}"
        )


def watch(
    feeds: Iterable[str],
    state: str | Path,
    options: ReadOptions | None = None,
    *,
    every: float = 900.0,
    rounds: int | None = None,
    stopped: Callable[[], bool] = lambda: False,
    sleep: Callable[[float], object] = time.sleep,
    web: Web | None = None,
) -> Iterator[Round]:
    """Round after round of what is new in feeds, sitemaps and pages.

    ``state`` is the file that remembers what was seen; ``every`` the seconds from the start of one
    round to the start of the next; ``rounds`` ends after so many. ``stopped`` is asked often and
    ends the watching cleanly; ``sleep`` should come back early once it is true (an
    ``Event.wait`` does). A feed that fails is asked again later and later, up to a day.

    Take a round's articles before asking for the next round: only then does what was seen count
    as seen. Raises :class:`SourceError` for a name that is no address, or a state that cannot be
    read or written.

    >>> for visit in watch(["https://example.com/feed"], "watch.json", rounds=0):
    ...     added = list(visit)
    """
    addresses = list(dict.fromkeys(feeds))
    if not addresses:
        raise SourceError("Nothing to watch; name the address of a feed, a sitemap or a page.")
    for address in addresses:
        if not is_address(address):
            raise SourceError(f"{address} is no address; watch needs one that begins with https:// or http://.")
    options = options or ReadOptions()
    clock = Clock(sleep=sleep, stopped=stopped)
    watcher = _Watcher(State(Path(state)), options, web or Web(options, clock))
    number = 0
    try:
        while not stopped() and (rounds is None or number < rounds):
            number, began = number + 1, watcher.web.clock.now()
            visit = watcher.round(number, addresses)
            yield visit
            watcher.state.save()
            if not stopped() and (rounds is None or number < rounds):
                watcher.web.clock.sleep(max(0.0, began + every - watcher.web.clock.now()))
    finally:
        watcher.web.close()


@dataclass(slots=True)
class _Watcher:
    state: State
    options: ReadOptions
    web: Web
    _inputs: Inputs = field(init=False)

    def __post_init__(self) -> None:
        self._inputs = Inputs(replace(self.options, follow=True), self.web)

    def round(self, number: int, addresses: list[str]) -> Round:
        visit = Round(number, iter(()))
        visit._items = self._visit(addresses, visit)
        return visit

    def _visit(self, addresses: list[str], visit: Round) -> Iterator[Article | Skipped]:
        clock = self.web.clock
        today = clock.today().isoformat()
        for address in addresses:
            feed = self.state.feed(address)
            if clock.stopped():
                visit.stopped = True
                return
            if not feed.is_due(clock.wall()):
                continue
            visit.asked += 1
            try:
                answer = self.web.get(address, etag=feed.etag, modified=feed.modified)
                if answer.status == 304:
                    visit.unchanged += 1
                    feed.succeeded(feed.etag, feed.modified)
                    continue
                whole = yield from self._new_in(answer.source(clock.today()), today)
                # As long as pages of it are owed, the feed must be asked for whole again.
                tag, modified = (answer.headers.get(name, "") for name in ("etag", "last-modified"))
                feed.succeeded(tag if whole else "", modified if whole else "")
            except FetchError as error:
                visit.failed += 1
                feed.failed(clock.wall(), error.retry_after)
                yield Skipped(address, str(error), broken=True)
            except SourceError as error:
                visit.failed += 1
                feed.failed(clock.wall(), 0.0)
                yield Skipped(address, str(error).removeprefix(address).lstrip(": ").rstrip("."), broken=True)
            except Stopped:
                visit.stopped = True
                return
        self.state.forget_before(today)

    def _new_in(self, source: Source, today: str) -> Generator[Article | Skipped, None, bool]:
        """What a feed or sitemap lists that was not seen; whether all of it was had.

        A page that is watched itself counts as new whenever it is not what it was.
        """
        kind = kind_of(source)
        if kind == "feed":
            entries = [_entry(found) for found in items(source, self._inputs.linked)]
        elif kind == "sitemap":
            entries = [
                _Entry(f"{link.url} {link.known.get('modified', '')}".strip(), link)
                for link in links(source, self._inputs.linked)
            ]
        else:
            yield from self._inputs.articles(source)
            return True
        new = [entry for entry in entries if self.state.is_new(entry.key, today)]
        limit = self.options.limits.pages
        whole = len(new) <= limit
        for entry in new[:limit]:
            whole &= yield from self._taken(entry, source, today)
        return whole

    def _taken(self, entry: _Entry, source: Source, today: str) -> Generator[Article | Skipped, None, bool]:
        """The article of an entry; whether it was had, or never will be."""
        if entry.link is None:
            yield self._inputs.linked.article(entry.found, source, f"{source.name}, {entry.key}")
            self.state.seen(entry.key, today)
            return True
        try:
            page = self.web.source(entry.link.url)
        except FetchError as error:
            yield Skipped(entry.link.url, str(error), broken=True)
            if error.passing and self.state.tried(entry.key) < _TRIES:
                return False
            self.state.seen(entry.key, today)
            return True
        page = replace(page, known=entry.link.known, depth=source.depth + 1)
        whole = True
        if kind_of(page) == "sitemap" and page.depth < self.options.limits.nesting:
            whole = yield from self._new_in(page, today)
        else:
            yield from self._inputs.inner(page)
        if whole:
            self.state.seen(entry.key, today)
        return whole


@dataclass(frozen=True, slots=True)
class _Entry:
    """An item of a feed or sitemap: the key by which it is remembered, and the page or the text."""

    key: str
    link: Link | None
    found: Finding = field(default_factory=dict)


def _entry(found: dict[str, str]) -> _Entry:
    key = found["id"] or f"{found['title']} {found['published']}"
    if found["url"] and len(found["text"]) < WHOLE:
        known = {name: value for name, value in found.items() if name not in ("id", "url")}
        return _Entry(key, Link(found["url"], known))
    return _Entry(key, None, found)
