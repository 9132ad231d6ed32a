"""From rows to a file: which format, which package it needs, and never half a file."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any

from ..errors import QuotesError
from . import delimited, linked, parquet, workbook
from .columns import COLUMNS

Rows = Iterable[Mapping[str, Any]]


class ExportError(QuotesError):
    """A file that cannot be written."""


@dataclass(frozen=True, slots=True)
class Options:
    """``bom``: a byte-order mark (CSV, TSV). ``arabic``: headings and codes in Arabic (CSV, TSV, xlsx).

    ``site``: the address of the published site, for the names of statements in linked data.
    """

    bom: bool = False
    arabic: bool = False
    site: str = ""


@dataclass(frozen=True, slots=True)
class Format:
    """How statements are written; ``needs`` is the package and ``extra`` the name under which pip installs it."""

    suffixes: tuple[str, ...]
    write: Callable[[Rows, IO[bytes], tuple[str, ...], Options], int]
    needs: str = ""
    extra: str = ""
    takes: tuple[str, ...] = ()  # names of the Options that mean something here
    binary: bool = False
    context: bool = False  # wants the words around a statement


def _jsonl(rows: Rows, out: IO[bytes], columns: tuple[str, ...], options: Options) -> int:
    count = 0
    for row in rows:
        out.write((json.dumps(dict(row), ensure_ascii=False) + "\n").encode("utf-8", "replace"))
        count += 1
    return count


def _csv(rows: Rows, out: IO[bytes], columns: tuple[str, ...], options: Options) -> int:
    return delimited.write_delimited(rows, out, columns, bom=options.bom, arabic=options.arabic)


def _tsv(rows: Rows, out: IO[bytes], columns: tuple[str, ...], options: Options) -> int:
    return delimited.write_delimited(rows, out, columns, delimiter="\t", bom=options.bom, arabic=options.arabic)


FORMATS: dict[str, Format] = {
    "csv": Format((".csv",), _csv, takes=("bom", "arabic")),
    "tsv": Format((".tsv", ".tab"), _tsv, takes=("bom", "arabic")),
    "xlsx": Format(
        (".xlsx",),
        lambda rows, out, columns, options: workbook.write_workbook(rows, out, columns, arabic=options.arabic),
        needs="openpyxl",
        extra="xlsx",
        takes=("arabic",),
        binary=True,
    ),
    "jsonl": Format((".jsonl", ".ndjson"), _jsonl),
    "parquet": Format(
        (".parquet",),
        lambda rows, out, columns, options: parquet.write_parquet(rows, out, columns),
        needs="pyarrow",
        extra="parquet",
        binary=True,
    ),
    "quotation": Format(
        (".jsonld",),
        lambda rows, out, columns, options: linked.write_quotations(rows, out, options.site),
        takes=("site",),
    ),
    "annotation": Format(
        (".anno.jsonld",),
        lambda rows, out, columns, options: linked.write_annotations(rows, out, options.site),
        takes=("site",),
        context=True,
    ),
}


def suffix_format(path: str | Path) -> str:
    """The format that a file's name asks for; empty where it asks for none.

    >>> suffix_format("a.xlsx"), suffix_format("a.anno.jsonld"), suffix_format("a.jsonld"), suffix_format("a")
    ('xlsx', 'annotation', 'quotation', '')
    """
    name = Path(path).name.lower()
    fitting = [(len(s), known) for known, form in FORMATS.items() for s in form.suffixes if name.endswith(s)]
    return max(fitting)[1] if fitting else ""


def write(
    rows: Rows, out: IO[bytes], form: str, *, columns: tuple[str, ...] = tuple(COLUMNS), options: Options | None = None
) -> int:
    """Write rows as ``form``, a key of ``FORMATS``; how many there were.

    Raises ``ExportError`` where the format needs a package that is not installed.
    """
    chosen = FORMATS[form]
    if chosen.needs and find_spec(chosen.needs) is None:
        raise ExportError(f"writing {form} needs a package that is not installed; pip install 'qawl[{chosen.extra}]'")
    return chosen.write(rows, out, columns, options or Options())


def write_file(
    rows: Rows,
    path: str | Path,
    form: str,
    *,
    columns: tuple[str, ...] = tuple(COLUMNS),
    options: Options | None = None,
) -> int:
    """Write a file whole or not at all: it takes its name when its last row is written."""
    target = Path(path)
    if target.is_dir():
        raise ExportError(f"{target} is a folder; name a file")
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    except OSError as error:
        raise ExportError(f"{target} cannot be written ({error.strerror}); choose another place") from error
    try:
        with os.fdopen(handle, "wb") as out:
            count = write(rows, out, form, columns=columns, options=options)
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, target)
    except OSError as error:
        raise ExportError(f"{target} cannot be written ({error.strerror or error}); nothing was changed") from error
    finally:
        if os.path.exists(temporary):
            os.remove(temporary)
    return count


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
