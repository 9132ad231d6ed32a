"""Extract annotated articles and hold the result against the annotation."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from ..extract import extract
from ..extract.record import Article, Extraction, Statement
from .breakdown import KIND_GROUPS, by_outlet, by_rule
from .calibration import calibration, sure
from .comparison import Comparison, compare
from .figures import GROUPS, Scores, score
from .gold import GoldError, Note, articles_beside, digest, read_articles, read_notes, read_statements


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Annotated articles, what was found in them, and how the two agree."""

    notes: tuple[Note, ...]
    statements: tuple[Statement, ...]
    articles: Mapping[str, Article]
    comparisons: tuple[Comparison, ...]
    data: str  # SHA-256 of the annotation and the articles

    def scores(self, groups: Mapping[str, Collection[str]] = GROUPS) -> Scores:
        """The figures of each group of kinds."""
        return score(self.notes, self.statements, self.articles, groups=groups)

    def as_dict(self) -> dict[str, Any]:
        """Everything but the single mistakes, for JSON."""
        return self.scores().as_dict() | {
            "data": self.data,
            "kinds": {k: f.as_dict() for k, f in self.scores(KIND_GROUPS).groups.items()},
            "sure": sure(self.comparisons).as_dict(),
            "calibration": [band.as_dict() for band in calibration(self.comparisons)],
            "rules": [rule.as_dict() for rule in by_rule(self.comparisons)],
            "outlets": {
                outlet: {"articles": count} | figures.as_dict()
                for outlet, (count, figures) in by_outlet(self.comparisons).items()
            },
        }


def evaluate(
    gold: str | os.PathLike[str],
    articles: str | os.PathLike[str] | None = None,
    *,
    predicted: str | os.PathLike[str] | None = None,
    only: Collection[str] = (),
    extract: Callable[[Article], Extraction] = extract,
) -> Evaluation:
    """Extract each annotated article and compare.

    ``gold`` and ``articles`` are JSON-lines files; without ``articles``, the file beside ``gold``
    whose name has ``.articles.`` for ``.gold.``. ``predicted`` is a file of statements to score in
    place of extracting; ``only`` limits the run to articles with these ids.

    Raises GoldError where a file cannot be used or an annotated article is missing.
    """
    articles = articles_beside(gold) if articles is None else articles
    notes, bodies = read_notes(gold), read_articles(articles)
    if only:
        notes = [note for note in notes if note.id in only]
        if not notes:
            raise GoldError(f"no annotated article has the id {' or '.join(sorted(only))}")
    for note in notes:
        if note.id not in bodies:
            raise GoldError(f"{os.fspath(articles)} lacks the annotated article {note.id}")
    statements = (
        read_statements(predicted)
        if predicted is not None
        else [statement for note in notes for statement in extract(bodies[note.id])]
    )
    by_article: dict[str, list[Statement]] = {}
    for statement in statements:
        by_article.setdefault(statement.article_id, []).append(statement)
    return Evaluation(
        notes=tuple(notes),
        statements=tuple(statements),
        articles=bodies,
        comparisons=tuple(compare(note, by_article.get(note.id, []), bodies[note.id]) for note in notes),
        data=digest(gold, articles),
    )
