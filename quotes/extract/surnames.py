"""Surnames: whether a word behind a given name goes on the name, though it is also a noun, an adjective or a verb."""

from __future__ import annotations

import re
from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .known import Known
from .proper import BOUNDS, CALLED, SECOND_HALVES

_FOREIGN: Final = word_set("name-foreign")
_AGES: Final = word_set("age")
_OF_A_ROLE: Final = word_set("of-a-role")
_MANNERS: Final = word_set("manner")
_NO_OBJECT: Final = word_set("no-object", folded=False)
_INFORMS: Final = word_set("informs", folded=False)
# a circumstance with its preposition, and أن behind it
_OBJECT_AHEAD: Final = re.compile("p[^VvPA.\n:]{1,12},?A").match
_RULERS: Final = word_set("ruler")
_EXCEPT: Final = frozenset(
    ["غير", "سوي", "مثل", "حتي", "لدي", "كل", "بعض", "اي", "نفسه", "نفسها", "ذاته", "وحده", "وحدها"]
)
_SONS: Final = {"بن", "بنت", "ولد"}


def is_second(known: Known, words: list[Word], tags: str, first: int, at: int, stop: int, full: bool) -> bool:
    """Whether a word that is also a noun is the second word of a name: سامي مجاهد, كمال الحركة, كارل ويمين."""
    word, tag = words[at], tags[at]
    kin = "kin" in word.kinds and tags[at + 1 : at + 2] == "N"
    if word.folded in _EXCEPT or kin:
        return False  # على الملا عمر غير صحيح, محمد شقيق أحمد
    if at == first + 1 and before_office(known, words, tags, first, at):
        return True
    latin = at + 1 < len(words) and words[at + 1].form.isascii() and words[at + 1].form.isalpha()
    if latin and at == first + 1 and tag == "w" and word.conj == "و" and words[first].given is not None:
        return word.stem not in known.surnames  # جيفري واورو Wawro
    if (
        (full or _no_second_speaker(words, tags, first, at))
        and word.conj == "و"
        and tag in "wn"
        and word.given is None
        and not word.family
        and not word.definite
        and not word.role
        and not word.body
        and (tag == "n" or at + 1 >= stop or tags[at + 1] in BOUNDS + "tpc")
        and (tag == "n" or len(word.stem) > 3 or tags[at + 1 : at + 2] != "p")  # أخفاه الأستاذ كامل وسكت عنه
    ):
        return word.stem not in known.surnames
    if full and tag in "Vv" and not word.conj and words[first].given is not None and has_verb(tags, first):
        return True  # أعلن الوزير سالم لوح اليوم: behind a verb and its subject no other verb stands bare
    bounded = (at + 1 < stop and tags[at + 1] in ",:A-(") or at + 1 == stop
    before_colon = tags[at + 1 : at + 2] == ":"
    if bounded and (full or before_colon) and tags[first] == "n" and tag in "wv" and is_bare(word):
        return True  # نجم الأفلام توم بنزين إن
    if (
        bounded
        and word.prep in ("ك", "ب")
        and tag == "w"
        and not word.definite
        and not word.conj
        and tags[first] in "nN"
        and not _manner(words[first], word)
    ):
        return True  # هارو كامي، a foreign name that looks like ك and a noun
    if (
        (words[first].given is None and not words[first].compound)
        or word.conj
        or word.prep
        or word.kinds & {"quantity", "self", "closes"}
        or word.folded == "غير"
        or tag in "pxjkyretBd"
    ):
        return False
    if participle(words, tags, at):
        return False
    own = word.folded.endswith(("ها", "هم")) or (word.folded.endswith("ه") and not word.form.endswith("ة"))
    if at + 1 < stop and tags[at + 1] in ",:A-(" and not word.definite and tag in "wvRCOcV" and not own:
        if tag in "Vv" and tags[at + 1] in "A-(" and not has_verb(tags, first):
            return False  # سامي يقول إن, أبو غزالة أكد -للصحيفة- أن
        if tag in "Vv" and word.cues[0].tense == "present" and word.given is None and not word.family:
            return False  # ابن خلكان يقول - في كتابه - إن
        return tag != "V" or tags[at + 1] != ":"
    follows = (
        at + 1 < stop
        and tag != "t"
        and words[at + 1].folded not in CALLED
        and (words[at + 1].definite and not (words[at + 1].title or words[at + 1].prep) and tags[at + 1] in "wOSG")
    )
    if (
        tag == "w"
        and tags[first - 1 : first] == "V"
        and at == first + 1
        and _plain(word)
        and _OBJECT_AHEAD(tags, at + 1)
    ):
        return True  # قالت سلمى غريب في برنامج إن: أن is the verb's object, and a bare noun is none
    if tag == "w" and at == first + 1 and tags[at + 1 : at + 2] == "r" and _plain(word) and words[at + 1].definite:
        return True  # سعيد عقل الذي قال: behind a noun without the article stands no relative
    if tag == "C" and (word.stem + "ا" == word.folded or at + 1 >= stop or tags[at + 1] not in ",:A("):
        return False  # ألقى الوزير سامي كلمة في اللقاء: the object
    if tag in "RC":
        if word.stem + "ا" == word.folded:
            return False  # كان ابن كيدان رئيسا للحكومة
        if word.stem in _AGES and at + 1 < stop and tags[at + 1] in "pG":
            return False  # كامل شاب في العشرين, كامل شاب نوراني
        # سامي مدير إدارة …, سامي نائب رئيس …, but سامي مجاهد نائب رئيس …
        governed = "wORT" if word.stem in _OF_A_ROLE else "wO"
        genitive = at + 1 < stop and tags[at + 1] in governed and not words[at + 1].prep
        return not word.definite and not follows and not genitive
    if (
        tag == "c"
        and full
        and at + 1 < stop
        and (tags[at + 1] == "N" or (at + 2 < stop and words[at + 2].folded in SECOND_HALVES))
    ):
        return True  # سامي كرم نور الدين
    document = tag == "O" and not word.definite and word.body is not None and word.body["type"] == "document"
    if document and (word.stem + "ا" == word.folded or at + 1 >= stop or tags[at + 1] not in ",:A(r"):
        return False  # ألقى الوزير سامي خطابا, رسالة قال فيها
    if full and tag == "w" and not (word.definite or word.family) and _no_surname(words, tags, first, at, bounded):
        return False
    return tag in "wO" and full and (word.definite or not follows)


