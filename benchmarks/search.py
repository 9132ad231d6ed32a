"""How long answers take when a million statements are stored, and how much memory they need.

    python benchmarks/search.py         # makes build/statements-1000000.db once (ten minutes and more), then asks
    python benchmarks/search.py --statements 50000
    python benchmarks/search.py --database db/quotes.db --word السلام

Each question opens the database anew, as a command would, and is asked several times; the process is
started apart. Printed are the median and the slowest of them, the computing time (which a busy machine
lengthens less), the number of statements found, and the peak of memory of a process that asks them
all. The limit is 150 ms (median) and 150 MB; questions after the line have none.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

import itertools

from benchmarks.generate import Corpus, generate
from quotes.extract.record import Article, Extraction
from quotes.store import Database, Stored, open_database

LIMIT_MS, LIMIT_MB = 150.0, 150.0
TIMES = 7
BESIDE = "-" * 44  # what is asked after this has no limit
TENTH = 10


def megabytes() -> float:
    """The most memory that this process has held; where the system tells it, without that of its parent."""
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text(encoding="ascii", errors="replace").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def build(path: Path, statements: int) -> None:
    """Add generated articles, and tell how the rate and the memory went."""
    ready: dict[str, Extraction] = {}

    def articles() -> Iterator[Article]:
        for article, extraction in generate(statements):
            ready[article.id] = extraction
            yield article

    def extract(article: Article) -> Extraction:
        return ready.pop(article.id)

    marks: list[tuple[int, float, float]] = []
    number = 0

    def note(stored: Stored) -> None:
        nonlocal number
        number += 1
        ready.pop(stored.article.id if stored.article else "", None)
        if number % 2000 == 0:
            marks.append((number, time.process_time(), megabytes()))
            print(f"\r{number:,} articles", end="", file=sys.stderr, flush=True)

    path.parent.mkdir(parents=True, exist_ok=True)
    begun = path.with_suffix(".part")
    begun.unlink(missing_ok=True)
    start = time.perf_counter()
    with open_database(begun) as database:
        added = database.add(articles(), extract=extract, on_article=note)
    begun.rename(path)
    print(f"\radded {added.articles:,} articles, {added.quotes:,} statements in {time.perf_counter() - start:.0f} s")
    tenths = [marks[i * (len(marks) - 1) // TENTH] for i in range(TENTH + 1)] if len(marks) > TENTH else []
    if tenths:
        rates = [(b[0] - a[0]) / (b[1] - a[1]) for a, b in itertools.pairwise(tenths)]
        print("articles a second of computing, by tenths: " + " ".join(f"{rate:.0f}" for rate in rates))
        print("peak MB, by tenths: " + " ".join(f"{mark[2]:.0f}" for mark in tenths[1:]))
    print(f"file: {path.stat().st_size / 1e6:,.0f} MB")


Question = tuple[str, Callable[[Database], Any]]


def questions(path: Path, word: str) -> list[Question]:
    """What is asked; words and names are taken from the database, so that there is something to find."""
    with open_database(path, create=False) as database:
        first = database.speakers(limit=60)
        some = [
            row
            for row in database.connection.execute(
                "select text from quotes where id % 100003 = 7 and length(text) > 40"
            )
        ]
    frequent = [word] if word else ["التي", "رئيس", "عدد"]
    most = "في"
    texts = [str(text).split() for (text,) in some][:5] or [["كلمة", "أخرى"]]
    rare = Corpus(1).words[60_000:60_005] if not word else [max(text, key=len) for text in texts]
    top, middle = first[0].name, first[-1].name
    asked: list[Question] = []

    def ask(label: str, question: Callable[[Database], Any]) -> None:
        asked.append((label, question))

    def ask_for(label: str, words: str) -> None:
        ask(label, lambda d: d.said(words).total)

    for w in frequent:
        ask_for(f"said, frequent word {w}", w)
    ask(f"said, most frequent word {most}", lambda d: d.said(most).total)
    ask(f"said, frequent word {frequent[0]}, page 100", lambda d: d.said(frequent[0], offset=1980).total)
    for w in rare[:2]:
        ask_for(f"said, rare word {w}", w)
    for text in texts[:2]:
        phrase = " ".join(text[1:3])
        ask_for(f"said, phrase «{phrase}»", f"«{phrase}»")
    ask("said, two words", lambda d: d.said(f"{frequent[0]} {frequent[-1]}").total)
    ask("said, one word without another", lambda d: d.said(f"{frequent[-1]} -{frequent[0]}").total)
    ask("said, --by the most quoted", lambda d: d.said(by=top).total)
    ask("said, --by, frequent word", lambda d: d.said(frequent[0], by=top).total)
    ask("said, --by another, frequent word", lambda d: d.said(frequent[0], by=middle).total)
    ask("said, --about", lambda d: d.said(about=middle).total)
    ask("said, frequent word, --since, --kind", lambda d: d.said(frequent[0], since="2020", kind="direct").total)
    ask("said, frequent word, --cue", lambda d: d.said(frequent[0], cue="أكد").total)
    ask("who, frequent word", lambda d: len(d.who(frequent[0])))
    ask("who, another frequent word", lambda d: len(d.who(frequent[-1])))
    ask("who, rare word", lambda d: len(d.who(rare[0])))
    ask("trend, frequent word", lambda d: d.trend(frequent[0]).total)
    ask(BESIDE, lambda d: 0)
    ask(f"who, most frequent word {most}", lambda d: len(d.who(most)))
    ask("speaker, the most quoted", lambda d: d.speaker(top).count)
    ask("speakers, a part of a name", lambda d: len(d.speakers(like=top.split()[-1])))
    ask("stats", lambda d: d.stats().statements)
    return asked


def measure(path: Path, word: str) -> None:
    """Ask everything in this process and write the figures as JSON."""
    asked = questions(path, word)
    figures = []
    for label, question in asked:
        found: Any = None
        times, computing = [], []
        for _ in range(TIMES):
            start, computed = time.perf_counter(), time.process_time()
            with open_database(path, create=False) as database:
                found = question(database)
            times.append((time.perf_counter() - start) * 1000)
            computing.append((time.process_time() - computed) * 1000)
        figures.append((label, statistics.median(times), max(times), statistics.median(computing), found, megabytes()))
    print(json.dumps(figures, ensure_ascii=False))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--statements", type=int, default=1_000_000)
    parser.add_argument("--database", type=Path, help="ask this one instead of a generated one")
    parser.add_argument("--word", default="", help="a frequent word of that database")
    parser.add_argument("--ask", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    path = options.database or Path("build") / f"statements-{options.statements}.db"
    if options.ask:
        measure(path, options.word)
        return 0
    if not path.exists():
        if options.database:
            parser.error(f"there is no database at {path}")
        build(path, options.statements)
    command = [sys.executable, __file__, "--ask", "--database", str(path), "--word", options.word]
    figures = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)
    print(f"{'question':44} {'median':>8} {'slowest':>8} {'computing':>9} {'found':>9}")
    limited = [figure[0] for figure in figures].index(BESIDE)
    for place, (label, median, slowest, computing, found, _) in enumerate(figures):
        late = "  !" if median > LIMIT_MS and place < limited else ""
        print(f"{label:44} {median:6.1f}ms {slowest:6.1f}ms {computing:7.1f}ms {found:>9,}{late}")
    peak = max(figure[5] for figure in figures)
    print(f"peak of memory: {peak:.0f} MB{'  !' if peak > LIMIT_MB else ''}")
    slow = [figure for figure in figures[:limited] if figure[1] > LIMIT_MS]
    print(f"{limited - len(slow)} of {limited} questions within {LIMIT_MS:.0f} ms")
    return int(bool(slow) or peak > LIMIT_MB)


if __name__ == "__main__":
    sys.exit(main())
