"""Every kind of input file with its outcome: what is read, what is skipped and why, what stops."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from quotes.extract.record import Article
from quotes.sources import Note, ReadOptions, Skipped, SourceError, read

from .files import BODY, HEADER, LINE, OTHER, PAGE, PLAIN_LINE, RSS, packed_zip
from .input_files import BROKEN, BROKEN_17, CASES, GOOD, HOSTILE, ODD, Case

KINDS = ("txt", "jsonl", "json", "csv", "tsv", "md", "html", "rss", "atom", "warc", "docx", "odt", "zip", "tar", "gz", "zst", "in")  # fmt: skip


def test_the_table_is_large_and_its_labels_differ() -> None:
    assert len(CASES) >= 60
    assert len({case.label for case in CASES}) == len(CASES)


@pytest.mark.parametrize("group", [GOOD, ODD, BROKEN, HOSTILE], ids=["good", "odd", "broken", "hostile"])
def test_the_table_has_each_kind_of_file_in_each_state(group: list[Case], tmp_path: Path) -> None:
    """By the ends of the names; those of XML say what it is, ``in`` is a folder."""
    made: set[str] = set()
    for number, case in enumerate(group):
        (tmp_path / str(number)).mkdir()
        case.make(tmp_path / str(number))
        for name in os.listdir(tmp_path / str(number)):
            made.add(name.removesuffix(".xml").rpartition(".")[2])
    assert set(KINDS) <= made, set(KINDS) - made


def _run(case: Case, folder: Path) -> tuple[list[Article], list[str], list[str], str]:
    """The articles, what was skipped, what was noted, and the sentence that stopped it."""
    case.make(folder)
    path = folder / (case.name or next(iter(os.listdir(folder)), ""))
    notes: list[Note] = []
    articles, skipped, stopped = [], [], ""
    try:
        for item in read([path], ReadOptions(on_note=notes.append, **case.options)):
            if isinstance(item, Skipped):
                skipped.append(item.sentence())
            else:
                articles.append(item)
    except SourceError as error:
        stopped = str(error)
    return articles, skipped, [f"{note.subject}: {note.decision}" for note in notes], stopped


@pytest.mark.parametrize("case", CASES, ids=[case.label for case in CASES])
def test_outcome(case: Case, tmp_path: Path) -> None:
    if case.needs:
        pytest.importorskip(case.needs)
    articles, skipped, notes, stopped = _run(case, tmp_path)
    if case.stops:
        assert re.search(case.stops, stopped), stopped or "nothing stopped it"
        assert not articles, "nothing may be given out before it stops"
        assert stopped.endswith(".") and "\n" not in stopped, stopped
        return
    assert not stopped, stopped
    assert [article.text[: len(wanted)] for article, wanted in zip(articles, case.texts)] == list(case.texts)
    assert len(articles) == len(case.texts)
    for name, value in case.fields.items():
        assert getattr(articles[0], name) == value
    assert len(skipped) == len(case.skipped), skipped
    assert all(any(re.search(pattern, sentence) for sentence in skipped) for pattern in case.skipped), skipped
    assert all(any(re.search(pattern, note) for note in notes) for pattern in case.notes), notes
    if not case.notes:
        assert not [note for note in notes if not note.startswith("columns")], notes


def test_zst(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    (tmp_path / "a.jsonl.zst").write_bytes(zstandard.compress(PLAIN_LINE.encode()))
    assert [article.text for article in read([tmp_path / "a.jsonl.zst"])] == [OTHER]  # type: ignore[union-attr]


def test_standard_input_is_read_once_and_checked_before_anything_is_given(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for content, stops in (
        (f"{PLAIN_LINE}\n", ""),
        (BROKEN_17, "standard input, line 17: invalid JSON"),
        ("", "standard input is empty"),
    ):
        (tmp_path / "in").write_text(content)
        with (tmp_path / "in").open() as stream:
            monkeypatch.setattr("sys.stdin", stream)
            found: list[object] = []
            try:
                found.extend(read(["-"]))
                assert not stops and len(found) == 1
            except SourceError as error:
                assert stops and stops in str(error) and not found


def test_a_pipe_by_name(tmp_path: Path) -> None:
    """The shell's ``<(…)`` names a pipe, which can be read only once."""
    import threading

    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=(tmp_path / "pipe").write_text, args=(f"{LINE}\n{PLAIN_LINE}\n",))
    writer.start()
    assert len(list(read([tmp_path / "pipe"]))) == 2
    writer.join()


def test_a_pipe_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "a.txt").write_text(BODY)
    assert len(list(read([tmp_path]))) == 1


def test_one_broken_file_of_several_stops_before_the_first_is_given(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "b.jsonl").write_text(BROKEN_17)
    given = []
    with pytest.raises(SourceError, match=r"b\.jsonl, line 17"):
        for item in read([tmp_path / "a.txt", tmp_path / "b.jsonl"]):
            given.append(item)
    assert not given


def test_nothing_is_written_beside_an_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.zip").write_bytes(packed_zip({"../out.txt": BODY.encode(), "b.txt": OTHER.encode()}))
    monkeypatch.chdir(tmp_path / "in")
    list(read(["a.zip"]))
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.zip", "in"]


def test_without_the_library_a_sentence_tells_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    for module, name, content, extra in (
        ("trafilatura", "a.html", PAGE.encode(), "html"),
        ("feedparser", "a.xml", RSS.encode(), "feeds"),
        ("zstandard", "a.zst", b"\x28\xb5\x2f\xfd123", "zst"),
    ):
        monkeypatch.setitem(sys.modules, module, None)
        (tmp_path / name).write_bytes(content)
        with pytest.raises(SourceError, match=rf"pip install 'qawl\[{extra}\]'"):
            list(read([tmp_path / name]))


def test_the_same_words_have_the_same_key_wherever_they_lie(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(HEADER + BODY)
    (tmp_path / "b.jsonl").write_text(json.dumps({"title": "الحديقة تفتح في الربيع", "text": BODY}))
    first, second = read([tmp_path / "a.txt", tmp_path / "b.jsonl"])
    assert isinstance(first, Article) and isinstance(second, Article) and first.id == second.id


def test_a_file_name_with_controls_is_shown_without_them(tmp_path: Path) -> None:
    path = tmp_path / "a\n\x1b[31m.txt"
    path.write_bytes(b"")
    with pytest.raises(SourceError) as error:
        list(read([path]))
    assert "\n" not in str(error.value) and "\x1b" not in str(error.value)


def test_a_file_name_that_is_no_text_can_be_told_and_stored(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xff\xfe.txt")).write_bytes(b"")
    (tmp_path / "b.txt").write_text(BODY)
    skipped = [item for item in read([tmp_path]) if isinstance(item, Skipped)]
    assert len(skipped) == 1
    (skipped[0].source + skipped[0].sentence()).encode()
