"""Who a participle or a maṣdar has for its subject: ورحب الوزير بالقرار، مؤكدا أن; رد المدير بالقول إن.

It is the subject of the sentence, of the clause nearest to it, or whoever has just spoken in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .as_put import whose_words
from .cited_sources import source
from .draft import Draft
from .figures import Figure
from .mention import Mention
from .met import outlet_of_other_gender, whose_words_it_has
from .sentences import sentence
from .spoken_in import who_acts_in_it
from .turned_to import named, not_his, of_the_head, one_of_them, opened, turned_to

if TYPE_CHECKING:
    from ..lexicon.cues import Cue
    from .resolution import Resolver

_SAYS: Final = word_set("speech-verb", folded=False)
_MASCULINE_STATES: Final = word_set("masculine-state")
_DESCRIBED: Final = frozenset(["وصفه", "وصفها", "وصفهم", "وصفهما"])
_BEHIND_WHICH: Final = frozenset(["خلال", "حد", "عبر", "بذلك", "دون"])
_AS: Final = frozenset(["كما", "مثلما"])
_PRONOUNS: Final = ("ه", "ها", "هم")
_HE_WHO: Final = ("الذي", "الذى", "والذي", "والذى")
_PAUSES: Final = 4  # back from a participle to the clause that it goes on with


def governed(resolver: Resolver, draft: Draft) -> None:
    """The speaker of a participle or maṣdar: the subject of its sentence."""
    reading = draft.reading
    assert reading is not None
    cue = reading.cue
    first, _ = sentence(resolver.tags, reading.word_at)
    gender, number = (cue.gender, cue.number) if cue.form in ("participle", "masdar") else ("", "")
    if _is_verb(resolver, cue, reading.word_at):
        gender, number = "m", "sg"
        if (him := _who_did_it(resolver, reading.word_at)) and _taken(resolver, draft, him, reading.word_at):
            return
    doer = _by_saying(resolver, reading.word_at, first)
    if doer and _taken(resolver, draft, doer, reading.word_at):
        return
    own = _own_subject(resolver, draft)
    if own and _taken(resolver, draft, own, reading.word_at):
        return
    if one_of_them(resolver, first, reading.word_at):
        return
    word = resolver.words[reading.word_at]
    if cue.form == "masdar" and word.folded.removeprefix(word.conj).startswith("بال"):
        verb = max(resolver.tags.rfind(tag, first, reading.word_at) for tag in "Vv")
        answers = resolver.subjects.after(verb + 1, reading.word_at) if verb >= first else []
        if answers and "," not in resolver.tags[verb : reading.word_at]:
            resolver.take(draft, answers, verb)  # سألته الوزيرة عن الخطة، ورد المدير بالقول: the verb's own subject
            if draft.speakers:
                return
    turned = turned_to(resolver, first, reading.word_at, gender) or who_acts_in_it(
        resolver.subjects, max(first, resolver.told), reading.word_at, gender
    )
    if turned and _taken(resolver, draft, turned, reading.word_at):
        return
    for place, figures in reversed(resolver.play.spoke):
        if place < first:
            break
        if resolver.play.takes_up(place, figures, gender, number):
            draft.speakers, draft.path = figures, "sentence"
            return
    told_of = _told_of(resolver, first, reading.word_at, gender) if (cue.form, number) == ("participle", "sg") else []
    if told_of and _taken(resolver, draft, told_of, reading.word_at):
        return
    mentions = _nearer(resolver, first, reading.word_at, gender)
    if not mentions and reading.rule.id == "as-he-put-it":
        mentions = whose_words(resolver, first, reading.at, gender, number)
    mentions = mentions or resolver.subjects.topic(first, reading.word_at)
    if mentions and not _may(resolver, mentions, gender):
        # وبينما رأت المعارضة …، دافع الوزير عن الخطة معتبرا: the participle agrees with the nearer clause
        comma = resolver.tags.rfind(",", first, reading.word_at)
        nearer = resolver.subjects.topic(comma + 1, reading.word_at) if comma > first else []
        mentions = nearer if nearer and _may(resolver, nearer, gender) else mentions
    if mentions and not _may(resolver, mentions, gender):
        mentions = _inserted(resolver, first, reading.word_at, gender) or mentions
    if len(mentions) == 1 and cue.form == "participle" and outlet_of_other_gender(mentions[0], reading):
        told = whose_words_it_has(resolver.subjects, mentions[0].last, reading.word_at)
        mentions = told if told and _may(resolver, told, gender) else mentions
    if cue.form == "participle" and (other := not_his(resolver, mentions, first, reading.word_at)):
        mentions = other if _may(resolver, other, gender) else []
    one = len(mentions) == 1 and mentions[0].type == "person" and mentions[0].number == "sg"
    if number == "pl" and one and cue.form == "participle":
        mentions = _several_within(resolver, first, reading.word_at)
    # ومكافأة عمال المصنع، مشيرة: of men in the plural no participle is in the singular
    several = len(mentions) == 1 and mentions[0].number == "pl" and number == "sg"
    several = several and "m" in (gender, mentions[0].gender)
    if (
        mentions
        and not several
        and _may(resolver, mentions, gender)
        and _taken(resolver, draft, mentions, reading.word_at)
    ):
        return
    found, path = resolver.play.last(reading.word_at, gender, number, False)
    if found:
        draft.speakers, draft.path = found, path
    elif mentions and mentions[0].type == "organisation" and "A" not in resolver.tags[first : mentions[0].first]:
        # a body, of which its people are thought; what somebody unknown has said of one is not its word
        resolver.take(draft, mentions, reading.word_at)
        draft.mentions, draft.path = [], "disagrees" if draft.speakers else ""


def _who_did_it(resolver: Resolver, at: int) -> list[Mention]:
    """Who stands before the relative of a verb whose object is somebody else: كرم الذي وصفها بأنها ظالمة."""
    relative = resolver.words[at - 1].folded
    if relative not in _HE_WHO or not resolver.words[at].folded.endswith(("ها", "هم")):
        return []
    found = resolver.subjects.antecedent(at - 1)
    return found if len(found) == 1 and found[0].type == "person" and resolver.beside.may(found, "m") else []


def _is_verb(resolver: Resolver, cue: Cue, at: int) -> bool:
    """Whether what has the letters of a maṣdar with its pronoun is a verb with its object.

    So it is behind a relative, الحملة التي وصفها بأنها ظالمة, and of describing before بأن: قدم خطة وصفها بأنها قوية.
    """
    words = resolver.words
    if cue.form == "masdar" and resolver.tags[at - 1 : at] == "r":
        return True
    described = words[at].folded in _DESCRIBED and at + 1 < len(words)
    if not described or words[at - 1].folded in _BEHIND_WHICH or resolver.tags[at - 1] in "pcBM":
        return False  # دافعت عنها من خلال وصفها بأنها
    return resolver.tags[at + 1] == "A" and words[at + 1].folded.startswith("ب")


def _may(resolver: Resolver, mentions: list[Mention], gender: str) -> bool:
    """Whether a subject agrees with a participle; of the states but a few are masculine: اتفاق مع تركيا، مؤكدا."""
    one = mentions[0] if len(mentions) == 1 else None
    state = one is not None and one.type == "state" and gender == "m" and one.head is not None
    if state and one is not None and one.head is not None and one.head.state:
        return one.head.whole in _MASCULINE_STATES
    return resolver.beside.may(mentions, gender)


def _own_subject(resolver: Resolver, draft: Draft) -> list[Mention]:
    """The person right behind the verb of speech that a participle goes with: وعلق محامي كرم على الخطاب قائلا."""
    reading = draft.reading
    assert reading is not None
    verb = resolver.words[reading.at]
    if not reading.rule.id.startswith("finite-participle") or draft.cue_at != reading.word_at or verb.object:
        return []
    if not any(cue.form == "finite" and cue.lemma in _SAYS for cue in verb.cues):
        return []
    found = resolver.subjects.after(reading.at + 1, reading.word_at)
    beside = found and found[0].first == reading.at + 1 and found[0].type == "person"
    known = beside and (found[0].name or found[0].definite or found[0].closed) and not found[0].quoted
    return found if known and resolver.beside.may(found, reading.cue.gender) else []


def _taken(resolver: Resolver, draft: Draft, mentions: list[Mention], at: int) -> bool:
    """Give a statement the subject of its sentence, which is not named at the cue; false where it names nobody."""
    resolver.take(draft, mentions, at)
    draft.mentions = []
    if len(draft.speakers) == 1 and _of_other_gender(draft, draft.speakers[0]):
        draft.speakers, draft.path = [], ""  # قال حداد إن الوزيرة غادرت، مضيفة: not he, by the name he has elsewhere
        return True
    if draft.speakers:
        draft.path = "subject"
    return bool(draft.speakers)


def _of_other_gender(draft: Draft, figure: Figure) -> bool:
    """Whether a participle in the feminine is said of one who has a man's name."""
    cue = draft.cue
    if cue is None or (cue.form, cue.gender, cue.number) != ("participle", "f", "sg") or figure.type != "person":
        return False
    return figure.gender == "m" and lexicon().word(figure.words[0]).given == "m"


