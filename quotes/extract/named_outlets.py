"""Which outlet is meant by one that is only described: «صحيفة عبرية: …» above a text that names one paper.

Its country must not be contradicted: of «صحيفة بريطانية» nothing makes «الميناء» الأردنية.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.lists import outlets_by_kind
from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from ..text.fold import fold
from .cast import Cast
from .draft import Draft
from .figures import Figure, kind_of
from .skeleton import Skeleton

_TONGUES: Final = {
    fold(adjective): country for adjective, country in (pair.split("=") for pair in word_set("tongue-of", folded=False))
}
_KINDS: Final = dict(pair.split("=") for pair in word_set("outlet-noun"))
_BEHIND: Final = 4  # places behind a name in which its country stands: صحيفة «الميناء» اليومية الأردنية


def name_outlets(drafts: list[Draft], cast: Cast, text: Skeleton) -> None:
    """Give what a described outlet says to the one outlet of its kind that the article names.

    ``drafts`` are those of both fields, speakers decided; ``text`` is the article's.
    """
    told: list[Figure] = []
    for draft in drafts:
        for figure in draft.speakers:
            if figure.type == "media" and figure not in told and _described(figure):
                told.append(figure)
    for figure in told:
        own = [draft for draft in drafts if draft.speakers == [figure]]
        named = _named(figure, own, drafts, cast, text)
        if named is not None:
            for draft in own:
                draft.speakers, draft.path = [named], "short"


def _described(figure: Figure) -> bool:
    """Whether an outlet is called by its noun alone or with a country: صحيفة, صحيفة بريطانية."""
    words = figure.words
    if words[0].startswith("ال") or kind_of(words[0]) != figure.head or words[0] not in _KINDS:
        return False
    return len(words) == 1 or (len(words) == 2 and bool(_country(words[1])))


def _country(word: str) -> str:
    """The country of an adjective without the article: بريطانية, عبرية."""
    if word.startswith("ال"):
        return ""
    return _TONGUES.get(word, "") or lexicon().word(word).nation


def _named(figure: Figure, own: list[Draft], drafts: list[Draft], cast: Cast, text: Skeleton) -> Figure | None:
    """The only outlet of the kind that the article names; None where there are several, or where it may be another."""
    heads = [draft for draft in own if draft.rule.startswith("headline")]
    first = [draft for draft in own if draft.mentions and not draft.mentions[0].definite]
    if len(figure.words) == 1 and (not heads or len(first) > len(heads)):
        return None  # قالت صحيفة …, whose name could not be read
    found: Figure | None = None
    for other in cast.figures:
        if other is figure or other.type != "media" or not _of_kind(other, figure):
            continue
        if found is not None:
            return None
        found = other
    if found is None:
        return None
    asked = _country(figure.words[1]) if len(figure.words) == 2 else ""
    told = _countries(found, text)
    if asked and told and asked not in told:
        return None
    announced = any(d.field == "title" and d.speakers == [found] for d in drafts)
    return found if heads or announced or asked in told else None


def _of_kind(other: Figure, figure: Figure) -> bool:
    """Whether an outlet that is named may be of a described one's kind: صحيفة «الميناء», or a paper's name alone."""
    alone = len(other.words) == 1 and other.words[0].removeprefix("ال") in _KINDS
    if _described(other) or alone:
        return False
    kind = _KINDS[figure.words[0]]
    if other.head:
        return other.head == figure.head or _KINDS.get(other.head, "") == kind
    return " ".join(other.words) in outlets_by_kind(kind)


def _countries(figure: Figure, text: Skeleton) -> set[str]:
    """The countries whose adjective stands behind an outlet's name."""
    found: set[str] = set()
    for place in figure.places:
        for at in range(place + 1, min(place + len(figure.words) + _BEHIND, len(text.words))):
            if text.tags[at] not in "qQnNGwO" or text.words[at].prep:
                break
            if text.tags[at] == "G" and text.words[at].nation and text.words[at].definite:
                found.add(text.words[at].nation)
    return found
