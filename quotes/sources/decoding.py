"""The text of a whole source, with the choice of its encoding told where it is not the usual one."""

from __future__ import annotations

from .encoding import declared_encoding, decode
from .options import ReadOptions
from .source import Source


def text_of(source: Source, options: ReadOptions, limit: int = 0, *, declares: bool = False) -> str:
    """All of a source as text.

    ``declares`` says that the kind of file names its encoding inside, as HTML and XML do. Raises
    :class:`~quotes.sources.source.TooLarge` past ``limit`` bytes (the limit for a document).
    """
    data = source.whole(limit or options.limits.file_bytes)
    declared = declared_encoding(data if declares else b"", source.content_type)
    decoded = decode(data, forced=options.encoding, declared=declared)
    if not decoded.usual and not options.encoding:
        options.note(source.name, "encoding", decoded.decision())
    return decoded.text
