"""Objects: whether the noun behind a verb is whom or what it is done to, and no subject: ووصف المهرب بـ«الخطير»."""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from .mention import Mention
from .play import Play
from .readings import Reading
from .subjects import Subjects

_CALLS: Final = word_set("calls", folded=False)
_NAMES_SO: Final = word_set("names-so", folded=False)
_MASCULINE_STATES: Final = word_set("masculine-state")
_ONE_PAPER: Final = word_set("one-paper")  # papers of which one is masculine
_HEADS: Final = ("", *".\n,:kx")
_SO: Final = frozenset(["ب", "بـ", "بانه", "بانها", "بانهم"])
_DESCRIBES: Final = word_set("describes", folded=False)
_NO_OBJECT: Final = word_set("no-object", folded=False)
_INFORMS: Final = word_set("informs", folded=False)
# what أن or لكن ends with where a verb behind it has its subject before it
_PRONOUNS: Final[dict[tuple[str, str], str]] = {
    ("m", "sg"): "نه",
    ("f", "sg"): "نها",
    ("m", "pl"): "نهم",
    ("m", "du"): "نهما",
}


class Objects:
    """Tells the objects of one field's verbs from their subjects."""

    def __init__(self, subjects: Subjects, play: Play) -> None:
        self.subjects, self.reader, self.play = subjects, subjects.reader, play
        self.tags, self.words = subjects.tags, subjects.words

    def _object_behind(self, reading: Reading) -> bool:
        """Whether whom a verb calls something stands behind it: إلا أنه يصف الشركة بأنها, اتهم كلا من نوران وزاران."""
        cue, at, first = reading.cue, reading.at, reading.zone[0]
        if cue.form == "finite" and cue.lemma in _INFORMS and self._outlet_told(reading):
            return True
        if cue.form != "finite" or not (cue.lemma in _DESCRIBES or cue.lemma in _CALLS):
            return False
        if [word.folded for word in self.words[first : first + 2]] == ["كلا", "من"]:
            return True
        pronoun = _PRONOUNS.get((cue.gender, cue.number), "")
        return bool(pronoun) and at > 0 and self.tags[at - 1] in "aAj" and self.words[at - 1].folded.endswith(pronoun)

    def _outlet_told(self, reading: Reading) -> bool:
        """Whether nobody but an outlet stands behind a verb of informing, whom somebody in play told: وأبلغ رويترز."""
        first, stop = reading.zone
        if first >= stop or self.words[reading.at].object:
            return False
        told = self.reader.read(first, stop)
        return told is not None and told.type == "media" and told.last >= stop and not told.issuer

    def _addressed(self, mentions: list[Mention], reading: Reading) -> bool:
        """Whether the noun behind طالب or دعا is whom somebody in play calls on: وطالب المجتمع الدولي بـ…"""
        if (
            reading.cue.lemma not in _CALLS
            or len(mentions) != 1
            or mentions[0].type not in ("organisation", "state")
            or not self.play.spoke
        ):
            return False
        if not self.words[reading.at].conj and self.tags[reading.at - 1 : reading.at] != "k":
            return False
        return self.play.spoke[-1][1][0].type == "person" and self.play.agrees(
            self.play.spoke[-1][1], reading.cue.gender, reading.cue.number
        )

    @staticmethod
    def _thing_of_other_gender(mention: Mention, reading: Reading) -> bool:
        """Whether a noun right behind a verb is of the other gender, and so its object: وصف الاتهامات, بررت القرار."""
        head = mention.head
        if mention.type == "state" and head is not None and head.state and mention.last - mention.first == 1:
            masculine = head.folded in _MASCULINE_STATES  # ووصف فرنسا بأنها: a country is feminine
            acts = reading.cue.form == "finite" and reading.cue.lemma not in _NO_OBJECT  # يقول برلين: a man
            return acts and reading.cue.gender == "m" and not masculine
        if head is not None and head.definite and head.stem in _ONE_PAPER:
            return reading.cue.gender == "f" and mention.first == reading.zone[0]
        if head is None or mention.type or mention.name or not head.definite or head.tag != "w":
            return False
        beside = mention.first == reading.zone[0] and reading.cue.gender == "m"
        return beside and (head.form.endswith("ة") or (head.folded.endswith("ات") and len(head.folded) > 5))

    def _called_something(self, mentions: list[Mention], reading: Reading) -> bool:
        """Whether the one noun between وصف and ب is called so, and the subject is dropped: ووصف المهرب بـ«الخطير»."""
        last = mentions[-1].last
        if (
            reading.cue.lemma not in _NAMES_SO
            or reading.cue.form != "finite"
            or self.words[reading.at].object
            or not (self.words[reading.at].conj or self.tags[reading.at - 1 : reading.at] in _HEADS)  # no maṣdar
            or len(mentions) != 1
            or mentions[0].first != reading.at + 1
            or last >= len(self.words)
            or self.words[last].folded not in _SO
            or (mentions[0].name and not mentions[0].name.endswith(self.words[last - 1].form))  # سامي كرم السائق: two
            or (self.words[last].folded == "بانهم" and mentions[0].number == "sg" and mentions[0].type == "person")
        ):
            return False
        span = self.subjects.skeleton.spans[last + 1] if last + 1 < len(self.tags) else None
        return span is None or self.tags[last + 2 : last + 3] not in tuple("wnNRTO")  # وصف المدير بـ«التاريخي» الاتفاق

    def _called_on(self, mentions: list[Mention], reading: Reading) -> bool:
        """Whether those behind دعا are its object, as a later one's ending shows: ودعا التجار وممثلي النقابة."""
        everybody = mentions[0].head is not None and mentions[0].head.folded in ("كل", "جميع", "كافه")
        if reading.cue.lemma == "دعا" and everybody and len(mentions) == 1:
            return True  # ودعا جميع السكان إلى …: the one in play calls on all of them
        if reading.cue.lemma == "اتهم" and len(mentions) == 1 and self._accused(mentions[0], reading):
            return True  # واتهم سامي بأنه …: who accuses him, the text does not say there
        return reading.cue.lemma in _CALLS and any(
            m.head is not None and m.number == "pl" and m.head.folded.endswith(("ين", "ي")) for m in mentions[1:]
        )

    def _accused(self, mention: Mention, reading: Reading) -> bool:
        """Whether only one stands between a verb of accusing and بأنه: whom it accuses, and nobody else is named."""
        first, last = reading.zone
        particle = self.words[reading.intro[1] - 1].folded
        if mention.first != first or self.words[reading.at].object:
            return False
        if mention.last != last or particle not in ("بانه", "بانها"):
            return self._accused_of(mention)
        if not mention.name:  # واتهم الوزير بأنه …: his office alone
            head = mention.head
            return head is not None and bool(head.role) and head.definite and mention.number == "sg"
        return self.tags[last - 1] in "nN" and len(mention.name.split()) < 4

    def _accused_of(self, mention: Mention) -> bool:
        """Whether what somebody is accused of stands right behind the one noun: واتهمت الشركة بتلويث النهر.

        Behind the subject the object would stand first: واتهمت الحركة نوران بـ…
        """
        last = mention.last
        if last >= len(self.words):
            return False
        crime, tags = self.words[last], self.tags[mention.first : last]
        of_it = crime.prep == "ب" or crime.folded in _SO or (crime.folded[:1] == "ب" and self.tags[last] in "wnM")
        if not of_it or self.tags[last] == "t":
            return False  # واتهمت نوران بالأمس …
        if mention.type == "person":
            return bool(mention.name) and not mention.role and all(tag in "Nn" for tag in tags) and len(tags) < 4
        return mention.type in ("state", "organisation") and len(tags) < 4 and "q" not in tags and "n" not in tags[2:]

    @staticmethod
    def _surname_beside(mention: Mention, reading: Reading) -> bool:
        """Whether one bare name stands right behind the verb: who else would have said it?

        Behind a verb with no object it may be a full one: قال كيت بورمان, whose given name is a woman's elsewhere. An
        office behind it that agrees with the verb tells more: قالت أنسي حداد مديرة الفريق.
        """
        office = mention.head.role if mention.head is not None else None
        if mention.name and mention.apposed and office is not None and office["gender"] == reading.cue.gender:
            return mention.first == reading.zone[0] and reading.cue.lemma in _NO_OBJECT
        return (
            mention.first == reading.zone[0]
            and reading.cue.lemma not in _CALLS
            and bool(mention.name)
            and not (mention.title or mention.role or mention.quoted)
            and (len(mention.name.split()) == 1 or reading.cue.lemma in _NO_OBJECT)
        )

    @staticmethod
    def _several(reading: Reading) -> bool:
        """Whether a verb says that several speak: قالوا."""
        return reading.cue.form == "finite" and reading.cue.number in ("pl", "du")

    @staticmethod
    def _one_thing(mentions: list[Mention]) -> bool:
        """Whether one thing or body is named: the subject of no verb in the plural, اعتبروا القرار «خطأ»."""
        one = mentions[0] if len(mentions) == 1 else None
        return one is not None and one.number == "sg" and one.type != "group" and not one.name

    def _never_several(self, mentions: list[Mention]) -> bool:
        """Whether before a verb in the plural stands a person, a thing or an outlet: نشروا المعلومات، وزعموا أنها.

        A body may stand for its people: رفضت المعارضة الخطة وأكدوا أن; so may a man for those with him, سامي ورفاقه.
        """
        if len(mentions) != 1 or mentions[0].number != "sg" or mentions[0].quoted:
            return False
        one = mentions[0]
        if one.name and one.type == "person":
            following = self.words[one.last] if one.last < len(self.words) else None
            joined = following is not None and following.folded.startswith("و") and not following.cues  # وغيره
            return not (joined or self.words[one.first].conj == "و")
        return one.type in ("document", "media", "state")

    @staticmethod
    def may(mentions: list[Mention], gender: str) -> bool:
        """Whether the verb's gender allows this subject."""
        if len(mentions) != 1 or not gender:
            return True
        mention = mentions[0]
        if mention.type not in ("person", "organisation") or not mention.gender or mention.number != "sg":
            return True
        return mention.gender == gender
