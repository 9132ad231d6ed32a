"""No test of the readers reaches past this machine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .site import NewsSite, keep_to_loopback


@pytest.fixture(autouse=True)
def only_loopback(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every connection that is tried, by address; one that leaves loopback fails its test at once."""
    return keep_to_loopback(monkeypatch)


@pytest.fixture
def site() -> Iterator[NewsSite]:
    """The news site, with its robots.txt."""
    made = NewsSite()
    yield made
    made.close()
