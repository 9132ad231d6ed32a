"""Which extractor read an article, so that a later one can be asked to read it again."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha1
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import Any

PARTS = ("quotes.text", "quotes.lexicon", "quotes.extract")  # what a statement is made by


def of(extract: Any) -> str:
    """The version of an extractor: what it says itself, or that of the package with a mark of rules and lexicon."""
    own = getattr(extract, "version", "")
    if own:
        return str(own)
    if str(getattr(extract, "__module__", "")).startswith("quotes.extract"):
        return f"{_package()}+{_rules()}"
    return _package()


@cache
def _package() -> str:
    try:
        return version("qawl")
    except PackageNotFoundError:
        return "0"


@cache
def _rules() -> str:
    """Eight letters that change with any rule or word."""
    mark = sha1()
    for part in PARTS:
        for name, content in _contents(files(part)):
            mark.update(f"{name} {len(content)}\n".encode())
            mark.update(content)
    return mark.hexdigest()[:8]


def _contents(folder: Any) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: str(entry.name)):
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _contents(entry)
        elif entry.name.endswith((".py", ".tsv", ".txt", ".json", ".yaml")):
            yield entry.name, entry.read_bytes()
