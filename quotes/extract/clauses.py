"""Clauses: where reported words end when no mark says so.

A reported clause runs to the end of its sentence unless the reporter takes the word before: with a
participle (، مضيفا …), with the next reporting verb (وقال …), with the name of the source behind it
(، بحسب …), or with a remark of his own (وهو ما …).
"""

from __future__ import annotations

from typing import Final

from ..lexicon.cues import Cue
from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .skeleton import Skeleton

# the reporter's own remarks: «وهو ما», «في إشارة إلى», «في حين» with a cue behind it
_TOLD_IN: Final = word_set("told-in")
_BACKGROUND: Final = word_set("background-told")
_THAT_SO: Final = frozenset(["ان", "الي", "الاشاره", "بالذكر"])
_CAME: Final = word_set("came")
_THESE_WORDS: Final = word_set("these-words")
_REMARKS: Final = word_set("remark")
_WITHOUT_PAUSE: Final = _REMARKS | {"علي"}  # begin a remark though no pause stands before it
_ASIDE: Final = word_set("aside")
_LEADING: Final = _ASIDE | {"وقد", "فقد", "ولقد", "وفيما", "حين", "وكما", "قد"}
_LINKS: Final = frozenset(["حيث", "اذ", "كما", "وكما", "فيما", "بينما"])
_BUT: Final = word_set("but")
_COPULAS: Final = word_set("copula")
_HE_DID_NOT: Final = word_set("he-did-not")
_TELLS_MORE: Final = word_set("tells-more")
_EXCEPT: Final = word_set("except")
_AFTER: Final = frozenset(["بعد", "عقب", "قبل"])
_LED: Final = frozenset(["بينما", "وبينما", "فيما", "وفيما", "بعدما", "وبعدما", "وسط", "ووسط", "رغم", "ورغم"])
_LEAD: Final = 8  # places from the head of a sentence to the words reported in its opening phrase
_DATELINE: Final = 10  # places of a dateline
_OF_DATELINES: Final = "SnwONTGd()-,:q"
_PHRASE: Final = 9  # places between a pause and the verb behind it
_SO_THEN: Final = word_set("so-then")
_HENCE: Final = frozenset(["لذلك", "ولذلك", "لذا", "ولذا", "لهذا", "ولهذا"])
_PERCENT: Final = word_set("percent")
_AS_FOR: Final = frozenset(["اما", "واما"])
_SUBJECT: Final = 14  # places that a subject before its verb may take


def sentence(tags: str, at: int) -> tuple[int, int]:
    """First place of the sentence around a place, and the place behind its last."""
    stop = tags.rfind(".", 0, at)
    return max(stop, tags.rfind("\n", stop + 1, at)) + 1, sentence_end(tags, at)


def sentence_end(tags: str, at: int) -> int:
    """The place behind the last of the sentence around a place."""
    stop = tags.find(".", at)
    end = stop if stop >= 0 else len(tags)
    line = tags.find("\n", at, end)
    return line if line >= 0 else end


def sentence_before(tags: str, first: int) -> tuple[int, int]:
    """First place of the sentence before the one that begins at a place, and the place behind its last."""
    end = first - 1
    while end > 0 and tags[end - 1] in ".\n":
        end -= 1
    return sentence(tags, end - 1)[0] if end else 0, end


def _after_saying(skeleton: Skeleton, first: int) -> bool:
    """Whether the clause that begins at a place hangs on «after he said»: its sentence's own verb is still to come."""
    words = skeleton.words
    for place in range(max(0, first - 10), first - 2):
        if words[place].folded.removeprefix("و") in _AFTER and words[place + 1].folded in ("ان", "ما"):
            return not any(tag in ".\n," for tag in skeleton.tags[place:first])
        if words[place].folded.removeprefix("و") == "بعدما":
            return not any(tag in ".\n," for tag in skeleton.tags[place:first])
    return False


def _called(skeleton: Skeleton, first: int, last: int) -> frozenset[str]:
    """The words by which the reporter can name again the person who is named in a zone: المدير, حداد."""
    found = set()
    for word, tag in zip(skeleton.words[first:last], skeleton.tags[first:last], strict=True):
        if tag in ",p(":
            break
        if word.role or (word.body and word.body["type"] == "group"):
            found.add(word.folded if word.definite else "ال" + word.stem)
        elif tag in "Nn" and (word.family or tag == "n") and word.given is None:
            found.add(word.folded)
    return frozenset(found)


