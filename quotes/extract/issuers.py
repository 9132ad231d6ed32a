"""Issuers: the body that a document or statement comes from, تقرير لوكالة …, تقرير أعدته شبكة …."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from .mention import Mention
from .proper import owned_noun, possessed

if TYPE_CHECKING:
    from .mentions import Reader

_MADE_IT: Final = frozenset(["اعده", "كتبه", "الفه", "وضعه"])  # too short to be known by its pronoun
_REPORTS: Final = word_set("finding") | {"تقرير"}
_NEAR: Final = 7  # places
_COMES_OUT: Final = word_set("comes-out")
_WRITES_REPORTS: Final = word_set("writes-reports")
_COMING_OUT: Final = word_set("coming-out")
_UTTERED: Final = word_set("uttered")
_FINDINGS: Final = word_set("finding")
_AUTHORED: Final = word_set("authored")
_OF_ALL: Final = word_set("norm-of-all")
_UNDER: Final = word_set("under-whom")
_PUBLISHES: Final = word_set("publishes")
_LETTERS: Final = word_set("letter")


def comes_from(reader: Reader, mention: Mention, first: int, at: int, stop: int) -> bool:
    """Read whom a statement comes from behind its coming out: صدر بيان عن الوزارة, صدور بلاغ عن النقابة.

    A report is from a body whose trade that is (صدر تقرير عن منظمة الصحة), and about any other.
    """
    if mention.type != "document" or not first or reader.words[first - 1].stem not in _COMING_OUT:
        return False
    issuer = reader.read(at + 1, stop)
    if issuer is None or issuer.type not in ("organisation", "media") or issuer.head is None:
        return False
    if reader.words[first].stem not in _COMES_OUT and issuer.head.stem not in _WRITES_REPORTS:
        return False
    mention.issuer = issuer
    return True


def came_from(reader: Reader, mention: Mention) -> None:
    """Read whom a document comes from where that stands before it: صدر عن الوزارة بيان."""
    first, words = mention.first, reader.words
    for place in range(first - 2, max(0, first - _NEAR), -1):
        if words[place].folded == "عن" and words[place - 1].stem in _COMING_OUT:
            issuer = reader.read(place + 1, first)
            if issuer is not None and issuer.last == first and issuer.type in ("organisation", "media"):
                mention.issuer = issuer
            return
        if reader.tags[place] not in "OGwRSnp":
            return


def issued(reader: Reader, mention: Mention, at: int, stop: int) -> bool:
    """Read the body that issued a document: تقرير صادر عن …, تقرير لوكالة …, تقرير أعدته شبكة …"""
    words, tags, head = reader.words, reader.tags, mention.head
    if head is None:
        return False
    word, begins = words[at], at
    if word.folded in _UNDER:
        return False  # التحقيقات برئاسة سامي كرم
    if word.folded in ("ل", "لـ") and tags[at + 1 : at + 2] == "q" and at + 1 < stop:
        marked = reader.marked(at + 1)  # استطلاع ل«الأفق»
        body = marked.body or marked.name
        mention.issuer = Mention(at + 1, at + 2, body=body, type="organisation", definite=True)
        mention.issuer.start, mention.issuer.end = marked.start, marked.end
        return True
    own = owned_noun(word)[0] if word.prep == "ل" else None
    if own is not None and own.body is not None and own.body["type"] == "organisation":
        end = at + 1  # بيان لمكتبه الإعلامي
        while end < stop and words[end].definite and words[end].folded.endswith(("ي", "يه")):
            end += 1
        mention.issuer = Mention(at, end, body=reader.bare(at, end), type="organisation", definite=True)
        return True
    if word.folded in ("صدر", "صدرت", "صادر", "صادره", "الصادر", "الصادره", "نشر", "نشرت"):
        links = ("عن",) if word.folded.startswith("نشر") else ("عن", "من")
        begins = next(
            (p + 1 for p in range(at + 1, min(at + 12, stop)) if words[p].folded in links or tags[p] in ":,A.\nVv"),
            at,
        )
        if begins == at or begins >= stop or words[begins - 1].folded not in links:
            return False
        begins += tags[begins] == "("  # الصادر عن (الفاو)
        if begins >= stop:
            return False
    elif (possessed(word) or word.folded in _MADE_IT) and not word.definite and at + 1 < stop:
        begins = at + 1  # نشرته, أعدته
        if prints(word) and (head.stem in _FINDINGS or (head.stem in _LETTERS and _outlet(reader, begins, stop))):
            return True  # دراسة نشرتها مجلة: the description ends, the magazine is no author
    elif "words" in head.kinds and at == mention.first + 1 and reader.names.ahead(at, stop) | bool(word.role):
        if word.prep == "ل" and word.role is not None and word.role["number"] != "sg":
            return False  # تصريحات للصحفيين: to whom
        begins = at  # أقوال الشاهد سامي
    elif (
        word.prep == "ل"
        and ("words" in head.kinds or head.stem in _AUTHORED)
        and (word.title or tags[at] == "N" or (word.role is not None and word.role["number"] == "sg"))
        and _kinds_of_words(reader, mention.first + 1, at)
    ):
        begins = at  # تصريحات صحفية للوزير, مقال للكاتب سامي
    elif head.stem in _REPORTS and at == mention.first + 1 and _known_person(reader, at, stop):
        said_by = reader.read(at, stop)  # تقرير هوفمان, where the article names him
        mention.issuer = said_by if said_by is not None and said_by.name else None
        return mention.issuer is not None
    elif head.stem in _UTTERED and at == mention.first + 1 and not word.prep and _whose(reader, at):
        begins = at  # بيان سامي حداد, رسالة الملك
    elif not (
        (word.body and word.body["type"] in ("organisation", "media"))
        or (word.state and word.prep)
        or (head.stem in _REPORTS and at == mention.first + 1 and reader.outlet(at, stop))  # تقرير وول ستريت جورنال
    ):
        return False
    elif head.stem in _OF_ALL:
        return False  # قانون الصحافة, القانون التنظيمي لمجلس النواب: for whom it is
    elif head.definite and not word.prep:
        return False  # وصف البيان الحزب بأنه …: the object, and no genitive of a noun with the article
    issuer = reader.read(begins, stop)
    said = "words" in head.kinds or head.stem in _UTTERED | _AUTHORED
    if issuer is None or not (
        issuer.type in ("organisation", "media", "state") or ((begins > at or said) and (issuer.name or issuer.role))
    ):
        return False
    mention.issuer = issuer
    return True


def _known_person(reader: Reader, at: int, stop: int) -> bool:
    """Whether the surname of somebody whom the article names stands alone at a place."""
    word = reader.words[at]
    bare = reader.tags[at] in "nN" and not (word.definite or word.prep or word.conj or word.media_name)
    alone = at + 1 >= stop or reader.tags[at + 1] not in "nN"
    return bare and alone and word.folded in reader.known.surnames


def _kinds_of_words(reader: Reader, first: int, at: int) -> bool:
    """Whether nothing but adjectives or a title stand behind a noun for words: تصريحات صحفية, كتاب «ضفاف»."""
    return all(reader.tags[p] in "wGq" and not reader.words[p].prep for p in range(first, at))


def _whose(reader: Reader, at: int) -> bool:
    """Whether what was said has a name or an office for its genitive: بيان سامي حداد, رسالة الملك."""
    tags, words = reader.tags, reader.words
    if tags[at] == "N":
        return True
    office = tags[at] in "RT" and words[at].definite and not words[at - 1].definite
    return office and tags[at + 1 : at + 2] not in ("n", "N")


def _outlet(reader: Reader, at: int, stop: int) -> bool:
    printed_by = reader.read(at, stop)
    return printed_by is not None and printed_by.type == "media"


def prints(word: Word) -> bool:
    """Whether a verb, with its object or without, says that an outlet handed something on: نشرت, نشرتها, أورده."""
    bare = word.folded.removesuffix("ها").removesuffix("ه")
    return bare in _PUBLISHES or bare.removesuffix("ت") in _PUBLISHES


def printed(word: Word, document: Mention) -> bool:
    """Whether a verb says of a letter, or of what researchers found, that an outlet handed it on: نشرت … عريضة."""
    return document.head is not None and prints(word) and document.head.stem.removesuffix("ا") in _LETTERS | _FINDINGS
