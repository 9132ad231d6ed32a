"""Relatives: whether what a relative pronoun goes back to may be who speaks in its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .mention import Mention

if TYPE_CHECKING:
    from .antecedents import Antecedents
    from .readings import Reading
    from .subjects import Subjects

_OF_SOMEBODY: Final = frozenset(["لسان", "بينهم", "منهم", "بينهن"])
_CHAINED: Final = 16  # places from one relative to another joined to it
_SHORT: Final = 6  # letters of a definite noun whose ending may be its own: القانون
_SHOWN: Final = frozenset(["بهذا", "بهذه", "لهذا", "لهذه"])


def thing_told_of(subjects: Subjects, mention: Mention, relative: int, reading: Reading) -> bool:
    """Whether a relative goes back to a thing of which somebody tells: ظهور هذا العمل، الذي يقول إنه.

    Its pronoun is in إنه. Nor is الذي said of a noun in the feminine: قانون حماية اللغة، الذي ينص على.
    """
    head, words = mention.head, subjects.words
    if head is None or mention.name or mention.type not in ("", "person") or head.role or head.body:
        return False
    if head.title or head.nation or head.kinds & {"source", "quantity", "kin", "generic", "head"}:
        return False
    if any(words[place].prep for place in range(mention.first + 1, mention.last)):
        return False  # الإطاحة بحكومة حداد الذي شدد: the relative may be of the last
    masculine = words[relative].folded in ("الذي", "الذى", "والذي")
    if masculine and head.folded.endswith("ه"):
        return True
    shown = subjects.tags[mention.first - 1 : mention.first] == "e"
    if not shown and not (mention.first and words[mention.first - 1].folded in _SHOWN):
        return False  # الخادمة التي قالت إنها متعبة: a noun that no list has may well be of a person
    told = words[reading.intro[1] - 1].folded
    return told.endswith("انه" if masculine else "انها")


def relative_agrees(relative: str, mention: Mention) -> bool:
    """Whether a relative may be said of a mention by its number: not اللاجئين، الذي, nor of a state, سوريا الذين."""
    head = mention.head
    if head is None or mention.name:
        return True
    relative = relative.removeprefix("و")
    if relative == "الذين":
        return mention.type != "state"
    if relative not in ("الذي", "الذى") or not head.definite or mention.last - mention.first > 1:
        return True  # حزب المحافظين البريطاني، الذي
    several = head.folded.endswith(("ين", "ون", "ات")) and len(head.folded) > _SHORT and head.body is None
    return not (several and (mention.number == "pl" or head.role is None))


def goes_on_from(subjects: Antecedents, relative: int) -> list[Mention]:
    """The person to whom the relative before goes back too, where و joins another like it to it."""
    tags, words = subjects.tags, subjects.words
    bare = words[relative].folded.removeprefix("و")
    if bare == words[relative].folded:
        return []
    for at in range(relative - 2, max(0, relative - _CHAINED), -1):
        if tags[at] in ".\n:AQ":
            return []
        if tags[at] == "r" and words[at].folded == bare:
            found = subjects.antecedent(at)
            return found if found and found[0].name and found[0].type == "person" else []
    return []


def foreigner(subjects: Antecedents, last: int) -> list[Mention]:
    """Two unknown words that end at a place, behind what only people stand behind: ومن بينهم باميلا ديكسون، التي.

    Two that are surely no words of the language are a name behind any preposition: وبالعودة إلى دوران لوتكه الذي.
    """
    if last < 4 or subjects.tags[last - 2 : last] not in ("nn", "nN", "Nn"):
        return []
    if subjects.words[last - 3].folded not in _OF_SOMEBODY:
        governed = subjects.tags[last - 3] == "p" and subjects.words[last - 3].folded not in ("في", "فى")
        if not governed or not subjects.foreign_pair(last - 2, last):
            return []
    mention = subjects.reader.read(last - 2, last)
    return [mention] if mention is not None and mention.last >= last and mention.name else []
