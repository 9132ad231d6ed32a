"""Turns: the verb, participle or source with which the reporter speaks again behind the words that he reports.

«قال المدير إن العمل بدأ، مضيفا أن …»; «… وأكد أن …»; «… لكن الوزيرة نفت أن …»: whether a reporting word is the
reporter's, and not one more of the reported clause, shows in the pause, in what leads it, and in its agreement.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.cues import Cue
from ..lexicon.sets import word_set
from .afterwards import said_before
from .skeleton import Skeleton

_COPULAS: Final = word_set("copula")
_MEANWHILE: Final = word_set("aside") | {"حين"}
_HENCE: Final = word_set("hence")
_EXCEPT: Final = word_set("except")
_BUT: Final = word_set("but")
_SOME_OF: Final = word_set("some-of")
_SO_THEN: Final = word_set("so-then")
_AS_FOR: Final = word_set("as-for")
_SUBJECT: Final = 14  # places that a subject before its verb may take
_PHRASE: Final = 9  # places between a pause and the verb behind it
_NOUNS_TOO: Final = word_set("noun-too")
_WITHOUT: Final = frozenset(["دون", "ودون", "ولم", "لم"])
_BUT_HE: Final = frozenset(["لكنه", "لكنها", "ولكنه", "ولكنها", "لكنهم", "ولكنهم"])
_IN_RETURN: Final = word_set("in-return")
_BESIDES: Final = frozenset(["فيما", "بينما", "كما", "حين"])
_WAS: Final = frozenset(["كان", "كانت", "كانوا"])
_HAD: Final = 9  # places between كان and the verb of «had said»
_COMES: Final = frozenset(["جاء", "ورد", "بلغ"])  # verbs that tell of a number or a rank as well
_RATHER: Final = frozenset(["بل", "وانما", "انما"])
_RESUMED: Final = frozenset(["به", "بها", "فيه", "فيها"])
GOVERNS: Final = frozenset(["علي", "الي", "من", "عن", "في", "بين", "لدي", "بعض"])  # no adverbial participle follows
_WAS_NOT: Final = frozenset(["يكن", "تكن", "يكونوا"])
_THAT_IT: Final = frozenset(["انه", "انها", "انهم", "بانه", "بانها", "بانهم", "لانه", "لانها", "لانهم"])
_ITS: Final = ("ها", "هما", "نا")
_NEAR: Final = 4  # places from a participle of saying to the clause that it brings
_LEADS_OFF: Final = frozenset(["في", "من", "علي"])
_TURNS_TO: Final = word_set("turns-to")
_LONGEST: Final = 4  # words of a phrase that turns to another


def turn(skeleton: Skeleton, first: int, at: int, form: str, outer: Cue) -> int:
    """The place from which on a reporting word is the reporter's, in a clause that begins at ``first``; 0 for nowhere.

    ``form`` is that of the word's cue where it reports here, empty where it does not; ``outer`` is the cue that reports
    the clause: a verb like it, behind و, has the same subject.
    """
    if form and skeleton.tags[at] in "Vv" and (but := but_he(skeleton, at)):
        return but if _alike(skeleton.words[at].cues[0], outer) else 0
    if _takes_over(skeleton, at, form, outer):
        return at
    if form and skeleton.tags[at] in "Vv":
        if said_before(skeleton, at):
            return at - 2  # …، قبل أن يضيف أن
        other = _of_another(skeleton, first, at, outer) or _of_the_next(skeleton, first, at)
        return other or _had_said(skeleton, first, at, outer) or _led_to(skeleton, first, at, outer, True)
    if form and skeleton.tags[at] == "M" and skeleton.words[at].definite:
        pause = skeleton.tags.rfind(",", max(first + 2, at - _PHRASE), at)
        return pause if pause > 0 and skeleton.words[pause + 1].folded in _WITHOUT else 0  # ، دون أن يفوته التأكيد أن
    if skeleton.tags[at] == "V" and skeleton.words[at].cues:
        had = _had_said(skeleton, first, at, outer) if skeleton.words[at - 1].folded == "قد" else 0
        if had and had < at - 2 and skeleton.tags[had - 1] == ",":
            return had  # ، وكانت الوزارة قد أعلنت حصيلة أولى
        return _led_to(skeleton, first, at, outer, False)  # ، وفي المقابل نفى الوزير التهمة
    return 0


def but_he(skeleton: Skeleton, at: int) -> int:
    """The place of «but he» behind a pause, where no more than «in return» parts it from a verb of saying; 0 for none.

    «، لكنه في المقابل يؤكد أن»; «، ولكنها عادت لتؤكد أن».
    """
    words = skeleton.words
    for place in range(at - 2, max(1, at - 2 - _LONGEST), -1):
        if words[place].folded in _BUT_HE:
            between = " ".join([word.folded for word in words[place + 1 : at]])
            return place if skeleton.tags[place - 1] == "," and between in _IN_RETURN else 0
        if skeleton.tags[place] in ",.:VPMBAQq":
            return 0
    return 0


def _takes_over(skeleton: Skeleton, at: int, form: str, outer: Cue) -> bool:
    """Whether the reporter speaks again with a reporting word itself."""
    tags, words = skeleton.tags, skeleton.words
    if not words[at].cues:
        return False
    if tags[at] == "B":
        pause = tags[at - 1] == ","
        # behind a pause, and no insertion: «، بحسب زملائها، …» goes on
        return bool(form) or (pause and "," not in tags[at + 1 : at + 10] and "-" not in tags[at + 1 : at + 10])
    if tags[at] == "M":
        return bool(form) and tags[at + 1 : at + 2] in ("Q", ":")
    if tags[at] == "P":
        return _goes_on(skeleton, at, form, outer)
    return _says_more(skeleton, at, form, outer)


def _goes_on(skeleton: Skeleton, at: int, form: str, outer: Cue) -> bool:
    """Whether a participle of saying goes on, with its own clause or behind a pause: لافتا إلى ارتباط …"""
    words = skeleton.words
    word, led = words[at], words[at - 1]
    paused = skeleton.tags[at - 1] in ",-"
    if not word.adverbial:
        return False
    if not word.conj and led.folded.removeprefix(led.conj) in _COPULAS:
        return False  # تظل موردا للقمح: what it is, and not what somebody does as he speaks
    if word.folded.endswith("ه") and not paused and outer.gender == "m":
        return False  # an adjective of the clause: مئة شركة مهددة
    if not (form or paused) and outer.form == "finite" and outer.gender == "f" and word.folded.endswith("ا"):
        return False  # أفادت التحريات أن المتهم غادر مهددا بالعودة: he did
    praised = paused and word.cues[0].stance == "praise"  # …، مشيدا بها
    if not form and not praised and at + 1 < len(words) and words[at + 1].folded in _RESUMED:
        return False  # يعد تقريرا موضحا به عدد العمال: what the report tells
    if not paused and _describes(skeleton, at):
        return False
    if led.folded in ("هناك", "هنالك", "ثمه"):
        return False  # وأن هناك مقترحا لزيادتها: what there is
    if not (form or paused) and (word.folded in _NOUNS_TOO or skeleton.tags[at - 1] == "d"):
        return False  # عين القاضي مفتيا; وجوه عشرة متهمين
    if not form and word.cues[0].lemma == "سجل":
        return False  # بلغ العدد ألفا، مسجلا نموا: the number does
    if form or (word.cues[0].strong and (paused or not word.folded.endswith("ه"))):
        return True
    if word.folded.endswith("ا"):
        return paused or (at + 1 < len(words) and words[at + 1].folded == "ذلك")  # مرجعا ذلك إلى …
    towards = at + 1 < len(words) and words[at + 1].folded == "الي"
    return paused and outer.gender == "f" and towards  # قالت إن …، لافتة إلى ضعف …


def _describes(skeleton: Skeleton, at: int) -> bool:
    """Whether a participle describes what stands before it, no clause of its own near: شهد نموا ملاحظا, على محتجين."""
    word, led = skeleton.words[at], skeleton.words[at - 1]
    if led.folded in GOVERNS:
        return True  # أطلقوا النار على محتجين
    if "A" in skeleton.tags[at + 1 : at + _NEAR] or ":" in skeleton.tags[at + 1 : at + _NEAR] or led.definite:
        return False
    if led.folded in _WAS_NOT or led.folded in _THAT_IT:
        return True  # لم يكن متوقعا; أن الرسائل فيما يبدو أنها موجهة إلى المدير
    if skeleton.tags[at - 1] != "w" or word.conj or led.prep:
        return False
    following = skeleton.words[at + 1].folded if at + 1 < len(skeleton.words) else ""
    if following == "الي" or skeleton.tags[at + 1 : at + 2] in ("q", "Q"):
        return False  # تزن طنا مشيرا إلى الحادث; مضيفا «…»
    accusative = led.folded.endswith("ا") and not led.folded.endswith(_ITS)
    return (accusative and word.folded[-1:] == "ا") or (word.folded[-1:] == "ه" and led.folded.endswith("ات"))


def _says_more(skeleton: Skeleton, at: int, form: str, outer: Cue) -> bool:
    """Whether a verb of saying is the reporter's by what stands before it: و, قد, لكنه, ثم, لذلك, كما."""
    tags, words = skeleton.tags, skeleton.words
    cue, strong = words[at].cues[0], tags[at] == "V"
    before, back = tags[at - 1], words[at - 1].folded
    if words[at].conj == "و" or back in ("وقد", "ولقد", "فقد"):
        pause = before in ",-"
        own = tags[at + 1 : at + 2] in tuple("RTNOSG") or (at + 1 < len(words) and words[at + 1].definite)
        if own and not form and words[at + 1].prep == "ب" and words[at + 1].definite:
            own = cue.gender != "f" or outer.gender != "f"  # أشارت الوزيرة إلى أن …، وأشادت بالعمل: no subject
        if own and not (pause or form):
            return False  # with a subject of its own: ودعمها الأزهر وأعلن الإخوان …
        again = form and cue.lemma == outer.lemma and cue.tense == outer.tense
        if again and tags[at + 1 : at + 2] in tuple("RTNOSq"):
            return True  # يرى الخبير أن العمل بدأ ويرى المدير أن الطريق مغلق: one as the other
        return _resumes(cue, outer, pause, bool(form), strong)
    behind_pause = at > 1 and tags[at - 2] == ","
    if before == "j" and back in ("لكنه", "لكنها") and behind_pause and strong and _alike(cue, outer):
        return True
    excepted = before == "a" and back in ("انه", "انها") and at > 2 and words[at - 2].folded in _EXCEPT
    if excepted and tags[at - 3] == "," and strong and _alike(cue, outer):
        return True  # ، غير أنه شدد على …
    if before in "ja" and form and back in ("لكنه", "لكنها", "ولكنه", "ولكنها", "انه", "انها"):
        return before == "j" or words[at - 2].folded == "الا"
    if back == "ثم" and at > 2 and behind_pause and cue.tense == "past":
        return bool(form) and cue.strong and _alike(cue, outer)
    if back in _HENCE and cue.tense == "past" and outer.tense != "present":
        return _alike(cue, outer)  # … لذلك دعا إلى
    if back in _HENCE and form and cue.tense == "present" == outer.tense:
        return tags[at + 1 : at + 2] in ("R", "T", "N", "O")  # …، ولهذا يرى الخبير أن: in his own words he is I
    if back not in _MEANWHILE or before not in "jk" or (at > 1 and tags[at - 2] == "("):
        return False  # المدينة (كما قال جده) جميلة
    if back == "حيث":
        another = tags[at - 2] == "," and strong and cue.tense == "past"
        another = another and tags[at + 1 : at + 2] in ("O", "R", "N", "T")  # …، حيث أعلنت الشركة أن
        return bool(form) and (another or _alike(cue, outer))
    if back in ("عندما", "حينما", "بعدما"):
        return bool(form) and strong and cue.tense == "past"
    if back == "كما" and words[at].object and "e" in cue.takes:
        return False  # أن المدينة، كما وصفها الوزير، جميلة
    if back == "كما" and any(word.folded in _RATHER for word in words[at + 1 : at + 3]):
        return False  # لا يخدمون المدينة كما يزعمون بل أنفسهم
    if back == "كما":
        return cue.tense == "past" or (bool(form) and not _parted(skeleton, at))
    return (
        bool(form)
        or (back == "حين" and cue.lemma not in _COMES)
        or (cue.tense == "past" and strong and (tags[at - 2] == "," or _meanwhile(skeleton, at)))
    )


