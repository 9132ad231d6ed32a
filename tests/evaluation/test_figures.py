"""The figures, counted by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes.evaluation import score
from quotes.evaluation.breakdown import KIND_GROUPS, by_outlet, by_rule
from quotes.evaluation.comparison import compare
from quotes.evaluation.gold import read_articles, read_notes
from quotes.extract.record import Article, Statement

from .conftest import TEXTS, found

DIRECT = found("a", "سيعود القطار قريبا إلى العمل", "direct", "سليم حرفوش", cue="قال", rule="one")
INDIRECT = found("a", "التذاكر ستكون مجانية أسبوعا كاملا", "indirect", "سليم حرفوش", cue="وأضاف", rule="two")
BODY = found("b", "الشاطئ مغلق حتى نهاية الشهر", "indirect", "بلدية الميناء", cue="أعلنت", rule="two", medium="بيان")
ALL = (DIRECT, INDIRECT, BODY)


def figures(gold: Path, statements: tuple[Statement, ...], group: str = "all") -> dict[str, object]:
    notes = read_notes(gold)
    articles = {key: Article(text, id=key) for key, text in TEXTS.items()}
    shown = score(notes, statements, articles).groups[group].as_dict()
    return shown | {name: shown[name]["f1"] for name in ("close", "exact", "end_to_end")}


@pytest.mark.parametrize(
    ("statements", "group", "expected"),
    [
        pytest.param(ALL, "all", {"gold": 3, "close": 1.0, "exact": 1.0, "speaker": 1.0, "cue": 1.0}, id="all right"),
        pytest.param(ALL, "unmarked", {"gold": 0, "predicted": 0, "close": 0.0, "speaker": None}, id="none of a kind"),
        pytest.param((), "all", {"predicted": 0, "close": 0.0, "speaker": None, "cue": None}, id="nothing found"),
        pytest.param(
            (found("a", "«سيعود القطار قريبا إلى العمل»", "direct", "سليم حرفوش"),), "marked",
            {"close": 1.0, "exact": 1.0, "cue": 0.0}, id="marks at the ends are trimmed",
        ),
        pytest.param(
            (found("a", "القطار قريبا إلى العمل", "direct", "سليم حرفوش"),), "marked",
            {"close": 1.0, "exact": 0.0, "end_to_end": 1.0}, id="close, not exact",
        ),
        pytest.param(
            (found("a", "قريبا إلى العمل", "direct", "سليم حرفوش"),), "marked",
            {"predicted": 1, "close": 0.0}, id="half of it is not close",
        ),
        pytest.param(
            (found("a", "سيعود القطار قريبا إلى العمل", "indirect", "سليم حرفوش"),), "marked",
            {"predicted": 0, "close": 0.0}, id="another kind misses in its group",
        ),
        pytest.param(
            (found("a", "سيعود القطار قريبا إلى العمل", "indirect", "سليم حرفوش"),), "all",
            {"predicted": 1, "close": 0.5, "speaker": 1.0}, id="another kind counts in all",
        ),
        pytest.param(
            (found("a", "سيعود القطار قريبا إلى العمل", "partial", "سليم حرفوش"),), "marked",
            {"close": 1.0}, id="direct and partial are both marked",
        ),
        pytest.param(
            (found("a", "سيعود القطار قريبا إلى العمل", "direct", "حَرفوش"),), "all",
            {"speaker": 1.0, "entity": 0.0}, id="a form of the name, vocalised",
        ),
        pytest.param(
            (found("a", "سيعود القطار قريبا إلى العمل", "direct", "السيد سليم حرفوش"),), "all",
            {"speaker": 1.0, "entity": 1.0}, id="a title does not matter",
        ),
        pytest.param(
            (found("a", "سيعود القطار قريبا إلى العمل", "direct", "سليم حرفوش الكبير"),), "all",
            {"speaker": 1.0, "entity": 0.0}, id="the name and more",
        ),
        pytest.param(
            (found("a", "سيعود القطار قريبا إلى العمل", "direct", "سليم"),), "all",
            {"speaker": 0.0, "end_to_end": 0.0}, id="a part of the name that is no form",
        ),
        pytest.param(
            (found("a", "سيعود القطار قريبا إلى العمل", "direct", "سليم حرفوش", "بلدية الميناء"),), "all",
            {"speaker": 0.0}, id="one speaker too many",
        ),
        pytest.param(
            (found("a", "سيعود القطار قريبا إلى العمل", "direct"),), "all",
            {"speaker": 0.0, "end_to_end": 0.0}, id="no speaker",
        ),
        pytest.param(
            (found("a", "التذاكر ستكون مجانية أسبوعا كاملا", "indirect", "وزير"),), "indirect",
            {"speaker_dropped": 0.0}, id="the dropped subject, wrong",
        ),
        pytest.param((DIRECT,), "all", {"speaker_dropped": None}, id="no dropped subject among the found"),
        pytest.param((BODY,), "all", {"medium": 1.0, "relay": None}, id="medium"),
        pytest.param((*ALL, DIRECT), "all", {"predicted": 4, "close": 0.8571}, id="found twice, right once"),
    ],
)  # fmt: skip
def test_figures(gold: Path, statements: tuple[Statement, ...], group: str, expected: dict[str, object]) -> None:
    shown = figures(gold, statements, group)
    assert {name: shown[name] for name in expected} == expected


def test_best_overlap_is_paired_first(gold: Path) -> None:
    near = found("a", "القطار قريبا إلى العمل", "direct", "بلدية الميناء")
    assert figures(gold, (near, DIRECT))["speaker"] == 1.0


def test_marked_words_left_out_by_the_reader_are_counted_by_reason(gold: Path) -> None:
    statements = [found("b", "طريق الملح", "partial"), found("b", "الشاطئ مغلق", "partial")]
    scores = score(read_notes(gold), statements, read_articles(gold.with_name("own.articles.jsonl")))
    assert scores.accepted_not_statements == {"title": 1}


def test_statements_of_other_articles_do_not_count(gold: Path) -> None:
    assert figures(gold, (Statement("z", "text", 0, 5, "قالوا", "direct"),))["predicted"] == 0


def test_each_kind_on_its_own(gold: Path) -> None:
    groups = score(read_notes(gold), ALL, groups=KIND_GROUPS).groups
    assert {name: (f.gold, f.predicted) for name, f in groups.items()} == {
        "direct": (1, 1), "partial": (0, 0), "unmarked": (0, 0), "indirect": (2, 2),
    }  # fmt: skip


def test_by_rule(gold: Path) -> None:
    title = found("b", "طريق الملح", "partial", rule="one")
    comparisons = [
        compare(note, [s for s in (*ALL, title) if s.article_id == note.id], Article(TEXTS[note.id], id=note.id))
        for note in read_notes(gold)
    ]
    rows = {r.rule: (r.found, r.close, r.right, r.accepted, r.precision, r.speaker) for r in by_rule(comparisons)}
    assert rows == {"one": (2, 1, 1, 1, 0.5, 1.0), "two": (2, 2, 2, 0, 1.0, 1.0)}


def test_by_outlet(gold: Path) -> None:
    comparisons = [
        compare(note, [], Article(TEXTS[note.id], id=note.id, outlet="المرفأ" if note.id == "b" else ""))
        for note in read_notes(gold)
    ]
    assert {name: (count, f.gold) for name, (count, f) in by_outlet(comparisons).items()} == {
        "": (1, 2), "المرفأ": (1, 1),
    }  # fmt: skip
