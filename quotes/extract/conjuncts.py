"""Conjuncts: what و joins inside a description (وزير التربية والتعليم), where it brings in no second speaker."""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from .mention import Mention

_AHEAD: Final = 9  # places from a second body to the name of who heads both
_THE_OTHER: Final = word_set("the-other")
_TASKS: Final = word_set("task")  # قسم العلاقات العامة والإعلام


def joins(words: list[Word], tags: str, mention: Mention, at: int) -> bool:
    """Whether و joins a word inside the description (التربية والتعليم) and no second speaker."""
    word, tag = words[at], tags[at]
    if word.conj == "و" and word.stem in _THE_OTHER:
        return False  # خطتان إحداهما لصالح حزب الفجر والأخرى تضر به
    if (
        word.definite
        and word.body
        and mention.head is not None
        and mention.head.body
        and word.stem == mention.head.stem
    ):
        return False  # وزارة الصحة والوزارة المنتدبة
    if word.prep and any(words[p].prep == word.prep for p in range(mention.first + 1, at)):
        return True  # مصادر بالشرطة وبالمستشفيات
    if portfolio(words, tags, mention, at):
        return True
    if tag in "wRG" and _alike(words, at):
        return True  # مصادر طبية وأمنية, مسؤولون سياسيون وعسكريون
    if _both_governed(words, tags, mention, at) or _one_more_place(tags, mention, at):
        return True
    if _both_their_members(words, mention, at) or _second_body(words, tags, mention, at):
        return True
    if (
        word.role
        and word.definite
        and word.folded.endswith("ين")
        and mention.head is not None
        and not mention.head.definite
        and words[at - 1].definite
    ):
        return True  # وزارة الخارجية والمغتربين
    if (
        word.role
        or (word.title and tag == "T")
        or word.given is not None
        or tag in "NT"
        or (word.nation and tag != "G")
    ):
        return False
    if mention.type == "organisation" and _one_more_task(words, tag, mention, at):
        return True
    if (
        mention.head is not None
        and not mention.head.definite
        and at - mention.first <= 3
        and mention.type in ("person", "organisation", "")
    ):
        return word.definite or tag == "S"  # وزير التربية والتعليم
    if (
        tag == "w"
        and not word.definite
        and mention.head is not None
        and not mention.head.definite
        and at + 1 < len(words)
        and words[at + 1].definite
        and words[at - 1].definite
    ):
        return True  # وزارة الخارجية وشؤون المغتربين
    purpose = mention.type == "organisation" and _for_what(words, mention, at - 1)
    if purpose and tag == "w" and not word.definite and at + 1 < len(words) and words[at + 1].definite:
        return True  # المنظمة الوطنية للهجرة ودعم المهاجرين, للتدريب والنشر ورعاية الصناع
    if at - mention.first > 2 and word.definite and words[at - 1].definite:
        inner = words[at - 2]
        if (inner.body or inner.role) and not inner.definite and tag != "S":
            return True  # مدير الشحن في وزارة النقل والاتصالات
    if (
        word.body
        and word.body["type"] == "document"
        and word.definite
        and words[at - 1].definite
        and mention.type in ("person", "organisation")
    ):
        return True  # عميد كلية الحاسب والمعلومات
    opened = mention.head is not None and not mention.head.definite and word.stem in _TASKS
    listed = (words[at - 1].conj == "و" or opened) and words[at - 1].definite and at - mention.first > 2
    if listed and tag == "O" and word.definite and word.body and word.body["type"] == "media":
        return True  # لجنة التعليم والثقافة والإعلام: the third of a list
    if word.body or (tag in "OS" and mention.type in ("organisation", "media", "state", "document", "group")):
        return False
    return (
        word.definite
        and mention.type in ("person", "organisation", "group", "media")
        and words[at - 1].definite
        and not (mention.type == "group" and mention.definite and "p" not in tags[mention.first : at])
        and not _more_people(words, mention, at)
    )  # القابعون في الظلام والبرد: of what stands behind the preposition


def _for_what(words: list[Word], mention: Mention, at: int) -> bool:
    """Whether what a body is for ends at a place: للهجرة, للدعوة والإرشاد."""
    while at > mention.first and words[at].conj == "و" and words[at].definite:
        at -= 1
    return words[at].prep == "ل" and words[at].definite


