"""Provenance: where the words of a draft were said, through whom, to whom and when.

Each is looked for in the reporter's own words of the draft's sentence and nowhere else: between
the cue and the words said, before the cue, and behind the words said. What stands inside
somebody's words says nothing of where they were said.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from ..text.fold import fold
from .days import day_said
from .draft import Draft
from .extent import words_of
from .figures import Figure
from .media import Media
from .mention import Mention
from .passage import behind_words, relays
from .relay import other
from .resolution import Resolver
from .resumed import interview, resumed
from .sentences import sentence

_PRONOUNS: Final = ("ه", "ها", "هم")  # نظيره, زميلتها
_WHEN: Final = frozenset(["ختام", "مستهل"])  # of a medium: when something was said there
_TOLD: Final = frozenset(["أبلغ", "أخبر", "خاطب", "سأل", "طمأن"])  # verbs whose object is who was told
_BELONGING: Final = frozenset(["عام", "تابع", "تابعه", "مراسل"])  # التابعة لشبكة …
_LONGEST_BEHIND: Final = 14  # places behind the words in which a medium may still belong to them


def trace_back(resolver: Resolver, drafts: list[Draft], published: date | None) -> None:
    """Fill in ``medium``, ``relay``, ``addressee`` and ``said_on`` of a field's drafts, in the order of their words."""
    if not drafts:
        return
    media = Media(resolver.skeleton, resolver.reader)
    relays(resolver, drafts)
    announced = next((interview(media, draft.place) for draft in drafts if draft.rule == "answer"), None)
    before: Draft | None = None
    taken = 0  # the place behind the words of the draft before
    done: set[int] = set()
    voices: dict[str, Figure] = {}  # kind of document → whose words the last one was
    for draft in drafts:
        leader = draft.after
        if leader is not None and id(leader) in done:
            draft.medium, draft.relay, draft.addressee, draft.said_on = (
                leader.medium,
                leader.relay,
                leader.addressee,
                leader.said_on,
            )
        else:
            _fill(resolver, media, draft, before, taken, published)
            _issuer(draft, voices)
        if draft.rule == "answer" and announced is not None and not draft.medium:
            draft.medium = media.skeleton.worded(*announced)
        done.add(id(draft))
        before, taken = draft, max(taken, draft.last, draft.place + 1)


def _fill(
    resolver: Resolver, media: Media, draft: Draft, before: Draft | None, taken: int, published: date | None
) -> None:
    skeleton, reading = resolver.skeleton, draft.reading
    zones = _zones(resolver, draft, taken)
    found = _document(media, draft, resolver) or next(
        (m for m in (_medium(media, draft, *zone) for zone in zones) if m), None
    )
    if found is None and reading is not None:
        found = resumed(media, draft, sentence(resolver.tags, reading.at)[0])
    if found is not None:
        when = resolver.words[found[0]].stem in _WHEN and found[1] > found[0] + 1
        draft.medium = _bare(media, skeleton.worded(found[0] + when, found[1]), found[0])
        if not draft.relay and media.cited(found[0]):
            issued = resolver.reader.read(found[0], found[1])  # علق، بحسب بيان صادر عن الحزب، بقوله
            if issued is not None and issued.type == "document":
                draft.relay = other(resolver, draft, [issued], found[0])
    if before is not None and _goes_on(resolver, before, draft):
        draft.medium, draft.relay = draft.medium or before.medium, draft.relay or before.relay
    if reading is not None:
        draft.addressee = _addressee(resolver, draft)
    draft.said_on = _day(resolver, zones, found, published)


def _issuer(draft: Draft, voices: dict[str, Figure]) -> None:
    """The relay of words that a statement known from before reports: «…»، وفقا للبيان."""
    words = fold(draft.medium).split()
    if not words or len(draft.speakers) != 1 or any(m.type == "document" for m in draft.mentions):
        return
    speaker, head = draft.speakers[0], words[0].removeprefix("ال")
    if not words[0].startswith("ال"):
        voices[head] = speaker
    elif len(words) == 1 and head in words_of("issued") and not draft.relay:
        voice = voices.get(head)
        finite = draft.cue is not None and draft.cue.form == "finite"
        if voice is not None and voice is not speaker and voice.type == speaker.type == "person" and finite:
            draft.relay = voice.name


