"""Pairing: the marked spans of a text, mended where a mark is missing.

A quotation whose closing mark is lost ends with its sentence, one whose opening mark is lost begins behind أن or a
colon, and a stray mark within a sentence is a slip.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ..lexicon.naming import naming
from ..lexicon.words import Lexicon
from ..text.fold import fold
from .marks import MARKS, MarkedSpan, Marks, family, scan

_REACH: Final = 90  # tokens: so far before a closing mark that nothing opens its quotation may begin
_REPAIRS: Final = 4  # of one text
_LONG_SPAN: Final = 40  # tokens
_COMMAS: Final = frozenset("،,؛")


def paired(text: str, tokens: list[str], starts: list[int], words: Lexicon, among: list[int]) -> Marks:
    """The marked spans, none of which holds sentences of the reporter's: «…. وأضاف أن …. وأشار إلى أن …»."""
    marks = scan(text, tokens, starts, among)
    broken = tokens
    for _ in range(_REPAIRS):
        stop = next((at for at in (_swallows(broken, span, marks, words) for span in marks.spans) if at), 0)
        if not stop:
            break
        broken = [*broken[:stop], "\n", *broken[stop + 1 :]]  # a mark that was never closed ends with its sentence
        marks = scan(text, broken, starts, among)
    for number, span in enumerate(marks.spans):
        if span.repair == "unclosed" and not span.depth:
            stop = _reporter_within(tokens, span, words)
            if stop:
                last = stop - 1
                marks.spans[number] = replace(span, closer=stop, end=starts[last] + len(tokens[last]))
    return marks


def _reporter_within(tokens: list[str], span: MarkedSpan, words: Lexicon) -> int:
    """The pause behind which the reporter goes on in what no mark closes: «…، مشيرا إلى أن العمل بدأ; 0 for none."""
    for at in range(span.first + 2, span.closer - 2):
        if tokens[at] not in _COMMAS or not tokens[at + 1][0].isalpha():
            continue
        word = words.word(tokens[at + 1])
        participle = word.adverbial and bool(word.cues) and word.cues[0].form == "participle"
        if participle and any(t[0].isalpha() and words.word(t).tag == "A" for t in tokens[at + 2 : at + 4]):
            return at
    return 0


def _swallows(tokens: list[str], span: MarkedSpan, marks: Marks, words: Lexicon) -> int:
    """The full stop behind which the reporter goes on within a span: «…. وأضاف الوزير أن …».

    One such sentence may be the speaker's own tale of somebody; with marks of the family inside, or two, it is not.
    """
    if span.depth or span.closer - span.opener < _LONG_SPAN or family(span.mark) not in ("double", "guillemets"):
        return 0
    found = []
    for at in range(span.first, span.closer - 2):
        if tokens[at] != "." or not tokens[at + 1][0].isalpha():
            continue
        verb = words.word(tokens[at + 1])
        said = verb.conj == "و" and verb.cues and verb.cues[0].strong and verb.cues[0].tense == "past"
        if said and any(t == ":" or (t[0].isalpha() and words.word(t).tag == "A") for t in tokens[at + 2 : at + 9]):
            found.append(at)
    if not found:
        return 0
    inner = any(
        s.depth and span.opener < s.opener < span.closer and family(s.mark) == family(span.mark) for s in marks.spans
    )
    return found[0] if inner or len(found) > 1 or span.repair == "unclosed" else 0


def unopened(tokens: list[str], starts: list[int], closer: int, words: Lexicon) -> MarkedSpan | None:
    """The words before a closing mark that no mark opens: from behind أن or a colon, where a cue stands before it."""
    if family(tokens[closer]) not in ("double", "guillemets"):
        return None
    that = 0
    for at in range(closer - 1, max(0, closer - _REACH), -1):
        token = tokens[at]
        if token == "\n" or (token in MARKS and that == 0 and family(token) == family(tokens[closer])):
            break
        colon = token == ":"
        if (colon or (token[0].isalpha() and words.word(token).tag == "A")) and closer - at > 3:
            before = [words.word(t).tag if t[0].isalpha() else "" for t in tokens[max(0, at - 10) : at]]
            cued = max((i for i, tag in enumerate(before) if tag and tag in "VvPM"), default=-1)
            if cued >= 0:
                that = at
            if cued < 0 or "A" not in before[cued:]:
                break  # of مؤكدا أن الخطة تعني أن the first أن is the cue's
    if not that:
        return None
    last = closer - 1
    first = that + 1
    while first < last and not tokens[first][0].isalnum():
        first += 1
    return MarkedSpan(first - 1, closer, starts[first], starts[last] + len(tokens[last]), 0, tokens[closer], "unopened")


def left_open(tokens: list[str], span: MarkedSpan, words: Lexicon) -> bool:
    """Whether a mark opens a name and nothing closes it: what follows is no quotation."""
    before = tokens[span.opener - 1] if span.opener > 0 else ""
    return span.repair == "unclosed" and before[:1].isalpha() and naming(words.word(before)) != ""


def runs_on(tokens: list[str], span: MarkedSpan, stray: int, words: Lexicon) -> bool:
    """Whether a quotation goes on to a later closing mark: one mark within the sentence is a slip."""
    between = tokens[span.closer + 1 : stray]
    if not 1 < len(between) <= _REACH or span.repair or span.closer - span.first < 4:
        return False
    if span.opener > 0 and tokens[span.opener - 1][0].isalpha() and words.word(tokens[span.opener - 1]).cues:
        return False  # ما اعتبرته «ظلما»: a word for the thing, and no more
    if not between[0].isalpha() or fold(between[1]) == "اشاره" or family(tokens[stray]) != family(span.mark):
        return False  # «…» في إشارة إلى …: the remark is the reporter's
    if any(token in MARKS or token in "\n.:" for token in between[:-1]):
        return False
    return not any(token[0].isalpha() and words.word(token).tag in "VP" for token in between)
