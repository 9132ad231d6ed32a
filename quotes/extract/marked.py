"""Marked words: telling the words somebody said from names, titles, terms and irony.

Most of what stands between marks in the news is no statement. The judgement rests on three things:
what stands before the mark (صحيفة, فيلم, بعنوان, ما سماه), whether the span stands in words that
somebody reports, and what the words themselves are: a verb, a negation or an indefinite phrase
(«خسائر فادحة») tells something; a single definite noun or an unknown word is a name.
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
from .marked_subject import subject_in_marks
from .particles import announces_title
from .sentences import sentence
from .skeleton import SHORT, Skeleton
from .soundness import WHAT
from .traits import LETTERS
from .wishes import called_for

_YEARS: Final = frozenset(["عاما", "سنه", "سنوات", "اعوام"])
_LONGEST_LIST: Final = 12  # names
_WHOM: Final = word_set("whom")
_ONE_MAY: Final = word_set("one-may")
_WITHIN: Final = word_set("within-it")
_HEADED: Final = word_set("headed")
_EVALUATES: Final = (
    "وصف",
    "يصف",
    "تصف",
    "نعت",
    "سما",
    "سمت",
    "سمو",
    "اسما",
    "اسمت",
    "اسمو",
    "يسمي",
    "تسمي",
    "اعتبر",
    "يعتبر",
    "تعتبر",
    "بدعو",
    "اتهم",
)
_PARENTS: Final = frozenset(["ام", "ابو", "ابا", "ابي"])
_NOTHING: Final = Word("", "")
_IT_IS: Final = frozenset(["هو", "هي", "هم", "ليس", "ليست"])
_MANY: Final = 5  # words: more are no name behind ب
_TO_OUTLETS: Final = frozenset(["ل", "لـ", "مع", "الي"])


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether a marked span may be a statement, and if not, the reason."""

    statement: bool
    reason: str = ""
    rule: str = ""


