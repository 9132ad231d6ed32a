"""Somebody fuller for a mention that fits nobody: a surname written out elsewhere, a role that says little.

«حداد» is whoever the text calls سامي حداد, with no title; المسؤول العسكري or هذا الناشط is the person who spoke last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .described_before import described_before
from .draft import Draft
from .figures import Figure, name_words, plain
from .mention import Mention
from .offices import may_be, of_country, other_side
from .proper import proper

if TYPE_CHECKING:
    from .resolution import Resolver

_OWN_NAME: Final = word_set("own-name")
_SHORTEST_DEFINITE: Final = 4  # letters of a word that ال can begin without being its article


def fuller(resolver: Resolver, figure: Figure, how: str, mention: Mention, draft: Draft) -> tuple[Figure, str]:
    """Somebody for a mention that fits nobody by name or role.

    A surname whose full name the article gives without a title is looked up in the text; a role
    that says little (المسؤول العسكري, النجم البرازيلي) goes on with the person who spoke last.
    """
    words = name_words(mention.name or mention.body)
    if len(words) == 1 and figure.words == words:
        told = draft.cue.gender if draft.cue is not None and draft.cue.form == "finite" else ""
        full = _written_out(resolver, words[0], mention, told)
        if full:
            known = resolver.cast.person(name_words(full), mention.first, figure)
            if known is not None:
                if len(known.words) < len(name_words(full)):
                    resolver.cast.rename(known, full, name_words(full))
                return known, "surname"  # قالت هدى … وتروي عمر: the text names هدى عمر
            resolver.cast.rename(figure, full, name_words(full), "person")
            return figure, "surname"
    if figure.words == words and (other := _of_the_other_article(resolver, mention, words, draft)) is not None:
        return other, "surname"
    if how == "name" and len(words) == 2 and figure.words == words and figure.type == "person":
        full = _with_middle_name(resolver, mention.name)
        if full:
            resolver.cast.rename(figure, full, name_words(full))
    head = mention.head
    if resolver.play.spoke and resolver.play.spoke[-1][1] == [figure]:
        return figure, how  # قال متحدث باسمه … وأضاف المتحدث: nobody else has spoken since
    if how == "description" and len(words) == 1 and figure.spoke >= 0 and _still_speaks_for(resolver, figure, mention):
        return figure, how
    if (
        how == "description"
        and head is not None
        and not (mention.kin and "speaks" in head.kinds)  # المتحدث باسمه speaks for whoever spoke last
        and (
            mention.shown  # وأضاف هذا الناشط: the one who is spoken of
            or ((head.definite or head.pronoun or mention.self_same) and "generic" in head.kinds and len(words) <= 3)
        )
        and not _for_another(resolver, mention)
        and not _enters(resolver, figure, mention, words)
    ):
        gender = draft.cue.gender if draft.cue is not None and draft.cue.form == "finite" else mention.gender
        last = next(
            (
                f[0]
                for _, f in reversed(resolver.play.spoke[-4:])
                if len(f) == 1
                and f[0].type == "person"
                and f[0] is not figure
                and not _thing(f[0])
                and of_country(f[0], words, _told_beside(resolver, f[0]))
                and may_be(f[0], head.stem)
                and (len(words) == 1 or mention.self_same or "speaks" not in head.kinds or _may_speak_for(f[0]))
            ),
            None,
        )
        if last is None and not resolver.play.spoke:  # nobody has spoken: who acts before it
            before, _ = resolver.play.last(mention.first, gender or "m", "sg", False)
            last = before[0] if before and before[0].type == "person" and before[0] is not figure else None
            last = None if last is not None and _thing(last) else last
            last = None if last is not None and other_side(last, head.stem) else last
        if last is not None and (not gender or not last.gender or last.gender == gender):
            return last, "role"
    if how == "description" and len(words) == 1 and figure.words == words and figure.type == "person":
        whole = described_before(resolver, mention)
        if whole:
            resolver.cast.rename(figure, whole, name_words(whole))
    return figure, how


def _still_speaks_for(resolver: Resolver, figure: Figure, mention: Mention) -> bool:
    """Whether a spokesman without a name is taken up behind another: قال متحدث باسم الحزب … وقال الوزير … وأضاف.

    Not where whoever spoke last may be called so, nor where several spokesmen have spoken.
    """
    head = mention.head
    if head is None or "speaks" not in head.kinds or len(figure.words) == 1 or not resolver.play.spoke:
        return False
    if any(_may_speak_for(f) and f.roles for f in resolver.play.spoke[-1][1]):
        return False
    alike = [f for _, spoke in resolver.play.spoke for f in spoke if f.head == figure.head and f is not figure]
    return not alike and bool(resolver.play.spoke[-1][1][0].roles)


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
    if len(words) > 1 and figure.spoke >= 0:
        return True
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


def _told_beside(resolver: Resolver, figure: Figure) -> set[str]:
    """The countries that stand right before a name: رئيس الوزراء النوراني سامي حداد."""
    read = resolver.words
    firsts = [place - len(figure.words) + 1 for place in resolver.seconds().get(figure.words[-1], ())]
    return {read[at - 1].nation for at in firsts if at > 0 and not read[at - 1].state} - {""}


def _may_speak_for(figure: Figure) -> bool:
    """Whether the spokesman of something may be somebody: nobody of whom the text knows another office than a rank."""
    words = [lexicon().word(word) for role in figure.roles for word in role]
    return all(word.title for word in words) or any("speaks" in word.kinds for word in words)


def _for_another(resolver: Resolver, mention: Mention) -> bool:
    """Whether a role says for whom somebody speaks or whose he is: المتحدث باسم حداد is nobody who was named."""
    inner = range(mention.first + 1, mention.last)
    return any(resolver.tags[p] == "N" or resolver.words[p].folded == "باسم" for p in inner)


def _written_out(resolver: Resolver, surname: str, mention: Mention, gender: str) -> str:
    """The full name in which a surname stands elsewhere in the text, given name first, one of the verb's gender."""
    words, tags = resolver.words, resolver.tags
    for place in resolver.seconds().get(surname, ()):
        if place == 0 or mention.first <= place < mention.last:
            continue
        before = words[place - 1]
        if before.pronoun or before.folded == "باسم":
            continue  # باسم خليفته كونتي: his own, and no name
        if gender and before.given and before.given != gender:
            continue  # وقال كرانتز: in حياة كرانتز is his life
        described = place > 1 and (tags[place - 2] == "T" or words[place - 2].definite)
        ali = before.form == "علي" and described and tags[place - 2] in "RTGwO"  # ويجب على ترامب is no name
        ali = ali or (before.folded == "علي" and words[place - 2].folded == "الله")  # آية الله على …
        if place > 1 and words[place - 2].compound and before.definite:
            return resolver.skeleton.said(place - 2, place + 1)  # عبد الرحيم حدادي
        unknown = tags[place - 1] == "n" and tags[place] in "nw" and proper(before, "n")
        bare = tags[place - 1] == "w" and not (before.definite or before.prep or before.conj or before.kinds)
        acts = place > 1 and (
            tags[place - 2] in "Vv" or words[place - 2].verb or (tags[place - 2] in "RG" and words[place - 2].definite)
        )
        if tags[place - 1] == "T" and before.family and place > 1 and tags[place - 2] == "n":
            return resolver.skeleton.said(place - 2, place + 1)  # نورلان بيك توراباييف
        if (
            (tags[place - 1] == "N" and before.given is not None)
            or ali
            or (unknown and not resolver.reader.names.addressed(place - 1))
            or (bare and acts and tags[place] in "nN")  # أيدت نافي الحداد القرار
        ):
            if before.given is not None and not before.prep:
                return resolver.skeleton.said(_first_name(resolver, place - 1), place + 1)
            full = resolver.skeleton.said(place - 1, place + 1)
            addressed = before.prep == "ل" and before.stem == before.folded[1:]  # في منشور لسامي كرم
            return full[1:].lstrip("ـ") if addressed and before.given is not None else full
    return _in_marks(resolver, surname, gender)


