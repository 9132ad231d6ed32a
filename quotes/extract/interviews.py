"""Interviews: what stands behind a question on a line of its own is the answer.

One question is rhetoric; two of them, each on its own line with an answer behind it, are an
interview. Questions carry the sign of a list or a number, or are set off by nothing but their mark.
"""

from __future__ import annotations

from .skeleton import Skeleton

_LONGEST_QUESTION = 60  # places
_LEAST_QUESTIONS = 2


def answers(skeleton: Skeleton) -> list[tuple[int, int]]:
    """The first place of each answer, and the place behind its last.

    >>> from quotes.extract.skeleton import skeleton
    >>> text = "- كيف ترى المباراة؟\\nصعبة على الفريقين.\\n- وماذا عن الغيابات؟\\nلدينا بدلاء كثر."
    >>> len(answers(skeleton(text)))
    2
    """
    lines = _lines(skeleton.tags)
    asked = [number for number, (first, end) in enumerate(lines) if _asks(skeleton, first, end)]
    if len(asked) < _LEAST_QUESTIONS:
        return []
    found = []
    for number in asked:
        if number + 1 >= len(lines) or number + 1 in asked:
            continue
        first, end = lines[number + 1]
        while first < end and skeleton.tags[first] in "-.,:":
            first += 1
        while end > first and skeleton.tags[end - 1] in ".,-":
            end -= 1
        if end - first > 2:
            found.append((first, end))
    return found


def _lines(tags: str) -> list[tuple[int, int]]:
    lines, start = [], 0
    while start <= len(tags):
        end = tags.find("\n", start)
        end = len(tags) if end < 0 else end
        if end > start:
            lines.append((start, end))
        start = end + 1
    return lines


def _asks(skeleton: Skeleton, first: int, end: int) -> bool:
    """Whether a line is a question of the interviewer: a dash or a star before it, its mark behind it."""
    tags, text = skeleton.tags, skeleton.text
    if end - first > _LONGEST_QUESTION or end - first < 3:
        return False
    if text[skeleton.starts[end - 1]] not in "؟?":
        return False
    return text[skeleton.starts[first]] in "-–—*•■" or (tags[first] == "n" and skeleton.words[first].folded == "س")
