"""JSON lines and JSON documents."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ..extract.record import Article
from .articles import FIELDS, make
from .options import ReadOptions, Skipped
from .source import Source


def read_jsonl(source: Source, options: ReadOptions) -> Iterator[Article | Skipped]:
    """One article a line."""
    for number, line in enumerate(source.lines(options.limits), 1):
        where = f"{source.name}, line {number}"
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            yield from _decoded(line.decode("utf-8", "replace"), where, options)


def read_json(source: Source, options: ReadOptions) -> Iterator[Article | Skipped]:
    """A document: one article, a list of them, or an object with a list of them."""
    text = source.whole(options.limits).decode("utf-8-sig", "replace")
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        yield Skipped(source.name, f"invalid JSON{_place(error)}", broken=True, advice="mend the file")
        return
    items = _items(value)
    if items is None:
        yield from article_of(value, source.name, options)
        return
    for number, item in enumerate(items, 1):
        yield from article_of(item, f"{source.name}, item {number}", options)


def _items(value: Any) -> list[Any] | None:
    if isinstance(value, list):
        return value
    if isinstance(value, dict) and "text" not in value:
        lists = [part for part in value.values() if isinstance(part, list) and part and isinstance(part[0], dict)]
        if len(lists) == 1:
            return lists[0]
    return None


def _decoded(line: str, where: str, options: ReadOptions) -> Iterator[Article | Skipped]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        yield Skipped(where, f"invalid JSON{_place(error)}", broken=True, advice="mend the line")
        return
    yield from article_of(value, where, options)


def _place(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        line = f"line {error.lineno}, " if error.lineno > 1 else ""
        return f" ({error.msg.lower()} at {line}column {error.colno})"
    return " (nested too deeply)" if isinstance(error, RecursionError) else ""


def article_of(value: Any, where: str, options: ReadOptions) -> Iterator[Article | Skipped]:
    """The article in one JSON value; its keys are the article's fields, or what ``columns`` calls them."""
    if not isinstance(value, dict):
        yield Skipped(where, f"a JSON {_type(value)} where an object was expected", broken=True,
                      advice='write {"text": "…"}')  # fmt: skip
        return
    names = {field: options.columns.get(field, field) for field in FIELDS}
    if names["text"] not in value:
        found = f" (it has {', '.join(list(value)[:8])})" if value else ""
        yield Skipped(where, f"no {names['text']} key{found}", broken=True,
                      advice="name the key that holds the text with --column text=KEY")  # fmt: skip
        return
    if not isinstance(value[names["text"]], str | None):
        yield Skipped(where, f"{names['text']} is a JSON {_type(value[names['text']])}, not a string", broken=True)
        return
    yield from make({field: value.get(name) for field, name in names.items()}, where, options)


def _type(value: Any) -> str:
    names = {bool: "boolean", type(None): "null", int: "number", float: "number", str: "string", list: "array"}
    return names.get(type(value), "object")
