"""CSV and TSV: the columns mapped by option, by their names, or by what is in them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, islice

from ..extract.record import Article
from ..text.fold import fold
from .articles import FIELDS
from .data_files import table
from .dates import iso_date
from .encoding import text_lines
from .options import ReadOptions, Skipped
from .reader import Reading
from .source import Broken, Source

_DELIMITERS = ",\t;|"
_SAMPLE = 50  # rows looked at to guess columns that have no known name
_END = "\x1e"  # a row of its own after the last line: if it comes out inside another, a quote was left open
_LONG = 80  # characters: what is longer on average is a text, and no name of a column


def read(source: Source, reading: Reading) -> Iterator[Article | Skipped]:
    """One article a row."""
    options = reading.options
    csv.field_size_limit(options.limits.line_bytes)
    lines = _lines(source, options)
    first = next(lines, "")
    if first.lower().startswith("sep=") and len(first.strip()) == 5:  # Excel's own hint
        delimiter, first = first[4], next(lines, "")
    else:
        delimiter = delimiter_of(first)
    rows = _rows(chain([first], lines), delimiter)
    sample = list(islice(rows, _SAMPLE + 1))
    if not sample:
        raise Broken("no row in the table")
    header = [] if _is_data(sample[0][1]) else [cell.strip() for cell in sample[0][1]]
    data = sample if not header else sample[1:]
    columns = columns_of(header, [row for _, row in data], options)
    _tell(columns, header, source, options)
    for number, row in chain(data, rows):
        yield _article(row, number, len(header or sample[0][1]), columns, source, reading)


def _lines(source: Source, options: ReadOptions) -> Iterator[str]:
    told = {"UTF-8"}
    for line, encoding in text_lines(source, options.limits.line_bytes, options.encoding):
        if encoding not in told:
            told.add(encoding)
            options.note(source.name, "encoding", encoding)
        yield line.replace("\0", "\ufffd") + "\n"


def _rows(lines: Iterable[str], delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold anything, each with the number of its last line."""
    reader = csv.reader(chain(lines, [_END]), delimiter=delimiter, skipinitialspace=True)
    last = 0
    try:
        for row in reader:
            if row == [_END]:
                return
            if row and row[-1].endswith(_END):
                raise Broken(f"a quotation mark that opens after line {last} is never closed; close or double it")
            last = reader.line_num
            if any(cell.strip() for cell in row):
                yield last, row
    except csv.Error as error:
        raise Broken(
            f"the table breaks at line {reader.line_num} ({error}); look for a mark that is not closed"
        ) from None


def delimiter_of(header: str) -> str:
    """The delimiter of a table, by its first line.

    >>> delimiter_of("العنوان;النص;التاريخ")
    ';'
    """
    return max(_DELIMITERS, key=lambda mark: (header.count(mark), -_DELIMITERS.index(mark)))


def looks_like_table(start: str) -> bool:
    """Whether a text begins with a header that names a text and another field of articles.

    >>> looks_like_table("id,العنوان,النص\\n1,…"), looks_like_table("قال الوزير، وهو يبتسم, نعم")
    (True, False)
    """
    first = start.partition("\n")[0][:2_000]
    cells = [cell.strip().strip('"') for cell in first.split(delimiter_of(first))]
    fields = {field for field in map(_field_of, cells) if field}
    return len(cells) > 1 and "text" in fields and len(fields) > 1


@cache
def _names() -> dict[str, tuple[str, int]]:
    return {_plain(row["name"]): (row["field"], order) for order, row in enumerate(table("columns"))}


def _plain(name: str) -> str:
    return " ".join(fold(name).replace("_", " ").replace("-", " ").split())


def _field_of(name: str) -> str:
    return _names().get(_plain(name), ("", 0))[0]


def columns_of(header: list[str], rows: list[list[str]], options: ReadOptions) -> dict[str, int]:
    """The column of each field: as the option says, by its name, or by what is in it.

    Raises :class:`~quotes.sources.source.Broken` where the option names a column that is not
    there, or where no column looks like a text.
    """
    columns: dict[str, int] = {}
    for order, name in sorted((_names()[_plain(name)][1], name) for name in header if _plain(name) in _names()):
        columns.setdefault(table("columns")[order]["field"], header.index(name))
    for field, name in options.columns.items():
        if name in header:
            columns[field] = header.index(name)
        elif name.isdecimal() and 0 < int(name) <= max(len(header), len(rows[0]) if rows else 0):
            columns[field] = int(name) - 1
        else:
            raise Broken(f"no column {name}; it has {', '.join(header[:12]) or 'no header'}")
    if "text" not in columns:
        _by_content(rows, columns)
    if "text" not in columns:
        names = f" (it has {', '.join(header[:12])})" if header else ""
        raise Broken(f"no column of texts{names}; name it with --column text=NAME")
    return {field: columns[field] for field in FIELDS if field in columns}


def _by_content(rows: list[list[str]], columns: dict[str, int]) -> None:
    """Fill in columns that no name told: the longest is the text, what parses as a day is the day."""
    width = max(map(len, rows), default=0)
    cells = {column: [row[column] for row in rows if column < len(row)] for column in range(width)}
    free = [column for column in cells if column not in columns.values()]
    lengths = {column: sum(map(len, cells[column])) / max(len(cells[column]), 1) for column in free}
    by_length = sorted(free, key=lambda column: -lengths[column])
    if not by_length or lengths[by_length[0]] < _LONG:
        return
    columns["text"] = by_length[0]
    for column in by_length[1:]:
        values = [value.strip() for value in cells[column] if value.strip()]
        if not values:
            continue
        if all(value.startswith(("http://", "https://")) for value in values):
            columns.setdefault("url", column)
        elif all(len(value) < 60 and iso_date(value) for value in values):
            columns.setdefault("published", column)
        elif lengths[column] > 15 and " " in values[0]:
            columns.setdefault("title", column)


def _is_data(row: list[str]) -> bool:
    """Whether a first row is no header: names are short."""
    return not any(map(_field_of, row)) and any(len(cell) > _LONG for cell in row)


def _tell(columns: dict[str, int], header: list[str], source: Source, options: ReadOptions) -> None:
    names = {field: header[column] if column < len(header) else str(column + 1) for field, column in columns.items()}
    options.note(source.name, "columns", ", ".join(f"{field}={name}" for field, name in names.items()))


def _article(
    row: list[str], number: int, width: int, columns: dict[str, int], source: Source, reading: Reading
) -> Article | Skipped:
    where = f"{source.name}, line {number}"
    while len(row) > width and not row[-1].strip():
        row.pop()
    if len(row) > width:
        return Skipped(where, f"{len(row)} columns, but the table has {width}", broken=True,
                       advice="put quotation marks around a text that holds the delimiter")  # fmt: skip
    found = {field: row[column] for field, column in columns.items() if column < len(row)}
    return reading.article(found, source, where)
