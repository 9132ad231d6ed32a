"""Unsaid: where a reporting word reports nothing, negated, asked about, the writer's own, or in another sense of it."""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from .afterwards import said_before
from .homograph_cues import says_what
from .placed import opens
from .sentences import sentence
from .skeleton import Skeleton
from .soundness import NAMES, WHAT
from .subjects import PREPOSITIONS

_THIS: Final = frozenset(["ذلك", "هذا", "هذه", "كل"])
_NEGATES: Final = word_set("negates")
_COPULAS: Final = word_set("copula")
_RELATIVE_WHAT: Final = word_set("shown-by")
_SHOWS: Final = word_set("shown-by-thing", folded=False)
_OF_WHOM: Final = word_set("of-whom")
_ONE_MAY: Final = word_set("one-may")
_RANKS: Final = word_set("rank")
_WHAT_THING: Final = frozenset(["عما", "مما", "لما", "بما"])
_THAT_IT: Final = frozenset(["انه", "انها", "انهم", "انهما"])
_SUBJECT: Final = 8  # places from a verb over its subject to its particle
_BY_LINE: Final = 14  # places
_INTO_PARTS: Final = 8  # places
_CALLS: Final = word_set("calls", folded=False)
_DAMMA: Final = "\u064f"
_SHADDA: Final = "\u0651"
_IS_CALLED: Final = frozenset(["يسمى", "تسمى", "سمي"])  # but يسمي, سمى
_SAYERS: Final = word_set("sayer")
_THAT_YOU: Final = frozenset(["انك", "انكم", "لانك", "لانكم", "فانك", "فانكم"])
_OF_ME: Final = frozenset(["انني", "اني", "اننا", "انا"])
_HOMOGRAPHS: Final = PREPOSITIONS | {"و" + word for word in PREPOSITIONS}
_MAY: Final = word_set("may")
_IT_GOES_BACK: Final = word_set("goes-back")
_IN_OTHER_WORDS: Final = word_set("in-other-words")


def _with_b(word: Word, tag: str) -> bool:
    """Whether a word is ب or begins with it: بأنها, بالفساد."""
    return word.prep == "ب" or word.folded == "ب" or (tag == "A" and word.folded.startswith("ب"))


