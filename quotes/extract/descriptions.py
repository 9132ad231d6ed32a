"""Descriptions: the role, body or nationality by which a mention calls its speaker.

Arabic gives the reader one firm sign: a description that begins with an indefinite noun (وزير) is
open until its genitive has come (الخارجية); only a closed description can be followed by a name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from weakref import proxy

from ..lexicon.sets import word_set
from ..lexicon.words import Word, lexicon
from ..text.fold import fold
from .boundaries import LOCALITIES, Boundaries
from .marks import MarkedSpan
from .mention import Mention
from .names import BOUNDS, ORDINALS, owned_noun, possessed, proper
from .traits import STEERS, TITLED, traits_of

if TYPE_CHECKING:
    from .mentions import Reader

_STOP = frozenset(":.\nAaVPMBxjkyrtcQ-e,()")
_GAP = 2  # characters between two words of one phrase
_DEED = re.compile(r"ت..يه$|..ايه$")  # تنمية, توعية, حماية, رعاية: maṣdars with the ending of an adjective
_STYLES = word_set("style")
_ONE = word_set("one")
_NAMED_AFTER = word_set("named-after")  # what bears somebody's name: جامعة الملك سعود
_UTTERED = word_set("uttered")
_LED, _CLOSE_TO = word_set("led-by"), word_set("close-to")
_WHO = frozenset(["الذي", "الذى", "التي", "التى"])
_COMES_OUT, _COMING_OUT = word_set("comes-out"), word_set("coming-out")
LETTERS = word_set("letters", folded=False)
_ONE_GROUP = word_set("one-group")
_SO_MANY = word_set("number") | word_set("more-than")
_SIDES, _THEN = word_set("two-sides"), word_set("then")
_TIMES = frozenset(["الاونه", "الوقت", "الحين", "الفتره", "الاثناء"])
_FINDINGS, _PUBLISHES = word_set("finding"), word_set("publishes")


def _two(head: Word) -> bool:
    """Whether a head is the dual of somebody or of a body: الوزيران, الحزبان, الجانبان."""
    if not head.stem.endswith("ان") or len(head.stem) < 5:
        return False
    one = lexicon().word("ال" + head.stem[:-2])
    return bool(one.role or one.body) or one.stem in _SIDES


class Descriptions:
    """Reads the descriptions of one skeleton for its reader of mentions."""

    def __init__(self, reader: Reader) -> None:
        # held loosely, since the reader holds this: two that hold each other keep their whole article in memory
        # until Python looks for such rings, thousands of articles later
        self.reader: Reader = proxy(reader)
        self.skeleton, self.names = reader.skeleton, reader.names
        self.tags, self.words = reader.tags, reader.words
        self.bounds = Boundaries(reader.skeleton, reader.names)

    def read(self, mention: Mention, at: int, stop: int) -> int:
        tags, words = self.tags, self.words
        starts, ends = self.skeleton.starts, self.skeleton.ends
        first, head = at, words[at]
        mention.head = head
        self._classify(mention, head, tags[at])
        closed = head.definite or bool(head.pronoun) or tags[at] in "SG" or head.state
        mention.definite = closed or mention.self_same
        mention.kin = bool(head.pronoun) and "kin" in head.kinds
        more = tags[at] == "w" and tags[at + 1 : at + 3] in ("pd", "pw", "pR") and head.stem in _SO_MANY
        quantity = "quantity" in head.kinds or tags[at] == "d" or more
        if more:
            mention.type, mention.number = "group", "pl"
        one = quantity and self._one_of(first)
        at += 2 if "two" in head.kinds and at + 1 < stop else 1  # الولايات المتحدة
        while at < stop:
            tag, word = tags[at], words[at]
            wide = starts[at] - ends[at - 1] > _GAP and not word.prep
            if wide and self.skeleton.text[ends[at - 1] : starts[at]].isspace():
                break  # the next cell of a table
            if tag in "qQptr" or (word.traits or traits_of(word)) & STEERS:
                if not closed and (
                    (mention.type == "media" and at - first <= 2) or (words[at - 1].body and tag in "nNRw")
                ):
                    length = lexicon().outlet_length([w.folded for w in words[at : min(at + 4, stop)]])
                    if length:
                        at, closed = at + length, True  # وكالة فرانس برس
                        continue
                if head.role and at > first and (word.prep == "ب" or tags[at - 1] == "p") and at + 1 < stop:
                    length = lexicon().outlet_length(
                        [word.stem, *(w.folded for w in words[at + 1 : min(at + 4, stop)])]
                    )
                    if length > 1:
                        at, closed = at + length, True  # كاتبة بواشنطن بوست, محرر في نيويورك تايمز
                        continue
                if not closed and tag == "n" and word.form in LETTERS:
                    while at < stop and tags[at] == "n" and words[at].form in LETTERS:
                        at += 1
                    closed = True  # شركة بي إم دبليو
                    continue
                if closed and word.form.isascii() and word.form.isupper() and 1 < len(word.form) < 7:
                    at += 1  # هيئة الغذاء والدواء FDA: the letters by which the body is known
                    continue
                if mention.type == "media" and word.folded in ("ذي", "ذا") and at + 1 < stop and tags[at + 1] in "nwN":
                    at, closed = at + 2, True  # صحيفة ذي ميزان
                    continue
                then = self._at_that_time(at, stop) if closed and mention.type in ("person", "") else at
                if then > at and self.names.ahead(then, stop):
                    self._end(mention, first, at)
                    return self.reader.name(mention, self.reader.titles(then, stop), stop)
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
                    return self.reader.name(mention, at, stop)  # المتحدث باسم الهيئة على حسن ديلمي
                if tag == "p" and word.folded == "عن" and self._comes_from(mention, first, at, stop):
                    break
                if tag == "p":
                    after = self.bounds.preposition(mention, at, stop, quantity)
                    if after <= at:
                        break
                    mention.around = mention.around or (
                        word.folded in ("من", "الي") and words[at - 1].stem in _CLOSE_TO
                    )
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
                if tag == "t" and at == first + 1 and word.definite and self._owns_time(head, at, stop):
                    at, closed = at + 1, True  # اتحاد الساعات الجدارية: hours, and no time at which it speaks
                    continue
                if tag == "t" and closed and word.given is not None and tags[at + 1 : at + 2] in ("n", "N"):
                    self._end(mention, first, at)
                    return self.reader.name(mention, at, stop)  # الفنانة صباح فخري: no morning
                if tag == "t" and (
                    ("former" in word.kinds and word.definite)  # الناشطة الحالية
                    or ("on" in word.kinds and not closed)
                    or (word.folded in ORDINALS and words[at - 1].definite)
                ):  # مصدر مطلع, الفريق الأول
                    at += 1
                    continue
                if tag == "r" and mention.type == "document" and at + 2 < stop and possessed(words[at + 1]):
                    self._issued(mention, at + 1, stop)  # التحقيق الذي أجراه مركز …
                    break
            if closed and at + 1 < stop and words[at + 1].folded == "مع" and word.definite and word.folded[:3] == "الم":
                break  # المحكمة المتحالفة مع …: how she stands to others is no part of her name
            if tag in _STOP:
                break
            if not closed and at - first > 1 and self._shares_genitive(at, stop):
                at += 1  # صندوق تنظيم وتشجيع الصيد
                continue
            if not closed and word.conj and tag == "w" and words[at - 1].stem in LOCALITIES and not word.definite:
                at, closed = at + 1, True  # نائب مقاطعة واران: و is the name's own
                continue
            if word.conj and tag in "wORGSnNT" and not self.bounds.joins(mention, at):
                break
            if (
                tag == "T"
                and word.definite
                and self._names_a_place(words[at - 1])
                and self.names.ahead(at + 1, stop)
                and not self.names.addressed(at + 1)
            ):
                at, closed = at + 2, True  # مدينة الملك فيصل للعلوم, مطار الملك فهد بن عبدالعزيز
                while at < stop and (words[at - 1].compound or words[at].folded in ("بن", "بنت")):
                    at += 1
                continue
            named = one and word.given is not None and words[at - 1].definite and tags[at + 1 : at + 2] in ("n", "N")
            if (mention.type in ("person", "") and not quantity) or named:  # أحد الناجين من الحريق سامي حداد
                begins = self._name_here(mention, first, at, stop, closed)
                if begins >= 0 and begins > first + 1 and (mention.around or self._of_another(first, at)):
                    at, closed, mention.around = self.names.end(begins, stop, True), True, True
                    break  # مسؤول في إدارة الرئيس سامي حداد: the name is the president's
                if begins > first + 1 and "kin" in head.kinds and not head.pronoun and not head.definite:
                    at, closed = self.names.end(begins, stop, True), True
                    break  # زوجة السفير سامي حداد: the name is not hers
                if begins >= 0:
                    self._end(mention, first, at)
                    if begins > at:
                        mention.gender = mention.gender or self.reader.title_gender(words[at])
                    return self.reader.name(mention, begins, stop)
            if mention.type == "document" and self._issued(mention, at, stop):
                break
            if tag == "N" and word.given:
                holder = closed and not word.prep and not word.conj
                office = any(w.role and w.role["human_type"] == "person" for w in words[first + 1 : at])
                if holder and mention.type == "organisation" and office:
                    at = self.names.end(at, stop, True)
                    break  # مكتب رئيس الوزراء سامي حداد
                full = holder and at + 1 < stop and tags[at + 1] in "nN" and not words[at + 1].conj
                if full and mention.type in ("organisation", "group") and words[at - 1].definite:
                    break  # واتهمت النيابة سامي حداد: the object
                if mention.type == "organisation" and at == first + 1 and not closed:
                    end = self.names.end(at, stop, True)
                    if end - at > 1 and not word.definite:
                        at, closed = end, True  # مؤسسة سامي حداد
                        continue
                if mention.type == "document" and at == first + 1 and head.definite:
                    mention.type = "person"  # الحكم سامي حداد: the referee, no ruling
                    self._end(mention, first, at)
                    return self.reader.name(mention, at, stop)
            if self.bounds.ends(mention, at, first, closed, quantity, stop):
                break
            if closed and tag in "RT" and word.role and not word.definite and not word.prep and head.role:
                closed = False  # رئيس النادي أمين الصندوق: a second role
                at += 1
                continue
            if tag == "n" and words[at - 1].stem in LOCALITIES:
                closed = True  # في مدينة كويتا
                at += 1
                continue
            sure = (
                word.definite
                or tag in "SN"
                or word.state
                or word.media_name
                or "proper" in word.kinds
                or bool(word.pronoun)
                or (word.folded in lexicon().outlet_words and tag in "wn")
            )
            closed = sure if word.prep or (word.maybe and closed) else closed or sure
            at += 2 if "two" in word.kinds and at + 1 < stop else 1
        mention.closed = closed
        return self._end(mention, first, at)

    def _owns_time(self, head: Word, at: int, stop: int) -> bool:
        """Whether a word of time is a body's genitive: a definite adjective agrees with it, اتحاد الساعات الجدارية."""
        following = self.words[at + 1] if at + 1 < stop else None
        organisation = head.body is not None and head.body["type"] == "organisation" and not head.definite
        agrees = following is not None and following.definite and following.folded.endswith("يه")
        return organisation and agrees and self.words[at].folded.endswith("ات")

    def _at_that_time(self, at: int, stop: int) -> int:
        """Behind «then» between a role and its holder's name: وزير الدفاع آنذاك سامي حداد; the place itself if none."""
        words = self.words
        if words[at].folded in _THEN:
            return at + 1
        if words[at].folded == "في" and at + 3 < stop and words[at + 1].folded in ("تلك", "ذلك"):
            return at + 3 if words[at + 2].folded in _TIMES else at
        return at

    def _name_here(self, mention: Mention, first: int, at: int, stop: int, closed: bool) -> int:
        """The place where the name of the described begins, titles passed over; -1 where none begins here."""
        word, tag = self.words[at], self.tags[at]
        if "proper" in word.kinds:
            return -1  # مدرب نوران يونايتد
        if closed and tag == "R" and at + 1 < stop and self.words[at + 1].folded in ("بن", "بنت"):
            return at  # الشاعر خليفة بن سيف
        if closed and self.names.called(at):
            return at  # الأمين العام الأمين الحداد
        if closed and tag in "RvV" and word.given and not word.definite and self.tags[at + 1 : at + 2] in ("n", "N"):
            return at  # الرئيس أمين الحداد
        if closed:
            titled = tag == "T" or (word.traits or traits_of(word)) & TITLED
            begins = self.reader.titles(at, stop) if titled else at
            if begins > at and self.names.ahead(begins, stop):
                return begins
            if self.names.introduced(at) and not word.role:
                return at
            adjective = (
                tag == "N"
                and word.definite
                and word.given is None
                and at + 1 < stop
                and "former" in self.words[at + 1].kinds
            )
            if (
                proper(word, tag)
                and not adjective
                and not self.reader.noun(at, stop)
                and not self.names.addressed(at)
                and not (word.prep and word.given is None)
            ):
                return at
            if self.tail(at, stop):
                return at
            if tag == "G" and not (word.definite or word.prep or word.conj) and self.words[at - 1].definite:
                return at  # السفير سوري: no adjective of السفير, which would be definite
        given = tag == "N" and word.given is not None and not word.definite and not word.prep
        if given and word.common and self.tags[at + 1 : at + 2] in ("", *BOUNDS):
            return -1  # مستكشف أوروبي رحيم: one word that is an adjective too goes on describing
        genitive = self.words[at - 1].body and not self.words[at - 2].body  # of «شركة ميزان سامي حداد» it is not
        return at if given and at - first >= 2 and not genitive else -1

    def _shares_genitive(self, at: int, stop: int) -> bool:
        """Whether و joins two nouns without the article that have one genitive: هيئة تنظيم وتشجيع الاستثمار."""
        before, word = self.words[at - 1], self.words[at]
        if word.conj != "و" or self.tags[at] != "w" or self.tags[at - 1] not in "wO" or at + 1 >= stop:
            return False
        if before.definite or word.definite or word.prep or word.verb:
            return False
        if before.folded.endswith(("ي", "يه")) and not _DEED.match(before.folded):
            return False  # an adjective
        genitive = self.words[at + 1]
        return genitive.definite and not genitive.conj and self.tags[at + 1] in "wORGn"

    def _of_another(self, first: int, at: int) -> bool:
        """Whether the holder of an office has come behind a preposition: مسؤول في إدارة الرئيس …"""
        led = [p for p in range(first + 1, at) if self.words[p].stem in _LED and self.tags[p - 1] == "p"]
        return bool(led) and any(self.words[p].role and self.words[p].definite for p in range(led[-1] + 1, at))

    @staticmethod
    def _names_a_place(word: Word) -> bool:
        return not word.definite and (
            word.stem in LOCALITIES or word.stem in _NAMED_AFTER or (word.body is not None and not word.pronoun)
        )

    def tail(self, at: int, stop: int) -> bool:
        """Whether two or three indefinite words fill the rest up to a boundary: «… الأميركية توم كارل، »."""
        if self.names.of_known_words(at, stop) or self._before_who(at, stop):
            return True
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
            and (self.tags[at] in "nN" or (self.tags[at] == "w" and self.tags[at + 1] in "nN"))
            and (
                end >= stop or self.tags[end] in BOUNDS or (self.words[end].prep == "ل" and bool(self.words[end].body))
            )
            and not self.words[at].cues
        )

    def _before_who(self, at: int, stop: int) -> bool:
        """Whether two bare words stand before الذي, and so are a name: الأديب النمساوي هول كيرن الذي …"""
        if at + 2 >= stop or self.words[at + 2].folded not in _WHO or self.words[at].conj:
            return False
        bare = [word for word in self.words[at : at + 2] if not (word.definite or word.prep or word.role or word.body)]
        return len(bare) == 2 and all(tag in "wnN" for tag in self.tags[at : at + 2])

    def _inner_mark(self, mention: Mention, first: int, at: int, closed: bool) -> int:
        """Take a marked name inside a description, صحيفة «الميزان» المحلية; behind a closed body it is an alias."""
        span = self.skeleton.spans[at]
        if self.tags[at] == "Q" or span is None:
            return at
        inner = self.skeleton.text[span.start : span.end].strip()
        told = fold(inner).split()
        if mention.type == "person" and closed and lexicon().outlet_length(told) == len(told) > 0:
            return at  # أفاد مسؤول كبير في الصندوق «فرانس برس» بأن: whom he told
        full = mention.type == "person" and not mention.name and at - first > 2 and self._named_in_full(span)
        if not full and (
            mention.type in ("organisation", "media", "document") or not closed or self.words[at - 1].body
        ):
            if (
                ((closed and at - first > 1) or at - first > 2)
                and mention.type in ("organisation", "media")
                and not (self.words[at - 1].body and not self.words[at - 1].definite)
            ):
                mention.alias = inner
                self._end(mention, first, at)
                return at + 1
            return at + 1
        if mention.type in ("person", "") and not mention.name:
            opening = lexicon().word(inner.split()[0]) if inner.split() else None
            if opening is not None and opening.prep and opening.given is None and not self.reader.known.has(inner):
                return at  # أجابت الأم «بعين دامعة»
            if at - first > 3 and not self.reader.known.has(inner) and not self._full_name(span):
                return at + 1  # باسم بعثة … «مينوسما»: the body's other name
            self._end(mention, first, at)
            mention.name, mention.quoted = inner, True
            return at + 1
        return at

    def _named_in_full(self, span: MarkedSpan) -> bool:
        """Whether marks hold a given name and surnames, nothing else: المدير في «نوراني» «سامي حداد»."""
        inside = [lexicon().word(t) for t in self.skeleton.tokens[span.first : span.closer]]
        return (
            2 <= len(inside) <= 4
            and inside[0].given is not None
            and not inside[0].prep
            and all(w.given is not None or w.family or w.compound for w in inside[1:])
        )

    def _full_name(self, span: MarkedSpan) -> bool:
        """Whether marks hold two or three words of which none is a noun: «ماتيو روسي»."""
        inside = [lexicon().word(t) for t in self.skeleton.tokens[span.first : span.closer]]
        if len(inside) > 1 and inside[0].given is not None and not inside[0].prep:
            return len(inside) < 5 and not any(w.verb or w.prep for w in inside)
        return 2 <= len(inside) <= 3 and all(w.tag in "nN" and not w.definite for w in inside)

    def _comes_from(self, mention: Mention, first: int, at: int, stop: int) -> bool:
        """Read whom a statement comes from behind its coming out: صدر بيان عن الوزارة, صدور بلاغ عن النقابة."""
        if self.words[first].stem not in _COMES_OUT or not first or self.words[first - 1].stem not in _COMING_OUT:
            return False
        issuer = self.reader.read(at + 1, stop)
        if issuer is None or issuer.type not in ("organisation", "media") or issuer.head is None:
            return False
        mention.issuer = issuer
        return True

    def _issued(self, mention: Mention, at: int, stop: int) -> bool:
        """Read the body that issued a document: تقرير صادر عن …, تقرير لوكالة …, تقرير أعدته شبكة …"""
        word = self.words[at]
        begins = at
        own = owned_noun(word)[0] if word.prep == "ل" else None
        if own is not None and own.body is not None and own.body["type"] == "organisation":
            end = at + 1  # بيان لمكتبه الإعلامي
            while end < stop and self.words[end].definite and self.words[end].folded.endswith(("ي", "يه")):
                end += 1
            mention.issuer = Mention(at, end, body=self.reader.bare(at, end), type="organisation", definite=True)
            return True
        if word.folded in ("صدر", "صدرت", "صادر", "صادره", "الصادر", "الصادره", "نشر", "نشرت"):
            links = ("عن",) if word.folded.startswith("نشر") else ("عن", "من")
            begins = next(
                (
                    p + 1
                    for p in range(at + 1, min(at + 12, stop))
                    if self.words[p].folded in links or self.tags[p] in ":,A.\nVv"
                ),
                at,
            )
            if begins == at or begins >= stop or self.words[begins - 1].folded not in links:
                return False
        elif possessed(word) and not word.definite and at + 1 < stop:
            begins = at + 1  # نشرته, أعدته
            if mention.head is not None and mention.head.stem in _FINDINGS and self._prints(word):
                return True  # دراسة نشرتها مجلة: the description ends, the magazine is no author
        elif "words" in mention.head.kinds and at == mention.first + 1 and self.names.ahead(at, stop) | bool(word.role):  # type: ignore[union-attr]
            begins = at  # أقوال الشاهد سامي
        elif mention.head.stem in _UTTERED and at == mention.first + 1 and self.tags[at] == "N" and not word.prep:  # type: ignore[union-attr]
            begins = at  # بيان سامي حداد
        elif not ((word.body and word.body["type"] in ("organisation", "media")) or (word.state and word.prep)):
            return False
        elif mention.head.definite and not word.prep:  # type: ignore[union-attr]
            return False  # وصف البيان الحزب بأنه …: the object, and no genitive of a noun with the article
        issuer = self.reader.read(begins, stop)
        said = mention.head is not None and ("words" in mention.head.kinds or mention.head.stem in _UTTERED)
        if issuer is None or not (
            issuer.type in ("organisation", "media", "state")
            or ((begins > at or said) and (issuer.name or issuer.role))
        ):
            return False
        mention.issuer = issuer
        return True

    @staticmethod
    def _prints(word: Word) -> bool:
        """Whether a verb with its object says that an outlet handed something on: نشرتها, أورده."""
        bare = word.folded.removesuffix("ها").removesuffix("ه")
        return bare in _PUBLISHES or bare.removesuffix("ت") in _PUBLISHES

    def _classify(self, mention: Mention, head: Word, tag: str) -> None:
        """Type, gender and number, from the head of the description."""
        if head.role and not (head.body and head.body["type"] == "group" and head.role["human_type"] == "group"):
            mention.type = head.role["human_type"] or "person"
            mention.gender = mention.gender or head.role["gender"]
            mention.number = head.role["number"] or "sg"
        elif head.body:
            mention.type = head.body["type"]
            mention.gender = head.body["gender"] or ""
            several = mention.type == "group" and "source" not in head.kinds and head.stem not in _ONE_GROUP
            mention.number = "pl" if several else "sg"
        elif "words" in head.kinds:
            mention.type = "document"
        elif "head" in head.kinds:
            mention.type, mention.gender = "person", mention.gender or ("f" if head.folded.endswith("ه") else "m")
        elif head.state or head.place:
            mention.type, mention.gender = "state", "f"
        elif head.nation and head.folded.endswith(("ي", "يه")):
            mention.type = "person"  # الكندي توم كارل
            mention.gender = mention.gender or ("f" if head.folded.endswith("ه") else "m")
        elif head.nation or "quantity" in head.kinds or tag == "d":
            mention.type, mention.number = "group", "sg" if self._one_of(mention.first) else "pl"
        elif head.media_name:
            mention.type = "media"
        else:
            mention.type = ""
            mention.gender = "f" if head.folded.endswith("ه") and not head.pronoun else ""
            if head.folded.endswith(("ون", "ين")) and len(head.folded) > 5:
                mention.type, mention.number = "group", "pl"
        if head.definite and (head.folded.endswith(("تان", "تين")) or _two(head)):
            mention.number = "du"

    def _one_of(self, at: int) -> bool:
        """Whether a word heads one of a group of people: أحد النشطاء, واحد من السكان."""
        of = at + 2 if self.tags[at + 1 : at + 2] == "p" else at + 1
        return self.words[at].stem in _ONE and of < len(self.words) and bool(self.words[of].role)

    def _end(self, mention: Mention, first: int, at: int) -> int:
        while at > first + 1 and self.tags[at - 1] == "p":
            at -= 1
        if not mention.body:
            last = at
            while last > first + 1 and self.words[last - 1].stem in _STYLES:
                last -= 1  # أستاذ القانون في جامعة الساحل الدكتور كامل نور: how he is addressed is no part of his role
            phrase = self.reader.bare(first, last).strip(" ،,-")
            closing = self.skeleton.closing(last - 1) if last - 1 > first and self.tags[last - 1] in "qQ" else 0
            if closing:
                phrase += self.skeleton.tokens[closing]
            mention.body = phrase
            if mention.type in ("person", "") or (mention.head and mention.head.role):
                mention.role = phrase
        return at
