"""List what went wrong, one mistake an entry, in classes that each call for another remedy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..extract.record import Article, Statement
from .comparison import MARKED, Comparison, overlap
from .gold import GoldStatement
from .names import plain

CLASSES: Mapping[str, str] = {
    "missed": "annotated, and nothing found there",
    "spurious": "found, and nothing annotated there",
    "boundary": "found in the right place, but too much or too little of it",
    "inexact": "found closely enough, but not with exactly these words",
    "kind": "found as another kind",
    "speaker-missing": "found without a speaker where the article names one",
    "speaker-wrong": "given to somebody else",
    "not-full": "the right speaker, but not by the fullest name",
    "cue": "another reporting word",
    "medium": "another medium, or one where there is none",
    "relay": "another relay, or one where there is none",
}
MAIN = ("missed", "spurious", "boundary", "kind", "speaker-missing", "speaker-wrong", "not-full")


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake; ``gold`` is None for a spurious statement, ``found`` None for a missed one."""

    kind: str  # a key of CLASSES
    article: Article
    gold: GoldStatement | None
    found: Statement | None
    reason: str = ""  # for a spurious one: why a reader left these marked words out

    @property
    def statement_kind(self) -> str:
        """The annotated kind, or that of the found statement where none is annotated."""
        return self.gold.kind if self.gold else self.found.kind if self.found else ""


def mistakes(comparisons: Iterable[Comparison]) -> Iterator[Mistake]:
    """All mistakes, article by article. A statement can be in several classes, one entry each."""
    for comparison in comparisons:
        yield from _of_places(comparison)
        for pair in comparison.pairs:
            for kind in _of_pair(pair.gold, pair.found, pair.speaker, pair.entity, pair.exact):
                yield Mistake(kind, comparison.article, pair.gold, pair.found)


def _of_places(comparison: Comparison) -> Iterator[Mistake]:
    """Missed and spurious statements; one of each that overlap are a boundary between them."""
    article, spurious = comparison.article, list(comparison.spurious)
    for gold in comparison.missed:
        near = max(
            (s for s in spurious if s.field == gold.field and overlap(gold.span, (s.start, s.end)) > 0),
            key=lambda s: overlap(gold.span, (s.start, s.end)),
            default=None,
        )
        if near is None:
            yield Mistake("missed", article, gold, None)
        else:
            spurious.remove(near)
            yield Mistake("boundary", article, gold, near)
    reasons = {id(s): n.reason for n, s in comparison.accepted}
    for found in spurious:
        yield Mistake("spurious", article, None, found, reasons.get(id(found), ""))


def _of_pair(gold: GoldStatement, found: Statement, speaker: bool, entity: bool, exact: bool) -> Iterator[str]:
    if not exact:
        yield "inexact"
    if gold.kind != found.kind and not (gold.kind in MARKED and found.kind in MARKED):
        yield "kind"
    if gold.speakers and not any(found.speakers):
        yield "speaker-missing"
    elif not speaker:
        yield "speaker-wrong"
    elif not entity:
        yield "not-full"
    if plain(gold.cue) and plain(gold.cue) != plain(found.cue):
        yield "cue"
    if plain(gold.medium) != plain(found.medium):
        yield "medium"
    if plain(gold.relay) != plain(found.relay):
        yield "relay"


def shown(mistake: Mistake, before: int = 170, after: int = 70) -> str:
    """A few lines for a terminal: where, the words around, and both sides one above the other."""
    gold, found = mistake.gold, mistake.found
    head = [mistake.article.id, mistake.statement_kind]
    if found:
        head += [f"rule={found.rule or '-'}", f"confidence={found.confidence:.2f}"]
        head += [f"path={found.path}"] * bool(found.path)
    if mistake.reason:
        head.append(f"(marked words left out by the reader: {mistake.reason})")
    lines = ["  ".join(head), "  " + _around(mistake, before, after)]
    if gold:
        names = "، ".join(entity.name for entity in gold.speakers)
        lines.append("  gold   " + _fields(gold.kind, names, gold.mention, gold.cue, gold.medium, gold.relay))
    if found:
        names = "، ".join(found.speakers)
        lines.append("  found  " + _fields(found.kind, names, found.mention, found.cue, found.medium, found.relay))
        if gold and (found.start, found.end) != gold.span:
            lines.append(f"  found  ⟦{_shortened(found.text)}⟧")
    return "\n".join(lines)


def _around(mistake: Mistake, before: int, after: int) -> str:
    field, (start, end) = (
        (mistake.gold.field, mistake.gold.span)
        if mistake.gold
        else (mistake.found.field, (mistake.found.start, mistake.found.end))
        if mistake.found
        else ("text", (0, 0))
    )
    body = mistake.article.field(field)
    left, right = body[max(0, start - before) : start], body[end : end + after]
    return f"{field} {start}–{end}: {_line(left)}⟦{_shortened(body[start:end])}⟧{_line(right)}"


def _shortened(text: str, most: int = 240) -> str:
    text = _line(text)
    return text if len(text) <= most else f"{text[: most // 2]} … {text[-most // 2 :]}"


def _line(text: str) -> str:
    return text.replace("\r", "").replace("\n", "⏎")


def _fields(kind: str, speakers: str, mention: str, cue: str, medium: str, relay: str) -> str:
    parts = [kind, f"speakers={speakers or '-'}", f"mention={mention or '-'}", f"cue={cue or '-'}"]
    parts += [f"{name}={value}" for name, value in (("medium", medium), ("relay", relay)) if value]
    return " | ".join(parts)
