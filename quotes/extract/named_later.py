"""Named later: who speaks by a description, and is named when the next verb goes on with his words.

«قال برلماني إن … وأضاف سامي حداد أن …»: nobody adds to what another has said, and the member is سامي حداد.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from .draft import Draft
from .figures import Figure

_GOES_ON: Final = word_set("adds-to-own", folded=False)
_BY_DESCRIPTION: Final = ("description", "body")


def name_later(drafts: list[Draft]) -> None:
    """Give what one says by a description to the name by which he goes on. The drafts are those of the text."""
    last: Figure | None = None
    begun = 0
    for draft in sorted((draft for draft in drafts if draft.within is None), key=lambda draft: draft.order):
        named, unnamed = _goes_on(draft), _unnamed(draft)
        if named is not None and last is not None and min(named.places, default=0) > begun and _alike(last, named):
            _call(last, named, drafts)
        if unnamed is not None:
            last, begun = unnamed, draft.order
        elif draft.speakers != [last]:
            last = None


def _alike(figure: Figure, named: Figure) -> bool:
    """Whether two may be one by their gender."""
    return not figure.gender or not named.gender or figure.gender == named.gender


def _call(figure: Figure, named: Figure, drafts: list[Draft]) -> None:
    """Give all that one has said by a description to the name."""
    for draft in drafts:
        if draft.give(figure, named) and draft.path in _BY_DESCRIPTION:
            draft.path = "role"


def _goes_on(draft: Draft) -> Figure | None:
    """Who goes on speaking by a name that has not been told before, and by no office."""
    if draft.path != "name" or len(draft.speakers) != 1 or len(draft.mentions) != 1 or draft.cue is None:
        return None
    if draft.cue.lemma not in _GOES_ON or draft.cue.form != "finite" or draft.mentions[0].role:
        return None
    return draft.speakers[0] if draft.speakers[0].type == "person" else None


def _unnamed(draft: Draft) -> Figure | None:
    """Who speaks by what he is alone."""
    if draft.path not in _BY_DESCRIPTION or len(draft.speakers) != 1 or len(draft.mentions) != 1:
        return None
    figure, mention = draft.speakers[0], draft.mentions[0]
    alone = figure.type == "person" and figure.number == "sg" and bool(figure.head) and not mention.name
    return figure if alone and mention.type == "person" else None
