"""Subjects in marks: a body that stands in marks between its verb and أن, واعتبرت «ميزان كابيتال»، أمس، أن."""

from __future__ import annotations

from typing import Final

from .skeleton import Skeleton

_ITS: Final = ("ها", "هم", "ته", "فه", "ده", "ضه", "ره")


def subject_in_marks(skeleton: Skeleton, place: int) -> bool:
    """Whether marks right behind a verb, with أن behind them, name its subject: واعتبرت «ميزان كابيتال»، أمس، أن."""
    tags, words = skeleton.tags, skeleton.words
    if place < 1 or tags[place - 1] not in "Vv" or words[place - 1].object:
        return False
    if not words[place - 1].conj and tags[place - 2 : place - 1] not in ("", ".", "\n", "j", "k", "x", "A", "a"):
        return False  # ندى، شقيقة الضحية، تقول «…»: the verb has its subject before it
    that = place + 1
    while that < len(tags) and that - place < 6 and tags[that] in ",td":
        that += 1
    its = place + 1 < len(tags) and tags[place + 1] in "wn" and words[place + 1].form.endswith(_ITS)
    own = its and not (words[place + 1].prep or words[place + 1].conj or words[place + 1].verb)
    if not own and (tags[that : that + 1] != "A" or words[that].folded[:1] == "ب"):
        return False  # ونفت «كتائب النور» مسؤوليتها: whose it is stands before it
    inside = skeleton.inside(place)
    if not 0 < len(inside) < 7 or inside[0].role or inside[0].pronoun:
        return False
    if not inside[0].definite and inside[0].stem + "ا" == inside[0].folded:
        return False  # واعتبر «قرارا سيئا»: an accusative is the object
    return not any(w.verb or w.cues or w.tag in "xAVvjr" or w.prep == "ب" for w in inside)
