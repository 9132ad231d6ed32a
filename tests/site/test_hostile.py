"""Text from a hostile article is text on every page, never markup."""

from __future__ import annotations

import re

import pytest

from .conftest import Site

DANGEROUS = ("<script>alert", "<img src=x", "<b onclick", "<u>", "<s>صفة", "<em>مكان", "<i>منفذ", 'href="javascript:')


def pages(site: Site) -> list[str]:
    article = site.id("articles", "key", "hostile")
    speaker = site.id("speakers", "name", "<u>خصم</u>")
    quote = site.rows("quotes", article_id=article)[0]["id"]
    return [
        "/",
        "/quotes/quotes",
        "/quotes/quotes?_search=مدسوس",
        f"/quotes/quotes?speaker_id={speaker}",
        f"/quotes/quotes/{quote}",
        f"/quotes/articles/{article}",
        "/quotes/articles",
        "/quotes/statements",
        "/quotes/speakers",
        f"/-/quotes/article/{article}",
        f"/-/quotes/speaker/{speaker}",
        "/-/quotes/speakers",
        "/quotes/speakers_and_roles",
        "/quotes/unknown_speakers",
        "/quotes/least_certain",
    ]


def test_escaped_everywhere(site: Site) -> None:
    for path in pages(site):
        page = site.html(path)
        for piece in DANGEROUS:
            assert piece not in page, (path, piece)


@pytest.mark.parametrize(
    "path",
    [
        "/quotes/quotes?_search=<script>alert(9)</script>",
        "/quotes/quotes?kind=<script>alert(9)</script>",
        "/quotes/quotes?_sort=<script>alert(9)</script>",
        "/<script>alert(9)</script>",
        "/quotes/who_said?words=<script>alert(9)</script>",
    ],
)
def test_what_the_address_says_is_escaped(site: Site, path: str) -> None:
    assert "<script>alert(9)" not in site.get(path).text


def test_the_marks_stay_well_formed(site: Site) -> None:
    page = site.html(f"/-/quotes/article/{site.id('articles', 'key', 'hostile')}")
    body = page[page.index('<article class="main-column') :].split("</article>")[0]
    open_tags: list[str] = []
    for closing, tag in re.findall(r"<(/?)(\w+)[^>]*>", body)[1:]:
        if closing:
            assert open_tags.pop() == tag
        else:
            open_tags.append(tag)
    assert not open_tags
    assert "&lt;img src=x onerror=alert(1)&gt;" in body