def _people(word: Word) -> bool:
    """Whether a word in the plural heads a mention of people: الموظفون, خبراء."""
    return (word.role or {}).get("number") == "pl" or (word.body or {}).get("type") == "group"


def _they(verb: Word) -> bool:
    """Whether و and a verb in the plural go on with several who spoke: ويعتقدون."""
    return verb.conj == "و" and bool(verb.cues) and verb.cues[0].number == "pl"


def _renamed(skeleton: Skeleton, at: int, speaker: frozenset[str]) -> bool:
    """Whether و, a verb and the speaker's own name follow: أكد الخبراء أن … وينصح الخبراء. He would say «I»."""
    tags, words = skeleton.tags, skeleton.words
    if words[at].conj != "و" or at + 2 >= len(tags) or words[at + 1].folded not in speaker:
        return False
    adjective = words[at + 2].definite and words[at + 2].folded.endswith(("ي", "يه", "ين", "ون", "يات"))
    if adjective or words[at + 2].nation or tags[at + 2] in "NnG":
        return False  # وأيد الرئيس الفرنسي: another of that office
    verb = words[at]
    return tags[at] in "Vv" or verb.verb or lexicon().may_be_imperfect(verb.folded.removeprefix("و"))


def paragraph_end(tags: str, at: int) -> int:
    """The place of the line break that ends the paragraph of a place."""
    end = tags.find("\n", at)
    return end if end >= 0 else len(tags)


def clause_end(skeleton: Skeleton, first: int, cues: dict[int, str], outer: Cue, zone: tuple[int, int] = (0, 0)) -> int:
    """The place behind the last word of the reported clause that begins at ``first``.

    ``cues`` gives for each place at which a reporting word stands the form of that word; ``outer``
    is the cue that reports the clause: a verb like it, behind و, has the same subject. In ``zone``
    the speaker is named.
    """
    tags, words = skeleton.tags, skeleton.words
    speaker = _called(skeleton, *zone)
    several = any(_people(word) for word in skeleton.words[slice(*zone)][:2])
    _, end = sentence(tags, first)
    at = first
    after = _after_saying(skeleton, first)
    while at < end:
        tag = tags[at]
        if tag in "Vv" and _share(skeleton, at + 1) and any(_share(skeleton, first + p) for p in range(3)):
            at += 1  # أظهر الاستطلاع أن 40 في المئة يؤيدون، بينما يرى 35 في المئة أن …: the poll goes on
            continue
        if at > first and tag in "VvPBM":
            form = cues.get(at, "")
            if after and form == "finite" and tags[at - 1] == ",":
                return _back(skeleton, first, at)  # وبعد أن ذكر بأن …، أشار المدير إلى …
            if _takes_over(skeleton, at, tag, form, outer) or (tag == "V" and _main_verb(skeleton, first, at)):
                return _back(skeleton, first, at)
            turn = (_turns(skeleton, first, at, outer) or _resumed(skeleton, first, at)) if form and tag in "Vv" else 0
            if turn:
                return _back(skeleton, first, turn)
        paused = at > first + 1 and tags[at - 1] == ","
        if paused and outer.form == "masdar" and not words[at].conj and (tag in "Vv" or words[at].verb):
            opens, _ = sentence(tags, first)
            if first - opens < 4 and words[opens].folded.removeprefix("و") in _LED | _AFTER | {"مع", "منذ"}:
                return _back(skeleton, first, at)  # ورغم تأكيده أن العمل بدأ، رفض الوزير …
        if paused and at > first + 2 and _among(skeleton, at):
            relative = tags.find("r", at, min(end, at + _SUBJECT))
            verb = skeleton.words[relative + 1] if relative > 0 and relative + 1 in cues else None
            if verb is not None and verb.cues and (verb.cues[0].tense == "past" or verb.cues[0].stance == "think"):
                return _back(skeleton, first, at)  # …، ومنهم الخبير سامي كرم الذي يرى أن …
        if (
            several
            and at > first + 2
            and tags[at - 1] == ","
            and cues.get(at) == "finite"
            and _they(skeleton.words[at])
        ):
            return _back(skeleton, first, at)  # يؤكد الموظفون أن …، ويعتقدون أن …
        if tag == "," and at > first + 1 and at + 2 < end and _told_of(skeleton, first, at):
            return _back(skeleton, first, at)
        if speaker and at > first + 2 and _renamed(skeleton, at, speaker):
            return _back(skeleton, first, at)
        if tag == "y" and at > first + 2:
            turn = at - (tags[at - 1] == "p")
            if tags[turn - 1] == "," and any(p in cues for p in range(at, min(end, at + 4))):
                return _back(skeleton, first, turn)  # .. من جانبه أكد فلان أن
        remarks = paused or (at > first + 1 and words[at].folded in _WITHOUT_PAUSE)
        if remarks and at + 1 < end and self_remark(skeleton, at):
            return _back(skeleton, first, at)
        at += 1
    return _back(skeleton, first, end)


