"""The cast: everybody whom an article names, and which mention stands for whom.

Every noun phrase that names a person, a body, a source or a document is entered once, in the order
of the text. A later mention is led back to the fullest name: a surname to the person, a role to
who holds it in this article, a short form (الوزارة) to the body. What fits nobody stands for itself.
"""

from __future__ import annotations

import re
from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .bodies import body_name
from .citation import cited_form
from .directory import Directory
from .figures import (
    Figure,
    folded_words,
    in_other_case,
    kind_of,
    misspelt,
    name_words,
    part_of,
    plain,
    similar,
    unmarked,
    within,
)
from .known import Known
from .mention import Mention
from .offices import holder, nations
from .taken_up import body_in_name, known_body, known_document, last_of_kind, last_source, local_part, tells_kind

_APART: Final = re.compile(r"(?:^|\s)(?:أبو|ابو|أبي|أبا)\s").search
_BESIDE: Final = 3  # places from a name to the last of its words
_YOUNGER: Final = word_set("younger")
_ANOTHER: Final = word_set("another")


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
        self.noted: list[str] = []  # names of bodies within descriptions, of whom nothing else is known
        self._directory = Directory()
        self._ranked: set[int] = (
            set()
        )  # those known by a rank behind their office, by which only who has spoken is meant
        self._others: dict[int, str] = {}  # a person's rank → his name in the other spelling
        self._spelt: dict[int, dict[str, int]] = {}  # a person's rank → how often each spelling of his surname is used

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
        elif words == known.words and known.name.count(" ") < mention.name.count(" ") and _APART(mention.name):
            self.rename(known, mention.name, words)  # أبوالنور … أبو النور: apart, unlike عبدالله
        else:
            self._respelt(known, mention.name, words)
        self.introduced.add(folded_words(mention.name))
        known.gender = known.gender or mention.gender
        if mention.alias:
            self._alias(known, mention.alias)
        known.mentioned(at)
        if mention.title and mention.type == "person":
            self.give_role(known, mention.title)
        elif mention.rank and not self._directory.holding(plain(name_words(mention.rank)[0])):
            self.give_role(known, mention.rank)  # of two colonels nothing tells which is meant
            self._ranked.add(known.rank)
        if mention.role and not mention.kin:
            for role in (mention.role, *mention.also):
                self.give_role(known, role)
            known.role = known.role or mention.role
        return known

    def _respelt(self, figure: Figure, name: str, words: tuple[str, ...]) -> None:
        """Count how often each spelling of a person's surname is used, once there are two: هركي, هرقي."""
        counts = self._spelt.get(figure.rank)
        if counts is not None and words[-1] in counts:
            counts[words[-1]] += 1
        elif figure.words != words and misspelt(words, figure.words) and words[-1] != figure.words[-1]:
            self._others[figure.rank] = name
            self._spelt[figure.rank] = {figure.words[-1]: len(figure.places), words[-1]: 1}
            self._alias(figure, figure.name.split()[-1])
            self._alias(figure, name.split()[-1])

    def give_role(self, figure: Figure, text: str) -> None:
        """File a role or title under which a person may be called later: الفريق سامي حداد … الفريق."""
        role = name_words(text)
        coach = ("مدرب", *role[2:]) if len(role) > 2 and tuple(map(plain, role[:2])) == ("مدير", "فني") else ()
        for held in (role, coach):  # المدير الفني للمنتخب: مدرب المنتخب
            if held and held not in figure.roles:
                figure.roles.append(held)
                self._directory.file_role(figure, held)

    def _named(
        self, words: tuple[str, ...], at: int, mention: Mention | None = None, but: Figure | None = None
    ) -> Figure | None:
        """The person whose name holds these words, the most recent first; a longer name of the same is the same."""
        best: Figure | None = None
        best_key: tuple[int, int, int] = (0, -2, 0)
        for figure in self._directory.called(words):
            if figure.type != "person" or not figure.words or figure is but:
                continue
            if words in figure.aliases:
                return figure
            shorter, longer = (words, figure.words) if len(words) <= len(figure.words) else (figure.words, words)
            other = misspelt(words, figure.words)
            if not other and not within(shorter, longer):
                continue
            if (
                len(shorter) == 1
                and len(longer) > 1
                and shorter[0] in lexicon().given
                and not similar(shorter[0], longer[0])
                and not similar(shorter[0], longer[-1])
            ):
                continue
            if len(shorter) >= 2 and not other and not similar(shorter[0], longer[0]) and len(shorter) == len(longer):
                continue
            if len(shorter) >= 2 and (longer[-1] in _YOUNGER) != (shorter[-1] in _YOUNGER):
                continue  # جون كارل is not جون كارل جونيور
            if mention is not None and mention.kin and figure.role:
                continue
            # of two of one surname, whoever is only listed once comes after one who has an office or has spoken
            passing = len(words) == 1 and (other or self._only_passes(figure, mention, at))
            key = (int(not passing), figure.seen(at), len(figure.words))
            if key > best_key:
                best, best_key = figure, key
        return best

    @staticmethod
    def _only_passes(figure: Figure, mention: Mention | None, at: int) -> bool:
        """Whether somebody has been named once so far, without an office, and not right before a mention of him."""
        if figure.spoke >= 0 or figure.roles or figure.seen(at) < 0:
            return False
        places = figure.places
        if len(places) > 1 and places[1] <= at:
            return False
        return mention is None or not 0 <= mention.first - places[0] <= _BESIDE

    def _body(self, mention: Mention, at: int) -> Figure | None:
        name = unmarked(body_name(mention))
        words = name_words(name)
        if not words:
            return None
        # الغارديان is الصحيفة to what follows, though nothing says so
        head = mention.head
        bare = mention.type == "media" and (head is None or head.folded in words)
        stem = kind_of((bare and lexicon().outlet_noun(" ".join(words))) or (head.stem if head else ""))
        known = known_document(self._directory, mention, words, at) if mention.type == "document" else None
        if known is None and (mention.type != "document"):
            known = known_body(self._directory, mention, words, at)
        if known is None:
            known = self._add(Figure(name, mention.type, words, mention.gender, mention.number, head=stem))
        elif (
            len(words) > len(known.words)
            and known.type == mention.type
            and known.head == stem
            and part_of(known.words, words)
            and not local_part(known.words, words)
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

    def _introduce(self, name: str, kind: str) -> None:
        """A body's proper name may stand alone from now on, unless its one word is a common noun."""
        folded = folded_words(name)
        first = lexicon().word(name.split()[0])
        if folded and (len(folded) > 1 or not (first.common or first.definite or first.given is not None)):
            self.introduced.add_body(folded, kind)

    def person(self, words: tuple[str, ...], at: int, but: Figure) -> Figure | None:
        """The person, another than one, who bears a full name, or went by his given name before."""
        known = self._named(words, at, None, but)
        return known if known is not None and known.words[0] == words[0] else None  # no spokesman of his

    def known(self, words: tuple[str, ...]) -> bool:
        """Whether the article names somebody by these words or by more."""
        return bool(self.bearing(words))

    def bearing(self, words: tuple[str, ...]) -> list[Figure]:
        """Those in whose names all of these words stand, in the order in which they entered."""
        if not words:
            return []
        return [f for f in self._directory.called(words) if f.words and within(words, f.words)]

    def settle(self) -> None:
        """Cut off a body's name the surname behind it that only a later place has shown to be one."""
        for rank, counts in self._spelt.items():
            figure = self.figures[rank]
            other = next(word for word in counts if word != figure.words[-1])
            if counts[other] > counts.get(figure.words[-1], 0):  # the spelling most used, of two alike the first
                alias = self._others[rank]
                self.rename(figure, alias, name_words(alias))
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
        if not mention.name and mention.type in ("person", "") and (mention.body or mention.role):
            single = name_words(mention.body or mention.role)  # المهندس is محمد المهندس, where there is one
            if len(single) == 1 and single[0] in self.introduced.surnames:
                figure = self._named(single, at)
                if figure is not None:
                    return figure, "surname"
        if mention.name and mention.type in ("person", ""):
            words = name_words(mention.name)
            figure = self._named(words, at, mention)
            office = mention.quoted and mention.role and mention.type == "person"  # رئيس المجلس «سعد حداد»
            if (figure is None or (mention.quoted and len(figure.words) <= len(words))) and words and not office:
                body = body_in_name(self._directory, words)
                if body is not None:
                    return body, "name" if body.words == words else "short"
            if figure is not None and len(words) < len(figure.words):
                return figure, "surname"
            if figure is not None and not (len(words) > len(figure.words) and within(figure.words, words)):
                if mention.role and not mention.kin:
                    for role in (mention.role, *mention.also):
                        self.give_role(figure, role)  # إمام وخطيب المسجد: joined only where he speaks
                return figure, "name"
            return self._person(mention, at), "name"
        if mention.self_same and mention.type == "document":  # البلاغ ذاته: the last of its kind, not whoever spoke
            known = known_document(self._directory, mention, name_words(unmarked(body_name(mention))), at)
            if known is not None:
                return known.issuer or known, "issuer" if known.issuer is not None else "source"
        person = mention.head is not None and mention.head.role is not None and mention.type == "person"
        of_kind = mention.self_same and tells_kind(mention)
        if of_kind and (figure := last_of_kind(self._directory, mention, at)) is not None:
            return figure.issuer or figure, "issuer" if figure.issuer is not None else "short"
        if (mention.self_same and not person) or (
            mention.head and "source" in mention.head.kinds and mention.definite and len(name_words(mention.body)) == 1
        ):
            figure = last_source(self._directory, mention, at)
            paper = mention.type == "document" and mention.self_same  # of one not named before no person is the source
            if figure is not None and not ((of_kind or paper) and figure.type == "person"):
                return figure.issuer or figure, "source"
        if mention.type in ("organisation", "media", "document", "group", "state") or (
            not mention.name and not mention.role and mention.body
        ):
            words = name_words(unmarked(body_name(mention)))
            if mention.type == "document":
                known = known_document(self._directory, mention, words, at)
                if mention.issuer is not None and known is not None and known.issuer is not None:
                    known = self.find(mention.issuer, at)[0] or known.issuer
                    return known, "issuer"  # the mention itself says whose it is
            else:
                known = known_body(self._directory, mention, words, at)
            if known is None or (mention.issuer is not None and known.issuer is None):
                known = self._body(mention, at)
            if known is not None and known.type == "group" and in_other_case(known.words, words):
                self.rename(known, unmarked(body_name(mention)), words)  # يطالب السائقين … وقال السائقون
            if known is not None and known.issuer is not None:
                return known.issuer, "issuer"
            return known, "short" if known is not None and len(words) < len(known.words) else "body"
        if mention.role:
            held_by = holder(self._directory, mention, at)
            silent = held_by is not None and held_by.spoke < 0 and held_by.rank in self._ranked
            if held_by is not None and not (silent and mention.head is not None and mention.head.title):
                return held_by, "role"
            words = name_words(mention.role)
            named = self._named(words, at) if len(words) == 2 and not mention.definite else None
            if named is not None and named.words[-2:] == words and len(named.words) > 2:
                return named, "surname"  # زيد قائد رامز … وقال قائد رامز
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

    def stranger(self, mention: Mention, gender: str, at: int) -> Figure:
        """Somebody who has the surname of one named before, and is another: وقالت حداد is not سامي حداد."""
        figure = self._add(Figure(mention.name, "person", name_words(mention.name), gender))
        figure.mentioned(at)
        return figure

    def apart(self, mention: Mention, at: int) -> Figure:
        """A figure called by a mention's own words, whoever else the mention might mean."""
        words, stem = name_words(unmarked(mention.body)), mention.head.stem if mention.head else ""
        for figure in self._directory.called(words, stem):
            if figure.words == words and figure.issuer is None:
                return figure
        figure = self._add(Figure(mention.body, mention.type or "group", words, mention.gender, head=stem))
        figure.mentioned(at)
        return figure

    def _described(self, mention: Mention, at: int) -> Figure:
        """Somebody without a name: his description is his name, without what says that he is the same."""
        role = cited_form(mention.role)
        words = name_words(role)
        if mention.self_same and len(words) > 1 and "self" in lexicon().word(words[-1]).kinds:
            role, words = role.rsplit(None, 1)[0], words[:-1]
        stem = mention.head.stem if mention.head else ""
        other = words[-1] in _ANOTHER
        called = self._directory.called(words, stem)
        if mention.definite and len(words) == 1 and len(called) > 1:
            # قالت موظفة … وقالت موظفة أخرى … وأكدت الموظفة: the last, unless one is called just so
            called.sort(key=lambda f: (f.words == words, f.spoke), reverse=True)
        for figure in called:
            if other and figure.words[-1] not in _ANOTHER:
                continue  # مسؤول نوراني … مسؤول نوراني آخر
            shorter = len(figure.words) < len(words) and figure.words == words[: len(figure.words)]
            if (
                shorter
                and len(figure.words) > 1
                and figure.type == "person"
                and figure.head == stem
                and not figure.roles
            ):
                self.rename(figure, role, words)  # مخرج كبير … مخرج كبير في الاتحاد
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
        figure = self._add(Figure(role, kind, words, mention.gender, mention.number, head=stem))
        figure.mentioned(at)
        return figure
