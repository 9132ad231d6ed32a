"""Speech inside reported speech: who speaks in the clause of somebody else, who thereby passes it on.

«قالت الشركة إن دراسة أشارت إلى أن C»: C is the study's, the company its relay. The inner speaker has a cue of his
own (كانوا يهتفون «…»), is cited at the head of the clause (أوضح المدير أنه وفقا للمعهد فإن …), or is quoted by a verb
that names him (مستشهدا بقول الشاعر «…»). Of a tradition whoever handed it down is the relay (أخرجه فلان عن فلان).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from .cited_sources import cited
from .coordination import chain
from .draft import Draft
from .mention import Mention
from .sentences import sentence

if TYPE_CHECKING:
    from .resolution import Resolver

_CITED: Final = 14  # places between a citation at the head of a clause and the particle behind it
_NEAR: Final = 8  # places between an inner verb and the marked words
_HANDED: Final = 30  # places between a verb of handing down and the words
_OF: Final = frozenset(["عن"])
_QUOTES: Final = word_set("quotes", folded=False)
_HANDED_DOWN: Final = word_set("handed-down")


def inner_speaker(resolver: Resolver, draft: Draft) -> None:
    """Give a draft to the speaker inside the clause of another, and name that one as the relay."""
    reading = draft.reading
    if draft.after is not None or (not draft.relay and _handed_down(resolver, draft)):
        return
    if reading is None or not draft.speakers:
        return
    before = resolver.words[reading.word_at - 1].cues if reading.word_at else ()
    if any(cue.lemma in _QUOTES for cue in (reading.cue, *before)):
        _quoted(resolver, draft)
    elif reading.rule.kind == "clause" and reading.cue.form in ("finite", "participle"):
        _ = (not draft.relay and _cited(resolver, draft)) or _verb(resolver, draft)


def _give(resolver: Resolver, draft: Draft, mentions: list[Mention], at: int) -> bool:
    """Make the mentions the speakers, and the speakers so far the relay; False where they are the same."""
    outer, named, path = draft.speakers, draft.mentions, draft.path
    resolver.take(draft, mentions, at)
    if draft.speakers == outer or any(figure in outer for figure in draft.speakers):
        draft.speakers, draft.mentions, draft.path = outer, named, path
        return False
    words = resolver.skeleton.worded(named[0].first, named[-1].last) if named else ""
    draft.relay = "، ".join(f.name for f in outer) if not words or outer[0].type == "person" else words
    return True


def _cited(resolver: Resolver, draft: Draft) -> bool:
    """أنه وفقا لدراسة المعهد فإن …: who is cited at the head of the clause."""
    assert draft.reading is not None
    tags, words = resolver.tags, resolver.words
    at = draft.reading.content
    if draft.place != at or tags[at : at + 1] != "B" or not words[at].cues or words[at].cues[0].form != "preposition":
        return False
    stop = next((p for p in range(at + 1, min(len(tags), at + _CITED)) if tags[p] in "A.\n:"), -1)
    if stop < 0 or tags[stop] != "A" or stop + 2 >= len(tags):
        return False
    mentions = cited(resolver.subjects, (at + 1, stop))
    figure = resolver.cast.find(mentions[0], at)[0] if mentions else None
    body = figure is not None and figure.type in ("organisation", "state", "media")
    if not mentions or not (mentions[0].name or body) or not _give(resolver, draft, mentions, at):
        return False
    draft.cue, draft.cue_at = words[at].cues[0], at
    draft.start, draft.place = resolver.skeleton.starts[stop + 1], stop + 1
    return True


def _verb(resolver: Resolver, draft: Draft) -> bool:
    """قال الحارس إن المحتجين كانوا يهتفون «…»: a cue of saying between the clause's head and the marked words."""
    assert draft.reading is not None
    if draft.kind not in ("direct", "partial"):
        return False
    tags, words = resolver.tags, resolver.words
    first, behind = draft.reading.content, draft.place
    while behind - 2 > first and words[behind - 1].folded == "و" and tags[behind - 2] in "qQ":
        behind -= 2  # هتفوا «عاش الوطن» و«الأرض لنا»
    for at in range(behind - 1, max(first, behind - _NEAR), -1):
        if tags[at] in ",-.\n:qQMPB":
            return False
        if tags[at] not in "Vv" or not words[at].cues or words[at].cues[0].form != "finite" or words[at].object:
            continue
        opens = any(t == "A" for t in tags[at + 1 : behind])
        if not opens and at + 1 < behind:
            return False
        lemma = words[at].cues[0].lemma
        says, shows = lemma in word_set("says", folded=False), lemma in word_set("shows", folded=False)
        if not (says or shows) or words[at].conj or words[at - 1].folded in word_set("what") or tags[at - 1] in "ra":
            return False
        stop = at
        while stop > first and words[stop - 1].folded in word_set("auxiliary"):
            stop -= 1
        mentions = resolver.subjects.topic(first, stop)
        document = bool(mentions) and mentions[0].type == "document" and mentions[0].first <= first + 1
        if (
            not mentions
            or not ((says and _told(mentions[0])) or (shows and document))
            or not _give(resolver, draft, mentions, at)
        ):
            return False
        draft.cue, draft.cue_at = words[at].cues[0], at
        return True
    return False


