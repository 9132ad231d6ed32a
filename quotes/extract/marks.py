"""Quotation marks: which ones pair, whatever the outlet's habit and the typist's slips.

Marks are paired by what stands around them as much as by their shape, because Arabic newsrooms
mix shapes, turn them round, forget the space beside them or one of the two. The scanner walks
once over a field's marks with a small stack and raises on nothing; every repair is named in the
span. A quotation that goes on over paragraphs, reopened at the head of each, is one span.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

_OPENERS: Final = {"«": "»", "‹": "›", "“": "”", "„": "“", "‘‘": "’’", "((": "))", "﴿": "﴾", "‘": "’", "〝": "〞"}
_CLOSERS: Final = {"»", "›", "”", "’’", "))", "﴾", "’", "〞"}
_NEUTRAL: Final = {'"', '""', "''", "″", "＂", "ʺ", "´´", "‟", "'", "`", "′", "&#34;", "&quot;"}
_SINGLE: Final = {"'", "‘", "’", "`", "′", "‚"}
MARKS: Final = frozenset(_OPENERS) | _CLOSERS | _NEUTRAL | {"‚"}
_FAMILY: Final = (
    {m: "guillemets" for m in "«»"}
    | {m: "single guillemets" for m in "‹›"}
    | {m: "brackets" for m in ("((", "))")}
    | {m: "verse" for m in "﴿﴾"}
)
_PAUSES: Final = frozenset("،؛.")
_CLITICS: Final = {"و", "ف", "ب", "ل", "ك", "لـ", "بـ", "كـ", "وب", "ول", "ال", "وبـ", "ولـ"}
LONGEST_UNCLOSED: Final = 1500  # characters that a quotation without a closing mark may reach


def family(mark: str) -> str:
    """Marks of one family close each other: “ and ” and " do, « and " do not."""
    return _FAMILY.get(mark) or ("single" if mark in _SINGLE else "double")


@dataclass(init=False, slots=True)
class MarkedSpan:
    """What stands between two marks: token and character bounds without the marks."""

    opener: int  # token index of the opening mark; -1 where it is missing
    closer: int  # token index of the closing mark; where it is missing, of the token after the span
    start: int
    end: int
    depth: int
    mark: str
    repair: str  # "", "unclosed", "paragraphs", "reversed", "mixed"

    def __init__(self, opener: int, closer: int, start: int, end: int, depth: int, mark: str, repair: str = "") -> None:
        # written out, since one that a dataclass makes of its fields would not be compiled
        self.opener = opener
        self.closer = closer
        self.start = start
        self.end = end
        self.depth = depth
        self.mark = mark
        self.repair = repair

    @property
    def first(self) -> int:
        """The first token inside."""
        return self.opener + 1


@dataclass(slots=True)
class _Open:
    token: int
    mark: str
    repair: str = ""


def _sides(text: str, start: int, end: int, before: str) -> tuple[bool, bool]:
    """Whether the mark looks like an opener, and like a closer, by its neighbours."""
    left = text[start - 1] if start else "\n"
    right = text[end] if end < len(text) else "\n"
    space_left = left.isspace() or left in "([{:-–—،\u200f\u200e\u200b" or (before in _CLITICS)
    space_right = right.isspace() or right in ".،,؛;:!؟?)]}…\u200f\u200e"
    if right == "." and end + 1 < len(text) and text[end + 1].isalnum():
        space_right = False
    if left in "\u200f\u200e" and start > 1:
        space_left = text[start - 2].isspace() or text[start - 2] == ":"
    opens = space_left and not space_right
    closes = space_right and not space_left
    if (
        space_left
        and left.isspace()
        and (right in ".،,؛!؟" or (right in " \xa0" and text[end + 1 : end + 2] in _PAUSES))
    ):
        closes = True  # … كلمة «. and … كلمة « ،
    if left == ":" and space_right and not right.isspace():
        opens = False
    if space_left and space_right and (left == ":" or text[max(0, start - 2) : start].strip() == ":"):
        opens = True  # : " text
    return opens, closes


class Marks(NamedTuple):
    """What the scanner found: the spans in the order of their openers, and closers without an opener."""

    spans: list[MarkedSpan]
    strays: list[int]  # token indices


def scan(text: str, tokens: list[str], starts: list[int], among: Iterable[int] | None = None) -> Marks:
    """The marked spans of a field; inner ones have depth > 0.

    ``among`` gives the tokens among which all marks and line breaks are, where that is known.

    >>> from quotes.text.tokens import tokenize
    >>> text = 'قال: "نعم".'
    >>> [text[s.start:s.end] for s in scan(text, *tokenize(text)).spans]
    ['نعم']
    """
    among = range(len(tokens)) if among is None else among
    places = [i for i in among if tokens[i] in MARKS]
    if not places:
        return Marks([], [])
    spans: list[MarkedSpan] = []
    strays: list[int] = []
    stack: list[_Open] = []
    breaks = [i for i in among if tokens[i] == "\n"]
    next_break = 0
    remaining = _remaining(tokens, places, breaks)
    nested = _well_nested(text, tokens, starts, places, breaks)

    def close(opened: _Open, at: int, repair: str = "") -> None:
        first, last = opened.token + 1, at - 1
        while first <= last and tokens[first] == "\n":
            first += 1
        while last >= first and tokens[last] == "\n":
            last -= 1
        if first > last:
            return
        spans.append(
            MarkedSpan(
                opened.token, at, starts[first], starts[last] + len(tokens[last]), len(stack), opened.mark,
                repair or opened.repair,
            )
        )  # fmt: skip

    def surrender(at: int) -> None:
        """Close what is open at a paragraph's end."""
        while stack:
            opened = stack.pop()
            if family(opened.mark) == "single" or opened.mark == "((":
                continue  # an apostrophe, a bracket
            reach = bisect_right(starts, starts[opened.token] + LONGEST_UNCLOSED)
            close(opened, min(at, reach), "unclosed")

    for number, place in enumerate(places):
        mark, start = tokens[place], starts[place]
        end = start + len(mark)
        opens, closes = _sides(text, start, end, tokens[place - 1] if place else "")
        # paragraph breaks passed since the last mark
        while next_break < len(breaks) and breaks[next_break] < place:
            if stack and not _goes_on(
                tokens, starts, breaks[next_break], place, bisect_left(breaks, place) - next_break, stack, opens, closes
            ):
                surrender(breaks[next_break])
            next_break += 1
        if mark in _SINGLE and not stack:
            if not _single_pair(text, tokens, starts, places, number):
                continue
            opens, closes = True, False
        kin = family(mark)
        if stack and mark in _SINGLE and family(stack[-1].mark) != "single":
            continue  # inside another quotation single marks belong to it
        inside = next((k for k in range(len(stack) - 1, -1, -1) if family(stack[k].mark) == kin), None)
        as_opener = _opens(mark, opens, closes, inside is not None, kin)
        if not (as_opener or stack or remaining[number] % 2) and (
            _misplaced(text, tokens, starts, places, number) or _turned(text, tokens, starts, places, number)
        ):
            as_opener = True
        if inside is not None and (place + 1 >= len(tokens) or tokens[place + 1] == "\n"):
            as_opener = False  # nothing follows it
        elif as_opener and inside is not None and _before_name(tokens, stack[inside].token, place):
            del stack[inside:]  # «فلان: «…»: the first mark is one too many
            inside = None
        if mark == "»" and opens and inside is not None and _sentence_end(tokens, stack[inside].token, place):
            as_opener = True  # turned round: … كلمة. وقال:»…
        if inside is not None and not opens and not closes and kin == "double" and remaining[number] % 2:
            # a space on either side of the mark, and a name within the quotation: من " المنارة" بعد ذلك"
            as_opener = _word_within(text, tokens, starts, places, number)
            if as_opener:
                stack.append(_Open(place, mark))
                continue
        if as_opener and inside is not None and kin == "guillemets" and (mark == "»" or not remaining[number] % 2):
            at = _sentence_end(tokens, stack[inside].token, place)
            if at:  # «… كلمة. وقال: «…»: the first was never closed
                opened = stack[inside]
                del stack[inside:]
                close(opened, at, "unclosed")
                inside = None
        if as_opener and inside is not None:
            if _reopened(tokens, place):
                stack[inside].repair = "paragraphs"
                continue
            if kin != "guillemets" and place not in nested and not _nests(tokens, starts, text, places, number, kin):
                # the one before was never closed, or this is an oddly spaced closer
                if remaining[number] % 2:
                    as_opener = False
                elif not _word_within(text, tokens, starts, places, number):
                    opened = stack[inside]
                    del stack[inside:]
                    close(opened, place, "unclosed")
        if as_opener:
            stack.append(_Open(place, mark, "" if mark in _OPENERS or mark in _NEUTRAL else "reversed"))
        elif inside is not None:
            opened = stack[inside]
            del stack[inside:]
            expected = _OPENERS.get(opened.mark, opened.mark)
            close(opened, place, "" if mark == expected else "mixed")
        elif stack and kin == "double" and family(stack[-1].mark) == "guillemets" and mark in _CLOSERS:
            opened = stack.pop()
            close(opened, place, "mixed")
        elif not stack and (closes or (not opens and mark in _CLOSERS)):
            strays.append(place)
    if stack:
        at = next((b for b in breaks if b > stack[-1].token), len(tokens))
        surrender(at)
    spans.sort(key=lambda s: (s.opener, -s.closer))
    return Marks(_depths(spans), strays)


