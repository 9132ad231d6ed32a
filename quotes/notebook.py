"""An article in a notebook: right to left, each speaker's words on a ground of their own, notes below.

Styles stand in the elements themselves: a notebook keeps no style sheet, and a saved page none of its
neighbours. Everything that comes from the article is escaped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from .labels import value_label
from .marking import Span, paragraphs

if TYPE_CHECKING:
    from .extract.record import Extraction, Statement

# grounds and edges that dark letters can be read on; the seventh speaker has the first one's again
_GROUNDS = ("#fdeeb5", "#d5ecd4", "#d3e6f5", "#f3dcf0", "#fbdccb", "#dfe0ee")
_EDGES = ("#b08900", "#3d8b40", "#2a78b5", "#9c4a94", "#c0612f", "#5a5d8f")
_STYLE = """<style>
.quotes-article { direction: rtl; text-align: right; max-width: 46em; line-height: 1.9; color: #1b1b1b;
  background: #fff; padding: .5em 1em; font-family: "Noto Naskh Arabic", "Amiri", serif; font-size: 1.1em; }
.quotes-article mark { color: inherit; border-radius: 2px; padding-block: .1em; }
.quotes-article mark.reported { background: none; border-block-end: 2px dashed; }
.quotes-article .cue { color: #b3261e; }
.quotes-article sup { color: #555; padding-inline: .15em; unicode-bidi: isolate; }
.quotes-article ol { color: #333; font-size: .9em; padding-inline-start: 2em; }
SPEAKERS</style>"""


def html(extraction: Extraction) -> str:
    """The article of an extraction as HTML, its statements marked and numbered, who said each below.

    >>> from quotes import extract
    >>> page = html(extract("وقال الوزير سامي حداد: «سنعود قريبا إلى العمل»."))
    >>> "سامي حداد" in page and 'dir="rtl"' in page
    True
    """
    article = extraction.article
    speakers = list(dict.fromkeys(each.speakers for each in extraction.statements))
    spans: dict[str, list[Span]] = {"title": [], "text": []}
    for number, each in enumerate(extraction.statements, 1):
        voice = f"voice-{speakers.index(each.speakers) % len(_GROUNDS)}"
        way = "said" if each.kind in ("direct", "partial") else "reported"
        note = str(Markup("<sup>{}</sup>").format(number))
        spans[each.field].append(Span(each.start, each.end, f"{way} {voice}", title=_who(each), note=note, rank=number))
        if each.cue_start is not None and each.cue_end is not None:
            spans[each.field].append(Span(each.cue_start, each.cue_end, "cue", tag="span", rank=10**6))
    title = paragraphs(article.title, spans["title"])
    below = Markup("").join(Markup("<li>{}</li>").format(_who(each)) for each in extraction.statements)
    colours = "".join(
        f".quotes-article .said.voice-{n} {{ background: {ground}; }}\n"
        f".quotes-article .reported.voice-{n} {{ border-color: {edge}; }}\n"
        for n, (ground, edge) in enumerate(zip(_GROUNDS, _EDGES))
    )
    return _STYLE.replace("SPEAKERS", colours) + str(
        Markup('<div class="quotes-article" dir="rtl" lang="ar">{}{}<ol>{}</ol></div>').format(
            Markup("<strong>{}</strong>").format(title) if title else "", paragraphs(article.text, spans["text"]), below
        )
    )


def _who(each: Statement) -> str:
    """A statement's note: who, as what, how it is put and with which word."""
    name = "، ".join(each.speakers) or "القائل غير معروف"
    role = f"، {each.role}" if each.role else ""
    cue = f" ({each.cue})" if each.cue else ""
    return f"{name}{role}: {value_label('kind', each.kind)}{cue}"