def _parted(skeleton: Skeleton, at: int) -> bool:
    """Whether a pause right behind a verb and an adverb parts it from a clause: كما يقول الآن، … بأنه."""
    tags = skeleton.tags
    return "," in tags[at + 1 : at + 3] and tags[at + 1 : at + 2] not in tuple("RTNOSn")


def _by_participle(skeleton: Skeleton, at: int) -> bool:
    """Whether a weak verb reports by a participle behind a pause only: سجلت الحركة هدوءا، مشيرا إلى أن."""
    tags = skeleton.tags
    pause = tags.find(",", at + 1, at + _SUBJECT) if tags[at] == "v" else -1
    return pause > 0 and tags[pause + 1 : pause + 2] == "P" and "A" not in tags[at + 1 : pause]


def _meanwhile(skeleton: Skeleton, at: int) -> bool:
    """Whether a verb of saying behind «while» has a subject of its own, no pause before: فيما اتهم عدد من النواب."""
    words = skeleton.words
    if words[at - 1].folded not in _BUT or at + 1 >= len(words) or words[at].object:
        return False
    subject = words[at + 1]
    return skeleton.tags[at + 1] in "RTNO" or (subject.folded in _SOME_OF and skeleton.tags[at + 2 : at + 3] == "p")


def _of_another(skeleton: Skeleton, first: int, at: int, outer: Cue) -> int:
    """The place of «، إلا أن» or «، لكن» before a subject and its verb of saying: the reporter turns to another.

    In the present he does so only where he reports in it: تنفي البلدية أن …، لكن السكان يقولون إن …
    """
    tags, words = skeleton.tags, skeleton.words
    cue = words[at].cues[0]
    told = cue.tense == "past" or (cue.tense == "present" == outer.tense and tags[at] == "V")
    told = told or (cue.tense == "present" and tags[at + 1 : at + 2] in ("A", "p") and _some_people(skeleton, at))
    if cue.form != "finite" or not (told or _was_saying(skeleton, first, at)) or tags[at - 1] == "r":
        return 0
    if _by_participle(skeleton, at):
        return 0
    if words[at].folded.startswith("ف") and cue.tense == "past":  # …، أما سلمى فقالت إن
        as_for = next((p for p in range(at - 2, max(first + 1, at - _SUBJECT), -1) if words[p].folded in _AS_FOR), 0)
        return as_for if as_for and tags[as_for - 1] == "," else at * (tags[at - 1] == ",")
    if words[at].conj:
        return 0
    for place in range(at - 2, max(first + 1, at - _SUBJECT), -1):
        if tags[place] in ",.:VP":
            return 0
        but = words[place].folded in _BUT or (words[place].folded in _EXCEPT and tags[place + 1] in "Aa")
        near = cue.strong and at - place < 4 and words[at - 1].definite and tags[at + 1 : at + 2] in ("A", "a")
        if but and (tags[place - 1] == "," or near):  # بدأ العمل لكن الوزارة نفت أن …
            return place
    return 0


