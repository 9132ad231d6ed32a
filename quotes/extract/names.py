"""Personal names: where one begins, and up to which word it goes.

Arabic has no capitals. A name begins at a given name, at a compound particle (عبد, أبو), or at a word
that no list knows; it goes on over such words and over inner particles (بن, الدين), and ends at the
first word that cannot belong to it. What the article has introduced decides before the lists do:
after «سامي حداد» has been named, «حداد اليمين» is the surname and an object.
"""

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
    SECOND_HALVES,
    own_letters,
    possessed,
    prefixed,
    proper,
    to_somebody,
    with_object,
)
from .skeleton import Skeleton
from .surnames import (
    before_particle,
    between_names,
    has_son,
    is_bare,
    is_second,
    is_third,
    is_trade,
    participle,
    son_in_one_word,
)

_INNER: Final = word_set("name-inner")
ORDINALS: Final = word_set("ordinal")
_NO_OBJECT: Final = word_set("no-object", folded=False)
_YOUNGER: Final = word_set("younger")
_TELLS_OF_HIM: Final = word_set("tells-of-him")
_BLESSINGS: Final = word_set("blessing")
_SON: Final = ("بن", "بنت")
_BEHIND_NAME: Final = ("", *BOUNDS, "N", "R")
_LONGEST: Final = 9
_FIRST_HALVES: Final = frozenset(["عبد", "ابو", "ابي", "ابن"])
_NO_NAMES: Final = frozenset(["adverb"])  # kinds of words