def _main_verb(skeleton: Skeleton, first: int, at: int) -> bool:
    """Whether a sentence that a preposition opens comes to its own verb: ووسط تقارير أفادت بأن …، أعلن الوزير …"""
    tags, words = skeleton.tags, skeleton.words
    opens, _ = sentence(tags, first)
    led = tags[opens] in "pc" or words[opens].prep or words[opens].folded in _LED
    bare = not words[at].conj and words[at].cues[0].tense == "past" and tags[at - 1] == ","
    return bool(led and bare and first - opens < _LEAD and tags[at + 1 : at + 2] in tuple("RTNOS"))


def _share(skeleton: Skeleton, at: int) -> bool:
    """Whether so many of a hundred stand at a place: 35 في المئة, 40%."""
    words = skeleton.words
    if skeleton.tags[at : at + 1] != "d" or at + 1 >= len(words):
        return False
    return words[at + 1].folded in _PERCENT or (at + 2 < len(words) and words[at + 2].folded in _PERCENT)


def _told_of(skeleton: Skeleton, first: int, at: int) -> bool:
    """Whether the reporter goes on with the speaker behind a pause: قالت الشركة إن …، وتهدف الشركة إلى …"""
    tags, words = skeleton.tags, skeleton.words
    verb, subject = words[at + 1], words[at + 2]
    if verb.conj != "و" or not (verb.verb or verb.cues) or not subject.definite or tags[at + 2] not in "RO":
        return False
    for place in range(first - 2, max(-1, first - 12), -1):
        if tags[place] in ".\n:,":
            return False
        if words[place].folded == subject.folded:
            return tags[place - 1] in "Vv"
    return False


def _among(skeleton: Skeleton, at: int) -> bool:
    """Whether a word names one out of those just spoken of: ومنهم, ومن بينهم, وبينهم."""
    words = skeleton.words
    bare = words[at].folded.removeprefix("و")
    return bare in ("منهم", "بينهم") or (
        bare == "من" and words[at + 1 : at + 2] != [] and words[at + 1].folded == "بينهم"
    )


def behind_dateline(skeleton: Skeleton, first: int, end: int) -> int:
    """The place behind the dateline that a report begins with: القاهرة - رويترز - …, بيروت (ا ف ب) - …"""
    tags, words = skeleton.tags, skeleton.words
    if first and tags[first - 1] != "\n":
        return first
    behind = first
    for at in range(first, min(end - 2, first + _DATELINE)):
        if not words[at].media_name and (tags[at] not in _OF_DATELINES or words[at].verb):
            break
        if tags[at] == "-":
            behind = at + 1
    colon = tags.find(":", behind, min(end - 2, behind + 3)) if behind > first else -1
    return colon + 1 if colon > behind else behind  # سامي كرم - نوران: …


def behind_link(skeleton: Skeleton, first: int, at: int) -> int:
    """The place behind the last word before ``at`` that links its clause to the one before: …، حيث بدأ العمل."""
    tags, words = skeleton.tags, skeleton.words
    for place in range(at - 2, first - 1, -1):
        if words[place].folded in _LINKS and (place == first or tags[place - 1] == ","):
            return place + 1
    return first


