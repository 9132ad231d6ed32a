"""Marked words: telling the words somebody said from names, titles, terms and irony.

Most of what stands between marks in the news is no statement. The judgement rests on three things: what stands before
the mark (entitled.py: صحيفة, فيلم, بعنوان; evaluated.py: ما سماه), whether the span stands in words that somebody
reports and has a place in their grammar (predicates.py), and what the words themselves are (telling.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ..lexicon.lists import naming_words
from ..lexicon.naming import naming
from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from ..text.fold import fold
from .entitled import announced, glossed, listed, told_to
from .evaluated import evaluated
from .marked_names import long_name
from .marked_subject import subject_in_marks
from .neutral import neutral
from .no_name import adverbial
from .predicates import (
    accusative_of_being,
    clause_in_marks,
    predicate_due,
    predicates,
    said_by_body,
    said_of,
    speech_in_marks,
    taken_up,
    what_it_is,
)
from .skeleton import SHORT, Skeleton
from .spelled import spelled_out
from .telling import YEARS, adjective, makes_clause, nominal, proper_name, somebody, telling
from .wishes import called_for

_HEADED: Final = word_set("headed")
_PARENTS: Final = frozenset(["ام", "ابو", "ابا", "ابي"])
_JOINTS: Final = frozenset(["و", "او", "في", "من", "علي", "الي"])
_IN: Final = frozenset(["في", "فى", "ل", "لدي"])
_NAMES: Final = frozenset(["naming-word", "long-name", "subject", "outlet"])  # rules by which marks hold a name
_MANY: Final = 5  # words: more are no name behind ب


@dataclass(init=False, slots=True)
class Judgement:
    """Whether a marked span may be a statement, and if not, the reason."""

    statement: bool
    reason: str
    rule: str

    def __init__(self, statement: bool, reason: str = "", rule: str = "") -> None:
        # written out, since one that a dataclass makes of its fields would not be compiled
        self.statement = statement
        self.reason = reason
        self.rule = rule


def judge(skeleton: Skeleton, place: int, *, reported: bool) -> Judgement:
    """Judge a marked span; ``reported`` says that it stands in words that somebody reports.

    >>> from quotes.extract.skeleton import skeleton
    >>> judge(skeleton("شاهدت فيلم «الوردة»."), 2, reported=False)
    Judgement(statement=False, reason='title', rule='naming-word')
    """
    inside = skeleton.inside(place)
    known = _known_name(inside)
    if known:
        return Judgement(False, "name", known)
    if subject_in_marks(skeleton, place):
        return Judgement(False, "name", "subject")
    if skeleton.tags[place] == "Q" and _foreign_body(skeleton, place, inside):
        return Judgement(False, "name", "long-name")
    if evaluated(skeleton, place) >= 0:
        return Judgement(True, rule="evaluated")
    if reported and (what_it_is(skeleton, place, inside) or accusative_of_being(skeleton, place, inside)):
        return Judgement(True, rule="telling")
    if reported and neutral(skeleton, place, inside):
        return Judgement(False, "name", "neutral")
    asked_for = reported and _asked_for(skeleton, place, inside)
    noun = "" if asked_for or (reported and adverbial(skeleton, place, inside)) else announced(skeleton, place)
    if noun == "name" and reported and len(inside) > SHORT and inside[0].tag == "p" and not inside[0].definite:
        noun = ""  # إن التنظيم يضم ائتلافا «من منظمات …»: no name begins so
    if noun and not (reported and _said_of_announced(skeleton, place, inside, noun)):
        return Judgement(False, noun, "naming-word")
    if _as_he_put_it(inside):
        return Judgement(False, "other", "as-he-put-it")
    long = skeleton.tags[place] == "Q"
    if (not long or not any(word.verb or word.tag in "VvAxP" for word in inside)) and glossed(skeleton, place):
        return Judgement(False, "name", "latin-gloss")
    noun = listed(skeleton, place)
    if noun:
        return Judgement(False, noun, "naming-word")
    if _inverted(skeleton, place):
        return Judgement(False, "other", "inverted")
    if told_to(skeleton, place):
        return Judgement(False, "name", "outlet")
    if long or len(inside) > SHORT:
        return _judge_long(skeleton, place, inside, reported)
    return _judge_short(skeleton, place, inside, reported)


def shorten_names(skeleton: Skeleton) -> Skeleton:
    """Tag as short the long spans that are plainly names, so that rules reach over them.

    قال في صحيفة «أخبار الشمال والجنوب» إن …
    """
    place = skeleton.tags.find("Q")
    while place >= 0:
        # وقدمت الشبكة «خالص التعازي إلى …», but وأعلنت الشبكة «أخبار الشمال والجنوب» أن
        opens = place == 0 or (skeleton.words[place - 1].definite and skeleton.tags[place + 1 : place + 2] != "A")
        if (not opens and judge(skeleton, place, reported=True).rule in _NAMES) or long_name(skeleton, place):
            skeleton.tags = f"{skeleton.tags[:place]}q{skeleton.tags[place + 1 :]}"
        place = skeleton.tags.find("Q", place + 1)
    return skeleton


def _known_name(inside: list[Word]) -> str:
    """The rule by which marks are known at once to hold a name: a mother's, an outlet's, a place's; empty for none."""
    several = len(inside) > 1
    two = len(inside) == 2
    if two and inside[0].folded in _PARENTS and not (inside[1].definite or inside[1].kinds):
        return "kunya"  # «أم خالد», but not «أم المعارك»
    if several and (spelled_out(inside) or lexicon().outlet_length([word.folded for word in inside]) == len(inside)):
        return "outlet"  # «إف إم», «نورس برس»
    if len(inside) == 1 and inside[0].folded in _JOINTS:
        return "joint"  # «البحر «و» النهر»: the marks stand round what joins two of them
    if two and f"{inside[0].folded} {inside[1].folded}" in lexicon().places:
        return "place"  # في «تل أبيب»
    return ""


