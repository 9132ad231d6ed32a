"""The forms under which a written word is found: the word itself and every plausible stripped form.

وبلبنان is indexed as وبلبنان، بلبنان، لبنان; قراراتهم as قراراتهم، قرارات، قرار. Expanding beats stemming: a
stem that is wrong hides the word (باريس: اريس), a form too many costs a few bytes. It does harm only
where it is another word, as with بطاقة and طاقة; ``inflection`` holds the lists of such words.

A query is not expanded but answered: its word loses the article, clitics and pronouns, and keeps its
number. So a singular finds its plurals, a plural only plurals, in any case and with any clitic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from hashlib import sha1

from ..text.fold import fold_with_offsets
from ..text.remembered import LAST, Remembered
from .inflection import TA, WAW, YA, apart, fold_apart, key, lists, plain, plurals, spellings, words

VERSION = 2  # of the rules below; a test tells when a change of them calls for another
KEPT = 1_365  # words of one share of one generation

_WORD = re.compile(rf"(?:[^\W_]|[{TA}{YA}{WAW}])+")
_PRONOUNS = ("هما", "ها", "هم", "هن", "نا", "كم", "ه")
_DEFINITE = ("ال", "وال", "فال", "بال", "كال", "لل", "وبال", "وكال", "ولل", "فلل", "فبال")
_BEFORE = ("ب", "ل", "ك", "سي", "ست", "سن", "سا")
_UNLIKE = {"الان", "الا", "الي", "الذي", "التي"}  # words whose first two letters are no article
_SUFFIXES = ("يين", "يون", "يات", "ي" + TA, "اتهم", "اتها", "اته", "هما", "ها", "هم", "نا", "كم", "ه",
             "ات", "ين", "ون", "ان", TA, "ي", "ا")  # fmt: skip
_DIVINE = re.compile("(?:[وفبت]|وب|وت)?الله|لله|ولله|فلله")
_SHORT = {
    "في",
    "من",
    "هو",
    "هي",
    "لا",
    "ما",
    "لم",
    "لن",
    "قد",
    "ان",
    "عن",
    "هم",
    "كل",
    "مع",
    "اي",
    "او",
    "حق",
    "يد",
    "دم",
}


@cache
def fingerprint() -> str:
    """What decides which forms are indexed, in short: these rules, the word lists, the folding."""
    letters = "".join(map(chr, (*range(0x20, 0x700), *range(0x2000, 0x2070), *range(0xFB50, 0xFF00))))
    parts = (str(VERSION), fold_apart(letters), *(sha1(raw).hexdigest() for raw in lists()))
    return sha1("\n".join(parts).encode("utf-8")).hexdigest()[:16]


def split(text: str) -> list[str]:
    """The words of a text, folded with some letters told apart; feed them to ``plain`` and ``extras``."""
    return _WORD.findall(fold_apart(text))


def split_with_offsets(text: str) -> list[tuple[str, int, int]]:
    """The same with the place of each word in the text."""
    folded, offsets = fold_with_offsets(apart(text))
    # a word ends where the next character begins, so that a vowel sign on its last letter belongs to it
    return [(m.group(), offsets[m.start()], offsets[m.end()]) for m in _WORD.finditer(folded)]


_entries: Remembered[tuple[str, str]] = Remembered(KEPT)


def entries(word: str, sign: str = "") -> tuple[str, str]:
    """What the index is given for a word: its folded spelling, and its further forms in one string.

    >>> entries("وبلبنان")
    ('وبلبنان', 'بلبنان لبنان')
    """
    found = _entries.newest[hash(word) & LAST].get(word)
    if found is None:
        found = _entries.earlier(word) or (plain(word), " ".join(_further(word)))
        _entries.keep(word, found)
    spelling, further = found
    if not sign:
        return spelling, further
    return sign + spelling, sign + further.replace(" ", " " + sign) if further else ""


@lru_cache(maxsize=1 << 13)
def extras(word: str) -> tuple[str, ...]:
    """The further forms under which a word is found, remembered for whoever reads the same statements again.

    >>> extras("وبلبنان")
    ('بلبنان', 'لبنان')
    >>> extras("قراراتهم")
    ('قرارات', 'قرار', 'قراراه')
    """
    return _further(word)


def _further(word: str) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for stem in _fronts(word):
        found[stem] = None
        if not stem.startswith(_DEFINITE):  # the reading without the article follows
            for base in _owned(stem):
                found[base] = None
                found.update(dict.fromkeys(_numbers(base, owned=base != stem)))
    for form in tuple(found):
        found.update(dict.fromkeys(spelled(form)))
    further = dict.fromkeys(map(plain, found))
    further.pop(plain(word), None)
    return tuple(further)


def asked(word: str) -> tuple[str, ...]:
    """The forms that answer to a word of a query.

    >>> asked("والاستقرار"), asked("قراراتهم"), asked("مسؤولون".replace("ؤ", WAW))
    (('استقرار',), ('قراراتهم', 'قرارات', 'قراراه'), ('مسوولون', 'مسوولين'))
    """
    if _DIVINE.fullmatch(word):
        return ("الله",)
    found: dict[str, None] = {}
    stems = _fronts(word)
    for stem in [stem for stem in stems if not stem.startswith(_DEFINITE)] or stems:
        for base in _owned(stem):
            for form in (base, *_cases(base)):
                found[form] = None
                found.update(dict.fromkeys(spelled(form)))
    return tuple(dict.fromkeys(map(plain, found)))


def _fronts(word: str) -> list[str]:
    """The word and what is left of it without conjunction, preposition, article."""
    if _DIVINE.fullmatch(word):
        return ["الله"]
    found = [word]
    if word[:1] in "وف" and _loses_front(word):
        found.append(word[1:])
    for rest in tuple(found):
        if rest.startswith("ال") and len(rest) > 3:
            if rest not in _UNLIKE:
                found.append(rest[2:])
        elif rest.startswith(("بال", "كال")) and len(rest) > 5 and key(rest) not in words("whole_front"):
            found += [rest[1:], rest[3:]]
        elif rest.startswith("لل") and len(rest) > 3:
            found += [rest[2:], rest[1:]]
        elif (
            rest.startswith(_BEFORE)
            and _loses_front(rest)
            and (rest[0] != "س" or len(rest) > (5 if rest[1] == "ا" else 4))
        ):
            found.append(rest[1:])
    return found


def _loses_front(word: str) -> bool:
    rest = word[1:]
    if len(rest) < 3:
        return rest in _SHORT or rest.isdecimal()
    spelling = key(word)
    kept = words("whole_front")
    if spelling in kept:
        return False
    # nor do their inflections: لبنانيين, بطاقتها
    for suffix in _SUFFIXES:
        stem = spelling[: -len(suffix)]
        if spelling.endswith(suffix) and len(stem) > 3 and (stem in kept or stem[:-1] + TA in kept):
            return False
    return True


def _keeps_back(word: str) -> bool:
    return key(word) in words("whole_back")


def _owned(stem: str) -> Iterator[str]:
    """The stem and what it is without a pronoun: مدرستها is مدرسة, وزرائه is وزراء, مستواهم is مستوى."""
    yield stem
    for pronoun in _PRONOUNS:
        rest = stem[: -len(pronoun)]
        if not stem.endswith(pronoun) or (len(rest) < 3 and rest not in _SHORT):
            continue
        if _keeps_back(stem):
            return
        yield rest
        if rest.endswith("ت"):
            yield rest[:-1] + TA
        elif rest.endswith(("ا" + YA, "ا" + WAW)):
            yield rest[:-1] + "ء"
        elif rest.endswith("ا") and len(rest) > 3:
            yield rest[:-1] + "ي"
        return  # the longest pronoun alone
    if stem.endswith("تي") and len(stem) > 5:
        yield stem[:-2] + TA


def _numbers(base: str, owned: bool) -> Iterator[str]:
    """Singular, masculine and bare verb behind a word: قرارات is قرار, لبنانيين لبناني, كبيرة كبير, قالوا قال."""
    known = plurals().get(key(base))
    if known:
        yield from known
        return
    kept = _keeps_back(base)
    rest = base[:-2]
    if base.endswith("ات") and len(base) > 4:
        if not kept:
            yield rest
        yield rest + TA
    elif base.endswith(("تان", "تين")) and len(base) > 5 and not kept:
        yield base[:-3] + TA
    elif base.endswith("ان") and len(base) > 4 and not kept:
        if key(rest) in words("dual") or (base[0] in "يت" and len(base) > 5):
            yield rest
    elif base.endswith(("ون", "ين", "وا")) and len(base) > 4 and not kept:
        yield rest
    elif base.endswith(TA):
        if key(base[:-1]) in words("feminine"):
            yield base[:-1]
    elif base.endswith(("ا", "ت")) and len(base) > 3:
        # مدرستها is no مدرس, and an accusative has no pronoun
        if not kept and not owned and not base.endswith(("ها", "نا", "هما")):
            yield base[:-1]
    elif base.endswith(("و", "ي")) and base.startswith("م") and len(base) > 4 and key(base[:-1]) in words("feminine"):
        yield base[:-1]  # مسؤولو الوزارة, مسؤولي الوزارة


def _cases(base: str) -> Iterator[str]:
    """The other case of a plural or dual, the bare form of an accusative."""
    if _keeps_back(base) or len(base) < 5:
        return
    for one, other in (("تان", "تين"), ("تين", "تان"), ("ون", "ين"), ("ين", "ون")):
        if base.endswith(one):
            yield base[: -len(one)] + other
            return
    if base.endswith("ا") and not base.endswith(("ها", "نا", "هما", "وا")):
        yield base[:-1]


def spelled(form: str) -> Iterator[str]:
    """Other spellings of a foreign name (ترمب: ترامب) and of hamza (مسئول: مسؤول)."""
    parts, whole = spellings()
    spelling = key(form)
    if spelling in whole:
        yield whole[spelling]
    for written, found_as in parts:
        if written in spelling:
            yield spelling.replace(written, found_as)
    if YA + "و" in form:
        yield form.replace(YA + "و", WAW + "و")
