"""Proper nouns: what of a word alone tells whether it can be part of a name, its ending, its clitics, its tag."""

from __future__ import annotations

import re
from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon

BOUNDS: Final = ",:A-(qQ.\nVMBjr"  # tags at which a name may end
SECOND_HALVES: Final = word_set("name-second-half")  # تاج الدين, نصر الله
CALLED: Final = word_set("called")
_INDEFINITE: Final = ("اً", "ًا")
GLUED: Final = ("لل", "بال", "وال", "كال", "فال")
# a perfect of the eighth, seventh or tenth form behind و, or with an ending: وامتدح, انطلقت, استجوبوا
_DERIVED: Final = re.compile(
    "(و)?(?:ا[^اويل]ت[^اوي][^اويه]|ان[^اوي]{3}|است[^اوي][^ا]{2})(?(1)(?:ت|وا|ني|نا)?|(?:ت|وا|ني|نا))|اصط[^اوي]{2}(?:ت|وا|ني|نا)"
).fullmatch


# مت…ا, مست…ا, م.ت..ا, م.ا..ا: participles in the accusative, متذكرا, مبتسما, ممازحا
_CIRCUMSTANCE: Final = re.compile("م(?:ست?|ت)[^اوي]{3,4}ا|م[^اوي]ت[^اوي]{2}ا|م[^اوي]ا[^اوي]{2}ا").fullmatch


def proper(word: Word, tag: str) -> bool:
    """Whether a word can begin a personal name."""
    if word.form.endswith(_INDEFINITE):
        return False  # باكياً: no name has this ending
    if tag == "N":
        return not word.prep or word.given is not None
    if word.compound:
        return True
    return (
        tag == "n"
        and len(word.folded) > 1
        and not word.definite
        and not possessed(word)
        and not word.verb
        and not future(word.folded)
        and not derived_verb(word)
        and not with_object(word)
        and not circumstantial(word)
        and not _ours(word.folded)
        and not (word.folded.endswith("ا") and lexicon().word(word.folded[:-1]).given is not None)  # خرج سالما
        and not word.folded.startswith((*GLUED, "باست"))
        and not (word.folded.startswith("با") and len(word.folded) > 6 and word.folded[-2] == "ا")  # باقتضاب, باستغراب
        and not (word.folded.startswith("ال") and word.form[:1] == "ا")
    )


def circumstantial(word: Word) -> bool:
    """Whether an unknown word has the look of a participle that tells how somebody spoke: متذكرا, مبتسما."""
    return word.folded[:1] == "م" and word.tag == "n" and _CIRCUMSTANCE(word.folded) is not None


def with_object(word: Word) -> bool:
    """Whether a word is a verb with its object, which no list holds: يخبرنا, تحدثنا."""
    folded = word.folded
    if folded[:1] not in ("ي", "ت", "ن") or len(folded) < 6 or word.given is not None or word.family or word.role:
        return False
    suffix = next((end for end in ("نا", "ني", "ها", "هم") if folded.endswith(end)), "")
    return bool(suffix) and lexicon().imperfect(folded[: -len(suffix)])


def _ours(folded: str) -> bool:
    """Whether an unknown word is a noun with the pronoun of the first person: قواتنا, لقواتنا, بمصادرنا."""
    if not folded.endswith("نا") or len(folded) < 6:
        return False
    for stem in (folded[:-2], folded[1:-2] if folded[0] in "لبكو" else ""):
        noun = lexicon().word(stem) if len(stem) > 3 else None
        if noun is not None and noun.common and noun.tag in "wORC" and noun.given is None and not noun.family:
            return True
    return False


def possessed(word: Word) -> bool:
    """Whether an unknown word ends in a pronoun, as no name does: كلامه, أراضيها, يظهره."""
    ends = word.form.endswith(("ه", "هُ", "هِ")) or word.folded.endswith(("ها", "هم", "هما"))
    noun = word.definite and lexicon().word(word.stem).common  # الإله: the article and a pronoun exclude each other
    divine = word.folded.endswith("الله")  # أمرالله, جارالله: a name that is written as one word
    persian = word.folded.endswith("ويه") and len(word.folded) > 5  # مسكويه, خمارويه
    if len(word.folded) == 4 and ends and word.tag == "n" and word.form.endswith("ه"):
        own = lexicon().word(word.folded[:3])  # حزنه
        return own.common and own.tag == "w" and own.given is None and not own.family and own.folded[2] != "ي"
    if len(word.folded) < 5 or not ends or noun or divine or persian or word.family or word.given is not None:
        return False
    return not _french(word)


