"""The agency an article came from: its dateline, its signature, its by-line.

«باريس (أ ف ب) - …», «لندن - رويترز: …» at the head, «(د ب أ)» or «المصدر: رويترز» at the end. An agency named in
the running text is told something or says something; it is not where the article came from. A
collective (وكالات) names none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ..lexicon.tables import table
from ..lexicon.words import lexicon
from ..text.fold import fold
from .record import Article

_HEAD_LINES: Final = 3
_HEAD: Final = 140  # characters of a line in which a dateline stands
_TAIL_LINES: Final = 3
_TAIL: Final = 200  # characters of a line in which a signature stands
_LONGEST_SEGMENT: Final = 6  # words
_BRACKET: Final = re.compile(r"[(\[]\s*([^()\[\]\n]{1,40}?)\s*[)\]]")
_SEPARATOR: Final = re.compile(r"[-–—:|/،,+ـ]+")
_END: Final = re.compile(r"[.!؟»”\"\-–—]\s*([^.!؟»”\"\-–—\n]{1,40})[.\s]*\Z")
_SOURCE: Final = re.compile(r"(?:ال)?مصدر\s*[:：-]\s*(.{1,60})\Z")


def agency(article: Article) -> str:
    """The name of the article's agency; several with a comma, empty where none is given.

    >>> agency(Article("باريس (أ ف ب) - أغلقت المتاحف أبوابها."))
    'وكالة فرانس برس'
    """
    lines = [line.strip() for line in article.text[:2_000].split("\n") if line.strip()][:_HEAD_LINES]
    for line in lines:
        if found := _dateline(line[:_HEAD]):
            return found
    lines = [line.strip() for line in article.text[-600:].split("\n") if line.strip()][-_TAIL_LINES:]
    for line in reversed(lines):
        if found := _signature(line):
            return found
    return _names(article.author) if article.author else ""


def _dateline(line: str) -> str:
    """The agency at the head of a line: before its first words, or in brackets among them."""
    for match in _BRACKET.finditer(line):
        before = line[: match.start()].split()
        after = line[match.end() :].lstrip()
        sets_off = not before or after[:1] in {"-", "–", "—", ":", "ـ", "،", ""}
        if len(before) <= _LONGEST_SEGMENT and sets_off and (found := _names(match[1], bracketed=True)):
            return found
    segments = _SEPARATOR.split(line)
    for segment in segments[:-1][:4]:
        if len(segment.split()) > _LONGEST_SEGMENT:
            break
        if found := _name(segment):
            return found
    return ""


def _signature(line: str) -> str:
    """The agency that a line at the end consists of, or ends in."""
    tail = line[-_TAIL:]
    told = "صدر" in tail and (":" in tail or "：" in tail or "-" in tail)  # to fold every line's end would take long
    source = _SOURCE.search(fold(tail)) if told else None
    if source is not None and (found := _names(source[1])):
        return found
    if len(line) <= 60 and (found := _names(line.strip(" .()[]"), bracketed=line.startswith(("(", "[")))):
        return found
    if line.rstrip(" .").endswith((")", "]")):
        brackets = list(_BRACKET.finditer(line))
        if brackets and not line[brackets[-1].end() :].strip(" ."):
            return _names(brackets[-1][1], bracketed=True)
    match = _END.search(tail)
    return _names(match[1]) if match is not None else ""


def _names(text: str, *, bracketed: bool = False) -> str:
    """The agencies that a text names and nothing else but collectives and places: «أ ف ب، رويترز»."""
    found = [name for part in _SEPARATOR.split(text) if (name := _name(part, bracketed=bracketed))]
    return "، ".join(dict.fromkeys(found))


def _name(text: str, *, bracketed: bool = False) -> str:
    plain = _plain(text)
    if not plain or (not bracketed and plain in _words()):
        return ""
    return _forms().get(plain, "")


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


@cache
def _forms() -> dict[str, str]:
    """Plain form → the name of the agency; collectives have none."""
    found = {}
    for row in table("agencies"):
        name = row["name"] if row["kind"] == "agency" else ""
        for form in (row["name"], *row["forms"].split("|")):
            found[_plain(form)] = name
    return found


@cache
def _words() -> frozenset[str]:
    """The forms that are also words or names: وفا, فارس, معا. They count only in brackets."""
    read = lexicon()
    ambiguous = set()
    for form in _forms():
        word = read.word(form)
        if " " not in form and (word.given is not None or word.family or word.common or word.place or len(form) < 3):
            ambiguous.add(form)
    return frozenset(ambiguous)
