"""The case tables of ``tests/cases``: a text, the statements in it, and who must not be taken for a speaker.

``python -m tests.extract.cases`` prints what fails, a line a fault.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quotes.evaluation.comparison import trimmed
from quotes.extract import extract
from quotes.extract.record import Article, Extraction, Statement

FOLDER = Path(__file__).resolve().parents[1] / "cases"
KNOWN = FOLDER / "known_failures.json"


@dataclass(frozen=True, slots=True)
class Case:
    """A text with everything that is to be found in it. Expected statements are records with some fields."""

    name: str  # class/label
    article: Article
    expected: tuple[dict[str, Any], ...]
    not_speakers: tuple[str, ...]
    agency: str | None
    note: str
    negative: bool  # something near at hand must not be found: a statement, a speaker, a merger of two


def tables() -> Iterator[tuple[str, dict[str, Any]]]:
    """The file names and contents of all tables, in order."""
    for path in sorted(FOLDER.glob("[0-9]*.json")):
        yield path.name, json.loads(path.read_text(encoding="utf-8"))


def load() -> list[Case]:
    """All cases, table by table."""
    return [_case(table["class"], record) for _, table in tables() for record in table["cases"]]


def classes_of_errors() -> list[str]:
    """The classes of the tables 01 to 18."""
    return [table["class"] for name, table in tables() if int(name[:2]) <= 18]


def known_failures() -> dict[str, str]:
    """Names of cases that fail, with the reason."""
    known: dict[str, str] = json.loads(KNOWN.read_text(encoding="utf-8"))
    return known


def faults(case: Case, extraction: Extraction) -> list[str]:
    """What is not as the case wants it; one short sentence each, none when all is well.

    An expected statement is found where a statement has its field and its words, marks and punctuation
    at the ends apart. Only the fields that the case gives are looked at.
    """
    left = list(extraction.statements)
    said = []
    for want in case.expected:
        found = next((s for s in left if _words(s, case) == _wanted_words(want)), None)
        if found is None:
            said.append(f"not found: {want['kind']} {want['text']!r}")
            continue
        left.remove(found)
        said += _field_faults(want, found)
    said += [f"too much: {s.kind} {s.text!r} ({s.rule or 'no rule'})" for s in left]
    for statement in extraction.statements:
        said += [f"speaker {name!r} of {statement.text!r}" for name in statement.speakers if name in case.not_speakers]
    if case.agency is not None and extraction.agency != case.agency:
        said.append(f"agency {extraction.agency!r}, not {case.agency!r}")
    return said


def _field_faults(want: dict[str, Any], found: Statement) -> Iterator[str]:
    for name in want.keys() - {"text", "field"}:
        value, wanted = getattr(found, name), want[name]
        if isinstance(value, tuple):
            value, wanted = sorted(value), sorted(wanted)
        if value != wanted:
            yield f"{name} {value!r}, not {wanted!r} of {found.text!r} ({found.rule or 'no rule'})"


def _words(statement: Statement, case: Case) -> tuple[str, str]:
    body = case.article.field(statement.field)
    start, end = trimmed(body, (statement.start, statement.end))
    return statement.field, body[start:end]


def _wanted_words(want: dict[str, Any]) -> tuple[str, str]:
    text = want["text"]
    start, end = trimmed(text, (0, len(text)))
    return want.get("field", "text"), text[start:end]


def _case(class_: str, record: dict[str, Any]) -> Case:
    return Case(
        name=f"{class_}/{record['label']}",
        article=Article(record["text"], id="case", title=record["title"], published=record["published"]),
        expected=tuple(record["expected"]),
        not_speakers=tuple(record["not_speakers"]),
        agency=record.get("agency"),
        note=record["note"],
        negative=bool(not record["expected"] or record["not_speakers"] or record.get("negative")),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the failing cases; 1 where one fails that is not known to, or passes that is known to fail."""
    parser = argparse.ArgumentParser(prog="python -m tests.extract.cases", description=__doc__)
    parser.add_argument("only", nargs="*", help="only cases whose name contains one of these")
    parser.add_argument("--text", action="store_true", help="print each failing case's text too")
    parser.add_argument("--forget", action="store_true", help="take cases that pass by now off the known failures")
    asked = parser.parse_args(arguments)
    known, passing = known_failures(), set()
    count: Counter[str] = Counter()
    for case in load():
        if asked.only and not any(part in case.name for part in asked.only):
            continue
        said = faults(case, extract(case.article))
        count["cases"] += 1
        if not said:
            passing.add(case.name)
            continue
        count["known" if case.name in known else "failing"] += 1
        print(f"{case.name}{' (known)' if case.name in known else ''} — {case.note}")
        if asked.text:
            print(f"    {case.article.title}\n    {case.article.text}".replace("    \n", ""))
        for fault in said:
            print(f"  {fault}")
    mended = sorted(passing & known.keys())
    for name in mended:
        print(f"{name} passes, and is known to fail")
    if asked.forget and mended:
        left = {name: reason for name, reason in known.items() if name not in passing}
        KNOWN.write_text(json.dumps(left, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{count['cases']} cases: {len(passing)} pass, {count['failing']} fail, {count['known']} known to fail")
    return 1 if count["failing"] or (mended and not asked.forget) else 0


if __name__ == "__main__":
    sys.exit(main())
