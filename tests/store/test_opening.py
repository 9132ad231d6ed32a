"""Files that are none of ours, cannot be written to, are held by others: a sentence, and nothing changes."""

from __future__ import annotations

import os
import sqlite3
import stat
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from quotes.store import (
    Database,
    DatabaseLocked,
    DiskFull,
    ForeignDatabase,
    NewerDatabase,
    NoDatabase,
    NotADatabase,
    OlderDatabase,
    ReadOnlyDatabase,
    StoreError,
    open_database,
    opening,
    schema,
)
from quotes.store.opening import migrate
from quotes.store.schema import migrations

from .conftest import Press, rows, whole


def test_the_version_is_the_number_of_steps() -> None:
    assert len(schema.steps()) == opening.VERSION


def test_made_and_opened_again(path: Path, press: Press) -> None:
    with open_database(path) as database:
        database.add([press.article("a", ("سلمى", "كلام"))], extract=press)
    with open_database(path, create=False) as database:
        assert database.said("كلام").total == 1
        whole(database)
        assert rows(database, "pragma application_id") == [(schema.APPLICATION,)]
    assert [file.name for file in path.parent.iterdir()] == ["quotes.db"]


def test_folders_on_the_way_are_made(tmp_path: Path, press: Press) -> None:
    path = tmp_path / "db" / "سنة 2026" / "a?b#c%20.db"
    with open_database(path) as database:
        database.add([press.article("a", ("سلمى", "كلام"))], extract=press)
    with open_database(str(path), create=False) as database:
        assert database.said("كلام").total == 1


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table quotes (id integer primary key, price real)")
        connection.commit()


def newer(path: Path) -> None:
    with open_database(path) as database:
        database.add([Press().article("a", ("سلمى", "كلام"))], extract=Press())
        database.connection.execute(f"pragma user_version = {opening.VERSION + 1}")


def damaged(path: Path) -> None:
    with open_database(path) as database:
        press = Press()
        database.add([press.article(str(n), ("سلمى", f"كلام {n}")) for n in range(50)], extract=press)
    data = bytearray(path.read_bytes())
    data[100:8192] = b"\x07" * (8192 - 100)
    path.write_bytes(data)


