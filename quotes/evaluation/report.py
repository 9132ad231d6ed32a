"""Figures as plain tables for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from .breakdown import RuleFigures
from .calibration import Band
from .figures import Figures, Scores
from .mistakes import CLASSES, MAIN, Mistake, shown

HEAD = (
    f"{'':12} {'gold':>5} {'pred':>5} | close P    R     F1   | exact F1 "
    "| speaker entity dropped  cue  | end-to-end F1 | medium relay"
)


def scores_table(scores: Scores) -> str:
    """A line for each group of kinds, and which marked words were taken for statements."""
    accepted = ", ".join(f"{reason} {count}" for reason, count in scores.accepted_not_statements.items()) or "none"
    return f"{scores.articles} articles\n{figures_table(scores.groups)}\naccepted though no statement: {accepted}"


def figures_table(groups: Mapping[str, Figures]) -> str:
    """A head and a line for each group."""
    return "\n".join([HEAD, *(_line(name, figures) for name, figures in groups.items())])


def outlets_table(outlets: Mapping[str, tuple[int, Figures]]) -> str:
    """A line for each outlet, its number of articles before its name."""
    return figures_table({f"{count:3} {outlet or '-'}": figures for outlet, (count, figures) in outlets.items()})


def rules_table(rules: Iterable[RuleFigures]) -> str:
    """A line for each rule that found something."""
    lines = [f"{'rule':32} {'found':>5} share | precision exact | speaker | end-to-end | accepted"]
    lines += [
        f"{r.rule or '-':32} {r.found:5} {r.share:5.1%} |   {r.precision:.3f}   {r.exactness:.3f} |"
        f"  {_share(r.speaker)}  |   {r.end_to_end:.3f}    | {r.accepted or '':5}"
        for r in rules
    ]
    return "\n".join(lines)


def calibration_table(bands: Iterable[Band], sure: Band) -> str:
    """A line for each band of confidence, and the statements that are called sure."""
    lines = ["confidence   found share  | is a statement | right speaker, where found | right in all"]
    lines += [
        f"{b.low:.2f} – {b.high:.2f} {b.found:6} {b.share:6.1%} |     {_share(b.detection)}      |"
        f"           {_share(b.speaker)}            |    {_share(b.end_to_end)}"
        for b in bands
    ]
    lines.append(
        f"confidence ≥ {sure.low}: {sure.share:.1%} of all found; right speaker {_share(sure.speaker)} "
        f"of those that are statements; statement and speaker right {_share(sure.end_to_end)}"
    )
    return "\n".join(lines)


def mistakes_listing(
    mistakes: Iterable[Mistake], most: int, classes: Collection[str] = MAIN, kinds: Collection[str] = ()
) -> Iterator[str]:
    """Counts of every class, then up to ``most`` mistakes of each of the ``classes``."""
    chosen = [m for m in mistakes if not kinds or m.statement_kind in kinds]
    counts = Counter(m.kind for m in chosen)
    yield "mistakes: " + ", ".join(f"{name} {counts[name]}" for name in CLASSES if counts[name])
    for name in CLASSES:
        if name not in classes or not counts[name]:
            continue
        yield f"\n== {name}: {CLASSES[name]} ({counts[name]})"
        for mistake in [m for m in chosen if m.kind == name][:most]:
            yield shown(mistake)


def _line(name: str, f: Figures) -> str:
    return (
        f"{name:12} {f.gold:5} {f.predicted:5} | {f.close.p:.3f} {f.close.r:.3f} {f.close.f1:.3f} | "
        f" {f.exact.f1:.3f}   | {_share(f.speaker)}  {_share(f.entity)}  {_share(f.speaker_dropped)}  {_share(f.cue)} "
        f"|     {f.end_to_end.f1:.3f}     | {_share(f.medium)} {_share(f.relay)}"
    )


def _share(value: float | None) -> str:
    return "  -  " if value is None else f"{value:.3f}"
