"""Which reader reads a source: decided by its content, the name only breaking ties."""

from __future__ import annotations

import json

# Signatures of files that hold no article, with the word for the message.
_BINARY = (
    (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"), (b"RIFF", "a media file"),
    (b"\x7fELF", "a program"), (b"MZ\x90", "a program"), (b"SQLite format 3\0", "an SQLite database"),
    (b"ID3", "a sound file"), (b"OggS", "a sound file"), (b"\0\0\0\x18ftyp", "a video"), (b"\0\0\0\x20ftyp", "a video"),
)  # fmt: skip


def binary_kind(head: bytes) -> str:
    """What kind of binary file the bytes begin, or the empty string for text.

    >>> binary_kind(b"\\x89PNG\\r\\n"), binary_kind("قال".encode()), binary_kind("قال".encode("utf-16"))
    ('a picture', '', '')
    """
    for signature, word in _BINARY:
        if head.startswith(signature):
            return word
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ""
    controls = sum(head.count(code) for code in (*range(9), *range(14, 27), 127))
    return "binary" if controls > len(head) // 50 + (0 if b"\0" not in head else -1) else ""


def text_kind(text: str, name: str) -> str:
    """The reader for decoded text: ``jsonl``, ``json`` or ``plain``."""
    start = text.lstrip("\ufeff \t\r\n")
    lowered = name.lower()
    if lowered.endswith((".jsonl", ".ndjson", ".jsonlines")):
        return "jsonl"
    if start.startswith("["):
        return "json" if lowered.endswith(".json") or _json_like(start[1:]) else "plain"
    if start.startswith("{"):
        first, _, rest = start.partition("\n")
        return "jsonl" if _parses(first) and rest.strip() else "json"
    return "json" if lowered.endswith(".json") else "plain"


def _json_like(text: str) -> bool:
    return text.lstrip()[:1] in ("{", "[", '"', "]")


def _parses(line: str) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True
