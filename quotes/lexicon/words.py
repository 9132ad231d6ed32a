"""What the lexicon knows of one written word: its reading with the clitics taken off.

Each distinct word of a text is looked up once and kept, so the cost of an analysis does not matter.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ..text.fold import fold
from ..text.remembered import LAST, Remembered
from .clitics import case_endings, readings
from .lists import Lists, common_words, countries_of_two_words, not_names
from .reporting import OBJECTS, take_cue, take_object
from .sets import word_set
from .tagging import PARTICLES, tag_of
from .word import NO_KINDS, Word

_SUFFIXES: Final = ("هما", "ها", "هم", "هن", "نا", "ه", "ي", "ك", "كم")
_OF_ROLES: Final = _SUFFIXES[:6]
_LAST_OF_ROLES: Final = {suffix[-1] for suffix in _OF_ROLES}
_LAST_OF_OBJECTS: Final = {suffix[-1] for suffix in OBJECTS}
_COMPOUND: Final = word_set("name-compound")
_FATHERS: Final = ("عبد", "ابو", "ابي")
_NUMBERS: Final = word_set("number") | word_set("some-number")
_LEADS: Final = ("إمام",)  # without its hamza the word is another
_WITH_MADDA: Final = ("ال", "ايت")  # آل, آيت; آبي is a name of its own
_HANDLE: Final = re.compile("[a-z]{4}")  # sami70: a name on a page of comments, and no number
_CLITIC: Final = re.compile("[بلك][أإ]..")
_ONE: Final = frozenset(["واحد", "واحدا", "واحداً", "واحدة"])
_BY_NEIGHBOURS: Final = frozenset(
    [
        "علي",
        "والي",
        "ولد",
        "أم",
        "أمة",
        "أسماء",
        "كي",
        "كى",
        "لي",
        "مون",
        "اليوم",
        "بحث",
        "وبحث",
        "وطالبه",
        "وطالبها",
        "وطالبهم",
        "رأي",
        "راي",
        "نظر",
        "وسط",
    ]
).union(
    word_set("letters", folded=False), word_set("month-surname", folded=False)
)  # what they are their neighbours decide (extract/skeleton.py)
_THAT_NOT: Final = ("ألا", "ألّا", "بألا", "وألا")
_STEERED_BESIDE: Final = frozenset(
    [
        "صفحه",
        "الصفحه",
        "مقرا",
        "طبقا",
        "حسب",
        "باسم",
        "صارخا",
        "المبارك",
        "الشريف",
        "المكي",
        "سلامه",
        "الخميس",
        "اللواتي",
        "دوما",
        "لبيان",
        "المنظمه",
        "وجهه",
        "كاي",
        "لمصلحه",
        "مقترحا",
        "الامسيه",
        "بحثا",
        "نتيجه",
        "امين",
        "الان",
        "ام",
        "موسسه",
    ]
).union(
    *map(
        word_set,
        (
            "word-or-man",
            "word-or-woman",
            "word-or-either",
            "role-and-name",
            "noun-or-man",
            "noun-or-woman",
            "land-or-man",
            "land-or-woman",
        ),
    )
)  # the same, by their folded forms
_HAMZAS: Final = ("أ", "إ", "آ")
# a verb of the second form by its written shadda: كرّم, وعدّد; adjectives as سيّد have ي or و there
_IMPERFECT: Final = ("ي", "ت")
_DOUBLED: Final = re.compile("و?[^\\Wاأإآويى][^\\Wاأإآويى]\u0651[^\\Wاأإآىةهي]\u064e?").fullmatch
_CALLED: Final = word_set("by-name")
_OR_PARTICIPLES: Final = word_set("feminine-or-noun") | word_set("bare-participle")
_MADDA: Final = re.compile("[وف]?[بكل]?آل")
_HAMZA: Final = re.compile("[وف]?[بك]?[أإآ]ل")


def _other_hamza(word: Word, row: dict[str, str]) -> bool:
    """Whether a word is written with another hamza than a list's: أمام is "before", إمام leads the prayer.

    Without a hamza (امام) it is the circumstance, the more frequent of the two.
    """
    listed = row["word"][:1]
    if listed not in ("أ", "إ"):
        return False
    written = word.form.lstrip("وفبلك").removeprefix("ال")[:1]
    return written in ("أ", "إ") and written != listed if listed == "أ" else written != listed and row["word"] in _LEADS


KEPT: Final = 1_365  # words of one share of one generation, of those met later; to read one anew costs more
FIRST: Final = 87_381  # words met first, which are never forgotten: a table filled to the last place


class Lexicon(Lists):
    """Reads words by the lists; ``word()`` answers from memory after the first time."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: Remembered[Word] = Remembered(KEPT)
        self.first: dict[str, Word] = {}  # most words of any later article are among them
        # what any list tells something of, but the one of common words
        listed: frozenset[str] = frozenset().union(
            *(self.roles, self.titles, self.bodies, self.states, self.adjectives, self.given, self.family, self.media),
            *(self.times, self.circumstances, self.places, self.media_names, self.functions, not_names()),
        )
        # whether such a list tells something of a word, or only that of common words
        self._listed = dict.fromkeys(common_words(), False) | dict.fromkeys(listed, True)
        # what else tells something of a word, but for one letter before it: most words are none of these
        self._steering = frozenset(self.cues).union(
            ("س" + word for word, cues in self.cues.items() if any(c.tense == "present" for c in cues)),
            ("ب" + word for word, cues in self.cues.items() if any(c.form == "masdar" for c in cues)),
            *(self.verbs, PARTICLES, ("ب" + word for word in PARTICLES), self.functions, _COMPOUND),
        )

    def word(self, form: str) -> Word:
        """The reading of a written word.

        >>> lexicon().word("وقالت").conj, lexicon().word("وقالت").tag
        ('و', 'V')
        """
        return self.first.get(form) or self.seen.newest[hash(form) & LAST].get(form) or self._recalled(form)

    def _recalled(self, form: str) -> Word:
        known = self.seen.earlier(form) or self._analyse(form)
        if len(self.first) < FIRST:
            self.first[known.form] = known  # its own string, or two would be kept
        else:
            self.seen.keep(known.form, known)
        return known

    def read(self, forms: list[str]) -> list[Word]:
        """The readings of written words, each as ``word`` gives it."""
        first, newest = self.first, self.seen.newest
        return [first.get(form) or newest[hash(form) & LAST].get(form) or self._recalled(form) for form in forms]

    def imperfect(self, folded: str) -> bool:
        """Whether a folded form is a verb in the imperfect, reporting (يؤكد) or not (يزور)."""
        return folded in self.verbs or any(c.tense == "present" for c in self.cues.get(folded, ()))

    def may_be_imperfect(self, folded: str) -> bool:
        """Whether a form in ت or ن has the look of a verb: there is one in ي, تخدم and يخدم."""
        if folded[:1] not in ("ت", "ن", "ي"):
            return False
        other = self.word(("ت" if folded[0] == "ي" else "ي") + folded[1:])
        return self.imperfect(folded) or other.verb or (other.common and not other.definite)

    def _analyse(self, form: str) -> Word:
        folded = fold(form)
        if folded == form:
            folded = form  # one string for both
        word = Word(form, folded, stem=folded)
        if not folded or not folded[0].isalnum():
            word.tag = "w"
            return word
        if not folded.isalpha() and any(map(str.isdigit, folded)) and not _HANDLE.match(form):
            word.tag, word.number, word.plain = "d", True, True
            return word
        first = folded[0]
        if first.isascii():
            word.plain = True
            return word
        listed = self._nouns(word)
        steering = self._steering
        if listed or folded in steering or (first in "وفسب" and folded[1:] in steering) or "آ" in form:
            word = self._steered(word)
        else:
            if folded[-1] in _LAST_OF_OBJECTS and form[-1] != "ة":
                take_object(word, self.cues)
            word.kinds = self._kinds_of(word)
            word.tag = tag_of(word, self.functions) if word.cues else "w" if word.common else "n"
        two = countries_of_two_words()
        near = (
            form in _BY_NEIGHBOURS
            or folded in _CALLED
            or word.stem in _OR_PARTICIPLES
            or folded in _STEERED_BESIDE
            or word.whole in two
            or folded in two
        )
        near = near or (word.tag == "R" and word.given is not None)  # خليفة بن سالم
        near = near or (word.stem in self.first_halves and word.given is None)  # فخر الدين
        near = near or (word.tag in "tT" and word.given is not None)  # رمضان
        near = near or (
            word.tag == "P" and (form.endswith(("ه", "ة")) or folded.endswith(("ون", "ات", "ين")))
        )  # أمله, مغردون, مبررات, مدلين
        near = near or (word.tag == "P" and word.role is not None)  # فإن متحدثا
        near = near or (word.tag == "R" and folded.endswith(("ي", "يه")))  # تصريح صحفي
        near = near or folded in _NUMBERS or (first == "و" and folded[1:] in _NUMBERS)
        near = near or (word.tag == "n" and len(folded) > 5 and folded.startswith("ما"))  # ماأفاد
        near = near or (first == "ل" and folded[1:2] in _IMPERFECT and folded[1:] in self.cues)  # ليضيف
        if word.tag == "n" and first == "د" and form[1:2] in _HAMZAS and folded[1:] in self.given:
            word.tag, word.given, word.stem = "N", self.given[folded[1:]], folded[1:]  # دإيان: د. إيان
        elif _DOUBLED(form) and not (word.cues or word.title or word.role):
            word.tag, word.verb, word.kinds, word.body, word.given = (
                "w",
                True,
                NO_KINDS,
                None,
                None,
            )  # عدّد: a verb, and not عدد
        word.compound = word.compound or folded == "لابن"  # وفقا لابن خلدون
        if form in _THAT_NOT:
            word.tag = "a"  # أمله ألا يتأخر: أن with its لا, of another clause
        word.plain = not (word.tag in "VvMA" or word.object or near)
        return word

    def _kinds_of(self, word: Word) -> frozenset[str]:
        kinds = self.kinds.get(word.stem)
        others = self.kinds.get(word.folded) if word.stem is not word.folded else None
        return kinds | others if kinds and others else kinds or others or NO_KINDS

    def _steered(self, word: Word) -> Word:
        """A word that some list tells more of than that it is common, read to the end."""
        form, folded = word.form, word.folded
        take_cue(word, self.cues)
        if word.place and word.cues and (word.cues[0].gender, word.cues[0].number) == ("f", "pl"):
            word.cues = ()  # عدن is the city before it is "they counted"
        if (word.family or word.given) and word.cues and form[1] == "ا" and word.cues[0].lemma[0] == "أ":
            word.cues = ()  # ماهر فايد; ف with أيد is written فأيد
        madda = "آ" in form and _MADDA.match(form)
        if madda and (word.time or word.definite):
            # آلان is a name, الآن is now; آلام has no article either
            common = not word.time and folded in common_words()
            glued = form[: form.index("آ")]
            stem = folded[len(glued) :]
            word = Word(form, folded, stem=stem, given=self.given.get(stem), common=common)
            word.conj, word.prep = glued.rstrip("بكل"), glued.lstrip("وف")
        if (
            not word.cues
            and word.tag == "n"
            and not (word.role or word.body or word.title or word.given is not None or word.family)
        ):
            take_object(word, self.cues)
        word.verb = folded in self.verbs or (folded[0] in "وفس" and folded[1:] in self.verbs)
        word.kinds = self._kinds_of(word)
        if form[0] == "آ" and (folded in self.functions or folded in PARTICLES):
            word.common = False  # آنا is a name, أنا is not
        if madda and "quantity" not in word.kinds:
            word.kinds = NO_KINDS
        word.compound = folded in _COMPOUND and (form[0] != "آ" or folded in _WITH_MADDA) and form != "فإن"  # no «van»
        word.compound = word.compound and form[1:2] != "\u064f"  # وُلد: was born
        if folded[0] == "و" and folded[1:] in _FATHERS:
            word.compound, word.conj, word.stem = True, "و", folded[1:]  # كمال نور وعبد السلام حداد
        word.tag = tag_of(word, self.functions)
        return word

    def _nouns(self, word: Word) -> bool:
        """Fill in the first reading that a list knows; a reading that is only a common word waits for a better one.

        False where no list but that of common words knows any.
        """
        common: tuple[str, str, bool, str] | None = None
        known, listed = common_words(), self._listed
        tied = word.form[-1] == "ة"  # no pronoun, though it folds to one
        whole = word.folded in known
        bare = word.form is word.folded  # without a hamza
        article = bare or not _HAMZA.match(word.form)
        for conj, prep, definite, raw in readings(word.folded):
            if definite and not article:
                continue  # إلسا, ألفا: the article has no hamza
            if not bare and raw == word.folded and _CLITIC.match(word.form) and raw[1:] in known:
                continue  # بأول is ب with أول, and not باول
            if whole and not definite and (conj == "ف" or prep == "ك"):
                continue  # فقراء is no ف with قراء
            if prep and raw[0] == "و" and raw in self.circumstances:
                continue  # كولكن is a name: no preposition stands before ولكن
            if conj and (word.form in _ONE or (whole and (raw in self.given or raw in self.family))):
                continue  # وجود is no و with جود, واحد no و with أحد
            for stem in (raw,) if definite or raw[-1] != "ا" or (article and raw[:2] == "ال") else case_endings(raw):
                # most words are on no list, and need not be looked up in each
                told = listed.get(stem)
                if told or (
                    listed.get("ال" + stem)
                    if definite
                    else not tied and stem[-1] in _LAST_OF_ROLES and stem.endswith(_OF_ROLES)
                ):
                    if self._fill(word, stem, definite, prep, cut=stem != raw):
                        word.conj, word.prep, word.definite, word.stem = conj, prep, definite, stem
                        return True
                    is_common, word.common = word.common, False
                else:
                    is_common = told is False
                if is_common and common is None and not (conj and len(stem) < 3):
                    common = (conj, prep, definite, stem)
        if common is not None:
            word.conj, word.prep, word.definite, word.stem = common
            word.common = True
            if word.prep == "ل" and word.stem[0] == "ل" and not word.time:
                word.definite = True  # للعبة: ل, the article and لعبة are written with two ل
            if article and word.stem.startswith("ال") and len(word.stem) > 4 and not word.prep:
                word.definite, word.stem = True, word.stem[2:]
        elif article and word.folded.startswith("ال"):
            word.definite, word.stem = True, word.folded[2:]
        elif word.folded.startswith("لل") and len(word.folded) > 5:
            word.prep, word.definite, word.stem = "ل", True, word.folded[2:]  # للترفيه
        if (
            common is not None
            and not word.prep
            and word.folded[0] in "لب"
            and len(word.folded) > 3
            and word.folded[1:] in known
        ):
            word.maybe = word.folded[0]
        return False

    def _fill(self, word: Word, stem: str, definite: bool, prep: str, cut: bool) -> bool:
        whole = ("ال" + stem) if definite else stem
        base = stem
        if (
            not definite
            and stem.endswith(_OF_ROLES)
            and (
                not (stem in self.roles or stem in self.bodies)
                # نظيره is no نظيرة, أخوه no إخوة
                or (word.form.endswith(("ه", "هُ", "هِ")) and stem.removesuffix("ه") in self.kindred)
                or (word.form.endswith(("ه", "هُ", "هِ")) and stem.removesuffix("ه") in self.roles)
            )
        ):
            for suffix in _OF_ROLES:
                if suffix == "ه" and word.form.endswith("ة"):
                    continue  # قراءة is no قراء with its pronoun
                if stem.endswith(suffix) and len(stem) > len(suffix) + 1:
                    short = stem[: -len(suffix)]
                    forms = (short, short[:-1] + "ه" if short.endswith("ت") else short)
                    held = next((form for form in forms if form in self.roles), "") if len(short) > 2 else ""
                    if held:
                        word.role, word.pronoun = self.roles[held], suffix
                        break
                    held = next((form for form in forms if form in self.kindred), "")
                    # أمنا is security too, and جده a city
                    if held and suffix != "نا" and (suffix, held) != ("ه", "جد"):
                        word.role, word.pronoun = self.kindred[held], suffix
                        break
        if not (word.pronoun or self._listed.get(stem) or self._listed.get(whole)):
            word.common = stem in common_words()  # most words: no list need be asked for them
            return False
        word.role = (self.roles.get(base) if not word.pronoun else None) or word.role
        if word.role and _other_hamza(word, word.role):
            word.role = None
        word.title = whole in self.titles or stem in self.titles
        word.body = self.bodies.get(base)
        if whole in self.states:
            word.nation, word.state = self.states[whole], True
        elif stem in self.adjectives:
            word.nation = self.adjectives[stem]
        if not prep or prep == "ل":
            word.given = None if cut and whole[-1] == "ه" else self.given.get(whole)  # حبيبها is no حبيبة with ا
            word.family = whole in self.family
        word.medium = stem in self.media
        time = self.times.get(stem) or self.times.get(whole)
        # الآن is now, آلان a name
        word.time = time is not None and time["word"].startswith("آ") == word.form.lstrip("وفبل").startswith("آ")
        word.circumstance = whole in self.circumstances and not _other_hamza(word, self.circumstances[whole])
        word.place = whole in self.places
        word.media_name = whole in self.media_names
        word.common = (
            (stem in common_words() and not (cut and stem in self.functions))
            or whole in not_names()
            or stem in not_names()
            or (whole in self.functions and not cut)
        )
        return bool(
            word.role or word.title or word.body or word.nation or word.given is not None or word.family
            or word.medium or word.time or word.circumstance or word.place or word.media_name
            or (whole in self.functions and not cut)
        )  # fmt: skip


@cache
def lexicon() -> Lexicon:
    """The one lexicon of this process."""
    return Lexicon()