def _of_the_other_article(resolver: Resolver, mention: Mention, words: tuple[str, ...], draft: Draft) -> Figure | None:
    """The only person with the surname in its other form, with the article or without: زهير الشرفي … السيد شرفي.

    A trade with the article may be meant as one: of كمال نجار and النجار nothing says that they are one.
    """
    titled = not mention.name and mention.head is not None and mention.head.title  # الدكتور الشرفي
    if len(words) != 1 + titled:
        return None
    word = words[-1]
    noun = lexicon().word(word)
    if not mention.name and (noun.role is not None or noun.body is not None or noun.title):
        return None
    definite = word.startswith("ال") and len(word) > _SHORTEST_DEFINITE
    form = word[2:] if definite else "ال" + word
    found: Figure | None = None
    for known in resolver.cast.figures:
        if known.type != "person" or len(known.words) < 2 or known.words[-1] != form:
            continue
        if found is not None:
            return None
        found = known
    gender = draft.cue.gender if draft.cue is not None and draft.cue.form == "finite" else ""
    if found is None or (gender and found.gender and gender != found.gender):
        return None
    office = name_words(mention.role)[:1] if mention.name else ()
    if office and found.roles and not any(plain(office[0]) == plain(role[0]) for role in found.roles):
        return None  # النائب زهير الشرفي … الوزير شرفي
    return found


