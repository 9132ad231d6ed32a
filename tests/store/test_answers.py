"""The questions: their filters, their order, their counts, and one thing at a time."""

from __future__ import annotations

import doctest
import importlib
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from quotes.export import ExportError
from quotes.sources import read
from quotes.store import (
    AmbiguousSpeaker,
    BadDate,
    Database,
    StoreError,
    UnknownStatement,
    UnknownValue,
    open_database,
    questions,
)
from quotes.store import hits as hits_module

from .conftest import Press, rows

SALMA, FARIS, BODY = ("سلمى البدري", "فارس الحلو", "وزارة الري")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    press = Press()
    deny = {"cue": "نفى", "cue_lemma": "نفى", "cue_class": "deny", "kind": "indirect"}
    body = {"speaker_types": ("organisation",), "speakers": (BODY,), "mention": BODY}
    joint = {"speakers": (SALMA, FARIS), "speaker_types": ("person", "person"), "mention": "الاثنان"}
    articles = [
        press.article("a", (SALMA, "الماء حياة الوادي", {"role": "وزيرة"}), (FARIS, "لم يصل الماء", deny), outlet="بريد النهر", published="2026-02-04", title="عن الماء", url="https://n.example/a"),
        press.article("b", (BODY, "الماء متوفر", body), (SALMA, "وللماء ثمن", {"kind": "partial"}), outlet="صوت الميناء", published="2026-02-20T10:00:00"),
        press.article("c", (SALMA, "نبني السدود على مهل وننتظر ماء الشتاء كل عام"), outlet="بريد النهر", published="2025-12-31"),
        press.article("d", (SALMA, "الماء قليل هذا العام", joint), published="2025"),
        press.article("e", (FARIS, "ماء"), ("", "الماء ملك الجميع", {"mention": ""}), published=""),
        press.article("f", (FARIS, "لا كلام عندي عن غير ذلك"), outlet="بريد النهر", published="2026-02-31"),
    ]  # fmt: skip
    with open_database(tmp_path_factory.mktemp("answers") / "quotes.db") as database:
        database.add(articles, extract=press)
        yield database


def keys(database: Database, words: str = "", **filters: Any) -> list[str]:
    return [statement.article_key for statement in database.said(words, **filters).statements]


FILTERS: list[tuple[str, dict[str, Any], str]] = [
    ("words alone", {"words": "الماء"}, "aabbcdee"),
    ("nothing at all", {}, "aabbcdeef"),
    ("a speaker", {"by": SALMA}, "abcd"),
    ("the second of two speakers", {"by": FARIS}, "adef"),
    ("words and speaker", {"words": "الماء", "by": "فارس"}, "ade"),
    ("an outlet", {"outlet": "بريد النهر"}, "aacf"),
    ("words and outlet", {"words": "الماء", "outlet": "بريد"}, "aac"),
    ("a kind", {"kind": "indirect"}, "a"),
    ("a kind in capitals", {"kind": "Partial"}, "b"),
    ("a cue class", {"cue_class": "deny"}, "a"),
    ("a lemma", {"cue": "نفى"}, "a"),
    ("a cue as written", {"cue": "وقال"}, "abbcdeef"),
    ("a lemma in another spelling", {"cue": "نفي"}, "a"),
    ("a cue in another spelling", {"cue": "وقَـال"}, "abbcdeef"),
    ("words and lemma", {"words": "ثمن", "cue": "قال"}, "b"),
    ("no such cue", {"cue": "همس"}, ""),
    ("since a day", {"since": "2026-02-05"}, "bbf"),
    ("since a month", {"since": "2026-02"}, "aabbf"),
    ("since a year", {"since": "2025"}, "aabbcdf"),
    ("until a day", {"until": "2026-02-04"}, "aacd"),
    ("until a month", {"until": "2025-12"}, "cd"),
    ("until the day itself, given with its hour", {"until": "2026-02-20"}, "aabbcd"),
    ("between", {"since": "2025-12-31", "until": "2026-02-04"}, "aac"),
    ("digits of the other kind", {"since": "٢٠٢٦-٠٢-٠٥"}, "bbf"),
    ("day first", {"since": "5/2/2026"}, "bbf"),
    ("everything at once", {"words": "ماء", "by": SALMA, "outlet": "صوت", "kind": "partial", "since": "2026"}, "b"),
    ("nothing fits", {"words": "ماء", "by": SALMA, "kind": "indirect"}, ""),
    ("words that are none", {"words": "؟"}, ""),
]


