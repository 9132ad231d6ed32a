"""The cast: everybody whom an article names, and which mention stands for whom.

Every noun phrase that names a person, a body, a source or a document is entered once, in the order
of the text. A later mention is led back to the fullest name: a surname to the person, a role to
who holds it in this article, a short form (الوزارة) to the body. What fits nobody stands for itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..lexicon.words import lexicon
from ..text.fold import fold
from .mentions import Mention
from .names import Known

_JOINED = {"عبد", "ابو", "ابي", "ابا", "ال"}
_MARKS = re.compile(r"[«»“”\"‹›„'‘’()]+")
_WEAK = str.maketrans("", "", "اويه")


def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name, compounds joined: عبد الله and عبدالله are one word.

    >>> name_words("عبد الفتاح السيسي") == name_words("عبدالفتاح السيسى")
    True
    """
    words: list[str] = []
    glue = ""
    for word in re.findall(r"\w+", fold(name)):
        if word in _JOINED:
            glue += word
            continue
        words.append(glue + word)
        glue = ""
    if glue:
        words.append(glue)
    return tuple(w for w in words if w not in ("بن", "ابن")) or tuple(words)


@dataclass(slots=True, eq=False)
class Figure:
    """Somebody who speaks or may speak in this article."""

    name: str
    type: str
    words: tuple[str, ...]
    gender: str = ""
    number: str = "sg"
    roles: list[tuple[str, ...]] = field(default_factory=list)
    role: str = ""
    places: list[int] = field(default_factory=list)
    head: str = ""
    issuer: Figure | None = None  # who issued the document
    aliases: list[tuple[str, ...]] = field(default_factory=list)

    def seen(self, at: int) -> int:
        """The last place before ``at`` where the figure was mentioned; -1 where there is none."""
        best = -1
        for place in self.places:
            if place <= at and place > best:
                best = place
        return best


def _similar(a: str, b: str) -> bool:
    """Whether two words are spellings of one foreign name: نتنياهو and نتانياهو, ترامب and ترمب."""
    if a == b:
        return True
    if len(a) < 4 or len(b) < 4 or a[0] != b[0] or abs(len(a) - len(b)) > 2:
        return False
    if a.rstrip("ي") == b.rstrip("ي") or a.removesuffix("ه") == b.removesuffix("ه"):
        return False  # حسين and حسيني, سعيد and سعيدي are two names
    bare = a.translate(_WEAK)
    return len(bare) >= 3 and bare == b.translate(_WEAK)


def _number_free(word: str) -> str:
    """A head without the ending of its case: المهنيون and المهنيين are one."""
    return word[:-2] if word.endswith(("ون", "ين", "ان")) and len(word) > 5 else word


def _part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether all words of a body's shorter name stand in its longer one."""
    return set(short) <= set(long)


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether all words of a person's shorter name stand in a longer one, in some spelling."""
    return all(any(_similar(word, other) for other in long) for word in short)


_OFFICIAL = frozenset(["رسميه", "رسمي", "حكوميه", "حكومي"])


def _plain(word: str) -> str:
    """A word of a role without article and clitics, for comparing."""
    for prefix in ("وال", "بال", "ال", "لل"):
        if word.startswith(prefix) and len(word) > len(prefix) + 1:
            return word[len(prefix) :]
    return word


def _bare(text: str) -> str:
    return _MARKS.sub("", text).strip()


