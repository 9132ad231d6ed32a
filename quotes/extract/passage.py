"""Relays that no cue of passing on names: behind the words, around them, or by what they are said through.

«قال Y إن …، بحسب ما ذكرت X» has the relay behind the words, «على لسان X» before them. Where one reported clause
stands in another (قالت الشركة إن دراسة أشارت إلى أن), the outer speaker is the relay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from .draft import Draft
from .extent import publishing_words
from .figures import Figure
from .inner import inner_speaker
from .relay import PASSES, named, other, source_of
from .sentences import sentence

if TYPE_CHECKING:
    from .resolution import Resolver

_VOICE: Final = frozenset(["لسان"])  # على لسان
_STANDS: Final = frozenset(["ورد", "وردت", "جاء", "جاءت"])
_NOT_SOURCES: Final = frozenset(["كما", "وكما"])
_NESTED: Final = 12  # places between the outer clause's particle and the inner verb
_NAMED_NESTED: Final = 30  # the same where the speaker is named right behind the particle
_REST: Final = 14  # places of the clause behind a marked fragment
_REACH: Final = 26  # places between a document and the verb that says who passed it on


def relays(resolver: Resolver, drafts: list[Draft]) -> None:
    """Name the relays that stand behind the words or around them, once the speakers are known."""
    for draft in drafts:
        inner_speaker(resolver, draft)
        if not draft.relay and draft.speakers:
            draft.relay = (
                _behind(resolver, draft)
                or _publisher(resolver, draft)
                or _voice(resolver, draft)
                or _led(resolver, draft)
                or _around(resolver, draft)
            )
    _enclosing(drafts)


def _led(resolver: Resolver, draft: Draft) -> str:
    """«وبحسب X، أكد Y أن …»: who is cited before another's words."""
    frame = draft.frame
    if frame is None or frame.reading is None or frame.reading.rule.kind != "lead":
        return ""
    return other(resolver, draft, frame.mentions, frame.order)


def _behind(resolver: Resolver, draft: Draft) -> str:
    """«…، بحسب ما ذكرت X»: a second source behind the words."""
    if draft.reading is None or draft.reading.rule.kind == "trailing":
        return ""
    tags, words = resolver.tags, resolver.words
    at, end = behind_words(resolver, draft)
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
            mentions = named(resolver, verb + 1, end)
            mentions = mentions if mentions and mentions[0].type == "media" else []
        else:
            mentions = resolver.subjects.after(verb + 1, end)
            if mentions and _figures_only(draft) and words[verb].cues:
                resolver.take(draft, mentions, verb)
                draft.cue, draft.cue_at = words[verb].cues[0], verb
                return ""
    return other(resolver, draft, mentions, at)


def _figures_only(draft: Draft) -> bool:
    """Whether only a document that nobody signs is cited before: بحسب تقديرات أولية، فقد …، وفق ما أكد فلان."""
    cited = draft.reading is not None and draft.reading.cue.form == "preposition"
    return cited and draft.speakers[0].type == "document" and draft.speakers[0].issuer is None


def behind_words(resolver: Resolver, draft: Draft) -> tuple[int, int]:
    """The place of what follows a draft's words in its sentence, and the end of that.

    Behind a marked fragment the clause goes on in the reporter's words: «بمسؤولية» إذا انتهى الاتفاق، بحسب ما قال فلان.
    """
    tags = resolver.tags
    at = draft.last or draft.place + 1
    _, end = sentence(tags, max(draft.place, at - 1))
    if draft.kind == "partial" and at < end and tags[at] not in ",-)":
        comma = next((p for p in range(at, min(end - 1, at + _REST)) if tags[p] in ",qQAVPB:"), end)
        if comma < end - 1 and tags[comma] == "," and tags[comma + 1] in "Bk":
            at = comma
    while at < end and tags[at] in ",-)":
        at += 1
    return at, end


def _publisher(resolver: Resolver, draft: Draft) -> str:
    """«أفادت دراسة أوردتها مجلة … بأن»: the outlet that passed on the document which speaks; نشر tells its place."""
    if not draft.mentions or draft.mentions[0].type != "document":
        return ""
    mention = draft.mentions[0]
    _, end = sentence(resolver.tags, mention.first)
    end = min(end, mention.first + _REACH, draft.place if draft.place > mention.first else end)
    verb = next((p for p in range(mention.first + 1, end) if resolver.words[p].folded in publishing_words()), -1)
    if verb < 0 or verb + 1 >= end or resolver.words[verb].folded.startswith("نشر"):
        return ""
    publisher = resolver.reader.read(verb + 1, end)
    return other(resolver, draft, [publisher], verb) if publisher is not None and publisher.type == "media" else ""


def _voice(resolver: Resolver, draft: Draft) -> str:
    """«حذرت الوزارة على لسان المتحدث باسمها من أن»: who lent the speaker his voice."""
    if draft.reading is None:
        return ""
    first, stop = draft.reading.zone
    for place in range(first + 1, stop):
        if resolver.words[place].folded in _VOICE and resolver.words[place - 1].folded == "علي":
            return other(resolver, draft, named(resolver, place + 1, stop), place)
    return ""


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
    if words[verb].cues[0].lemma in PASSES:
        source, _ = source_of(resolver, verb + 1, outer)
        mentions = named(resolver, source + 1, outer) if source >= 0 else []
    else:
        mentions = resolver.subjects.after(verb + 1, outer)
    return other(resolver, draft, mentions, reading.at)


def _outer(resolver: Resolver, draft: Draft, first: int) -> int:
    """The place of the particle of the clause in which a reporting verb stands; -1 where there is none."""
    tags, words, reading = resolver.tags, resolver.words, draft.reading
    assert reading is not None
    if draft.mentions and draft.mentions[0].type == "document" and words[draft.mentions[-1].last - 1].pronoun:
        return -1  # إن تحقيق فريقها يشير إلى: of the one who tells of it
    if draft.mentions and draft.mentions[0].first < reading.at:
        named = draft.mentions[0].first
        outer = tags.rfind("A", first, named)
        return outer if outer >= 0 and named - outer <= 2 and reading.at - outer <= _NAMED_NESTED else -1
    outer = tags.rfind("A", first, reading.at)
    if outer > 0 and words[outer - 1].folded in word_set("no-report"):
        return -1  # إلا أنه يرى أن
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
