"""Figures: whoever speaks or may speak in an article, and how their names compare."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from dataclasses import dataclass
from operator import eq
from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from ..text.fold import fold
from ..text.remembered import Lately

# names and words whose reading is remembered: more save hardly any time, and fill up so slowly that
# a long run never stops growing
KEPT: Final = 4_096
_JOINED: Final = {"عبد", "ابو", "ابي", "ابا", "ال"}
_MARKS: Final = re.compile(r"[«»“”\"‹›„'‘’()]+")
_WORD: Final = re.compile(r"\w+")
_WEAK: Final = "اويه"
_SOUNDS: Final = str.maketrans("قغطصثضظذ", "كجتسسدزد")  # letters that are written for one another
_NAMES: Final[Lately[tuple[str, ...]]] = Lately(KEPT)
_FOLDED: Final[Lately[tuple[str, ...]]] = Lately(64)  # asked twice for each name that is new, soon after one another
_SPELLINGS: Final[Lately[str]] = Lately(KEPT)
_NUMBER_FREE: Final[Lately[str]] = Lately(KEPT)
_PLAIN: Final[Lately[str]] = Lately(KEPT)
_UNMARKED: Final[Lately[str]] = Lately(KEPT)


def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name, compounds joined: عبد الله and عبدالله are one word.

    >>> name_words("عبد الفتاح السيسي") == name_words("عبدالفتاح السيسى")
    True
    """
    return _NAMES.found.get(name) or _NAMES.keep(name, _name_words(name))


def _name_words(name: str) -> tuple[str, ...]:
    words: list[str] = []
    glue = ""
    for word in folded_words(name):
        if word in _JOINED:
            glue += word
            continue
        words.append(glue + word)
        glue = ""
    if glue:
        words.append(glue)
    return tuple([w for w in words if w not in ("بن", "ابن")]) or tuple(words)


@dataclass(init=False, slots=True, eq=False)
class Figure:
    """Somebody who speaks or may speak in this article."""

    name: str
    type: str
    words: tuple[str, ...]
    gender: str
    number: str
    roles: list[tuple[str, ...]]
    role: str
    places: list[int]
    head: str
    issuer: Figure | None  # who issued the document
    aliases: list[tuple[str, ...]]
    rank: int  # the how manieth to enter
    headed: list[int]  # places of the lines that bear its name alone
    spoke: int  # the last place at which a statement was given to this figure

    def __init__(
        self,
        name: str,
        type: str,
        words: tuple[str, ...],
        gender: str = "",
        number: str = "sg",
        roles: list[tuple[str, ...]] | None = None,
        role: str = "",
        places: list[int] | None = None,
        head: str = "",
        issuer: Figure | None = None,
        aliases: list[tuple[str, ...]] | None = None,
        rank: int = 0,
        headed: list[int] | None = None,
        spoke: int = -1,
    ) -> None:
        # written out, since one that a dataclass makes of its fields would not be compiled
        self.name = name
        self.type = type
        self.words = words
        self.gender = gender
        self.number = number
        self.roles = [] if roles is None else roles
        self.role = role
        self.places = [] if places is None else places
        self.head = head
        self.issuer = issuer
        self.aliases = [] if aliases is None else aliases
        self.rank = rank
        self.headed = [] if headed is None else headed
        self.spoke = spoke

    def seen(self, at: int) -> int:
        """The last place up to ``at`` where the figure was mentioned; -1 where there is none."""
        number = bisect_right(self.places, at)
        return self.places[number - 1] if number else -1

    def mentioned(self, at: int) -> None:
        """Remember a place, in the order of the text."""
        if self.places and self.places[-1] > at:
            insort(self.places, at)
        else:
            self.places.append(at)


def _foreign(word: str) -> str:
    """A long word with one letter for the sound g, which no Arabic letter has: غرينفيلد and جرينفيلد."""
    return word.replace("غ", "ج") if len(word) > 4 and not word.startswith("ال") else word


def similar(a: str, b: str) -> bool:
    """Whether two words are spellings of one foreign name: نتنياهو and نتانياهو, ترامب and ترمب."""
    a, b = _foreign(a), _foreign(b)
    if a == b:
        return True
    if len(a) < 4 or len(b) < 4 or a[0] != b[0] or abs(len(a) - len(b)) > 2:
        return False
    if a in lexicon().given and b in lexicon().given:
        return False  # حسن and حسين
    if a.rstrip("ي") == b.rstrip("ي") or a.removesuffix("ه") == b.removesuffix("ه"):
        return False  # حسين and حسيني, سعيد and سعيدي are two names
    bare = _without_weak(a)
    return len(bare) >= 3 and bare == _without_weak(b)


