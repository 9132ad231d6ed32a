"""Acting bodies: «the company» of a sentence is the one that acts in it before, whichever spoke last.

ووقعت شركة الأفق عقدا مع البلدية، وأكدت الشركة أن …: the one that signed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .figures import Figure, kind_of
from .mention import Mention
from .sentences import sentence

if TYPE_CHECKING:
    from .resolution import Resolver


def acting(resolver: Resolver, mention: Mention, at: int) -> Figure | None:
    """The body of a mention's kind that is the subject of its sentence before the verb at a place; None if none is."""
    head = mention.head
    if mention.type not in ("organisation", "media") or head is None or head.body is None or not head.definite:
        return None
    if mention.last - mention.first > 1 or mention.first < at or mention.self_same:
        return None
    first, _ = sentence(resolver.tags, at)
    if first == at:
        return None
    found = resolver.subjects.topic(first, at)
    if len(found) != 1 or found[0].type != mention.type or found[0].head is None or found[0].last > at:
        return None
    subject = found[0]
    if subject.last - subject.first < 2 or kind_of(found[0].head.stem) != kind_of(head.stem):
        return None
    return resolver.cast.find(subject, subject.first)[0]
