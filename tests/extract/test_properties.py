"""What holds for every text, however odd."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from hypothesis import example, given, settings

from quotes.extract import extract
from quotes.extract.record import CUE_CLASSES, KINDS, REASONS, SPEAKER_TYPES, Article, Extraction
from quotes.extract.skeleton import skeleton

from .arabic import newslike, noise, texts
from .cases import load


def assert_holds(article: Article, extraction: Extraction) -> None:
    """The promises of the record."""
    for s in extraction.statements:
        body = article.field(s.field)
        assert s.article_id == article.id
        assert s.field in ("title", "text")
        assert 0 <= s.start < s.end <= len(body)
        assert s.text == body[s.start : s.end]
        assert s.text.strip()
        assert s.kind in KINDS
        assert s.rule
        assert 0 <= s.confidence <= 1
        assert s.cue_class in ("", *CUE_CLASSES)
        assert len(s.speakers) == len(s.speaker_types)
        assert set(s.speaker_types) <= set(SPEAKER_TYPES)
        assert all(name.strip() for name in s.speakers)
        assert len(set(s.speakers)) == len(s.speakers)
        for words, start, end in ((s.mention, s.mention_start, s.mention_end), (s.cue, s.cue_start, s.cue_end)):
            assert (start is None) == (end is None) == (not words)
            if start is not None and end is not None:
                assert body[start:end] == words
    places = [(s.field != "title", s.start, s.end) for s in extraction.statements]
    assert places == sorted(places)
    assert len(places) == len(set(places))
    for n in extraction.not_statements:
        assert article.field(n.field)[n.start : n.end] == n.text
        assert n.reason in REASONS


@settings(max_examples=400, deadline=None)
@given(texts, noise | newslike(8))
@example("قال وكالة « « الوزير إن الوزير", "")
@example("«" * 50, "»")
@example("قال «", "قال:")
@example('"' * 51 + "قال" + '"' * 51, "")
@example("وقال: \n\n\n", "وقال")
@example("بحسب", "بحسب")
@example("\ufeffقال سليم إن", "")
@example("قال سليم إن\x00", "\r\n")
@example("قال قال أن. قال قال وفقا لـ» قال على حد قوله ", "")
@example("بالمزدحمة على والوليد.\n\nوقال «نعم»", "")
@example("بالمزدحمة على والوليد المدنيين.\n\nوقال «لتخصصه", "")
@example("سليم: «إلى وأخبره الصار أن لنظهر غير».\n\nالتي", "")
def test_nothing_raises_and_the_record_holds(text: str, title: str) -> None:
    article = Article(text, id="any", title=title, published="2024-05-01")
    assert_holds(article, extract(article))


@settings(max_examples=100, deadline=None)
@given(newslike(60))
def test_same_text_same_answer(text: str) -> None:
    assert extract(text) == extract(text)


@settings(max_examples=60, deadline=None)
@given(newslike(12))
def test_trace_changes_nothing(text: str) -> None:
    assert extract(text, trace=True).statements == extract(text).statements


def test_every_case_holds() -> None:
    for case in load():
        assert_holds(case.article, extract(case.article))


PRINT_ALL = """
import json, sys
from quotes.extract import extract
from tests.extract.cases import load
for case in load():
    print(json.dumps([s.as_dict() for s in extract(case.article)], ensure_ascii=False))
"""


def test_same_answer_in_another_process() -> None:
    """No answer hangs on the order of a set, which changes with the seed of hashing."""

    def run(seed: str) -> str:
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
        command = [sys.executable, "-c", PRINT_ALL]
        done = subprocess.run(command, env=environment, capture_output=True, check=True, encoding="utf-8")
        return done.stdout

    first = run("1")
    assert first == run("2")
    assert any(json.loads(line) for line in first.splitlines())


def test_a_word_is_read_the_same_when_met_again() -> None:
    """What neighbours decide on a word is decided anew at every place: معربا عن أمله, رجل اسمه سامي."""
    for case in load():
        words = case.article.text
        first = skeleton(words).tags
        assert skeleton(words).tags == first, case.name


def test_a_text_may_break_off_anywhere() -> None:
    """A file that breaks off gives what stands before the break, wherever that is."""
    for case in load():
        text = case.article.text
        for at, letter in enumerate(text):
            if letter in " \n.،":
                assert_holds(Article(text[:at]), extract(Article(text[:at])))
