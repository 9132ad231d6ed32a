"""Each rule decides on its example, and not on its counter-example."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest

from quotes.evaluation.gold import default_gold
from quotes.evaluation.measured import written
from quotes.extract import extract
from quotes.extract.rules import Rule, rules
from quotes.lexicon.tables import table
from tests.extract.cases import load


def deciding(text: str) -> list[str]:
    return [statement.rule for statement in extract(text)]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: str(rule.id))
def test_example(rule: Rule) -> None:
    assert rule.example
    assert rule.id in deciding(rule.example)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: str(rule.id))
def test_counter_example(rule: Rule) -> None:
    assert rule.counter_example
    assert rule.id not in deciding(rule.counter_example)


def test_ids_are_unique_and_rules_are_described() -> None:
    assert [name for name, count in Counter(rule.id for rule in rules()).items() if count > 1] == []
    assert [rule.id for rule in rules() if len(rule.description.split()) < 2] == []


def test_every_rule_that_decides_anywhere_in_the_cases_is_described() -> None:
    described = {rule.id for rule in rules()}
    emitted = {statement.rule for case in load() for statement in extract(case.article)}
    assert emitted - described == set()


@pytest.mark.parametrize("rule", [rule for rule in rules() if rule.found], ids=lambda rule: rule.id)
def test_figures_are_shares(rule: Rule) -> None:
    shares = [share for share in (rule.share, rule.precision, rule.speaker) if share is not None]
    assert len(shares) >= 2
    assert all(0 <= share <= 1 for share in shares)


def test_figures_belong_to_rules() -> None:
    assert {row["rule"] for row in table("rule_figures")} <= {rule.id for rule in rules()}


@pytest.mark.skipif(default_gold() is None, reason="no annotated articles at hand")
def test_figures_are_what_the_generator_writes() -> None:
    gold = default_gold()
    assert gold is not None
    source = (files("quotes.lexicon") / "data" / "rule_figures.tsv").read_text(encoding="utf-8")
    assert source == written(gold), "run python -m quotes.evaluation.measured"