def _some_people(skeleton: Skeleton, at: int) -> bool:
    """Whether people without a name stand right before a verb: ، إلا أن مراقبين يرون أن; لكن محللين يؤكدون أن."""
    words = skeleton.words
    who = words[at - 1] if (words[at - 1].role or {}).get("number") == "pl" else words[at - 2]
    known = (who.role or {}).get("number") == "pl" or (who.body or {}).get("type") == "group"
    return known and not who.definite and not who.pronoun


def _was_saying(skeleton: Skeleton, first: int, at: int) -> bool:
    """Whether «while … was» stands before the subject of a verb in the present: ، فيما كانت النقابة ترى أن."""
    tags, words = skeleton.tags, skeleton.words
    for place in range(at - 2, max(first + 1, at - _HAD), -1):
        if tags[place] in ",.:VPAaQq":
            return False
        if words[place].folded in _WAS:
            return words[place - 1].folded in _BUT and tags[place - 2] == ","
    return False


def _of_the_next(skeleton: Skeleton, first: int, at: int) -> int:
    """The place of the pause behind which the reporter names the next: ، في ذات الاتجاه أكد الخبير أن."""
    tags, words = skeleton.tags, skeleton.words
    if tags[at] != "V" or words[at].conj or tags[at + 1 : at + 2] not in ("R", "T", "N"):
        return 0
    pause = tags.rfind(",", max(first + 2, at - _PHRASE), at)
    if pause < 0 or pause + 1 >= at or any(tag in "VvPMBAaxrqQ" for tag in tags[pause:at]):
        return 0
    opens = words[pause + 1]
    return pause if tags[pause + 1] == "p" or opens.folded in _SO_THEN else 0


