"""What the compiled extractor reads while a compiler watches which ways are taken often (see run.py).

    python benchmarks/practice.py

The sample article and the texts of the tests' cases, several times: short, but between them they take nearly every
way there is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from quotes.extract import extract
from quotes.extract.record import Article

PROJECT = Path(__file__).resolve().parents[1]
ROUNDS = 5


def articles() -> Iterator[Article]:
    """The sample article, and each case as an article."""
    for path in sorted((PROJECT / "seeds").glob("*.txt")):
        yield Article(path.read_text(encoding="utf-8"))
    for path in sorted((PROJECT / "tests" / "cases").glob("[0-9]*.json")):
        for case in json.loads(path.read_text(encoding="utf-8"))["cases"]:
            yield Article(case["text"], title=case.get("title", ""), published=case.get("published", ""))


if __name__ == "__main__":
    for article in list(articles()) * ROUNDS:
        extract(article)
