"""Whether `add` stays small and quick however long it runs, and loses nothing.

    python benchmarks/long_run.py [ARTICLES] [--folder FOLDER] [--limit MB]

Makes ARTICLES articles (100,000 unless told otherwise) with the corpus's statistics, as one file of
JSON lines, and adds them to a new database as `quotes add` does: reading, extracting, storing, linking
copies. For each tenth of the run it prints the articles a second by the clock and by the processor, and
the most memory that the process held, and at the end whether what is promised holds:

- peak memory under the limit (400 MB);
- memory flat: the last tenth no higher than the second, to the megabyte;
- the rate of the last tenth at least 0.8 of the rate at the start, which is the faster of the first two;
- every article that was made is in the database; what was skipped is listed with its reason.

Other programs on the machine slow it down and let it go again, so the rate that is judged counts the
processor's time, as a multiple of what a fixed piece of work (the sample article, extracted now and then all
through the run) takes meanwhile. The ratios by the clock and by the processor alone are printed beside it.

Exit status 1 where one of them does not. The work is done in a process of its own, so that making
the articles does not count.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quotes.store import Stored

TENTHS = 10
FEWEST = 2_000
SAMPLE_EVERY = 50  # articles between two looks at the memory
LOOKS = 20  # at the yardstick in a tenth
SLOWEST = 0.8
LISTED = 5  # skipped articles that are named


@dataclass(frozen=True, slots=True)
class Tenth:
    """A tenth of the run."""

    articles: int
    seconds: float
    worked: float  # seconds of the processor
    yardstick: float  # seconds of the processor for the fixed piece of work, on average over the tenth
    peak_mb: float

    @property
    def by_clock(self) -> float:
        """Articles a second."""
        return self.articles / self.seconds

    @property
    def by_processor(self) -> float:
        """Articles in a second of the processor."""
        return self.articles / self.worked

    @property
    def rate(self) -> float:
        """Articles in the processor's time for the fixed piece of work."""
        return self.by_processor * self.yardstick


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="?", type=int, default=100_000)
    parser.add_argument(
        "--folder", type=Path, help="where the file and the database are made, instead of a temporary folder"
    )
    parser.add_argument("--limit", type=float, default=400.0, help="megabytes that the peak must stay under")
    parser.add_argument("--measure", nargs=2, metavar=("FILE", "DB"), type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if asked.measure:
        json.dump(measured(asked.measure[0], asked.measure[1], asked.articles), sys.stdout)
        return 0
    if asked.articles < FEWEST:
        parser.error(f"at least {FEWEST:,} articles: they are stored in batches, and fewer tell nothing")
    if asked.folder:
        asked.folder.mkdir(parents=True, exist_ok=True)
        return run(asked.articles, asked.folder, asked.limit)
    with tempfile.TemporaryDirectory(prefix="quotes-long-run-") as folder:
        return run(asked.articles, Path(folder), asked.limit)


def run(articles: int, folder: Path, limit: float) -> int:
    """Make the file, add it in a process of its own, judge."""
    file, database = folder / "articles.jsonl", folder / "quotes.db"
    database.unlink(missing_ok=True)
    began = time.perf_counter()
    size = write(articles, file)
    print(f"made {articles:,} articles, {size / 1e6:,.0f} MB, in {time.perf_counter() - began:,.0f} s", flush=True)
    command = [sys.executable, __file__, str(articles), "--measure", str(file), str(database)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    if done.returncode:
        print(f"adding failed with status {done.returncode}")
        return 1
    return judged(articles, json.loads(done.stdout), limit)


def write(articles: int, file: Path) -> int:
    """Write the articles as JSON lines; the bytes written."""
    from generate import generate  # type: ignore[import-not-found]  # the file beside this one

    with file.open("w", encoding="utf-8") as stream:
        for article, _ in islice(generate(statements=sys.maxsize), articles):
            stream.write(json.dumps(asdict(article), ensure_ascii=False) + "\n")
    return file.stat().st_size


class Meter:
    """Looks on while articles are added, and keeps the time and the memory of each tenth."""

    def __init__(self, articles: int) -> None:
        self.tenths: list[Tenth] = []
        self.skipped: list[str] = []
        self._share = articles // TENTHS
        self._seen = 0
        self._begin()

    def _begin(self) -> None:
        self._peak, self._yard, self._looks = resident(), 0.0, 0
        self._since, self._worked = time.perf_counter(), time.process_time()

    def saw(self, stored: Stored) -> None:
        """Take note of one article."""
        self._seen += 1
        if stored.outcome == "skipped":
            self.skipped.append(f"{stored.source}: {stored.reason}")
        if self._seen % SAMPLE_EVERY == 0:
            self._peak = max(self._peak, resident())
        if self._seen % (self._share // LOOKS) == 0:
            self._look()
        if self._seen % self._share == 0 and len(self.tenths) < TENTHS:
            self._end()

    def _look(self) -> None:
        """Do the fixed piece of work; its own time counts for nothing."""
        clock, busy = time.perf_counter(), time.process_time()
        yardstick()
        spent = time.process_time() - busy
        self._yard, self._looks = self._yard + spent, self._looks + 1
        self._since, self._worked = self._since + time.perf_counter() - clock, self._worked + spent

    def _end(self) -> None:
        seconds, worked = time.perf_counter() - self._since, time.process_time() - self._worked
        tenth = Tenth(self._share, seconds, worked, self._yard / self._looks, max(self._peak, resident()))
        self.tenths.append(tenth)
        speed = f"{tenth.by_clock:>6,.0f}/s by the clock  {tenth.by_processor:>6,.0f}/s by the processor"
        told = f"yardstick {tenth.yardstick * 1000:,.0f} ms  {tenth.rate:>5.1f} in its time  {tenth.peak_mb:>5,.0f} MB"
        print(f"  {self._seen:>9,} articles  {speed}  {told}", file=sys.stderr, flush=True)
        self._begin()


def measured(file: Path, database: Path, articles: int) -> dict[str, object]:
    """Add a file, with the time and the memory of each tenth."""
    from quotes.sources import read
    from quotes.store import open_database

    yardstick()  # the lexicon is loaded once, before anything is measured
    meter = Meter(articles)
    with open_database(database) as opened:
        added = opened.add(read([file]), on_article=meter.saw)
        stored = opened.stats().articles
    return {
        "tenths": [asdict(tenth) for tenth in meter.tenths],
        "added": added.added,
        "copies": added.copies,
        "quotes": added.quotes,
        "stored": stored,
        "skipped": meter.skipped,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6,
        "database_mb": sum(path.stat().st_size for path in database.parent.glob(f"{database.name}*")) / 1e6,
    }


@cache
def sample() -> str:
    return next((Path(__file__).resolve().parents[1] / "seeds").glob("*.txt")).read_text(encoding="utf-8")


def yardstick() -> None:
    """A fixed piece of work."""
    from quotes.extract import extract

    for _ in range(5):
        extract(sample())


def resident() -> float:
    """The megabytes that the process holds now; where the system does not tell, the most it ever held."""
    try:
        with open("/proc/self/statm", encoding="ascii") as stream:
            return int(stream.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6


def judged(articles: int, found: dict[str, Any], limit: float) -> int:
    """Print the figures and whether they are as promised."""
    tenths = [Tenth(**tenth) for tenth in found["tenths"]]
    seconds = sum(tenth.seconds for tenth in tenths)
    print(f"added {found['added']:,} articles with {found['quotes']:,} statements in {seconds:,.0f} s")
    print(f"the database has {found['database_mb']:,.0f} MB")
    names = {"by_clock": "the clock", "by_processor": "the processor", "rate": "the processor and the yardstick"}
    ratios = {}
    for figure, name in names.items():
        rates = [getattr(tenth, figure) for tenth in tenths]
        start = max(rates[:2])
        ratios[figure] = rates[-1] / start
        print(f"rate by {name}: {start:,.1f} at the start, {rates[-1]:,.1f} at the end, {ratios[figure]:.2f} of it")
    peak, second, last = found["peak_mb"], tenths[1].peak_mb, tenths[-1].peak_mb
    counts = f"{found['stored']:,} of {articles:,} stored, {found['copies']:,} of them as copies of others"
    checks = [
        (peak < limit, f"peak memory {peak:,.0f} MB, limit {limit:,.0f}"),
        (round(last) <= round(second), f"last tenth {last:,.0f} MB, second {second:,.0f}"),
        (ratios["rate"] >= SLOWEST, f"rate at the end {ratios['rate']:.2f} of that at the start, at least {SLOWEST}"),
        (found["stored"] == articles, f"nothing lost: {counts}, {len(found['skipped']):,} skipped"),
    ]
    for line in found["skipped"][:LISTED]:
        print(f"skipped: {line}")
    for good, line in checks:
        print(f"{'holds' if good else 'FAILS'}: {line}")
    return 0 if all(good for good, _ in checks) else 1


if __name__ == "__main__":
    sys.exit(main())
