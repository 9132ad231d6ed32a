"""Reports by a bare verbal noun: بعد إعلان الشركة أنها ستغلق المصنع, رغم تأكيد الوزير على أن العمل بدأ.

The noun has whoever speaks as its genitive, and the particle of its verb. It may be wanted or missed as well (نطالب
بإعلان الوزارة أن, عدم تأكيد الوزارة أن): only behind a preposition of time, or a despite, has it been said.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .coordination import chain
from .skeleton import Skeleton
from .subjects import Subjects

if TYPE_CHECKING:
    from ..lexicon.cues import Cue

_THAT: Final = re.compile("[Aa]")
_SAYINGS: Final = word_set("saying-noun")
_HAS_BEEN_SAID: Final = word_set("has-been-said")
_SINCE: Final = word_set("since")
_WITH_B: Final = word_set("noun-with-b")
_SEVERAL: Final = word_set("saying-nouns")
_WHERE: Final = frozenset(["في", "خلال", "عبر", "ضمن"])
_WITH_NOUNS: Final = frozenset(["من", "علي"])
_ACCUSATIONS: Final = frozenset(["اتهامات", "ادعاءات"])
_TAKES_UP: Final = word_set("takes-up")
_ANSWERS: Final = frozenset(["ردا", "تعليقا", "الضوء", "تعقيبا", "احتجاجا"])
_SUBJECT: Final = 8  # places from a verb over its subject to the noun
_COMES_ABOUT: Final = word_set("saying-comes-about")
_REACH: Final = 16  # places from the noun to its particle
_POINTS: Final = word_set("points-out", folded=False)
_WITH: Final = frozenset(["علي", "عن", "من", "الي"])


def agents(skeleton: Skeleton, subjects: Subjects) -> list[tuple[int, int, int, Cue]]:
    """The places of bare verbal nouns that report, of where their zone ends, and of أن, and the cue of each."""
    tags, words = skeleton.tags, skeleton.words
    found: list[tuple[int, int, int, Cue]] = []
    for that in _THAT.finditer(tags):
        particle = that.start()
        if words[particle].form[:1] in "وفإ":
            continue  # قال المدير بعد إعلان الشركة إن: of قال
        by = words[particle].folded.startswith("ب")
        stop = particle - (tags[particle - 1 : particle] == "p" and words[particle - 1].folded in _WITH)
        for noun in range(stop - 2, max(0, stop - _REACH), -1):
            if tags[noun] in ".\n:QVvPBMAa":
                break
            saying = words[noun]
            if saying.definite or saying.pronoun:
                continue
            if saying.stem in _SEVERAL:
                cue = _of_several(skeleton, noun, particle)
            elif saying.stem not in _SAYINGS:
                continue
            elif by and saying.stem not in _WITH_B:
                break
            elif _pointed_at(skeleton, noun):
                cue = _masdar(saying.stem)
            elif _awaits(skeleton, noun) is not None:
                break
            else:
                cue = _cue(skeleton, noun)
            if cue is not None and _named(subjects, noun + 1, stop):
                found.append((noun, stop, particle, cue))
            break
    return found


def fragment_of(skeleton: Skeleton, subjects: Subjects, first: int, place: int) -> tuple[int, int, int, Cue] | None:
    """A bare verbal noun behind which marked words stand, as by ``agents``: بعد إعلان الشركة إغلاق «مصنع قديم جدا»."""
    tags, words = skeleton.tags, skeleton.words
    governs = words[place - 1]  # تفكيك «خلية», تهديدها بـ«حرب»; but بعد إعلان النتائج «سنعود»
    if tags[place - 1] not in "wnp" or governs.definite:
        return None
    for noun in range(place - 2, max(first, place - _REACH), -1):
        if tags[noun] in ".\n:,qQVvPBMAa":
            return None
        saying = words[noun]
        if saying.stem not in _SAYINGS or saying.definite or saying.pronoun:
            continue
        cue = _cue(skeleton, noun)
        if cue is None or words[noun + 1].prep or tags[noun + 1] not in "RTNOSG":
            return None
        who = chain(subjects.reader, noun + 1, place)
        if not who or not (who[0].definite or who[0].name or who[0].body) or who[-1].last > place:
            return None
        return noun, who[-1].last, place - 1, cue
    return None


def _named(subjects: Subjects, first: int, stop: int) -> bool:
    """Whether nothing but somebody, and perhaps when, stands between a noun and its particle."""
    tags, word = subjects.tags, subjects.words[first]
    if word.prep or tags[first] not in "RTNOSG":
        return False
    who = chain(subjects.reader, first, stop)
    known = bool(who) and (who[0].definite or who[0].name or who[0].body)
    return bool(known) and all(tag in "tc,d" for tag in tags[who[-1].last : stop])


def _pointed_at(skeleton: Skeleton, noun: int) -> bool:
    """Whether somebody points at what another said: لفتت الصحيفة إلى تأكيد الوزير أن. أن is of the noun, not his."""
    tags, words = skeleton.tags, skeleton.words
    if words[noun - 1].folded != "الي" or words[noun].prep or words[noun].conj:
        return False
    for at in range(noun - 2, max(-1, noun - _REACH), -1):
        if tags[at] in "VvP":
            return any(cue.lemma in _POINTS for cue in words[at].cues)
        if tags[at] in ".\n:QAaM" or words[at].folded == "الي":
            return False
    return False


def _awaits(skeleton: Skeleton, noun: int) -> Cue | None:
    """The verb before the noun that still waits for its own أن: طالب السكان بعد إعلان الوزارة أن تعاد المباراة."""
    tags, words = skeleton.tags, skeleton.words
    for at in range(noun - 1, max(-1, noun - _REACH), -1):
        if tags[at] in ".\n:QAa":
            return None
        if tags[at] in "VP" or (tags[at] == "v" and words[at].cues and "d" in words[at].cues[0].takes):
            return words[at].cues[0]
    return None


def _of_several(skeleton: Skeleton, noun: int, particle: int) -> Cue | None:
    """The cue of a plural, which has been said wherever it stands: نفى المدير اتهامات النقابة بأن; رغم تحذيراتها من أن.

    A verb before it may want the same أن (أقر المدير بعد اتهامات النقابة بأن; كرر تأكيدات نائبه أن), unless it denies.
    """
    tags, words = skeleton.tags, skeleton.words
    by = words[particle].folded.startswith("ب")
    if not by and words[particle - 1].folded not in _WITH_NOUNS:
        return None
    for at in range(noun - 1, max(-1, noun - _REACH), -1):
        if tags[at] in ".\n:QAa":
            break
        if tags[at] not in "VvP" or not words[at].cues or "n" not in words[at].cues[0].takes:
            continue
        if words[at].cues[0].stance != "deny" and not (
            words[at].cues[0].lemma == "رد" and words[noun].stem in _ACCUSATIONS
        ):
            return None
    before = words[noun - 1].folded.removeprefix(words[noun - 1].conj)
    object_of = tags[noun - 1] in "RTNOSGnw" and not words[noun - 1].verb  # رفض المدير اتهامات النقابة بأن
    said = object_of or before in _HAS_BEEN_SAID or bool(words[noun].prep)
    if not (said or (before == "علي" and words[noun].stem in _ACCUSATIONS)):
        return None
    if tags[noun + 1] == "G" or before in _WHERE:
        return None  # وسط تأكيدات نورانية بأن: whose, nobody says; في تصريحات الوزارة بأن: where
    return _masdar(words[noun].stem.removesuffix("ات"))


def _taken_up(skeleton: Skeleton, noun: int) -> bool:
    """Whether a verb before the noun takes up what was said: تناولت الصحف تأكيد الوزير أن, انتقد إعلانها أنها."""
    tags, words = skeleton.tags, skeleton.words
    on = tags[noun - 1] == "p"
    for at in range(noun - 1, max(-1, noun - _SUBJECT), -1):
        if tags[at] in ".\n:,-QAaxr":
            return False
        word = words[at].folded.removeprefix(words[at].conj)
        if word in _TAKES_UP:
            return not (at and tags[at - 1] in "xAa")
        if on and word in _ANSWERS:
            return True  # ردا على إعلان الشركة أنها
    return False


def _cue(skeleton: Skeleton, noun: int) -> Cue | None:
    """The cue that a bare verbal noun is behind بعد, رغم, منذ; None where it may not have been said."""
    words = skeleton.words
    before = words[noun - 1]
    said = before.folded.removeprefix(before.conj) in _HAS_BEEN_SAID
    if not said and before.folded == "من":
        since = words[noun - 2] if noun > 1 else before  # بعد يوم من إعلان, على الرغم من تأكيد
        said = since.folded in _SINCE or since.stem in _SINCE
    said = said or before.folded.removeprefix(before.conj or "و") in _COMES_ABOUT
    if not said and not words[noun].conj:
        said = _taken_up(skeleton, noun)
    if not said or words[noun].prep or words[noun].conj:
        return None
    return _masdar(words[noun].stem)


def _masdar(stem: str) -> Cue | None:
    """The cue of a verbal noun: it is one with the pronoun of whoever speaks."""
    cues = lexicon().word(stem.removesuffix("ه") + ("ته" if stem.endswith("ه") else "ه")).cues
    return next((cue for cue in cues if cue.form == "masdar"), None)