def self_remark(skeleton: Skeleton, at: int) -> bool:
    """Whether the reporter's own remark begins here: «وهو ما أكده», «، في إشارة إلى»."""
    tags, words = skeleton.tags, skeleton.words
    word, following = words[at], words[at + 1]
    if word.folded in _REMARKS and following.folded == "ما" and at + 2 < len(tags):
        verb = words[at + 2]
        return _reports_back(verb)
    if word.folded in _REMARKS and following.folded == "الامر" and tags[at + 2 : at + 3] == "r" and at + 3 < len(tags):
        return _reports_back(words[at + 3])  # وهو الأمر الذي أكده
    if word.folded == "علي" and following.folded == "حد" and at + 2 < len(tags) and words[at + 2].cues:
        return True  # على حد تعبيره
    if tags[at - 1] != ",":
        return False
    if word.folded in _HE_DID_NOT and following.folded == "لم" and at + 2 < len(tags):
        return words[at + 2].folded in _TELLS_MORE  # ، ولكنه لم يحدد العدد
    if word.folded in ("دون", "بدون") and following.folded == "ان" and at + 2 < len(tags):
        return (
            bool(words[at + 2].cues) or words[at + 2].folded in _TELLS_MORE
        )  # ، دون أن يذكر تفاصيل: what was not said
    if word.folded in ("ما", "مما") and following.folded in ("يشير", "يوحي", "يدل", "يوكد", "يظهر", "يعكس", "يعني"):
        return True  # ، ما يشير إلى …: what the reporter reads out of it
    bare = word.folded.removeprefix("و")
    if bare in _BACKGROUND and following.folded in _THAT_SO:
        return True  # ، يذكر أن …; ، وتجدر الإشارة إلى أن …: what the reporter adds
    if bare in _CAME and following.folded in _THESE_WORDS:
        return True  # ، جاء ذلك خلال مؤتمر صحافي
    if word.folded in ("وذلك", "خلال", "في", "فى", "عبر"):
        return _told_in(skeleton, at)
    return False


def _told_in(skeleton: Skeleton, at: int) -> bool:
    """Whether the reporter says behind a pause where it was said: ، وذلك خلال مؤتمر صحافي; ، في تصريح لصحيفة …"""
    words = skeleton.words
    this = words[at].folded == "وذلك"
    at += this
    if at + 1 >= len(words) or words[at].folded not in ("خلال", "في", "فى", "عبر", "ردا"):
        return False
    following = words[at + 1]
    if following.folded == "اشاره" or following.folded in _TOLD_IN or words[at].folded == "ردا":
        return True
    return this and following.medium and not following.definite


def _reports_back(verb: Word) -> bool:
    """Whether a verb behind وهو ما takes up what was said: أكده, تنفيه."""
    return any(c.form == "finite" and (c.tense == "past" or verb.object) for c in verb.cues)


def _takes_over(skeleton: Skeleton, at: int, tag: str, form: str, outer: Cue) -> bool:
    """Whether the reporter speaks again at this place."""
    tags, words = skeleton.tags, skeleton.words
    word = words[at]
    cue = word.cues[0] if word.cues else None
    if cue is None:
        return False
    before = tags[at - 1]
    if tag == "B":
        # behind a pause, and no insertion: «، بحسب زملائها، …» goes on
        return bool(form) or (before == "," and "," not in tags[at + 1 : at + 10] and "-" not in tags[at + 1 : at + 10])
    if tag == "M":
        return bool(form) and tags[at + 1 : at + 2] in ("Q", ":")
    if tag == "P":
        # a participle of saying in the accusative, with its own clause or behind a pause: لافتا إلى ارتباط …
        if not adverbial(word):
            return False
        led = words[at - 1]
        if not word.conj and led.folded.removeprefix(led.conj) in _COPULAS:
            return False  # تظل موردا للقمح: what it is, and not what somebody does as he speaks
        if word.folded.endswith("ه") and before not in ",-" and outer.gender == "m":
            return False  # an adjective of the clause: مئة شركة مهددة
        if words[at - 1].folded in ("هناك", "هنالك", "ثمه"):
            return False  # وأن هناك مقترحا لزيادتها: what there is
        if not form and cue.lemma == "سجل":
            return False  # بلغ العدد ألفا، مسجلا نموا: the number does
        if word.folded.endswith("ا") and words[at + 1 : at + 2] and words[at + 1].folded == "ذلك":
            return True  # مرجعا ذلك إلى …
        return (
            bool(form)
            or (cue.strong and (before in ",-" or not word.folded.endswith("ه")))
            or (before in ",-" and word.folded.endswith("ا"))
            or (before in ",-" and outer.gender == "f" and words[at + 1].folded == "الي")  # قالت إن …، لافتة إلى ضعف …
        )
    if tag in "Vv":
        back = words[at - 1].folded
        if word.conj == "و" or back in ("وقد", "ولقد", "فقد"):
            pause = before in ",-"
            if (
                not pause
                and not form
                and (tags[at + 1 : at + 2] in tuple("RTNOSG") or (at + 1 < len(words) and words[at + 1].definite))
            ):
                return False  # with a subject of its own: ودعمها الأزهر وأعلن الإخوان …
            return _resumes(cue, outer, pause, bool(form), tag == "V")
        if (
            before == "j"
            and back in ("لكنه", "لكنها")
            and at > 1
            and tags[at - 2] == ","
            and tag == "V"
            and _alike(cue, outer)
        ):
            return True
        if (
            before == "a"
            and back in ("انه", "انها")
            and at > 2
            and words[at - 2].folded in _EXCEPT
            and tags[at - 3] == ","
            and tag == "V"
            and _alike(cue, outer)
        ):
            return True  # ، غير أنه شدد على …
        if before in "ja" and form and back in ("لكنه", "لكنها", "ولكنه", "ولكنها", "انه", "انها"):
            return before == "j" or words[at - 2].folded == "الا"
        if back == "ثم" and at > 2 and tags[at - 2] == "," and cue.tense == "past":
            return bool(form) and cue.strong and _alike(cue, outer)
        if back in _HENCE and cue.tense == "past" and outer.tense != "present":
            return _alike(cue, outer)  # … لذلك دعا إلى
        if back in _ASIDE | {"حين"} and before in "jk":
            if back == "حيث":
                return bool(form) and _alike(cue, outer)
            if back in ("عندما", "حينما", "بعدما"):
                return bool(form) and tag == "V" and cue.tense == "past"
            if back == "كما":
                return cue.tense == "past" or bool(form)
            return bool(form) or back == "حين" or (cue.tense == "past" and tag == "V" and tags[at - 2] == ",")
    return False


