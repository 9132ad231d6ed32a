"""Relays that a cue of passing on names: who handed on the words of somebody else.

«نقلت وكالة X عن Y قوله إن» gives Y the words and X the relay; so do «أفادت X نقلا عن Y بأن» and
«أكد Y، بحسب X، أن». Where no such cue stands, see passage.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from .cited import handed_on
from .coordination import chain
from .draft import Draft
from .dropped import dropped
from .extent import words_of
from .figures import part_of
from .mention import Mention
from .nearest import keeps_name_back
from .readings import Reading
from .sentences import sentence

if TYPE_CHECKING:
    from .resolution import Resolver

PASSES: Final = frozenset(("نقل", "نسب"))
_FROM: Final = frozenset(["عن", "الي"])
_FROM_PRONOUN: Final = {"عنه": "m", "عنها": "f", "عنهم": "", "اليه": "m", "اليها": "f", "اليهم": ""}
_PRINTS: Final = ("نشر", "بث", "اورد", "نقل", "اذاع")
_BORROWS: Final = word_set("borrows")
_STANDS_IN: Final = frozenset(["جاء", "ورد"])
_UNNAMED: Final = frozenset(["عدم", "الكشف", "ذكر"])
_BEFORE: Final = 14  # places between a verb and نقلا
_REACH: Final = 26  # places between a verb that passes on and قوله


def passed_on(resolver: Resolver, draft: Draft) -> bool:
    """Name the speaker and the relay of a draft whose cue passes somebody's words on.

    False where the cue does not, and the draft is untouched.
    """
    reading = draft.reading
    assert reading is not None
    if reading.cue.form == "preposition" and reading.cue.lemma in PASSES:
        return _quoted_by(resolver, draft)
    if _borrowed(resolver, draft):
        return True
    verb = _passing_verb(resolver, reading)
    if verb is None:
        return False
    told = _told(resolver, reading)
    if reading.rule.id.startswith("relayed") and not handed_on(resolver.skeleton, reading.zone[0] - 1):
        return _cited_inside(resolver, draft)
    at, stop = verb, told if told is not None else reading.content
    source, gender = source_of(resolver, at + 1, stop)
    if source < 0:
        return False
    relays = (
        [
            m
            for m in resolver.subjects.after(at + 1, source)
            if m.name or m.definite or m.type in ("media", "group", "organisation") or m.role
        ]
        if source > at + 1
        else []
    )
    if resolver.tags[verb] == "B":
        first, _ = sentence(resolver.tags, verb)
        told_by = max(resolver.tags.rfind(tag, first, verb) for tag in "Vv")
        relays = resolver.subjects.after(told_by + 1, verb) if told_by >= first else []
    if not relays and gender is not None and source + 1 < stop:
        relays = resolver.subjects.after(source + 1, stop)
    if gender is not None:
        found, path = resolver.play.last(at, gender, "sg" if gender else "pl", False)
        draft.speakers, draft.path = found, path
    else:
        mentions = named(resolver, source + 1, stop)
        if not mentions:
            return False
        resolver.take(draft, mentions, at)
        if not draft.speakers:
            return False
    draft.relay = _relay(resolver, relays, at)
    if not relays and resolver.words[at].cues and resolver.words[at].cues[0].gender == "f":
        draft.relay = _outlet_in_play(resolver)
    return True


def _borrowed(resolver: Resolver, draft: Draft) -> bool:
    """«بدأ الوزير كلمته باقتباس للشاعر كمال حداد «…»»: the poet's words, which the minister passes on."""
    reading = draft.reading
    assert reading is not None
    if reading.rule.kind != "quote" or reading.cue.form != "finite":
        return False
    first, last = reading.zone
    at = next((p for p in range(first, last) if resolver.words[p].folded in _BORROWS), last)
    for place in range(at + 1, last):
        if not resolver.words[place].prep and resolver.tags[place - 1] != "p":
            continue
        source = resolver.subjects.reader.read(place, last)
        if source is not None and source.last >= last and (source.name or source.role):
            resolver.take(draft, [source], at)
            draft.relay = other(resolver, draft, resolver.subjects.after(first, at), reading.at)
            draft.cue_at = at
            return True
    return False


def _quoted_by(resolver: Resolver, draft: Draft) -> bool:
    """«أفادت الوكالة نقلا عن الوزير: «…»»: the subject of the verb before is the relay."""
    reading = draft.reading
    assert reading is not None
    first, _ = sentence(resolver.tags, reading.at)
    verb = next(
        (p for p in range(reading.at - 1, max(first, reading.at - _BEFORE) - 1, -1) if resolver.tags[p] in "VvA"), -1
    )
    if verb < 0 or resolver.tags[verb] == "A" or not resolver.words[verb].cues:
        return False
    source, gender = source_of(resolver, reading.at + 1, reading.zone[1])
    mentions = named(resolver, source + 1, reading.zone[1]) if source >= 0 and gender is None else []
    if not mentions:
        return False
    resolver.take(draft, mentions, reading.at)
    draft.relay = other(resolver, draft, resolver.subjects.after(verb + 1, reading.at), verb)
    return True


def _cited_inside(resolver: Resolver, draft: Draft) -> bool:
    """«أكد الوزير، بحسب الوكالة، أن»: the verb's subject speaks, and who is cited passes it on."""
    reading = draft.reading
    assert reading is not None
    cited = reading.zone[0] - 1
    begins = reading.at + 1 + (reading.cue.lemma in _STANDS_IN)  # جاء في البيان، حسبما نقلت الصحيفة، أن
    mentions = resolver.subjects.after(begins, cited)
    if mentions:
        resolver.take(draft, mentions, reading.at)
    else:
        dropped(resolver, draft)
    sources = named(resolver, cited + 1, reading.zone[1])
    draft.relay = other(resolver, draft, sources, cited)
    return True