def reports_nothing(skeleton: Skeleton, at: int) -> bool:
    """Whether the word reports nothing here: negated, asked about, in its sense as a preposition."""
    tags, words = skeleton.tags, skeleton.words
    word = words[at]
    if tags[at] in "Vv" and _what_is_said(skeleton, at):
        return False
    if tags[at] in "Vv" and at and tags[at - 1] == "x" and words[at - 1].folded.removeprefix("ف") in _NEGATES:
        return not _leaves_open(skeleton, at)
    if (
        tags[at] in "Vv"
        and at
        and (
            words[at - 1].folded in ("لو", "ولو")
            or words[at - 1].form == "إن"
            or (words[at - 1].folded == "ان" and word.cues[0].tense == "present")
        )
        and not said_before(skeleton, at)
    ):
        return True  # لو قال, إن أوصى, أن يقول: nobody has said it yet
    if tags[at] in "Vv" and at > 1 and words[at - 1].folded.startswith("كان") and words[at - 2].folded == "اذا":
        return True  # سئلوا عما إذا كانوا يعتقدون أن: it is asked
    if tags[at] in "Vv" and (_of_the_reader(skeleton, at) or _of_the_writer(skeleton, at) or _of_anybody(skeleton, at)):
        return True
    if tags[at] in "Vv" and at and words[at - 1].folded in _MAY and word.cues[0].tense == "present":
        return True  # قد يقول قائل: he may say it
    if tags[at] in "Vv" and at and words[at - 1].folded in _OF_WHOM and not _clause_of(skeleton, at):
        return True  # يقول عمن مضى: those of whom it is said
    if tags[at] in "Vv" and word.cues[0].lemma == "جاء" and words[min(at + 1, len(words) - 1)].folded in _THIS:
        return True  # جاء ذلك ردا على دعوة إلى أن: it came, and says nothing
    if tags[at] in "Vv" and (_is_told_of(skeleton, at) or _divides(skeleton, at)):
        return True
    if (
        tags[at] in "Vv"
        and at
        and tags[at - 1] == "r"
        and word.cues[0].lemma in ("اعتبر", "عد")
        and word.cues[0].tense == "present"
        and not word.object
        and tags[at + 1 : at + 2] not in ("A", "a")
    ):
        return True  # الذي يعتبر الرجل الثاني: who passes for that
    if tags[at] == "P" and (word.definite or not word.adverbial or _thing(skeleton, at)):
        return True
    if (
        tags[at] in "Vv"
        and word.cues[0].lemma == "أرجع"
        and at + 1 < len(tags)
        and words[at + 1].folded in _IT_GOES_BACK
    ):
        return True  # ويرجع الأمر إلى أن: the thing goes back to it
    if tags[at] == "P" and word.cues[0].lemma == "اتهم" and at + 1 < len(tags) and _with_b(words[at + 1], tags[at + 1]):
        return True  # الشركة متهمة بأنها: who accuses another names him before ب
    if tags[at] == "P" and not word.conj and at and words[at - 1].folded.removeprefix(words[at - 1].conj) in _COPULAS:
        return True  # أن يكون معارضا: what he is, and not what he does as he speaks
    with_b = word.folded.removeprefix(word.conj).startswith("بال")
    if tags[at] == "M" and with_b and word.cues[0].takes == "n" and (opens(skeleton, at) or _wanted(skeleton, at)):
        return True  # وبالتأكيد أن العمل سيبدأ: the writer is sure of it
    if tags[at] == "M" and word.cues[0].lemma == "ظن" and word.cues[0].form == "masdar":
        return True  # من أسباب الخسارة ظنهم أن الخصم ضعيف: what they felt
    if tags[at] == "M" and word.form.endswith("ة") and not (with_b or word.definite) and word.cues[0].form != "noun":
        return True
    if tags[at] == "M" and word.cues[0].lemma == "سأل" and (word.prep or tags[at - 1 : at] in ("p", "c", "t")):
        return True  # ولدى سؤاله عن السبب رد قائلا: the occasion
    if tags[at] == "M" and word.folded.startswith("بوصف") and tags[at + 1 : at + 2] not in ("A", "q", "Q"):
        return True  # بوصفه ضيفا: in his capacity
    if (
        tags[at] == "M"
        and word.folded in ("القول", "قول", "بالقول")
        and any(words[p].folded in _ONE_MAY for p in range(max(0, at - 3), at))
    ):
        return True  # يمكن القول إن: the writer says it
    if (
        tags[at] in "Vv"
        and at
        and words[at - 1].folded in _RELATIVE_WHAT
        and word.cues[0].tense == "present"
        and word.cues[0].lemma in _SHOWS
        and tags[at + 1 : at + 2] in ("A", "p")
    ):
        return True  # ما يؤكد أن: a thing shows it, nobody says it
    if (
        tags[at] in "Vv"
        and word.form.replace(_DAMMA, "").endswith(("يدعى", "تدعى", "يدعي", "تدعي"))
        and at + 1 < len(tags)
        and tags[at + 1] not in "Aa"
        and words[at + 1].folded != "الي"
        and words[at].form.endswith("ى")
    ):
        return True  # يدعى, named
    if tags[at] == "v" and words[at].cues[0].lemma in NAMES and _is_called(skeleton, at):
        return True
    if tags[at] == "B" and (
        word.folded == "فحسب" or (word.folded == "وحسب" and at + 1 < len(tags) and tags[at + 1] in "j.,\n")
    ):
        return True  # وحسب: and no more
    if (
        tags[at] == "B"
        and word.cues[0].lemma == "بتعبير"
        and words[min(at + 1, len(words) - 1)].folded in _IN_OTHER_WORDS
    ):
        return True  # بتعبير آخر: the writer's own
    if word.cues and word.cues[0].lemma == "كتب" and (at == 0 or tags[at - 1] == "\n") and _by_line(tags, at):
        return True
    if word.folded == "رايا" and tags[at + 1 : at + 2] != "A":
        return True  # صارت الفكرة رأيا سائدا: a noun
    if word.folded in ("رد", "ورد") and at + 1 < len(tags) and words[at + 1].folded == "الفعل":
        return True
    if word.folded in ("عبر", "وعبر") and tags[at] in "Vv" and not _expressed(skeleton, at):
        return True  # ، عبر البيانات التي نشرتها: the preposition
    if word.folded in ("عبر", "وعبر") and words[min(at + 1, len(words) - 1)].folded == "عن":
        return False  # إلا أنه عبر عن أمله: behind the preposition stands no other
    if tags[at] == "v" and word.folded in _HOMOGRAPHS and not (_SHADDA in word.form and _behind_somebody(skeleton, at)):
        as_well = at > 0 and tags[at - 1] == "k" and tags[at + 1 : at + 2] in ("R", "N", "T")  # كما بين الوزير أن
        return not (opens(skeleton, at) or as_well) or (at + 1 < len(tags) and tags[at + 1] in "dGeq")
    return False


def _behind_somebody(skeleton: Skeleton, at: int) -> bool:
    """Whether a person or body stands right before a verb, or a phrase before one with its subject: المعلق بيّن أن."""
    tags = skeleton.tags
    return at > 0 and (tags[at - 1] in "TRNOnt" or tags[at + 1 : at + 2] in ("T", "R", "N", "O"))