def judge(skeleton: Skeleton, place: int, *, reported: bool) -> Judgement:
    """Judge a marked span; ``reported`` says that it stands in words that somebody reports.

    >>> from quotes.extract.skeleton import skeleton
    >>> judge(skeleton("شاهدت فيلم «الوردة»."), 2, reported=False)
    Judgement(statement=False, reason='title', rule='naming-word')
    """
    tags, words = skeleton.tags, skeleton.words
    inside = skeleton.inside(place)
    if len(inside) == 2 and inside[0].folded in _PARENTS and not (inside[1].definite or inside[1].kinds):
        return Judgement(False, "name", "kunya")  # «أم خالد», but not «أم المعارك»
    if len(inside) > 1 and (
        all(word.form in LETTERS for word in inside)
        or lexicon().outlet_length([word.folded for word in inside]) == len(inside)
    ):
        return Judgement(False, "name", "outlet")  # «إف إم», «نورس برس»
    if len(inside) == 2 and f"{inside[0].folded} {inside[1].folded}" in lexicon().places:
        return Judgement(False, "name", "place")  # في «تل أبيب»
    if subject_in_marks(skeleton, place):
        return Judgement(False, "name", "subject")
    if evaluated(skeleton, place) >= 0:
        return Judgement(True, rule="evaluated")
    asked_for = reported and len(inside) > _MANY and words[place - 1].folded in ("ب", "بـ")  # نادى في كلمته بـ«…»
    asked_for = asked_for and words[place - 2].stem not in _HEADED  # في مقال معنون بـ«…»
    named = "" if asked_for else _named(skeleton, place)
    if named and not (
        reported
        and (
            _speaks(skeleton, place)
            or (
                (named == "name" or (len(inside) > SHORT + 1 and _predicate_due(skeleton, place)))
                and _clause(skeleton, place, inside)
            )
            or (len(inside) > SHORT and _predicate_due(skeleton, place) and _said_of(skeleton, place))
        )
    ):
        return Judgement(False, named, "naming-word")
    if inside and inside[0].tag in "pB" and inside[-1].cues and inside[-1].cues[0].form == "masdar" and len(inside) < 4:
        return Judgement(False, "other", "as-he-put-it")  # «بحسب قوله», «على حد تعبيره»
    if tags[place] == "q" and _glossed(skeleton, place):
        return Judgement(False, "name", "latin-gloss")
    listed = _listed(skeleton, place)
    if listed is not None:
        return listed
    if _inverted(skeleton, place):
        return Judgement(False, "other", "inverted")
    if _told_to(skeleton, place):
        return Judgement(False, "name", "outlet")
    if tags[place] == "Q" or len(inside) > SHORT:
        if _somebody(inside):
            return Judgement(False, "name", "person")
        if all(len(word.folded) < 4 for word in inside) and not any(_tells(word) for word in inside):
            return Judgement(False, "name", "long-name")  # letters written out: «سي سي تي في»
        if not any(_tells(word) for word in inside):
            body = inside[0].body if inside else None
            if not reported or (body and body["type"] == "organisation" and _proper_name(inside)):
                return Judgement(False, "name", "long-name")  # «جمعية أصدقاء البيئة في الشمال»
            span = skeleton.spans[place]
            if span is not None and skeleton.tokens[span.first][0].isdigit():
                return Judgement(False, "other", "number")  # «10 ملايين دولار أميركي»
        return Judgement(True, rule="long")
    before = words[place - 1] if place else None
    if (
        before is not None
        and not (reported and _tells(inside[0]) if inside else False)
        and (before.role or before.title or before.body)
        and not before.prep
        and not (
            reported
            and (
                predicates(skeleton, place) or _said_of(skeleton, place) or (len(inside) == 1 and _adjective(inside[0]))
            )
        )
    ):
        return Judgement(False, "name", "after-noun")
    if called_for(skeleton, place) >= 0:
        return Judgement(True, rule="called-for")
    if not reported:
        return Judgement(False, "name" if _nominal(inside) else "scare", "short")
    if (place and _taken_up(skeleton, place, inside)) or _telling(inside) or _said_of(skeleton, place):
        return Judgement(True, rule="telling")
    return Judgement(False, "name" if _nominal(inside) else "term", "short")


def _somebody(inside: list[Word]) -> bool:
    """Whether marks hold somebody's full name and perhaps the age: «محمد كمال عبد العاطي», «حسن كرم 72 عاما»."""
    last = len(inside)
    if last > 3 and inside[-1].folded in _YEARS and inside[-2].number:
        last -= 2
    named = last > 1 and inside[0].tag == "N" and inside[0].given is not None
    return named and all((w.tag in "Nn" or w.compound) and not w.verb for w in inside[:last])


def _glossed(skeleton: Skeleton, place: int) -> bool:
    """Whether a bracket behind the marks gives their words in Latin letters, as it does names: «نوران» (Nuran)."""
    opens = skeleton.tags[place + 1 : place + 2] == "(" and place + 2 < len(skeleton.words)
    behind = skeleton.words[place + 2] if opens else None
    return behind is not None and behind.folded.isascii() and behind.folded.isalpha()


def shorten_names(skeleton: Skeleton) -> Skeleton:
    """Tag as short the long spans that are plainly names, so that rules reach over them.

    قال في صحيفة «أخبار الشمال والجنوب» إن …
    """
    place = skeleton.tags.find("Q")
    while place >= 0:
        opens = place == 0 or skeleton.words[place - 1].definite  # وقدمت الشبكة «خالص التعازي إلى …»
        if not opens and judge(skeleton, place, reported=True).rule in ("naming-word", "long-name", "subject"):
            skeleton.tags = f"{skeleton.tags[:place]}q{skeleton.tags[place + 1 :]}"
        place = skeleton.tags.find("Q", place + 1)
    return skeleton


