"""Excel workbooks (the extra ``xlsx``): right to left, headings that stay, no cell that is a formula."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import IO, Any

from .columns import headings, shown

ROWS_IN_A_SHEET = 1_000_000  # Excel ends at 1,048,576
LONGEST = 32_767  # characters in a cell
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WIDTHS = {"text": 80, "article_title": 50, "speakers": 24, "role": 30, "outlet": 18, "article_url": 40}


def write_workbook(
    rows: Iterable[Mapping[str, Any]], out: IO[bytes], columns: tuple[str, ...], *, arabic: bool = False
) -> int:
    """Write the rows into one sheet, or more where one is full; how many there were."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    wrapped = Alignment(wrap_text=True, vertical="top")

    def text(sheet: Any, words: str) -> Any:
        cell = WriteOnlyCell(sheet, _NO_XML.sub("\ufffd", words)[:LONGEST])
        cell.data_type = "s"  # words that begin with = stay words
        return cell

    def sheet_with_headings() -> Any:
        sheet = book.create_sheet("التصريحات" if arabic else "quotes")
        sheet.sheet_view.rightToLeft = True
        sheet.freeze_panes = "A2"
        for place, column in enumerate(columns, 1):
            sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS.get(column, 14)
        line = [text(sheet, heading) for heading in headings(columns, arabic)]
        for cell in line:
            cell.font = Font(bold=True)
        sheet.append(line)
        return sheet

    sheet, count = sheet_with_headings(), 0
    for count, row in enumerate(rows, 1):
        if count > 1 and count % ROWS_IN_A_SHEET == 1:
            sheet = sheet_with_headings()
        line = []
        for column in columns:
            found = shown(row, column, arabic)
            cell = text(sheet, found) if isinstance(found, str) else found
            if column == "text":
                cell.alignment = wrapped
            line.append(cell)
        sheet.append(line)
    book.save(out)
    return count
