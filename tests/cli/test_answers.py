"""What the commands answer, for a reader and for a program."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from quotes.export import COLUMNS as EXPORTED
from quotes.store.rows import COLUMNS

from .conftest import Run

# label, command, what stands in the answer, what does not
FOUND = [
    ("a word in any form", ["said", "استقرار"], ["إن الاستقرار شرط", "والاستقرارَ في الميناء", "2 statements"], ["التدفق"]),
    ("a word misspelt", ["said", "الإستقرار"], ["إن الاستقرار شرط"], ["التدفق"]),
    ("two words", ["said", "الأمن", "الاستقرار"], ["نريد الأمن"], ["شرط"]),
    ("one word or another", ["said", "التدفق", "OR", "الأمن"], ["نريد الأمن", "أرقام التدفق"], ["شرط"]),
    ("a phrase between guillemets", ["said", "«شرط كل مشروع»"], ["إن الاستقرار"], ["الأمن"]),
    ("a phrase between curly quotes", ["said", "“شرط كل مشروع”"], ["إن الاستقرار"], ["الأمن"]),
    ("without a word", ["said", "الاستقرار", "-الأمن"], ["إن الاستقرار شرط"], ["نريد الأمن"]),
    ("without a phrase", ["said", "الاستقرار", '-"نريد الأمن"'], ["إن الاستقرار شرط"], ["نريد الأمن"]),
    ("all", ["said"], ["سلمى البدري", "فارس الحلو", "سامي الحلو", "5 statements"], []),
    ("by surname", ["said", "--by", "البدري"], ["«إن الاستقرار", "أرقام التدفق"], ["نريد الأمن"]),
    ("by name in other spelling", ["said", "--by", "سلمي البدرى"], ["«إن الاستقرار"], ["نريد الأمن"]),
    ("by kind", ["said", "--kind", "indirect"], ["أرقام التدفق", "المياه قد وصلت"], ["شرط"]),
    ("by kind in Arabic", ["said", "--kind", "منقول بالمعنى"], ["أرقام التدفق"], ["شرط"]),
    ("by tone", ["said", "--cue-class", "claim"], ["=HYPERLINK"], ["شرط"]),
    ("by tone in Arabic", ["said", "--cue-class", "نفي"], ["المياه قد وصلت"], ["شرط"]),
    ("by half of a tone's name", ["said", "--cue-class", "انتقاد", "--outlet", "بريد النهر"], [], ["شرط"]),
    ("by cue", ["said", "--cue", "أكد"], ["نريد الأمن"], ["شرط"]),
    ("by outlet", ["said", "--outlet", "صوت الميناء"], ["نريد الأمن"], ["شرط"]),
    ("since a day", ["said", "--since", "2026-01-01"], ["شرط"], ["الأمن"]),
    ("until a month, Arabic digits", ["said", "--until", "٢٠٢٥-١٢"], ["الأمن"], ["شرط"]),
    ("the first of several", ["said", "-n", "2"], ["1–2 of 5 statements", "--limit 0"], []),
    ("the next of several", ["said", "-n", "2", "--offset", "2"], ["3–4 of 5 statements"], []),
    ("words between marks stand between marks", ["said", "شرط"], ["«إن الاستقرار شرط كل مشروع على النهر»"], []),
    ("reported words do not", ["said", "التدفق"], ["أن الوزارة"], ["«أن"]),
    ("a doubtful one says so", ["said", "المياه"], ["ثقة 60٪"], []),
    ("a sure one does not", ["said", "شرط"], ["#1"], ["ثقة"]),
    ("role, cue, outlet, day, number", ["said", "شرط"], ["وزيرة الري", "قالت", "بريد النهر", "2026-02-04", "#1"], []),
    ("who", ["who", "الاستقرار"], ["سلمى البدري", "فارس الحلو", "شخص"], ["سامي"]),
    ("who by count", ["who"], ["سامي الحلو"], []),
    ("a speaker", ["speaker", "البدري"], ["سلمى البدري", "تصريحان", "وزيرة الري", "بريد النهر", "آخر ما قال"], ["نريد الأمن"]),
    ("a speaker by several words", ["speaker", "فارس", "الحلو"], ["تأكيد", "نفي"], ["سامي"]),
    ("speakers", ["speakers"], ["سلمى البدري", "فارس الحلو", "سامي الحلو"], []),
    ("speakers like", ["speakers", "--like", "الحلو"], ["فارس", "سامي"], ["سلمى"]),
    ("speakers of a type in Arabic", ["speakers", "--type", "شخص"], ["سلمى"], []),
    ("a statement", ["show", "1"], ["وزيرة الري سلمى البدري الأحد", "finite-colon-quote", "97٪", "نوع النقل"], ["أرقام"]),
    ("a statement by #number", ["show", "#4"], ["نريد الأمن"], ["شرط"]),
    ("a statement by Arabic digits", ["show", "٢"], ["أرقام التدفق", "لم يُذكر عند اللفظ"], []),
    ("two speakers", ["compare", "البدري", "فارس", "--per", "month"], ["سلمى البدري", "فارس الحلو", "2025-12", "2026-02"], []),
    ("two speakers on a word", ["compare", "البدري", "فارس", "--on", "الأمن"], ["نريد الأمن"], ["شرط"]),
    ("a trend", ["trend", "الاستقرار"], ["2025-12", "2026-01", "2026-02"], []),
    ("a trend by day in Arabic", ["trend", "--per", "يوم", "--since", "2026"], ["2026-02-04"], ["2025"]),
    ("stats", ["stats"], ["مقالان", "5 تصريحات", "3 متحدثين", "وسيلتا إعلام", "2025-12-31 – 2026-02-04"], []),
    ("rules", ["rules"], ["finite-colon-quote"], ["{zone}"]),
    ("a rule", ["rules", "finite-colon-quote"], ["{zone}"], ["finite-that"]),
    ("why it is said", ["explain", "وقال الوزير سامي حداد: «سنعود قريبا إلى العمل»."], ["سامي حداد", "القاعدة finite"], ["لا تصريح"]),
    ("version", ["--version"], ["quotes "], []),
]  # fmt: skip


@pytest.mark.parametrize(("label", "command", "there", "not_there"), FOUND, ids=[case[0] for case in FOUND])
def test_answer(label: str, command: list[str], there: list[str], not_there: list[str], ask: Run) -> None:
    result = ask(*command)
    assert result.status == (0 if there else 1), result.all
    flat = " ".join(result.out.split())
    for words in there:
        assert words in flat, result.out
    for words in not_there:
        assert words not in flat, result.out
    assert not any(sign in result.out for sign in ("\u2066", "\u2067", "\x1b"))  # this is no terminal


def test_exit_status_tells_found_from_nothing_for_programs_too(ask: Run) -> None:
    found, nothing = ask("said", "شرط", "--json"), ask("said", "زرافة", "--json")
    assert (found.status, nothing.status) == (0, 1)
    assert json.loads(nothing.out)["statements"] == [] and json.loads(found.out)["total"] == 1


def test_said_in_every_format_is_the_same(ask: Run) -> None:
    whole = json.loads(ask("said", "--format", "json").out)["statements"]
    assert [list(each) for each in whole] == [list(COLUMNS)] * 5
    assert whole == json.loads(ask("said", "--json").out)["statements"]
    assert [json.loads(line) for line in ask("said", "--format", "jsonl").out.splitlines()] == whole
    for form, delimiter in (("csv", ","), ("tsv", "\t")):
        rows = list(csv.DictReader(io.StringIO(ask("said", "--format", form).out), delimiter=delimiter))
        assert [row["text"].removeprefix("'") for row in rows] == [each["text"] for each in whole]
        assert list(rows[0]) == list(COLUMNS)
    lines = ask("said", "--format", "md").out.splitlines()
    assert len(lines) == 2 + len(whole) and lines[0].startswith("| الرقم | تاريخ النشر |")
    assert all(len(line.split(" | ")) == len(lines[0].split(" | ")) for line in lines[2:])


# command, keys of the object or of each object of the list
JSON: list[tuple[list[str], set[str]]] = [
    (["said", "شرط"], {"statements", "total", "speaker", "words"}),
    (["who"], {"name", "count", "first_said", "last_said", "outlets"}),
    (["speaker", "البدري"], {"names", "roles", "latest", "candidates"}),
    (["speakers"], {"id", "name", "type", "count"}),
    (["show", "1"], {"statement", "paragraph", "article", "why"}),
    (["compare", "البدري", "فارس"], {"a", "b", "periods"}),
    (["trend"], {"points", "total", "undated"}),
    (["stats"], {"articles", "statements", "unknown_share", "runs", "skipped"}),
    (["rules"], {"id", "example", "pattern"}),
    (["explain", "وقال الوزير سامي حداد: «سنعود قريبا إلى العمل»."], {"statements", "not_statements", "trace"}),
]


@pytest.mark.parametrize(("command", "keys"), JSON, ids=[case[0][0] for case in JSON])
def test_json(command: list[str], keys: set[str], ask: Run) -> None:
    result = ask(*command, "--json", language="ar")
    found: Any = json.loads(result.out)
    for each in found if isinstance(found, list) else [found]:
        assert keys <= set(each)


@pytest.mark.parametrize("form", ["jsonl", "csv", "tsv", "md"])
@pytest.mark.parametrize("command", ["who", "speakers", "trend"])
def test_lists_as_data(command: str, form: str, ask: Run) -> None:
    result = ask(command, "--format", form)
    whole = json.loads(ask(command, "--json").out)
    rows = whole["points"] if isinstance(whole, dict) else whole
    assert len(result.out.splitlines()) == len(rows) + {"jsonl": 0, "csv": 1, "tsv": 1, "md": 2}[form]


def test_whom_a_name_was_taken_for_is_said_beside_the_answer(ask: Run) -> None:
    surname, full = ask("said", "--by", "البدري"), ask("said", "--by", "سلمى البدري")
    assert "“البدري” taken for سلمى البدري." in surname.err and not full.err
    assert ask("said", "--by", "البدري", language="ar").err == "«البدري» هنا هو سلمى البدري.\n"
    assert ask("said", "--by", "البدري", "--json").out == ask("said", "--by", "سلمى البدري", "--json").out


def test_database_by_option_before_and_after_the_command_and_by_environment(
    invented: Path, run: Run, tmp_path: Path
) -> None:
    missing = str(tmp_path / "missing.db")
    for words, env in (
        (["stats", "--db", str(invented)], {"QUOTES_DB": missing}),
        (["--db", str(invented), "stats"], {"QUOTES_DB": missing}),
        (["--db", missing, "stats", "--db", str(invented)], {}),
        (["stats"], {"QUOTES_DB": str(invented)}),
    ):
        assert run(*words, **env).status == 0, words
    assert run("--db", missing, "stats", QUOTES_DB=str(invented)).status == 2


def test_export_to_standard_output_and_to_files(ask: Run, tmp_path: Path) -> None:
    out = ask("export").out
    assert out.splitlines()[0] == ",".join(EXPORTED) and "'=HYPERLINK(1) كلام" in out
    for name in ("q.csv", "q.tsv", "q.xlsx", "q.jsonl", "q.parquet", "q.jsonld", "q.anno.jsonld"):
        result = ask("export", "-o", str(tmp_path / name))
        assert result.status == 0 and "Wrote 5 statements" in result.err and not result.out
        assert (tmp_path / name).stat().st_size > 500
    assert (tmp_path / "q.csv").read_bytes().decode() == out.replace("\n", "\r\n") or (
        tmp_path / "q.csv"
    ).read_text() == out


def test_export_filters(ask: Run) -> None:
    lines = ask("export", "الاستقرار", "--by", "البدري", "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["id"] for line in lines] == [1]


def test_annotations_carry_the_words_around(ask: Run) -> None:
    from .conftest import RIVER

    items = json.loads(ask("export", "--format", "annotation").out)["items"]
    position, quote = items[0]["target"]["selector"]
    assert RIVER.text[position["start"] : position["end"]] == quote["exact"]
    assert RIVER.text[: position["start"]].endswith(quote["prefix"]) and len(quote["prefix"]) == 32
    assert RIVER.text[position["end"] :].startswith(quote["suffix"]) and quote["suffix"].startswith("».")


ARTICLE = "وقال الوزير سامي حداد: «سنعود قريبا إلى العمل».\n\nيعرض المهرجان فيلم «طريق الملح» للمخرجة في «الزهراء»."


def test_extract_in_every_format(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"id": "a1", "title": "عنوان", "text": ARTICLE}, ensure_ascii=False), encoding="utf-8")
    lines = [json.loads(line) for line in run("extract", str(path), "--format", "jsonl").out.splitlines()]
    assert [line["speakers"] for line in lines] == [["سامي حداد"]]
    assert ARTICLE[lines[0]["start"] : lines[0]["end"]] == lines[0]["text"] and lines[0]["article_id"] == "a1"
    assert run("extract", str(path), "--json").out == run("extract", str(path), "--format", "jsonl").out
    whole = json.loads(run("extract", str(path), "--format", "json").out)
    assert whole["article"]["id"] == "a1" and whole["statements"] == lines
    text = run("extract", str(path), "--format", "text").out
    assert "⟦1 سنعود قريبا إلى العمل⟧" in text and "1. سامي حداد" in text
    assert "«سنعود قريبا إلى العمل»" in run("extract", str(path)).out


def test_extract_from_standard_input(run: Run) -> None:
    assert json.loads(run("extract", "-", "--format", "jsonl", stdin=ARTICLE).out)["speakers"] == ["سامي حداد"]


def test_extract_prints_marked_words_that_are_no_statement_on_request(
    monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    from quotes.extract import extract as real
    from quotes.extract.record import Extraction, NotStatement

    def with_refused(article: Any, **_: Any) -> Extraction:
        start = ARTICLE.index("طريق الملح")
        span = NotStatement(article.id, "text", start, start + 10, "طريق الملح", "title")
        return Extraction(article, real(article).statements, (span,))

    monkeypatch.setattr(sys.modules["quotes.extract"], "extract", with_refused)  # the name is the function's too
    records = [
        json.loads(line) for line in run("extract", "-", "--json", "--all-marked", stdin=ARTICLE).out.splitlines()
    ]
    assert [record.get("reason") for record in records] == [None, "title"]
    for form in ("table", "text"):
        assert "عنوان عمل" in run("extract", "-", "--format", form, "--all-marked", stdin=ARTICLE).out
        assert "عنوان عمل" not in run("extract", "-", "--format", form, stdin=ARTICLE).out


def test_a_long_medium_leaves_room_for_the_words(run: Run) -> None:
    text = "قال الوزير سامي حداد، في مؤتمر صحافي عقده الثلاثاء في قاعة البلدية: «سنعود قريبا إلى العمل في الميناء»."
    shown = run("extract", "-", stdin=text, COLUMNS="80").out
    assert "«سنعود قريبا إلى العمل في الميناء»" in shown and "البلدية" in shown


def test_extract_without_a_statement(run: Run) -> None:
    result = run("extract", "-", "--json", stdin="الطقس جميل اليوم.")
    assert (result.status, result.out, result.err) == (1, "", "No statement in 1 article.\n")
