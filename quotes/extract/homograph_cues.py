"""Reporting words among their homographs: where neighbours show that one is a noun, an adjective or a preposition here.

«له كتب ومجلات» has the letters of "he wrote", «مئة مبررات» those of "justifying", «حسب الله» is a name; behind ما what
looks like the noun of saying is the verb: «ما ذكره المدير».
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import Lexicon
from ..text.fold import fold
from .homograph_names import verb_as_name

_OF_IT: Final = word_set("of-it", folded=False)
_SAYS_OF: Final = word_set("says-of", folded=False)
_PUBLISHED: Final = word_set("published", folded=False)
_TAKES_NOUN: Final = word_set("takes-noun")
_HAS_BEEN_SAID: Final = word_set("has-been-said")
_HAS: Final = word_set("has")
_WHAT_IS_SAID: Final = word_set("what-is-said")
_BEFORE_NOUNS: Final = frozenset(["عن", "علي", "في", "من", "الي", "مع", "ومع", "امام", "ضد", "لدي", "عند"])
_COMES_ABOUT: Final = word_set("comes-about")
_PAUSES: Final = frozenset(["،", ",", ".", "؛"])
_JOINED_TO: Final = word_set("names-so", folded=False) | {"وعد"}
_CAUSES: Final = frozenset(["بسبب", "بعد", "منذ", "رغم", "علي", "خلال", "اثر"])
_CLAUSE: Final = 18  # words back to the verb to which و joins another
_THERE_IS: Final = ("هناك", "ثمه", "هنالك")
_CITED: Final = 4  # places between what cites and the verb of its noun
_TWO: Final = 7  # words from one between to the other
_ALLIES: Final = word_set("allies")
_BEFORE_SUBJECTS: Final = word_set("before-subject")
_WANTS: Final = word_set("wants-that")
_OF_BOOKS: Final = word_set("of-books", folded=False)
_CONFIRMED: Final = word_set("confirmed")
_OF_MANY: Final = word_set("number") | word_set("of-many")
_NORMS: Final = word_set("norm")
_SWEARS_BY: Final = ("ان", "بان", "بالله", "بالا", "انه", "ب", ":")
_ELATIVE: Final = re.compile("ا(?:هم|...)")  # أهم, أشهر, أكبر


def no_cue(
    word: Word, token: str, following: str, tags: list[str], read: list[Word], words: Lexicon
) -> tuple[Word, str] | None:
    """What a reporting word is where it does not report, and its tag; None where it may report."""
    tag = word.tag
    if word.object and tags and tags[-1] in "nwOCRSr" and not word.conj and word.cues[0].lemma in _PUBLISHED:
        return word, "w"  # في بيان نشرته الوكالة, الدراسة التي نشرتها المجلة: a clause of the noun
    if word.object and tags and tags[-1] in "nwOr" and not word.conj and tag in "Vv" and _of_cited(tags):
        return word, "w"  # وفق حصيلة أعلنتها الوزارة, بحسب النتائج التي أكدها المعهد
    if tag in "Vv" and tags and tags[-1] == "r" and following in _OF_IT and word.cues[0].lemma in _SAYS_OF:
        return word, "w"  # الدراسة التي أعلن عنها المعهد: what was announced, and its clause reports nothing more
    if word.folded == "وسلم" and read and read[-1].folded == "عليه":
        return word, "w"  # صلى الله عليه وسلم
    if word.folded == "مقرا" and following in _HAS:
        return word, "w"  # جعلت الميناء مقرا لها: a seat, and nobody who admits
    if word.folded == "حسب" and following == "الله":
        return word, "n"  # سامي حسب الله: a name
    if word.folded == "طبقا" and not following.startswith("ل"):
        return word, "w"  # أكل 40 طبقا: what cites has ل behind it, طبقا للوزير
    if word.stem == "قاطع" and word.conj and read and tags[-1] == "w" and not (read[-1].definite or read[-1].verb):
        return word, "w"  # بشكل واضح وقاطع: an adjective
    between = word.folded == "وبين" or (word.folded == "بين" and following == "من")  # بين الرواة، بين من رأى ومن سمع
    if between and read and _second_of_two(following, read, words):
        return word, "w"  # بين الشاي وبين القهوة
    if word.stem == "ردا" and fold(following) == "علي":
        return replace(word, tag="c", cues=(), verb=False, circumstance=True), "c"  # وردا على سؤال: in reply
    if word.stem == "ابرز" and word.conj and read and _ELATIVE.fullmatch(read[-1].folded):
        return word, "w"  # أهم وأبرز المعالم: no verb
    if tag in "Vv" and word.form.lstrip("وف").startswith("إبا"):
        return word, "p"  # إبان العهد القديم: the preposition; the verb has its hamza above
    if word.folded == "وقدرتها" and following in ("في", "على", "علي", "من"):
        return word, "w"  # وقدرتها على الصمود: her power, and not that she estimated
    if tag == "P" and word.form.endswith("ة") and read and read[-1].folded.removeprefix("و") in _THERE_IS:
        return word, "w"  # وهناك ملاحظة: a remark
    if word.folded == "يدعو" and read and read[-1].folded.removeprefix("و") == "ما" and following.startswith("لل"):
        return word, "w"  # ما يدعو للدهشة أن
    if tag in "Vv" and word.cues[0].lemma == "اعتبر" and read and _is_held(word, following, tags, read, words):
        return word, "w"  # عشية مباراة تعتبر حاسمة
    if tag in "Vv":
        return _noun(word, following, tags, read, words) or verb_as_name(word, token, following, tags, read, words)
    if tag == "P":
        return _no_participle(word, token, following, tags, read, words)
    if tag == "M" and read and _describes_it(word, following, tags, read, words):
        verb = _verb_behind_what(word, words, called=True)
        if verb is not None:
            return verb, verb.tag
    if tag == "M" and read:
        what = (read[-1].folded in _WHAT_IS_SAID and tags[-2:-1] != ["B"]) or tags[-1] == "k"
        verb = _verb_behind_what(word, words, called=tags[-1] == "k") if what else None
        if verb is not None:
            return verb, verb.tag
        if read[-1].folded == "في" and word.cues[0].lemma != "قال":
            return word, "w"  # في تقريرها: a document, and not that she reports
    return None


def _of_cited(tags: list[str]) -> bool:
    """Whether the noun before a verb is what a preposition cites: وفق أرقام رسمية أعلنتها."""
    for tag in tags[-2 : -2 - _CITED : -1]:
        if tag == "B":
            return True
        if tag not in "nwOGr":
            return False
    return False


def glued_to_what(token: str, words: Lexicon) -> Word | None:
    """The reporting verb to which ما is glued behind what cites: حسب ماأكده; None where it is none."""
    verb = words.word(token[2:]) if token.startswith("ما") else None
    return verb if verb is not None and verb.tag and verb.tag in "Vv" else None


def cite_opinion(token: str, following: str, tags: list[str], read: list[Word], words: Lexicon) -> None:
    """Let the preposition before an opinion cite whose it is, at the head of a clause: ، في رأي المدير، …

    «في رأي آخر» and «في نظر القانون» name nobody.
    """
    at = len(tags) - 1
    if read[at].folded == "وجهه" and at and token == "نظر":
        at -= 1  # من وجهة نظر المدير
    opening = at == 0 or tags[at - 1] in ",-.\n("
    if not opening or tags[at] != "p" or read[at].folded.removeprefix("و") not in ("في", "فى", "من"):
        return
    whose = words.word(following)
    if whose.prep or {whose.folded, whose.stem} & _NORMS or (whose.body or {}).get("type") == "document":
        return
    if whose.tag == "N" or (whose.tag == "O" and whose.body) or (whose.definite and (whose.role or whose.title)):
        cue = words.word("برأي").cues[0]
        tags[at] = "B"
        read[at] = replace(read[at], tag="B", cues=(cue,))


def says_what(before: Word, verb: Word, behind: Word) -> bool:
    """Whether a verb of saying is what somebody said: ما قاله, بما جاءت به."""
    takes_up = verb.object or (behind.folded == "به" and any(cue.lemma == "جاء" for cue in verb.cues))
    return bool(takes_up) and before.folded in _WHAT_IS_SAID


def _noun(word: Word, following: str, tags: list[str], read: list[Word], words: Lexicon) -> tuple[Word, str] | None:
    """A noun or body with the letters of a verb: كتب ومجلات, في وصف المشهد, حلف شمال الأطلسي."""
    if word.body and word.cues[0].lemma == "كتب" and read and _counted(read[-1], tags):
        return word, "w"  # ثلاثة كتب, بعض كتب الرحلات
    if word.body and (following in _OF_BOOKS or (following and _noun_behind_and(words.word(following)))):
        return word, "w"  # كتب ومجلات: no subject begins with و; عدة كتب منها
    if not word.conj and read and read[-1].folded in _TAKES_NOUN:
        return word, "w"  # في وصف المشهد: behind a preposition stands a noun
    if word.body and fold(following) in _ALLIES:
        return word, "O"  # حلف شمال الأطلسي
    said = read and read[-1].folded.removeprefix("و") in _HAS_BEEN_SAID
    if word.folded == "نفي" and (said or (read and read[-1].folded == "او")):
        return replace(word, cues=(), verb=False), "w"  # بعد نفي الشركة أنها, تأكيد أو نفي الخبر
    if not word.conj and word.body and tags and tags[-1] == "V" and following:
        return word, "O"  # أعلن حلف الشمال, قال نادي المدينة: behind a verb stands its subject
    if not word.conj and word.role and tags and tags[-1] == "V" and following:
        return word, "R"  # وقال طالب إن: the student
    return None


def _counted(before: Word, tags: list[str]) -> bool:
    """Whether a number, or a word for some of many, stands before a plural: ثلاثة كتب, عدة كتب."""
    return tags[-1] == "d" or before.folded.removeprefix(before.conj) in _OF_MANY


def _is_held(word: Word, following: str, tags: list[str], read: list[Word], words: Lexicon) -> bool:
    """Whether a noun of things without the article is held to be something, by nobody named: مباراة تعتبر حاسمة."""
    noun, behind = read[-1], words.word(following) if following else None
    thing = tags[-1] in "wC" and not (noun.definite or noun.verb or noun.kinds or noun.pronoun or noun.prep)
    bare = word.cues[0].tense == "present" and not (word.conj or word.object)
    return thing and bare and behind is not None and behind.tag in "wt" and not behind.prep


def _second_of_two(following: str, read: list[Word], words: Lexicon) -> bool:
    """Whether between has stood before in the clause, and what follows is no subject: بين الشاي وبين القهوة."""
    behind = words.word(following) if following else None
    if behind is None or behind.tag in "RTNOSGA" or behind.given is not None:
        return False
    return any(word.folded == "بين" for word in read[-_TWO:])


def _noun_behind_and(word: Word) -> bool:
    """Whether و joins a noun of things or an adjective: ومجلات, والصور."""
    return word.conj == "و" and word.tag in "wO" and not word.verb and word.given is None and not word.family


def _no_participle(
    word: Word, token: str, following: str, tags: list[str], read: list[Word], words: Lexicon
) -> tuple[Word, str] | None:
    """A noun, name or adjective with the letters of a participle of saying: عدم وجود مبررات, انتهاكا صارخا."""
    before = read[-1] if read else None
    if word.cues[0].lemma == "نقل" and token.endswith(("ة", "ات")) and following.startswith("ال"):
        return word, "w"  # ناقلة النفط: a ship
    if tags[-1:] == ["O"] and "named_alone" in read[-1].kinds and not (word.conj or read[-1].definite):
        return replace(word, tag="n", cues=()), "n"  # شركة مدلين للخشب: a body without the article waits for its name
    if token.endswith("مقره"):
        return word, "e"  # الاتحاد ومقره نوران: the same
    if word.cues[0].lemma == "أقسم" and not fold(following).startswith(_SWEARS_BY):
        return word, "w"  # مقسمين إلى مجموعات: divided
    if word.cues[0].lemma == "صرخ" and before is not None and before.folded.endswith("ا") and not word.conj:
        return word, "w"  # انتهاكا صارخا: an adjective
    if word.folded.endswith("ات") and tags[-1:] not in ([","], ["-"]):
        return word, "w"  # عدم وجود مبررات: a noun, unless a pause sets it off, ، مشيرات إلى أن
    if token.endswith(("ه", "ة")) and before is not None and before.folded in _BEFORE_NOUNS:
        return word, "w"  # معربا عن أمله, مع ملاحظة أن: a circumstance (آملة) would stand behind no preposition
    if before is not None and before.folded.removeprefix("و") in _COMES_ABOUT and not word.conj:
        return word, "w"  # تم مخاطبة الجهات: the noun of what is done
    if before is not None and before.folded.removeprefix("و") in _WANTS and word.folded.endswith("ه") and not word.conj:
        return word, "w"  # يجب مطالبة الوزارة, حاول مخاطبة الجهات: its object
    if word.folded == "مقترحا" and before is not None and before.folded.endswith(("ه", "ها", "هم")):
        return word, "w"  # رفضهم مقترحا: their object
    bare = before is not None and tags[-1:] in (["w"], ["O"]) and not (before.definite or before.conj or word.conj)
    if bare and token.endswith("ة") and following in _PAUSES and before is not None and before.folded.endswith("ات"):
        return word, "w"  # خطابات مطمئنة، …: an adjective
    directed = word.cues[0].lemma == "وجه" and before is not None and not (before.definite or before.verb)
    if directed and tags[-1:] in (["w"], ["O"], ["C"], ["M"]) and not word.conj:
        return word, "w"  # في برقية موجهة إلى الوزير: an adjective
    if word.folded == "موكده" and before is not None and before.stem in _CONFIRMED and not before.definite:
        return word, "w"  # علمت من مصادر مؤكدة أن: confirmed sources
    if word.role and before is not None and before.folded in _BEFORE_SUBJECTS and word.folded.endswith(("ا", "ه")):
        reports = following and words.word(following).tag == "A"  # ولكن ملاحظا أن
        return None if reports else (replace(word, tag="R", cues=()), "R")  # إلا أن متحدثا باسم الوزارة قال
    if word.folded.endswith("ون") and (word.role or word.body):
        return word, "R"  # احتفى مغردون: in the nominative no circumstance
    return None


def _describes_it(word: Word, following: str, tags: list[str], read: list[Word], words: Lexicon) -> bool:
    """Whether و joins a verb, "and described it": انتقد الوزير الخطة ووصفها بأنها …; not بسبب رفضه ووصفها بأنها."""
    if word.cues[0].lemma not in _JOINED_TO or not word.folded.startswith(("وو", "ونع")):
        return False  # وصفها at the head of a sentence has one و
    behind = words.word(following) if following else None
    if behind is None or not (following.startswith("ب") or behind.role or behind.title or "quantity" in behind.kinds):
        return False
    for place in range(len(tags) - 1, max(-1, len(tags) - 1 - _CLAUSE), -1):
        if tags[place] in ".:\n":
            break
        if tags[place] in "MP" or read[place].folded in _CAUSES:
            return False
    return len(tags) > 1


def _verb_behind_what(word: Word, words: Lexicon, *, called: bool) -> Word | None:
    """What has the letters of a maṣdar with its pronoun is a verb behind ما and كما: ما ذكره المدير, كما وصفها."""
    verb = words.word(word.folded.removesuffix("ا").removesuffix("ه"))
    if verb.tag not in "Vv" or verb.cues[0].tense != "past" or (verb.cues[0].stance == "think" and not called):
        return None
    return replace(verb, form=word.form, folded=word.folded, object=word.folded[len(verb.folded) :])
