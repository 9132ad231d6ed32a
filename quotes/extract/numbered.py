"""Numbered lists: the items in which what is said goes on, each on a line of its own.

«وأضاف المدير: نطلب أمرين:⏎1- فتح الطريق.⏎2- إصلاح الجسر.»: both are what he asks for.
"""

from __future__ import annotations

from .sentences import paragraph_end
from .skeleton import Skeleton


def items_end(skeleton: Skeleton, content: int, end: int) -> int:
    """The place behind the list that a paragraph opens, or of which it is the first item; its own end for none."""
    number = 2 if _number(skeleton, content) == 1 else 1
    if number == 1 and skeleton.tags[end - 1 : end] != ":":
        return end
    last = end
    while last + 1 < len(skeleton.tags) and skeleton.tags[last] == "\n" and _number(skeleton, last + 1) == number:
        last = paragraph_end(skeleton.tags, last + 1)
        number += 1
    while last > end and skeleton.tags[last - 1] in ".,":
        last -= 1
    return last


def _number(skeleton: Skeleton, at: int) -> int:
    """The number of the item that begins at a place, as its line has it before the first word; 0 for none."""
    text, start = skeleton.text, skeleton.starts[at]
    before = text[text.rfind("\n", 0, start) + 1 : start].strip()
    digits = before.rstrip(" -–.)/")
    return int(digits) if digits.isdecimal() and len(digits) < len(before) and len(digits) < 3 else 0
