"""Who is meant by a headline that describes its speaker: «خبير: …» above the words of one expert.

A headline announces the text. Whom it only describes, the text names: the one who is called so there
(… وأردف الخبير), or the one body of that kind (مرصد: … أفاد مرصد السياحة).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from .cast import Cast
from .draft import Draft
from .figures import Figure, name_words
from .offices import alike, may_be, of_country, other_side

_AT_THE_TOP: Final = 60  # characters of the text before its headline's words
_FULL: Final = 2  # words of a person's full name


def announce(drafts: Iterable[Draft], cast: Cast) -> None:
    """Give the statements of headlines to whom the text names, where exactly one can be meant.

    ``drafts`` are those of both fields, speakers decided.
    """
    heads: list[Draft] = []
    others: list[Draft] = []
    for draft in drafts:
        described = draft.field == "title" and draft.path == "description"  # وزير المياه يؤكد أن
        (heads if draft.rule.startswith("headline") or described else others).append(draft)
    for draft in heads:
        if len(draft.speakers) != 1 or not draft.mentions or draft.mentions[0].name:
            continue
        figure = draft.speakers[0]
        if draft.rule.startswith("headline"):
            found = _meant(figure, draft, others, cast)
        else:
            found = _only_speaker(figure, draft, others) or _first_named(figure, draft, others)
        if found is not None:
            draft.speakers, draft.path = [found], "role" if found.type == "person" else "short"


def _meant(figure: Figure, draft: Draft, others: list[Draft], cast: Cast) -> Figure | None:
    mention = draft.mentions[0]
    stem = mention.head.stem if mention.head else ""
    if not stem:
        return None
    if figure.type == "person" and not figure.roles:
        holder, how = cast.find(mention, draft.order)
        if how == "role":
            return holder
        called = [
            f
            for other in others
            for said, f in zip(other.mentions, other.speakers, strict=False)
            if f.type == "person" and said.head is not None and said.head.stem == stem
        ]
    elif figure.type == "organisation" and len(name_words(mention.body)) == 1:
        called = [f for other in others for f in other.speakers if f.type == figure.type and f.head == figure.head]
    else:
        return None
    candidates = {id(f): f for f in called if f is not figure}
    if not candidates and figure.type == "person":
        return _only_speaker(figure, draft, others) or _first_named(figure, draft, others)
    if len(candidates) != 1 or mention.definite:
        return _first_named(figure, draft, others) if len(candidates) == 1 and figure.type == "person" else None
    return next(iter(candidates.values()))


def _only_speaker(figure: Figure, draft: Draft, others: list[Draft]) -> Figure | None:
    """Who alone speaks below a title that leaves his name out: مسؤول: …, وزير نوراني: … above the words of one man.

    A role that says little may be anybody's; of another his office must have something, وزير of نائب رئيس الوزراء.
    """
    mention = draft.mentions[0]
    head = mention.head
    if (
        head is None
        or mention.definite
        or mention.closed
        or any(d.order < draft.order for d in others if d.field == draft.field)
    ):
        return None
    speakers = {f.rank: f for other in others for f in other.speakers if f.type in ("person", "group")}
    found = next(iter(speakers.values())) if len(speakers) == 1 else None
    if found is None or found.head or found is figure or len(found.words) < 2:
        return None
    if mention.gender and found.gender and mention.gender != found.gender:
        return None
    if not may_be(found, head.stem) or not of_country(found, name_words(mention.role), set()):
        return None
    told = "generic" in head.kinds or any(alike(word, head.stem) for role in found.roles for word in role)
    return found if told and found.roles else None


def _first_named(figure: Figure, draft: Draft, others: list[Draft]) -> Figure | None:
    """Whose name the text gives first, below a headline with an office: «رئيس الجامعة: …», قال سامي حداد إن.

    The first words of the text are those that its headline has.
    """
    mention = draft.mentions[0]
    head = mention.head
    if (
        head is None
        or head.role is None
        or mention.number not in ("", "sg")
        or not (mention.definite or mention.closed)
    ):
        return None
    if draft.field != "title" and draft.start > _AT_THE_TOP:
        return None
    text = [other for other in others if other.field != "title" and other.within is None]
    first = min(text, key=lambda draft: draft.order, default=None)
    if first is None or len(first.speakers) != 1:
        return None
    named = first.speakers[0]
    if named.type != "person" or named.head or len(named.words) < _FULL:
        return None
    if not of_country(named, figure.words, set()) or other_side(named, head.stem):
        return None
    apart = mention.gender and named.gender and mention.gender != named.gender
    return None if apart else named
