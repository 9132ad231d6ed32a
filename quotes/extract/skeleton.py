"""The skeleton of a field: one letter for each word, one for a whole quotation.

Attribution reads the reporter's own words, and a quotation among them counts as one word,
however long it is. So the tokens are tagged from the lexicon, every outermost marked span is
folded into a single place, and a paragraph becomes a short string of letters over which the
rules of ``rules.tsv`` are patterns.

Letters: V v cue verb, strong and weak · P participle · M maṣdar · B citing preposition ·
A أنّ/إنّ · a the same where it opens no reported clause · ``:`` ``,`` ``.`` ``-`` ``(`` ``)`` marks ·
Q a marked span of four words or more, q a shorter one · T title · R role noun · O body ·
C place of speech (تصريح) · G nationality · S state or place · N given name · n unknown word ·
w common word · d number · t time · c circumstance · p preposition · r relative · x negation,
question · j conjunction · y the speaker changes · e pronoun · k كما · ``\\n`` line break.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import Lexicon, lexicon
from ..text.fold import even_spaces, fold
from ..text.tokens import tokenize
from .homograph_names import KI
from .homographs import tagged
from .layout import bullet, joined, lists_items
from .marks import MARKS, MarkedSpan, Marks
from .names_of_words import name_topics, verbs_behind_already
from .pairing import left_open, paired, runs_on, unopened

SHORT: Final = 3  # words: a marked span up to here is more often a name or a term than speech
_PUNCTUATION: Final = {
    ":": ":", "：": ":", "،": ",", ",": ",", "؛": ",", ";": ",", ".": ".", "!": ".", "?": ".", "؟": ".", "…": ",",
    "-": "-", "–": "-", "—": "-", "ـ": "-", "ــ": "-", "(": "(", ")": ")", "[": "(", "]": ")", "\n": "\n", "|": ".", "۔": ".", "•": ".",  # noqa: E501
    "*": ".", "−": "-", "/": "-", "،،": ",",
}  # fmt: skip
# whatever stands around them
_FIXED: Final = {mark: tag for mark, tag in _PUNCTUATION.items() if mark not in (".", "?")}
# what a name is not to differ by: no-break and doubled spaces, directional and joining controls
_UNEVEN: Final = re.compile(r"[^\S ]|  |[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_CONTROLS: Final = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_LETTERS: Final = word_set("letters", folded=False)
_INITIALS: Final = _LETTERS - {"ان", "أن", "إن", "ام", "أم", "اي", "أي", "كي", "كى", "بى", "سى", "تى", "جى", "دى"}
_SPELT: Final = 6  # tokens: so long a name may be of which the first are letters
_ABBREVIATED: Final = {
    "د",
    "م",
    "أ",
    "ا",
    "ب",
    "ف",
    "ج",
    "ه",
    "ش",
    "ق",
    "ل",
    "ت",
    "هـ",
    "ط",
    "ع",
    "ن",
    "ر",
    "س",
    "و",
    "ي",
    "ص",
    "ح",
}


@dataclass(slots=True)
class Skeleton:
    """Parallel lists over the places of a field's skeleton."""

    text: str
    tags: str
    words: list[Word]
    starts: list[int]
    ends: list[int]
    spans: list[MarkedSpan | None]
    tokens: list[str]
    token_starts: list[int]
    token_words: list[Word]  # the readings of all tokens, also of those inside marked spans
    marks: Marks
    _forms: frozenset[str] = frozenset()
    _inside: dict[int, list[Word]] = field(default_factory=dict)

    def folded_forms(self) -> frozenset[str]:
        """The folded words of the field."""
        if not self._forms:
            self._forms = frozenset([word.folded for word in self.words])
        return self._forms

    def read(self, token: int) -> Word:
        """The reading of a token, also of one inside a marked span."""
        return self.token_words[token]

    def inside(self, place: int) -> list[Word]:
        """The readings of the words of the marked span at a place."""
        known = self._inside.get(place)
        if known is None:
            span = self.spans[place]
            assert span is not None
            known = [word for word in self.token_words[span.first : span.closer] if word.form[0].isalnum()]
            self._inside[place] = known
        return known

    def slice(self, first: int, last: int) -> tuple[int, int]:
        """Character bounds of the places first … last - 1."""
        return (self.starts[first], self.ends[last - 1]) if last > first else (0, 0)

    def said(self, first: int, last: int) -> str:
        """The words of the places first … last - 1 as the article has them, one plain space between two."""
        start, end = self.slice(first, last)
        said = self.text[start:end]
        return " ".join(_CONTROLS.sub("", said).split()) if _UNEVEN.search(said) else said

    def closing(self, place: int) -> int:
        """The token of the mark that closes the marked span at a place; 0 where there is none."""
        span = self.spans[place]
        return 0 if span is None or span.repair == "unclosed" or span.closer >= len(self.tokens) else span.closer

    def worded(self, first: int, last: int) -> str:
        """The same with the marks around a marked span at either end: قناة «الساحل»."""
        start, end = self.slice(first, last)
        opening, closing = self.spans[first], self.spans[last - 1]
        if opening is not None:
            start = self.token_starts[opening.opener]
        if closing is not None and closing.closer < len(self.tokens) and closing.repair != "unclosed":
            end = self.token_starts[closing.closer] + len(self.tokens[closing.closer])
        return " ".join(self.text[start:end].split()).strip(" ،,-")


