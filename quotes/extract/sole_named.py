"""The sole one who is named: whose office a description behind his words is, where nobody else with a name speaks.

«قال سامي حداد إن … ويرى المتخصص في شؤون البحار أن …»: the text calls by what he is whom it has named, so as not to
repeat the name. Whoever comes in by what he is alone has no article before it, متخصص في شؤون البحار, or a name behind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .draft import Draft
from .figures import Figure, name_words
from .offices import may_be, of_country
from .spoke_last import is_new, told_beside

if TYPE_CHECKING:
    from .resolution import Resolver

_FULL: Final = 2  # words of a person's full name, or of a description that tells enough
_TITLE: Final = "title"


def call_by_name(drafts: list[Draft], resolver: Resolver) -> None:
    """Give what one says by an office to the only one who is named. The drafts are those of both fields."""
    named = _sole(drafts)
    if named is None:
        return
    last: list[Figure] = []
    begun: set[int] = set()  # the ranks of those who have spoken
    for draft in sorted((d for d in drafts if d.field != _TITLE and d.within is None), key=lambda draft: draft.order):
        figure = draft.speakers[0] if len(draft.speakers) == 1 else None
        new = figure is not None and figure.rank not in begun and last == [named]
        if figure is not None and new and _is_he(draft, figure, named, resolver):
            _call(figure, named, drafts)
        begun.update(speaker.rank for speaker in draft.speakers)
        last = draft.speakers or last


def _sole(drafts: list[Draft]) -> Figure | None:
    """The only person who speaks by a name, a full one."""
    found: Figure | None = None
    for draft in drafts:
        for figure in draft.speakers:
            if figure.type != "person" or figure.head or figure is found:
                continue
            if found is not None or len(figure.words) < _FULL:
                return None
            found = figure
    return found


def _is_he(draft: Draft, figure: Figure, named: Figure, resolver: Resolver) -> bool:
    """Whether a description with its article, by which somebody first speaks, may be of one who is named."""
    if draft.path != "description" or figure.type != "person" or len(draft.mentions) != 1 or draft.cue is None:
        return False
    mention = draft.mentions[0]
    head = mention.head
    if head is None or head.role is None or not head.definite or head.pronoun or mention.self_same:
        return False
    if head.role["number"] != "sg" or "kin" in head.kinds or draft.rule.startswith("headline"):
        return False
    asked = draft.cue_at is not None and bool(resolver.words[draft.cue_at].object)  # وأجابه الوزير بأن: another
    if asked or _name_behind(resolver, mention.last):
        return False
    for gender in (mention.gender, draft.cue.gender if draft.cue.form == "finite" else ""):
        if gender and named.gender and gender != named.gender:
            return False
    words = name_words(mention.role)
    if len(words) < _FULL or "speaks" in head.kinds:
        return False  # of المهندس alone nothing says that it is he, and there are many spokesmen
    if not may_be(named, head.stem) or not of_country(named, words, told_beside(resolver, named)):
        return False
    return not is_new(resolver, mention)


def _name_behind(resolver: Resolver, at: int) -> bool:
    """Whether what stands behind a description may be a name of his own."""
    behind, further = resolver.tags[at : at + 1], resolver.tags[at + 1 : at + 2]
    return behind in ("n", "N", "T") or (behind in (",", "(") and further in ("N", "T"))


def _call(figure: Figure, named: Figure, drafts: list[Draft]) -> None:
    """Give all that one has said by a description to the name."""
    for draft in drafts:
        if draft.give(figure, named) and draft.path == "description":
            draft.path = "role"
