"""A mention: what one noun phrase says about the speaker it stands for."""

from __future__ import annotations

from dataclasses import dataclass

from ..lexicon.word import Word


@dataclass(init=False, slots=True)
class Mention:
    """A noun phrase that may stand for a speaker; ``first`` and ``last`` are places of the skeleton."""

    first: int
    last: int
    start: int  # characters
    end: int
    name: str  # as the article writes it, without titles
    role: str
    also: tuple[str, ...]  # the other roles of one who has several: رئيس النادي وعضو البرلمان سامي حداد
    head: Word | None  # the noun that heads the description
    type: str
    gender: str
    number: str
    definite: bool
    closed: bool  # its head has its genitive, as وزارة الصحة has and وزارة has not
    body: str  # the whole phrase, for bodies, groups and documents
    title: str
    rank: str  # a title between an office and the name: مدير الشرطة العقيد سامي كرم
    quoted: bool  # the name stands in marks
    alias: str  # «اليونيسيف» behind منظمة الأمم المتحدة للطفولة
    kin: bool  # نظيره, زوجته: somebody else than the last one named
    self_same: bool  # المصدر نفسه
    shown: bool  # behind a demonstrative: هذا المسؤول
    issuer: Mention | None  # the body that issued the document
    around: bool  # described by somebody else, whose name may follow: ناطق مقرب من الوزير
    apposed: bool

    def __init__(
        self,
        first: int,
        last: int,
        start: int = 0,
        end: int = 0,
        name: str = "",
        role: str = "",
        also: tuple[str, ...] = (),
        head: Word | None = None,
        type: str = "",
        gender: str = "",
        number: str = "sg",
        definite: bool = False,
        closed: bool = False,
        body: str = "",
        title: str = "",
        rank: str = "",
        quoted: bool = False,
        alias: str = "",
        kin: bool = False,
        self_same: bool = False,
        shown: bool = False,
        issuer: Mention | None = None,
        around: bool = False,
        apposed: bool = False,
    ) -> None:
        # written out, since one that a dataclass makes of its fields would not be compiled
        self.first = first
        self.last = last
        self.start = start
        self.end = end
        self.name = name
        self.role = role
        self.also = also
        self.head = head
        self.type = type
        self.gender = gender
        self.number = number
        self.definite = definite
        self.closed = closed
        self.body = body
        self.title = title
        self.rank = rank
        self.quoted = quoted
        self.alias = alias
        self.kin = kin
        self.self_same = self_same
        self.shown = shown
        self.issuer = issuer
        self.around = around
        self.apposed = apposed

    @property
    def named(self) -> bool:
        """Whether it holds a proper name of a person."""
        return bool(self.name)
