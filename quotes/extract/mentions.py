"""Mentions: the noun phrase that names a speaker, and what it says about him.

A mention is read from its first word on: titles are passed over, a description (role, body,
nationality) is taken up to where it is closed, a name up to the first word that cannot belong to
one, and what stands in apposition is added. «المستشار الرئاسي الروسي للشؤون الدبلوماسية يوري أوشاكوف»
has the role «المستشار الرئاسي الروسي للشؤون الدبلوماسية» and the name «يوري أوشاكوف».
"""

from __future__ import annotations

from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .apposition import ONE, apposition
from .beyond import beyond
from .calls_itself import called_itself
from .descriptions import Descriptions
from .framed_names import begins_behind_office
from .heads import son_of
from .issuers import came_from
from .known import Known
from .mention import Mention
from .names import Names
from .proper import BOUNDS, foreign_ending, possessed, proper
from .provisions import provision
from .skeleton import Skeleton
from .titles import bearer, phrase, titles, women
from .traits import LETTERS, PAPER, STEERS, TITLED, traits_of

_NOMINAL: Final = frozenset("RTNOSGnwCMv")
# verbs of which no noun without the article is the object
_TAKES_NO_THING: Final = frozenset(["قال", "أضاف", "صرح", "أوضح", "تابع", "أردف"])
_OF_BOTH: Final = word_set("style-of-both")  # سعادة السفيرة, سعادة السفير
_RANKS: Final = ("rank", "academic")  # kinds of titles
_CAME: Final = frozenset(["جاء", "ورد", "جاءت", "وردت"])
_LONGEST: Final = 24  # places that one mention may reach over