def _had_said(skeleton: Skeleton, first: int, at: int, outer: Cue) -> int:
    """The place of what opens «had said», the reporter's background: وكانت البلدية قد أعلنت; في حين كان قد أكد."""
    tags, words = skeleton.tags, skeleton.words
    if words[at].conj or words[at].cues[0].tense != "past":
        return 0
    had = words[at - 1].folded == "قد"
    for place in range(at - 1 - had, max(first + 1, at - _HAD), -1):
        word = words[place]
        if word.folded.removeprefix("و") in _WAS:
            another = place < at - 1 - had or tags[at + 1 : at + 2] in tuple("RTNO")
            if not (another or _alike(words[at].cues[0], outer)):
                return 0  # إن الشركة رفضت، وكانت قد أعلنت أن: the clause's own subject
            if words[place - 1].folded in _BESIDES and tags[place - 1] in "jk":
                return place - 1
            joined = word.folded.startswith("و") and (had or tags[place - 1] == ",")
            return place if joined else 0
        if tags[place] in ",.:VvPAaQr":
            return 0
    return 0


def _led_to(skeleton: Skeleton, first: int, at: int, outer: Cue, reports: bool) -> int:
    """The place of a phrase that turns to another, before a verb: وفي المقابل قال الوزير; من جانبه أكد الخبير."""
    if skeleton.words[at].conj or skeleton.words[at].cues[0].tense != "past":
        return 0
    stop = at - (skeleton.tags[at - 1] == ",")
    place = turning(skeleton, max(first + 2, stop - _LONGEST), stop)
    if place < 0:
        return 0
    behind = at + 1 + (skeleton.words[at + 1 : at + 2] != [] and skeleton.words[at + 1].folded == "فيه")
    named = skeleton.tags[behind : behind + 1] in tuple("RTNOw" if reports else "RTNO")
    if not named and not (reports and _alike(skeleton.words[at].cues[0], outer)):
        return 0  # إن الشركة رفضت، وفي المقابل أعلنت أن: the clause's own subject
    joined = skeleton.tags[place - 1] == "," or skeleton.words[place].folded.startswith("و")
    return place if joined or (named and skeleton.tags[place + 1] == "y") else 0


