"""The examples in the docstrings of the command line, the exports and the library run."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import quotes.cli
import quotes.export

MODULES = ["quotes", "quotes.labels", "quotes.marking", "quotes.notebook"] + [
    f"{package.__name__}.{found.name}"
    for package in (quotes.cli, quotes.export)
    for found in pkgutil.iter_modules(package.__path__)
    if found.name != "__main__"
]


@pytest.mark.parametrize("name", MODULES)
def test_docstring(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUOTES_LANG", "en")
    module = importlib.import_module(name)
    assert doctest.testmod(module).failed == 0


def test_there_are_examples() -> None:
    found = [doctest.DocTestFinder().find(importlib.import_module(name)) for name in MODULES]
    assert sum(bool(test.examples) for tests in found for test in tests) >= 25
