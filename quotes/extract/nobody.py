"""Verbs whose subject is nobody whom the text could tell, or a thing: وقيل إن, ويظهر من الصور أن, بوسم يبيّن أن."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .passive import passive
from .readings import Reading
from .sentences import sentence
from .soundness import WHAT

if TYPE_CHECKING:
    from .resolution import Resolver

_FIRST_WHO: Final = frozenset(["اول", "اخر", "اكثر", "ابرز"])
_APPEARS: Final = frozenset(["يظهر", "يتضح"])
_THERE_IS: Final = frozenset(["هناك", "ثمه", "هنالك"])
_THERE: Final = 14  # places from «there is» to the verb
_ONE_OF_TWO: Final = word_set("one-of-two")
_ONE_OF_THEM: Final = word_set("one-of-them")
_TOLD: Final = frozenset(["له", "لها", "لهم", "لي", "لنا"])
_AS_IF: Final = frozenset(["كانه", "كانها", "كانهم", "كاني", "كاننا", "لكانه", "لكانها"])
_CALLED: Final = frozenset(["وصف", "سمى", "أسمى"])
_DEEMED: Final = frozenset([*_CALLED, "اعتبر"])
_AS_GOOD_AS: Final = "بمثابه"
_CLAUSE: Final = ",:qQAajk()-.\n"  # tags behind which a clause begins
_IN_IT: Final = word_set("in-it")
_AS_TO: Final = frozenset(["فيما", "بما", "لدي", "عما"]) | word_set("time-clause")
_HENCE: Final = word_set("hence") | {"كذلك", "وكذلك"}
_FRONTED: Final = word_set("about-front") | word_set("homograph") | word_set("time-clause")
_OTHER: Final = frozenset(["اخر", "اخري", "ثان", "بما", "سابق", "لاحق"])


def of_nobody(resolver: Resolver, reading: Reading) -> bool:
    """Whether the verb names nobody whom the text could tell: وقيل إن, حيث قال الأول إن."""
    first, stop = reading.zone
    if reading.at and resolver.words[reading.at - 1].folded in ("من", "ومن") and not resolver.words[reading.at].object:
        # هناك من يرى: whoever it may be; but of أول من أعلن the one who is the first
        return reading.at < 2 or resolver.words[reading.at - 2].folded.removeprefix("و") not in _FIRST_WHO
    if reading.at and resolver.words[reading.at - 1].folded.removeprefix("و") in _AS_IF:
        return True  # كأنها تقول للناس «…»
    if reading.at > 1 and resolver.words[reading.at - 1].folded == "حالنا":
        return True  # ولسان حالنا يقول: what all of us might say
    what = first == stop and reading.at > 0 and resolver.words[reading.at - 1].folded in WHAT
    if what and reading.cue.lemma in _CALLED and reading.cue.tense == "past" and not resolver.words[reading.at].object:
        return True  # ما وصف بأنه «جيد»: without its pronoun the verb is passive, and names nobody
    as_if = first + 1 == stop and resolver.words[first].folded == _AS_GOOD_AS
    if (first == stop or as_if) and _deemed(resolver, reading):
        return True
    if not (reading.cue.tense or reading.cue.gender):
        return first == stop or reading.cue.lemma == "قال"  # وقيل لي إن, ويقال أيضا إن
    if passive(reading.cue, resolver.words[reading.word_at].form, bare=first == stop):
        return True  # في خطوة اعتُبرت «مهمة», ويُعتقد على نطاق واسع أن, ويروى أن
    if reading.cue.lemma == "كتب" and reading.cue.number == "sg" and _written_on(resolver, reading.at):
        return True
    told = first < stop and resolver.words[first].folded in _TOLD  # قال لي أحدهم
    beside = {resolver.words[first + told].folded} if first + told < stop else set()
    if (beside | {resolver.words[reading.at - 1].folded if reading.at else ""}) & _ONE_OF_THEM:
        return True  # وقال أحدهم, إحداهما تقول: who, the text does not say
    return (
        first < stop
        and resolver.words[first].folded in _ONE_OF_TWO
        and (first + 1 == stop or resolver.tags[first + 1] in "p,")
    )


def _written_on(resolver: Resolver, at: int) -> bool:
    """Whether a verb tells what stands on the thing before it: لافتة ضخمة كتب عليها «…», ملصقات كتب عليها «…»."""
    if not at or at + 1 >= len(resolver.words) or resolver.words[at].conj:
        return False
    noun = resolver.words[at - 1]
    thing = resolver.tags[at - 1] in "wOGC" and not (noun.definite or noun.pronoun or noun.verb)
    some = noun.folded in _OTHER or noun.folded == "واحده"  # رفعوا أوراقا منها واحدة كتب فيها: those who carry it
    return thing and not some and resolver.words[at + 1].folded in ("عليها", "عليه")


def _deemed(resolver: Resolver, reading: Reading) -> bool:
    """Whether a thing has been called something, nobody says by whom: في خطوة اعتبرت «مهمة», بعد زيارة وصفت بأنها ودية.

    In the active the thing would be taken up by a pronoun: في خطوة اعتبرتها «مهمة».
    """
    at, cue = reading.at, reading.cue
    if at < 2 or cue.lemma not in _DEEMED or cue.tense != "past" or cue.number != "sg" or resolver.words[at].object:
        return False
    noun = resolver.words[at - 1]
    thing = resolver.tags[at - 1] in "wO" and not (noun.definite or noun.conj or noun.pronoun or noun.verb)
    if not thing or noun.medium or noun.role or (noun.body and noun.body["type"] in ("document", "group", "media")):
        return False
    governed = resolver.tags[at - 2] == "p" or bool(noun.prep)
    return governed and noun.folded.endswith("ه") == (cue.gender == "f")


def in_its_clause(resolver: Resolver, reading: Reading) -> bool:
    """Whether a verb ends a clause that a noun heads, whom no rule could read: its subject is there, and not dropped.

    وأظهرت أوراق من المصنع تؤكد أن, لكن خريطة الإنتاج توضح أن; but وعن خريطة الإنتاج قال goes on with whoever spoke.
    """
    tags, words, at = resolver.tags, resolver.words, reading.at
    if at < 2 or words[at].conj or resolver.title or tags[at - 1] not in "wOGSn" or reading.cue.number != "sg":
        return False
    if at + 1 < len(words) and words[at + 1].folded in _IN_IT:
        return False  # ألقى كلمة قال فيها
    opens, _ = sentence(tags, at)
    if resolver.subjects.asked_about(opens, at) > opens or words[opens].folded.removeprefix("و") in _AS_TO:
        return False  # وعن المصنع الذي يجب أن يفتح هذا العام قال
    last = words[at - 1]
    if (
        last.folded in WHAT
        or last.folded in _HENCE
        or last.folded.endswith(("ه", "ها", "هم")) != last.form.endswith("ة")
    ):
        return False  # ولذلك اعتبر, بما وصفه, لكنهم قالوا
    first = at - 1
    while first > 0 and tags[first - 1] not in _CLAUSE:
        first -= 1
    word = words[first]
    if first + 1 == at or tags[first] not in "wOGSnRT" or word.prep or word.circumstance:
        return False
    bare = word.folded[1:] if word.folded[:1] in "وف" else word.folded
    front = lexicon().word(bare) if len(bare) > 1 else word
    return not (front.tag in "pctB" or front.prep or bare in _FRONTED)


def describes(resolver: Resolver, reading: Reading) -> bool:
    """Whether a verb without a subject says of what kind a thing is: بوسم يبيّن أن, دون تعريف يوضح أن."""
    at = reading.at
    noun = resolver.words[at - 1] if at else None
    return (
        noun is not None
        and (resolver.tags[at - 1] == "w" or (resolver.tags[at - 1] == "n" and noun.folded.startswith("ب")))
        and not resolver.reader.names.introduced(at - 1)
        and reading.cue.tense == "present"
        and not (resolver.words[at].conj or noun.definite or noun.pronoun or noun.kinds or noun.verb)
        and not noun.folded.endswith(("ا", "ه", "ها", "هم", "ك", "ين", "ون"))
        and noun.folded not in _OTHER
    )


def of_itself(resolver: Resolver, reading: Reading) -> bool:
    """Whether a verb tells what is plain to see, or what a noun without the article holds.

    ويظهر من الصور أن: nobody says it. وهناك بدعة تقول إن: the tale does, whoever spoke before.
    """
    at, cue = reading.at, reading.cue
    if cue.gender == "m" and cue.number == "sg":
        shows = resolver.words[at].folded.removeprefix("و") in _APPEARS and not resolver.words[at].object
        if shows and not resolver.title:
            return True
    if resolver.words[at].folded.removeprefix("و") == "تردد" and reading.zone[0] == reading.zone[1]:
        return True  # وتردد أن النادي باع اللاعب: it is rumoured
    return _there_is_one(resolver, at)


def _there_is_one(resolver: Resolver, at: int) -> bool:
    """Whether a verb is said of a noun that there is, with a clause of its own or not: هناك بحث نشر أمس يؤكد أن."""
    tags, words = resolver.tags, resolver.words
    if words[at].conj:
        return False
    for place in range(at - 2, max(-1, at - _THERE), -1):
        if tags[place] in ".,:\nA":
            return False
        if words[place].folded.removeprefix("و") in _THERE_IS:
            noun, heads = words[place + 1], place == 0 or tags[place - 1] in ".\n"
            own = place + 2 == at or heads  # وعما إذا كان هناك فرق في السعر قالت
            return own and tags[place + 1] in "wOnR" and not (noun.definite or noun.verb)
    return False


def set_off(resolver: Resolver, reading: Reading) -> bool:
    """Whether a present verb stands behind a pause with no و: its clause describes a thing, … بيانات، تفيد بأن."""
    word, at = resolver.words[reading.at], reading.at
    return (
        reading.cue.tense == "present"
        and not (word.conj or resolver.title)
        and at > 1
        and resolver.tags[at - 1] == ","
        and resolver.tags[at - 2] in "wOSGn"
        and not _fronted(resolver, at)
    )


def _fronted(resolver: Resolver, at: int) -> bool:
    """Whether the sentence begins with a circumstance, behind which its verb stands: وعن عمله هناك، يقول …"""
    first, _ = sentence(resolver.tags, at)
    while first < at and resolver.tags[first] in "-,qQ":
        first += 1
    return resolver.tags[first] in "pctj" or bool(resolver.words[first].prep) or resolver.words[first].circumstance