_ENTITLED: Final = word_set("entitled")


def _in_number(tokens: list[str], starts: list[int], at: int) -> bool:
    """Whether a mark stands between two digits or before one: archives have ? for a point (21?6) and for % (?60)."""
    if at > 0 and starts[at - 1] + len(tokens[at - 1]) < starts[at]:
        return tokens[at + 1][0].isdigit() and starts[at] + 1 == starts[at + 1]
    return (
        at > 0
        and tokens[at - 1][-1].isdigit()
        and tokens[at + 1][0].isdigit()
        and starts[at - 1] + len(tokens[at - 1]) == starts[at]
        and starts[at] + 1 == starts[at + 1]
    )


def _decimal(tokens: list[str], starts: list[int], at: int) -> bool:
    """Whether a point with a space before it alone is that of a number, whose halves some archives part: 5 .2 مليون."""
    if not (at and at + 1 < len(tokens) and tokens[at - 1].isdigit() and tokens[at + 1][0].isdigit()):
        return False
    return starts[at - 1] + len(tokens[at - 1]) + 1 == starts[at] and starts[at] + 1 == starts[at + 1]


def _initial(tags: list[str], read: list[Word]) -> bool:
    """Whether the last word is a single letter in an open bracket."""
    if len(tags) < 2 or len(read[-1].form) != 1:
        return False
    bracket = next((tag for tag in reversed(tags[-5:-1]) if tag in "()"), "")
    return bracket == "("


def _within_word(tokens: list[str], starts: list[int], at: int) -> bool:
    """Whether a point stands between the parts of one word: short ones (تيه.اف), or those of an address (mizan.org)."""
    if not (0 < at < len(tokens) - 1 and starts[at + 1] == starts[at] + 1):
        return False
    before, after = tokens[at - 1], tokens[at + 1]
    if before[-1].isascii() and after[0].isascii() and before[-1].isalnum() and after[0].isalpha():
        return True
    return len(before) < 4 and after.isalpha() and len(after) < 4


def _spelt_outlet(tokens: list[str], span: MarkedSpan, read: list[Word]) -> bool:
    """Whether marks behind an outlet hold its name by its letters: شبكة «سي إن بي سي», قناة «بي بي سي عربي»."""
    if not read or "outlet_head" not in read[-1].kinds or span.closer - span.first > _SPELT:
        return False
    inside = tokens[span.first : span.closer]
    return inside[0] in _LETTERS and inside[1] in _LETTERS


_BLANK: Final = Word("", "", tag="w")


