"""Who spoke last: the person for whom a role stands that says little, المسؤول العسكري, هذا الناشط, النقابي ذاته."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .apposition import ONE
from .draft import Draft
from .figures import Figure
from .mention import Mention
from .offices import may_be, of_country, other_side

if TYPE_CHECKING:
    from .resolution import Resolver

_OWN_NAME: Final = word_set("own-name")
_GOES_ON: Final = word_set("goes-on-telling", folded=False)
_OTHERS: Final = word_set("another")
_ADDS: Final = word_set("adds-to-own", folded=False)
_RECENT: Final = 4  # statements before it


def who_spoke(
    resolver: Resolver, figure: Figure, mention: Mention, words: tuple[str, ...], draft: Draft
) -> Figure | None:
    """The person who spoke last, for a description that fits nobody; None where it stands for somebody of his own."""
    head = mention.head
    if head is None or (mention.kin and "speaks" in head.kinds):
        return None  # المتحدث باسمه speaks for whoever spoke last
    told = mention.shown  # وأضاف هذا الناشط: the one who is spoken of
    # النقابي ذاته, but رجل من نوران … الرجل نفسه
    told = told or (mention.self_same and not _told_since(resolver, mention))
    told = told or ((head.definite or bool(head.pronoun)) and "generic" in head.kinds and len(words) <= 3)
    told = told or _adds_to_own(resolver, figure, mention, draft)
    if not told or _for_another(resolver, mention) or _enters(resolver, figure, mention, words):
        return None
    gender = draft.cue.gender if draft.cue is not None and draft.cue.form == "finite" else mention.gender
    spoke = resolver.play.spoke
    field = _of_his_field(spoke, words)
    last = next((f for f in _persons(spoke[-_RECENT:], mention) if _may_be(resolver, f, figure, mention, words)), None)
    if field is not None and field is not last and _may_be(resolver, field, figure, mention, words):
        last = field
    if last is None and not spoke:  # nobody has spoken: who acts before it
        before, _ = resolver.play.last(mention.first, gender or "m", "sg", False)
        last = before[0] if before and before[0].type == "person" and before[0] is not figure else None
        last = None if last is not None and (_thing(last) or other_side(last, head.stem)) else last
    return last if last is None or not gender or last.gender in ("", gender) else None


def _adds_to_own(resolver: Resolver, figure: Figure, mention: Mention, draft: Draft) -> bool:
    """Whether a verb adds to what one has said of whom nobody has told what he is: قال كرم إن … وأضاف الرئيس أن."""
    head, spoke = mention.head, resolver.play.spoke
    if draft.cue is None or draft.cue.form != "finite" or figure.spoke >= 0:
        return False
    goes_on = draft.cue.lemma in _GOES_ON and draft.reading is not None and mention.first == draft.reading.at + 1
    goes_on = goes_on and head is not None and head.definite and resolver.words[mention.first - 1].conj == "و"
    if not (goes_on or draft.cue.lemma in _ADDS) or resolver.words[mention.last - 1].folded in _OTHERS:
        return False
    if head is None or not (head.definite or mention.closed) or mention.number not in ("", "sg") or not spoke:
        return False
    last = spoke[-1][1][0] if len(spoke[-1][1]) == 1 else None
    return last is not None and last.type == "person" and not last.head and not last.roles


def _told_since(resolver: Resolver, mention: Mention) -> bool:
    """Whether somebody of the same noun has come in since the last statement: بيتا باعه رجل … الرجل نفسه قال إن."""
    head, spoke = mention.head, resolver.play.spoke
    since = range(spoke[-1][0] + 1 if spoke else 0, mention.first)
    same = [p for p in since if head is not None and resolver.words[p].stem == head.stem]
    return any(resolver.tags[p] == "R" and not resolver.words[p].definite for p in same)


def _persons(spoke: list[tuple[int, list[Figure]]], mention: Mention) -> list[Figure]:
    """Those who spoke alone, the last first; أحد التجار may be called التاجر ذاته."""
    figures = [f[0] for _, f in reversed(spoke) if len(f) == 1]
    return [f for f in figures if f.type == "person" or (mention.self_same and len(f.words) > 1 and f.words[0] in ONE)]


def _may_be(resolver: Resolver, known: Figure, figure: Figure, mention: Mention, words: tuple[str, ...]) -> bool:
    """Whether one who has spoken may be called by a description, which stands for another figure so far."""
    head = mention.head
    if head is None or known is figure or _thing(known) or not may_be(known, head.stem):
        return False
    if not of_country(known, words, told_beside(resolver, known)):
        return False
    return len(words) == 1 or mention.self_same or "speaks" not in head.kinds or may_speak_for(known)


def _of_his_field(spoke: list[tuple[int, list[Figure]]], words: tuple[str, ...]) -> Figure | None:
    """The only one who has spoken whose office has the same adjective: الفاعل الجمعوي سامي حداد … الناشط الجمعوي.

    The adjective of a country says what many are.
    """
    told = {w for w in words[1:] if w.startswith("ال") and not lexicon().word(w).nation}
    alike = {f.rank: f for _, figures in spoke for f in figures if any(told & set(role[1:]) for role in f.roles)}
    return next(iter(alike.values())) if len(alike) == 1 else None


def _thing(figure: Figure) -> bool:
    """Whether what has spoken is called by a common noun with the article, as no person is: ينص الاتفاق على أن."""
    if not figure.head or figure.roles:
        return False
    first = lexicon().word(figure.words[0])
    return first.tag == "w" and first.definite and not (first.role or first.title or first.kinds)


def _enters(resolver: Resolver, figure: Figure, mention: Mention, words: tuple[str, ...]) -> bool:
    """Whether a role that says little stands for somebody of his own, and for nobody named before.

    He has spoken by this description (قال مسؤول كبير … وقال المسؤول الكبير), keeps his name back (الصحفي الذي طلب ألا
    يذكر اسمه), or is told of where he works, as one is who is new: الخبير في «معهد البحار».
    """
    return (len(words) > 1 and figure.spoke >= 0) or is_new(resolver, mention)


def is_new(resolver: Resolver, mention: Mention) -> bool:
    """Whether what stands behind a role shows that he is new: he keeps his name back, or his house is told of."""
    tags, read, at = resolver.tags, resolver.words, mention.last
    at += tags[at : at + 1] == ","
    if tags[at : at + 1] == "r":
        return any(word.folded in _OWN_NAME for word in read[at + 1 : at + 8])
    if (
        at == mention.last
        and tags[at : at + 1] == "p"
        and read[at].folded in ("في", "فى", "لدي")
        and at + 1 < len(tags)
    ):
        house = read[at + 1].body
        return tags[at + 1] == "q" or (house is not None and house["type"] == "organisation")
    return False


def told_beside(resolver: Resolver, figure: Figure) -> set[str]:
    """The countries that stand right before a name: رئيس الوزراء النوراني سامي حداد."""
    read = resolver.words
    firsts = [place - len(figure.words) + 1 for place in resolver.written.seconds(figure.words[-1])]
    return {read[at - 1].nation for at in firsts if at > 0 and not read[at - 1].state} - {""}


def may_speak_for(figure: Figure) -> bool:
    """Whether the spokesman of something may be somebody: nobody of whom the text knows another office than a rank."""
    words = [lexicon().word(word) for role in figure.roles for word in role]
    return all(word.title for word in words) or any("speaks" in word.kinds for word in words)


def _for_another(resolver: Resolver, mention: Mention) -> bool:
    """Whether a role says for whom somebody speaks or whose he is: المتحدث باسم حداد is nobody who was named."""
    inner = range(mention.first + 1, mention.last)
    return any(resolver.tags[p] == "N" or resolver.words[p].folded == "باسم" for p in inner)
