"""Whole names: who speaks by a part of the name, or the description, that the article gives in full elsewhere.

«الداخلية النورانية» leaves out the وزارة that another sentence has; «مصدر: …» above a text with one source is that
one; «أفلاكو» and شركة أفلاكو المالية are one company, which needs no شركة where its name stands alone.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .bodies import stands_alone
from .cast import Cast
from .draft import Draft
from .figures import Figure, name_words, noun_of, number_free, plain, unmarked
from .taken_up import several

_LEFT_OUT: Final = word_set("left-out-head")
_SOURCES: Final = frozenset(["مصدر", "مصادر"])
_LONGEST: Final = 3  # words of a name without its head
_UNIONS: Final = word_set("union-of-states")
_OTHERS: Final = word_set("said-of-others")
_HEADLINE: Final = "headline"
_TITLE: Final = "title"


def call_wholly(drafts: list[Draft], cast: Cast) -> None:
    """Give what somebody says by a part of a name to the whole one. The drafts are those of both fields."""
    spoken: list[Figure] = []
    said: dict[int, list[Draft]] = {}  # a speaker's rank → his drafts
    for draft in drafts:
        for figure in draft.speakers:
            if figure.rank not in said:
                said[figure.rank] = []
                if figure.type != "media":
                    spoken.append(figure)
            said[figure.rank].append(draft)
    for figure in spoken:
        own = [draft for draft in said[figure.rank] if figure in draft.speakers]
        if not own:
            continue  # another name has taken all of it
        whole = _with_head(figure, own, cast) or _told_below(figure, own, spoken, drafts)
        if whole is not None:
            for draft in own:
                draft.give(figure, whole)
                draft.path = "short"
            said[whole.rank] = [draft for draft in drafts if whole in draft.speakers]
        elif figure.type == "organisation" and len(figure.words) == 1 and (name := _noted(figure, cast)):
            cast.rename(figure, name, name_words(name))
        elif figure.type == "organisation" and "named_alone" in lexicon().word(figure.words[0]).kinds:
            _call_by_name(figure, own, drafts, cast)


def _with_head(figure: Figure, own: list[Draft], cast: Cast) -> Figure | None:
    """The only body whose name goes on behind its head as a figure's begins: وزارة الداخلية النورانية for الداخلية.

    Of several people (الوزراء) only a headline means their body, مجلس الوزراء.
    """
    words = figure.words
    if not 0 < len(words) <= _LONGEST or not words[0].startswith("ال") or figure.roles or figure.type == "document":
        return None
    first = lexicon().word(words[0])
    if (first.role is not None and figure.type != "group") or first.title or first.given is not None or first.family:
        return None
    if figure.head not in ("", first.stem) or " ".join(words) in _UNIONS:
        return None  # «القطن» behind شركة, الأمم المتحدة beside منظمة الأمم المتحدة للطفولة
    if (figure.type == "group" or several(words)) and not all(draft.rule == _HEADLINE for draft in own):
        return None
    found: Figure | None = None
    for other in cast.bearing(words):
        if other.type != "organisation" or other.words[0] not in _LEFT_OUT or other.words[1 : 1 + len(words)] != words:
            continue
        if found is not None and found.words[: len(other.words)] == other.words:
            continue
        if found is not None and other.words[: len(found.words)] != found.words:
            return None  # وزارة الداخلية النورانية, وزارة الداخلية المرجانية
        found = other
    return found


def _noted(figure: Figure, cast: Cast) -> str:
    """The name of the only body of its kind within a description, رئيس المفوضية العليا للبحار; empty if none."""
    if any(f.words[0] == figure.words[0] or f.head == figure.head for f in cast.figures if f is not figure):
        return ""
    found = ""
    for name in cast.noted:
        words = name_words(name)
        if words[0] != figure.words[0] or name == found:
            continue
        if found and not (set(words) <= set(name_words(found)) or set(name_words(found)) <= set(words)):
            return ""
        found = name if len(name) > len(found) else found
    return found


def _told_below(figure: Figure, own: list[Draft], spoken: list[Figure], drafts: list[Draft]) -> Figure | None:
    """Who speaks below a headline that only says of what kind he is: «مصدر: …», «منظمة تحذر من «…»».

    He must be the only one of the kind who speaks, and nothing that the headline says of him may be missing there.
    """
    words = figure.words
    if figure.type not in ("organisation", "group", "document") or words[0].startswith("ال") or len(words) > 2:
        return None
    if not all(draft.rule == _HEADLINE or draft.field == _TITLE for draft in own) or len(own[0].speakers) > 1:
        return None
    if figure.type == "document":
        return _issuer(figure, own, drafts)
    asked = {noun_of(plain(word)) for word in words[1:]}
    found: Figure | None = None
    for other in spoken:
        if other is figure or other.type != figure.type or not _of_kind(figure, other):
            continue
        if found is not None:
            return None
        found = other
    if found is None or len(found.words) <= len(words) or found.words[1] in _OTHERS:
        return None
    told = {noun_of(plain(word)) for word in found.words}
    return found if asked <= told and _above(own, [d for d in drafts if found in d.speakers]) else None


def _issuer(figure: Figure, own: list[Draft], drafts: list[Draft]) -> Figure | None:
    """Whose study or poll the text tells of, the only one of its kind there: «استطلاع: …»."""
    found: Figure | None = None
    below: list[Draft] = []
    for draft in drafts:
        head = draft.mentions[0].head if len(draft.mentions) == 1 and draft not in own else None
        alike = bool(draft.speakers) and draft.speakers[0].words == figure.words  # the headline twice
        if head is None or head.stem != figure.head or alike:
            continue
        if draft.path != "issuer" or len(draft.speakers) != 1 or found not in (None, draft.speakers[0]):
            return None
        found = draft.speakers[0]
        below.append(draft)
    return found if found is not None and len(figure.words) == 1 and _above(own, below) else None


def _above(own: list[Draft], below: list[Draft]) -> bool:
    """Whether all of some statements stand before others: a headline further down is that of another article."""
    return all(d.field == _TITLE or all(o.field != _TITLE and d.start < o.start for o in below) for d in own)


def _of_kind(figure: Figure, other: Figure) -> bool:
    """Whether the head of a figure is another's too; «مصادر: …» may stand above a text with one source."""
    if figure.head in _SOURCES:
        return other.head in _SOURCES
    return bool(figure.head) and number_free(other.head) == number_free(figure.head)