def _passing_verb(resolver: Resolver, reading: Reading) -> int | None:
    """The place of نقل (or of the verb before نقلا عن) to which a reading's cue belongs."""
    if reading.cue.form == "finite":
        if reading.cue.lemma in PASSES or reading.rule.id.startswith("relayed"):
            return reading.at
        told = _told(resolver, reading)
        return None if told is None else _verb_before(resolver, told)
    if reading.cue.form != "masdar":
        return None
    return _verb_before(resolver, reading.at)


def _verb_before(resolver: Resolver, at: int) -> int | None:
    """The place of نقل where it is the next verb before قوله."""
    words, tags = resolver.words, resolver.tags
    first, _ = sentence(tags, at)
    opening = tags.rfind("-", max(first, at - 2 * _REACH), at - 1) if tags[at - 1] == "-" else -1
    before = opening if opening > first else at  # نقلت الوكالة عن الوزير - الذي زار المرفأ أمس - قوله إن
    for place in range(before - 1, max(first, before - _REACH) - 1, -1):
        relative = tags.rfind("r", max(first, place - 3), place)
        if relative > 0 and tags[relative - 1] == "," and tags[at - 1] == ",":
            continue  # نقلت الوكالة عن الوزير، الذي كان يدلي بتصريح، قوله إن
        if tags[place] == "B" and words[place].cues[0].lemma in PASSES:
            return place  # ذكرت الوكالة، نقلا عن الوزير، قوله إن
        if tags[place] in "VvP" and words[place].cues:
            if words[place + 1].folded in _UNNAMED or words[place - 1].folded in _UNNAMED:
                continue  # مسؤول طلب عدم ذكر اسمه
            if keeps_name_back(resolver.skeleton, place):
                continue
            return place if words[place].cues[0].lemma in PASSES else None
    return None


def _told(resolver: Resolver, reading: Reading) -> int | None:
    """The place of قوله before a second verb: نقل فلان عن فلان قوله وهو يصيح «…»."""
    words, tags = resolver.words, resolver.tags
    for place in range(reading.at - 1, max(0, reading.at - 4) - 1, -1):
        if tags[place] in ".\n:,qQAVP":
            return None
        cues = words[place].cues
        if tags[place] == "M" and cues and cues[0].form == "masdar" and cues[0].lemma == "قال":
            return place
    return None


def source_of(resolver: Resolver, first: int, stop: int) -> tuple[int, str | None]:
    """The place of عن with a noun behind it, or of عنه with the gender of its pronoun; -1 where there is none."""
    for place in range(first, stop):
        folded = resolver.words[place].folded
        if folded == "لسان" and resolver.words[place - 1].folded == "علي":
            return place, None  # نقلت الوكالة على لسان الوزير قوله
        if folded in _FROM:
            return place, None
        cues = resolver.words[first - 1].cues
        if place == first and resolver.words[place].prep == "ل" and cues and cues[0].lemma == "نسب":
            return place - 1, None  # نسبت الصحيفة لمصدر مسؤول أن
        if folded in _FROM_PRONOUN:
            return place, _FROM_PRONOUN[folded]
    return -1, None


def named(resolver: Resolver, first: int, stop: int) -> list[Mention]:
    found = chain(resolver.reader, first, stop) if first < stop else []
    return [m for m in found if m.name or m.body or m.role]


def _relay(resolver: Resolver, mentions: list[Mention], at: int) -> str:
    """A relay as the record names it: a person by name, a body as the article words it."""
    if not mentions:
        return ""
    mention = mentions[0]
    if mention.type in ("person", "") and (mention.name or mention.role):
        figure, _ = resolver.cast.find(mention, at)
        if figure is not None and figure.type == "person":
            return figure.name
    if mention.type == "media":
        resolver.cast.enter(mention, at)  # by its name alone it may speak later
    words = resolver.skeleton.worded(mention.first, mentions[-1].last)
    glued = mention.start - resolver.skeleton.starts[mention.first]  # و, ب or ل before its first word
    return words[glued:] if 0 < glued < 3 else words


def _outlet_in_play(resolver: Resolver) -> str:
    """The outlet that spoke last: «ونقلت عن مصدر …» leaves it out."""
    for _, figures in reversed(resolver.play.spoke):
        if figures and figures[0].type == "media":
            return figures[0].name
    return ""


def other(resolver: Resolver, draft: Draft, mentions: list[Mention], at: int) -> str:
    """The relay that mentions name, unless it is the speaker himself; of a document whoever issued it."""
    if not mentions:
        return ""
    figure, _ = resolver.cast.find(mentions[0], at)
    if figure is None or any(figure is s or (s.words and part_of(s.words, figure.words)) for s in draft.speakers):
        return ""
    if mentions[0].type == "document":
        head = mentions[0].head
        own = head is not None and head.stem in words_of("issued") and mentions[0].issuer is not None
        if not own or printed(resolver, mentions[0]):
            return ""  # a report by somebody else tells of the matter, not of the saying
        return figure.name if figure.type != "document" else ""
    return _relay(resolver, mentions, at)


def printed(resolver: Resolver, mention: Mention) -> bool:
    """Whether an outlet printed a document that another issued: بيان نشرته محطة …"""
    stop = min(len(resolver.words), mention.last + 2)
    return any(resolver.words[p].folded.startswith(_PRINTS) for p in range(mention.first + 1, stop))