def _no_surname(words: list[Word], tags: str, first: int, at: int, bounded: bool) -> bool:
    """Whether a noun behind a title and a given name is none of his names, where words go on behind it.

    The verb, خبرة الكابتن سامي لعبت دورا; what a man gets or does, للأمير سامي مهمة; a ruler goes by his given name.
    """
    word = words[at]
    if bounded or has_verb(tags, first) or tags[at + 1 : at + 2] in ("n", "N"):
        return False
    womanly = word.form.endswith("ة") and words[first].given == "m" and tags[at + 1 : at + 2] not in ("R", "T", "O")
    return word.verb or womanly or (first > 0 and words[first - 1].stem in _RULERS)


def _no_second_speaker(words: list[Word], tags: str, first: int, at: int) -> bool:
    """Whether what seems و and a bare noun behind the name of who says something is his surname: قال كريم وخزان إن.

    A thing without the article does not speak beside him.
    """
    word, cues = words[at], words[first - 1].cues if first else ()
    if at != first + 1 or tags[at] != "w" or words[first].given is None or tags[at + 1 : at + 2] not in tuple(",:A("):
        return False
    if not cues or cues[0].form != "finite" or cues[0].number != "sg" or cues[0].lemma not in _NO_OBJECT:
        return False
    told = word.kinds - {"adjective"}  # قال سمير واعلي، عضو المكتب
    noun = len(word.stem) > 3 and not (word.prep or word.verb or word.pronoun or told or word.circumstance)
    return noun and not word.folded.endswith(("ا", "ه", "ت", "ها", "هم", "ون", "ين")) and not word.medium


