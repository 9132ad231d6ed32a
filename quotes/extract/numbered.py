"""Lists: the items in which what is said goes on, each on a line of its own.

«وأضاف المدير: نطلب أمرين:⏎1- فتح الطريق.⏎2- إصلاح الجسر.»: both are what he asks for.
"""

from __future__ import annotations

from typing import Final

from .layout import lists_items
from .sentences import paragraph_end
from .skeleton import Skeleton

_SIGNS: Final = ("*", "•", "-", "–", "#")


def items_end(skeleton: Skeleton, content: int, end: int) -> int:
    """The place behind the list that a paragraph opens, or of which it is the first item; its own end for none."""
    number = 2 if _number(skeleton, content) == 1 else 1
    if number == 1 and skeleton.tags[end - 1 : end] != ":":
        return end
    if number == 1 and (behind := _signed_end(skeleton, end)):
        return behind
    last = end
    while last + 1 < len(skeleton.tags) and skeleton.tags[last] == "\n" and _number(skeleton, last + 1) == number:
        last = paragraph_end(skeleton.tags, last + 1)
        number += 1
    while last > end and skeleton.tags[last - 1] in ".,":
        last -= 1
    return last


def _signed_end(skeleton: Skeleton, end: int) -> int:
    """The place behind two items or more below a paragraph that one sign marks: «* », «• »; 0 for none."""
    tags, count, last, sign = skeleton.tags, 0, end, ""
    while last < len(tags):
        at = last
        while at < len(tags) and tags[at] == "\n":
            at += 1
        found = _sign(skeleton, at) if at < len(tags) else ""
        if not found or found != (sign or found):
            break
        sign, last, count = found, paragraph_end(tags, at), count + 1
    while last > end and tags[last - 1] in ".,":
        last -= 1
    return last if count > 1 else 0


def _sign(skeleton: Skeleton, at: int) -> str:
    """The sign that marks the item that begins at a place."""
    text, start = skeleton.text, skeleton.starts[at]
    before = text[text.rfind("\n", 0, start) + 1 : start].strip()
    return before if before in _SIGNS and lists_items(text) else ""


def _number(skeleton: Skeleton, at: int) -> int:
    """The number of the item that begins at a place, as its line has it before the first word; 0 for none."""
    text, start = skeleton.text, skeleton.starts[at]
    before = text[text.rfind("\n", 0, start) + 1 : start].strip()
    digits = before.rstrip(" -–.)/")
    return int(digits) if digits.isdecimal() and len(digits) < len(before) and len(digits) < 3 else 0
