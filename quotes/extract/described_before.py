"""Whom «the driver» takes up: somebody whom the text has brought in by a fuller description, and without a name.

«صادف الوزير سائق شاحنة من نوران. وقال السائق إن …»: he is سائق شاحنة من نوران.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lexicon.words import lexicon
from .figures import name_words
from .mention import Mention

if TYPE_CHECKING:
    from .resolution import Resolver


def described_before(resolver: Resolver, mention: Mention) -> str:
    """The only description before a definite noun that has the same noun and more to it; empty where there is none."""
    head = mention.head
    if head is None or head.role is None or head.role["number"] != "sg" or not head.definite or mention.kin:
        return ""
    words, tags, found = resolver.words, resolver.tags, ""
    if mention.last < len(words) and words[mention.last].conj == "و":
        return ""  # الفاعل والباحث: one of two that describe him
    for place in range(mention.first):
        word = words[place]
        if tags[place] != "R" or word.stem != head.stem or word.pronoun:
            continue
        before = resolver.reader.read(place, mention.first)
        if before is None or before.name:
            return ""
        if word.definite or word.folded.endswith("ا") or len(name_words(before.role)) < 2:
            continue  # ليكون وزيرا للمياه: what somebody is to be
        if place and tags[place - 1] in "Aa":
            continue  # عرف بأنه طبيب ماهر: what is said of somebody
        within = range(place + 1, before.last)
        if any(words[p].verb or tags[p] in "Vv" or lexicon().imperfect(words[p].folded) for p in within):
            continue
        if found and name_words(found) != name_words(before.role):
            return ""
        found = before.role
    return found