def _nearer(resolver: Resolver, first: int, at: int, gender: str) -> list[Mention]:
    """The subject of the clause right before a participle, where that clause has its own verb in front.

    ومع الحر الذي يضرب نوران، عبر الوزير عن قلقه، قائلا; ورحب الحزب، فيما هدد الوزير بالرد، مؤكدا
    """
    comma = resolver.tags.rfind(",", first, at - 1) if resolver.tags[at - 1] == "," else -1
    if comma > first and (cited := _cited(resolver, comma + 1, at - 1, gender)):
        return cited
    turn = next((p for p in range(at - 2, first, -1) if resolver.words[p].folded == "فقد"), -1)
    begins = at
    if turn > comma:
        begins = turn  # …، فقد استنكر الوزير القرار، مشيرا
    else:
        for _ in range(_PAUSES):  # كما قدم الاتحاد، أمس، اعتذارا، مؤكدا
            if comma <= first:
                return []
            begins = opened(resolver, comma + 1, at)
            if begins < at:
                break
            comma = resolver.tags.rfind(",", first, comma)
    begins = opened(resolver, begins, at)
    if begins >= at or of_the_head(resolver, first, begins):
        return []
    found = resolver.subjects.topic(begins, at)
    return found if found and named(found[0]) and resolver.beside.may(found, gender) else []


