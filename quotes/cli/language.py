"""Which language the program speaks: help and messages in Arabic or in English.

``QUOTES_LANG`` decides (``ar`` or ``en``), otherwise the language of the system. What is shown of
the articles, and the headings over it, is Arabic always. The code says everything in English; the
Arabic stands in ``data/ar.yaml``, and a test demands that nothing is missing there.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any, Literal

Language = Literal["ar", "en"]
LANGUAGES: tuple[Language, ...] = ("en", "ar")
DATA = Path(__file__).parent / "data"


def language() -> Language:
    """``"ar"`` or ``"en"``, from ``QUOTES_LANG`` or the environment's language."""
    for name in ("QUOTES_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "ar" if value.lower().startswith("ar") else "en"
    return "en"


@cache
def data(name: str) -> dict[str, Any]:
    """A data file of the command line: ``ar`` or ``examples``."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: dict[str, Any] = yaml.load((DATA / f"{name}.yaml").read_text(encoding="utf-8"), loader)
    return found


def tr(message: str, **values: object) -> str:
    """A message in the language of the user, with its ``{values}`` filled in.

    >>> tr("See {help}.", help="quotes said --help") in ("See quotes said --help.", "انظر quotes said --help.")
    True
    """
    if language() == "ar":
        message = data("ar")["messages"].get(message, message)
    return message.format(**values) if values else message


def counted(number: int, noun: str) -> str:
    """A number with its noun, in the language of the user: ``counted(3, "statement")``."""
    if language() == "ar":
        from quotes.labels import count

        return count(number, noun)
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
