"""The attribution rules: patterns over skeletons, kept as data with their examples.

A rule is anchored at a cue (or at a paragraph's head, for headlines) and says how the cue is
joined to what was said. Its pattern has groups: ``zone``, where the speaker is named; ``intro``,
the word or mark that opens the words said; ``content``, where these begin. Rules are tried in the
file's order at each cue and the first that fits decides. ``quotes rules`` prints them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import regex

from ..lexicon.tables import table

# Named parts from which patterns are composed: «{zone}» in a pattern stands for one of these.
PARTS: Final = {
    # what may stand between a cue and its introducer: subject, apposition, circumstances
    "zone": r"(?P<zone>[^VPMBA:Q.\n]{0,45}?)",
    # before أن a maṣdar with its pronoun is one more noun: مؤكدا رفضه … وأنه
    "far": r"(?P<zone>[^VPBA:Q.\n]{0,45}?)",
    "mid": r"(?P<zone>[^VPBA:Q.\n]{0,30}?)",
    "short": r"(?P<zone>[^VPMBA:Q.\n,]{0,12}?)",
    "near": r"(?P<zone>[^VPMBA:Q.\n]{0,30}?)",
    "cited": r"(?P<zone>[^VPMBA:Q.\n]{1,30}?)",
    "end": r"(?=[.\n)]|$)",
    # a relative clause behind a source tells what else it said, كما قال الوزير، الذي أكد أن …, and a pronoun what it
    # is, بحسب المرصد وهو هيئة مستقلة تقول إن …
    "told": r"(?:(?<=[NnROSG])|(?<=[OR]w)),?(?:r(?:V|v[^.\n]*?[VPMBAQ:])|e[wORG][^.\n]*?[VPMAQ:])",
    # the line break after a colon belongs to it
    "colon": r"(?P<intro>,?-?:[-.]?\n{0,3}-?)",
}


_FORMS: Final = {"V": "finite", "v": "finite", "P": "participle", "M": "masdar", "B": "preposition", "k": "finite"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which a cue is joined to its words."""

    id: str
    anchor: str  # the letters of the skeleton at which it is tried
    kind: str  # quote, clause, speech, lead, trailing; code: no pattern, a module decides
    pattern: str
    description: str
    example: str
    counter_example: str
    note: str
    compiled: Any
    introducer: str = ""  # the letter without which, in the cue's sentence, it can't fit; empty where there is none

    found: int = 0  # statements that it decided in the annotated articles
    share: float | None = None  # of all statements found there
    precision: float | None = None  # share of its own that are statements
    speaker: float | None = None  # of those with a known speaker, the share with the right one

    @property
    def form(self) -> str:
        """The form of cue that the rule is about, by its letters."""
        return _FORMS.get(self.anchor[0], "")

    def match(self, tags: str, at: int) -> Any:
        """The match that begins at a place of the skeleton, or None."""
        return self.compiled.match(tags, at)


@cache
def rules() -> tuple[Rule, ...]:
    """All rules in the order in which they are tried, with what they did on annotated articles."""
    measured = {row["rule"]: row for row in table("rule_figures")}
    found = []
    for row in table("rules"):
        pattern = row["pattern"]
        for name, part in PARTS.items():
            pattern = pattern.replace("{" + name + "}", part)
        found.append(
            Rule(
                row["id"], row["anchor"], row["kind"], row["pattern"], row["description"], row["example"].replace("\\n", "\n"),  # noqa: E501
                row["counter_example"].replace("\\n", "\n"), row["note"], _compiled(pattern or r"(?!)"),
                _introducer(row["anchor"], pattern),
                *_figures(measured.get(row["id"])),
            )
        )  # fmt: skip
    return tuple(found)


def _compiled(pattern: str) -> Any:
    """The pattern by re, the quicker, unless it looks back over a varying number of letters, as only regex can."""
    try:
        return re.compile(pattern)
    except re.error:
        return regex.compile(pattern)


_OPTIONAL: Final = regex.compile(
    r"\(\?<?[=!](?:[^()]|\([^()]*\))*\)|\(\?(?:P<\w+>|:)|[()]|\[[^]]*\](?:[?*+]|\{[^}]*\}\??)?|.[?*]"
)


def _introducer(anchor: str, pattern: str) -> str:
    """The first letter behind the cue that a pattern can't do without, where no line break may stand before it.

    >>> _introducer("V", "V(?P<zone>[^A]{0,45}?)(?P<intro>,?:?A)(?P<content>)")
    'A'
    """
    if not anchor or anchor[0] not in "VvPM":
        return ""
    needed = {choice[:1] for choice in _OPTIONAL.sub("", pattern).lstrip(anchor).split("|")}
    return needed.pop() if len(needed) == 1 and needed < set("PBAQq:") else ""


def _figures(row: dict[str, str] | None) -> tuple[int, float | None, float | None, float | None]:
    if row is None:
        return 0, None, None, None
    speaker = float(row["speaker"]) if row["speaker"] else None
    return int(row["found"]), float(row["share"]), float(row["precision"]), speaker


@cache
def rules_at(letter: str) -> tuple[Rule, ...]:
    """The rules tried at a letter of the skeleton."""
    return tuple(rule for rule in rules() if rule.pattern and letter in rule.anchor)


@cache
def rule_named(id: str) -> Rule:
    """The rule of this id."""
    return next(rule for rule in rules() if rule.id == id)