def _cited(resolver: Resolver, begins: int, at: int, gender: str) -> list[Mention]:
    """Whom the words right before a participle cite: …، بحسب ما أكد زميل قديم له لصحيفة «الفرات»، مشيرا."""
    tags, words = resolver.tags, resolver.words
    as_he = words[begins].folded in _AS and tags[begins + 1] in "Vv"
    if tags[begins] != "B" and not as_he:
        return []
    found = resolver.subjects.after(begins + 2, at) if as_he else source(resolver.subjects, (begins + 1, at))
    if found and found[0].type == "document":
        return []  # حسب منشور للوزير: whose it is speaks, if anybody
    agrees = found and (not gender or found[0].gender in ("", gender)) and resolver.beside.may(found, gender)
    return found if agrees else []


def _inserted(resolver: Resolver, first: int, at: int, gender: str) -> list[Mention]:
    """The person who is cited amid the sentence: ستكون الخطة، بحسب سامي كرم، نافعة، مشيرا."""
    cited = resolver.tags.rfind("B", first, at)
    if cited < 0 or cited + 1 >= at:
        return []
    found = resolver.reader.read(cited + 1, at)
    person = found is not None and found.type == "person" and bool(found.name)
    return [found] if found is not None and person and resolver.beside.may([found], gender) else []


def _several_within(resolver: Resolver, first: int, at: int) -> list[Mention]:
    """The several who act in what one person reports, for a participle in the plural: قال إن النواب …، معتبرين."""
    that = resolver.tags.rfind("A", first, at)
    found = resolver.subjects.topic(that + 1, at) if that >= first else []
    return found if len(found) > 1 or (found and found[0].number == "pl") else []


def _told_of(resolver: Resolver, first: int, at: int, gender: str) -> list[Mention]:
    """Who acts in what somebody of the other gender reports: أوضحت الصحيفة أن الوزير انتقد القرار، قائلا."""
    spoke = resolver.play.spoke
    that = resolver.tags.rfind("A", first, at)
    if that < first or not spoke or spoke[-1][0] < first or resolver.tags[at - 1] != ",":
        return []
    if resolver.words[that].folded.endswith(_PRONOUNS):
        return []  # أوضحت الصحيفة أنه انتقد: whoever it is has been named before
    tells = spoke[-1][1]
    if len(tells) != 1 or tells[0].number != "sg" or tells[0].type not in ("media", "organisation"):
        return []  # of several or of sources news often speaks in the singular
    found = resolver.subjects.topic(that + 1, at)
    if len(found) != 1 or found[0].number != "sg" or found[0].type != "person":
        return []
    one = found[0]
    named = one.name or one.definite or one.closed
    known = one.gender or (resolver.cast.find(one, at)[0] or one).gender if named else ""
    agrees = known == gender or (not known and gender == "m")
    return found if named and agrees else []


def _by_saying(resolver: Resolver, at: int, first: int) -> list[Mention]:
    """Who does by saying, the subject behind the nearest verb: رد أحد التجار على السؤال بقوله."""
    word = resolver.words[at]
    if word.prep != "ب" or not word.folded.endswith(("ه", "ها")):
        return []
    verb = next((p for p in range(at - 1, first - 1, -1) if resolver.tags[p] in "VvAr:"), -1)
    if verb < first or resolver.tags[verb] not in "Vv":
        return []
    found = resolver.subjects.after(verb + 1, at)
    return found if found and resolver.beside.may(found, "f" if word.folded.endswith("ها") else "m") else []
