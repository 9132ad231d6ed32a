"""Statements as files for other programs: tables, JSON lines, Parquet, linked data, annotations.

>>> import io
>>> out = io.BytesIO()
>>> write([{"id": 1, "text": "=1+1", "kind": "direct"}], out, "csv", columns=("id", "text"))
1
>>> out.getvalue().decode()
"id,text\\r\\n1,'=1+1\\r\\n"
"""

from .columns import COLUMNS
from .writing import FORMATS, ExportError, Options, suffix_format, write, write_file

__all__ = ["COLUMNS", "FORMATS", "ExportError", "Options", "suffix_format", "write", "write_file"]
