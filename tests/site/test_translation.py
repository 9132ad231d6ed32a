"""Every English string that is replaced still stands in the installed Datasette; none is left over."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from quotes.site import arabic, templates

from .conftest import Site

STRINGS = [(name, english) for name, pairs in arabic.load("strings").items() for english, _ in pairs]


@pytest.mark.parametrize(("name", "english"), STRINGS, ids=[f"{n}: {e[:40]}" for n, e in STRINGS])
def test_the_string_is_there(name: str, english: str) -> None:
    folder = "static" if name.endswith(".js") else "templates"
    source = (templates.STOCK / folder / name).read_text(encoding="utf-8")
    # an entry may depend on what an earlier one of the same template has put in its place
    for earlier, words in arabic.load("strings")[name]:
        if earlier == english:
            break
        source = source.replace(earlier, words)
    assert english in source


class Words(HTMLParser):
    """The words that a reader sees or hears, without code."""

    def __init__(self) -> None:
        super().__init__()
        self.silent = 0
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style", "code", "pre", "textarea"):
            self.silent += 1
        for name, value in attrs:
            if name in ("placeholder", "aria-label", "title") and value and not value.startswith("select "):
                self.found.append(value)
            if name == "value" and tag == "input" and dict(attrs).get("type") == "submit":
                self.found.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style", "code", "pre", "textarea"):
            self.silent -= 1

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.found.append(data)


# names of formats and programs, and the column operators that have no Arabic name
ALLOWED = {"json", "csv", "xlsx", "atom", "sql", "datasette", "like", "glob", "db", "kb", "mb", "bytes", "b", "text"}
ALLOWED |= {"direct", "partial", "unmarked", "indirect"}  # stored values, explained beside their column
PAGES = [
    "/",
    "/quotes",
    "/quotes/quotes",
    "/quotes/quotes?_search=الاستقرار&kind=direct&_sort=confidence",
    "/quotes/quotes?_search=لاشيءهنا",
    "/quotes/quotes/2",
    "/quotes/articles",
    "/quotes/speakers",
    "/quotes/outlets",
    "/quotes/statements",
    "/quotes/speakers/1",
    "/quotes/who_said?words=الاستقرار",
    "/quotes/words_by_month?words=",
    "/quotes/stance_by_outlet",
    "/-/quotes/article/1",
    "/-/quotes/speaker/1",
    "/-/quotes/speakers",
]


@pytest.mark.parametrize("page", PAGES)
def test_no_english_left(site: Site, page: str) -> None:
    words = Words()
    words.feed(site.html(page))
    text = " ".join(words.found)
    text = re.sub(r"https?://\S+|quotes\.db|[\w-]+\.example\S*|<[^>]*>|\b[a-z]+_[a-z_]+\b", " ", text)
    for hostile in ("script", "alert", "title", "onclick", "onerror", "img", "src", "javascript"):
        text = re.sub(rf"\b{hostile}\b", " ", text)  # the hostile article's own words, shown as text
    left = {word for word in re.findall(r"[A-Za-z]{2,}", text) if word.lower() not in ALLOWED}
    assert left <= {"em", "strong", "water", "harbour", "hostile", "sha", "verb", "subject", "mark", "mailto"}, left


@pytest.mark.parametrize("page", [*PAGES, "/quotes/nothing", "/-/quotes/article/999"])
def test_right_to_left(site: Site, page: str) -> None:
    text = site.get(page).text
    assert '<html lang="ar" dir="rtl">' in text
    assert "quotes.css?" in text


def test_the_script_is_translated(site: Site) -> None:
    response = site.get("/-/quotes/script/table.js")
    assert response.status_code == 200 and "javascript" in response.headers["content-type"]
    assert "رتِّب تصاعديًا" in response.text and "Sort ascending" not in response.text
    assert site.get("/-/quotes/script/other.js").status_code == 404


def test_style_sheet_and_fonts_are_served(site: Site) -> None:
    page = site.html("/")
    sheet = re.search(r'href="([^"]*quotes\.css[^"]*)"', page)
    assert sheet
    css = site.html(sheet.group(1))
    assert "https://" not in css and "http://" not in css, "no font or picture comes from elsewhere"
    for font in set(re.findall(r'url\("([^"]+)"\)', css)):
        assert site.get(sheet.group(1).split("quotes.css")[0] + font).status_code == 200, font
    assert not re.search(r"\b(margin|padding|border)-(left|right)\b|\btext-align: *(left|right)\b", css)
