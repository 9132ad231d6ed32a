"""Readers: articles from files, folders, standard input and addresses.

>>> from quotes.sources import read
>>> [article.title for article in read(["seeds"])]  # doctest: +SKIP
['بوتين وشي يشيدان بعلاقة ثنائية تخدم “الاستقرار” العالمي']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .options import Limits, MissingExtra, Note, ReadOptions, Skipped, SourceError
from .outlets import Outlet, Outlets
from .outlets import load as load_outlets
from .reading import read

if TYPE_CHECKING:
    from .watching import Round, watch

__all__ = [
    "Limits", "MissingExtra", "Note", "Outlet", "Outlets", "ReadOptions", "Round", "Skipped", "SourceError",
    "load_outlets", "read", "watch",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """``watch`` and ``Round``, loaded when they are asked for: reading files needs no web."""
    if name in ("watch", "Round"):
        from . import watching

        return getattr(watching, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
