from __future__ import annotations

from .record import Article, Extraction


def extract(article: Article | str, *, trace: bool = False) -> Extraction:
    if isinstance(article, str):
        article = Article(article)
    return Extraction(article)
