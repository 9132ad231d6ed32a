"""The word lists of ``data/``, read once and folded."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

from ..text.fold import fold
from .cues import cue_forms
from .sets import word_set
from .tables import table


@cache
def stems(name: str, column: str = "word") -> dict[str, dict[str, str]]:
    try:
        return {fold(row[column]): row for row in table(name)}
    except FileNotFoundError:
        return {}


@cache
def word_file(name: str) -> frozenset[str]:
    """The folded words of ``data/NAME.txt``, one a line."""
    return frozenset((files(__package__) / "data" / f"{name}.txt").read_text(encoding="utf-8").split())


@cache
def common_words() -> frozenset[str]:
    return word_file("common_words")


@cache
def not_names() -> frozenset[str]:
    return frozenset(stems("not_names"))


@cache
def that_words() -> frozenset[str]:
    return frozenset(stems("that_words"))


@cache
def functions() -> dict[str, str]:
    return {fold(row["word"]): row["tag"] for row in table("function_words")}


@cache
def nations() -> tuple[dict[str, str], dict[str, str]]:
    adjectives: dict[str, str] = {}
    states: dict[str, str] = {}
    try:
        rows = table("nations")
    except FileNotFoundError:
        return adjectives, states
    for row in rows:
        country = row["country"]
        for column in ("adjective_m", "adjective_f", "plural"):
            for word in row.get(column, "").split("|"):
                if word:
                    adjectives[fold(word)] = country
        for column in ("country", "country_variants", "capital", "capital_variants"):
            for word in row.get(column, "").split("|"):
                if word and " " not in word.strip():
                    states[fold(word)] = country
    return adjectives, states


# first words that are more often something else, or head the description of any body
_GENERIC: Final = word_set("first-of-country")


@cache
def countries_of_two_words() -> dict[str, dict[str, str]]:
    """Folded first word → folded second word → country: الولايات المتحدة, بوركينا فاسو, تل أبيب.

    Those whose first word may head any body (المجتمع الدولي, دولة قطر) are read as descriptions.
    """
    found: dict[str, dict[str, str]] = {}
    adjectives, states = nations()
    for row in table("nations"):
        if not row["capital"]:
            continue
        for column in ("country", "country_variants", "capital", "capital_variants"):
            for name in row[column].split("|"):
                first, _, second = fold(name.strip()).partition(" ")
                own = not second or " " in second or first in _GENERIC or first in states
                if own or (first.startswith("ال") and second in adjectives):
                    continue
                found.setdefault(first, {})[second] = row["country"]
    return found


@cache
def capitals_of_two_words() -> frozenset[str]:
    """The folded names of capitals that have two words: تل أبيب."""
    names = (name for row in table("nations") for name in f"{row['capital']}|{row['capital_variants']}".split("|"))
    return frozenset(fold(name.strip()) for name in names if name.strip().count(" ") == 1)


@cache
def kinds() -> dict[str, frozenset[str]]:
    """Folded word → the kinds in which it steers the reading of a mention (mention_words.tsv)."""
    found: dict[str, set[str]] = {}
    for row in table("mention_words"):
        found.setdefault(fold(row["word"]), set()).add(row["kind"])
    return {word: frozenset(kinds) for word, kinds in found.items()}


@cache
def naming_words() -> dict[str, str]:
    """Folded word → what stands in marks behind it: name, title or term."""
    return {fold(row["word"]): row["reason"] for row in table("naming_words")}


@cache
def social_networks() -> frozenset[str]:
    """The folded names of the social networks: كتب على تويتر."""
    return frozenset(fold(row["name"]) for row in table("media_names") if row["kind"] == "social")


@cache
def outlets_by_kind(kind: str) -> frozenset[str]:
    """The folded names of the outlets of one kind: paper, channel, site."""
    return frozenset(fold(row["name"]) for row in table("media_names") if row["kind"] == kind)


def suppresses(folded: str) -> bool:
    """Whether أن after this word opens no reported clause (بعد أن, يجب أن)."""
    return folded in that_words() or (folded[:1] in "وفل" and folded[1:] in that_words())


def _duals(roles: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """The duals of the roles of one person, where no list has the form: اقتصاديان, مديرتان."""
    found = {}
    for word, row in roles.items():
        if row["human_type"] != "person" or row["number"] != "sg" or " " in word or len(word) < 4:
            continue
        dual = word[:-1] + "تان" if word.endswith("ه") else word + "ان"
        if dual not in roles and dual not in common_words():
            found[dual] = {**row, "word": dual, "number": "du", "human_type": "group"}
    return found


def _dual_bodies(bodies: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """The duals of the bodies in ة before a genitive, where no list has the form: وزارتا الدفاع."""
    found = {}
    for word, row in bodies.items():
        dual = word[:-1] + "تا"
        body = row["type"] in ("organisation", "media") and word.endswith("ه") and " " not in word
        if body and dual not in common_words():
            found[dual] = {**row, "word": dual}
    return found


def _kindred() -> dict[str, dict[str, str]]:
    """Relatives whose word says so with a pronoun alone: عمه, أبوها, while عم, أم and خال are other words too."""
    return {
        word: {
            "word": word,
            "gender": "f" if word.endswith("ه") or word == "ام" else "m",
            "number": "sg",
            "human_type": "person",
            "example": "",
        }
        for word in word_set("owned-kin")
    }


# the noun of each kind of outlet; an agency is listed with its own, and networks and sites speak by their users
_OUTLET_NOUNS: Final = {
    kind: fold(noun)
    for kind, noun in (("paper", "صحيفة"), ("magazine", "مجلة"), ("channel", "قناة"), ("radio", "إذاعة"))
}


class Lists:
    """All word lists together."""

    def __init__(self) -> None:
        self.cues = cue_forms()
        self.roles, self.titles = stems("roles"), stems("titles")
        self.roles.update(_duals(self.roles))
        self.kindred = _kindred()
        self.bodies = stems("bodies")
        self.bodies.update(_dual_bodies(self.bodies))
        self.adjectives, self.states = nations()
        self.given = {word: row["gender"] for word, row in stems("given_names", "name").items()}
        pairs = (name.split() for name in self.given if " " in name)
        self.first_halves = frozenset(first for first, second, *_ in pairs if second in ("الدين", "الله", "الحق"))
        self.family = stems("family_names", "name")
        self.media_names = stems("media_names", "name")
        self.media = (
            {fold(r["phrase"]).split()[0] for r in table("media_of_speech")} if self._has("media_of_speech") else set()
        )
        self.outlets: dict[str, list[tuple[str, ...]]] = {}
        forms = [form for row in table("agencies") for form in (row["name"], *row["forms"].split("|"))]
        for name in (*self.media_names, *map(fold, forms)):
            parts = tuple(name.replace("(", " ").replace(")", " ").split())
            if parts and parts[0] not in ("وكاله", "صحيفه", "قناه"):
                self.outlets.setdefault(parts[0], []).append(parts)
        self.outlet_words = frozenset(name.split()[0] for name in self.media_names)
        self.times, self.circumstances = stems("times"), stems("circumstance")
        self.places = stems("places", "name")
        self.functions = functions()
        self.kinds = kinds()
        self.verbs = word_file("verbs")
        self.verbs_or_nouns = word_file("verbs_or_nouns")

    @staticmethod
    def _has(name: str) -> bool:
        return (files(__package__) / "data" / f"{name}.tsv").is_file()

    def outlet_noun(self, name: str) -> str:
        """The noun by which a known outlet is called later, folded: of الغارديان, صحيفه; empty for others."""
        row = self.media_names.get(name)
        return _OUTLET_NOUNS.get(row["kind"], "") if row is not None else ""

    def outlet_length(self, folded: list[str]) -> int:
        """How many of the words, from the first on, are the name of an outlet or agency; 0 for none.

        >>> from quotes.lexicon.words import lexicon
        >>> lexicon().outlet_length(["فرانس", "برس", "ان"])
        2
        """
        longest = 0
        for name in self.outlets.get(folded[0], ()) if folded else ():
            if len(name) > longest and tuple(folded[: len(name)]) == name:
                longest = len(name)
        return longest
