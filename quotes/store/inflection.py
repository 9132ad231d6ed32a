"""The word lists behind ``forms``: which words only look as if they had a clitic or a suffix."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from ..text.fold import fold

# Folding writes ة as ه, ئ as ي and ؤ as و. To take a word apart they must be told from the letters
# proper, so until then they travel as signs that no text contains.
TA, YA, WAW = "\ue000", "\ue004", "\ue005"
# … and those that a text has all the same, out of a broken font, are no letters
_APART = str.maketrans({"ة": TA, "ئ": YA, "ؤ": WAW} | dict.fromkeys((TA, YA, WAW), "\ufffd"))
_PLAIN = str.maketrans({TA: "ه", YA: "ي", WAW: "و"})
_TA_ONLY = str.maketrans({YA: "ي", WAW: "و"})


def fold_apart(text: str) -> str:
    """The folded spelling with ة, ئ and ؤ told apart; as long as ``fold`` would make it."""
    return fold(text.translate(_APART))


def apart(text: str) -> str:
    """The text with these letters as signs, each character in its place."""
    return text.translate(_APART)


def plain(word: str) -> str:
    """The folded spelling of a word of ``fold_apart``."""
    return word.translate(_PLAIN).lower()


def key(word: str) -> str:
    """The spelling in which the lists below hold a word: only ة is told apart."""
    return word.translate(_TA_ONLY)


def lists() -> list[bytes]:
    """The lists as they are in the files."""
    names = ("dual.txt", "feminine.txt", "plurals.tsv", "spellings.tsv", "whole_back.txt", "whole_front.txt")
    return [(files(__package__) / "data" / name).read_bytes() for name in names]


def _lines(name: str) -> Iterator[str]:
    text = (files(__package__) / "data" / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line


@cache
def words(name: str) -> frozenset[str]:
    """The words of ``data/NAME.txt``."""
    return frozenset(key(fold_apart(line)) for line in _lines(f"{name}.txt"))


@cache
def plurals() -> dict[str, tuple[str, ...]]:
    """Plural → singulars."""
    found: dict[str, tuple[str, ...]] = {}
    for line in list(_lines("plurals.tsv"))[1:]:
        plural, singular = (key(fold_apart(cell)) for cell in line.split("\t"))
        found[plural] = (*found.get(plural, ()), singular)
    return found


@cache
def spellings() -> tuple[tuple[tuple[str, str], ...], dict[str, str]]:
    """Pairs of spellings: those that may be part of a word, and those that are whole words."""
    parts, whole = [], {}
    for line in list(_lines("spellings.tsv"))[1:]:
        written, found_as, where = line.split("\t")
        pair = key(fold_apart(written)), key(fold_apart(found_as))
        if where == "part":
            parts.append(pair)
        else:
            whole[pair[0]] = pair[1]
    return tuple(parts), whole