WRONG: list[tuple[str, Callable[[Path], object], type[StoreError], str]] = [
    ("a text file", lambda path: path.write_text("نص", encoding="utf-8"), NotADatabase, "no SQLite database"),
    ("a picture", lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" * 99), NotADatabase, "no SQLite database"),
    ("a folder", lambda path: path.mkdir(), NotADatabase, "is a folder"),
    ("a database of something else", foreign, ForeignDatabase, "another program"),
    ("a database of a later version", newer, NewerDatabase, "later version"),
    ("a damaged database", damaged, NotADatabase, "damaged"),
]


@pytest.mark.parametrize("create", [True, False])
@pytest.mark.parametrize(("make", "kind", "words"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_what_is_no_database_of_ours(
    path: Path, make: Callable[[Path], object], kind: type[StoreError], words: str, create: bool
) -> None:
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(kind) as caught:
        open_database(path, create=create)
    assert words in str(caught.value) and str(path) in str(caught.value) and "\n" not in str(caught.value)
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert [file.name for file in path.parent.iterdir()] == ["quotes.db"]


def test_no_file_to_read(path: Path) -> None:
    with pytest.raises(NoDatabase, match="quotes add"):
        open_database(path, create=False)
    assert not path.exists()


def test_an_empty_file(path: Path, press: Press) -> None:
    path.touch()
    with pytest.raises(NotADatabase, match="empty"):
        open_database(path, create=False)
    with open_database(path) as database:
        database.add([press.article("a", ("سلمى", "كلام"))], extract=press)
    assert path.stat().st_size > 0


def rows_of(connection: sqlite3.Connection, sql: str) -> list[tuple[object, ...]]:
    return connection.execute(sql).fetchall()


@contextmanager
def as_nobody(*paths: Path) -> Iterator[None]:
    """Run as a user who may not write; root may write everywhere."""
    for path in paths:
        path.chmod(path.stat().st_mode & ~0o222)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        for path in paths:
            path.chmod(path.stat().st_mode | stat.S_IWUSR)


@pytest.fixture
def readable() -> Iterator[Path]:
    """A database in a folder that everybody may enter."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        path = Path(folder) / "quotes.db"
        press = Press()
        with open_database(path) as database:
            database.add([press.article("a", ("سلمى", "كلام"))], extract=press)
        path.chmod(0o644)
        yield path


def test_a_file_that_may_only_be_read(readable: Path, press: Press) -> None:
    before = readable.read_bytes()
    with as_nobody(readable, readable.parent):
        with open_database(readable, create=False) as database:
            assert database.said("كلام").total == 1
            with pytest.raises(ReadOnlyDatabase, match="cannot be written"):
                database.add([press.article("b", ("سلمى", "غيره"))], extract=press)
        with pytest.raises(StoreError, match="cannot be made"):
            open_database(readable.with_name("new.db"))
        with pytest.raises(ReadOnlyDatabase, match="cannot be made"):
            open_database(readable.parent / "sub" / "new.db")
    assert readable.read_bytes() == before


def test_a_file_in_write_ahead_form_on_a_medium_that_cannot_be_written(readable: Path) -> None:
    with closing(sqlite3.connect(readable)) as connection:
        connection.execute("pragma journal_mode = wal")
    with as_nobody(readable, readable.parent), open_database(readable, create=False) as database:
        assert database.said("كلام").total == 1


def test_a_file_that_may_not_even_be_read(readable: Path) -> None:
    readable.chmod(0)
    with as_nobody(), pytest.raises(ReadOnlyDatabase, match="cannot be read"):
        open_database(readable, create=False)


def test_held_by_another_program(path: Path, press: Press) -> None:
    with open_database(path) as database:
        database.add([press.article("a", ("سلمى", "كلام"))], extract=press)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("begin exclusive")
        with pytest.raises(DatabaseLocked, match="another program"):
            open_database(path, patience=0.05)
        other.execute("rollback")
        with open_database(path, patience=0.05) as database:
            other.execute("begin immediate")
            with pytest.raises(DatabaseLocked, match="another program"):
                database.add([press.article("b", ("سلمى", "غيره"))], extract=press)
            assert database.said("كلام").total == 1
            other.execute("rollback")
            assert database.add([press.article("b", ("سلمى", "غيره"))], extract=press).added == 1
            whole(database)


def test_a_full_disk(path: Path, press: Press) -> None:
    articles = [press.article(str(n), ("سلمى", f"كلام {n} " * 50)) for n in range(200)]
    with open_database(path) as database:
        database.add(articles[:1], extract=press)
        pages = rows(database, "pragma page_count")[0][0]
        database.connection.execute(f"pragma max_page_count = {pages + 5}")
        with pytest.raises(DiskFull, match="no room"):
            database.add(articles, extract=press)
        assert rows(database, "select count(*) from articles") == [(1,)]
        database.connection.execute("pragma max_page_count = 1000000")
        assert database.add(articles, extract=press).added == 199
        whole(database)


def test_a_full_disk_under_a_new_file(path: Path, press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    apply = schema.apply

    def full(connection: sqlite3.Connection, *more: object) -> None:
        if rows_of(connection, "pragma database_list")[0][2]:  # the file, not what is in memory before
            raise sqlite3.OperationalError("database or disk is full")
        apply(connection, *more)

    monkeypatch.setattr(schema, "apply", full)
    with open_database(path) as database, pytest.raises(DiskFull):
        database.add([press.article("a", ("سلمى", "كلام"))], extract=press)
    assert list(path.parent.iterdir()) == []


def test_the_site_reads_while_articles_are_added(path: Path, press: Press) -> None:
    seen: list[int] = []
    with open_database(path) as database:
        database.add([press.article("first", ("سلمى", "كلام أول"))], extract=press)

        def source() -> Iterator[object]:
            for n in range(200):
                if n % 20 == 0:
                    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=0.1)) as reader:
                        seen.append(reader.execute("select count(*) from quotes").fetchone()[0])
                yield press.article(str(n), ("سلمى", f"كلام {n}"))

        database.add(source(), extract=press)
    assert seen == sorted(seen) and seen[0] == 1 and seen[-1] > 64
    assert [file.name for file in path.parent.iterdir()] == ["quotes.db"]


def test_two_add_at_once_and_neither_loses(path: Path) -> None:
    presses = [Press(), Press()]
    shared = [("c", n) for n in range(150)]
    failures: list[BaseException] = []

    def work(mine: Press, letter: str) -> None:
        try:
            with open_database(path) as database:
                names = [pair for n in range(150) for pair in ((letter, n), shared[n])]
                articles = (mine.article(f"{a}{n}", (f"قائل {n % 7}", f"كلام {a} {n}")) for a, n in names)
                database.add(articles, extract=mine)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=pair) for pair in zip(presses, "ab")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with open_database(path, create=False) as database:
        assert rows(database, "select count(*) from articles") == [(450,)]
        assert rows(database, "select count(*) from quotes") == [(450,)]
        assert rows(database, "select count(*), sum(count) from speaker_names") == [(7, 450)]
        whole(database)
    assert [file.name for file in path.parent.iterdir()] == ["quotes.db"]


def later() -> object:
    """The chain of a version to come, which adds a column."""
    from sqlite_utils import Migrations

    chain = Migrations(schema.SET)
    for step in migrations._migrations:
        chain(name=step.name)(step.fn)

    @chain(name="m999_note")
    def note(db: object) -> None:
        db.conn.execute("alter table quotes add column note text not null default ''")  # type: ignore[attr-defined]

    return chain


def test_a_database_moves_forward_with_a_backup_first(path: Path, press: Press) -> None:
    with open_database(path) as database:
        database.add([press.article("a", ("سلمى", "كلام"))], extract=press)
        before = list(database.connection.iterdump())
        backup = migrate(database.connection, path, later())
        assert backup is not None and backup.parent == path.parent
        assert rows(database, "select text, note from quotes") == [("كلام", "")]
        assert rows(database, "pragma user_version") == [(opening.VERSION + 1,)]
        assert migrate(database.connection, path, later()) is None
        whole(database)
    with closing(sqlite3.connect(backup)) as copy:
        assert list(copy.iterdump()) == before


def test_a_migration_that_fails_changes_nothing(path: Path, press: Press) -> None:
    chain = later()
    chain._migrations[-1].fn = lambda db: db.conn.execute("alter table nowhere add column x")  # type: ignore[attr-defined]
    with open_database(path) as database:
        database.add([press.article("a", ("سلمى", "كلام"))], extract=press)
        before = list(database.connection.iterdump())
        with pytest.raises(sqlite3.OperationalError):
            migrate(database.connection, path, chain)
        assert list(database.connection.iterdump()) == before
        whole(database)


def test_an_older_database_that_cannot_be_written(readable: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "VERSION", opening.VERSION + 1)
    monkeypatch.setattr(schema, "migrations", later())
    before = readable.read_bytes()
    with as_nobody(readable, readable.parent), pytest.raises(OlderDatabase, match="earlier version"):
        open_database(readable, create=False)
    assert readable.read_bytes() == before
    with Database(readable, create=False) as database:
        assert database.backup is not None and database.backup.exists()
        assert rows(database, "select note from quotes") == [("",)]


def test_two_make_the_same_file_at_once(path: Path, press: Press) -> None:
    with open_database(path) as one, open_database(path) as other:
        one.add([press.article("a", ("سلمى", "كلام"))], extract=press)
        other.add([press.article("b", ("سلمى", "غيره"))], extract=press)
        assert one.said("غيره").total == 1
    with open_database(path, create=False) as database:
        whole(database)


def test_an_empty_one_of_two_leaves_the_file(path: Path, press: Press) -> None:
    one = open_database(path)
    other = open_database(path)
    one.close()
    other.add([press.article("b", ("سلمى", "غيره"))], extract=press)
    other.close()
    with open_database(path, create=False) as database:
        assert database.said("غيره").total == 1
