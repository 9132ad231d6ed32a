"""Articles go in once, whole or not at all, and come out of everything when they change."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quotes.errors import QuotesError
from quotes.extract import extract
from quotes.extract.record import Article, Extraction, Statement
from quotes.store import Database, Stored, open_database, versions

from .conftest import Press, rows, whole


def state(database: Database) -> list[list[tuple[Any, ...]]]:
    """Everything but the log."""
    tables = ("articles", "quotes", "quote_speakers", "speakers", "speaker_names", "outlets", "_quote_columns")
    return [rows(database, f"select * from {table} order by 1, 2") for table in tables]


def test_the_same_article_twice_changes_nothing(database: Database, press: Press) -> None:
    article = press.article("a", ("سلمى البدري", "لن نبدأ"), title="عنوان", outlet="النهر", url="https://n.example/1")
    first = database.add([article], extract=press)
    assert (first.articles, first.added, first.quotes) == (1, 1, 1)
    before = state(database)
    second = database.add([article, article], extract=press)
    assert (second.articles, second.added, second.replaced, second.unchanged, second.quotes) == (2, 0, 0, 2, 0)
    assert state(database) == before
    assert press.calls == ["a"]
    whole(database)


CHANGES = [
    ("another text", {"text": "وقال سعيد: «شيء آخر تماما»."}),
    ("another title", {"title": "عنوان جديد"}),
    ("another outlet", {"outlet": "الميناء"}),
    ("another day", {"published": "2026-01-02"}),
    ("another author", {"author": "ليلى"}),
]


@pytest.mark.parametrize("by", ["key", "url"])
@pytest.mark.parametrize("change", [case[1] for case in CHANGES], ids=[case[0] for case in CHANGES])
def test_an_edited_article_is_replaced_whole(database: Database, press: Press, change: dict[str, str], by: str) -> None:
    more = {
        "title": "عنوان",
        "outlet": "النهر",
        "url": "https://n.example/1",
        "published": "2026-01-01",
        "author": "منى",
    }
    article = press.article("a", ("سلمى البدري", "لن نبدأ"), **more)
    press.article("b", ("سعيد", "شيء آخر تماما"))
    database.add([article], extract=press)
    edited = replace(article, **change, **({"id": "b"} if by == "url" else {"url": ""}))
    added = database.add([edited], extract=press)
    assert (added.added, added.replaced, added.unchanged) == (0, 1, 0)
    stored = rows(database, "select key, title, text, author, published, url from articles")
    wanted = (edited.title, edited.text, edited.author, edited.published, "https://n.example/1")
    assert stored == [("a", *wanted)]
    assert rows(database, "select distinct published from quotes") == [(edited.published,)]
    assert rows(database, "select name from outlets") == [(edited.outlet,)]
    whole(database)


def test_an_empty_field_takes_nothing_away(database: Database, press: Press) -> None:
    article = press.article("a", ("سلمى", "لن نبدأ"), outlet="النهر", published="2026-01-01", author="منى")
    database.add([article], extract=press)
    bare = replace(article, outlet="", published="", author="")
    assert database.add([bare], extract=press).unchanged == 1
    edited = replace(bare, title="عنوان")
    assert database.add([edited], extract=press).replaced == 1
    assert rows(database, "select published, author from articles") == [("2026-01-01", "منى")]
    assert rows(database, "select name from outlets") == [("النهر",)]


def test_words_that_stay_keep_their_numbers(database: Database, press: Press) -> None:
    first = press.article("a", ("سلمى", "الأول"), ("سلمى", "الثاني"), ("سلمى", "الثالث"))
    other = press.article("b", ("ليلى", "الرابع"))
    database.add([first, other], extract=press)
    edited = press.article("a", ("سلمى", "الثالث"), ("ليلى", "الخامس"), ("ليلى", "الأول"))
    database.add([edited], extract=press)
    numbers = dict(rows(database, "select text, id from quotes"))
    assert numbers == {"الأول": 1, "الثالث": 3, "الرابع": 4, "الخامس": 5}
    assert database.said("الثاني").total == 0
    assert [found.id for found in database.said("الثالث").statements] == [3]
    whole(database)


def test_a_number_is_never_given_twice(database: Database, press: Press) -> None:
    database.add([press.article("a", ("سلمى", "الأول"))], extract=press)
    database.add([press.article("a", ("سلمى", "الثاني"))], extract=press)
    assert rows(database, "select id, text from quotes") == [(2, "الثاني")]


def test_speakers_and_names_are_kept_in_step(database: Database, press: Press) -> None:
    first = press.article(
        "a", ("سلمى البدري", "كلام"), ("سلمى البدري", "قول", {"mention": "الوزيرة سلمى"}), ("فارس", "رد")
    )
    second = press.article("b", ("سلمى البَدري", "حديث آخر"))
    database.add([first, second], extract=press)
    names = "select name, count from speaker_names order by name"
    assert rows(database, names) == [("الوزيرة سلمى", 1), ("سلمى البدري", 2), ("سلمى البَدري", 1), ("فارس", 1)]
    assert rows(database, "select name from speakers order by id") == [("سلمى البدري",), ("فارس",)]
    database.add([press.article("a", ("سلمى البدري", "كلام"))], extract=press)
    assert rows(database, names) == [("سلمى البدري", 1), ("سلمى البَدري", 1)]
    assert rows(database, "select name from speakers") == [("سلمى البدري",)]
    database.add([press.article("a", ("ليلى", "غيره"))], extract=press)
    assert rows(database, names) == [("سلمى البَدري", 1), ("ليلى", 1)]
    assert rows(database, "select name from speakers order by id") == [("سلمى البَدري",), ("ليلى",)]
    whole(database)


TYPES = [
    ("the same type", "person", "person", 1),
    ("a person and a body", "person", "organisation", 2),
    ("two sorts of body", "organisation", "group", 1),
    ("unknown and known", "", "person", 1),
    ("known and unknown", "state", "", 1),
]


@pytest.mark.parametrize(("one", "other", "number"), [case[1:] for case in TYPES], ids=[case[0] for case in TYPES])
def test_one_row_for_each_name_and_sort_of_voice(
    database: Database, press: Press, one: str, other: str, number: int
) -> None:
    articles = [
        press.article("a", ("النهضة", "كلام", {"speaker_types": (one,), "speakers": ("النهضة",)})),
        press.article("b", ("النهضه", "غيره", {"speaker_types": (other,), "speakers": ("النهضه",)})),
    ]
    database.add(articles, extract=press)
    assert len(rows(database, "select id from speakers")) == number
    if number == 1:
        assert rows(database, "select type from speakers") == [(one or other,)]


def test_several_speakers_of_one_statement(database: Database, press: Press) -> None:
    joint = {"speakers": ("سلمى", "فارس، الحلو"), "speaker_types": ("person", "person"), "mention": "سلمى وفارس"}
    database.add([press.article("a", ("سلمى", "كلام", joint))], extract=press)
    assert rows(database, "select speakers, speaker_id, speaker_type from quotes") == [
        ("سلمى، فارس الحلو", 1, "person")
    ]
    assert rows(database, "select speaker_id, position from quote_speakers") == [(1, 0), (2, 1)]
    assert rows(database, "select name from speaker_names order by 1") == [("سلمى",), ("فارس الحلو",)]
    database.add([press.article("a", ("سلمى", "غيره"))], extract=press)
    assert rows(database, "select name from speakers") == [("سلمى",)]
    whole(database)


def test_nobody_said_it(database: Database, press: Press) -> None:
    article = press.article("a", ("", "كلام", {"mention": ""}), ("ـ", "غيره", {"mention": "ـ"}))
    database.add([article], extract=press)
    assert rows(database, "select speaker_id, speakers from quotes") == [(None, ""), (None, "")]
    assert rows(database, "select count(*) from speakers") == [(0,)]
    whole(database)


def test_an_article_without_key_or_address_is_known_by_its_words(database: Database, press: Press) -> None:
    database.add([Article("نص أول"), Article("نص ثان"), Article("نص أول")], extract=press)
    assert len(rows(database, "select key from articles")) == 2
    database.add([Article("نص", url="https://n.example/x")], extract=press)
    assert rows(database, "select key from articles where url != ''") == [("https://n.example/x",)]


@dataclass
class Skipped:
    source: str
    reason: str


def test_what_could_not_be_read_is_listed(database: Database, press: Press) -> None:
    told: list[Stored] = []
    items = [press.article("a", ("سلمى", "كلام")), Skipped("b.pdf", "no text in it")]
    added = database.add(items, extract=press, on_article=told.append)
    assert (added.articles, added.skipped) == (1, 1)
    assert [(one.outcome, one.source) for one in told] == [("added", ""), ("skipped", "b.pdf")]
    assert rows(database, "select run_id, source, reason from skipped") == [(1, "b.pdf", "no text in it")]
    assert rows(database, "select articles, added, skipped, quotes, finished is null from runs") == [(1, 1, 1, 1, 0)]


def test_a_fault_of_the_extractor_costs_one_article(database: Database, press: Press) -> None:
    def broken(article: Article) -> Extraction:
        if article.id == "b":
            raise IndexError("no such token")
        if article.id == "c":
            return Extraction(article, (Statement("c", "text", 0, 3, "غير ذلك", "direct"),))
        return press(article)

    articles = [press.article(key, ("سلمى", f"كلام {key}")) for key in "abcd"]
    added = database.add(articles, extract=broken)
    assert (added.added, added.skipped) == (2, 2)
    assert rows(database, "select key from articles order by id") == [("a",), ("d",)]
    reasons = [reason for (reason,) in rows(database, "select reason from skipped order by id")]
    assert "IndexError: no such token" in reasons[0] and "not what stands there" in reasons[1]


class Broken(QuotesError):
    pass


def test_a_source_that_breaks_leaves_the_database_as_it_was(path: Path, press: Press) -> None:
    def source() -> Iterator[Article]:
        yield press.article("b", ("سلمى", "كلام"))
        raise Broken("line 17 is no JSON")

    with open_database(path) as database:
        database.add([press.article("a", ("سلمى", "كلام أول"))], extract=press)
        before = state(database), rows(database, "select * from runs")
        with pytest.raises(Broken):
            database.add(source(), extract=press)
        assert (state(database), rows(database, "select * from runs")) == before
        whole(database)


def test_a_new_file_that_got_nothing_is_not_left_behind(path: Path, press: Press) -> None:
    def source() -> Iterator[Article]:
        raise Broken("no such file")
        yield

    with pytest.raises(Broken), open_database(path) as database:
        database.add(source(), extract=press)
    assert list(path.parent.iterdir()) == []
    with open_database(path) as database:
        database.add([], extract=press)
    assert list(path.parent.iterdir()) == []


def test_a_later_extractor_reads_again_on_request(database: Database, press: Press) -> None:
    articles = [press.article("a", ("سلمى", "كلام")), press.article("b", ("ليلى", "غيره"))]
    database.add(articles, extract=press)
    press.calls.clear()
    later = Press()
    later.version = "2"  # type: ignore[misc]
    later.found = {articles[0].text: press.found[articles[0].text]}
    assert database.add(articles, extract=later).unchanged == 2
    again = database.add(articles, extract=later, again=True)
    assert (again.replaced, again.unchanged) == (2, 0)
    assert rows(database, "select id, speakers from quotes") == [(1, "سلمى")]
    assert rows(database, "select distinct extracted_by from articles") == [("2",)]
    assert database.extract_again(extract=later).unchanged == 2
    assert database.extract_again(extract=press).replaced == 2
    assert rows(database, "select id, speakers from quotes") == [(1, "سلمى"), (3, "ليلى")]
    whole(database)


def test_the_version_of_the_rules_is_kept(database: Database, press: Press) -> None:
    database.add([press.article("a", ("سلمى", "كلام"))])
    (kept,) = rows(database, "select extracted_by from articles")[0]
    assert re.fullmatch(r"[0-9.a-z]+\+[0-9a-f]{8}", kept) and kept == versions.of(extract)
    assert versions.of(press) == "1" and versions.of(lambda article: None) == kept.partition("+")[0]


def test_characters_that_no_database_can_hold(database: Database, press: Press) -> None:
    database.add([Article("نص \ud800 و\x00 آخر", id="a\udfff")], extract=press)
    assert rows(database, "select key, text from articles") == [("a\ufffd", "نص \ufffd و\x00 آخر")]


OUTLINES = st.lists(
    st.tuples(
        st.sampled_from("abc"),
        st.sampled_from(["", "النهر", "الميناء"]),
        st.lists(st.tuples(st.sampled_from(["", "سلمى", "سَلمى", "فارس", "ليلى وفارس"]), st.sampled_from(["نعم", "لا", "قرارات"])), max_size=4),
    ),
    max_size=8,
)  # fmt: skip


TWICE = [("", "نعم"), ("", "نعم"), ("سلمى", "لا"), ("", "نعم")]


@settings(max_examples=15, deadline=None)
@given(OUTLINES)
@example([("a", "", []), ("b", "", TWICE), ("a", "", TWICE)])  # becomes what another has been
def test_whatever_was_before_only_the_last_edition_counts(outlines: list[Any]) -> None:
    press, last = Press(), {}
    with tempfile.TemporaryDirectory() as folder:
        one, other = Path(folder) / "one.db", Path(folder) / "other.db"
        with open_database(one) as database:
            for key, outlet, said in outlines:
                told = [
                    (name, words, {"speakers": tuple(name.split(" و")) if name else (), "mention": name})
                    for name, words in said
                ]
                edition = press.article(key, *told, (f"كاتب {key}", "خاتمة"), outlet=outlet)
                if key in last and last[key].text != edition.text:
                    del last[key]  # of two that say the same the original is the one whose words stood there first
                last[key] = edition
                database.add([edition], extract=press)
            stored = [plainly(database)] if outlines else []
            whole(database)
        with open_database(other) as database:
            # an outlet that was known stays when it is left out
            known = {key: next((o for k, o, _ in reversed(outlines) if k == key and o), "") for key in last}
            database.add([replace(last[key], outlet=known[key]) for key in last], extract=press)
            assert stored == ([plainly(database)] if outlines else [])


def plainly(database: Database) -> list[list[tuple[Any, ...]]]:
    """What is stored, without numbers, which tell of what was before."""
    return [
        rows(database, "select a.key, q.start, q.text, q.speakers, coalesce(o.name, '') from quotes q join articles a "
                       "on a.id = q.article_id left join outlets o on o.id = q.outlet_id order by 1, 2, 3, 4"),
        rows(database, "select s.folded, n.name, n.count from speaker_names n join speakers s on s.id = n.speaker_id "
                       "order by 1, 2"),
        rows(database, "select a.key, q.start, p.position, s.folded from quote_speakers p join quotes q on q.id = p.quote_id "
                       "join articles a on a.id = q.article_id join speakers s on s.id = p.speaker_id order by 1, 2, 3, 4"),
        rows(database, "select name, folded, domain from outlets order by 1"),
    ]  # fmt: skip
