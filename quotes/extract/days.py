"""Days: when something was said (stub)."""
from __future__ import annotations
from datetime import date
from .skeleton import Skeleton

def day_said(skeleton: Skeleton, first: int, stop: int, published: date, head: bool = False) -> date | None:
    return None
