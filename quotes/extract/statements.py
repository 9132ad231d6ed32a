"""Statements: from drafts to the record."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from .draft import Draft
from .marked import Judgement
from .marks import family
from .record import Article, NotStatement, Statement
from .skeleton import Skeleton

_SHORT: Final = 3  # words of a clause that a stray mark behind it makes no quotation


def statements(article: Article, drafts: list[Draft]) -> list[Statement]:
    """The records of a field's drafts; fragments of one utterance carry the same number."""
    numbers = _joined(drafts)
    ends: set[int] = set()
    found = []
    for draft in drafts:
        if draft.kind in ("indirect", "unmarked") and draft.end not in ends and _mark_behind(draft):
            ends.add(draft.end)
            found.append(_statement(article, draft, numbers.get(id(draft)), "direct"))
        else:
            found.append(_statement(article, draft, numbers.get(id(draft)), draft.kind))
    found.sort(key=lambda statement: (statement.start, statement.end))  # the marks may have changed the order
    return found


def _mark_behind(draft: Draft) -> bool:
    """Whether a closing mark that nothing opens stands behind a clause, which was marked so: أن العمل بدأ أمس هنا»."""
    bones, end = draft.skeleton, draft.end
    strays, starts = bones.marks.strays, bones.token_starts
    behind = bisect_left(strays, bisect_left(starts, end))
    if behind == len(strays):
        return False
    stray = strays[behind]
    at = end
    while at < starts[stray] and bones.text[at] in " .":
        at += 1
    if at < starts[stray] or family(bones.tokens[stray]) not in ("double", "guillemets"):
        return False
    return len(bones.text[draft.start : end].split()) > _SHORT


def _joined(drafts: list[Draft]) -> dict[int, int]:
    """A number for each draft that shares its utterance with others: that of the first, counted in the field."""
    places = {id(draft): number for number, draft in enumerate(drafts)}
    numbers: dict[int, int] = {}
    for draft in drafts:
        leader = draft
        while leader.after is not None and id(leader.after) in places:
            leader = leader.after
        if leader is not draft:
            number = places[id(leader)]
            numbers[id(draft)] = numbers[id(leader)] = number
    return numbers


def _statement(article: Article, draft: Draft, joined: int | None, kind: str) -> Statement:
    text = article.field(draft.field)
    start, end = (draft.mentions[0].start, draft.mentions[-1].end) if draft.mentions else (None, None)
    cue_start, cue_end = (
        draft.skeleton.slice(*(draft.cue_bounds or (draft.cue_at, draft.cue_at + 1)))
        if draft.cue_at is not None
        else (None, None)
    )
    first = draft.speakers[0] if draft.speakers else None
    begins, ends = _with_marks(draft, text)
    return Statement(
        article.id, draft.field, begins, ends, text[begins:ends], kind,
        speakers=tuple(f.name for f in draft.speakers), speaker_types=tuple(f.type for f in draft.speakers),
        mention=text[start:end] if start is not None else "", mention_start=start, mention_end=end,
        role=_role(draft), gender=first.gender if first is not None else "",
        cue=text[cue_start:cue_end] if cue_start is not None else "",
        cue_lemma=draft.cue.lemma if draft.cue else "", cue_class=draft.cue.stance if draft.cue else "",
        cue_start=cue_start, cue_end=cue_end, medium=draft.medium, relay=draft.relay, addressee=draft.addressee,
        said_on=draft.said_on, confidence=draft.confidence, rule=draft.rule, path=draft.path, joined=joined,
    )  # fmt: skip


def _with_marks(draft: Draft, text: str) -> tuple[int, int]:
    """The bounds of a draft, with both marks of the marked words that a reported clause begins or ends with.

    أن العمل يتم عبر «البوابة»: without the last mark the clause would open one and close none.
    """
    start, end = draft.start, draft.end
    if draft.kind not in ("indirect", "unmarked"):
        return start, end
    bones = draft.skeleton
    for span in bones.spans[bisect_left(bones.starts, start) : bisect_left(bones.starts, end)]:
        if span is None or span.start < draft.start or span.end > draft.end or span.opener < 0:
            continue
        if span.start == draft.start < span.end < draft.end:
            start = text.rindex(bones.tokens[span.opener], 0, draft.start)
        elif draft.start < span.start and span.end == draft.end and span.repair != "unclosed":
            mark = bones.tokens[span.closer]
            end = text.index(mark, draft.end) + len(mark)
    return start, end


def _role(draft: Draft) -> str:
    """What the mention says the speaker is, or what the article said of him before."""
    if len(draft.speakers) != 1:
        return ""
    if draft.mentions and draft.mentions[0].role:
        return draft.mentions[0].role
    return draft.speakers[0].role


def not_statements(
    article: Article, skeleton: Skeleton, field: str, refused: dict[int, Judgement]
) -> list[NotStatement]:
    """The records of the marked spans of a field that are no statements, in the order of the text."""
    found = []
    text = article.field(field)
    for place, verdict in sorted(refused.items()):
        span = skeleton.spans[place]
        if span is not None:
            found.append(
                NotStatement(
                    article.id,
                    field,
                    span.start,
                    span.end,
                    text[span.start : span.end],
                    verdict.reason or "other",
                    verdict.rule,
                )
            )
    return found
