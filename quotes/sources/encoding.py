"""Which encoding the bytes of an Arabic text have.

UTF-8, UTF-16 and UTF-32 show themselves by their form. The two single-byte codes of Arabic news,
windows-1256 and ISO-8859-6, share half of their letters and both accept almost any bytes; what
tells them apart is the language. Read by the wrong one, ي and ل become vowel signs and rare
letters. So each candidate is scored by how frequent its letters are in Arabic, and the better wins.
"""

from __future__ import annotations

import codecs
import io
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from .source import HEAD, Source, TooLarge

# Letters per thousand in Arabic prose, rounded; what is not here is rare.
_SHARES = {
    "ا": 140, "ل": 120, "ي": 75, "م": 62, "و": 60, "ن": 58, "ر": 50, "ت": 48, "ب": 38, "ة": 32, "ع": 34, "د": 34,
    "ه": 32, "س": 28, "ف": 27, "أ": 25, "ق": 24, "ك": 22, "ح": 20, "ج": 14, "ش": 12, "ص": 11, "ط": 10, "خ": 10,
    "إ": 10, "ى": 9, "ذ": 8, "ث": 7, "ض": 8, "ز": 8, "غ": 5, "ء": 6, "ئ": 5, "آ": 2, "ظ": 3, "ؤ": 2,
}  # fmt: skip
_RARE = 0.05
_SCORES = {ord(letter): math.log(share) for letter, share in _SHARES.items()}
_LOW = math.log(_RARE)
_NAMES = {"cp1256": "windows-1256", "iso8859-6": "ISO-8859-6", "utf-8": "UTF-8", "utf-8-sig": "UTF-8"}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
# Ways of writing text in text that Python keeps among the encodings, and one that hides markup from whoever checks it.
_NO_ENCODINGS = frozenset(
    {"undefined", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "utf-7", "mbcs", "oem"}
)
_META = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{3,30})""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with the encoding that it was read by."""

    text: str
    encoding: str  # as people write it: "UTF-8", "windows-1256"
    repaired: int = 0  # bytes that were no character in it, now U+FFFD

    @property
    def usual(self) -> bool:
        """Whether it is what everybody expects, so that nothing need be said."""
        return self.encoding == "UTF-8" and not self.repaired

    def decision(self) -> str:
        """The encoding in words."""
        return self.encoding + (f", {self.repaired} broken bytes replaced" if self.repaired else "")


def known_encoding(name: str) -> str:
    """Python's name of a text encoding, or the empty string if there is none of that name.

    >>> known_encoding("Windows-1256"), known_encoding("klingon"), known_encoding("base64")
    ('cp1256', '', '')
    """
    try:
        found = codecs.lookup(name.strip())
    except (LookupError, ValueError):
        return ""
    return found.name if getattr(found, "_is_text_encoding", True) and found.name not in _NO_ENCODINGS else ""


def declared_encoding(head: bytes, content_type: str = "") -> str:
    """The encoding that a page or its server names, in Python's name."""
    for place in (content_type.encode("ascii", "ignore"), head[:4096]):
        if match := _META.search(place):
            return known_encoding(match[1].decode("ascii"))
    return ""


def detect(head: bytes, declared: str = "") -> str:
    """Python's name of the encoding of bytes, of which the first 64 KB are enough.

    >>> detect("قالت الوزيرة إن الميناء يعمل".encode("cp1256"))
    'cp1256'
    >>> detect("قالت الوزيرة إن الميناء يعمل".encode("iso8859-6"))
    'iso8859-6'
    """
    for mark, name in _BOMS:
        if head.startswith(mark):
            return name
    if wide := _wide(head):
        return wide
    if _is_utf8(head):
        return "utf-8"
    candidates = dict.fromkeys((declared, "cp1256", "iso8859-6"))
    # A page says ISO-8859-1 or UTF-8 when nobody thought about it: only the codes that have Arabic
    # letters take part; of bytes that are broken UTF-8 most still are UTF-8.
    if _utf8_share(head) > 0.9:
        return "utf-8"
    scored = [(plausibility(head.decode(name, "replace")), name) for name in candidates if name]
    best = max(score for score, _ in scored)
    return next(name for score, name in scored if score >= best - (0.2 if name == declared else 0.0))


