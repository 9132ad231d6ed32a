"""Readings: at each reporting word, which rule fits, and where the words said begin.

A reading joins a cue to its zone (the words in which the speaker is named) and to the place where
the content begins. It does not yet say who speaks, nor where the content ends.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from ..lexicon.cues import Cue
from .rules import Rule, rules_at
from .skeleton import Skeleton

_PLACES = regex.compile(r"[VvPMB]")


@dataclass(slots=True)
class Reading:
    """A cue with the rule that fits it; all numbers are places of the skeleton."""

    rule: Rule
    at: int
    cue: Cue
    zone: tuple[int, int]  # where the speaker may be named
    content: int  # where the words said begin; for trailing rules the place behind the last word
    intro: tuple[int, int]
    cue_last: int  # behind the cue: على حد تعبيره has three words


def _fits(rule: Rule, cue: Cue) -> bool:
    """Whether this verb can take what the rule found: أشاد takes no clause."""
    if rule.kind == "quote":
        return cue.takes != "-"
    if rule.kind in ("clause", "speech"):
        return "n" in cue.takes or (rule.kind == "speech" and "q" in cue.takes)
    return cue.takes != "-"


def readings(skeleton: Skeleton) -> list[Reading]:
    """All readings of a field, in the order of their cues.

    >>> from quotes.extract.skeleton import skeleton
    >>> [r.rule.id for r in readings(skeleton("قال الوزير إن العمل بدأ."))]
    ['finite-that']
    """
    tags, words = skeleton.tags, skeleton.words
    found: list[Reading] = []
    for place in _PLACES.finditer(tags):
        at = place.start()
        word = words[at]
        if at and tags[at - 1] == "x" and word.cues and word.cues[0].form == "finite" and _negates(words[at - 1].folded):
            continue  # لم يقل إن, هل قال إن
        for rule in rules_at(tags[at]):
            match = rule.match(tags, at)
            if match is None:
                continue
            cue = next((c for c in word.cues if _fits(rule, c) and _suits(c, rule)), None)
            if cue is None:
                continue
            zone = match.span("zone")
            groups = match.re.groupindex
            intro = match.span("intro") if "intro" in groups else (zone[1], zone[1])
            found.append(Reading(rule, at, cue, zone, match.start("content"), intro, at + 1))
            break
    return found


def _negates(folded: str) -> bool:
    return folded in {"لم", "هل", "لن", "الم", "لماذا", "كيف", "متي"}


def _suits(cue: Cue, rule: Rule) -> bool:
    """Whether the form of the cue is the one the rule is about."""
    form = rule.form
    return not form or cue.form == form or (form == "masdar" and cue.form == "noun") or (form == "preposition" and cue.form == "clause")
