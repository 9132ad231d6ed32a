"""Names among their homographs: where neighbours show that a particle, a verb, a month or a title is a name here.

«وقال علي كرم»: علي and not على; «تقول أمل إن»: no verb stands behind another; «قال رمضان حداد»: no month. Names of
persons before all, but also the letters of which bodies' names are spelt out, بي إم دبليو.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import Lexicon
from ..text.fold import fold
from .surnames import has_verb

_THEOPHORIC: Final = word_set("theophoric")
_AMA: Final = Word("أمة", "عبد", tag="N", stem="عبد", given="f", compound=True)  # read as عبد is
_UMM: Final = Word("أم", "ام", tag="n", stem="ام", compound=True)
_ALI: Final = Word("علي", "علي", tag="N", stem="علي", given="m")
_BORN: Final = Word("ولد", "ولد", tag="w", stem="ولد", verb=True)
_WALI: Final = Word("والي", "والي", tag="n", stem="والي", family=True)
_BAN: Final = Word("بان", "بان", tag="N", stem="بان", given="m")
KI: Final = Word("كي", "كي", tag="n", stem="كي")
_BEHIND_ALI: Final = frozenset(["إن", "،", ",", ".", ":", "؛", "(", "-", "\n"])
_BEHIND_NAME: Final = _BEHIND_ALI | {"أن", "ان", "الذي"}
_SPEAKS_TO_NONE: Final = word_set("speaks-to-none", folded=False)
_NEVER_UPON: Final = word_set("never-upon", folded=False)
_AS_FOR: Final = word_set("as-for")
_OF_ALI: Final = ("اكبر", "اصغر")  # علي أكبر, علي أصغر
_RULERS: Final = word_set("ruler")
_SAID_OF_HOLY: Final = word_set("said-of-holy")
_SAFETY: Final = "سلامه"  # مكتب سلامة النقل
_HOLY: Final = word_set("holy")
_LETTERS: Final = word_set("letters", folded=False)
_SYRIAC: Final = word_set("month-surname", folded=False)
_WHICH_MONTH: Final = word_set("which-month")
_NOUNS_OR_WOMEN: Final = word_set("noun-or-woman")
_ROLES_AND_NAMES: Final = word_set("role-and-name") | word_set("noun-or-man") | _NOUNS_OR_WOMEN
_LANDS_OR_MEN: Final = word_set("land-or-man")
_LANDS_AND_NAMES: Final = _LANDS_OR_MEN | word_set("land-or-woman")
_PERSIAN: Final = ("زاد", "زادة")
_REACH: Final = 9  # places from a name to the verb of its clause
_SON_OF: Final = frozenset(["بن", "بنت"])
_NEAR: Final = 6  # places from a verb to the surname of who speaks
_KI_FORMS: Final = frozenset(["كي", "كى"])
_ALI_FORMS: Final = frozenset(["علي", "على"])
_BY_FORM: Final = _LETTERS | _KI_FORMS | _ALI_FORMS | {"ولد", "والي", "بان", "أم", "أمة"}


def name_by_form(
    word: Word, token: str, following: str, tags: list[str], read: list[Word], ali: bool, ban: bool, words: Lexicon
) -> tuple[Word, str] | None:
    """The name that a word has the letters of, and its tag, where it is that; None where it is not.

    ``ali`` says that the article writes على with its own letter, ``ban`` that it names بان كي.
    """
    if word.given is None and word.stem in words.first_halves:
        gender = words.given.get(f"{word.stem} {fold(following)}")
        if gender is not None:  # فخر الدين: neither word is a name without the other
            return replace(word, tag="N", given=gender, cues=(), role=None, body=None, title=False, verb=False), "N"
    if token not in _BY_FORM:
        return None
    if token in _ALI_FORMS:
        named = (ali and token == "علي") or (following and _is_ali(token, following, tags, read, words))
        return (_ALI, "N") if named else None
    if token == "ولد" and (not tags or tags[-1] in ".\n,j"):
        return _BORN, "w"  # ولد سامي حداد في القرية
    if token == "والي" and tags and tags[-1] == "N":
        return _WALI, "n"  # سامي والي: the preposition is written إلى, or الى
    if token == "بان" and following in _KI_FORMS:
        return _BAN, "N"  # no كي follows أن: both are syllables of a name
    if ban and token == "بان" and tags and tags[-1] in "VvA" and (not following or _clear(words.word(following))):
        return _BAN, "N"  # وطالب بان بتأجيل القمة, وقال بان إن
    if token in _KI_FORMS and following and read:
        behind = tags[-1] in "VRTGON" and not words.may_be_imperfect(fold(following)) and following[0] not in "أال"
        if read[-1] is _BAN or behind:
            return KI, "n"  # no noun follows كي
    if token in _LETTERS and _spelt(token, following, tags, read):
        return Word(token, fold(token), tag="n", stem=fold(token)), "n"  # بي إم دبليو: letters written out
    if token == "أم" and tags and tags[-1] in "VvRT" and following and words.word(following).given is not None:
        return _UMM, "n"  # قالت أم غسان: no question is asked
    if token == "أم" and tags and tags[-1] in "Vv" and following and read[-1].cues[0].gender == "f":
        return _UMM, "n"  # قالت أم لمار: nor is it where the verb has a woman for its subject
    if token == "أمة" and following and fold(following) in _THEOPHORIC:
        return _AMA, "N"
    return None


def name_beside(
    word: Word, token: str, following: str, tags: list[str], read: list[Word], words: Lexicon
) -> tuple[Word, str] | None:
    """A title, an adjective, a day or a month as the name that it is here, and its tag; None where it is none."""
    tag = word.tag
    if word.folded in _LANDS_AND_NAMES and following and _is_no_land(word, following, tags, read, words):
        given = "m" if word.folded in _LANDS_OR_MEN else "f"
        return replace(word, tag="N", given=given, nation="", state=False), "N"
    if word.folded in _ROLES_AND_NAMES and following and tags and _is_no_role(tag, following, tags, read, words):
        given = "f" if word.folded in _NOUNS_OR_WOMEN else "m"
        return replace(word, tag="N", given=given, cues=(), role=None, title=False, body=None), "N"
    if tag == "T" and word.given is not None and not word.definite and tags and tags[-1] in "RTnw" and following:
        surname = words.word(following)
        if surname.definite and surname.tag in "nN" and not (surname.prep or surname.conj):
            return replace(word, tag="N", title=False, role=None), "N"  # اللاعب سلطان الحداد: of no sultan
    if word.folded in _SAID_OF_HOLY and read and read[-1].folded in _HOLY:
        return replace(word, tag="w", family=False, given=None), "w"  # الحرم المبارك, الأزهر الشريف: nobody's name
    if word.folded == _SAFETY and tags and tags[-1] in "ORw" and not read[-1].definite and following:
        of = words.word(following)
        if of.definite and of.tag == "w" and not of.family:
            return replace(word, tag="w", given=None), "w"
    if tag in "TR" and word.given is not None and following in _SON_OF and not (word.definite or word.prep):
        return replace(word, tag="N", title=False, role=None), "N"  # خليفة بن مبارك: of no caliph
    if token == "اللواتي" and tags and tags[-1] == "N" and read[-1].given is not None:
        return _surname(token)  # سليم اللواتي: behind one man
    if token == "الخميس" and _surname_of_one(tags, read):
        return replace(word, tag="N", family=True, time=False, kinds=frozenset()), "N"
    if tag == "t" and token in _SYRIAC and tags and not word.conj:
        if tags[-1] == "V" and following in _BEHIND_NAME:
            return _surname(token)  # وقال شباط إن: no month
        if tags[-1] == "N" and read[-1].given is not None and not read[-1].definite and not following[:1].isdigit():
            return _surname(token)  # الأمين العام سليم شباط
    if token == "أمين" and following == "الله":
        return replace(word, tag="N", role=None), "N"  # الجنرال أمين الله حداد: no secretary
    if tag == "t" and token == "رمضان" and tags and _is_ramadan(following, tags, read):
        return replace(word, tag="N", family=True, time=False), "N"  # قال سامي رمضان إن, وأضاف رمضان أن
    if token == "لي" and tags and tags[-1] in "RGw" and read[-1].definite and not read[-1].prep and following:
        name, nisba = words.word(following), tags[-1] != "w" or (read[-1].form.endswith("ي") and "R" in tags[-3:])
        if name.tag == "n" and nisba and not (name.definite or name.prep or name.conj or name.verb):
            return replace(word, tag="N", given="m", stem=word.folded, prep="", common=False), "N"  # الكوري لي ميونغ
    if token == "كاي" and tags and tags[-1] == "N":
        return _surname(token)  # أدهم كاي: behind a name, no «like any»
    if token == "الان" and _is_alain(following, tags, read, words):
        return replace(word, tag="N", given="m", stem="الان", definite=False, time=False, kinds=frozenset()), "N"
    if token == "ام" and tags and tags[-1] == "N" and following and read[-1].given is not None:
        surname = words.word(following)
        if surname.tag == "n" and not (surname.definite or surname.prep or surname.conj):
            return _surname(token)  # ماريو ام رينالدي: a letter, and no «or»
    if tag == "t" and word.given is not None and _of_a_person(word, following, tags, words):
        return word, "N"
    if word.folded == "اسماء" and not word.conj and _says_she(tags, read):
        return replace(word, tag="N", given="f"), "N"  # قالت أسماء الكيلاني: no names
    return None


def verb_as_name(
    word: Word, token: str, following: str, tags: list[str], read: list[Word], words: Lexicon
) -> tuple[Word, str] | None:
    """What has the letters of a reporting verb as the name that it is here, and its tag; None where it is none."""
    if following in _SON_OF and tags and tags[-1] in "VvTR" and not (word.conj or word.cues[0].strong):
        return replace(word, tag="N", stem=word.folded, given="m", cues=(), verb=False), "N"  # ذكر يزيد بن سامي
    if word.conj:
        return None
    if word.given is not None:
        if following == "إن" or (tags and (tags[-1] in "Vv" or read[-1].folded in _AS_FOR)):
            return replace(word, tag="N", cues=(), verb=False), "N"  # تقول أمل إن: no verb stands behind another
        surname = words.word(following) if following else word
        staff = len(read) > 1 and (read[-2].folded, read[-1].folded) == ("اركان", "حرب")
        ranked = bool(tags) and (staff or (tags[-1] == "T" and read[-1].definite))
        if ranked and surname.tag == "N" and surname.definite and surname.family:
            return replace(word, tag="N", cues=(), verb=False), "N"  # العقيد أركان حرب تامر الحداد
        if tags and tags[-1] == "O" and not read[-1].definite:
            return word, "N"  # في حركة أمل: behind a body without the article stands its name
    if token in _PERSIAN and following in _BEHIND_NAME and _after_two_names(tags):
        return replace(word, tag="n", family=True, cues=(), verb=False), "n"  # قال سامي خليل زاد إن
    if _behind_title(following, tags, read):
        return replace(word, tag="n", family=True, cues=(), verb=False), "n"  # وقال السيد لوح إن
    return (word, "N") if following and _ends_name(word, words.word(following), tags, read) else None


def _is_no_land(word: Word, following: str, tags: list[str], read: list[Word], words: Lexicon) -> bool:
    """Whether a country or town is a given name, before a surname: الوزير إسرائيل حداد, قالت جورجيا حداد.

    Behind a verb or with nothing before it only a listed surname shows it: of إسرائيل حداد nobody else is the subject.
    """
    surname = words.word(following)
    if surname.tag not in "nN" or surname.definite or surname.prep or surname.conj or surname.verb or surname.body:
        return False
    listed = surname.family and surname.given is None
    if not tags or tags[-1] in ".\n":
        return listed
    at = len(tags) - 1 - (tags[-1] in ",-")
    before, behind_pause = read[at], tags[-1] in ",-"
    if tags[at] in "Vv" and not behind_pause:
        return listed and before.cues[0].lemma in _SPEAKS_TO_NONE
    if not (before.definite or before.pronoun) or tags[at] not in "TRGwO":
        return False  # وزير خارجية جورجيا سامي حداد
    while at > 0 and tags[at] in "GwO":
        at -= 1
    held = tags[at] == "T" or (tags[at] == "R" and not read[at].prep)
    return held and (listed or not behind_pause or surname.tag == "n")


def _is_no_role(tag: str, following: str, tags: list[str], read: list[Word], words: Lexicon) -> bool:
    """Whether a role or noun is a given name, behind an office and before another name: الشيخ حاكم بن سالم."""
    before, name = read[-1], words.word(following)
    if name.prep or name.conj:
        return False
    if tags[-1] in "Vv" and tag not in "Vv":
        return name.tag == "N" and name.definite and name.family and before.cues[0].lemma in _SPEAKS_TO_NONE
    if not before.definite or before.prep or tags[-1] not in "TRGwOnS":
        return False
    if tag in "Vv" and not has_verb("".join(tags[-_REACH:]), min(len(tags), _REACH)):
        return False  # الدكتور طالب سالم بالاعتذار: he demanded it of him
    surname = name.definite and (name.family or (name.tag == "n" and name.folded.endswith("ي")))
    if (surname or (name.definite and name.given is not None)) and name.tag in "nN":
        return True
    if name.tag == "N" and name.family and name.given is None and not name.common:
        return True  # نجم نادي القادسية مساعد ندا
    return tags[-1] == "T" and (following in _SON_OF or (name.tag in "NT" and name.given is not None))


def _surname(token: str) -> tuple[Word, str]:
    """A word as a surname, and its tag."""
    return Word(token, fold(token), tag="n", stem=fold(token), family=True), "n"


def _is_ali(token: str, following: str, tags: list[str], read: list[Word], words: Lexicon) -> bool:
    """Whether علي, or على in the Egyptian spelling of it, is the name: قال على الحداد, السفير على الزهيرى."""
    if following == "بن":
        return True  # وأكد علي بن رجب: upon no son
    if not tags:
        return False
    if tags[-1] == "N" and _before_that(words.word(following), tags, read):
        return True  # صرح الدكتور سامي علي بأن: upon no «that» with ب
    if read[-1].compound and not read[-1].definite and tags[-1] in "nNw":
        return True  # وقال أبو علي إن: father of none but Ali
    if "kin" in read[-1].kinds and not (read[-1].definite or read[-1].pronoun) and following in _BEHIND_ALI:
        return True  # وقال والد علي إن
    if tags[-1] == "V" and read[-1].cues[0].lemma in _SPEAKS_TO_NONE:
        behind = words.word(following) if following else read[-1]
        if _surname_behind_verb(behind) or (token == "علي" and following in ("إن", ":", "،")):
            return True  # قال على الحداد: said upon nobody; وقال علي إن
    if tags[-1] in "Vv" and following and read[-1].cues[0].lemma in _NEVER_UPON:
        named = words.word(following)
        if (
            (token == "علي" or not named.common)
            and (named.given is not None or named.family or named.compound)
            and not (named.prep or named.conj or named.role)
        ):
            return True  # وقال علي محمد إن, وأعلن علي الشمري أن
    if token == "علي":
        return _named_ali(words.word(following), tags, read)
    if tags[-1] not in "TR" or not read[-1].definite or not following.endswith(("ي", "ى")):
        return False
    surname = words.word(following)
    egyptian = (
        following.endswith("ى") and surname.tag == "n"
    )  # أكد السفير على العشيرى: who writes so writes على for both
    if tags[-1] == "R" and not (
        egyptian or (len(tags) > 1 and tags[-2] == "V" and read[-2].cues[0].lemma in _SPEAKS_TO_NONE)
    ):
        return False
    return surname.tag in "nN" and surname.definite  # وقال السفير على الزهيرى إن


def _before_that(following: Word, tags: list[str], read: list[Word]) -> bool:
    """Whether a word is بأن, or أن behind a verb that has no على, with nothing but who speaks between."""
    if following.tag != "A" or following.conj:
        return False
    if following.folded.startswith("ب"):
        return True
    for at in range(len(tags) - 1, max(-1, len(tags) - _NEAR), -1):
        if tags[at] == "V":
            return read[at].cues[0].lemma in _SPEAKS_TO_NONE
        if tags[at] not in "TRNn":
            return False
    return False


def _surname_behind_verb(word: Word) -> bool:
    """Whether a word can be the surname behind علي and a verb: قال علي الحداد."""
    return word.tag in "nN" and not word.prep and (word.definite or word.given is None)


def _named_ali(following: Word, tags: list[str], read: list[Word]) -> bool:
    """Whether علي behind a description or a name is a name too, and not the preposition: الوزير السوداني علي كرم."""
    if tags[-1] == "N" and (following.form in _BEHIND_ALI or following.tag in "VM" or following.folded == "قد"):
        return True  # على stands before no verb, and before أن, not إن
    unknown = following.tag == "n" and not following.verb
    if (following.definite and not (following.family or unknown)) or following.prep or following.conj:
        return False
    persian = following.folded in _OF_ALI
    if not (following.compound or following.tag in "nN" or following.given is not None or persian):
        return False
    before = read[-1]
    if persian and tags[-1] == ",":
        return True  # رئيس المنظمة، علي أكبر صالحي
    return tags[-1] == "T" or (tags[-1] in "RGSOwN" and before.definite) or (tags[-1] == "S" and not before.prep)


def _of_a_person(word: Word, following: str, tags: list[str], words: Lexicon) -> bool:
    """Whether the name of a month or an hour is a person's, behind a verb and before a surname: قال رمضان حداد."""
    if word.definite or word.prep or word.conj or not tags or tags[-1] not in "VvR" or not following:
        return False
    surname = words.word(following)
    named = surname.tag == "N" or (surname.tag == "n" and not surname.verb)
    return named and not (surname.prep or surname.conj)


