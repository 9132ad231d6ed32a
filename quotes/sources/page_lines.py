"""The lines of a page that are the article's own: without its title, day and by-line again, without notices."""

from __future__ import annotations

from functools import cache

from ..text.fold import fold
from .data_files import table
from .dates import iso_date

_HEAD = 25  # lines in which the title may stand after menus
_SHORT = 12  # words in a line that may be a by-line, a day, a heading
_NOTICE = 25  # words in a notice or a link to another article
_LONG = 30  # words that only a paragraph has


def own_lines(lines: list[str], title: str, published: str, author: str) -> list[str]:
    """The paragraphs of an article among the lines that were found on its page.

    >>> own_lines(["الرئيسية", "العنوان", "بقلم: سلمى", "قال الوزير نعم.", "أخبار أخرى", "خبر"], "العنوان", "", "سلمى")
    ['قال الوزير نعم.']
    """
    lines = _after_title(lines, title)
    lines = _before_end(lines)
    head, rest = lines[:_HEAD], lines[_HEAD:]
    start = next((number for number, line in enumerate(head) if not _is_label(line, published, author)), len(head))
    own = [line for line in head[start:] + rest if not _is_notice(line)]
    return own[1:] if len(own) > 1 and _is_lead(own[0], own[1]) else own


def _after_title(lines: list[str], title: str) -> list[str]:
    """What follows the title, if only short lines stand before it."""
    wanted = fold(title)
    for number, line in enumerate(lines[:_HEAD]):
        if wanted and fold(line) == wanted:
            return lines[number + 1 :]
        if len(line.split()) > _LONG:
            break
    return lines


def _before_end(lines: list[str]) -> list[str]:
    """What stands before a heading over other articles, if no paragraph follows it."""
    end = len(lines)
    for number in range(len(lines) - 1, 0, -1):
        if len(lines[number].split()) > _LONG:
            break
        if _plain(lines[number]) in _ends():
            end = number
    return lines[:end]


def _is_label(line: str, published: str, author: str) -> bool:
    """Whether a line is only the day or the by-line."""
    if len(line.split()) > _SHORT:
        return False
    return bool(
        (published and iso_date(line) == published) or (author and fold(author) in fold(line) and line[-1:] != ".")
    )


def _is_lead(line: str, following: str) -> bool:
    """Whether a first line is only the beginning of the next: «أعلنت وزيرة النقل...»."""
    return len(line) > 20 and following.startswith(line.rstrip(" .…"))


def _is_notice(line: str) -> bool:
    return len(line.split()) <= _NOTICE and _plain(line).startswith(_notices())


def _plain(line: str) -> str:
    return fold(line).strip(" :.…»«-–•")


@cache
def _ends() -> frozenset[str]:
    return frozenset(_plain(row["mark"]) for row in table("page_marks") if row["kind"] == "end")


@cache
def _notices() -> tuple[str, ...]:
    return tuple(_plain(row["mark"]) for row in table("page_marks") if row["kind"] == "line")
