"""Names and titles in marks: what stands around the marks and tells that they hold one.

A noun before them announces it (صحيفة «الميزان», فيلم «الوردة», بعنوان «…»), they go on a list of such (كتب مثل «…»
و«…»), they are whom something was told (في تصريح لـ«الميزان»), or Latin letters behind them give the name again.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.lists import naming_words
from ..lexicon.naming import naming
from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .calls_itself import own_name
from .particles import announces_title
from .skeleton import Skeleton
from .telling import tells

_WITHIN: Final = word_set("within-it")
_LONGEST_LIST: Final = 12  # names
_DETAIL: Final = 4  # places of what is told of one of them
_LONGEST_OUTLET: Final = 5  # words
_TO_OUTLETS: Final = frozenset(["ل", "مع", "الي"])
_WORKS: Final = word_set("work-of-art")
_HIS_WORDS: Final = word_set("his-words")
_UPON_IT: Final = frozenset(["عليه", "عليها", "عليهم", "عليهما"])
_BESTOWS: Final = word_set("bestows")
_THEY: Final = frozenset(["هما", "هم", "هي", "هو"])
_WHAT: Final = word_set("called-what")
_ITS: Final = frozenset(["ب", "له", "لها"])


def announces(word: Word) -> bool:
    """Whether a word announces a title: بعنوان, مقالة, مسلسلات."""
    known = naming_words()
    return "title" in (known.get(word.stem), known.get(word.folded))


def announced(skeleton: Skeleton, place: int) -> str:
    """What the word before the mark announces, a name or a title; empty for neither."""
    words, tags = skeleton.words, skeleton.tags
    if place > 2 and tags[place - 1] == ":" and announces_title(skeleton, place - 1):
        return "title"
    if place > 1 and (_names_follow(skeleton, place) or _bestowed(skeleton, place) or own_name(skeleton, place)):
        return "name"
    if place > 2 and (works := _these_are(skeleton, place)):
        return works
    if _work_behind(skeleton, place):
        return "title"
    for back in (1, 2):
        if place < back or tags[place - back] in ".\n:,":
            return ""
        word, last = words[place - back], words[place - 1]
        if word.form in _WITHIN:
            continue  # فيه has the letters of فئة
        reason = naming(word)
        if not reason:
            continue
        if back == 1:
            # تجف الآبار في الوادي «هناك آبار …»: what a definite place is followed by is a sentence, and no name of it
            anew = reason == "name" and word.definite and word.body is None and tags[place] == "Q"
            return "" if anew and tells(skeleton, place) else reason
        if last.folded == "ب" and word.definite and word.body is not None:
            return ""  # اتهم الشركة بـ«التضليل»
        if last.folded in _ITS:
            return reason  # قصيدة له «…»
        if last.folded in ("به", "بها") or last.nation or (last.definite and word.definite):
            return "" if reason == "name" else reason
        if last.definite and tags[place] == "q" and tags[place - 3 : place - 2] != "A" and _his_work(word):
            return reason  # روايته الثانية «…», but إن كتابه الجديد «كارثة»: its predicate
    if place > 3 and words[place - 1].nation and words[place - 2].definite and "outlet_head" in words[place - 3].kinds:
        return "name"  # محطة التلفزيون الوطنية الكندية «…»
    return ""


def _work_behind(skeleton: Skeleton, place: int) -> bool:
    """Whether a definite work right behind marks says what they name: «نهر الملح» الرواية الأولى للكاتبة."""
    if place + 1 >= len(skeleton.words) or skeleton.tags[place] != "q":
        return False
    work = skeleton.words[place + 1]
    return work.definite and not (work.prep or work.conj) and work.stem in _WORKS


def _bestowed(skeleton: Skeleton, place: int) -> bool:
    """Whether a verb gives a thing the name in marks: خطة أطلق عليها «…», but not ما أطلق عليه «…», somebody's word."""
    words = skeleton.words
    verb = words[place - 2].folded
    if words[place - 1].folded not in _UPON_IT or (verb not in _BESTOWS and verb[1:] not in _BESTOWS):
        return False
    return place < 3 or words[place - 3].folded not in _WHAT


