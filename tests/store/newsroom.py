"""Articles made up by number, and an extractor that reads them back from their text alone.

Run as a program it adds them to a database and writes a point for each step, so that another program
can kill it at any moment: ``python -m tests.store.newsroom DATABASE ARTICLES EDITION``.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator

from quotes.extract.record import Article, Extraction, Statement
from quotes.store import open_database

WORDS = [f"{a}{b}{c}" for a in "بتجحدرسشصعفقكم" for b in "ايوا" for c in "بتحدرسعقلمنه"]
NAMES = [f"{a} {b}" for a in ("سلمى", "فارس", "ليلى", "سعيد", "منى") for b in ("البدري", "الحلو", "النهري", "الجبلي")]
SAID = re.compile("وقال ([^:»]*): «([^»]*)»")
STEPS = 500  # of SQLite's machine between two points


def article(number: int, edition: int = 0) -> Article:
    """An article of its own, or a copy of an earlier one; in a later edition every third has another text."""
    chance = random.Random(number)
    outlet = f"وسيلة {chance.randrange(5)}"
    source = number - 15 if number > 20 and chance.random() < 0.1 else number
    day = f"2026-{chance.randrange(12) + 1:02}-{chance.randrange(28) + 1:02}"
    title = " ".join(chance.choices(WORDS, k=5))
    edited = edition * 1_000_000 if number % 3 == 0 else 0
    return Article(text(source + edited), f"n{number}", title, outlet, f"https://n.example/{number}", day)


def text(number: int) -> str:
    chance = random.Random(-number)
    lines = [" ".join(chance.choices(WORDS, k=30))]
    for _ in range(chance.randrange(6)):
        speaker = " و".join(chance.sample(NAMES, 1 if chance.random() < 0.9 else 2))
        lines.append(f"وقال {speaker}: «{' '.join(chance.choices(WORDS, k=chance.randrange(1, 20)))}».")
    return "\n".join(lines)


def extract(article: Article) -> Extraction:
    """What «وقال … : «…»» reports."""
    found = []
    for match in SAID.finditer(article.text):
        speakers = tuple(match[1].split(" و"))
        types = ("person",) * len(speakers)
        place = {
            "cue": "وقال",
            "cue_lemma": "قال",
            "cue_class": "neutral",
            "cue_start": match.start(),
            "cue_end": match.start() + 4,
        }
        place |= {"mention": match[1], "mention_start": match.start(1), "mention_end": match.end(1)}
        found.append(
            Statement(
                article.id,
                "text",
                match.start(2),
                match.end(2),
                match[2],
                "direct",
                speakers,
                types,
                rule="made",
                **place,
            )  # type: ignore[arg-type]
        )
    return Extraction(article, tuple(found))


def main(path: str, number: int, edition: int) -> None:
    """Add the articles, with a point on standard output for each of them and each so many steps of SQLite."""

    def point() -> int:
        sys.stdout.write(".")
        sys.stdout.flush()
        return 0

    with open_database(path) as database:

        def source() -> Iterator[Article]:
            for n in range(number):
                database.connection.set_progress_handler(point, STEPS)
                point()
                yield article(n, edition)

        database.add(source(), extract=extract)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