class Names:
    """Reads the names of one skeleton; ``known`` grows while the article is read."""

    def __init__(self, skeleton: Skeleton, known: Known) -> None:
        self.skeleton, self.known = skeleton, known
        self.tags, self.words = skeleton.tags, skeleton.words
        self.outlets = lexicon().outlet_words

    def ahead(self, at: int, stop: int) -> bool:
        """Whether a name or a title begins at a place."""
        named = self.tags[at : at + 1] in ("N", "T") or self.introduced(at) or self.called(at) if at < stop else False
        if at + 1 < stop and self.words[at].form == "علي" and self.tags[at + 1] == "N":
            return True
        return named or (at < stop and proper(self.words[at], self.tags[at]))

    def called(self, at: int) -> bool:
        """Whether a given name that is a role too stands before a surname: الأمين الحداد, أمين الحداد.

        A title has its article before a name (الأمير سامي): without it, it is the name, أمير حسين.
        """
        word = self.words[at]
        if at and self.tags[at - 1] == "T" and self.tags[at] in "wnvR" and self._son_behind_title(at):
            return True
        named = bool(word.given) and not word.prep and self.tags[at + 1 : at + 2] in ("n", "N")
        if not named or self.tags[at] == "R":
            return named and self.tags[at] == "R"
        if self.tags[at] != "T" or word.definite or word.form.endswith("ه") or word.stem == "نجم":
            return False  # شيخه is no شيخة, and a star is of something
        behind = self.tags[at + 2 : at + 3]
        return self.tags[at + 1] == "N" or self.words[at + 1].compound or behind in _BEHIND_NAME

    def _son_behind_title(self, at: int) -> bool:
        """Whether a common noun between a title and بن is a name: العقيد سفر بن دلال."""
        word, title = self.words[at], self.words[at - 1]
        bare = title.definite and not (title.prep or word.definite or word.prep or word.conj)
        return bare and at + 1 < len(self.words) and self.words[at + 1].folded in _SON

    def borne(self, at: int) -> bool:
        """Whether a bare role is a given name, since no role has a family's name for its genitive: أمين كرم."""
        word = self.words[at]
        if self.tags[at] != "R" or not word.given or word.definite or word.prep or self.tags[at + 1 : at + 2] != "N":
            return False
        surname = self.words[at + 1]
        return surname.family and not (surname.prep or surname.conj or surname.given)

    def introduced(self, at: int) -> bool:
        """Whether the word is a surname that the article has introduced: الهدهد, مجاهد."""
        word, surnames = self.words[at], self.known.surnames
        if word.stem == "ابن" and at + 1 < len(self.words) and self.words[at + 1].folded in surnames:
            return True  # ابن البدري, introduced as مازن ابن البدري
        known = word.folded in surnames or (word.conj == "و" and word.folded[1:] in surnames)
        return known and (self.tags[at] in "wnRTNOG" or (word.state and self._bears(word.folded)))

    def _bears(self, state: str) -> bool:
        """Whether a state's name has been introduced as a surname behind a given name: روبرت مالي."""
        names = [name for name in self.known.names if name.endswith(f" {state}")]
        return any(name.split()[0] in lexicon().given for name in names)

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
            and (rest in self.skeleton.folded_forms() or rest in self.outlets or self.to_outlet(at))
        )

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

    def end(self, first: int, stop: int, full: bool) -> int:
        """The place behind the name that begins at ``first``.

        ``full`` says that it stands behind a title or a role, where a name has more than one word.
        """
        words, tags = self.words, self.tags
        if full and (known := self.of_known_words(first, stop)):
            return known
        word = words[first]
        surname = word.stem if word.conj else word.folded
        at = first + 1
        while at < stop and at - first < _LONGEST:
            taken = self._taken(first, at)
            if words[at].kinds & _NO_NAMES or words[at].stem in _TELLS_OF_HIM:
                break  # سامي أيضا, سامي كرم الستيني
            if tags[at] in "wn" and with_object(words[at]):
                break  # فالإمام كمال يخبرنا أن
            if (
                taken == 1
                and at == first + 1
                and surname in self.known.surnames
                and not self._goes_on(surname, words[at].folded)
                and not (word.given is not None and words[at].given is not None)
            ):
                break
            if taken > 1 and self._complete(first, at):
                break
            if self._continues(first, at, taken):
                at += 1
            elif tags[at] == "-" and at + 1 < stop and tags[at + 1] in "nN" and self._hyphen(at):
                at += 2  # ماري-كلود
            elif (
                taken == 1
                and (full or word.folded not in self.known.surnames)
                and is_trade(self.known, words, tags, first, at, stop)
            ):
                at += 1
            elif (
                words[at].folded not in SECOND_HALVES | _BLESSINGS
                and at + 1 < stop
                and words[at + 1].folded in SECOND_HALVES
                and tags[at] in "wnNOc"
                and not words[at].prep
            ):
                at += 2
            elif taken == 1 and is_second(self.known, words, tags, first, at, stop, full):
                at += 1
            elif (
                tags[at] == "t"
                and words[at].definite
                and not words[at].prep
                and has_son(words, first, at)
                and (at + 1 == stop or tags[at + 1] in BOUNDS)
            ):
                at += 1  # سالم بن كمال الخميس
            elif taken in (2, 3) and (full or taken == 2) and is_third(words, tags, first, at, stop):
                at += 1
            elif taken == 2 and tags[at] in "wRO" and at + 1 < stop and tags[at + 1] == "," and is_bare(words[at]):
                at += 1  # سامي الحداد حرب،
            elif (
                tags[at] in "RT"
                and words[at].definite
                and has_son(words, first, at)
                and words[at - 1].given is not None
                and not (at + 1 < stop and words[at + 1].definite)  # محمد بن صالح الوزير السابق
            ):
                at += 1  # محمد بن عبد الرحمن المخرج
            else:
                break
        # a compound particle left at the end belongs to nothing
        while at - first > 1 and words[at - 1].folded in {"بن", "ابن", "دي", "فان", "او"}:
            at -= 1
        return at

    def end_of_owner(self, first: int, stop: int) -> int:
        """The place behind the name of whose something is; behind his surname another's begins.

        Of مدير مكتب سامي حداد كريم نور the first two are whose the office is.
        """
        words, end = self.words, self.end(first, stop, True)
        for place in range(first + 1, end - 2):
            word, following = words[place], words[place + 1]
            if word.given is not None or word.compound or word.folded in SECOND_HALVES:
                continue
            if following.given is not None and not following.definite:
                return place + 1
        return end

    def of_known_words(self, at: int, stop: int) -> int:
        """The place behind a name of two known words and a surname, where no list tells more: ورد نهر حدادي."""
        if at + 2 >= stop or self.tags[at] != "w" or self.tags[at + 1] not in "tw" or self.tags[at + 2] != "N":
            return 0
        if self.words[at + 2].given is not None or (at + 3 < stop and self.tags[at + 3] not in BOUNDS + "p"):
            return 0
        bare = not any(w.definite or w.prep or w.conj or w.kinds or w.verb for w in self.words[at : at + 2])
        return at + 3 if bare else 0

    def _hyphen(self, at: int) -> bool:
        """Whether a dash joins two words without a space."""
        starts, ends = self.skeleton.starts, self.skeleton.ends
        return ends[at - 1] == starts[at] and ends[at] == starts[at + 1]

    def _taken(self, first: int, at: int) -> int:
        """How many names stand in the places: عبد الله counts as one."""
        return (
            sum(
                1
                for p in range(first, at)
                if not self.words[p].compound
                and (self.words[p].folded not in SECOND_HALVES or self.words[p - 1].compound)
            )
            or 1
        )

    def _goes_on(self, surname: str, following: str) -> bool:
        return any(full.startswith(f"{surname} {following}") for full in self.known.names)

    def _complete(self, first: int, at: int) -> bool:
        """Whether the words so far are a full name met before, and no longer one goes on."""
        if self.words[at].folded in _YOUNGER:
            return False
        so_far = " ".join(self.words[p].folded for p in range(first, at))
        return so_far in self.known.names and not any(
            n.startswith(f"{so_far} {self.words[at].folded}") for n in self.known.names
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
        """Whether إن stands at a place, behind which no object is left: قال روبرت مالي إن."""
        return self.tags[at : at + 1] == "A" and self.words[at].form.startswith("إن")

    def _in_ba(self, at: int) -> bool:
        """Whether a surname in ي begins with ب before a pause, and is no manner: حسب عبد السلام بلاجي، الرئيس."""
        word = self.words[at]
        nisba = word.folded[0] == "ب" and word.folded.endswith("ي") and len(word.folded) > 4
        return nisba and not word.definite and self.tags[at + 1 : at + 2] in tuple(",:(")

    def _continues(self, first: int, at: int, taken: int) -> bool:
        """Whether a word can go on a personal name."""
        word, tag, before = self.words[at], self.tags[at], self.words[at - 1]
        folded = word.folded
        if folded in _BLESSINGS or folded in CALLED or "adverb" in word.kinds or "\u064b" in word.form:
            return False
        if folded in ("لا", "لاس", "لوس") and before.folded == "دي":
            return self.tags[at + 1 : at + 2] in ("n", "N", "w")  # أليخاندرو دي لا توري
        if before.folded in ("لا", "لاس", "لوس") and at - 2 > first and self.words[at - 2].folded == "دي":
            return True
        if word.definite and self.words[first].given == "m" and not word.family and word.form.endswith(("ية", "يّة")):
            return False  # فترة سامي الرئاسية: no man's surname is feminine
        if before.compound:
            return tag not in ":.,\n-()QqAVPB" and not possessed(word)
        if word.conj == "ف" and not word.definite and tag in "nNwOR":
            return self.tags[at + 1 : at + 2] in tuple(BOUNDS)  # ف joins no names: ماكس فايمان
        if word.prep == "ب" and word.definite and taken == 1 and son_in_one_word(word) and self.words[first].given:
            return self.tags[at + 1 : at + 2] in (
                "A",
                ":",
                "(",
                "R",
            )  # كمال بالطيب إن, as families of the Maghreb are called
        if tag == "N":
            if to_somebody(word):
                return False  # قال سامي لكمال إن
            if taken > 1 and before.family and before.given is None and word.given is not None and not word.family:
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
            alone = behind in tuple(",:A-(") or (at + 1 < len(self.words) and bool(self.words[at + 1].prep))
            return alone or (behind in ("n", "N") and not self.addressed(at + 1))  # رفيق سعادة، سلمى شيخ ريدان
        if tag == "R" and word.prep == "ب" and self._in_ba(at):
            return True
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
            if self.tags[at - 1] == "N" and (self._fathers(at) or self._in_ba(at)):
                return True
            if (
                self.addressed(at)
                or prefixed(word)
                or (
                    possessed(word)
                    and not (folded.endswith("يه") and taken == 1 and before.given and not before.definite)
                )  # رينيه, ماليسيه
                or (word.verb and not between_names(self.words, self.tags, first, at))
                or (word.folded.endswith("يا") and taken > 1)
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
                and self.words[first].given is not None
                and self.tags[at + 1 : at + 2] in tuple(BOUNDS + "RTvNn" if word.form.endswith("ي") else ",:(")
            )
        if participle(self.words, self.tags, at):
            return False
        if tag == "G" and not (word.definite or word.conj or word.prep):
            if taken == 2 and before.given is not None and self.tags[at + 1 : at + 2] in tuple(",:A-("):
                return True  # الدكتور سامي كمال جورجي، رئيس القسم
            if taken == 1 and before.given is not None and self._before_inna(at + 1):
                return True  # قالت سلمى طرابلسي إن
            return taken == 1 and self.tags[first] == "n"  # راجيندر سوري: an adjective of a name would have its article
        if tag == "G":
            named = self.words[first].given is not None or self.words[first].compound
            return taken == 1 and word.definite and named  # أبو شامة المقدسي
        if tag == "S":
            return (
                taken == 1
                and not word.conj
                and not word.prep
                and (
                    not word.state
                    or (self.words[first].given is None and self.tags[first] == "n")
                    or (self.words[first].given is not None and self._before_inna(at + 1))
                )
            )
        if tag == "w" and taken == 1 and self._between_foreign(first, at):
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
            return taken == 1 and word.definite and not word.conj and not word.prep and "former" not in word.kinds
        return False
