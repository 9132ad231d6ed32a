"""The fields of an article, title and text, worked through: from words to drafts whose speakers are known."""

from __future__ import annotations

from dataclasses import dataclass

from .alike_names import call_alike
from .announcing import announce
from .attribution import attribute
from .capitals import call_states
from .confidence import rate
from .days import day_of
from .draft import Draft
from .longer_names import call_longest
from .marked import Judgement, shorten_names
from .named_later import name_later
from .named_outlets import name_outlets
from .provenance import trace_back
from .record import Article
from .resolution import Resolver
from .skeleton import Skeleton, skeleton
from .sole_named import call_by_name
from .stage import Stage, populate
from .whole_names import call_wholly


@dataclass(frozen=True, slots=True)
class Field:
    """A field with everything that was found in it."""

    name: str  # "title" or "text"
    skeleton: Skeleton
    resolver: Resolver
    drafts: list[Draft]  # in the order of their words
    refused: dict[int, Judgement]  # place of a marked span that is no statement → why


def fields(article: Article) -> list[Field]:
    """The title, where there is one, and the text of an article, worked through in this order."""
    stage = Stage()
    published = day_of(article.published)
    body = shorten_names(skeleton(article.text))
    head = shorten_names(skeleton(article.title)) if article.title else None
    populate(stage, body)
    found = []
    for name, bones in (("title", head), ("text", body)):
        if bones is None:
            continue
        resolver = Resolver(stage, bones, title=name == "title")
        drafts, refused = attribute(bones, name, resolver.subjects, stage.cast, body)
        resolver.resolve(drafts)
        if name == "title":
            said = [d.speakers[0] for d in drafts if d.rule.startswith("headline") and len(d.speakers) == 1]
            stage.headed, stage.titled = said[0] if said else None, bones.folded_forms()
        found.append(Field(name, bones, resolver, drafts, refused))
    drafts = [draft for field in found for draft in field.drafts]
    announce(drafts, stage.cast)
    name_outlets(drafts, stage.cast, body)
    call_longest(drafts)
    call_wholly(drafts, stage.cast)
    call_states(drafts, stage.cast, [field.skeleton for field in found])
    call_alike(drafts, stage.cast)
    name_later([draft for draft in drafts if draft.field == "text"])
    call_by_name(drafts, found[-1].resolver)
    for field in found:
        trace_back(field.resolver, field.drafts, published)
        rate(field.drafts, stage.cast)
    return found
