"""Who published an address: a table of Arabic outlets, and the user's own beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from ..text.fold import fold
from ..text.tsv import rows
from .data_files import table
from .options import SourceError, clause

_FORMAT = "write domain, name, latin and country, separated by tabs, with these words as the first line"


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher: its address, its Arabic and Latin names, its country as two letters."""

    domain: str
    name: str
    latin: str = ""
    country: str = ""


class Outlets:
    """The outlets known, found by address or by any of their names."""

    def __init__(self, outlets: Iterable[Outlet]) -> None:
        self._by_domain: dict[str, Outlet] = {}
        self._by_name: dict[str, Outlet] = {}
        for outlet in outlets:
            self._by_domain[outlet.domain] = outlet
            for name in (outlet.name, outlet.latin):
                self._by_name.setdefault(fold(name), outlet)

    def by_address(self, url: str) -> Outlet | None:
        """The outlet of an address; the longest domain and path that fits.

        >>> load().by_address("https://www.bbc.com/arabic/articles/x1").name
        'بي بي سي عربي'
        >>> load().by_address("https://notaljazeera.net/") is None
        True
        """
        host, path = host_of(url), urlsplit_path(url)
        labels = host.split(".")
        for start in range(len(labels) - 1):
            domain = ".".join(labels[start:])
            if path and (outlet := self._by_domain.get(f"{domain}/{path}")):
                return outlet
            if outlet := self._by_domain.get(domain):
                return outlet
        return None

    def by_name(self, name: str) -> Outlet | None:
        """The outlet of that Arabic or Latin name, in any spelling."""
        return self._by_name.get(fold(name.strip()))

    def name_for(self, url: str, site: str = "") -> str:
        """The best name for the outlet of an address: the table's, the site's own, or its host."""
        known = (self.by_address(url) if url else None) or (self.by_name(site) if site else None)
        return known.name if known else site or host_of(url)


def host_of(url: str) -> str:
    """The host of an address without ``www.``, or the empty string.

    >>> host_of("https://www.Example.com:8080/a")
    'example.com'
    """
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.lower().rstrip(".").removeprefix("www.")


def urlsplit_path(url: str) -> str:
    """The first part of an address's path: ``arabic`` in bbc.com/arabic/articles."""
    try:
        return urlsplit(url).path.strip("/").split("/")[0].lower()
    except ValueError:
        return ""


def load(own: str = "") -> Outlets:
    """The outlets of ``data/outlets.tsv``, and over them those of the user's file in the same format."""
    lines = list(table("outlets"))
    try:
        lines += rows(Path(own).read_text(encoding="utf-8-sig").splitlines(), own) if own else ()
    except OSError as error:
        raise SourceError(f"The outlets in {own} cannot be read: {clause(error)}.") from None
    except ValueError as error:
        raise SourceError(f"The outlets cannot be read: {error}; {_FORMAT}.") from None
    return Outlets(_outlet(line, own) for line in lines)


def _outlet(line: dict[str, str], own: str) -> Outlet:
    if not line.get("domain") or not line.get("name"):
        raise SourceError(f"The outlets in {own} need a domain and a name in each line; {_FORMAT}.")
    domain = line["domain"].strip().lower().removeprefix("www.")
    return Outlet(domain, line["name"].strip(), line.get("latin", "").strip(), line.get("country", "").strip())
