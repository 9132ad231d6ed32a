"""An article on the screen: its statements marked in its text, listed in a table, or explained step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..labels import value_label
from . import layout
from .bidi import protected
from .terminal import Page
from .why import reasons

if TYPE_CHECKING:
    from ..extract.record import Extraction

COLOURS = ("yellow", "green", "cyan", "magenta", "bright_blue", "bright_red")  # one for each speaker, as on the site
REASONS = {
    "name": "اسم",
    "title": "عنوان عمل",
    "term": "مصطلح",
    "scare": "تحفّظ على اللفظ",
    "heading": "عنوان فرعي",
    "other": "ليس كلام أحد",
}


def text(page: Page, extraction: Extraction, all_marked: bool) -> None:
    """The article with each speaker's words in a colour, numbered; then who each number is.

    On paper without colour the numbered brackets ⟦1 … ⟧ carry the marking.
    """
    article = extraction.article
    speakers = list(dict.fromkeys(each.speakers for each in extraction.statements))
    numbers = {id(each): number for number, each in enumerate(extraction.statements, 1)}
    for field in ("title", "text"):
        found = [each for each in extraction.statements if each.field == field]
        others = [each for each in extraction.not_statements if each.field == field] if all_marked else []
        whole = article.field(field)
        if whole.strip():
            _field(page, whole, found, others, speakers, numbers, "bold" if field == "title" else "")
    for each in extraction.statements:
        colour = COLOURS[speakers.index(each.speakers) % len(COLOURS)]
        who = "، ".join(each.speakers) or "القائل غير معروف"
        role = f"، {each.role}" if each.role else ""
        page.print(page.arabic(f"{numbers[id(each)]}. {who}{role}: {value_label('kind', each.kind)}", colour))
    if all_marked:
        for span in extraction.not_statements:
            page.print(page.arabic(f"«{span.text}»: {REASONS.get(span.reason, span.reason)}", "dim"))
    page.print("")


def _field(
    page: Page,
    whole: str,
    found: list[Any],
    others: list[Any],
    speakers: list[Any],
    numbers: dict[int, int],
    style: str,
) -> None:
    """The paragraphs of a field with brackets and colours; a statement over several paragraphs is cut at their ends."""
    position = 0
    for line in whole.split("\n"):
        low, high = position, position + len(line)
        position = high + 1
        if not line.strip():
            page.print("")
            continue
        points: list[tuple[int, int, str]] = []
        for each in found:
            if each.start < high and each.end > low:
                points.append((max(each.start, low), 1, f"⟦{numbers[id(each)]} "))
                points.append((min(each.end, high), 0, "⟧"))
        shown, moved, at = "", [0] * (len(line) + 1), low
        for place, _, sign in sorted(points):
            for offset in range(at, place):
                moved[offset - low] = offset - low + len(shown) - (at - low)
            shown += line[at - low : place - low]
            at = place
            shown += sign
        for offset in range(at, high + 1):
            moved[offset - low] = offset - low + len(shown) - (at - low)
        shown += line[at - low :]
        cell = page.arabic(shown, style)
        for each in found:
            if each.start < high and each.end > low:
                colour = COLOURS[speakers.index(each.speakers) % len(COLOURS)]
                cell.stylize(colour, moved[max(each.start, low) - low], moved[min(each.end, high) - low])
                if each.cue_start is not None and low <= each.cue_start < high:
                    cell.stylize("underline", moved[each.cue_start - low], moved[min(each.cue_end, high) - low])
        for span in others:
            if span.start < high and span.end > low:
                cell.stylize("dim italic", moved[max(span.start, low) - low], moved[min(span.end, high) - low])
        page.print(cell)


def table(page: Page, extraction: Extraction, all_marked: bool) -> None:
    """A table of the statements, under the article's title."""
    article = extraction.article
    rows = [
        (
            layout.speaker_of(page, _joined(each)),
            layout.words_of(page, each.text, each.kind),
            page.stack(
                page.arabic(value_label("kind", each.kind)),
                *([page.arabic(each.medium, "dim")] if each.medium else []),
                page.latin(f"{each.start}–{each.end}", "dim"),
            ),
        )
        for each in extraction.statements
    ]
    if all_marked:
        rows += [
            (
                page.arabic("ليس تصريحًا", "dim"),
                page.arabic(f"«{span.text}»", "dim"),
                page.stack(
                    page.arabic(REASONS.get(span.reason, span.reason), "dim"),
                    page.latin(f"{span.start}–{span.end}", "dim"),
                ),
            )
            for span in extraction.not_statements
        ]
    head = " · ".join(part for part in (article.title, article.outlet, article.published) if part) or article.id
    narrow = min(layout.NARROW, page.console.width // 4)  # a long medium or role would leave the words a strip
    page.table(("القائل", "ما قال", "كيف"), rows, title=head, wide=1, narrow=narrow, lines=True)


class _joined:
    """A statement just extracted, read as a stored one is: its speakers are one text."""

    def __init__(self, statement: Any) -> None:
        self._statement = statement
        self.speakers = "، ".join(statement.speakers)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._statement, name)


def explanation(page: Page, extraction: Extraction) -> None:
    """The steps, then each statement with its reasons, then what is no statement and why."""
    for line in extraction.trace:
        arabic = any("\u0600" <= letter <= "\u06ff" for letter in line)
        page.print(page.arabic(line, "dim") if arabic else page.latin(line, "dim"))
    if extraction.trace:
        page.print("")
    for each in extraction.statements:
        page.print(layout.words_of(page, each.text, each.kind))
        page.print(page.arabic("، ".join(each.speakers) or "القائل غير معروف", "bold"))
        for reason in reasons(each):
            page.print(page.arabic("• " + protected(reason)))
        page.print("")
    for span in extraction.not_statements:
        page.print(page.arabic(f"«{span.text}» ليس تصريحًا: {REASONS.get(span.reason, span.reason)}.", "dim"))
    if not extraction.statements:
        page.print(page.arabic("لا تصريح في هذا النص: " + _missing(extraction), "bold"))


def _missing(extraction: Extraction) -> str:
    """What a text without a statement lacks."""
    if extraction.not_statements:
        return "ما بين العلامات فيه ليس كلام أحد."
    return "لم تجد القواعد لفظ قول يتبعه كلام، ولا كلامًا بين علامتين يُنسب إلى أحد."
