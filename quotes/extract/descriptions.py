"""Descriptions: the role, body or nationality by which a mention calls its speaker.

Arabic gives the reader one firm sign: a description that begins with an indefinite noun (وزير) is
open until its genitive has come (الخارجية); only a closed description can be followed by a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .boundaries import Boundaries
from .complements import LOCALITIES, preposition
from .conjuncts import joins
from .genitives import (
    genitive_behind,
    has_people,
    names_a_place,
    object_behind_place,
    of_a_town,
    others,
    owns_time,
    second_of_kin,
    shares_genitive,
)
from .heads import SO_MANY, classify, one_of, two_of
from .holders import BY_NAME, behind_then, holder_at, of_another, of_the_genitive, owned
from .issuers import comes_from, issued
from .located import located, of_it
from .marks import MARKS
from .marks_inside import marks_inside
from .mention import Mention
from .name_parts import ORDINALS
from .names import Names
from .proper import BOUNDS, possessed
from .skeleton import Skeleton
from .traits import LETTERS, STEERS, traits_of

if TYPE_CHECKING:
    from .mentions import Reader

_CAME_OUT: Final = word_set("came-out")
_STOP: Final = frozenset(":.\nAaVPMBxjkyrtcQ-e,()")
_GAP: Final = 2  # characters between two words of one phrase
_STYLES: Final = word_set("style")
_SAINTLY: Final = word_set("saintly")
_IN_OWN_NAME: Final = word_set("in-own-name")
_HALF_SAID: Final = word_set("half-said")
_COMPARES: Final = frozenset(["اكثر", "اشد", "اقل"])
_HANGING: Final = _HALF_SAID | _COMPARES
_CLOSE_TO: Final = word_set("close-to")
_ACTED_ON: Final = word_set("acted-on")
_OF_HIS: Final = word_set("of-what-is-his")
_WAS_MADE: Final = word_set("was-made")
_TRIBES: Final = word_set("tribe")
_TRIBAL: Final = ("بني", "ال")
_OF_THIS: Final = frozenset(["لهذه", "لهذا"])
_FROM_HIM: Final = ("منه", "منها", "منهم")
_HIS: Final = ("ه", "ها", "هم", "هن")


class Descriptions:
    """Reads the descriptions of one skeleton for its reader of mentions."""

    def __init__(self, skeleton: Skeleton, names: Names) -> None:
        # not the reader, which holds this: two that hold each other stay in memory for thousands of articles
        self.skeleton, self.names = skeleton, names
        self.tags, self.words = skeleton.tags, skeleton.words
        self.bounds = Boundaries(skeleton, names)

    def read(self, reader: Reader, mention: Mention, at: int, stop: int) -> int:
        """The place behind the description that begins at a place, of which the mention is told."""
        tags, words = self.tags, self.words
        starts, ends = self.skeleton.starts, self.skeleton.ends
        first, head = at, words[at]
        mention.head = head
        classify(mention, at, words, tags)
        two = two_of(words, tags, at)
        if two:
            mention.number = "du"
        closed = head.definite or bool(head.pronoun) or tags[at] in "SG" or head.state
        mention.definite = closed or mention.self_same
        mention.kin = bool(head.pronoun) and "kin" in head.kinds
        more = tags[at] == "w" and tags[at + 1 : at + 3] in ("pd", "pw", "pR") and head.stem in SO_MANY
        quantity = "quantity" in head.kinds or tags[at] == "d" or more
        if more:
            mention.type, mention.number = "group", "pl"
        one = quantity and one_of(words, tags, first)
        at += 2 if "two" in head.kinds and at + 1 < stop else 1  # الولايات المتحدة
        while at < stop:
            tag, word = tags[at], words[at]
            wide = starts[at] - ends[at - 1] > _GAP and not word.prep
            if wide and self.skeleton.text[ends[at - 1] : starts[at]].isspace():
                break  # the next cell of a table
            if mention.type == "document" and closed and at > first + 1 and self._of_year(at, stop):
                at += 2  # تقرير الأداء لعام 2016 الصادر عن
                continue
            if at == first + 2 and mention.type == "document" and not closed and self._made_of(at, stop):
                at += 1  # دراسات أجريت حول النوم
                continue
            if word.stem in _OF_HIS and word.definite and at + 1 < stop and words[at + 1].form.endswith(_HIS):
                at, closed = at + 2, True  # الرئيس المنتهية ولايته سامي كرم
                continue
            if word.folded in _OF_THIS and closed and at + 1 < stop and words[at + 1].definite:
                at += 2  # المنظمون لهذه الندوة
                continue
            if tag == "n" and word.form.isascii() and self._marks_between(at):
                break  # المخطط الجديد للمكتب ““Rail: the opened name of something else
            # a word that is asked about in this branch whatever its tag must have STEERS from traits_of (traits.py),
            # or nothing here is ever asked of it
            if tag in "qQptr" or (word.traits or traits_of(word)) & STEERS:
                if (not closed or words[at - 1].folded == "الانباء") and (
                    (mention.type == "media" and at - first <= 2) or (words[at - 1].body and tag in "nNRw")
                ):
                    length = lexicon().outlet_length([w.folded for w in words[at : min(at + 4, stop)]])
                    if length and mention.type == "document" and issued(reader, mention, at, stop):
                        break  # تقرير وول ستريت جورنال
                    if length:
                        at, closed = at + length, True  # وكالة فرانس برس
                        continue
                governed = word.prep == "ب" or tags[at - 1] == "p" or (at == first + 1 and not closed)
                if head.role and at > first and governed and at + 1 < stop:
                    length = lexicon().outlet_length(
                        [word.stem, *(w.folded for w in words[at + 1 : min(at + 4, stop)])]
                    )
                    if length > 1:
                        at, closed = at + length, True  # كاتبة بواشنطن بوست, محرر في نيويورك تايمز, مراسل فرانس برس
                        continue
                spelt = tag == "n" and word.form in LETTERS
                if (
                    spelt
                    and closed
                    and self._of_office(head, at)
                    and mention.type == "person"
                    and self._spelt_name(at, stop)
                ):
                    self.close(reader, mention, first, at)
                    return reader.name(mention, at, stop)  # المحامي إتش إس كارين
                if spelt and (not closed or (tags[at + 1 : at + 2] == "n" and words[at + 1].form in LETTERS)):
                    while at < stop and tags[at] == "n" and words[at].form in LETTERS:
                        at += 1
                    closed = True  # شركة بي إم دبليو, مراسل الواحة إف إم
                    continue
                if closed and word.form.isascii() and word.form.isupper() and 1 < len(word.form) < 7:
                    at += 1  # هيئة الغذاء والدواء FDA: the letters by which the body is known
                    continue
                if mention.type == "media" and word.folded in ("ذي", "ذا") and at + 1 < stop and tags[at + 1] in "nwN":
                    at, closed = at + 2, True  # صحيفة ذي ميزان
                    continue
                then = behind_then(words, at, stop) if closed and mention.type in ("person", "") else at
                if then > at and self.names.ahead(then, stop):
                    self.close(reader, mention, first, at)
                    return reader.name(mention, reader.titles(then, stop), stop)
                if tag in "qQ":
                    after = marks_inside(reader, mention, first, at, closed)
                    if after <= at or mention.alias or mention.name:
                        at = after
                        break
                    at, closed, mention.definite = after, True, True
                    continue
                if "self" in word.kinds and word.folded not in ("ذات", "نفس"):
                    inner = any(tags[p] == "p" or words[p].prep for p in range(first + 1, at))
                    mention.self_same = mention.self_same or not inner  # العاملون في المصنع ذاته: the same works
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
                    self.close(reader, mention, first, at)
                    return reader.name(mention, at, stop)  # المتحدث باسم الهيئة على حسن ديلمي
                if tag == "p" and word.folded == "عن" and comes_from(reader, mention, first, at, stop):
                    break
                if tag == "p" and closed and words[at - 1].stem in _ACTED_ON and word.folded.endswith(_HIS):
                    if at == first + 1 and word.folded.endswith("ها"):
                        mention.gender = "f"
                    at += 1  # المدعى عليه, المشتبه بهم
                    continue
                if tag == "p" and words[at - 1].stem in _CLOSE_TO and word.folded in _FROM_HIM:
                    at += 1  # مصادر مقربة منه
                    continue
                if tag == "p":
                    after = preposition(words, tags, mention, at, stop, quantity)
                    after = after if after > at else located(words, tags, mention, at, stop)
                    if after <= at and of_it(words, mention, at):
                        at += 1  # الداعون إليها
                        break
                    if after <= at:
                        break
                    whom = at + 1 < stop and tags[at + 1] in "RTNn"  # مقرب من السلطة سامي حداد: his own name
                    mention.around = mention.around or (
                        whom and word.folded in ("من", "الي") and words[at - 1].stem in _CLOSE_TO
                    )
                    at, closed = after, False
                    continue
                if word.folded in _IN_OWN_NAME and "speaks" in head.kinds:
                    at, closed, mention.kin = at + 1, True, True  # المتحدث باسمه سامي كرم: not the one in play
                    continue
                if word.folded == "باسم" and "speaks" in head.kinds:
                    after = self._in_whose_name(reader, head, at + 1, stop)
                    if after:  # متحدث باسم سامي كرم: he speaks for him
                        at, closed = after, True
                        break
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
                if tag == "t" and at == first + 1 and word.definite and owns_time(words, head, at, stop):
                    at, closed = at + 1, True  # اتحاد الساعات الجدارية: hours, and no time at which it speaks
                    continue
                if tag == "t" and closed and word.given is not None and tags[at + 1 : at + 2] in ("n", "N"):
                    self.close(reader, mention, first, at)
                    return reader.name(mention, at, stop)  # الفنانة صباح فخري: no morning
                if tag == "t" and (
                    ("former" in word.kinds and word.definite)  # الناشطة الحالية
                    or ("on" in word.kinds and not closed)
                    or (word.folded in ORDINALS and words[at - 1].definite)
                ):  # مصدر مطلع, الفريق الأول
                    at += 1
                    continue
                came = at + 2 < stop and (possessed(words[at + 1]) or words[at + 1].folded in _CAME_OUT)
                if tag == "r" and mention.type == "document" and came:
                    issued(reader, mention, at + 1, stop)  # التحقيق الذي أجراه مركز …, الذي صدر عن …
                    break
            if closed and at + 1 < stop and words[at + 1].folded == "مع" and word.definite and word.folded[:3] == "الم":
                break  # المحكمة المتحالفة مع …: how she stands to others is no part of her name
            if tag in ",-" and mention.type == "document" and at + 3 < stop and tags[at + 1] == "r":
                if possessed(words[at + 2]) or words[at + 2].folded in _CAME_OUT:
                    issued(reader, mention, at + 2, stop)  # المقال -الذي كتبته سلمى كرم-
                break
            if mention.type == "media" and tags[at - 1] == "G" and word.form.isascii() and word.form.isalpha():
                break  # صحيفة لوموند الفرنسية Le Monde
            if not closed and at > first and genitive_behind(words, tags, at, stop):
                if mention.type == "document" and tag == "e" and issued(reader, mention, at + 1, stop):
                    break  # بيان هذه الحركة
                at, closed = at + 2, True
                continue
            whole = (closed and mention.type in ("person", "")) or (
                words[at - 1].form.endswith("ي") and at > first + 1 and "speaks" not in head.kinds
            )
            if tag in _STOP or (whole and (self.names.to_outlet(at) or self.names.to_somebody(at, stop))):
                break  # المدير لفرانس برس, مصدر أمني للواحة إف إم
            if not closed and at - first > 1 and shares_genitive(words, tags, at, stop):
                at += 1  # صندوق تنظيم وتشجيع الصيد
                continue
            if not closed and word.conj and tag == "w" and words[at - 1].stem in LOCALITIES and not word.definite:
                at, closed = at + 1, True  # نائب مقاطعة واران: و is the name's own
                continue
            if at == first + 1 and second_of_kin(words, tags, head, at, stop):
                self.close(reader, mention, first, at + 1)
                return reader.name(mention, at + 1, stop)
            if word.conj and tag in "wORGSnNT" and not joins(words, tags, mention, at):
                break
            if (
                ((tag == "T" and word.definite) or word.folded in _SAINTLY)
                and names_a_place(words[at - 1])
                and self.names.ahead(at + 1, stop)
                and not self.names.addressed(at + 1)
            ):
                at, closed = at + 2, True  # مدينة الملك فيصل للعلوم, مطار الملك فهد بن عبدالعزيز
                while at < stop and (words[at - 1].compound or words[at].folded in ("بن", "بنت")):
                    at += 1
                continue
            if word.folded in _TRIBAL and words[at - 1].stem in _TRIBES and at + 1 < stop and tags[at + 1] in "nNwSG":
                at, closed = at + 2, True  # شيخ قبيلة بني هاجر
                continue
            if word.compound and at + 1 < stop and "proper" in words[at + 1].kinds:
                at, closed = at + 2, True  # باريس سان جيرمان
                continue
            named = one and word.given is not None and words[at - 1].definite and tags[at + 1 : at + 2] in ("n", "N")
            if (mention.type in ("person", "") and not quantity) or named:  # أحد الناجين من الحريق سامي حداد
                begins = holder_at(reader, self.names, first, at, stop, closed)
                if begins >= 0 and begins > first + 1 and (mention.around or of_another(words, tags, first, at)):
                    at, closed, mention.around = self.names.end(begins, stop, True), True, True
                    break  # مسؤول في إدارة الرئيس سامي حداد: the name is the president's
                related = begins > first + 1 and not (head.pronoun or head.definite)
                kin = related and "kin" in head.kinds
                # خطيبة سامي التركية ندى حداد: behind his name and an adjective of hers comes her own
                own = kin and tags[at - 1] == "G" and any(tag in "nN" for tag in tags[first + 1 : at - 1])
                if related and (
                    (not own and of_the_genitive(mention, words, first, begins))
                    if kin
                    else (begins == at and has_people(words, first, at))
                ):
                    at, closed = self.names.end(begins, stop, True), True
                    break  # زوجة السفير سامي حداد: the name is not hers
                if begins >= 0:
                    self.close(reader, mention, first, at)
                    if begins > at:
                        mention.gender = mention.gender or reader.title_gender(words[at])
                    return reader.name(mention, begins, stop)
            if mention.type == "document" and issued(reader, mention, at, stop):
                break
            if tag == "N" and word.definite and not closed and of_a_town(words, tags, at, stop):
                at, closed = at + 1, True
                continue
            if tag == "N" and word.given:
                holder = closed and not word.prep and not word.conj
                office = any(w.role and w.role["human_type"] == "person" for w in words[first + 1 : at])
                if holder and mention.type == "organisation" and office:
                    at = self.names.end(at, stop, True)
                    break  # مكتب رئيس الوزراء سامي حداد
                if not (closed or word.prep or word.conj) and at > first + 1 and owned(words, tags, at):
                    at, closed = self.names.end_of_owner(at, stop), True
                    continue  # مدير مكتب سامي حداد, ناطق باسم عائلة سامي حداد: the name is not theirs
                full = holder and at + 1 < stop and tags[at + 1] in "nN" and not words[at + 1].conj
                if full and mention.type in ("organisation", "group", "media") and words[at - 1].definite:
                    break  # واتهمت النيابة سامي حداد: the object
                if mention.type == "organisation" and at == first + 1 and not closed:
                    end = self.names.end(at, stop, True)
                    if end - at > 1 and not word.definite:
                        at, closed = end, True  # مؤسسة سامي حداد
                        continue
                if mention.type == "person" and at == first + 1 and not closed and not word.prep and not word.conj:
                    at, closed = self.names.end(at, stop, True), True
                    continue  # مدرب سامي حداد: whose he is
                if mention.type == "document" and at == first + 1 and head.definite:
                    mention.type = "person"  # الحكم سامي حداد: the referee, no ruling
                    self.close(reader, mention, first, at)
                    return reader.name(mention, at, stop)
            if mention.type == "person" and tag in "wO" and object_behind_place(words, tags, first, at):
                break  # وصف ممثل الهيئة في اليمن الوضع بأنه صعب
            told = mention.type == "media" and tag == "R" and at > first + 1 and word.definite and word.stem != "حاكم"
            if told and words[at - 1].tag != "O" and not words[at - 1].role:
                break  # لإذاعة نوران الكاتبة سلمى كرم: whom she told, and she
            if word.prep == "ب" and (after := located(words, tags, mention, at, stop)) > at:
                at, closed = after, word.definite
                continue
            if self.bounds.ends(mention, at, first, closed, quantity, stop):
                break
            person = head.role or mention.type == "person"
            if closed and mention.type == "person" and mention.number == "sg" and others(word, tag):
                break  # انتقد المدير موظفات الشركة, ساعد الرجل جيرانه: the object
            if closed and tag in "RT" and word.role and not word.definite and not word.prep and person:
                closed = False  # رئيس النادي أمين الصندوق, كبير الأطباء مدير المركز: a second role
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
                or (head.role is not None and word.folded in BY_NAME)  # مديرة في ناسا
                or (word.folded in lexicon().outlet_words and tag in "wn")
            )
            closed = sure if word.prep or (word.maybe and closed) else closed or sure
            at += 2 if "two" in word.kinds and at + 1 < stop else 1
        mention.closed = closed
        if two:
            mention.type, mention.definite = "group", True
        return self.close(reader, mention, first, at)

    def _half_said(self, at: int) -> bool:
        """Whether a participle stands before a place that says nothing without the preposition there."""
        participle = self.words[at - 1]
        if participle.stem not in _HANGING or not participle.definite or at >= len(self.words):
            return False
        if participle.stem in _COMPARES:
            return self.tags[at] == "w" and not self.words[at].definite  # الفريق الأكثر شهرة
        return self.tags[at] == "p" or self.words[at].prep != "" or self.words[at].folded == "باسم"

    def _of_year(self, at: int, stop: int) -> bool:
        """Whether the year of a report stands at a place, and behind it whom it comes from: لعام 2016 الصادر عن."""
        year = self.words[at].folded in ("لعام", "للعام", "لسنه", "للسنه") and at + 2 < stop
        return year and self.tags[at + 1] == "d" and self.words[at + 2].folded in ("الصادر", "الصادره", "صادر", "الذي")

    def _made_of(self, at: int, stop: int) -> bool:
        """Whether a study has been made, and what of stands behind the preposition at a place."""
        word = self.words[at]
        made = self.words[at - 1].folded in _WAS_MADE and word.folded in ("حول", "علي", "بين")
        return made and at + 1 < stop and self.tags[at + 1] in "wORSnNd" and not self.words[at + 1].cues

    def _marks_between(self, at: int) -> bool:
        """Whether a mark that belongs to no pair stands before a word."""
        between = self.skeleton.text[self.skeleton.ends[at - 1] : self.skeleton.starts[at]]
        return len(between) > 1 and any(mark in MARKS for mark in between)

    def _of_office(self, head: Word, at: int) -> bool:
        """Whether letters that follow are no body of his: المحامي إتش إس كارين, الوزير الهندي إيه كي كارين."""
        return head.definite or (
            self.tags[at - 1] == "G" and self.words[at - 1].definite and not self.words[at - 1].body
        )

    def _spelt_name(self, at: int, stop: int) -> bool:
        """Whether letters stand before a surname that ends the phrase: جي دي كارل إن."""
        while at < stop and self.words[at].form in LETTERS and self.tags[at] == "n":
            at += 1
        last = at + 1
        return at < stop and self.tags[at] in "nN" and (last >= stop or self.tags[last] in BOUNDS)

    def _in_whose_name(self, reader: Reader, head: Word, at: int, stop: int) -> int:
        """The place behind the person by name for whom a spokesman speaks; 0 where there is none.

        Of المتحدث باسم الرئيس سامي كرم the name may be the spokesman's, of متحدث باسم الرئيس سامي كرم it is not.
        """
        if at >= stop or self.tags[at] not in "NnTR" or not (self.names.ahead(at, stop) or not head.definite):
            return 0
        mention = reader.read(at, stop)
        return mention.last if mention is not None and mention.name and mention.type == "person" else 0

    def close(self, reader: Reader, mention: Mention, first: int, at: int) -> int:
        """Give a mention the words of its description that ends before a place; the place behind them."""
        while at > first + 1 and self.tags[at - 1] == "p" and self.words[at - 2].stem not in _ACTED_ON:
            if self.words[at - 1].folded in _FROM_HIM and self.words[at - 2].stem in _CLOSE_TO:
                break  # مصادر مقربة منه
            if of_it(self.words, mention, at - 1):
                break  # الداعون إليها
            at -= 1
        if not mention.body:
            last = at
            while last > first + 1 and self.words[last - 1].stem in _STYLES:
                last -= 1  # أستاذ القانون في جامعة الساحل الدكتور كامل نور: how he is addressed is no part of his role
            if last - first > 2 and self._half_said(last):
                last -= 1  # القوات النورانية العاملة في البحر
            phrase = reader.bare(first, last).strip(" ،,-")
            closing = self.skeleton.closing(last - 1) if last - 1 > first and self.tags[last - 1] in "qQ" else 0
            if closing:
                phrase += self.skeleton.tokens[closing]
            mention.body = phrase
            if mention.type in ("person", "") or (mention.head and mention.head.role):
                mention.role = phrase
        return at
