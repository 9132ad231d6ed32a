"""What a reader finds on the pages."""

from __future__ import annotations

import html
import re
from xml.etree import ElementTree

import pytest

from .conftest import Site


def test_start_page(site: Site) -> None:
    page = site.html("/")
    assert 'name="_search"' in page
    assert "لم نر قطرة منذ الربيع" in page
    assert re.search(r'<a href="/-/quotes/speaker/\d+"><bdi>فارس الحلو</bdi></a> <b>3</b>', page)
    assert "بريد النهر" in page and "من قال كذا؟" in page


def test_cards(site: Site) -> None:
    page = site.html("/quotes/quotes")
    number = site.id("quotes", "text", "إن الاستقرار شرط كل مشروع على النهر، ولن نبدأ قبله")
    article = site.id("articles", "key", "water")
    speaker = site.id("speakers", "name", "سلمى البدري")
    card = page[page.index(f'id="s{number}"') :].split("</article>")[0]
    for part in (
        f'<a href="/-/quotes/speaker/{speaker}"><bdi>سلمى البدري</bdi></a>',
        "<bdi>وزيرة الري</bdi>",
        "<b>قالت</b>",
        "إن الاستقرار شرط كل مشروع على النهر",
        f'href="/-/quotes/article/{article}#q{number}"',
        "بريد النهر",
        '<time datetime="2026-02-04">4 شباط/فبراير 2026</time>',
        '<time datetime="2026-02-01">',
        "اقتباس كامل",
        "97٪",
        "verb-subject-mark",
    ):
        assert part in card, part


def test_cue_class_is_named_where_it_says_something(site: Site) -> None:
    page = site.html("/quotes/quotes?cue_class=deny")
    assert "<b>نفى</b> <span>نفي</span>" in page
    assert page.count('class="card ') == 1


def test_labels_of_foreign_keys_and_codes(site: Site) -> None:
    page = site.html("/quotes/quotes")
    facets = page[page.index('class="facet-results"') :]
    assert "<bdi>سلمى البدري</bdi>" in facets and "<bdi>بي بي سي عربي</bdi>" in facets
    assert "<bdi>منقول بالمعنى</bdi>" in facets
    chosen = site.html(f"/quotes/quotes?outlet_id={site.id('outlets', 'name', 'بريد النهر')}&kind=indirect")
    assert "<bdi>بريد النهر</bdi>" in chosen[chosen.index('class="chips"') :].split("</h3>")[0]


def test_article_page(site: Site) -> None:
    article = site.id("articles", "key", "water")
    page = site.html(f"/-/quotes/article/{article}")
    statements = site.rows("quotes", article_id=article)
    assert len(statements) == 5
    for row in statements:
        assert page.count(f'id="q{row["id"]}"') == 1
        assert f'href="#q{row["id"]}"' in page
    marked = re.findall(r'<mark class="said kind-direct[^>]*>(.*?)</mark>', page)
    assert "لم نر قطرة منذ الربيع" in marked
    assert re.search(r"<h1[^>]*>.*<mark[^>]*>الاستقرار</mark>", page), "the title's statement is marked in the title"
    assert re.search(r'<span class="mention[^>]*>وزيرة الري سلمى البدري</span>', page)
    assert 'href="https://news.example/water"' in page


def test_the_text_of_the_article_is_whole(site: Site) -> None:
    from .conftest import WATER

    page = site.html(f"/-/quotes/article/{site.id('articles', 'key', 'water')}")
    body = page[page.index('<article class="main-column') :].split("</article>")[0]
    body = re.sub(r'<a class="note".*?</a>', "", body)
    shown = re.sub(r"<[^>]+>", "", body)
    assert shown.split() == WATER.text.split()


def test_speaker_page(site: Site) -> None:
    speaker = site.id("speakers", "name", "فارس الحلو")
    page = site.html(f"/-/quotes/speaker/{speaker}")
    assert "<h1><bdi>فارس الحلو</bdi></h1>" in page
    for part in (
        "شخص",
        "3 تصريحات",
        "مدير الميناء",
        "المزارع فارس الحلو",
        "بريد النهر",
        "بي بي سي عربي",
        "نفي",
        "تأكيد",
    ):
        assert part in page, part
    assert "لم نر قطرة منذ الربيع" in page
    assert '<time datetime="2025-12-31">31 كانون الأول/ديسمبر 2025</time>' in page


def test_an_outlet_leads_to_its_statements(site: Site) -> None:
    number = site.id("outlets", "name", "بريد النهر")
    for page in ("/quotes/outlets", f"/quotes/outlets/{number}"):
        assert f'<a href="/quotes/quotes?outlet_id={number}" dir="rtl">بريد النهر</a>' in site.html(page), page


def test_what_only_a_programmer_reads_is_folded_away(site: Site) -> None:
    page = site.html("/quotes/quotes")
    assert page.count("CREATE TABLE") == 1
    assert re.search(
        r'<details class="definition"><summary>[^<]+</summary><pre class="wrapped-sql" dir="ltr">CREATE', page
    )


