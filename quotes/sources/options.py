"""What can be asked of the readers, and what they say besides articles."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ..errors import QuotesError

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_LONGEST = 1_000  # characters of a sentence: names of keys and columns come from the file


def printable(text: str) -> str:
    """Words from a file in a sentence: one line, no controls that could steer a terminal, not without end.

    >>> printable("a\\x1b[31m\\nb")
    'a\ufffd[31m\ufffdb'
    """
    text = _UNPRINTABLE.sub("\ufffd", text[: _LONGEST + 1])
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def clause(error: Exception) -> str:
    """What a library or the system says of a fault, as a part of a sentence.

    >>> clause(OSError(2, "No such file or directory")), clause(ValueError())
    ('no such file or directory', 'no reason given')
    """
    said = getattr(error, "strerror", None) or str(error)
    return str(said).strip().rstrip(".").lower()[:150] or "no reason given"


class SourceError(QuotesError):
    """Input that cannot be read at all; the command stops before anything of it is stored."""

    def __init__(self, sentence: str) -> None:
        sentence = printable(sentence)
        super().__init__(sentence if sentence.endswith(".") else f"{sentence}.")


class MissingExtra(SourceError):
    """A kind of file that needs a package which is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(
            f"Reading {what} needs an extra that is not installed; install it with: pip install 'qawl[{extra}]'."
        )
        self.extra = extra


@dataclass(frozen=True, slots=True)
class Skipped:
    """One item among many that gave no article, and why.

    ``broken`` tells faults of the input (invalid JSON, no ``text`` key) from items that are sound
    but hold no article (an empty text, a picture in a folder).
    """

    source: str  # where: "news.jsonl, line 17", "pages.zip/a/b.html", an address
    reason: str  # a clause without a full stop: "invalid JSON: Expecting value at column 5"
    broken: bool = False
    advice: str = ""  # what to do about it, where there is something to do

    def __post_init__(self) -> None:
        object.__setattr__(self, "source", printable(self.source))
        object.__setattr__(self, "reason", printable(self.reason))

    def sentence(self) -> str:
        """The whole as one sentence.

        >>> Skipped("news.jsonl, line 17", "no text key", advice="name the key with --column text=KEY").sentence()
        'news.jsonl, line 17: no text key; name the key with --column text=KEY.'
        """
        return f"{self.source}: {self.reason}{'; ' + self.advice if self.advice else ''}."


@dataclass(frozen=True, slots=True)
class Note:
    """A decision that the readers took and that a person may want to check."""

    source: str
    subject: str  # "encoding", "columns", "kind", "date"
    decision: str  # "windows-1256", "text=المحتوى, title=العنوان"


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what one input may cost. Sizes in bytes, times in seconds, lengths in characters."""

    file_bytes: int = 50_000_000  # of a file that must be held whole: a page, a document, a plain text
    line_bytes: int = 20_000_000  # of one line of JSON lines or one row of a table
    page_bytes: int = 3_000_000  # of one page of HTML
    page_tags: int = 50_000  # in one page of HTML, and a hundredth of it inside each other
    unpacked_bytes: int = 200_000_000_000  # of one compressed file, unpacked
    kept_bytes: int = 10_000_000_000  # of standard input, a file inside an archive, kept in a temporary file
    ratio: int = 200  # unpacked to packed size, once a file has given more than 16 MB
    nesting: int = 3  # archives inside archives
    members: int = 1_000_000  # files in one archive or folder
    articles: int = 10_000_000  # from one file
    characters: int = 2_000_000  # of one article
    download_bytes: int = 20_000_000
    download_seconds: float = 60.0
    silence_seconds: float = 15.0  # without a byte from the server
    redirects: int = 5
    pages: int = 1_000  # followed from one feed or sitemap


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read.

    ``columns`` maps an article's field to the name it has in tables and JSON, ``{"text": "المحتوى"}``.
    ``broken`` says what a fault inside a file that was named does: ``"stop"`` before anything of it
    is given out, or ``"skip"`` the item with its reason. ``allow_hosts`` names hosts, addresses or
    networks (``"127.0.0.1"``, ``"10.0.0.0/8"``) that may be asked although they are private.
    ``follow`` fetches the pages that a feed or sitemap lists; ``None`` does so only where the list
    itself came from an address.
    """

    outlet: str = ""  # for articles whose source names none
    encoding: str = ""  # instead of detection
    columns: Mapping[str, str] = field(default_factory=dict)
    outlets_file: str = ""  # the user's own outlets, in the format of data/outlets.tsv
    fast: bool = False  # pages by resiliparse: several times faster, a little less exact
    broken: str = "stop"
    follow: bool | None = None
    robots: bool = True
    allow_hosts: tuple[str, ...] = ()
    host_delay: float = 1.0  # seconds between two requests to one host
    limits: Limits = field(default_factory=Limits)
    on_note: Callable[[Note], None] | None = None

    def note(self, source: str, subject: str, decision: str) -> None:
        """Tell a decision to whoever listens."""
        if self.on_note is not None:
            self.on_note(Note(printable(source), subject, printable(decision)))
