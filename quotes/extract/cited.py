"""Cited: whether those whom a citation names are a source, and no law, plan, thing or further deed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .proper import possessed
from .sentences import sentence_end
from .skeleton import Skeleton
from .subjects import Subjects

if TYPE_CHECKING:
    from .readings import Reading

_DATA: Final = frozenset(["معطيات", "لمعطيات", "مستجدات", "لمستجدات"])
_NORMS: Final = word_set("norm")
SOURCES: Final = word_set("source")
_ALONE: Final = 12  # places of a sentence that holds a citation and no more
_JOINED: Final = frozenset(["وبحسب", "وحسب", "ووفق", "ووفقا", "وطبقا", "ونقلا", "وحسبما"])
_SPEAKING: Final = frozenset(["head", "quantity", "source", "words", "paper", "self", "kin", "generic"])
_CITES: Final = word_set("cites", folded=False)
_HIS: Final = ("به", "بها", "بهم", "يه", "يها", "يهم")  # بحسبها, برأيه
_THE_SAME: Final = frozenset(["ذات", "نفس", "لذات", "لنفس"])
_WORDING: Final = word_set("wording")
_CHARGE: Final = frozenset(["الاتهام", "اتهام", "الاتهامات"])
_ORDERS: Final = word_set("orders", folded=False)
_THIS: Final = frozenset(["هذا", "هذه", "ذلك", "تلك"])


def apposed(skeleton: Skeleton, at: int) -> bool:
    """Whether nothing but a name stands behind a pause up to the end of the sentence: of whoever is cited before it."""
    end = sentence_end(skeleton.tags, at)
    return 1 < end - at < 5 and skeleton.tags[at] == "N" and all(tag in "nN" for tag in skeleton.tags[at:end])


def sentence_alone(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether a citation is a sentence of its own, of the one before: بدأ العمل. بحسب وزارة النقل."""
    tags, at = skeleton.tags, reading.at
    if at < 3 or tags[at - 1] != "." or tags[at] != "B" or skeleton.words[at].folded in _JOINED:
        return False
    end = sentence_end(tags, at)
    if any(word.media_name or "outlet_head" in word.kinds for word in skeleton.words[at + 1 : end]):
        return False  # … إلى محاكمة عادلة. بحسب رويترز: who reports all that, and has not said it
    return end - at < _ALONE and not any(tag in ",AaQq:P" for tag in tags[at:end])


def cites(subjects: Subjects, reading: Reading) -> bool:
    """Whether a trailing cue names a source, and no law, plan or further deed."""
    words, tags = subjects.words, subjects.tags
    first, last = reading.zone
    form = reading.rule.form
    alone = sentence_alone(subjects.skeleton, reading)
    behind_marks = reading.at > 1 and tags[reading.at - 2] in "Qq"
    if reading.at == 0 or (tags[reading.at - 1] in ".\n" and not (behind_marks or alone)):
        return False
    if words[reading.at].conj == "ف" and tags[reading.at - 1] == ",":
        return False  # …، فبحسب الصحف، تلقت المنظمة شكاوى: ف leads on to what follows
    joined = words[reading.at].conj == "و" and tags[reading.at - 1] == ","
    if joined and any(words[p].verb or tags[p] in "Vv" for p in range(first + 2, last)):
        return False  # …، ووفقا لوزير البيئة بلغ الاستهلاك: whoever is cited said what follows
    if tags[reading.at] in "Bk" and (tags[last : last + 2] in ("rV", "rv") or tags[last : last + 3] in (",rV", ",rv")):
        body = words[first].body if first < last else None
        if tags[reading.at - 1] == "-" or (body is not None and body["type"] == "document"):
            return False  # حسب النتائج التي أعلنت أمس: what was made known, and nobody's words
    if tags[reading.at] == "k":
        if tags[reading.at - 1] == "r":
            return False  # القرية التي كما تقول جف زرعها
        if reading.cue.lemma == "توقع" and not (
            first < last and (words[first].role or words[first].body or "quantity" in words[first].kinds)
        ):
            return False  # كما يتوقع وصول الوفد: and that is expected too
        object_of = first < last and not words[first].role and words[first].folded.endswith(("ه", "ها", "هم"))
        deed = object_of and not words[first].form.endswith("ة") and tags[first] in "wn"
        return (
            reading.cue.lemma in _CITES and last - first <= 24 and not deed
        )  # كما ذكر مشاركته في: and that too he said
    if form == "preposition" and reading.rule.id in ("cited-end", "cited-mark-end", "inserted"):
        if words[reading.at].folded.endswith(_HIS) and first < last:
            return False  # لأنه بحسبها «مضيعة للوقت»: the pronoun is the source, and what follows its words
        while first < last and (tags[first] in "pe" or words[first].folded in ("ل", "لـ") or _to_this(words[first])):
            first += 1
        if first + 1 < last and words[first].folded in _THE_SAME:
            first += 1  # حسب ذات البلاغ
        if first + 1 < last and words[first].folded in _WORDING and words[first + 1].stem in _NORMS:
            return False  # وفقا لنص القانون: what the words of the law want
        if first >= last:
            return False
        word = words[first]
        bare = word.stem if not word.stem.startswith("لل") else word.stem[2:]
        if word.maybe == "ل" and bare == word.folded:
            bare = word.folded[1:]  # لأحد المسؤولين
        if reading.cue.form == "preposition" and (_thing(subjects, first) or _data_of_a_thing(subjects, first, last)):
            return False
        own = reading.rule.id == "inserted" and word.folded.endswith(("ه", "ها", "هم"))  # بحسب زملائها
        own = own and not word.form.endswith("ة")  # وفق نظرة شاملة
        if (
            tags[first] == "w"
            and not own
            and not word.definite
            and not word.kinds & {"head", "quantity"}
            and not _son(words, first)
            and not (
                {bare, word.folded, word.folded.removeprefix("ال"), word.folded.removeprefix("لل")} & SOURCES
                or word.medium
            )
        ):
            return False
        return "quantity" in word.kinds or (
            bare not in _NORMS
            and word.folded not in _NORMS
            and word.folded.removeprefix("لل") not in _NORMS
            and word.folded.removeprefix("ل") not in _NORMS
        )
    return True


