"""Resolution: who each draft's speaker is.

Drafts are taken in the order of the text. The subject beside the cue is read first, then the topic
before it; where the subject is dropped, the last one in play whose gender and number agree with the
verb speaks on, unless a marker (من جانبه) has handed the word to somebody else.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from ..text.fold import fold
from ..text.vocalised import vocalised
from .acting import acting
from .asked import asked
from .beside import Beside
from .both import both
from .cited_sources import cited, source
from .draft import Draft
from .dropped import cited_again, coordinated, dropped
from .evaluated import evaluated, whose_word
from .figures import Figure, name_words
from .fuller import fuller, who_acted
from .governed import governed
from .interviews import interviewed
from .mention import Mention
from .mentions import Reader
from .met import placard
from .nobody import describes, of_nobody
from .offices import one_of
from .owned import owned
from .periphrasis import done_by
from .play import Play
from .pointed import pointed, state_of
from .readings import Reading
from .relay import passed_on
from .sentences import sentence
from .set_apart import signed_below
from .skeleton import Skeleton
from .somebody_else import somebody_else
from .spoken_in import held_in
from .stage import Stage
from .subjects import Subjects
from .written_names import WrittenNames

_HONORIFICS: Final = word_set("honorific")
_RECEIVED: Final = word_set("received")

_STILL: Final = 1  # sentences of the reporter behind which marked words are nobody's any more
_NEAR: Final = 2  # places from a verb to the surname of its subject
_TAKEN_UP: Final = ("dropped", "topic", "sentence")  # paths on which a verb has no subject of its own


class Resolver:
    """Names the speakers of one field's drafts."""

    def __init__(self, stage: Stage, skeleton: Skeleton, *, title: bool = False) -> None:
        self.stage, self.skeleton, self.cast = stage, skeleton, stage.cast
        self.reader = Reader(skeleton, stage.cast.introduced)
        self.subjects = Subjects(skeleton, self.reader)
        self.tags, self.words = skeleton.tags, skeleton.words
        self.title = title
        self.play = Play(self.subjects, self.cast)
        self.beside = Beside(self.subjects, self.play)
        self.written = WrittenNames(skeleton)
        self.told = 0  # the place behind the words of the last statement
        self._interviewed: list[Figure] | None = None  # who answers, once the first answer has been met

    def resolve(self, drafts: list[Draft]) -> None:
        """Name the speakers of all drafts of the field."""
        for draft in sorted(drafts, key=lambda d: (d.order, d.place)):
            if draft.after is not None:
                leader = draft.after
                draft.speakers, draft.path, draft.mentions = leader.speakers, leader.path, leader.mentions
                self.told = draft.place + 1
                continue
            if draft.frame is not None and not draft.frame.path:
                self._reading(draft.frame)
            if draft.mentions:
                self.take(draft, draft.mentions, draft.order)
            elif draft.rule == "evaluated" or (draft.rule == "called-for" and draft.reading is None):
                self._evaluated(draft)
            elif draft.reading is None:
                self._continued(draft)
            else:
                self._reading(draft)
            taken_up = draft.reading if draft.path in _TAKEN_UP else None
            if taken_up is not None and somebody_else(self, taken_up, draft.speakers):
                draft.speakers, draft.path = [], ""  # وأعلنت ندورا أخيرا أنها: none of those before
            laid_down = draft.cue is not None and (draft.cue.lemma, draft.cue.form) == ("نص", "finite")
            if laid_down and draft.path in _TAKEN_UP and any(f.type == "person" for f in draft.speakers):
                draft.speakers, draft.path = [], ""  # رأيا ينص على أن: what lays something down is written, and nobody
            if draft.path == "topic":
                draft.speakers = [who_acted(self, figure, draft) for figure in draft.speakers]
            self.told = max(draft.place + 1, draft.last)
            # who reports another's words speaks on: أكد X أن Y أخبره بأن … وقال إن …
            speakers = draft.frame.speakers if draft.frame is not None and draft.frame.speakers else draft.speakers
            if speakers and draft.within is None and not self.play.aside(draft.place) and not self._by_the_way(draft):
                self._written(draft)
                self.play.spoke.append((draft.order, speakers))
                for figure in speakers:
                    figure.spoke = draft.order

    def _by_the_way(self, draft: Draft) -> bool:
        """Whether another is the subject of the sentence in which a noun reports: استشهد الوزير باعتراف المدير بأن."""
        return draft.rule == "agent-that" and bool(
            self.subjects.topic(sentence(self.tags, draft.order)[0], draft.order)
        )

    def _written(self, draft: Draft) -> None:
        """Remember that somebody speaks in a document or as المصدر, or goes on so: a later verb may agree with that."""
        head = draft.mentions[0].head if draft.mentions else None
        source = draft.path == "source" and head is not None and "source" in head.kinds
        if draft.cue is None or (draft.cue.form == "preposition" and not source):
            return
        gender = draft.mentions[0].gender if (source or draft.path == "issuer") and draft.mentions else ""
        if not (gender or draft.mentions) and self.play.spoke and self.play.spoke[-1][1] == draft.speakers:
            before = self.play.documents.get(self.play.spoke[-1][0], "")
            gender = before if before == draft.cue.gender else ""
        if gender:
            self.play.documents[draft.order] = gender

    def _evaluated(self, draft: Draft) -> None:
        """Somebody's word for a thing, ما وصفه بـ«…»: the subject of that verb or of its sentence."""
        first, _ = sentence(self.tags, draft.place)
        verb = evaluated(self.skeleton, draft.place)
        noun = verb > 0 and self.tags[verb - 1] in "pc"  # حول وصفه المدير بـ«…»: the object of a noun
        mentions = self.subjects.after(verb + 1, draft.place) if 0 <= verb < draft.place - 1 and not noun else []
        mentions = mentions or self.subjects.topic(first, draft.place)
        if mentions:
            self.take(draft, mentions, draft.place)
            draft.mentions = []
        if not draft.speakers:
            self._continued(draft)
            gender, number = whose_word(self.words, verb) if verb >= 0 else ("", "")
            if number and not self.play.agrees(draft.speakers, gender, number):
                draft.speakers, draft.path = [], ""  # قال ناشطون … ضد ما وصفه بـ«…»: it is none of them

    def _continued(self, draft: Draft) -> None:
        if draft.rule == "answer":
            if self._interviewed is None:
                stage = self.stage
                figure = interviewed(self.skeleton, self.cast.figures, draft.place, stage.headed, stage.titled)
                before = [f for place, f in self.play.spoke if place < draft.place]
                self._interviewed = [figure] if figure is not None else before[-1] if before else []
            draft.speakers, draft.path = self._interviewed, "continued" if self._interviewed else ""
            return
        if draft.rule == "continued" and vocalised(self.skeleton.text[draft.start : draft.end]):
            return  # scripture or verse, which nobody before it goes on to say
        if draft.rule == "continued" and (signed := signed_below(self.skeleton, self.reader, draft.place)):
            self.take(draft, [signed], draft.place)
            draft.mentions, draft.path = [], "continued"
            return
        first, _ = sentence(self.tags, draft.place)
        near = draft.rule != "continued" or self.tags.count(".", self.told, first) <= _STILL
        if self.play.spoke and near:
            draft.speakers, draft.path = self.play.spoke[-1][1], "continued"
        if draft.rule != "continued" or (self.play.spoke and self.play.spoke[-1][0] >= first):
            return
        # within a sentence of its own, the marked words are its subject's: حمّل الوزير «الشركة المسؤولية كاملة»
        acts = [m for m in self.subjects.topic(first, draft.place) if m.name or m.type in ("organisation", "media")]
        if acts:
            self.take(draft, acts, draft.place)
            draft.mentions, draft.path = [], "continued"

    def _reading(self, draft: Draft) -> None:
        reading = draft.reading
        assert reading is not None
        form, cue = reading.cue.form, reading.cue
        if done_by(self, draft):
            return
        # عن الصحيفة قول المدير إن: his words
        named = self.words[reading.word_at].folded == "قول" and reading.zone[0] < reading.zone[1]
        if not named and passed_on(self, draft):
            return
        if form in ("preposition", "clause"):
            self.take(draft, source(self.subjects, reading.zone), reading.at)
            if not draft.speakers and reading.zone[0] == reading.zone[1]:
                cited_again(self, draft)
            return
        if form == "finite" and owned(self, draft):
            return
        met = asked(self.subjects, reading, sentence(self.tags, reading.at)[0]) if form == "finite" else []
        if met:
            self.take(draft, met, reading.at)
            return
        if cue.lemma in ("جاء", "ورد") or self._stands_in(reading):  # جاء في البيان: the document speaks
            mentions = cited(self.subjects, reading.zone)
            head = mentions[0].head if mentions else None
            if head is not None and head.definite and head.medium and mentions[0].type != "document":
                mentions = []  # كما جاء في الإحاطة: of whoever gave it
                self._continued(draft)
            held = held_in(self.subjects, reading.at, sentence(self.tags, reading.at)[0]) if not mentions else []
            if held:  # صدر بيان عن النقابة جاء فيه أن: no speaker before it goes on
                self.take(draft, held, reading.at)
                draft.mentions = []
                return
            self.take(draft, mentions, reading.at)
            if draft.speakers:
                return
        if form == "finite":
            if of_nobody(self, reading) and not placard(self.subjects, reading):
                return
            if pointed(self, draft) or coordinated(self, draft):
                return
            behind = self.beside.behind(reading)
            if (
                draft.rule == "bare"
                and behind
                and not (
                    behind[0].name
                    or (behind[0].type == "group" and self.words[behind[0].first].folded == "البعض")
                    or (
                        behind[0].role
                        and behind[0].type == "person"
                        and behind[0].head is not None
                        and behind[0].head.role
                    )
                )
            ):
                behind = []  # وقال السوق لا تحتاج …: the words said begin with a noun
            if behind and "e" in cue.takes and behind[0].type == "document" and behind[0].definite:
                thing = self.tags[behind[-1].last : behind[-1].last + 1] in ("p", "q", "Q") or self._with_b(
                    behind[-1].last
                )
                behind = [] if thing else behind  # وكانت قد نعتت التقرير بـ«المنحاز»
            opens = bool(self.words[reading.at].conj) or self.tags[reading.at - 1 : reading.at] in ("", ".", "\n")
            # only a title, and a person before a verb that does not open its sentence, go before who stands behind it
            before = self.beside.before(reading) if self.title or not opens or not behind else None
            headline = (
                before
                and reading.at > 0
                and (self.title or self._heads(before[-1], reading.at) or self.beside.calls_the_next(reading, before))
            )
            for subject in (before, behind) if headline else (behind, before):
                mentions = self.beside.before(reading) if subject is None else subject
                if mentions and not (mentions[-1].last < reading.at and describes(self, reading)):
                    self.take(draft, mentions, reading.at)
                    if draft.speakers:
                        self._learn(draft)
                        return
            if not (describes(self, reading) or (draft.rule != "bare" and self.subjects.unread(*reading.zone))):
                dropped(self, draft)
            return
        if form == "masdar" and cue.stance in ("think", "accuse") and reading.zone[0] < reading.zone[1]:
            self.take(draft, self.subjects.after(*reading.zone), reading.at)  # الذي وصفه فلان بأنه …
            if draft.speakers:
                return
        first, stop = reading.zone
        revered = self.subjects.revered(first, stop) if first < stop else []
        if revered:
            self.take(draft, revered, reading.at)  # بقوله تعالى
            return
        if (
            form in ("masdar", "noun")
            and first < stop
            and not self.words[reading.word_at].folded.endswith(("ه", "ها", "هم"))
        ):
            self.take(draft, self.beside.genitive(first, stop), reading.at)  # من مزاعم الجيش بأن …
            if draft.speakers:
                return
        governed(self, draft)

    def _stands_in(self, reading: Reading) -> bool:
        """Whether ورد has its own و, and is no «and he answered»: ورد في بيان الوزارة أن, but ورد في حديثه بأن."""
        word, at = self.words[reading.at], reading.at
        if reading.cue.lemma != "رد" or word.folded not in ("ورد", "وردت", "يرد", "ترد") or at + 2 >= len(self.words):
            return False
        document = self.words[at + 2].medium or self.words[at + 2].body
        if self.words[at + 1].folded == "علي" and self.words[at + 2].folded == "لسان":
            return True  # ورد على لسان الوزير أن
        answered = self.words[reading.intro[1] - 1].folded.startswith("ب")
        return self.words[at + 1].folded in ("في", "ضمن") and bool(document) and not answered

    def _with_b(self, at: int) -> bool:
        """Whether ب follows, by which something is called: وصف التقرير بأنه, بـ«المنحاز»."""
        return at < len(self.words) and (
            self.words[at].folded in ("ب", "بـ") or self.words[at].folded.startswith("بان")
        )

    def _heads(self, mention: Mention, at: int) -> bool:
        """Whether a person heads the sentence right before its verb: الشيخ سامي أفاد القناة بأن, told the channel."""
        first, _ = sentence(self.tags, at)
        return bool(mention.name) and mention.first == first and mention.last == at and not self.words[at].conj

    def _learn(self, draft: Draft) -> None:
        """A verb beside a name tells the gender of its bearer."""
        assert draft.cue is not None
        if (
            len(draft.speakers) == 1
            and draft.cue.form == "finite"
            and draft.cue.number == "sg"
            and (
                not draft.speakers[0].gender
                or (draft.mentions[0].name and draft.mentions[0].gender == draft.cue.gender)
            )
        ):
            draft.speakers[0].gender = draft.cue.gender

    def take(self, draft: Draft, mentions: list[Mention], at: int) -> None:
        if len(mentions) == 1 and fold(mentions[0].body).strip() in _HONORIFICS:
            return  # فضيلته, معاليه: the one in play
        figures: list[Figure] = []
        path = ""
        for mention in mentions:
            figure, how = self.cast.find(mention, at)
            if mention.number == "du" and how in ("short", "body") and figure is not None and figure.number == "sg":
                figure, how = self.cast.apart(mention, at), "body"  # وأكد الجانبان أن: two are not the one side
            if how == "short" and (subject := acting(self, mention, at)) is not None:
                figure = subject
            if how == "source" and self._quotes(draft, figure):
                figure, how = self.cast.apart(mention, at), "body"  # «قال المصدر إن …»: not who is quoted saying it
            elif how == "source" and not (
                figure is not None and mention.head is not None and figure.head == mention.head.stem
            ):  # المصدر نفسه: of those that spoke, the last that can be a source
                figure = next(
                    (f[0] for _, f in reversed(self.play.spoke) if len(f) == 1 and f[0].type != "person"), figure
                )
            elif how == "source" and mention.head is not None and "generic" in mention.head.kinds:
                # نفس الحرفيين: the last several that spoke
                figure = next((f[0] for _, f in reversed(self.play.spoke) if f[0].number == "pl"), figure)
            if how in ("role", "description") and mention.definite and not mention.name:
                unnamed = self.play.spoke[-1][1] if self.play.spoke else []
                if len(unnamed) == 1 and one_of(unnamed[0], mention):
                    figure, how = unnamed[0], "role"
            if figure is not None and figure.type == "group":
                figure = state_of(self, figure, mention, at) or figure
            spoke_of = mention.issuer if how == "issuer" else None
            if figure is not None and spoke_of is not None and spoke_of.type == "person" and not spoke_of.name:
                figure = fuller(self, figure, "description", spoke_of, draft)[0]  # بحسب شهادة المتحدث
            if how in ("description", "name") and figure is not None:
                figure, how = fuller(self, figure, how, mention, draft)
            if (
                figure is not None
                and figure.type == "document"
                and figure.issuer is None
                and (mention.definite or self._received(mention))
            ):
                issuer = self.play.issuer(figure, mention, at)
                if issuer is not None and not self._quotes(draft, issuer):
                    figure, how = issuer, "issuer"
            if (
                figure is not None
                and draft.cue is not None
                and draft.cue.gender
                and draft.cue.form in ("finite", "participle")
                and figure.type == "person"
                and figure.gender
                and figure.gender != draft.cue.gender
            ):
                other = self.cast.namesake(figure, mention, draft.cue.gender, at)
                finite = draft.cue.form == "finite"
                if other is None and how == "surname" and finite and self._no_woman(figure, mention, draft):
                    other, how = self.cast.stranger(mention, "f", at), "name"
                figure = other or figure
            if figure is not None and figure not in figures:
                figures.append(figure)
                path = path or how
        if len(figures) == 1 and path in ("description", "body", "short", "source"):
            pair = both(self.play, self.cast, mentions[0], at)
            if pair:
                figures, path = pair, "both"
        if figures:
            draft.mentions, draft.speakers, draft.path = mentions, figures, path

    @staticmethod
    def _no_woman(figure: Figure, mention: Mention, draft: Draft) -> bool:
        """Whether a verb in the feminine stands before the surname of whoever has a man's name: وقالت حداد."""
        cue, reading = draft.cue, draft.reading
        beside = reading is not None and 0 < mention.first - reading.at <= _NEAR and bool(mention.name)
        if cue is None or reading is None or not beside or (cue.gender, cue.number) != ("f", "sg"):
            return False
        if reading.cue is not cue:
            return False  # ولاحظ حداد أن … ما اعتبرته «حلا»: the verb beside the surname is another
        given = lexicon().word(figure.words[0]).given
        return given == "m" and len(figure.words) > 1 and name_words(mention.name)[0] != figure.words[0]

    @staticmethod
    def _quotes(draft: Draft, figure: Figure | None) -> bool:
        """Whether somebody speaks the words within which a draft's stand: whom he tells of is another."""
        if draft.within is None or figure is None:
            return False
        return any(s is figure or s.words == figure.words for s in draft.within.speakers)

    def _received(self, mention: Mention) -> bool:
        """Whether an outlet says that it was sent a document: بلاغ توصلت به الجريدة, by whoever it tells of."""
        return mention.last < len(self.words) and self.words[mention.last].folded in _RECEIVED
