"""``extract``, ``explain``, ``rules``: the extractor without a database."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from . import options as o
from .bidi import ltr
from .errors import NOTHING_FOUND, WrongUse
from .language import counted, tr
from .layout import percent
from .opening import reading
from .printing import chosen, print_json
from .root import words as joined
from .terminal import Page, say, write

if TYPE_CHECKING:
    from ..extract.record import Article, Extraction
    from ..extract.rules import Rule
    from ..sources import ReadOptions

WAYS = ("table", "jsonl", "json", "text")


def extract(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Files, folders, addresses, or - for standard input.")
    ],
    format: Annotated[
        str, o._one_of(WAYS, "--format", "-f", metavar="FORMAT", help=f"How to print: {', '.join(WAYS)}.")
    ] = "table",
    all_marked: Annotated[
        bool,
        typer.Option("--all-marked", help="Also marked words that are no statement, and why.", show_default=False),
    ] = False,
    outlet: o.Outlets = "",
    encoding: o.Encoding = "",
    column: o.Column = None,
    keep_going: o.KeepGoing = False,
    json: Annotated[bool, typer.Option("--json", help="The same as --format jsonl.", show_default=False)] = False,
    plain: o.Plain = False,
) -> None:
    """Find the statements of articles without a database.

    As JSON lines, as a table, or as the article's text with its statements marked.
    """
    form = "jsonl" if json and format in ("table", "jsonl") else chosen(format, json)
    count = articles = 0
    for extraction in _extractions(paths, reading(outlet, encoding, column, keep_going)):
        articles += 1
        count += len(extraction) + (len(extraction.not_statements) if all_marked else 0)
        _print(extraction, form, all_marked, plain)
    if not count:
        say(tr("No statement in {articles}.", articles=counted(articles, "article")))
        raise typer.Exit(NOTHING_FOUND)


def _extractions(paths: list[str], options: ReadOptions) -> Iterator[Extraction]:
    from ..extract import extract as extract_article
    from ..extract.record import Article
    from ..sources import read

    for item in read(paths, options):
        if isinstance(item, Article):
            yield extract_article(item)
        else:
            say(tr("Skipped: {what}", what=item.sentence()))


def records(extraction: Extraction, all_marked: bool) -> list[dict[str, Any]]:
    """What ``--format jsonl`` prints, in the article's order; a marked span that is no statement has a ``reason``."""
    found: list[Any] = [*extraction.statements, *(extraction.not_statements if all_marked else ())]
    found.sort(key=lambda each: (each.field != "title", each.start, each.end))
    shown = [each.as_dict() if hasattr(each, "as_dict") else _as_dict(each) for each in found]
    return [record | ({"agency": extraction.agency} if extraction.agency else {}) for record in shown]


def _as_dict(span: Any) -> dict[str, Any]:
    from dataclasses import asdict

    return asdict(span)


def _print(extraction: Extraction, form: str, all_marked: bool, plain: bool) -> None:
    import json

    if form == "jsonl":
        for record in records(extraction, all_marked):
            write(json.dumps(record, ensure_ascii=False) + "\n")
    elif form == "json":
        print_json({"article": _as_dict(extraction.article), "statements": records(extraction, all_marked)})
    else:
        from . import marked

        with Page(plain=plain) as page:
            (marked.text if form == "text" else marked.table)(page, extraction, all_marked)


def explain(
    text: Annotated[list[str], typer.Argument(metavar="TEXT...", help="Any text, or - for standard input.")],
    title: Annotated[
        str, typer.Option("--title", metavar="TEXT", help="The headline over it.", show_default=False)
    ] = "",
    json: o.Json = False,
    plain: o.Plain = False,
) -> None:
    """The extractor's steps on any text: marks, cues, mention, rule, speaker, or why there is none."""
    words = sys.stdin.read() if text == ["-"] else joined(text)
    if not words.strip():
        raise WrongUse(tr("There is no text; write it behind {command}.", command=ltr("quotes explain")))
    from ..extract import extract as extract_article
    from ..extract.record import Article

    article: Article = Article(words, title=title)
    extraction = extract_article(article, trace=True)
    from .why import reasons

    if json:
        print_json(
            {
                "statements": [each.as_dict() | {"why": reasons(each)} for each in extraction.statements],
                "not_statements": [_as_dict(each) for each in extraction.not_statements],
                "trace": list(extraction.trace),
            }
        )
    else:
        from . import marked

        with Page(plain=plain) as page:
            marked.explanation(page, extraction)
    if not extraction.statements:
        raise typer.Exit(NOTHING_FOUND)


def rules(
    id: Annotated[str, typer.Argument(metavar="[ID]", help="One rule, in full.", show_default=False)] = "",
    json: o.Json = False,
    plain: o.Plain = False,
) -> None:
    """The attribution rules, each with an example and what it did on annotated articles, in the order of trying."""
    from difflib import get_close_matches

    from ..extract.rules import rules as all_rules

    known = all_rules()
    chosen_rules = [rule for rule in known if not id or rule.id == id]
    if not chosen_rules:
        near = get_close_matches(id, [rule.id for rule in known], 3, 0.4)
        message = tr("There is no rule “{id}”.", id=ltr(id))
        hint = tr("Near: {names}.", names=ltr(", ".join(near))) if near else ""
        raise _unknown(f"{message} {hint or tr('{command} lists them.', command=ltr('quotes rules'))}")
    names = ("id", "kind", "description", "example", "counter_example", "note", "pattern")
    measured = ("found", "share", "precision", "speaker")
    if json:
        print_json([{name: getattr(rule, name) for name in (*names, *measured)} for rule in chosen_rules])
        return
    with Page(plain=plain) as page:
        if id:
            rule = chosen_rules[0]
            for heading, name in zip(("القاعدة", "النوع", "ما تراه", "مثال", "ليس منها", "ملاحظة", "النمط"), names):
                found = getattr(rule, name)
                if found:
                    page.print(page.arabic(heading, "dim"))
                    page.print(
                        page.latin(found) if found.isascii() or name == "pattern" else page.arabic(found, "bold")
                    )
            page.print(page.arabic("في المقالات الموسومة", "dim"))
            page.print(page.arabic(_measured(rule)))
            return
        page.table(
            ("القاعدة", "ما تراه ومثالها"),
            [
                (
                    page.latin(rule.id),
                    page.stack(
                        page.arabic(rule.description),
                        page.arabic(rule.example, "cyan"),
                        page.arabic(_measured(rule), "dim"),
                    ),
                )
                for rule in chosen_rules
            ],
            wide=1,
            lines=True,
        )


def _measured(rule: Rule) -> str:
    """What a rule did on the annotated articles, in a line."""
    if rule.share is None or rule.precision is None:
        return "لم تُختبر في المقالات الموسومة"
    line = f"حصتها {percent(rule.share)} ({rule.found:,})، وما أصابت فيه {percent(rule.precision)}"
    return line if rule.speaker is None else f"{line}، والقائل صحيح في {percent(rule.speaker)}"


def _unknown(message: str) -> Exception:
    from .errors import NothingFound

    return NothingFound(message)
