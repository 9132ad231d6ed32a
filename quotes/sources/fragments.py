"""The words of a piece of HTML, such as the body of an item in a feed, in one pass and without a library."""

from __future__ import annotations

import html
import re

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre",
    "section", "table", "td", "th", "tr", "ul",
})  # fmt: skip
_SILENT = frozenset(("script", "style", "noscript", "template", "iframe", "svg"))
_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)")
_SPACES = re.compile(r"[ \t\r\f\v]+")


def words_of(fragment: str) -> str:
    """The text of a fragment, its paragraphs on lines of their own with a blank line between.

    >>> words_of("<p>قال&nbsp;الوزير:<br>نعم</p><script>x()</script><p>ثم <b>مضى</b></p>")
    'قال الوزير:\\n\\nنعم\\n\\nثم مضى'
    """
    pieces: list[str] = []
    place = 0
    while (start := fragment.find("<", place)) >= 0:
        pieces.append(_entities(fragment[place:start]))
        place = _after_tag(fragment, start, pieces)
    pieces.append(_entities(fragment[place:]))
    lines = (_SPACES.sub(" ", line).strip() for line in "".join(pieces).split("\n"))
    return "\n\n".join(line for line in lines if line)


def _entities(text: str) -> str:
    return html.unescape(text.replace("\n", " ")).replace("\xa0", " ")


def _after_tag(fragment: str, start: int, pieces: list[str]) -> int:
    """The place after the markup at ``start``; a lone ``<`` is a character like others."""
    if fragment.startswith("<!--", start):
        end = fragment.find("-->", start)
        return end + 3 if end >= 0 else len(fragment)
    match = _NAME.match(fragment, start)
    if match is None and not fragment.startswith(("<!", "<?"), start):
        pieces.append("<")
        return start + 1
    end = fragment.find(">", start)
    if end < 0:
        return len(fragment)
    name = match[1].lower() if match else ""
    if name in _SILENT and fragment[start + 1] != "/":
        close = re.compile(f"</{name}[^>]*>?", re.IGNORECASE).search(fragment, end)
        return close.end() if close else len(fragment)
    if name in _BLOCKS:
        pieces.append("\n")
    return end + 1
