"""Marks inside a description: whether they hold the name of the described, of a body in it, or what somebody was told.

«صحيفة «الميزان» المحلية»: the outlet's name, and the description goes on; «المدير في الشركة «سامي حداد»»: the man's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lexicon.word import Word
from ..lexicon.words import lexicon
from ..text.fold import fold
from .holders import BY_NAME
from .marks import MarkedSpan
from .mention import Mention
from .skeleton import Skeleton

if TYPE_CHECKING:
    from .mentions import Reader


def marks_inside(reader: Reader, mention: Mention, first: int, at: int, closed: bool) -> int:
    """Take a marked name inside a description, صحيفة «الميزان» المحلية; behind a closed body it is an alias."""
    skeleton, words = reader.skeleton, reader.words
    span = skeleton.spans[at]
    if skeleton.tags[at] == "Q" or span is None:
        return at
    inner = skeleton.text[span.start : span.end].strip()
    told = fold(inner).split()
    if mention.type == "person" and closed and lexicon().outlet_length(told) == len(told) > 0:
        return at  # أفاد مسؤول كبير في الصندوق «فرانس برس» بأن: whom he told
    if mention.type == "organisation" and words[at - 1].folded in BY_NAME and _named_in_full(skeleton, span):
        return at  # المدير في تويوتا «سامي حداد»: of a body by its own name no person is a part
    named = (at - first > 2 and _named_in_full(skeleton, span)) or (
        closed and words[at - 1].definite and _full_name(skeleton, span) and len(told) > 1
    )  # رئيسة الصندوق «كريستين حداد»
    full = mention.type == "person" and not mention.name and named
    if not full and (mention.type in ("organisation", "media", "document") or not closed or words[at - 1].body):
        if (
            ((closed and at - first > 1) or at - first > 2)
            and mention.type in ("organisation", "media")
            and not (words[at - 1].body and not words[at - 1].definite)
        ):
            mention.alias = inner
            reader.descriptions.close(reader, mention, first, at)
            return at + 1
        return at + 1
    if mention.type in ("person", "") and not mention.name:
        opening = lexicon().word(inner.split()[0]) if inner.split() else None
        if opening is not None and opening.prep and opening.given is None and not reader.known.has(inner):
            return at  # أجابت الأم «بعين دامعة»
        adjective = opening if opening is not None and opening.common and opening.definite else None
        if adjective and len(told) == 1 and not (adjective.family or reader.known.has(inner)):
            return at + 1  # الرئيس «المؤقت» سامي كرم
        if opening is not None and len(told) == 1 and _deed(reader, opening, at):
            return at  # أدانت المسؤولة «فشل» المجلس: the object
        if at - first > 3 and not reader.known.has(inner) and not _full_name(skeleton, span):
            return at + 1  # باسم بعثة … «مينوسما»: the body's other name
        reader.descriptions.close(reader, mention, first, at)
        mention.name, mention.quoted = inner, True
        return at + 1
    if mention.type == "group" and _whose(reader, at) and (_full_name(skeleton, span) or reader.known.has(inner)):
        return at + 1  # أنصار الشيخ «أبو سليم»
    return at


def _whose(reader: Reader, at: int) -> bool:
    """Whether a title or one person's role with the article stands before the marks: أنصار الشيخ «…»."""
    word, tag = reader.words[at - 1], reader.tags[at - 1]
    if not word.definite or word.prep or word.conj:
        return False
    return tag == "T" or (tag == "R" and word.role is not None and word.role["number"] == "sg")


def _deed(reader: Reader, word: Word, at: int) -> bool:
    """Whether a marked word is a common noun and has a genitive behind the marks."""
    following = reader.words[at + 1] if at + 1 < len(reader.words) else None
    name = word.given is not None or word.family or word.definite or reader.known.has(word.form)
    return word.common and not name and following is not None and (following.definite or bool(following.body))


def _named_in_full(skeleton: Skeleton, span: MarkedSpan) -> bool:
    """Whether marks hold a given name and surnames, nothing else: المدير في «نوراني» «سامي حداد»."""
    inside = [lexicon().word(t) for t in skeleton.tokens[span.first : span.closer]]
    return (
        2 <= len(inside) <= 4
        and inside[0].given is not None
        and not inside[0].prep
        and all(w.given is not None or w.family or w.compound for w in inside[1:])
    )


def _full_name(skeleton: Skeleton, span: MarkedSpan) -> bool:
    """Whether marks hold two or three words of which none is a noun: «ماتيو روسي»."""
    inside = [lexicon().word(t) for t in skeleton.tokens[span.first : span.closer]]
    if len(inside) > 1 and inside[0].given is not None and not inside[0].prep:
        return len(inside) < 5 and not any(w.verb or w.prep for w in inside)
    if len(inside) == 2 and inside[0].compound:
        return not inside[0].prep and inside[1].name_like
    return 2 <= len(inside) <= 3 and all(w.tag in "nN" and not w.definite for w in inside)
