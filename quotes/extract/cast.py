"""The cast: everybody whom an article names, and which mention stands for whom.

Every noun phrase that names a person, a body, a source or a document is entered once, in the order
of the text. A later mention is led back to the fullest name: a surname to the person, a role to
who holds it in this article, a short form (الوزارة) to the body. What fits nobody stands for itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from ..text.fold import fold
from .bodies import body_name
from .directory import Directory
from .figures import Figure, folded_words, kind_of, name_words, number_free, part_of, plain, similar, unmarked, within
from .known import Known
from .mention import Mention
from .offices import holder, nations

_RESULTS_ALONE: Final = fold("نتائج")
_FINDINGS: Final = word_set("finding")
_RESULTS: Final = word_set("results")
_LINKS: Final = frozenset(["في", "من", "لدي", "ب", "ل"])
_PARTIES: Final = word_set("party")
_IN: Final = "في"
_SIDES: Final = word_set("one-group")
_YOUNGER: Final = word_set("younger")
__all__ = ["Cast", "Figure", "name_words"]


def _noun_behind(known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether what seems a surname of somebody called by one name is a noun: عرض على الملا عمر اللجوء."""
    if len(known) != 1 or len(words) != 2 or known[0] != words[0] or known[0] not in lexicon().given:
        return False
    added = lexicon().word(words[1])
    return added.tag == "w" and added.definite and not added.family and not words[1].endswith("ي")


