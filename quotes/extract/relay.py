"""Relays: who passed on the words of somebody else.

«نقلت وكالة X عن Y قوله إن» gives Y the words and X the relay; so do «أفادت X نقلا عن Y بأن» and
«على لسان». «قال Y إن …، بحسب ما ذكرت X» has the relay behind the words. Where one reported clause
stands in another (قالت الشركة إن دراسة أشارت إلى أن), the outer speaker is the relay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .cast import Figure
from .clauses import sentence
from .draft import Draft
from .extent import publishing_words
from .mentions import Mention
from .readings import Reading

if TYPE_CHECKING:
    from .resolution import Resolver

_PASSES = frozenset(("نقل", "نسب"))
_FROM = frozenset(["عن", "الي"])
_FROM_PRONOUN = {"عنه": "m", "عنها": "f", "عنهم": "", "اليه": "m", "اليها": "f", "اليهم": ""}
_VOICE = frozenset(["لسان"])  # على لسان
_NESTED = 12  # places between the outer clause's particle and the inner verb
_BEFORE = 14  # places between a verb and نقلا
_NAMED_NESTED = 30  # the same where the speaker is named right behind the particle
_REACH = 26  # places between a verb that passes on and قوله


def passed_on(resolver: Resolver, draft: Draft) -> bool:
    """Name the speaker and the relay of a draft whose cue passes somebody's words on.

    False where the cue does not, and the draft is untouched.
    """
    reading = draft.reading
    assert reading is not None
    if reading.cue.form == "preposition" and reading.cue.lemma in _PASSES:
        return _quoted_by(resolver, draft)
    verb = _passing_verb(resolver, reading)
    if verb is None:
        return False
    if reading.rule.id.startswith("relayed") and resolver.words[reading.zone[0] - 1].stem != "نقل":
        return _cited_inside(resolver, draft)
    at, stop = verb, reading.content
    source, gender = _source(resolver, at + 1, stop)
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
    if not relays and gender is not None and source + 1 < stop:
        relays = resolver.subjects.after(source + 1, stop)
    if gender is not None:
        found, path = resolver._in_play(at, gender, "sg" if gender else "pl", False)
        draft.speakers, draft.path = found, path
    else:
        mentions = _named(resolver, source + 1, stop)
        if not mentions:
            return False
        resolver._take(draft, mentions, at)
        if not draft.speakers:
            return False
    draft.relay = _relay(resolver, relays, at)
    if not relays and resolver.words[at].cues and resolver.words[at].cues[0].gender == "f":
        draft.relay = _outlet_in_play(resolver)
    return True


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
    source, gender = _source(resolver, reading.at + 1, reading.zone[1])
    mentions = _named(resolver, source + 1, reading.zone[1]) if source >= 0 and gender is None else []
    if not mentions:
        return False
    resolver._take(draft, mentions, reading.at)
    draft.relay = _other(resolver, draft, resolver.subjects.after(verb + 1, reading.at), verb)
    return True


def _cited_inside(resolver: Resolver, draft: Draft) -> bool:
    """«أكد الوزير، بحسب الوكالة، أن»: the verb's subject speaks, and who is cited passes it on."""
    reading = draft.reading
    assert reading is not None
    cited = reading.zone[0] - 1
    mentions = resolver.subjects.after(reading.at + 1, cited)
    if mentions:
        resolver._take(draft, mentions, reading.at)
    else:
        resolver._dropped(draft)
    sources = _named(resolver, cited + 1, reading.zone[1])
    draft.relay = _other(resolver, draft, sources, cited)
    return True


def _passing_verb(resolver: Resolver, reading: Reading) -> int | None:
    """The place of نقل (or of the verb before نقلا عن) to which a reading's cue belongs."""
    words, tags = resolver.words, resolver.tags
    if reading.cue.form == "finite":
        if reading.cue.lemma in _PASSES or reading.rule.id.startswith("relayed"):
            return reading.at
        return None
    if reading.cue.form != "masdar":
        return None
    first, _ = sentence(tags, reading.at)
    for place in range(reading.at - 1, max(first, reading.at - _REACH) - 1, -1):
        if tags[place] in "VvP" and words[place].cues:
            return place if words[place].cues[0].lemma in _PASSES else None
    return None


def _source(resolver: Resolver, first: int, stop: int) -> tuple[int, str | None]:
    """The place of عن with a noun behind it, or of عنه with the gender of its pronoun; -1 where there is none."""
    for place in range(first, stop):
        folded = resolver.words[place].folded
        if folded in _FROM:
            return place, None
        if folded in _FROM_PRONOUN:
            return place, _FROM_PRONOUN[folded]
    return -1, None


def _named(resolver: Resolver, first: int, stop: int) -> list[Mention]:
    found = resolver.reader.chain(first, stop) if first < stop else []
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
    words = resolver.skeleton.worded(mention.first, mentions[-1].last)
    glued = mention.start - resolver.skeleton.starts[mention.first]  # و, ب or ل before its first word
    return words[glued:] if 0 < glued < 3 else words


def _outlet_in_play(resolver: Resolver) -> str:
    """The outlet that spoke last: «ونقلت عن مصدر …» leaves it out."""
    for _, figures in reversed(resolver.spoke):
        if figures and figures[0].type == "media":
            return figures[0].name
    return ""


# -- relays that no cue of passing on names -----------------------------------------------------


def relays(resolver: Resolver, drafts: list[Draft]) -> None:
    """Name the relays that stand behind the words or around them, once the speakers are known."""
    for draft in drafts:
        if not draft.relay and draft.speakers:
            draft.relay = (
                _behind(resolver, draft)
                or _publisher(resolver, draft)
                or _voice(resolver, draft)
                or _around(resolver, draft)
            )
    _enclosing(drafts)