class Cast:
    """The figures of one article in the order in which they enter."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self.introduced = Known()

    # -- entering -----------------------------------------------------------------------------

    def enter(self, mention: Mention, at: int) -> Figure | None:
        """The figure of a mention met while reading the article; new ones are added."""
        if mention.name and mention.type in ("person", ""):
            return self._person(mention, at)
        if mention.type in ("organisation", "media", "document", "group", "state") and mention.body:
            return self._body(mention, at)
        return None

    def _person(self, mention: Mention, at: int) -> Figure:
        words = name_words(mention.name)
        known = self._named(words, at, mention)
        if known is None:
            known = Figure(mention.name, "person", words, mention.gender)
            self.figures.append(known)
        elif len(words) > len(known.words) and _within(known.words, words):
            known.name, known.words = mention.name, words
        self.introduced.add(re.findall(r"\w+", fold(mention.name)))
        known.gender = known.gender or mention.gender
        if mention.alias:
            known.aliases.append(name_words(mention.alias))
        known.places.append(at)
        if mention.role and not mention.kin:
            role = name_words(mention.role)
            if role not in known.roles:
                known.roles.append(role)
            known.role = known.role or mention.role
        return known

    def _named(self, words: tuple[str, ...], at: int, mention: Mention | None = None) -> Figure | None:
        """The person whose name holds these words, the most recent first; a longer name of the same is the same."""
        best: Figure | None = None
        best_key: tuple[int, int] = (-2, 0)
        for figure in self.figures:
            if figure.type != "person" or not figure.words:
                continue
            if words in figure.aliases:
                return figure
            shorter, longer = (words, figure.words) if len(words) <= len(figure.words) else (figure.words, words)
            if not _within(shorter, longer):
                continue
            if (
                len(shorter) == 1
                and len(longer) > 1
                and shorter[0] in lexicon().given
                and not _similar(shorter[0], longer[0])
                and not _similar(shorter[0], longer[-1])
            ):
                continue
            if len(shorter) >= 2 and not _similar(shorter[0], longer[0]) and len(shorter) == len(longer):
                continue
            if mention is not None and mention.kin and figure.role:
                continue
            key = (figure.seen(at), len(figure.words))
            if key > best_key:
                best, best_key = figure, key
        return best

    def _body(self, mention: Mention, at: int) -> Figure | None:
        name = _bare(self.body_name(mention))
        words = name_words(name)
        if not words:
            return None
        known = self._known_body(mention, words, at)
        if known is None:
            known = Figure(
                name,
                mention.type,
                words,
                mention.gender,
                mention.number,
                head=mention.head.stem if mention.head else "",
            )
            self.figures.append(known)
        elif (
            len(words) > len(known.words)
            and known.type == mention.type
            and known.head == (mention.head.stem if mention.head else "")
            and _part(known.words, words)
        ):
            known.name, known.words = name, words
        known.places.append(at)
        if mention.alias:
            known.aliases.append(name_words(mention.alias))
        if mention.issuer is not None:
            known.issuer = known.issuer or self.enter(mention.issuer, at)
        return known

    @staticmethod
    def body_name(mention: Mention) -> str:
        """How a body is called: «الميزان» for صحيفة «الميزان» المحلية, the whole phrase for a ministry."""
        head = mention.head
        text = mention.body
        if head is not None and mention.type == "media":
            parts = text.split()
            while len(parts) > 3 and lexicon().word(parts[-1]).stem in _OFFICIAL:
                parts = parts[:-1]
            if (
                len(parts) > 2
                and lexicon().word(parts[-1]).nation
                and lexicon().word(parts[-2]).stem not in ("انباء", "وطنيه", "وكاله")
                and lexicon().word(parts[-2]).folded in lexicon().outlet_words
            ):
                parts = parts[:-1]  # وكالة أنباء الأناضول التركية
            text = " ".join(parts)
        if head is not None and mention.type == "organisation" and "named_alone" in head.kinds and not head.definite:
            inner = re.search(r"[«“\"‹„”]\s*([^«»“”\"‹›„]+)", text)
            if inner:
                return inner.group(1)
            rest = text.split()[1:]
            read = [lexicon().word(part) for part in rest]
            if rest and all(w.folded.isascii() or w.tag in "nN" or (w.media_name and not w.common) for w in read):
                return " ".join(rest)  # شركة فيسبوك, حركة طالبان
        if (
            head is not None
            and mention.type == "media"
            and ("outlet_head" in head.kinds or "agency_head" in head.kinds)
        ):
            inner = re.search(r"[«“\"‹„”]\s*([^«»“”\"‹›„]+)", text)
            if inner:
                return inner.group(1)
            words = text.split()
            if "agency_head" in head.kinds:
                own = [
                    w
                    for w in words[2:]
                    if lexicon().word(w).media_name and not lexicon().word(w).nation and not lexicon().word(w).definite
                ]
                if own:
                    return " ".join(own)  # وكالة الأنباء رويترز
            if len(words) > 1 and not head.definite:
                second = lexicon().word(words[1])
                if second.folded not in ("الانباء", "انباء") and (
                    second.media_name or ("outlet_head" in head.kinds and not (second.nation and not second.media_name))
                ):
                    rest = words[1:]
                    while len(rest) > 1 and lexicon().word(rest[-1]).nation:
                        rest = rest[:-1]
                    if second.common and not second.media_name and not second.definite:
                        return text
                    return " ".join(rest)
        return text

    def _known_body(self, mention: Mention, words: tuple[str, ...], at: int) -> Figure | None:
        head = mention.head
        stem = head.stem if head else ""
        short = head is not None and head.definite and (len(words) == 1 or mention.self_same)
        best: Figure | None = None
        best_place = -2
        for figure in self.figures:
            if figure.type == "person" or not figure.words:
                continue
            same = figure.words == words or words in figure.aliases
            if not same:
                if figure.type != mention.type and not (
                    mention.type in ("organisation", "") and figure.type in ("media", "state")
                ):
                    continue
                if mention.type == "group" and not mention.definite:
                    continue
                if (short and stem and figure.head == stem and len(figure.words) >= len(words)) or (
                    mention.definite and _part(words, figure.words) and (len(words) > 1 or figure.head != stem)
                ):
                    same = True
                elif (
                    mention.definite
                    and stem
                    and len(words) == 2
                    and _number_free(figure.head) == _number_free(stem)
                    and head is not None
                    and head.definite
                    and (len(figure.words) > 1 or figure.type == "media")
                ):
                    same = True  # الصحيفة البريطانية, المنظمة الأممية: the last of its kind
                elif (
                    mention.definite
                    and stem
                    and figure.head == stem
                    and len(figure.words) == 1
                    and len(words) > 1
                    and figure.words[0] == words[0]
                    and figure.type == mention.type
                ):
                    same = True  # الاخوان before الاخوان المسلمون
                elif short and mention.type == "group" and _number_free(figure.head) == _number_free(stem):
                    same = True
            if same:
                place = figure.seen(at)
                if place > best_place:
                    best, best_place = figure, place
        return best

    def known(self, words: tuple[str, ...]) -> bool:
        """Whether the article names somebody by these words or by more."""
        return bool(words) and any(figure.words and _within(words, figure.words) for figure in self.figures)

    # -- who is meant -------------------------------------------------------------------------

    def find(self, mention: Mention, at: int) -> tuple[Figure | None, str]:
        """The figure for whom a mention at a cue stands, and the path: name, role, short, self."""
        if not mention.name and mention.type in ("person", "") and mention.body:
            single = name_words(mention.body)
            if len(single) == 1 and single[0] in self.introduced.surnames:
                figure = self._named(single, at)
                if figure is not None:
                    return figure, "surname"
        if mention.name and mention.type in ("person", ""):
            words = name_words(mention.name)
            figure = self._named(words, at, mention)
            if (figure is None or (mention.quoted and len(figure.words) <= len(words))) and words:
                body = self._marked_body(words)
                if body is not None:
                    return body, "short"
            if figure is not None:
                return figure, "name" if len(words) >= len(figure.words) else "surname"
            return self._person(mention, at), "name"
        person = mention.head is not None and mention.head.role is not None and mention.type == "person"
        if (mention.self_same and not person) or (
            mention.head and "source" in mention.head.kinds and mention.definite and len(name_words(mention.body)) == 1
        ):
            figure = self._source(mention, at)
            if figure is not None:
                return figure.issuer or figure, "source"
        if mention.type in ("organisation", "media", "document", "group", "state") or (
            not mention.name and not mention.role and mention.body
        ):
            words = name_words(_bare(self.body_name(mention)))
            known = self._known_body(mention, words, at)
            if known is None or (mention.issuer is not None and known.issuer is None):
                known = self._body(mention, at)
            if known is not None and known.issuer is not None:
                return known.issuer, "issuer"
            return known, "short" if known is not None and len(words) < len(known.words) else "body"
        if mention.role:
            holder = self._holder(mention, at)
            if holder is not None:
                return holder, "role"
            return self._described(mention, at), "description"
        return None, ""

    def namesake(self, figure: Figure, mention: Mention, gender: str, at: int) -> Figure | None:
        """Another person of the same surname whose gender the verb asks for: وأضافت نتنياهو."""
        words = name_words(mention.name)
        others = [
            f
            for f in self.figures
            if f is not figure and f.type == "person" and f.gender in (gender, "") and words and _within(words, f.words)
        ]
        return max(others, key=lambda f: (f.gender == gender, f.seen(at)), default=None)

    def _marked_body(self, words: tuple[str, ...]) -> Figure | None:
        for figure in self.figures:
            if (
                figure.type in ("organisation", "media")
                and len(figure.words) > len(words)
                and _part(words, figure.words)
            ):
                return figure
        return None

    def _source(self, mention: Mention, at: int) -> Figure | None:
        """المصدر نفسه: the last source, or the last document or body that spoke."""
        best: Figure | None = None
        plural = mention.head is not None and mention.head.stem == "مصادر" and not mention.self_same
        for types in (("group",),) if plural else (("group",), ("document", "media", "organisation", "person")):
            for figure in self.figures:
                if figure.type not in types or (
                    types == ("group",)
                    and mention.head
                    and figure.head != mention.head.stem
                    and figure.head not in ("مصدر", "مصادر")
                ):
                    continue
                if best is None or figure.seen(at) > best.seen(at):
                    best = figure
            if best is not None and best.seen(at) >= 0:
                return best
        return best

    def _holder(self, mention: Mention, at: int) -> Figure | None:
        """The person who holds the role in this article."""
        role = name_words(mention.role)
        if not mention.definite and len(role) < 2:
            return None
        head = _plain(role[0])
        own = {_plain(w) for w in role[1:]}
        best: tuple[int, int, int] | None = None
        holder: Figure | None = None
        for figure in self.figures:
            if figure.type != "person":
                continue
            if mention.gender and figure.gender and mention.gender != figure.gender:
                continue
            fit = 0
            for held in figure.roles:
                others = {_plain(w) for w in held}
                if head not in others:
                    continue
                if own <= others:
                    fit = max(fit, 3 if _plain(held[0]) == head else 2)
                elif _plain(held[0]) == head and (own & others or len(held) == 1):
                    fit = max(fit, 1)  # وزير العدل, called only الوزير beside his name
            if not fit:
                continue
            seen = figure.seen(at)
            key = (1 if fit > 1 else 0, seen if seen >= 0 else -1, fit)
            if best is None or key > best:
                best, holder = key, figure
        return holder

    def _described(self, mention: Mention, at: int) -> Figure:
        """Somebody without a name: his description is his name."""
        words = name_words(mention.role)
        for figure in self.figures:
            if figure.words == words or (
                mention.definite
                and len(words) == 1
                and figure.head == (mention.head.stem if mention.head else "-")
                and figure.type == "person"
                and not figure.roles
            ):
                figure.places.append(at)
                return figure
        figure = Figure(
            mention.role,
            mention.type or "person",
            words,
            mention.gender,
            mention.number,
            head=mention.head.stem if mention.head else "",
        )
        figure.places.append(at)
        self.figures.append(figure)
        return figure
