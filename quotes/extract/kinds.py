"""Whether marked words are a clause of their own, direct speech, or a fragment of the reporter's sentence."""

from __future__ import annotations

from typing import Final

from ..lexicon.naming import naming
from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .readings import Reading
from .skeleton import Skeleton
from .telling import tells

SHOUTS: Final = word_set("shouts", folded=False)
# behind these marked words are speech whatever stands between
SAYS: Final = word_set("speech-verb", folded=False)
_WORKS: Final = word_set("work-of-art")
_ENTITLED: Final = frozenset(["عنوان", "بعنوان"])
_AMONG_THEM: Final = word_set("among-them")
_LINKS: Final = word_set("links")
_EXCEPT: Final = word_set("except")
_BEGINS: Final = word_set("begins-another")
_FOLLOWING: Final = word_set("following")
_ANEW: Final = word_set("begins-anew")
_PRONOUNS: Final = ("انها", "انهم", "انهما")


def whole(skeleton: Skeleton, place: int, reading: Reading | None) -> bool:
    """Whether marked words stand by themselves: behind a colon, or right behind أن, and long enough."""
    tags = skeleton.tags
    span = skeleton.spans[place]
    assert span is not None
    if place and tags[place - 1] in ":\n":
        return True
    count = span.closer - span.first
    if span.repair == "unopened":
        return True
    before = tags[place - 1] if place else "\n"
    if reading is not None:
        quoted = reading.rule.kind == "quote" and reading.content == place
        if reading.at > place:
            if before in ".\n" and count > 2:
                return True  # «…»، قال الوزير
        elif _split(tags, reading) and before in ",-" and count > 2:
            return True  # «…»، قال الوزير، «…»
        elif count > 2 and reading.cue.lemma in SHOUTS and skeleton.words[place - 1].folded in _AMONG_THEM:
            return True  # ردد المحتجون هتافات ومنها «يسقط القرار الظالم»
        elif count > 2 and shouted(reading) and (quoted or reading.cue.lemma in SHOUTS):
            return True
        elif quoted and count >= 4 and before not in "pAa":
            # وروى للحاضرين «وصلت متأخرا …» is a clause, وانتقد «استمرار التأخير …» its object
            return reading.cue.lemma in SAYS or lexicon().word(skeleton.tokens[span.first]).begins
    elif count > 4 and lexicon().word(skeleton.tokens[span.first]).begins:
        return True
    if before == "A" and skeleton.words[place - 1].folded.endswith(_PRONOUNS):
        return False  # the reporter's pronoun is its subject
    if before == "," and reading is not None and reading.rule.kind == "clause" and place > reading.content:
        return False  # إن رئيس البلدية، كمال يوسف، «وعد بفتح الطريق»: the clause goes on in the marks
    return tags[place] == "Q" and count >= 4 and before in ":,AVvP.\n"


def _split(tags: str, reading: Reading) -> bool:
    """Whether the cue of a quotation stands behind another: «…»، قال الوزير، «…»."""
    at = reading.at
    return reading.rule.kind == "quote" and reading.cue.lemma in SAYS and at > 1 and tags[at - 2] in "Qq"


def shouted(reading: Reading) -> bool:
    """Whether marks right behind this cue can hold nothing but speech: مرددين «…», كتب عليها «…», قائلا «…»."""
    if reading.rule.id == "masdar-short":
        return True
    zone = reading.zone[1] - reading.zone[0]
    if reading.cue.lemma in SHOUTS:
        return zone <= 3
    return reading.cue.form in ("participle", "masdar") and reading.cue.lemma in SAYS and zone == 0


