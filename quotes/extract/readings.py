"""Readings: at each reporting word, which rule fits, and where the words said begin.

A reading joins a cue to its zone (the words in which the speaker is named) and to the place where
the content begins. It does not yet say who speaks, nor where the content ends. A pattern that fits
is not enough: many reporting words have other senses (بين, يبلغ, ذكر), so a weak verb must stand
where a clause begins and have a subject beside it, and the impersonal (يذكر أن) reports nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ..lexicon.cues import Cue
from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .bare_speech import OPENS_SPEECH, speech_behind
from .behind_source import leads_on
from .cited import by_rule
from .commas import comma_for_colon
from .manner import only_a_state
from .nominal import agents
from .placed import opens
from .rules import Rule, rule_named, rules_at
from .sentences import sentence, sentence_end
from .skeleton import Skeleton
from .soundness import reports, sound
from .source_first import runs_into
from .subjects import Subjects
from .this_what import this_what
from .unsaid import reports_nothing

_PLACES: Final = re.compile(r"[VvPMBk]")
# words of ف and verbs after which speech may follow without a colon or أن
_SO: Final = word_set("opens-so")
_BARE: Final = word_set("bare", folded=False)
_TELLS_THIS: Final = word_set("tells-this", folded=False)
_TELLS_AMID: Final = word_set("tells-amid", folded=False)
_WORDS_SAID: Final = word_set("words-said")
_WE: Final = frozenset(["نحن", "اننا", "لدينا", "لن"])


@dataclass(init=False, slots=True)
class Reading:
    """A cue with the rule that fits it; all numbers are places of the skeleton."""

    rule: Rule
    at: int
    cue: Cue
    zone: tuple[int, int]  # where the speaker may be named
    content: int  # where the words said begin; for trailing rules the place behind the last word
    intro: tuple[int, int]
    word_at: int  # the place of the reporting word itself: in «أضاف قائلا» that of قائلا
    reports: bool  # False: the reporter's word again, but nobody's statement

    def __init__(
        self,
        rule: Rule,
        at: int,
        cue: Cue,
        zone: tuple[int, int],
        content: int,
        intro: tuple[int, int],
        word_at: int,
        reports: bool = True,
    ) -> None:
        # written out, since one that a dataclass makes of its fields would not be compiled
        self.rule = rule
        self.at = at
        self.cue = cue
        self.zone = zone
        self.content = content
        self.intro = intro
        self.word_at = word_at
        self.reports = reports


def readings(skeleton: Skeleton, subjects: Subjects) -> list[Reading]:
    """All readings of a field, in the order of their cues.

    >>> from quotes.extract.mentions import Reader
    >>> from quotes.extract.skeleton import skeleton
    >>> bones = skeleton("قال الوزير إن العمل بدأ.")
    >>> [r.rule.id for r in readings(bones, Subjects(bones, Reader(bones)))]
    ['finite-that']
    """
    found: list[Reading] = []
    tags = skeleton.tags
    for place in _PLACES.finditer(tags):
        at = place.start()
        if at > 1 and skeleton.words[at].cues and skeleton.words[at - 1].folded == "حد" and not _up_to(skeleton, at):
            found.append(_as_he_put_it(skeleton, at))
            continue
        of_this = this_what(skeleton, subjects, at) if tags[at] in "Vv" else None
        if of_this is not None:
            first, last, verb = of_this
            found.append(Reading(rule_named("said-this"), at - 2, verb, (first, last), last, (last, last), at))
            continue
        if reports_nothing(skeleton, at):
            continue
        this = _said_this(skeleton, subjects, at) or _said_amid(skeleton, subjects, at) if tags[at] in "Vv" else None
        if this is not None:
            found.append(this)
            continue
        if tags[at : at + 2] in ("kV", "kv"):
            amid = _said_amid(skeleton, subjects, at + 1)
            if amid is not None and amid.rule.id == "said-amid":
                continue  # read at its verb
        cited = _source_first(skeleton, subjects, at) if tags[at] == "B" else None
        if cited is not None:
            found.append(cited)
            continue
        said = tags[at + 1 : sentence_end(tags, at)]
        for rule in rules_at(tags[at]):
            if rule.introducer not in said or (rule.id == "upon-what-end" and not _upon_what(skeleton, at)):
                continue
            match = rule.compiled.match(tags, at)
            if match is None:
                continue
            groups = match.re.groupindex
            word_at = match.start("word") if "word" in groups else at
            cue = next(
                (
                    c
                    for c in skeleton.words[word_at].cues
                    if _fits(rule, c, tags[match.start("content") : match.start("content") + 1] == "Q")
                ),
                None,
            )
            if cue is None:
                continue
            if (
                word_at != at
                and tags[word_at] == "P"
                and (reports_nothing(skeleton, word_at) or _speaks_before(skeleton, at, word_at))
            ):
                continue
            begins = at
            if rule.id == "upon-what-end":
                begins = at - 2  # على ما أفاد الوزير
            if rule.id == "finite-after" and tags[at - 1] not in "qQ,.-":
                begins = _thus(skeleton, at)
                if begins < 0:
                    continue
            zone = match.span("zone")
            if rule.id == "finite-state-that" and not only_a_state(skeleton.words[zone[1]]):
                continue  # «سنعود»، قال الوزير مضيفا أن: the participle's own words
            intro = match.span("intro") if "intro" in groups else (zone[1], zone[1])
            matched = Reading(rule, begins, cue, zone, match.start("content"), intro, word_at)
            if rule.id in ("cited-clause", "cited-verb-clause") and not leads_on(subjects, matched):
                continue
            if sound(skeleton, subjects, matched):
                matched.reports = reports(skeleton, matched)
                found.append(matched)
                break
        else:
            reading = _bare(skeleton, subjects, at) if tags[at] != "B" else _led(skeleton, at)
            if reading is not None:
                found.append(reading)
    nominal = agents(skeleton, subjects)
    if nominal:
        of_nouns = {particle + 1 for _, _, particle, _ in nominal}  # جاء تأكيد الوزير أن: of the noun, and not of جاء
        found = [reading for reading in found if reading.rule.kind != "clause" or reading.content not in of_nouns]
        found += [by_agent(*of_noun) for of_noun in nominal]
        found.sort(key=lambda reading: reading.at)
    return found


def _up_to(skeleton: Skeleton, at: int) -> bool:
    """Whether حد is how far somebody went, and أن tells what he said: ذهب إلى حد القول إن."""
    return skeleton.words[at - 2].folded == "الي" and skeleton.words[at].definite


def by_agent(noun: int, stop: int, particle: int, cue: Cue) -> Reading:
    """The clause of a bare verbal noun: بعد إعلان الشركة أنها ستغلق المصنع."""
    zone, intro = (noun + 1, stop), (stop, particle + 1)
    return Reading(rule_named("agent-that"), noun, cue, zone, particle + 1, intro, noun)


def _source_first(skeleton: Skeleton, subjects: Subjects, at: int) -> Reading | None:
    """The clause that a verb begins right behind its source: وبحسب الوزارة بلغ عدد الزوار ألفا."""
    first, verb = runs_into(skeleton, subjects, at)
    if not verb:
        return None
    cue = next((c for c in skeleton.words[at].cues if c.form in ("preposition", "clause")), None)
    if cue is None:
        return None
    reading = Reading(rule_named("cited-bare"), at, cue, (first, verb), verb, (verb, verb), at)
    return None if by_rule(subjects, reading) else reading


def _upon_what(skeleton: Skeleton, at: int) -> bool:
    """Whether «على ما» stands before a verb, behind a pause: ، على ما أفاد الوزير."""
    words = skeleton.words
    if at < 3 or words[at - 1].folded != "ما" or words[at - 2].folded != "علي" or skeleton.tags[at - 3] not in ",-":
        return False
    return words[at].cues[0].tense == "past"


def _said_this(skeleton: Skeleton, subjects: Subjects, at: int) -> Reading | None:
    """The source of the sentence before: .. صرحت بذلك مديرة المتحف.

    ذلك before a noun with the article may be "that one" (أكد ذلك الخبير): the source has a name there, or a genitive.
    """
    tags, words = skeleton.tags, skeleton.words
    cue = next((c for c in words[at].cues if c.form == "finite" and c.lemma in _TELLS_THIS), None)
    if cue is None or cue.tense != "past" or words[at].conj or words[at].object or at < 2 or tags[at - 1] not in ".,\n":
        return None
    this = words[at + 1].folded if at + 2 < len(tags) else ""
    if this not in ("بذلك", "ذلك"):
        return None
    who = subjects.after(at + 2, min(len(tags), at + 24))
    if not who or not (this == "بذلك" or who[0].name or (who[0].head is not None and not who[0].head.definite)):
        return None
    last = who[-1].last
    return Reading(rule_named("said-this"), at, cue, (at + 2, last), last, (last, last), at)


def _said_amid(skeleton: Skeleton, subjects: Subjects, at: int) -> Reading | None:
    """Who says the clause that a bare verb and its subject cut in two or end: المطر، يقول المزارع، تأخر."""
    tags, words = skeleton.tags, skeleton.words
    cue = words[at].cues[0]
    begins = at - (tags[at - 1 : at] == "k")  # المطر، كما يقول المزارع، تأخر
    if tags[begins - 1 : begins] != "," or begins < 2 or cue.lemma not in _TELLS_AMID:
        return None
    if cue.form != "finite" or (cue.tense != "present" and begins == at):
        return None
    first, end = sentence(tags, at)
    if words[at].conj or words[at].object or any(tag in "AQq:" for tag in tags[first:begins]):
        return None
    who = subjects.after(at + 1, min(end, at + 14))
    if not who or not (who[0].name or who[0].definite or who[0].type == "media") or who[0].first != at + 1:
        return None
    last = who[-1].last
    behind = last + 1
    if last >= end or (tags[last] == "," and tags[behind : behind + 1] == "P" and words[behind].adverbial):
        return Reading(rule_named("said-behind"), begins, cue, (at + 1, last), last, (last, last), at)
    if (
        tags[last] != ","
        or end - behind < 2
        or tags[behind] in "VBRTrjyNq"
        or any(t in "AQ:" for t in tags[behind:end])
    ):
        return None
    if tags[behind] == "n" and not _future_or_imperfect(words[behind].folded):
        return None  # يقول المزارع، ماتيو روسي، …
    led = tags[first] in "pctyj" or words[first].prep or words[first].circumstance
    if led and not ((words[behind].verb or tags[behind] == "v") and not words[behind].conj):
        return None  # وفي الكتاب، يقول المؤلف، …, but وفي الشتاء، يقول المؤلف، تعود الطيور
    return Reading(rule_named("said-amid"), begins, cue, (at + 1, last), last, (last, last), at)


def _future_or_imperfect(folded: str) -> bool:
    """Whether an unknown word has the form of a verb: سيعدل, ينضج."""
    return lexicon().may_be_imperfect(folded[1:] if folded[:2] in ("سي", "ست") else folded)


def _thus(skeleton: Skeleton, at: int) -> int:
    """Where the words begin that lead back from a verb to the marked words before it; -1 where they do not.

    «…»، هكذا قال الوزير; «…» ذلك ما قاله الوزير; «…»، بهذه الكلمات ودع الوزير جمهوره
    """
    words = skeleton.words
    if words[at - 1].folded == "هكذا":
        return at - 1
    pair = (words[at - 2].folded, words[at - 1].folded) if at > 1 else ("", "")
    if pair[0] in ("هذا", "ذلك", "وهذا", "وذلك") and pair[1] == "ما":
        return at - 2
    return at - 2 if pair[0] in ("بهذه", "بهذا") and pair[1] in _WORDS_SAID else -1


def _as_he_put_it(skeleton: Skeleton, at: int) -> Reading:
    """The source behind the words, على حد قوله, على حد وصف الناشطة."""
    tags = skeleton.tags
    stop = at + 1
    named = not skeleton.words[at].folded.endswith(("ه", "ها", "هم"))  # على حد قوله names nobody
    while named and stop < min(len(tags), at + 12) and tags[stop] not in ".,:\n()AVvPMBQq":
        stop += 1
    word = skeleton.words[at]
    cue = next((c for c in word.cues if c.form == "masdar"), word.cues[0])
    begin = at - 2 if at > 1 and tags[at - 2] == "p" else at - 1
    return Reading(rule_named("as-he-put-it"), begin, cue, (at + 1, stop), stop, (stop, stop), at)


def _bare(skeleton: Skeleton, subjects: Subjects, at: int) -> Reading | None:
    """Speech that follows its verb with nothing between: وقال نأمل أن …, وأضاف لو وصلت …"""
    tags, words = skeleton.tags, skeleton.words
    cue = next((c for c in words[at].cues if c.form in ("finite", "participle") and c.lemma in _BARE), None)
    if cue is None or words[at].object or at + 3 >= len(tags) or (cue.number == "du" and not words[at].conj):
        return None  # جزءا تابعا للمدينة: no two go on
    if tags[at + 1] == "," and comma_for_colon(skeleton, at):
        return Reading(rule_named("bare"), at, cue, (at + 1, at + 1), at + 2, (at + 1, at + 2), at)
    content = speech_behind(skeleton, subjects, cue, at)
    if content < 0:
        return None
    return Reading(rule_named("bare"), at, cue, (at + 1, content), content, (content, content), at)


def _led(skeleton: Skeleton, at: int) -> Reading | None:
    """A clause that ف opens behind the source: ووفقا للمدير فهذه أول مرة …"""
    tags, words = skeleton.tags, skeleton.words
    verb = at + 1 + (tags[at + 1 : at + 2] == "x")
    if tags[verb : verb + 1] not in ("V", "v") or not _subject_behind(skeleton, verb):
        verb = 0  # ووفق ما أعلنت الوزارة فقد …
    cue = next((c for c in words[at].cues if c.form == "preposition" or (verb and c.form == "clause")), None)
    if cue is None:
        return None
    begins = verb + 1 if verb else at + 1
    joined = False
    if not opens(skeleton, at):  # no pause before it: بدأ العمل ووفقا للمدير فإن الطريق مغلقة
        joined = words[at].conj == "و" and tags[at - 1] not in "Aap" and tags[at + 1 : at + 2] in tuple("NnORST")
        if not joined:
            return None
    for content in range(begins, min(len(tags) - 2, at + 24)):
        if joined and tags[content] == "A" and words[content].folded.startswith("فا"):
            said = (content, content + 1)
            return Reading(rule_named("cited-that"), at, cue, (at + 1, content), content + 1, said, at)
        if tags[content] in ".\nVvPBAQ:" or (joined and tags[content] == "," and tags[content + 1] != "A"):
            return None
        if words[content].folded in _SO:
            return Reading(rule_named("cited-so"), at, cue, (begins, content), content, (content, content), at)
    return None


def _subject_behind(skeleton: Skeleton, verb: int) -> bool:
    """Whether who said it stands right behind a verb, or in what it stood: حسبما أوضح الوزير, ما جاء في البيان."""
    tags, cues = skeleton.tags, skeleton.words[verb].cues
    stands = bool(cues) and cues[0].lemma in ("جاء", "ورد")
    return tags[verb + 1 : verb + 2] in tuple("RTNOS") or (stands and tags[verb + 2 : verb + 3] in ("O", "C"))


def _speaks_before(skeleton: Skeleton, at: int, participle: int) -> bool:
    """Whether speech follows a verb, so that a later participle is another cue: فقال نحن نعمل مؤكدا أن …"""
    words, tags = skeleton.words, skeleton.tags
    if words[at].cues[0].lemma not in _BARE or words[at].object:
        return False
    for place in range(at + 1, participle):
        if tags[place] in "r,":
            return False
        if words[place].folded in (OPENS_SPEECH if place == at + 1 else _WE):
            return True
    return False


def _fits(rule: Rule, cue: Cue, quoted: bool) -> bool:
    """Whether this word can take what the rule found: أشاد takes no clause."""
    form = rule.form if "(?P<word>" not in rule.pattern else ""
    if (
        form
        and cue.form != form
        and not (form == "masdar" and cue.form == "noun")
        and not (form == "preposition" and cue.form == "clause")
    ):
        return False
    if rule.kind in ("clause", "lead"):
        return "n" in cue.takes or (quoted and cue.takes != "-")
    if rule.kind == "speech":
        return "n" in cue.takes or "q" in cue.takes
    if cue.form == "masdar" and cue.takes == "n":
        return False  # بالكشف عن «…»
    return cue.strong or any(t in cue.takes for t in "qed")
