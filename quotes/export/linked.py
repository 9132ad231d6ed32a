"""Linked data: statements as schema.org ``Quotation`` and as W3C Web Annotations, in JSON-LD.

A statement has the address of its page on the site where one is named, and otherwise a ``urn:uuid``
made from its article's key and its place, so that the same statement has the same name in every
export of every database.

schema.org/Quotation: the words are ``text``, the speaker ``spokenByCharacter`` (“Person or Organization
to whom the quotation is attributed”), the article ``isPartOf``. Web Annotation Data Model, §4.2: the
target is the article with a ``TextPositionSelector`` and a ``TextQuoteSelector``; positions count code
points of the article's text as the database holds it, which is also how the model counts.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Mapping
from typing import IO, Any

from .columns import value

SCHEMA_ORG = "https://schema.org"
ANNOTATION = "http://www.w3.org/ns/anno.jsonld"
_NAMESPACE = uuid.UUID("6f1d8f0e-2a53-5c0e-9a55-7d3f5b9d2c41")
_TYPES = {"person": "Person"}  # whoever speaks and is no person is a body of people
_PAGES = ("http://", "https://")


def name(*parts: object) -> str:
    """A name for a thing, the same wherever it is made.

    >>> name("key", "text", 3, 9) == name("key", "text", 3, 9) != name("key", "text", 3, 8)
    True
    """
    return uuid.uuid5(_NAMESPACE, "\0".join(map(str, parts))).urn


def address(row: Mapping[str, Any], site: str = "") -> str:
    """The identifier of a statement."""
    if site:
        return f"{site.rstrip('/')}/-/quotes/statement/{row['id']}"
    return name(row.get("article_key", ""), row.get("field", ""), row.get("start"), row.get("end"))


def article_address(row: Mapping[str, Any]) -> str:
    """The article's own address where it has one, otherwise a name made from its key."""
    url = str(row.get("article_url") or "")
    return url if url.startswith(_PAGES) else name(row.get("article_key", ""))


def filled(node: dict[str, Any]) -> dict[str, Any]:
    """The node without what is not known."""
    return {key: found for key, found in node.items() if found not in ("", None, [], {})}


def speakers(row: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The speakers as schema.org nodes; the role belongs to the first of them."""
    names = [part.strip() for part in value(row, "speakers").split("، ") if part.strip()]
    kind = _TYPES.get(value(row, "speaker_type"), "Organization")
    found = [{"@type": kind, "name": each} for each in names]
    if found and kind == "Person" and value(row, "role"):
        found[0]["jobTitle"] = value(row, "role")
    return found


def quotation(row: Mapping[str, Any], site: str = "") -> dict[str, Any]:
    """A statement as a schema.org Quotation, without its context.

    >>> quotation({"id": 7, "text": "نعم", "speakers": "سلمى", "speaker_type": "person"})["spokenByCharacter"]
    [{'@type': 'Person', 'name': 'سلمى'}]
    """
    outlet = value(row, "outlet")
    article = {
        "@type": "NewsArticle",
        "@id": article_address(row),
        "headline": value(row, "article_title"),
        "url": str(row.get("article_url") or "") if str(row.get("article_url") or "").startswith(_PAGES) else "",
        "datePublished": value(row, "published"),
        "publisher": {"@type": "Organization", "name": outlet} if outlet else None,
        "inLanguage": "ar",
    }
    return filled(
        {
            "@type": "Quotation",
            "@id": address(row, site),
            "text": value(row, "text"),
            "inLanguage": "ar",
            "spokenByCharacter": speakers(row),
            "dateCreated": value(row, "said_on"),
            "genre": value(row, "kind"),
            "isPartOf": filled(article),
        }
    )


def annotation(row: Mapping[str, Any], site: str = "") -> dict[str, Any]:
    """A statement as a Web Annotation, without its context.

    >>> annotation({"id": 7, "text": "نعم", "field": "text", "start": 3, "end": 6})["target"]["selector"][0]
    {'type': 'TextPositionSelector', 'start': 3, 'end': 6}
    """
    said_by = [part for part in value(row, "speakers").split("، ") if part]
    body = [_words(each, "identifying") for each in said_by]
    body += [_words(value(row, "kind"), "classifying", language="en")] if value(row, "kind") else []
    body += [_words(value(row, "cue"), "describing")] if value(row, "cue") else []
    quote = {"type": "TextQuoteSelector", "exact": value(row, "text")}
    quote |= {key: row[key] for key in ("prefix", "suffix") if row.get(key)}
    title = value(row, "field") == "title"
    return {
        "id": address(row, site),
        "type": "Annotation",
        "motivation": "identifying",
        "body": body,
        "target": {
            "source": article_address(row) if not title else name(row.get("article_key", ""), "title"),
            **({"scope": article_address(row)} if title else {}),
            "selector": [
                {"type": "TextPositionSelector", "start": value(row, "start"), "end": value(row, "end")},
                quote,
            ],
        },
    }


def _words(words: str, purpose: str, language: str = "ar") -> dict[str, str]:
    return {"type": "TextualBody", "value": words, "format": "text/plain", "language": language, "purpose": purpose}


def _stream(out: IO[bytes], opening: dict[str, Any], key: str, nodes: Iterable[dict[str, Any]]) -> int:
    """Write a document whose last member is a list, one node a line, without holding the list."""
    head = json.dumps(opening, ensure_ascii=False)[:-1]
    out.write(f"{head}, {json.dumps(key)}: [".encode("utf-8", "replace"))
    count = 0
    for count, node in enumerate(nodes, 1):
        line = ("," if count > 1 else "") + "\n" + json.dumps(node, ensure_ascii=False)
        out.write(line.encode("utf-8", "replace"))
    out.write(b"\n]}\n")
    return count


def write_quotations(rows: Iterable[Mapping[str, Any]], out: IO[bytes], site: str = "") -> int:
    """All statements as one JSON-LD document; how many there were."""
    return _stream(out, {"@context": SCHEMA_ORG}, "@graph", (quotation(row, site) for row in rows))


def write_annotations(rows: Iterable[Mapping[str, Any]], out: IO[bytes], site: str = "") -> int:
    """All statements as one annotation page; how many there were."""
    opening = {
        "@context": ANNOTATION,
        "id": f"{site.rstrip('/')}/-/quotes/annotations" if site else name("annotations"),
    }
    return _stream(out, opening | {"type": "AnnotationPage"}, "items", (annotation(row, site) for row in rows))
