"""The figures on articles kept apart from those on which the rules were developed.

    python benchmarks/held_out.py [--set twice-read|unseen|held-out|mended|kept-aside] [--sums]
                                  [--write FOLDER] [ARTICLES]

Four sets were drawn at random from the corpus (none of the development articles is among them) and
annotated by reading, without the program:

- ``twice-read`` (40 articles, the one measured unless told otherwise): drawn from the sources in the proportions of the
  development articles, annotated by two readers independently; where they differed a third decided by the guide,
  without the program's output, before anything was measured. Its errors have never been read.
- ``unseen`` (40 articles): drawn in the same way and annotated by one reader; its errors have never been read either.
  Full names on which a second reader differed were decided by a third, by the guide and without the program's output.
- ``held-out`` (40 articles, 600 to 6,000 characters, every source alike): its errors have never been read either, but
  it has been measured at many stages of the rules.
- ``mended`` (405 articles): their errors were read and the rules mended after them. The figures say how far the rules
  reach what was looked at, and nothing about other articles.

``kept-aside`` is the first three together: all whose errors have not been read.
The annotations are offsets, speakers and cues, without the outlets' sentences. ARTICLES is the corpus, JSON lines
compressed with gzip; without it, the one in shared/corpus beside the project. ``--write`` measures nothing, and writes
the annotated articles with their words into FOLDER, for ``python -m quotes.evaluation.levels --beside``. ``--sums``
prints how many mistakes there are of each class, and on which path a speaker went wrong, without a word of the texts.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from quotes.evaluation.breakdown import KIND_GROUPS
from quotes.evaluation.calibration import calibration, sure
from quotes.evaluation.comparison import Comparison
from quotes.evaluation.mistakes import CLASSES, mistakes
from quotes.evaluation.report import calibration_table, figures_table, scores_table
from quotes.evaluation.run import evaluate

KEPT_ASIDE = ("twice-read", "unseen", "held-out")
SETS = {name: (name,) for name in (*KEPT_ASIDE, "mended")} | {"kept-aside": KEPT_ASIDE}
CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "articles.jsonl.gz"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; 2 with a sentence where the corpus is not at hand."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--set", choices=SETS, default="twice-read", dest="chosen")
    parser.add_argument("--write", type=Path, help="write the annotated articles into this folder, and measure nothing")
    parser.add_argument("--sums", action="store_true", help="print the sums of mistakes too, without texts")
    options = parser.parse_args(arguments)
    source = options.articles
    notes = [json.loads(line) for name in SETS[options.chosen] for line in _annotation(name)]
    wanted = {note["id"] for note in notes}
    try:
        with gzip.open(source, "rt", encoding="utf-8") as lines:
            bodies = {body["id"]: body for body in map(json.loads, lines) if body["id"] in wanted}
    except (OSError, ValueError) as error:
        print(f"cannot read the corpus {source}: {error}", file=sys.stderr)
        return 2
    if missing := wanted - bodies.keys():
        print(f"{source} lacks {len(missing)} of the annotated articles", file=sys.stderr)
        return 2
    if options.write:
        print(_written(options.write, options.chosen, notes, bodies)[0])
        return 0
    with tempfile.TemporaryDirectory() as folder:
        result = evaluate(*_written(Path(folder), options.chosen, notes, bodies))
    print(scores_table(result.scores()))
    print("\n" + figures_table(result.scores(KIND_GROUPS).groups))
    print("\n" + calibration_table(calibration(result.comparisons), sure(result.comparisons)))
    if options.sums:
        print("\n" + _sums(result.comparisons))
    return 0


def _sums(comparisons: Iterable[Comparison]) -> str:
    """How many mistakes there are of each class, and by the path of the speaker found, the most frequent first."""
    found = list(mistakes(comparisons))
    kinds = Counter(mistake.kind for mistake in found)
    lines = [f"{kind:16} {kinds[kind]:4}  {meaning}" for kind, meaning in CLASSES.items()]
    for kind in ("speaker-wrong", "not-full"):
        paths = Counter(m.found.path for m in found if m.kind == kind and m.found)
        lines += ["", f"{kind}, by path:", *(f"{path or 'none':16} {count:4}" for path, count in paths.most_common())]
    return "\n".join(lines)


def _annotation(name: str) -> list[str]:
    """The annotated articles of a set, a line each, without their words."""
    return Path(__file__).with_name(f"{name.replace('-', '_')}.gold.jsonl").read_text(encoding="utf-8").splitlines()


def _written(
    folder: Path, name: str, notes: Sequence[dict[str, Any]], bodies: dict[str, dict[str, Any]]
) -> tuple[Path, Path]:
    """The files of the annotation and of the articles, written into a folder."""
    gold, articles = folder / f"{name}.gold.jsonl", folder / f"{name}.articles.jsonl"
    folder.mkdir(parents=True, exist_ok=True)
    gold.write_text("".join(_line(_worded(note, bodies[note["id"]])) for note in notes), encoding="utf-8")
    articles.write_text("".join(_line(bodies[note["id"]]) for note in notes), encoding="utf-8")
    return gold, articles


def _worded(note: dict[str, Any], body: dict[str, Any]) -> dict[str, Any]:
    """An annotated article with the words at its offsets."""
    for item in (*note["statements"], *note["not_statements"]):
        item["text"] = body[item["field"]][item["start"] : item["end"]]
    return note


def _line(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.exit(main())
