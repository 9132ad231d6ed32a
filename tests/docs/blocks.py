"""The fenced blocks of the pages, and the commands in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).parents[2]
PAGES = [*sorted(PROJECT.glob("README*.md")), *sorted((PROJECT / "docs").glob("*.md"))]
_FENCED = re.compile(r"(?P<before>[^\n]*)\n+```(?P<language>\w*)\n(?P<body>.*?)^```", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Block:
    """What stands between two fences: its page, its language, the line before it and the text after it."""

    page: str
    language: str
    body: str
    before: str
    after: str


def blocks(*languages: str) -> list[Block]:
    """The blocks of all pages in these languages, or in any."""
    found = []
    for path in PAGES:
        page = path.read_text(encoding="utf-8")
        for match in _FENCED.finditer(page):
            if not languages or match["language"] in languages:
                after = page[match.end() :].lstrip("\n")
                found.append(Block(path.name, match["language"], match["body"], match["before"], after))
    return found


def commands(body: str) -> list[str]:
    """The lines of a block of commands, without their comments."""
    lines = (re.sub(r"(^|\s{3,})#.*", "", line).strip() for line in body.splitlines())
    return [line for line in lines if line]


# What is for a network, an account or a tool that a test does not have. Every other line of every page runs.
NOT_RUN = {
    "python3 run.py demo": "makes an environment and installs into it",
    "python3 run.py test": "runs the tests",
    "python3 -m venv .venv": "makes an environment",
    ". .venv/bin/activate": "enters it",
    "pip install ./quotes": "installs into it",
    "datasette publish cloudrun db/quotes.db --install=qawl --metadata db/metadata.yaml --service=quotes": "an account",
    "datasette package db/quotes.db --install=qawl --tag=quotes": "makes a container",
}
