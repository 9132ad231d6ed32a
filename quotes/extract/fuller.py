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
from .proper import proper
from .spoke_last import may_speak_for, who_spoke

if TYPE_CHECKING:
    from .resolution import Resolver

_ROLES_AND_NAMES: Final = word_set("role-and-name")
_SON: Final = ("بن", "بنت", "ولد")
_IN_IT: Final = word_set("in-it")
_SHORTEST_DEFINITE: Final = 4  # letters of a word that ال can begin without being its article


def fuller(resolver: Resolver, figure: Figure, how: str, mention: Mention, draft: Draft) -> tuple[Figure, str]:
    """Somebody for a mention that fits nobody by name or role.

    A surname whose full name the article gives without a title is looked up in the text; a role
    that says little (المسؤول العسكري, النجم البرازيلي) goes on with the person who spoke last.
    """
    words = name_words(mention.name or mention.body)
    if mention.self_same and len(words) > 1 and "self" in lexicon().word(words[-1]).kinds:
        words = words[:-1]  # السائق نفسه
    if len(words) == 1 and figure.words == words:
        bearer = _by_surname(resolver, figure, mention, draft)
        if bearer is not None:
            return bearer, "surname"
    if figure.words == words and (other := _of_the_other_article(resolver, mention, words, draft)) is not None:
        return other, "surname"
    if how == "name" and len(words) == 2 and figure.words == words and figure.type == "person":
        full = resolver.written.with_middle(mention.name)
        if full:
            resolver.cast.rename(figure, full, name_words(full))
    if resolver.play.spoke and resolver.play.spoke[-1][1] == [figure]:
        return figure, how  # قال متحدث باسمه … وأضاف المتحدث: nobody else has spoken since
    if how == "description" and len(words) == 1 and figure.spoke >= 0 and _still_speaks_for(resolver, figure, mention):
        return figure, how
    if how == "description":
        last = who_spoke(resolver, figure, mention, words, draft)
        if last is not None:
            return last, "role"
    if how == "description" and len(words) == 1 and figure.words == words and figure.type == "person":
        whole = described_before(resolver, mention)
        if whole:
            resolver.cast.rename(figure, whole, name_words(whole))
    return figure, how


def who_acted(resolver: Resolver, figure: Figure, draft: Draft) -> Figure:
    """Whoever goes on speaking by the surname under which he has acted: زار الحداد المصنع. وقال إن."""
    if figure.type != "person" or figure.head or len(figure.words) != 1 or not figure.places:
        return figure
    word = lexicon().word(figure.words[0])
    if word.title or word.role is not None or word.body is not None:
        return figure
    acted = max((place for place in figure.places if place < draft.place), default=figure.places[0])
    return _by_surname(resolver, figure, Mention(acted, acted + 1, name=figure.name), draft) or figure


def _by_surname(resolver: Resolver, figure: Figure, mention: Mention, draft: Draft) -> Figure | None:
    """The person whose full name the text gives, for a figure that bears the surname alone; None if it gives none."""
    told = draft.cue.gender if draft.cue is not None and draft.cue.form == "finite" else ""
    full = _written_out(resolver, figure.words[0], mention, told)
    if not full:
        return None
    known = resolver.cast.person(name_words(full), mention.first, figure)
    if known is None or known.head:  # of one who has been described by his name, nothing is known
        resolver.cast.rename(figure, full, name_words(full), "person")
        return figure
    if len(known.words) < len(name_words(full)):
        resolver.cast.rename(known, full, name_words(full))
    return known  # قالت هدى … وتروي عمر: the text names هدى عمر


def _still_speaks_for(resolver: Resolver, figure: Figure, mention: Mention) -> bool:
    """Whether a spokesman without a name is taken up behind another: قال متحدث باسم الحزب … وقال الوزير … وأضاف.

    Not where whoever spoke last may be called so, nor where several spokesmen have spoken.
    """
    head = mention.head
    if head is None or "speaks" not in head.kinds or len(figure.words) == 1 or not resolver.play.spoke:
        return False
    if any(may_speak_for(f) and f.roles for f in resolver.play.spoke[-1][1]):
        return False
    alike = [f for _, spoke in resolver.play.spoke for f in spoke if f.head == figure.head and f is not figure]
    return not alike and bool(resolver.play.spoke[-1][1][0].roles)


