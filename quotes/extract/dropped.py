"""The dropped subject: who speaks on where a verb has none beside it, وأضاف أن …

A verb joined to the one before goes on with its speaker; another is of whoever is in play and agrees with it in gender
and number, unless the text has turned to somebody else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from .draft import Draft
from .figures import Figure
from .mention import Mention
from .nobody import in_its_clause, of_itself, set_off
from .readings import Reading
from .sentences import sentence
from .unread_antecedent import unread_antecedent

if TYPE_CHECKING:
    from .resolution import Resolver

_HONORIFICS: Final = word_set("honorific")
_INFORMS: Final = word_set("informs", folded=False)
_SOMEBODY: Final = ("person", "organisation", "media", "state", "group")
_TO_WHOM: Final = frozenset(["له", "لها", "لهم"])
_IN_IT: Final = word_set("in-it") | {"بعده", "بعدها"}
_AFTER_IT: Final = frozenset(["في اعقابه", "في اعقابها", "في ختامه", "في ختامها", "علي اثره", "علي اثرها"])
_PRONOUNS: Final = ("ه", "ها", "هم", "هما")
_CONTINUE: Final = word_set("continues", folded=False)


def coordinated(resolver: Resolver, draft: Draft) -> bool:
    """A verb joined to the one before (وأضاف, كما أكد) without a subject of its own goes on with its speaker."""
    reading = draft.reading
    assert reading is not None
    at = reading.at
    joined = (resolver.words[at].conj == "و" and at > 0 and resolver.tags[at - 1] not in ".\n") or (
        at > 0 and (resolver.tags[at - 1] == "k" or resolver.words[at - 1].folded in ("حيث", "اذ", "ثم"))
    )
    if not joined or resolver.subjects.after(*reading.zone) or resolver.subjects.fills(*reading.zone):
        return False
    first, _ = sentence(resolver.tags, at)
    spoke = resolver.play.spoke[-1][0] if resolver.play.spoke else 0
    turned = resolver.play.turned(max(first, spoke), at)
    if turned and resolver.play.agrees(turned, reading.cue.gender, reading.cue.number):
        draft.speakers, draft.path = turned, "topic"
        return True
    if _told_the_speaker(resolver, draft, first):
        return True
    for place, figures in reversed(resolver.play.spoke):
        if place < first:
            return False
        if resolver.play.takes_up(place, figures, reading.cue.gender, reading.cue.number):
            draft.speakers, draft.path = figures, "sentence"
            return True
    return False


def _told_the_speaker(resolver: Resolver, draft: Draft, first: int) -> bool:
    """Give a draft to who acts in what somebody reports, where he has told that one: قال سامي إن صديقا زاره وأبلغه أن.

    True where the verb's pronoun is the one who reports, though nobody may be found.
    """
    reading = draft.reading
    assert reading is not None
    at, spoke = reading.at, resolver.play.spoke
    words = resolver.words
    if reading.cue.lemma not in _INFORMS or not words[at].object or not spoke or spoke[-1][0] < first:
        return False
    that = resolver.tags.rfind("A", first, at)
    reports = spoke[-1][1]
    if that < spoke[-1][0] or len(reports) != 1 or reports[0].number != "sg" or words[that].folded.endswith(_PRONOUNS):
        return False  # قال الوزير إنه استقبل السفير وأبلغه أن: the minister himself
    gender = "f" if words[at].folded.endswith("ها") else "m" if words[at].folded.endswith("ه") else ""
    if not gender or reports[0].gender not in ("", gender):
        return False
    found = [m for m in resolver.subjects.topic(that + 1, at) if m.type in _SOMEBODY]
    if found and resolver.beside.may(found, reading.cue.gender):
        resolver.take(draft, found, at)
        draft.mentions, draft.path = [], "subject" if draft.speakers else ""
    return True


def dropped(resolver: Resolver, draft: Draft) -> None:
    reading = draft.reading
    assert reading is not None
    cue = reading.cue
    if _told_the_speaker(resolver, draft, sentence(resolver.tags, reading.at)[0]):
        return
    if (own := _of_the_deed(resolver, reading)) and resolver.play.agrees(own, cue.gender, cue.number):
        draft.speakers, draft.path = own, "topic"
        return
    if set_off(resolver, reading) or of_itself(resolver, reading):
        return
    if (whose := unread_antecedent(resolver, reading)) is not None:
        draft.speakers, draft.path = whose, "dropped" if whose else ""
        return
    if (within := _in_a_thing(resolver, reading)) is not None:
        draft.speakers, draft.path = within, "topic" if within else ""
        return
    if in_its_clause(resolver, reading):
        return
    found, path = resolver.play.last(reading.at, cue.gender, cue.number, cue.lemma in _CONTINUE)
    if path == "dropped" and _acted_on(resolver, found, reading.at):
        return
    if found and found[0].type != "person" and _revered(resolver, *reading.zone):
        found = next((f for _, f in reversed(resolver.play.spoke) if len(f) == 1 and f[0].type == "person"), [])
    if cue.lemma == "اتهم" and (accused := resolver.subjects.after(*reading.zone)):
        figure = resolver.cast.find(accused[0], reading.at)[0]
        # واتهم سامي بأنه …: nobody accuses himself
        found = [] if figure in found or _may_be_accused(resolver, accused, reading, found) else found
    if found:
        draft.speakers, draft.path = found, path


def cited_again(resolver: Resolver, draft: Draft) -> None:
    """Whom a pronoun or a verb without a subject takes up: بحسبه, حسب قولها, وفقا لما أوضحوا."""
    reading = draft.reading
    assert reading is not None
    word = resolver.words[reading.zone[0] - 1]
    verb = next((c for c in word.cues if c.form == "finite"), None)
    if verb is not None:
        gender, number = verb.gender, verb.number
        if (gender, number) == ("m", "sg") and not word.object:
            return  # ووفق ما ذكر فإن: it may be the passive
    else:
        number = "pl" if word.folded.endswith("هم") else "sg"
        gender = "f" if word.folded.endswith("ها") else "m"
    draft.speakers, draft.path = resolver.play.last(reading.at, gender, number, not draft.rule.startswith("inserted"))


def _of_the_deed(resolver: Resolver, reading: Reading) -> list[Figure]:
    """Who did what ف goes on from: قدم رئيس الحكومة شرحا للخطة، فقال «…»."""
    first, _ = sentence(resolver.tags, reading.at)
    if resolver.words[reading.at].conj != "ف" or any(place >= first for place, _ in resolver.play.spoke):
        return []
    return resolver.play.topic_of(first, reading.at)


def _in_a_thing(resolver: Resolver, reading: Reading) -> list[Figure] | None:
    """Who says something in what his sentence tells of: عقد المجلس لقاء كشف في أعقابه أن, أهدتها قصيدة، قالت فيها.

    Nobody where who acts in it is of another gender than the verb; None where nobody acts, or has spoken before it.
    """
    words, at = resolver.words, reading.at
    behind = at + 1 + (words[at + 1].folded in _TO_WHOM if at + 1 < len(words) else False)
    phrase = [word.folded for word in words[behind : behind + 2]]
    if (
        words[at].conj
        or not phrase
        or resolver.tags[at - 1 : at] == "r"
        or not (phrase[0] in _IN_IT or " ".join(phrase) in _AFTER_IT)
    ):
        return None
    first, _ = sentence(resolver.tags, at)
    if first == at or any(place >= first for place, _ in resolver.play.spoke):
        return None
    figures = resolver.play.topic_of(first, at)
    if not figures:
        return None
    return figures if resolver.play.agrees(figures, reading.cue.gender, reading.cue.number) else []


def _may_be_accused(resolver: Resolver, accused: list[Mention], reading: Reading, found: list[Figure]) -> bool:
    """Whether the verb may be the passive, واتهمت القوات بقتل المدنيين, where nobody of the paragraph accuses."""
    if resolver.words[accused[0].first].folded == "كلا" or not resolver.beside.may(accused, reading.cue.gender):
        return False
    since = resolver.tags.rfind("\n", 0, reading.at)
    if len(found) == 1 and any(since < place < reading.at for place in found[0].places):
        return False
    return not any(place > since and figures is found for place, figures in resolver.play.spoke)


def _revered(resolver: Resolver, first: int, stop: int) -> bool:
    """Whether behind a verb a person is meant by a style with a pronoun, and no body: وأوضح معاليه أن."""
    return first < stop and resolver.words[first].folded in _HONORIFICS


def _acted_on(resolver: Resolver, found: list[Figure], at: int) -> bool:
    """Whether و joins a verb to one of which somebody in play is the object: تصريحات انتقد فيها الوزير وقال إن."""
    tags, words = resolver.tags, resolver.words
    if len(found) != 1 or words[at].conj != "و" or tags[at - 1] in ".,\n":
        return False
    first, _ = sentence(tags, at)
    verb = next((p for p in range(at - 1, first - 1, -1) if tags[p] in "Vv,AP" or words[p].verb), first)
    return tags[verb] in "Vv" and any(verb < place < at for place in found[0].places)
