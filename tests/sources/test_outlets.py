"""Outlets by address and name, and the tables that the readers are made of."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quotes.extract.record import Article
from quotes.sources import ReadOptions, SourceError, load_outlets, read
from quotes.sources.data_files import table
from quotes.text.fold import fold

TEXT = "قالت المديرة: «نعم، سنفتح المتحف في الربيع بعد ترميمه»."

BY_ADDRESS = [
    ("https://www.aljazeera.net/news/2026/2/4/x", "الجزيرة نت"),
    ("http://aljazeera.net", "الجزيرة نت"),
    ("https://www.bbc.com/arabic/articles/c1", "بي بي سي عربي"),
    ("https://www.bbc.com/news/articles/c1", ""),
    ("https://m.youm7.com/story/1", "اليوم السابع"),
    ("https://gate.ahram.org.eg/News/1", "بوابة الأهرام"),
    ("https://www.ahram.org.eg/News/1", "الأهرام"),
    ("https://ar.le360.ma/x", "لو360"),
    ("https://www.hespress.com:443/x.html", "هسبريس"),
    ("https://notaljazeera.net/x", ""),
    ("https://aljazeera.net.evil.example/x", ""),
    ("https://evil.example/aljazeera.net", ""),
    ("https://evil.example/?u=https://aljazeera.net/", ""),
    ("https://aljazeera.net@evil.example/", ""),
    ("javascript:alert(1)", ""),
    ("https://[::1", ""),
    ("", ""),
]


@pytest.mark.parametrize("url, name", BY_ADDRESS)
def test_by_address(url: str, name: str) -> None:
    found = load_outlets().by_address(url)
    assert (found.name if found else "") == name


@pytest.mark.parametrize(
    "name, country",
    [
        ("الأهرام", "EG"),
        ("الاهرام", "EG"),
        ("Hespress", "MA"),
        ("hespress ", "MA"),
        ("الجزيرة نت", "QA"),
        ("بريد الساحل", ""),
        ("", ""),
    ],
)
def test_by_name(name: str, country: str) -> None:
    found = load_outlets().by_name(name)
    assert (found.country if found else "") == country


def outlet_of(tmp_path: Path, record: dict[str, str], **options: str) -> str:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": TEXT, **record}))
    (article,) = read([tmp_path / "a.jsonl"], ReadOptions(**options))  # type: ignore[arg-type]
    assert isinstance(article, Article)
    return article.outlet


ALJAZEERA = {"url": "https://www.aljazeera.net/1"}


@pytest.mark.parametrize("label, record, options, want", [
    ("its own word comes first", {"outlet": "بريد", **ALJAZEERA}, {"outlet": "آخر"}, "بريد"),
    ("then the option", ALJAZEERA, {"outlet": "آخر"}, "آخر"),
    ("then the address", ALJAZEERA, {}, "الجزيرة نت"),
    ("an unknown address gives its host", {"url": "https://www.barid.example/1"}, {}, "barid.example"),
    ("nothing gives nothing", {}, {}, ""),
])  # fmt: skip
def test_which_outlet_counts(
    tmp_path: Path, label: str, record: dict[str, str], options: dict[str, str], want: str
) -> None:
    assert outlet_of(tmp_path, record, **options) == want


def test_outlets_of_ones_own_come_before(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text(
        "\ufeff# mine\ndomain\tname\tlatin\tcountry\nbarid.example\tبريد الساحل\tBarid\tLB\naljazeera.net\tالجزيرة\n"
    )
    assert outlet_of(tmp_path, {"url": "https://www.barid.example/1"}, outlets_file=str(own)) == "بريد الساحل"
    assert outlet_of(tmp_path, ALJAZEERA, outlets_file=str(own)) == "الجزيرة"


@pytest.mark.parametrize("content, sentence", [
    ("domain\tname\na\tb\tc\n", "line 2 has 3 columns, but its header names 2"),
    ("name\nx\n", "need a domain and a name"),
    ("domain\tname\nbarid.example\t\n", "need a domain and a name"),
])  # fmt: skip
def test_wrong_outlets_of_ones_own(tmp_path: Path, content: str, sentence: str) -> None:
    (tmp_path / "own.tsv").write_text(content)
    with pytest.raises(SourceError, match=sentence):
        load_outlets(str(tmp_path / "own.tsv"))


def test_the_table_of_outlets() -> None:
    rows = table("outlets")
    domains = [row["domain"] for row in rows]
    assert len(rows) >= 150
    assert domains == sorted(set(domains)), "sorted by domain, none twice"
    for row in rows:
        assert (
            row["domain"] == row["domain"].lower().strip()
            and "." in row["domain"]
            and not row["domain"].startswith("www.")
        )
        assert row["name"] and row["latin"], row
        assert len(row["country"]) == 2 and row["country"].isupper(), row
    countries = {row["country"] for row in rows}
    assert countries >= {
        "EG",
        "SA",
        "AE",
        "QA",
        "KW",
        "BH",
        "OM",
        "YE",
        "IQ",
        "SY",
        "LB",
        "JO",
        "PS",
        "SD",
        "LY",
        "TN",
        "DZ",
        "MA",
        "MR",
        "SO",
        "DJ",
        "KM",
    }


def test_the_table_of_months() -> None:
    rows = table("months")
    assert len({fold(row["name"]) for row in rows}) == len(rows), "no name twice in folded spelling"
    for region in ("levant", "gulf", "maghreb", "morocco", "libya", "english", "french", "hijri"):
        assert any(row["region"] == region for row in rows)
    for calendar in ("gregorian", "hijri"):
        assert {int(row["month"]) for row in rows if row["calendar"] == calendar} == set(range(1, 13))


def test_no_name_of_a_column_stands_for_two_fields() -> None:
    names = [fold(row["name"]) for row in table("columns")]
    assert len(names) == len(set(names))
