"""Longer names: a body that speaks by the beginning of its name before it speaks by all of it.

المرصد الوطني and المرصد الوطني للحقوق are one, where no other that begins so speaks. Only a name at a reporting word is
trusted: elsewhere what follows may belong to the verb, سمح المرصد الوطني للزوار بالدخول.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .bodies import body_name
from .draft import Draft
from .figures import Figure, name_words, unmarked

_MANY_OF_ONE: Final = word_set("many-of-one")
_BODIES: Final = ("organisation", "media")
_UNIONS: Final = tuple(sorted(word_set("union-of-states")))


def call_longest(drafts: list[Draft]) -> None:
    """Give what a body says by the beginning of its name to the longer name. The drafts are those of both fields."""
    spoken: list[Figure] = []
    for draft in drafts:
        for figure in draft.speakers:
            if figure.type in _BODIES and len(figure.words) > 1 and figure not in spoken:
                spoken.append(figure)
    if len(spoken) < 2:
        return
    for figure in spoken:
        whole = _longer(figure, spoken, drafts)
        if whole is None:
            continue
        for draft in drafts:
            if draft.give(figure, whole) and draft.path == "body":
                draft.path = "short"


def _longer(figure: Figure, spoken: list[Figure], drafts: list[Draft]) -> Figure | None:
    """The only body that speaks by a name which goes on behind a figure's with what it is for."""
    words = figure.words
    if not figure.head or figure.head in _MANY_OF_ONE or any(union in " ".join(words) for union in _UNIONS):
        return None
    found: Figure | None = None
    for other in spoken:
        if len(other.words) <= len(words) or other.words[: len(words)] != words:
            continue
        if (
            found is not None
            or (other.type, other.head) != (figure.type, figure.head)
            or not _purpose(other.words, len(words))
        ):
            return None
        found = other
    return found if found is not None and _called_so(found, drafts) else None


def _purpose(words: tuple[str, ...], at: int) -> bool:
    """Whether a name goes on with what its bearer is for: للحقوق, لحماية الطفولة, من أجل المواطنة."""
    if words[at] == "من":
        return words[at + 1 : at + 2] == ("اجل",)
    return words[at].startswith("ل") and lexicon().word(words[at]).prep == "ل"


def _called_so(figure: Figure, drafts: list[Draft]) -> bool:
    """Whether a body is called by all of its name at a reporting word."""
    for draft in drafts:
        alone = draft.speakers == [figure] and len(draft.mentions) == 1
        if alone and name_words(unmarked(body_name(draft.mentions[0]))) == figure.words:
            return True
    return False
