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
from .enclosing import amid, answers, closing_bracket, concedes, told_behind
from .reception import received
from .remarks import REMARKS, but_did_not_tell, self_remark, touches, wishes
from .sentences import behind_dateline, sentence
from .skeleton import Skeleton
from .turns import turn

_WITHOUT_PAUSE: Final = REMARKS | {
    "علي",
    "في",
    "ورفض",
    "ورفضت",
    "ورفضوا",
}  # begin a remark though no pause stands before it
_LEADING: Final = word_set("aside") | {"وقد", "فقد", "ولقد", "وفيما", "حين", "وكما", "قد"}
_EXCEPT: Final = word_set("except")
_UNTOLD: Final = _EXCEPT | {"لكنه", "لكنها", "ولكنه", "ولكنها", "دون", "بدون"}
_HENCE: Final = word_set("hence")
_WHILE: Final = frozenset(["حين", "بينما", "فيما"])
_WHEN: Final = word_set("when-clause")
_AFTER: Final = frozenset(["بعد", "عقب", "قبل"])
_LED: Final = word_set("led-clause")
_LEAD_IN: Final = _LED | _AFTER | {"مع", "منذ"}
_LEAD: Final = 8  # places from the head of a sentence to the words reported in its opening phrase
_LEAD_WITH_AGENT: Final = 14  # the same of a phrase that names the speaker: ورغم تأكيد المدير سامي حداد أن
_WHICH_MADE: Final = frozenset(["مما", "ما"])
_MADE: Final = ("جعل", "دفع", "حمل", "اضطر")
_PERCENT: Final = word_set("percent")
_DOCUMENT: Final = 14  # places from حيث to what stands in a document
_IN_IT: Final = word_set("in-it")
_READ_ALSO: Final = word_set("read-also")
_ASIDE: Final = 14  # places from a dash to the clause in the aside that it opens
_AMONG_WHOM: Final = 14  # places from «among them» to the verb of whoever is named