def before_office(known: Known, words: list[Word], tags: str, first: int, at: int) -> bool:
    """Whether a word stands between the name that a verb has for its subject and his office: أوضح سالم ورد رئيس الهيئة.

    Nothing but the rest of the name does: of a verb without object no bare noun can be one, and behind a pause the
    office would be nobody's.
    """
    word, verb = words[at], words[first - 1] if first else None
    if verb is None or tags[first - 1] not in "Vv" or tags[first] not in "nN" or tags[at] not in "wnSC":
        return False
    if not verb.cues or verb.cues[0].form != "finite" or not (words[first].given is not None or tags[at] == "w"):
        return False
    pronoun = word.folded.endswith(("ها", "هم")) or (word.form.endswith("ه") and tags[at] == "w")
    if word.kinds or word.circumstance or word.body or word.title or word.medium or pronoun:
        return False
    if word.definite:  # وأوضح سالم الحديث رئيس الهيئة
        bare_office = tags[at + 1 : at + 2] == "R" and not words[at + 1].definite and not words[at + 1].prep
        return tags[at] == "C" and bare_office and verb.cues[0].lemma in _NO_OBJECT
    if word.folded.endswith("ا") and (word.common or lexicon().word(word.folded[:-1]).common):
        return False  # قال سالم مازحا، رئيس …
    glued = lexicon().word(word.folded[1:]) if word.prep or word.conj else None
    if glued is not None and (glued.given is not None or glued.family or glued.role or glued.body or glued.media_name):
        return False  # قال سالم وكمال، رئيس الهيئة
    if word.prep == "ل" or (word.conj and word.folded[1:] in known.surnames):
        return False  # قال سالم لكرم، رئيس الهيئة: the office may be of whom he told
    if word.stem in _MANNERS or (word.prep == "ب" and word.stem[:1] in ("ا", "ت")):
        return False  # قال سالم باستياء
    if tags[at + 1 : at + 2] == "A":  # أوضح سالم ورد أن
        plain = not (word.prep or word.conj or word.verb) and words[first].given is not None
        return plain and tags[at] in "wn" and verb.cues[0].lemma in _NO_OBJECT
    office = at + 1 + (tags[at + 1 : at + 2] == ",")
    if tags[office : office + 1] != "R" or words[office].prep or words[office].conj:
        return False
    return office > at + 1 or (verb.cues[0].lemma in _NO_OBJECT and word.prep in ("", "ك"))


def _manner(name: Word, word: Word) -> bool:
    """Whether ب and a noun behind a name tell how its bearer spoke: قال سامي باستياء, قال كارل بغضب."""
    if word.prep != "ب" or lexicon().imperfect(word.stem):
        return False  # يتسحاق بتسري: ب stands before no verb
    long = len(word.stem) > 4 - (name.given is not None)  # كارل باجر is a name
    return word.stem in _MANNERS or (long and (name.given is not None or word.stem[:1] == "ا"))


def _plain(word: Word) -> bool:
    """Whether a noun has neither article nor clitic nor the ending of an accusative."""
    return not (word.definite or word.maybe or word.verb or word.pronoun or word.kinds or word.folded.endswith("ا"))


def is_third(words: list[Word], tags: str, first: int, at: int, stop: int) -> bool:
    """Whether a word behind two names ends the name: المدير سامي كرم السوداني, سالم محمد الضو وزير الري."""
    word = words[at]
    if (
        tags[at] in "wT"
        and word.definite
        and not word.conj
        and not word.prep
        and not word.kinds
        and (words[first].given is not None or _titled(words, tags, first))
        and (words[at - 1].given is not None or (at - 2 > first and words[at - 2].compound))
        and not participle(words, tags, at)
    ):
        behind = tags[at + 1 : at + 2]
        return behind == ":" or behind == "A" or (behind == "R" and not words[at + 1].definite)
    if _family_of_nisba(words, tags, first, at):
        return True
    if at + 1 < stop and tags[at + 1] not in BOUNDS:
        return False
    nisba = tags[at] == "G" or (tags[at] == "t" and word.family)
    return nisba and word.definite and not word.conj and not word.prep


def _family_of_nisba(words: list[Word], tags: str, first: int, at: int) -> bool:
    """Whether a nisba that is an adjective too ends a name: سليم نادري العلمي، رئيس المجلس.

    A name has no adjective behind it, and the office that follows the pause is told of the whole of it.
    """
    word, before = words[at], words[at - 1]
    if tags[at] != "w" or not word.definite or not word.folded.endswith("ي") or word.conj or word.prep or word.kinds:
        return False
    like = before.name_like or words[at - 2].compound  # كمال عبد القادر العلالي، خبير
    if words[first].given is None or not like or before.prep or tags[at + 1 : at + 3] != ",R":
        return False
    office = words[at + 2]
    return not (office.definite or office.conj or office.prep)


