"""The forms of words: properties, the rules' version, and an index that follows the rules."""

from __future__ import annotations

import json
from hashlib import sha1
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.store import Database, forms, index, inflection
from quotes.text.fold import fold

from .conftest import Press, rows, whole

WORDS = sorted({
    word
    for case in json.loads((Path(__file__).parent / "cases" / "search.json").read_text(encoding="utf-8"))
    for text in (case["query"], *case["found"], *case["missed"])
    for word in forms.split(text)
})  # fmt: skip


def test_a_change_of_the_rules_needs_a_version() -> None:
    """If this fails, the rules give other forms than before: raise ``forms.VERSION``, then pin what they give now."""
    given_now = sha1(repr([(word, forms.entries(word), forms.asked(word)) for word in WORDS]).encode()).hexdigest()[:12]
    assert (forms.VERSION, given_now) == (2, "dc6606a8d125")


@pytest.mark.parametrize("name", ["dual", "feminine", "whole_back", "whole_front"])
def test_the_lists_are_sorted_and_without_doubles(name: str) -> None:
    lines = list(inflection._lines(f"{name}.txt"))
    assert lines == sorted(set(lines))
    assert all(inflection.fold_apart(line).replace(inflection.TA, "ة") == line for line in lines), "folded spelling"


@pytest.mark.parametrize("name", ["plurals", "spellings"])
def test_the_tables_are_sorted_and_without_doubles(name: str) -> None:
    header, *lines = inflection._lines(f"{name}.tsv")
    assert lines == sorted(set(lines))
    assert all(line.count("\t") == header.count("\t") for line in lines)


ARABIC = st.text(st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئءـَُّ"), min_size=1, max_size=14)


@settings(max_examples=500, deadline=None)
@given(st.one_of(ARABIC, st.text(max_size=30)))
def test_any_text_has_words_in_their_places(text: str) -> None:
    placed = forms.split_with_offsets(text)
    assert [word for word, _, _ in placed] == forms.split(text)
    for word, start, end in placed:
        assert 0 <= start < end <= len(text)
        assert fold(text[start:end]).lower().strip().startswith(inflection.plain(word)[:1].lower())
        assert inflection.plain(word) not in forms.extras(word)
        assert all(form and " " not in form for form in (*forms.extras(word), *forms.asked(word)))


@settings(max_examples=500, deadline=None)
@given(ARABIC)
def test_what_is_indexed_has_no_sign_of_the_rules(text: str) -> None:
    folded, further = index.tokens(text, text)
    assert not set(folded + further) & {inflection.TA, inflection.YA, inflection.WAW}
    assert folded.split(" ") == [inflection.plain(word) for word in forms.split(text)] or not folded


def test_an_index_of_other_rules_is_built_anew(
    database: Database, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = press.article("a", ("سلمى", "وبلبنان"), ("سلمى", "غيره", {"role": "وزيرة"}), title="عنوان")
    database.add([first], extract=press)
    database.close()
    monkeypatch.setattr(forms, "fingerprint", lambda: "other")
    monkeypatch.setattr(forms, "entries", lambda word, sign="": (sign + inflection.plain(word), sign + "نمط"))
    reopened = Database(database.path)
    assert reopened.said("لبنان").total == 1 and reopened.said("نمط").total == 0
    edited = press.article("a", ("سلمى", "وبلبنان"), title="عنوان آخر")
    reopened.add([edited], extract=press)
    assert reopened.said("لبنان").total == 0 and reopened.said("نمط").total == 1
    assert rows(reopened, "select fingerprint from _index_rules") == [("other",)]
    whole(reopened)
    reopened.close()


def test_the_index_built_anew_is_the_same(database: Database, press: Press) -> None:
    articles = [press.article(str(n), ("سلمى", f"قرارات المجلس {n}", {"medium": "بيان"})) for n in range(30)]
    database.add(articles, extract=press)
    database.connection.execute("create virtual table temp.tokens using fts5vocab('main', 'quotes_fts', 'instance')")
    tokens = 'select term, doc, col, "offset" from temp.tokens order by 1, 2, 3, 4'
    before = rows(database, tokens)
    database.connection.execute("update _index_rules set fingerprint = 'other'")
    assert index.bring_up(database.connection) and not index.bring_up(database.connection)
    assert rows(database, tokens) == before