def _turns(skeleton: Skeleton, first: int, at: int, outer: Cue) -> int:
    """The place of «، إلا أن» or «، لكن» before a subject and its verb of saying: the reporter turns to another.

    In the present he does so only where he reports in it: تنفي البلدية أن …، لكن السكان يقولون إن …
    """
    tags, words = skeleton.tags, skeleton.words
    cue = words[at].cues[0]
    told = cue.tense == "past" or (cue.tense == "present" == outer.tense and tags[at] == "V")
    if cue.form != "finite" or not told or tags[at - 1] == "r":
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


def _resumed(skeleton: Skeleton, first: int, at: int) -> int:
    """The place of the pause behind which the reporter names the next: ، في ذات الاتجاه أكد الخبير أن."""
    tags, words = skeleton.tags, skeleton.words
    if tags[at] != "V" or words[at].conj or tags[at + 1 : at + 2] not in ("R", "T", "N"):
        return 0
    pause = tags.rfind(",", max(first + 2, at - _PHRASE), at)
    if pause < 0 or pause + 1 >= at or any(tag in "VvPMBAaxrqQ" for tag in tags[pause:at]):
        return 0
    opens = words[pause + 1]
    return pause if tags[pause + 1] == "p" or opens.folded in _SO_THEN else 0


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


def adverbial(word: Word) -> bool:
    """Whether a participle has the ending of a circumstance: مؤكدا, مضيفة, مشيرين."""
    return word.folded.endswith(("ا", "ه", "ين", "ات"))


def _back(skeleton: Skeleton, first: int, at: int) -> int:
    """Step back over commas, dashes and the conjunction that belong to what follows."""
    tags, words = skeleton.tags, skeleton.words
    while (
        at > first + 1
        and (
            tags[at - 1] in ",-:("
            or (words[at - 1].folded == "وذلك" and tags[at : at + 1] == "B")  # ، وذلك بحسب الوزير
            or words[at - 1].folded in ("ثم", "الا", "لكنه", "لكنها", "ولكنه", "ولكنها")
            or (words[at - 1].folded in _HENCE and tags[at : at + 1] in ("V", "v"))
            or (tags[at - 1] == "a" and words[at - 2].folded in _EXCEPT)
            or (words[at - 1].folded in _EXCEPT and tags[at : at + 1] in ("a", "A"))  # ، غير أنه شدد على …
            or (
                tags[at - 1] in "jk"
                and words[at - 1].folded in _ASIDE | {"وقد", "فقد", "ولقد", "وفيما", "حين", "وكما", "قد"}
            )
            or (words[at - 1].folded in ("في", "فى") and tags[at : at + 1] == "j")
        )
    ):
        at -= 1
    return at
