"""How fast the extractor is on one core, against a floor measured in the same run.

    python benchmarks/extract.py [ARTICLES] [--limit N]     speed
    python benchmarks/extract.py [ARTICLES] --check         what must hold for every article

ARTICLES is a file of JSON lines, also compressed with gzip; without it, the corpus in shared/corpus
beside the project, or the sample article many times over. The floor is one pass each of three plain
regular expressions over the same texts: reporting verbs, quotation marks, tokens. The two are measured by turns.
Nothing that reads the text with regular expressions can be faster; the ratio says how much the rest costs,
whatever the machine.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import IO, cast

from quotes.extract import extract, marks
from quotes.extract.record import Article, Extraction

PROJECT = Path(__file__).resolve().parents[1]
CORPUS = PROJECT.parent / "shared" / "corpus" / "articles.jsonl.gz"

SHORT, LONG = 2_000, 100_000  # characters of the articles whose cost is compared, cut from the same text by turns
TURN = 100  # articles that are read before it is the floor's turn
FLOOR = (
    re.compile(
        r"\b[وف]?(?:قال|قالت|قالوا|يقول|تقول|أضاف|أضافت|أكد|أكدت|أوضح|أوضحت|أشار|أشارت|ذكر|ذكرت|أعلن|أعلنت|كشف|اعتبر|رأى"
        r"|شدد|صرح|تابع|تابعت|لفت|نفى|دعا|طالب|حذر|كتب|قائلا|قائلة|مضيفا|مؤكدا|مشيرا|موضحا|بحسب|وفقا|نقلا)\b"
    ),
    re.compile(r"[«»“”\"„‟‹›]|''|\(\(|\)\)"),
    re.compile(r"\w+|[^\w\s]"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="?", type=Path)
    parser.add_argument("--limit", type=int, default=0, help="only the first N articles")
    parser.add_argument("--check", action="store_true", help="check what must hold; 1 where something does not")
    asked = parser.parse_args(arguments)
    articles = list(read(asked.articles or (CORPUS if CORPUS.is_file() else None), asked.limit))
    extract("قال سليم إن العمل بدأ.")  # the lexicon is read before anything is measured
    if asked.check:
        return check(articles)
    speed(articles)
    return 0


def read(path: Path | None, limit: int) -> Iterator[Article]:
    """The articles of a file, or the sample article a thousand times."""
    if path is None:
        print("no corpus at hand: the sample article, a thousand times")
        sample = next((PROJECT / "seeds").glob("*.txt")).read_text(encoding="utf-8")
        yield from (Article(sample, id=str(number)) for number in range(limit or 1000))
        return
    opened = cast(Callable[..., IO[str]], gzip.open if path.suffix == ".gz" else open)
    with opened(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if limit and number >= limit:
                return
            record = json.loads(line)
            names = ("text", "id", "title", "outlet", "url", "published", "author")
            yield Article(**{name: str(record.get(name) or "") for name in names})


def speed(articles: Sequence[Article]) -> None:
    """Print characters and articles a second, the ratio to the floor, and the cost of long articles."""
    texts = [article.text for article in articles]
    size = sum(map(len, texts)) + sum(len(article.title) for article in articles)
    took = floor = 0.0
    statements = 0
    for first in range(0, len(articles), TURN):  # by turns, so that what slows the machine meanwhile slows both
        spent, found = seconds(partial(all_of, articles[first : first + TURN]))
        took, statements = took + spent, statements + found
        floor += seconds(partial(matches, texts[first : first + TURN]))[0]
    print(
        "the extractor is compiled"
        if is_compiled()
        else "the extractor runs as Python (python3 run.py fast compiles it)"
    )
    print(f"{len(articles):,} articles, {size / 1e6:.2f} million characters, {statements:,} statements")
    print(f"extraction: {size / took / 1e6:.3f} million characters/s, {len(articles) / took:,.0f} articles/s, one core")
    print(f"floor:      {size / floor / 1e6:.3f} million characters/s (three regular expressions, one pass each)")
    print(f"ratio:      extraction takes {took / floor:.2f} times the floor")

    whole = "\n".join(texts)[:4_000_000]
    costs = {SHORT: 0.0, LONG: 0.0}
    for number, long in enumerate(cut(whole, LONG)):
        short = list(cut(long, SHORT))
        turns = ((LONG, [long]), (SHORT, short))
        for length, pieces in turns if number % 2 else reversed(turns):  # each half the time after the other
            costs[length] += seconds(partial(all_of, pieces))[0]
    for length, took in costs.items():
        print(f"articles of {length:7,} characters: {took / len(whole) * 1e9:,.0f} ns a character")
    print(f"long articles cost {costs[LONG] / costs[SHORT]:.2f} times as much a character as short ones")


def all_of(articles: Iterable[Article | str]) -> int:
    """How many statements the articles have."""
    return sum(len(extract(article)) for article in articles)


def matches(texts: Iterable[str]) -> int:
    """How often the expressions of the floor match in the texts."""
    return sum(sum(1 for _ in pattern.finditer(text)) for pattern in FLOOR for text in texts)


def is_compiled() -> bool:
    return not str(marks.__file__).endswith(".py")


def seconds(run: Callable[[], int]) -> tuple[float, int]:
    """The processor's time of a run, and what it gave."""
    began = time.process_time()
    result = run()
    return max(time.process_time() - began, 1e-9), result