def _is_alain(following: str, tags: list[str], read: list[Word], words: Lexicon) -> bool:
    """Whether what looks like «now» is a name, between a role or title and a foreign surname: المدرب الان كارتيه."""
    if not tags or tags[-1] not in "RTOwG" or not following or not (read[-1].definite or read[-1].pronoun):
        return False
    surname = words.word(following)
    unknown = (
        surname.tag == "n" and surname.given is None and not (surname.verb or words.may_be_imperfect(surname.folded))
    )
    bare = unknown and not (surname.definite or surname.prep or surname.conj) and len(surname.folded) > 3
    return bare and ("R" in tags[-3:] or "T" in tags[-2:])


def _is_ramadan(following: str, tags: list[str], read: list[Word]) -> bool:
    """Whether رمضان is a surname, behind a given name or alone between a verb and أن, and no month: سامي رمضان."""
    before = read[-1]
    if tags[-1] == "N":
        named = before.given is not None and not (before.definite or before.prep)
        return named and not following[:1].isdigit() and fold(following) not in _WHICH_MONTH
    return tags[-1] in "Vv" and following in _BEHIND_NAME


def _surname_of_one(tags: list[str], read: list[Word]) -> bool:
    """Whether a day stands behind a given name that nothing else follows: مدير النادي سليم الخميس.

    A ruler alone goes by his given name: الملك سليمان الخميس is the day.
    """
    if not tags or tags[-1] != "N" or read[-1].given is None or read[-1].definite or read[-1].compound:
        return False
    if read[-1].family and tags[-2:-1] in (["V"], ["v"], ["w"], []):
        return False  # وقال مرسي الخميس: he goes by his surname
    before = read[-2] if len(read) > 1 else read[-1]
    return tags[-2:-1] not in (["N"], ["n"]) and before.form not in _SON_OF and before.stem not in _RULERS


