"""What a page of HTML says of itself: title, day, author, outlet, address.

Four places are asked, the most deliberate first: the JSON-LD block that sites write for search
engines, the ``meta`` tags for social networks, ``itemprop`` marks, and what a reader sees (the
heading, the line of the day, the by-line). The words for the last are in ``data/page_marks.tsv``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

from lxml import html as lxml_html

from .data_files import table
from .dates import iso_date
from .json_ld import NewsFacts, news_facts
from .outlets import host_of

_SUFFIX = re.compile(r"\s+[|–—•«»:]\s+|\s+-\s+")
_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)")
_LABELLED = (
    "span", "div", "p", "a", "li", "h2", "h3", "h4", "h5", "h6", "strong", "small", "b", "em", "i", "td", "address",
    "section", "ul", "cite", "font", "center",
)  # fmt: skip
_MOST = 300  # elements of a kind that are looked at: a page of a million dates has no day
_LONGEST = 300  # characters in a line that is a title, a day or a name


class Facts:
    """The facts of one parsed page; each method gives the best answer or the empty string."""

    def __init__(self, tree: lxml_html.HtmlElement, url: str = "", today: date | None = None) -> None:
        self.tree, self.url, self.today = tree, url, today
        self.metas = _metas(tree)
        self.ld: NewsFacts = news_facts(_ld_blocks(tree))

    def title(self) -> str:
        """The headline without the site's name."""
        heading = self._heading()
        shared = self._meta("title")
        if heading and (not shared or _close(heading, shared)):
            return heading
        if full := self.ld.headline or shared:
            return self._without_site(full) or heading
        return self._title_among_parts() or heading

    def _title_among_parts(self) -> str:
        """The headline in «الموقع | القسم | العنوان»: the part that a heading repeats, or the longest."""
        parts = self._title_parts()
        shown = {_heading_text(element) for element in self._some(".//h2 | .//h3")}
        longest = max(parts, key=len)
        repeated = [part for part in parts if part in shown and len(part.split()) > 2]
        if len(repeated) == 1:
            return repeated[0]
        short = all(len(part.split()) <= 4 for part in parts if part is not longest)
        return longest if short else self._without_site(_line(self.tree.findtext(".//title")))

    def published(self) -> str:
        """The day of publication in ISO form; a day in the future is a mistake of the page's."""
        for value in self._days():
            if (day := iso_date(value, self.today)) and self._possible(day):
                return day
        return ""

    def author(self) -> str:
        """The writer as the by-line names them, unless that is the outlet itself."""
        for value in self._authors():
            name = _person(value)
            if name and not _same_name(name, self.site()):
                return name
        return ""

    def site(self) -> str:
        """The outlet's own name for itself."""
        return self._meta("site") or self.ld.publisher or self._site_in_title()

    def address(self) -> str:
        """The canonical address, if it belongs to the host that the page came from; else that page's own.

        A page may not claim to be another outlet's article: it would replace that in the database.
        """
        for value in (self._link("canonical"), self._meta("url"), self.ld.url):
            address = _absolute(value, self.url)
            if address and _same_house(address, self.url) and not _is_front(address, self.url):
                return address
        return self.url

    def _days(self) -> Iterator[str]:
        yield self.ld.published
        yield self._meta("published")
        yield from self._itemprop("datePublished")
        yield from self._times()
        yield from self._marked("published")
        path = urlsplit(self.address()).path
        if match := _URL_DAY.search(path):
            yield "-".join(match.groups())

    def _authors(self) -> Iterator[str]:
        yield self.ld.author
        yield from self._itemprop("author")
        yield from self._marked("author")
        yield self._meta("author")
        for element in self._some('.//a[@rel="author"]'):
            yield _heading_text(element)

    def _heading(self) -> str:
        """The one ``h1`` of the page, or the one in its article; a logo is often one too."""
        headings = [_heading_text(element) for element in self._some(".//h1")]
        inside = [_heading_text(element) for element in self._some(".//article//h1 | .//main//h1")]
        long = [text for text in inside or headings if len(text.split()) >= 2 and len(text) <= _LONGEST]
        shared = self._meta("title")
        return next((text for text in long if shared and _close(text, shared)), long[0] if len(long) == 1 else "")

    def _times(self) -> Iterator[str]:
        """The days of ``time`` elements, those outside lists of other articles first."""
        elements = [element for element in self._some(".//time") if not _is_aside(element)]
        for element in sorted(elements, key=lambda one: one.get("pubdate") is None and one.get("itemprop") is None):
            if "modified" not in (element.get("itemprop") or "").lower():
                yield element.get("datetime") or ""
                yield _heading_text(element)

    def _marked(self, fact: str) -> Iterator[str]:
        """The lines of elements whose class or id says what they hold, the shortest mark's first."""
        for element in self.tree.iter(*_LABELLED):
            label = f"{element.get('class') or ''} {element.get('id') or ''}".strip().lower()
            if not label or not _marks(fact).search(label) or _not_marks().search(label):
                continue
            text = _pieces(element) if len(element) < 20 else ""
            if text and len(text) <= _LONGEST and not _is_aside(element):
                yield text

    def _itemprop(self, name: str) -> Iterator[str]:
        for element in self._some(f'.//*[@itemprop="{name}"]'):
            named = next(iter(element.xpath('.//*[@itemprop="name"]')), None)
            if name == "author" and named is not None:
                element = named
            yield element.get("content") or element.get("datetime") or _pieces(element)

    def _meta(self, fact: str) -> str:
        return next((self.metas[name] for name in _meta_names(fact) if self.metas.get(name)), "")

    def _link(self, relation: str) -> str:
        return next((element.get("href") or "" for element in self._some(f'.//link[@rel="{relation}"]')), "")

    def _some(self, path: str) -> list[Any]:
        found: list[Any] = self.tree.xpath(path)
        return found[:_MOST]

    def _possible(self, day: str) -> bool:
        return self.today is None or date.fromisoformat(day) <= self.today + timedelta(days=2)

    def _site_in_title(self) -> str:
        """The part of the page's title that is the outlet: the one beside the headline, or the one on the logo."""
        parts = self._title_parts()
        headline = self._heading() or max(parts, key=len, default="")
        beside = [part for part in parts if part and not _close(part, headline) and len(part) < 60]
        if len(beside) > 1:
            logos = {_line(element.get("alt")) for element in self._some(".//img[@alt]")}
            beside = [part for part in beside if part in logos]
        return beside[0] if len(beside) == 1 else ""

    def _title_parts(self) -> list[str]:
        return [part.strip() for part in _SUFFIX.split(_line(self.tree.findtext(".//title")))]

    def _without_site(self, title: str) -> str:
        """«عنوان | الموقع» without the part that is the site's name."""
        names = [name for name in (self.site(), host_of(self.url).split(".")[0]) if name]
        parts = _SUFFIX.split(title)
        if len(parts) < 2:
            return title
        for cut, part in ((title.rfind(parts[-1]), parts[-1]), (0, parts[0])):
            if any(_close(part, name) for name in names):
                kept = title[:cut] if cut else title[len(part) :]
                return kept.strip().strip("|–—•-:").strip()
        return title