def is_trade(known: Known, words: list[Word], tags: str, first: int, at: int, stop: int) -> bool:
    """Whether a trade is a surname: المحامي غازي الخوري, unless it goes on as a role does, سامي المدير التنفيذي."""
    word = words[at]
    if tags[at] not in "RT" or not word.definite or word.prep or word.conj or words[first].given is None:
        return False
    several = word.role is not None and word.role["number"] == "pl"
    if several and tags[at + 1 : at + 2] == "p":
        return False  # وحض نصر الله السكان على الهدوء
    verb = words[first - 1] if first and tags[first - 1] in "Vv" else None
    if several and verb is not None and verb.cues and verb.cues[0].lemma in _INFORMS:
        return False  # أبلغ كمال الصحفيين أن
    if at + 1 >= stop:
        return True
    following, tag = words[at + 1], tags[at + 1]
    if tags[at] == "R" and word.role is not None and word.role["number"] == "pl" and tag == "R":
        return not (following.definite or following.prep or following.conj)  # فاطمة العلماء رئيسة القسم
    one = following.folded in ("احد", "احدي")  # كريم الشاعر أحد المعتصمين
    if (tag in "RT" and following.definite and not following.conj) or "head" in following.kinds or one:
        return True  # المحامية سناء الفقيه الكاتبة, سامي الجندي كبير الباحثين
    if word.title and (tag == "R" or (tag in "wvnN" and following.folded not in known.surnames)):
        return not following.prep and not following.conj  # سالم الحاج رئيس اللجنة, كامل السيد دفع الله
    if tag == "p" and at + 2 < len(words) and words[at + 2].medium:
        return True  # كشف سامي الحارس في حوار: where he said it, and not where he works
    return tag in BOUNDS + "ctP" or (tag == "p" and following.folded not in ("في", "فى", "باسم")) or tag == "O"


def _titled(words: list[Word], tags: str, first: int) -> bool:
    """Whether a title stands before a name that no list knows: الدكتورة ازدهار عبد السلام المدني."""
    return first > 0 and tags[first - 1] == "T" and words[first - 1].definite and tags[first] in "wn"


def is_bare(word: Word) -> bool:
    """Whether a noun stands bare, as a third name does."""
    return not (
        word.definite
        or word.prep
        or word.conj
        or word.cues
        or word.verb
        or word.kinds
        or word.maybe
        or word.folded.endswith(("ه", "ها", "هم", "ا"))
    )


def participle(words: list[Word], tags: str, at: int) -> bool:
    """Whether a definite word has a complement: زينب الفائزة بالجائزة, البالغة من العمر."""
    if tags[at] not in "GwR" or not words[at].definite or at + 1 >= len(words):
        return False
    return (words[at + 1].prep == "ب" and tags[at + 1] in "wOSR") or words[at + 1].folded == "من"


def has_verb(tags: str, first: int) -> bool:
    """Whether the verb of the clause stands before a name, nothing but its subject's role between."""
    for place in range(first - 1, max(-1, first - 8), -1):
        if tags[place] in "Vv":
            return True
        if tags[place] not in "RTOSGwCnN":
            return False
    return False


def between_names(words: list[Word], tags: str, first: int, at: int) -> bool:
    """Whether what looks like a verb stands between a given name and a nisba: كمال ساتي النوراني."""
    if at != first + 1 or words[first].given is None or at + 2 >= len(words) or words[at].conj:
        return False
    nisba = words[at + 1]
    last = tags[at + 1] in "nN" and nisba.definite and nisba.folded.endswith("ي")
    return last and tags[at + 2] in BOUNDS + "pct"


def before_particle(words: list[Word], tags: str, at: int) -> bool:
    """Whether the inner particle of a foreign name follows: كارلوس لولا دا كوستا."""
    following = words[at + 1].folded if at + 1 < len(words) else ""
    word = words[at]
    if words[at].folded == "لي" and at + 1 < len(words) and tags[at + 1] in "nN":
        return True  # سارة لي كارل
    son = following in ("بن", "بنت")
    return (following in _FOREIGN or son) and not (word.definite or word.conj or word.prep) and tags[at] in "wnxcNvV"


def has_son(words: list[Word], first: int, at: int) -> bool:
    """Whether بن or ولد stands among the names so far."""
    return any(words[p].folded in _SONS for p in range(first, at))


def son_in_one_word(word: Word) -> bool:
    """Whether بال is «son of the» before what is a name with its article: بالطيب, بالحاج."""
    forefather = lexicon().word("ال" + word.stem)
    name = forefather.family or forefather.given is not None or word.stem == "حاج"
    return name and not (forefather.nation or word.stem.endswith("ي"))
