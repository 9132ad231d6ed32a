"""Speakers at whom a word only points: وأكد هذا الأخير, ويرى هؤلاء, الجانب النوراني. The text says who they are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from .draft import Draft
from .figures import Figure
from .mention import Mention
from .offices import nations
from .sentences import sentence

if TYPE_CHECKING:
    from .resolution import Resolver

_SIDES: Final = word_set("one-group")
_NEAR: Final = 14  # places back to whom هذا الأخير points at
_WITHIN: Final = 4  # places between an office and one inside its description
_THESE: Final = frozenset(["هولاء", "اوليك"])


def pointed(resolver: Resolver, draft: Draft) -> bool:
    """Give a draft to whom the word behind its verb points at; True where one does, though nobody may be found."""
    return _latter(resolver, draft) or _these(resolver, draft)


def _latter(resolver: Resolver, draft: Draft) -> bool:
    """وأكد هذا الأخير: the one named last before the verb."""
    reading = draft.reading
    assert reading is not None
    words, play = resolver.words, resolver.play
    first, stop = reading.zone
    at = first + (first < stop and words[first].folded in ("هذا", "هذه"))
    if at >= stop or words[at].folded not in ("الاخير", "الاخيره"):
        return False
    gender = "f" if words[at].folded.endswith("ه") else "m"
    named = [f for f in resolver.cast.figures if f.type != "document" and play.agrees([f], gender, "sg")]
    last = max(named, key=lambda f: f.seen(reading.at), default=None)
    described = _described_before(resolver, reading.at, gender)
    place = last.seen(reading.at) if last is not None else -1
    if described is not None and (place < described.last):
        figure = resolver.cast.find(described, described.first)[0]
        if figure is not None:
            _take(resolver, draft, first, at + 1, [figure], "latter")
            return True
    if last is None or place < 0:
        return False
    _take(resolver, draft, first, at + 1, [last], "latter")
    return True


def _described_before(resolver: Resolver, at: int, gender: str) -> Mention | None:
    """The person without a name who is told of last in the sentence: في انتظار رئيس نادي «الأفق»، قال هذا الأخير."""
    first, _ = sentence(resolver.tags, at)
    best: Mention | None = None
    for place in range(at - 1, max(first, at - _NEAR) - 1, -1):
        if best is not None and place < best.first - _WITHIN:
            break
        if resolver.tags[place] != "R" or (best is None and resolver.tags[place - 1 : place] == "O"):
            continue
        mention = resolver.reader.read(place, at)
        if mention is None or mention.type != "person" or mention.number != "sg":
            continue
        if mention.name:
            return best  # مدير الشركة سامي كرم
        if best is not None and mention.last < best.last:
            break
        office = mention.head is not None and mention.head.definite
        if (
            mention.gender in ("", gender)
            and (mention.closed or mention.definite)
            and not (best is not None and office)
        ):
            best = mention
    return best


def _these(resolver: Resolver, draft: Draft) -> bool:
    """ويرى هؤلاء أن: the several who spoke last, never one body; with a noun behind it, the noun says who."""
    reading = draft.reading
    assert reading is not None
    first, stop = reading.zone
    if first >= stop or resolver.words[first].folded not in _THESE:
        return False
    if first + 1 < stop and resolver.tags[first + 1] not in "p,ct":
        return False
    play, at = resolver.play, reading.at
    said = next((f for _, f in reversed(play.spoke) if play.agrees(f, "", "pl")), [])
    if not said:
        named = [f for f in resolver.cast.figures if f.type == "group" and f.number == "pl" and f.seen(at) >= 0]
        said = [max(named, key=lambda f: f.seen(at))] if named else []
    _take(resolver, draft, first, first + 1, said, "latter")
    return True


def state_of(resolver: Resolver, side: Figure, mention: Mention, at: int) -> Figure | None:
    """The state that «its side» is, where the article names it: الجانب النوراني, نوران."""
    countries = nations(side.words)
    if side.head not in _SIDES or len(side.words) != 2 or len(countries) != 1:
        return None
    for place, word in enumerate(resolver.words):
        if word.state and word.nation in countries and resolver.tags[place] == "S":
            name = resolver.reader.bare(place, place + 2 if "two" in word.kinds else place + 1)
            return resolver.cast.find(replace(mention, type="state", head=word, body=name), at)[0]
    return None


def _take(resolver: Resolver, draft: Draft, first: int, last: int, figures: list[Figure], path: str) -> None:
    mention = Mention(first, last, body=resolver.skeleton.said(first, last))
    mention.start, mention.end = resolver.skeleton.slice(first, last)
    draft.mentions, draft.speakers, draft.path = [mention], figures, path if figures else ""
