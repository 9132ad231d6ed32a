"""Speech inside speech: what a quotation reports of somebody else.

«أبلغني القاضي أن الجلسة تأجلت»: the quotation is its speaker's, the clause inside it the judge's.
The words between the marks are tagged once more as a field of their own, with the article's
offsets, and only the surest reading counts: a strong verb, its subject beside it, أنّ, a clause.
"""

from __future__ import annotations

from dataclasses import replace

from ..lexicon.words import lexicon
from .clauses import clause_end
from .draft import Draft
from .mentions import Reader
from .readings import readings
from .skeleton import Skeleton, skeleton
from .subjects import Subjects

_TELLS = frozenset(["قال", "أعلن", "أكد", "أفاد", "أوضح", "ذكر", "أبلغ", "أضاف", "أخبر"])
_BODIES = ("organisation", "state", "media", "group")


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
        if reading.rule.id != "finite-that" or reading.at < last:
            continue
        if reading.cue.lemma not in _TELLS or bones.words[reading.content - 1].folded.startswith("و"):
            continue
        mentions = inner.after(*reading.zone)
        if not mentions or not (mentions[0].name or mentions[0].definite or mentions[0].type in _BODIES):
            continue
        end = clause_end(bones, reading.content, cues, reading.cue)
        start, stop = bones.slice(reading.content, end)
        if stop - start < 4:
            continue
        last = end
        inside = Draft(
            bones, draft.field, start, stop, "indirect", "nested", draft.place, draft.place, None, reading.cue, reading.word_at  # noqa: E501
        )  # fmt: skip
        inside.within = draft
        for mention in mentions:
            mention.first = mention.last = draft.place
        inside.mentions = mentions
        drafts.append(inside)
    return drafts


def _promises(outer: Skeleton, first: int, closer: int) -> bool:
    """Whether a strong verb and أنّ stand between the marks at all."""
    if closer - first < 6:
        return False
    word = lexicon().word
    tags = {word(token).tag for token in outer.tokens[first:closer] if token[0].isalpha()}
    return "V" in tags and "A" in tags


def _shifted(text: str, start: int, end: int) -> Skeleton:
    """The skeleton of a part of a text, with the offsets of the whole."""
    bones = skeleton(text[start:end])
    bones.text = text
    bones.starts = [start + at for at in bones.starts]
    bones.ends = [start + at for at in bones.ends]
    bones.spans = [s and replace(s, start=start + s.start, end=start + s.end) for s in bones.spans]
    return bones
