"""To whom a sentence has turned before a participle: …، فيما شكر المدير الأهالي، مشيرا; …، لكن الوزيرة رفضته، معتبرة.

The participle goes with the clause nearest to it, where that clause has a subject of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from .coordination import chain
from .mention import Mention

if TYPE_CHECKING:
    from .resolution import Resolver

_MEANWHILE: Final = frozenset(["فيما", "وفيما", "بينما", "وبينما", "حين"])
_BUT: Final = word_set("but")
_EXCEPT: Final = word_set("except")
_COPULAS: Final = word_set("copula")
_ONE_OF_THEM: Final = word_set("one-of-them")
_HAD: Final = frozenset(["قد", "وقد", "فقد", "ولقد"])
_HIM: Final = {"اياه": "m", "اياها": "f"}
_HEAD: Final = 2  # places from the head of a sentence to its subject: وكان, قد


def named(mention: Mention) -> bool:
    """Whether a mention stands for one whom the text has named, or for a body or person that it knows."""
    return not mention.quoted and (
        bool(mention.name) or (mention.definite and mention.type in ("person", "organisation"))
    )


def opened(resolver: Resolver, begins: int, at: int) -> int:
    """The place of the verb with which a clause begins, behind the words that link it; ``at`` where it has none."""
    while begins < at and (resolver.tags[begins] in "jtk" or resolver.words[begins].folded in _HAD):
        begins += 1
    return begins if begins < at and (resolver.tags[begins] in "Vv" or resolver.words[begins].verb) else at


def turned_to(resolver: Resolver, first: int, at: int, gender: str) -> list[Mention]:
    """The subject of the last clause that turns to another, behind what was said: قال X إن …، فيما شكر Y الأهالي."""
    tags, words = resolver.tags, resolver.words
    since = max(first, resolver.told)
    for place in range(at - 2, since - 1, -1):
        if tags[place] in "AQ:" or (tags[place] in "Vv" and words[place].conj and tags[place - 1] == ","):
            return []  # …، وغادر القاعة، مشيرا: another clause is nearer
        turns = tags[place] == "y" or words[place].folded in _MEANWHILE
        but = words[place].folded in _BUT or (words[place].folded in _EXCEPT and tags[place + 1] in "Aa")
        if not (turns or but) or place <= first:
            continue
        before = place - 1 - (tags[place - 1] in "pa")  # في حين
        if before > since and tags[before] not in ",qQ":
            continue
        begins = opened(resolver, place + 1, at)
        if begins < at:
            kept = words[begins].folded.removeprefix("و") in _COPULAS
            found = [] if kept else resolver.subjects.topic(begins, at)
        else:
            found = _before_its_verb(resolver, place + 1 + (words[place].folded in _EXCEPT), at)
        known = found and (named(found[0]) or (found[0].closed and found[0].type == "organisation"))
        return found if known and resolver.beside.may(found, gender) else []
    return []


def _before_its_verb(resolver: Resolver, first: int, at: int) -> list[Mention]:
    """Who stands at a place right before a verb: لكن الوزيرة رفضت …"""
    found = chain(resolver.reader, first, at)
    last = found[-1].last if found else at
    acts = last < at and (resolver.tags[last] in "Vv" or bool(resolver.words[last].verb))
    return found if acts else []


def of_the_head(resolver: Resolver, first: int, begins: int) -> bool:
    """Whether a verb behind a comma is that of whoever heads the sentence: كان المدير، وهو محام، هاجم الخطة، معتبرا."""
    tags, words = resolver.tags, resolver.words
    if words[begins].conj or tags[begins - 1] != ",":
        return False
    head = first
    while head < begins and head - first < _HEAD and _opens(words[head].folded):
        head += 1
    for place in range(head, begins):
        if tags[place] in "VvAa:Q" or words[place].verb:
            return False
    found = resolver.subjects.topic(first, begins)
    return len(found) == 1 and found[0].first == head and named(found[0])


def _opens(folded: str) -> bool:
    return folded.removeprefix("و") in _COPULAS or folded == "قد"


def not_his(resolver: Resolver, mentions: list[Mention], first: int, at: int) -> list[Mention]:
    """Who speaks instead, where إياه behind a participle takes up whom a verb has for its object.

    وانتقدت فيه الشركات، واصفة إياها: of whoever criticised them. Where another noun follows
    (انتقدت الوزيرة الخطة، واصفة إياها) it is the object.
    """
    words = resolver.words
    if len(mentions) != 1 or at + 1 >= len(words) or mentions[0].first <= first + 1:
        return []
    one, him = mentions[0], _HIM.get(words[at + 1].folded)
    thing = one.gender or ("f" if one.head is not None and one.head.folded.endswith(("ه", "ات")) else "")
    if him is None or him != thing or one.last >= at:
        return []
    behind = words[one.last]
    if behind.definite and not (behind.prep or behind.conj) and resolver.tags[one.last] != "r":
        return []
    verb = one.first - 1
    while verb > first and resolver.tags[verb] not in "Vv" and not words[verb].verb:
        verb -= 1
    outer = resolver.subjects.topic(first, verb) if verb > first else []
    return [m for m in outer if m.first != one.first]


def one_of_them(resolver: Resolver, first: int, at: int) -> bool:
    """Whether who acts before a participle is one whom the text doesn't name: وعلق أحدهم على القرار قائلا."""
    tags, words = resolver.tags, resolver.words
    for place in range(at - 1, max(first, resolver.told) - 1, -1):
        if tags[place] in "AQ:":
            return False
        if tags[place] in "Vv" or words[place].verb:
            return words[place + 1].folded in _ONE_OF_THEM
    return False
