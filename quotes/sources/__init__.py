"""Readers: articles from files, folders, standard input and addresses.

>>> from quotes.sources import read
>>> [article.title for article in read(["seeds"])]  # doctest: +SKIP
['بوتين وشي يشيدان بعلاقة ثنائية تخدم “الاستقرار” العالمي']
"""

from .options import Limits, MissingExtra, Note, ReadOptions, Skipped, SourceError
from .reading import read

__all__ = ["Limits", "MissingExtra", "Note", "ReadOptions", "Skipped", "SourceError", "read"]
