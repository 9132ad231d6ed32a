"""Predicates in marks: where the grammar of the sentence wants more of marked words than a name.

The noun before them waits for its predicate (القرار «خطأ فادح», إن التقرير «سيكون …»), a relative or أن for its clause
(الذي «نصب نفسه»), a verb for what was said (حذر من «تداعيات»).
"""

from __future__ import annotations

from typing import Final

from ..lexicon.naming import naming
from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .skeleton import Skeleton
from .telling import adjective, makes_clause, nominal, proper, telling

_HOLDS: Final = frozenset(["اعتبر", "عد", "صنف"])
_BEING: Final = word_set("copula")
_INDEFINITE: Final = ("ة", "ا", "اً")
_SUBJECT: Final = 12  # places from أن to the end of its subject
_NO_SUBJECT: Final = frozenset(".,:\nqQVvPr-(x")
_IT_IS: Final = frozenset(["هو", "هي", "هم", "ليس", "ليست"])


def predicates(skeleton: Skeleton, place: int) -> bool:
    """Whether marked words say something of the noun before them: القرار «خطأ فادح»."""
    inside = skeleton.inside(place)
    indefinite = bool(inside) and not inside[0].definite
    return place > 0 and skeleton.words[place - 1].definite and indefinite and telling(inside)


def said_of(skeleton: Skeleton, place: int) -> bool:
    """Whether marked words are the predicate of the noun that أن puts before them: أن الحكم «صفعة لحرية التعبير»."""
    words, inside = skeleton.words, skeleton.inside(place)
    if place and skeleton.tags[place - 1] == "A" and words[place - 1].folded.endswith(("نه", "نها", "نهم")):
        # معتبرا أنه «السبيل الوحيد»: the pronoun's predicate
        if len(inside) == 1:
            return _no_name(inside[0])  # واصفا العملية بأنها «عالقة»
        return len(inside) > 1 and inside[0].given is None and not inside[0].state
    if place and words[place - 1].folded in _BEING and _predicate_of_being(skeleton, place, inside):
        return True
    if place < 2 or skeleton.tags[place - 2] != "A" or not words[place - 1].definite or len(inside) < 2:
        return False
    return not (inside[0].definite or inside[0].body or inside[0].title or proper(inside))


def accusative_of_being(skeleton: Skeleton, place: int, inside: list[Word]) -> bool:
    """Whether marked words open with the accusative that كان and its like want: أن يكون القانون الجديد «أساسا للحل»."""
    words, tags = skeleton.words, skeleton.tags
    if place < 3 or len(inside) < 3 or not words[place - 1].definite or words[place - 1].prep:
        return False
    first = inside[0]
    if (
        first.tag != "w"
        or len(first.folded) < 4
        or first.verb
        or first.definite
        or first.given is not None
        or not first.folded.endswith("ا")
    ):
        return False
    for at in range(place - 2, max(-1, place - 5), -1):
        if words[at].folded in _BEING:
            return True
        if tags[at] not in "wORG" or not words[at].definite:
            return False
    return False


def what_it_is(skeleton: Skeleton, place: int, inside: list[Word]) -> bool:
    """Whether marked words behind a definite noun say what it is, and not its name.

    تعتبر الشركة «جهة معتدية»: what she is held to be; أن المصرف «واثق» من …: the predicate that أن waits for.
    """
    tags, words = skeleton.tags, skeleton.words
    if place < 2 or not inside or len(inside) > 3 or not words[place - 1].definite or words[place - 1].prep:
        return False
    first = inside[0]
    if len(inside) == 1 and _closes_clause(skeleton, place, first):
        return True
    plain = first.common and not any(w.definite or w.given is not None or w.family or w.state for w in inside)
    if not plain or first.prep or first.tag not in "wRO":
        return False
    before = words[place - 2]
    if before.cues and before.cues[0].lemma in _HOLDS and not before.object:
        return True
    waits = tags[place - 2] == "A" and len(inside) == 1 and before.folded.endswith("ان")
    return waits and tags[place + 1 : place + 2] in tuple("p,.A")


def _no_name(word: Word) -> bool:
    """Whether one marked word that a subject waits for can be no name: «عالقة», «فخور», «ستسحق»."""
    if word.definite or word.given is not None or word.family or word.state or word.place or word.body:
        return False
    if word.media_name or word.number or word.folded.isascii() or not word.folded.isalpha():
        return False
    return word.common or word.verb or word.form.endswith(_INDEFINITE) or _imperfect(word.folded)


def _predicate_of_being(skeleton: Skeleton, place: int, inside: list[Word]) -> bool:
    """Whether one marked word right behind كان or its like is its predicate, and no subject: كان «منشغلا» بأمره."""
    if len(inside) != 1 or not _no_name(inside[0]) or naming(inside[0]):
        return False
    if place + 1 >= len(skeleton.tags) or inside[0].form.endswith(_INDEFINITE[1:]):
        return True
    behind = skeleton.words[place + 1]
    return skeleton.tags[place + 1] in ".,\npje" or bool(behind.prep or behind.conj)


