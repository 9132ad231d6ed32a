"""Confidence: how often statements decided like this one were right on annotated articles.

What decided a statement leaves signs: its rule, the path to the speaker, how near he is named and
whether grammar agrees. ``confidence.tsv`` gives each sign a weight; the sum of the weights is led to
a level, the share of right statements among the annotated ones with a sum like it. The levels rise
with the sum, so a further good sign never lowers a confidence. The file is written by
``python -m quotes.evaluation.levels`` and never by hand.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import Final

from ..lexicon.tables import table
from ..lexicon.words import lexicon
from .cast import Cast
from .draft import Draft
from .figures import Figure
from .sentences import sentence

ALWAYS: Final = "always"  # the weight that every statement has
NOBODY: Final = 0.1  # a statement without a speaker
_NEAR: Final = 60  # places
_LONG: Final = 10  # places between a cue and the words said
_FEW: Final = 15  # letters between marks
_RUNS_ON: Final = 45  # places of a clause without marks
_FAR: Final = 25  # places from the head of a sentence to its cue
_MOST: Final = 40  # mentions looked at between two statements


def rate(drafts: list[Draft], cast: Cast) -> None:
    """Fill in the confidence of a field's drafts, in the order of their words."""
    if not drafts:
        return
    weights, levels = _weights(), _levels()
    sums = [total for total, _ in levels]
    for draft, found in zip(drafts, signs(drafts, cast)):
        if not draft.speakers:
            draft.confidence = NOBODY
            continue
        total = round(weights.get(ALWAYS, 0.0) + sum([weights.get(sign, 0.0) for sign in found]), 2)
        draft.confidence = levels[max(0, bisect_right(sums, total) - 1)][1] if levels else 0.5


def signs(drafts: list[Draft], cast: Cast) -> list[tuple[str, ...]]:
    """For each draft the signs that its attribution has left."""
    persons = sum(1 for figure in cast.figures if figure.type == "person")
    seen = sorted(
        (place, number)
        for number, figure in enumerate(cast.figures)
        for place in figure.places
        if figure.type == "person"
    )
    places = [place for place, _ in seen]
    before: Draft | None = None
    left: list[tuple[str, ...]] = []
    named: dict[int, str] = {}  # figure → the path by which he was last named
    for draft in drafts:
        found = _signs(draft, before, persons, cast, seen, places)
        if draft.mentions and draft.speakers:
            named[id(draft.speakers[0])] = draft.path
        elif draft.speakers:
            found.append(f"named by {named.get(id(draft.speakers[0]), 'no cue')}")
        left.append(tuple(found))
        before = draft
    return left


def _signs(
    draft: Draft, before: Draft | None, persons: int, cast: Cast, seen: list[tuple[int, int]], places: list[int]
) -> list[str]:
    found: list[str] = []
    found.append(f"path {draft.path or 'none'}")
    found.append(f"rule {draft.rule}")
    found.append(f"kind {draft.kind}")
    if not draft.speakers:
        return found
    figure = draft.speakers[0]
    found += _words_said(draft)
    found += _at_the_cue(draft, figure)
    found.append(f"type {figure.type}")
    found.append(f"{draft.path} {figure.type}")
    if figure.type == "person":
        found.append(f"{min(len(figure.words), 3)} words of a name")
        found += _names(figure)
    if len(draft.speakers) > 1:
        found.append("several speakers")
    found.append("named often" if len(figure.places) > 2 else "named once" if len(figure.places) < 2 else "named twice")
    if draft.reading is not None and draft.reading.zone[1] - draft.reading.zone[0] > _LONG:
        found.append("far from the words")
    if draft.mentions and draft.mentions[0].definite and len(figure.words) == 1 and figure.type != "person":
        found.append("no fuller name")  # المنظمة, where no organisation has been named
    if draft.cue is not None and not draft.cue.strong:
        found.append("weak cue")
    if draft.cue is not None and draft.cue.gender and figure.gender and figure.type == "person":
        found.append("gender agrees" if draft.cue.gender == figure.gender else "gender differs")
    if draft.mentions:
        found += _beside(draft)
    else:
        found += _away(draft, before, figure, cast, seen, places)
    if draft.path == "continued" and draft.rule == "continued":
        same = before is not None and before.order >= sentence(draft.skeleton.tags, draft.place)[0]
        found.append("continued in its sentence" if same else "continued behind its sentence")
    if persons == 1 and figure.type == "person":
        found.append("only person")
    if draft.relay:
        found.append("relayed")
    if draft.after is not None:
        found.append("further fragment")
    return found


