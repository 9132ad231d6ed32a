"""Homographs: words whose tag their neighbours decide.

علي is a name and على, أم is mother and or, إن may be if, بان and كي are syllables of a name; أن opens a reported
clause, unless what stands before it takes it. Each rule looks at the words read so far and at the one that follows.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from ..lexicon.lists import countries_of_two_words, suppresses
from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import Lexicon
from ..text.fold import fold

_OF_IT: Final = word_set("of-it", folded=False)
_SAYS_OF: Final = word_set("says-of", folded=False)
_BESIDES: Final = word_set("besides")
_PUBLISHED: Final = word_set("published", folded=False)
_ACTED_ON: Final = word_set("acted-on")
_MEDIA: Final = word_set("medium-before-that")
_TAKES_NOUN: Final = word_set("takes-noun")
_HAS: Final = word_set("has")
_FROM: Final = word_set("from-that", folded=False)
_WHAT_IS_SAID: Final = word_set("what-is-said")
_BESIDE: Final = 6  # places
IS_CALLED: Final = word_set("by-name")
_WITH_FROM: Final = word_set("with-from")
_THEOPHORIC: Final = word_set("theophoric")
_AMA: Final = Word("أمة", "عبد", tag="N", stem="عبد", given="f", compound=True)  # read as عبد is
_UMM: Final = Word("أم", "ام", tag="n", stem="ام", compound=True)
_ALI: Final = Word("علي", "علي", tag="N", stem="علي", given="m")
_BORN: Final = Word("ولد", "ولد", tag="w", stem="ولد", verb=True)
_BEHIND_ALI: Final = frozenset(["إن", "،", ",", ".", ":", "؛", "(", "-", "\n"])
_BEHIND_NAME: Final = _BEHIND_ALI | {"أن", "ان", "الذي"}
_SPEAKS_TO_NONE: Final = frozenset(["قال", "أضاف", "صرح", "تابع", "أوضح"])
_BEFORE_NOUNS: Final = frozenset(["عن", "علي", "في", "من", "الي"])
_WALI: Final = Word("والي", "والي", tag="n", stem="والي", family=True)
_BAN: Final = Word("بان", "بان", tag="N", stem="بان", given="m")
_ALLIES: Final = word_set("allies")
_AS_FOR: Final = frozenset(["اما", "واما"])
_OF_BOOKS: Final = word_set("of-books", folded=False)
_RULERS: Final = word_set("ruler")
_HOLY: Final = word_set("holy")
_NUMBERS: Final = word_set("number")
_HUNDREDS: Final = frozenset(["ميه", "مايه", "الف", "الاف"])
_ABOUT: Final = word_set("some-number")
_LETTERS: Final = word_set("letters", folded=False)
_CONFIRMED: Final = word_set("confirmed")
_ALWAYS: Final = frozenset(["adverb"])
_SYRIAC: Final = word_set("month-surname", folded=False)
_PAPER: Final = Word("اليوم", "اليوم", tag="O", stem="يوم", definite=True, media_name=True, kinds=frozenset(["two"]))
_SON_OF: Final = frozenset(["بن", "بنت"])
_ELATIVE: Final = re.compile("ا(?:هم|...)")  # أهم, أشهر, أكبر
_KI_FORMS: Final = frozenset(["كي", "كى"])
_BY_FORM: Final = _LETTERS | _KI_FORMS | {"على", "علي", "ولد", "والي", "بان", "أم", "أمة"}
KI: Final = Word("كي", "كي", tag="n", stem="كي")


def tagged(
    word: Word, token: str, following: str, tags: list[str], read: list[Word], ali: bool, ban: bool, words: Lexicon
) -> tuple[Word, str]:
    """A word and its tag where its neighbours decide on it; Word.plain says of which that cannot be."""
    if word.given is None and word.stem in words.first_halves:
        gender = words.given.get(f"{word.stem} {fold(following)}")
        if gender is not None:  # فخر الدين: neither word is a name without the other
            return replace(word, tag="N", given=gender, cues=(), role=None, body=None, title=False, verb=False), "N"
    if token in _BY_FORM:
        decided = _by_form(token, following, tags, read, ali, ban, words)
        if decided is not None:
            return decided
    if word.folded in IS_CALLED and not token.endswith("ي") and _gives_name(token, following, tags, read, words):
        return replace(word, tag="e", cues=(), verb=False), "e"  # رجل يدعى سامي كرم, رجل اسمه سامي كرم
    tag = word.tag
    if tag == "T" and word.given is not None and not word.definite and tags and tags[-1] in "RTnw" and following:
        surname = words.word(following)
        if surname.definite and surname.tag in "nN" and not (surname.prep or surname.conj):
            return replace(word, tag="N", title=False, role=None), "N"  # اللاعب سلطان الحداد: of no sultan
    if tag == "R" and read and word.folded.endswith(("ي", "يه")) and _of_the_press(word, read[-1]):
        return replace(word, tag="w", role=None), "w"  # تصريح صحفي للوزارة
    if tag == "n" and tags and tags[-1] == "B" and token.startswith("ما"):
        glued = words.word(token[2:])
        if glued.tag and glued.tag in "Vv":
            return replace(word, cues=glued.cues, stem=glued.stem), glued.tag  # حسب ماأكده: ما is glued to it
    if tag == "M" and read and read[-1].folded in _WHAT_IS_SAID and tags[-2:-1] != ["B"]:
        verb = _verb_behind_what(word, words)
        if verb is not None:
            return verb, verb.tag
    if word.folded == "المبارك" and read and read[-1].folded in _HOLY:
        return replace(word, tag="w", family=False), "w"  # الحرم المبارك: nobody's name
    if token == "اللواتي" and tags and tags[-1] == "N" and read[-1].given is not None:
        return Word(token, fold(token), tag="n", stem=fold(token), family=True), "n"  # سليم اللواتي: behind one man
    if token == "الخميس" and _surname_of_one(tags, read):
        return replace(word, tag="N", family=True, time=False, kinds=frozenset()), "N"
    if tag == "t" and token == "اليوم" and following == "السابع" and _prints(tags, read):
        return _PAPER, "O"
    if tag == "t" and token in _SYRIAC and following in _BEHIND_NAME and tags and tags[-1] == "V":
        return Word(token, fold(token), tag="n", stem=fold(token), family=True), "n"  # وقال شباط إن: no month
    if tag == "t" and word.given is not None and _of_a_person(word, following, tags, words):
        return word, "N"
    country = _country(word, following)
    if country:
        stem = word.folded if word.stem + "ا" == word.folded else word.stem  # كوريا is no accusative
        return replace(word, stem=stem, nation=country, state=True, kinds=word.kinds | {"two"}), "S"
    if (word.folded in _ABOUT or word.folded.removeprefix(word.conj) in _NUMBERS) and _counts(word, following, words):
        return word, "d"  # أعلن نحو 50 نائبا, ثلاثة نواب
    if word.object and tags and tags[-1] in "nwOCRSr" and not word.conj and word.cues[0].lemma in _PUBLISHED:
        tag = "w"  # في بيان نشرته الوكالة, الدراسة التي نشرتها المجلة: a clause of the noun
    elif tag in "Vv" and tags and tags[-1] == "r" and following in _OF_IT and word.cues[0].lemma in _SAYS_OF:
        tag = "w"  # الدراسة التي أعلن عنها المعهد: the noun is what was announced, and its clause reports nothing more
    elif word.folded == "وسلم" and read and read[-1].folded == "عليه":
        tag = "w"  # صلى الله عليه وسلم
    elif word.folded == "مقرا" and following in _HAS:
        tag = "w"  # جعلت الميناء مقرا لها: a seat, and nobody who admits
    elif tag == "P" and tags[-1:] == ["O"] and "named_alone" in read[-1].kinds and not (word.conj or read[-1].definite):
        return replace(word, tag="n", cues=()), "n"  # شركة مدلين للخشب: a body without the article waits for its name
    elif tag == "P" and token.endswith("مقره"):
        tag = "e"  # الاتحاد ومقره نوران: the same
    elif word.folded == "حسب" and following == "الله":
        tag = "n"  # سامي حسب الله: a name
    elif word.folded == "طبقا" and not following.startswith("ل"):
        tag = "w"  # أكل 40 طبقا: what cites has ل behind it, طبقا للوزير
    elif word.folded == "اسماء" and not word.conj and _says_she(tags, read):
        return replace(word, tag="N", given="f"), "N"  # قالت أسماء الكيلاني: no names
    elif token == "باسم" and tags and tags[-1] in "wn" and following.startswith("ال"):
        return replace(word, tag="w", given=None), "w"  # بحيرة باسم الإقليم: called so
    elif word.folded == "دوما" and tags and tags[-1] in "VvPNRn" and not word.conj:
        return replace(
            word, tag="w", body=None, place=False, kinds=_ALWAYS
        ), "w"  # كان يؤكد دوما أن: always, and no town
    elif word.folded == "المنظمه" and tags and tags[-1] in "Ow" and read[-1].definite and read[-1].form.endswith("ة"):
        return replace(word, tag="w", body=None), "w"  # اللجنة المنظمة للسباق: an adjective
    elif word.folded == "لبيان" and read and tags[-1] != "B" and not read[-1].form.endswith(("ا", "اً", "ًا")):
        return replace(word, tag="w", body=None, medium=False), "w"  # مؤتمر لبيان حقوقنا: to make clear
    elif word.stem == "قاطع" and word.conj and read and tags[-1] == "w" and not (read[-1].definite or read[-1].verb):
        tag = "w"  # بشكل واضح وقاطع: an adjective
    elif tag == "P" and word.cues[0].lemma == "صرخ" and read and read[-1].folded.endswith("ا") and not word.conj:
        tag = "w"  # انتهاكا صارخا: an adjective
    elif word.stem == "ردا" and fold(following) == "علي":
        return replace(word, tag="c", cues=(), verb=False, circumstance=True), "c"  # وردا على سؤال: in reply
    elif word.stem == "ابرز" and word.conj and read and _ELATIVE.fullmatch(read[-1].folded):
        tag = "w"  # أهم وأبرز المعالم: no verb
    elif tag in "Vv":
        if word.body and (following in _OF_BOOKS or (following and _noun_behind_and(words.word(following)))):
            tag = "w"  # كتب ومجلات: no subject begins with و; عدة كتب منها
        elif not word.conj and read and read[-1].folded in _TAKES_NOUN:
            tag = "w"  # في وصف المشهد: behind a preposition stands a noun
        elif word.body and fold(following) in _ALLIES:
            tag = "O"  # حلف شمال الأطلسي
        elif not word.conj and word.body and tags and tags[-1] == "V" and following:
            tag = "O"  # أعلن حلف الشمال, قال نادي المدينة: behind a verb stands its subject
        elif following in _SON_OF and tags and tags[-1] in "VvTR" and not (word.conj or word.cues[0].strong):
            return replace(word, tag="N", stem=word.folded, given="m", cues=(), verb=False), "N"  # ذكر يزيد بن سامي
        elif (
            word.given is not None
            and not word.conj
            and (following == "إن" or (tags and (tags[-1] in "Vv" or read[-1].folded in _AS_FOR)))
        ):
            return replace(word, tag="N", cues=(), verb=False), "N"  # تقول أمل إن: no verb stands behind another
        elif word.given is not None and tags and tags[-1] == "O" and not (read[-1].definite or word.conj):
            tag = "N"  # في حركة أمل: behind a body without the article stands its name
        elif not word.conj and _behind_title(following, tags, read):
            return replace(word, tag="n", family=True, cues=(), verb=False), "n"  # وقال السيد لوح إن
        elif not word.conj and following and _ends_name(word, words.word(following), tags, read):
            tag = "N"
    elif tag == "P" and word.folded.endswith("ات") and tags[-1:] not in ([","], ["-"]):
        tag = "w"  # عدم وجود مبررات: a noun, unless a pause sets it off, ، مشيرات إلى أن
    elif tag == "P" and token.endswith(("ه", "ة")) and read and read[-1].folded in _BEFORE_NOUNS:
        tag = "w"  # معربا عن أمله: no آملة, which would be a circumstance and stand behind no preposition
    elif tag == "P" and word.folded == "موكده" and read and read[-1].stem in _CONFIRMED and not read[-1].definite:
        tag = "w"  # علمت من مصادر مؤكدة أن: confirmed sources
    elif tag == "P" and word.folded.endswith("ون") and (word.role or word.body):
        tag = "R"  # احتفى مغردون: in the nominative no circumstance
    elif tag == "M" and read and read[-1].folded == "في" and word.cues[0].lemma != "قال":
        tag = "w"  # في تقريرها: a document, and not that she reports
    if tag == "A" and tags:
        if _part_of_name(token, tags[-1], following):
            return word, "N"
        if token == "إن" and following and _perfect(words.word(following)):
            return word, "a"  # الصور إن وجدت: if
        if token == "إن" and following == "لم" and not _said_right_before(tags, read):
            return word, "a"  # وله أن يشكو، إن لم يتمكن من الدفع: if not
        if _opens_nothing(tags, read) or (word.folded == "كون" and read[-1].folded != "علي"):
            return word, "a"  # كون is أن only in شدد على كون
    return word, tag


def _noun_behind_and(word: Word) -> bool:
    """Whether و joins a noun of things or an adjective: ومجلات, والصور."""
    return word.conj == "و" and word.tag in "wO" and not word.verb and word.given is None and not word.family


def _of_the_press(word: Word, before: Word) -> bool:
    """Whether a nisba behind a document says of what kind it is, and is nobody: بيان إعلامي, التصريحات الصحفية."""
    document = before.medium or (before.body is not None and before.body["type"] == "document")
    return document and word.definite == before.definite and not (word.conj or word.prep or before.pronoun)


def _said_right_before(tags: list[str], read: list[Word]) -> bool:
    """Whether a colon or قال, of which إن is the object, stands shortly before: قال الوزير إن لم."""
    if ":" in tags[-_BESIDE:]:
        return True
    return any(word.cues and word.cues[0].lemma == "قال" for word in read[-_BESIDE:])


def _counts(word: Word, following: str, words: Lexicon) -> bool:
    """Whether a number in words, or the word before one, counts people: ثلاثة نواب, نحو 50 نائبا, خمسة وعشرون عاملا."""
    if word.folded in _ABOUT:
        return following[:1].isdigit() or fold(following) in _NUMBERS
    counted = words.word(following) if following else word
    if counted.folded.removeprefix("و") in _NUMBERS:
        return counted.folded.startswith("و") or counted.folded in _HUNDREDS
    return not counted.conj and bool(counted.role or (counted.body and counted.body["type"] == "group"))


def _by_form(
    token: str, following: str, tags: list[str], read: list[Word], ali: bool, ban: bool, words: Lexicon
) -> tuple[Word, str] | None:
    """A word and its tag where its letters alone are another word's; None where they are not."""
    if ali and token == "علي":
        return _ALI, "N"
    if token in ("على", "علي") and following and tags and tags[-1] == "V" and read[-1].cues[0].lemma in _SPEAKS_TO_NONE:
        surname = words.word(following)
        if surname.tag in "nN" and not surname.prep and (surname.definite or surname.given is None):
            return _ALI, "N"  # قال على الحداد: said upon nobody
    if token in ("على", "علي") and following == "بن":
        return _ALI, "N"  # وأكد علي بن رجب: upon no son
    if token == "على" and following and tags and tags[-1] in "TR" and read[-1].definite:
        surname = words.word(following)
        said = tags[-1] == "T" or (len(tags) > 1 and tags[-2] == "V" and read[-2].cues[0].lemma in _SPEAKS_TO_NONE)
        if said and surname.tag in "nN" and surname.definite and following.endswith(("ي", "ى")):
            return _ALI, "N"  # وقال السفير على الزهيرى إن: with the Egyptian spelling
    if token == "علي" and following and tags and _named_ali(words.word(following), tags, read):
        return _ALI, "N"
    if token == "ولد" and (not tags or tags[-1] in ".\n,j"):
        return _BORN, "w"  # ولد سامي حداد في القرية
    if token == "والي" and tags and tags[-1] == "N":
        return _WALI, "n"  # سامي والي: the preposition is written إلى, or الى
    if token == "بان" and following in _KI_FORMS:
        return _BAN, "N"  # no كي follows أن: both are syllables of a name
    if token in _KI_FORMS and following and read:
        behind = tags[-1] in "VRTGON" and not words.may_be_imperfect(fold(following)) and following[0] not in "أال"
        if read[-1] is _BAN or behind:
            return KI, "n"  # no noun follows كي
    if ban and token == "بان" and tags and tags[-1] in "VvA" and (not following or _clear(words.word(following))):
        return _BAN, "N"  # وطالب بان بتأجيل القمة, وقال بان إن
    if token in _LETTERS and _spelt(token, following, tags, read):
        return Word(token, fold(token), tag="n", stem=fold(token)), "n"  # بي إم دبليو: letters written out
    if token == "أم" and tags and tags[-1] in "VvRT" and following and words.word(following).given is not None:
        return _UMM, "n"  # قالت أم غسان: no question is asked
    if token == "أم" and tags and tags[-1] in "Vv" and following and read[-1].cues[0].gender == "f":
        return _UMM, "n"  # قالت أم لمار: nor is it where the verb has a woman for its subject
    if token == "أمة" and following and fold(following) in _THEOPHORIC:
        return _AMA, "N"
    return None


