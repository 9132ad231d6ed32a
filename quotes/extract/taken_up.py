"""Taken up: which body, source or document named already a later mention stands for.

After شركة الأفق المالية and بيان للوزارة, الشركة and البيان are the last of their kind; so is المصدر نفسه.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from ..text.fold import fold
from .directory import Directory
from .figures import Figure, kind_of, number_free, part_of, plain
from .mention import Mention
from .offices import nations

_RESULTS_ALONE: Final = fold("نتائج")
_FINDINGS: Final = word_set("finding")
_REPORT: Final = "تقرير"
_RESULTS: Final = word_set("results")
_LINKS: Final = frozenset(["في", "من", "لدي", "ب", "ل"])
_PARTIES: Final = word_set("party")
_PARTS: Final = word_set("part-of-body")
_THE_COUNTRY: Final = "البلاد"
_IN: Final = "في"
_UNIONS: Final = word_set("union-of-states")
_SOME: Final = ("البعض",)
_SIDES: Final = word_set("one-group")
_MEMBERS: Final = word_set("plural-of-body")


def known_document(directory: Directory, mention: Mention, words: tuple[str, ...], at: int) -> Figure | None:
    """The document a mention takes up: a definite one the last of its kind, an indefinite one none."""
    stem = mention.head.stem if mention.head else ""
    best: Figure | None = None
    if stem in _RESULTS and len(words) > 1 and mention.issuer is None:
        whole = lexicon().word(words[1])
        if whole.definite and whole.body and whole.body["type"] == "document":
            words, stem = words[1:], whole.stem  # نتائج الدراسة speak as the study does
            mention = replace(mention, head=whole, definite=True)
    if stem == _RESULTS_ALONE and len(words) == 1 and mention.definite:
        for figure in directory.of_types(("document",)):  # النتائج: of the study last told of
            told = figure.head in _FINDINGS - {stem} and figure.seen(at) >= 0
            if told and (best is None or figure.seen(at) > best.seen(at)):
                best = figure
        if best is not None:
            return best
    for figure in directory.called(words, stem):
        if figure.type != "document" or (figure.head != stem and words not in figure.aliases):
            continue
        if at in figure.places:
            return figure
        if not mention.definite or figure.seen(at) < 0:
            continue
        # of «تقرير "الأفق"» nothing says that it is the report told of before
        other = stem == _REPORT and mention.head is not None and not mention.head.definite
        other = other and not (figure.issuer is not None and set(words[1:]) & set(figure.issuer.words))
        alike = len(figure.words) == 1 and not other
        if len(words) == 1 or part_of(words, figure.words) or alike or mention.self_same:
            best = figure if best is None or figure.seen(at) > best.seen(at) else best
    return best


def _goes_by(directory: Directory, words: tuple[str, ...], at: int) -> bool:
    """Whether a body has gone by these very words before."""
    return any(figure.words == words and figure.seen(at) >= 0 for figure in directory.with_all(words))


def known_body(directory: Directory, mention: Mention, words: tuple[str, ...], at: int) -> Figure | None:
    head = mention.head
    stem = kind_of(head.stem) if head else ""
    short = head is not None and head.definite and (len(words) == 1 or mention.self_same)
    best: Figure | None = None
    best_place = (-2, -2)
    closed = mention.closed and mention.type in ("organisation", "media") and len(words) > 1
    own: set[str] = set()
    asked: set[str] | None = None  # the countries that the words name
    # an indefinite one that is not closed is taken up by its own words alone
    kind = stem if mention.definite or closed else ""
    # only whoever is called by a head with its article may be one of other words: الوزارة, الصحيفة البريطانية
    for figure in reversed(directory.with_all(words, kind if head is not None and head.definite else "")):
        if figure.type == "person" or not figure.words:
            continue
        # a head alone is whoever of its kind has spoken, before whoever was only named
        place = (_spoke_or_headed(figure, at) if short else -1, figure.seen(at))
        if place < best_place:
            continue
        same = figure.words == words or words in figure.aliases
        if not same and short and mention.type == "group" and figure.seen(at) < 0:
            continue  # يقول العملاء … ثقة العملاء في الشركة: those named later may be others
        if not same:
            if words == _SOME:
                continue  # بعض التجار يرون … ويرى البعض: some, and not the same
            if figure.head != stem and " ".join(words) in _UNIONS:
                continue  # الأمم المتحدة is not منظمة الأمم المتحدة للطفولة
            if stem in _SIDES or (figure.spoke < 0 and local_part(words, figure.words)):
                continue
            if figure.type != mention.type and not (
                mention.type in ("organisation", "") and figure.type in ("media", "state")
            ):
                continue
            if mention.type == "group" and not mention.definite:
                continue
            if (short and stem and figure.head == stem and len(figure.words) >= len(words)) or (
                mention.definite
                and (len(words) > 1 or figure.head != stem)
                and part_of(words, figure.words)
                and not _belongs_to(figure, mention, stem)
                and not (figure.head != stem and several(words))
                and not (stem and figure.head != stem and _behind_link(words, figure.words))
            ):
                same = True  # but وفد من الحركة is not الحركة
            elif (
                closed
                and figure.head == stem
                and figure.type == mention.type
                and (own := own or set(map(plain, words))) <= set(map(plain, figure.words))
            ):  # حكومة الإقليم of حكومة إقليم نوران, شركة الأفق of شركة الأفق المالية
                same = True
            elif (
                mention.definite
                and stem
                and len(words) == 2
                and number_free(figure.head) == number_free(stem)
                and head is not None
                and head.definite
                and (len(figure.words) > 1 or figure.type == "media")
                and _same_country(asked := nations(words) if asked is None else asked, figure)
                and not (asked and not nations(figure.words) and _of_a_kind(figure))
            ):
                same = True  # الصحيفة البريطانية, المنظمة الأممية: the last of its kind
                if mention.type == "organisation" and _goes_by(directory, words, at):
                    continue  # الحكومة النورانية … حكومة كرم … الحكومة النورانية: its own words are those of another
            elif (
                mention.definite
                and stem
                and figure.head == stem
                and len(figure.words) == 1
                and len(words) > 1
                and figure.words[0] == words[0]
                and figure.type == mention.type
            ):
                same = True  # الاخوان before الاخوان المسلمون
            elif short and mention.type == "group" and number_free(figure.head) == number_free(stem):
                same = True
        if same:
            best, best_place = figure, place
    return best


def _spoke_or_headed(figure: Figure, at: int) -> int:
    """The last place where a figure has spoken, or where the line of a press review above a place names it; or -1."""
    last = figure.spoke
    for place in figure.headed:
        if last < place <= at:
            last = place
    return last


def tells_kind(mention: Mention) -> bool:
    """Whether the noun of «the same» says of what kind it is, as المصدر and الجهة do not: الصحيفة ذاتها."""
    kinds = mention.head.kinds if mention.head is not None else frozenset()
    return mention.type in ("media", "organisation") and not kinds & {"source", "generic"}


def last_of_kind(directory: Directory, mention: Mention, at: int) -> Figure | None:
    """الصحيفة ذاتها: the last of its kind, one with its noun before another, and never a person."""
    stem = kind_of(mention.head.stem) if mention.head is not None else ""
    best: Figure | None = None
    best_key = (False, -2, -2)
    for figure in directory.of_types((mention.type,)):
        key = (figure.head == stem, figure.spoke, figure.seen(at))
        if figure.type == mention.type and key[2] >= 0 and key > best_key:
            best, best_key = figure, key
    return None if best is not None and best.words == (best.head,) else best  # of a mere موقع nothing is known


def last_source(directory: Directory, mention: Mention, at: int) -> Figure | None:
    """المصدر نفسه: the last source, or the last document or body that spoke."""
    best: Figure | None = None
    plural = mention.head is not None and mention.head.stem == "مصادر" and not mention.self_same
    for types in (("group",),) if plural else (("group",), ("document", "media", "organisation", "person")):
        for figure in directory.of_types(types):
            if figure.type not in types or (
                types == ("group",)
                and mention.head
                and figure.head != mention.head.stem
                and figure.head not in ("مصدر", "مصادر")
            ):
                continue
            # where no source has been named, it is whoever has spoken last
            spoke = types[0] != "group" and best is not None and figure.spoke != best.spoke
            if best is None or (figure.spoke > best.spoke if spoke else figure.seen(at) > best.seen(at)):
                best = figure
        if best is not None and best.seen(at) >= 0:
            return best
    return best if mention.head is not None and "generic" in mention.head.kinds else None


def body_in_name(directory: Directory, words: tuple[str, ...]) -> Figure | None:
    for figure in directory.called(words):
        within_name = (
            len(figure.words) > len(words)
            and part_of(words, figure.words)
            and not _behind_link(words, figure.words)  # of لجنة القيم في «الاتحاد» the second is another body
        )
        known = within_name or figure.words == words or words in figure.aliases
        if figure.type in ("organisation", "media") and known:
            return figure
    return None


def several(words: tuple[str, ...]) -> bool:
    """Whether a name is but the plural of a kind of body: of اتحاد الشركات the companies are the members."""
    stem = lexicon().word(words[0]).stem if len(words) == 1 else ""
    if stem in _MEMBERS:
        return True
    one = lexicon().word(stem[:-2] + "ه") if stem.endswith("ات") and len(stem) > 4 else None
    return one is not None and one.body is not None and one.body["type"] == "organisation"


def local_part(words: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether a name is that of a party's local part: حزب الفجر في نوران, of حزب الفجر."""
    party = len(words) > 1 and len(whole) > len(words) + 1 and words[0] in _PARTIES
    if not party or whole[: len(words)] != words or whole[len(words)] != _IN:
        return False
    place = lexicon().word(whole[len(words) + 1])
    return place.place or place.state or place.tag in "Sn"


