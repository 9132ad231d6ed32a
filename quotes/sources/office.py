"""Word and OpenDocument texts: both are zip archives with the words in one XML file.

Read with the standard library alone, under the limits for archives; a document type declaration,
which no office program writes and every XML bomb needs, is refused.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from xml.etree import ElementTree

from .articles import Finding
from .options import Limits, clause
from .plain import header_and_body
from .source import Broken, TooLarge, metered

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_SAME_AGAIN = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TITLES = ("title", "heading1", "heading 1", "العنوان", "عنوان")


class _Builder(ElementTree.TreeBuilder):
    def doctype(self, name: str, pubid: str, system: str) -> None:
        raise Broken("an office document with a document type declaration, which none should have")


def of(archive: zipfile.ZipFile) -> Callable[[zipfile.ZipFile, Limits], Finding] | None:
    """The reader for an archive that is an office document; ``None`` for other archives."""
    names = set(archive.namelist())
    if "word/document.xml" in names:
        return read_docx
    if "mimetype" in names and "content.xml" in names:
        return read_odt
    if "xl/workbook.xml" in names:
        raise Broken("an Excel workbook; save it as CSV and name that")
    return None


def read_docx(archive: zipfile.ZipFile, limits: Limits) -> Finding:
    """Title, author and paragraphs of a Word document."""
    root = _parsed(archive, "word/document.xml", limits)
    paragraphs = list(_word_paragraphs(root))
    return _finding(paragraphs, _properties(archive, "docProps/core.xml", limits))


def read_odt(archive: zipfile.ZipFile, limits: Limits) -> Finding:
    """Title, author and paragraphs of an OpenDocument text."""
    root = _parsed(archive, "content.xml", limits)
    paragraphs = []
    for element in root.iter():
        if element.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            style = "title" if element.tag == f"{_TEXT}h" else ""
            paragraphs.append((style, "".join(_odt_words(element)).strip()))
    return _finding(paragraphs, _properties(archive, "meta.xml", limits))


def _finding(paragraphs: list[tuple[str, str]], properties: dict[str, str]) -> Finding:
    paragraphs = [(style, text) for style, text in paragraphs if text]
    found = {"author": properties.get("creator", ""), "title": properties.get("title", "")}
    if paragraphs and paragraphs[0][0].lower() in _TITLES:
        found["title"] = paragraphs.pop(0)[1]
    return {**found, **header_and_body("\n\n".join(text for _, text in paragraphs))}


def _parsed(archive: zipfile.ZipFile, name: str, limits: Limits) -> ElementTree.Element:
    try:
        packed = archive.getinfo(name).compress_size
        with metered(archive.open(name), lambda: packed, limits) as stream:
            data = stream.read(limits.file_bytes + 1)
        if len(data) > limits.file_bytes:
            raise TooLarge(f"larger than {limits.file_bytes:,} bytes, the limit for one document")
        return ElementTree.fromstring(data, ElementTree.XMLParser(target=_Builder()))
    except (ElementTree.ParseError, zipfile.BadZipFile, OSError, EOFError, ValueError, RuntimeError) as error:
        raise Broken(f"a damaged office document ({clause(error)})") from None


def _properties(archive: zipfile.ZipFile, name: str, limits: Limits) -> dict[str, str]:
    if name not in archive.namelist():
        return {}
    root = _parsed(archive, name, limits)
    return {
        field: next((element.text or "" for element in root.iter(f"{_DUBLIN}{field}")), "").strip()
        for field in ("title", "creator")
    }


def _word_paragraphs(root: ElementTree.Element) -> Iterator[tuple[str, str]]:
    """The style and the words of each paragraph; a text box stands after the paragraph it is anchored in."""
    stack = [root]
    while stack:
        element = stack.pop()
        if element.tag == _SAME_AGAIN:
            continue
        if element.tag == f"{_WORD}p":
            style = element.find(f"{_WORD}pPr/{_WORD}pStyle")
            words, boxes = _word_runs(element)
            yield (style.get(f"{_WORD}val", "") if style is not None else ""), "".join(words).strip()
            stack.extend(reversed(boxes))
        else:
            stack.extend(reversed(element))


def _word_runs(paragraph: ElementTree.Element) -> tuple[list[str], list[ElementTree.Element]]:
    words: list[str] = []
    boxes: list[ElementTree.Element] = []
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        if element.tag == f"{_WORD}t":
            words.append(element.text or "")
        elif element.tag == f"{_WORD}tab":
            words.append("\t")
        elif element.tag in (f"{_WORD}br", f"{_WORD}cr"):
            words.append("\n")
        elif element.tag == f"{_WORD}p":
            boxes.append(element)
        elif element.tag not in (_SAME_AGAIN, f"{_WORD}pPr", f"{_WORD}rPr"):
            stack.extend(reversed(element))
    return words, boxes


def _odt_words(element: ElementTree.Element) -> Iterator[str]:
    stack: list[ElementTree.Element | str] = [element]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            yield item
            continue
        if item.tag == f"{_TEXT}s":
            yield " " * min(int(item.get(f"{_TEXT}c", "1") or 1), 100)
        elif item.tag in (f"{_TEXT}tab", f"{_TEXT}line-break"):
            yield "\t" if item.tag.endswith("tab") else "\n"
        if item.tag == f"{_TEXT}note":
            continue
        for child in reversed(item):
            stack.append(child.tail or "")
            stack.append(child)
        stack.append(item.text or "")
