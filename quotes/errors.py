"""The root of every error that a user is told about."""

from __future__ import annotations


class QuotesError(Exception):
    """Something the user can mend; its message is one sentence: what was wrong, where, what to do."""