def _is_called(skeleton: Skeleton, at: int) -> bool:
    """Whether a thing is called so, by nobody in particular: يسمى الصنف «…», سمي الشارع «…».

    Who writes فى for في writes يسمى for the active too, where somebody stands behind it: يسمى الوزير القرار «كارثة».
    """
    word = skeleton.words[at]
    form = word.form.replace(_DAMMA, "").replace(_SHADDA, "").lstrip("وف")
    if form not in _IS_CALLED or word.object or (at and skeleton.words[at - 1].folded in WHAT):
        return False
    somebody = skeleton.tags[at + 1 : at + 2] in tuple("RTNOS")
    return not (somebody and " فى " in skeleton.text)


def _what_is_said(skeleton: Skeleton, at: int) -> bool:
    """Whether a verb says what somebody said, and من أن the words: رفض ما قاله المدير من أن العمل تأخر."""
    tags, words = skeleton.tags, skeleton.words
    if not at or not says_what(words[at - 1], words[at], words[min(at + 1, len(words) - 1)]):
        return False
    particle = tags.find("A", at + 1, at + _BY_LINE)
    between = tags[at + 1 : particle]
    return particle > 0 and words[particle - 1].folded == "من" and not any(tag in "VvPB.\n:" for tag in between)


def _leaves_open(skeleton: Skeleton, at: int) -> bool:
    """Whether somebody does not rule out what أن tells: ولم يستبعد المدرب أن يغيب, but not ولا يستبعد أن."""
    tags, words = skeleton.tags, skeleton.words
    if words[at].cues[0].lemma != "استبعد" or words[at - 1].folded.removeprefix(words[at - 1].conj) not in ("لم", "لا"):
        return False
    particle = tags.find("A", at + 1, at + 2 * _SUBJECT)
    if particle < 0 or any(tag in "VvPB.,\n:" for tag in tags[at + 1 : particle]):
        return False
    return tags[at + 1] in "RTNOSn" or (at > 1 and tags[at - 2] in "RTNOSe" and not words[at - 1].conj)


def _clause_of(skeleton: Skeleton, at: int) -> bool:
    """Whether the verb behind عما or ممن reports all the same."""
    return _called_so(skeleton, at) or _of_those_who(skeleton, at) or _when(skeleton, at)


def _when(skeleton: Skeleton, at: int) -> bool:
    """Whether لما before a past verb of saying is «when», no pronoun for a thing behind it: لما قال إن العمل صعب."""
    tags, words = skeleton.tags, skeleton.words
    if words[at - 1].folded != "لما" or words[at].cues[0].tense != "past" or tags[at] != "V":
        return False
    particle = tags.find("A", at + 1, at + _SUBJECT)
    if particle < 0 or words[particle].folded != "ان":
        return False
    return not any(tag in "VvPB.,\n:" for tag in tags[at + 1 : particle])


def _of_those_who(skeleton: Skeleton, at: int) -> bool:
    """Whether a verb in the plural behind ممن has its own clause right behind it: الفنانون ممن قالوا إن العمل صعب."""
    several = skeleton.words[at].cues[0].number == "pl" and skeleton.words[at - 1].folded == "ممن"
    return several and skeleton.tags[at + 1 : at + 2] == "A"


def _called_so(skeleton: Skeleton, at: int) -> bool:
    """Whether a verb says what a thing is to somebody: كشف عما قال إنه مخطط قديم, لما وصفته الشركة بأنه خطأ."""
    tags, words = skeleton.tags, skeleton.words
    if at < 2 or words[at - 1].folded not in _WHAT_THING or tags[at - 2] in ".,\n-":
        return False  # لما قال الوزير إنه سيرحل: when
    particle = tags.find("A", at + 1, at + _SUBJECT)
    if particle < 0 or words[particle].folded.removeprefix("ب") not in _THAT_IT:
        return False
    return not any(tag in "VvPB.,\n:" for tag in tags[at + 1 : particle])


def _expressed(skeleton: Skeleton, at: int) -> bool:
    """Whether عن, or what stands for it, says what somebody expressed: عبر الوزير عن أمله."""
    _, end = sentence(skeleton.tags, at)
    return any(w.folded in ("عن", "عنه", "عنها", "بالقول", "قايلا") for w in skeleton.words[at + 1 : min(end, at + 24)])


