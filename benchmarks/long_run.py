"""Whether `add` stays small and quick however long it runs.

    python benchmarks/long_run.py [ARTICLES] [--folder FOLDER] [--limit MB]

Makes ARTICLES articles (100,000 unless told otherwise) with the corpus's statistics, as one file of
JSON lines, and adds them to a new database as `quotes add` does: reading, extracting, storing, linking
copies. For each tenth of the run it prints the articles a second by the clock, how fast the machine was
just then, and the most memory that the process held, and at the end whether what is promised holds:

- peak memory under the limit (400 MB);
- memory flat: the last tenth no higher than the second, give or take 3 % of noise;
- the rate of the last tenth at least 0.8 of the rate at the start, which is the faster of the first two.

Other programs on the machine slow it down and let it go again, so the rate counts the processor's time, as
a multiple of what a fixed piece of work (the sample article, extracted again and again) takes at that moment.

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
from itertools import islice
from pathlib import Path

TENTHS = 10
FEWEST = 2_000
SAMPLE_EVERY = 50  # articles between two looks at the memory
NOISE = 1.03
SLOWEST = 0.8


@dataclass(frozen=True, slots=True)
class Tenth:
    """A tenth of the run."""

    articles: int
    seconds: float
    worked: float  # seconds of the processor
    yardstick: float  # seconds of the processor for the fixed piece of work, at the end of the tenth
    peak_mb: float

    @property
    def rate(self) -> float:
        """Articles in the time of the fixed piece of work."""
        return self.articles * self.yardstick / self.worked if self.worked else 0.0


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
    found = json.loads(done.stdout)
    return judged([Tenth(**tenth) for tenth in found["tenths"]], found, limit)


def write(articles: int, file: Path) -> int:
    """Write the articles as JSON lines; the bytes written."""
    from generate import generate  # type: ignore[import-not-found]  # the file beside this one

    with file.open("w", encoding="utf-8") as stream:
        for article, _ in islice(generate(statements=sys.maxsize), articles):
            stream.write(json.dumps(asdict(article), ensure_ascii=False) + "\n")
    return file.stat().st_size


def measured(file: Path, database: Path, articles: int) -> dict[str, object]:
    """Add a file, with the time and the memory of each tenth."""
    from quotes.extract import extract
    from quotes.sources import read
    from quotes.store import open_database

    extract("قال سليم إن العمل بدأ.")  # the lexicon is loaded once, before anything is measured
    tenths: list[Tenth] = []
    seen, peak, since, worked = 0, 0.0, time.perf_counter(), time.process_time()
    share = articles // TENTHS

    def saw(_: object) -> None:
        nonlocal seen, peak, since, worked
        seen += 1
        if seen % SAMPLE_EVERY == 0:
            peak = max(peak, resident())
        if seen % share == 0 and len(tenths) < TENTHS:
            now, busy = time.perf_counter(), time.process_time()
            tenth = Tenth(share, now - since, busy - worked, yardstick(), max(peak, resident()))
            tenths.append(tenth)
            speed = (
                f"{share / tenth.seconds:>6,.0f}/s  yardstick {tenth.yardstick:.2f} s  {tenth.rate:>6,.1f} in its time"
            )
            print(f"  {seen:>9,} articles  {speed}  {tenth.peak_mb:>6,.0f} MB", file=sys.stderr, flush=True)
            peak, since, worked = 0.0, time.perf_counter(), time.process_time()

    with open_database(database) as opened:
        added = opened.add(read([file]), on_article=saw)
    return {
        "tenths": [asdict(tenth) for tenth in tenths],
        "added": added.added,
        "quotes": added.quotes,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6,
        "database_mb": sum(path.stat().st_size for path in database.parent.glob(f"{database.name}*")) / 1e6,
    }


def yardstick() -> float:
    """The processor's seconds for a fixed piece of work: how fast the machine is just now."""
    from quotes.extract import extract

    sample = next((Path(__file__).resolve().parents[1] / "seeds").glob("*.txt")).read_text(encoding="utf-8")
    began = time.process_time()
    for _ in range(100):
        extract(sample)
    return time.process_time() - began


def resident() -> float:
    """The megabytes that the process holds now; where the system does not tell, the most it ever held."""
    try:
        with open("/proc/self/statm", encoding="ascii") as stream:
            return int(stream.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6


def judged(tenths: list[Tenth], found: dict[str, object], limit: float) -> int:
    """Print the figures and whether they are as promised."""
    start, end = max(tenths[0].rate, tenths[1].rate), tenths[-1].rate
    peak = float(str(found["peak_mb"]))
    second, last = tenths[1].peak_mb, tenths[-1].peak_mb
    checks = [
        (peak < limit, f"peak memory {peak:,.0f} MB, limit {limit:,.0f}"),
        (last <= NOISE * second, f"last tenth {last:,.0f} MB, second {second:,.0f}"),
        (
            end >= SLOWEST * start,
            f"rate at the end {end:,.1f}, at the start {start:,.1f}: {end / start:.2f}, at least {SLOWEST}",
        ),
    ]
    seconds = sum(tenth.seconds for tenth in tenths)
    print(f"added {found['added']:,} articles with {found['quotes']:,} statements in {seconds:,.0f} s")
    print(f"the database has {found['database_mb']:,.0f} MB")
    for good, line in checks:
        print(f"{'holds' if good else 'FAILS'}: {line}")
    return 0 if all(good for good, _ in checks) else 1


if __name__ == "__main__":
    sys.exit(main())