def _day(
    resolver: Resolver, zones: list[tuple[str, int, int]], medium: tuple[int, int] | None, published: date | None
) -> str:
    """The day of the words: named beside the cue, with the medium, or at the head of the sentence."""
    skeleton = resolver.skeleton
    for name, first, stop in zones:
        day = None
        if medium is not None and first <= medium[0] < stop:
            day = day_said(
                skeleton, medium[0], stop if name == "beside" else min(stop, _pause(resolver, medium[1])), published
            )
        if day is None and name != "behind":
            day = day_said(skeleton, first, stop, published, head=name == "before")
        if day is not None:
            return day.isoformat()
    return ""


def _pause(resolver: Resolver, at: int) -> int:
    """The next comma, or the end of the sentence."""
    tags = resolver.tags
    while at < len(tags) and tags[at] not in ",.\n:AVvP":
        at += 1
    return at


def _medium(media: Media, draft: Draft, name: str, first: int, stop: int) -> tuple[int, int] | None:
    """The medium in one zone; before the cue only where it opens the clause: وفي تصريح له، قال."""
    adverb = (draft.cue is not None and draft.cue.form == "participle") or draft.rule.endswith("fragment")
    found = media.find(first, stop, outlets=name == "beside" or adverb, heard=name == "beside")
    if found is None:
        return None
    tags, opening = media.tags, media.opening(found[0])
    if name != "before":
        aside = name == "behind" and opening < found[0] - 1  # على هامش …: of what was said, not of the saying
        return None if aside or _owned(media, draft.mentions, found[0]) else found
    opens = opening == first or tags[opening - 1] in ",-yj:"
    cited = draft.cue is not None and draft.cue.form == "masdar" and tags[opening] == "B"  # علق، بحسب بيان، بقوله
    other_clause = any(t in "Vv" for t in tags[found[1] : stop]) or _turns(media, found[1], stop)
    return found if adverb or cited or (opens and not other_clause) else None


def _turns(media: Media, first: int, stop: int) -> bool:
    """Whether another clause begins: أبدت الدول، في ختام الاجتماع، ليونة، في حين يتوقع مراقبون أن …"""
    return any(media.words[p].folded in ("حين", "فيما", "بينما") and p > first for p in range(first, stop))


def _bare(media: Media, phrase: str, at: int) -> str:
    """A medium without what is glued to its first word: «البيان» for «للبيان»; ل before an outlet stays."""
    if media.words[at].conj and phrase.startswith("و"):
        phrase = phrase[1:]
    if media.words[at].prep != "ل" or not media.cited(at):
        return phrase
    return "ال" + phrase[2:] if phrase.startswith("لل") else phrase[1:]


def _owned(media: Media, mentions: list[Mention], at: int) -> bool:
    """Whether a medium's place belongs to what the speaker is: مدير عام لوكالة …, المشارك في مؤتمر …"""
    if at and media.words[at - 1].stem in _BELONGING:
        return True
    owner = next((m for m in mentions if m.first < at < m.last), None)
    if owner is None:
        return False
    if not media.words[at].folded.startswith("ل") or media.words[at].role:
        return True  # رئيس النقابة الوطنية للصحفيين
    if owner.head is not None and "source" in owner.head.kinds:
        return False  # مصدر مسؤول لوكالة …
    before = media.words[at - 1]
    return bool(before.role) and not before.definite and not before.folded.endswith("ي")


def _goes_on(resolver: Resolver, before: Draft, draft: Draft) -> bool:
    """Whether a draft goes on with the words of the one before, in its sentence and by its speaker.

    Readers differ on how far a medium reaches beyond its sentence; measured, carrying it further
    is wrong far more often than right.
    """
    if not draft.speakers or before.speakers != draft.speakers:
        return False
    first, end = sentence(resolver.tags, draft.order)
    return first <= before.order < end


