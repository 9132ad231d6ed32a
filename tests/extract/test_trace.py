"""The steps of an extraction: there when asked for, and only then."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.extract import extract
from quotes.extract.record import Article

CASES = [
    ("the rule", "وقال الوزير سامي حداد إن العمل بدأ.", "القاعدة finite-that"),
    ("the skeleton", "وقال الوزير سامي حداد إن العمل بدأ.", "هيكلها VRNNA"),
    ("the speaker", "وقال الوزير سامي حداد إن العمل بدأ.", "«الوزير سامي حداد» ← سامي حداد"),
    ("the medium", "وقال الوزير سامي حداد في بيان إن العمل بدأ.", "الوسيط: بيان"),
    ("a repaired mark", "وقال الوزير سامي حداد: «العمل بدأ هذا الصباح في كل المدن", "لم تُغلق"),
    ("marks that are a title", "شاهدت فيلم «الوردة».", "«الوردة» ليس قولا (title"),
    ("a negated cue", "لم يؤكد الوزير شيئا.", "منفي"),
    ("nobody", "وقال إن العمل بدأ.", "لا يُعرف"),
]


@pytest.mark.parametrize(("text", "words"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_steps(text: str, words: str) -> None:
    assert any(words in line for line in extract(text, trace=True).trace)


def test_no_steps_unless_asked() -> None:
    assert extract("وقال الوزير سامي حداد إن العمل بدأ.").trace == ()


def test_the_steps_change_nothing() -> None:
    article = Article(
        "وقال الوزير سامي حداد في بيان: «العمل بدأ». وأضاف أنه مستمر.", title="حداد: العمل بدأ هذا الصباح"
    )
    assert extract(article).statements == extract(article, trace=True).statements


PIECES = st.sampled_from([
    "قال", "الوزير", "نقلا", "عن", "عنه", "لـ", "«", "»", "إن", ":", ".", "،", "\n", "أمس", "في", "بيان", "12", "مايو", "(", ")",
    "بحسب", "ما", "لم", '"', "", "أبلغ", "على", "لسان", "وكالة", "رويترز", "أن", "سامي", "حداد", "الذي", "وأضاف", "مدير", "و", "كما",
    "بعد", "طهران", "حزب", "وصف", "بأنه", "كان", "من", "جهته", "ابن", "يدعى", "مؤكدا", "فيها", "كتب", "-",
])  # fmt: skip


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=25), st.sampled_from(["", "2024-05-15", "2010", "99 مايو"]))
def test_any_words_at_all(pieces: list[str], published: str) -> None:
    text = " ".join(pieces)
    found = extract(Article(text, title=text, published=published), trace=True)
    for statement in found:
        assert found.article.field(statement.field)[statement.start : statement.end] == statement.text