def _with_middle_name(resolver: Resolver, name: str) -> str:
    """A name of two words as the text has it elsewhere with another between them: سامي كمال الحداد; empty if none."""
    parts = name.split()
    if len(parts) != 2 or parts[0] not in lexicon().given:
        return ""
    given, surname, text = parts[0], parts[1], resolver.skeleton.text
    at = text.find(surname)
    while at >= 0:
        begins = at - len(given) - 3
        place = text.rfind(given, max(0, begins - 12), max(0, at - 3)) if text[at - 1 : at] == " " else -1
        if place >= 0 and (place == 0 or not text[place - 1].isalpha()):
            between = text[place + len(given) : at]
            middle = lexicon().word(between.strip())
            whole = between[0] == between[-1] == " " and not text[at + len(surname) : at + len(surname) + 1].isalpha()
            if whole and " " not in between.strip() and middle.given is not None and not (middle.prep or middle.conj):
                return f"{given} {between.strip()} {surname}"
        at = text.find(surname, at + 1)
    return ""


def _first_name(resolver: Resolver, at: int) -> int:
    """The place of the first of the given names of which the last stands at a place: سامي كمال الحداد."""
    words, tags = resolver.words, resolver.tags
    while at > 0 and tags[at - 1] == "N" and words[at - 1].given is not None:
        before = words[at - 1]
        if before.family or before.prep or before.conj or before.definite or words[at].conj:
            break
        at -= 1
    if at > 0 and words[at - 1].compound and not words[at - 1].conj and not words[at - 1].prep:
        at -= 1
    return at


def _in_marks(resolver: Resolver, surname: str, gender: str) -> str:
    """The full name that stands in marks: مصور يدعى «كريم واتسلاف» … وقال واتسلاف إن; empty if none."""
    place = resolver.tags.find("q")
    while place >= 0:
        inside = resolver.skeleton.inside(place)
        named = len(inside) in (2, 3) and inside[-1].folded == surname and all(map(_names, inside[:-1]))
        if named and inside[0].given in (None, "", gender):
            return " ".join(word.form for word in inside)
        place = resolver.tags.find("q", place + 1)
    return ""


def _names(word: Word) -> bool:
    return word.name_like and not word.definite and not word.prep and not word.conj