@pytest.mark.parametrize(("filters", "found"), [case[1:] for case in FILTERS], ids=[case[0] for case in FILTERS])
def test_filters(library: Database, filters: dict[str, Any], found: str) -> None:
    said = library.said(**filters)
    assert "".join(sorted(statement.article_key for statement in said.statements)) == found
    assert said.total == len(found)
    assert "".join(row["article_key"] for row in library.iterate(**filters)) == found
    assert sum(who.count for who in library.who(**filters)) == sum(
        s.speakers.count("،") + 1 for s in said.statements if s.speakers
    )
    trend = library.trend(**filters)
    assert trend.total == len(found) and sum(point.count for point in trend.points) + trend.undated == len(found)


def test_the_latest_first(library: Database) -> None:
    assert keys(library) == list("fbbaacdee")
    assert keys(library, by=SALMA) == list("bacd")


def test_the_most_relevant_first_then_the_latest(database: Database, press: Press) -> None:
    long = "كلمات كثيرة تقال في كل مناسبة ولا تعني شيئا لأحد في هذا الوادي البعيد عن كل مكان"
    articles = [
        press.article("long", ("سلمى", f"{long} ثم السد {long} ثم {long}"), published="2026-03-01"),
        press.article("old", ("سلمى", "بناء السد واجب"), published="2020-01-01"),
        press.article("new", ("سلمى", "هدم السد واجب"), published="2026-01-01"),
        press.article("apart", ("سلمى", "السد الذي في الوادي الكبير"), published="2026-02-01"),
        press.article("together", ("سلمى", "هذا السد الكبير واجب"), published="2010-01-01"),
    ]
    database.add(articles, extract=press)
    order = keys(database, "السد")
    assert order[-1] == "long" and order.index("new") < order.index("old")
    assert keys(database, "السد الكبير") == ["together", "apart"]


def test_pages_of_answers(library: Database) -> None:
    whole = [s.id for s in library.said("الماء", limit=100).statements]
    for words in ("الماء", ""):
        whole = [s.id for s in library.said(words, limit=100).statements]
        pieces = [s.id for n in range(0, 12, 2) for s in library.said(words, limit=2, offset=n).statements]
        assert pieces == whole
    assert library.said("الماء", limit=0).statements == [] and library.said("الماء", limit=0).total == 8
    assert library.said("الماء", offset=99).statements == []


def test_very_frequent_words_give_the_same_by_another_way(library: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hits_module, "RANKED", 0)
    by_day = [s.id for s in library.said("الماء", limit=100).statements]
    monkeypatch.setattr(hits_module, "MANY", 2)
    monkeypatch.setattr(hits_module, "WALK", 3)
    said = library.said("الماء", limit=3)
    assert [s.id for s in said.statements] == by_day[:3] and said.total == 8
    assert [s.id for s in library.said("الماء", limit=3, offset=3).statements] == by_day[3:6]
    assert [s.id for s in library.said("الماء", limit=50).statements] == by_day
    monkeypatch.setattr(hits_module, "FEW", 0)
    assert [s.id for s in library.said("الماء", by=SALMA).statements] == [
        s.id for s in library.said("ماء", by=SALMA).statements
    ]
    assert library.said("الماء", by=SALMA).total == 4