def _without_weak(word: str) -> str:
    """A word without its weak letters; to take them away one by one is quicker than to look each letter up."""
    for letter in _WEAK:
        word = word.replace(letter, "")
    return word


def spelling(word: str) -> str:
    """What all spellings of a word have in common: similar words have the same.

    >>> spelling("نتنياهو") == spelling("نتانياهو")
    True
    """
    return _SPELLINGS.found.get(word) or _SPELLINGS.keep(word, _without_weak(_foreign(word)) or word)


_SYNONYMS: Final = dict(pair.split("=") for pair in word_set("synonym"))


def folded_words(name: str) -> tuple[str, ...]:
    """The folded words of a name, as they are."""
    return _FOLDED.found.get(name) or _FOLDED.keep(name, _folded_words(name))


def _folded_words(name: str) -> tuple[str, ...]:
    if not _only_words(name):
        return tuple(_WORD.findall(fold(name)))
    read = lexicon().word  # which has them folded, since they were met in the text
    return tuple(" ".join([read(word).folded for word in name.split()]).split())


def kind_of(stem: str) -> str:
    """The head of a body, or the one that says the same: مصرف is بنك."""
    return _SYNONYMS.get(stem, stem)


def number_free(word: str) -> str:
    """A head without the ending of its plural in either case and before a genitive: المهنيون, المهنيين, مهنيو, مهنيي.

    >>> number_free("معلمو") == number_free("معلمين") == number_free("معلمون")
    True
    """
    return _NUMBER_FREE.found.get(word) or _NUMBER_FREE.keep(word, _number_free(word))


def _number_free(word: str) -> str:
    if word.endswith(("ون", "ين", "ان")) and len(word) > 5:
        return word[:-2]
    if len(word) > 4 and word[-1] in "وي":
        role = lexicon().word(word).role
        if word[-1] == "و" or (role is not None and role["number"] == "pl"):
            return word[:-1]  # but روسي is no plural
    return word


def in_other_case(name: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether words are those of a name of several people in the nominative, in which whoever speaks is called.

    >>> in_other_case(("السائقين", "المهنيين"), ("السائقون", "المهنيون"))
    True
    """
    if len(name) != len(words) or not (name[0].endswith("ين") and words[0].endswith("ون")):
        return False
    return all(map(eq, map(number_free, name), map(number_free, words)))


def part_of(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether all words of a body's shorter name stand in its longer one."""
    return not set(short).difference(long)


def within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether all words of a person's shorter name stand in a longer one, in some spelling."""
    for word in short:
        if word not in long:
            own = spelling(word)  # what has another is not similar
            if not any(spelling(other) == own and similar(word, other) for other in long):
                return False
    return True


def misspelt(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether two full names are one man's, but for an article or a letter of like sound in one of their words.

    >>> misspelt(("المنصف", "كرم"), ("منصف", "كرم")), misspelt(("سامي", "هركي"), ("سامي", "هرقي"))
    (True, True)
    """
    if len(first) != len(second) or len(first) < 2:
        return False
    differing = [at for at in range(len(first)) if first[at] != second[at]]
    if len(differing) != 1:
        return False
    one, other = first[differing[0]], second[differing[0]]
    if min(len(one), len(other)) < 4:
        return False
    if one.removeprefix("ال") == other.removeprefix("ال"):
        given = lexicon().given
        return differing[0] == 0 or not (one in given or other in given)  # سامي حسن is not سامي الحسن
    return one.translate(_SOUNDS) == other.translate(_SOUNDS)


def plain(word: str) -> str:
    """A word of a role without article and clitics, for comparing."""
    return _PLAIN.found.get(word) or _PLAIN.keep(word, _plain(word))


def _plain(word: str) -> str:
    for prefix in ("وال", "بال", "ال", "لل"):
        if word.startswith(prefix) and len(word) > len(prefix) + 1:
            return word[len(prefix) :]
    return word


def noun_of(word: str) -> str:
    """A plain word as its noun and its adjective have it in common: حكومه and حكومي, صحافه and صحافي.

    >>> noun_of("حكومي") == noun_of("حكومه") == noun_of("حكوميه")
    True
    """
    if len(word) > 5 and word.endswith("يه"):
        return word[:-2]
    return word[:-1] if len(word) > 4 and word.endswith(("ي", "ه")) else word


def unmarked(text: str) -> str:
    """A name without marks around it or inside: مصدر «الميناء» is مصدر الميناء."""
    return _UNMARKED.found.get(text) or _UNMARKED.keep(text, _unmarked(text))


def _unmarked(text: str) -> str:
    return text.strip() if _only_words(text) else " ".join(_MARKS.sub("", text).split())


def _only_words(text: str) -> bool:
    """Whether a text is words and spaces, which need no pattern."""
    return text.replace(" ", "").isalpha()
