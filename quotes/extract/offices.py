"""Offices: the person of the article who holds a role, and whether two roles can be one person's."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from ..lexicon.lists import countries_of_two_words
from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .directory import Directory
from .figures import Figure, name_words, noun_of, plain, spelling
from .mention import Mention
from .purposes import for_other_ends

_PROFESSIONS: Final = word_set("profession")
_OFFICERS: Final = word_set("officer")
_PLAYERS: Final = word_set("player")
_COACHES: Final = word_set("coach")
_TRADES: Final = word_set("trade")
_PARTS: Final = word_set("locality") - {"جنوب"}  # جنوب السودان is a state
_FORMER: Final = frozenset(["السابق", "الاسبق", "سابق", "سابقا", "السابقه"])
_NATIONS, _UNITED, _OF_THEM, _OF_HER = "الامم", "المتحده", "الاممي", "الامميه"
_GOVERNMENT, _MINISTERS, _HEADS = "الحكومه", "الوزراء", ("رييس", "رييسه")
_LINKS: Final = frozenset(["لدي", "في", "من", "الي", "علي", "باسم", "عن", "مع"])


def holder(directory: Directory, mention: Mention, at: int) -> Figure | None:
    """The person who holds the role in this article."""
    role = _united(name_words(mention.role))
    if mention.self_same and len(role) > 1 and "self" in lexicon().word(role[-1]).kinds:
        role = role[:-1]  # الفلاح ذاته
    if not mention.definite and len(role) < 2:
        return None
    if mention.head is not None and mention.head.role is None and "kin" in mention.head.kinds:
        return None  # ابن الوزير is not the minister, though names are compared without their ابن
    head = plain(role[0])
    own = {_ours(plain(w)) for w in role[1:]} - _LINKS
    nation, country = nations(role), _countries(role)
    # الخبير الاقتصادي سامي حداد … وقال خبير اقتصادي: one more, and not he
    another = not (mention.definite or mention.closed) and _adjective(role[1])
    best: tuple[int, int, int, int, int, int] | None = None
    found: Figure | None = None
    former = _FORMER & set(role)
    for figure in directory.holding(head):
        if figure.type != "person":
            continue
        if mention.gender and figure.gender and mention.gender != figure.gender:
            continue
        if another and figure.seen(at) >= 0:
            continue
        fit, guest = 0, True
        for held in map(_united, figure.roles):
            others = {_ours(plain(w)) for w in held} - _LINKS
            held_by = nations(held)
            if head not in others or _another_mans(held, head) or (nation and held_by and not nation & held_by):
                continue  # السفير الأردني is not the Iraqi ambassador
            if not held_by and country and own - country and figure.seen(at) >= 0:
                continue  # وزير الخارجية سامي حداد … وزير الخارجية النوراني: who was named needs no country any more
            # السفير النوراني is سفير نوران
            mine = {w for w in own if lexicon().word(w).state or lexicon().word(w).nation not in held_by}
            if mine <= others or {noun_of(w) for w in mine} <= {noun_of(w) for w in others}:
                fit = max(fit, 3 if plain(held[0]) == head else 2)
            elif (
                plain(held[0]) == head
                and (own & others or len(held) == 1)
                and not _other_office(own, others, head)
                and not for_other_ends(role, held)
            ):
                fit = max(fit, 1)  # وزير العدل, called only الوزير beside his name
            else:
                continue
            guest = guest and bool(held_by)
        if not fit:
            continue
        seen = figure.seen(at)
        # of two prime ministers the one who no longer is comes second: رئيس الحكومة السابق سامي كرم … رئيس الحكومة
        holds = len(role) == 1 or former or any(head in map(plain, r) and not _FORMER & set(r) for r in figure.roles)
        key = (
            int(bool(holds)),
            1 if fit > 1 else 0,
            # قال وزير الخارجية سامي حداد لوزير الخارجية النوراني كمال كرم … وقال وزير الخارجية: not the guest
            int(len(role) == 1 or bool(nation) or not guest),
            figure.spoke if len(role) == 1 else -1,
            seen if seen >= 0 else -1,
            fit,
        )
        if best is None or key > best:
            best, found = key, figure
    return found


def _united(role: tuple[str, ...]) -> tuple[str, ...]:
    """An office of the United Nations with their adjective for their name: مبعوث الأمم المتحدة is المبعوث الأممي.

    Not where somebody else's envoy is sent to them: سفير نوران لدى الأمم المتحدة. Who heads the government heads the
    ministers: رئيس الحكومة النورانية is رئيس الوزراء النوراني.
    """
    if not _LINKS.intersection(role) and role[1:2] == (_GOVERNMENT,) and plain(role[0]) in _HEADS:
        role = (role[0], _MINISTERS, *role[2:])
    if _OF_HER in role:
        role = tuple(_OF_THEM if word == _OF_HER else word for word in role)
    at = role.index(_NATIONS) if _NATIONS in role[1:] else 0
    if not at or role[at + 1 : at + 2] != (_UNITED,) or role[at - 1] in _LINKS:
        return role
    return (*role[:at], _OF_THEM, *role[at + 2 :])


def _adjective(word: str) -> bool:
    """Whether a word of a role is an adjective without the article: of خبير اقتصادي, but not of مدير نادي نوران."""
    read = lexicon().word(word)
    if read.definite or read.state or read.body is not None or read.role is not None:
        return False
    return bool(read.nation) or (word.endswith(("ي", "يه")) and read.common)


def _ours(word: str) -> str:
    """A noun without «our», مدرب منتخبنا is مدرب المنتخب."""
    bare = word.removesuffix("نا")
    return bare if bare != word and len(bare) > 3 and lexicon().word(bare).body is not None else word


def _another_mans(held: tuple[str, ...], head: str) -> bool:
    """Whether the noun stands in a role only as the genitive of another: محامي طبيب النجم is no doctor."""
    if plain(held[0]) == head:
        return False
    at = next((at for at, word in enumerate(held) if plain(word) == head), 0)
    before, word = held[at - 1], held[at]
    closed = at + 1 < len(held) and held[at + 1].startswith("ال")
    bare = not (word.startswith(("ال", "و")) or before.startswith(("ال", "و", "كبير")))
    return closed and bare and lexicon().word(before).role is not None


def may_be(figure: Figure, profession: str) -> bool:
    """Whether a profession that says little may be said of somebody: of a president nobody says الكاتب.

    Nor of whoever has only another profession for a name: المحامي is not الطبيب of whom he tells.
    """
    if profession in _PROFESSIONS and figure.head and not figure.roles and len(figure.words) == 1:
        says_little = "generic" in lexicon().word(figure.words[0]).kinds and figure.head not in _TRADES
        return figure.head == profession or says_little
    if figure.head and figure.head != profession and not figure.roles and profession in figure.words[1:]:
        return False  # محامي طبيب النجم is not the doctor
    holds = any(plain(role[0]) in _OFFICERS and not _FORMER & set(role) for role in figure.roles)
    return (profession not in _PROFESSIONS or not holds) and not other_side(figure, profession)


def other_side(figure: Figure, profession: str) -> bool:
    """Whether the coach is asked for and somebody is known as a player, or the other way round.

    So with trades of which nobody has two: of a patient and of a lawyer nobody says الطبيب.
    """
    heads = {plain(role[0]) for role in figure.roles}
    if profession in _TRADES and profession not in heads and heads & (_TRADES | _PLAYERS | _COACHES):
        return True
    trains = profession in _COACHES and bool(heads & _PLAYERS) and not heads & _COACHES
    plays = profession in _PLAYERS and bool(heads & _COACHES) and not heads & _PLAYERS
    return trains or plays


def one_of(figure: Figure, mention: Mention) -> bool:
    """Whether an unnamed figure is one of those whose role a mention gives: أحد الخبراء البحريين … الخبير.

    Broken plurals have the letters of the root in common with their singular.
    """
    role = name_words(mention.role or mention.body)
    if len(figure.words) < 2 or figure.words[0] not in ("احد", "احدي") or len(role) != 1:
        return False
    return _root(figure.words[1]) == _root(role[0])


def alike(word: str, head: str) -> bool:
    """Whether a word of a role is a noun, or its plural: الوزراء, وزير."""
    return _root(word) == _root(head)


def _root(word: str) -> str:
    """The letters of a noun without article, the endings of its plural, and its weak letters."""
    bare = plain(word)
    for ending in ("ين", "ون", "ات", "ه"):
        bare = bare.removesuffix(ending) if len(bare) > 4 else bare
    return spelling(bare.rstrip("اء"))


def _other_office(own: set[str], others: set[str], head: str) -> bool:
    """Whether two roles of one head share nothing but a country: وزير الدفاع النوراني, وزير الخارجية النوراني."""
    mine = {w for w in own if not lexicon().word(w).nation}
    theirs = {w for w in others - {head} if not lexicon().word(w).nation}
    shared = mine & theirs
    if shared and mine - shared and theirs - shared:
        # نائب وزير العدل is not نائب وزير الصحة: what they share is an office of many holders
        return all(lexicon().word(word).role is not None for word in shared)
    return bool(mine and theirs) and not shared


def _countries(role: tuple[str, ...]) -> set[str]:
    """The plain words of a role that are the adjective of one country: النوراني, but not العالمي."""
    read = lexicon().word
    return {plain(w) for w in role[1:] if (nation := read(w).nation) and not read(w).state and read(nation).state}


def of_country(figure: Figure, role: tuple[str, ...], beside: set[str]) -> bool:
    """Whether no role of a person is of another country than the one asked for: المسؤول النوراني.

    ``beside`` are countries that the text tells of him otherwise.
    """
    asked = nations(role)
    roles = figure.roles if figure.roles or not figure.head else [figure.words]  # مسؤول نوراني: his description
    told = {nation for held in roles for nation in nations(held)} | beside
    return not asked or not told or bool(asked & told)


def nations(role: tuple[str, ...]) -> set[str]:
    """The countries that a role's adjectives name, and the one whose office it is: وزير خارجية نوران."""
    read = [lexicon().word(word) for word in role]
    found = {
        word.nation
        for before, word in pairwise(read)
        if word.nation and (not word.state or _of_the_state(before, word))
    }
    for before, first, second in zip(role, role[1:], role[2:], strict=False):
        of = countries_of_two_words().get(first, {}).get(second)  # حكومة تل أبيب
        if of and before not in _LINKS:
            found.add(of)
    return found


def _of_the_state(before: Word, state: Word) -> bool:
    """Whether a role is of a state, وزير خارجية نوران; of what lies in it none is: مناطق وسط نوران."""
    return before.folded not in _LINKS and before.stem not in _PARTS and not before.definite and not state.prep
