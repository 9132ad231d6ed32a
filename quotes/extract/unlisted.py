"""Names that no list knows behind a verb: a word that is also a noun, or looks like one with its pronoun."""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .mention import Mention
from .phrases import Phrases
from .proper import foreign_ending, proper

_NO_OBJECT: Final = word_set("no-object", folded=False)
_OBJECTLESS: Final = _NO_OBJECT | {"اعتبر"}  # before marked words
_CIRCUMSTANCES: Final = frozenset(["في", "خلال", "ضمن", "عبر", "امام", "وهو", "وهي"])


class Unlisted(Phrases):
    """Finds the names that no list knows behind the verbs of one skeleton."""

    def _alone(self, at: int, stop: int) -> list[Mention]:
        """A surname that is also a noun, alone between the verb and what is said: أكد شديد أن.

        A noun as object has a genitive there (أكد ضرورة السلام), an adverb the ending of the accusative. Behind a
        verb that has no object (قال) a circumstance may follow: وقال كارلوني في البيان.
        """
        word = self.words[at]
        own = word.folded.endswith(("ا", "ها", "هم")) or word.form.endswith("ه")
        objectless = self._objectless(at)
        ends = at + 1 == stop and (self.tags[stop : stop + 1] in ("A", ":") or self._tells(at - 1, stop))
        if (
            not (ends or (objectless and self._in_circumstances(at + 1, stop)))
            or own
            or word.prep
            or (word.conj and not objectless)
            or (word.kinds and not word.conj)
            or word.cues
            or word.verb
            or len(word.folded) < 3
            or (word.folded[0] in "نت" and lexicon().may_be_imperfect(word.folded))
        ):
            return []
        return self._named_alone(at)

    def _named_alone(self, at: int) -> list[Mention]:
        """The mention that one word is as a name, by which the article may call its bearer again."""
        said = self.skeleton.said(at, at + 1)
        if said.endswith("وه"):  # يعتبر مناهضوه أن: several people of his
            mention = Mention(at, at + 1, body=said, type="group", number="pl", definite=True)
        else:
            self.reader.known.surnames.add(self.words[at].folded)
            mention = Mention(at, at + 1, name=said, type="person", definite=True)
        mention.start, mention.end = self.skeleton.slice(at, at + 1)
        return [mention]

    def _tells(self, verb: int, stop: int) -> bool:
        """Whether a verb of which no thing is the object stands before marked words: وأضاف شديد «…»."""
        cues = self.words[verb].cues
        return self.tags[stop : stop + 1] == "Q" and bool(cues) and cues[0].lemma in _OBJECTLESS

    def _objectless(self, at: int) -> bool:
        """Whether a verb stands before a place behind which no noun without the article is the object."""
        return at > 0 and bool(self.words[at - 1].cues) and self.words[at - 1].cues[0].lemma in _NO_OBJECT

    def _foreign(self, at: int, stop: int) -> bool:
        """Whether a word that ends as with a pronoun is a foreign name: يقول برنجيه, where برنجي is no noun."""
        word = self.words[at]
        if not word.folded.endswith("ه") or word.conj or word.prep:
            return False
        read, noun = lexicon().word, word.folded[:-1]
        if read(noun).common or (noun.endswith("ت") and read(noun[:-1] + "ه").common):
            return False
        if at + 1 == stop and self.tags[stop : stop + 1] in ("A", ":"):
            return True
        return self._objectless(at) and (at + 1 == stop or self._in_circumstances(at + 1, stop))

    def foreign_pair(self, at: int, stop: int) -> bool:
        """Whether two words that no list knows stand side by side, and so are a foreign name: وترى سابينه لوتكه."""
        if at + 1 >= stop or self.tags[at : at + 2] != "nn":
            return False
        for word in self.words[at : at + 2]:
            known = (proper(word, "n") and not word.conj) or foreign_ending(word)
            if not known or word.prep or len(word.folded) < 3 or word.media_name or not word.form.isalpha():
                return False
        return True

    def pair_named(self, at: int) -> list[Mention]:
        """The mention that two words are as a name."""
        mention = Mention(at, at + 2, name=self.skeleton.said(at, at + 2), type="person", definite=True, number="sg")
        mention.start, mention.end = self.skeleton.slice(at, at + 2)
        return [mention]

    def _in_circumstances(self, at: int, stop: int) -> bool:
        """Whether behind a bare word, no plural and no adverb, it is told when, where or to whom he spoke."""
        before = self.words[at - 1]
        at += at + 1 < stop and self.tags[at] == ","
        word = self.words[at] if at < stop else None
        if word is None or before.form.endswith("ة") or before.folded.endswith(("ون", "ات", "ين", "ان")):
            return False
        told = word.prep == "ل" and (bool(word.media_name) or word.medium or bool(word.body))
        return word.folded in _CIRCUMSTANCES or told