def _of_a_person(word: Word, following: str, tags: list[str], words: Lexicon) -> bool:
    """Whether the name of a month or an hour is a person's, behind a verb and before a surname: قال رمضان حداد."""
    if word.definite or word.prep or word.conj or not tags or tags[-1] not in "VvR" or not following:
        return False
    surname = words.word(following)
    named = surname.tag == "N" or (surname.tag == "n" and not surname.verb)
    return named and not (surname.prep or surname.conj)


def _country(word: Word, following: str) -> str:
    """The country that a word and the next name together: الولايات المتحدة, كوريا الشمالية."""
    countries = countries_of_two_words()
    seconds = countries.get(word.whole) or countries.get(word.folded)
    return seconds.get(fold(following), "") if seconds and following else ""


def _opens_nothing(tags: list[str], read: list[Word]) -> bool:
    """Whether أن after these words opens no reported clause: بعد أن, يجب أن, لا … أن."""
    last = len(tags) - 1
    before = read[last]
    if tags[last] == "x":
        return True
    if tags[last] == "N":
        return False  # لبيد is no بيد with ل
    if before.folded in ("ايضا", "كذلك", "جدا") and last:
        last -= 1
        before = read[last]
    if before.folded in ("الي", "عن") and last and read[last - 1].folded in _BESIDES:
        return True  # إضافة إلى أن, فضلا عن أن
    if not suppresses(before.folded):
        return False
    if before.folded == "الاولي" and last and read[last - 1].definite:
        return False  # رئيس القناة الوطنية الأولى أن: the first one; من الأولى أن is another word
    if (
        before.folded in ("له", "لها", "لهم", "لنا", "عليه")
        and last
        and (read[last - 1].folded in _MEDIA or read[last - 1].cues)
    ):
        return False  # في بيان لها أن, أكد له أن
    if last and before.folded.startswith("علي") and read[last - 1].stem in _ACTED_ON:
        return False  # قال المدعى عليه أن
    if before.folded == "من":
        for at in range(last - 1, max(-1, last - 14), -1):
            if tags[at] in ".\nAa":
                break
            if any(cue.lemma in _FROM for cue in read[at].cues):
                return False
            if at and tags[at] in "Vv" and says_what(read[at - 1], read[at], read[at + 1]):
                return read[last - 1].folded.removeprefix("و") in _WITH_FROM  # رفض ما قاله المدير من أن العمل تأخر
    return True


