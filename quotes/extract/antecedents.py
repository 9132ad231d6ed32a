"""Antecedents: whom a relative clause is said of, الخادمة التي قالت, سامي حداد، وهو طالب في الجامعة، الذي قال.

The antecedent is the longest noun phrase that ends where the relative begins; an aside may stand between, and a
relative with و goes back to where the one before it does.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from .behind import Behind
from .coordination import chain
from .enclosing import before_aside
from .figures import plain
from .mention import Mention
from .relatives import foreigner, goes_on_from

_UNDER: Final = word_set("under-whom")
_SIDE: Final = 10  # places that one of two joined by و may take
_CLAUSE: Final = 20  # places from a relative to one before it
_WHO_IS: Final = ("وهو", "وهي")
_NEVER_SPEAKS: Final = word_set("never-speaks")


class Antecedents(Behind):
    """Finds whom relative clauses are said of, in one skeleton."""

    def antecedent(self, relative: int) -> list[Mention]:
        """Whom a relative pronoun at a place goes back to: الخادمة التي قالت, ترامب، الذي وصف."""
        last = relative - 1 if relative and self.tags[relative - 1] == "," else relative
        if (before := self._first_relative(relative)) and (whose := self.antecedent(before)):
            return whose
        if self.words[relative].folded.removeprefix("و").startswith(("اللذ", "اللتا", "اللتي")):
            return self._both(last)
        if last and plain(self.words[last - 1].folded) in _NEVER_SPEAKS:
            return []  # في الوقت الذي قال إنه مسافر فيه: when he said it
        if chained := goes_on_from(self, relative):
            return chained  # سامي حداد الذي يعمل في المصنع، والذي قال
        aside = before_aside(self.skeleton, last) if last < relative else last
        if aside < last and (named := self._before(aside)) and named[0].name:
            return named  # سامي حداد، وهو طالب في الجامعة، الذي قال
        return self._before(last) or (self._apposed(last) if last < relative else [])

    def _apposed(self, last: int) -> list[Mention]:
        """The person whose office stands between pauses before a relative: لسامي حداد، مدير المصنع سابقا، الذي قال."""
        comma = self.tags.rfind(",", max(0, last - _CLAUSE), last)
        if comma <= 0 or self.tags[comma + 1] not in "RT" or any(tag in ".\n:AaVPMBQ" for tag in self.tags[comma:last]):
            return []
        found = self._before(comma)
        return found if found and found[0].name and found[0].type == "person" else []

    def _before(self, last: int) -> list[Mention]:
        """The longest mention that ends at a place."""
        best: list[Mention] = []
        for first in range(last - 1, max(-1, last - 14), -1):
            tag = self.tags[first]
            if tag in ".\n:,AaVPM":
                break
            if len(self.words[first].folded) == 1 and tag != "q":
                continue  # رقم 2543 أ، والذي أكد: a letter is nobody
            if self.words[first].folded in _UNDER and best and best[0].name:
                break  # بقيادة المخرج سامي حداد، الذي أكد
            if tag in "RTNOSGq" or (tag == "w" and self.heads(first)):
                mention = self.reader.read(first, last)
                if mention is not None and mention.last >= last and (mention.name or mention.role or mention.body):
                    best = [mention]
        return best or foreigner(self, last)

    def _first_relative(self, relative: int) -> int:
        """The relative that another with و goes on, or what stands between pauses before one; else 0.

        سلمى حداد، التي فقدت ابنها، والتي قالت; سامي كرم، وهو طبيب من الشمال، الذي قال
        """
        word = self.words[relative]
        bare = word.folded.removeprefix("و")
        joined = bare != word.folded
        if not joined and self.tags[relative - 1 : relative] != ",":
            return 0
        for place in range(relative - 2, max(0, relative - _CLAUSE), -1):
            tag = self.tags[place]
            if tag in ".\n:AaVPMQ" or (tag == "r" and not joined):
                return 0
            if joined and tag == "r":
                return place if self.words[place].folded.removeprefix("و") == bare else 0
            if not joined and tag == ",":
                who = self.words[place + 1].folded in _WHO_IS and self.words[place + 2].folded != "ما"
                return place + 1 if who else 0
        return 0

    def _both(self, last: int) -> list[Mention]:
        """The two joined by و that end at a place: الاتحاد والجمعية، اللذان أكدا."""
        for first in range(last - 2, max(-1, last - 2 * _SIDE), -1):
            if self.tags[first] in ".\n:AaVP":
                break
            if self.tags[first] not in "RTNOS" or self.words[first].conj:
                continue
            found = chain(self.reader, first, last)
            if len(found) == 2 and found[-1].last >= last:
                return found
        return []
