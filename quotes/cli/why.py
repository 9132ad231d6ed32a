"""Why a statement was attributed as it was, in words: its rule, its cue, the path to the speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..labels import column_label, value_label
from .bidi import protected
from .terminal import Page

if TYPE_CHECKING:
    from ..store import Shown

# what a reader asks first stands first; offsets and numbers last
FIELDS = (
    "kind", "role", "cue", "cue_lemma", "cue_class", "mention", "speaker_type", "gender", "medium", "relay",
    "addressee", "said_on", "joined", "field", "start", "end", "article_key", "article_url",
)  # fmt: skip


def rule_named(name: str) -> Any:
    """The rule with this id, or None where no rule file has it."""
    from ..extract.rules import rules

    return next((rule for rule in rules() if rule.id == name), None)


def reasons(statement: Any) -> list[str]:
    """The steps that led from the words to the speaker, one sentence each.

    Takes a stored statement or one just extracted.
    """
    found = []
    rule = rule_named(statement.rule)
    if rule:
        found.append(f"القاعدة {statement.rule}: {rule.description}.")
    elif statement.rule:
        found.append(f"القاعدة {statement.rule}.")
    if statement.cue:
        tone = value_label("cue_class", statement.cue_class) if statement.cue_class else ""
        lemma = f"، أصله «{statement.cue_lemma}»" if statement.cue_lemma else ""
        found.append(f"لفظ القول «{statement.cue}»{lemma}" + (f"، ونبرته: {tone}." if tone else "."))
    names = statement.speakers if isinstance(statement.speakers, str) else "، ".join(statement.speakers)
    how = value_label("path", statement.path) if statement.path else ""
    if names:
        via = (
            f"ذكره المقال عند اللفظ بقوله «{statement.mention}»، فهو" if statement.mention else "لم يُذكر عند اللفظ، فهو"
        )
        found.append(f"{via}: {names}" + (f" ({how})." if how else "."))
    elif statement.mention:
        found.append(f"ذكر المقال «{statement.mention}»، ولم يُعرف من هو.")
    else:
        found.append("لم يُعرف القائل.")
    if statement.confidence:
        found.append(f"ثقة القاعدة بأن هذا هو القائل: {round(statement.confidence * 100)}٪.")
    return found


def statement_page(page: Page, shown: Shown) -> None:
    """The paragraph with the statement, its cue and its speaker marked; then why, then the fields."""
    statement = shown.statement
    paragraph = page.arabic(shown.paragraph)
    paragraph.stylize("bold yellow", shown.start_in_paragraph, shown.end_in_paragraph)
    if shown.mention_in_paragraph:
        paragraph.stylize("underline", *shown.mention_in_paragraph)
    if shown.cue_in_paragraph:
        paragraph.stylize("bold red", *shown.cue_in_paragraph)
    head = " · ".join(part for part in (statement.article_title, statement.outlet) if part)
    if head:
        page.print(page.arabic(head, "bold"))
    page.print(page.latin(" ".join(part for part in (f"#{statement.id}", statement.published) if part), "dim"), "")
    page.print(paragraph, "")
    page.print(page.arabic(statement.speakers or "القائل غير معروف", "bold"))
    for reason in reasons(statement):
        page.print(page.arabic(protected(reason)))
    page.print("")
    rows = []
    for field in FIELDS:
        found = getattr(statement, field)
        if found in ("", None):
            continue
        words = value_label(field, found) if isinstance(found, str) else str(found)
        cell = page.latin(words) if words.isascii() else page.arabic(words)
        rows.append((page.arabic(column_label(field), "dim"), cell))
    page.pairs(rows)