def _gives_name(token: str, following: str, tags: list[str], read: list[Word], words: Lexicon) -> bool:
    """Whether «is called» stands between somebody without the article and a name: شاب آخر يدعى سامي."""
    name = words.word(following) if following and read else None
    if name is None or name.tag not in "nN" or name.prep or name.definite:
        return False
    at = len(read) - 1
    if tags[at] == ",":
        at -= 1  # رجل، ويدعى
    least = max(0, len(read) - _BESIDE)
    if any(word.folded in ("احد", "احدي") for word in read[least:]):
        return True  # أحد السكان ويدعى
    while at > least and tags[at] in "wGpdtO":
        at -= 1  # شاب آخر يدعى, شاب من القرية يدعى
    who = read[at]
    joined = token.startswith("و") and name.given is not None  # الوالدة وتدعى سلمى كرم
    return tags[at] in "RT" and (joined or not who.definite)


def _verb_behind_what(word: Word, words: Lexicon) -> Word | None:
    """What has the letters of a maṣdar with its pronoun is a verb behind ما: ما ذكره المدير."""
    verb = words.word(word.folded.removesuffix("ا").removesuffix("ه"))
    if verb.tag not in "Vv" or verb.cues[0].tense != "past" or verb.cues[0].stance == "think":
        return None
    return replace(verb, form=word.form, folded=word.folded, object=word.folded[len(verb.folded) :])


