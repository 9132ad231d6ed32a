"""Rows as the database gives them, some of them meant to do harm."""

from __future__ import annotations

from typing import Any

import pytest

from quotes.store.rows import COLUMNS

WORDS = [
    "سنعود قريبا إلى العمل",
    "=HYPERLINK(\"http://x.example\";\"اضغط\")",
    "+1 لكل صوت",
    "- قالها وهو يبتسم",
    "@الجميع",
    "\tمن أول السطر",
    "سطر\nوسطر، و\"علامات\" و;فواصل|كثيرة",
    "＝جمع عريض",
    "\x01حرف تحكم\x0b و\ufffe",
    "🕊️ سلامٌ\u200f",
]  # fmt: skip


def row(number: int, text: str, **more: Any) -> dict[str, Any]:
    """A statement with every column that the database has."""
    values: dict[str, Any] = dict.fromkeys(COLUMNS, "")
    values |= dict.fromkeys(
        ("mention_start", "mention_end", "cue_start", "cue_end", "joined", "outlet_id", "speaker_id")
    )
    values |= {
        "id": number, "article_id": 1, "field": "text", "start": 10 * number, "end": 10 * number + len(text), "text": text,
        "kind": "direct", "speakers": "سلمى البدري، فارس الحلو", "speaker_type": "person", "role": "وزيرة الري",
        "cue": "وقال", "confidence": 0.5, "published": "2026-02-04", "outlet": "بريد النهر", "article_key": "river",
        "article_title": "عنوان", "article_url": "https://news.example/river",
    } | more  # fmt: skip
    return values


@pytest.fixture
def rows() -> list[dict[str, Any]]:
    return [row(number, text) for number, text in enumerate(WORDS, 1)]
