"""Where a description ends: the words that cannot belong to it, the verb's object or an adverb before all."""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .agreement import disagrees, of_their_kind
from .beside_description import BesideDescription
from .complements import LOCALITIES
from .conjuncts import portfolio
from .deeds import is_deed
from .mention import Mention
from .name_parts import ORDINALS
from .proper import circumstantial, possessed
from .traits import BELONGING, BOUND, CAME_OUT, COUNTED, traits_of

_TOLD: Final = word_set("told")
_NAMED_BY: Final = word_set("named-by")
_CHARGED: Final = word_set("charged-with")
_OFFICERS: Final = word_set("officer")
_VERBS_OF_B: Final = word_set("verb-of-b")
_ASSOCIATIONS: Final = word_set("association")
_ACCUSATIVE: Final = ("\u0627\u064b", "\u064b\u0627")
_AGE_GROUPS: Final = word_set("age-group")
_DESCRIBING: Final = "وصف"
_HEALTH: Final = "صحه"  # of the words that close a description the one that bodies are for
_CALLS: Final = word_set("calls", folded=False) | word_set("speaks-to", folded=False)
_AGED: Final = word_set("aged")
_OUTLET_HEADS: Final = frozenset(["outlet_head", "agency_head"])
_BEFALLS: Final = word_set("befalls-another", folded=False)
_UNDER: Final = word_set("under-whom")
_OF_PLACES: Final = word_set("said-of-place")
_BEFORE: Final = word_set("said-before")
_TO_IT: Final = frozenset(["له", "لها", "لهم", "لهما"])


