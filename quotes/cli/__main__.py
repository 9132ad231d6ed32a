"""``python -m quotes.cli`` is ``quotes``."""

from . import main

main()