def _son(words: list[Word], at: int) -> bool:
    """Whether somebody is cited as another's son, or by a name that begins so: بحسب ابن عمه, وفقا لابن خلدون."""
    return words[at].stem == "ابن" and at + 1 < len(words)


def by_rule(subjects: Subjects, reading: Reading) -> bool:
    """Whether a clause goes by a law, a plan or a custom: وفقا للقوانين، فإن … is nobody's statement."""
    first, last = reading.zone
    for verb in subjects.words[reading.at + 1 : first + 2]:
        if verb.cues and verb.cues[0].form == "finite" and verb.cues[0].lemma in _ORDERS:
            return True  # وفق ما وجه به المدير: as he has ordered
    while first < last and (subjects.tags[first] in "pe" or subjects.words[first].folded in ("ل", "لـ")):
        first += 1
    if first >= last:
        return False
    word = subjects.words[first]
    if (word.folded in _THIS or _to_this(word)) and _nothing_said(subjects, first + 1, last):
        return True
    forms = {word.stem, word.folded, word.stem.removeprefix("لل"), word.folded.removeprefix("لل")}
    charges = first + 1 < last and subjects.words[first + 1].folded in _CHARGE  # وبحسب لائحة الاتهام
    if (forms | {word.folded.removeprefix("ل")}) & _NORMS and not charges:
        return True
    return reading.cue.form == "preposition" and reading.rule.id != "cited-verb-end" and _thing(subjects, first)


def _to_this(word: Word) -> bool:
    """Whether a word points behind وفقا: وفقا لهذه المنظمة."""
    return word.prep == "ل" and word.stem in _THIS


def _nothing_said(subjects: Subjects, at: int, last: int) -> bool:
    """Whether what this points to is no source: وفقا لذلك، تغلق المدارس, وفق هذه السياسة."""
    if at >= last:
        return True
    word = subjects.words[at]
    return not word.definite or bool(word.conj) or word.stem in _NORMS or word.folded in _NORMS or _thing(subjects, at)


def handed_on(skeleton: Skeleton, at: int) -> bool:
    """Whether the subject of the verb before hands another's words on: أفادت الوكالة نقلا عن الوزير بأن."""
    return skeleton.tags[at] == "B" and skeleton.words[at].stem == "نقل"


def names_source(subjects: Subjects, first: int, last: int) -> bool:
    """Whether a zone names whoever may be a source: وزارة النقل, and no law, kind or thing."""
    word = subjects.words[first] if first < last else None
    if word is None or {word.stem, word.folded} & _NORMS or _thing(subjects, first):
        return False
    if word.prep == "ل" and (word.body or word.role):
        return subjects.reader.read(first, last) is not None  # وفقا للصحيفة
    return bool(subjects.after(first, last))


def _data_of_a_thing(subjects: Subjects, first: int, last: int) -> bool:
    """Whether data are those of a thing, to which something conforms: وفق معطيات العصر, but not وفق معطيات الوزارة."""
    if subjects.words[first].folded not in _DATA or first + 1 >= last or subjects.tags[first + 1] != "w":
        return False
    word = subjects.words[first + 1]
    return word.definite and not _may_speak(word) and word.stem not in SOURCES


def _thing(subjects: Subjects, at: int) -> bool:
    """Whether a noun is neither somebody, a body nor what can be read or heard: بحسب الخلطة, وفق الجودة, حسب مزاجه.

    Participles are left out: they are as often people (المدعي, المتعاملين).
    """
    word, tag = subjects.words[at], subjects.tags[at]
    if tag not in "wn" or _may_speak(word) or subjects.reader.names.introduced(at):
        return False
    if subjects.tags[at + 1 : at + 2] == "N":
        return False  # وفقا للاقتصادية سامية حداد
    bare = word.folded.removeprefix(word.conj).removeprefix("لل").removeprefix("ال")
    own = bool(word.pronoun) or possessed(word)
    if own:
        bare = next((bare.removesuffix(e) for e in ("هما", "هم", "ها", "ه") if bare.endswith(e)), bare)
    stem = bare.removesuffix("ي")
    forms = {bare, bare + "ه", bare.removesuffix("ت") + "ه", stem, stem + "ء", word.stem}  # زملائها: زملاء
    if forms & SOURCES or any(_may_speak(lexicon().word(form)) for form in forms):
        return False
    participle = bare.startswith("م") and not bare.endswith(("ه", "ات")) and not own
    if participle or bare.endswith(("ين", "ون", "ي" if own else "ين")):
        return False
    return own or (tag == "w" and word.definite)


def _may_speak(word: Word) -> bool:
    """Whether the lists know a word as somebody, a body or a place, or as what holds words."""
    named = word.family or word.given is not None or word.nation or word.media_name or word.place
    return bool(named or word.body or word.role or word.medium or word.kinds & _SPEAKING)
