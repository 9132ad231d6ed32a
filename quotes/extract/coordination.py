"""Coordination: several mentions that و joins, and which of them are one person: الممثل والمخرج المغربي فلان."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from .mention import Mention

if TYPE_CHECKING:
    from .mentions import Reader

_FROM: Final = "عن"
_AND_FROM: Final = "وعن"
_OFFICERS: Final = word_set("officer")
_SECOND_OFFICES: Final = word_set("second-office")


def chain(reader: Reader, first: int, stop: int) -> list[Mention]:
    """The mention at a place and those joined to it by و: قال X وY."""
    words, tags = reader.words, reader.tags
    found: list[Mention] = []
    at = first
    if at + 2 < stop and words[at].folded in ("كل", "كلا") and words[at + 1].folded == "من":
        office = words[at + 2].role or words[at + 2].body
        # كل من سامي حداد وكمال يوسف, كل من وزير الصحة ومدير المستشفى
        at += 2 * bool(office or reader.names.ahead(reader.titles(at + 2, stop), stop))
    while at < stop and len(found) < 4:
        mention = reader.read(at, stop)
        if mention is None:
            break
        if found and found[-1].number == "du" and found[-1].definite and not found[-1].name and mention.name:
            mention.first, mention.start, mention.role = found[-1].first, found[-1].start, found[-1].role
            found[-1] = mention  # الخبيران سامي حداد وكمال يوسف
        elif found and _same_person(words, found[-1], mention):
            also = len(found) > 1 and _one_more_office(found[-2], found[-1])
            found[-1] = _merged(found[-1], mention)
            if also and found[-1].name:  # رئيس اللجنة وعضو الاتحاد وقائد الفريق سامي حداد: one with three offices
                found[-2:] = [_merged(found[-2], found[-1])]
        elif found and _of_the_role(words, tags, found[-1], mention):
            before = found[-1]
            if before.role and reader.skeleton.said(before.first, before.last).endswith(before.role):
                before.role = f"{before.role} {reader.skeleton.said(before.last, mention.last)}"
            before.last, before.end = mention.last, mention.end
        elif found and _one_more_document(found[-1], mention):
            mention.first, mention.start = found[-1].first, found[-1].start
            found[-1] = mention
        elif found and _one_more_task(found[-1], mention):
            found[-1].last, found[-1].end = mention.last, mention.end
        else:
            found.append(mention)
        at = mention.last
        comma = at < stop and tags[at] == "," and at + 1 < stop and words[at + 1].conj == "و"
        at += comma
        if at + 1 < stop and words[at].folded == _AND_FROM and first and words[first - 1].folded == _FROM:
            at += 1  # نقلت عن مصدر أمني وعن شهود عيان أن
            continue
        if at >= stop or tags[at] not in "RTNOSGnwq":
            break
        if not (words[at].conj == "و" or _joined(reader, at) or _named_both(mention, tags[at])):
            break
        word = words[at]
        if word.folded.endswith("ا") and word.stem + "ا" == word.folded[1:]:
            break  # ومرشحا: an accusative goes on describing the same person
        if comma and not (word.role or word.body or word.title or tags[at] in "NSGq"):
            break
    return found


def _named_both(mention: Mention, tag: str) -> bool:
    """Whether names follow two who are called by their role: الخبيران سامي حداد …"""
    return mention.number == "du" and mention.definite and not mention.name and tag == "N"


def _one_more_document(before: Mention, mention: Mention) -> bool:
    """Whether two documents are of one issuer, named behind the second: إحصاءات وتقديرات الهيئة."""
    if before.type != "document" or mention.type != "document" or before.last - before.first > 1:
        return False
    return before.issuer is None and mention.issuer is not None and not before.definite


def _one_more_task(before: Mention, mention: Mention) -> bool:
    """Whether و goes on with what somebody does: خبير في إدارة المخاطر وتدبير الأزمات. A task doesn't speak."""
    head = mention.head
    if before.type != "person" or mention.type or mention.name or head is None:
        return False
    return head.tag == "w" and not (head.definite or head.pronoun or head.prep)


