"""The stage: the article while it is read, and everybody who enters it."""

from __future__ import annotations

import re
from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .cast import Cast
from .figures import Figure, name_words
from .mention import Mention
from .mentions import Reader
from .proper import proper
from .reviews import opens_review
from .skeleton import Skeleton
from .superlatives import apposed_to, is_the_most, take_kind

_COMPOUNDS: Final = frozenset(["ابو", "عبد", "ابن", "لابن"])
_MAY_NAME: Final = re.compile("[RTNOn]")
_LED: Final = word_set("led-by")
_UNDER: Final = word_set("under-whom")
_IS_CALLED: Final = word_set("is-called")
_LONGEST_NAME: Final = 9  # tokens in the marks that hold a body's name
_BODIES: Final = ("organisation", "media")


class Stage:
    """The article while it is read: the cast and the surnames introduced."""

    def __init__(self) -> None:
        self.cast = Cast()
        self.headed: Figure | None = None  # who speaks in the title
        self.titled: frozenset[str] = frozenset()  # the folded words of the title


def populate(stage: Stage, skeleton: Skeleton) -> None:
    """Enter every noun phrase of the text that names somebody."""
    reader = Reader(skeleton, stage.cast.introduced)
    tags, words = skeleton.tags, skeleton.words
    count, behind = len(tags), 0
    last: Figure | None = None
    compounds = not _COMPOUNDS.isdisjoint(skeleton.folded_forms())
    for place, end in _mastheads(tags, words):
        text = " ".join(word.form for word in words[place:end])
        paper = stage.cast.enter(
            Mention(place, end, head=lexicon().word("صحيفة"), type="media", body=f"صحيفة «{text}»", definite=True),
            place,
        )
        if paper is not None:
            paper.headed.append(place)
        if paper is not None and len(paper.words) < end - place:
            stage.cast.rename(paper, text, name_words(text))  # all words of the line are the name: ذا نوران تايمز
    places = [match.start() for match in _MAY_NAME.finditer(tags)]
    if compounds:
        places += [at for at, word in enumerate(words) if word.folded in _COMPOUNDS and tags[at] == "w"]
        places.sort()
    for at in places:
        if at < behind or (tags[at] not in "RTO" and not _begins(tags, words, at)):
            continue
        if at and "self" in words[at - 1].kinds and "source" in words[at].kinds:
            continue  # ذات المصدر is whoever spoke before
        if words[at].folded in _UNDER and (led := reader.read(at + 1, count)) and led.name and led.type == "person":
            continue  # بقيادة المخرج سامي حداد: no body
        mention = reader.read(at, count)
        if mention is None:
            continue
        most = last is not None and mention.type in _BODIES and is_the_most(reader, at)
        if most and last is not None and apposed_to(reader, at) == behind:
            take_kind(stage.cast, last, mention)
            last = None
        elif mention.name or mention.type in ("organisation", "media", "group", "document"):
            last = _enter(stage, reader, mention, at)
        else:
            last = None
        for inner in range(mention.first + 1, mention.last):
            if tags[inner] in "ONTR":
                _enter_inner(stage, reader, mention, inner)
        behind = max(mention.last, at + 1)
    stage.cast.settle()


def _mastheads(tags: str, words: list[Word]) -> list[tuple[int, int]]:
    """The lines of a press review that name the outlet of which the next one tells: الميزان / أشارت الصحيفة إلى أن …"""
    found, start = [], 0
    while (end := tags.find("\n", start)) >= 0:
        below = tags.find("\n", end + 1)
        after = words[end + 1 : end + 4] + (words[below + 1 : below + 4] if below >= 0 else [])
        if 0 < end - start < 5 and any(w.definite and w.body and w.body["type"] == "media" for w in after):
            folded = [w.folded for w in words[start:end]]
            own = folded[1:] if folded[0] in ("ذا", "ذي", "ذه") else folded  # ذا نوران تايمز
            if own and lexicon().outlet_length(own) == len(own):
                found.append((start, end))
        start = end + 1
    return found


def _begins(tags: str, words: list[Word], at: int) -> bool:
    """Whether a place that has no role, title or body may begin the name of somebody who is entered."""
    tag, word = tags[at], words[at]
    if tag == "N":
        return not word.prep
    if word.compound and word.stem == "ابن":  # لابن خلدون as well
        return tags[at + 1 : at + 2] in ("n", "N") and (at == 0 or tags[at - 1] != "N")  # ابن عباس, but سامي ابن كمال
    if word.folded in _COMPOUNDS:
        return True
    if tag != "n" or not (word.definite or proper(word, tag)):
        return False  # وسيمثل سامي حداد: a verb
    return tags[at + 1 : at + 2] == "N" or (at > 0 and (tags[at - 1] in "Vv" or words[at - 1].verb))


