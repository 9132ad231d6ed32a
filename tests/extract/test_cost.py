"""No text makes the extractor run away: eight times the text costs about eight times as much.

Three measures, each as a ratio over sizes: the calls of functions and the lines of Python that run, which are the
same on every machine, and the processor's time, which also sees what happens inside a regular expression. Quadratic
cost would give a ratio of 64.
"""

from __future__ import annotations

import itertools

import pytest

from quotes.extract import cast, extract
from quotes.extract.rules import Rule, rules

from ..measures import calls, lines, seconds

SMALL, TIMES = 3_000, 8  # above the reach of an unclosed quotation, which costs less
FLOOR = 0.001  # seconds; below it a ratio says nothing
UNITS = (
    "قال ", "وقال: ", "قال فلان، ", "قال إن ", "إن ", "أن أن ", "بحسب ", "بحسب، ", "مؤكدا ", "قوله ", "من جانبه ",
    "وأضاف: «نعم». ", "«", "»", "« ", '"', '" ', "''", "' ", "“", "”", "“”", "((", "(", ")", "[", "-", " - ", "– ",
    "\n", "\n\n«", "قال\n", "X: ", "سليم: ", "سليم حرفوش، ", "الرئيس ", "وزير ", "عبد ", "بن ", "أبو ", "و", "ال", "الذي ",
    "محمد ", "محمد محمد. وقال محمد إنه هنا. ", "وزارة الصحة والوزارة ", "1", "1.", "1 ", "٢٠٢٤ ", ".", "...", "…", "،", "؛ ", ":",
    "ـ", "َ", "مَ", "\u200f", "\u0000", " ", "\t", "\r\n", "a", "قال «قال ", "«قال» قال ", "قال: «", 'قال "', "هل ", "لم يقل إن ",
    "في تصريح ", "يوم الأربعاء ", "(أ ف ب) ", "http://a.b/c ", "😀", "كلمة ", "كلمة، ", "كلمة. ", "كلمة\n",
)  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def warm() -> None:
    """The lexicon is read before anything is measured."""
    extract("قال سليم إن العمل بدأ.")


# what opens something, filler without end, what closes it
WRAPPED = (
    ("قال «", "كلمة ", "»"), ("«", "\n", "»"), ("قال ", "كلمة ", "إن العمل بدأ."), ("قال سليم إن ", "العمل بدأ و", "."),
    ('"', "كلمة\n", '"'), ("", "وقال سليم. ", "وقالت منى."),
)  # fmt: skip


@pytest.mark.parametrize(("head", "unit", "tail"), [*(("", unit, "") for unit in UNITS), *WRAPPED], ids=repr)
def test_extraction_is_linear(head: str, unit: str, tail: str) -> None:
    small, large = (head + unit * (size // len(unit)) + tail for size in (SMALL, SMALL * TIMES))
    assert calls(lambda: extract(large)) <= 2 * TIMES * calls(lambda: extract(small))
    assert seconds(lambda: extract(large)) <= 4 * TIMES * max(seconds(lambda: extract(small)), FLOOR)


PARAGRAPH = (
    "وقال سليم حرفوش، وزير النقل، إن «طريق {0}» سيفتح قريبا. وأضافت منى حداد أن العمل على «الجسر {0}» يبدأ في «الربيع».\n"
    'وأوضح أن هذا كله «لن يكلف الدولة شيئا». وقالت وزارة الصحة: "سنعمل على ذلك".\n'
)


@pytest.mark.skipif(not str(cast.__file__).endswith(".py"), reason="what is compiled has no lines to count")
def test_a_long_article_costs_no_more_a_line_than_a_short_one() -> None:
    """Of one people and a thousand statements: to look through all of them at each would show."""
    short, long = ("".join(PARAGRAPH.format(number) for number in range(size)) for size in (20, 20 * TIMES))
    assert lines(lambda: extract(long)) < 1.1 * TIMES * lines(lambda: extract(short))


LETTERS = "VvPMBAaQq:,.-()TROCGSNnwdtcprxjye\n"


@pytest.mark.parametrize("rule", [rule for rule in rules() if rule.pattern], ids=lambda rule: str(rule.id))
def test_rules_are_linear(rule: Rule) -> None:
    """Each rule, tried at every place of skeletons that repeat one or two letters after its anchor."""

    def run(size: int) -> None:
        for first, second in itertools.product(LETTERS, ",:nAQ"):
            tags = ((rule.anchor or "V")[0] + first * 3 + second) * (size // 5)
            for at in range(0, len(tags), 5):
                rule.match(tags, at)

    assert seconds(lambda: run(40 * TIMES)) <= 4 * TIMES * max(seconds(lambda: run(40)), FLOOR)
