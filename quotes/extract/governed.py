"""Who a participle or a maṣdar has for its subject: ورحب الوزير بالقرار، مؤكدا أن; رد المدير بالقول إن.

It is the subject of the sentence, of the clause nearest to it, or whoever has just spoken in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .clauses import sentence
from .draft import Draft
from .mention import Mention

if TYPE_CHECKING:
    from .resolution import Resolver

_PAUSES: Final = 4  # back from a participle to the clause that it goes on with


def governed(resolver: Resolver, draft: Draft) -> None:
    """The speaker of a participle or maṣdar: the subject of its sentence."""
    reading = draft.reading
    assert reading is not None
    cue = reading.cue
    first, _ = sentence(resolver.tags, reading.word_at)
    gender, number = (cue.gender, cue.number) if cue.form == "participle" else ("", "")
    doer = _by_saying(resolver, reading.word_at, first)
    if doer:
        resolver.take(draft, doer, reading.word_at)
        draft.mentions = []
        if draft.speakers:
            draft.path = "subject"
            return
    word = resolver.words[reading.word_at]
    if cue.form == "masdar" and word.folded.removeprefix(word.conj).startswith("بال"):
        verb = max(resolver.tags.rfind(tag, first, reading.word_at) for tag in "Vv")
        answers = resolver.subjects.after(verb + 1, reading.word_at) if verb >= first else []
        if answers and "," not in resolver.tags[verb : reading.word_at]:
            resolver.take(draft, answers, verb)  # سألته الوزيرة عن الخطة، ورد المدير بالقول: the verb's own subject
            if draft.speakers:
                return
    for place, figures in reversed(resolver.play.spoke):
        if place < first:
            break
        if resolver.play.agrees(figures, gender, number):
            draft.speakers, draft.path = figures, "sentence"
            return
    mentions = _nearer(resolver, first, reading.word_at, gender) or resolver.subjects.topic(first, reading.word_at)
    if mentions and not resolver.beside.may(mentions, gender):
        # وبينما رأت المعارضة …، دافع الوزير عن الخطة معتبرا: the participle agrees with the nearer clause
        comma = resolver.tags.rfind(",", first, reading.word_at)
        nearer = resolver.subjects.topic(comma + 1, reading.word_at) if comma > first else []
        mentions = nearer if nearer and resolver.beside.may(nearer, gender) else mentions
    if mentions and not resolver.beside.may(mentions, gender):
        mentions = _inserted(resolver, first, reading.word_at, gender) or mentions
    several = len(mentions) == 1 and mentions[0].number == "pl" and (gender, number) == ("m", "sg")
    if mentions and not several and resolver.beside.may(mentions, gender):
        resolver.take(draft, mentions, reading.word_at)
        draft.mentions = []
        if draft.speakers:
            draft.path = "subject"
            return
    found, path = resolver.play.last(reading.word_at, gender, number, False)
    if found:
        draft.speakers, draft.path = found, path
    elif mentions and mentions[0].type == "organisation":  # a body, of which its people are thought
        resolver.take(draft, mentions, reading.word_at)
        draft.mentions, draft.path = [], "disagrees" if draft.speakers else ""


def _nearer(resolver: Resolver, first: int, at: int, gender: str) -> list[Mention]:
    """The subject of the clause right before a participle, where that clause has its own verb in front.

    ومع الحر الذي يضرب نوران، عبر الوزير عن قلقه، قائلا; ورحب الحزب، فيما هدد الوزير بالرد، مؤكدا
    """
    comma = resolver.tags.rfind(",", first, at - 1) if resolver.tags[at - 1] == "," else -1
    turn = next((p for p in range(at - 2, first, -1) if resolver.words[p].folded == "فقد"), -1)
    begins = at
    if turn > comma:
        begins = turn  # …، فقد استنكر الوزير القرار، مشيرا
    else:
        for _ in range(_PAUSES):  # كما قدم الاتحاد، أمس، اعتذارا، مؤكدا
            if comma <= first:
                return []
            begins = _opened(resolver, comma + 1, at)
            if begins < at:
                break
            comma = resolver.tags.rfind(",", first, comma)
    begins = _opened(resolver, begins, at)
    if begins >= at:
        return []
    found = resolver.subjects.topic(begins, at)
    first_of = found[0] if found else None
    told = (
        first_of is not None
        and not first_of.quoted
        and (bool(first_of.name) or (first_of.definite and first_of.type in ("person", "organisation")))
    )
    return found if told and resolver.beside.may(found, gender) else []


def _inserted(resolver: Resolver, first: int, at: int, gender: str) -> list[Mention]:
    """The person who is cited amid the sentence: ستكون الخطة، بحسب سامي كرم، نافعة، مشيرا."""
    cited = resolver.tags.rfind("B", first, at)
    if cited < 0 or cited + 1 >= at:
        return []
    found = resolver.reader.read(cited + 1, at)
    person = found is not None and found.type == "person" and bool(found.name)
    return [found] if found is not None and person and resolver.beside.may([found], gender) else []


def _opened(resolver: Resolver, begins: int, at: int) -> int:
    """The place of the verb with which a clause begins, behind the words that link it; ``at`` where it has none."""
    while begins < at and resolver.tags[begins] in "jtk":
        begins += 1
    return begins if begins < at and (resolver.tags[begins] in "Vv" or resolver.words[begins].verb) else at


def _by_saying(resolver: Resolver, at: int, first: int) -> list[Mention]:
    """Who does by saying, the subject behind the nearest verb: رد أحد التجار على السؤال بقوله."""
    word = resolver.words[at]
    if word.prep != "ب" or not word.folded.endswith(("ه", "ها")):
        return []
    verb = next((p for p in range(at - 1, first - 1, -1) if resolver.tags[p] in "VvAr:"), -1)
    if verb < first or resolver.tags[verb] not in "Vv":
        return []
    found = resolver.subjects.after(verb + 1, at)
    return found if found and resolver.beside.may(found, "f" if word.folded.endswith("ها") else "m") else []