def plausibility(text: str) -> float:
    """How much a text looks like Arabic: the mean logarithm of its letters' frequency."""
    counts = Counter(map(ord, text))
    total = score = 0.0
    for code, count in counts.items():
        if code > 127 and code not in (0xA0, 0xAB, 0xBB, 0x60C, 0x61B, 0x61F, 0x640):
            total += count
            score += count * _SCORES.get(code, _LOW if code != 0xFFFD else 2 * _LOW)
    return score / total if total else 0.0


def _wide(head: bytes) -> str:
    """UTF-16 without a mark: every second byte is the Arabic block's or Latin's number."""
    if len(head) < 4:
        return ""
    pairs = len(head) // 2
    for name, high in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
        low = head[0::2] if name == "utf-16-le" else head[1::2]
        if (high.count(6) + high.count(0)) / pairs > 0.85 and low.count(0) / pairs < 0.1 and len(set(low)) > 2:
            return name
    return ""


def _is_utf8(head: bytes) -> bool:
    """Whether the bytes are UTF-8; a character cut by the end of the head is no fault."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head, final=len(head) < HEAD)
    except UnicodeDecodeError:
        return False
    return True


def _utf8_share(head: bytes) -> float:
    text = head.decode("utf-8", "replace")
    high = sum(1 for character in text if character > "\x7f")
    return 1 - text.count("\ufffd") / high if high else 1.0


def decode(data: bytes, *, forced: str = "", declared: str = "") -> Decoded:
    """The text of bytes, by the encoding forced, shown by their form, or found by the language.

    >>> decode("قال الوزير".encode("utf-16")).encoding
    'UTF-16'
    """
    name = known_encoding(forced) if forced else detect(data[:HEAD], declared)
    if not forced and name in ("utf-8", "ascii") and not _is_utf8(data):
        name = detect(_around_fault(data), declared)
    text = data.decode(name, "replace")
    repaired = text.count("\ufffd") - (data.count("\ufffd".encode()) if name.startswith("utf-8") else 0)
    return Decoded(text.removeprefix("\ufeff"), display_name(name), max(0, repaired))


def _around_fault(data: bytes) -> bytes:
    """The part of a text around its first byte that is not UTF-8: the start may be plain ASCII."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return data[max(0, error.start - 200) : error.start + HEAD]
    return data


@cache
def display_name(name: str) -> str:
    """The name of an encoding as people write it."""
    return _NAMES.get(name, name.upper().replace("UTF-16-", "UTF-16").replace("UTF-32-", "UTF-32"))


def text_lines(source: Source, limit: int, forced: str = "") -> Iterator[tuple[str, str]]:
    """The lines of a source and the encoding of each, which may change within a file that was glued together."""
    name = known_encoding(forced) if forced else detect(source.head())
    if name.startswith(("utf-16", "utf-32")):
        yield from ((line, display_name(name)) for line in _wide_lines(source, name, limit))
        return
    for line in _unmarked(source.lines(limit)):
        if not forced:
            try:
                yield line.decode("utf-8"), "UTF-8"
                continue
            except UnicodeDecodeError:
                pass
        decoded = decode(line, forced=forced, declared=name)
        yield decoded.text, decoded.decision()


def _unmarked(lines: Iterator[bytes]) -> Iterator[bytes]:
    for line in lines:
        yield line.removeprefix(codecs.BOM_UTF8)
        break
    yield from lines


def _wide_lines(source: Source, name: str, limit: int) -> Iterator[str]:
    with source.open() as stream, io.TextIOWrapper(stream, name, errors="replace", newline="\n") as reader:
        while line := reader.readline(limit + 1):
            if len(line) > limit:
                raise TooLarge(f"a line has more than {limit:,} characters, the limit for one line")
            yield line.rstrip("\r\n").removeprefix("\ufeff")
