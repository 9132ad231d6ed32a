"""Capitals that speak for their states: «طهران: …» above a text that names إيران is إيران, which has the fuller name.

Of a capital whose state the article does not name it goes on speaking by its own name.
"""

from __future__ import annotations

from typing import Final

from ..lexicon.lists import capitals_of_two_words, countries_of_two_words
from ..lexicon.sets import word_set
from ..lexicon.words import lexicon
from .cast import Cast
from .draft import Draft
from .figures import Figure, name_words
from .skeleton import Skeleton

_OF_MANY: Final = word_set("capital-of-many")
_GENERIC: Final = word_set("first-of-country")  # المملكة: of more than one
_TATWEEL: Final = "ـ"
_TWO: Final = 2  # words of a name


def call_states(drafts: list[Draft], cast: Cast, fields: list[Skeleton]) -> None:
    """Give what capitals say to their states, where the article names them. The drafts are those of both fields."""
    states: dict[str, Figure] = {}  # country → the figure of that name
    capitals: list[tuple[Figure, str]] = []
    for draft in drafts:
        for figure in draft.speakers:
            if figure.type != "state" or any(figure is capital for capital, _ in capitals):
                continue
            country, capital = _country(figure.words)
            if capital:
                capitals.append((figure, country))
            elif country:
                states.setdefault(country, figure)
    for figure, country in capitals:
        if country not in states:
            name = _named(country, fields)
            if not name:
                continue
            cast.rename(figure, name, name_words(name))
            states[country] = figure
        state = states[country]
        for draft in drafts:
            if state is not figure and draft.give(figure, state):
                draft.path = "short"


def _country(words: tuple[str, ...]) -> tuple[str, bool]:
    """The country that a name is of, and whether it is that of its capital; empty if it is of none."""
    name = " ".join(words)
    if name in _OF_MANY:
        return "", False
    if len(words) == _TWO:
        return countries_of_two_words().get(words[0], {}).get(words[1], ""), name in capitals_of_two_words()
    word = lexicon().word(name)
    return (word.nation, word.place) if len(words) == 1 and word.state else ("", False)


def _named(country: str, fields: list[Skeleton]) -> str:
    """How the article calls a country: by a name of two words, or by the first of one, أمريكا; empty if it does not."""
    found, led = "", ""
    pairs, capitals = countries_of_two_words(), capitals_of_two_words()
    for skeleton in fields:
        words = skeleton.words
        for place, word in enumerate(words):
            if not word.nation and word.whole not in pairs:
                continue
            if word.whole in pairs:
                behind = words[place + 1].folded if place + 1 < len(words) else ""
                if pairs[word.whole].get(behind) == country and f"{word.whole} {behind}" not in capitals:
                    return country
            elif word.state and word.nation == country and not word.place and word.stem not in _GENERIC:
                if word.prep or word.conj:
                    led = country
                found = found or ("" if word.prep or word.conj else word.form.replace(_TATWEEL, ""))
    return found or led
