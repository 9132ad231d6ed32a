"""Whose the speech or text is in which somebody says something: حوار مع المدرب قال فيه, كلمة ألقاها الوزير أكد فيها.

The pronoun goes back to the document, so the document is not who says it: whoever made it is, or the
subject behind the verb with the pronoun.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from ..text.fold import fold
from .extent import publishing_words
from .issuers import printed
from .mention import Mention
from .readings import Reading
from .subjects import Subjects

_IN_IT: Final = word_set("in-it")
_WITH_IT: Final = frozenset(["به", "بها"])
_TALKS: Final = word_set("talks")
_MISSIVES: Final = word_set("missive")
# where a document is published, by the letters before its pronoun: صفحته, بموقع, حسابها
_PUBLISHES: Final = ("صفح", "موقع", "منص", "حساب", "قناه", "قنات", "شبك")
_HELD: Final = 14  # places from a document to the verb that says what it holds
_REACH: Final = 30  # places from a document to the verb that says something in it


def in_it(subjects: Subjects, at: int) -> bool:
    """Whether the pronoun of a document stands behind the verb at a place: أكد فيه, قالت خلالها."""
    return at + 1 < len(subjects.words) and subjects.words[at + 1].folded in _IN_IT


def publishes(word: Word) -> bool:
    """Whether a word is the page or channel on which a document stands, and not the document: على صفحته."""
    return word.stem.startswith(_PUBLISHES) or word.folded.removeprefix("ب").startswith(_PUBLISHES)


def whose(subjects: Subjects, reading: Reading, first: int) -> list[Mention]:
    """Who made the speech in which a verb says something: في تصريح للوزير سامي حداد أكد فيه أن."""
    words, tags, at = subjects.words, subjects.tags, reading.at
    if not in_it(subjects, at):
        return []
    feminine = words[at + 1].folded.endswith("ها")
    for place in range(at - 1, max(first, at - _REACH) - 1, -1):
        if tags[place] in "PA\n." or (tags[place] in "Vv" and not _makes(subjects, place)):
            return []
        word = words[place]
        if publishes(word):
            continue  # في تدوينة للوزير سامي حداد على صفحته قال فيها
        if word.medium and place + 1 < at and word.folded.endswith(("ه", "ات")) == feminine:
            return _maker(subjects, place, reading, first)
    return []


def held_in(subjects: Subjects, at: int, first: int) -> list[Mention]:
    """The document before a verb that says what it holds, or who brought it out: صدر بيان عن النقابة جاء فيه أن."""
    words, tags = subjects.words, subjects.tags
    if not in_it(subjects, at) or words[at].conj:
        return []
    feminine = words[at + 1].folded.endswith("ها")
    for place in range(at - 1, max(first, at - _HELD) - 1, -1):
        if tags[place] in "PA:Q" or tags[place] in "Vv":
            return []
        noun = lexicon().word(words[place].stem.removesuffix("ا")) if words[place].stem.endswith("ا") else words[place]
        document = noun.body is not None and noun.body["type"] == "document"
        if not document or (noun.stem.endswith(("ه", "ات"))) != feminine or words[place].pronoun:
            continue
        if words[place].prep == "ل":
            continue  # الاستطلاع الكبير لمعهد النور للأبحاث الذي جاء فيه
        mention = subjects.reader.read(place, at)
        if mention is None or mention.type != "document":
            return []
        if mention.issuer is None:
            brought = subjects.topic(first, place)
            if brought and brought[0].type == "media" and printed(subjects.words[first], mention):
                return [mention]  # نشرت الصحيفة عريضة جاء فيها أن
            if brought and (brought[0].name or brought[0].type in ("organisation", "media", "state")):
                return brought  # أصدرت النقابة بيانا جاء فيه أن
        return [mention]
    return []


def _makes(subjects: Subjects, at: int) -> bool:
    """Whether a verb says with a pronoun what was done with the document before it: ألقاها, عقده, أدلى به."""
    word, after = subjects.words[at], subjects.words[at + 1 : at + 2]
    if word.conj or word.folded not in publishing_words():
        return False
    return word.folded.endswith(("ه", "ها", "هما")) or bool(after and after[0].folded in _WITH_IT)


def _maker(subjects: Subjects, medium: int, reading: Reading, first: int) -> list[Mention]:
    words, stop = subjects.words, reading.at
    at = medium + 1
    while at < stop and not _makes(subjects, at) and not words[at].prep and _adjoins(subjects, medium, at):
        at += 1  # تصريح صحفي للوزير, الكلمة المصورة التي ألقاها
    if at >= stop:
        return []
    if _makes(subjects, at):
        at += 1 + (words[at + 1].folded in _WITH_IT)
        found = subjects.after(at, stop)
        if not found or found[0].type != "media":
            return found
        at = found[-1].last  # مقابلة أجرتها القناة مع المدرب
        return _answers(subjects, at, reading) if words[medium].stem in _TALKS else []
    if words[stop].conj:
        return []
    if words[medium].stem in _TALKS and words[at].folded == "مع":
        topic = subjects.topic(first, medium)
        return [] if topic and topic[0].type == "person" else _answers(subjects, at, reading)
    if (words[medium].stem in _MISSIVES and words[at].folded == "من") or words[at].folded == "بقلم":
        return _person(subjects, at + 1, reading)
    if words[at].prep != "ل" and words[at].folded not in ("ل", "لـ"):
        return []
    return _person(subjects, at + (words[at].prep != "ل"), reading)


def _adjoins(subjects: Subjects, medium: int, at: int) -> bool:
    """Whether a word is an adjective of a document, or the pronoun behind one with the article."""
    word, tag = subjects.words[at], subjects.tags[at]
    if subjects.words[medium].definite:
        return tag == "r" or (tag in "wCGR" and word.definite)
    return tag in "wCGR" and not word.definite


def _answers(subjects: Subjects, at: int, reading: Reading) -> list[Mention]:
    """Who answers in a talk: behind مع at a place."""
    return _person(subjects, at + 1, reading) if subjects.words[at].folded == "مع" else []


def _person(subjects: Subjects, at: int, reading: Reading) -> list[Mention]:
    """The one named or described at a place, where that is no outlet: أدلى بتصريحات للقناة is to whom."""
    mention = subjects.reader.read(at, reading.at) if at < reading.at else None
    if mention is None or mention.type in ("media", "document", ""):
        return []
    head = mention.head
    known = mention.title or (head is not None and (head.role or head.body or head.state))
    named = mention.name and (" " in mention.name or fold(mention.name) in subjects.reader.known.surnames)
    return [mention] if known or named else []  # في تدوينة لحداد, whom the text names


def who_acts_in_it(subjects: Subjects, first: int, at: int, gender: str) -> list[Mention]:
    """Who does something in a document, for a participle behind it: مقالا هاجم فيه الكاتب سامي حداد الخطة، قائلا.

    A noun of the verb's gender may as well be the object of whoever made the document (هاجم فيه المدير); it is the
    subject where another object follows, or where the participle can't be said of whoever stands at the head.
    """
    words, tags = subjects.words, subjects.tags
    for place in range(at - 2, max(first, at - _REACH), -1):
        if tags[place] in "AQ\n":
            return []
        if words[place].folded not in _IN_IT or tags[place - 1] in "pcr" or words[place - 1].definite:
            continue
        found = subjects.after(place + 1, at, sure=True)
        if not found or not (found[0].name or found[0].definite) or found[0].type in ("media", "document", ""):
            return []
        one = found[0]
        follows = words[found[-1].last]
        object_behind = follows.definite and not (follows.prep or follows.conj or tags[found[-1].last] == "r")
        head = subjects.topic(first, place - 1)
        other = bool(head) and bool(head[0].gender) and head[0].gender != gender != ""
        return found if (object_behind or other) and one.gender in ("", gender) else []
    return []