def _more_people(words: list[Word], mention: Mention, at: int) -> bool:
    """Whether a plural of people follows a body told by adjectives alone, which takes none: الجيش الوطني والمتشددين."""
    if mention.head is None or not mention.head.definite or not words[at].folded.endswith(("ين", "ون")):
        return False
    return len(words[at].stem) > 5 and not any(w.prep or w.tag in "pP" for w in words[mention.first + 1 : at])


def _one_more_task(words: list[Word], tag: str, mention: Mention, at: int) -> bool:
    """Whether و joins a second task, told like the first: هيئة مكافحة الفساد واسترداد الأموال."""
    if tag != "w" or at - 2 <= mention.first or at + 1 >= len(words) or mention.head is None:
        return False
    first, word = words[at - 2], words[at]
    told_alike = not (first.definite or first.body or first.role or word.definite or word.verb or word.kinds)
    return told_alike and not mention.head.definite and words[at - 1].definite and words[at + 1].definite


def portfolio(words: list[Word], tags: str, mention: Mention, at: int) -> bool:
    """Whether و joins one more task of a ministry: وزارة الصحة والسكان, وزير الاتصالات وتقنية المعلومات."""
    word, tag = words[at], tags[at]
    if word.folded == "والسكان" and "صحه" in (words[at - 1].stem, words[at - 2].stem):
        return True  # مدير مكتب الصحة العامة والسكان
    if mention.head is None or "portfolio" not in mention.head.kinds or word.conj != "و":
        return False
    construct = tag in "wn" and at + 1 < len(words) and words[at + 1].definite
    return _articled(words[at - 1]) and (word.definite or construct)


def _articled(word: Word) -> bool:
    """Whether a word has the article, be it behind و in one that no list knows: واللوجستيك, but not والتر."""
    return word.definite or (word.tag == "n" and word.folded.startswith("وال") and len(word.folded) > 7)


def _alike(words: list[Word], at: int) -> bool:
    """Whether two words joined by و are adjectives without the article and of one form."""
    word, before = words[at], words[at - 1]
    if word.definite or before.definite or before.conj or word.prep or before.prep or len(word.stem) < 5:
        return False
    return any(word.stem.endswith(ending) and before.stem.endswith(ending) for ending in ("يه", "يون", "يين"))


def _both_governed(words: list[Word], tags: str, mention: Mention, at: int) -> bool:
    """Whether two people's nouns joined by و wait for one genitive: رئيس مجلس شيوخ ووجهاء المدينة."""
    word, before = words[at], words[at - 1]
    if at - 1 <= mention.first or not (word.role and before.role) or at + 1 >= len(words):
        return False
    if word.definite or before.definite or before.conj or word.folded.endswith(("ون", "ان")):
        return False
    return words[at + 1].definite or tags[at + 1] in "Swn"


def _both_their_members(words: list[Word], mention: Mention, at: int) -> bool:
    """Whether a body or its head is of two kinds of people: جمعية التجار والصناع, رئيس نقابة الأطباء والصيادلة.

    A plural in the nominative is none of its genitives: نقابة المعلمين والمعلمون.
    """
    word, before, head = words[at], words[at - 1], mention.head
    if at - 2 < mention.first or head is None or head.definite or not (word.definite and before.definite):
        return False
    if not (word.role and before.role and word.role["number"] == before.role["number"] == "pl"):
        return False
    union = words[at - 2].body
    return not word.folded.endswith("ون") and union is not None and union["type"] == "organisation"


def _second_body(words: list[Word], tags: str, mention: Mention, at: int) -> bool:
    """Whether و joins a second body that somebody heads, before his name: رئيس هيئة العلماء وإدارة البحوث سامي."""
    word, head = words[at], mention.head
    if not _construct_body(word) or head is None or not head.role or mention.type != "person":
        return False
    if not any(_construct_body(words[p]) for p in range(mention.first + 1, at)):
        return False
    ahead = tags[at + 1 : at + _AHEAD]
    name = next((p for p, tag in enumerate(ahead) if tag in "TNVvAPM,.:\n"), -1)
    return name >= 0 and ahead[name] in "TN"


def _construct_body(word: Word) -> bool:
    """Whether a word is a body without the article, which waits for its genitive: هيئة العلماء."""
    return word.body is not None and word.body["type"] == "organisation" and not word.definite


def _one_more_place(tags: str, mention: Mention, at: int) -> bool:
    """Whether و joins a second place behind one preposition: مسؤولون في اليمن والسعودية."""
    if tags[at] != "S" or mention.type not in ("person", "group"):
        return False
    led = tags.rfind("p", mention.first, at)
    return led >= 0 and tags[led + 1] == "S" and at - led <= 3