def _as_he_put_it(inside: list[Word]) -> bool:
    """Whether marks hold nothing but the reporter's citation: «بحسب قوله», «على حد تعبيره», «وفق كلامها»."""
    if not inside or len(inside) > 3:
        return False
    last = inside[-1]
    if inside[0].tag == "B" and len(inside) == 2 and last.folded.endswith(("ه", "ها", "هم")):
        return not (last.form.endswith("ة") or last.definite)
    return inside[0].tag in "pB" and bool(last.cues) and last.cues[0].form == "masdar"


def _foreign_body(skeleton: Skeleton, place: int, inside: list[Word]) -> bool:
    """Whether marks hold a body's foreign name in somebody's role: قال مدير القسم في «نور سولار سيستمز كومباني»، إن."""
    tags, words = skeleton.tags, skeleton.words
    that = place + 1 + (tags[place + 1 : place + 2] == ",")
    if not place or words[place - 1].folded not in _IN or tags[that : that + 1] != "A" or words[that].conj:
        return False
    foreign = sum(word.tag in "nN" for word in inside)
    return foreign > 1 and all(word.tag in "nNOSGw" and not (word.verb or word.definite) for word in inside)


def _asked_for(skeleton: Skeleton, place: int, inside: list[Word]) -> bool:
    """Whether so many words behind ب that they are no name are what somebody asked for: نادى في كلمته بـ«…»."""
    words = skeleton.words
    by = len(inside) > _MANY and words[place - 1].folded == "ب"
    called = words[place - 2].stem in _HEADED or naming_words().get(words[place - 2].folded) in ("term", "name")
    return by and not called  # في مقال معنون بـ«…», ما يعرف بـ«…»


def _said_of_announced(skeleton: Skeleton, place: int, inside: list[Word], noun: str) -> bool:
    """Whether reported words behind a noun that may announce a name say something: إن التقرير «سيكون …»."""
    if speech_in_marks(skeleton, place) or said_by_body(skeleton, place, inside):
        return True
    if noun == "name" and clause_in_marks(skeleton, place, inside):
        return True
    if len(inside) <= SHORT or not predicate_due(skeleton, place):
        return False
    return (len(inside) > SHORT + 1 and clause_in_marks(skeleton, place, inside)) or said_of(skeleton, place)


def _inverted(skeleton: Skeleton, place: int) -> bool:
    """Whether the span begins as what follows a quotation does: its marks were paired the wrong way round."""
    span = skeleton.spans[place]
    assert span is not None
    first, *rest = skeleton.tokens[span.first : span.first + 2]
    if first in ("،", ",", "؛", ")", "]") or not rest:
        return bool(rest)
    return (first == "[" and rest[0].isdigit()) or (first in ("في", "فى") and fold(rest[0]) == "اشاره")


def _judge_long(skeleton: Skeleton, place: int, inside: list[Word], reported: bool) -> Judgement:
    """Judge a span of four words or more, which is a statement unless nothing in it tells anything."""
    if somebody(inside):
        return Judgement(False, "name", "person")
    if any(makes_clause(word) for word in inside):
        return Judgement(True, rule="long")
    if all(len(word.folded) < 4 for word in inside):
        return Judgement(False, "name", "long-name")  # letters written out: «سي سي تي في»
    body = inside[0].body
    if not reported or (body and body["type"] == "organisation" and proper_name(inside)):
        return Judgement(False, "name", "long-name")  # «جمعية أصدقاء البيئة في الشمال»
    if not inside[0].definite and naming(inside[0]) == "name" and proper_name(inside):
        return Judgement(False, "name", "long-name")  # «عملية فجر الصحراء الكبرى»
    span = skeleton.spans[place]
    if span is not None and skeleton.tokens[span.first][0].isdigit():
        return Judgement(False, "other", "number")  # «10 ملايين دولار أميركي»
    return Judgement(True, rule="long")


def _judge_short(skeleton: Skeleton, place: int, inside: list[Word], reported: bool) -> Judgement:
    """Judge a span of a few words, which is a name unless they are reported and tell something."""
    before = skeleton.words[place - 1] if place else None
    if (
        before is not None
        and (before.role or before.title or before.body)
        and not before.prep
        and not (reported and inside and makes_clause(inside[0]))
        and not (reported and (predicates(skeleton, place) or said_of(skeleton, place) or adjective(inside)))
    ):
        return Judgement(False, "name", "after-noun")
    if inside and inside[0].form.isdigit() and (len(inside) == 1 or (len(inside) == 2 and inside[1].folded in YEARS)):
        return Judgement(False, "other", "number")  # سليم حداد «85 عاما»
    if called_for(skeleton, place) >= 0:
        return Judgement(True, rule="called-for")
    if not reported:
        return Judgement(False, "name" if nominal(inside) else "scare", "short")
    if (place and taken_up(skeleton, place, inside)) or telling(inside) or said_of(skeleton, place):
        return Judgement(True, rule="telling")
    return Judgement(False, "name" if nominal(inside) else "term", "short")
