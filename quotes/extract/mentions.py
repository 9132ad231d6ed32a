"""Mentions: the noun phrase that names a speaker, and what it says about him.

A mention is read from its first word on: titles are passed over, a description (role, body,
nationality) is taken up to where it is closed, a name up to the first word that cannot belong to
one, and what stands in apposition is added. «المستشار الرئاسي الروسي للشؤون الدبلوماسية يوري أوشاكوف»
has the role «المستشار الرئاسي الروسي للشؤون الدبلوماسية» and the name «يوري أوشاكوف».

Arabic gives the reader one firm sign: a description that begins with an indefinite noun (وزير) is
open until its genitive has come (الخارجية); only a closed description can be followed by a name.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..lexicon.words import Word
from .skeleton import Skeleton

_STOP = frozenset(":.\nAaVPMBxjkyrtcQ-e")
_INNER = frozenset(
    "بن ابن بنت ال ابو ابي ابا عبد ولد دي دا دو فان فون لو لا دل ديل ايت بو ام دوس سان ماك الدين الله عبدالله بل بني اولد اوف مولاي سيدي بيت او".split()
)
_COMPOUND = frozenset("عبد ابو ابي ابا ال بن ابن بنت ام ايت بو ولد بني اولد دي فان فون مولاي سيدي ماك سان".split())
_ORDINALS = frozenset("الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر".split())
# في إطار, في ختام: nouns with which في makes a circumstance and no description
_CIRCUMSTANCE = frozenset("اطار سياق ختام ظل حين نهايه بدايه مستهل اعقاب ضوء معرض رد حال اول هذا كل جميع وقت الوقت ما غضون مقدمه حديثه تصريحه كلمته بيانه اتصال مجمل الاثناء المقابل الوقت السياق الاطار ذات نفس اشاره محاوله وقته اكثر".split())
_LONGEST_NAME = 6
_LONGEST = 24  # places that one mention may reach over


@dataclass(slots=True)
class Mention:
    """A noun phrase that may stand for a speaker; ``first`` and ``last`` are places of the skeleton."""

    first: int
    last: int
    start: int = 0  # characters
    end: int = 0
    name: str = ""  # as the article writes it, without titles
    role: str = ""
    head: Word | None = None  # the noun that heads the description
    type: str = ""
    gender: str = ""
    number: str = "sg"
    definite: bool = False
    body: str = ""  # the whole phrase, for bodies, groups and documents
    title: str = ""
    kin: bool = False  # نظيره, زوجته: somebody else than the last one named
    self_same: bool = False  # المصدر نفسه
    issuer: tuple[int, int] | None = None  # places of the body that issued the document

    @property
    def named(self) -> bool:
        """Whether it holds a proper name of a person."""
        return bool(self.name)


def _proper(word: Word, tag: str) -> bool:
    """Whether a word can begin a personal name."""
    if tag == "N":
        return not word.prep or word.given is not None
    if word.folded in _COMPOUND:
        return True
    return tag == "n" and not word.definite and not _possessed(word) and not word.verb and not word.folded.startswith(("ال", "لل", "بال", "وال", "كال", "فال"))


def _possessed(word: Word) -> bool:
    """Whether an unknown word ends in a pronoun, as no name does: كلامه, أراضيها, يظهره."""
    return len(word.folded) > 4 and (word.form.endswith(("ه", "هُ", "هِ")) or word.folded.endswith(("ها", "هم", "هما"))) and not word.family and word.given is None


def _continues(word: Word, tag: str, taken: int, before: Word) -> bool:
    """Whether a word can go on a personal name of which some words are taken."""
    folded = word.folded
    if before.folded in _COMPOUND:
        return tag not in ":.,\n-()QqAVPB"
    if tag == "N":
        return not word.conj or word.given is not None and folded[0] not in "وف"
    if folded in _INNER or folded in _ORDINALS:
        return True
    if tag in "TR":
        return word.family and taken == 1 and tag == "R" and word.definite
    if word.family and tag not in "tcpB":
        return not word.conj and not word.prep
    if tag == "n":
        return not folded.startswith(("لل", "بال", "وال", "كال", "فال")) and not _possessed(word) and not word.verb
    if tag == "G":
        return taken == 1 and word.definite
    if tag == "S":
        return taken == 1 and not word.state and not word.conj and not word.prep
    if tag in "wvPO":
        return taken == 1 and word.definite and not word.conj and not word.prep and not word.role and tag == "w" and "former" not in word.kinds
    return False


class Reader:
    """Reads mentions out of one skeleton."""

    def __init__(self, skeleton: Skeleton, known: set[str] | None = None) -> None:
        self.skeleton = skeleton
        self.known = known if known is not None else set()  # surnames that the article has introduced
        self.tags, self.words = skeleton.tags, skeleton.words

    def read(self, first: int, stop: int) -> Mention | None:
        """The mention that begins at a place, or None where no noun phrase begins there."""
        tags, words = self.tags, self.words
        stop = min(stop, first + _LONGEST, len(tags))
        if first >= stop:
            return None
        at = self._titles(first, stop)
        mention = Mention(first, at)
        if at > first:
            head = words[first]
            mention.gender = self._title_gender(head)
            mention.title = self.skeleton.said(first, at)
            mention.definite = True
        if at < stop and tags[at] in "qQ" and at > first:
            return self._marked(mention, at)
        if at < stop and _proper(words[at], tags[at]) and not self._noun(at, stop):
            at = self._name(mention, at, stop)
        elif at < stop and tags[at] == "q":
            self._marked(mention, at)
            at += 1
        elif at < stop and tags[at] not in "," + "".join(_STOP) + "p)d(" or at < stop and tags[at] == "d":
            at = self._description(mention, at, stop)
        elif at == first:
            return None
        elif at > first:  # a title alone: السيد, الأمير
            mention.head = words[first]
            mention.role = mention.title
            mention.type = "person"
            mention.number = "sg"
        at = self._apposition(mention, at, stop)
        self._finish(mention, at)
        return mention

    # -- titles -------------------------------------------------------------------------------

    def _titles(self, at: int, stop: int) -> int:
        """The place behind honorifics and ranks: الدكتور, اللواء, د."""
        tags, words = self.tags, self.words
        start = at
        while at < stop and tags[at] == "T":
            word = words[at]
            if word.role and at + 1 < stop and not word.definite and tags[at + 1] not in "TNn":
                break  # نقيب الصحفيين, أمير المنطقة: a role
            if len(word.folded) > 1 and not self._name_ahead(at + 1, stop) and (at + 1 < stop or not word.definite):
                break
            at += 1
            while at < stop and (tags[at] in ")/" or self.skeleton.said(at, at + 1) in {".", "/"}):
                at += 1
            if at < stop and tags[at] == "(":
                break
            if at < stop and tags[at] == "-" and self.skeleton.said(at, at + 1) == "/":
                at += 1
        return at

    def _name_ahead(self, at: int, stop: int) -> bool:
        return at < stop and (self.tags[at] in "NT" or _proper(self.words[at], self.tags[at]))

    @staticmethod
    def _title_gender(word: Word) -> str:
        return "f" if word.folded.endswith("ه") and not word.folded.endswith(("سماحه", "جلاله", "فضيله", "معاليه")) and word.definite else "m"

    def _noun(self, at: int, stop: int) -> bool:
        """Whether an unknown word is a common noun: it has a genitive or an adjective after it."""
        if self.tags[at] != "n":
            return False
        following = at + 1
        return following < stop and (self.tags[following] in "wO" and self.words[following].definite and not self.words[following].family)

    # -- names --------------------------------------------------------------------------------

    def _name(self, mention: Mention, at: int, stop: int) -> int:
        """Take the name that begins here."""
        tags, words = self.tags, self.words
        first = at
        at += 1
        full = at - 1 > mention.first  # behind a title or a role a name is more than one word
        surname = words[first].stem if words[first].conj else words[first].folded
        while at < stop and at - first < _LONGEST_NAME:
            if at - first == 1 and surname in self.known and not (words[at].folded in self.known and words[first].given is not None):
                break  # قال مرسي اليمين: the surname alone, as introduced before
            if not _continues(words[at], tags[at], at - first, words[at - 1]) and not (at - first == 1 and self._second(first, at, stop, full)):
                break
            at += 1
        # a compound particle left at the end belongs to nothing
        while at - first > 1 and words[at - 1].folded in {"بن", "ابن", "دي", "فان", "او"}:
            at -= 1
        mention.name = self._bare(first, at).strip()
        mention.type = "person"
        mention.number = "sg"
        given = words[first].given
        if not mention.gender and given:
            mention.gender = given
        mention.definite = True
        return at

    def _second(self, first: int, at: int, stop: int, full: bool) -> bool:
        """Whether a word that is also a noun is the second word of a name: أحمد مجاهد, صلاح الحركة."""
        word, tag = self.words[at], self.tags[at]
        if self.words[first].given is None or word.conj or word.prep or "closes" in word.kinds or word.kinds & {"quantity", "self"}:
            return False
        follows = at + 1 < stop and tag != "t" and (self.words[at + 1].definite and not self.words[at + 1].title and self.tags[at + 1] in "wOSG")
        if tag in "RC":
            return not word.definite and not follows
        if tag in "wOcv" and full:
            return word.definite or not follows or self.words[at + 1].folded in _INNER
        return False

    def marked(self, at: int) -> Mention:
        """The mention that a marked name is: «أبو الفتوح»: …"""
        return self._marked(Mention(at, at), at)

    def _marked(self, mention: Mention, at: int) -> Mention:
        """A name in marks: قال «محلب»."""
        span = self.skeleton.spans[at]
        assert span is not None
        mention.name = self.skeleton.text[span.start : span.end].strip()
        mention.type = mention.type or "person"
        mention.definite = True
        self._finish(mention, at + 1)
        return mention

    # -- descriptions -------------------------------------------------------------------------

    def _description(self, mention: Mention, at: int, stop: int) -> int:
        tags, words = self.tags, self.words
        first = at
        head = words[at]
        mention.head = head
        self._classify(mention, head, tags[at])
        human = mention.type in ("person", "group", "")
        closed = head.definite or bool(head.pronoun) or tags[at] in "SG" or head.state
        mention.definite = closed
        mention.kin = bool(head.pronoun) and "kin" in head.kinds
        quantity = "quantity" in head.kinds or tags[at] == "d"
        at += 1
        while at < stop:
            tag, word = tags[at], words[at]
            if tag in "qQ":
                if tag == "Q":
                    break
                if mention.type in ("organisation", "media", "document") or not closed or words[at - 1].body:
                    closed = True
                    mention.definite = True
                    at += 1
                    continue
                if mention.type in ("person", "") and closed:
                    span = self.skeleton.spans[at]
                    if span is not None and not mention.name:
                        mention.name = self.skeleton.text[span.start : span.end].strip()
                        at += 1
                break
            if "self" in word.kinds:
                mention.self_same = True
                at += 1
                break
            if tag == "(":
                after = self._bracket(at, stop)
                if after <= at:
                    break
                at = after
                continue
            if tag == "p":
                after = self._preposition(mention, at, stop, quantity, human)
                if after <= at:
                    break
                at, closed = after, False
                continue
            if word.folded in ("باسم", "باسمها") and ("speaks" in head.kinds or not self._name_ahead(at + 1, stop)):
                closed = False
                at += 1
                continue
            if tag == "t" and "on" in word.kinds and not closed:  # مصدر مطلع
                at += 1
                continue
            if tag in _STOP or tag in ",)":
                break
            if word.conj and tag in "wORGSnNT" and not self._coordinated(mention, at, stop):
                break
            if mention.type in ("person", "") and human and closed and not quantity:
                begins = self._titles(at, stop)
                if begins > at and self._name_ahead(begins, stop):
                    mention.gender = mention.gender or self._title_gender(words[at])
                    at = self._end_role(mention, first, at)
                    return self._name(mention, begins, stop)
                if _proper(word, tag) and not self._noun(at, stop) and not (word.prep and word.given is None):
                    at = self._end_role(mention, first, at)
                    return self._name(mention, at, stop)
            if mention.type in ("person", "") and tag == "N" and word.given is not None and not word.definite and at - first >= 2 and not words[at - 1].body and not word.prep:
                at = self._end_role(mention, first, at)
                return self._name(mention, at, stop)
            if closed and tag == "R" and not word.definite and not word.prep and not word.conj and head.role and mention.type == "person":
                closed = False  # قائد المنتخب حارس المرمى: a second role
                at += 1
                continue
            if closed and not word.definite and tag in "wOvMRC" and not word.prep and not quantity and "former" not in word.kinds:
                break  # an indefinite noun after a closed phrase is the verb's object: أكد الوزير ضرورة …
            if "closes" in word.kinds and closed:
                break
            if tag == "d" and closed and not quantity:
                break
            if tag == "v" and (closed or not word.definite):
                if not word.definite:
                    break
            proper = word.definite or tag in "SN" or word.state or word.media_name or bool(word.pronoun)
            closed = proper if word.prep else closed or proper
            if mention.type == "document" and mention.issuer is None and word.body and word.body["type"] in ("organisation", "media"):
                mention.issuer = (at, stop)
            at += 1
        self._end_role(mention, first, at)
        return at

    def _classify(self, mention: Mention, head: Word, tag: str) -> None:
        """Type, gender and number, from the head of the description."""
        if head.role and not (head.body and head.body["type"] == "group" and head.role["human_type"] == "group"):
            mention.type = head.role["human_type"] or "person"
            mention.gender = mention.gender or head.role["gender"]
            mention.number = head.role["number"] or "sg"
        elif head.body:
            mention.type = head.body["type"]
            mention.gender = head.body["gender"] or ""
            mention.number = "pl" if mention.type == "group" and "source" not in head.kinds else "sg"
        elif head.state or head.place:
            mention.type, mention.gender = "state", "f"
        elif head.nation and head.folded.endswith(("ي", "يه")):
            mention.type = "person"  # البريطاني لويس هاميلتون
            mention.gender = mention.gender or ("f" if head.folded.endswith("ه") else "m")
        elif head.nation:
            mention.type, mention.number = "group", "pl"
        elif "quantity" in head.kinds or tag == "d":
            mention.type, mention.number = "group", "pl"
        elif head.media_name:
            mention.type = "media"
        else:
            mention.type = ""
            mention.gender = "f" if head.folded.endswith("ه") else ""
            if head.folded.endswith(("ون", "ين")) and len(head.folded) > 5:
                mention.type, mention.number = "group", "pl"

    def _bare(self, first: int, last: int) -> str:
        """The words of some places without the conjunction and preposition glued to the first."""
        start, end = self.skeleton.slice(first, last)
        word = self.words[first]
        if word.stem == word.folded and not word.prep:
            return self.skeleton.text[start:end]
        if word.conj and word.folded[:1] in "وف":
            start += 1
        text = self.skeleton.text
        if word.prep:
            if word.definite and text[start : start + 2] == "لل":
                return "ال" + text[start + 2 : end]
            start += 1
            if text[start : start + 1] == "ـ":
                start += 1
        return text[start:end]

    def _end_role(self, mention: Mention, first: int, at: int) -> int:
        phrase = self._bare(first, at).strip(" ،,-")
        mention.body = phrase
        if mention.type in ("person", "") or (mention.head and mention.head.role):
            mention.role = phrase
        return at

    def _bracket(self, at: int, stop: int) -> int:
        """The place behind a short bracket: (45 عاما), (موبايلي)."""
        for end in range(at + 1, min(at + 8, stop)):
            if self.tags[end] == ")":
                return end + 1
        return at

    def _coordinated(self, mention: Mention, at: int, stop: int) -> bool:
        """Whether و joins a word inside the description (التربية والتعليم) and no second speaker."""
        word, tag = self.words[at], self.tags[at]
        if word.role or word.title and tag == "T" or word.given is not None or tag in "NT":
            return False
        if mention.head is not None and not mention.head.definite and at - mention.first <= 3 and mention.type in ("person", "organisation", ""):
            return word.definite or tag == "S"  # وزير التربية والتعليم
        if word.body or tag in "OS" and mention.type in ("organisation", "media", "state", "document", "group"):
            return False
        return word.definite and mention.type in ("person", "organisation", "group", "media") and self.words[at - 1].definite

    def _preposition(self, mention: Mention, at: int, stop: int, quantity: bool, human: bool) -> int:
        """The place behind a preposition with its noun, where they belong to the description."""
        tags, words = self.tags, self.words
        if at + 1 >= stop:
            return at
        preposition, head = words[at].folded, mention.head
        after, tag = words[at + 1], tags[at + 1]
        kinds = head.kinds if head else frozenset()
        last = words[at - 1]
        if preposition in ("في", "فى", "لدي", "عند"):
            if after.medium or tag in "tcedxj" or tag in "qQ" and not last.body:
                return at
            if "closes" in after.kinds or after.circumstance or after.folded in _CIRCUMSTANCE:
                return at
            construct = at + 2 < stop and (words[at + 2].definite or tags[at + 2] in "SG")
            if after.definite or tag in "OSNn" or after.body or after.place or construct and tag == "w":
                if mention.type in ("person", "group", "organisation", "") and (head is None or not head.state):
                    return at + 1
            return at
        if preposition == "من":
            # only after a counted or indefinite head: عدد من السكان, مسؤول من الوزارة
            if quantity or (head is not None and not head.definite and tags[at + 1] not in "tc"):
                return at + 1
            if "to" in kinds or "مقرب" in last.folded or "قريب" in last.folded:
                return at + 1
            return at
        if preposition == "عن":
            return at + 1 if "about" in kinds or "about" in last.kinds else at
        if preposition == "علي":
            return at + 1 if "on" in kinds or "on" in last.kinds else at
        if preposition in ("الي", "الى"):
            return at + 1 if "to" in kinds or "to" in last.kinds else at
        return at

    # -- apposition ---------------------------------------------------------------------------

    def _apposition(self, mention: Mention, at: int, stop: int) -> int:
        """A role or a name that follows: علاء أبو النصر، الأمين العام للحزب؛ سامي رئيس الحزب؛ الرئيس الأمريكي، باراك أوباما."""
        tags, words = self.tags, self.words
        if mention.type == "person" and at < stop and tags[at] == "(":
            at = self._bracket(at, stop)
        begins = at
        if at < stop and tags[at] in ",-" and at + 1 < stop:
            begins = at + 1
        if begins >= stop:
            return at
        word, tag = words[begins], tags[begins]
        if mention.name and mention.type == "person" and not mention.role:
            if (tag in "RT" or (tag == "O" and begins == at and False)) and not word.conj and not word.prep:
                inner = Mention(begins, begins)
                end = self._description(inner, begins, stop)
                if inner.name and begins > at:
                    return at
                if inner.name:  # the description took a name that is not its own: give it back
                    return at
                mention.role = inner.role or inner.body
                mention.gender = mention.gender or (inner.gender if word.definite or word.role else "")
                mention.head = mention.head or inner.head
                return end
        elif not mention.name and mention.type in ("person", "") and begins > at and mention.role:
            titled = self._titles(begins, stop)
            if titled < stop and (tags[titled] == "N" or titled > begins and _proper(words[titled], tags[titled])):
                if titled == begins and words[titled].given is None and not words[titled].family:
                    return at
                return self._name(mention, titled, stop)
        return at

    def _finish(self, mention: Mention, at: int) -> None:
        mention.last = max(at, mention.first + 1)
        while mention.last - 1 > mention.first and self.tags[mention.last - 1] in ",-":
            mention.last -= 1
        mention.start, mention.end = self.skeleton.slice(mention.first, mention.last)
        word = self.words[mention.first]
        if word.conj and word.folded[:1] in "وف" and word.stem != word.folded:
            mention.start += 1

    def chain(self, first: int, stop: int) -> list[Mention]:
        """The mention at a place and those joined to it by و: قال X وY."""
        found: list[Mention] = []
        at = first
        while at < stop and len(found) < 4:
            mention = self.read(at, stop)
            if mention is None:
                break
            found.append(mention)
            at = mention.last
            if at < stop and self.tags[at] == "," and at + 1 < stop and self.words[at + 1].conj == "و":
                at += 1
            if at >= stop or self.words[at].conj != "و" or self.tags[at] not in "RTNOSGnw":
                break
            word = self.words[at]
            if word.folded.endswith("ا") and word.stem + "ا" == word.folded[1:]:
                break  # ومرشحا: an accusative goes on describing the same person
        return found
