"""``python -m quotes.evaluation``: figures and mistakes on annotated articles."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence

from ..errors import QuotesError
from ..extract.record import KINDS
from .breakdown import KIND_GROUPS, by_outlet, by_rule
from .calibration import calibration, sure
from .gold import GoldError, default_gold
from .mistakes import CLASSES, MAIN, mistakes
from .report import calibration_table, figures_table, mistakes_listing, outlets_table, rules_table, scores_table
from .run import Evaluation, evaluate


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what was asked for; 0, or 2 with a sentence where the input cannot be used."""
    asked = _parser().parse_args(arguments)
    try:
        gold = asked.gold or default_gold()
        if gold is None:
            raise GoldError("no annotated articles at hand: name a file of them")
        result = evaluate(gold, asked.articles, predicted=asked.predicted, only=_parts(asked.only))
    except QuotesError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    if asked.json:
        print(json.dumps(result.as_dict(), ensure_ascii=False, indent=1))
        return 0
    _print(result, asked)
    return 0


def _print(result: Evaluation, asked: argparse.Namespace) -> None:
    print(scores_table(result.scores()))
    if asked.by == "kind":
        print("\n" + figures_table(result.scores(KIND_GROUPS).groups))
    if asked.by == "rule":
        print("\n" + rules_table(by_rule(result.comparisons)))
    if asked.by == "outlet":
        print("\n" + outlets_table(by_outlet(result.comparisons)))
    if asked.calibration:
        print("\n" + calibration_table(calibration(result.comparisons), sure(result.comparisons)))
    if asked.errors:
        found = mistakes(result.comparisons)
        if asked.rule:
            found = (m for m in found if m.found and m.found.rule == asked.rule)
        classes = _parts(asked.class_) or MAIN
        print()
        for line in mistakes_listing(found, asked.errors, classes, _parts(asked.kind)):
            print(line)


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _names(known: Sequence[str]) -> Callable[[str], str]:
    """A type for argparse: known names with commas between them."""

    def names(text: str) -> str:
        for part in _parts(text):
            if part not in known:
                raise argparse.ArgumentTypeError(f"{part!r} is none of {', '.join(known)}")
        return text

    return names


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m quotes.evaluation", description=__doc__)
    parser.add_argument("gold", nargs="?", help="annotated articles, JSON lines (default: the development set)")
    parser.add_argument("articles", nargs="?", help="their texts (default: the file beside, .articles. for .gold.)")
    parser.add_argument("--predicted", help="score these statements (JSON lines) in place of extracting")
    parser.add_argument("--only", default="", metavar="ID,…", help="only articles with these ids")
    parser.add_argument("--json", action="store_true", help="all figures as one JSON object")
    parser.add_argument("--by", choices=("kind", "rule", "outlet"), help="take the figures apart")
    parser.add_argument("--calibration", action="store_true", help="precision by band of confidence")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list up to N mistakes of each class")
    parser.add_argument(
        "--class", dest="class_", default="", type=_names(list(CLASSES)), metavar="CLASS,…",
        help=f"classes of mistakes to list: {', '.join(CLASSES)} (default: {', '.join(MAIN)})",
    )  # fmt: skip
    parser.add_argument("--kind", default="", type=_names(KINDS), metavar="KIND,…", help="mistakes of these kinds only")
    parser.add_argument("--rule", default="", help="mistakes of this rule only")
    return parser


if __name__ == "__main__":
    sys.exit(main())