def _belongs_to(figure: Figure, mention: Mention, stem: str) -> bool:
    """Whether a body is only a part of the one named: إدارة الحماية في هيئة الطيران is not هيئة الطيران."""
    head = mention.head
    if head is None or head.body is None or not figure.head or figure.head == stem:
        return False
    alike = mention.type == figure.type == "organisation"
    if alike and figure.head in _PARTS and stem in map(plain, figure.words[1:]):
        return True  # of مكتب الاتحاد الأوروبي, بعثة الأمم المتحدة the part is not the whole
    if len(figure.words) < 4:
        return False
    inner = {form for word in figure.words[2:] for form in (plain(word), word.removeprefix("ل"))}
    return alike and stem in inner  # of جماعة الإخوان the second is its name


def _same_country(asked: set[str], figure: Figure) -> bool:
    """Whether no other country is known of a body: الصحيفة البريطانية is not الصحيفة الأمريكية."""
    if not asked:
        return True
    told = {nation for name in (figure.words, *figure.aliases) for nation in nations(name)}
    return not told or bool(asked & told)


def _of_a_kind(figure: Figure) -> bool:
    """Whether a body is called by its kind alone: of سلطات دينية the country is as open as in المنظمة اليمنية.

    So it is of شرطة البلاد, whichever country the text was last about.
    """
    if figure.words[1:] == (_THE_COUNTRY,):
        return True
    adjective = len(figure.words) > 1 and figure.words[1].endswith("يه") and not figure.words[1].startswith("ال")
    return adjective and not figure.words[0].startswith("ال") and lexicon().word(figure.words[1]).tag == "w"


def _behind_link(words: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether words stand in a longer name behind a preposition: الاتحاد in لجنة القيم في الاتحاد, or بالاتحاد."""
    before = whole[: whole.index(words[0])] if words[0] in whole else ()
    return bool(_LINKS.intersection(before)) or any(w[0] == "ب" and lexicon().word(w).prep for w in before)