def test_who(library: Database) -> None:
    who = library.who("الماء")
    assert [(w.name, w.type, w.count, w.first_said, w.last_said, w.outlets) for w in who] == [
        (SALMA, "person", 4, "2025-01-01", "2026-02-20", 2),
        (FARIS, "person", 3, "2025-01-01", "2026-02-04", 1),
        (BODY, "organisation", 1, "2026-02-20", "2026-02-20", 1),
    ]
    assert [w.name for w in library.who("الماء", limit=1, offset=1)] == [FARIS]
    assert library.who("غائب") == []
    json.dumps([w.as_dict() for w in who])


def test_speaker(library: Database) -> None:
    card = library.speaker("سلمى")
    assert (card.name, card.type, card.count) == (SALMA, "person", 4)
    assert (card.first_said, card.last_said) == ("2025-01-01", "2026-02-20")
    assert [(c.name, c.count) for c in card.names] == [(SALMA, 4)]
    assert [(c.name, c.count) for c in card.roles] == [("وزيرة", 1)]
    assert [(c.name, c.count) for c in card.outlets] == [("بريد النهر", 2), ("صوت الميناء", 1)]
    assert [(c.name, c.count) for c in card.kinds] == [("direct", 3), ("partial", 1)]
    assert [(c.name, c.count) for c in card.cue_classes] == [("neutral", 4)]
    assert [(c.name, c.count) for c in card.cues] == [("قال", 4)]
    assert [s.article_key for s in card.latest] == list("bacd")
    json.dumps(card.as_dict())


def test_speakers(library: Database) -> None:
    assert [(s.name, s.count) for s in library.speakers()] == [(SALMA, 4), (FARIS, 4), (BODY, 1)]
    assert [s.name for s in library.speakers(like="البَدري")] == [SALMA]
    assert [s.name for s in library.speakers(type="organisation")] == [BODY]
    assert [s.name for s in library.speakers(limit=1, offset=1)] == [FARIS]
    assert library.speakers(like="%") == [] and library.speakers(like="غائب") == []


def test_show(library: Database) -> None:
    number = library.said("لم يصل الماء").statements[0].id
    shown = library.show(number)
    assert shown.paragraph == f"وقال {FARIS}: «لم يصل الماء»."
    assert shown.paragraph[shown.start_in_paragraph : shown.end_in_paragraph] == "لم يصل الماء"
    assert shown.mention_in_paragraph is not None and shown.cue_in_paragraph is None
    start, end = shown.mention_in_paragraph
    assert shown.paragraph[start:end] == FARIS
    assert shown.article["title"] == "عن الماء" and shown.article["outlet"] == "بريد النهر"
    assert shown.article["text"][shown.statement.start : shown.statement.end] == shown.statement.text
    assert [s.name for s in shown.speakers] == [FARIS]
    assert [s.name for s in library.show(library.said("قليل").statements[0].id).speakers] == [SALMA, FARIS]
    json.dumps(shown.as_dict())


@pytest.mark.parametrize("number", [0, -1, 999, 10**30])
def test_no_such_statement(library: Database, number: int) -> None:
    with pytest.raises(UnknownStatement, match=str(number)):
        library.show(number)


def test_found_has_every_column_and_its_names(library: Database) -> None:
    found = library.said("الماء حياة").statements[0].as_dict()
    columns = {row[1] for row in rows(library, "pragma table_info(quotes)")}
    assert columns <= set(found)
    assert (found["article_title"], found["article_url"]) == ("عن الماء", "https://n.example/a")
    assert (found["outlet"], found["article_key"]) == ("بريد النهر", "a")


