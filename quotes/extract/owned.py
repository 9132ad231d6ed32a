"""Documents with the pronoun of whose they are: «وجاء في بيانه أن», «وأشارت رسالتها إلى أن» are the owner's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.word import Word
from .draft import Draft
from .mention import Mention
from .proper import owned_noun

if TYPE_CHECKING:
    from .resolution import Resolver

_STANDS_IN: Final = frozenset(["جاء", "ورد"])
_OWNERS: Final = {"هما": ("", "du"), "ها": ("f", "sg"), "هم": ("", "pl"), "ه": ("m", "sg")}


def owner_of(word: Word) -> tuple[str, str] | None:
    """Gender and number of the pronoun behind the name of a document; None where the word is no such thing."""
    noun, pronoun = owned_noun(word)
    if noun is None or noun.body is None or noun.body["type"] != "document":
        return None
    return _OWNERS[pronoun]


def owned(resolver: Resolver, draft: Draft) -> bool:
    """Give a draft to whoever owns the document that speaks; True where one does, though nobody may be found."""
    reading = draft.reading
    assert reading is not None
    at, stop = reading.zone
    if reading.cue.lemma in _STANDS_IN:
        while at < stop and (resolver.tags[at] == "p" or resolver.words[at].folded == "ضمن"):
            at += 1
    owner = owner_of(resolver.words[at]) if at < stop else None
    if owner is None:
        return False
    mention = Mention(at, at + 1, body=resolver.skeleton.said(at, at + 1), type="document")
    mention.start, mention.end = resolver.skeleton.slice(at, at + 1)
    found, _ = resolver.play.last(reading.at, *owner, True)
    draft.speakers, draft.path, draft.mentions = found, "issuer" if found else "", [mention]
    return True
