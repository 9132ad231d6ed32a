"""Fetching addresses: politely, within limits, and never from where nobody should ask.

One request at a time to a host, with a pause between two; robots.txt is kept; an answer that is
too long, too slow, packed like a bomb or redirected too often is given up. Each fault is one
clause that says what happened and what can be done.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timezone
from email.utils import parsedate_to_datetime
from importlib.metadata import PackageNotFoundError, version
from urllib.parse import urldefrag

import httpx

from .bodies import unpacked_body
from .hosts import Hosts, Refused
from .options import ReadOptions, clause
from .robots import Robots
from .source import Broken, FetchError, Source, Stopped, TooLarge, bytes_source
from .transport import GuardedTransport

AGENT = "qawl"


def _version() -> str:
    try:
        return version("qawl")
    except PackageNotFoundError:  # read from a folder that was never installed
        return "0"


_HEADERS = {
    "User-Agent": f"{AGENT}/{_version()}",
    "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Accept-Language": "ar, *;q=0.5",
}
_PASSING = frozenset({429, 500, 502, 503, 504})  # worth another try
_TRIES = 3
_LONGEST_WAIT = 30.0  # seconds that a server's Retry-After or crawl delay is heeded within one run
_NO_ARTICLE = ("image/", "video/", "audio/", "font/")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered after its redirects."""

    url: str
    status: int
    body: bytes
    headers: httpx.Headers

    def source(self, seen_on: date) -> Source:
        """The answer as a source for the readers."""
        content_type = self.headers.get("content-type", "")
        return bytes_source(self.body, self.url, url=self.url, content_type=content_type, seen_on=seen_on.isoformat())


@dataclass(slots=True)
class Clock:
    """Time as the fetching sees it, so that tests need not wait."""

    now: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    sleep: Callable[[float], object] = time.sleep
    today: Callable[[], date] = lambda: datetime.now(timezone.utc).date()
    stopped: Callable[[], bool] = lambda: False


