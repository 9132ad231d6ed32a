"""``python -m quotes.evaluation.measured``: write ``rule_figures.tsv``, what each rule did on annotated articles.

``quotes rules`` shows the figures beside the rules: a reader of one statement sees how far to trust
the rule that decided it. The file is written from the annotation alone and never by hand.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from ..errors import QuotesError
from .breakdown import by_rule
from .gold import GoldError, default_gold
from .run import evaluate

_HEADER = """\
# What each attribution rule did on the articles on which the rules were developed. Not to be edited: written by
# python -m quotes.evaluation.measured. found: statements; share: of all found; precision: share that are statements;
# speaker: of those with a known speaker, the share with the right one (empty where there is none).
rule	found	share	precision	speaker
"""


def written(gold: str | os.PathLike[str]) -> str:
    """The contents of ``rule_figures.tsv`` from a file of annotated articles with its texts beside it."""
    lines = []
    for rule in by_rule(evaluate(gold).comparisons):
        speaker = "" if rule.speaker is None else f"{rule.speaker:.3f}"
        lines.append(f"{rule.rule}\t{rule.found}\t{rule.share:.3f}\t{rule.precision:.3f}\t{speaker}\n")
    return _HEADER + "".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the file, or with ``--check`` compare it; 0, 1 where it is not as it would be written, 2 for bad input."""
    parser = argparse.ArgumentParser(prog="python -m quotes.evaluation.measured", description=__doc__)
    parser.add_argument("gold", nargs="?", help="annotated articles, JSON lines (default: the development set)")
    parser.add_argument("--check", action="store_true", help="compare only, write nothing")
    asked = parser.parse_args(arguments)
    path = Path(str(files("quotes.lexicon") / "data" / "rule_figures.tsv"))
    try:
        gold = asked.gold or default_gold()
        if gold is None:
            raise GoldError("no annotated articles at hand: name a file of them")
        text = written(gold)
    except QuotesError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    if asked.check:
        same = path.is_file() and path.read_text(encoding="utf-8") == text
        print(f"rule_figures.tsv is {'as the articles say' if same else 'out of date: run this without --check'}")
        return 0 if same else 1
    path.write_text(text, encoding="utf-8")
    print(f"{path}: {text.count(chr(10)) - 4} rules")
    return 0


if __name__ == "__main__":
    sys.exit(main())
