"""``python -m quotes.evaluation.levels``: write ``confidence.tsv`` from annotated articles.

Each sign that an attribution leaves gets a weight by logistic regression, drawn towards nothing so
that rare signs say little; a logistic curve leads from the sums of weights to shares. Both
come from the annotation alone and always come out the same. The levels are measured on articles
that the weights have not seen (five folds), so they promise no more than they keep.

Articles named with ``--beside`` help to find the weights: their statements count for ``BESIDE`` each, and say
nothing of the levels.
"""

from __future__ import annotations

import argparse
import math
import os
import sys
from collections import Counter
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from ..errors import QuotesError
from ..extract.confidence import ALWAYS, signs
from ..extract.fields import fields
from ..extract.record import Statement
from ..extract.statements import statements
from .comparison import compare
from .gold import GoldError, articles_beside, default_gold, read_articles, read_notes

Row = tuple[int, tuple[str, ...], bool]  # number of the article, signs, whether the statement and its speaker are right
_Case = tuple[tuple[str, ...], bool, float]  # the same without the number, and what it counts

RIDGE = 0.8  # how strongly weights are drawn towards nothing; on other articles twice as much does alike
BESIDE = 0.05  # what a statement of the articles beside counts
FEWEST = 8  # statements that a sign must stand at to have a weight
FOLDS = 5
_LOWEST, _HIGHEST = 0.2, 0.99  # levels
_FLAT, _STEEP = 0.05, 20.0  # slopes of the curve: below the one it tells nothing, above the other it breaks off
_STEADY = 1e-3  # keeps Newton's step finite where all sums are one
_ROUNDS = 15
_HEADER = """\
# How sure an attribution is, by the signs it leaves (extract/confidence.py). Not to be edited: written by
# python -m quotes.evaluation.levels from annotated articles. kind: sign (value is its weight) or level (name is the sum
# of weights from which on it holds, value the share of those with such a sum that are statements of their speaker).
kind	name	value
"""


def rows(gold: str | os.PathLike[str]) -> list[Row]:
    """The signs of every statement found in annotated articles that names a speaker, and whether it is right."""
    bodies = read_articles(articles_beside(gold))
    found: list[Row] = []
    for number, note in enumerate(read_notes(gold)):
        article = bodies[note.id]
        records: list[Statement] = []
        left: list[tuple[str, ...]] = []
        for part in fields(article):
            records += statements(article, part.drafts)
            left += signs(part.drafts, part.resolver.cast)
        comparison = compare(note, records, article)
        right = {id(pair.found) for pair in comparison.pairs if pair.speaker}
        found += [(number, sign, id(record) in right) for record, sign in zip(records, left) if record.speakers]
    return found


def written(found: Sequence[Row], beside: Sequence[Row] = ()) -> str:
    """The contents of ``confidence.tsv``."""
    others = [(signs_, right, BESIDE) for _, signs_, right in beside]
    weights = _weights([(signs_, right, 1.0) for _, signs_, right in found] + others)
    sums = []
    for fold in range(FOLDS):
        seen = _weights([(signs_, right, 1.0) for number, signs_, right in found if number % FOLDS != fold] + others)
        sums += [(_sum(seen, signs_), right) for number, signs_, right in found if number % FOLDS == fold]
    lines = [f"sign\t{name}\t{value:.2f}\n" for name, value in sorted(weights.items())]
    lines += [f"level\t{low:.2f}\t{value:.2f}\n" for low, value in _levels(sums)]
    return _HEADER + "".join(lines)


def _sum(weights: dict[str, float], found: Sequence[str]) -> float:
    return weights[ALWAYS] + sum(weights.get(sign, 0.0) for sign in found)


def _weights(found: Sequence[_Case]) -> dict[str, float]:
    """The weight of each sign that is not rare, by Newton's method."""
    count = Counter(sign for signs_, _, _ in found for sign in set(signs_))
    names = sorted(name for name, number in count.items() if number >= FEWEST)
    place = {name: number for number, name in enumerate(names)}
    cases = [
        ([place[s] for s in dict.fromkeys(signs_) if s in place] + [len(names)], right, counts)
        for signs_, right, counts in found
    ]
    weights = [0.0] * (len(names) + 1)  # the last is that of every statement
    for _ in range(_ROUNDS):
        step = _step(cases, weights)
        weights = [weight + change for weight, change in zip(weights, step)]
        if max(map(abs, step)) < 1e-7:
            break
    rounded = {name: round(weights[number], 2) for name, number in place.items() if abs(weights[number]) >= 0.005}
    return {ALWAYS: round(weights[-1], 2)} | rounded