def test_stats(library: Database) -> None:
    stats = library.stats()
    assert (stats.articles, stats.copies, stats.statements, stats.speakers, stats.outlets) == (6, 0, 9, 3, 2)
    assert (stats.first_published, stats.last_published) == ("2025-01-01", "2026-02-31")
    assert (stats.unknown_speakers, round(stats.unknown_share, 3)) == (1, 0.111)
    assert [(c.name, c.count) for c in stats.kinds] == [("direct", 7), ("indirect", 1), ("partial", 1)]
    assert [(c.name, c.count) for c in stats.top_outlets] == [("بريد النهر", 4), ("صوت الميناء", 2)]
    assert [s.name for s in stats.top_speakers][:2] == [SALMA, FARIS]
    assert stats.runs[0]["added"] == 6 and stats.bytes > 0
    json.dumps(stats.as_dict())


def test_an_empty_database(database: Database) -> None:
    stats = database.stats()
    assert (stats.statements, stats.unknown_share, stats.first_published) == (0, 0.0, "")
    assert database.said("ماء").total == database.said().total == 0
    assert database.who() == database.speakers() == list(database.iterate()) == database.trend().points == []


TRENDS = [
    ("month", ["2025-12", "2026-01", "2026-02"], [1, 0, 2]),
    ("week", ["2025-12-29", *[f"2026-01-{day:02}" for day in (5, 12, 19, 26)], "2026-02-02", "2026-02-09", "2026-02-16"], [1, 0, 0, 0, 0, 1, 0, 1]),
]  # fmt: skip


@pytest.mark.parametrize(("by", "periods", "numbers"), TRENDS)
def test_trend(library: Database, by: str, periods: list[str], numbers: list[int]) -> None:
    trend = library.trend("ماء", per=by, by=SALMA, since="2025-12")
    assert [point.period for point in trend.points] == periods
    assert [point.count for point in trend.points] == numbers
    assert trend.speaker is not None and trend.speaker.name == SALMA


def test_trend_by_day(library: Database) -> None:
    trend = library.trend(per="day", since="2026-02")
    assert [(p.period, p.count) for p in trend.points if p.count] == [
        ("2026-02-04", 2),
        ("2026-02-20", 2),
        ("2026-02-31", 1),
    ]
    assert trend.points[1].period == "2026-02-05"
    assert library.trend("ماء").undated == 2


def test_compare(library: Database) -> None:
    compared = library.compare("سلمى", "فارس", on="الماء")
    assert compared.on == "الماء"
    assert (compared.a.speaker.name, compared.a.total, compared.b.total) == (SALMA, 4, 3)
    assert dict((period, (a, b)) for period, a, b in compared.periods if a or b) == {
        "2025-01": (1, 1), "2025-12": (1, 0), "2026-02": (2, 1),
    }  # fmt: skip
    assert [c.name for c in compared.b.kinds] == ["direct", "indirect"]
    assert [s.article_key for s in compared.b.latest] == ["a", "d", "e"]
    json.dumps(compared.as_dict())


WRONG: list[tuple[str, dict[str, Any], type[StoreError], str]] = [
    ("a month that is none", {"since": "2026-13"}, BadDate, "2026-13"),
    ("a day that is none", {"until": "2026-02-30"}, BadDate, "2026-02-30"),
    ("words for a day", {"since": "أمس"}, BadDate, "أمس"),
    ("a year of three digits", {"since": "999"}, BadDate, "999"),
    ("year 0", {"since": "0000"}, BadDate, "0000"),
    ("no such kind", {"kind": "oral"}, UnknownValue, "direct, partial, unmarked, indirect"),
    ("no such class", {"cue_class": "angry"}, UnknownValue, "neutral"),
    ("two of a name", {"by": "ال"}, StoreError, "ال"),
]