def _zones(resolver: Resolver, draft: Draft, taken: int) -> list[tuple[str, int, int]]:
    """The reporter's own words around a draft: beside the cue, before it, behind the words."""
    tags, reading = resolver.tags, draft.reading
    last = draft.last or draft.place + 1
    _, end = sentence(tags, last - 1)
    zones = []
    if reading is not None:
        cue = min(reading.at, reading.word_at)
        inner = reading.zone[1] if reading.rule.kind == "trailing" else reading.content
        unread = tags[cue] == "B" and not (draft.mentions or draft.speakers)  # وفقا لأحدث مسح أجري
        zones.append(("beside", cue if unread else cue + 1, max(inner, reading.zone[1])))
        begin, _ = sentence(tags, cue)
        if reading.rule.kind != "trailing":
            zones.append(("before", max(begin, taken), cue))
    if reading is None or reading.rule.kind != "trailing":
        at, end = behind_words(resolver, draft)
        near = draft.place + 1
        if draft.kind == "partial" and near + 1 < end and tags[near] in "Gw" and resolver.words[near].definite:
            pause = next((p for p in range(near + 1, end) if tags[p] in ",.VvPAB"), end)
            if tags[near + 1] in "pc":
                zones.append(("behind", near + 1, pause))  # من أجل «الاستقرار» العالمي خلال مكالمة عبر الفيديو
        stop = min(end, at + _LONGEST_BEHIND)
        cue_behind = next((p for p in range(at + 1, stop) if tags[p] in "VvPA"), stop)
        word = resolver.words[at] if at < end else None
        if reading is not None and reading.rule.kind == "clause" and tags[at - 1] in "qQ" and tags[at : at + 1] != "B":
            word = None  # أن “الاهتمام كبير” خلال المكالمة: the reported clause goes on
        if word is not None and not word.conj and (tags[at] in "pcB" or word.folded == "عبر"):
            zones.append(("behind", at, cue_behind))
    if draft.cue_at is not None and draft.cue_at > last and (reading is None or draft.cue_at > reading.at):
        zones.append(("beside", draft.cue_at + 1, end))  # وفق ما ذكر ناطق لإذاعة …
    if draft.rule.startswith("headline") and draft.mentions and draft.mentions[0].first < draft.place:
        zones.append(("before", tags.rfind("\n", 0, draft.place) + 1, draft.mentions[0].first))
    return [zone for zone in zones if zone[1] < zone[2]]


def _document(media: Media, draft: Draft, resolver: Resolver) -> tuple[int, int] | None:
    """A document that is the subject is the medium too, where somebody issued it: وأوضح التقرير."""
    if draft.within is not None:
        return None  # its places are those of the words around it
    for mention in draft.mentions:
        if mention.type == "document" or (mention.head is not None and "paper" in mention.head.kinds):
            _, stop = sentence(resolver.tags, mention.first)
            stop = min(stop, draft.place) if draft.place > mention.first else stop
            if draft.speakers and draft.speakers[0].type == "document" and not media.issued(mention.first):
                return media.extent.published(mention.first, stop)
            return mention.first, max(mention.last if mention.issuer is None else 0, media.end(mention.first, stop))
    return None


def _addressee(resolver: Resolver, draft: Draft) -> str:
    """Who was told: للصحافيين, لنظيره الصيني; the object of أبلغ."""
    reading = draft.reading
    assert reading is not None
    first, stop = reading.zone
    words, tags = resolver.words, resolver.tags
    for at in range(first, stop):
        word = words[at]
        if (
            word.prep == "ل"
            and word.role
            and (tags[at - 1] in "VvNn)," or _ends(draft.mentions, at))
            and not _inside(draft.mentions, at)
        ):
            mention = resolver.reader.read(at, stop)
            if mention is not None:
                return _without_lam(resolver, mention)
    if reading.cue.lemma in _TOLD and draft.mentions:
        last = draft.mentions[-1]
        # a noun with his pronoun is somebody else, though it stands like an apposition: أبلغ الوزير نظيره
        at = next(
            (p for p in range(last.first + 1, last.last) if words[p].role and words[p].form.endswith(_PRONOUNS)),
            last.last,
        )
        mention = resolver.reader.read(at, stop) if first < at < stop and tags[at] not in "pct" else None
        if mention is not None and (mention.role or mention.name) and mention.type in ("person", "group"):
            return resolver.skeleton.text[mention.start : mention.end]
    return ""


def _ends(mentions: list[Mention], at: int) -> bool:
    return any(m.last == at for m in mentions)


def _inside(mentions: list[Mention], at: int) -> bool:
    return any(m.first < at < m.last for m in mentions)


def _without_lam(resolver: Resolver, mention: Mention) -> str:
    """«الصحافيين» for «للصحافيين», «اللاجئين» for «للاجئين», «نظيره» for «لنظيره»."""
    start = resolver.skeleton.starts[mention.first]
    phrase = resolver.skeleton.text[start : mention.end].removeprefix("و")
    if phrase.startswith("لل"):
        return "ال" + (phrase[2:] if resolver.words[mention.first].definite else phrase[1:])
    return phrase.removeprefix("ل").lstrip("ـ")
