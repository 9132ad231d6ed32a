"""Beside a description: the object, the addressee or the deed that stands there and is no part of it."""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .complements import LOCALITIES
from .mention import Mention
from .names import Names
from .skeleton import Skeleton

_OF_RANK: Final = word_set("of-rank")
_IN_YA: Final = word_set("noun-in-ya")
_BY_BIRTH: Final = word_set("by-birth")
_OFFICIAL: Final = ("رسميون", "رسميين")
_ACCUSATIVE: Final = ("\u0627\u064b", "\u064b\u0627")
_TEAM: Final = "فريق"
_OF_A_TEAM: Final = word_set("of-a-team")
_INFORMS: Final = word_set("informs", folded=False)
_NO_OBJECT: Final = word_set("no-accusative")
_SHORTEST_OBJECT: Final = 5  # letters of a noun with the ending of an object


_SAYS_NO_THING: Final = word_set("no-object", folded=False)
_THINGS_DONE: Final = word_set("thing-done")
_GREAT: Final = word_set("said-of-body")


class BesideDescription:
    """Tells what stands behind a description from what belongs to it."""

    def __init__(self, skeleton: Skeleton, names: Names) -> None:
        self.tags, self.words, self.names = skeleton.tags, skeleton.words, names
        self.outlets = lexicon().outlet_words

    def _construct(self, at: int, stop: int) -> bool:
        """Whether a genitive that makes its noun definite stands at a place: لشؤون لبنان, لدول مجلس التعاون."""
        word = self.words[at]
        if word.definite or self.tags[at] == "S":
            return True
        return self.tags[at] == "O" and not (word.prep or word.conj) and at + 1 < stop and self.words[at + 1].definite

    def _tells_an_outlet(self, mention: Mention, at: int, first: int) -> bool:
        """Whether behind a verb of informing a mention without the article has its adjective before an outlet.

        No source is of the outlet behind its adjective: وفق ما أكده مصدر أمني وكالة الأفق.
        """
        cues = self.words[first - 1].cues if first else ()
        source = "source" in self.words[first].kinds and not self._led_in(first, at)
        informs = source or (bool(cues) and cues[0].lemma in _INFORMS)
        return informs and not mention.definite and not self.words[at - 1].definite and not self.words[at - 1].body

    def _deed_of(self, first: int) -> bool:
        """Whether a noun without the article, a deed as رفض or تأكيد, stands right before a body or somebody."""
        if not first or self.tags[first - 1] not in "wMVv":
            return False
        deed = self.words[first - 1]
        return not (deed.definite or deed.pronoun or deed.folded.endswith("ه") or deed.kinds - {"closes"})

    def _object(self, mention: Mention, at: int) -> bool:
        """Whether a noun behind a closed description is the verb's object: دان المجلس النوراني الهجوم."""
        word, before, head = self.words[at], self.words[at - 1], mention.head
        if word.prep or word.conj or head is None or mention.type not in ("group", "organisation", "media"):
            return False
        if self.tags[at] == "n" and head.definite and mention.type == "group" and at == mention.first + 1:
            told = head.folded.endswith("ون") or word.folded.endswith("وا")  # أن العمال تعبوا
            return told and not (word.definite or self.names.introduced(at))
        if self.tags[at] != "w" or self.tags[at - 1] != "G" or not (before.definite and word.definite):
            return False
        adjective = word.folded.endswith(("ي", "يه", "ين", "ون")) or word.folded.startswith("الم")
        return not (adjective or word.kinds & {"adjective", "former"})

    def _thing_done(self, mention: Mention, at: int, first: int) -> bool:
        """Whether a noun with the article stands behind another, of which it is neither adjective nor genitive.

        أعلنت وزارة الداخلية القبض على, رفضت هيئة الحوار الاتفاق; واجهت هيئة المحكمة المتهمين: a court is no plural.
        """
        word, before = self.words[at], self.words[at - 1]
        if at - first < 2 or word.prep or word.conj or not before.definite or before.prep or word.kinds:
            return False
        if mention.type not in ("organisation", "media", "person", "group") or self.names.introduced(at):
            return False
        if word.stem in _THINGS_DONE:
            return True
        if mention.type != "organisation" or self.words[first].definite:
            return False
        several = word.role is not None and word.role["number"] == "pl" and word.folded.endswith("ين")
        if several:
            return before.form.endswith("ة") and not before.role
        man = mention.gender == "m" and before.folded.endswith("ي") and self.tags[at - 1] in "wG"
        return man and word.form.endswith("ة")  # دان مجلس الأمن الدولي العملية

    def _officer(self, mention: Mention, at: int, first: int, stop: int) -> bool:
        """Whether a rank and a name stand behind a body's whole name: قال لوزارة الداخلية العميد سامي حداد."""
        word, before = self.words[at], self.words[at - 1]
        if mention.type not in ("organisation", "media") or at - first < 2 or word.prep or word.conj:
            return False
        return word.definite and before.definite and before.body is not None and self.names.ahead(at + 1, stop)

    def _somebody_acted_on(self, mention: Mention, at: int, first: int, stop: int) -> bool:
        """Whether a role behind a body's closed name has a name of its own: هنأت حركة الأمل المرشح سامي حداد.

        What the body is named after has its rank before it: مركز الشهيد الرائد سامي حداد.
        """
        word, before = self.words[at], self.words[at - 1]
        role = word.role
        if role is None or role["human_type"] != "person" or role["number"] != "sg" or not word.definite:
            return False
        if word.prep or word.conj or word.family or before.role or before.title or before.body or "kin" in word.kinds:
            return False
        if mention.type not in ("organisation", "media") or at - first < 2:
            return False
        place = at + 1
        while place < min(stop, at + 4) and self.tags[place] in "wGS" and self.words[place].definite:
            place += 1  # الرئيس النوراني الجديد سامي حداد
        return (
            place < stop and self.tags[place] in "NT" and not self.words[place].prep and self.names.ahead(place, stop)
        )

    def _driven_to(self, mention: Mention, at: int, first: int) -> bool:
        """Whether ل and a noun behind people and their nisba are the verb's: اضطر العمال المضربون للعودة.

        Of those who hold an office it may be theirs: الناطقون الرسميون للحملة.
        """
        word, before, head = self.words[at], self.words[at - 1], self.words[first]
        if word.prep != "ل" or not word.definite or self.tags[at] != "w" or at - first < 2:
            return False
        people = not word.folded.endswith("ات") and mention.type == "group" and head.definite and mention.number == "pl"
        nisba = before.folded.endswith(("يون", "يين")) and before.definite and not before.role
        return people and nisba and before.stem not in _OFFICIAL

    def _object_of_one(self, mention: Mention, at: int, first: int) -> bool:
        """Whether a noun behind one person's description agrees with nothing in it.

        طرحت الكاتبة المغربية السؤال; دعا وزير العدل المسؤولين إلى الحذر, but نقيب المهندسين المتقاعدين.
        What «as it is …» goes back to is what he spoke of: وصف وزير العدل الخطوة بأنها خطأ.
        """
        word, before, head = self.words[at], self.words[at - 1], self.words[first]
        if (mention.type, mention.number) != ("person", "sg") or word.prep or word.conj or self.names.introduced(at):
            return False
        if word.given is not None or word.family:
            return False
        if head.definite and self.tags[at] in "wC" and self.tags[at - 1] == "G" and at == first + 2:
            if mention.gender == "f":
                return not (word.folded.endswith(("ه", "ا", "ي", "ات")) or word.form.endswith("ء"))
            return word.form.endswith("ة") and before.folded.endswith("ي")
        if self.tags[at] == "w" and word.form.endswith(("ة", "ات")) and mention.gender == "m" and at > first + 1:
            return self.words[at + 1 : at + 2] != [] and self.words[at + 1].folded == "بانها"
        several = word.role is not None and word.role["number"] == "pl" and word.folded.endswith("ين")
        if not several or head.definite or self.tags[at - 1] not in "wS" or not before.definite or before.prep:
            return False
        people = before.role or before.kinds or (before.body and before.body["type"] in ("group", "organisation"))
        return not (
            people or before.folded.endswith(("ين", "ون", "ات")) or any(self.tags[p] == "p" for p in range(first, at))
        )

    def _has_nun(self, mention: Mention, at: int) -> bool:
        """Whether before a word an adjective in the plural has the ن that none with a genitive has."""
        before, word = self.words[at - 1], self.words[at]
        plural = before.folded.endswith("ون") and len(before.folded) > 5 and not before.definite
        plural = plural and (before.body is None or before.body["type"] == "group")
        return plural and mention.number == "pl" and at - mention.first > 1 and not (word.prep or word.conj)

    def _behind_counted(self, at: int, first: int) -> bool:
        """Whether people without the article have been counted and a noun follows that does not describe them."""
        word, counted = self.words[at], self.words[at - 1]
        people = counted.role or (counted.body and counted.body["type"] == "group")
        if not people or counted.definite or self.tags[at - 2 : at - 1] not in ("d", "p") or at - 2 < first:
            return False
        if counted.body and counted.body["gender"] == "f" and word.form.endswith("ة"):
            return False  # 3 مصادر مطلعة
        if word.body and word.body["type"] == "document" and word.form.endswith(_ACCUSATIVE):
            return True  # أصدر 28 ناشطا بيانًا
        noun = self.tags[at] in "wCMn" and not (word.definite or word.prep or word.conj)
        return noun and not word.folded.endswith(("ين", "ون", "ات", "يه", "ي", "ا"))

    def _told_to(self, mention: Mention, at: int, quantity: bool) -> bool:
        """Whether ل stands before somebody whom nobody's office is of: a peer, or a minister behind several people."""
        word = self.words[at]
        if word.role is None or word.role["human_type"] != "person":
            return False
        return bool(word.pronoun) or quantity or (mention.type, mention.number) == ("group", "pl")

    def _to_titled(self, mention: Mention, at: int, stop: int) -> bool:
        """Whether ل, a title and a name stand behind somebody: قال المدير العام للدكتور سامي حداد, to whom."""
        titled = self.tags[at] == "T" and self.words[at].definite
        if not titled or mention.type not in ("person", ""):
            return False
        return self.names.ahead(at + 1, stop) and not self._of_a_team(mention, at)

    def _of_a_team(self, mention: Mention, at: int) -> bool:
        """Whether الفريق, a rank too, is the team of who trains it or plays in it: المدرب العام للفريق سامي حداد."""
        if self.words[at].stem != _TEAM:
            return False
        return any(word.stem in _OF_A_TEAM for word in self.words[mention.first : at])

    def _object_behind_adjective(self, mention: Mention, at: int, first: int, stop: int) -> bool:
        """Whether what stands behind an adjective without the article is no genitive, which a noun alone can have.

        طالبت جمعيات تربوية الحكومة بـ…; أعلن مصدر عسكري مسؤول مصرع قائد المتمردين
        """
        word, before, head = self.words[at], self.words[at - 1], self.words[first]
        if at - first < 2 or word.prep or word.conj or before.prep or before.definite or head.definite:
            return False
        # of من واضعي الخطة, في مكتب رئيس الوزراء what stands before is a noun of its own, and has its genitive
        adjective = self.tags[at - 1] not in "pc" and self.tags[at - 2] != "p" and before.folded.endswith(("ي", "يه"))
        if not adjective and (not before.role or "source" not in head.kinds or self._led_in(first, at - 1)):
            return False
        if word.stem in _OF_RANK and at + 1 < stop and self.words[at + 1].definite:
            return False  # مصدر أمني رفيع المستوى, مصادر سياسية واسعة الاطلاع
        several = head.folded.endswith("ات") or "source" in head.kinds
        if not several or before.body or self.tags[at] not in "wOR":
            return False
        if word.definite:
            return not word.folded.endswith(("ي", "يه"))
        if adjective and word.body and word.body["type"] == "document" and not word.definite:
            return True  # أصدرت منظمات عربية بيانات
        following = self.words[at + 1] if at + 1 < stop else None
        construct = following is not None and (
            following.definite
            or bool(following.role)
            or self.tags[at + 1] == "d"
            or following.folded in ("احد", "احدي")
            or (self._bare_noun(at + 1) and at + 2 < stop and self.words[at + 2].definite)  # تدمير مخازن السلاح
        )
        return "source" in head.kinds and construct and not word.role

    def _object_of_described(self, at: int, first: int) -> bool:
        """Whether a verb's object stands behind somebody with adjectives only: استنكر مسؤول أمني كبير الهجوم.

        Neither a noun that has an adjective of relation nor the adjective has a genitive, but in
        مصدر أمني رفيع المستوى, خبير نوراني الأصل.
        """
        words, head, word = self.words, self.words[first], self.words[at]
        if not first or at - first < 2 or not word.definite or word.prep or word.conj or self.tags[at] not in "wOR":
            return False
        verb = self.tags[first - 1] in "Vv" or words[first - 1].verb
        role = head.role
        if verb and self._body_described(at, first):
            return True
        if not verb or role is None or head.definite or (role["number"], role["human_type"]) != ("sg", "person"):
            return False
        if word.folded.endswith(("ي", "يه")) or word.stem in _BY_BIRTH or words[at - 1].stem in _OF_RANK:
            return False
        adjective = words[first + 1]
        relation = adjective.folded.endswith("يه" if role["gender"] == "f" else "ي") and adjective.stem not in _IN_YA
        if not relation or adjective.body or adjective.role or adjective.pronoun:
            return False
        return all(self._only_describes(place) for place in range(first + 1, at))

    def _body_described(self, at: int, first: int) -> bool:
        """Whether a body without the article stands before a place, with an adjective: أعلنت شركة كبيرة الإفلاس.

        In شركة عالية الجودة the adjective has a genitive by which it is told, as in شركة كبيرة الحجم.
        """
        head, adjective, word = self.words[first], self.words[at - 1], self.words[at]
        cues = self.words[first - 1].cues
        if cues and cues[0].lemma in _SAYS_NO_THING:
            return False  # قالت مفوضية صون البيانات إن
        body = head.body is not None and head.body["type"] == "organisation" and not head.definite
        if (
            not body
            or not head.form.endswith("ة")
            or not adjective.form.endswith("ة")
            or word.folded.endswith(("ي", "يه"))
        ):
            return False
        between = self.words[first + 1 : at]
        if any(w.definite or w.prep or w.conj or w.body or not w.form.endswith("ة") for w in between):
            return False
        nisba = (
            adjective.folded.endswith("يه") and adjective.stem not in _IN_YA | _OF_RANK and word.stem not in _BY_BIRTH
        )
        return nisba or (adjective.stem in _GREAT and word.form.startswith(("الإ", "الا", "الت")))

    def _only_describes(self, at: int) -> bool:
        """Whether an adjective without the article stands at a place, or the genitive of one of rank: رفيع المستوى."""
        word = self.words[at]
        if self.tags[at] not in "wGn" or word.prep or word.conj or word.body or word.role:
            return False
        return not word.definite or self.words[at - 1].stem in _OF_RANK

    def _behind_place(self, at: int) -> bool:
        """Whether the name of a country or a town stands right before a place."""
        return self.tags[at - 1] in "Sn" and self.words[at - 1].definite

    def _country_as_object(self, at: int) -> bool:
        """Whether a country stands behind a definite adjective, as no genitive does: اتهمت القيادة النورانية مرجان."""
        word, before = self.words[at], self.words[at - 1]
        if self.tags[at] != "S" or word.definite or word.prep or word.conj or self.words[at - 2].stem in LOCALITIES:
            return False  # العاصمة النورانية مرجان
        return self.tags[at - 1] in "wG" and before.definite and before.folded.endswith("يه")

    def _bare_accusative(self, at: int, first: int, quantity: bool) -> bool:
        """Whether a noun has the ending of an object, behind a head that has not: سجلت شركة أفلاكو ارتفاعا."""
        word = self.words[at]
        if not word.folded.endswith("ا") or self.tags[at] not in "wC" or len(word.folded) < _SHORTEST_OBJECT:
            return False
        if word.definite or word.prep or word.conj or word.kinds or word.role or quantity or self.tags[first] == "d":
            return False
        if word.folded.endswith(("ها", "نا", "هما")) or self.words[first].folded.endswith("ا"):
            return False
        if word.folded in _NO_OBJECT or not lexicon().word(word.folded[:-1]).common:
            return False
        return not any(self.tags[place] == "d" for place in range(first + 1, at))

    def _of_the_last(self, at: int, first: int) -> bool:
        """Whether an adjective is that of the last noun of those a body is for: للصناعة والفنون التقليدية."""
        word, before = self.words[at], self.words[at - 1]
        if at - first < 4 or before.conj != "و" or not before.definite or word.prep or word.conj:
            return False
        plural = not before.folded.endswith("ه")  # المهن, الفنون: so is each plural of things
        return word.definite and (word.folded.endswith("يه") or (plural and word.folded.endswith("ي")))

    def _led_in(self, first: int, at: int) -> bool:
        """Whether a preposition stands between the head of a description and a word: مصدر في مكتب رئيس الوزراء."""
        return any(self.tags[place] == "p" or self.words[place].prep for place in range(first + 1, at))

    def _bare_noun(self, at: int) -> bool:
        """Whether a common noun with neither article nor preposition stands at a place."""
        word = self.words[at]
        return self.tags[at] == "w" and not (word.definite or word.prep or word.conj or word.kinds)

    def _of_what_they_are_in(self, mention: Mention, at: int, stop: int) -> bool:
        """Whether an adjective belongs to what the described take part in: المشاركون في الوقفة الاحتجاجية إن.

        What they speak of would have its ending too: أبلغ المشاركون في الوقفة البلدية أن, وصفوا القضية بأنها.
        """
        word, noun = self.words[at], self.words[at - 1]
        if mention.type != "group" or self.tags[at - 2] != "p" or not noun.definite or self.tags[at] != "w":
            return False
        if not word.folded.endswith("يه" if noun.form.endswith("ة") else "ي") or word.body or word.role:
            return False
        cues = self.words[mention.first - 1].cues if mention.first else ()
        if cues and ("e" in cues[0].takes or cues[0].lemma in _INFORMS):
            return False
        return at + 1 >= stop or self.tags[at + 1] in "A:,pqQ"

    def _does_something(self, at: int, stop: int) -> bool:
        """Whether an unlisted word before a name is a verb in the imperfect, and no adjective in ي."""
        word = self.words[at]
        bare = self.tags[at] == "w" and not (word.definite or word.kinds or word.folded.endswith("ي"))
        return bare and lexicon().may_be_imperfect(word.folded) and self.tags[at + 1 : at + 2] in ("N", "T")
