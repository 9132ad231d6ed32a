"""What is remembered of words: common ones always, never more than so many."""

from __future__ import annotations

from quotes.text.remembered import GENERATIONS, LAST, SHARES, Remembered


def test_common_words_are_found_out_once_and_memory_stays_level() -> None:
    remembered: Remembered[str] = Remembered(20)
    most = GENERATIONS * SHARES * 20
    found_out: list[str] = []
    levels = []
    for number in range(5_000):
        for word in ("common", f"name {number}"):
            if word not in remembered.newest[hash(word) & LAST]:
                known = remembered.earlier(word)
                if known is None:
                    found_out.append(word)
                remembered.keep(word, known or word)
        levels.append(len(remembered))
    assert found_out.count("common") == 1 and len(found_out) == 5_001
    assert max(levels) <= most < 2 * min(levels[2_000:])
    assert remembered.earlier("name 0") is None