def _says_she(tags: list[str], read: list[Word]) -> bool:
    """Whether a woman must follow: behind قالت, which has no object, or a woman's title or definite role."""
    if not tags:
        return False
    before = read[-1]
    if tags[-1] == "V":
        return before.cues[0].lemma in _SPEAKS_TO_NONE and before.cues[0].gender == "f"
    return tags[-1] in "RTw" and before.definite and before.form.endswith("ة") and tags[-2:-1] == ["V"]


def _after_two_names(tags: list[str]) -> bool:
    """Whether two names of somebody end here, behind the verb of the clause: قال المبعوث سامي خليل."""
    return tags[-2:] == ["N", "N"] and has_verb("".join(tags[-_REACH:]), min(len(tags), _REACH) - 2)


def _behind_title(following: str, tags: list[str], read: list[Word]) -> bool:
    """Whether what looks like a second verb stands between a title and أن: it is the surname."""
    between = len(tags) > 1 and tags[-1] == "T" and tags[-2] in "Vv" and read[-1].definite
    return between and (following in _BEHIND_ALI or following in ("أن", "ان"))


def _ends_name(word: Word, following: Word, tags: list[str], read: list[Word]) -> bool:
    """Whether a verb's letters are the last part of a name before a noun of saying: عن هبة عزت قولها."""
    if len(tags) < 2 or following.tag != "M":
        return False
    if read[-1].compound and tags[-2] == "N":
        return True
    return (word.given is not None or word.family) and tags[-1] in "nN"


def _spelt(token: str, following: str, tags: list[str], read: list[Word]) -> bool:
    """Whether a word is a Latin letter written out, among others: بي إم دبليو; إن only behind one and before one."""
    behind = bool(read) and tags[-1] == "n" and read[-1].form in _LETTERS
    if fold(token) == "ان":
        twice = len(read) > 1 and fold(read[-2].form) == "ان"  # سي إن إن أن: the third is أن
        return behind and not twice and (following in _LETTERS or fold(read[-1].form) == "ان")
    return (
        behind
        or (token == "سي" and following == "ان")
        or (following in _LETTERS and fold(following) != "ان")
        or following in ("إم", "إن")
    )


def _clear(word: Word) -> bool:
    """Whether a word can stand behind a name, but not as the subject of a clause with أن."""
    return bool(word.prep) or word.tag in "pA" or word.folded in (":", "،", "في")
