"""Arabic beside numbers on a screen: isolates, widths in cells, columns that hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from quotes.cli.bidi import LRI, PDI, RLI, Cell, bare, cell, ltr, protected
from quotes.cli.terminal import Page

from .conftest import Run

STRONG = {"R", "AL"}
ARABIC = st.text(st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإةى ًٌٍَُِّْـ،؛؟«»0123456789٠١٢ABCabc-/.\u200c"), max_size=60)


def isolates(line: str) -> Iterator[tuple[str, str]]:
    """Each character of a line with the isolate it stands in, innermost first."""
    stack: list[str] = []
    for letter in line:
        if letter in (LRI, RLI):
            stack.append(letter)
        elif letter == PDI:
            assert stack, f"an isolate is closed that was never opened: {line!r}"
            stack.pop()
        else:
            yield letter, stack[-1] if stack else ""
    assert not stack, f"an isolate runs out of its line: {line!r}"


def screen(width: int = 60) -> Page:
    """A page for a person, whatever the test runs in."""
    page = Page()
    page.console = Console(
        force_terminal=True,
        width=width,
        color_system=None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    page.person = True
    return page


def shown(page: Page) -> list[str]:
    return page.end().splitlines()


def table(rows: list[tuple[str, str, str]], width: int = 60) -> list[str]:
    page = screen(width)
    page.begin()
    page.table(
        ("القائل", "ما قال", "متى"),
        [(page.arabic(who, "bold"), page.arabic(what), page.latin(when)) for who, what, when in rows],
        wide=1,
        narrow=20,
        lines=True,
    )
    return shown(page)


def test_a_cell_is_an_isolate_inside_its_padding() -> None:
    lines = [line.plain for line in cell("من قال ماذا", mark=RLI).wrap(Console(), 7)]
    assert lines == [f" {RLI}من قال{PDI}", f"   {RLI}ماذا{PDI}"]


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_an_empty_cell_has_no_isolate(text: str) -> None:
    assert all(PDI not in line.plain for line in cell(text, mark=RLI).wrap(Console(), 5))


def test_a_cell_of_a_file_is_a_text_like_any_other() -> None:
    assert [line.plain.rstrip() for line in cell("من قال").wrap(Console(), 10)] == ["من قال"]


def test_styles_stay_on_their_words() -> None:
    made = cell("نريد الأمن اليوم", mark=RLI, spans=[(5, 10)], span_style="bold red")
    (line,) = made.wrap(Console(), 30)
    (start, end) = next((span.start, span.end) for span in line.spans if span.style == "bold red")
    assert line.plain[start:end] == "الأمن"


@given(ARABIC, st.integers(8, 40))
@settings(max_examples=200, deadline=None)
def test_every_line_is_as_wide_as_its_column(text: str, width: int) -> None:
    for line in cell(text, mark=RLI).wrap(Console(), width):
        assert cell_len(line.plain) <= width
        list(isolates(line.plain))
        if line.plain.strip():
            assert cell_len(line.plain) == width


@given(st.lists(st.tuples(ARABIC, ARABIC, st.dates().map(str)), min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_columns_hold_whatever_stands_in_them(rows: list[tuple[str, str, str]]) -> None:
    for line in table(rows):
        assert cell_len(line.rstrip()) <= 60
        for letter, isolate in isolates(line):
            # nothing with a direction of its own stands outside, so no terminal can turn a row round
            if unicodedata.bidirectional(letter) in {*STRONG, "L", "EN", "AN"}:
                assert isolate


@given(st.dates().map(str))
def test_a_day_stands_left_to_right_and_whole(day: str) -> None:
    joined = "\n".join(table([("سلمى", "كلام", day)]))
    assert f"{LRI}{day}{PDI}" in joined


def test_the_first_column_stands_to_the_right_on_a_screen_and_first_in_a_file() -> None:
    (line,) = [line for line in table([("سلمى", "كلام", "2026-02-04")]) if "سلمى" in line]
    assert line.index("2026") < line.index("كلام") < line.index("سلمى")
    page = Page(plain=True)
    page.begin()
    page.table(("من", "ما"), [(page.arabic("سلمى"), page.arabic("كلام"))])
    (line,) = [line for line in shown(page) if "سلمى" in line]
    assert line.index("سلمى") < line.index("كلام") and LRI not in line and RLI not in line


WIDTHS = [
    ("مُحَمَّدٌ", 4),
    ("محمد", 4),
    ("\u2067ab\u2069", 2),
    ("a\u200cb", 2),
    ("لا", 2),
    ("ـــ", 3),
    ("日本", 4),
    ("\u061c", 0),
]


@pytest.mark.parametrize(("text", "width"), WIDTHS)
def test_width_is_counted_in_cells(text: str, width: int) -> None:
    assert cell_len(text) == width


PROTECTED = [
    ("منذ 2026-02-04 حتى اليوم", f"منذ {LRI}2026-02-04{PDI} حتى اليوم"),
    ("مع --context أو -n", f"مع {LRI}--context{PDI} أو {LRI}-n{PDI}"),
    ("في db/quotes.db.", f"في {LRI}db/quotes.db{PDI}."),
    ("كلام بلا لاتيني", "كلام بلا لاتيني"),
    (f"في {ltr('/tmp/a b.db')}؛", f"في {LRI}/tmp/a b.db{PDI}؛"),
    ("", ""),
    ("كذا - كذا", "كذا - كذا"),
    ("؛ quotes speakers يعرضهم", f"؛ {LRI}quotes speakers{PDI} يعرضهم"),
    ("بالأمر quotes show 2، ثم", f"بالأمر {LRI}quotes show 2{PDI}، ثم"),
    ("سنة 2025 2026", f"سنة {LRI}2025{PDI} {LRI}2026{PDI}"),
    ("json, csv", f"{LRI}json{PDI}, {LRI}csv{PDI}"),
]


@pytest.mark.parametrize(("text", "wanted"), PROTECTED)
def test_protected(text: str, wanted: str) -> None:
    assert protected(text) == wanted


@given(ARABIC)
def test_protecting_changes_no_word_and_needs_doing_once(text: str) -> None:
    assert bare(protected(text)) == bare(text)
    assert protected(protected(text)) == protected(text)


def test_bare_takes_the_isolates_and_nothing_else() -> None:
    assert bare(f"{RLI}من{PDI} \u200f{LRI}a{PDI}\u2068\u2069") == "من \u200fa"


@pytest.mark.parametrize(
    "command",
    [["said"], ["said", "الاستقرار"], ["who"], ["speaker", "البدري"], ["speakers"], ["show", "1"], ["trend"], ["stats"], ["rules"],
     ["compare", "البدري", "فارس"], ["explain", "وقال الوزير سامي حداد: «سنعود قريبا إلى العمل»."]],
    ids=lambda command: command[0],
)  # fmt: skip
@pytest.mark.parametrize("width", ["60", "80", "140"])
def test_pages_of_a_terminal(command: list[str], width: str, ask: Run) -> None:
    """Every line of every page closes its isolates, keeps in its width and leaves nothing Arabic outside."""
    out = ask(*command, FORCE_COLOR="1", COLUMNS=width, NO_COLOR="1", language="ar").out
    assert RLI in out
    for line in out.splitlines():
        plain = re.sub(r"\x1b\[[0-9;]*m", "", line)
        assert cell_len(plain) <= int(width)
        for letter, isolate in isolates(plain):
            if unicodedata.bidirectional(letter) in STRONG:
                assert isolate, plain
    flat = ask(*command, "--plain", FORCE_COLOR="1", COLUMNS=width).out
    assert not any(sign in flat for sign in (RLI, LRI, PDI, "\x1b"))


def test_a_cell_keeps_its_class_when_it_is_printed() -> None:
    page = screen()
    page.begin()
    page.print(page.arabic("سطر وحده"))
    assert shown(page)[0].strip() == f"{RLI}سطر وحده{PDI}" and isinstance(page.arabic("س"), Cell)