def _closes_clause(skeleton: Skeleton, place: int, word: Word) -> bool:
    """Whether one marked word is what the clause of أن says of its subject: أن التعاون بين البلدين «مميز»، وأن …

    Nothing else in the clause can be its predicate: no verb stands in it, and it ends with the word.
    """
    tags, words = skeleton.tags, skeleton.words
    if not _no_name(word) or word.prep or naming(word):
        return False
    particle = place - 2
    while particle >= 0 and tags[particle] != "A":
        at = words[particle]
        clause = (tags[particle] in _NO_SUBJECT or at.verb or at.folded in _BEING) and at.folded != "بين"
        if clause or place - particle > _SUBJECT:
            return False
        particle -= 1
    if particle < 0 or not words[particle].folded.endswith("ان"):
        return False
    behind = place + 1 + (tags[place + 1 : place + 2] == ",")
    if behind > place + 1:
        return tags[behind : behind + 1] not in tuple("rNTR")  # حركة المقاومة «نوران»، التي
    return tags[behind : behind + 1] in ("", ".", "\n", "B", "A")


def predicate_due(skeleton: Skeleton, place: int) -> bool:
    """Whether the noun before the marks is named already, or waits for its predicate: إن التقرير «سيكون …»."""
    tags, words = skeleton.tags, skeleton.words
    if not naming(words[place - 1]):
        return True
    particle = max(tags.rfind("A", 0, place), tags.rfind("a", 0, place))
    bare = particle >= 0 and words[particle].folded.endswith("ان")  # إنه has its subject
    waits = bare and not any(words[p].verb or tags[p] in "Vvp,.\n" for p in range(particle + 1, place))
    return waits and words[place - 1].definite and tags[place + 1 : place + 2] in ("", ".", ",", "\n")


def taken_up(skeleton: Skeleton, place: int, inside: list[Word]) -> bool:
    """Whether the grammar before the mark wants a clause or a predicate: الذي «نصب نفسه», أن «يحارب», بمثابة «شريك»."""
    tags, before = skeleton.tags, skeleton.words[place - 1]
    if tags[place - 1] == "r" or before.folded in ("بمثابه", "كونه", "كونها"):
        return True
    governed = place > 1 and ((tags[place - 1] == "p" and tags[place - 2] in "VvP") or tags[place - 1] in "VP")
    common = governed and bool(inside) and inside[0].tag == "w" and inside[-1].tag in "wRn"
    if common and not any(word.definite for word in inside) and not proper(inside):
        return True  # the complement of the reporting verb: حذر من «تداعيات», أعلنت «حدادا»
    if tags[place - 1] in "wO" and not before.definite and adjective(inside):
        return True  # اتفاق «نهائي»
    if tags[place - 1] not in "Aa" or not inside:
        return False
    return inside[0].folded[:1] in "يتن" and not inside[0].definite and not nominal(inside[:1])


def clause_in_marks(skeleton: Skeleton, place: int, inside: list[Word]) -> bool:
    """Whether marked words are a clause that no name can be: verb or particle first, and long or behind its subject."""
    if not inside or inside[0].definite:
        return False
    first = inside[0]
    if not (first.verb or first.tag in "xAVvj" or first.folded in _IT_IS or _imperfect(first.folded)):
        return False
    return len(inside) > 6 or (skeleton.words[place - 1].definite and skeleton.tags[place - 1] != "p")


def speech_in_marks(skeleton: Skeleton, place: int) -> bool:
    """Whether what follows a medium or a day is speech and no name: في مذكرة «ما زال …», اليوم «إن …»."""
    word = skeleton.words[place - 1]
    if skeleton.tags[place] != "Q" or not (
        word.medium or word.body or word.time or word.role or word.folded in ("مذكره", "الشركه")
    ):
        return False
    inside = skeleton.inside(place)
    account = word.medium and word.folded.endswith(("ه", "ها", "هم"))  # على صفحته «سنعود غدا»
    return len(inside) > (2 if account else 5) and any(makes_clause(w) for w in inside[:6])


def said_by_body(skeleton: Skeleton, place: int, inside: list[Word]) -> bool:
    """Whether a body that has its article, and no name behind it then, says long marked words: أكدت الوزارة «…»."""
    word = skeleton.words[place - 1]
    if skeleton.tags[place] != "Q" or place < 2 or skeleton.tags[place - 2] != "V" or not inside:
        return False
    if not (word.definite and word.body is not None and word.body["type"] == "organisation"):
        return False
    first = inside[0]
    begins = first.tag in "pAxj" or (first.tag == "w" and not first.definite and first.common)
    return begins or (not first.definite and any(makes_clause(w) for w in inside))


def _imperfect(folded: str) -> bool:
    """Whether a word may be a verb in the imperfect, of the future too: يرمي, سترمي."""
    words = lexicon()
    return words.may_be_imperfect(folded) or (
        folded[:2] in ("سي", "ست", "سن") and len(folded) > 4 and words.may_be_imperfect(folded[1:])
    )