def _depths(spans: list[MarkedSpan]) -> list[MarkedSpan]:
    ends: list[int] = []
    placed = []
    for span in spans:
        while ends and ends[-1] <= span.opener:
            ends.pop()
        placed.append(span if span.depth == len(ends) else replace(span, depth=len(ends)))
        ends.append(span.closer)
    return placed


def _opens(mark: str, opens: bool, closes: bool, is_open: bool, kin: str) -> bool:
    """Whether this mark opens, from its shape, its neighbours and what is open already."""
    if mark in ("«", "((", "‹"):
        return not (is_open and closes and not opens)
    if mark in ("»", "))", "›"):
        return not is_open and opens
    if opens != closes:
        return opens if not (is_open and mark == "”" and not opens) else False
    if mark == "“" and not is_open:
        return True
    return not is_open


def _before_name(tokens: list[str], opener: int, place: int) -> bool:
    """Whether a mark stands before the name of the speaker at a line's head, and his words open with the next."""
    return (opener == 0 or tokens[opener - 1] == "\n") and tokens[place - 1] == ":" and place - opener < 7


def _sentence_end(tokens: list[str], opener: int, place: int) -> int:
    """The first full stop of a quotation before a mark behind a colon; 0 where there is none."""
    if tokens[place - 1] != ":":
        return 0
    return next((at for at in range(opener + 2, place) if tokens[at] == "."), 0)


