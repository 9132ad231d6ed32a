"""Speech inside speech: what a quotation reports of somebody else.

«أبلغني القاضي أن الجلسة تأجلت»: the quotation is its speaker's, the clause inside it the judge's.
The words between the marks are tagged once more as a field of their own, with the article's
offsets, and only the surest reading counts: a strong verb, its subject beside it, أنّ, a clause.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ..lexicon.sets import word_set
from .clauses import clause_end
from .draft import Draft
from .marks import MARKS
from .mention import Mention
from .mentions import Reader
from .readings import Reading, readings
from .sentences import sentence
from .skeleton import Skeleton, skeleton
from .subjects import Subjects

_TELLS: Final = frozenset(["قال", "أعلن", "أكد", "أفاد", "أوضح", "ذكر", "أبلغ", "أضاف", "أخبر", "كرر", "صرح"])
_TOLD: Final = frozenset(["لي", "لنا"])
_CALLS: Final = word_set("calls", folded=False)
_MYSELF: Final = word_set("i-myself")
_HENCE: Final = word_set("hence")
_I_SAY: Final = word_set("says-myself")
_RULES: Final = frozenset(["finite-that", "participle-that"])
_BODIES: Final = ("organisation", "state", "media", "group")


def nested(outer: Skeleton, draft: Draft, subjects: Subjects) -> list[Draft]:
    """The clauses that a marked statement reports of others; empty for most.

    Their places are those of the statement itself, their characters the article's.
    """
    span = outer.spans[draft.place]
    if span is None or not _promises(outer, span.first, span.closer):
        return []
    bones = _shifted(outer.text, span.start, span.end)
    inner = Subjects(bones, Reader(bones, subjects.reader.known))
    found = readings(bones, inner)
    cues = {r.at: r.cue.form for r in found}
    drafts: list[Draft] = []
    last = 0
    for reading in found:
        quoted = reading.rule.kind == "quote" and reading.cue.form == "finite" and reading.cue.lemma == "قال"
        if (reading.rule.id not in _RULES and not quoted) or reading.at < last or not reading.reports:
            continue
        if reading.cue.lemma not in _TELLS or bones.words[reading.content - 1].folded.startswith("و"):
            continue
        if draft.kind == "partial" and reading.at == 0 and reading.cue.lemma in _CALLS and not bones.words[0].object:
            continue  # إن الوزارة «أبلغت الميناء بأن …»: who stands behind the verb was told, the subject is outside
        mentions = _subject(inner, reading)
        named = any(tag in "NRTOSn" for tag in bones.tags[reading.zone[0] : reading.zone[1]])
        goes_on = reading.cue.form == "participle" or bones.words[reading.at].conj == "و"
        if not mentions and not named and drafts and goes_on:
            mentions = drafts[-1].mentions  # أعلن المدير أن …. وقال إن …; قال المدير إن …، موضحا أن …
        if not mentions or not (mentions[0].name or mentions[0].definite or mentions[0].type in _BODIES):
            continue
        end = reading.content + 1 if quoted else clause_end(bones, reading.content, cues, reading.cue)
        end = end if quoted else _till_himself(bones, reading.content, end)
        start, stop = bones.slice(reading.content, end)
        if stop - start < 4:
            continue
        last = end
        kind = "direct" if quoted else "indirect"
        inside = Draft(
            bones, draft.field, start, stop, kind, "nested", draft.place, draft.place, None, reading.cue, reading.word_at  # noqa: E501
        )  # fmt: skip
        inside.within = draft
        for mention in mentions:
            mention.first = mention.last = draft.place
        inside.mentions = mentions
        drafts.append(inside)
    return drafts


def _till_himself(bones: Skeleton, first: int, end: int) -> int:
    """The place where the outer speaker speaks of himself again: قالت اللجنة إن …، وأنا أصدقها; … لذلك أقول إن."""
    words = bones.words
    for at in range(first + 2, end - 1):
        if bones.tags[at] == "," and words[at + 1].folded in _MYSELF:
            return at
        if words[at].folded in _HENCE and words[at + 1].folded in _I_SAY:
            return at - (bones.tags[at - 1] == ",")
    return end


def _subject(inner: Subjects, reading: Reading) -> list[Mention]:
    """Who says it: behind the verb, right before it (سمعنا المدير يقول إن), or before what goes with it (مكررا أن)."""
    mentions = inner.after(*reading.zone)
    if mentions:
        return mentions
    first, _ = sentence(inner.tags, reading.at)
    if reading.cue.form == "participle":
        return [m for m in inner.topic(first, reading.at) if m.name]
    if inner.words[reading.at].conj != "و":
        return [m for m in inner.antecedent(reading.at) if _somebody(m)] if inner.tags[reading.at - 1] != "," else []
    told = reading.at + 1 < len(inner.words) and inner.words[reading.at + 1].folded in _TOLD
    return [m for m in inner.topic(first, reading.at) if _somebody(m)] if told else []  # اقترب الحارس وقال لي «…»


def _somebody(mention: Mention) -> bool:
    return bool(mention.name or (mention.head is not None and mention.head.role) or mention.type in _BODIES)


def _promises(outer: Skeleton, first: int, closer: int) -> bool:
    """Whether a strong verb and أنّ stand between the marks at all."""
    if closer - first < 5:
        return False
    tags = {word.tag for word in outer.token_words[first:closer] if word.form[0].isalpha()}
    if "A" in tags:
        return "V" in tags or "P" in tags
    return "V" in tags and not MARKS.isdisjoint(outer.tokens[first:closer])


def _shifted(text: str, start: int, end: int) -> Skeleton:
    """The skeleton of a part of a text, with the offsets of the whole."""
    bones = skeleton(text[start:end])
    bones.text = text
    bones.starts = [start + at for at in bones.starts]
    bones.ends = [start + at for at in bones.ends]
    bones.token_starts = [start + at for at in bones.token_starts]
    bones.spans = [s and replace(s, start=start + s.start, end=start + s.end) for s in bones.spans]
    return bones