def _enter(stage: Stage, reader: Reader, mention: Mention, at: int) -> Figure | None:
    """Enter a mention, with the roles that follow the one in apposition: سامي حداد المحامي والقيادي في الحزب."""
    tags, words = reader.tags, reader.words
    figure = stage.cast.enter(mention, at)
    if figure is not None and mention.type == "media" and not words[at].definite and opens_review(tags, words, at):
        figure.headed.append(at)
    after = mention.last
    if figure is not None and mention.type in _BODIES and (name := _named_so(reader, after)):
        stage.cast.rename(figure, name, name_words(name))
    while figure is not None and mention.apposed and tags[after : after + 1] == "R" and words[after].conj:
        further = reader.read(after, len(tags))
        if further is None or further.name or not further.role:
            break
        stage.cast.give_role(figure, further.role)
        after = further.last
    return figure


def _named_so(reader: Reader, at: int) -> str:
    """The name in marks that a relative clause gives to a body: الهيئة التي سميت «هيئة الوفاء»; empty if none."""
    tags, words, skeleton = reader.tags, reader.words, reader.skeleton
    at += tags[at : at + 1] == ","
    if tags[at : at + 1] != "r" or at + 2 >= len(tags) or words[at + 1].folded not in _IS_CALLED:
        return ""
    marks = next((p for p in range(at + 2, min(at + 6, len(tags))) if tags[p] in "qQ"), -1)
    between = {word.folded for word in words[at + 2 : marks]} if marks > 0 else {""}
    span = skeleton.spans[marks] if marks > 0 else None
    if span is None or not between <= {"اسم", "عليها", "عليه", "باسم"} or span.closer - span.first > _LONGEST_NAME:
        return ""
    return skeleton.text[span.start : span.end].strip()


def _note_whole(stage: Stage, reader: Reader, mention: Mention, inner: int) -> None:
    """Note the name of a body that a description holds, for whoever says المفوضية behind المفوضية العليا للبحار.

    It is not entered: what is taken for a body in a description is too often the work of the one described.
    """
    words, head = reader.words, reader.words[inner]
    if head.body is None or head.body["type"] != "organisation" or head.conj:
        return
    body = reader.read(inner, mention.last)
    if body is None or body.type != "organisation" or body.last < inner + 2:
        return
    behind = range(inner + 1, body.last)
    purpose = any(words[at].prep == "ل" for at in behind[1:])
    if any(reader.tags[at] not in "wGOCRn" or words[at].prep not in ("", "ل") for at in behind):
        return
    if words[inner + 1].definite and not words[inner + 1].prep and (purpose or not words[inner + 1].nation):
        stage.cast.noted.append(body.body)


def _enter_inner(stage: Stage, reader: Reader, mention: Mention, inner: int) -> None:
    """Enter whom a description holds: the body in الأمين العام لحزب الكرامة, the leader in حكومة سامي حداد."""
    tag, word = reader.tags[inner], reader.words[inner]
    if tag == "O" and word.definite and inner + 1 < mention.last:
        _note_whole(stage, reader, mention, inner)
    elif tag == "O" and not word.definite and word.body and word.body["type"] in _BODIES:
        body = reader.read(inner, mention.last)
        if body is not None and body.type in _BODIES:
            stage.cast.enter(body, inner)
    elif tag == "R":
        behind = reader.tags[inner - 1] == "p"  # بمبادرة من رئيس إقليم نوران سامي حداد
        head = mention.head
        kin = head is not None and "kin" in head.kinds
        whose = mention.type == "person" and not (kin or word.conj)  # متحدث باسم رئيس نوران سامي حداد
        if ((mention.type in _BODIES and word.definite) or behind or whose) and not mention.name:
            led = reader.read(inner, mention.last)  # قيادة المدير الفني سامي حداد
            if led is not None and led.name and led.last == mention.last:
                stage.cast.enter(led, inner)
    elif mention.type == "document" and tag in "TN" and word.prep == "ل":
        shown = reader.read(inner, len(reader.tags))  # فيديو للشيخ سامي حداد المفتي العام
        if shown is not None and shown.name and shown.type == "person" and (tag == "T" or shown.title):
            stage.cast.enter(shown, inner)
    elif tag == "N" and word.given is not None and reader.words[inner - 1].stem in _LED:
        leader = reader.read(inner, reader.names.end_of_owner(inner, len(reader.tags)))
        if leader is not None and leader.name:
            stage.cast.enter(leader, inner)