def _metas(tree: lxml_html.HtmlElement) -> dict[str, str]:
    """The ``meta`` tags by lower-case name; the first of a name counts."""
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or "").strip().lower()
        if name and element.get("content"):
            metas.setdefault(name, _line(element.get("content")))
    return metas


def _ld_blocks(tree: lxml_html.HtmlElement) -> Iterator[Any]:
    for element in tree.xpath('.//script[@type="application/ld+json"]')[:20]:
        text = (element.text or "").strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
        try:
            yield json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue


@cache
def _marks_of(kind: str) -> tuple[str, ...]:
    return tuple(row["mark"] for row in table("page_marks") if row["kind"] == kind)


@cache
def _meta_names(fact: str) -> tuple[str, ...]:
    return tuple(row["mark"] for row in table("page_marks") if row["kind"] == "meta" and row["fact"] == fact)


@cache
def _marks(fact: str) -> re.Pattern[str]:
    words = [row["mark"] for row in table("page_marks") if row["kind"] == "class" and row["fact"] == fact]
    return re.compile("|".join(rf"(?<![a-z]){re.escape(word)}(?![a-z])" for word in words))


@cache
def _not_marks() -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<![a-z]){re.escape(word)}(?![a-z])" for word in _marks_of("not")))


@cache
def _asides() -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<![a-z]){re.escape(word)}(?![a-z])" for word in _marks_of("aside")))


