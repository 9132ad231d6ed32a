"""Each mistake in its class, and none where all is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes.evaluation.calibration import calibration, sure
from quotes.evaluation.comparison import Comparison, compare
from quotes.evaluation.gold import read_notes
from quotes.evaluation.mistakes import CLASSES, mistakes, shown
from quotes.extract.record import Article, Statement

from .conftest import TEXTS, found
from .test_figures import ALL, BODY, DIRECT, INDIRECT


def comparisons(gold: Path, statements: tuple[Statement, ...]) -> list[Comparison]:
    return [
        compare(note, [s for s in statements if s.article_id == note.id], Article(TEXTS[note.id], id=note.id))
        for note in read_notes(gold)
    ]


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        pytest.param(ALL, [], id="all right"),
        pytest.param((DIRECT, INDIRECT), ["missed"], id="missed"),
        pytest.param((*ALL, found("b", "طريق الملح", "partial")), ["spurious"], id="spurious"),
        pytest.param((DIRECT, INDIRECT, found("b", "الشاطئ مغلق", "indirect")), ["boundary"], id="boundary"),
        pytest.param(
            (found("a", "القطار قريبا إلى العمل", "direct", "سليم حرفوش", cue="قال"), INDIRECT, BODY),
            ["inexact"],
            id="inexact",
        ),
        pytest.param(
            (found("a", "سيعود القطار قريبا إلى العمل", "unmarked", "سليم حرفوش", cue="قال"), INDIRECT, BODY),
            ["kind"],
            id="kind",
        ),
        pytest.param(
            (found("a", "سيعود القطار قريبا إلى العمل", "direct", cue="قال"), INDIRECT, BODY),
            ["speaker-missing"],
            id="speaker missing",
        ),
        pytest.param(
            (found("a", "سيعود القطار قريبا إلى العمل", "direct", "وزير", cue="قال"), INDIRECT, BODY),
            ["speaker-wrong"],
            id="speaker wrong",
        ),
        pytest.param(
            (found("a", "سيعود القطار قريبا إلى العمل", "direct", "حرفوش", cue="قال"), INDIRECT, BODY),
            ["not-full"],
            id="not full",
        ),
        pytest.param(
            (found("a", "سيعود القطار قريبا إلى العمل", "direct", "سليم حرفوش", relay="وكالة"), INDIRECT, BODY),
            ["cue", "relay"],
            id="cue and relay at once",
        ),
        pytest.param(
            (DIRECT, INDIRECT, found("b", "الشاطئ مغلق حتى نهاية الشهر", "indirect", "البلدية", cue="أعلنت")),
            ["not-full", "medium"],
            id="medium",
        ),
    ],
)
def test_classes(gold: Path, statements: tuple[Statement, ...], expected: list[str]) -> None:
    entries = list(mistakes(comparisons(gold, statements)))
    assert [m.kind for m in entries] == expected
    assert set(expected) <= set(CLASSES)


def test_listing_shows_both_sides_and_the_words_around(gold: Path) -> None:
    statement = found("a", "القطار قريبا", "direct", "النقل", cue="قال", rule="finite", confidence=0.7, path="role")
    boundary = next(m for m in mistakes(comparisons(gold, (statement,))) if m.kind == "boundary")
    lines = shown(boundary)
    assert "حرفوش: «⟦سيعود القطار قريبا إلى العمل⟧». وأضاف" in lines
    assert "rule=finite" in lines
    assert "speakers=سليم حرفوش" in lines
    assert "speakers=النقل" in lines
    assert "⟦القطار قريبا⟧" in lines


def test_listing_says_why_a_reader_left_the_words_out(gold: Path) -> None:
    title = found("b", "طريق الملح", "partial")
    entry = next(m for m in mistakes(comparisons(gold, (title,))) if m.kind == "spurious")
    assert "left out by the reader: title" in shown(entry)


def test_calibration(gold: Path) -> None:
    rated = (
        found("a", "سيعود القطار قريبا إلى العمل", "direct", "سليم حرفوش", confidence=0.97),
        found("a", "التذاكر ستكون مجانية أسبوعا كاملا", "indirect", "وزير", confidence=0.9),
        found("b", "طريق الملح", "partial", confidence=0.92),
        found("b", "الشاطئ مغلق حتى نهاية الشهر", "indirect", "بلدية الميناء", confidence=0.1),
    )
    compared = comparisons(gold, rated)
    bands = calibration(compared, (0.95, 0.9, 0.0))
    assert [b.found for b in bands] == [1, 2, 1]
    assert [b.detection for b in bands] == [1.0, 0.5, 1.0]
    assert [b.end_to_end for b in bands] == [1.0, 0.0, 1.0]
    band = sure(compared)
    assert (band.found, band.share, band.speaker, band.end_to_end) == (3, 0.75, 0.5, 1 / 3)


def test_calibration_of_nothing(gold: Path) -> None:
    band = sure(comparisons(gold, ()))
    assert (band.found, band.share, band.speaker, band.end_to_end) == (0, 0.0, None, None)
