"""The command line: ``quotes add``, ``quotes said`` and the rest."""

from __future__ import annotations


def main() -> None:
    """Run the command that was typed; ends the process with its exit status."""
    from .app import app

    app(prog_name="quotes")
