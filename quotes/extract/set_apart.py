"""Quotations set apart: marked words in a line of their own, and below them a line with the name of whose they are."""

from __future__ import annotations

from typing import Final

from .mention import Mention
from .mentions import Reader
from .skeleton import Skeleton

_SIGNATURE: Final = 13  # places of a line with a name and an office


def signed_below(skeleton: Skeleton, reader: Reader, place: int) -> Mention | None:
    """Whose name stands alone in the line below marked words at a place, where these have a line of their own."""
    tags = skeleton.tags
    if tags[place + 1 : place + 2] != "\n" or (place and tags[place - 1] != "\n"):
        return None
    first = place + 2
    end = tags.find("\n", first)
    end = end if end >= 0 else len(tags)
    end -= tags[end - 1] == "."
    if not 1 < end - first < _SIGNATURE or any(tag in "VvMABr.:qQ" for tag in tags[first:end]):
        return None
    mention = reader.read(first, end)
    if mention is None or not (mention.name or (mention.last >= end and mention.type == "person")):
        return None  # مدارس جديدة: a heading
    # «…» / فيروز حدادي، مرشحة عن الحزب: whatever the line goes on to tell is told of her
    beside = tags[mention.last : mention.last + 1] in tuple(",RGpPct")
    return mention if mention.last >= end or beside else None
