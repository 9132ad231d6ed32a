"""Other senses: where a verb of saying with its subject and what follows tells a deed, a finding or a list.

«يواصل اللاعب تنقلاته» goes on with them and says nothing; «تؤكد صفحات التاريخ أن» shows; «وتوضح الصورة طريقة العمل:»
points at a picture; «كما أضاف زميله هدفا» adds a goal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .skeleton import Skeleton
from .subjects import PREPOSITIONS, Subjects
from .told_as_well import as_well

if TYPE_CHECKING:
    from .readings import Reading

_GOES_ON_WITH: Final = word_set("goes-on-with", folded=False)
_TALKS: Final = tuple(word_set("talk"))
_SHOWS: Final = word_set("shown-by-thing", folded=False)
_ABSTRACT: Final = word_set("abstract")
_THIS: Final = ("هذا", "هذه", "ذلك")
_SIGNS: Final = word_set("sign")
_SOURCES: Final = word_set("source")
_FINDING: Final = word_set("finding")
_PICTURES: Final = word_set("picture")
_LISTS_THEM: Final = word_set("lists-them")
_FOLLOWING: Final = word_set("following")
_TURNED_OUT: Final = word_set("turned-out")
_BELIEF: Final = word_set("belief")
_NUMBERS: Final = word_set("number")
_ITS: Final = ("ه", "ها", "هم", "هما", "هن")
_WHERE: Final = ("في", "فى", "خلاله", "لنا", "له", "عليه", "به")
_PROVES: Final = frozenset(["أثبت", "شهد"])
_EACH: Final = frozenset(["كل", "جميع"])
_TOWARDS: Final = word_set("unto", folded=False) | word_set("towards", folded=False)
_HOPES: Final = word_set("looks-forward")
_DESCRIBES: Final = 10  # places from وصف to its own أن
_GENITIVES: Final = 5  # places from a subject to what it belongs to


def other_sense(skeleton: Skeleton, subjects: Subjects, reading: Reading) -> bool:
    """Whether a verb whose pattern fits has another sense here than that of saying."""
    kind, finite = reading.rule.kind, reading.cue.form == "finite"
    if kind == "clause":
        if finite and (_goes_on_with(skeleton, subjects, reading) or _found(skeleton, reading)):
            return True
        if finite and _appears(skeleton, reading):
            return True
        if finite and (_shown(skeleton, reading) or _writers_own(skeleton, reading)):
            return True
        if reading.cue.lemma == "نشر" and not (finite and _publishes_news(skeleton, subjects, reading)):
            return True
        if finite and reading.cue.lemma == "وصف" and _not_as(skeleton, reading):
            return True
        if _until(skeleton, subjects, reading):
            return True
        return _of_another(skeleton, reading) or (not finite and reading.cue.lemma in _PROVES)
    if kind == "quote":
        seems = reading.cue.lemma == "بدأ" and skeleton.words[reading.word_at].form.endswith("بدا")
        return finite and (seems or _writes(skeleton, reading))  # وبدا الحفل «مرتبكا»: it seemed so
    if kind == "speech":
        return finite and _shows_or_lists(skeleton, reading)
    if reading.rule.id == "finite-after" and skeleton.words[reading.word_at].conj == "و":
        return True  # نعتهم بـ«الغرباء» وقدر فيهم صبرهم: it goes on to what follows
    if reading.rule.id == "finite-after" and skeleton.words[reading.word_at].folded in PREPOSITIONS:
        return "q" in skeleton.tags[reading.at - 2 : reading.at]  # اجتماع «غير رسمي»، بين الوزراء: between
    if reading.rule.id != "as-verb-end":
        return False
    return (reading.cue.lemma == "أضاف" and _added(subjects, reading)) or as_well(skeleton, subjects, reading)


def _writes(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether a few marked words, nouns with the article, are the title of what is written: كتب سالم نصر «المقامات».

    Or the name of the outlet whose word stands right before them without the article: كتبه في صحيفة «الميزان».
    """
    outlet = skeleton.words[reading.content - 1]
    named = not reading.cue.strong and "outlet_head" in outlet.kinds and not outlet.definite
    if named and reading.rule.id == "finite-fragment":
        ends = skeleton.tags.find(".", reading.content)
        behind = skeleton.tags[reading.content + 1 : ends if ends > 0 else len(skeleton.tags)]
        if not {"q", "Q"} & set(behind):
            return True
    if reading.cue.lemma != "كتب" or reading.rule.id != "finite-fragment" or "p" in skeleton.tags[slice(*reading.zone)]:
        return False
    inside = skeleton.inside(reading.content)
    return bool(inside) and all(word.definite and not word.verb for word in inside)


