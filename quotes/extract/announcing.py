"""Who is meant by a headline that describes its speaker: «خبير: …» above the words of one expert.

A headline announces the text. Whom it only describes, the text names: the one who is called so there
(… وأردف الخبير), or the one body of that kind (مرصد: … أفاد مرصد السياحة).
"""

from __future__ import annotations

from collections.abc import Iterable

from .cast import Cast
from .draft import Draft
from .figures import Figure, name_words


def announce(drafts: Iterable[Draft], cast: Cast) -> None:
    """Give the statements of headlines to whom the text names, where exactly one can be meant.

    ``drafts`` are those of both fields, speakers decided.
    """
    heads: list[Draft] = []
    others: list[Draft] = []
    for draft in drafts:
        (heads if draft.rule.startswith("headline") else others).append(draft)
    for draft in heads:
        if len(draft.speakers) != 1 or not draft.mentions or draft.mentions[0].name:
            continue
        found = _meant(draft.speakers[0], draft, others, cast)
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
    return next(iter(candidates.values())) if len(candidates) == 1 and not mention.definite else None