def turning(skeleton: Skeleton, first: int, stop: int) -> int:
    """The place from ``first`` on of a phrase before ``stop`` that turns to something else; -1 where none is."""
    for place in range(stop - 2, first - 1, -1):
        word = skeleton.words[place]
        if word.folded.removeprefix("و") in _LEADS_OFF:
            rest = " ".join([w.folded for w in skeleton.words[place + 1 : stop]])
            return place if rest in _TURNS_TO or (place == stop - 2 and skeleton.tags[place + 1] == "y") else -1
    return -1


def _alike(cue: Cue, outer: Cue) -> bool:
    """Whether two verbs agree in gender and number: they may have one subject."""
    if outer.form != "finite":
        if outer.number and cue.number and outer.number != cue.number:
            return False
        return not outer.gender or not cue.gender or outer.gender == cue.gender
    return outer.gender == cue.gender and outer.number == cue.number


def _resumes(cue: Cue, outer: Cue, pause: bool, form: bool, strong: bool) -> bool:
    """Whether a verb behind و is the reporter's again, and not one more verb of the clause."""
    alike = _alike(cue, outer)
    if cue.tense == "present":
        # the clause itself speaks in the present; the reporter does where he began in it
        return form and strong and alike and (outer.tense == "present" or pause)
    if pause:
        return alike or form
    return alike and (strong or form)