def _behind_subject(subjects: Subjects, reading: Reading) -> int:
    """The place behind the subject that stands beside a cue; the cue's own zone from its head on, where none does."""
    who = subjects.after(*reading.zone)
    return who[-1].last if who else reading.zone[0]


def _goes_on_with(skeleton: Skeleton, subjects: Subjects, reading: Reading) -> bool:
    """Whether something of the subject's is what is gone on with: يواصل اللاعب تنقلاته, but not واصل حديثه."""
    if reading.cue.lemma not in _GOES_ON_WITH:
        return False
    at = _behind_subject(subjects, reading)
    if at >= reading.zone[1] or skeleton.tags[at] not in "wOn":
        return False
    word = skeleton.words[at]
    own = word.folded.endswith(_ITS) and not (word.form.endswith("ة") or word.prep or word.conj or word.definite)
    return own and not (word.medium or word.folded.startswith(_TALKS))


def _found(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether somebody, and no study, finds or proves something: اكتشف العامل أن الباب مغلق, أثبت الفريق أنه قوي."""
    lemma, (first, last) = reading.cue.lemma, reading.zone
    if lemma not in ("اكتشف", "أثبت"):
        return False
    words = skeleton.words[first:last][:2]
    if lemma == "أثبت":  # أثبتت دراسة أن, but not أثبتت الأبحاث أن, which is no one's
        if not words or words[0].stem not in _FINDING or skeleton.words[reading.word_at].object:
            return True
        return words[0].definite and (last - first == 1 or skeleton.tags[first + 1] == "p")
    return not any(w.stem in _FINDING or (w.body and w.body["type"] == "document") for w in words)


def _appears(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether a verb with the letters of "shows" is "appears": صورة قديمة، يظهر خلالها أن, ويظهر في المقطع أن."""
    first, last = reading.zone
    at, words = reading.at, skeleton.words
    if words[at].folded.removeprefix("و") != "يظهر" or first == last:
        return False
    where = words[first].folded.startswith(_WHERE) or words[first].prep in ("ب", "ل")
    return where and (at == 0 or skeleton.tags[at - 1] not in "RTNOSG")


def _publishes_news(skeleton: Skeleton, subjects: Subjects, reading: Reading) -> bool:
    """Whether nothing but when and where stands between who publishes and أن: نشرت الصحيفة أمس أن.

    Behind a thing that is published stands what is said to be shown: نشرت الصحيفة الصورة على أنها قديمة.
    """
    tags, words = skeleton.tags, skeleton.words
    who = subjects.after(*reading.zone)
    verb = reading.at - (reading.at > 0 and words[reading.at - 1].folded == "قد")
    before = tags[verb - 1] if verb else "."
    if words[reading.word_at].object or not (who or before in "ONGqQ)"):
        return False
    if who and not (who[0].type in ("media", "organisation") or (who[0].type == "person" and who[0].name)):
        return False
    within = False
    for place in range(who[-1].last if who else reading.zone[0], reading.intro[1] - 1):
        within = within or tags[place] in "p" or bool(words[place].prep)
        if words[place].folded == "علي" and place == reading.intro[1] - 2:
            return False
        if tags[place] in "VvPMBArxjQ" or words[place].verb or not (within or tags[place] in "tcd,-"):
            return False
    return True


def _until(skeleton: Skeleton, subjects: Subjects, reading: Reading) -> bool:
    """Whether إلى أن is "until", or of a word between: معلنا هدفه، ثم هدأ اللعب إلى أن, أعلن خطته في إشارة إلى أن.

    Behind verbs that do not lead to anything it is their own only where nothing but their subject, and where and
    when, stands between.
    """
    tags, words, cue = skeleton.tags, skeleton.words, reading.cue
    to = reading.intro[1] - 2
    if words[to].folded != "الي" or cue.lemma in _TOWARDS:
        return False
    if cue.form == "finite":
        if not cue.strong and cue.stance != "neutral":
            return True  # حمل حقيبته إلى أن وصل
        if words[to + 1].folded == "ان" and reading.content < len(words) and words[reading.content].verb:
            return True  # قال ما رآه، وبقي إلى أن وصلت السيارة: a verb right behind
    if to <= reading.word_at + 1:
        return False
    who = subjects.after(*reading.zone)
    end = who[-1].last if who else reading.zone[0]
    if tags[end] in ",-" and tags[to - 1] in ",-":
        return False  # وأضافت السفارة، في بيان تلقته الصحيفة، إلى أن
    within = False
    for place in range(end, to):
        within = within or tags[place] == "p" or bool(words[place].prep)
        if words[place].stem in _HOPES:
            return False  # أعرب عن تطلع بلاده إلى أن
        if tags[place] in "VvPM" or words[place].verb or (tags[place] in "wn" and not within):
            return True
    return False


def _not_as(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether a bare أن far off or before a subjunctive is of another verb: ويصف رحلته في الجنوب، ويتمنى أن يعود.

    What somebody is described as stands behind بأن; few write وصف المدير أن العمل جيد.
    """
    if skeleton.words[reading.intro[1] - 1].folded != "ان" or reading.content >= len(skeleton.words):
        return False
    verb = skeleton.words[reading.content]
    subjunctive = not verb.definite and lexicon().may_be_imperfect(verb.folded) and verb.folded[:1] in "يت"
    far = reading.intro[1] - reading.word_at
    return far > (_DESCRIBES // 2 if subjunctive else _DESCRIBES)


def _shown(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether it is a thing that shows: المؤشرات التي تؤكد أن, أثبتت دروس التاريخ أن, تؤكد كل صفحة من التاريخ أن."""
    if reading.cue.lemma not in _SHOWS:
        return False
    tags, words, at = skeleton.tags, skeleton.words, reading.at
    first, last = reading.zone
    alone = first == last or tags[first] in "pct"
    if alone and at > 1 and tags[at - 1] == "r" and words[at - 2].folded in _ABSTRACT:
        return True
    if alone and at and tags[at - 1] in "wnC" and words[at - 1].folded in _SIGNS:
        return True  # أي شيء يشير إلى أن, إشارات توحي بأن
    if first < last and tags[first] == "p":
        return False
    if words[first].folded in _THIS and (last == first + 1 or (last == first + 2 and tags[first + 1] == "p")):
        return True  # ويشير هذا إلى أن: what has been told shows it
    for place in range(first, min(first + _GENITIVES, last)):
        word = words[place]
        if word.folded in _ABSTRACT:
            return place > first
        if tags[place] not in "wCn" and word.folded != "من":
            return False
        if (word.stem in _SOURCES and words[first].folded not in _EACH) or word.verb or word.prep:
            return False
    return False


def _writers_own(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether somebody who writes no hamza means himself: واعتقد ان الملعب جديد, for وأعتقد أن."""
    if reading.cue.lemma != "اعتقد" or reading.cue.tense != "past" or reading.zone[0] < reading.zone[1]:
        return False
    at, words = reading.at, skeleton.words
    mine = words[at].form.lstrip("وف") == "اعتقد" and words[reading.intro[1] - 1].form[:1] == "ا"
    return mine and (at == 0 or words[at].conj != "" or skeleton.tags[at - 1] in ".\n,")


def _of_another(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether أن hangs on something between it and the cue: a condition, a finding, a belief that is warned of."""
    words, tags, governs = skeleton.words, skeleton.tags, reading.intro[1] - 2
    if reading.cue.lemma == "اعتبر" and reading.cue.form == "masdar" and words[governs + 1].folded.startswith("ف"):
        return True  # باعتبارها قديمة، فإن …
    if governs <= reading.word_at:
        return False
    called = reading.at and words[reading.at].object and words[reading.at - 1].folded == "ما"
    if called and "," in tags[reading.at : governs + 1]:
        return True  # وهو ما اعتبره التجار خسارة، وكان المدير يرى أن: of a later verb
    if words[governs].folded == "علي" and reading.content < len(words) and _on_condition(skeleton, reading, governs):
        return True
    if words[governs].folded in _BELIEF and words[governs - 1].folded in ("من", "الي"):
        return True  # حذر من الاعتقاد بأن, أسباب تدعو إلى الاعتقاد بأن
    if words[governs].folded == "او" and reading.cue.form == "finite":
        return True  # كما حددها المدير أو أنهما يعملان: joined to a clause before the cue
    return any(
        words[p].folded.removeprefix("و") in _TURNED_OUT and (tags[p - 1] in ",j" or words[p].conj)
        for p in range(reading.word_at + 1, governs + 1)
    )  # مشيرا للتوصيات، إذ لوحظ في الدراسات أن


def _on_condition(skeleton: Skeleton, reading: Reading, governs: int) -> bool:
    """Whether «على أن» says on what condition: أكد على الإغلاق على أن يعود, اتفقوا على اللقاء، على أن يتم غدا."""
    verb = skeleton.words[reading.content]
    if verb.definite or not lexicon().may_be_imperfect(verb.folded):
        return False
    if skeleton.words[governs + 1].folded != "ان":
        return False  # على أنه يقدم: what is, and not what shall be
    if skeleton.tags[governs - 1] == ",":
        return True
    return any(skeleton.words[p].folded in ("علي", "الي", "عن") for p in range(reading.word_at + 1, governs))


def _shows_or_lists(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether a colon opens a list, points at a picture, or stands before the reporter's next sentence."""
    words, tags = skeleton.words, skeleton.tags
    first, last = reading.zone
    if first < last and reading.cue.lemma in _SHOWS and words[first].stem in _PICTURES:
        return True  # وتوضح الصورة طريقة العمل: …
    called = reading.intro[0] - 1
    if called > first and words[called].folded in _LISTS_THEM and words[called].folded not in _FOLLOWING:
        return True  # تختتم البطولة بأربعة فرق هي: …
    behind = tags[reading.content : reading.content + 1]
    announced = words[called].folded.removeprefix("ب") in _FOLLOWING  # بالآتي
    if not announced or behind not in ("V", "v"):
        return False
    verb = words[reading.content]  # تنصح الخبيرة بالآتي: تقول ندى كرم للصحيفة «…»
    return (
        verb.cues[0].tense == "present"
        and not verb.conj
        and tags[reading.content + 1 : reading.content + 2] in tuple("RTN")
    )


def _added(subjects: Subjects, reading: Reading) -> bool:
    """Whether behind the subject stands what was added: كما أضاف زميله هدفا."""
    at = _behind_subject(subjects, reading)
    if at >= reading.zone[1] or subjects.tags[at] not in "wdnC":
        return False
    word = subjects.words[at]
    if word.definite or word.prep or word.conj or word.circumstance or word.time or "adverb" in word.kinds:
        return False
    return subjects.tags[at] == "d" or word.folded in _NUMBERS or word.form.endswith(("ا", "اً", "ًا", "ين"))
