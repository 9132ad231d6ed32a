"""robots.txt: which pages a site asks programs to leave alone, and how long to pause."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from protego import Protego


class Robots:
    """The wishes of sites, each asked for once.

    ``text_of`` gives the text at the address of a robots.txt, empty where there is none.

    >>> robots = Robots(lambda address: "User-agent: *\\nDisallow: /private\\nCrawl-delay: 3", "qawl")
    >>> robots.allows("https://example.com/a"), robots.allows("https://example.com/private/a")
    (True, False)
    >>> robots.delay("https://example.com/")
    3.0
    """

    def __init__(self, text_of: Callable[[str], str], agent: str) -> None:
        self._text_of, self._agent = text_of, agent
        self._sites: dict[str, Protego] = {}

    def allows(self, address: str) -> bool:
        """Whether the site of an address lets this program read it."""
        site = _site(address)
        if site not in self._sites:
            self._sites[site] = Protego.parse(self._text_of(f"{site}/robots.txt"))
        return bool(self._sites[site].can_fetch(address, self._agent))

    def delay(self, address: str) -> float:
        """The seconds between two requests that the site asks for; 0 where it is not known."""
        known = self._sites.get(_site(address))
        return float((known and known.crawl_delay(self._agent)) or 0.0)


def _site(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
