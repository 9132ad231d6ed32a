"""Holders: where behind a role the name of whoever holds it begins, وزير الدفاع سامي حداد."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from .mention import Mention
from .names import Names
from .proper import BOUNDS, foreign_ending, possessed, prefixed, proper
from .traits import TITLED, traits_of

if TYPE_CHECKING:
    from .mentions import Reader

BY_NAME: Final = word_set("body-by-name")
_LED: Final = word_set("led-by")
_FACULTIES: Final = word_set("faculty")
_PERSONAL: Final = word_set("personal")
_PARTIES: Final = word_set("party")
_KINDRED: Final = word_set("kindred")
_THEN: Final = word_set("then")
_TIMES: Final = frozenset(["الاونه", "الوقت", "الحين", "الفتره", "الاثناء"])
_WHO: Final = frozenset(["الذي", "الذى", "التي", "التى"])
_ROLES_AND_NAMES: Final = word_set("role-and-name")
_ACTING: Final = ("قايم", "قايمه")
_AFFAIRS: Final = "باعمال"
_ENDS: Final = ("", *BOUNDS)  # the end of the text, or a tag at which a name may end
_NAME_OR_END: Final = ("N", *_ENDS)


def holder_at(reader: Reader, names: Names, first: int, at: int, stop: int, closed: bool) -> int:
    """The place where the name of the described begins, titles passed over; -1 where none begins here."""
    words, tags = names.words, names.tags
    word, tag = words[at], tags[at]
    if "proper" in word.kinds or names.to_outlet(at):
        return -1  # مدرب نوران يونايتد, المسؤول لفرانس برس
    if (tag == "n" and _at_a_faculty(word)) or _at_a_faculty(words[at - 1]):
        return -1  # أستاذ ورئيس قسم الجراحة بطب نوران
    if tag == "n" and word.media_name and reader.outlet(at, stop):
        return -1  # أبلغت مديرة المصنع رويترز: whom she told
    if word.compound and at + 1 < stop and "proper" in words[at + 1].kinds:
        return -1  # مدرب باريس سان جيرمان
    if closed and tag == "R" and at + 1 < stop and words[at + 1].folded in ("بن", "بنت"):
        return at  # الشاعر خليفة بن سيف
    if closed and (names.called(at) or _named_so_too(words, tags, at)):
        return at  # الأمين العام الأمين الحداد
    if closed and tag in "RvV" and word.given and not word.definite and tags[at + 1 : at + 2] in ("n", "N"):
        return at  # الرئيس أمين الحداد
    if closed:
        if tag == "T" and word.prep == "ل":
            return -1  # قال رئيس الهيئة للشيخ سامي حداد: to whom
        titled = tag == "T" or (word.traits or traits_of(word)) & TITLED
        begins = reader.titles(at, stop) if titled else at
        if begins > at and names.ahead(begins, stop):
            return begins
        if names.introduced(at) and not word.role:
            return at
        adjective = (
            tag == "N" and word.definite and word.given is None and at + 1 < stop and "former" in words[at + 1].kinds
        )
        if (
            proper(word, tag)
            and not adjective
            and not reader.noun(at, stop)
            and not names.addressed(at)
            and not (word.prep and word.given is None)
        ):
            return at
        if bare_name(names, at, stop) or _with_article(words, tags, at):
            return at
        if foreign_ending(word) and tags[at + 1 : at + 2] in (":", "A", "N"):
            return at  # الباحثة لوتكه: …
        if tag == "G" and not (word.definite or word.prep or word.conj) and words[at - 1].definite:
            return at  # السفير سوري: no adjective of السفير, which would be definite
    given = tag == "N" and word.given is not None and not word.definite and not word.prep
    if given and word.common and tags[at + 1 : at + 2] in _ENDS:
        return -1  # مستكشف أوروبي رحيم: one word that is an adjective too goes on describing
    # of «شركة ميزان سامي حداد» it is not, nor of «مدير تويوتا سامي حداد»
    genitive = words[at - 1].body and words[at - 1].folded not in BY_NAME and not words[at - 2].body
    return at if given and at - first >= 2 and not (genitive or owned(words, tags, at)) else -1


def _with_article(words: list[Word], tags: str, at: int) -> bool:
    """Whether an unknown word that seems to have the article is a foreign given name: الرسام الفرنسي الكسيس لومير إن.

    An adjective has another with its article behind it, or its own ending; a name has a surname and then a pause.
    """
    word = words[at]
    if tags[at] != "n" or not word.definite or word.prep or word.conj or tags[at + 1 : at + 2] != "n":
        return False
    if len(word.folded) < 5 or word.folded[2] == "م" or word.folded.endswith(("ي", "ه", "ون", "ين", "ات", "ا")):
        return False
    surname, behind = words[at + 1], tags[at + 2 : at + 3]
    bare = not (
        surname.definite or surname.prep or surname.conj or surname.verb or possessed(surname) or prefixed(surname)
    )
    return bare and words[at - 1].definite and behind in _ENDS


def of_the_genitive(mention: Mention, words: list[Word], first: int, begins: int) -> bool:
    """Whether the name behind a relative or a lawyer is, or may be, of whoever he belongs to: والد الطفل سامي حداد.

    It is his own where the genitive is no single person (محامي العائلة سامي حداد), or one of another gender than
    the name (والد الطفلة سامي حداد).
    """
    place = first + 1
    while place < begins and ("kin" in words[place].kinds or words[place].stem in _KINDRED):
        place += 1  # ابن عم الضحية
    if place > first + 1 and words[place - 1].form.endswith(("ه", "ها", "هم")):
        return False  # ابن عمه سامي حداد: whose cousin he is, the pronoun says
    noun, gender = words[place], words[begins].given or ""
    if place >= begins or noun.stem in ("احد", "احدي"):
        return True
    if noun.role is None:  # زوجة السياسي سامي حداد: no wife is called so
        return noun.title or bool(noun.nation) or (noun.definite and "" != gender != mention.gender != "")
    if noun.role["number"] in ("pl", "du"):
        return False
    apart = gender and noun.role["gender"] and noun.role["gender"] != gender
    return not apart or gender != mention.gender


def owned(words: list[Word], tags: str, at: int) -> bool:
    """Whether a name is the genitive of the noun before it: مدير مكتب سامي حداد, شاهد في محاكمة سامي حداد.

    The noun has no article and is a body, something of a person's, or what a preposition governs. A body
    may have its own name before it: of مدير شركة ميزان سامي حداد the name is the manager's.
    """
    noun, before = words[at - 1], words[at - 2].body
    if noun.definite or noun.pronoun or not (noun.body or tags[at - 1] == "w"):
        return False
    if noun.folded in BY_NAME:
        return False  # المدير في ناسا سامي حداد: a body by its name has no genitive
    if before is not None and before["type"] != "group":
        return False
    if words[at].common and noun.stem in _PARTIES and at + 2 < len(words) and words[at + 1].given is not None:
        return False  # حركة كريم سامي حداد: what is called by one word that is a noun has it for its own
    return bool(noun.body or noun.prep) or noun.stem in _LED or tags[at - 2] == "p"


def _named_so_too(words: list[Word], tags: str, at: int) -> bool:
    """Whether a bare role behind a closed one is a given name: المتحدث الرسمي مساعد غالي العنزي."""
    word = words[at]
    if (
        word.stem not in _ROLES_AND_NAMES
        or word.definite
        or word.prep
        or word.conj
        or tags[at + 1 : at + 2] not in ("n", "N")
    ):
        return False
    return tags[at + 2 : at + 3] in _NAME_OR_END and not words[at + 1].definite


def bare_name(names: Names, at: int, stop: int) -> bool:
    """Whether two or three indefinite words fill the rest up to a boundary: «… الأميركية توم كارل، »."""
    words, tags = names.words, names.tags
    if names.of_known_words(at, stop) or _before_who(words, tags, at, stop):
        return True
    end = at
    while (
        end < stop
        and end - at < 4
        and tags[end] in "wnNSv"
        and not words[end].prep
        and (not words[end].definite or end > at)
        and not words[end].conj
        and "closes" not in words[end].kinds
        and not words[end].verb
    ):
        end += 1
    return (
        2 <= end - at <= 3
        and (tags[at] in "nN" or (tags[at] == "w" and tags[at + 1] in "nN"))
        and (
            end >= stop
            or tags[end] in BOUNDS
            or (words[end].prep == "ل" and bool(words[end].body))
            or (tags[at:end] == "nn" and tags[end] == "R" and words[end].definite and not words[end].conj)
        )
        and not words[at].cues
    )


def _at_a_faculty(word: Word) -> bool:
    """Whether a word is ب and what is taught at a place, رئيس قسم الجراحة بطب نوران, and no name."""
    return word.folded[:1] == "ب" and word.folded[1:] in _FACULTIES


def _before_who(words: list[Word], tags: str, at: int, stop: int) -> bool:
    """Whether two bare words stand before الذي, and so are a name: الأديب النمساوي هول كيرن الذي …"""
    if at + 2 >= stop or words[at + 2].folded not in _WHO or words[at].conj:
        return False
    bare = [word for word in words[at : at + 2] if not (word.definite or word.prep or word.role or word.body)]
    return len(bare) == 2 and all(tag in "wnN" for tag in tags[at : at + 2])


def behind_then(words: list[Word], at: int, stop: int) -> int:
    """Behind «then» between a role and its holder's name: وزير الدفاع آنذاك سامي حداد; the place itself if none."""
    if words[at].folded in _THEN:
        return at + 1
    if words[at].folded == "في" and at + 3 < stop and words[at + 1].folded in ("تلك", "ذلك"):
        return at + 3 if words[at + 2].folded in _TIMES else at
    return at


def of_another(words: list[Word], tags: str, first: int, at: int) -> bool:
    """Whether the holder of an office has come behind a preposition: مسؤول في إدارة الرئيس …

    What a person alone has needs none: مدير أعمال النجم سامي حداد, أحد أفراد أسرة الطفل سامي حداد.
    """
    if words[first].stem in _ACTING and words[first + 1].folded == _AFFAIRS:
        return False  # القائم بأعمال المدير سامي حداد: he who stands in for the director
    for led in range(at - 1, first, -1):
        noun = words[led]
        if noun.stem in _PERSONAL and not (noun.definite or noun.prep):
            whose = words[led + 1]
            return whose.definite and bool(whose.role or whose.title)
        if noun.stem in _LED and (tags[led - 1] == "p" or (noun.prep and not noun.definite)):
            return any(words[p].role and words[p].definite for p in range(led + 1, at))
    return False