class Cast:
    """The figures of one article in the order in which they enter."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self.introduced = Known()
        self._directory = Directory()

    def _add(self, figure: Figure) -> Figure:
        figure.rank = len(self.figures)
        self.figures.append(figure)
        self._directory.file(figure)
        return figure

    def rename(self, figure: Figure, name: str, words: tuple[str, ...], kind: str = "") -> None:
        """Call a figure by another name, a fuller one as a rule."""
        figure.name, figure.words, figure.type = name, words, kind or figure.type
        self._directory.file(figure)

    def _alias(self, figure: Figure, alias: str) -> None:
        figure.aliases.append(name_words(alias))
        self._directory.file(figure)

    # -- entering -----------------------------------------------------------------------------

    def enter(self, mention: Mention, at: int) -> Figure | None:
        """The figure of a mention met while reading the article; new ones are added."""
        if mention.name and mention.type in ("person", ""):
            return self._person(mention, at)
        if mention.self_same and mention.head is not None and "source" in mention.head.kinds:
            return None  # المصدر نفسه is whoever spoke before
        if mention.type in ("organisation", "media", "document", "group", "state") and mention.body:
            return self._body(mention, at)
        return None

    def _person(self, mention: Mention, at: int) -> Figure:
        words = name_words(mention.name)
        known = self._named(words, at, mention)
        if known is None:
            known = self._add(Figure(mention.name, "person", words, mention.gender))
        elif len(words) > len(known.words) and within(known.words, words) and not _noun_behind(known.words, words):
            self.rename(known, mention.name, words)
        self.introduced.add(folded_words(mention.name))
        known.gender = known.gender or mention.gender
        if mention.alias:
            self._alias(known, mention.alias)
        known.mentioned(at)
        if mention.title and mention.type == "person":
            self.give_role(known, mention.title)
        if mention.role and not mention.kin:
            for role in (mention.role, *mention.also):
                self.give_role(known, role)
            known.role = known.role or mention.role
        return known

    def give_role(self, figure: Figure, text: str) -> None:
        """File a role or title under which a person may be called later: الفريق سامي حداد … الفريق."""
        role = name_words(text)
        if role and role not in figure.roles:
            figure.roles.append(role)
            self._directory.file_role(figure, role)

    def _named(self, words: tuple[str, ...], at: int, mention: Mention | None = None) -> Figure | None:
        """The person whose name holds these words, the most recent first; a longer name of the same is the same."""
        best: Figure | None = None
        best_key: tuple[int, int] = (-2, 0)
        for figure in self._directory.called(words):
            if figure.type != "person" or not figure.words:
                continue
            if words in figure.aliases:
                return figure
            shorter, longer = (words, figure.words) if len(words) <= len(figure.words) else (figure.words, words)
            if not within(shorter, longer):
                continue
            if (
                len(shorter) == 1
                and len(longer) > 1
                and shorter[0] in lexicon().given
                and not similar(shorter[0], longer[0])
                and not similar(shorter[0], longer[-1])
            ):
                continue
            if len(shorter) >= 2 and not similar(shorter[0], longer[0]) and len(shorter) == len(longer):
                continue
            if len(shorter) >= 2 and (longer[-1] in _YOUNGER) != (shorter[-1] in _YOUNGER):
                continue  # جون كارل is not جون كارل جونيور
            if mention is not None and mention.kin and figure.role:
                continue
            key = (figure.seen(at), len(figure.words))
            if key > best_key:
                best, best_key = figure, key
        return best

    def _body(self, mention: Mention, at: int) -> Figure | None:
        name = unmarked(body_name(mention))
        words = name_words(name)
        if not words:
            return None
        known = self._known_document(mention, words, at) if mention.type == "document" else None
        if known is None and (mention.type != "document"):
            known = self._known_body(mention, words, at)
        if known is None:
            stem = kind_of(mention.head.stem) if mention.head else ""
            known = self._add(Figure(name, mention.type, words, mention.gender, mention.number, head=stem))
        elif (
            len(words) > len(known.words)
            and known.type == mention.type
            and known.head == (kind_of(mention.head.stem) if mention.head else "")
            and part_of(known.words, words)
            and not _local(known.words, words)
        ):
            self.rename(known, name, words)
        if mention.type == "media" and len(words) == 2 and words != known.words and nations(words):
            self._alias(known, name)  # الصحيفة البريطانية is this one, and no other country's
        known.mentioned(at)
        if name != mention.body and mention.type in ("organisation", "media"):
            self._introduce(name, mention.type)
        if mention.alias:
            self._alias(known, mention.alias)
        if mention.issuer is not None:
            known.issuer = known.issuer or self.enter(mention.issuer, at) or self.find(mention.issuer, at)[0]
        return known

    def _known_document(self, mention: Mention, words: tuple[str, ...], at: int) -> Figure | None:
        """The document a mention takes up: a definite one the last of its kind, an indefinite one none."""
        stem = mention.head.stem if mention.head else ""
        best: Figure | None = None
        if stem in _RESULTS and len(words) > 1 and mention.issuer is None:
            whole = lexicon().word(words[1])
            if whole.definite and whole.body and whole.body["type"] == "document":
                words, stem = words[1:], whole.stem  # نتائج الدراسة speak as the study does
                mention = replace(mention, head=whole, definite=True)
        if stem == _RESULTS_ALONE and len(words) == 1 and mention.definite:
            for figure in self.figures:  # النتائج: of the study last told of
                told = figure.type == "document" and figure.head in _FINDINGS - {stem} and figure.seen(at) >= 0
                if told and (best is None or figure.seen(at) > best.seen(at)):
                    best = figure
            if best is not None:
                return best
        for figure in self._directory.called(words, stem):
            if figure.type != "document" or (figure.head != stem and words not in figure.aliases):
                continue
            if at in figure.places:
                return figure
            if not mention.definite or figure.seen(at) < 0:
                continue
            if len(words) == 1 or part_of(words, figure.words) or len(figure.words) == 1 or mention.self_same:
                best = figure if best is None or figure.seen(at) > best.seen(at) else best
        return best

    def _introduce(self, name: str, kind: str) -> None:
        """A body's proper name may stand alone from now on, unless its one word is a common noun."""
        folded = folded_words(name)
        first = lexicon().word(name.split()[0])
        if folded and (len(folded) > 1 or not (first.common or first.definite or first.given is not None)):
            self.introduced.add_body(folded, kind)

    def _known_body(self, mention: Mention, words: tuple[str, ...], at: int) -> Figure | None:
        head = mention.head
        stem = kind_of(head.stem) if head else ""
        short = head is not None and head.definite and (len(words) == 1 or mention.self_same)
        best: Figure | None = None
        best_place = (-2, -2)
        closed = mention.closed and mention.type in ("organisation", "media") and len(words) > 1
        own: set[str] = set()
        # an indefinite one that is not closed is taken up by its own words alone
        kind = stem if mention.definite or closed else ""
        for figure in self._directory.called(words, kind):
            if figure.type == "person" or not figure.words:
                continue
            same = figure.words == words or words in figure.aliases
            if not same and short and mention.type == "group" and figure.seen(at) < 0:
                continue  # يقول العملاء … ثقة العملاء في الشركة: those named later may be others
            if not same:
                if stem in _SIDES or (figure.spoke < 0 and _local(words, figure.words)):
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
                    and not self._belongs_to(figure, mention, stem)
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
                    and self._same_country(words, figure)
                    and not (nations(words) and not nations(figure.words) and self._of_a_kind(figure))
                ):
                    same = True  # الصحيفة البريطانية, المنظمة الأممية: the last of its kind
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
                # a head alone is whoever of its kind has spoken, before whoever was only named
                heads = max((p for p in figure.headed if p <= at), default=-1)  # the line of a press review above it
                place = (max(figure.spoke, heads) if short else -1, figure.seen(at))
                if place > best_place:
                    best, best_place = figure, place
        return best

    @staticmethod
    def _belongs_to(figure: Figure, mention: Mention, stem: str) -> bool:
        """Whether a body is only a part of the one named: إدارة الحماية في هيئة الطيران is not هيئة الطيران."""
        head = mention.head
        if head is None or head.body is None or not figure.head or figure.head == stem or len(figure.words) < 4:
            return False
        alike = mention.type == figure.type == "organisation"
        inner = {form for word in figure.words[2:] for form in (plain(word), word.removeprefix("ل"))}
        return alike and stem in inner  # of جماعة الإخوان the second is its name

    def _same_country(self, words: tuple[str, ...], figure: Figure) -> bool:
        """Whether no other country is known of a body: الصحيفة البريطانية is not الصحيفة الأمريكية."""
        asked = nations(words)
        told = {nation for name in (figure.words, *figure.aliases) for nation in nations(name)}
        return not asked or not told or bool(asked & told)

    @staticmethod
    def _of_a_kind(figure: Figure) -> bool:
        """Whether a body is called by its kind alone: of سلطات دينية the country is as open as in المنظمة اليمنية."""
        adjective = len(figure.words) > 1 and figure.words[1].endswith("يه") and not figure.words[1].startswith("ال")
        return adjective and not figure.words[0].startswith("ال") and lexicon().word(figure.words[1]).tag == "w"

    def known(self, words: tuple[str, ...]) -> bool:
        """Whether the article names somebody by these words or by more."""
        return bool(words) and any(
            figure.words and within(words, figure.words) for figure in self._directory.called(words)
        )

    def settle(self) -> None:
        """Cut off a body's name the surname behind it that only a later place has shown to be one."""
        for figure in self.figures:
            words = figure.words
            if (
                figure.type in ("group", "organisation")
                and len(words) > 2
                and words[-1].startswith("ال")
                and words[-1] in self.introduced.surnames
                and words[-2] not in lexicon().given
            ):
                self.rename(figure, " ".join(figure.name.split()[:-1]), words[:-1])

    # -- who is meant -------------------------------------------------------------------------

    def find(self, mention: Mention, at: int) -> tuple[Figure | None, str]:
        """The figure for whom a mention at a cue stands, and the path: name, role, short, self."""
        if not mention.name and mention.type in ("person", "") and mention.body:
            single = name_words(mention.body)
            if len(single) == 1 and single[0] in self.introduced.surnames:
                figure = self._named(single, at)
                if figure is not None:
                    return figure, "surname"
        if mention.name and mention.type in ("person", ""):
            words = name_words(mention.name)
            figure = self._named(words, at, mention)
            if (figure is None or (mention.quoted and len(figure.words) <= len(words))) and words:
                body = self._marked_body(words)
                if body is not None:
                    return body, "short"
            if figure is not None and len(words) < len(figure.words):
                return figure, "surname"
            if figure is not None and not (len(words) > len(figure.words) and within(figure.words, words)):
                if mention.role and not mention.kin:
                    for role in (mention.role, *mention.also):
                        self.give_role(figure, role)  # إمام وخطيب المسجد: joined only where he speaks
                return figure, "name"
            return self._person(mention, at), "name"
        if mention.self_same and mention.type == "document":  # البلاغ ذاته: the last of its kind, not whoever spoke
            known = self._known_document(mention, name_words(unmarked(body_name(mention))), at)
            if known is not None:
                return known.issuer or known, "issuer" if known.issuer is not None else "source"
        person = mention.head is not None and mention.head.role is not None and mention.type == "person"
        of_kind = mention.self_same and self._kinds_self(mention)
        if of_kind and (figure := self._of_kind(mention, at)) is not None:
            return figure.issuer or figure, "issuer" if figure.issuer is not None else "short"
        if (mention.self_same and not person) or (
            mention.head and "source" in mention.head.kinds and mention.definite and len(name_words(mention.body)) == 1
        ):
            figure = self._source(mention, at)
            if figure is not None and not (of_kind and figure.type == "person"):
                return figure.issuer or figure, "source"
        if mention.type in ("organisation", "media", "document", "group", "state") or (
            not mention.name and not mention.role and mention.body
        ):
            words = name_words(unmarked(body_name(mention)))
            if mention.type == "document":
                known = self._known_document(mention, words, at)
                if mention.issuer is not None and known is not None and known.issuer is not None:
                    known = self.find(mention.issuer, at)[0] or known.issuer
                    return known, "issuer"  # the mention itself says whose it is
            else:
                known = self._known_body(mention, words, at)
            if known is None or (mention.issuer is not None and known.issuer is None):
                known = self._body(mention, at)
            if known is not None and known.issuer is not None:
                return known.issuer, "issuer"
            return known, "short" if known is not None and len(words) < len(known.words) else "body"
        if mention.role:
            held_by = holder(self._directory, mention, at)
            if held_by is not None:
                return held_by, "role"
            return self._described(mention, at), "description"
        return None, ""

    def namesake(self, figure: Figure, mention: Mention, gender: str, at: int) -> Figure | None:
        """Another person of the same surname whose gender the verb asks for: وأضافت نتنياهو."""
        words = name_words(mention.name)
        others = [
            f
            for f in self._directory.called(words)
            if f is not figure and f.type == "person" and f.gender in (gender, "") and words and within(words, f.words)
        ]
        return max(others, key=lambda f: (f.gender == gender, f.seen(at)), default=None)

    def _marked_body(self, words: tuple[str, ...]) -> Figure | None:
        for figure in self._directory.called(words):
            within_name = (
                len(figure.words) > len(words)
                and part_of(words, figure.words)
                and not _behind_link(words, figure.words)  # of لجنة القيم في «الاتحاد» the second is another body
            )
            if figure.type in ("organisation", "media") and (within_name or words in figure.aliases):
                return figure
        return None

    def apart(self, mention: Mention, at: int) -> Figure:
        """A figure called by a mention's own words, whoever else the mention might mean."""
        words, stem = name_words(unmarked(mention.body)), mention.head.stem if mention.head else ""
        for figure in self._directory.called(words, stem):
            if figure.words == words and figure.issuer is None:
                return figure
        figure = self._add(Figure(mention.body, mention.type or "group", words, mention.gender, head=stem))
        figure.mentioned(at)
        return figure

    @staticmethod
    def _kinds_self(mention: Mention) -> bool:
        """Whether the noun of «the same» says of what kind it is, as المصدر and الجهة do not: الصحيفة ذاتها."""
        kinds = mention.head.kinds if mention.head is not None else frozenset()
        return mention.type in ("media", "organisation") and not kinds & {"source", "generic"}

    def _of_kind(self, mention: Mention, at: int) -> Figure | None:
        """الصحيفة ذاتها: the last of its kind, one with its noun before another, and never a person."""
        stem = kind_of(mention.head.stem) if mention.head is not None else ""
        best: Figure | None = None
        best_key = (False, -2, -2)
        for figure in self._directory.of_types((mention.type,)):
            key = (figure.head == stem, figure.spoke, figure.seen(at))
            if figure.type == mention.type and key[2] >= 0 and key > best_key:
                best, best_key = figure, key
        return None if best is not None and best.words == (best.head,) else best  # of a mere موقع nothing is known

    def _source(self, mention: Mention, at: int) -> Figure | None:
        """المصدر نفسه: the last source, or the last document or body that spoke."""
        best: Figure | None = None
        plural = mention.head is not None and mention.head.stem == "مصادر" and not mention.self_same
        for types in (("group",),) if plural else (("group",), ("document", "media", "organisation", "person")):
            for figure in self._directory.of_types(types):
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

    def _described(self, mention: Mention, at: int) -> Figure:
        """Somebody without a name: his description is his name."""
        words = name_words(mention.role)
        stem = mention.head.stem if mention.head else ""
        for figure in self._directory.called(words, stem):
            shorter = len(figure.words) < len(words) and figure.words == words[: len(figure.words)]
            if (
                shorter
                and len(figure.words) > 1
                and figure.type == "person"
                and figure.head == stem
                and not figure.roles
            ):
                self.rename(figure, mention.role, words)  # مخرج كبير … مخرج كبير في الاتحاد
            if (
                mention.closed
                and 1 < len(words) < len(figure.words)
                and figure.head == (stem or "-")
                and figure.type == "person"
                and not figure.roles
                and {plain(w) for w in words[1:]} <= {plain(w) for w in figure.words[1:]}
            ):
                figure.mentioned(at)
                return figure  # مسؤول مكتبة النور بالعاصمة … مسؤول المكتبة
            if (
                figure.words == words
                or (
                    mention.definite
                    and figure.head == (stem or "-")
                    and figure.type == "person"
                    and not figure.roles
                    # مسؤول نوراني كبير … المسؤول الكبير
                    and (len(words) == 1 or {plain(w) for w in words[1:]} < {plain(w) for w in figure.words[1:]})
                )
            ):
                figure.mentioned(at)
                return figure
        kind = mention.type or "person"
        figure = self._add(Figure(mention.role, kind, words, mention.gender, mention.number, head=stem))
        figure.mentioned(at)
        return figure


def _behind_link(words: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether words stand in a longer name behind a preposition: الاتحاد in لجنة القيم في الاتحاد, or بالاتحاد."""
    before = whole[: whole.index(words[0])] if words[0] in whole else ()
    return bool(_LINKS.intersection(before)) or any(w[0] == "ب" and lexicon().word(w).prep for w in before)


def _local(words: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether a name is that of a party's local part: حزب الفجر في نوران, of حزب الفجر."""
    party = len(words) > 1 and len(whole) > len(words) + 1 and words[0] in _PARTIES
    if not party or whole[: len(words)] != words or whole[len(words)] != _IN:
        return False
    place = lexicon().word(whole[len(words) + 1])
    return place.place or place.state or place.tag in "Sn"
