"""JSON lines and JSON documents."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from ..extract.record import Article
from .articles import FIELDS
from .decoding import text_of
from .encoding import detect, display_name, known_encoding, text_lines
from .json_stream import elements
from .options import Skipped
from .reader import Reading
from .source import Broken, Source

_BEFORE = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"  # what may stand before the bracket: marks of an encoding, spaces


def read_lines(source: Source, reading: Reading) -> Iterator[Article | Skipped]:
    """One article a line."""
    options, told = reading.options, {"UTF-8"}
    for number, (line, encoding) in enumerate(text_lines(source, options.limits.line_bytes, options.encoding), 1):
        where = f"{source.name}, line {number}"
        if encoding not in told:
            told.add(encoding)
            options.note(where, "encoding", encoding)
        if not line or line.isspace():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield Skipped(where, f"invalid JSON{_place(error)}", broken=True, advice="mend the line")
            continue
        yield article_of(value, source, where, reading)


def read_document(source: Source, reading: Reading) -> Iterator[Article | Skipped]:
    """A document: one article, a list of them, or an object with a list of them."""
    if source.head().lstrip(_BEFORE).startswith(b"["):
        items: Iterable[Any] = _streamed(source, reading)
    else:
        try:
            value = json.loads(text_of(source, reading.options))
        except (ValueError, RecursionError) as error:
            raise Broken(f"invalid JSON{_place(error)}; mend the file") from None
        found = _items(value, reading.options.columns.get("text", "text"))
        if found is None:
            yield article_of(value, source, source.name, reading)
            return
        items = found
    for number, item in enumerate(items, 1):
        yield article_of(item, source, f"{source.name}, item {number}", reading)


def _streamed(source: Source, reading: Reading) -> Iterator[Any]:
    """The elements of a document that is a list, which may be longer than memory."""
    options = reading.options
    encoding = known_encoding(options.encoding) or detect(source.head())
    decision = display_name(encoding)
    if decision != "UTF-8" and not options.encoding:
        options.note(source.name, "encoding", decision)
    with source.open() as stream, io.TextIOWrapper(stream, encoding, errors="replace") as text:
        yield from elements(text, options.limits.line_bytes)


def _items(value: Any, text_key: str) -> list[Any] | None:
    """The list of articles in a document, if it is one: ``[…]`` or ``{"articles": […]}``."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict) and text_key not in value:
        lists = [part for part in value.values() if isinstance(part, list) and part and isinstance(part[0], dict)]
        if len(lists) == 1:
            return lists[0]
    return None


def _place(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        line = f"line {error.lineno}, " if error.lineno > 1 else ""
        return f" ({error.msg.lower()} at {line}column {error.colno})"
    return " (nested too deeply)" if isinstance(error, RecursionError) else ""


def article_of(value: Any, source: Source, where: str, reading: Reading) -> Article | Skipped:
    """The article in one JSON value; its keys are the article's fields, or what ``columns`` calls them."""
    if not isinstance(value, dict):
        return Skipped(where, f"a JSON {_type(value)} where an object was expected", broken=True,
                       advice='write {"text": "…"}')  # fmt: skip
    columns = reading.options.columns
    names = {field: columns.get(field, field) for field in FIELDS} if columns else dict(zip(FIELDS, FIELDS))
    if names["text"] not in value:
        found = f" (it has {', '.join(list(value)[:8])})" if value else ""
        return Skipped(where, f"no {names['text']} key{found}", broken=True,
                       advice="name the key that holds the text with --column text=KEY")  # fmt: skip
    if not isinstance(value[names["text"]], str | None):
        return Skipped(where, f"{names['text']} is a JSON {_type(value[names['text']])}, not a string", broken=True)
    return reading.article({field: _simple(value.get(name)) for field, name in names.items()}, source, where)


def _simple(value: Any) -> Any:
    """A field's value; of several authors, or of an author described, the names."""
    if isinstance(value, list):
        return "، ".join(str(one) for one in map(_simple, value[:10]) if one)
    if isinstance(value, dict):
        return next((str(value[key]) for key in ("name", "title", "$date", "$oid") if value.get(key)), "")
    return value


def _type(value: Any) -> str:
    names = {bool: "boolean", type(None): "null", int: "number", float: "number", str: "string", list: "array"}
    return names.get(type(value), "object")
