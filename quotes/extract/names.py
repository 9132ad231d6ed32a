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
from .framed_names import framed
from .name_parts import NameParts
from .proper import BOUNDS, SECOND_HALVES, proper, with_object
from .surnames import has_son, has_verb, is_bare, is_second, is_third, is_trade

_YOUNGER: Final = word_set("younger")
_TELLS_OF_HIM: Final = word_set("tells-of-him")
_BLESSINGS: Final = word_set("blessing")
_SON: Final = ("بن", "بنت")
_BEHIND_NAME: Final = ("", *BOUNDS, "N", "R")
_LONGEST: Final = 9
_SURNAME_BEHIND: Final = word_set("of-nobody-else")
_LEARNED: Final = ("امام", "دكتور", "دكتوره")
_DIED: Final = "ت"  # before the year of a death
_NO_NAMES: Final = frozenset(["adverb"])  # kinds of words


class Names(NameParts):
    """Reads the names of one skeleton; ``known`` grows while the article is read."""

    def ahead(self, at: int, stop: int) -> bool:
        """Whether a name or a title begins at a place."""
        named = self.tags[at : at + 1] in ("N", "T") or self.introduced(at) or self.called(at) if at < stop else False
        if at + 1 < stop and self.words[at].form == "علي" and self.tags[at + 1] == "N":
            return True
        return named or (at < stop and (proper(self.words[at], self.tags[at]) or self.of_god(at, stop)))

    def of_god(self, at: int, stop: int) -> bool:
        """Whether a word between a title and الله is a name, whatever it is elsewhere: الدكتور عوض الله حداد."""
        if not at or at + 1 >= stop or self.tags[at - 1] != "T" or self.words[at + 1].folded != "الله":
            return False
        word = self.words[at]
        return self.words[at - 1].definite and self.tags[at] in "nwc" and not (word.definite or word.prep or word.conj)

    def called(self, at: int) -> bool:
        """Whether a given name that is a role too stands before a surname: الأمين الحداد, أمين الحداد.

        A title has its article before a name (الأمير سامي): without it, it is the name, أمير حسين.
        """
        word = self.words[at]
        if at and self.tags[at - 1] == "T" and self.tags[at] in "wnvR" and self._son_behind_title(at):
            return True
        if at > 1 and self.tags[at] == "w" and self._unlisted_behind_title(at):
            return True
        if self._before_nisba(at):
            return True
        if at and self.tags[at - 1 : at + 1] in ("Tn", "Tw", "Rn", "Rw") and self._nisba_behind_title(at):
            return True
        named = bool(word.given) and not word.prep and self.tags[at + 1 : at + 2] in ("n", "N")
        if not named or self.tags[at] == "R":
            return named and self.tags[at] == "R"
        if self.tags[at] != "T" or word.definite or word.form.endswith("ه") or word.stem == "نجم":
            return False  # شيخه is no شيخة, and a star is of something
        behind = self.tags[at + 2 : at + 3]
        return self.tags[at + 1] == "N" or self.words[at + 1].compound or behind in _BEHIND_NAME

    def _before_nisba(self, at: int) -> bool:
        """Whether a title without its article stands between a verb, a surname and an office: قال سلطان الخيال عضو."""
        word, words = self.words[at], self.words
        if self.tags[at] != "T" or not word.given or word.definite or word.prep or word.conj or at + 2 >= len(words):
            return False
        surname, office = words[at + 1], words[at + 2]
        bare = surname.definite and not (surname.prep or surname.conj or surname.kinds) and self.tags[at + 1] in "wn"
        acts = at > 0 and self.tags[at - 1] in "Vv"
        return acts and bare and self.tags[at + 2] == "R" and not (office.definite or office.prep or office.conj)

    def _son_behind_title(self, at: int) -> bool:
        """Whether a common noun between a title and بن is a name: العقيد سفر بن دلال."""
        word, title = self.words[at], self.words[at - 1]
        bare = title.definite and not (title.prep or word.definite or word.prep or word.conj)
        return bare and at + 1 < len(self.words) and self.words[at + 1].folded in _SON

    def _unlisted_behind_title(self, at: int) -> bool:
        """Whether a noun between a title and two names is a given name that no list has: أكد الشيخ قاهر كمال الحداد."""
        word, title = self.words[at], self.words[at - 1]
        if self.tags[at - 1] != "T" or not title.definite or title.prep or self.tags[at + 1 : at + 3] != "NN":
            return False
        bare = is_bare(word) and not (word.circumstance or word.pronoun)
        return (
            bare
            and self.words[at + 1].given is not None
            and not self.words[at + 1].prep
            and has_verb(self.tags, at - 1)
        )

    def _nisba_behind_title(self, at: int) -> bool:
        """Whether an unknown word with the ending of a relation is a surname: قال الدكتور القرعاوي.

        Before a name it is the bearer's adjective: الشيخ النوراني سامي حداد.
        """
        word, title = self.words[at], self.words[at - 1]
        died = self.tags[at + 1 : at + 3] == "(n" and self.words[at + 2].folded == _DIED  # المؤرخ السخاوي (ت 902هـ)
        if at > 1 and self.words[at - 2].stem in ("ابن", "بن"):
            return False  # ابن الفقيه الهمذاني (ت 365هـ)
        if not (title.whole in _SURNAME_BEHIND or (died and title.definite)) or not word.definite:
            return False
        if word.prep or word.conj or not word.folded.endswith("ي") or len(word.stem) < 4 or word.nation:
            return False
        following = self.tags[at + 1 : at + 2]
        if self.tags[at] == "w" and not died and (title.stem not in _LEARNED or (following or ".") not in "(-,A:p."):
            return False  # الإمام الذهبي في تاريخه
        return following not in ("n", "N", "T", "G") and not (following and self.words[at + 1].compound)

    def borne(self, at: int) -> bool:
        """Whether a bare role is a given name, since no role has a family's name for its genitive: أمين كرم.

        Nor has one a nationality with the article, an adjective of definite nouns: قالت ناجية الشرقي كاتبة …
        """
        word = self.words[at]
        if self.tags[at] != "R" or not word.given or word.definite or word.prep or at + 1 >= len(self.words):
            return False
        surname = self.words[at + 1]
        if self.tags[at + 1] == "G" and surname.definite and not (surname.prep or surname.conj):
            acts = at > 0 and self.tags[at - 1] in "Vv"
            masculine = surname.folded.endswith("ي")
            return acts and masculine and self.tags[at + 2 : at + 3] in ("R", ",", "A", ":")
        if self.tags[at + 1] != "N":
            return False
        if surname.given is not None and not (surname.prep or surname.conj) and at and self.tags[at - 1] in "Vv":
            third = self.words[at + 2] if at + 2 < len(self.words) else None
            named = third is not None and self.tags[at + 2] in "nN" and not (third.prep or third.conj or third.definite)
            # قال مالك أحمد حداد, قال قائد صالح المتحدث باسم: nobody owns or leads one by his given name
            if named or (third is not None and self.tags[at + 2] == "R" and third.definite and not third.prep):
                return True
        return surname.family and not (surname.prep or surname.conj or surname.given)

    def introduced(self, at: int) -> bool:
        """Whether the word is a surname that the article has introduced: الهدهد, مجاهد."""
        word, surnames = self.words[at], self.known.surnames
        if word.stem == "ابن" and at + 1 < len(self.words) and self.words[at + 1].folded in surnames:
            return True  # ابن البدري, introduced as مازن ابن البدري
        known = word.folded in surnames or (word.conj == "و" and word.folded[1:] in surnames)
        return (
            known
            and not self._nationality(at)
            and (self.tags[at] in "wnRTNOG" or (word.state and self._bears(word.folded)))
        )

    def _nationality(self, at: int) -> bool:
        """Whether a nationality stands between a role and a name, a surname or not: الشاعر الإنجليزي تشارلز."""
        if self.tags[at] != "G" or not at or self.tags[at - 1] != "R" or self.tags[at + 1 : at + 2] not in ("n", "N"):
            return False
        following = self.words[at + 1]
        return self.words[at - 1].definite and not (following.definite or following.prep or following.conj)

    def _bears(self, state: str) -> bool:
        """Whether a state's name has been introduced as a surname behind a given name: ألبرت مالي."""
        return any(name.split()[0] in lexicon().given for name in self.known.called(state))

    def to_somebody(self, at: int, stop: int) -> bool:
        """Whether ل and a name behind an office are whom he told, or for whom: قال رئيس الهيئة لسامي حداد إن.

        Behind the adjective of an office they may be what it is of: الرئيس التنفيذي لنور ميزان سامي حداد.
        """
        word = self.words[at]
        if self.tags[at] != "N" or word.prep != "ل" or word.given is None or word.definite:
            return False
        before = self.words[at - 1]
        if not (before.definite and (self.tags[at - 1] == "G" or before.folded.endswith("ي") or before.kinds)):
            return True
        end = self.end(at, stop, True)
        return self.tags[end : end + 1] in ("A", ":")

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
            if tags[at] == "R" and words[at].stem + "ا" == words[at].folded:
                break  # كان سامي مستشارا للوزير: what he was
            if (
                taken == 1
                and at == first + 1
                and surname in self.known.surnames
                and not self._goes_on(surname, words[at].folded)
                and not (word.given is not None and words[at].given is not None)
            ):
                break
            if taken > 1 and self._complete(first, at):
                nisba = words[at].folded.endswith("ي") and taken in (2, 3)
                if not (nisba and is_third(words, tags, first, at, stop)):
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
                and words[at].folded != "اليوم"
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
                and (words[at].definite or tags[at + 1 : at + 2] in ("A", ":", "("))  # حاتم بن كامل قاضي إن
                and not (words[at].prep or words[at].conj)
                and has_son(words, first, at)
                and (words[at - 1].given is not None or words[at - 2].compound)
                and not (at + 1 < stop and words[at + 1].definite)  # محمد بن صالح الوزير السابق
                and not (tags[at] == "T" and tags[at + 1 : at + 2] in ("n", "N"))  # محمد بن صالح الدكتور كامل
            ):
                at += 1  # محمد بن عبد الرحمن المخرج
            elif taken < 4 and framed(words, tags, first, at):
                at += 1
            else:
                break
        # a compound particle left at the end belongs to nothing
        while at - first > 1 and words[at - 1].folded in {"بن", "ابن", "دي", "فان", "او"}:
            if at - first == 2 and words[at - 1].folded == "فان" and tags[at : at + 2] == ",R":
                break  # تشنغ فان، رئيس الهيئة
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
        return self.known.begun(f"{surname} {following}")

    def _complete(self, first: int, at: int) -> bool:
        """Whether the words so far are a full name met before, and no longer one goes on."""
        if self.words[at].folded in _YOUNGER:
            return False
        so_far = " ".join(self.words[p].folded for p in range(first, at))
        return so_far in self.known.names and not self.known.begun(f"{so_far} {self.words[at].folded}")
