"""Who said what in Arabic news: ``extract`` reads an article, ``open_database`` keeps what was found.

>>> from quotes import extract
>>> for statement in extract("وقال الوزير سامي حداد: «سنعود قريبا إلى العمل»."):
...     print(statement.speakers, statement.text)
('سامي حداد',) سنعود قريبا إلى العمل

A database answers the questions of the command line, each by a method of the command's name::

    with open_database("db/quotes.db") as database:
        database.add(read(["articles/"]))
        for found in database.said("الاستقرار", by="بوتين").statements:
            print(found.published, found.text)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

# At once, not when asked for: the name is also that of the subpackage, and the function must be what it means.
from .extract import extract
from .extract.record import Article, Extraction, NotStatement, Statement

if TYPE_CHECKING:
    from .sources import ReadOptions, Skipped, read
    from .store import Database, open_database

__all__ = [
    "Article", "Database", "Extraction", "NotStatement", "ReadOptions", "Skipped", "Statement", "extract",
    "open_database", "read",
]  # fmt: skip

_LATER = {
    "Database": "store",
    "open_database": "store",
    "ReadOptions": "sources",
    "Skipped": "sources",
    "read": "sources",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module 'quotes' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_LATER[name]}", __name__), name)


def __dir__() -> list[str]:
    return sorted(__all__)
