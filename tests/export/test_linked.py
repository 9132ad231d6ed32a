"""schema.org Quotation and W3C Web Annotation, processed by JSON-LD programs with contexts kept here."""

from __future__ import annotations

import io
import json
import uuid
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld
from rdflib import Graph, URIRef
from rdflib.namespace import RDF, SDO

from quotes.export import Options, suffix_format, write
from quotes.export.linked import address, annotation, quotation

from .conftest import row

CONTEXTS = {
    "https://schema.org": "schema.org.json",
    "http://www.w3.org/ns/anno.jsonld": "anno.json",
}
OA, SCHEMA = "http://www.w3.org/ns/oa#", "http://schema.org/"


def loader(url: str, options: Any) -> dict[str, Any]:
    """The contexts of this folder and nothing else: a test asks no network."""
    document = json.loads((Path(__file__).parent / "contexts" / CONTEXTS[url]).read_text())
    return {"contextUrl": None, "documentUrl": url, "document": document, "contentType": "application/ld+json"}


def written(rows: list[dict[str, Any]], form: str, **options: Any) -> dict[str, Any]:
    out = io.BytesIO()
    assert write(rows, out, form, options=Options(**options)) == len(rows)
    document: dict[str, Any] = json.loads(out.getvalue())
    return document


def graph(document: dict[str, Any]) -> Graph:
    """The triples of a document: expanded by one program, read by another."""
    quads = jsonld.to_rdf(document, {"documentLoader": loader, "format": "application/n-quads"})
    return Graph().parse(data=quads, format="nt")


def unknown(document: Any, context: str) -> set[str]:
    """Keys of a document that its context does not define: a processor would drop them without a word."""
    defined = json.loads((Path(__file__).parent / "contexts" / context).read_text())["@context"]
    return {key for key in _keys(document) if not key.startswith("@")} - set(defined)


def _keys(node: Any) -> set[str]:
    if isinstance(node, dict):
        return set(node) | {key for value in node.values() for key in _keys(value)}
    return {key for value in node for key in _keys(value)} if isinstance(node, list) else set()


def test_quotations_are_schema_org(rows: list[dict[str, Any]]) -> None:
    document = written(rows, "quotation")
    found = graph(document)
    quotations = set(found.subjects(RDF.type, URIRef(f"{SCHEMA}Quotation")))
    assert len(quotations) == len(rows)
    texts = {str(text) for text in found.objects(None, URIRef(f"{SCHEMA}text"))}
    assert texts == {each["text"] for each in rows}
    speakers = [
        {
            str(found.value(who, URIRef(f"{SCHEMA}name")))
            for who in found.objects(one, URIRef(f"{SCHEMA}spokenByCharacter"))
        }
        for one in quotations
    ]
    assert speakers == [{"سلمى البدري", "فارس الحلو"}] * len(rows)
    articles = set(found.objects(None, URIRef(f"{SCHEMA}isPartOf")))
    assert articles == {URIRef("https://news.example/river")}


def test_every_term_is_in_the_vocabulary_of_schema_org(rows: list[dict[str, Any]]) -> None:
    found = graph(written([row(1, "نص", said_on="2026-02-01"), *rows], "quotation"))
    terms = {str(p) for p in found.predicates() if p != RDF.type} | {str(t) for t in found.objects(None, RDF.type)}
    assert terms and all(term.startswith(SCHEMA) and term.removeprefix(SCHEMA) in SDO for term in terms), terms
    assert "spokenByHarbour" not in SDO  # the vocabulary does refuse what it has not