def clause_end(skeleton: Skeleton, first: int, cues: dict[int, str], outer: Cue, zone: tuple[int, int] = (0, 0)) -> int:
    """The place behind the last word of the reported clause that begins at ``first``.

    ``cues`` gives for each place at which a reporting word stands the form of that word; ``outer``
    is the cue that reports the clause. In ``zone`` the speaker is named.
    """
    tags, words = skeleton.tags, skeleton.words
    speaker = names_for(skeleton, *zone)
    several = any(_people(word) for word in words[slice(*zone)][:2])
    opens, end = sentence(tags, first)
    closing = _closing_dash(skeleton, opens, first) if "-" in tags[opens:first] else -1
    end = closing if first < closing < end else end
    opens = behind_dateline(skeleton, opens, first) if "-" in tags[opens:first] else opens
    bracket = closing_bracket(skeleton, opens, first)
    end = bracket if first < bracket < end else end
    after = _after_saying(skeleton, first)
    subordinate = outer.form == "finite" and _subordinates(skeleton, opens, first)
    conceding = first - opens < _LEAD_WITH_AGENT and concedes(words, opens)
    at = first
    while at < end:
        tag, word = tags[at], words[at]
        if tag in "Vv" and _share(skeleton, at + 1) and any(_share(skeleton, first + p) for p in range(3)):
            at += 1  # أظهر الاستطلاع أن 40 في المئة يؤيدون، بينما يرى 35 في المئة أن …: the poll goes on
            continue
        if (
            word.folded in _READ_ALSO
            and tags[at - 1] == ","
            and words[at + 1 : at + 2]
            and words[at + 1].folded == "ايضا"
        ):
            return _back(skeleton, first, at)  # ، اقرأ أيضا: the headline of another article
        if word.folded == "حيث" and at > first + 1 and _tells_behind(skeleton, at, end):
            return _back(skeleton, first, at)  # … حيث أرسل الوزير بيانا جاء فيه: «…»
        if at > first and tag in "VvPBM" and not (at > first + 1 and amid(skeleton, at)):
            form = cues.get(at, "")
            own = (after and form == "finite" and tags[at - 1] == ",") or _main_verb(skeleton, opens, first, at, form)
            turned = at if own else turn(skeleton, first, at, form, outer)
            if turned:
                return _back(skeleton, first, _purpose(skeleton, first, turned) if tag in "PM" and form else turned)
        if at > first + 1 and word.folded in _WHICH_MADE and _makes_say(skeleton, at, end, cues):
            return _back(skeleton, first, at)  # … مما جعلهم يؤكدون أن
        paused = at > first + 1 and tags[at - 1] == ","
        if paused and tag in "Vv" and told_behind(skeleton, at, end):
            return _back(skeleton, first, at)  # قالت الشركة إن …، يضيف المصدر ذاته.
        led = paused and outer.form == "masdar" and first - opens < _LEAD_WITH_AGENT and _leads_in(words, opens)
        led = led or (paused and subordinate and "," not in tags[first : at - 1])
        if led and not word.conj and (tag in "Vvx" or word.verb):
            return _back(skeleton, first, at)  # ورغم تأكيده أن العمل بدأ، رفض الوزير …
        if conceding and at > first + 1 and answers(skeleton, at):
            return _back(skeleton, first, at)  # ورغم تأكيده أن العمل بدأ، فإن السكان …
        if at > first + 2:
            if paused and _one_of_them(skeleton, at, end, cues):
                return _back(skeleton, first, at)
            if paused and several and cues.get(at) == "finite" and _they(word):
                return _back(skeleton, first, at)  # يؤكد الموظفون أن …، ويعتقدون أن …
            if speaker and _renamed(skeleton, at, speaker):
                return _back(skeleton, first, at)
            if tag == "y":
                aside = at - (tags[at - 1] == "p")
                if tags[aside - 1] == "," and any(p in cues for p in range(at, min(end, at + 4))):
                    return _back(skeleton, first, aside)  # .. من جانبه أكد فلان أن
        if tag == "," and at > first + 1 and at + 2 < end and _told_of(skeleton, first, at):
            return _back(skeleton, first, at)
        remarks = paused or (at > first + 1 and word.folded in _WITHOUT_PAUSE)
        if (
            remarks
            and at + 1 < end
            and (self_remark(skeleton, at) or (paused and wishes(skeleton, at, outer, several)))
        ):
            return _back(skeleton, first, at)
        if at > first + 1 and word.folded in _UNTOLD and but_did_not_tell(skeleton, at, outer):
            return _back(skeleton, first, at)  # … لكنه لم يحدد موعدا
        if paused and at > first + 2 and received(skeleton, first, at):
            return _back(skeleton, first, at)  # …، ولاقت دعوته هذه رفضا
        if tag == "n" and at > first + 1 and touches(skeleton, first, at, several or outer.number == "pl"):
            return _back(skeleton, first, at)  # …، متطرقا إلى العمل
        at += 1
    return _back(skeleton, first, end)


def _purpose(skeleton: Skeleton, first: int, at: int) -> int:
    """The place of what leads to a participle of saying behind a pause: …، ليختم حديثه قائلا: …"""
    tags, words = skeleton.tags, skeleton.words
    pause = tags.rfind(",", max(first + 2, at - _LEAD), at)
    if pause < 0 or pause + 1 >= at or words[pause + 1].folded[:1] != "ل" or any(t in "AaQq" for t in tags[pause:at]):
        return at
    verb = words[pause + 1].folded[1:]
    return pause if verb[:1] in ("ي", "ت") and lexicon().may_be_imperfect(verb) else at


