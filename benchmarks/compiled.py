"""The compiled extractor beside its sources: whether they answer the same, and how much faster the one is.

    python benchmarks/compiled.py [ARTICLES] [--every N]

Run it by the Python of an environment in which the extractor was compiled (`python3 run.py fast`, or
`HATCH_BUILD_HOOK_ENABLE_MYPYC=1 pip install .`). The installed extractor and the one in this folder read every
N-th article (the tenth, unless told otherwise), each in a process of its own and both three times in turns; of
the three the quickest counts. Exit status 1 where the two don't say the same to the letter, 2 where nothing is
compiled.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[1]
ROUNDS = 3


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="?", default="")
    parser.add_argument("--every", type=int, default=10, help="read every N-th article")
    parser.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if asked.measure:
        print(json.dumps(measure(asked.articles, asked.every)))
        return 0
    compiled: list[dict[str, Any]] = []
    plain: list[dict[str, Any]] = []
    for _ in range(ROUNDS):
        compiled.append(elsewhere(asked.articles, asked.every, ""))
        if not compiled[0]["compiled"]:
            print(f"the extractor that {sys.executable} finds is not compiled; python3 run.py fast compiles it")
            return 2
        plain.append(elsewhere(asked.articles, asked.every, str(PROJECT)))
        if plain[0]["compiled"]:
            print(f"{PROJECT / 'quotes'} holds compiled modules of an earlier build (*.so); remove them")
            return 2
    first = compiled[0]
    print(f"{first['articles']:,} articles, {first['characters'] / 1e6:.2f} million characters")
    quickest = [min(run["seconds"] for run in runs) for runs in (compiled, plain)]
    for name, took in zip(("compiled:", "as sources:"), quickest):
        print(f"{name:11} {first['characters'] / took / 1e6:.3f} million characters/s")
    print(f"compiled, the extractor is {quickest[1] / quickest[0]:.2f} times as fast")
    same = len({run["digest"] for run in compiled + plain}) == 1
    print("both say the same, to the letter" if same else "they do not say the same")
    return 0 if same else 1


def elsewhere(articles: str, every: int, path: str) -> dict[str, Any]:
    """What a process of its own measures, which looks for the extractor in a folder first."""
    command = [sys.executable, __file__, *([articles] if articles else []), "--every", str(every), "--measure"]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, env=dict(os.environ, PYTHONPATH=path))
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def measure(name: str, every: int) -> dict[str, Any]:
    from extract import CORPUS, is_compiled, read  # type: ignore[import-not-found]  # the file beside this one

    from quotes.extract import extract

    path = Path(name) if name else (CORPUS if CORPUS.is_file() else None)
    articles = list(islice(read(path, 0), 0, None, every))
    extract("قال سليم إن العمل بدأ.")  # the lexicon is read before anything is measured
    began = time.process_time()
    found = [extract(article) for article in articles]
    took = time.process_time() - began
    digest = hashlib.sha256()
    for extraction in found:
        told = [statement.as_dict() for statement in extraction], [asdict(n) for n in extraction.not_statements]
        digest.update(json.dumps([told, extraction.agency], ensure_ascii=False).encode())
    return {
        "compiled": is_compiled(),
        "articles": len(articles),
        "characters": sum(len(article.text) + len(article.title) for article in articles),
        "seconds": took,
        "digest": digest.hexdigest(),
    }


if __name__ == "__main__":
    sys.exit(main())
