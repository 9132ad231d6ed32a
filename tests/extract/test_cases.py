"""Every case of the tables finds its statements, all of them and no others."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from quotes.extract import extract
from quotes.extract.record import KINDS, Article, Extraction, Statement

from .cases import Case, classes_of_errors, faults, known_failures, load

CASES = load()
FAILING = known_failures()


def parameters() -> list[object]:
    return [
        pytest.param(
            case,
            id=case.name,
            marks=[pytest.mark.xfail(reason=FAILING[case.name], strict=True)] if case.name in FAILING else [],
        )
        for case in CASES
    ]


@pytest.mark.parametrize("case", parameters())
def test_case(case: Case) -> None:
    assert faults(case, extract(case.article)) == []


def test_names_of_cases_are_unique() -> None:
    assert [name for name, count in Counter(case.name for case in CASES).items() if count > 1] == []


def test_known_failures_are_cases_and_have_reasons() -> None:
    assert FAILING.keys() <= {case.name for case in CASES}
    assert [name for name, reason in FAILING.items() if len(reason.split()) < 3] == []


def test_expected_statements_stand_in_their_texts() -> None:
    for case in CASES:
        for want in case.expected:
            assert want["text"] in case.article.field(want.get("field", "text")), case.name
            assert want["kind"] in KINDS, case.name


def test_each_class_of_errors_has_six_cases_and_half_of_them_are_negative() -> None:
    """The first eighteen tables are the classes of errors that such programs are known for."""
    classes = [[case for case in CASES if case.name.startswith(f"{name}/")] for name in classes_of_errors()]
    assert len(classes) == 18
    for cases in classes:
        assert len(cases) >= 6, cases[0].name
        assert 2 * sum(case.negative for case in cases) >= len(cases), cases[0].name


# The runner itself: each of these must be noticed.
CASE = Case(
    name="runner/plain",
    article=Article("قالت منى: «وصلنا».", id="case"),
    expected=({"text": "وصلنا", "kind": "direct", "speakers": ["منى"], "cue": "قالت"},),
    not_speakers=("سمر",),
    agency="",
    note="",
    negative=False,
)
RIGHT = Statement("case", "text", 11, 16, "وصلنا", "direct", speakers=("منى",), cue="قالت")


@pytest.mark.parametrize(
    ("found", "fault"),
    [
        pytest.param((RIGHT,), "", id="all is well"),
        pytest.param((replace(RIGHT, start=10, end=17, text="«وصلنا»"),), "", id="marks at the ends don't matter"),
        pytest.param((), "not found", id="nothing found"),
        pytest.param((replace(RIGHT, end=15, text="وصلن"),), "not found", id="cut short"),
        pytest.param((replace(RIGHT, field="title"),), "not found", id="another field"),
        pytest.param((RIGHT, RIGHT), "too much", id="found twice"),
        pytest.param((replace(RIGHT, kind="indirect"),), "kind", id="another kind"),
        pytest.param((replace(RIGHT, speakers=()),), "speakers", id="no speaker"),
        pytest.param((replace(RIGHT, speakers=("منى", "سمر")),), "speaker 'سمر'", id="somebody who must not be there"),
        pytest.param((replace(RIGHT, cue="قال"),), "cue", id="another cue"),
    ],
)
def test_runner_notices(found: tuple[Statement, ...], fault: str) -> None:
    said = faults(CASE, Extraction(CASE.article, found))
    assert any(fault in line for line in said) if fault else said == []


def test_runner_notices_another_agency() -> None:
    assert faults(CASE, Extraction(CASE.article, (RIGHT,), agency="رويترز")) == ["agency 'رويترز', not ''"]
