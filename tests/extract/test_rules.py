"""Each rule decides on its example, and not on its counter-example."""

from __future__ import annotations

from collections import Counter

import pytest

from quotes.extract import extract
from quotes.extract.rules import Rule, rules
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
