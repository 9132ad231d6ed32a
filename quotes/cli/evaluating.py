"""``eval``: how right the extractor is on annotated articles."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..extract.record import KINDS
from . import options as o
from .bidi import ltr
from .errors import WrongUse
from .language import tr
from .printing import print_json
from .terminal import write


def evaluate(
    gold: Annotated[
        str, typer.Argument(metavar="[GOLD]", help="Annotated articles, JSON lines.", show_default=False)
    ] = "",
    articles: Annotated[
        str,
        typer.Option(
            "--articles", metavar="FILE", help="Their texts; otherwise the .articles. file beside.", show_default=False
        ),
    ] = "",
    by: Annotated[
        str,
        o._one_of(
            ("kind", "rule", "outlet"),
            "--by",
            arabic={"kind": "نوع", "rule": "قاعدة", "outlet": "وسيلة"},
            help="Take the figures apart.",
            show_default=False,
        ),
    ] = "",
    calibration: Annotated[
        bool, typer.Option("--calibration", help="Precision by band of confidence.", show_default=False)
    ] = False,
    errors: Annotated[
        int,
        typer.Option("--errors", min=0, metavar="N", help="List up to N mistakes of each class.", show_default=False),
    ] = 0,
    kind: Annotated[
        str,
        o._one_of(
            KINDS, "--kind", column="kind", metavar="KIND", help="Only mistakes of this kind.", show_default=False
        ),
    ] = "",
    rule: Annotated[
        str, typer.Option("--rule", metavar="ID", help="Only mistakes of this rule.", show_default=False)
    ] = "",
    predicted: Annotated[
        str,
        typer.Option(
            "--predicted", metavar="FILE", help="Score these statements instead of extracting.", show_default=False
        ),
    ] = "",
    json: o.Json = False,
) -> None:
    """Precision, recall and right speakers on annotated articles, by kind, rule and outlet."""
    from .. import evaluation

    at = gold or evaluation.default_gold()
    if not at:
        raise WrongUse(
            tr("No annotated articles are at hand; name a file of them: {command}.", command=ltr("quotes eval GOLD"))
        )
    for named in (at, articles, predicted):
        if named and not Path(named).is_file():
            raise WrongUse(tr("There is no file {file}.", file=ltr(named)))
    result = evaluation.evaluate(at, articles or None, predicted=predicted or None)
    if json:
        print_json(result.as_dict())
        return
    from ..evaluation import breakdown, report

    parts = [report.scores_table(result.scores())]
    if by == "kind":
        parts.append(report.figures_table(result.scores(breakdown.KIND_GROUPS).groups))
    elif by == "rule":
        parts.append(report.rules_table(evaluation.by_rule(result.comparisons)))
    elif by == "outlet":
        parts.append(report.outlets_table(evaluation.by_outlet(result.comparisons)))
    if calibration:
        bands = evaluation.calibration(result.comparisons)
        parts.append(report.calibration_table(bands, evaluation.sure(result.comparisons)))
    if errors:
        found = (m for m in evaluation.mistakes(result.comparisons) if not rule or (m.found and m.found.rule == rule))
        parts.append("\n".join(report.mistakes_listing(found, errors, kinds=(kind,) if kind else ())))
    write("\n\n".join(parts) + "\n")