def _these_are(skeleton: Skeleton, place: int) -> str:
    """What an indefinite noun before a pronoun announces, a name or a title: كتابين هما «…», رواية هي «…»."""
    tags, words = skeleton.tags, skeleton.words
    if words[place - 1].folded.removeprefix("و") not in _THEY:
        return ""
    for at in range(place - 2, max(-1, place - 6), -1):
        word = words[at]
        if word.definite or word.verb or tags[at] in "VvPMArp.,:\n":
            return ""
        if reason := naming(word):
            return reason
    return ""


def _his_work(word: Word) -> bool:
    """Whether a word is a work with its author's pronoun: روايته, فقصيدتها."""
    bare = word.folded.removeprefix(word.conj) if word.conj else word.folded
    for end in ("ها", "هم", "ه"):
        if bare.endswith(end):
            bare = bare.removesuffix(end)
            return bare in _WORKS or (bare.endswith("ت") and bare[:-1] + "ه" in _WORKS)
    return False


def _names_follow(skeleton: Skeleton, place: int) -> bool:
    """Whether those in marks are named by what stands before: أقر كل من «ساهر» و«بدر», قناة باسم «الواحة»."""
    words, tags = skeleton.words, skeleton.tags
    before, first = words[place - 1], words[place - 2]
    if before.folded == "من":
        return first.folded.removeprefix(first.conj) in ("كل", "كلا")
    return before.folded == "باسم" and tags[place - 2] in "wOn" and not first.verb


def listed(skeleton: Skeleton, place: int) -> str:
    """What marked words before «و» are announced as, a name or a title: كتب مثل «…» و«…»; empty for neither."""
    tags, words = skeleton.tags, skeleton.words
    first = place
    for _ in range(_LONGEST_LIST):
        at = first - 1
        if at < 1 or (words[at].folded != "و" and tags[at] != ","):
            break
        at -= 2 if tags[at] != "," and tags[at - 1] == "," else 1
        at = _behind_name(skeleton, at, place)
        if at < 0 or tags[at] not in "qQ":
            break
        first = at
    return announced(skeleton, first) if first < place else ""


def _behind_name(skeleton: Skeleton, at: int, place: int) -> int:
    """The place of the name before where or when it is, in a list: مثل «…» في المياه و«…», هما «…» عام 1995 و«…»."""
    tags, words = skeleton.tags, skeleton.words
    if tags[place] != "q" or at < 0 or tags[at] in "qQ":
        return at
    for before in range(at, max(0, at - _DETAIL), -1):
        if tags[before] not in "wOSGdtnNpR" or words[before].verb:
            return -1
        if tags[before - 1] == "q":
            leads = tags[before] == "p" or words[before].prep in ("ب", "ل") or words[before].time
            return before - 1 if leads else -1
    return -1


def told_to(skeleton: Skeleton, place: int) -> bool:
    """Whether marks hold the outlet to which something was said: في تصريح لـ«الميزان اليوم», مقابلة مع «الواحة»."""
    words = skeleton.words
    if place < 2 or words[place - 1].folded not in _TO_OUTLETS:
        return False
    inside = [word.folded for word in skeleton.inside(place)]
    if len(inside) > _LONGEST_OUTLET:
        return False  # دعا إلى «إرجاع المشروع إلى اللجنة …»
    if words[place - 1].folded == "ل" and inside and lexicon().outlet_length(inside) == len(inside):
        return True  # أوضحت مصادر لـ«الواحة»
    spoken = place - 2
    while (
        spoken > 0
        and skeleton.tags[spoken] in "wG"
        and not words[spoken].medium
        and words[spoken].folded not in _HIS_WORDS
    ):
        spoken -= 1  # في تصريح خاص لـ
    told = words[spoken].medium or words[spoken].folded in _HIS_WORDS  # خلال حديثه لـ«الواحة»
    return told and spoken >= place - 4


def glossed(skeleton: Skeleton, place: int) -> bool:
    """Whether a bracket behind the marks gives their words in Latin letters, as it does names: «نوران» (Nuran)."""
    opens = skeleton.tags[place + 1 : place + 2] == "(" and place + 2 < len(skeleton.words)
    behind = skeleton.words[place + 2] if opens else None
    return behind is not None and behind.folded.isascii() and behind.folded.isalpha()
