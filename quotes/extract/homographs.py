"""Homographs: words whose tag their neighbours decide.

Many words have the letters of another: those of names (homograph_names.py), of reporting words (homograph_cues.py,
homograph_participles.py) and of أن (homograph_that.py), which are asked about here in their turn, and the rest: an
adjective that may be a role, a body or a document, a country of two words, a number that counts people. Each rule looks
at the words read so far and at the one that follows.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ..lexicon.lists import countries_of_two_words
from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import Lexicon
from ..text.fold import fold
from .afterwards import then_said
from .homograph_cues import cite_opinion, glued_to_what, no_cue
from .homograph_names import name_beside, name_by_form
from .homograph_participles import participle_by_clause
from .homograph_that import tag_of_that
from .names_of_words import name_of_word
from .periphrasis import tag_saying_done

IS_CALLED: Final = word_set("by-name")
_NUMBERS: Final = word_set("number")
_HUNDREDS: Final = frozenset(["ميه", "مايه", "الف", "الاف"])
_WHO: Final = frozenset(["الذي", "الذى", "التي", "التى"])
_ABOUT: Final = word_set("some-number")
_OPINIONS: Final = ("راي", "نظر")
_VIEW: Final = ("نظر", "النظر")
_NONE: Final[frozenset[str]] = frozenset()
_ALWAYS: Final = frozenset(["adverb"])
_PAPER: Final = Word("اليوم", "اليوم", tag="O", stem="يوم", definite=True, media_name=True, kinds=frozenset(["two"]))
_FOUNDER: Final = {"word": "مؤسسة", "gender": "f", "number": "sg", "human_type": "person", "example": ""}
_GOVERNOR: Final = {"word": "والي", "gender": "m", "number": "sg", "human_type": "person", "example": ""}
_CALLED_ON_HIM: Final = frozenset(["وطالبه", "وطالبها", "وطالبهم"])
_SEARCHED: Final = frozenset(["بحث", "وبحث"])
_EACH: Final = frozenset(["كل", "اول", "اخر", "من"])
_OF_PAPER: Final = word_set("said-of-page")
_PLAYERS: Final = word_set("player") | {"نجم", "نجمة", "قايد", "لاعبو", "لاعبي", "لاعبا", "خط"}
_BESIDE: Final = 6  # places from somebody to what he is called


def tagged(
    word: Word, token: str, following: str, tags: list[str], read: list[Word], ali: bool, ban: bool, words: Lexicon
) -> tuple[Word, str]:
    """A word and its tag where its neighbours decide on it; Word.plain says of which that cannot be."""
    name = name_by_form(word, token, following, tags, read, ali, ban, words)
    if name is not None:
        return name
    if word.folded in IS_CALLED and not token.endswith("ي") and _gives_name(token, following, tags, read, words):
        return replace(word, tag="e", cues=(), verb=False), "e"  # رجل يدعى سامي كرم, رجل اسمه سامي كرم
    if word.folded in _OPINIONS and tags:
        cite_opinion(token, following, tags, read, words)
    if word.tag == "n" and tags and tags[-1] == "B":
        verb = glued_to_what(token, words)
        if verb is not None:
            return replace(word, cues=verb.cues, stem=verb.stem), verb.tag  # حسب ماأكده
    if token.startswith("ل") and word.folded[1:] in words.cues:
        verb = then_said(word, token, tags, read, words)
        if verb is not None:
            return verb, verb.tag  # وقال المدير إن العمل صعب، ليضيف أن
    if token == "والي" and _governs(following, tags, words):
        return replace(word, tag="R", stem=token, conj="", prep="", role=_GOVERNOR, kinds=frozenset()), "R"
    decided = (
        name_beside(word, token, following, tags, read, words)
        or participle_by_clause(word, following, tags, read, words)
        or name_of_word(word, following, tags, read, words)
        or _country_or_number(word, following, words)
        or _noun(word, token, following, tags, read, words)
        or no_cue(word, token, following, tags, read, words)
    )
    if decided is not None:
        return decided
    if word.tag == "A" and tags:
        tag_saying_done(word, tags, read, words)
        return word, tag_of_that(word, token, following, tags, read, words)
    return word, word.tag


def _governs(following: str, tags: list[str], words: Lexicon) -> bool:
    """Whether والي is a governor, and not «and to»: behind a verb, a preposition or nothing, before what he governs."""
    if tags and tags[-1] not in "VvpcA.\n:,":
        return False
    land = words.word(following) if following else None
    return land is not None and not (land.prep or land.conj) and (land.definite or land.tag in "SnOR")


def _country_or_number(word: Word, following: str, words: Lexicon) -> tuple[Word, str] | None:
    """A country of which this is the first word, or a number that counts people: كوريا الشمالية, ثلاثة نواب."""
    country = _country(word, following)
    if country:
        stem = word.folded if word.stem + "ا" == word.folded else word.stem  # كوريا is no accusative
        return replace(word, stem=stem, nation=country, state=True, kinds=word.kinds | {"two"}), "S"
    if (word.folded in _ABOUT or word.folded.removeprefix(word.conj) in _NUMBERS) and _counts(word, following, words):
        return word, "d"  # أعلن نحو 50 نائبا, ثلاثة نواب
    return None


def _noun(
    word: Word, token: str, following: str, tags: list[str], read: list[Word], words: Lexicon
) -> tuple[Word, str] | None:
    """What may be a role, a body or a time as the other noun, adjective or adverb that it is here."""
    if not tags:
        if token in _SEARCHED and words.word(following).tag in ("R", "T", "N"):
            return replace(word, tag="w", body=None, medium=False, verb=True), "w"
        return None
    tag, before, last = word.tag, tags[-1], read[-1]
    if token in _SEARCHED and (before in ".\n" or word.conj) and words.word(following).tag in ("R", "T", "N"):
        return replace(word, tag="w", body=None, medium=False, verb=True), "w"  # بحث الوزير: discussed, and no paper
    if token in _CALLED_ON_HIM and following.startswith(("بأن", "بان", "أن", "بـ")):
        called = words.word("طالب")  # وطالبه بأن يعود: called on him, and no pupil of his
        return replace(called, form=token, folded=word.folded, conj=word.conj, object=word.pronoun), called.tag
    if token == "وسط" and last.stem in _PLAYERS and not last.definite:
        return replace(word, tag="w", circumstance=False), "w"  # لاعب وسط الفريق: where he plays, and no «amid»
    if tag == "R" and word.folded.endswith(("ي", "يه")) and _of_the_press(word, last):
        return replace(word, tag="w", role=None), "w"  # تصريح صحفي للوزارة
    if tag == "t" and token == "اليوم" and following == "السابع" and _prints(before, last):
        return _PAPER, "O"
    if token == "باسم" and before in "wn" and following.startswith("ال"):
        return replace(word, tag="w", given=None), "w"  # بحيرة باسم الإقليم: called so
    if token == "باسم" and _spoken_for(words.word(following)):
        return replace(word, tag="w", given=None), "w"  # اعتذر كمال باسم خليفته, باسم رؤساء الاتحادات
    if word.folded == "دوما" and before in "VvPNRn" and not word.conj:
        # كان يؤكد دوما أن: always, and no town
        return replace(word, tag="w", body=None, place=False, kinds=_ALWAYS), "w"
    if word.folded == "لمصلحه" and following.startswith("ال"):
        office = before == "R" or (before == "w" and tags[-2:-1] == ["R"] and last.definite)
        if office:  # المدير العام لمصلحة الضرائب: to nobody's advantage
            return replace(words.word("مصلحة"), form=token, folded=word.folded, prep="ل"), "O"
    if word.folded == "الامسيه" and before in "RT" and not last.definite:
        return replace(word, tag="w", time=False), "w"  # مقدم الأمسية: the event, and no evening
    if word.folded == "وجهه" and fold(following).startswith(_VIEW):
        return replace(word, tag="w", body=None, conj="", stem=word.folded, kinds=_NONE), "w"  # من وجهة نظر الوزير
    if word.folded == "نتيجه" and before in "Vv" and last.cues[0].gender == "f" and words.word(following).definite:
        return replace(
            words.word("نتائج"), form=token, folded=word.folded
        ), "O"  # تشير نتيجة البحث إلى أن: no «owing to»
    if token == "مؤسسة" and before in "nN" and _woman_speaks(tags, read):
        return replace(word, tag="R", body=None, role=_FOUNDER, kinds=_NONE), "R"  # قالت سلمى كرم مؤسسة الجمعية
    if word.folded == "المنظمه" and before in "Ow" and last.definite and last.form.endswith("ة"):
        return replace(word, tag="w", body=None), "w"  # اللجنة المنظمة للسباق: an adjective
    if word.folded == "بحثا" and following not in ("عن", "وراء", "في"):
        return replace(
            words.word("بحث"), form=word.form, folded=word.folded
        ), "O"  # فإن بحثا نشر أمس: no search for something
    if word.folded in ("صفحه", "الصفحه") and (before == "d" or last.folded in _EACH or fold(following) in _OF_PAPER):
        return replace(word, tag="w", body=None), "w"  # مذكرة من 59 صفحة, الصفحة الأولى: of paper
    if word.folded == "لبيان" and before != "B" and not last.form.endswith(("ا", "اً")):
        return replace(word, tag="w", body=None, medium=False), "w"  # مؤتمر لبيان حقوقنا: to make clear
    return None


def _woman_speaks(tags: list[str], read: list[Word]) -> bool:
    """Whether the names that end here are those of a woman who says something: قالت سلمى كرم."""
    at = len(tags) - 1
    while at > 0 and tags[at] in "nN":
        at -= 1
    if tags[at] == "T":
        at -= 1
    woman = len(tags) - at < 5 and at + 1 < len(read) and read[at + 1].given in ("f", "")
    return woman and at >= 0 and tags[at] in "Vv" and read[at].cues[0].gender == "f"


def _spoken_for(word: Word) -> bool:
    """Whether a word is somebody in whose name one speaks, and no surname: باسم زملائه, باسم رئيس الوفد."""
    role = word.role is not None and not (word.definite or word.family or word.title or word.given is not None)
    return role and not (word.prep or word.conj)


def _of_the_press(word: Word, before: Word) -> bool:
    """Whether a nisba behind a document says of what kind it is, and is nobody: بيان إعلامي, التصريحات الصحفية."""
    document = before.medium or (before.body is not None and before.body["type"] == "document")
    return document and word.definite == before.definite and not (word.conj or word.prep or before.pronoun)


def _prints(tag: str, before: Word) -> bool:
    """Whether an outlet is named behind a feminine verb or a word for one: كتبت اليوم السابع, موقع اليوم السابع."""
    says = (tag in "Vv" and before.cues[0].gender == "f") or before.folded in ("اما", "واما")
    return says or "outlet_head" in before.kinds


def _country(word: Word, following: str) -> str:
    """The country that a word and the next name together: الولايات المتحدة, كوريا الشمالية."""
    countries = countries_of_two_words()
    seconds = countries.get(word.whole) or countries.get(word.folded)
    return seconds.get(fold(following), "") if seconds and following else ""


def _counts(word: Word, following: str, words: Lexicon) -> bool:
    """Whether a number in words, or the word before one, counts people: ثلاثة نواب, نحو 50 نائبا, خمسة وعشرون عاملا."""
    if word.folded in _ABOUT:
        return following[:1].isdigit() or fold(following) in _NUMBERS
    counted = words.word(following) if following else word
    if counted.folded.removeprefix("و") in _NUMBERS:
        return counted.folded.startswith("و") or counted.folded in _HUNDREDS
    return not counted.conj and bool(counted.role or (counted.body and counted.body["type"] == "group"))


def _gives_name(token: str, following: str, tags: list[str], read: list[Word], words: Lexicon) -> bool:
    """Whether «is called» stands between somebody without the article and a name: شاب آخر يدعى سامي."""
    name = words.word(following) if following and read else None
    if name is None or name.tag not in "nN" or name.prep or name.definite:
        return False
    at = len(read) - 1
    if read[at].folded in _WHO:
        return True  # الشاب الذي يدعى سامي
    if tags[at] == ",":
        at -= 1  # رجل، ويدعى
    least = max(0, len(read) - _BESIDE)
    if any(word.folded in ("احد", "احدي") for word in read[least:]):
        return True  # أحد السكان ويدعى
    while at > least and (tags[at] in "wGpdtO" or read[at].folded == "باسم"):
        at -= 1  # شاب آخر يدعى, شاب من القرية يدعى, متحدث باسم الحركة يدعى
    who = read[at]
    joined = token.startswith("و") and name.given is not None  # الوالدة وتدعى سلمى كرم
    return tags[at] in "RT" and (joined or not who.definite)
