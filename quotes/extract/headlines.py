"""Headlines: «X: …» in a title or on a line of its own, and the answers of an interview.

Before the colon stands somebody (رضوان:, وزير الاقتصاد:, العريان في ذكرى البنا:) or a label
(صورة:, مصر:, بالفيديو:). Somebody is who the article names or describes; a country or a place is
the topic, and a word that no list knows counts only where the article gives it to a person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .bare_speech import begins_speech
from .cast import Cast
from .complements import LOCALITIES
from .figures import name_words
from .labels import bearer, is_label
from .manner import behind_manner
from .mention import Mention
from .skeleton import Skeleton
from .subjects import Subjects

_LINE: Final = re.compile(r"(?:^|(?<=\n))[^\n:]{0,1}[-,.(]?")
_ORDINALS: Final = frozenset(
    ["اولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "واولا", "وثانيا", "وثالثا", "اخيرا"]
)
_LABELLED: Final = re.compile(r"(?:^|(?<=\n))([nNw]{1,3}):Q\.?(?=\n|$)")  # شعاع: «…»
_NAME: Final = re.compile("T{0,2}[NnwR]{0,2}[Nn][NnwRc]{0,2}")  # tags of a name among others
_TELL_ALONE: Final = word_set("tells-alone")
_TELL_DESCRIBED: Final = word_set("tells-described")
_LISTS_THEM: Final = word_set("lists-them")
_EVENTS: Final = word_set("event")
_WRITTEN: Final = word_set("written-by")
_LATIN_LABELS: Final = word_set("latin-label")
_INTERVIEWS: Final = frozenset(["حوار", "حديث", "مقابله", "لقاء", "تصريح", "تصريحات"])
_LONGEST_SIGNATURE: Final = 4  # words
_LINKS: Final = word_set("related-links")
_RELATED: Final = 6  # headlines of other articles in a row, and the line that announces them
_BEFORE: Final = 4  # places from a reporting word to its subject
_LONGEST_HEAD: Final = 14  # places before the colon


@dataclass(frozen=True, slots=True)
class Headline:
    """Speaker and words of a line: places of the mention, of the colon, of the words."""

    mention: Mention
    at: int
    colon: int
    content: int
    end: int


def headlines(
    skeleton: Skeleton, subjects: Subjects, cast: Cast, *, title: bool, text: Skeleton | None = None
) -> list[Headline]:
    """The lines of a field that have the form ``X: …``; ``text`` is what stands below, if the field is a title."""
    tags = skeleton.tags
    found: list[Headline] = []
    start = 0
    count = len(tags)
    related = 0  # lines behind this one that are headlines of other articles
    while start < count:
        end = tags.find("\n", start)
        end = count if end < 0 else end
        if start < end and not title:
            related = _RELATED if _links_begin(skeleton, start, end) else related - 1
        line = _line(skeleton, subjects, cast, start, end, title, related > 0)
        line = line or (None if title else _signed(skeleton, start, end))
        below = text if title else None
        if line is not None and (
            below is None or not (_place(skeleton, line, below) or _befell(skeleton, line, below))
        ):
            found.append(line)
        start = end + 1
    return found if title else found + _labelled(skeleton, found)


def _labelled(skeleton: Skeleton, found: list[Headline]) -> list[Headline]:
    """The lines of a series, each with a name and the words of its bearer in marks, whose name no list knows.

    «مريم كرم: «…»» / «شعاع: «…»»: that the first is a name tells what the second is.
    """
    tags, words = skeleton.tags, skeleton.words
    if not any(line.mention.name and tags[line.content] == "Q" for line in found):
        return []
    known = {line.at for line in found}
    more = []
    for match in _LABELLED.finditer(tags):
        first, colon = match.start(1), match.end(1)
        label = words[first:colon]
        if first in known or any(w.prep or w.conj or w.verb or w.role or w.body or w.kinds for w in label):
            continue
        mention = Mention(first, colon, name=skeleton.said(first, colon), type="person", definite=True)
        mention.start, mention.end = skeleton.slice(first, colon)
        more.append(Headline(mention, first, colon, colon + 1, match.end()))
    return more


def _place(skeleton: Skeleton, line: Headline, text: Skeleton) -> bool:
    """Whether the text says that what stands before the colon is a place: سيدي نور : إيقاف شخصين, … بسيدي نور."""
    name = [word.folded for word in skeleton.words[line.at : line.colon]]
    head = line.mention.head
    if len(name) > 2 or not name[0] or (head is not None and head.role):
        return False
    words, person = text.words, bool(line.mention.name)
    for at in range(1, len(words) - len(name) + 1):
        folded = words[at].folded
        inside = folded == name[0] and (words[at - 1].stem in LOCALITIES or words[at - 1].folded[1:] in LOCALITIES)
        if not inside and not (person and folded[:1] == "ب" and folded[1:] == name[0]):
            continue
        if all(words[at + n].folded == name[n] for n in range(1, len(name))):
            return True
    return False


def _befell(skeleton: Skeleton, line: Headline, text: Skeleton) -> bool:
    """Whether a title tells what happened at a body that the text has not say anything: مستشفى النور : العثور على …"""
    body = line.mention.type in ("organisation", "") and not line.mention.name
    if not body or skeleton.words[line.content].folded not in _EVENTS:
        return False
    words, name = text.words, skeleton.words[line.at].folded
    places = [at for at, word in enumerate(words) if word.folded == name or word.folded.endswith(name)]
    return not any(word.cues for at in places for word in words[max(0, at - _BEFORE) : at])


def _signed(skeleton: Skeleton, start: int, end: int) -> Headline | None:
    """A comment on a page, under the name in Latin letters with which it is signed there: sami karam: «…»."""
    tags, words = skeleton.tags, skeleton.words
    colon = tags.find(":", start, min(end, start + _LONGEST_SIGNATURE + 1))
    if colon < start + 2 or any(tag != "n" for tag in tags[start:colon]):
        return None
    if any(not word.form.isascii() or word.folded in _LATIN_LABELS for word in words[start:colon]):
        return None
    content = colon + 1 + (colon + 1 == end)  # the comment may have a line of its own
    if tags[content : content + 1] != "Q":
        return None
    mention = Mention(start, colon, name=skeleton.said(start, colon), type="person", definite=True)
    mention.start, mention.end = skeleton.slice(start, colon)
    return Headline(mention, start, colon, content, max(end, content + 1))


def _links_begin(skeleton: Skeleton, start: int, end: int) -> bool:
    """Whether a line says that headlines of other articles follow: اقرأ أيضا:, روابط ذات علاقة."""
    words = skeleton.words[start : end - (skeleton.tags[end - 1] == ":")]
    return 1 < len(words) < 4 and " ".join([word.folded for word in words]) in _LINKS


def _line(
    skeleton: Skeleton, subjects: Subjects, cast: Cast, start: int, end: int, title: bool, related: bool
) -> Headline | None:
    tags, words = skeleton.tags, skeleton.words
    colon = tags.find(":", start, min(end, start + _LONGEST_HEAD + (12 if title else 0)))
    if colon < 0 and title:
        colon = tags.find("-", start + 1, min(end, start + _LONGEST_HEAD))
        if colon < 0 or not begins_speech(words[min(colon + 1, len(words) - 1)]):
            return None
    if colon == end - 1 and start == 0 and not title:
        return _over_its_words(skeleton, subjects, cast, colon)
    if colon < 0 or colon + 1 >= end or colon == start or (not title and _by_line(skeleton, start, end)):
        return None
    first = start
    if title or related or any("label" in words[p].kinds for p in range(start, min(start + 2, colon))):
        for place in range(colon - 1, start, -1):
            if tags[place] in ",.-" and colon - place <= _LONGEST_HEAD:
                first = place + 1
                break
    if related and (any(t in "VvPMBA" for t in tags[start:first]) or words[start].verb):
        first = start  # the article goes on: وقال سامي حداد، رئيس البلدية: …
    while first < colon and tags[first] in "-,.(":
        first += 1
    opening = words[first] if first < colon else None
    if opening is not None and opening.verb and tags[first] == "w" and not (opening.role or opening.body):
        return None  # واستغل الحزب شعاره: …: a sentence, and nobody's name
    head = tags[first:colon]
    shortly = title and _short_words(skeleton, colon + 1, end)
    if not head or any(t in "VvPMBA" for t in head) or (end - colon < 3 and "Q" not in tags[colon:end] and not shortly):
        return None
    told = next((p for p in range(first + 1, colon) if words[p].prep == "ل" and not words[p].definite), colon)
    report = colon == first + 1 and _tells(skeleton, cast, first)
    # صحف: … in a title tells
    alone = report or (colon - first == 1 and words[first].folded in _TELL_ALONE and (title or related or start == 0))
    alone = alone or (title and _described(skeleton, first, colon))
    if (
        (not alone and any(_label(skeleton, p, first) for p in range(first, told)))  # سامي حداد لوكالة أنباء نوران
        or tags[first] in "td"
        or words[first].folded in _ORDINALS
    ):
        return None
    if "-" in head and (tags[colon + 1] in "Vv" or words[colon + 1].verb):
        return None  # سامي كرم - الميزان - نوران: حذرت الهيئة …
    if words[colon - 1].folded in _LISTS_THEM or (not title and any(tag in "jr" for tag in head)):
        return None  # للكاتبة روايتان هما: …; سامي كرم، حين قرأت له: …
    who = _before_state(skeleton, first, colon) if title or related else colon
    mention = _somebody(skeleton, subjects, cast, first, who, title or related, end)
    mention = mention or (_surname(skeleton, first, colon) if related else None)
    if mention is None:
        return None
    if (shortly and not mention.name and mention.type != "person") or is_label(
        skeleton, mention, first, colon, end, title or related
    ):
        return None  # الجمعية: «أهلا»; المجموعة الثانية: …
    mention.definite = mention.definite or report  # the report that the article tells of
    if not title and not _rest(skeleton, mention.last, colon):
        return None
    if not mention.name and _names_only(skeleton, subjects, colon + 1, end):
        return None  # نائب الرئيس: سامي كرم; محطة: سامي كرم
    if not mention.name and not title and set(tags[colon + 1 : end].strip(".")) <= {"n"}:
        return None  # البرنامج: كوريل درو هوم — its name
    if end - colon < 4 and not title and not mention.name and "Q" not in tags[colon:end]:
        return None  # two words behind a colon are as often a label's
    return Headline(mention, first, colon, colon + 1, end)


def _by_line(skeleton: Skeleton, start: int, end: int) -> bool:
    """Whether a line begins with who wrote the article: «كتب - سامي حداد: تنطلق غدا …», «تحقيق: سامي حداد»."""
    return (
        start + 2 < end
        and skeleton.words[start].folded in _WRITTEN
        and (skeleton.tags[start + 1] == "-" or (skeleton.tags[start + 1] == ":" and skeleton.tags[start + 2] in "Nn"))
    )


def _before_state(skeleton: Skeleton, first: int, colon: int) -> int:
    """Where somebody ends before the state in which he speaks: سامي حداد باكيا: …, وزيرة النقل غاضبة: …"""
    state = colon - first > 1 and behind_manner(skeleton.words, colon - 1, colon) == colon
    return colon - 1 if state and not skeleton.words[colon - 1].number else colon


def _label(skeleton: Skeleton, at: int, first: int) -> bool:
    """Whether a word before the colon is a label, and no country of which a role is: مصر: …, but سفير مصر: …"""
    word = skeleton.words[at]
    return "label" in word.kinds and not (word.state and at > first and skeleton.tags[at - 1] == "R")


def _with_article(skeleton: Skeleton, cast: Cast, first: int, colon: int) -> bool:
    """Whether a title drops the article of a surname that the text writes with it: كوثري, of سامي الكوثري."""
    word = skeleton.words[first]
    return colon == first + 1 and not word.definite and word.tag == "n" and bool(cast.known(("ال" + word.folded,)))


def _surname(skeleton: Skeleton, first: int, colon: int) -> Mention | None:
    """Who is called by one name alone above another article, of which this one tells nothing: الأسدي: …"""
    word = skeleton.words[first]
    if colon != first + 1 or not word.family or word.place or word.state or word.body or word.role or word.nation:
        return None
    mention = Mention(first, colon, name=skeleton.said(first, colon), type="person", definite=True)
    mention.start, mention.end = skeleton.slice(first, colon)
    return mention


def _over_its_words(skeleton: Skeleton, subjects: Subjects, cast: Cast, colon: int) -> Headline | None:
    """A first line with somebody who spoke to an outlet, the words on the line below: مدير الميناء لـ«الفجر»:."""
    tags, words = skeleton.tags, skeleton.words
    if colon < 2 or any(t in "VvPMBA" for t in tags[:colon]) or "label" in words[0].kinds:
        return None
    first = colon + 1
    while tags[first : first + 1] in ("\n", ".", "-"):
        first += 1
    end = tags.find("\n", first)
    end = len(tags) if end < 0 else end
    if end - first < 4 or tags[first] in "Vv:" or ":" in tags[first:end]:
        return None
    mention = _somebody(skeleton, subjects, cast, 0, colon, True, end)
    if mention is None or mention.last >= colon or mention.type not in ("person", "group"):
        return None
    if mention.name and any(word.folded == "في" for word in words[: mention.last]):
        return None  # مدير السوق في سيدي نور: the name may be a place's
    behind = words[mention.last]
    told = behind.folded in ("ل", "لـ") or behind.prep == "ل"
    spoke = behind.folded == "في" and words[mention.last + 1].folded.removeprefix("ال") in _INTERVIEWS
    return Headline(mention, 0, colon, first, end) if told or spoke else None


def _short_words(skeleton: Skeleton, first: int, end: int) -> bool:
    """Whether nothing but a few marked words with a verb stands behind a colon, and so no title: «سنعود»."""
    tags = skeleton.tags[first:end].strip("-,.")
    if tags != "q":
        return False
    inside = skeleton.inside(skeleton.tags.index("q", first))
    return any(begins_speech(w) or w.verb or lexicon().may_be_imperfect(w.folded.removeprefix("س")) for w in inside)


def _described(skeleton: Skeleton, first: int, colon: int) -> bool:
    """Whether an outlet stands before the colon with an adjective: صحيفة بريطانية:"""
    if colon - first != 2 or skeleton.words[first].folded not in _TELL_DESCRIBED:
        return False
    word = skeleton.words[first + 1]
    return word.folded.endswith(("ي", "يه")) and not (word.definite or word.prep or word.conj) and len(word.folded) > 3


def _tells(skeleton: Skeleton, cast: Cast, at: int) -> bool:
    """Whether a label is a document of which the article tells: تقرير: البطالة ترتفع, where its text names a report."""
    word = skeleton.words[at]
    document = word.body is not None and word.body["type"] == "document"
    return document and any(
        f.type == "document" and f.head == word.stem and (f.issuer is not None or len(f.words) > 1)
        for f in cast.figures
    )


def _names_only(skeleton: Skeleton, subjects: Subjects, first: int, end: int) -> bool:
    """Whether behind a post or a body stand the names of those who hold it, and nothing that is said."""
    tags, words, names = skeleton.tags, skeleton.words, subjects.reader.names
    pieces = [piece for piece in re.split("[-,]", tags[first:end].strip("-,.")) if piece]
    if len(pieces) > 2 and all(_NAME.fullmatch(piece) for piece in pieces[:3]):
        return True  # سامي كرم - كامل حداد - فارس نادر, and perhaps the next post behind them
    at, found = first, 0
    while at < end:
        if tags[at] in "-,.":
            at += 1
        elif tags[at] == "(":
            closes = tags.find(")", at, end)
            at = closes + 1 if closes > 0 else end
        else:
            begins = subjects.reader.titles(at, end)
            if begins >= end or not (names.ahead(begins, end) or words[begins].definite or words[begins].conj == "و"):
                return False
            behind = names.end(begins, end, True)
            if behind - begins < 2 or (behind < end and tags[behind] not in "-,.(" and words[behind].conj != "و"):
                return False
            found += words[begins].given is not None or words[begins].compound
            at = behind
    return found > 0


def _rest(skeleton: Skeleton, last: int, colon: int) -> bool:
    word = skeleton.words[last] if last < colon else None
    if word is None or skeleton.tags[last] in "pct,(" or word.prep != "" or word.folded in ("ل", "لـ"):
        return True
    if word.folded[:1] == "ل" and lexicon().word(word.folded[1:]).compound:
        return True  # سامي حداد لعبد الكريم
    return word.folded[:1] == "ل" and word.folded[1:].isascii()  # مصدر لـCNN


def _somebody(
    skeleton: Skeleton, subjects: Subjects, cast: Cast, first: int, colon: int, title: bool, end: int
) -> Mention | None:
    tags, words = skeleton.tags, skeleton.words
    if tags[first] in "qQ":
        span = skeleton.spans[first]
        if span is None or (first + 1 < colon and tags[first + 1] not in "p,("):
            return None
        if skeleton.token_words[span.first].tag == "p":
            return None  # «على كف الريح»: the title of a work
        known = cast.known(name_words(skeleton.text[span.start : span.end]))
        if not known and not (title and first + 1 == colon and tags[first] == "q" and end - colon > 4):
            return None
        return subjects.reader.marked(first)
    if words[first].prep == "ب":
        return None  # بالأرقام, بالفيديو
    mention = subjects.reader.read(first, colon)
    if mention is None or not _rest(skeleton, mention.last, colon):
        return None
    if mention.type == "media" and words[first].definite and any(w.conj and w.definite for w in words[first:colon]):
        return None  # الإعلام والانتقال الديمقراطي: what the text is about
    if mention.name:
        known = cast.known(name_words(mention.name))
        head = words[first]
        if (
            mention.role
            and tags[first] == "w"
            and not (head.role or head.definite)
            and words[first + 1].given is not None
        ):
            return None  # رحيل سامي حداد: what has befallen him
        if (
            known
            or (title and _with_article(skeleton, cast, first, colon))
            or mention.role
            or mention.title
            or (head.given is not None and len(mention.name.split()) > 1)
            or head.family
        ):
            return mention
        return None
    said = words[colon + 1]
    reported = said.form[:1] == "أ" and not said.form.endswith("نا")  # دبي: أعرب المدير عن …: no state says I
    if mention.type == "state" and (title or first == 0) and begins_speech(said) and not reported:
        return mention  # روسيا: لن نناقش …
    if mention.type == "state" or not (mention.role or mention.body or mention.type == "media"):
        return None
    if mention.type in ("person", "group") and (mention.head and (mention.head.role or mention.head.body)):
        return mention
    if mention.type in ("organisation", "media", "document"):
        called = mention.head is None and cast.known(name_words(mention.body))  # by the name that the article gives it
        return mention if called or mention.type == "media" or (mention.head and mention.head.body) else None
    figure = bearer(cast, name_words(mention.body)) if mention.type == "" else None
    if figure is None:
        return None
    if figure.type == "person":  # ميادة الحداد, whose name no list knows
        mention.name, mention.body, mention.gender = mention.body, "", figure.gender
    mention.type = "person" if figure.type == "person" else "organisation"
    mention.definite = not skeleton.words[first].place  # آفاق النور is no other than حزب آفاق النور
    return mention
