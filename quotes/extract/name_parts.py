"""Parts of names: whether a word goes on the personal name before it, or is addressed by ل, an object, an adverb."""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .figures import similar, spelling
from .known import Known
from .proper import (
    BOUNDS,
    CALLED,
    GLUED,
    foreign_ending,
    of_two_or_more,
    own_letters,
    possessed,
    prefixed,
    to_somebody,
)
from .skeleton import Skeleton
from .surnames import before_particle, between_names, has_son, is_bare, participle, son_in_one_word

_SAID_AGAIN: Final = word_set("said-again")
_AS_FOR: Final = word_set("as-for")
_INNER: Final = word_set("name-inner")
_BETWEEN_NAMES: Final = word_set("second-given")
ORDINALS: Final = word_set("ordinal")
_NO_OBJECT: Final = word_set("no-object", folded=False)
_BLESSINGS: Final = word_set("blessing")
_CALLS: Final = word_set("speaks-to", folded=False)
_RANKS: Final = word_set("rank-before-most")
_GOES_WITH_DEED: Final = ("الي", "من", "علي", "عن")
_HIS_OWN: Final = ("ته", "ئه", "ءه", "اه")  # زوجته, زملائه, مستواه
_BEHIND_THE_NAME: Final = word_set("title-behind")
_OF_THE: Final = word_set("name-foreign") - {"اوف"}
_FIRST_HALVES: Final = frozenset(["عبد", "ابو", "ابي", "ابن"])