def _reopened(tokens: list[str], place: int) -> bool:
    return place > 0 and tokens[place - 1] == "\n"


def _remaining(tokens: list[str], places: list[int], breaks: list[int]) -> list[int]:
    """For each mark, how many of its family stand from it on to the end of its paragraph."""
    counts: list[int] = []
    seen: Counter[str] = Counter()
    number = len(breaks)
    for place in reversed(places):
        while number and breaks[number - 1] > place:
            number -= 1
            seen.clear()
        kin = family(tokens[place])
        seen[kin] += 1
        counts.append(seen[kin])
    return counts[::-1]


def _well_nested(
    text: str, tokens: list[str], starts: list[int], places: list[int], breaks: list[int]
) -> frozenset[int]:
    """The double marks of paragraphs in which every opener has its closer, some within others."""
    found: list[int] = []
    paragraph: list[int] = []
    bounds = iter([*breaks, len(tokens)])
    end = next(bounds)
    for place in [*places, len(tokens)]:
        if place >= end:
            if len(paragraph) > 3 and _deep(text, tokens, starts, paragraph):
                found += paragraph
            paragraph = []
            while end <= place and end < len(tokens):
                end = next(bounds)
        if place < len(tokens) and family(tokens[place]) == "double":
            paragraph.append(place)
    return frozenset(found)


def _deep(text: str, tokens: list[str], starts: list[int], paragraph: list[int]) -> bool:
    """Whether the marks of a paragraph pair off by their sides alone, and some within others."""
    depth = deepest = 0
    for place in paragraph:
        opens, _ = _sides(text, starts[place], starts[place] + len(tokens[place]), tokens[place - 1] if place else "")
        depth += 1 if opens or depth == 0 else -1
        deepest = max(deepest, depth)
    return depth == 0 and deepest > 1


def _word_within(text: str, tokens: list[str], starts: list[int], places: list[int], number: int) -> bool:
    """Whether the mark opens a span of three words at most: a name within a quotation that is still open."""
    if number + 1 >= len(places) or places[number + 1] - places[number] > 4:
        return False
    following = places[number + 1]
    _, closes = _sides(text, starts[following], starts[following] + len(tokens[following]), tokens[following - 1])
    return (
        closes
        and family(tokens[following]) == family(tokens[places[number]])
        and "\n" not in tokens[places[number] : following]
    )


