"""Results for programs: JSON, JSON lines, CSV, TSV, and Markdown for a text."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from .bidi import ltr
from .errors import WrongUse
from .language import tr
from .terminal import write


def print_json(result: Any) -> None:
    """One JSON document."""
    write(json.dumps(result, ensure_ascii=False, indent=2) + "\n")


def chosen(form: str, as_json: bool) -> str:
    """The format that two options ask for; ``--json`` beside another format is a contradiction."""
    if as_json and form not in ("table", "json"):
        raise WrongUse(tr("{one} and {other} contradict each other.", one=ltr("--json"), other=ltr(f"--format {form}")))
    return "json" if as_json else form


def print_rows(
    rows: Iterable[Mapping[str, Any]], form: str, columns: Sequence[str], shown: Sequence[str] | None = None
) -> None:
    """Rows as JSON lines, CSV, TSV or Markdown; ``shown`` are the columns that a reader of Markdown wants."""
    if form == "jsonl":
        for row in rows:
            write(json.dumps(row, ensure_ascii=False) + "\n")
    elif form == "md":
        write(markdown(rows, shown or columns))
    else:
        from ..export import delimited

        out = io.BytesIO()
        delimited.write_delimited(rows, out, tuple(columns), delimiter="\t" if form == "tsv" else ",")
        write(out.getvalue().decode().replace("\r\n", "\n"))


def markdown(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> str:
    """A Markdown table with Arabic headings.

    >>> print(markdown([{"text": "a|b", "kind": "direct"}], ("text", "kind")), end="")
    | النص | نوع النقل |
    | --- | --- |
    | a\\|b | اقتباس كامل |
    """
    from ..labels import column_label, value_label

    def cell(column: str, found: Any) -> str:
        words = "" if found in (None, "") else value_label(column, found) if isinstance(found, str) else str(found)
        return " ".join(words.split()).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")

    lines = ["| " + " | ".join(column_label(column) for column in columns) + " |", "|" + " --- |" * len(columns)]
    lines += ["| " + " | ".join(cell(column, row.get(column)) for column in columns) + " |" for row in rows]
    return "\n".join(lines) + "\n"