def skeleton(text: str, words: Lexicon | None = None) -> Skeleton:
    """Tag a field's tokens and fold its marked spans.

    >>> skeleton("وقال الوزير: «لن نعود إلى هذا».").tags
    'VR:Q.'
    """
    words, text = words or lexicon(), even_spaces(text)
    tokens, token_starts = joined(*tokenize(text), words)
    # some archives have lost the Arabic comma and show a question mark in its place
    asks = text.count("?")
    lost_comma = asks > 2 and asks > 4 * text.count("،") and "؟" not in text
    listed = lists_items(text)
    token_words = words.read(tokens)
    # Three of four tokens are read the same whatever stands around them: only the others are looked at one by one.
    special = [index for index, word in enumerate(token_words) if not word.plain]
    marks = paired(text, tokens, token_starts, words, special)
    whole = [span for span in marks.spans if span.depth == 0]
    closers = [span.closer for span in whole]
    outer = {span.opener: span for span in whole if not left_open(tokens, span, words)}
    for stray in marks.strays:
        span = unopened(tokens, token_starts, stray, words)
        if span is not None:
            outer[span.first] = span
            continue
        number = bisect_left(closers, stray) - 1
        if number >= 0 and whole[number].opener in outer and runs_on(tokens, whole[number], stray, words):
            last = stray - 1
            outer[whole[number].opener] = replace(
                whole[number], closer=stray, end=token_starts[last] + len(tokens[last]), repair="unopened"
            )
    # where على is written with its own letter, علي is the name
    ali = " على " in text and "علي" in tokens
    ban = "بان كي" in text or "بان كى" in text  # a name of syllables that look like particles
    known = token_words.copy()
    token_tags = [word.tag for word in known]
    looked_at = [index for index in outer if known[index].plain]
    for index, token in enumerate(tokens[:-1]):  # وقال على الحداد, وقال السفير على الزهيرى
        if token == "على" and index and token_tags[index - 1] in "VTR" and token_tags[index + 1] in "nN":
            known[index] = replace(known[index], plain=False)
            looked_at.append(index)
    if looked_at:
        special = sorted(special + looked_at)
    tags: list[str] = []
    read: list[Word] = []
    kept: list[int] = []  # for each place its token
    folded: dict[int, MarkedSpan] = {}  # place → the span it stands for
    count = len(tokens)
    done = 0  # tokens that are taken or left out
    for index in special:
        token, span = tokens[index], outer.get(index)
        if index < done or (span is None and known[index].plain):  # inside marks; a syllable
            continue
        if listed and span is None and (begins := bullet(tokens, index)) >= 0:
            tags += token_tags[done:begins]
            read += known[done:begins]
            kept += range(done, begins)
            done = index + 1
            continue
        if token in _FIXED and span is None:
            known[index], token_tags[index] = _BLANK, _FIXED[token]
            continue
        if done < index:
            tags += token_tags[done:index]
            read += known[done:index]
            kept += range(done, index)
        done = index + 1
        if span is not None:
            inner = span.closer - span.first
            if inner > SHORT:
                inner = len([t for t in tokens[span.first : span.closer] if t[0].isalnum()])
            folded[len(tags)] = span
            short = inner <= SHORT or (read and read[-1].folded in _ENTITLED) or _spelt_outlet(tokens, span, read)
            tags.append("q" if short else "Q")
            read.append(_BLANK)
            kept.append(index)
            done = span.closer if span.repair == "unclosed" or span.closer >= count else span.closer + 1
            continue
        tag = _PUNCTUATION.get(token)
        if token == "?" and index + 1 < count and tokens[index + 1] != "\n":
            if _in_number(tokens, token_starts, index):
                continue
            if lost_comma:
                tag = ","
        if tag is None:
            if token in MARKS:
                continue
            if token[0] == ".":  # two or more dots are a pause: the Egyptian press writes them for a comma
                tag, word = ",", _BLANK
            else:
                following = tokens[index + 1] if index + 1 < count else ""
                if following == "." and token in _INITIALS and index + 2 < count:
                    following = tokens[index + 2]
                word, tag = tagged(known[index], token, following, tags, read, ali, ban, words)
                syllable = index + (2 if following == "-" else 1) if word is KI else count
                if syllable < count and (token := tokens[syllable]).isalpha():  # the one behind it is no other word
                    token_tags[syllable] = "n"
                    known[syllable] = Word(token, fold(token), tag="n", stem=fold(token), family=True, plain=True)
        else:
            word = _BLANK
            if token == "." and _initial(tags, read):
                continue  # ( ع . خ ): letters for a name that is withheld
            if token == "." and _decimal(tokens, token_starts, index):
                continue
            if token == "." and tags:
                at = kept[-1]
                end = folded[len(tags) - 1].end if len(tags) - 1 in folded else token_starts[at] + len(tokens[at])
                glued = token_starts[index] == end or read[-1].form == "د"
                if glued and (read[-1].form in _ABBREVIATED or _within_word(tokens, token_starts, index)):
                    continue
                initial = glued and read[-1].form in _INITIALS and tokens[index + 1 : index + 2] not in ([], ["\n"])
                if initial and (tokens[index + 1] in _LETTERS or token_tags[index + 1] in "nN"):
                    continue  # إي. كيه. ويلسون
        tags.append(tag)
        read.append(word)
        kept.append(index)
    tags += token_tags[done:]
    read += known[done:]
    kept += range(done, count)
    starts = [token_starts[at] for at in kept]
    ends = [start + len(tokens[at]) for start, at in zip(starts, kept)]
    spans: list[MarkedSpan | None] = [None] * len(kept)
    for place, span in folded.items():
        starts[place], ends[place], spans[place] = span.start, span.end, span
    return Skeleton(
        text,
        verbs_behind_already(name_topics("".join(tags), read), read),
        read,
        starts,
        ends,
        spans,
        tokens,
        token_starts,
        token_words,
        marks,
    )