def _misplaced(text: str, tokens: list[str], starts: list[int], places: list[int], number: int) -> bool:
    """Whether the space of an opener stands on its wrong side: وأضاف الوزير" نعم"; the next of its shape closes."""
    place = places[number]
    if tokens[place] not in _NEUTRAL:
        return False
    later = (places[at] for at in range(number + 1, len(places)))
    following = next((p for p in later if tokens[p] == tokens[place]), 0)
    if not following or "\n" in tokens[place:following]:
        return False
    opens, closes = _sides(text, starts[following], starts[following] + len(tokens[following]), tokens[following - 1])
    return closes and not opens and following - place > 1


def _turned(text: str, tokens: list[str], starts: list[int], places: list[int], number: int) -> bool:
    """Whether two guillemets are turned round, with spaces on both sides: يحب الجبال  » والوديان أيضا « ، وقال."""
    if tokens[places[number]] != "»" or number + 1 >= len(places):
        return False
    following = places[number + 1]
    start = starts[places[number]]
    if "\n" in tokens[places[number] : following]:
        return False
    if tokens[following] == "»" and places[number] and tokens[places[number] - 1] == ":":
        return text[start + 1 : start + 2].isspace()  # وأضاف: » نعود غدا »، ثم …
    if tokens[following] == "»" and following - places[number] > 2:
        return _spaced(text, start) and text[starts[following] - 1].isspace()  # واتهمه بأنه » كاذب ولا يصدقه أحد » .
    if tokens[following] != "«":
        return False
    opens, closes = _sides(text, starts[following], starts[following] + 1, tokens[following - 1])
    return _spaced(text, start) and closes and not opens


def _spaced(text: str, start: int) -> bool:
    """Whether a mark of one character stands free, a space on both its sides."""
    return text[start - 1 : start].isspace() and text[start + 1 : start + 2].isspace()


def _nests(tokens: list[str], starts: list[int], text: str, places: list[int], number: int, kin: str) -> bool:
    """Whether two closers of the family follow before the next opener: “a “b” c”."""
    closers = 0
    for place in places[number + 1 : number + 4]:
        if family(tokens[place]) != kin:
            continue
        start = starts[place]
        _, closes = _sides(text, start, start + len(tokens[place]), tokens[place - 1])
        if not closes:
            break
        closers += 1
    return closers >= 2


def _single_pair(text: str, tokens: list[str], starts: list[int], places: list[int], number: int) -> bool:
    """Whether a single mark opens a quotation: a space before it, and its closer in the paragraph."""
    place = places[number]
    opens, _ = _sides(text, starts[place], starts[place] + len(tokens[place]), "")
    before = tokens[place - 1] if place else "\n"
    glued = place > 0 and starts[place - 1] + len(before) == starts[place] and before[-1].isalnum()
    after = tokens[place + 1] if place + 1 < len(tokens) else "\n"
    if not opens and not (
        glued
        and starts[place] + len(tokens[place]) < len(text)
        and text[starts[place] + 1 : starts[place] + 2].isspace()
    ):
        return False
    if not after[0].isalnum() and after not in MARKS:
        return False
    for later in places[number + 1 : number + 12]:
        if tokens[later] in _SINGLE:
            _, closes = _sides(text, starts[later], starts[later] + 1, tokens[later - 1])
            if closes and "\n" not in tokens[place:later]:
                return True
    return False


def _goes_on(
    tokens: list[str],
    starts: list[int],
    at: int,
    place: int,
    between: int,
    stack: list[_Open],
    opens: bool,
    closes: bool,
) -> bool:
    """Whether a quotation open at a paragraph's end goes on behind it; ``between`` counts the breaks up to the mark.

    It does when the next mark stands at the head of the next paragraph and is an opener of the
    family (the habit of reopening), or when the next mark plainly closes, not far away.
    """
    kin = family(stack[0].mark)
    if family(tokens[place]) != kin or kin == "single":
        return False
    if between == place - at:  # nothing but breaks
        return opens or not closes or at == place - 1
    return closes and not opens and between <= 4 and starts[place] - starts[stack[0].token] < LONGEST_UNCLOSED