def _written_out(resolver: Resolver, surname: str, mention: Mention, gender: str) -> str:
    """The full name in which a surname stands elsewhere in the text, given name first, one of the verb's gender."""
    words, tags = resolver.words, resolver.tags
    if len(mention.name.split()) == 2 and words[mention.last - 1].folded != surname:
        return _before_compound(resolver, mention)
    for place in resolver.written.seconds(surname):
        if place == 0 or mention.first <= place < mention.last:
            continue
        before = words[place - 1]
        if before.pronoun or before.folded == "باسم":
            continue  # باسم خليفته كونتي: his own, and no name
        first = words[_first_name(resolver, place - 1)] if before.given is not None else before
        if gender and first.given and first.given != gender:
            continue  # وقال كرانتز: in حياة كرانتز is his life; سلمى كمال حداد is she
        described = place > 1 and (tags[place - 2] == "T" or words[place - 2].definite)
        ali = before.form == "علي" and described and tags[place - 2] in "RTGwO"  # ويجب على ترامب is no name
        ali = ali or (before.folded == "علي" and words[place - 2].folded == "الله")  # آية الله على …
        if place > 1 and words[place - 2].compound and before.definite:
            return resolver.reader.bare(_first_name(resolver, place - 2), place + 1)  # عبد الرحيم حدادي
        unknown = tags[place - 1] == "n" and proper(before, "n")
        unknown = unknown and (tags[place] in "nw" or (words[place].definite and bool(words[place].family)))
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
            or _of_two_unknown(resolver, place)
        ):
            if before.given is not None and not before.prep:
                return resolver.skeleton.said(_first_name(resolver, place - 1), place + 1)
            full = resolver.skeleton.said(place - 1, place + 1)
            addressed = before.prep == "ل" and before.stem == before.folded[1:]  # في منشور لسامي كرم
            return full[1:].lstrip("ـ") if addressed and before.given is not None else full
    return _in_marks(resolver, surname, gender)


def _of_two_unknown(resolver: Resolver, place: int) -> bool:
    """Whether two words with the article between a verb and an office are a name: أعلن التوهامي الورداني، كاتب عام …"""
    words, tags = resolver.words, resolver.tags
    verb = place - 2 - (tags[place - 2 : place - 1] == "p" and words[place - 2].folded in _IN_IT)  # أكد فيه حاكم …
    if verb < 0 or tags[verb] not in "Vv" or tags[place - 1] not in "nR" or tags[place] not in "nN":
        return False
    given, surname = words[place - 1], words[place]
    unlisted = tags[place - 1] == "n" and given.definite and surname.definite
    # صرح حاكم الورداني نائب رئيس الهيئة
    listed = given.stem in _ROLES_AND_NAMES and not given.definite and surname.definite
    office = place + 1 + (tags[place + 1 : place + 2] == ",")
    behind = tags[office : office + 1] == "R" and not words[office].prep and (listed or not words[office].definite)
    return (unlisted or listed) and behind and not (given.prep or given.conj or surname.prep or surname.conj)


def _before_compound(resolver: Resolver, mention: Mention) -> str:
    """The full name that ends in a surname of two words, أبو نخلة: كمال أبو نخلة; empty if none."""
    words, tags = resolver.words, resolver.tags
    last = words[mention.last - 1].folded
    for place in resolver.written.seconds(last):
        particle = place - 1
        if (
            particle < 1
            or mention.first <= place < mention.last
            or not words[particle].compound
            or words[particle].conj
        ):
            continue
        given = words[particle - 1]
        if words[particle].stem != words[mention.last - 2].stem or given.given is None or given.definite:
            continue
        if tags[particle - 1] == "N" and not (given.prep or given.conj):
            return resolver.skeleton.said(_first_name(resolver, particle - 1), place + 1)
    return ""


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


def _first_name(resolver: Resolver, at: int) -> int:
    """The place of the first of the given names of which the last stands at a place: سامي كمال الحداد."""
    words, tags = resolver.words, resolver.tags
    while at > 0 and not (words[at].conj or words[at].prep):
        before = words[at - 1]
        given = tags[at - 1] == "N" and before.given is not None and not (before.family or before.definite)
        if before.folded in _SON and at > 1 and tags[at - 2] in "nN":
            at -= 2  # حاتم بن حسن الحداد
        elif (given or before.compound) and not before.prep:
            at -= 1
        else:
            break
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
    return _in_speech(resolver, surname, gender)


def _in_speech(resolver: Resolver, surname: str, gender: str) -> str:
    """The full name by which somebody's marked words call another: «التقيت بسامي الحداد أمس» … وقال الحداد إن."""
    for place, at in resolver.written.within_marks(surname):
        inside = resolver.skeleton.inside(place)
        first = at - 1
        if not _is_given(inside[first]) or (gender and inside[first].given not in ("", gender)):
            continue
        while first > 0 and _is_given(inside[first - 1]):
            first -= 1
        return " ".join(word.form for word in inside[first : at + 1])
    return ""


def _is_given(word: Word) -> bool:
    return word.given is not None and word.tag == "N" and not (word.definite or word.prep or word.conj)


def _names(word: Word) -> bool:
    return word.name_like and not word.definite and not word.prep and not word.conj