@dataclass(slots=True)
class Web:
    """The web as the readers see it. Close it after use, or use it in a ``with`` statement."""

    options: ReadOptions
    clock: Clock = field(default_factory=Clock)
    hosts: Hosts | None = None
    _client: httpx.Client = field(init=False, repr=False)
    _robots: Robots = field(init=False, repr=False)
    _asked: dict[str, float] = field(init=False, default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        hosts = self.hosts or Hosts(self.options.allow_hosts)
        limits = self.options.limits
        self._client = httpx.Client(
            transport=GuardedTransport(hosts),
            headers=_HEADERS,
            timeout=httpx.Timeout(limits.silence_seconds),
            follow_redirects=False,
            trust_env=False,  # a proxy of the environment would be asked unjudged
        )
        self._robots = Robots(self._robots_text, AGENT)

    def __enter__(self) -> Web:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections."""
        self._client.close()

    def source(self, url: str) -> Source:
        """The source at an address; raises :class:`FetchError`."""
        answer = self.get(url)
        return answer.source(self.clock.today())

    def get(self, url: str, *, etag: str = "", modified: str = "") -> Answer:
        """What an address answers, after up to three tries; status 304 where nothing changed since ``etag``.

        Raises :class:`FetchError` for everything that gives no body to read.
        """
        headers = {"If-None-Match": etag} if etag else {}
        if modified:
            headers["If-Modified-Since"] = modified
        for left in range(_TRIES - 1, -1, -1):
            try:
                return self._follow(url, headers)
            except FetchError as error:
                if not error.passing or not left or error.retry_after > _LONGEST_WAIT:
                    raise
                self._wait(error.retry_after or 2.0 ** (_TRIES - left))
        raise AssertionError("unreachable")

    def _follow(self, url: str, headers: dict[str, str]) -> Answer:
        for _ in range(self.options.limits.redirects + 1):
            address = _checked(url)
            if self.options.robots and not self._robots.allows(str(address)):
                raise FetchError(f"robots.txt of {address.host} asks programs to leave it alone")
            answer = self._ask(address, headers)
            if answer.status not in (301, 302, 303, 307, 308):
                return answer
            place = answer.headers.get("location", "")
            if not place:
                raise FetchError("a redirect that leads nowhere")
            try:
                url = str(address.join(place))
            except (httpx.InvalidURL, ValueError):
                raise FetchError("a redirect to what is no address") from None
        raise FetchError(f"more than {self.options.limits.redirects} redirects")

    def _ask(self, address: httpx.URL, headers: dict[str, str], limit: int = 0) -> Answer:
        """One request and its answer, a redirect or an error page included."""
        self._pause(address)
        limits = self.options.limits
        until = self.clock.now() + limits.download_seconds
        try:
            with self._client.stream("GET", address, headers=headers) as response:
                body = b""
                if response.status_code == 200:
                    self._refuse_early(response)
                    pieces = self._timely(response, until)
                    encoding = response.headers.get("content-encoding", "")
                    body = unpacked_body(pieces, encoding, limit or limits.download_bytes, limits.ratio)
                elif response.status_code not in (301, 302, 303, 304, 307, 308):
                    raise _bad_status(response)
                return Answer(urldefrag(str(address)).url, response.status_code, body, response.headers)
        except httpx.TimeoutException:
            raise FetchError(f"no answer within {limits.silence_seconds:g} seconds", passing=True) from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise FetchError(f"the connection failed ({clause(error)})", passing=True) from None
        except (Refused, TooLarge, Broken) as error:
            raise FetchError(str(error)) from None
        finally:
            self._asked[address.host] = self.clock.now()

    def _timely(self, response: httpx.Response, until: float) -> Iterator[bytes]:
        """The body as it comes, as long as it comes in time: a server may drip a byte a second for ever."""
        for piece in response.iter_raw():
            if self.clock.stopped():
                raise Stopped
            if self.clock.now() > until:
                raise TooLarge(f"slower than {self.options.limits.download_seconds:g} seconds for the whole answer")
            yield piece

    def _refuse_early(self, response: httpx.Response) -> None:
        limit, length = self.options.limits.download_bytes, response.headers.get("content-length", "")
        if length.isdecimal() and len(length) < 20 and int(length) > limit:
            raise TooLarge(f"larger than {limit:,} bytes, the limit for one answer")
        content_type = response.headers.get("content-type", "").lower()
        if content_type.startswith(_NO_ARTICLE):
            raise Broken(f"{content_type.partition(';')[0]}, which is no text")

    def _robots_text(self, address: str) -> str:
        """The robots.txt of a site; everything allowed where there is none, nothing where the server fails.

        So RFC 9309 has it, redirects to the file on another host included.
        """
        url = httpx.URL(address)
        try:
            for _ in range(self.options.limits.redirects + 1):
                answer = self._ask(_checked(str(url)), {}, limit=512_000)
                if answer.status == 200:
                    return answer.body.decode("utf-8", "replace")
                url = url.join(answer.headers.get("location", ""))
        except FetchError as error:
            if 400 <= error.status < 500 and error.status != 429:
                return ""
            if error.status:
                return "User-agent: *\nDisallow: /"
            raise
        except (httpx.InvalidURL, ValueError):
            pass
        return ""

    def _pause(self, address: httpx.URL) -> None:
        """Wait until the host may be asked again."""
        delay = max(self.options.host_delay, min(self._robots.delay(str(address)), _LONGEST_WAIT))
        asked = self._asked.get(address.host)
        if asked is not None and delay > 0:
            self._wait(asked + delay - self.clock.now())

    def _wait(self, seconds: float) -> None:
        if seconds > 0:
            self.clock.sleep(seconds)
        if self.clock.stopped():
            raise Stopped


def _checked(url: str) -> httpx.URL:
    """An address that may be asked for at all."""
    try:
        address = httpx.URL(url.strip())
    except (httpx.InvalidURL, ValueError, UnicodeError):
        raise FetchError("no address that can be understood") from None
    if address.scheme not in ("http", "https"):
        raise FetchError(f"{address.scheme or 'an address without a scheme'}: only http and https are read")
    if not address.host:
        raise FetchError("an address without a host")
    if address.userinfo:
        raise FetchError("an address with a user name in it, which is not sent")
    return address


def _bad_status(response: httpx.Response) -> FetchError:
    status = response.status_code
    words = f"the server answered {status} {response.reason_phrase}".strip()
    return FetchError(words, passing=status in _PASSING, retry_after=_retry_after(response), status=status)


def _retry_after(response: httpx.Response) -> float:
    value = response.headers.get("retry-after", "").strip()
    if value.isdecimal():
        return float(value[:9])
    try:
        return max(0.0, (parsedate_to_datetime(value) - datetime.now(timezone.utc)).total_seconds())
    except (TypeError, ValueError):
        return 0.0