def _subordinates(skeleton: Skeleton, opens: int, first: int) -> bool:
    """Whether a clause that waits for the sentence's own verb reports: بعد أن أعلنت الوزارة أن العمل توقف، خرج …"""
    words, tags = skeleton.words, skeleton.tags
    if first - opens > _LEAD_WITH_AGENT or "," in tags[opens:first]:
        return False
    opening = words[opens].folded.removeprefix("و")
    second = words[min(opens + 1, len(words) - 1)].folded
    return opening in _WHEN or (opening in _AFTER and second in ("ان", "ما")) or (opening == "رغم" and second == "ان")


def _leads_in(words: list[Word], at: int) -> bool:
    """Whether a phrase begins at a place behind which the sentence's own verb must come: بعد, ورغم, على الرغم."""
    return words[at].folded.removeprefix("و") in _LEAD_IN or words[min(at + 1, len(words) - 1)].folded == "الرغم"


def _tells_behind(skeleton: Skeleton, at: int, end: int) -> bool:
    """Whether the clause of a حيث names a document and tells what stands in it, behind a colon: بيانا جاء فيه:"""
    tags, words = skeleton.tags, skeleton.words
    colon = tags.find(":", at, min(end, at + _DOCUMENT))
    said = colon > at + 3 and words[colon - 1].folded in _IN_IT and bool(words[colon - 2].cues)
    return said and any(word.medium for word in words[at:colon])


def _after_saying(skeleton: Skeleton, first: int) -> bool:
    """Whether the clause that begins at a place hangs on «after he said»: its sentence's own verb is still to come."""
    words = skeleton.words
    for place in range(max(0, first - 10), first - 2):
        bare = words[place].folded.removeprefix("و")
        if bare == "بعدما" or (bare in _AFTER and words[place + 1].folded in ("ان", "ما")):
            return not any(tag in ".\n," for tag in skeleton.tags[place:first])
    return False


def _main_verb(skeleton: Skeleton, opens: int, first: int, at: int, form: str) -> bool:
    """Whether a sentence that a preposition opens comes to its own verb: ووسط تقارير أفادت بأن …، أعلن الوزير …"""
    tags, words = skeleton.tags, skeleton.words
    if tags[at] not in "Vv" or (tags[at - 1] != "," and (form != "finite" or at < first + 2)):
        return False
    if tags[at - 1] != ",":  # وبينما أعلن الوزير أن السد آمن رأى النائب أن …: no pause before it
        told = not words[at].conj and words[at].cues[0].tense == "past" and tags[at + 1 : at + 2] in tuple("RTNO")
        return told and tags[at - 1] not in "rjkaA" and _while(skeleton, opens, first)
    opens += words[opens].folded == "و"
    if form and _at_the_time(skeleton, opens):  # في الوقت الذي أكد فيه أن …، كشف عن أن …
        return not words[at].conj and words[at].cues[0].tense == "past"
    if form == "finite" and _while(skeleton, opens, first):  # وفي حين يرى الوزير أن …، تعتقد النقابة أن …
        return not words[at].conj and tags[at + 1 : at + 2] in tuple("RTNOSG")
    if tags[at] != "V" or first - opens >= _LEAD:
        return False
    led = tags[opens] in "pc" or words[opens].prep or words[opens].folded in _LED
    bare = not words[at].conj and words[at].cues[0].tense == "past"
    return bool(led and bare and tags[at + 1 : at + 2] in tuple("RTNOS"))


def _at_the_time(skeleton: Skeleton, opens: int) -> bool:
    """Whether a sentence begins with «at the time at which»: its own verb is still to come."""
    return [w.folded.removeprefix("و") for w in skeleton.words[opens : opens + 3]] == ["في", "الوقت", "الذي"]


def _while(skeleton: Skeleton, opens: int, first: int) -> bool:
    """Whether a sentence begins with «while» and the first reported clause stands in what it opens."""
    words = skeleton.words
    bare = words[opens].folded.removeprefix("و")
    if bare == "في" and opens + 1 < len(words):
        bare = words[opens + 1].folded
    return bare in _WHILE and not any(tag in ",A" for tag in skeleton.tags[opens : first - 1])