class Reader:
    """Reads mentions out of one skeleton."""

    def __init__(self, skeleton: Skeleton, known: Known | None = None) -> None:
        self.skeleton = skeleton
        self.known = known if known is not None else Known()
        self.names = Names(skeleton, self.known)
        self.tags, self.words = skeleton.tags, skeleton.words
        self.descriptions = Descriptions(skeleton, self.names)

    def read(self, first: int, stop: int) -> Mention | None:
        """The mention that begins at a place, or None where no noun phrase begins there."""
        tags, words = self.tags, self.words
        stop = min(stop, first + _LONGEST, len(tags))
        if first >= stop:
            return None
        tag, word = tags[first], words[first]
        if word.folded == "ل":
            return None  # أوضح لـ(الميزان) المدير
        if word.folded == "السير" and not (tags[first + 1 : first + 2] in ("n", "N") or self._known_behind(first)):
            return None  # ويتواصل السير: no «Sir» goes without his name
        if tags[first + 1 : first + 2] == "p" and word.folded in _CAME:
            return None  # حسبما ورد في القانون: where it stands, and nobody
        if tag == "N" and self.names.ranks(first):
            return None  # نوران، ثاني أكبر منتج للزيت
        if word.folded in self.known.bodies and not word.prep:
            length, kind = self.known.body_at(words, first, stop)
            if length:
                mention = Mention(
                    first, first + length, type=kind, definite=True, body=self.skeleton.said(first, first + length)
                )
                self._finish(mention, first + length)
                return mention
        article = provision(self.skeleton, first, stop)
        if article is not None:
            self._finish(article, article.last)
            return article
        traits = word.traits or traits_of(word)
        paper = self.paper(first, stop) if traits & PAPER else 0
        if paper:
            mention = Mention(
                first, paper, type="media", definite=True, body=self.skeleton.said(first, paper), gender="f"
            )
            self._finish(mention, paper)
            return mention
        outlet = self.outlet(first, stop) if traits & STEERS else 0
        if outlet:
            body = self.skeleton.said(first, outlet)
            mention = Mention(first, outlet, type="media", definite=True, body=self.bare(first, outlet))
            self._finish(mention, outlet)
            return mention
        if traits & STEERS and tag == "n":
            spelt = first
            while spelt < stop and tags[spelt] == "n" and words[spelt].form in LETTERS:
                spelt += 1
            surname = spelt < stop and tags[spelt] in "nN" and not (words[spelt].definite or words[spelt].verb)
            surname = surname and (words[spelt].family or "." in self.skeleton.said(first, spelt + 1))
            if surname:  # إي. كيه. ويلسون
                mention = Mention(first, spelt + 1, name=self.skeleton.said(first, spelt + 1), type="person")
                mention.definite = True
                self._finish(mention, apposition(self, mention, spelt + 1, stop))
                return mention
            if spelt - first > 1:  # بي إم دبليو: a body by its letters
                body = self.skeleton.said(first, spelt)
                mention = Mention(first, spelt, type="organisation", definite=True, body=body)
                self._finish(mention, spelt)
                return mention
        same = traits & STEERS and "self" in word.kinds and first + 1 < stop and words[first + 1].definite
        at = self.titles(first + 1, stop) if same else first
        if not same and (tag == "T" or traits & TITLED):
            at = self.titles(first, stop)
        mention = Mention(first, at, self_same=bool(same))
        titled = at > first + bool(same)
        if titled:
            mention.gender = bearer(words, first, stop) or self.title_gender(words[first])
            mention.title = self.skeleton.said(first, at)
            mention.definite = True
        if at < stop:
            tag, word = tags[at], words[at]
        if at >= stop or tag in ",):.":
            if at == first:
                return None
            mention.head, mention.role, mention.type = words[first], mention.title, "person"
        elif tag in "qQ" and (at > first or tag == "q"):
            return self._marked(mention, at)
        elif (
            (titled and tag in "OwR" and self._behind_title(at, stop))
            or self.names.introduced(at)
            or (tag == "w" and self.unlisted(at, stop))
            or (tag in "nw" and self._unknown_given(at, stop))
            or ((titled or tag == "T") and self.names.called(at))
            or (word.given and self.names.borne(at))
            or (titled and self.names.of_god(at, stop))
            or (titled and foreign_ending(word) and tags[at + 1 : at + 2] in (":", "A", "n", "N"))  # الأستاذة لوتكه
            or (
                (tag in "Nn" or word.compound)
                and proper(word, tag)
                and not self.noun(at, stop)
                and not son_of(words, tags, at)
            )
        ):
            at = self.name(mention, at, stop)
        elif (
            titled
            and tags[at - 1] == "T"
            and ((tag == "T" and word.prep == "ل") or (tag in "wO" and not word.definite and words[at - 1].definite))
        ):  # وجه البابا دعوة إلى …, قال الملك للشيخ سامي حداد
            mention.head, mention.role, mention.type = words[first], mention.title, "person"
        elif tag in _NOMINAL or tag == "d":
            at = self.descriptions.read(self, mention, at, stop)
        elif at == first:
            return None
        else:  # a title alone: السيد, الأمير
            mention.head, mention.role, mention.type = words[first], mention.title, "person"
        apposed = at < stop and (tags[at] == "(" or (tags[at] in ",-e" and words[first].folded in ONE))
        if mention.name or mention.type in ("person", "") or apposed:
            at = apposition(self, mention, at, stop)
        if mention.type == "media" and at == first + 1 and at >= stop and tags[at : at + 1] == "(":
            closing = tags.find(")", at, at + 6)
            if closing > at + 1:
                mention.alias = self.skeleton.said(at + 1, closing)  # حسب صحيفة (الميزان) المحلية
                mention.definite = mention.closed = True
        if mention.role and not mention.name and at < stop:
            begins = beyond(self, mention, at, stop)
            framed = begins <= at and mention.type == "person" and (mention.definite or mention.closed)
            framed = framed and not (self.names.addressed(at) or self.names.to_outlet(at))
            if framed:
                begins = begins_behind_office(words, tags, at, stop)
            if begins > at or (framed and begins == at):
                mention.role = mention.body = self.bare(mention.first, begins).strip(" ،,-")
                named = self.name(mention, begins, stop)
                if framed and named < begins + 2:
                    named, mention.name = begins + 2, self.skeleton.said(begins, begins + 2)
                at = apposition(self, mention, named, stop)
        if mention.type == "document" and mention.issuer is None and not mention.definite and first > 2:
            came_from(self, mention)
        at = called_itself(self.skeleton, mention, at, stop)
        self._finish(mention, at)
        if mention.body.isdigit() and not mention.name:
            return None  # من 50، معللة ذلك بأن: a number alone is nobody
        return mention

    def _known_behind(self, at: int) -> bool:
        """Whether a surname that the article has introduced stands behind a title: السير ماجور."""
        return at + 1 < len(self.words) and self.words[at + 1].folded in self.known.surnames

    def _behind_title(self, at: int, stop: int) -> bool:
        """Whether a noun behind a title is its bearer's name (قال السيد بحر إن) and no deed (وجه البابا دعوة إلى)."""
        word, words, tags = self.words[at], self.words, self.tags
        if word.definite or tags[at - 1] != "T" or not words[at - 1].definite or "self" in word.kinds:
            return False
        if word.form.endswith(("ها", "هم", "ه")) or (word.folded[:1] == "م" and word.folded.endswith("ا")):
            return False  # واختتم الأستاذ محاضرته: …, قال الأستاذ ممازحا: …
        if tags[at] not in "wO" or at + 1 >= stop:
            return True
        if word.stem + "ا" == word.folded or word.kinds & {"closes", "adverb"}:
            return False
        if tags[at + 1] in BOUNDS or tags[at + 1] in "nN":
            return True
        verb = words[at - 2] if at > 1 and tags[at - 2] in "Vv" else None
        return verb is not None and verb.cues[0].lemma in _TAKES_NO_THING

    def marked(self, at: int) -> Mention:
        """The mention that a marked name is: «أبو الفتوح»: …"""
        return self._marked(Mention(at, at), at)

    # -- titles and names -----------------------------------------------------------------------

    def titles(self, at: int, stop: int) -> int:
        """The place behind honorifics and ranks: الدكتور, اللواء, د."""
        if at < stop and self.tags[at] != "T" and phrase(self.words, at, stop) == at:
            return at
        return titles(self.skeleton, self.names, at, stop)

    @staticmethod
    def title_gender(word: Word) -> str:
        if word.stem in _OF_BOTH:
            return ""
        return "f" if word.folded.endswith("ه") and not word.folded.endswith(("سماحه", "فضيله")) else "m"

    def noun(self, at: int, stop: int) -> bool:
        """Whether an unknown word is a common noun: it has a definite genitive after it."""
        following = at + 1
        if at and self._called_so(at - 1, following):
            return False  # وصف كارليسن القرار بأنه: the subject, the object, and ب
        return (
            self.tags[at] == "n"
            and not self.words[at].compound
            and following < stop
            and self.tags[following] in "wO"
            and self.words[following].definite
            and not self.words[following].family
        )

    def _called_so(self, verb: int, thing: int) -> bool:
        """Whether behind the word that stands next the verb's object is called something: وصف … القرار بأنه."""
        calls = any(cue.form == "finite" and "e" in cue.takes for cue in self.words[verb].cues)
        behind = self.words[thing + 1] if thing + 1 < len(self.words) else None
        return calls and behind is not None and self.tags[thing + 1] == "A" and behind.folded.startswith("ب")

    def paper(self, at: int, stop: int) -> int:
        """The place behind a newspaper called by its name and country, the feminine for صحيفة: البيان النورانية."""
        word = self.words[at]
        if word.prep or not (word.media_name or (word.definite and word.folded in lexicon().outlet_words)):
            return 0
        end = at + max(1, lexicon().outlet_length([w.folded for w in self.words[at : min(at + 4, stop)]]))
        country = self.words[end] if end < stop else None
        if country is not None and country.folded == "الصادره" and end > at:
            return end  # الأفق الصادرة في نوران
        if country is None or self.tags[end] != "G" or not country.definite or not country.folded.endswith("يه"):
            return 0
        return 0 if word.folded.endswith(("ه", "ات")) and end == at + 1 else end + 1

    def outlet(self, at: int, stop: int) -> int:
        """The place behind an outlet's name of several words that stands by itself: فرانس برس, سكاي نيوز عربية."""
        word = self.words[at]
        alone = word.media_name and self.tags[at] == "n" and word.given is None and not (word.family or word.definite)
        if alone and word.stem not in self.known.surnames and (at + 1 >= stop or self.tags[at + 1] not in "nNq"):
            return at + 1  # رويترز, لرويترز
        if word.prep or word.conj or word.body:
            return 0
        length = lexicon().outlet_length([w.folded for w in self.words[at : min(at + 4, stop)]])
        return at + length if length > 1 else 0

    def _unknown_given(self, at: int, stop: int) -> bool:
        """Whether a word with the article that no list knows is a given name before others: البراق سامي حداد."""
        word = self.words[at]
        if not word.definite or word.prep or at + 1 >= stop or word.folded.endswith(("ي", "ه")):
            return False
        cues = self.words[at - 1].cues if at else ()
        surname = self.words[at + 1]
        if cues and cues[0].form == "finite" and cues[0].lemma in _TAKES_NO_THING and self.tags[at + 1] == "n":
            own = lexicon().given.get(word.stem) is not None and not (surname.definite or surname.prep or surname.conj)
            return own and not surname.verb  # قال المحفوظ أسمهري
        if self.tags[at] != "n":
            return False
        return self.tags[at + 1] == "N" and self.words[at + 1].given is not None and not self.words[at + 1].definite

    def unlisted(self, at: int, stop: int) -> bool:
        """Whether a common noun behind a verb is a given name: كشف نادي الحداد وزير المالية."""
        word = self.words[at]
        if self.tags[at] != "w" or word.definite or word.prep or word.conj or word.kinds or at + 2 >= stop:
            return False
        surname, role = self.words[at + 1], self.words[at + 2]
        if at == 0 or self.tags[at - 1] not in "Vv" or self.tags[at + 1] not in "nN":
            return False
        bare = not (role.conj or role.prep) and self.tags[at + 1] == "n" and not (surname.definite or surname.verb)
        if (
            bare
            and (self.tags[at + 2] == "R" or role.folded in ("وهو", "وهي"))
            and self.words[at - 1].cues[0].lemma in _TAKES_NO_THING
        ):
            return not possessed(surname)  # ويقول مات ستيرن الرئيس التنفيذي
        listed = surname.family and surname.given is None and not surname.common  # صرح زعيم عريقات القائم بأعمال …
        if listed and self.tags[at + 2] in "R:A,":
            return not (role.prep or role.conj)
        return surname.definite and self.tags[at + 2] == "R" and not (role.definite or role.prep or role.conj)

    def name(self, mention: Mention, first: int, stop: int) -> int:
        """Take the name that begins at a place; one that seems to begin at بن begins before it: عبد الرحمن بن ناصر."""
        if first >= len(self.words):
            return first  # the text breaks off
        if self.words[first].folded in ("بن", "بنت") and first - 1 > mention.first and self.tags[first - 1] in "nNw":
            compound = first - 2 > mention.first and self.words[first - 2].compound
            first = first - 2 if compound else first - 1 if self.words[first - 1].given is not None else first
            mention.role, mention.body = self.bare(mention.first, first).strip(" ،,-"), ""
        at = self.names.end(first, stop, full=first > mention.first)
        # behind a title or a role no preposition stands: الشاعر لافي
        behind = first > mention.first and not self.words[first].definite
        mention.name = (self.skeleton.said(first, at) if behind else self.bare(first, at)).strip()
        mention.type, mention.number, mention.definite = "person", "sg", True
        if behind and not mention.title:
            mention.rank = self._rank(mention.first, first)
        given = self.words[first]
        if not (mention.gender == "f" and self._womanly(mention)) and given.stem + "ا" != given.folded:
            office = mention.head.role if mention.head is not None else None
            masculine = office is not None and (office["gender"], given.given) == ("m", "f")
            # دانيا is not داني, of whom the list tells; of المدير كريستين the verb may have either gender
            surname = bool(given.given) and at - first == 1 and self._surname(given)
            told = self.known.gender(given.folded) if surname else given.given
            mention.gender = "" if masculine else told or mention.gender
        return at

    def _rank(self, first: int, name: int) -> str:
        """The rank or degree between an office and a name: مدير الشرطة العقيد سامي حداد … وأضاف العقيد."""
        word = self.words[name - 1]
        if name - 1 == first or self.tags[name - 1] != "T" or not word.definite or word.prep or word.conj:
            return ""
        title = lexicon().titles.get(word.stem)
        return word.form if title is not None and title["kind"] in _RANKS else ""

    def _surname(self, word: Word) -> bool:
        """Whether a given name that stands alone may be somebody's surname, a man's too: سامي هنية … وأضاف هنية."""
        return word.family or word.folded in self.known.surnames

    def _womanly(self, mention: Mention) -> bool:
        """Whether title or role is a woman's, whatever name she has: الدكتورة مارتين, المديرة جان."""
        head = mention.head
        if head is not None and head.role is not None:
            return head.definite and head.role["gender"] == "f"
        return self.words[mention.first].stem in women()

    def _marked(self, mention: Mention, at: int) -> Mention:
        """A name in marks: قال «محلب»."""
        span = self.skeleton.spans[at]
        assert span is not None
        inside = self.skeleton.inside(at)
        known = inside[0].body if len(inside) == 1 and inside[0].definite and mention.first == at else None
        if known is not None and known["type"] == "organisation":
            mention.head, mention.type, mention.definite = inside[0], known["type"], True  # وأوضحت «الهيئة»
            mention.body = inside[0].form
            self._finish(mention, at + 1)
            return mention
        folded = [word.folded for word in inside]
        outlet = bool(folded) and lexicon().outlet_length(folded) == len(folded) and mention.first == at
        if outlet and inside[0].given is None and not self.known.has(" ".join(folded)):
            mention.type, mention.definite = "media", True  # كتبت «سكاي نيوز»
            mention.body = " ".join(word.form for word in inside)
            self._finish(mention, at + 1)
            return mention
        name = self.skeleton.text[span.start : span.end].strip().rstrip(".،,")
        if not any(map(str.isalnum, name)):
            self._finish(mention, at + 1)
            return mention  # بحسب "«": nothing stands in the marks
        mention.name = name
        mention.type = mention.type or "person"
        mention.definite = mention.quoted = True
        self._finish(mention, at + 1)
        return mention

    def bare(self, first: int, last: int) -> str:
        """The words of some places without the conjunction and preposition glued to the first."""
        skeleton, word = self.skeleton, self.words[first]
        start, end, text = skeleton.starts[first], skeleton.ends[last - 1], skeleton.text
        if word.stem == word.folded and not word.prep:
            if word.conj == "" and word.folded[:1] == "و" and word.folded[1:] in self.known.surnames:
                start += 1
            return text[start:end]
        if word.conj and word.folded[:1] in "وف" and word.folded not in self.known.surnames:
            start += 1
        elif word.given is not None and word.folded == "د" + word.stem:
            start += 1  # دإيان: the title is written to the name
        if word.prep:
            if word.definite and text[start : start + 2] == "لل":
                return "ال" + text[start + 2 : end]
            start += 1
            if text[start : start + 1] == "ـ":
                start += 1
        return text[start:end]

    def _finish(self, mention: Mention, at: int) -> None:
        skeleton, first, last = self.skeleton, mention.first, at
        if last - first < 2:
            last = first + 1
        else:
            while last - 1 > first and self.tags[last - 1] in ",-":
                last -= 1
        mention.last = last
        start, mention.end = skeleton.starts[first], skeleton.ends[last - 1]
        closing = skeleton.closing(last - 1) if last - 1 > first and self.tags[last - 1] in "qQ" else 0
        if closing:
            mention.end = skeleton.token_starts[closing] + 1
        word = self.words[first]
        glued = word.conj and not (word.conj == "ف" and word.folded in self.known.surnames)
        if glued and word.folded[:1] in "وف" and word.stem != word.folded:
            start += 1
        if word.prep and not word.definite:
            start += 1
        mention.start = start