def _told(mention: Mention) -> bool:
    return bool(mention.name or mention.role or mention.type in ("group", "organisation", "state", "media"))


def _quoted(resolver: Resolver, draft: Draft) -> bool:
    """مستشهدا بحديث الرسول «…»: the one quoted speaks."""
    reading = draft.reading
    assert reading is not None
    words = resolver.words
    for at in range(reading.word_at, min(reading.content, reading.word_at + 3)):
        if words[at].prep == "ب" and words[at].stem in word_set("quoted") and at + 1 < reading.content:
            mentions = chain(resolver.reader, at + 1, reading.content)
            mentions = [m for m in mentions if m.name or m.role or m.body]
            if not mentions or _give(resolver, draft, mentions, at):
                return bool(mentions)
            first, _ = sentence(resolver.tags, at)
            figures = [resolver.cast.find(m, at)[0] for m in resolver.subjects.topic(first, reading.at)[:1]]
            draft.relay = "".join(f.name for f in figures if f is not None and f not in draft.speakers)
    return False


def _narrator(resolver: Resolver, first: int, stop: int) -> Mention:
    """The name behind عن, up to the blessing that follows it: ابن عباس رضي الله عنهما."""
    words, tags = resolver.words, resolver.tags
    last = first + 1
    while (
        last < min(stop, first + 4) and tags[last] not in ".\n:,AVvP" and words[last].folded not in word_set("blessing")
    ):
        last += 1
    mention = Mention(first, last, name=resolver.skeleton.said(first, last), type="person", definite=True)
    mention.start, mention.end = resolver.skeleton.slice(first, last)
    return mention


def _handed_down(resolver: Resolver, draft: Draft) -> bool:
    """في الحديث الذي أخرجه فلان عن فلان «…»: who handed a tradition down is the relay."""
    if draft.kind != "direct":
        return False
    words, tags = resolver.words, resolver.tags
    first, _ = sentence(tags, draft.place)
    if draft.reading is not None:
        first, _ = sentence(tags, draft.reading.at)
    for at in range(draft.place - 1, max(first, draft.place - _HANDED), -1):
        if tags[at] in "qQ":
            return False
        if words[at].folded.removeprefix("و") not in _HANDED_DOWN:
            continue
        source = next((p for p in range(at + 1, draft.place) if words[p].folded in _OF), -1)
        if source <= at + 1 or source + 1 >= draft.place or source - at > _NEAR:
            return False
        if draft.mentions and not source < draft.mentions[0].first <= source + 2:
            return False
        if not draft.mentions:
            resolver.take(draft, [_narrator(resolver, source + 1, draft.place)], source)
        draft.relay = resolver.skeleton.worded(at + 1, source)
        noun = at - 2 if tags[at - 1] == "r" else at - 1
        if noun >= first and words[noun].definite:
            draft.medium = resolver.skeleton.worded(noun, noun + 1)
        return True
    return False
