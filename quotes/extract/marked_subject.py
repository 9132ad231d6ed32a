"""Subjects in marks: a body that stands in marks between its verb and أن, واعتبرت «ميزان كابيتال»، أمس، أن."""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from .skeleton import Skeleton

_NO_OBJECT: Final = word_set("no-object", folded=False)
_NEAR: Final = 8  # places from marks to what is said
_ITS: Final = ("ها", "هم", "ته", "فه", "ده", "ضه", "ره")


def _called_so(skeleton: Skeleton, place: int) -> bool:
    """Whether marks behind a verb without object name a body, and its words follow: قالت «أطباء العالم» أمس: «…»."""
    tags = skeleton.tags
    inside = skeleton.inside(place)
    if not 1 < len(inside) < 6 or inside[0].prep or inside[0].conj or inside[0].definite or inside[0].pronoun:
        return False
    several = inside[0].role is not None and inside[0].role["number"] == "pl"
    if not (several or inside[0].body is not None) or any(w.verb or w.cues or w.tag in "AVvjre" for w in inside):
        return False
    end = place + 1
    while end < len(tags) and end - place < _NEAR and tags[end] in "ptcdwnOCG,":
        end += 1
    return tags[end : end + 1] in ("A", "q", "Q", ":") and tags[end - 1] != ","


def subject_in_marks(skeleton: Skeleton, place: int) -> bool:
    """Whether marks right behind a verb, with أن behind them, name its subject: واعتبرت «ميزان كابيتال»، أمس، أن."""
    tags, words = skeleton.tags, skeleton.words
    if place < 1 or tags[place - 1] not in "Vv" or words[place - 1].object:
        return False
    if not words[place - 1].conj and tags[place - 2 : place - 1] not in ("", ".", "\n", "j", "k", "x", "A", "a"):
        return False  # ندى، شقيقة الضحية، تقول «…»: the verb has its subject before it
    cues = words[place - 1].cues
    if cues and cues[0].lemma in _NO_OBJECT and cues[0].form == "finite" and _called_so(skeleton, place):
        return True
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
