"""A verb of doing with the maṣdar of saying: تم التأكيد على أن, جرت الإشارة إلى أن; سارع المدير إلى التأكيد أن.

The first stands for the passive (أُكد أن), so that nobody beside it or before it is the speaker, unless «من قبل» or
«من طرف» names him: وتم التأكيد من قبل الوزير على أن. In the second the subject of the verb has said it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import Lexicon
from .coordination import chain

if TYPE_CHECKING:
    from .draft import Draft
    from .resolution import Resolver

_IS_DONE: Final = word_set("is-done")
_BY: Final = word_set("by-whom")
_IF: Final = word_set("supposed")
_REACH: Final = 8  # places from the verb to its subject, where a circumstance stands between them
_TO_THAT: Final = frozenset(["علي", "الي", "عن"])
_SAYS_SO: Final = word_set("led-to-say")
_OMITS: Final = word_set("omits-to-say")
_LEADS: Final = frozenset(["الي", "علي", "في", "حد"])
_BETWEEN: Final = frozenset("pctOCwdSGe")
_WITHIN: Final = _BETWEEN | frozenset("RTNn")  # من قبل الوزير سامي كرم


def tag_saying_done(that: Word, tags: list[str], read: list[Word], words: Lexicon) -> None:
    """Tag the maṣdar of which أن tells, where it is the saying that was done: تم التأكيد أن, جرت الإشارة أمس إلى أن.

    It is looked for from أن back: «تم الإعلان عن النتائج» is the deed it tells of, and reports nothing.
    """
    last = len(tags) - 1
    led = read[last].folded in _TO_THAT
    if led and last:
        last -= 1
    for at in range(last, max(-1, last - _REACH), -1):
        word = read[at]
        if word.definite and not (word.conj or word.prep) and "ب" + word.folded in words.cues:
            cue = words.word("ب" + word.folded).cues[0]  # بالتأكيد
            own = led or at == last or that.folded.startswith("ب")
            if own and cue.form == "masdar" and cue.strong:
                done = _verb_of(tags[:at], read) >= 0
                if done or _led_to_say(tags[:at], read):
                    tags[at] = "M"
                    cue = replace(cue, form="noun") if done else cue
                    read[at] = replace(word, tag="M", cues=(cue,), body=None, medium=False)
            return
        if tags[at] not in _WITHIN or word.verb or word.folded in _TO_THAT:
            return


def _verb_of(tags: list[str], read: list[Word]) -> int:
    """The place of the verb that has what follows for its subject; -1 where there is none: تم خلال الاجتماع التأكيد."""
    last = len(tags) - 1
    for at in range(last, max(-1, last - _REACH), -1):
        folded = read[at].folded
        if folded in _IS_DONE or (folded[:1] in ("و", "ف") and folded[1:] in _IS_DONE):
            asked = at and (tags[at - 1] == "x" or read[at - 1].folded.removeprefix("و") in _IF)
            circumstance = at == last or tags[at + 1] in "pct" or read[at + 1].prep or read[at + 1].circumstance
            return -1 if asked or not circumstance else at
        if tags[at] not in _BETWEEN or read[at].verb:
            return -1
    return -1


def _led_to_say(tags: list[str], read: list[Word]) -> bool:
    """Whether what stands before a maṣdar of saying tells that it was said: سارع المدير إلى التأكيد, لم يفته التأكيد.

    Its subject is whoever spoke, so that nothing but him and a preposition stand between.
    """
    last = len(tags) - 1
    for at in range(last, max(-1, last - _REACH), -1):
        word = read[at].folded.removeprefix(read[at].conj)
        denied = at > 0 and tags[at - 1] in "xa"  # دون أن يفوته
        if word in _SAYS_SO:
            return not denied and read[last].folded in _LEADS
        if word in _OMITS:
            return denied
        if tags[at] not in _WITHIN or read[at].verb:
            return False
    return False


def done_by(resolver: Resolver, draft: Draft) -> bool:
    """Whether the saying of a draft was done; whoever is named behind «by» is its speaker, and else nobody."""
    reading = draft.reading
    assert reading is not None
    first, stop = reading.zone
    if reading.cue.form != "noun" or not reading.cue.strong:
        return False
    for at in range(first, stop - 2):
        if resolver.words[at].folded == "من" and resolver.words[at + 1].folded in _BY:
            resolver.take(draft, [m for m in chain(resolver.reader, at + 2, stop) if m.name or m.body or m.role], at)
    return True
