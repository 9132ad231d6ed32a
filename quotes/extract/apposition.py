"""Apposition: a role or a name that follows a mention and is of the same person: سامي أبو الورد، الأمين العام للحزب."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from .holders import bare_name
from .homographs import IS_CALLED
from .mention import Mention
from .proper import BOUNDS, possessed, proper

if TYPE_CHECKING:
    from .mentions import Reader

_OF_FAMILIES: Final = tuple(word_set("foreign-family"))
_OFFICES: Final = word_set("either-office")
_CALL: Final = word_set("describes", folded=False) | word_set(
    "calls", folded=False
)  # وصفت كارل رئيس النادي بأنه: her object
ONE: Final = frozenset(["احد", "احدي"])  # أحد المحامين: behind a pause his name may follow


def apposition(reader: Reader, mention: Mention, at: int, stop: int) -> int:
    """A role or a name that follows: سامي أبو الورد، الأمين العام للحزب؛ الرئيس الأمريكي، جون كارل."""
    tags, words = reader.tags, reader.words
    if at < stop and tags[at] == "(":
        after = _bracket(tags, at, stop)
        if mention.type == "media" and mention.head is not None and at == mention.first + 1 and after > at + 1:
            mention.alias = reader.skeleton.said(at + 1, after - 1)  # صحيفة (ذي ميزان)
            mention.definite = mention.closed = True
        elif (
            mention.type == "person" and mention.role and not mention.name and _named_inside(reader, at + 1, after - 1)
        ):
            mention.name = reader.skeleton.said(at + 1, after - 1)  # الشاعر (سامي كرم)
            mention.gender = words[at + 1].given or mention.gender
        elif (
            after == at + 3
            and (mention.type in ("organisation", "media") or (mention.name and tags[at + 1] in "nNw"))
            and not mention.alias
        ):
            mention.alias = reader.skeleton.said(at + 1, after - 1)
        at = after
    begins = at + 1 if at + 1 < stop and tags[at] in ",-" else at
    if begins >= stop:
        return at
    one = words[mention.first].folded in ONE
    called = (mention.type == "person" or one) and not mention.name and words[begins].folded in IS_CALLED
    if called and begins + 1 < stop and proper(words[begins + 1], tags[begins + 1]):
        if one:  # أحد السكان ويدعى سامي كرم
            mention.type, mention.number, mention.role = "person", "sg", mention.role or mention.body
        return reader.name(mention, begins + 1, stop)  # رجل يدعى سامي كرم, سيدة اسمها ندى
    word, tag = words[begins], tags[begins]
    if mention.name and mention.type == "person":
        several = mention.number == "sg" and word.definite and (word.role or {}).get("number") == "pl"
        if several:
            return at  # حذر سامي حداد التجار, دعا رئيس الهيئة، سامي حداد، التجار: the object
        if tag in "RT" and not word.conj and not word.prep and not mention.apposed:
            inner = Mention(begins, begins)
            end = reader.descriptions.read(reader, inner, begins, stop)
            if inner.name:  # somebody else, or a name that is not the role's own
                return at
            if mention.role and " " in inner.body:  # of one word it may be the surname: الوزير سامي الأمين
                mention.also = (*mention.also, inner.body)  # اللواء سامي كرم، مدير الكلية
            mention.role = mention.role or inner.body
            mention.apposed = True
            mention.gender = mention.gender or ("" if _of_a_woman(reader, mention, inner) else inner.gender)
            mention.head = mention.head or inner.head
            return end
    elif not mention.name and mention.type in ("person", "") and begins > at and mention.role:
        if mention.around:
            return at
        if (
            tag == "G"
            and word.definite
            and not (word.conj or word.prep)
            and tags[begins + 1 : begins + 2] in ("N", "n")
        ):
            ends = reader.names.end(begins + 1, stop, True)
            if ends - begins > 2 and (ends >= stop or tags[ends] in BOUNDS + "pc"):  # مدرب الفريق، الإسباني خوان كارل،
                return reader.name(mention, begins + 1, stop)
        titled = reader.titles(begins, stop)
        if word.conj == "و" and begins > at:
            return at  # أكد وزير المالية، وسامي حداد: another
        if titled < stop and (
            titled > begins
            or reader.names.called(titled)
            or (tags[titled] in "Nt" and (words[titled].given is not None or words[titled].family))  # رمضان حداد
        ):
            return reader.name(mention, titled, stop)
        if mention.definite and mention.head is not None and mention.head.definite and tag == "R" and word.definite:
            apposed = reader.read(begins, stop)  # الممثل، المخرج المسرحي سامي كرم
            if apposed is not None and apposed.name and apposed.role and not word.conj:
                mention.name, mention.gender = apposed.name, mention.gender or apposed.gender
                return apposed.last
        if bare_name(reader.names, begins, stop) and "A" in tags[begins : begins + 5]:
            return reader.name(mention, begins, stop)  # المتحدثة باسم الهيئة، راضية العمراوي، إن
        definite = tag in "nN" and word.definite and begins + 1 < stop and words[begins + 1].family  # الشاذلي العزابي
        verbal = tag in "Vv" and word.given is not None and begins + 1 < stop and tags[begins + 1] in "nNw"  # فضل حداد
        ends = reader.names.end(begins, stop, True) if definite or verbal or proper(word, tag) else begins
        if ends - begins > 1 and (ends >= stop or tags[ends] in BOUNDS + "pc"):  # رئيس البنك، سامي الحداد،
            return reader.name(mention, begins, stop)
    office = begins > at and not mention.name and mention.role and (mention.definite or mention.closed)
    if office and _unlisted(reader, begins, stop):
        return reader.name(mention, begins, stop)
    ends = _between_pauses(reader, begins, stop) if office and mention.type in ("person", "") else begins
    if ends > begins:  # وزير الإعلام، ظاهر محمود جيلي، إن
        mention.name, mention.type, mention.number = reader.skeleton.said(begins, ends), "person", "sg"
        return ends
    if one and not mention.name and begins > at and tag == "N" and word.given is not None and not word.conj:
        ends = reader.names.end(begins, stop, True)
        if ends - begins > 1 and (ends >= stop or tags[ends] in BOUNDS + "pc"):  # أحد المحامين، سامي كرم،
            mention.type, mention.number, mention.role = "person", "sg", mention.role or mention.body
            return reader.name(mention, begins, stop)
    if (
        not mention.name
        and mention.type in ("person", "")
        and begins == at
        and at > mention.first
        and tags[at - 1] == ")"
        and mention.role
        and reader.names.ahead(at, stop)
    ):
        return reader.name(mention, reader.titles(at, stop), stop)
    return at


def _unlisted(reader: Reader, at: int, stop: int) -> bool:
    """Whether a bare noun and an unknown word stand between two pauses: مفوضة حقوق الإنسان، ماري كاندور، إن."""
    tags, words = reader.tags, reader.words
    if at + 1 >= stop or tags[at] != "w" or tags[at + 1] not in "nN" or tags[at + 2 : at + 3] not in (",", ":", "A"):
        return False
    first, last = words[at], words[at + 1]
    bare = not (first.definite or first.prep or first.conj or first.kinds or first.verb or first.maybe)
    ending = first.folded.endswith(("ا", "ه", "ين", "ون", "ات"))
    family = last.definite and last.family and not last.common  # الصحفي العراقي، منتظر الحداد،
    own = not (last.prep or last.conj or last.verb or possessed(last))
    return bare and not ending and own and (family or not last.definite)


def _between_pauses(reader: Reader, at: int, stop: int) -> int:
    """The place behind two or three words between pauses of which the last are names, the first any bare one.

    Or behind such a name in marks: عضو اللجنة، «سامي حداد»، في تصريح. Where none stands, the place itself.
    """
    tags, words = reader.tags, reader.words
    if tags[at] == "q" and tags[at + 1 : at + 2] in (",", ":", "A"):
        inside = reader.skeleton.inside(at)
        full = 1 < len(inside) < 5 and inside[0].given is not None and not inside[0].prep
        return at + 1 if full and all(word.name_like or word.compound for word in inside[1:]) else at
    end = next((p for p in range(at + 2, min(at + 4, stop, len(tags))) if tags[p] in ",:A"), at)
    first = words[at]
    if end == at or tags[at] not in "wnRN" or tags[end] == "A" or first.folded.endswith(("ا", "ين", "ون", "ات")):
        return at
    for place in range(at, end):
        word = words[place]
        if word.definite or word.prep or word.conj or word.cues or word.kinds or word.circumstance or possessed(word):
            return at
        if place > at and not (word.given is not None or word.family or (tags[place] == "n" and proper(word, "n"))):
            return at
    last = words[end - 1]
    foreign = last.folded.endswith(_OF_FAMILIES) and end - at == 2  # راحت سليمانوف
    doubtful = (first.verb and not foreign) or (
        tags[at] == "R" and last.given is None and not last.family
    )  # ضيف بوليتيكا
    return at if doubtful else end


def _of_a_woman(reader: Reader, mention: Mention, office: Mention) -> bool:
    """Whether a verb in the feminine stands before a name whose office has one form: قالت راضية عمران عضو المجلس."""
    cues = reader.words[mention.first - 1].cues if mention.first else []
    woman = bool(cues) and cues[0].form == "finite" and cues[0].gender == "f" and cues[0].lemma not in _CALL
    return woman and office.head is not None and office.head.stem in _OFFICES


def _named_inside(reader: Reader, first: int, last: int) -> bool:
    """Whether a bracket holds a person's full name and nothing else."""
    return last - first > 1 and reader.words[first].given is not None and reader.names.end(first, last, True) == last


def _bracket(tags: str, at: int, stop: int) -> int:
    """The place behind a short bracket: (45 عاما), (موبايلي); it may be the last of the sentence."""
    for end in range(at + 1, min(at + 8, stop + 1, len(tags))):
        if tags[end] == ")":
            return end + 1
    return at