def _call_by_name(figure: Figure, own: list[Draft], drafts: list[Draft], cast: Cast) -> None:
    """Leave out the noun before a proper name, and what is said behind it, where the name speaks alone as well."""
    for draft in drafts:
        if len(draft.mentions) != 1 or len(draft.speakers) != 1:
            continue
        mention, other = draft.mentions[0], draft.speakers[0]
        name = unmarked(mention.name or mention.body)
        words = name_words(name)
        if not words or len(words) >= len(figure.words) or figure.words[1 : 1 + len(words)] != words:
            continue
        if (draft in own or other.words == words) and stands_alone(words):
            tail = [lexicon().word(word) for word in figure.words[1 + len(words) :]]
            if _only_said_of(tail):
                cast.rename(figure, name, words)
            elif not all(word.definite for word in tail):
                return  # شركة أفلاكسو لاب
            for said in drafts:
                for speaker in said.speakers:
                    if speaker is not figure and speaker.words == words:
                        said.give(speaker, figure)
            return


def _only_said_of(tail: list[Word]) -> bool:
    """Whether behind a name stands what is no part of it: النورانية للسيارات, تجمع البيانات, but not المالية."""
    if any(not word.definite and (word.verb or word.tag in "vV") for word in tail):
        return True
    return all((word.definite and word.nation) or word.prep == "ل" for word in tail)