def says_what(before: Word, verb: Word, behind: Word) -> bool:
    """Whether a verb of saying is what somebody said: ما قاله, بما جاءت به."""
    takes_up = verb.object or (behind.folded == "به" and any(cue.lemma == "جاء" for cue in verb.cues))
    return bool(takes_up) and before.folded in _WHAT_IS_SAID


def _clear(word: Word) -> bool:
    """Whether a word can stand behind a name, but not as the subject of a clause with أن."""
    return bool(word.prep) or word.tag in "pA" or word.folded in (":", "،", "في")


def _perfect(word: Word) -> bool:
    """Whether a word is a verb in the perfect, before which إن is if."""
    return word.verb and not word.conj and (word.folded.endswith("ت") or word.folded in ("وجد", "شاء"))


def _spelt(token: str, following: str, tags: list[str], read: list[Word]) -> bool:
    """Whether a word is a Latin letter written out, among others: بي إم دبليو; إن only behind one and before one."""
    behind = bool(read) and tags[-1] == "n" and read[-1].form in _LETTERS
    if fold(token) == "ان":
        return behind and (following in _LETTERS or fold(read[-1].form) == "ان")
    return behind or (following in _LETTERS and fold(following) != "ان") or following in ("إم", "إن")


def _named_ali(following: Word, tags: list[str], read: list[Word]) -> bool:
    """Whether علي behind a description or a name is a name too, and not the preposition: الوزير السوداني علي كرم."""
    if tags[-1] == "N" and (following.form in _BEHIND_ALI or following.tag in "VM" or following.folded == "قد"):
        return True  # على stands before no verb, and before أن, not إن
    nisba = following.tag == "n" and following.folded.endswith("ي")
    if (following.definite and not (following.family or nisba)) or following.prep or following.conj:
        return False
    if not (following.compound or following.tag in "nN" or following.given is not None or following.folded == "اكبر"):
        return False
    before = read[-1]
    return tags[-1] == "T" or (tags[-1] in "RGSOwN" and before.definite) or (tags[-1] == "S" and not before.prep)


