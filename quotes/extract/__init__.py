"""From an article to its statements.

``extract`` reads like the method: tag the words and pair the marks (skeleton), enter everybody who
is named (the cast), find what reports speech and what it introduces (attribution), decide who
speaks (resolution), say where the words come from (provenance) and how sure all this is.
"""

from __future__ import annotations

import gc

from .agency import agency
from .fields import fields
from .record import Article, Extraction, Statement
from .statements import not_statements, statements
from .trace import steps

__all__ = ["Article", "Extraction", "Statement", "extract"]


def extract(article: Article | str, *, trace: bool = False) -> Extraction:
    """Every statement of an article, with its speaker and its place.

    With ``trace`` the extraction also tells its steps, a line each.

    >>> [s.speakers for s in extract("وقال الوزير سامي حداد: «سنعود قريبا إلى العمل».")]
    [('سامي حداد',)]
    """
    # What is made while an article is read is many small things, of which none is left in a ring: to look for rings
    # meanwhile finds nothing, and would take a twentieth of the time.
    collects = gc.isenabled()
    gc.disable()
    try:
        return _extract(Article(article) if isinstance(article, str) else article, trace)
    finally:
        if collects:
            gc.enable()


def _extract(article: Article, trace: bool) -> Extraction:
    found = fields(article)
    return Extraction(
        article,
        tuple(s for part in found for s in statements(article, part.drafts)),
        tuple(n for part in found for n in not_statements(article, part.skeleton, part.name, part.refused)),
        agency(article),
        tuple(line for part in found for line in steps(part)) if trace else (),
    )
