"""Reporting words: what a word reports once the letters before it and the pronoun behind it are taken off."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .cues import Cue
from .word import Word

OBJECTS: Final = ("هما", "هم", "ها", "ني", "ه")
_TELLS_US: Final = frozenset(["أخبر", "أفاد"])  # أكدنا: we affirm
_PREPOSITIONS: Final = ("بين", "حسب", "عقب", "عبر")  # بينهم is no verb with its object


def take_cue(word: Word, known: Mapping[str, tuple[Cue, ...]]) -> None:
    """A reporting word, with و, ف, س or ب before it: قال, فيرى, سيقول, بقوله."""
    for conj, rest in (("", word.folded), (word.folded[0], word.folded[1:])):
        if conj and conj not in "وف":
            return
        if rest in known and (not conj or len(rest) > 1):
            # a maṣdar with the pronoun ه is written with it: نشرة is a bulletin, نشره its publication
            cues = known[rest]
            if word.form.endswith("ة") and not rest.startswith("بال"):  # بالإشارة
                cues = tuple(c for c in cues if c.form != "masdar")
            if word.form.endswith("ي") and (word.body or conj == "ف"):
                # فيري is a name, فيرى "so he sees"; نادي is a club, نادى "he called":
                # ى is written for ي, hardly ever the other way round
                cues = tuple(c for c in cues if not (c.lemma.endswith("ى") and (conj or c.tense == "past")))
            if "\u064b" in word.form:  # طالباً is no verb in the dual
                cues = tuple(c for c in cues if c.form != "finite")
            if cues:
                word.cues, word.conj = cues, conj
            return
        # what somebody will say: سيقول
        if rest[:1] == "س" and any(c.tense == "present" for c in known.get(rest[1:], ())):
            word.cues, word.conj = tuple(c for c in known[rest[1:]] if c.tense == "present"), conj
            return
        # قوله and تأكيده also stand with ب: بقوله
        if rest[:1] == "ب" and rest[1:] in known:
            masdars = tuple(c for c in known[rest[1:]] if c.form == "masdar")
            if masdars:
                word.cues, word.conj, word.prep = masdars, conj, "ب"
                return


def take_object(word: Word, known: Mapping[str, tuple[Cue, ...]]) -> None:
    """A reporting verb with its object: أكده, أخبرهم, اعتبرته, سماه."""
    folded = word.folded
    if not folded.endswith((*OBJECTS, "نا")) or word.form.endswith("ة"):
        return
    for conj, rest in (("", folded), (folded[0], folded[1:])) if folded[0] in "وف" else (("", folded),):
        for suffix in (*OBJECTS, "نا"):
            if len(rest) < len(suffix) + 3 or not rest.endswith(suffix):
                continue
            stem = rest[: -len(suffix)]
            for whole in (
                stem,
                stem + "ا" if stem.endswith("و") and suffix != "ني" else "",  # دعوني: let me
                stem[:-1] + "ي" if stem.endswith("ا") else "",
            ):
                if whole not in known or stem in _PREPOSITIONS:
                    continue
                cues = tuple(c for c in known[whole] if c.form == "finite")
                if suffix == "نا":
                    cues = tuple(c for c in cues if c.lemma in _TELLS_US)  # يخبرنا, أفادنا
                if cues:
                    word.cues, word.conj, word.object = cues, conj, suffix
                    return