def _is_told_of(skeleton: Skeleton, at: int) -> bool:
    """Whether the subject of a verb is what is reckoned, and not who reckons: تعتبر الأكبر من نوعها."""
    words, cue = skeleton.words, skeleton.words[at].cues[0]
    if cue.lemma != "اعتبر" or cue.tense != "present" or at + 2 >= len(words) or skeleton.tags[at + 2] in "Aa":
        return False
    following = words[at + 1]
    if following.folded in ("من", "ضمن"):
        return words[at + 2].folded in _RANKS
    return following.definite and following.stem in _RANKS


def _thing(skeleton: Skeleton, at: int) -> bool:
    """Whether what looks like a participle is counted, an order, or a seat: 19 متهما, أمرا جديدا, مقرا للفرقة."""
    word = skeleton.words[at]
    if word.cues[0].lemma == "أقر" and word.folded == "مقرا":  # مقرا بأن: he admits
        behind = skeleton.words[at + 1] if at + 1 < len(skeleton.words) else word
        return not behind.folded.startswith("ب") and skeleton.tags[at + 1 : at + 2] not in ("A", "a")
    if word.cues[0].lemma == "اتهم" and at and skeleton.tags[at - 1] == "d":
        return not (skeleton.words[at - 1].form.isdigit() and len(skeleton.words[at - 1].form) > 3)  # عام 2017 متهما
    return word.cues[0].lemma == "أمر" and word.form.lstrip("وف")[:1] != "آ"


def _divides(skeleton: Skeleton, at: int) -> bool:
    """Whether a verb with the letters of "swears" divides something into parts: يقسم الباحث كتابه إلى فصلين."""
    words, cue = skeleton.words, skeleton.words[at].cues[0]
    if cue.lemma != "أقسم" or cue.tense != "present":
        return False
    for place in range(at + 1, min(len(words), at + _INTO_PARTS)):
        if skeleton.tags[place] in "AaqQ:.\n":
            return False
        if words[place].folded == "الي":
            return True
    return False


def _wanted(skeleton: Skeleton, at: int) -> bool:
    """Whether a saying is called for and has not come: وطالبت النقابة الوزير بالاعتراف بأن …"""
    for place in range(at - 1, max(-1, at - _BY_LINE), -1):
        if skeleton.tags[place] in ".\n,:":
            return False
        if skeleton.tags[place] in "VvP" and skeleton.words[place].cues:
            return skeleton.words[place].cues[0].lemma in _CALLS
    return False


def _of_the_writer(skeleton: Skeleton, at: int) -> bool:
    """Whether the verb is the writer's own: أعتقد أن (an اعتقد has no hamza), وأحب أن أوضح أنني."""
    tags, words = skeleton.tags, skeleton.words
    form, cue = words[at].form.lstrip("وف"), words[at].cues[0]
    if form[:1] == "أ" and at and words[at - 1].form.lstrip("وف") in ("أكاد", "أنا", "كنت"):
        return True  # أكاد أقسم لك أن …
    if form[:1] != "أ" or at + 1 >= len(tags) or tags[at + 1] != "A":
        return False
    if cue.lemma[:1] == "ا":
        return True
    return words[at - 1].folded == "ان" and words[at + 1].folded in _OF_ME if at else False


def _of_the_reader(skeleton: Skeleton, at: int) -> bool:
    """Whether a verb is the reader's: لا بد أنك لاحظت أن; ستلاحظ أنها تدور, where nobody is named who will."""
    words, cue = skeleton.words, skeleton.words[at].cues[0]
    if at and words[at - 1].folded in _THAT_YOU:
        return True
    if cue.lemma not in ("رأى", "لاحظ", "اكتشف") or skeleton.tags[at + 1 : at + 2] != "A":
        return False
    future = words[at].folded.removeprefix(words[at].conj).startswith("ست")
    return future and (at == 0 or words[at].conj == "ف" or skeleton.tags[at - 1] not in "RTNOSGnqw")


def _of_anybody(skeleton: Skeleton, at: int) -> bool:
    """Whether the verb is said of whoever may say it, or is none: ولعل قائلا يقول, أبرزها «…»."""
    words = skeleton.words
    if words[at].object and words[at].cues[0].lemma == "أبرز":
        return True
    beside = (words[at - 1].folded if at else "", words[at + 1].folded if at + 1 < len(words) else "")
    return beside[0] in _SAYERS or (beside[1] in _SAYERS and words[at + 1].tag != "P")  # ولعل قائلا يقول, وقد يقول قائل


def _by_line(tags: str, at: int) -> bool:
    """Whether كتب, names and a colon begin a line, with a dash before or the report's first verb behind: a by-line."""
    colon = tags.find(":", at + 1, at + _BY_LINE)
    return (
        colon > 0
        and (tags[at + 1] == "-" or tags[colon + 1 : colon + 2] in tuple("\nVv"))
        and not any(t in tags[at + 1 : colon] for t in "\npVvPA")
    )
