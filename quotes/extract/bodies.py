"""How a body is called: by its proper name alone (صحيفة «الميزان»), or by the whole phrase (وزارة الصحة)."""

from __future__ import annotations

import re
from typing import Final

from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from ..text.fold import fold
from .citation import cited_form
from .mention import Mention
from .traits import LETTERS

_EPITHETS: Final = word_set("epithet")
_MENTIONED: Final = frozenset(["مذكور", "مذكوره"])
_ATTACHED: Final = word_set("attached")
_PARTIES: Final = word_set("party")
_HOME: Final = "الشأن الوطني"  # to what الوطني belongs: no country
_CREED: Final = "العالم الإسلامي"  # nor that: حركة الجهاد الإسلامي
_OFFICIAL: Final = word_set("official")
_WHOLE: Final = word_set("body-of-a-country")
_WITH_GENITIVE: Final = word_set("whole-with-genitive")
_AFFAIRS: Final = frozenset(["شوون", "شان"])
_LED: Final = word_set("led-by")
_ADJOINS: Final = ("ل", "ب")
_OUTLET_KINDS: Final = word_set("outlet-kind")


def _proper(word: Word) -> bool:
    """Whether a word behind a body's head can be its proper name."""
    known = "proper" in word.kinds or (word.media_name and not word.common)
    return word.folded.isascii() or word.tag in "nN" or known


def stands_alone(words: tuple[str, ...]) -> bool:
    """Whether folded words are a proper name that needs no noun before it: شركة أفلاكو, but not شركة الماء."""
    read = [lexicon().word(word) for word in words]
    spelt = [word.form in LETTERS or (word.tag in "nNO" and not (word.common or word.kinds)) for word in read]
    return not (read[0].definite or read[0].prep) and all(spelt)


def _without_epithets(head: Word, text: str) -> str:
    """A body's name without what is only said of it: لجنة الأمن التابعة للوزارة, حزب الفجر اللبناني."""
    parts = text.split()
    if len(parts) < 3:
        return " ".join(parts)
    read = lexicon().read(parts)
    cut = next((at for at in range(2, len(read)) if read[at].definite and read[at].stem in _ATTACHED), len(parts))
    while cut > 3 and read[cut - 1].definite and read[cut - 1].stem in _EPITHETS:
        cut -= 1
    if cut == 3 and read[2].definite and read[2].stem in _MENTIONED:
        cut = 2  # الهيئة الحقوقية المذكورة
    party, last = head.stem in _PARTIES and not head.definite, read[cut - 1]
    if party and cut > 2 and last.definite and last.nation not in ("", _HOME, _CREED) and not read[1].nation:
        cut -= 1
    return " ".join(parts[:cut])


def _uncounted(text: str) -> str:
    """A body's name without the number behind it, of what it has done something to: أوقفت السلطات المحلية 22 شخصا."""
    parts = text.split()
    counts = len(parts) > 2 and parts[-1].isdigit() and lexicon().word(parts[-2]).definite  # but الكتيبة 12
    return " ".join(parts[:-1]) if counts else text


def _without_adjunct(head: Word, text: str) -> str:
    """A definite body without what stands behind it: الوزارة للمخاطر, وزارة البحار للإسراع, الجيش النوراني لاجتثاث.

    Its name may tell for what it is behind an adjective (المرصد النوراني للحقوق), but none that is whole already.
    """
    parts = text.split()
    read = lexicon().read(parts)
    if not head.definite and not (len(read) > 2 and read[1].definite):
        return text
    at = 1 if head.definite else 2
    whole = not head.definite or head.stem in _WHOLE
    while at < len(read) and whole and read[at].definite and read[at].nation and not read[at].prep:
        at += 1
    if at < len(read) and read[at].prep in _ADJOINS and read[at].stem not in _LED | _AFFAIRS:
        parts = parts[:at]
    return " ".join(parts)


def body_name(mention: Mention) -> str:
    """How a body is called: «الميزان» for صحيفة «الميزان» المحلية, the whole phrase for a ministry."""
    head = mention.head
    text = mention.body
    if mention.self_same and mention.type == "document" and "self" in lexicon().word(text.split()[-1]).kinds:
        text = text.rpartition(" ")[0]  # القانون ذاته
    if head is not None and mention.type in ("group", "document", "person") and not mention.name:
        text = cited_form(text)
    if head is not None and mention.type in ("organisation", "media"):
        text = _without_epithets(head, text)
    if mention.type in ("organisation", "group"):
        text = _uncounted(text)
    if head is not None and mention.type == "organisation" and (head.definite or head.stem in _WITH_GENITIVE):
        text = _without_adjunct(head, text)
    if mention.alias and head is not None and head.common and not head.definite and len(text.split()) == 1:
        return mention.alias  # مجمع (نوران)
    if head is not None and mention.type == "media":
        parts = text.split()
        outlet = "outlet_head" in head.kinds and "agency_head" not in head.kinds and not head.definite
        if len(parts) in (3, 4) and "agency_head" in head.kinds and fold(parts[-1]) == "للانباء":
            country = lexicon().word(parts[2])
            if len(parts) == 3 or (country.nation and country.definite and not lexicon().word(parts[1]).definite):
                parts = parts[:2]  # وكالة الأفق للأنباء: the Agency of News that is called الأفق
        while (len(parts) > 3 and lexicon().word(parts[-1]).stem in _OFFICIAL) or (
            outlet and len(parts) > 2 and fold(parts[-1]) in _OUTLET_KINDS
        ):
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
        if rest and all(map(_proper, read)):
            return " ".join(rest)  # شركة فيسبوك, حركة طالبان
    if head is not None and mention.type == "media" and ("outlet_head" in head.kinds or "agency_head" in head.kinds):
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
                while len(rest) > 1 and (lexicon().word(rest[-1]).nation or fold(rest[-1]) in _OUTLET_KINDS):
                    rest = rest[:-1]
                if second.common and not (second.media_name or second.definite or second.form in LETTERS):
                    return text
                if second.definite and second.body and not second.media_name:
                    return text  # إذاعة الجيش
                return " ".join(rest)
    return text