def test_statement_address_leads_to_its_place(site: Site) -> None:
    number = site.id("quotes", "text", "لم نر قطرة منذ الربيع")
    response = site.get(f"/-/quotes/statement/{number}")
    assert response.status_code == 302
    assert response.headers["location"].endswith(f"#q{number}")


def test_row_of_a_statement_shows_every_field(site: Site) -> None:
    page = site.html(f"/quotes/quotes/{site.id('quotes', 'text', 'لم نر قطرة منذ الربيع')}")
    assert "القاعدة" in page and "verb-subject-mark" in page and "اقرأه في مقاله" in page


@pytest.mark.parametrize(
    "path",
    ["/nothing", "/quotes/nothing", "/quotes/quotes/99999", "/-/quotes/article/99999", "/-/quotes/speaker/99999"],
)
def test_missing(site: Site, path: str) -> None:
    response = site.get(path)
    assert response.status_code == 404
    assert "لا صفحة هنا" in response.text and 'name="_search"' in response.text
    assert "not found" not in response.text.lower()


def test_json_still_works(site: Site) -> None:
    rows = site.get("/quotes/quotes.json?_shape=array&_labels=on&kind=partial").json()
    assert {row["kind"] for row in rows} == {"partial"}
    assert rows[0]["text"] and isinstance(rows[0]["confidence"], float)
    assert site.get("/quotes/nothing.json").json()["ok"] is False
    assert site.get("/quotes.json").status_code == 200
    assert "سلمى البدري" in site.get("/quotes/quotes.csv?_labels=on").text


def test_dates_in_tables_do_not_flip(site: Site) -> None:
    assert '<time dir="ltr" datetime="2026-02-04">2026-02-04</time>' in site.html(
        f"/quotes/articles/{site.id('articles', 'key', 'water')}"
    )


def test_list_of_articles(site: Site) -> None:
    page = site.html("/quotes/articles")
    item = page[page.index("وزيرة الري: “الاستقرار” قبل السدود") :].split("</li></ul>")[0]
    assert "5 تصريحات" in item and "بريد النهر" in item and "سلمى البدري، فارس الحلو" in item
    assert page.index("وزيرة الري") < page.index("الميناء يفتح"), "the latest first"


@pytest.mark.parametrize("query", ["who_said", "words_by_month"])
@pytest.mark.parametrize("words", ["الإستقرار", "", '"', "-", "«", "* NEAR("])
def test_ready_questions_take_any_words(site: Site, query: str, words: str) -> None:
    response = site.get(f"/quotes/{query}", params={"words": words})
    assert response.status_code == 200
    assert "message-error" not in response.text


def test_every_ready_question_runs(site: Site) -> None:
    from quotes.site.queries import QUERIES

    for name in QUERIES:
        page = site.html(f"/quotes/{name}?words=الماء")
        assert "message-error" not in page, name


def test_feed(site: Site) -> None:
    speaker = site.id("speakers", "name", "فارس الحلو")
    response = site.get(f"/-/quotes/feed?speaker={speaker}")
    assert response.headers["content-type"].startswith("application/atom+xml")
    feed = ElementTree.fromstring(response.text)
    space = {"a": "http://www.w3.org/2005/Atom"}
    entries = feed.findall("a:entry", space)
    assert len(entries) == 3
    assert {e.findtext("a:author/a:name", namespaces=space) for e in entries} == {"فارس الحلو"}
    assert all("/-/quotes/article/" in (e.find("a:link", space).get("href") or "") for e in entries)  # type: ignore[union-attr]
    found = ElementTree.fromstring(site.get("/-/quotes/feed?q=الإستقرار").text)
    assert len(found.findall("a:entry", space)) == 3
    assert site.get("/-/quotes/feed?speaker=x").status_code == 200


SPEAKER_LISTS = [
    ("all, the most quoted first", "", ["سلمى البدري", "فارس الحلو", "<u>خصم</u>"]),
    ("a part of a name", "?like=حلو", ["فارس الحلو"]),
    ("another spelling", "?like=سلمي البدرى", ["سلمى البدري"]),
    ("a name that an article used", "?like=المزارع", ["فارس الحلو"]),
    ("a type", "?type=person", ["سلمى البدري", "فارس الحلو", "<u>خصم</u>"]),
    ("no such type", "?type=state", []),
    ("signs of the pattern language are letters", "?like=%25", []),
    ("no such name", "?like=غائب", []),
    ("a page past the end", "?from=150", []),
    ("no number", "?from=x", ["سلمى البدري", "فارس الحلو", "<u>خصم</u>"]),
]


@pytest.mark.parametrize(
    ("asked", "names"), [case[1:] for case in SPEAKER_LISTS], ids=[case[0] for case in SPEAKER_LISTS]
)
def test_list_of_speakers(site: Site, asked: str, names: list[str]) -> None:
    page = site.html(f"/-/quotes/speakers{asked}")
    shown = re.findall(r'<a href="/-/quotes/speaker/\d+"><bdi[^>]*>(.*?)</bdi>', page)
    assert [html.unescape(name) for name in shown] == names