def test_annotations_are_web_annotations(rows: list[dict[str, Any]]) -> None:
    document = written([each | {"prefix": "قبل ", "suffix": " بعد"} for each in rows], "annotation")
    assert (
        unknown(document, "anno.json")
        == set()
        == unknown({"items": []}, "anno.json")
        != unknown({"itmes": 1}, "anno.json")
    )
    found = graph(document)
    annotations = list(found.subjects(RDF.type, URIRef(f"{OA}Annotation")))
    assert len(annotations) == len(rows)
    for one in annotations:
        assert (one, URIRef(f"{OA}motivatedBy"), URIRef(f"{OA}identifying")) in found
        (target,) = found.objects(one, URIRef(f"{OA}hasTarget"))
        assert found.value(target, URIRef(f"{OA}hasSource")) == URIRef("https://news.example/river")
        selectors = {
            str(found.value(s, RDF.type)).removeprefix(OA): s for s in found.objects(target, URIRef(f"{OA}hasSelector"))
        }
        assert set(selectors) == {"TextPositionSelector", "TextQuoteSelector"}
        position, quote = selectors["TextPositionSelector"], selectors["TextQuoteSelector"]
        start, end = (int(str(found.value(position, URIRef(OA + name)))) for name in ("start", "end"))
        exact = str(found.value(quote, URIRef(f"{OA}exact")))
        source = next(each for each in rows if each["start"] == start)
        assert (end, exact) == (source["end"], source["text"])
        assert str(found.value(quote, URIRef(f"{OA}prefix"))) == "قبل "


def test_a_statement_in_a_headline_has_the_headline_for_its_source() -> None:
    made = annotation(row(1, "نص", field="title"))
    assert made["target"]["scope"] == "https://news.example/river" != made["target"]["source"]
    assert "scope" not in annotation(row(1, "نص"))["target"]


def test_names_are_the_same_in_every_database_and_differ_by_place() -> None:
    first, again = address(row(1, "نص", start=5, end=7)), address(row(99, "نص", start=5, end=7, article_id=4))
    assert first == again and uuid.UUID(first)
    others: list[dict[str, Any]] = [{"start": 6}, {"end": 8}, {"field": "title"}, {"article_key": "harbour"}]
    assert all(address(row(1, "نص", **({"start": 5, "end": 7} | other))) != first for other in others)


def test_the_site_names_its_statements() -> None:
    assert address(row(7, "نص"), "https://quotes.example/") == "https://quotes.example/-/quotes/statement/7"
    assert written([row(7, "نص")], "quotation", site="https://quotes.example")["@graph"][0]["@id"].endswith(
        "/statement/7"
    )


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "file:///etc/passwd", "كلام"])
def test_what_is_no_web_address_is_none(url: str) -> None:
    made = quotation(row(1, "نص", article_url=url))
    assert "url" not in made["isPartOf"] and made["isPartOf"]["@id"].startswith("urn:uuid:")
    assert annotation(row(1, "نص", article_url=url))["target"]["source"].startswith("urn:uuid:")


def test_what_is_not_known_is_left_out() -> None:
    bare = quotation(row(1, "نص", speakers="", role="", outlet="", published="", article_title="", kind=""))
    assert set(bare) == {"@type", "@id", "text", "inLanguage", "isPartOf"}
    assert annotation(row(1, "نص", speakers="", cue="", kind=""))["body"] == []


TYPES = [("person", "Person"), ("organisation", "Organization"), ("state", "Organization"), ("", "Organization")]


@pytest.mark.parametrize(("kind", "wanted"), TYPES)
def test_who_speaks_is_a_person_or_a_body(kind: str, wanted: str) -> None:
    speaker = quotation(row(1, "نص", speakers="س", speaker_type=kind))["spokenByCharacter"][0]
    assert speaker["@type"] == wanted and ("jobTitle" in speaker) is (wanted == "Person")


def test_no_statements_are_an_empty_document() -> None:
    assert written([], "quotation")["@graph"] == [] and written([], "annotation")["items"] == []


NAMES = [
    ("a.csv", "csv"), ("a.TSV", "tsv"), ("a.xlsx", "xlsx"), ("a.jsonl", "jsonl"), ("a.parquet", "parquet"),
    ("a.jsonld", "quotation"), ("a.anno.jsonld", "annotation"), ("a.json", ""), ("a", ""), ("csv", ""), ("a.csv.gz", ""),
]  # fmt: skip


@pytest.mark.parametrize(("name", "form"), NAMES)
def test_format_by_name(name: str, form: str) -> None:
    assert suffix_format(name) == form