class NameParts:
    """Tells the parts of one skeleton's names from the words behind them."""

    def __init__(self, skeleton: Skeleton, known: Known) -> None:
        self.skeleton, self.known = skeleton, known
        self.tags, self.words = skeleton.tags, skeleton.words
        self.outlets = lexicon().outlet_words

    def addressed(self, at: int) -> bool:
        """Whether an unknown word is ل and a name: لهسبريس, لبي بي سي, لـCNN."""
        folded = self.words[at].folded
        if folded[:1] != "ل" or len(folded) < 3:
            return False
        rest = folded[1:]
        if rest in _FIRST_HALVES and self.tags[at + 1 : at + 2] in ("n", "N", "w"):
            return True  # لعبد الله, لأبو بكر
        return rest.isascii() or (
            self.words[at].given is None
            and not self.words[at].family
            and (rest in self.skeleton.folded_forms() or (len(rest) > 3 and rest in self.outlets) or self.to_outlet(at))
        )

    def _met_with(self, at: int) -> bool:
        """Whether an unknown word behind a full name is ب and another's: لقاء سامي حداد بجورج متري."""
        folded = self.words[at].folded
        if folded.startswith("لل") and len(folded) > 5 and "ال" + folded[2:] in self.skeleton.folded_forms():
            return True  # زيارة سامي حداد للمكارثي
        if folded[:1] != "ب" or len(folded) < 5 or folded in self.known.surnames:
            return False
        named = self.tags[at + 1 : at + 2] in ("n", "N") and lexicon().word(folded[1:]).given is not None
        return named or folded[1:] in self.known.surnames

    def to_outlet(self, at: int) -> bool:
        """Whether ل and the name of an outlet of several words stand at a place: لفرانس برس, للواحة نت."""
        folded = self.words[at].folded
        if folded[:1] != "ل" or at + 1 >= len(self.words):
            return False
        outlet = "ا" + folded if folded.startswith("لل") else folded[1:]
        return (
            lexicon().outlet_length([outlet.replace("الل", "ال", 1), *(w.folded for w in self.words[at + 1 : at + 4])])
            > 1
        )

    def _between_foreign(self, first: int, at: int) -> bool:
        """Whether a noun stands between the names of somebody behind a verb without object: قال كريس كوب هارنت."""
        word, behind = self.words[at], self.tags[at + 1 : at + 2]
        cues = self.words[first - 1].cues if first else ()
        if not cues or cues[0].lemma not in _NO_OBJECT or behind not in ("n", "N") or not is_bare(word):
            return False
        last = self.words[at + 1]
        whole = not (last.definite or last.prep or last.conj or possessed(last) or prefixed(last))
        return whole and self.words[first].given is not None and not self.addressed(at + 1)

    def _foreign_in_h(self, first: int, at: int, taken: int) -> bool:
        """Whether an unknown word in ه ends a foreign name, behind two names or an office: هاينز ديتر فرانكسه الذي."""
        if not foreign_ending(self.words[at]):
            return False
        behind = self.tags[at + 1 : at + 2]
        if taken > 1:
            return behind in ("A", ",", ":", "r", "(")
        apart = first > 0 and (self.tags[first - 1] in ",(" or self.words[first - 1].folded in _AS_FOR)
        if apart and behind == "," and self.words[first].given is not None:
            return True  # أما سلمى زبرانه، فقالت
        office = first > 0 and self.tags[first - 1] in "GRT" and self.words[first - 1].definite
        return office and behind in ("A", ",", ":", "p")  # الوزير الألماني جيدو فسترهوفه في بيان

    def _nisba_as_adverb(self, at: int) -> bool:
        """Whether an unknown word in يا may be an adverb: إعلاميا, but not كورنيا before what was said."""
        word = self.words[at]
        if not word.folded.endswith("يا"):
            return False
        stems = [lexicon().word(word.folded[:-1]), lexicon().word(word.folded[:-2])]
        known = any(len(stem.folded) > 2 and (stem.common or stem.nation) and stem.given is None for stem in stems)
        return known or self.tags[at + 1 : at + 2] not in ("A", ",", ":", "(", "r", "n", "N")

    def _before_that(self, first: int, at: int) -> bool:
        """Whether what seems a verb stands between a given name and أن, and so is his surname: أوضح كمال ساتي أن."""
        given = at == first + 1 and self.words[first].given is not None and not self.words[at].conj
        return given and self.tags[at + 1 : at + 2] in ("A", ":") and self._says_and_ends(first, at)

    def _says_and_ends(self, first: int, at: int) -> bool:
        """Whether a verb without object stands before a name that ends here: قال المؤرخ شارل أندري جوليفان إن."""
        verb = first - 1
        while verb >= 0 and first - verb < 4 and self.tags[verb] in "RTG":
            verb -= 1
        cues = self.words[verb].cues if verb >= 0 else ()
        says = bool(cues) and cues[0].form == "finite" and cues[0].lemma in _NO_OBJECT
        behind = self.words[at + 1] if at + 1 < len(self.words) else None
        return says and behind is not None and (self.tags[at + 1] in "A:(," or behind.form.isascii())

    def _between_pauses(self, first: int, at: int) -> bool:
        """Whether a noun stands between two names and all three between pauses: وزير الإعلام، ميان افتخار حسين، إن."""
        if not first or self.tags[first - 1] != "," or self.tags[at + 1 : at + 3] not in ("N,", "NA", "N:"):
            return False
        last = self.words[at + 1]
        return is_bare(self.words[at]) and last.given is not None and not (last.definite or last.prep or last.conj)

    def _asked_of(self, first: int, at: int) -> bool:
        """Whether a noun is what somebody did or is to do: زار كمال المدينة, من أبو سليم الحضور إلى المكتب.

        A surname in ي that no list knows goes on the name: شارك كمال الرئيسي في السباق.
        """
        word = self.words[at]
        if not first or self.tags[first - 1] not in "pw" or word.folded.endswith("ي"):
            return False
        before = self.words[first - 1]
        if before.verb and before.folded not in lexicon().verbs_or_nouns:
            return True
        to_do = self.tags[at + 1 : at + 2] == "p" and self.words[at + 1].folded in _GOES_WITH_DEED
        return to_do and (before.folded == "من" or not before.definite)

    def _spoken_to(self, first: int, at: int) -> bool:
        """Whether those to whom a verb has somebody speak stand behind his name: خاطب كمال الحشود."""
        cues = self.words[first - 1].cues if first else ()
        calls = bool(cues) and cues[0].lemma in _CALLS and cues[0].form == "finite"
        return calls and not self.words[at].family and not self.words[at].folded.endswith("ي")

    def ranks(self, at: int) -> bool:
        """Whether an ordinal before «the most» tells the rank, and is no name: سلمى غازي ثاني أكبر لاعبة."""
        if self.words[at].folded not in _RANKS or at + 1 >= len(self.words):
            return False
        form = self.words[at + 1].form
        return len(form) == 4 and form[0] in "أا" and self.tags[at + 1] == "w" and form[1:3] != "لم"

    def _bears_calling(self, first: int, at: int) -> bool:
        """Whether a role that is a name too ends an unknown name before his own role: قدير مجاهد المتحدث باسم."""
        word, behind = self.words[at], self.tags[at + 1 : at + 2]
        if word.given is None or self.tags[first] != "n" or word.definite or word.prep or word.conj:
            return False
        return behind in ("A", ":") or (behind == "R" and self.words[at + 1].definite)

    def _land_as_name(self, first: int, at: int) -> bool:
        """Whether a country ends the name of one who speaks, before a pause and his role: أكد أنيس بيرو، مدير …"""
        if self.words[first].given is None or self.tags[at + 1 : at + 2] != "," or at + 2 >= len(self.words):
            return False
        role = self.tags[at + 2] in "RT" and not self.words[at + 2].prep and not self.words[at + 2].conj
        return role and first > 0 and self.tags[first - 1] in "VvRT"

    def _foreign_article(self, at: int) -> bool:
        """Whether لا is the article of a foreign surname, behind which the name ends: قالت ماريا لا روسا إن."""
        if self.tags[at - 1] != "N" or self.tags[at + 1 : at + 2] not in ("n", "N", "G", "S"):
            return False
        surname = self.words[at + 1]
        bare = not (surname.definite or surname.prep or surname.conj or surname.verb or surname.common)
        return bare and not possessed(surname) and self.tags[at + 2 : at + 3] in tuple(BOUNDS)

    def _ends_in_h(self, first: int, at: int) -> bool:
        """Whether an unknown word in ه before إن or أن is a surname, and no noun with its pronoun: المدير سامي زمرده.

        Whom somebody informs may be unknown too, but he has no role right before his name: أبلغ سامي زبائنه أن.
        """
        word, before = self.words[at], self.words[at - 1]
        if not (word.form.endswith("ه") and 5 <= len(word.folded) <= 6) or word.form.endswith(_HIS_OWN):
            return False
        if before.given is None or before.definite or word.definite or word.prep or word.conj or not first:
            return False
        behind = self.tags[at + 1 : at + 2]
        calm = behind == ":" or (behind == "A" and not self.words[at + 1].folded.startswith("ب"))
        cues = self.words[first - 1].cues
        no_object = bool(cues) and cues[0].lemma in _NO_OBJECT
        return calm and (no_object or self.tags[first - 1] in "ROT")

    def _upon(self, first: int, at: int) -> bool:
        """Whether علي before أن is the preposition, since his surname alone stands before it: شدد طاهر علي أن."""
        before, that = self.words[at - 1], self.words[at + 1 : at + 2]
        if at != first + 1 or before.folded not in self.known.surnames or not that or that[0].form[:1] == "إ":
            return False
        return self.tags[at + 1] == "A" and f"{before.folded} علي" not in self.known.names

    def _fathers(self, at: int) -> bool:
        """Whether an unknown word is a family's name that begins as فلان's father: سالم باخريبة, كمال بوعتيبه."""
        word = self.words[at]
        if word.form[:2] not in ("با", "بو") or not 5 <= len(word.folded) <= 8 or "ا" in word.form[-2:]:
            return False  # باهتمام, باستياء
        rest = lexicon().word(word.folded[1:])
        if (rest.common and not rest.conj) or word.folded.startswith("باست"):
            return False  # بوجهه, باستفاضة
        behind = self.tags[at + 1 : at + 2]
        return behind in tuple(BOUNDS) or (behind in ("R", "T") and not self.words[at + 1].definite)

    def _before_inna(self, at: int) -> bool:
        """Whether إن stands at a place, behind which no object is left: قال ألبرت مالي إن."""
        return self.tags[at : at + 1] == "A" and self.words[at].form.startswith("إن")

    def _in_ba(self, at: int) -> bool:
        """Whether a surname in ي begins with ب before a pause, and is no manner: حسب عبد السلام بقاضي، الرئيس."""
        word = self.words[at]
        nisba = word.folded[0] == "ب" and word.folded.endswith("ي") and len(word.folded) > 4
        return nisba and not word.definite and self.tags[at + 1 : at + 2] in tuple(",:(")

    def _continues(self, first: int, at: int, taken: int) -> bool:
        """Whether a word can go on a personal name."""
        word, tag, before = self.words[at], self.tags[at], self.words[at - 1]
        folded = word.folded
        if word.compound and word.conj:
            return False  # كمال نور وعبد السلام حداد
        if folded in _BLESSINGS or folded in CALLED or "adverb" in word.kinds or "\u064b" in word.form:
            return False
        if folded in ("لا", "لاس", "لوس") and before.folded == "دي":
            return self.tags[at + 1 : at + 2] in ("n", "N", "w")  # أوسكار دي لا كاستا
        if before.folded in ("لا", "لاس", "لوس") and at - 2 > first and self.words[at - 2].folded == "دي":
            return True
        if tag == "x" and folded == "لا":
            return taken == 1 and self._foreign_article(at)
        if word.definite and self.words[first].given == "m" and not word.family and word.form.endswith(("ية", "يّة")):
            return False  # فترة سامي الرئاسية: no man's surname is feminine
        if word.definite and word.stem in _SAID_AGAIN and not before.compound:
            return False  # وجدد بوتين التأكيد على
        if folded.isascii() and not self.words[first].folded.isascii():
            return False  # سيرج هوبر Serge Hubert: the name once more
        if before.compound:
            owned = possessed(word) and not (before.folded == "بن" and at - 1 > first and not word.common)
            return tag not in ":.,\n-()QqAVPB" and not owned  # محمد بن نخيره الحداد
        if before.folded in ("بن", "بنت") and tag in "nN" and not (word.conj or word.prep):
            return True  # سامي بن نخيره: what ends as with a pronoun
        if before.folded in _OF_THE and at - 1 > first and tag in "wSRC" and is_bare(word):
            return True  # ماركو دل كارو: behind the particle of a foreign name every noun is one
        if word.conj == "ف" and not word.definite and tag in "nNwORS":
            return self.tags[at + 1 : at + 2] in tuple(BOUNDS)  # ف joins no names: ماكس فايمان
        if word.prep == "ب" and word.definite and taken == 1 and son_in_one_word(word) and self.words[first].given:
            return self.tags[at + 1 : at + 2] in (
                "A",
                ":",
                "(",
                "R",
            )  # كمال بالطيب إن, as families of the Maghreb are called
        if self.ranks(at):
            return False
        if tag == "N":
            if to_somebody(word):
                return False  # قال سامي لكمال إن
            another = taken > 1 and before.family and before.given is None and word.given is not None
            if another and not word.family and not self._says_and_ends(first, at):
                return False  # شكر سامي حداد نبيل كرم: behind a surname another begins
            return not word.conj or (word.given is not None and folded[0] not in "وف")
        if folded in _INNER or folded in ORDINALS:
            return tag not in "jxA"
        if folded == "عشر" and before.folded in ORDINALS:
            return True  # كمال الثاني عشر
        if before_particle(self.words, self.tags, at):
            return True
        if tag in "Vv" and (word.given is not None or word.family) and not (word.conj or word.definite):
            return self.tags[at + 1 : at + 2] in tuple(BOUNDS)  # هبة عزت، إن
        if (
            tag in "TR"
            and not word.definite
            and not word.conj
            and not word.prep
            and "kin" not in word.kinds  # محمد شقيق أحمد
            and taken == 1
            and at + 1 < len(self.words)
        ):
            following = self.words[at + 1]
            if (following.compound and following.folded != "ال") or (
                self.tags[at + 1] == "N"
                and ((following.given is not None and not word.role) or (following.definite and following.family))
            ):
                return True  # حسين أمير عبد اللهيان, سالم قائد الحداد
        if tag == "T" and taken == 1 and not (word.conj or word.prep) and word.stem + "ا" == folded:
            return True  # عبد الرحيم سيدا: a title in the accusative stands behind no name
        if tag == "T" and taken == 1 and not (word.definite or word.conj or word.prep):
            behind = self.tags[at + 1 : at + 2]
            alone = (
                behind in tuple(",:A-(")
                or (behind == "p" and word.stem in _BEHIND_THE_NAME)
                or (behind == "R" and self.words[at + 1].definite)  # نادر سيد المدير الفني
                or (at + 1 < len(self.words) and bool(self.words[at + 1].prep))
            )
            return alone or (behind in ("n", "N") and not self.addressed(at + 1))  # رفيق سعادة، سلمى شيخ ريدان
        if tag == "R" and word.prep == "ب" and self._in_ba(at):
            return True
        if tag == "R" and taken == 1 and self._bears_calling(first, at):
            return True
        if tag in "TRw" and word.folded in _BETWEEN_NAMES and taken == 1 and self.words[first].given is not None:
            return self.tags[at + 1 : at + 2] in ("n", "N") and not possessed(self.words[at + 1])  # محمد المختار بلعيد
        if tag in "TR":
            return word.family and taken == 1 and tag == "R" and word.definite
        if tag == "t" and word.family and word.definite and taken == 1:
            return self.tags[at + 1 : at + 2] in tuple(BOUNDS)  # سالم الصباح، أكد
        if word.family and tag not in "tcpB":
            return not word.conj and not word.prep
        if tag == "n":
            if len(folded) < 2:  # an initial stands between two names: توماس هـ. كارل
                return at + 1 < len(self.words) and self.tags[at + 1] in "nN" and folded not in ("ل", "ب", "ك", "و")
            if (
                len(folded) > 4
                and folded.endswith("ا")
                and not word.definite
                and lexicon().word(folded[:-1]).tag in "wVvRPM"
                and lexicon().word(folded[:-1]).common
            ):
                return False  # an adverb: جاهدا
            if _state(folded) and self.words[at + 1 : at + 2] and self.words[at + 1].definite:
                return False  # توماس كارلي مفتتحا المعرض
            if self.tags[at - 1] == "N" and (self._fathers(at) or self._in_ba(at)):
                return True
            if (
                self.addressed(at)
                or (taken > 1 and self._met_with(at))
                or prefixed(word)
                or (
                    possessed(word)
                    and not (taken == 1 and self._ends_in_h(first, at))
                    and not self._foreign_in_h(first, at, taken)
                    and not (folded.endswith("يه") and taken == 1 and before.given and not before.definite)
                )  # رينيه, ماليسيه
                or (word.verb and not (between_names(self.words, self.tags, first, at) or self._before_that(first, at)))
                or (taken > 1 and self._nisba_as_adverb(at))
                or of_two_or_more(word)
            ):
                return False
            if folded.startswith("فال") and before.given is not None and has_son(self.words, first, at):
                return self.tags[at + 1 : at + 2] in tuple(BOUNDS)  # ولد سالم فال: the surname, no "so the"
            if folded.startswith("بال") and (before.given is None or self.tags[at + 1 : at + 2] not in tuple(BOUNDS)):
                return False
            return not folded.startswith(GLUED) or own_letters(word)
        if tag == "p":  # سامي علي المتحدث: علي and على are one when folded
            return (
                folded == "علي"
                and not self._upon(first, at)
                and self.words[first].given is not None
                and self.tags[at + 1 : at + 2] in tuple(BOUNDS + "RTvNn" if word.form.endswith("ي") else ",:(")
            )
        if participle(self.words, self.tags, at):
            return False
        if tag == "G" and not (word.definite or word.conj or word.prep):
            if taken == 2 and before.given is not None and self.tags[at + 1 : at + 2] in tuple(",:A-("):
                return True  # الدكتور سامي كمال جورجي، رئيس القسم
            paused = self.tags[at + 1 : at + 3] in (",r", ",R", ",T")
            if taken == 1 and before.given is not None and (paused or self._before_inna(at + 1)):
                return True  # قالت سلمى طرابلسي إن, قال سامي عربي، الذي
            if taken == 1 and before.given == "f" and not folded.endswith("ه"):
                return True  # ندى غربي: no adjective of hers
            return taken == 1 and self.tags[first] == "n"  # راجيندر سوري: an adjective of a name would have its article
        if tag == "G":
            named = self.words[first].given is not None or self.words[first].compound
            return taken == 1 and word.definite and named  # أبو رمانة المقدسي
        if tag == "S":
            return (
                taken == 1
                and not word.conj
                and not word.prep
                and (
                    not word.state
                    or (self.words[first].given is None and self.tags[first] == "n" and not self.words[first].compound)
                    or (self.words[first].given is not None and self._before_inna(at + 1))
                    or self._land_as_name(first, at)
                )
            )
        if tag == "w" and taken == 1 and (self._between_foreign(first, at) or self._between_pauses(first, at)):
            return True
        if tag == "w":
            first_word = self.words[first]
            own, surnames = first_word.folded, self.known.surnames
            if first_word.given is None and (
                (own.endswith("ي") or own in surnames)
                if first_word.family
                else any(spelling(own) == spelling(name) and similar(own, name) for name in surnames)
            ):
                return False  # انتقد الحداد القمع: behind a surname stands the object
            if self._asked_of(first, at) or self._spoken_to(first, at):
                return False  # طلب من أبو سليم الحضور إلى المكتب
            return taken == 1 and word.definite and not word.conj and not word.prep and "former" not in word.kinds
        return False


def _state(folded: str) -> bool:
    """Whether an unknown word has the form of a participle that says what somebody did meanwhile: مفتتحا, مستقبلا."""
    if folded[:1] != "م" or folded[-1:] != "ا" or len(folded) < 6:
        return False
    return folded.startswith("مست") or (folded[2] == "ت" and folded[1] not in "اوي")
