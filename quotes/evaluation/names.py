"""Whether two names mean the same speaker.

The folding here is the yardstick's own and deliberately not ``quotes.text.fold``: a change there must
not move the figures by changing what counts as equal.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .gold import Entity

FOLDED = str.maketrans(dict.fromkeys("ًٌٍَُِّْٰـ", None) | dict(zip("أإآٱىةؤئ", "اااايهوي")))
TITLES = frozenset(
    """
    السيد السيده الدكتور الدكتوره د الرئيس اللواء العميد العقيد الشيخ الوزير النائب المهندس الاستاذ الملك الامير
    المستشار الفريق الجنرال السفير الكابتن الفنان الفنانه
    """.split()  # noqa: SIM905 - a column of words reads better than a column of quotation marks
)


def plain(words: str) -> str:
    """The words without vowel signs, variants of letters and punctuation.

    >>> plain("«الأستاذة» مُنى:")
    'الاستاذه مني'
    """
    return " ".join(re.findall(r"\w+", words.translate(FOLDED)))


def bare(name: str) -> str:
    """The plain name without the titles before it.

    >>> bare("الرئيس السيد جمال الهادي")
    'جمال الهادي'
    """
    words = plain(name).split()
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    return " ".join(words)


def is_full_name(name: str, entity: Entity) -> bool:
    """Whether it is the entity's fullest name."""
    return bool(bare(name)) and bare(name) == bare(entity.name)


def is_any_name(name: str, entity: Entity) -> bool:
    """Whether it is the entity's name, a form that the article uses for it, or its name and more."""
    got = bare(name)
    return bool(got) and (
        is_full_name(name, entity)
        or any(got == bare(form) for form in entity.forms)
        or set(bare(entity.name).split()) <= set(got.split())
    )


def same_speakers(names: Sequence[str], entities: Sequence[Entity], *, full: bool) -> bool:
    """Whether the names are exactly these entities, each once, by any form or only by the ``full`` name."""
    left = [name for name in names if name]
    if len(left) != len(entities):
        return False
    is_name = is_full_name if full else is_any_name
    for entity in entities:
        name = next((n for n in left if is_name(n, entity)), None)
        if name is None:
            return False
        left.remove(name)
    return True
