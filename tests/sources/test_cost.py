"""No file makes a reader run away: eight times the text costs about eight times as much.

Counted twice, each as a ratio over sizes: the lines of Python that run, which are the same on every machine,
and the processor's time, which also sees what happens inside a regular expression. Quadratic cost would give
a ratio of 64.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quotes.sources.dates import iso_date
from quotes.sources.encoding import decode
from quotes.sources.fragments import words_of as fragment_words
from quotes.sources.kinds import kind_of_text, opening
from quotes.sources.markdown import words_of as markdown_words
from quotes.sources.options import printable
from quotes.sources.outlets import host_of, load
from quotes.sources.page_lines import own_lines
from quotes.sources.plain import header_and_body
from quotes.sources.tables import looks_like_table

from ..measures import lines, seconds

SMALL, TIMES = 2_000, 8
FLOOR = 0.001  # seconds; below it a ratio says nothing
UNITS = (
    " ", "\n", "\t", "\r", ",\n", "1", "4/", "4/2/", "2026-", "20260204", "4 شباط/", "منذ 3 ", "قبل 3 ", "date ", "date 2026-02-04 ", ",", ";", "_", '"',
    "<p ", "<p", "<div>", "</", "<!", "<!-- ", "<!---->", "<?a?>", "<!DOCTYPE a[", "<script>", "<script></script>", "<script></script ", "<a href=", "&amp", "&#", "&#x",
    "[", "[[", "[a](", "](", "![", "(", ")", "**a ", "* ", "1. ", "# ", "> ", ">", "`", "``", "---\n", "charset=", "<meta charset=", "http://", "www.", "/2026/", "a@b ", " - ", " | ", "ن", "َ",
)  # fmt: skip
SCANNERS: dict[str, Callable[[str], object]] = {
    "kind": kind_of_text, "opening": opening, "header": header_and_body, "fragment": fragment_words, "table": looks_like_table,
    "markdown": markdown_words, "day": iso_date, "lines": lambda text: own_lines([*text.split("\n"), text], text[:200], "2026-02-04", "لينا"),
    "encoding": lambda text: decode(text.encode()), "host": host_of, "outlet": lambda text: load().name_for(text, text), "message": printable,
}  # fmt: skip
OWN = ("kind", "opening", "header", "fragment", "table")  # which take their steps in Python


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_scanners_are_linear(unit: str) -> None:
    small, large = (unit * (size // len(unit)) for size in (SMALL, SMALL * TIMES))
    for name in OWN:
        few, many = lines(lambda: SCANNERS[name](small)), lines(lambda: SCANNERS[name](large))  # noqa: B023
        assert many <= 2 * TIMES * few + 2_000, (name, few, many)
    for name, scan in SCANNERS.items():
        quick, slow = seconds(lambda: scan(small)), seconds(lambda: scan(large))  # noqa: B023
        assert slow <= 4 * TIMES * max(quick, FLOOR), (name, quick, slow)
