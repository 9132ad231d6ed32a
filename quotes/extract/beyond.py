"""Beyond the description: the name that ends a long phrase of which the description takes only the beginning.

A description grows word by word, and gives up at the first word that might be the verb's. The end tells more: where
nothing but nouns stands between the role and what was said, and a full name comes last, behind a comma or a definite
noun, the name is the holder's: وقال الأمين العام المساعد لشؤون الأسرى والأراضي المحتلة، فهيم أبو زينة، إن.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from .complements import LOCALITIES
from .holders import bare_name, owned
from .mention import Mention
from .proper import BOUNDS

if TYPE_CHECKING:
    from .mentions import Reader

_NOMINAL: Final = frozenset("wORSGnNTdq,-")
_OF_OFFICE: Final = frozenset(["في", "علي", "من", "عن", "بين", "لدي", "الي"])  # folded
_ABOUT: Final = word_set("medium-about")
_HAS_TOPIC: Final = word_set("has-topic")
_VERSED: Final = frozenset(["مختص", "مختصه", "متخصص", "متخصصه"])
_SON: Final = ("بن", "بنت")
_ITS: Final = ("ها", "هم")  # تعليم العربية للناطقين بغيرها
_NAMED_AFTER: Final = word_set("named-after")
_HAS_PEOPLE: Final = word_set("has-people")


def beyond(reader: Reader, mention: Mention, at: int, stop: int) -> int:
    """The place where the name of one described by his role begins, behind a place; -1 where none is sure."""
    tags = reader.tags
    role = mention.head.role if mention.head is not None else None
    if role is None or role["human_type"] != "person" or mention.number != "sg":
        return -1
    if (
        not (mention.definite or mention.closed)
        or mention.around
        or mention.self_same
        or mention.shown
        or at >= stop
        or (
            tags[at] not in ",-pwORnNGSTdq"
            and tags[at - 1] != "T"
            and not _nominal(reader, at)
            and not _of_a_topic(reader, mention, at)
        )
    ):
        return -1
    end = at + (tags[at - 1] == "T" or tags[at] == "c")
    while end < stop and _nominal(reader, end):
        end += 1
    while end > at and tags[end - 1] in ",-p":
        end -= 1
    if end - at < 2 or (end < stop and tags[end] not in BOUNDS + "pctaA" and not reader.words[end].prep):
        return -1
    for begins in range(at, end - 1):
        name = _name_at(reader, at, begins, end)
        if name < 0:
            continue
        behind = reader.names.end(name, end, True)
        # between two pauses, before one office more: والمرشح السابق، سامي حداد، رئيس حزب الفجر
        inner = tags[begins - 1] == "," and tags[behind : behind + 2] == ",R" and behind - name > 1
        if behind == end or inner:
            return -1 if _somebody_else(reader, mention.first, begins) else name
    return -1


def _before_son(reader: Reader, at: int, end: int) -> bool:
    """Whether a word that no list knows for a name stands before بن: بالنيابة معروف بن سالم."""
    word = reader.words[at]
    bare = reader.tags[at] in "wnN" and not (word.definite or word.prep or word.conj or word.kinds)
    return bare and at + 2 < end and reader.words[at + 1].folded in _SON


def _name_at(reader: Reader, at: int, begins: int, end: int) -> int:
    """The place where a name begins behind the titles that stand at a place; -1 where none does."""
    tags, words, word = reader.tags, reader.words, reader.words[begins]
    before = tags[begins - 1]
    if (word.prep and not word.given) or (word.conj == "و" and before in ",-"):
        return -1
    if before in ",-":
        named = reader.titles(begins, end)
        sure = words[named].given is not None or bare_name(reader.names, named, end)
        return named if reader.names.ahead(named, end) and sure else -1
    if before == "T" and words[begins - 1].definite:  # العقيد سفر بن دلال, السيد طالب الكيال
        surname = word.given is not None and tags[begins + 1] in "nN"
        return begins if surname or reader.names.called(begins) else -1
    titled = tags[begins] == "T" and word.definite
    closed = words[begins - 1].definite or before in "SG" or _place(reader, begins - 1)
    if not (closed or (titled and words[begins - 1].folded.endswith(_ITS))) or word.conj:
        return -1
    if titled:
        named = reader.titles(begins, end)
        ahead = named < end - 1 and (reader.names.ahead(named, end) or _before_son(reader, named, end))
        return named if ahead else -1
    given = tags[begins] == "N" and word.given is not None and not (word.definite or word.prep)
    given = given or _before_son(reader, begins, end)
    return begins if given and not _bears_it(reader, at, begins) else -1


def _place(reader: Reader, at: int) -> bool:
    """Whether an unknown word is where a body is, or where somebody holds office: شرطة فاستيرون, في سوق أوديرن."""
    word, body = reader.words[at], reader.words[at - 1]
    unknown = reader.tags[at] == "n" and not (word.family or word.prep or word.conj or word.given is not None)
    if not unknown or body.definite or body.conj or body.pronoun:
        return False
    return reader.tags[at - 1] == "O" or (reader.tags[at - 1] == "w" and reader.tags[at - 2] == "p")


def _of_a_topic(reader: Reader, mention: Mention, at: int) -> bool:
    """Whether an envoy's or an expert's topic stands at a place: المبعوث الأممي بشأن المناخ سامي حداد."""
    head, words = mention.head, reader.words
    if words[at].folded not in _ABOUT or head is None or head.stem not in _HAS_TOPIC or at + 2 >= len(words):
        return False
    if at - mention.first < 2 and head.stem not in _VERSED:
        return False  # قال الخبير حول المفقود سامي حداد: what he spoke of
    topic = words[at + 1]
    person = topic.role is not None and topic.role["human_type"] == "person"
    if person or topic.title or topic.given or topic.prep or topic.stem in _HAS_PEOPLE:
        return False
    if not topic.definite and topic.form.endswith(("ه", "ها", "هم")):
        return False  # حول لقائه الرئيس سامي حداد
    return topic.definite or words[at + 2].definite  # بشأن المناخ, بشأن استقلال القضاة


def _nominal(reader: Reader, at: int) -> bool:
    """Whether a word may belong to one long noun phrase."""
    word, tag = reader.words[at], reader.tags[at]
    if tag == "p":
        return word.folded in _OF_OFFICE
    if tag == "t" and word.definite and "former" in word.kinds:
        return True  # في دورته الحالية
    if tag == "c" and not (word.definite or word.conj):  # بلدية وسط المدينة, التعليم عن بعد
        return word.stem in LOCALITIES or (word.folded == "بعد" and reader.words[at - 1].folded == "عن")
    if tag not in _NOMINAL or word.circumstance or word.cues:
        return False
    if word.medium and (word.prep or reader.tags[at - 1] == "p"):
        return False  # في تصريح, لصحيفة
    if word.prep == "ل" and (word.media_name or (word.body is not None and word.body["type"] == "media")):
        return tag == "O" and word.definite and reader.tags[at - 1] != "n"  # سلمى حداد لوكالة الأفق
    return not (word.verb and tag == "n")


def _somebody_else(reader: Reader, first: int, begins: int) -> bool:
    """Whether between a role and a name stands somebody whose name it may be: لنظيره اللبناني، سامي حداد."""
    head = reader.words[first]
    if "kin" in head.kinds and not head.pronoun:
        return True  # والد الطفل المفقود في الجبال، سامي حداد
    for place in range(first + 1, begins):
        word = reader.words[place]
        if word.stem in _HAS_PEOPLE:
            return True  # المتحدث باسم عائلة الأسير المضرب عن الطعام، سامي حداد
        person = word.role is not None and word.role["human_type"] == "person" and word.role["number"] == "sg"
        if reader.tags[place] == "T" and word.prep == "ل":
            return True  # قال المدير العام للدكتور سامي حداد
        if person and (word.prep or word.conj or reader.tags[place - 1] == "p"):
            return True
    return False


def _bears_it(reader: Reader, at: int, begins: int) -> bool:
    """Whether the name may be that of a house or street before it: بمستشفى الملك سامي حداد, في شارع سامي حداد."""
    for place in range(max(at, begins - 3), begins):
        word = reader.words[place]
        named_after = word.stem in _NAMED_AFTER and not word.definite  # جامعة الملك سامي, but not بالجامعة العربية سامي
        if named_after or (word.title and not reader.words[place - 1].definite):
            return True
    return owned(reader.words, reader.tags, begins)