def cut(text: str, length: int) -> Iterator[str]:
    """The text in pieces of about this length, cut at line breaks where there are some near."""
    at = 0
    while at < len(text):
        end = text.rfind("\n", at + length * 3 // 4, at + length)
        end = end + 1 if end > 0 else at + length
        yield text[at:end]
        at = end


def check(articles: Iterable[Article]) -> int:
    """Extract everything; say what raised, what does not hold, and who speaks most."""
    count = broken = unknown = total = 0
    speakers: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    for article in articles:
        count += 1
        try:
            extraction = extract(article)
        except Exception:  # whatever raises is what is looked for here
            broken += 1
            print(f"{article.id} raised: {traceback.format_exc().strip().splitlines()[-1]}")
            continue
        faults = list(faults_of(extraction))
        broken += bool(faults)
        for fault in faults:
            print(f"{article.id}: {fault}")
        total += len(extraction)
        for statement in extraction:
            rules[statement.rule] += 1
            unknown += not statement.speakers
            speakers.update(statement.speakers)
    print(f"{count:,} articles, {total:,} statements by {len(rules)} rules; {broken} articles with faults")
    print(f"without a speaker: {unknown:,} ({unknown / max(total, 1):.1%})")
    print("most frequent speakers:")
    for name, times in speakers.most_common(20):
        print(f"{times:7,}  {name}")
    return 1 if broken else 0


def faults_of(extraction: Extraction) -> Iterator[str]:
    """What must hold of every statement and does not."""
    article = extraction.article
    for s in extraction:
        body = article.field(s.field)
        if not (0 <= s.start < s.end <= len(body) and body[s.start : s.end] == s.text):
            yield f"the offsets {s.start}–{s.end} of {s.field} don't give {s.text[:40]!r}"
        if s.mention_start is not None and body[s.mention_start : s.mention_end] != s.mention:
            yield f"the mention's offsets don't give {s.mention!r}"
        if s.cue_start is not None and body[s.cue_start : s.cue_end] != s.cue:
            yield f"the cue's offsets don't give {s.cue!r}"
        if not s.rule:
            yield f"no rule for {s.text[:40]!r}"
        if not 0 <= s.confidence <= 1:
            yield f"confidence {s.confidence} of {s.text[:40]!r}"
    for n in extraction.not_statements:
        if article.field(n.field)[n.start : n.end] != n.text:
            yield f"the offsets {n.start}–{n.end} of {n.field} don't give {n.text[:40]!r}"


if __name__ == "__main__":
    sys.exit(main())
