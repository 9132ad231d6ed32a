"""What is wrong gets one sentence that helps, on standard error, and a status that scripts can tell apart."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quotes.errors import QuotesError

from .conftest import Run

# label, command, status, words that the English and the Arabic sentence must have
ON_THE_DATABASE = [
    ("no such command", ["saidd"], 2, "said", "لا أمر اسمه"),
    ("command of another program", ["commit"], 2, "commit", "لا أمر اسمه"),
    ("reserved for later", ["same", "1"], 2, "same", "لا أمر اسمه"),
    ("no such option", ["said", "--bye", "x"], 2, "--by", "لا خيار اسمه"),
    ("option of another command", ["who", "--metadata", "x"], 2, "--metadata", "لا خيار اسمه"),
    ("option without its value", ["said", "--by"], 2, "requires an argument. See quotes said", "يحتاج الخيار"),
    ("limit no number", ["said", "--limit", "many"], 2, "--limit", "يحتاج إلى عدد"),
    ("negative limit", ["said", "--limit", "-3"], 2, "--limit", "أقل ما يُكتب"),
    ("negative limit, short", ["said", "-n", "-3"], 2, "--limit", "أقل ما يُكتب"),
    ("missing argument", ["show"], 2, "ID", "ينقص ما يُكتب بعد الأمر"),
    ("one side missing", ["compare", "سلمى"], 2, "B", "ينقص ما يُكتب بعد الأمر"),
    ("too many arguments", ["show", "1", "2"], 2, "2", "كلمات زائدة"),
    ("kind unknown", ["said", "--kind", "loud"], 2, "unmarked, indirect", "منقول بالمعنى"),
    ("kind unknown in Arabic", ["said", "--kind", "همس"], 2, "direct", "ليس واحدًا من"),
    ("tone unknown", ["who", "--cue-class", "shout"], 2, "accuse", "اتهام"),
    ("type unknown", ["speakers", "--type", "ghost"], 2, "organisation", "هيئة"),
    ("format unknown", ["said", "--format", "doc"], 2, "table, json, jsonl", "ليس واحدًا من"),
    ("period unknown", ["trend", "--per", "century"], 2, "month", "شهر"),
    ("json and another format", ["said", "--json", "--format", "csv"], 2, "contradict", "لا يجتمعان"),
    ("day malformed", ["said", "--since", "yesterday"], 2, "2026-02-04", "ليس يومًا"),
    ("day that is none", ["who", "--until", "2026-02-31"], 2, "is no day", "ليس يومًا"),
    ("month 13", ["trend", "--since", "2026-13"], 2, "is no day", "ليس يومًا"),
    ("name unknown", ["said", "--by", "هيثم"], 1, "quotes speakers", "لا متحدث اسمه"),
    ("name nearly right", ["said", "--by", "سلوى البدري"], 1, "سلمى البدري", "لعله"),
    ("name of several", ["said", "--by", "الحلو"], 2, "فارس الحلو", "قد يكون واحدًا من عدة"),
    ("speaker of several", ["speaker", "الحلو"], 2, "سامي الحلو", "زد في الاسم"),
    ("speaker unknown", ["speaker", "هيثم", "مجهول"], 1, "هيثم مجهول", "لا متحدث اسمه"),
    ("other side unknown", ["compare", "سلمى", "هيثم"], 1, "هيثم", "لا متحدث اسمه"),
    ("outlet unknown", ["said", "--outlet", "جريدة أخرى"], 1, "quotes stats", "لا وسيلة إعلام اسمها"),
    ("nobody with that part", ["speakers", "--like", "زكي"], 1, "زكي", "لا متحدث اسمه"),
    ("no speaker of that type", ["speakers", "--type", "state"], 1, "no such speaker", "لا متحدث كهذا"),
    ("number unknown", ["show", "999"], 1, "quotes said", "لا تصريح رقمه"),
    ("number is a word", ["show", "first"], 2, "is no number", "ليس رقم تصريح"),
    ("number negative", ["show", "-1"], 2, "“-1” is no number", "ليس رقم تصريح"),
    ("number too large for the database", ["show", "9" * 40], 1, "quotes said", "لا تصريح رقمه"),
    ("words nobody said", ["said", "زرافة"], 1, "زرافة", "لا تصريح فيه"),
    ("signs only", ["said", "؟!"], 1, "no word to look for in “؟!”", "لا كلمة يُبحث عنها"),
    ("a star", ["who", "*"], 1, "no word to look for in “*”", "لا كلمة يُبحث عنها"),
    ("a dash apart", ["trend", "- *"], 1, "no word to look for", "لا كلمة يُبحث عنها"),
    ("words nobody said, options too", ["said", "زرافة", "--by", "سلمى البدري"], 1, "leave one out, or a word", "أزل واحدًا منها"),
    ("words in no clause either", ["said", "زرافة", "--context"], 1, "try fewer words.", "جرّب كلمات أقل."),
    ("no day from one to the other", ["said", "--since", "2026-03", "--until", "2026-02"], 2, "exchange the two", "بدّل بينهما"),
    ("word and its exclusion", ["said", "الاستقرار", "-الاستقرار"], 1, "No statement", "لا تصريح فيه"),
    ("options that let nothing through", ["said", "--kind", "unmarked"], 1, "leave out an option", "أزل واحدًا"),
    ("nothing in that time", ["who", "--since", "2031"], 1, "leave out an option", "أزل واحدًا"),
    ("beyond the last", ["said", "--offset", "99"], 1, "--offset", "--offset"),
    ("a trend of nothing", ["trend", "زرافة"], 1, "زرافة", "لا تصريح فيه"),
    ("nothing to compare", ["compare", "سلمى", "فارس", "--on", "زرافة"], 1, "زرافة", "لا تصريح فيه"),
    ("nothing to export", ["export", "زرافة"], 1, "زرافة", "لا تصريح فيه"),
    ("export format unknown", ["export", "--format", "pdf"], 2, "parquet", "ليس واحدًا من"),
    ("file name without a format", ["export", "-o", "quotes.pdf"], 2, "--format", "لا صيغة تدل عليها"),
    ("option without meaning there", ["export", "--bom", "--format", "jsonl"], 2, "--bom", "لا معنى للخيار"),
    ("site without meaning there", ["export", "--site", "https://x.example"], 2, "--site", "لا معنى للخيار"),
    ("no such folder", ["export", "-o", "/no/such/folder/a.csv"], 2, "/no/such/folder/a.csv", "لا يمكن أن يُكتب"),
    ("folder for a file", ["export", "-o", "/tmp", "--format", "csv"], 2, "is a folder", "مجلد؛ سمِّ ملفًا"),
    ("rule unknown", ["rules", "finite-colons-quote"], 1, "finite-colon-quote", "لا قاعدة اسمها"),
    ("rule unlike any", ["rules", "zzz"], 1, "quotes rules lists", "quotes rules"),
    ("no text to explain", ["explain", "  "], 2, "no text", "لا نص هنا"),
    ("nothing to explain in it", ["explain", "الطقس جميل اليوم."], 1, "", ""),
    ("no such file to read", ["extract", "/no/such/file.txt"], 2, "/no/such/file.txt", "لا ملف اسمه"),
    ("no such file to add", ["add", "/no/such/file.txt"], 2, "check the name", "لا ملف اسمه"),
    ("column of no field", ["add", "x.csv", "--column", "body=نص"], 2, "text=NAME", "ليس عمودًا"),
    ("column without a name", ["extract", "x.csv", "--column", "text"], 2, "text=NAME", "ليس عمودًا"),
    ("no feed", ["watch", "seeds/"], 2, "https://", "ليس عنوانًا"),
    ("metadata file missing", ["serve", "--metadata", "/no/such.yaml"], 2, "/no/such.yaml", "لا ملف اسمه"),
    ("annotated file missing", ["eval", "/no/such.jsonl"], 2, "There is no file /no/such.jsonl", "لا ملف اسمه"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "command", "status", "english", "arabic"), ON_THE_DATABASE, ids=[c[0] for c in ON_THE_DATABASE]
)
def test_wrong_use(label: str, command: list[str], status: int, english: str, arabic: str, ask: Run) -> None:
    for language, words in (("en", english), ("ar", arabic)):
        result = ask(*command, language=language)
        assert result.status == status, result.all
        assert words in (result.err if words else result.all)
        sentences = [line for line in result.err.splitlines() if line]
        assert len(sentences) <= 1, result.err
        assert not any(mark in result.all for mark in ("Traceback", "\u2066", "\u2067", "\x1b"))
        if sentences:
            assert sentences[0].endswith((".", "؟", "?"))


def folder(path: Path) -> None:
    path.mkdir()


def text(path: Path) -> None:
    path.write_text("no database at all, but long enough to be read as one", encoding="utf-8")


def empty(path: Path) -> None:
    path.touch()


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("create table songs (id)")
    connection.close()


def newer(path: Path) -> None:
    from quotes.store import open_database

    from .conftest import RIVER, extract

    with open_database(path) as database:
        database.add([RIVER], extract=extract)
        database.connection.execute("pragma user_version = 999")


BROKEN: list[tuple[str, Callable[[Path], Any], str, str]] = [
    ("no file", lambda path: None, "quotes add", "لا قاعدة بيانات"),
    ("a folder", folder, "is a folder", "مجلد"),
    ("a text", text, "no SQLite database", "ليس قاعدة بيانات SQLite"),
    ("an empty file", empty, "is empty", "فارغ"),
    ("another program's", foreign, "another program", "لبرنامج آخر"),
    ("a later version's", newer, "pip install -U", "من إصدار أحدث"),
]
QUESTIONS = (["said"], ["who"], ["speaker", "س"], ["speakers"], ["show", "1"], ["compare", "س", "ع"], ["trend"], ["stats"], ["export"], ["serve"])  # fmt: skip


@pytest.mark.parametrize(("label", "make", "english", "arabic"), BROKEN, ids=[c[0] for c in BROKEN])
@pytest.mark.parametrize("question", QUESTIONS, ids=[q[0] for q in QUESTIONS])
def test_broken_database(
    label: str, make: Callable[[Path], Any], english: str, arabic: str, question: list[str], tmp_path: Path, run: Run
) -> None:
    path = tmp_path / "some.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    for language, words in (("en", english), ("ar", arabic)):
        result = run(*question, "--db", str(path), language=language)
        assert result.status == 2, result.all
        assert words in result.err and "Traceback" not in result.all and not result.out
    assert (path.read_bytes() if path.is_file() else None) == before


INPUTS = [
    ("an empty file", "a.txt", b"", "is empty"),
    ("a binary file", "a.txt", bytes(range(256)) * 64, "not text"),
    ("broken JSON on line 17", "a.jsonl", b'{"text": "\xd9\x86\xd8\xb5"}\n' * 16 + b'{"text": \n', "line 17"),
    ("no text key", "a.jsonl", b'{"body": "x"}\n', "text"),
    ("a JSON document that is none", "a.json", b'{"text": ', "JSON"),
]


@pytest.mark.parametrize(("label", "name", "content", "words"), INPUTS, ids=[c[0] for c in INPUTS])
def test_broken_input_leaves_the_database_as_it_was(
    label: str, name: str, content: bytes, words: str, tmp_path: Path, sample: Path, run: Run
) -> None:
    (tmp_path / name).write_bytes(content)
    database = sample / "db" / "quotes.db"
    before = database.read_bytes()
    result = run("add", str(tmp_path / name), "--db", str(database))
    assert result.status == 2, result.all
    assert words in result.err and not result.out
    assert database.read_bytes() == before
    assert run("add", str(tmp_path / name), "--db", str(tmp_path / "new.db")).status == 2
    assert not (tmp_path / "new.db").exists()


@pytest.mark.parametrize("question", ["said", "who", "speakers", "trend", "export"])
def test_a_database_without_statements(question: str, tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.txt").write_text("الطقس جميل اليوم.", encoding="utf-8")
    new = str(tmp_path / "new.db")
    run("add", str(tmp_path / "a.txt"), "--db", new)
    result = run(question, "--db", new)
    assert result.status == 1 and result.err == "No statement is stored yet; quotes add PATH reads articles.\n"


def test_a_folder_without_articles(tmp_path: Path, run: Run) -> None:
    (tmp_path / "empty").mkdir()
    result = run("add", str(tmp_path / "empty"), "--db", str(tmp_path / "new.db"))
    assert (result.status, "holds no article" in result.err) == (2, True)


def test_what_should_not_happen_is_a_sentence_too(ask: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: Any, **__: Any) -> None:
        raise RuntimeError("the sky\nfell down")

    monkeypatch.setattr("quotes.store.database.Database.said", fails)
    result = ask("said", "كلمة")
    assert result.status == 3 and "RuntimeError: the sky" in result.err and "--debug" in result.err
    assert len(result.err.splitlines()) == 1
    for told in (ask("--debug", "said", "كلمة"), ask("said", "كلمة", QUOTES_DEBUG="1")):
        assert told.status == 3 and "Traceback" in told.err


def test_errors_of_other_parts_keep_their_status(ask: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: Any, **__: Any) -> None:
        raise QuotesError("the harbour is closed")

    monkeypatch.setattr("quotes.store.database.Database.stats", fails)
    assert (ask("stats").status, ask("stats").err) == (2, "quotes: the harbour is closed.\n")


def test_without_a_command_the_help(run: Run) -> None:
    result = run()
    assert result.status == 2 and "quotes add seeds/" in result.out and not result.err
