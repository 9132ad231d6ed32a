"""Particles and colons: whether the one behind a reporting word is its own, and not another verb's or a title's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.naming import naming
from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .homograph_cues import says_what
from .skeleton import Skeleton

if TYPE_CHECKING:
    from .readings import Reading
    from .subjects import Subjects

_WANTS_THAT: Final = word_set("wants-that")
_KNOWS: Final = word_set("knows-that")
_HOPES: Final = word_set("hope")
_UPON_THAT: Final = word_set("upon-that", folded=False)
_NOUNS_WITH_THAT: Final = word_set("noun-with-that")
_AMONG_THEM: Final = word_set("among-them")
_LIST: Final = 14  # places from the works to the word that names some of them
_WAS_DONE: Final = word_set("was-done")
_MUST: Final = word_set("must")
_ONLY_HE_SAYS: Final = word_set("opens-speech") - {"لم", "عندما", "يجب", "كيف", "لماذا", "هناك"}
_CALLS: Final = word_set("calls", folded=False)
_VOCATIVE: Final = frozenset(["ايها", "ايتها"])


def own_particle(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether the particle is the cue's: not in دعا إلى العمل على أن يبدأ, nor in عاد وسط آمال بأن يبدأ."""
    words, governs = skeleton.words, reading.intro[1] - 2
    if governs <= reading.word_at:
        return True
    if any(word.folded in _VOCATIVE for word in words[slice(*reading.zone)]):
        return False  # قال الشيخ أيها الناس اعلموا أن: the speech has begun
    before = words[governs].folded
    if before == "من" and any(
        says_what(words[p - 1], words[p], words[p + 1]) for p in range(reading.word_at + 1, governs)
    ):
        return False  # نفى ما قاله المدير من أن العمل تأخر: what he denied are the other's words
    if before == "حين":
        return False  # قال بضرورة الإصلاح، في حين أن العمل متوقف: whereas
    if before == "ام" and words[governs - 1].folded != "اف":  # but قال لإذاعة أف أم أن
        return False  # ما إذا كان سيزيد الأسعار، أم أنه سيخفضها
    if before == "الي" and skeleton.tags[governs - 1] == "," and reading.cue.form != "finite":
        until = reading.content < len(words) and lexicon().may_be_imperfect(words[reading.content].folded)
        return not until  # ، إلى أن يفتحه الحارس
    if before.removeprefix("و") in _KNOWS or before.removeprefix("ف") in _KNOWS:
        return False  # معلنين يودون أن, عبرت عن رأيها ووجدت أن: the nearer verb takes it
    hopes = before if before not in ("في", "فى") else words[governs - 1].folded
    if hopes in _HOPES and skeleton.tags[reading.content : reading.content + 1] not in ("Q", "q"):
        return False  # معربا عن أمله في أن, عن أملها بأن: what he hopes for
    noun = governs - (skeleton.tags[governs] == "p")
    if skeleton.tags[governs] == "M" and before == "القول":
        return False  # وسجل الفريق هدفين ويمكن القول إن: the nearer noun takes it, and the writer says it
    if skeleton.tags[noun] == "M" and words[noun].cues[0].takes == "n" and reading.cue.lemma in _CALLS:
        return False  # طالبت الوزير بالاعتراف بأن …
    if before in ("علي", "وعلي") and skeleton.tags[governs] == "p":
        return reading.cue.lemma in _UPON_THAT and words[governs - 1].folded.removeprefix("و") != "علاوه"
    expressed = words[governs - 1].folded in ("عن", "عنه") or words[governs - 1].cues
    return not {before, words[governs].stem} & _NOUNS_WITH_THAT or bool(expressed)


def told_by_another(skeleton: Skeleton, first: int, last: int) -> bool:
    """Whether a later verb brings in the colon: ويعتبر البرنامج مهما وحدد السعر كما يلي: …"""
    return any(
        skeleton.words[p].conj == "و" and skeleton.words[p].verb and "r" not in skeleton.tags[first:p]
        for p in range(first + 1, last)
    )


def wants_that(folded: str) -> bool:
    """Whether a word has أن as its own, with و before it and a pronoun behind it too: يمكن, ويمكنهم."""
    bare = folded.removeprefix("و")
    return bare in _WANTS_THAT or any(bare.removesuffix(end) in _WANTS_THAT for end in ("هم", "ها", "هما", "نا", "ه"))


def announces_title(skeleton: Skeleton, at: int) -> bool:
    """Whether a title follows a place: بعنوان, بالعنوان التالي."""
    words = skeleton.words
    if words[at - 1].folded in _AMONG_THEM:  # من رواياته، وأشهرها: «…»
        return any(naming(words[p]) == "title" for p in range(max(0, at - _LIST), at - 1))
    named = at - 1 - (words[at - 1].folded in ("الاتي", "التالي"))
    return named > 0 and words[named].folded in ("بعنوان", "عنوان", "بالعنوان", "العنوان", "موضوع")


def goes_on_to(skeleton: Skeleton, first: int, last: int) -> bool:
    """Whether a pause, و and another verb come first, which has the particle then: بين الخطين، وحاول المدرب أن."""
    return any(
        skeleton.tags[p - 1] == "," and skeleton.words[p].conj == "و" and skeleton.words[p].verb
        for p in range(first + 1, last)
    )


def new_sentence(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether و, a source and فإن begin a sentence whose full stop is missing: … هذا العام وبحسب الوزير فإن."""
    words, (first, last) = skeleton.words, reading.zone
    joined = words[reading.at].folded.startswith("و") and words[reading.at].folded not in ("وفق", "وفقا")
    someone = skeleton.tags[first] in "RTNOSn" and not words[first].folded.startswith(("هذ", "لهذ", "ذلك", "لذلك"))
    return joined and someone and words[last + (skeleton.tags[last] == ",")].folded.startswith("ف")


def leads_unto(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether إلى أن, or إلى القول إن, is what a verb reports with: ذهب الخبير إلى أن, but not ذهب إلى أن وصل."""
    words, that = skeleton.words, reading.intro[1] - 1
    said = words[that - 1].folded == "القول"
    if words[that - 1 - said].folded != "الي":
        return False
    until = words[that].folded == "ان" and not said and reading.cue.lemma == "ذهب"
    return not (until and reading.content < len(words) and words[reading.content].verb)


def speaks_first(skeleton: Skeleton, subjects: Subjects, first: int, last: int) -> bool:
    """Whether what only the speaker can say follows his name, or the verb: قال سامي لن ننسى أن; أضاف تمت مناقشة أن.

    Of قال رجل لم يكشف عن اسمه أن it does not: who is told of without the article may have a clause of his own.
    """
    who = subjects.after(first, last)
    begins = who[-1].last if who else first
    if begins >= last or (who and not (who[0].name or who[0].definite)):
        return False
    if skeleton.words[begins].folded in _ONLY_HE_SAYS or skeleton.words[begins].folded in _WAS_DONE:
        return True
    # في مداخلة لبرنامج المساء يجب أن: a clause of its own behind a noun with the article
    return any(
        skeleton.words[p].folded in _MUST and (p == begins or skeleton.words[p - 1].definite)
        for p in range(begins, last)
    )