def _ends_name(word: Word, following: Word, tags: list[str], read: list[Word]) -> bool:
    """Whether a verb's letters are the last part of a name before a noun of saying: عن هبة عزت قولها."""
    if word.conj or len(tags) < 2 or following.tag != "M":
        return False
    if read[-1].compound and tags[-2] == "N":
        return True
    return (word.given is not None or word.family) and tags[-1] in "nN"


def _behind_title(following: str, tags: list[str], read: list[Word]) -> bool:
    """Whether what looks like a second verb stands between a title and أن: it is the surname."""
    between = len(tags) > 1 and tags[-1] == "T" and tags[-2] in "Vv" and read[-1].definite
    return between and (following in _BEHIND_ALI or following in ("أن", "ان"))


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


def _prints(tags: list[str], read: list[Word]) -> bool:
    """Whether an outlet is named behind a feminine verb or a word for one: كتبت اليوم السابع, موقع اليوم السابع."""
    if not tags:
        return False
    says = (tags[-1] in "Vv" and read[-1].cues[0].gender == "f") or read[-1].folded in ("اما", "واما")
    return says or "outlet_head" in read[-1].kinds


def _part_of_name(token: str, before: str, after: str) -> bool:
    """Whether what looks like أن is a piece of a foreign name: بيتر فان دالن, زيانغ فان،"""
    return token == "فان" and ((before in "NG" and after[:1].isalpha()) or (before in "Nn" and after in ("،", ",")))
