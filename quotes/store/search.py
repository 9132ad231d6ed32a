"""From a query to what the index understands, and to the places to highlight.

``expression`` and ``found`` read the query with the same eyes, so what is highlighted is what was
matched. The site's search box and ``quotes said`` both come through here.
"""

from __future__ import annotations

from . import forms
from .inflection import plain
from .query import Query, Term, parse

NOTHING = '""'  # an expression that is valid and finds nothing

# Signs that mark a token of the index as something else than a word of the statement. No query can
# contain them: they are no letters, and queries are made of letters and digits only.
CLAUSE = "\ue001"  # a word of the reporting clause, found only when the context is searched too
ANY = "\ue002"  # stands in every row, so that a query of exclusions alone has something to exclude from


def expression(query: object, *, context: bool = False) -> str:
    """The FTS5 expression of a query; valid for any text. With ``context``, the reporting clause counts too.

    >>> expression("الإستقرار -الميناء")
    '"استقرار" NOT "ميناء"'
    >>> expression("؟!") == NOTHING
    True
    """
    return compose(parse(query), context=context)


def compose(query: Query, *, context: bool = False, weighing: bool = False) -> str:
    """The expression of a query already read.

    For ``weighing``, several words also count as a phrase: it finds nothing further, but a statement in
    which they stand side by side as typed weighs more.
    """
    if not query.every and not query.without:
        return NOTHING
    wanted = " AND ".join(_any(group, context) for group in query.every) or f'"{ANY}"'
    side_by_side = [term.typed for group in query.every for term in group]
    if weighing and len(side_by_side) > 1 and all(len(group) == 1 for group in query.every):
        wanted = f'({wanted}) OR folded : "{" ".join(side_by_side)}"'
    if not query.without:
        return wanted
    if len(query.every) > 1:
        wanted = f"({wanted})"
    return f"{wanted} NOT {_any(query.without, context)}"


def _any(terms: tuple[Term, ...], context: bool) -> str:
    parts = [part for term in terms for part in _term(term, context)]
    return parts[0] if len(parts) == 1 else f"({' OR '.join(parts)})"


def _term(term: Term, context: bool) -> list[str]:
    if not term.phrase:
        signs = ("", CLAUSE) if context else ("",)
        return [f'"{sign}{form}"' for form in term.forms for sign in signs]
    # a phrase holds the words as they stand, which only this column does
    found = [f'folded : "{" ".join(term.phrase)}"']
    if context:
        found.append('forms : "' + " ".join(CLAUSE + word for word in term.phrase) + '"')
    return found


def found(text: str, query: object) -> list[tuple[int, int]]:
    """Where the words of a query stand in a text, as offsets of the text; excluded words never do.

    >>> found("نريد الأمنَ", "امن")
    [(5, 11)]
    """
    return highlights(text, parse(query))


def highlights(text: str, query: Query) -> list[tuple[int, int]]:
    """The same for a query already read."""
    terms = [term for group in query.every for term in group]
    if not terms:
        return []
    placed = forms.split_with_offsets(text)
    spelled = [plain(word) for word, _, _ in placed]
    wanted = {form for term in terms for form in term.forms}
    spans = {
        (start, end)
        for (word, start, end), spelling in zip(placed, spelled)
        if spelling in wanted or not wanted.isdisjoint(forms.extras(word))
    }
    for phrase in {term.phrase for term in terms if term.phrase}:
        length = len(phrase)
        for first in range(len(spelled) - length + 1):
            if tuple(spelled[first : first + length]) == phrase:
                spans.add((placed[first][1], placed[first + length - 1][2]))
    return _apart(spans)


def _apart(spans: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that overlap made one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