def _is_aside(element: Any) -> bool:
    """Whether an element stands in a list of other articles, a menu or the comments."""
    for above in element.iterancestors():
        if above.tag in ("aside", "nav", "footer") or above.tag in ("body", "article", "main"):
            return above.tag in ("aside", "nav", "footer")
        if _asides().search(f"{above.get('class') or ''} {above.get('id') or ''}".lower()):
            return True
    return False


@cache
def _by_words() -> re.Pattern[str]:
    words = sorted(map(re.escape, _marks_of("by")), key=len, reverse=True)
    return re.compile(rf"^(?:{'|'.join(words)})[\s:：]+", re.IGNORECASE)


def _person(text: str) -> str:
    """The name in a by-line: «بقلم: سلمى البدري - بيروت» gives the name."""
    text = _by_words().sub("", _line(text)).strip(" :،,-–|")
    name = re.split(r"\s+[-–|•/]\s+|\s*[|•]\s*|،|\s*\(|\s{3,}", text)[0].strip()
    if not 2 <= len(name) <= 60 or any(character.isdigit() for character in name) or "http" in name or "@" in name:
        return ""
    return "" if len(name.split()) > 6 else name


def _line(text: str | None) -> str:
    return " ".join((text or "").split())


def _pieces(element: Any) -> str:
    """The words in an element, those of its parts kept apart: a name and a place in two spans are two things.

    Empty for what is too long to be a day or a name: a mark may stand on the whole page.
    """
    found: list[str] = []
    length = 0
    for piece in element.itertext():
        length += len(piece)
        if length > 10 * _LONGEST:
            return ""
        found.append(_line(piece))
    return " | ".join(filter(None, found))


def _heading_text(element: Any) -> str:
    """The words of a heading; empty for one that holds a page."""
    found: list[str] = []
    length = 0
    for piece in element.itertext():
        length += len(piece)
        if length > 10 * _LONGEST:
            return ""
        found.append(piece)
    return _line("".join(found))


def _letters(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())


def _close(first: str, second: str) -> bool:
    """Whether two titles are one, the longer with a site's name or a kicker beside it."""
    one, two = sorted((_letters(first), _letters(second)), key=len)
    return bool(one) and one in two


def _same_name(first: str, second: str) -> bool:
    return _letters(first) == _letters(second)


def _absolute(value: str, base: str) -> str:
    """An http address without its fragment, or the empty string."""
    try:
        address = urldefrag(urljoin(base, value.strip())).url
        return address if value and urlsplit(address).scheme in ("http", "https") and host_of(address) else ""
    except ValueError:
        return ""


def _same_house(address: str, base: str) -> bool:
    """Whether two addresses belong to one house: the same host, or one below the other."""
    if not base:
        return True
    one, two = host_of(address), host_of(base)
    return one == two or one.endswith(f".{two}") or two.endswith(f".{one}")


def _is_front(address: str, base: str) -> bool:
    return urlsplit(address).path in ("", "/") and urlsplit(base).path not in ("", "/") and not urlsplit(address).query