def _words_said(draft: Draft) -> list[str]:
    """Signs that the words said leave: where a clause without marks breaks off, and what stands within it."""
    found: list[str] = []
    if draft.kind in ("direct", "partial"):
        if draft.end - draft.start < _FEW:
            found.append("few letters in marks")  # as likely a name or a term
        return found
    tags, first, last = draft.skeleton.tags, draft.place, draft.last
    if last <= first:
        return found
    if last - first > _RUNS_ON:
        found.append("runs on")
    if last - first > 2 * _RUNS_ON:
        found.append("runs on far")
    said = tags[first:last]
    if ":" in said:
        found.append("colon inside")
    if "V" in said:
        found.append("saying inside")
    if "Q" in said or "q" in said:
        found.append("marks inside")
    if tags[last : last + 1] not in ("", ".", "\n", ","):
        found.append("breaks off")
    return found


def _at_the_cue(draft: Draft, figure: Figure) -> list[str]:
    """Signs of the sentence in which the cue stands, and of who is told of in what he says himself."""
    found: list[str] = []
    tags = draft.skeleton.tags
    if figure.type != "person" and len(figure.words) == 1:
        found.append("body of one word")
    if figure.type == "person" and figure.seen(draft.last - 1) > draft.place:
        found.append("tells of himself")  # وقال حداد إن حداد …: a third person as a rule
    if draft.cue is not None and draft.cue.tense == "present":
        found.append("present")
    if draft.cue_at is not None and tags[draft.cue_at - 1 : draft.cue_at] in ("", ".", "\n"):
        found.append("cue opens the sentence")
    if draft.order - sentence(tags, draft.order)[0] > _FAR:
        found.append("far into the sentence")
    return found


def _names(figure: Figure) -> list[str]:
    """Signs that the words of a person's name leave: a listed given name first, common words among them."""
    found: list[str] = []
    read = lexicon().word
    if figure.words and (figure.words[0] in lexicon().given or read(figure.words[0]).given is not None):
        found.append("listed given name")
    if any(read(word).tag == "w" for word in figure.words):
        found.append("common word in the name")
    return found


def _beside(draft: Draft) -> list[str]:
    """Signs of a speaker named at the cue."""
    found: list[str] = []
    mention, tags = draft.mentions[0], draft.skeleton.tags
    if mention.last - mention.first == 1:
        found.append("one word")
    if tags[mention.last : mention.last + 1] == "w":
        found.append("noun behind")
    if draft.cue_at is not None:
        if mention.last < draft.cue_at - 1:
            found.append("far before the cue")
        if mention.first == draft.cue_at + 1:
            found.append("right behind the cue")
        elif mention.first < draft.cue_at:
            found.append("before the cue")
        if draft.reading is not None and mention.last < draft.reading.zone[1] - 1 and mention.first > draft.cue_at:
            found.append("words left over")
    if len(mention.name.split()) > 1:
        found.append("full name")
    if mention.role and mention.name:
        found.append("role and name")
    if mention.title:
        found.append("title")
    return found


def _away(
    draft: Draft, before: Draft | None, figure: Figure, cast: Cast, seen: list[tuple[int, int]], places: list[int]
) -> list[str]:
    """Signs of a speaker who is named elsewhere."""
    found: list[str] = []
    if before is None or before.speakers != draft.speakers:
        found.append("did not speak last")
        return found
    if draft.order - before.order <= _NEAR:
        found.append("spoke shortly before")
    if "\n" not in draft.skeleton.tags[before.order : draft.order]:
        found.append("same paragraph")
    first = bisect_right(places, before.order)
    between = {number for place, number in seen[first : first + _MOST] if place < draft.order}
    if any(cast.figures[number] is not figure for number in between):
        found.append("somebody named between")
    return found


@cache
def _weights() -> dict[str, float]:
    return {row["name"]: float(row["value"]) for row in table("confidence") if row["kind"] == "sign"}


@cache
def _levels() -> tuple[tuple[float, float], ...]:
    return tuple((float(row["name"]), float(row["value"])) for row in table("confidence") if row["kind"] == "level")