def _of_the_role(words: list[Word], tags: str, before: Mention, mention: Mention) -> bool:
    """Whether و goes on with what somebody's role is of: سامي كرم، رئيس لجنة شؤون الحدود والداخلية.

    Another person is none of it, nor what a comma sets apart: سامي كرم مدير المصنع والعاملون فيه.
    """
    if before.type != "person" or before.number != "sg" or mention.name or mention.type == "person":
        return False
    if tags[mention.first - 1] == "," or mention.kin or not (mention.definite or mention.closed):
        return False
    if mention.head is not None and "source" in mention.head.kinds:
        return False
    if _of_one_body(words, before, mention):
        return True
    if mention.type == "group":  # كتاب وأدباء المدينة wait for one genitive
        together = before.apposed and not words[before.last - 1].definite
        return together and not words[mention.first].definite and mention.closed
    behind = any(words[at].prep == "ل" for at in range(before.first + 1, before.last))
    return before.apposed or (not before.name and behind)  # المبعوث المشترك للاتحاد وجامعة الدول


def _of_one_body(words: list[Word], before: Mention, mention: Mention) -> bool:
    """Whether و adds to what the body in somebody's role is of: رئيس رابطة النحالين والرعاة, لوزارة الثقافة والشباب.

    Who stands in the nominative beside him (والعاملون) is another.
    """
    last, added = before.last - 1, words[mention.first]
    if not before.apposed or not before.name or last - 1 <= before.first or not words[last].definite:
        return False
    body = words[last - 1].body
    constructs = body is not None and body["type"] == "organisation" and not words[last - 1].definite
    return constructs and added.definite and not (added.prep or added.folded.endswith("ون"))


def _joined(reader: Reader, at: int) -> bool:
    """Whether a word that no list parts is و and a surname met before: وحداد."""
    folded = reader.words[at].folded
    return folded[:1] == "و" and folded not in reader.known.surnames and folded[1:] in reader.known.surnames


def _same_person(words: list[Word], before: Mention, mention: Mention) -> bool:
    """الممثل والمخرج المغربي فلان; فلان، نائب الرئيس، والمدير العام: one person with two roles."""
    if before.type != "person" or mention.type != "person" or mention.kin:
        return False
    alone = before.last - before.first == 1
    if mention.apposed and words[mention.first].name_like and words[mention.first].role is None:
        return False  # وزير المالية، وسامي حداد، مدير البنك
    if (
        before.head is not None
        and before.head.role
        and alone
        and not before.definite
        and not before.name
        and mention.head is not None
        and mention.head.role
        and before.number == mention.number
    ):
        return True  # إمام وخطيب المسجد
    heads = before.head is not None and mention.head is not None and before.head.stem == mention.head.stem
    if heads and before.closed and not before.name and mention.name and mention.number == "sg":
        return True  # رئيس الجمعية ورئيس الاتحاد سامي حداد
    trade = before.name and before.apposed and mention.head is not None and mention.head.tag == "R"
    office = before.head is not None and before.head.stem in _OFFICERS  # وزير الداخلية، ومدير الأمن: two
    if trade and not office and not (mention.name or mention.closed or mention.definite) and mention.number == "sg":
        return not words[mention.last - 1].folded.startswith("اخر")  # ندى كرم، خبيرة التغذية، ومؤلفة كتاب
    second = mention.head is not None and mention.head.stem in _SECOND_OFFICES and not mention.head.pronoun
    if second and before.closed and not before.name and mention.name and before.number == "sg":
        return True  # رئيس النادي وعضو الاتحاد سامي حداد
    if before.name and before.apposed and not mention.name and (mention.definite or mention.closed):
        return True
    former = before.closed and "former" in words[before.last - 1].kinds  # وزيرة البيئة السابقة والناشطة فلانة
    if (
        before.name
        or not (before.definite or before.closed or former)
        or not (mention.name and mention.role)
        or before.number != "sg"
    ):
        return False
    other = before.head is not None and mention.head is not None and before.head.stem != mention.head.stem
    return alone or (other and not before.kin and not words[min(before.first + 1, len(words) - 1)].nation)


def _one_more_office(before: Mention, mention: Mention) -> bool:
    """Whether somebody without a name may have the second of two offices besides: رئيس اللجنة وعضو الاتحاد."""
    if before.type != "person" or mention.type != "person" or before.name or mention.name:
        return False
    second = mention.head is not None and mention.head.stem in _SECOND_OFFICES and not mention.head.pronoun
    return second and before.closed and before.number == mention.number == "sg"


def _merged(before: Mention, mention: Mention) -> Mention:
    kept = before if before.name else mention
    if before.last - before.first == 1 and before.role and mention.role and not before.name:
        kept.role = f"{before.role} و{mention.role}"  # إمام وخطيب المسجد
    else:
        kept.also = (*before.also, *mention.also, mention.role if kept is before else before.role)
    kept.first, kept.start = before.first, before.start
    kept.last, kept.end = mention.last, mention.end
    return kept