class Boundaries(BesideDescription):
    """Decides word by word whether the description of a mention goes on."""

    def ends(self, mention: Mention, at: int, first: int, closed: bool, quantity: bool, stop: int) -> bool:
        """Whether a word is the verb's object or an adverb, and no part of the phrase: أكد الوزير ضرورة …"""
        word, tag, head = self.words[at], self.tags[at], self.words[first]
        if word.stem in _AGED and self.tags[at + 1 : at + 2] in ("d", "p"):
            return True  # الشابة البالغة من العمر خمسين ربيعا, الشاب البالغ 20 عاما
        if (word.traits or traits_of(word)) & BOUND:
            decided = self._by_itself(mention, at, first, closed, stop)
            if decided is not None:
                return decided
        if closed and word.definite and self._thing_done(mention, at, first):
            return True
        if closed and tag == "T" and self._officer(mention, at, first, stop):
            return True
        if closed and word.nation and self._nation_as_object(mention, at):
            return True
        if word.stem in _OF_PLACES and word.definite and not (word.prep or word.conj) and self._behind_place(at):
            return False  # سفارة المملكة المتحدة
        if tag == "w" and word.definite and word.folded.removesuffix("ه") in ORDINALS:
            before = self.words[at - 1]  # المكتب الصحفي للمنطقة العسكرية الخامسة, but المتهمين الثاني والثالث
            if before.definite and not before.folded.endswith(("ين", "ون", "ات")):
                return False
        if "source" in head.kinds and word.stem in _TOLD and not word.definite and at > first + 1:
            return True  # أفاد به مصدر طبي مراسل القناة: whom it told
        if closed and tag == "R" and at > first + 1 and self._accused(at, first):
            return True  # اتهم المدير السابق الوزير الجديد بأنه
        if word.folded in _BEFORE and at + 1 < stop and self.words[at + 1].folded == "الذكر":
            return True  # النادي سالف الذكر
        if at > first + 1 and self._country_as_object(at):
            return True
        if self._bare_accusative(at, first, quantity):
            return True
        if closed and word.prep == "ك" and tag == "R":
            return True  # وأوضح المدير كدليل على ذلك أن: as what, and not who
        if tag == "N" and self.names.ranks(at):
            return True  # نوران موتورز ثاني أكبر شركة
        if word.prep == "ل" and (
            (closed and self._told_to(mention, at, quantity)) or self._to_titled(mention, at, stop)
        ):
            return True  # قال الوزير لنظيره, قال سكان المدينة للوزير
        if not closed and self._object_behind_adjective(mention, at, first, stop):
            return True
        if word.definite and self._object_of_described(at, first):
            return True
        if closed and tag == "R" and not word.definite and not word.prep and mention.type == "person":
            return False
        if (
            closed
            and mention.type in ("group", "organisation", "media")
            and self.names.introduced(at)
            and not word.body
        ):
            return True  # طالب نواب الحزب الحداد بأن يعتذر
        if (
            closed
            and mention.type in ("group", "organisation", "document", "media")
            and tag == "n"
            and word.folded[:1] == "ب"
            and not word.family
        ):
            return True  # طالب أهالي القرية بتعبيد الطريق
        if (
            word.prep == "ل"
            and word.definite
            and head.definite
            and (self._acts(at, first) or self._driven_to(mention, at, first))
        ):
            return True  # رفض البرلمان للميزانية, رفض الحكومة السابقة للميزانية: what they did it to
        if closed and word.role is not None and self._somebody_acted_on(mention, at, first, stop):
            return True
        outlet = word.media_name or word.kinds & _OUTLET_HEADS
        if outlet and at - first > 1 and not word.prep and self._tells_an_outlet(mention, at, first):
            return True  # أبلغ مسؤولون أمنيون رويترز: whom they told
        if closed and tag == "n" and (circumstantial(word) or is_deed(self.words, self.tags, at)):
            return True  # يقول الطفل متذكرا, أن النظام النوراني سينهزم
        if closed and tag == "n" and word.folded[0] == "ي" and head.definite and mention.type == "organisation":
            return not self.names.introduced(at)  # بينما النظام يتلذذ بذلك: a verb
        if tag == "n" and word.folded.startswith("باست"):
            return True  # تحدث المدرب باستفاضة
        if tag == "n" and at == first + 1 and mention.type == "group" and word.folded.startswith("للاست"):
            return True  # ما دفعهم وفق المصادر للاستنجاد بالجيش
        if word.prep == "ب" and word.medium and word.folded.endswith(("ه", "ها", "هم")) and not word.form.endswith("ة"):
            return True  # الاتحاد بموقعه الرسمي: where the body said it
        if (
            at == first + 1
            and head.definite
            and (tag == "w" or (tag == "R" and (word.role or {}).get("gender") == "f"))
            and word.definite
            and word.form.endswith("ة")
            and (mention.type, mention.gender, mention.number) == ("person", "m", "sg")
            and not (word.prep or word.conj or word.family or self.names.introduced(at))
        ):
            return True  # ووصف الرئيس الخطوة بأنها: of a man no adjective is feminine
        if (
            at == first + 1
            and head.definite
            and word.definite
            and (word.folded.endswith("ين") and len(word.folded) > 7)
            and (mention.type, mention.number) == ("person", "sg")
            and not (word.prep or word.conj or word.family or word.given or self.names.introduced(at))
        ):
            return True  # شكر الوزير الحاضرين: of one man no adjective is in the plural
        if closed and word.definite and tag in "wRC" and self._object_of_one(mention, at, first):
            return True
        another = word.state and not word.conj and not (word.definite and word.folded.endswith("يه"))
        if head.state and (word.prep or another):
            return True  # أشادت الصين برئيس الوزراء, طالبت الولايات المتحدة إيران
        if head.state and not head.definite and word.definite and not (word.folded.endswith("يه") or word.conj):
            return "adjective" not in word.kinds  # وصفت لندن القرار
        named = self.tags[at - 1] in "nN" or (head.body is not None and "proper" in head.kinds and at == first + 1)
        if tag == "w" and not word.definite and named and lexicon().may_be_imperfect(word.folded):
            return True  # والدة كارل تشاهد المباراة, أن طالبان تستعد
        if at == first + 1 and head.role and not closed and self._does_something(at, stop):
            return True  # محام يمثل سامي حداد: what he does, and whose name is another's
        if tag == "n" and closed and not word.definite and possessed(word) and not self.names.introduced(at):
            return True  # أعلنت الشركة إفلاسها
        if (
            tag in "wM"
            and at - first == 2
            and self.tags[at - 1] == "n"
            and mention.type == "organisation"
            and not (head.definite or word.definite or word.prep or word.conj)
            and at + 1 < stop
            and self.words[at + 1].definite
        ):
            return True  # أعلن بنك نوران خفض الفائدة
        if closed and word.form.endswith(_ACCUSATIVE) and not (word.definite or word.kinds or word.role):
            return True  # أصدرت مجموعة من أعضاء النادي بياناً: no genitive has this ending
        if closed and mention.number == "du" and tag == "N" and word.given is not None:
            return True  # الخبيران سامي حداد وكمال يوسف
        if word.folded in self.outlets and self._one_outlet(at, stop):
            return False  # مراسل بي بي سي
        if (
            closed
            and word.body
            and word.definite
            and not word.conj
            and not word.prep
            and self.words[at - 1].definite
            and not word.folded.endswith(("ي", "يه", "ين", "ون"))
            and "adjective" not in word.kinds  # اللجنة المنظمة للبطولة
            and not (word.nation and self._several(at - 1))  # نقابة الرسامين المغاربة
            and not self.names.ahead(at + 1, stop)
        ):
            return True  # انتقد نائب من الكتلة الائتلاف بأنه …
        if (
            closed
            and not word.definite
            and tag in "wOvMRCV"
            and not of_their_kind(head, word)
            and not word.prep
            and not word.conj  # what و joins has been asked about before
            and not (quantity and (tag in "ROV" or not self.words[at - 1].definite or at - first < 3))
            and "former" not in word.kinds
        ):
            return True  # of a number: أعلن عدد من أعضاء النادي تشكيل لجنة
        if tag == "d" and closed and word.form.startswith("ال") and self.words[at - 1].definite:
            return False  # مفاوضو الدول الـ12
        if at - first > 1 and word.definite and not word.prep and of_their_kind(head, self.words[at - 1]):
            return True  # ويتهم نورانيون غاضبون الوزير
        if not closed and word.definite and mention.type == "group" and self._has_nun(mention, at):
            return True  # وحث خبراء اقتصاديون الحكومة على …
        if closed and self._object(mention, at):
            return True
        if self.tags[first] == "d" and self._behind_counted(at, first):
            return True  # أعلن 50 نائبا تعليق عضويتهم
        if tag == "d" and closed and not quantity:
            return not (head.definite and head.body and word.number)  # القناة 11, but الشرطة ثلاثة رجال
        if tag == "v" and not word.definite and not word.body and not word.role:
            return True
        if word.prep == "ب" and self.words[at - 1].stem in _CHARGED and not word.role:
            return False  # الوزير المكلف بحقوق الإنسان
        if word.prep and tag in "wM" and not word.definite and not word.body and not word.role:
            # للشؤون, لكرة القدم belong to the phrase; بإطلاق النار, لمدة يومين do not
            follows = self.tags[at + 1] if at + 1 < stop else ""
            return not (
                (word.prep == "ل" and follows and self._construct(at + 1, stop))
                or (word.prep == "ل" and follows and self.words[at + 1].stem in LOCALITIES)  # لجوازات منطقة نوران
                or (word.prep == "ب" and (follows == "S" or (follows and word.stem in LOCALITIES)))
            )
        if (
            mention.type == "group"
            and not closed
            and self.tags[first] != "d"
            and head.folded.endswith("ون")
            and not any(self.tags[p] == "p" for p in range(first, at))
        ):
            return not word.folded.endswith(("ون", "ين")) and tag not in "GSpnN"
        if (
            closed
            and mention.type in ("organisation", "media")
            and (tag in "wOn" or (tag == "R" and self.tags[at - 1] != "N"))
            and word.definite
            and not word.prep
            and not word.conj
            and (self.tags[at - 1] in "nNSq" or "proper" in self.words[at - 1].kinds)
            and not word.folded.endswith(("ي", "يه"))
            and "adjective" not in word.kinds
        ):
            return True  # حركة طالبان الهجوم
        if (
            closed
            and mention.type in ("organisation", "media")
            and ((tag == "N" and word.given is not None) or (tag == "T" and head.definite and word.definite))
            and (at == first + 1 if head.definite else not self.words[at - 1].body)
        ):
            return True  # وزارة التعليم سامي الحداد, التقت الصحيفة سامي الحداد
        if (
            closed
            and head.definite
            and not head.pronoun
            and at > first
            and word.definite
            and not word.prep
            and not word.conj
            and mention.type != "person"
            and not (self.words[at - 1].prep == "ل" and at - 1 > first)  # المعهد الوطني للدراسات الأدبية
            and not (
                tag == "G" and self.words[at - 2].prep == "ل" and at - 2 > first
            )  # الإدارة العامة للأمن العام الليبي
            and not (self.words[at - 1].conj and not self.words[at - 1].definite)  # … للهجرة ودعم المهاجرين
            and not self._of_the_last(at, first)
            and not self._of_what_they_are_in(mention, at, stop)
        ):
            # behind a definite head only adjectives stand, and they agree
            return disagrees(head, word, tag, mention)
        return False

    def _by_itself(self, mention: Mention, at: int, first: int, closed: bool, stop: int) -> bool | None:
        """What the word's own form, clitics and kinds say of it; None for most, of which they say nothing.

        Whatever is asked here of a word must also be asked in ``traits_of``, or it is never asked.
        """
        word, tag, head = self.words[at], self.tags[at], self.words[first]
        if "proper" in word.kinds and tag in "nw":
            return False  # مدرب نوران يونايتد
        if (
            word.folded.removeprefix("س")[:1] in ("ي", "ت")
            and word.folded.endswith("ون")
            and len(word.folded) > 4
            and not (word.body or word.role or word.family or word.nation or word.folded.endswith("يون"))
        ):
            return True  # المتمردون يعرضون: no noun begins and ends like this verb
        if word.definite and word.stem in CAME_OUT and mention.type in ("organisation", "media", "state"):
            return True  # وفق بيانات الهيئة الصادرة أمس: the data came out, صحيفة الأفق الصادرة في نوران: where it does
        if word.definite and word.stem in BELONGING and at + 1 < stop and self.words[at + 1].folded in _TO_IT:
            return True  # المصرف النوراني التابع لها: to whom it belongs the pronoun tells, and no name
        if tag == "n" and word.folded.startswith("با") and len(word.folded) > 6 and word.folded[-2] == "ا":
            return True  # رد المتحدث باقتضاب: how he answered
        if word.verb and tag == "n" and not word.definite:
            return True  # وفي الحفل ألقى الوزير: a verb that is no noun
        if (
            word.verb
            and tag == "w"
            and at - first > 1
            and not (word.definite or word.role or word.body)
            and word.folded not in lexicon().verbs_or_nouns
        ):
            return True  # برقية دبلوماسية أرسلت من …: a clause of its own
        if word.folded == "غير" and at + 1 < stop and self.words[at + 1].definite and self.tags[at + 1] in "wG":
            return False  # الجمعية غير الربحية
        if portfolio(self.words, self.tags, mention, at) or (
            at == first + 1 and mention.number == "pl" and word.folded in COUNTED
        ):
            return False  # الوزراء الثلاثة
        # المدير الجهوي للصحة, المركز الوطني للصحة, of which أكد صحة الخبر says nothing
        health = mention.type == "organisation" and head.definite and word.stem == _HEALTH
        portfolios = word.prep == "ل" and word.definite and (mention.type == "person" or health)
        if (closed and "closes" in word.kinds and not (word.conj or portfolios)) or "adverb" in word.kinds:
            return True
        if ((tag == "n" or word.media_name) and self.names.addressed(at)) or word.folded in ("ل", "ب", "ك"):
            return True
        if word.form.endswith("ـ") and word.folded in ("بال", "لل", "كال"):
            return True  # يصفه متابعون بـالـ«غامض»
        if word.prep == "ل" and word.role and word.definite and self._of_members(at, first):
            return False  # النقابة الوطنية للصحفيين
        if word.prep == "ل" and word.pronoun and word.role and closed:
            return True  # قال المدير لزوجته: whom he told
        if word.prep == "ل" and first and self.words[first - 1].folded == _DESCRIBING:
            # وصف نائب لخصومه بـ«…»: whom he describes; but وصف مدير المنتخب للشباب سامي حداد
            people = (word.role is not None and word.stem not in _AGE_GROUPS) or word.pronoun or possessed(word)
            if people or not word.definite:
                return True
        if word.prep == "ل" and (word.stem in _TOLD or (word.media_name and not word.body and not word.common)):
            return True  # سكان لمراسل القناة, تاجر للأناضول
        if word.prep == "ب" and word.body and word.body["type"] == "document" and closed:
            return True  # رحب نظيره النوراني بالتقرير
        if word.prep == "ل" and word.body and word.body["type"] == "media" and mention.type in ("group", "person"):
            return not self._named_behind(at, stop)  # مصدر لصحيفة …: to whom, not who
        if word.prep == "ل" and mention.type == "organisation" and closed and self._told_agency(at, stop):
            return True  # تديره منظمة الأمل لوكالة فرانس برس إن: whom somebody told
        if word.prep and head.definite and "quantity" in head.kinds and at == first + 1:
            return True  # يتوقع البعض لمطار نوران أن
        if word.folded in _UNDER and mention.type in ("organisation", "group", "media", "document"):
            return not (at + 1 < stop and self.words[at + 1].nation)  # اللجنة برئاسة سامي كرم; التحالف بقيادة نوران
        if word.folded == "باعمال" and self.words[at - 1].stem in ("قايم", "قايمه"):
            return False  # القائم بأعمال الوزير
        if word.stem in _NAMED_BY and word.prep == "ب" and self.words[at - 1].definite:
            return False  # هيئة الأمر بالمعروف
        if word.prep == "ب" and word.definite and self._charged(at):
            return False  # منظمة نورانية معنية بالحقوق المدنية
        caller = mention.type == "person" or (mention.type == "media" and head.definite)
        if word.prep == "ب" and word.role and caller and word.role["human_type"] == "person":
            return True  # أشاد رئيس الاتحاد بالمدرب, اتصلت الصحيفة بالمدير
        if word.prep == "ب" and word.definite and tag == "w" and at == first + 1 and head.stem in _OFFICERS:
            return True  # ورحب الوزير بالخطوة
        if word.prep == "ب" and self._verbs_own(at, first):
            return True  # أشاد رئيس المنظمة بالأردن
        if word.prep == "ب" and word.definite and tag == "w" and mention.type in ("organisation", "media", "document"):
            return True  # المصرف بالتاريخ عينه
        if word.maybe == "ل" and closed and at + 1 < stop and self.words[at + 1].definite:
            return False  # الجامعة المغربية لكرة القدم
        return None

    def _several(self, at: int) -> bool:
        """Whether people of some trade stand at a place."""
        role = self.words[at].role
        return role is not None and role["number"] == "pl"

    def _charged(self, at: int) -> bool:
        """Whether before ب stands a participle that says nothing without it, and no article: جمعيات مهتمة بالتراث."""
        before = self.words[at - 1]
        return before.stem in _CHARGED and not before.definite and self.tags[at] == "w"

    def _one_outlet(self, at: int, stop: int) -> bool:
        """Whether a word goes on the name of an outlet that begins before it: بي بي سي, but not رويترز بين."""
        for first in range(at - 1, max(-1, at - 4), -1):
            forms = [w.folded for w in self.words[first : min(first + 4, stop)]]
            if lexicon().outlet_length(forms) > at - first:
                return True
        return False

    def _verbs_own(self, at: int, first: int) -> bool:
        """Whether ب is what the verb before the mention wants, no other of the clause being: أشاد رئيس المنظمة بالأردن.

        In أشاد رئيس الجامعة بعمان باتفاق البلدين the first is where the office is, as in القيادي بحركة نوران.
        """
        if not first or self.words[first - 1].folded.removeprefix("و") not in _VERBS_OF_B or self.words[at].body:
            return False
        while at + 1 < len(self.words) and self.tags[at + 1] not in ".:\nPVA":
            at += 1
            if self.tags[at] in "Qq":
                return False  # طالب مدير المكتب بعمان «بالعدالة»
            if self.words[at].prep == "ب":
                return False
        return True

    def _nation_as_object(self, mention: Mention, at: int) -> bool:
        """Whether a people stands behind a body of which no people is told: طالبت هيئة السياحة النورانيين بالهدوء.

        Of نقابة المهندسين النورانيين the adjective is the engineers'.
        """
        word, before = self.words[at], self.words[at - 1]
        people = word.definite and not (word.prep or word.conj) and word.folded.endswith(("يين", "يون"))
        if not people or mention.type not in ("organisation", "media"):
            return False
        cues = self.words[mention.first - 1].cues if mention.first else ()
        if not cues or cues[0].lemma not in _CALLS:
            return False
        several = before.folded.endswith(("ين", "ون", "ات")) or before.role is not None
        return not several and not (before.body is not None and before.body["type"] == "group")

    def _acts(self, at: int, first: int) -> bool:
        """Whether a deed stands before a body that ends before a place: رفض البرلمان, رفض الحكومة السابقة."""
        renewed = at == first + 2 and "former" in self.words[at - 1].kinds and not self.words[first].role
        return (at == first + 1 or renewed) and self._deed_of(first)

    def _accused(self, at: int, first: int) -> bool:
        """Whether a second office with the article behind one with its adjective is whom the verb befalls."""
        word, cues = self.words[at], self.words[first - 1].cues if first else ()
        if not cues or cues[0].lemma not in _BEFALLS or cues[0].form != "finite" or self.words[first - 1].object:
            return False
        person = word.role is not None and word.role["human_type"] == "person"
        return person and word.definite and not (word.prep or word.conj) and self.words[at - 1].definite

    def _told_agency(self, at: int, stop: int) -> bool:
        """Whether an agency of which the name is known stands at a place, and what it was told behind it."""
        if "agency_head" not in self.words[at].kinds:
            return False
        length = lexicon().outlet_length([w.folded for w in self.words[at + 1 : min(at + 4, stop)]])
        return length > 0 and self.tags[at + 1 + length : at + 2 + length] in ("A", ":", ",")

    def _of_members(self, at: int, first: int) -> bool:
        """Whether an association stands before the adjectives before a word: what follows with ل are its members."""
        place = at - 1
        while place > first and self.words[place].definite and self.tags[place] in "wG":
            place -= 1
        return place < at - 1 and self.words[place].stem in _ASSOCIATIONS

    def _named_behind(self, at: int, stop: int) -> bool:
        """Whether a name stands behind a body's: المدير العام لوكالة الأنباء الوطنية سامي كرم, للبرنامج سامي كرم."""
        names = self.outlets
        begins = at if self.words[at].definite else at + 1
        at += 1
        while at < stop and at - begins < 4 and (self.tags[at] == "G" or self.words[at].definite):
            at += 1
        word = self.words[at] if at < stop else None
        return at > begins and word is not None and word.given is not None and word.folded not in names