def _step(cases: Sequence[tuple[list[int], bool, float]], weights: Sequence[float]) -> list[float]:
    size = len(weights)
    slope = [-RIDGE * weight for weight in weights[:-1]] + [0.0]
    bend = [[0.0] * size for _ in range(size)]
    for i in range(size):
        bend[i][i] = RIDGE if i < size - 1 else 1e-6
    for present, right, counts in cases:
        chance = 1 / (1 + math.exp(-sum(weights[i] for i in present)))
        for i in present:
            slope[i] += counts * (right - chance)
            line = bend[i]
            for j in present:
                line[j] += counts * chance * (1 - chance)
    return _solved(bend, slope)


def _solved(matrix: list[list[float]], right: Sequence[float]) -> list[float]:
    """The solution of linear equations whose matrix is positive definite."""
    size = len(right)
    lines = [[*line, value] for line, value in zip(matrix, right)]
    for i in range(size):
        for j in range(i + 1, size):
            factor = lines[j][i] / lines[i][i]
            if factor:
                lines[j] = [a - factor * b for a, b in zip(lines[j], lines[i])]
    found = [0.0] * size
    for i in reversed(range(size)):
        found[i] = (lines[i][size] - sum(lines[i][k] * found[k] for k in range(i + 1, size))) / lines[i][i]
    return found


def _levels(sums: Sequence[tuple[float, bool]]) -> list[tuple[float, float]]:
    """From which sum on which share is right, in steps of a hundredth, by a logistic curve (Platt 1999).

    A curve has two numbers to learn and no bins whose edges somebody must choose. Where the sums tell nothing,
    there is one level, the share of all.
    """
    right = sum(ok for _, ok in sums)
    slope, start = _curve(sums, (right + 1) / (right + 2), 1 / (len(sums) - right + 2))
    if slope <= _FLAT:
        return [(-99.0, min(_HIGHEST, max(_LOWEST, round((right + 1) / (len(sums) + 2), 2))))]
    found = [(-99.0, _LOWEST)]
    for hundredth in range(round(100 * _LOWEST) + 1, round(100 * _HIGHEST) + 1):
        value = hundredth / 100
        found.append((round((math.log(value / (1 - value)) - start) / slope, 2), value))
    return found


def _curve(sums: Sequence[tuple[float, bool]], good: float, bad: float) -> tuple[float, float]:
    """Slope and start of the logistic curve that fits best, by Newton's method.

    ``good`` and ``bad`` stand for right and wrong: a little short of one and of nothing, so that a curve
    through few statements stays finite.
    """
    slope, start = 0.0, 0.0
    for _ in range(_ROUNDS):
        up = along = both = 0.0
        twice = once = _STEADY
        for total, right in sums:
            chance = 1 / (1 + math.exp(-(slope * total + start)))
            weight = chance * (1 - chance)
            along += ((good if right else bad) - chance) * total
            up += (good if right else bad) - chance
            twice, both, once = twice + weight * total * total, both + weight * total, once + weight
        size = twice * once - both * both
        slope = min(_STEEP, max(-_STEEP, slope + (once * along - both * up) / size))
        start = min(_STEEP, max(-_STEEP, start + (twice * up - both * along) / size))
    return slope, start


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the file, or with ``--check`` compare it; 0, 1 where it is not as it would be written, 2 for bad input."""
    parser = argparse.ArgumentParser(prog="python -m quotes.evaluation.levels", description=__doc__)
    parser.add_argument("gold", nargs="?", help="annotated articles, JSON lines (default: the development set)")
    parser.add_argument("--beside", action="append", default=[], help="further annotated articles, for the weights")
    parser.add_argument("--check", action="store_true", help="compare only, write nothing")
    asked = parser.parse_args(arguments)
    path = Path(str(files("quotes.lexicon") / "data" / "confidence.tsv"))
    try:
        gold = asked.gold or default_gold()
        if gold is None:
            raise GoldError("no annotated articles at hand: name a file of them")
        text = written(rows(gold), [row for further in asked.beside for row in rows(further)])
    except QuotesError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    if asked.check:
        same = path.read_text(encoding="utf-8") == text
        print(
            "confidence.tsv is as the articles say"
            if same
            else "confidence.tsv is out of date: run this without --check"
        )
        return 0 if same else 1
    path.write_text(text, encoding="utf-8")
    print(f"{path}: {text.count(chr(10)) - 4} lines")
    return 0


if __name__ == "__main__":
    sys.exit(main())