def _told_to(skeleton: Skeleton, place: int) -> bool:
    """Whether marks hold the outlet to which something was said: في تصريح لـ«الميزان اليوم», مقابلة مع «الواحة»."""
    words = skeleton.words
    if place < 2 or words[place - 1].folded not in _TO_OUTLETS:
        return False
    inside = [word.folded for word in skeleton.inside(place)]
    if len(inside) > _MANY:
        return False  # دعا إلى «إرجاع المشروع إلى اللجنة …»
    if words[place - 1].folded in ("ل", "لـ") and inside and lexicon().outlet_length(inside) == len(inside):
        return True  # أوضحت مصادر لـ«الواحة»
    spoken = place - 2
    while spoken > 0 and skeleton.tags[spoken] in "wG" and not words[spoken].medium:
        spoken -= 1  # في تصريح خاص لـ
    return words[spoken].medium and spoken >= place - 4


def _clause(skeleton: Skeleton, place: int, inside: list[Word]) -> bool:
    """Whether marked words are a clause that no name can be: verb or particle first, and long or behind its subject."""
    return (
        bool(inside)
        and (inside[0].verb or inside[0].tag in "xAVvj" or inside[0].folded in _IT_IS or _imperfect(inside[0].folded))
        and not inside[0].definite
        and (len(inside) > 6 or (skeleton.words[place - 1].definite and skeleton.tags[place - 1] != "p"))
    )


def _predicate_due(skeleton: Skeleton, place: int) -> bool:
    """Whether the noun before the marks is named already, or waits for its predicate: إن التقرير «سيكون …»."""
    tags, words = skeleton.tags, skeleton.words
    if not naming(words[place - 1]):
        return True
    particle = max(tags.rfind("A", 0, place), tags.rfind("a", 0, place))
    bare = particle >= 0 and words[particle].folded.endswith("ان")  # إنه has its subject
    waits = bare and not any(words[p].verb or tags[p] in "Vvp,.\n" for p in range(particle + 1, place))
    return waits and words[place - 1].definite and tags[place + 1 : place + 2] in ("", ".", ",", "\n")


def _imperfect(folded: str) -> bool:
    """Whether a word may be a verb in the imperfect, of the future too: يرمي, سترمي."""
    words = lexicon()
    return words.may_be_imperfect(folded) or (
        folded[:2] in ("سي", "ست", "سن") and len(folded) > 4 and words.may_be_imperfect(folded[1:])
    )


def _listed(skeleton: Skeleton, place: int) -> Judgement | None:
    """The judgement of the marked words before «و» where these are a name: كتب مثل «…» و«…»."""
    tags, words = skeleton.tags, skeleton.words
    first = place
    for _ in range(_LONGEST_LIST):
        at = first - 1
        if at < 1 or words[at].folded != "و":
            break
        at -= 2 if tags[at - 1] == "," else 1
        if at < 0 or tags[at] not in "qQ":
            break
        first = at
    named = _named(skeleton, first) if first < place else ""
    return Judgement(False, named, "naming-word") if named else None


def _inverted(skeleton: Skeleton, place: int) -> bool:
    """Whether the span begins as what follows a quotation does: its marks were paired the wrong way round."""
    span = skeleton.spans[place]
    assert span is not None
    first, *rest = skeleton.tokens[span.first : span.first + 2]
    if first in ("،", ",", "؛", ")", "]") or not rest:
        return bool(rest)
    return (first == "[" and rest[0].isdigit()) or (first in ("في", "فى") and fold(rest[0]) == "اشاره")


