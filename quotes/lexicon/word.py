"""One written word as the lexicon reads it, which answers every question the extractor asks by attribute."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from .cues import Cue

NO_KINDS: Final[frozenset[str]] = frozenset()  # one for all words that are of none


@dataclass(init=False, slots=True)
class Word:
    """One written word as the lexicon reads it."""

    form: str
    folded: str
    tag: str
    plain: bool  # read the same whatever stands around it; asked of every word, as the tag is, and so beside it
    stem: str  # folded, without و/ف, ب/ل/ك and ال
    conj: str  # و or ف before it
    prep: str  # ب, ل or ك before it
    definite: bool
    cues: tuple[Cue, ...]
    role: dict[str, str] | None
    title: bool
    body: dict[str, str] | None
    nation: str  # the country whose adjective or name this is
    state: bool  # a country or capital
    given: str | None  # "m", "f", "" for either; None: no given name
    family: bool
    common: bool
    medium: bool
    time: bool
    circumstance: bool
    place: bool
    media_name: bool
    number: bool
    compound: bool  # one name with the word behind it: عبد, أبو, آل
    verb: bool  # a finite verb that reports nothing: زار, استقبل
    maybe: str  # a letter that may be a preposition, where the whole is a word too: لكرة
    pronoun: str  # suffix pronoun of a role or maṣdar: نظيره
    object: str  # suffix pronoun of a reporting verb: أكده
    kinds: frozenset[str]
    traits: int = field(init=False, repr=False, compare=False)  # what extract/traits.py has found out

    def __init__(
        self,
        form: str,
        folded: str,
        tag: str = "n",
        stem: str = "",
        conj: str = "",
        prep: str = "",
        definite: bool = False,
        cues: tuple[Cue, ...] = (),
        role: dict[str, str] | None = None,
        title: bool = False,
        body: dict[str, str] | None = None,
        nation: str = "",
        state: bool = False,
        given: str | None = None,
        family: bool = False,
        common: bool = False,
        medium: bool = False,
        time: bool = False,
        circumstance: bool = False,
        place: bool = False,
        media_name: bool = False,
        number: bool = False,
        compound: bool = False,
        verb: bool = False,
        maybe: str = "",
        pronoun: str = "",
        object: str = "",
        kinds: frozenset[str] = NO_KINDS,
        plain: bool = False,
    ) -> None:
        # written out, since one that a dataclass makes of its fields would not be compiled
        self.form = form
        self.folded = folded
        self.tag = tag
        self.stem = stem
        self.conj = conj
        self.prep = prep
        self.definite = definite
        self.cues = cues
        self.role = role
        self.title = title
        self.body = body
        self.nation = nation
        self.state = state
        self.given = given
        self.family = family
        self.common = common
        self.medium = medium
        self.time = time
        self.circumstance = circumstance
        self.place = place
        self.media_name = media_name
        self.number = number
        self.compound = compound
        self.verb = verb
        self.maybe = maybe
        self.pronoun = pronoun
        self.object = object
        self.kinds = kinds
        self.plain = plain
        self.traits = 0

    @property
    def whole(self) -> str:
        """The folded word without و/ف and ب/ل/ك, with its article."""
        return ("ال" + self.stem) if self.definite else self.stem

    @property
    def begins(self) -> bool:
        """Whether a clause may begin with it: a verb, a particle, a negation, a pronoun."""
        return self.verb or self.tag in "VvAxe" or (bool(self.cues) and self.cues[0].form == "finite")

    @property
    def adverbial(self) -> bool:
        """Whether a participle has the ending of a circumstance: مؤكدا, مضيفة, مشيرين."""
        return self.folded.endswith(("ا", "ه", "ين", "ات"))

    @property
    def name_like(self) -> bool:
        """Whether it could be part of a person's name."""
        return (self.given is not None or self.family or self.tag in "nN") and not self.number
