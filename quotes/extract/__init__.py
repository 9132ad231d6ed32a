"""From an article to its statements.

``extract`` reads like the method: tag the words and pair the marks (skeleton), find what reports
speech and what it introduces (attribution), enter everybody who is named (the cast), decide who
speaks (resolution), and say where the words come from (provenance).
"""

from __future__ import annotations

from .attribution import attribute
from .record import Article, Extraction, Statement
from .resolution import Resolver, Stage, populate
from .skeleton import skeleton

__all__ = ["Article", "Extraction", "Statement", "extract"]


def extract(article: Article | str, *, trace: bool = False) -> Extraction:
    """Every statement of an article, with its speaker and its place.

    >>> [s.speakers for s in extract("وقال الوزير سامي حداد: «سنعود قريبا إلى العمل».")]
    [('سامي حداد',)]
    """
    if isinstance(article, str):
        article = Article(article)
    stage = Stage()
    body = skeleton(article.text)
    head = skeleton(article.title) if article.title else None
    populate(stage, body)
    statements: list[Statement] = []
    for name, bones in (("title", head), ("text", body)):
        if bones is None:
            continue
        resolver = Resolver(stage, bones, title=name == "title")
        drafts, refused = attribute(bones, name, resolver.subjects, stage.cast)
        resolver.resolve(drafts)
        statements += [_record(article, d) for d in drafts]
    return Extraction(article, tuple(statements))


def _record(article: Article, draft) -> Statement:  # type: ignore[no-untyped-def]
    text = article.field(draft.field)
    mention = draft.mentions[0] if draft.mentions else None
    last = draft.mentions[-1] if draft.mentions else None
    cue_start, cue_end = draft.skeleton.slice(draft.cue_at, draft.cue_at + 1) if draft.cue_at is not None else (None, None)
    return Statement(
        article.id, draft.field, draft.start, draft.end, text[draft.start : draft.end], draft.kind,
        tuple(f.name for f in draft.speakers), tuple(f.type for f in draft.speakers),
        text[mention.start : last.end] if mention and last else "", mention.start if mention else None, last.end if last else None,
        cue=text[cue_start:cue_end] if cue_start is not None else "", cue_lemma=draft.cue.lemma if draft.cue else "", cue_class=draft.cue.stance if draft.cue else "",
        cue_start=cue_start, cue_end=cue_end, rule=draft.rule, path=draft.path,
    )  # fmt: skip
