"""The library as a notebook uses it."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest

import quotes
from quotes.cli.app import PANELS
from quotes.extract.record import Article, Extraction, Statement
from quotes.notebook import html

from .conftest import RIVER, ROOT, STATEMENTS

VOID = {"br", "hr", "img", "meta"}


class Page(HTMLParser):
    """Checks that elements nest, and collects the text, and the marked text by class."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.stack: list[tuple[str, str]] = []
        self.text = ""
        self.marked: list[tuple[str, str]] = []
        self.attributes: set[str] = set()
        self.feed(page)
        self.close()
        assert not self.stack, self.stack

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes |= {name for name, _ in attrs}
        if tag not in VOID:
            self.stack.append((tag, dict(attrs).get("class") or ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.stack and self.stack.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if self.stack and self.stack[-1][0] == "style":
            return
        self.text += data
        for tag, css in self.stack:
            if tag in ("mark", "span"):
                self.marked.append((css, data))


def test_the_names_of_the_library() -> None:
    for name in quotes.__all__:
        assert getattr(quotes, name) is not None
    assert set(quotes.__all__) <= set(dir(quotes))
    assert callable(quotes.extract) and quotes.open_database.__module__ == "quotes.store.database"
    with pytest.raises(AttributeError, match="nonsense"):
        _ = quotes.nonsense


ASKING = ("said", "who", "speaker", "speakers", "show", "compare", "trend", "stats", "export")
OF_THE_SCREEN = {"format", "json", "plain", "db", "output"}  # how and where a command shows its answer


@pytest.mark.parametrize("name", ASKING)
def test_a_command_is_a_method_with_the_same_arguments(name: str) -> None:
    command = next(commands[name] for commands in PANELS.values() if name in commands)
    taken = set(inspect.signature(getattr(quotes.Database, name)).parameters)
    if name == "export":  # which passes them on
        taken |= set(inspect.signature(quotes.Database.iterate).parameters)
    assert set(inspect.signature(command).parameters) - OF_THE_SCREEN <= taken


def test_an_extraction_shows_itself_right_to_left_with_its_statements_marked() -> None:
    extraction = Extraction(RIVER, STATEMENTS["river"])
    page = Page(extraction._repr_html_())
    assert 'dir="rtl"' in extraction._repr_html_()
    said = "".join(words for css, words in page.marked if css.startswith("said"))
    assert said == STATEMENTS["river"][0].text
    reported = "".join(words for css, words in page.marked if css.startswith("reported"))
    assert STATEMENTS["river"][1].text in reported and STATEMENTS["river"][2].text in reported
    assert {words for css, words in page.marked if css == "cue"} == {"قالت", "وأضافت", "ونفى"}
    assert RIVER.title in page.text and "سلمى البدري، وزيرة الري: اقتباس كامل (قالت)" in page.text


def test_the_number_behind_a_year_stays_behind_it() -> None:
    """Two numbers without a letter between them are one to a browser, unless they are kept apart."""
    article = Article("قال سامي: «نعود عام 2027»")
    page = html(Extraction(article, (Statement("", "text", 11, 24, "نعود عام 2027", "direct"),)))
    assert "2027</mark><sup>1</sup>" in page and re.search(r"\bsup {[^}]*unicode-bidi: isolate", page)


def test_each_speaker_has_a_colour() -> None:
    page = html(Extraction(RIVER, STATEMENTS["river"]))
    assert (
        page.count('class="said voice-0"')
        == page.count('class="reported voice-0"')
        == page.count('class="reported voice-1"')
        == 1
    )


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><b>",
    "&amp; & &lt;",
    "'; drop table",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_of_an_article_is_taken_for_html(words: str) -> None:
    article = Article(f"قال {words} كلاما", title=words)
    statement = Statement("", "text", 4, 4 + len(words), words, "direct", speakers=(words,), role=words, cue=words)
    page = Page(html(Extraction(article, (statement,))))
    assert page.attributes <= {"class", "title", "dir", "lang"}
    assert page.text.count(words) == 5  # headline, text, and name, role and cue of the note


@pytest.mark.parametrize("text", ["", "\n\n", "كلام بلا قائل"])
def test_an_article_without_a_statement(text: str) -> None:
    assert text.strip() in Page(html(Extraction(Article(text)))).text


def test_a_statement_in_the_headline_and_one_over_two_paragraphs() -> None:
    article = Article("قال: «أول\n\nثان».", title="حداد: سنعود")
    found = (
        Statement("", "title", 6, 11, "سنعود", "unmarked", speakers=("حداد",)),
        Statement("", "text", 6, 14, "أول\n\nثان", "direct"),
    )
    page = Page(html(Extraction(article, found)))
    assert [words for _, words in page.marked if words.strip() and not words.isdigit()] == ["سنعود", "أول", "ثان"]
    assert "القائل غير معروف" in page.text


def test_the_example_notebook_runs() -> None:
    done = subprocess.run([sys.executable, str(ROOT / "examples" / "notebook.py")], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "('سامي حداد',)" in done.stdout and "reported statements in" in done.stdout
