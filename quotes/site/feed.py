"""An Atom feed of the latest statements: of all, of a speaker, of an outlet, or with given words."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree

from datasette.utils.asgi import Response

from quotes.site import access, cards, counts, search, templates

ATOM = "http://www.w3.org/2005/Atom"
LENGTH = 50


async def feed(datasette: Any, request: Any) -> Response:
    """``/-/quotes/feed``, narrowed by ``?speaker=ID``, ``?outlet=ID`` and ``?q=words``."""
    database = await access.database_for(datasette, request, "quotes", "articles", "speakers")
    where, values = ["1"], []
    if speaker := request.args.get("speaker"):
        where.append("id in (select quote_id from quote_speakers where speaker_id = ?)")
        values.append(speaker)
    if outlet := request.args.get("outlet"):
        where.append("outlet_id = ?")
        values.append(outlet)
    if words := request.args.get("q"):
        where.append("id in (select rowid from quotes_fts where quotes_fts match ?)")
        values.append(search.expression(words))
    sql = f"select id from quotes where {' and '.join(where)} order by published desc, id desc limit {LENGTH}"
    found = [row[0] for row in await counts.rows(datasette, database, sql, *values)]
    entries = await cards.cards(datasette, database, found)
    body = document(entries, templates.title(datasette), request.url)
    return Response(body, content_type="application/atom+xml; charset=utf-8")


def document(entries: list[cards.Card], title: str, address: str) -> str:
    """The feed as XML. A statement whose article has no day stands at the beginning of time."""
    root = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": "ar"})

    def add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> None:
        ElementTree.SubElement(parent, name, attributes).text = _legal(text) or None

    add(root, "id", address)
    add(root, "title", title)
    add(root, "link", rel="self", href=address)
    add(root, "updated", max((_moment(card) for card in entries), default=_moment(None)))
    for card in entries:
        entry = ElementTree.SubElement(root, "entry")
        link = urljoin(address, card.article.href)
        names = "، ".join(named.name for named in card.speakers)
        add(entry, "id", urljoin(address, card.href))
        add(entry, "title", f"{names or 'قائل غير معروف'}: {card.row['text']}"[:200])
        add(entry, "link", href=link)
        add(entry, "updated", _moment(card))
        author = ElementTree.SubElement(entry, "author")
        add(author, "name", names or "قائل غير معروف")
        add(entry, "content", f"«{card.row['text']}»\n{card.article.name}", type="text")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode")


def _moment(card: cards.Card | None) -> str:
    day = (card.row["published"] or "") if card else ""
    return f"{day[:10]}T00:00:00Z" if len(day) >= 10 else "1970-01-01T00:00:00Z"


def _legal(text: str) -> str:
    """Without the control characters that XML forbids."""
    return "".join(c for c in text if (c >= " " and c not in "\ufffe\uffff") or c in "\n\t")
