"""Zip and tar archives, read where they lie: nothing is ever written under a name from inside them."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import IO, BinaryIO, cast

from ..extract.record import Article
from . import office
from .options import Limits, Skipped, clause, printable
from .packed import Counting, check_depth
from .reader import Reading
from .source import FREE, Broken, Source, TooLarge, kept, metered


def read_zip(source: Source, reading: Reading) -> Iterator[Article | Skipped]:
    """The articles of the files in a zip archive; of a docx or odt, which are such archives too, its own."""
    limits = reading.options.limits
    with source.open() as stream:
        whole = stream if stream.seekable() else kept(stream, limits)()
        try:
            archive = zipfile.ZipFile(whole)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
            raise Broken(f"a damaged zip archive ({clause(error)})") from None
        with archive:
            _check_size(archive, whole, limits)
            if (document := office.of(archive)) is not None:
                yield reading.article(document(archive, limits), source)
                return
            check_depth(source, limits)
            for member in archive.infolist():
                if member.filename and not member.is_dir() and not is_hidden(member.filename):
                    yield from _member(archive, member, source, reading)


def _check_size(archive: zipfile.ZipFile, stream: IO[bytes], limits: Limits) -> None:
    """Bombs declare themselves: no member can give more than its declared size, and these add up."""
    members = archive.infolist()
    if len(members) > limits.members:
        raise TooLarge(f"{len(members):,} files, more than the limit of {limits.members:,}")
    total, packed = sum(member.file_size for member in members), stream.seek(0, io.SEEK_END)
    if total > limits.unpacked_bytes:
        raise TooLarge(f"unpacks to more than {limits.unpacked_bytes:,} bytes")
    if total > FREE and total > limits.ratio * packed:
        raise TooLarge(f"unpacks to more than {limits.ratio} times its size")


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, source: Source, reading: Reading
) -> Iterator[Article | Skipped]:
    name = f"{source.name}/{shown(member.filename)}"
    if member.flag_bits & 1:
        yield Skipped(name, "locked with a password", broken=True, advice="unpack it first")
        return

    def opened() -> BinaryIO:
        try:
            stream = archive.open(member)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as error:
            raise Broken(f"cannot be unpacked ({clause(error)})") from None
        return metered(stream, lambda: member.compress_size, reading.options.limits)

    yield from reading.inner(replace(source, name=name, open=opened, depth=source.depth + 1))


def read_tar(source: Source, reading: Reading) -> Iterator[Article | Skipped]:
    """The articles of the files in a tar archive, in one pass; links and devices in it are passed over."""
    limits = reading.options.limits
    check_depth(source, limits)
    with source.open() as stream:
        counting = Counting(stream)
        try:
            with tarfile.open(fileobj=cast(IO[bytes], io.BufferedReader(counting)), mode="r|") as archive:
                for number, member in enumerate(archive):
                    if number >= limits.members:
                        raise TooLarge(f"more than {limits.members:,} files, the limit")
                    inside = archive.extractfile(member) if member.isreg() and not is_hidden(member.name) else None
                    if inside is not None:
                        # A sparse member may claim to be far larger than what stands in the archive.
                        content = metered(inside, lambda: counting.count, limits)
                        yield from _kept_member(content, f"{source.name}/{shown(member.name)}", source, reading)
        except (tarfile.TarError, EOFError, ValueError) as error:
            raise Broken(f"a damaged tar archive ({clause(error)})") from None


def _kept_member(content: BinaryIO, name: str, source: Source, reading: Reading) -> Iterator[Article | Skipped]:
    try:
        opened = kept(content, reading.options.limits)
    except TooLarge as error:
        yield Skipped(name, str(error), broken=True)
        return
    yield from reading.inner(replace(source, name=name, open=opened, depth=source.depth + 1))


def is_hidden(name: str) -> bool:
    """Whether a file in an archive is a system's own: ``.DS_Store``, ``__MACOSX/…``."""
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    return any(part.startswith(".") or part == "__MACOSX" for part in parts)


def shown(name: str) -> str:
    """A name from inside an archive as messages show it: no way out, no controls.

    >>> shown("../../etc/pass\\x1bwd"), shown("C:\\\\a.txt")
    ('etc/pass�wd', 'C:/a.txt')
    """
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    return printable("/".join(parts))
