"""From an article to its statements.

``extract`` reads like the method: tag the words and pair the marks (skeleton), find what reports
speech and what it introduces (attribution), enter everybody who is named (the cast), decide who
speaks (resolution), and say where the words come from (provenance).
"""

from __future__ import annotations

from .agency import agency
from .attribution import attribute
from .days import day_of
from .provenance import trace_back
from .record import Article, Extraction, NotStatement, Statement
from .resolution import Resolver, Stage, populate
from .skeleton import skeleton
from .statements import not_statements, statements

__all__ = ["Article", "Extraction", "Statement", "extract"]


def extract(article: Article | str, *, trace: bool = False) -> Extraction:
    """Every statement of an article, with its speaker and its place.

    >>> [s.speakers for s in extract("وقال الوزير سامي حداد: «سنعود قريبا إلى العمل».")]
    [('سامي حداد',)]
    """
    if isinstance(article, str):
        article = Article(article)
    stage = Stage()
    day = day_of(article.published)
    body = skeleton(article.text)
    head = skeleton(article.title) if article.title else None
    populate(stage, body)
    found: list[Statement] = []
    others: list[NotStatement] = []
    for name, bones in (("title", head), ("text", body)):
        if bones is None:
            continue
        resolver = Resolver(stage, bones, title=name == "title")
        drafts, refused = attribute(bones, name, resolver.subjects, stage.cast)
        resolver.resolve(drafts)
        trace_back(resolver, drafts, day)
        found += statements(article, drafts)
        others += not_statements(article, bones, name, refused)
    return Extraction(article, tuple(found), tuple(others), agency(article))
