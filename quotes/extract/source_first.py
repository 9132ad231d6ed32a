"""A source at the head of its sentence with no pause behind it: وبحسب الوزارة بلغ عدد الزوار ألفا.

Where a comma or فإن parts the source from its clause a rule finds it. Here the verb does: the source is read to its
end, which has to be where a verb begins.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .coordination import chain
from .sentences import sentence_end
from .skeleton import Skeleton
from .subjects import Subjects

_VERBAL: Final = word_set("verbal")
_LONGEST: Final = 14  # places of a source
_SHORTEST: Final = 3  # places of its clause
_SAME: Final = frozenset(["نفس", "ذات"])


def runs_into(skeleton: Skeleton, subjects: Subjects, at: int) -> tuple[int, int]:
    """Where the source of a citation begins, and where the verb of its clause does; (0, 0) where none follows."""
    tags, words = skeleton.tags, skeleton.words
    head = at - (tags[at - 1 : at] in ("j", "-"))
    if head and tags[head - 1] not in ".\n" and not (tags[head - 1] == "," and words[at].conj == "و"):
        return 0, 0
    first = at + 1
    if tags[first : first + 2] in ("xV", "xv"):
        first += 2  # وبحسب ما ذكرت الوزارة بلغ العدد ألفا
    elif tags[first : first + 1] in ("V", "v"):
        first += 1  # وحسبما ذكرت الوزارة بلغ العدد ألفا
    while first < len(tags) and words[first].folded in ("ل", "لـ", "عن"):
        first += 1
    end = sentence_end(tags, at)
    if words[first : first + 1] and words[first].folded in _SAME:
        first += 1  # وبحسب نفس المعطيات
    stop = min(end, first + _LONGEST)
    stop = next((place for place in range(first + 1, stop) if words[place].folded in _VERBAL), stop)
    who = chain(subjects.reader, first, stop) if first < stop else []
    if not who:
        return 0, 0
    verb = who[-1].last
    while verb < end and words[verb].folded.removesuffix("ها").removesuffix("ه") in _SAME:
        verb += 1  # وبحسب المصدر نفسه
    if end - verb < _SHORTEST:
        return 0, 0
    if not (who[0].definite or who[0].name or who[0].type in ("organisation", "media")):
        # وبحسب تقرير صدر أمس، فإن: the verb tells of a source without the article
        someone = who[0].type in ("person", "group") and words[verb].folded in _VERBAL
        if not someone or "," in tags[verb:end] or "A" in tags[verb:end]:
            return 0, 0
    return (first, verb) if _begins_clause(skeleton, verb) else (0, 0)


def _begins_clause(skeleton: Skeleton, at: int) -> bool:
    """Whether a verb stands at a place, and no noun with its letters: بلغ, ستواصل, لم, تم; not عمل."""
    word, tag = skeleton.words[at], skeleton.tags[at]
    if word.conj or word.definite or word.prep:
        return False
    if word.folded in _VERBAL:
        return True
    known = lexicon()
    if tag in "NRTOSGqQ" or word.family or word.given is not None or word.folded in known.verbs_or_nouns:
        return False
    return tag in "Vv" or word.verb or (word.folded[:2] in ("سي", "ست") and known.may_be_imperfect(word.folded[1:]))
