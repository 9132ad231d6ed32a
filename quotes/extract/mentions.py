"""Mentions: the noun phrase that names a speaker, and what it says about him.

A mention is read from its first word on: titles are passed over, a description (role, body,
nationality) is taken up to where it is closed, a name up to the first word that cannot belong to
one, and what stands in apposition is added. «المستشار الرئاسي الروسي للشؤون الدبلوماسية يوري أوشاكوف»
has the role «المستشار الرئاسي الروسي للشؤون الدبلوماسية» and the name «يوري أوشاكوف».

Arabic gives the reader one firm sign: a description that begins with an indefinite noun (وزير) is
open until its genitive has come (الخارجية); only a closed description can be followed by a name.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..lexicon.words import Word, lexicon
from .names import COMPOUND, ORDINALS, Known, Names, possessed, proper
from .skeleton import Skeleton

_STOP = frozenset(":.\nAaVPMBxjkyrtcQ-e")
_NOMINAL = frozenset("RTNOSGnwCMv")
# في إطار, في ختام: nouns with which في makes a circumstance and no description
_CIRCUMSTANCE = frozenset(
    [
        "اطار",
        "سياق",
        "ختام",
        "ظل",
        "حين",
        "نهايه",
        "بدايه",
        "مستهل",
        "اعقاب",
        "ضوء",
        "معرض",
        "رد",
        "حال",
        "اول",
        "هذا",
        "كل",
        "جميع",
        "وقت",
        "الوقت",
        "ما",
        "غضون",
        "مقدمه",
        "حديثه",
        "تصريحه",
        "كلمته",
        "بيانه",
        "اتصال",
        "مجمل",
        "الاثناء",
        "المقابل",
        "السياق",
        "الاطار",
        "ذات",
        "نفس",
        "اشاره",
        "محاوله",
        "وقته",
        "اكثر",
    ]
)
_PLACES = frozenset(["مدينه", "منطقه", "محافظه", "ولايه", "اقليم", "قريه", "بلده", "حي", "مقاطعه", "عاصمه"])
# what is named after somebody: جامعة الملك سعود
_NAMED_AFTER = frozenset(
    [
        "جامعه",
        "مستشفي",
        "مركز",
        "جاءزه",
        "كاس",
        "مطار",
        "ميناء",
        "ملعب",
        "كليه",
        "معهد",
        "جسر",
        "شارع",
        "مسجد",
        "استاد",
        "قاعده",
        "برنامج",
        "جائزه",
        "حديقه",
        "قصر",
        "مجمع",
        "طريق",
    ]
)
_LONGEST = 24  # places that one mention may reach over


@dataclass(slots=True)
class Mention:
    """A noun phrase that may stand for a speaker; ``first`` and ``last`` are places of the skeleton."""

    first: int
    last: int
    start: int = 0  # characters
    end: int = 0
    name: str = ""  # as the article writes it, without titles
    role: str = ""
    head: Word | None = None  # the noun that heads the description
    type: str = ""
    gender: str = ""
    number: str = "sg"
    definite: bool = False
    body: str = ""  # the whole phrase, for bodies, groups and documents
    title: str = ""
    quoted: bool = False  # the name stands in marks
    alias: str = ""  # «اليونيسيف» behind منظمة الأمم المتحدة للطفولة
    kin: bool = False  # نظيره, زوجته: somebody else than the last one named
    self_same: bool = False  # المصدر نفسه
    issuer: Mention | None = None  # the body that issued the document
    apposed: bool = False

    @property
    def named(self) -> bool:
        """Whether it holds a proper name of a person."""
        return bool(self.name)


def words_after(words: list[Word], at: int) -> frozenset[str]:
    """The kinds of the word behind a place."""
    return words[at + 1].kinds if at + 1 < len(words) else frozenset()


class Reader:
    """Reads mentions out of one skeleton."""

    def __init__(self, skeleton: Skeleton, known: Known | None = None) -> None:
        self.skeleton = skeleton
        self.known = known if known is not None else Known()
        self.names = Names(skeleton, self.known)
        self.tags, self.words = skeleton.tags, skeleton.words

    def read(self, first: int, stop: int) -> Mention | None:
        """The mention that begins at a place, or None where no noun phrase begins there."""
        tags, words = self.tags, self.words
        stop = min(stop, first + _LONGEST, len(tags))
        if first >= stop:
            return None
        same = "self" in words[first].kinds and first + 1 < stop and words[first + 1].definite
        at = self._titles(first + 1 if same else first, stop)
        mention = Mention(first, at, self_same=same)
        if at > first + same:
            mention.gender = self._title_gender(words[first])
            mention.title = self.skeleton.said(first, at)
            mention.definite = True
        if at >= stop or tags[at] in ",):.":
            if at == first:
                return None
            mention.head, mention.role, mention.type = words[first], mention.title, "person"
        elif tags[at] in "qQ" and (at > first or tags[at] == "q"):
            return self._marked(mention, at)
        elif (
            (
                at > first + same
                and tags[at] in "OwR"
                and not words[at].definite
                and tags[at - 1] == "T"
                and words[at - 1].definite
            )
            or self.names.introduced(at)
            or (proper(words[at], tags[at]) and not self._noun(at, stop))
        ):
            at = self._name(mention, at, stop)
        elif tags[at] in _NOMINAL or tags[at] == "d":
            at = self._description(mention, at, stop)
        elif at == first:
            return None
        else:  # a title alone: السيد, الأمير
            mention.head, mention.role, mention.type = words[first], mention.title, "person"
        at = self._apposition(mention, at, stop)
        self._finish(mention, at)
        return mention

    def marked(self, at: int) -> Mention:
        """The mention that a marked name is: «أبو الفتوح»: …"""
        return self._marked(Mention(at, at), at)

    # -- titles and names -----------------------------------------------------------------------

    def _titles(self, at: int, stop: int) -> int:
        """The place behind honorifics and ranks: الدكتور, اللواء, د."""
        tags, words = self.tags, self.words
        while at < stop and tags[at] == "T":
            word = words[at]
            if at + 1 < stop and tags[at + 1] == "t" and words[at + 1].folded in ORDINALS:
                at += 2  # الفريق الأول
                continue
            if word.role and at + 1 < stop and not word.definite and tags[at + 1] not in "TNn":
                break  # نقيب الصحفيين, أمير المنطقة: a role
            if len(word.folded) > 1 and not word.definite and at + 1 < stop and tags[at + 1] == "R" and not word.role:
                at += 1  # معالي الوزير, سعادة السفير
                continue
            if (
                word.definite
                and not word.body
                and at + 1 < stop
                and (tags[at + 1] in "Ow" or (tags[at + 1] == "R" and not (at + 2 < stop and words[at + 2].definite)))
                and not (words[at + 1].definite or words[at + 1].prep or words[at + 1].conj)
                and len(word.folded) > 4
                and "closes" not in words[at + 1].kinds
            ):
                return at + 1  # الجنرال أزهر عباس: behind a rank any bare word is a name
            if (
                len(word.folded) > 1
                and not self.names.ahead(at + 1, stop)
                and not (at + 1 < stop and tags[at + 1] == "q")
                and (at + 1 < stop or not word.definite)
            ):
                break
            at += 1
            while at < stop and (tags[at] in ")./" or (tags[at] == "-" and self.skeleton.said(at, at + 1) == "/")):
                at += 1
        return at

    @staticmethod
    def _title_gender(word: Word) -> str:
        return (
            "f"
            if word.folded.endswith("ه") and not word.folded.endswith(("سماحه", "جلاله", "فضيله", "سعاده", "فخامه"))
            else "m"
        )

    def _noun(self, at: int, stop: int) -> bool:
        """Whether an unknown word is a common noun: it has a definite genitive after it."""
        following = at + 1
        return (
            self.tags[at] == "n"
            and self.words[at].folded not in COMPOUND
            and following < stop
            and self.tags[following] in "wO"
            and self.words[following].definite
            and not self.words[following].family
        )

    def _name(self, mention: Mention, first: int, stop: int) -> int:
        at = self.names.end(first, stop, full=first > mention.first)
        mention.name = self._bare(first, at).strip()
        mention.type, mention.number, mention.definite = "person", "sg", True
        mention.gender = self.words[first].given or mention.gender
        return at

    def _marked(self, mention: Mention, at: int) -> Mention:
        """A name in marks: قال «محلب»."""
        span = self.skeleton.spans[at]
        assert span is not None
        mention.name = self.skeleton.text[span.start : span.end].strip()
        mention.type = mention.type or "person"
        mention.definite = mention.quoted = True
        self._finish(mention, at + 1)
        return mention

    def _bare(self, first: int, last: int) -> str:
        """The words of some places without the conjunction and preposition glued to the first."""
        start, end = self.skeleton.slice(first, last)
        word = self.words[first]
        text = self.skeleton.text
        if word.stem == word.folded and not word.prep:
            if word.conj == "" and word.folded[:1] == "و" and word.folded[1:] in self.known.surnames:
                start += 1
            return text[start:end]
        if word.conj and word.folded[:1] in "وف":
            start += 1
        if word.prep:
            if word.definite and text[start : start + 2] == "لل":
                return "ال" + text[start + 2 : end]
            start += 1
            if text[start : start + 1] == "ـ":
                start += 1
        return text[start:end]

    # -- descriptions ---------------------------------------------------------------------------

    def _description(self, mention: Mention, at: int, stop: int) -> int:
        tags, words = self.tags, self.words
        first, head = at, words[at]
        mention.head = head
        self._classify(mention, head, tags[at])
        closed = head.definite or bool(head.pronoun) or tags[at] in "SG" or head.state
        mention.definite = closed or mention.self_same
        mention.kin = bool(head.pronoun) and "kin" in head.kinds
        quantity = "quantity" in head.kinds or tags[at] == "d"
        at += 1
        while at < stop:
            tag, word = tags[at], words[at]
            if mention.type == "media" and not closed and at - first <= 2:
                length = lexicon().outlet_length([w.folded for w in words[at : min(at + 4, stop)]])
                if length:
                    at, closed = at + length, True  # وكالة فرانس برس
                    continue
            if tag in "qQ":
                after = self._inner_mark(mention, first, at, closed)
                if after <= at or mention.alias or mention.name:
                    at = after
                    break
                at, closed, mention.definite = after, True, True
                continue
            if "self" in word.kinds and word.folded not in ("ذات", "نفس"):
                mention.self_same = True
                at += 1
                break
            if (
                tag == "p"
                and word.folded == "علي"
                and closed
                and mention.type in ("person", "")
                and tags[at + 1 : at + 2] == "N"
                and words[at + 1].given is not None
            ):
                self._end(mention, first, at)
                return self._name(mention, at, stop)  # المتحدث باسم الوزارة على رضا نكزاد
            if tag == "p":
                after = self._preposition(mention, at, stop, quantity)
                if after <= at:
                    break
                at, closed = after, False
                continue
            if word.folded in ("باسم", "باسمها") and ("speaks" in head.kinds or not self.names.ahead(at + 1, stop)):
                closed = False
                at += 1
                continue
            if (
                tag == "t"
                and mention.type == "document"
                and not closed
                and at - first > 1
                and word.folded in ("موخرا", "حديثا")
            ) or (tag == "t" and tags[at - 1] == "d" and not closed):
                at += 1  # دراسة أجريت مؤخرا, حركة 6 أبريل
                continue
            if tag == "t" and (
                ("on" in word.kinds and not closed) or (word.folded in ORDINALS and words[at - 1].definite)
            ):  # مصدر مطلع, الفريق الأول
                at += 1
                continue
            if tag in _STOP or tag in ",()":
                break
            if word.conj and tag in "wORGSnNT" and not self._coordinated(mention, at):
                break
            if tag == "T" and word.definite and self._names_a_place(words[at - 1]) and self.names.ahead(at + 1, stop):
                at, closed = at + 2, True  # مدينة الملك عبدالله للطاقة, مطار الملك فهد بن عبدالعزيز
                while at < stop and (words[at - 1].folded in COMPOUND or words[at].folded in ("بن", "بنت")):
                    at += 1
                continue
            if mention.type in ("person", "") and not quantity:
                begins = self._name_here(mention, first, at, stop, closed)
                if begins >= 0:
                    self._end(mention, first, at)
                    if begins > at:
                        mention.gender = mention.gender or self._title_gender(words[at])
                    return self._name(mention, begins, stop)
            if mention.type == "document" and self._issued(mention, at, stop):
                break
            if self._object(mention, at, first, closed, quantity, stop):
                break
            if closed and tag == "R" and not word.definite and not word.prep and head.role:
                closed = False  # قائد المنتخب حارس المرمى: a second role
                at += 1
                continue
            if tag == "n" and words[at - 1].stem in _PLACES:
                closed = True  # في مدينة كويتا
                at += 1
                continue
            sure = (
                word.definite
                or tag in "SN"
                or word.state
                or word.media_name
                or bool(word.pronoun)
                or (word.folded in lexicon().outlet_words and tag in "wn")
            )
            closed = sure if word.prep or (word.maybe and closed) else closed or sure
            at += 1
        return self._end(mention, first, at)

    def _name_here(self, mention: Mention, first: int, at: int, stop: int, closed: bool) -> int:
        """The place where the name of the described begins, titles passed over; -1 where none begins here."""
        word, tag = self.words[at], self.tags[at]
        if closed:
            begins = self._titles(at, stop)
            if begins > at and self.names.ahead(begins, stop):
                return begins
            if self.names.introduced(at) and not word.role:
                return at
            adjective = (
                tag == "N"
                and word.definite
                and word.given is None
                and at + 1 < stop
                and "former" in words_after(self.words, at)
            )
            if (
                proper(word, tag)
                and not adjective
                and not self._noun(at, stop)
                and not self.names.addressed(at)
                and not (word.prep and word.given is None)
            ):
                return at
            if self._tail(at, stop):
                return at
        given = tag == "N" and word.given is not None and not word.definite and not word.prep
        return at if given and at - first >= 2 and not self.words[at - 1].body else -1

    @staticmethod
    def _names_a_place(word: Word) -> bool:
        return not word.definite and (
            word.stem in _PLACES or word.stem in _NAMED_AFTER or (word.body is not None and not word.pronoun)
        )

    def _tail(self, at: int, stop: int) -> bool:
        """Whether two or three indefinite words fill the rest up to a boundary: «… الأميركية نيد برايس، »."""
        end = at
        while (
            end < stop
            and end - at < 4
            and self.tags[end] in "wnNSv"
            and not self.words[end].prep
            and (not self.words[end].definite or end > at)
            and not self.words[end].conj
            and "closes" not in self.words[end].kinds
            and not self.words[end].verb
        ):
            end += 1
        return (
            2 <= end - at <= 3
            and self.tags[at] in "nN"
            and (end >= stop or self.tags[end] in ",:A-(qQ")
            and not self.words[at].cues
        )

    def _object(self, mention: Mention, at: int, first: int, closed: bool, quantity: bool, stop: int) -> bool:
        """Whether a word is the verb's object or an adverb, and no part of the phrase: أكد الوزير ضرورة …"""
        word, tag, head = self.words[at], self.tags[at], self.words[first]
        if (closed and "closes" in word.kinds) or "adverb" in word.kinds:
            return True
        if ((tag == "n" or word.media_name) and self.names.addressed(at)) or word.folded in ("ل", "ب", "ك"):
            return True
        if word.prep == "ل" and word.body and word.body["type"] == "media" and mention.type in ("group", "person"):
            return True  # مصدر لصحيفة …: to whom, not who
        if word.prep == "ب" and word.definite and tag == "w" and mention.type in ("organisation", "media", "document"):
            return True  # المصرف بالتاريخ عينه
        if word.maybe == "ل" and closed and at + 1 < stop and self.words[at + 1].definite:
            return False  # الجامعة المغربية لكرة القدم
        if closed and tag == "R" and not word.definite and not word.prep and head.role and mention.type == "person":
            return False
        outlets = lexicon().outlet_words
        if word.folded in outlets and self.words[at - 1].folded in outlets:
            return False  # مراسل بي بي سي
        if (
            closed
            and word.body
            and word.definite
            and not word.conj
            and not word.prep
            and self.words[at - 1].definite
            and not word.folded.endswith(("ي", "يه", "ين", "ون"))
            and not self.names.ahead(at + 1, stop)
        ):
            return True  # وصف نائب من المعارضة الائتلاف بأنه …
        if (
            closed
            and not word.definite
            and tag in "wOvMRCV"
            and not word.prep
            and not quantity
            and "former" not in word.kinds
        ):
            return True
        if tag == "d" and closed and not quantity:
            return not (head.definite and head.body)  # القناة 11
        if tag == "v" and not word.definite and not word.body and not word.role:
            return True
        if word.prep and tag in "wM" and not word.definite and not word.body and not word.role:
            # للشؤون, لكرة القدم belong to the phrase; بإطلاق النار, لمدة يومين do not
            follows = self.tags[at + 1] if at + 1 < stop else ""
            return not (
                (word.prep == "ل" and follows and self.words[at + 1].definite)
                or (word.prep == "ب" and (follows == "S" or (follows and word.stem in _PLACES)))
            )
        if (
            mention.type == "group"
            and not closed
            and head.folded.endswith("ون")
            and not any(self.tags[p] == "p" for p in range(first, at))
        ):
            return not word.folded.endswith(("ون", "ين")) and tag not in "GSpnN"
        if (
            closed
            and mention.type in ("organisation", "media")
            and tag in "wOn"
            and word.definite
            and not word.prep
            and not word.conj
            and self.tags[at - 1] in "nNSq"
            and not word.folded.endswith(("ي", "يه"))
            and "adjective" not in word.kinds
        ):
            return True  # حركة طالبان الهجوم
        if (
            closed
            and mention.type in ("organisation", "media")
            and tag == "N"
            and word.given is not None
            and not head.definite
            and not self.words[at - 1].body
        ):
            return True  # وزارة التعليم مبارك العصيمي
        if (
            closed
            and head.definite
            and not head.pronoun
            and at > first
            and word.definite
            and not word.prep
            and not word.conj
            and mention.type != "person"
        ):
            # behind a definite head only adjectives stand, and they agree
            return self._disagrees(head, word, tag, mention)
        return False

    @staticmethod
    def _disagrees(head: Word, word: Word, tag: str, mention: Mention) -> bool:
        if mention.gender == "f" and mention.number == "sg" and word.folded.endswith("ي"):
            return True
        if tag == "G" or word.nation:
            return False
        if word.body and not word.folded.endswith(("ي", "يه", "ون", "ين")):
            return True
        if "adjective" in word.kinds or "former" in word.kinds:
            return False
        if mention.gender == "f" and mention.number == "sg":
            return not word.folded.endswith("ه")
        if head.folded.endswith(("ون", "ين")):
            return not word.folded.endswith(("ون", "ين"))
        if mention.type in ("organisation", "media", "document"):
            return not word.folded.endswith("ي")
        return word.folded.endswith("ات")

    def _inner_mark(self, mention: Mention, first: int, at: int, closed: bool) -> int:
        """Take a marked name inside a description, صحيفة «الميزان» المحلية; behind a closed body it is an alias."""
        span = self.skeleton.spans[at]
        if self.tags[at] == "Q" or span is None:
            return at
        inner = self.skeleton.text[span.start : span.end].strip()
        if mention.type in ("organisation", "media", "document") or not closed or self.words[at - 1].body:
            if (
                ((closed and at - first > 1) or at - first > 2)
                and mention.type in ("organisation", "media")
                and not self.words[at - 1].body
            ):
                mention.alias = inner
                self._end(mention, first, at)
                return at + 1
            return at + 1
        if mention.type in ("person", "") and not mention.name:
            if at - first > 3 and not self.known.has(inner):
                return at + 1  # باسم بعثة … «مينوسما»: the body's other name
            self._end(mention, first, at)
            mention.name, mention.quoted = inner, True
            return at + 1
        return at

    def _issued(self, mention: Mention, at: int, stop: int) -> bool:
        """Read the body that issued a document: تقرير صادر عن …, تقرير لوكالة …, تقرير أعدته شبكة …"""
        word = self.words[at]
        begins = at
        if word.folded in ("صدر", "صدرت", "صادر", "صادره", "نشر", "نشرت"):
            begins = next(
                (
                    p + 1
                    for p in range(at + 1, min(at + 12, stop))
                    if self.words[p].folded == "عن" or self.tags[p] in ":,A"
                ),
                at,
            )
            if begins == at or begins >= stop or self.words[begins - 1].folded != "عن":
                return False
        elif possessed(word) and not word.definite and at + 1 < stop:
            begins = at + 1  # نشرته, أعدته
        elif "words" in mention.head.kinds and at == mention.first + 1 and self.names.ahead(at, stop) | bool(word.role):  # type: ignore[union-attr]
            begins = at  # أقوال مدني الطيب
        elif not ((word.body and word.body["type"] in ("organisation", "media")) or (word.state and word.prep)):
            return False
        issuer = self.read(begins, stop)
        said = mention.head is not None and "words" in mention.head.kinds
        if issuer is None or not (
            issuer.type in ("organisation", "media", "state")
            or ((begins > at or said) and (issuer.name or issuer.role))
        ):
            return False
        mention.issuer = issuer
        return True

    def _classify(self, mention: Mention, head: Word, tag: str) -> None:
        """Type, gender and number, from the head of the description."""
        if head.role and not (head.body and head.body["type"] == "group" and head.role["human_type"] == "group"):
            mention.type = head.role["human_type"] or "person"
            mention.gender = mention.gender or head.role["gender"]
            mention.number = head.role["number"] or "sg"
        elif head.body:
            mention.type = head.body["type"]
            mention.gender = head.body["gender"] or ""
            mention.number = "pl" if mention.type == "group" and "source" not in head.kinds else "sg"
        elif "words" in head.kinds:
            mention.type = "document"
        elif "head" in head.kinds:
            mention.type, mention.gender = "person", mention.gender or ("f" if head.folded.endswith("ه") else "m")
        elif head.state or head.place:
            mention.type, mention.gender = "state", "f"
        elif head.nation and head.folded.endswith(("ي", "يه")):
            mention.type = "person"  # البريطاني لويس هاميلتون
            mention.gender = mention.gender or ("f" if head.folded.endswith("ه") else "m")
        elif head.nation or "quantity" in head.kinds or tag == "d":
            mention.type, mention.number = "group", "pl"
        elif head.media_name:
            mention.type = "media"
        else:
            mention.type = ""
            mention.gender = "f" if head.folded.endswith("ه") and not head.pronoun else ""
            if head.folded.endswith(("ون", "ين")) and len(head.folded) > 5:
                mention.type, mention.number = "group", "pl"
        if head.definite and head.folded.endswith(("تان", "تين")):
            mention.number = "du"

    def _end(self, mention: Mention, first: int, at: int) -> int:
        while at > first + 1 and self.tags[at - 1] == "p":
            at -= 1
        if not mention.body:
            phrase = self._bare(first, at).strip(" ،,-")
            mention.body = phrase
            if mention.type in ("person", "") or (mention.head and mention.head.role):
                mention.role = phrase
        return at

    def _coordinated(self, mention: Mention, at: int) -> bool:
        """Whether و joins a word inside the description (التربية والتعليم) and no second speaker."""
        word, tag = self.words[at], self.tags[at]
        if (
            word.role
            and word.definite
            and word.folded.endswith("ين")
            and mention.head is not None
            and not mention.head.definite
            and self.words[at - 1].definite
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
            and at + 1 < len(self.words)
            and self.words[at + 1].definite
            and self.words[at - 1].definite
        ):
            return True  # وزارة الخارجية وشؤون المغتربين
        if word.body or (tag in "OS" and mention.type in ("organisation", "media", "state", "document", "group")):
            return False
        return (
            word.definite
            and mention.type in ("person", "organisation", "group", "media")
            and self.words[at - 1].definite
            and not (mention.type == "group" and mention.definite)
        )

    def _preposition(self, mention: Mention, at: int, stop: int, quantity: bool) -> int:
        """The place behind a preposition with its noun, where they belong to the description."""
        tags, words = self.tags, self.words
        if at + 1 >= stop:
            return at
        preposition, head = words[at].folded, mention.head
        after, tag = words[at + 1], tags[at + 1]
        kinds = head.kinds if head else frozenset()
        last = words[at - 1]
        if preposition in ("في", "فى", "لدي", "عند"):
            if after.medium or tag in "tcedxj" or (tag in "qQ" and not last.body):
                return at
            if "closes" in after.kinds or after.circumstance or after.folded in _CIRCUMSTANCE:
                return at
            if mention.type == "organisation":
                return at + 1 if (after.body and not after.definite) or (tag == "S" and not mention.definite) else at
            if mention.type not in ("person", "group", "") or head is None or head.state:
                return at
            if mention.type == "group" and mention.definite:
                return at + 1 if tag in "nN" else at
            construct = at + 2 < stop and (words[at + 2].definite or tags[at + 2] in "SG" or after.stem in _PLACES)
            if (
                tag in "OSNnR"
                or after.body
                or after.place
                or (construct and tag == "w")
                or (after.definite and (not head.definite or "in" in kinds or at - mention.first > 1))
            ):
                return at + 1
            return at
        if preposition == "من":
            # only after a counted or indefinite head: عدد من السكان, مسؤول من الوزارة
            if quantity or (head is not None and not head.definite and tag not in "tc"):
                return at + 1
            return at + 1 if "to" in kinds or last.folded in ("المقرب", "القريب", "الوارده") else at
        if preposition == "عن":
            return at + 1 if "about" in kinds or "about" in last.kinds else at
        if preposition == "علي":
            return at + 1 if "on" in kinds or "on" in last.kinds else at
        return at + 1 if preposition in ("الي", "الى") and ("to" in kinds or "to" in last.kinds) else at

    # -- apposition -----------------------------------------------------------------------------

    def _apposition(self, mention: Mention, at: int, stop: int) -> int:
        """A role or a name that follows: علاء أبو النصر، الأمين العام للحزب؛ الرئيس الأمريكي، باراك أوباما."""
        tags, words = self.tags, self.words
        if at < stop and tags[at] == "(":
            after = self._bracket(at, stop)
            if (
                after == at + 3
                and (mention.type in ("organisation", "media") or (mention.name and tags[at + 1] in "nNw"))
                and not mention.alias
            ):
                mention.alias = self.skeleton.said(at + 1, after - 1)
            at = after
        begins = at + 1 if at + 1 < stop and tags[at] in ",-" else at
        if begins >= stop:
            return at
        word, tag = words[begins], tags[begins]
        if mention.name and mention.type == "person":
            if tag in "RT" and not word.conj and not word.prep and not mention.apposed:
                inner = Mention(begins, begins)
                end = self._description(inner, begins, stop)
                if inner.name:  # somebody else, or a name that is not the role's own
                    return at
                mention.role = mention.role or inner.body
                mention.apposed = True
                mention.gender = mention.gender or inner.gender
                mention.head = mention.head or inner.head
                return end
        elif not mention.name and mention.type in ("person", "") and begins > at and mention.role:
            titled = self._titles(begins, stop)
            if titled < stop and (
                titled > begins
                or (tags[titled] == "N" and (words[titled].given is not None or words[titled].family))
                or (titled > begins and proper(words[titled], tags[titled]))
            ):
                return self._name(mention, titled, stop)
            ends = self.names.end(begins, stop, True) if proper(word, tag) else begins
            if ends - begins > 1 and (ends >= stop or tags[ends] in ",:A-"):  # رئيس البنك، جماز السحيمي،
                return self._name(mention, begins, stop)
        if (
            not mention.name
            and mention.type in ("person", "")
            and begins == at
            and at > mention.first
            and tags[at - 1] == ")"
            and mention.role
            and self.names.ahead(at, stop)
        ):
            return self._name(mention, self._titles(at, stop), stop)
        return at

    def _bracket(self, at: int, stop: int) -> int:
        """The place behind a short bracket: (45 عاما), (موبايلي)."""
        for end in range(at + 1, min(at + 8, stop)):
            if self.tags[end] == ")":
                return end + 1
        return at

    def _finish(self, mention: Mention, at: int) -> None:
        mention.last = max(at, mention.first + 1)
        while mention.last - 1 > mention.first and self.tags[mention.last - 1] in ",-":
            mention.last -= 1
        mention.start, mention.end = self.skeleton.slice(mention.first, mention.last)
        word = self.words[mention.first]
        mention.start += 1 if word.conj and word.folded[:1] in "وف" and word.stem != word.folded else 0
        mention.start += 1 if word.prep and not word.definite else 0

    # -- several --------------------------------------------------------------------------------

    def chain(self, first: int, stop: int) -> list[Mention]:
        """The mention at a place and those joined to it by و: قال X وY."""
        found: list[Mention] = []
        at = first
        while at < stop and len(found) < 4:
            mention = self.read(at, stop)
            if mention is None:
                break
            if found and self._same_person(found[-1], mention, at):
                found[-1] = self._merged(found[-1], mention)
            else:
                found.append(mention)
            at = mention.last
            comma = at < stop and self.tags[at] == "," and at + 1 < stop and self.words[at + 1].conj == "و"
            at += comma
            if (
                at >= stop
                or (self.words[at].conj != "و" and not self.names.introduced(at))
                or self.tags[at] not in "RTNOSGnwq"
            ):
                break
            word = self.words[at]
            if word.folded.endswith("ا") and word.stem + "ا" == word.folded[1:]:
                break  # ومرشحا: an accusative goes on describing the same person
            if comma and not (word.role or word.body or word.title or self.tags[at] in "NSGq"):
                break
        return found

    def _same_person(self, before: Mention, mention: Mention, at: int) -> bool:
        """الممثل والمخرج المغربي فلان; فلان، نائب الرئيس، والمدير العام: one person with two roles."""
        if before.type != "person" or mention.type != "person" or mention.kin:
            return False
        if before.name and before.apposed and not mention.name and mention.definite:
            return True
        if before.name or not before.definite or not (mention.name and mention.role) or before.number != "sg":
            return False
        bare = before.last - before.first == 1
        other = before.head is not None and mention.head is not None and before.head.stem != mention.head.stem
        return bare or (other and not before.kin and not self.words[min(before.first + 1, len(self.words) - 1)].nation)

    @staticmethod
    def _merged(before: Mention, mention: Mention) -> Mention:
        kept = before if before.name else mention
        kept.first, kept.start = before.first, before.start
        kept.last, kept.end = mention.last, mention.end
        return kept
