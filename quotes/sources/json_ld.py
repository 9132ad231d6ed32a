"""The facts of a news article in JSON-LD blocks, as schema.org describes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

_ARTICLES = ("article", "posting", "report", "webpage", "liveblog")
_MOST = 2_000  # values looked at in one page


@dataclass(frozen=True, slots=True)
class NewsFacts:
    """What the block of the article says; empty where it says nothing."""

    headline: str = ""
    published: str = ""
    author: str = ""
    publisher: str = ""
    url: str = ""
    body: str = ""


def news_facts(blocks: Iterable[Any]) -> NewsFacts:
    """The facts of the article among JSON-LD values; an article's own block before the page's.

    >>> news_facts([{"@graph": [{"@type": "NewsArticle", "author": [{"name": "سلمى البدري"}]}]}]).author
    'سلمى البدري'
    """
    found = [item for item in _objects(blocks) if _rank(item) >= 0]
    if not found:
        return NewsFacts()
    best = min(found, key=_rank)
    return NewsFacts(
        headline=_text(best.get("headline")) or (_text(best.get("name")) if _rank(best) == 0 else ""),
        published=_text(best.get("datePublished")) or _text(best.get("dateCreated")),
        author=_name(best.get("author")) or _name(best.get("creator")),
        publisher=_name(best.get("publisher")),
        url=_text(best.get("url")) or _address(best.get("mainEntityOfPage")),
        body=_text(best.get("articleBody")),
    )


def _rank(item: dict[str, Any]) -> int:
    """0 for an article, 1 for a page, -1 for anything else."""
    types = item.get("@type")
    names = [str(name).lower() for name in (types if isinstance(types, list) else [types])]
    if any(name.endswith(_ARTICLES[:3]) for name in names):
        return 0
    return 1 if any(name in _ARTICLES[3:] for name in names) else -1


def _objects(blocks: Iterable[Any]) -> Iterator[dict[str, Any]]:
    """The objects in lists and graphs, outermost first."""
    waiting, seen = list(blocks), 0
    while waiting and seen < _MOST:
        value, seen = waiting.pop(0), seen + 1
        if isinstance(value, list):
            waiting.extend(value[:_MOST])
        elif isinstance(value, dict):
            yield value
            waiting.extend(part for key in ("@graph", "mainEntity") if (part := value.get(key)))


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return value.strip() if isinstance(value, str) else ""


def _name(value: Any) -> str:
    """The names of persons or bodies, each an object or a string; several joined with ``،``."""
    values = value if isinstance(value, list) else [value]
    names = [_text(one.get("name")) if isinstance(one, dict) else _text(one) for one in values[:5]]
    return "، ".join(name for name in names if name)


def _address(value: Any) -> str:
    return _text(value.get("@id")) if isinstance(value, dict) else _text(value)
