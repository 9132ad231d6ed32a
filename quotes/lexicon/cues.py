"""The reporting words: every form of every cue verb, and the prepositions and nouns that cite.

The verbs stand in ``data/cue_verbs.tsv`` as lemmas; the forms are derived here. Only the third
person reports somebody else's words, so only it is derived: perfect and imperfect, both genders,
singular, dual and plural, the participle in the accusative (قائلا) and the maṣdar with a pronoun
(قوله). Forms are keyed by their folded spelling.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from ..text.fold import fold
from .tables import table


@dataclass(frozen=True, slots=True)
class Cue:
    """A form of a reporting word and what grammar says about its subject."""

    lemma: str
    stance: str  # the cue class: neutral, affirm, claim, …
    form: str  # finite, participle, masdar, preposition, noun
    strong: bool
    takes: str  # of q, n, e, d: see cue_verbs.tsv
    gender: str = ""
    number: str = ""  # sg, du, pl
    tense: str = ""  # past, present


_SUFFIXES: Final = {"ه": ("m", "sg"), "ها": ("f", "sg"), "هم": ("", "pl"), "هما": ("", "du"), "هن": ("f", "pl")}


def _perfect(row: dict[str, str]) -> list[tuple[str, str, str]]:
    lemma = row["lemma"]
    feminine = row["perfect_f"] or lemma + "ت"
    plural = row["perfect_pl"] or lemma + "وا"
    # المحن are afflictions, اثنين two
    of_women = [] if fold(lemma).startswith("الم") or lemma == "أثنى" else [(lemma + "ن", "f", "pl")]
    return [
        (lemma, "m", "sg"), (feminine, "f", "sg"), (plural, "", "pl"), *of_women,
        (lemma + "ا", "m", "du"), (feminine + "ا", "f", "du"),
    ]  # fmt: skip


def _imperfect(stem: str) -> list[tuple[str, str, str]]:
    body = stem[1:]
    weak = body[:-1] if body[-1] in "يىو" else body  # ينفي → ينفون, يدعو → يدعون
    return [
        ("ي" + body, "m", "sg"), ("ت" + body, "f", "sg"), ("ي" + weak + "ون", "", "pl"), ("ي" + weak + "وا", "", "pl"),
        ("ي" + body + "ان", "m", "du"), ("ت" + body + "ان", "f", "du"),
    ]  # fmt: skip


def _participles(stem: str) -> list[tuple[str, str, str]]:
    if stem.endswith("*"):  # only كاتبا: كاتبة and كاتبين are nouns
        return [(stem[:-1] + "ا", "m", "sg")]
    weak = stem[:-1] if stem[-1] == "ي" else stem  # داعي → داعين
    return [
        (stem + "ا", "m", "sg"), (stem + "ة", "f", "sg"), (weak + "ين", "", "pl"),
        (weak + "ون", "", "pl"), (stem + "ان", "m", "du"), (stem + "تين", "f", "du"), (stem + "ات", "f", "pl"),
    ]  # fmt: skip


@cache
def cue_forms() -> dict[str, tuple[Cue, ...]]:
    """Folded form → its readings, the stronger first.

    >>> cue_forms()["قالت"][0].gender
    'f'
    >>> [c.form for c in cue_forms()["مشيره"]]
    ['participle']
    """
    forms: dict[str, list[Cue]] = {}

    def put(word: str, cue: Cue) -> None:
        readings = forms.setdefault(fold(word), [])
        if not any(r.lemma == cue.lemma and r.form == cue.form for r in readings):
            readings.append(cue)

    for row in table("cue_verbs"):
        common = (row["lemma"], row["class"])
        strong, takes = row["strength"] == "strong", row["takes"]
        for word, gender, number in _perfect(row):
            put(word, Cue(*common, "finite", strong, takes, gender, number, "past"))
        for word, gender, number in _imperfect(row["imperfect"]) if row["imperfect"] != "-" else ():
            put(word, Cue(*common, "finite", strong, takes, gender, number, "present"))
        for word, gender, number in _participles(row["participle"]) if row["participle"] != "-" else ():
            put(word, Cue(*common, "participle", strong, takes, gender, number))
        stem = row["masdar"][:-1] + "ت" if row["masdar"].endswith("ة") else row["masdar"]
        for suffix, (gender, number) in _SUFFIXES.items() if stem != "-" else ():
            put(stem + suffix, Cue(*common, "masdar", strong, takes, gender, number))
    for row in table("cue_words"):
        put(row["word"], Cue(row["lemma"], row["class"], row["form"], row["strength"] == "strong", row["takes"]))
    return {
        word: tuple(sorted(readings, key=lambda c: (not c.strong, c.form == "masdar")))
        for word, readings in forms.items()
    }