def _french(word: Word) -> bool:
    """Whether an unknown word in يه is a name, برنجيه, and no noun with its pronoun, معاصريه, nor a verb with one."""
    form = word.form
    if not form.endswith("يه") or form[0] in "يتنوفلسم" or word.definite or word.tag != "n":
        return False
    stems = [lexicon().word(stem) for stem in (form[:-1], form[:-2])]
    return not any(stem.common or stem.tag != "n" for stem in stems)


def foreign_ending(word: Word) -> bool:
    """Whether an unknown word that ends as with a pronoun is a foreign name: لوتكه, where لوتك is no word."""
    folded = word.folded
    if word.tag != "n" or not word.form.endswith("ه") or len(folded) < 4:
        return False
    if word.definite or word.prep or word.conj or word.verb or word.object or folded.startswith((*GLUED, "و")):
        return False
    stem = folded[:-1]
    known = lexicon().word(stem)
    if (
        prefixed(word)
        or known.tag not in "nN"
        or known.common
        or known.verb
        or derived_verb(known)
        or (folded[0] in "يتنا" and _imperfect(stem))
    ):
        return False
    return not (stem.endswith("ت") and lexicon().word(stem[:-1] + "ه").tag != "n")


def owned_noun(word: Word) -> tuple[Word | None, str]:
    """The noun before a pronoun, and the pronoun: بيانه is بيان with ه, رسالتها رسالة with ها."""
    if not word.definite and possessed(word):
        for pronoun in ("هما", "ها", "هم", "ه"):
            if word.stem.endswith(pronoun):
                stem = word.stem.removesuffix(pronoun)
                for noun in (stem, stem[:-1] + "ه" if stem.endswith("ت") else ""):
                    known = lexicon().word(noun) if len(noun) > 2 else None
                    if known is not None and known.body is not None:
                        return known, pronoun
                break
    return None, ""


def prefixed(word: Word) -> bool:
    """Whether an unknown word is ب, ل or ك and a known noun: بمعانقة."""
    folded = word.folded
    if len(folded) < 4 or word.family or folded[0] not in "بلك" or folded.startswith(("بل", "بن")):
        return False  # بلعيد, بنعلي: sons of, in the Maghreb
    if folded.startswith("باست"):
        return True  # باستفاضة: ب and a maṣdar
    father = folded[1] == "و" and word.form.endswith("ة")  # بوكيلة, as families of the Maghreb are called
    rest = lexicon().word(folded[1:])
    if folded[0] in "بك" and rest.tag in "Vvn" and lexicon().imperfect(folded[1:]):
        return False  # كيبين: neither stands before a verb
    if rest.common and not rest.conj:
        return True
    return folded[0] == "ب" and folded.endswith("ه") and not (father or _french(word))


def own_letters(word: Word) -> bool:
    """Whether what looks like ف, ك or ب and the article are a name's own letters: فاليرو, كالديرون, بالانش."""
    if word.folded[0] not in "فكب":
        return False
    rest = lexicon().word(word.folded[1:])
    known = rest.common or rest.family or rest.role or rest.body or rest.given is not None or rest.place or rest.nation
    return not known


def to_somebody(word: Word) -> bool:
    """Whether a word is ل and a personal name: قال سامي لكمال إن. Short ones (لسعد, لوين) are names themselves."""
    return word.prep == "ل" and len(word.stem) > 3 and (word.given is not None or (word.family and word.definite))


def derived_verb(word: Word) -> bool:
    """Whether an unknown word has the look of a verb that no noun or name has: استجوبت سلمى, وامتدح حداد."""
    folded = word.folded
    return folded[:1] in ("ا", "و") and len(folded) > 5 and _DERIVED(folded) is not None


def future(folded: str) -> bool:
    """Whether an unknown word is a verb of the future, with و or ف or without: وسيرافق, سيستغل."""
    bare = folded[1:] if folded[:1] in ("و", "ف") else folded
    if len(bare) < 5 or bare[:2] not in ("سي", "ست", "سن"):
        return False
    if lexicon().imperfect(bare[1:]):
        return True
    return not bare.endswith(("ا", "ان")) and lexicon().may_be_imperfect(bare[1:])  # ستجبر, but not سيينا, سيدان


def of_two_or_more(word: Word) -> bool:
    """Whether an unknown word is a verb of two or several, as no name begins and ends: يفتتحان, تتحدثون."""
    folded = word.folded
    verb = folded[:1] in ("ي", "ت") and folded.endswith(("ان", "ون")) and len(folded) > 5 and word.tag == "n"
    return verb and not word.family and lexicon().imperfect(folded[:-2])


def _imperfect(folded: str) -> bool:
    return lexicon().may_be_imperfect(folded) or lexicon().imperfect(folded)