def _behind(resolver: Resolver, draft: Draft) -> str:
    """«…، بحسب ما ذكرت X»: a second source behind the words."""
    if draft.reading is None or draft.reading.rule.kind == "trailing":
        return ""
    tags, words = resolver.tags, resolver.words
    at = draft.last or draft.place + 1
    _, end = sentence(tags, max(draft.place, at - 1))
    while at < end and tags[at] in ",-)":
        at += 1
    if at >= end or (tags[at] not in "Bk" and words[at].folded != "لما") or words[at].folded in _NOT_SOURCES:
        return ""
    mentions = resolver.subjects.after(at + 1, end) if tags[at] == "B" else []
    if not mentions:
        verb = next(
            (
                p
                for p in range(at + 1, min(end, at + 4))
                if tags[p] in "Vv" or words[p].verb or words[p].folded in _STANDS
            ),
            -1,
        )
        if verb < 0:
            return ""
        if words[verb].folded in _STANDS:  # لما ورد في صحيفة …
            verb += tags[verb + 1 : verb + 2] == "p"
            mentions = _named(resolver, verb + 1, end)
            mentions = mentions if mentions and mentions[0].type == "media" else []
        else:
            mentions = resolver.subjects.after(verb + 1, end)
    return _other(resolver, draft, mentions, at)


def _publisher(resolver: Resolver, draft: Draft) -> str:
    """«أفادت دراسة نشرتها مجلة … بأن»: the outlet that published the document which speaks."""
    if not draft.mentions or draft.speakers[0].type != "document":
        return ""
    mention = draft.mentions[0]
    _, end = sentence(resolver.tags, mention.first)
    end = min(end, mention.first + _REACH, draft.place if draft.place > mention.first else end)
    verb = next((p for p in range(mention.first + 1, end) if resolver.words[p].folded in publishing_words()), -1)
    if verb < 0 or verb + 1 >= end:
        return ""
    publisher = resolver.reader.read(verb + 1, end)
    return _other(resolver, draft, [publisher], verb) if publisher is not None and publisher.type == "media" else ""


def _voice(resolver: Resolver, draft: Draft) -> str:
    """«حذرت الوزارة على لسان المتحدث باسمها من أن»: who lent the speaker his voice."""
    if draft.reading is None:
        return ""
    first, stop = draft.reading.zone
    for place in range(first + 1, stop):
        if resolver.words[place].folded in _VOICE and resolver.words[place - 1].folded == "علي":
            return _other(resolver, draft, _named(resolver, place + 1, stop), place)
    return ""


_STANDS = frozenset(["ورد", "وردت", "جاء", "جاءت"])
_NOT_SOURCES = frozenset(["كما", "وكما"])


def _other(resolver: Resolver, draft: Draft, mentions: list[Mention], at: int) -> str:
    """The relay that mentions name, unless it is the speaker himself or a document."""
    if not mentions or mentions[0].type == "document":
        return ""
    figure, _ = resolver.cast.find(mentions[0], at)
    if figure is None or figure in draft.speakers:
        return ""
    return _relay(resolver, mentions, at)


def _around(resolver: Resolver, draft: Draft) -> str:
    """«قالت X إن Y أشار إلى أن …»: the outer clause's speaker, where Y is named right at its head."""
    reading = draft.reading
    if reading is None or reading.cue.form != "finite" or reading.rule.kind == "trailing":
        return ""
    tags, words = resolver.tags, resolver.words
    first, _ = sentence(tags, reading.at)
    outer = _outer(resolver, draft, first)
    if outer < first:
        return ""
    verb = next((p for p in range(outer - 1, max(first, outer - 20) - 1, -1) if tags[p] in "VvP" and words[p].cues), -1)
    if verb < 0 or words[verb].cues[0].form == "participle":
        return ""
    if words[verb].cues[0].lemma in _PASSES:
        source, _ = _source(resolver, verb + 1, outer)
        mentions = _named(resolver, source + 1, outer) if source >= 0 else []
    else:
        mentions = resolver.subjects.after(verb + 1, outer)
    return _other(resolver, draft, mentions, reading.at)


def _outer(resolver: Resolver, draft: Draft, first: int) -> int:
    """The place of the particle of the clause in which a reporting verb stands; -1 where there is none."""
    tags, reading = resolver.tags, draft.reading
    assert reading is not None
    if draft.mentions and draft.mentions[0].first < reading.at:
        named = draft.mentions[0].first
        outer = tags.rfind("A", first, named)
        return outer if outer >= 0 and named - outer <= 2 and reading.at - outer <= _NAMED_NESTED else -1
    outer = tags.rfind("A", first, reading.at)
    if outer < 0 or reading.at - outer > _NESTED or any(t in ",VvP" for t in tags[outer + 1 : reading.at]):
        return -1
    return outer


def _enclosing(drafts: list[Draft]) -> None:
    """What stands inside somebody's words was passed on by him."""
    open_: list[Draft] = []
    for draft in drafts:
        while open_ and open_[-1].end <= draft.start:
            open_.pop()
        outer = open_[-1] if open_ else None
        if (
            outer is not None
            and not draft.relay
            and outer.speakers
            and draft.speakers
            and not _same(outer.speakers, draft.speakers)
        ):
            draft.relay = "، ".join(f.name for f in outer.speakers)
        open_.append(draft)


def _same(one: list[Figure], other: list[Figure]) -> bool:
    return any(figure in other for figure in one)