def of_a_work(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether marks behind a verb of writing or singing hold the title of what is written: كتب قصيدة «الليل طويل»."""
    before = skeleton.words[reading.content - 1]
    work = before.stem in _WORKS or before.folded.removesuffix("ه") in _WORKS  # كتابه
    work = work or before.folded in _ENTITLED  # كتبت تحت عنوان «…»
    if reading.cue.lemma not in SHOUTS or not work:
        return False
    return skeleton.words[reading.content - 2].folded not in ("في", "فى")  # كتب في رواية له


def stands_behind(skeleton: Skeleton, first: int, fragment: int) -> bool:
    """Whether marked words are a clause behind the reported one that began at ``first``: a colon, or و or ف first."""
    tags, words = skeleton.tags, skeleton.words
    span = skeleton.spans[fragment]
    if tags[fragment] != "Q" or span is None or span.closer - span.first < 4:
        return False
    opening = lexicon().word(skeleton.tokens[span.first])
    if opening.tag == "A" or (opening.tag == "x" and not opening.conj):
        return False
    before = fragment - 1
    if tags[before] != ":":
        if words[before].folded == "و" and before > first and tags[before - 1] == ",":
            sentence = opening.tag == "e" or opening.folded in _LINKS
            return sentence and _said_whole(skeleton, first, before)  # … هو التواصل، و«هو ما نسعى إليه»
        but = opening.folded in _EXCEPT and lexicon().word(skeleton.tokens[span.first + 1]).tag == "A"
        # … «غير أن الرياح لا تكفي», … «ويسعدني أن أراكم»
        links = opening.conj != "" or opening.folded in _LINKS or but or _joined_verb(opening)
        if tags[before] in "pAaVvPMr":
            return False
        if tags[before] == "," and _begins_anew(opening):
            return _said_whole(skeleton, first, fragment)
        if opening.folded in _BEGINS:
            return _has_predicate(skeleton, first, fragment)
        return links and _said_whole(skeleton, first, fragment)
    if span.closer - span.first < 5:
        return False
    if opening.folded[:1] in "يت" and opening.verb:
        return False  # … أن غيابه: «يعني …» — its predicate
    if words[fragment - 2].folded in _FOLLOWING or naming(words[fragment - 2]):
        return False
    if any(tags[p] in "VPM" for p in range(max(first, fragment - 4), fragment - 1)):
        return False
    return any(words[p].verb or tags[p] in "Vvj" for p in range(first, fragment - 2))


def _joined_verb(word: Word) -> bool:
    """Whether و stands before a verb to come or a noun with its pronoun that no list knows: ويسعدني, ومكانتها."""
    folded = word.folded
    if word.tag != "n" or folded[:1] != "و" or len(folded) < 6 or word.given is not None or word.family:
        return False
    return folded[1] in "يتن" or folded.endswith(("ته", "ها", "هم"))


def _begins_anew(opening: Word) -> bool:
    """Whether a word behind a pause opens a sentence of its own: «هذه ليست …», «لو عدنا …», «فأدوارها …»."""
    folded, known = opening.folded, lexicon()
    if folded in _ANEW:
        return True
    rest = folded[1:]
    if folded[:1] == "ل" and rest[:1] == "ن" and len(rest) > 3 and not opening.common:
        return known.may_be_imperfect(rest)  # «لنتوقف عن ذلك»
    if folded[:1] == "و" and rest[:2] in ("سي", "ست", "سن") and len(rest) > 4:
        return known.may_be_imperfect(rest[1:])
    return folded[:1] == "ف" and not opening.common and known.word(rest.removesuffix("ها").removesuffix("هم")).common


def _has_predicate(skeleton: Skeleton, first: int, end: int) -> bool:
    """Whether words are a sentence with its predicate, so that the next begins another: إن العمل هو الأساس «هناك …»."""
    tags, words = skeleton.tags, skeleton.words
    if "r" in tags[first:end]:
        return False
    return any(words[p].verb or tags[p] in "Vve" for p in range(first, end - 1))


def _said_whole(skeleton: Skeleton, first: int, end: int) -> bool:
    """Whether words say something by themselves: إن العمل صعب, but not إن وزارة المياه, whose verb is still to come."""
    tags, words = skeleton.tags, skeleton.words
    return any(words[p].verb or tags[p] in "Vvjp" or not words[p].definite for p in range(first + 1, end))


def _judges(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether the verb gives a word of its own to a thing; what is far from عن may have a name: تحدث عن بنود «…»."""
    if reading.cue.lemma != "تحدث":
        return "e" in reading.cue.takes
    return "عن" in (skeleton.words[reading.content - 1].folded, skeleton.words[reading.content - 2].folded)


def entitles(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether marked words behind a weak verb are what the noun before them is called: كشفت بنود «خطة المياه»."""
    place = reading.content
    if (
        reading.cue.strong
        or reading.rule.id != "finite-quote"
        or _judges(skeleton, reading)
        or "d" in reading.cue.takes
    ):
        return False
    before = skeleton.words[place - 1]
    noun = skeleton.tags[place - 1] in "wOn" and not before.verb and before.form not in ("ب", "بـ")
    return place - 1 > reading.at and noun and not tells(skeleton, place)
