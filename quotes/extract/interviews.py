"""Interviews: what stands behind a question on a line of its own is the answer.

One question is rhetoric; two of them, each on its own line with an answer behind it, are an
interview. Questions carry the sign of a list or a number; where they are set off by nothing but
their mark, the answers carry one, or there are four of them at least.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Final

from ..lexicon.sets import word_set
from .figures import Figure
from .skeleton import Skeleton

_LONGEST_QUESTION: Final = 60  # places
_LEAST_QUESTIONS: Final = 2
_LEAST_PLAIN: Final = 4  # questions with no sign, answers with none either
_BY_LINE_LONGEST: Final = 14  # places
_TOPIC: Final = 3  # times that what is said names the one it is about
_TOLD: Final = 10  # places from a verb of saying to what it introduces
_BULLETS: Final = "●•▪■◆*○"
_SIGNS: Final = "-–—*•■?؟"

_BY_LINE: Final = word_set("by-line")
_SAYS: Final = word_set("says", folded=False)

Line = tuple[int, int]


def answers(skeleton: Skeleton) -> list[tuple[int, int]]:
    """The first place of each answer, and the place behind its last.

    >>> from quotes.extract.skeleton import skeleton
    >>> text = "- كيف ترى المباراة؟\\nصعبة على الفريقين.\\n- وماذا عن الغيابات؟\\nلدينا بدلاء كثر."
    >>> len(answers(skeleton(text)))
    2
    """
    lines = _lines(skeleton.tags)
    asked = _asked(skeleton, lines)
    found = []
    for number, following in zip(asked, [*asked[1:], None]):
        if number + 1 >= len(lines) or number + 1 == following:
            continue
        first = lines[number + 1][0]
        # an answer goes on to the next question; nothing tells where the last one ends, but its own line
        end = lines[number + 1 if following is None else following - 1][1]
        while first < end and (skeleton.tags[first] in "-.,:" or skeleton.text[skeleton.starts[first]] in _BULLETS):
            first += 1
        while end > first and skeleton.tags[end - 1] in ".,-\n":
            end -= 1
        if end - first > 2 and not _told(skeleton, first):
            found.append((first, end))
    return found


def _told(skeleton: Skeleton, first: int) -> bool:
    """Whether the reporter tells an answer: - قال فلان إن …"""
    cues = skeleton.words[first].cues
    if not cues or cues[0].form != "finite" or cues[0].tense != "past" or cues[0].lemma not in _SAYS:
        return False
    return any(tag in "A:" for tag in skeleton.tags[first + 1 : first + _TOLD])


def _asked(skeleton: Skeleton, lines: list[Line]) -> list[int]:
    """The numbers of the lines that are questions of the interviewer; empty where the text is no interview."""
    questions = [number for number, line in enumerate(lines) if _question(skeleton, *line)]
    signed = [number for number in questions if _signed(skeleton, lines[number][0])]
    if len(signed) >= _LEAST_QUESTIONS:
        return signed
    answered = [number for number in questions if number + 1 < len(lines) and number + 1 not in questions]
    dashed = [number for number in answered if skeleton.tags[lines[number + 1][0]] == "-"]
    if len(dashed) >= _LEAST_QUESTIONS and 2 * len(dashed) >= len(answered):
        return dashed
    return questions if len(answered) >= _LEAST_PLAIN else []


def _lines(tags: str) -> list[Line]:
    lines, start = [], 0
    while start <= len(tags):
        end = tags.find("\n", start)
        end = len(tags) if end < 0 else end
        if end > start:
            lines.append((start, end))
        start = end + 1
    return lines


def _question(skeleton: Skeleton, first: int, end: int) -> bool:
    """Whether a line is one question: its mark behind it."""
    if end - first > _LONGEST_QUESTION or end - first < 3:
        return False
    last = skeleton.starts[end - 1]
    return skeleton.text[last] in "؟?" or skeleton.text[last : skeleton.ends[end - 1] + 1].strip().endswith(("؟", "?"))


def _signed(skeleton: Skeleton, first: int) -> bool:
    """Whether a line begins with the sign of a question: a dash, a star, س."""
    tag = skeleton.tags[first]
    return skeleton.text[skeleton.starts[first]] in _SIGNS or (tag == "n" and skeleton.words[first].folded == "س")


def interviewed(
    skeleton: Skeleton, figures: list[Figure], answer: int, headed: Figure | None, titled: Container[str] = ()
) -> Figure | None:
    """Who answers: the person whom the text before the first question names, most often if there are several.

    ``answer`` is the place of the first answer; ``headed`` speaks in the title, whose folded words are ``titled``:
    it announces an interview by whoever gave it. None where nobody is named there, or two as often: whoever stands
    in a line that says who led the interview is not the one who answers, nor is the one of whom both speak.
    """
    if headed is not None and headed.type != "person":
        headed = None
    named = headed is not None and (headed.roles or len(headed.words) > 1) and not headed.head
    if headed is not None and named and headed.words[-1] in skeleton.folded_forms():
        return headed  # a name; one who is only described the text may name: السفير بالقاهرة: …
    tags = skeleton.tags
    question = tags.rfind("\n", 0, max(0, tags.rfind("\n", 0, answer)))
    counted = []
    for figure in figures:
        if figure.type != "person" or len(figure.words) < 2:
            continue
        places = [place for place in figure.places if place < question and not _credited(skeleton, place)]
        if places and not _talked_about(skeleton, figure, answer) and not (headed and figure.words[-1] in titled):
            counted.append((len(places), figure))
    most = max((count for count, _ in counted), default=0)
    best = [figure for count, figure in counted if count == most]
    return best[0] if len(best) == 1 else headed if headed is not None and headed.head else None


def _talked_about(skeleton: Skeleton, figure: Figure, answer: int) -> bool:
    """Whether questions and answers name somebody again and again: he is their topic, and not who is asked."""
    tags = skeleton.tags
    named = [p for p in figure.places if p > answer and tags[p - 1] not in "\n-" and ":" not in tags[p : p + 4]]
    return len(named) >= _TOPIC


def _credited(skeleton: Skeleton, place: int) -> bool:
    """Whether a place stands in a line that names the authors: حوار: سامي كرم."""
    first = skeleton.tags.rfind("\n", 0, place) + 1
    end = skeleton.tags.find("\n", place)
    short = (len(skeleton.tags) if end < 0 else end) - first <= _BY_LINE_LONGEST
    return short and any(skeleton.words[at].folded in _BY_LINE for at in range(first, min(place, first + 3)))
