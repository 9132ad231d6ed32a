"""A mention: what one noun phrase says about the speaker it stands for."""

from __future__ import annotations

from dataclasses import dataclass

from ..lexicon.word import Word


@dataclass(slots=True)
class Mention:
    """A noun phrase that may stand for a speaker; ``first`` and ``last`` are places of the skeleton."""

    first: int
    last: int
    start: int = 0  # characters
    end: int = 0
    name: str = ""  # as the article writes it, without titles
    role: str = ""
    also: tuple[str, ...] = ()  # the other roles of one who has several: رئيس النادي وعضو البرلمان سامي حداد
    head: Word | None = None  # the noun that heads the description
    type: str = ""
    gender: str = ""
    number: str = "sg"
    definite: bool = False
    closed: bool = False  # its head has its genitive, as وزارة الصحة has and وزارة has not
    body: str = ""  # the whole phrase, for bodies, groups and documents
    title: str = ""
    quoted: bool = False  # the name stands in marks
    alias: str = ""  # «اليونيسيف» behind منظمة الأمم المتحدة للطفولة
    kin: bool = False  # نظيره, زوجته: somebody else than the last one named
    self_same: bool = False  # المصدر نفسه
    shown: bool = False  # behind a demonstrative: هذا المسؤول
    issuer: Mention | None = None  # the body that issued the document
    around: bool = False  # described by somebody else, whose name may follow: ناطق مقرب من الوزير
    apposed: bool = False

    @property
    def named(self) -> bool:
        """Whether it holds a proper name of a person."""
        return bool(self.name)
