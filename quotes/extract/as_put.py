"""Whose «as she put it» is: على حد وصفها, where its own clause has a subject of the pronoun's gender and number.

Of «قبل كارل العرض، إلا أن اللجنة رفضته كونه ضعيفا، على حد وصفها» the words are the committee's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from .figures import Figure
from .mention import Mention

if TYPE_CHECKING:
    from .resolution import Resolver

_BUT: Final = word_set("but")
_EXCEPT: Final = word_set("except")


def whose_words(resolver: Resolver, first: int, at: int, gender: str, number: str) -> list[Mention]:
    """The subject of the nearest clause before a place that surely agrees with a pronoun; empty where none does."""
    place = at
    while place > first:
        place -= 1
        begins = first if place == first else _turns(resolver, place)
        found = resolver.subjects.topic(begins, at) if begins >= 0 else []
        if found and _speaks(found[0]) and _agrees(resolver, found, gender, number):
            return found
    return []


def _turns(resolver: Resolver, place: int) -> int:
    """Where a clause begins that turns to another: لكن المدير, إلا أن اللجنة, ، وغادرت الوزيرة; -1 where none does.

    What لأن or أن alone opens is part of what is said.
    """
    words, tags = resolver.words, resolver.tags
    if words[place].folded in _BUT:
        return place + 1
    if words[place].folded in _EXCEPT and tags[place + 1] in "aA":
        return place + 2
    following = words[place + 1]
    acts = following.conj and (tags[place + 1] in "Vv" or following.verb)
    return place + 1 if tags[place] == "," and acts else -1


def _speaks(mention: Mention) -> bool:
    """Whether a subject is a person or a body that the text knows: اللجنة, but not الخطة."""
    if mention.quoted:
        return False
    if mention.name or (mention.type == "person" and (mention.definite or mention.closed)):
        return True
    return mention.type in ("organisation", "media", "group") and (mention.definite or mention.closed)


def _agrees(resolver: Resolver, mentions: list[Mention], gender: str, number: str) -> bool:
    """Whether the gender and the number of a subject are known to be a pronoun's."""
    one = mentions[0]
    if number == "pl":
        return len(mentions) > 1 or one.number == "pl"
    if len(mentions) > 1 or one.number != "sg" or number != "sg":
        return False
    known: Figure | None = resolver.cast.find(one, one.first)[0] if not one.gender else None
    return gender == (one.gender or (known.gender if known is not None else ""))