def _taken_up(skeleton: Skeleton, place: int, inside: list[Word]) -> bool:
    """Whether the grammar before the mark wants a clause or a predicate: الذي «نصب نفسه», أن «يحارب», بمثابة «شريك»."""
    before = skeleton.words[place - 1]
    if skeleton.tags[place - 1] == "r" or before.folded in ("بمثابه", "كونه", "كونها"):
        return True
    if place > 1 and (
        (skeleton.tags[place - 1] in "p" and skeleton.tags[place - 2] in "VvP") or skeleton.tags[place - 1] in "VP"
    ):
        # the complement of the reporting verb: حذر من «تداعيات», أعلنت «حدادا»
        complement = (
            inside
            and not any(w.definite for w in inside)
            and not _proper(inside)
            and inside[-1].tag in "wRn"
            and inside[0].tag == "w"
        )
        if complement:
            return True
    if len(inside) == 1 and skeleton.tags[place - 1] in "wO" and not before.definite and _adjective(inside[0]):
        return True  # اتفاق «نهائي»
    return (
        skeleton.tags[place - 1] in "Aa"
        and bool(inside)
        and inside[0].folded[:1] in "يتن"
        and not inside[0].definite
        and not _nominal(inside[:1])
    )


def _speaks(skeleton: Skeleton, place: int) -> bool:
    """Whether what follows a medium or a day is speech and no name: في مذكرة «ما زال …», اليوم «إن …»."""
    word = skeleton.words[place - 1]
    if skeleton.tags[place] != "Q" or not (
        word.medium or word.body or word.time or word.role or word.folded in ("مذكره", "الشركه")
    ):
        return False
    inside = skeleton.inside(place)
    account = word.medium and word.folded.endswith(("ه", "ها", "هم"))  # على صفحته «سنعود غدا»
    return len(inside) > (2 if account else 5) and any(_tells(w) for w in inside[:6])


def evaluated(skeleton: Skeleton, place: int) -> int:
    """The place of the verb that gives a thing somebody's own word: وصفه بـ«…», ما سماه «…»; -1 for none."""
    tags, words = skeleton.tags, skeleton.words
    first, _ = sentence(tags, place)
    for at in range(place - 1, max(first, place - 14) - 1, -1):
        if tags[at] in ".:":
            return -1
        word = words[at]
        if naming_words().get(word.folded):
            return -1  # ما يسمى: nobody's own word
        if not word.cues or word.cues[0].stance not in ("think", "accuse") or not _evaluating(word.folded):
            continue
        if at and words[at - 1].folded in _ONE_MAY:
            return -1  # ويمكن وصفها بـ«…»: the writer's word
        if word.cues[0].lemma in ("سمى", "أسمى") and (not at or words[at - 1].folded not in WHAT | _WHOM):
            return -1  # حديقة أسمتها «…» has that name; ما سمته «…» is her word
        before = words[place - 1].folded
        near = place - at
        if (
            near == 1
            or before in ("ب", "بـ", "ك", "كـ", "بانه", "بانها", "بانهم", "بان")
            or (word.folded.endswith(("ه", "ها", "هم")) and near <= 3)
            or (tags[place - 1] == "e" and near <= 3)
        ):
            return at
        return -1
    return -1


def announces(word: Word) -> bool:
    """Whether a word announces a title: بعنوان, مقالة, مسلسلات."""
    known = naming_words()
    return "title" in (known.get(word.stem), known.get(word.folded))


def _evaluating(folded: str) -> bool:
    return folded.startswith(_EVALUATES) or (folded[:1] in "وف" and folded[1:].startswith(_EVALUATES))


def _named(skeleton: Skeleton, place: int) -> str:
    """The reason where the word before the mark announces a name or a title."""
    words, tags = skeleton.words, skeleton.tags
    if place > 2 and tags[place - 1] == ":" and announces_title(skeleton, place - 1):
        return "title"
    for back in (1, 2):
        if place < back or tags[place - back] in ".\n:,":
            return ""
        word = words[place - back]
        if word.form in _WITHIN:
            continue  # فيه has the letters of فئة
        reason = naming(word)
        if reason and (
            back == 1
            or words[place - 1].folded in ("ب", "بـ", "له", "لها", "به", "بها")
            or words[place - 1].nation
            or (words[place - 1].definite and word.definite)
        ):
            if back == 2 and words[place - 1].folded not in ("ب", "بـ", "له", "لها") and reason == "name":
                return ""
            return reason
    if place > 3 and words[place - 1].nation and words[place - 2].definite and "outlet_head" in words[place - 3].kinds:
        return "name"  # محطة التلفزيون الوطنية الكندية «…»
    return ""


