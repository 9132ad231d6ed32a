"""CSV, TSV, xlsx and Parquet, each read back by a program that did not write it."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from quotes.export import COLUMNS, ExportError, Options, write, write_file
from quotes.export import workbook as workbook_module
from quotes.export.columns import guarded, value

from .conftest import row


def asked(sql: str) -> list[Any]:
    """What DuckDB answers."""
    import duckdb

    relation = duckdb.sql(sql)
    assert relation is not None
    return list(relation.fetchall())


def written(rows: list[dict[str, Any]], form: str, **options: Any) -> bytes:
    out = io.BytesIO()
    assert write(rows, out, form, options=Options(**options)) == len(rows)
    return out.getvalue()


@pytest.mark.parametrize(("form", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_delimited(form: str, delimiter: str, rows: list[dict[str, Any]]) -> None:
    text = written(rows, form).decode("utf-8")
    back = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))
    assert list(back[0]) == list(COLUMNS)
    for source, read in zip(rows, back, strict=True):
        assert read["text"].removeprefix("'") == source["text"]
        assert read["start"] == str(source["start"]) and read["joined"] == ""


READERS = [
    ("csv", "read_csv('{}', header=true)"),
    ("tsv", "read_csv('{}', header=true, delim='\\t')"),
    ("jsonl", "read_json('{}', format='newline_delimited')"),
    ("parquet", "read_parquet('{}')"),
]


@pytest.mark.parametrize(("form", "reader"), READERS, ids=[form for form, _ in READERS])
def test_duckdb_reads_it(form: str, reader: str, rows: list[dict[str, Any]], tmp_path: Path) -> None:
    write_file(rows, tmp_path / f"q.{form}", form)
    read = asked(f"select id, text, confidence from {reader.format(tmp_path / f'q.{form}')} order by id")
    # only what a spreadsheet may open has its formulas disarmed
    assert [(number, text.removeprefix("'")) for number, text, _ in read] == [(r["id"], r["text"]) for r in rows]
    assert ([text for _, text, _ in read] == [r["text"] for r in rows]) is (form in ("jsonl", "parquet"))
    assert {confidence for *_, confidence in read} == {0.5}


@pytest.mark.parametrize("form", ["csv", "tsv"])
@pytest.mark.parametrize("bom", [True, False])
def test_byte_order_mark_on_request_only(form: str, bom: bool, rows: list[dict[str, Any]]) -> None:
    assert written(rows, form, bom=bom).startswith(b"\xef\xbb\xbf") is bom


FORMULAS = [
    ("=1+1", True), ("+1", True), ("-1", True), ("- جملة", True), ("@x", True), ("\tx", True), ("\rx", True), ("\nx", True),
    ("＝1", True), ("＋1", True), ("－1", True), ("＠x", True),
    ("قال=", False), ("1+1", False), ("", False), ("'=1", False), (" =1", False), ("«=1»", False), (-1, False), (None, False),
    (0.5, False),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "dangerous"), FORMULAS)
def test_formula_injection(cell: Any, dangerous: bool) -> None:
    assert guarded(cell) == (f"'{cell}" if dangerous else cell)


def test_no_cell_of_a_table_is_a_formula() -> None:
    hostile = {column: "=cmd()" for column, kind in COLUMNS.items() if kind is str}
    for form, delimiter in (("csv", ","), ("tsv", "\t")):
        text = written([row(1, "") | hostile], form).decode()
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_arabic_headings_and_codes(rows: list[dict[str, Any]]) -> None:
    text = written(rows, "csv", arabic=True).decode()
    first, second = list(csv.reader(io.StringIO(text, newline="")))[:2]
    assert first[:4] == ["الرقم", "المتحدثون", "الصفة", "النص"] and "اقتباس كامل" in second and "direct" not in second
    assert "اقتباس كامل" not in written(rows, "csv").decode()


def test_no_rows_are_headings_alone() -> None:
    assert written([], "csv").decode().splitlines() == [",".join(COLUMNS)]


def test_workbook_is_read_by_another_program(rows: list[dict[str, Any]], tmp_path: Path) -> None:
    from python_calamine import CalamineWorkbook

    write_file(rows, tmp_path / "q.xlsx", "xlsx")
    book = CalamineWorkbook.from_path(str(tmp_path / "q.xlsx"))
    assert book.sheet_names == ["quotes"]
    lines = book.get_sheet_by_index(0).to_python()
    assert lines[0] == list(COLUMNS) and len(lines) == 1 + len(rows)
    place = list(COLUMNS).index("text")
    for source, line in zip(rows, lines[1:], strict=True):
        # control characters are no XML; everything else comes back as it was, = and all
        assert line[place] == source["text"].replace("\x01", "\ufffd").replace("\x0b", "\ufffd").replace(
            "\ufffe", "\ufffd"
        )
        assert line[0] == source["id"]


def test_no_cell_of_a_workbook_is_a_formula(rows: list[dict[str, Any]], tmp_path: Path) -> None:
    import zipfile

    write_file(rows, tmp_path / "q.xlsx", "xlsx")
    sheet = zipfile.ZipFile(tmp_path / "q.xlsx").read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet and "<f " not in sheet and 'rightToLeft="1"' in sheet


def test_a_full_sheet_is_followed_by_another(
    rows: list[dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from python_calamine import CalamineWorkbook

    monkeypatch.setattr(workbook_module, "ROWS_IN_A_SHEET", 4)
    write_file(rows, tmp_path / "q.xlsx", "xlsx", options=Options(arabic=True))
    book = CalamineWorkbook.from_path(str(tmp_path / "q.xlsx"))
    sheets = [book.get_sheet_by_index(n).to_python() for n in range(len(book.sheet_names))]
    assert [len(lines) for lines in sheets] == [5, 5, 3]
    assert {lines[0][0] for lines in sheets} == {"الرقم"}


def test_a_cell_longer_than_excel_allows(tmp_path: Path) -> None:
    from python_calamine import CalamineWorkbook

    write_file([row(1, "ن" * 40_000)], tmp_path / "q.xlsx", "xlsx")
    lines = CalamineWorkbook.from_path(str(tmp_path / "q.xlsx")).get_sheet_by_index(0).to_python()
    assert lines[1][list(COLUMNS).index("text")] == "ن" * 32_767


def test_parquet_is_read_by_another_program(rows: list[dict[str, Any]], tmp_path: Path) -> None:
    write_file([*rows, row(99, "", joined=3)], tmp_path / "q.parquet", "parquet")
    table = f"'{tmp_path / 'q.parquet'}'"
    assert asked(f"select text from {table} where id < 99 order by id") == [(r["text"],) for r in rows]
    types = {name: kind for name, kind, *_ in asked(f"describe select * from {table}")}
    assert list(types) == list(COLUMNS)
    assert {types[c] for c, kind in COLUMNS.items() if kind is int} == {"BIGINT"}
    assert types["confidence"] == "DOUBLE" and types["text"] == "VARCHAR"
    assert asked(f"select count(joined), sum(joined), count(*) from {table}") == [(1, 3, len(rows) + 1)]


def test_parquet_in_groups(rows: list[dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quotes.export.parquet.GROUP", 3)
    assert write_file(iter(rows), tmp_path / "q.parquet", "parquet") == len(rows)
    found = asked(
        f"select count(*), count(distinct row_group_id) from parquet_metadata('{tmp_path / 'q.parquet'}') where path_in_schema = 'id'"
    )
    assert found == [(4, 4)]


def test_jsonl_is_the_rows(rows: list[dict[str, Any]]) -> None:
    import json

    assert [json.loads(line) for line in written(rows, "jsonl").decode().splitlines()] == rows


@pytest.mark.parametrize("form", ["csv", "xlsx", "parquet", "jsonl", "quotation", "annotation"])
def test_halves_of_characters_stop_nothing(form: str, tmp_path: Path) -> None:
    assert write_file([row(1, "نصف \ud800 حرف")], tmp_path / f"q.{form}", form) == 1


@pytest.mark.parametrize(("name", "extra"), [("xlsx", "xlsx"), ("parquet", "parquet")])
def test_a_missing_package_is_named(name: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quotes.export.writing.find_spec", lambda _: None)
    with pytest.raises(ExportError, match=f"pip install 'qawl\\[{extra}\\]'"):
        write([], io.BytesIO(), name)
    assert write([], io.BytesIO(), "csv") == 0


def test_a_file_is_whole_or_not_there(rows: list[dict[str, Any]], tmp_path: Path) -> None:
    target = tmp_path / "q.csv"
    target.write_text("before")

    def stops() -> Any:
        yield rows[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_file(stops(), target, "csv")
    assert target.read_text() == "before" and list(tmp_path.iterdir()) == [target]
    assert write_file(rows, target, "csv") == len(rows) and list(tmp_path.iterdir()) == [target]
    assert target.stat().st_mode & 0o777 == (tmp_path / "q.csv").stat().st_mode & 0o777


@pytest.mark.parametrize(("path", "words"), [("", "is a folder"), ("no/such/q.csv", "cannot be written")])
def test_a_place_that_cannot_be_written(path: str, words: str, tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    with pytest.raises(ExportError, match=words):
        write_file(rows, tmp_path / path, "csv")


VALUES = [
    ({"id": "7"}, "id", 7), ({"id": None}, "id", None), ({}, "id", None), ({"text": None}, "text", ""),
    ({"speakers": ["أ", "ب"]}, "speakers", "أ، ب"), ({"confidence": 1}, "confidence", 1.0), ({"unheard_of": 3}, "unheard_of", "3"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "column", "wanted"), VALUES)
def test_value(given: dict[str, Any], column: str, wanted: Any) -> None:
    found = value(given, column)
    assert found == wanted and type(found) is type(wanted)