def _closing_dash(skeleton: Skeleton, opens: int, first: int) -> int:
    """The place of the dash that closes the aside in which a clause begins; -1 where it begins in none.

    غادر المدير - بعد تقارير أفادت بأن المصنع سيغلق - إلى الخارج.
    """
    tags = skeleton.tags
    opening = tags.rfind("-", max(opens + 2, first - _ASIDE), first)
    if opening < 0 or not _dash(skeleton, opening) or any(tag in ",:" for tag in tags[opening:first]):
        return -1
    begins = skeleton.words[opening + 1]
    if tags[opening + 1] not in "rpcj" and not begins.prep and not begins.conj and begins.folded not in _AFTER:
        return -1
    closing = tags.find("-", first + 2)
    return closing if closing > 0 and _dash(skeleton, closing) else -1


def _dash(skeleton: Skeleton, at: int) -> bool:
    """Whether a dash stands free between two words, and joins them not."""
    text, start, end = skeleton.text, skeleton.starts[at], skeleton.ends[at]
    return text[start:end] != "/" and text[start - 1 : start].isspace() and text[end : end + 1].isspace()


def names_for(skeleton: Skeleton, first: int, last: int) -> frozenset[str]:
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


def _one_of_them(skeleton: Skeleton, at: int, end: int, cues: dict[int, str]) -> bool:
    """Whether one out of those just spoken of is named, who speaks himself: …، ومنهم الخبير سامي كرم الذي يرى أن …"""
    words = skeleton.words
    bare = words[at].folded.removeprefix("و")
    if bare not in ("منهم", "بينهم") and not (bare == "من" and at + 1 < len(words) and words[at + 1].folded == "بينهم"):
        return False
    relative = skeleton.tags.find("r", at, min(end, at + _AMONG_WHOM))
    verb = words[relative + 1] if relative > 0 and relative + 1 in cues else None
    return verb is not None and bool(verb.cues) and (verb.cues[0].tense == "past" or verb.cues[0].stance == "think")


def _makes_say(skeleton: Skeleton, at: int, end: int, cues: dict[int, str]) -> bool:
    """Whether «which made them» leads to a verb of saying of theirs: مما جعلهم يؤكدون أن, ما دفعها إلى القول إن."""
    made = skeleton.words[min(at + 1, end - 1)].folded
    said = next((place for place in range(at + 2, min(end, at + 5)) if place in cues), 0)
    return said > 0 and made.startswith(_MADE) and made.endswith(("ه", "ها", "هم"))


def _share(skeleton: Skeleton, at: int) -> bool:
    """Whether so many of a hundred stand at a place: 35 في المئة, 40%."""
    words = skeleton.words
    if skeleton.tags[at : at + 1] != "d" or at + 1 >= len(words):
        return False
    return words[at + 1].folded in _PERCENT or (at + 2 < len(words) and words[at + 2].folded in _PERCENT)


def _back(skeleton: Skeleton, first: int, at: int) -> int:
    """Step back over commas, dashes and the conjunction that belong to what follows."""
    tags, words = skeleton.tags, skeleton.words
    while (
        at > first + 1
        and (
            tags[at - 1] in ",-:("
            or (words[at - 1].folded == "وذلك" and tags[at : at + 1] in ("B", "k"))  # ، وذلك بحسب الوزير
            or words[at - 1].folded in ("ثم", "الا", "لكنه", "لكنها", "ولكنه", "ولكنها")
            or (words[at - 1].folded in _HENCE and tags[at : at + 1] in ("V", "v"))
            or (tags[at - 1] == "a" and words[at - 2].folded in _EXCEPT)
            or (words[at - 1].folded in _EXCEPT and tags[at : at + 1] in ("a", "A"))  # ، غير أنه شدد على …
            or (tags[at - 1] in "jk" and words[at - 1].folded in _LEADING and tags[at : at + 1] not in ("", ".", "\n"))
            or (words[at - 1].folded == "في" and tags[at : at + 1] == "j")
        )
    ):
        at -= 1
    return at
