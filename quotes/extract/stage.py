"""The stage: the article while it is read, and everybody who enters it."""

from __future__ import annotations

from ..lexicon.sets import word_set
from .cast import Cast
from .mentions import Reader
from .skeleton import Skeleton

_LED = word_set("led-by")
_BODIES = ("organisation", "media")


class Stage:
    """The article while it is read: the cast and the surnames introduced."""

    def __init__(self) -> None:
        self.cast = Cast()


def populate(stage: Stage, skeleton: Skeleton) -> None:
    """Enter every noun phrase of the text that names somebody."""
    reader = Reader(skeleton, stage.cast.introduced)
    tags, words = skeleton.tags, skeleton.words
    at, count = 0, len(tags)
    while at < count:
        tag = tags[at]
        if (
            tag in "RTNO"
            or (tag in "wn" and words[at].folded in ("ابو", "عبد"))
            or (tag == "n" and (tags[at + 1 : at + 2] == "N" or (at and (tags[at - 1] in "Vv" or words[at - 1].verb))))
        ):
            if words[at].prep and tag == "N":
                at += 1
                continue
            mention = reader.read(at, count)
            if mention is None:
                at += 1
                continue
            if mention.name or mention.type in ("organisation", "media", "group", "document"):
                figure = stage.cast.enter(mention, at)
                after = mention.last
                while figure is not None and mention.apposed and tags[after : after + 1] == "R" and words[after].conj:
                    further = reader.read(after, count)  # سامي حداد المحامي والقيادي في الحزب
                    if further is None or further.name or not further.role:
                        break
                    stage.cast.give_role(figure, further.role)
                    after = further.last
            for inner in range(mention.first + 1, mention.last):
                # a body inside a description is known too: الأمين العام لحزب الكرامة
                entry = words[inner].body
                if tags[inner] == "O" and not words[inner].definite and entry and entry["type"] in _BODIES:
                    body = reader.read(inner, mention.last)
                    if body is not None and body.type in ("organisation", "media"):
                        stage.cast.enter(body, inner)
                if tags[inner] == "N" and words[inner].given is not None and words[inner - 1].stem in _LED:
                    leader = reader.read(inner, count)
                    if leader is not None and leader.name:
                        stage.cast.enter(leader, inner)
            at = max(mention.last, at + 1)
        else:
            at += 1
    stage.cast.settle()
