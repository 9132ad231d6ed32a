"""Who speaks on though the sentence names him otherwise than as its subject.

Whom an outlet met (التقت «الأفق» المدير، وقال), on whose book others lean (يستندون إلى كتاب الجاحظ، حيث قال), who held
the meeting at which it was said (في المؤتمر الذي عقده الوزير، قال), who shouts against what another has done (رددوا
هتافات ضد القرار الذي أعلنه الوزير «…»).
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from .mention import Mention
from .objects import Objects
from .readings import Reading
from .sentences import sentence
from .subjects import Subjects

_QUOTED: Final = 8  # places from a book or saying to what gives its words
_EVENT: Final = 24  # places from a meeting to the verb that tells what was said there
_WORDS_OF_OTHERS: Final = word_set("words-of-others")
_SHOUTED: Final = word_set("shouted")
_RESUMED: Final = word_set("resumed")
_ATTENDED: Final = word_set("attended")
_ON_IT: Final = frozenset(["عليها", "عليه"])
_SOME_OF_THEM: Final = frozenset(["بعضها", "احداها", "واحده", "اثنتين"])
_STANDS_IN: Final = frozenset(["جاء", "ورد"])


def quoted_from(subjects: Subjects, link: int, first: int) -> list[Mention]:
    """Whose words a sentence leans on, which حيث then gives: يستندون إلى كتاب الجاحظ، حيث قال «…»."""
    end = link + (subjects.tags[link] != ",")
    for place in range(end - 2, max(first, end - _QUOTED), -1):
        word = subjects.words[place]
        if word.stem not in _WORDS_OF_OTHERS or word.definite or word.pronoun or subjects.tags[place] in "Vv":
            continue
        behind = subjects.words[place + 1]
        if end - place == 2 and behind.definite and not (behind.prep or behind.conj or behind.body):
            mention = Mention(place + 1, end, name=subjects.skeleton.said(place + 1, end), type="person")
            mention.definite = True
            mention.start, mention.end = subjects.skeleton.slice(place + 1, end)
            return [mention]
        found = subjects.reader.read(place + 1, end)
        person = found is not None and found.type == "person" and (found.name or found.definite)
        return [found] if found is not None and person and found.last == end else []
    return []


def met_by_outlet(subjects: Subjects, mentions: list[Mention], reading: Reading) -> bool:
    """Whether an outlet acts in the feminine before a verb in the masculine: التقت «الأفق» كمالا، وقال."""
    if len(mentions) != 1 or mentions[0].type != "media" or (reading.cue.number, reading.cue.gender) != ("sg", "m"):
        return False
    if subjects.words[reading.at].conj != "و":
        return False  # نشرت الصحيفة تقريرا، يفيد بأن: the report's verb
    first = mentions[0].first
    verb = subjects.words[first - 1] if first else None
    if verb is None or not (verb.verb or subjects.tags[first - 1] in "Vvw"):
        return False
    folded = verb.folded.removeprefix("و")
    return folded.endswith("ت") and len(folded) > 3 and (not verb.definite or folded.startswith("الت"))


def of_event(subjects: Subjects, first: int, reading: Reading) -> list[Mention]:
    """Who held the meeting or gave the talk at which somebody says something: في المؤتمر الذي عقده الوزير، قال."""
    at = reading.at
    if subjects.words[at].conj or reading.cue.number != "sg":
        return []
    relative = subjects.tags.rfind("r", max(first, at - _EVENT), at - 2)
    if relative < first + 1 or subjects.tags.find("r", relative + 1, at) >= 0:
        return []
    held = subjects.words[relative + 1].folded
    noun = next((p for p in (relative - 1, relative - 2, relative - 3) if p >= first and _is_event(subjects, p)), -1)
    if noun < 0 or held in _ATTENDED or not held.endswith("ها" if subjects.words[noun].folded.endswith("ه") else "ه"):
        return []
    found = subjects.after(relative + 2, at, sure=True)
    somebody = len(found) == 1 and found[0].first == relative + 2 and found[0].type in ("person", "organisation")
    if (
        not somebody
        or not (found[0].name or found[0].definite)
        or any(t in "VvA" for t in subjects.tags[relative + 2 : at])
    ):
        return []
    return found if Objects.may(found, reading.cue.gender) else []


def _is_event(subjects: Subjects, at: int) -> bool:
    word = subjects.words[at]
    return word.definite and (word.medium or subjects.tags[at] == "C") and not word.body


def shouters(subjects: Subjects, reading: Reading) -> list[Mention]:
    """Who shouts or carries the marked words behind a relative clause that tells of another's deed."""
    words, tags, at = subjects.words, subjects.tags, reading.at
    if reading.rule.kind != "quote" or not at:
        return []
    bare = words[at - 1].stem in _SHOUTED and not words[at - 1].definite  # رفع المتظاهرون لافتات كتب عليها «…»
    if not bare and (tags[at - 1] != "r" or ":" in tags[slice(*reading.intro)]):
        return []
    if not (words[at].object or words[at + 1].folded in _RESUMED or (bare and placard(subjects, reading))):
        return []
    first, _ = sentence(tags, at)
    shouts = at - 1 if bare else next((p for p in range(at - 2, first, -1) if words[p].stem in _SHOUTED), -1)
    return subjects.topic(first, shouts) if shouts > first else []


def placard(subjects: Subjects, reading: Reading) -> bool:
    """Whether a verb tells what is written on what somebody carries: لافتات كُتب عليها, لافتات كتب على بعضها."""
    words, at = subjects.words, reading.at
    if reading.cue.lemma != "كتب" or at + 2 >= len(words) or words[at - 1].stem not in _SHOUTED:
        return False
    some = words[at + 1].folded == "علي" and words[at + 2].folded in _SOME_OF_THEM
    return words[at - 1].definite is False and (some or words[at + 1].folded in _ON_IT)


def outlet_of_other_gender(mention: Mention, reading: Reading) -> bool:
    """Whether a verb behind an outlet has not the gender of its noun: نشرت الصحيفة مقابلة مع شاهد يؤكد أن."""
    body = mention.head.body if mention.head is not None else None
    if body is None or mention.type != "media" or mention.number != "sg" or reading.cue.number != "sg":
        return False
    if reading.cue.lemma in _STANDS_IN:
        return False  # أعلنت القناة الخبر في شريط جاء فيه
    return body["gender"] in ("m", "f") and body["gender"] != reading.cue.gender


def whose_words_it_has(subjects: Subjects, first: int, at: int) -> list[Mention]:
    """Whose words an outlet has, where the verb is not its own: نقلت الوكالة عن المدير بيانا أشار فيه إلى أن."""
    for place in range(first, at - 1):
        if subjects.words[place].folded not in ("عن", "مع"):
            continue
        told = subjects.reader.read(place + 1, at)
        if told is not None and told.type == "person" and (told.name or told.role):
            return [told] if told.number == "sg" else []
    return []  # سئل إن كانت إذاعة الميناء تبث الأغاني فأجاب