@pytest.mark.parametrize(("filters", "kind", "words"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_wrong_use(library: Database, filters: dict[str, Any], kind: type[StoreError], words: str) -> None:
    with pytest.raises(kind, match=words) as caught:
        library.said("الماء", **filters)
    assert "\n" not in str(caught.value)


def test_wrong_period(library: Database) -> None:
    with pytest.raises(UnknownValue, match="day, week, month"):
        library.trend("الماء", per="year")
    with pytest.raises(UnknownValue):
        library.compare(SALMA, FARIS, per="hour")
    with pytest.raises(UnknownValue):
        library.speakers(type="robot")


def test_what_is_written_after_is_counted(database: Database, press: Press) -> None:
    database.add([press.article("a", ("سلمى", "ماء"))], extract=press)
    assert database.who("ماء")[0].count == 1
    database.add([press.article("b", ("سلمى", "ماء آخر"))], extract=press)
    assert database.who("ماء")[0].count == 2 and database.said().total == 2
    with open_database(database.path) as other:
        other.add([press.article("c", ("سلمى", "ماء ثالث"))], extract=press)
        assert database.who("ماء")[0].count == 3


def test_a_question_sees_one_moment(database: Database, press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program adds between the look into the index and the counting."""
    database.add([press.article("a", ("سلمى", "ماء"))], extract=press)
    assert database.who("ماء")[0].count == 1
    search = hits_module.matching

    def interrupted(connection: Any, match: str) -> list[int]:
        with open_database(database.path) as other:
            other.add([press.article("b", ("سلمى", "ماء آخر"))], extract=press)
        return search(connection, match)

    monkeypatch.setattr(hits_module, "matching", interrupted)
    assert database.who("ماء")[0].count == 1
    monkeypatch.undo()
    assert database.who("ماء")[0].count == 2


MODULES = ["answers", "articles", "columns", "copies", "days", "errors", "forms", "identity", "naming", "query", "schema", "search", "voices", "database"]  # fmt: skip


@pytest.mark.parametrize("module", MODULES)
def test_examples(module: str) -> None:
    assert doctest.testmod(importlib.import_module(f"quotes.store.{module}")).failed == 0


def test_every_question_has_an_example_that_runs(tmp_path: Path) -> None:
    with open_database(tmp_path / "quotes.db") as database:
        database.add(read([Path(__file__).parents[2] / "seeds"]))
        assert doctest.testmod(questions, extraglobs={"database": database}).failed == 0
    asking = {name: method for name, method in vars(questions.Questions).items() if callable(method)}
    bare = {name for name, method in asking.items() if name[0] != "_" and ">>>" not in (method.__doc__ or "")}
    assert bare == {"columns", "stored_articles"}  # which no command asks


EXPORTS: list[tuple[str, dict[str, Any], str]] = [
    ("q.csv", {}, "id,speakers"),
    ("q.jsonl", {}, '{"id": '),
    ("q.anno.jsonld", {}, '{"@context": "http://www.w3.org/ns/anno.jsonld"'),
    ("q", {"format": "tsv"}, "id\tspeakers"),
    ("q.txt", {"format": "csv", "arabic": True}, "الرقم,"),
]


@pytest.mark.parametrize(("name", "options", "begins"), EXPORTS, ids=[name for name, _, _ in EXPORTS])
def test_export(name: str, options: dict[str, Any], begins: str, library: Database, tmp_path: Path) -> None:
    count = library.export(tmp_path / name, "ماء", by=SALMA, **options)
    assert count == library.said("ماء", by=SALMA).total > 0
    text = (tmp_path / name).read_text(encoding="utf-8")
    assert text.startswith(begins)
    assert library.export(tmp_path / f"none-{name}", "زرافة", **options) == 0
    assert not (tmp_path / f"none-{name}").exists()


def test_export_into_a_stream(library: Database) -> None:
    out = io.BytesIO()
    assert library.export(out, "ماء", format="jsonl") == len(out.getvalue().splitlines())
    with pytest.raises(ExportError, match="tells no format; use one of: csv"):
        library.export(out, "ماء")
    with pytest.raises(ExportError, match="no format “pdf”"):
        library.export("q.pdf", "ماء", format="pdf")


def test_ambiguous_is_a_store_error() -> None:
    assert issubclass(AmbiguousSpeaker, StoreError)