def tells(skeleton: Skeleton, place: int) -> bool:
    """Whether a verb, a particle or a negation stands between the marks."""
    return any(_tells(word) for word in skeleton.inside(place))


def _adjective(word: Word) -> bool:
    """Whether a word is an indefinite adjective in ي: نهائي, ودي."""
    return word.tag == "w" and word.common and word.folded.endswith("ي") and not (word.definite or word.prep)


def _tells(word: Word) -> bool:
    """Whether a word makes a clause: a verb, a particle, a negation."""
    return (
        word.verb
        or word.tag in "VvPAxjkr"
        or word.folded == "الا"
        or (bool(word.cues) and word.cues[0].form == "finite")
    )


def _nominal(inside: list[Word]) -> bool:
    return all(w.definite or w.tag in "nNSGOd" or not w.common for w in inside)


def _proper_name(inside: list[Word]) -> bool:
    """Whether all the words behind a body's head belong to its name: «الجمعية النورانية لصحة الخيل»."""
    following = [*inside[1:], _NOTHING]
    return all(
        w.definite or w.tag in "nNSGOd" or not w.common or (w.prep == "ل" and after.definite)
        for w, after in zip(inside, following)
    )


def _proper(inside: list[Word]) -> bool:
    return any(
        w.media_name or w.family or w.given is not None or w.state or w.place or (w.number and w is not inside[0])
        for w in inside
    ) or (len(inside) == 1 and inside[0].number)


def predicates(skeleton: Skeleton, place: int) -> bool:
    """Whether marked words say something of the noun before them: القرار «خطأ فادح»."""
    inside = skeleton.inside(place)
    return (
        place > 0
        and skeleton.words[place - 1].definite
        and bool(inside)
        and not inside[0].definite
        and _telling(inside)
    )


def _said_of(skeleton: Skeleton, place: int) -> bool:
    """Whether marked words are the predicate of the noun that أن puts before them: أن الحكم «صفعة لحرية التعبير»."""
    words, inside = skeleton.words, skeleton.inside(place)
    if place and skeleton.tags[place - 1] == "A" and words[place - 1].folded.endswith(("نه", "نها", "نهم")):
        return (
            len(inside) > 1 and inside[0].given is None and not inside[0].state
        )  # معتبرا أنه «السبيل الوحيد»: the pronoun's predicate
    if place < 2 or skeleton.tags[place - 2] != "A" or not words[place - 1].definite or len(inside) < 2:
        return False
    return not (inside[0].definite or inside[0].body or inside[0].title or _proper(inside))


def _telling(inside: list[Word]) -> bool:
    """Whether two or three words are somebody's telling words and no name."""
    if not inside:
        return False
    first = inside[0]
    if any(_tells(word) for word in inside):
        return True
    if len(inside) > 1 and all(
        len(w.form) > 3 and w.form.endswith(("ا", "اً", "ًا")) and not w.definite and w.given is None for w in inside
    ):
        return True  # «إضرابا مفتوحا»: the object of the verb
    if _proper(inside):
        return False
    if first.form.endswith(("ا", "اً")) and not first.definite and len(first.form) > 3 and len(inside) > 1:
        return True
    known = all(w.common or w.tag in "wOpRGcd" for w in inside)
    if first.tag == "p" or (first.prep and not first.definite):
        return known
    if (
        len(inside) > 1
        and not any(w.definite or w.prep for w in inside[:2])
        and any(w.common or w.tag in "wRG" for w in inside)
        and all(w.folded.isalpha() and not w.folded.isascii() for w in inside)
        and not (first.body or first.role)
    ):
        return True
    if not first.definite and known and (len(inside) > 1 and not inside[-1].definite):
        return True
    if len(inside) > 1 and known:
        return not first.body and not first.role
    return len(inside) == 1 and first.form.endswith(("ا", "اً", "ًا")) and known
