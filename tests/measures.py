"""What running something costs: the measures of the tests that nothing runs away.

Functions called and lines run are the same on every machine; the processor's time also sees what happens inside a
regular expression.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from types import FrameType
from typing import Any

_RUNS = 3  # of which the quickest counts


def calls(run: Callable[[], object]) -> int:
    """How many functions are called, Python's and built-in ones."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        run()
    finally:
        sys.setprofile(before)
    return count


def lines(run: Callable[[], object]) -> int:
    """How many lines of Python run; of a loop that calls nothing each round counts."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return note

    before = sys.gettrace()
    sys.settrace(note)
    try:
        run()
    finally:
        sys.settrace(before)
    return count


def seconds(run: Callable[[], object]) -> float:
    """The processor's time, the least of three runs; no collection of garbage in the middle counts for it."""
    collects = gc.isenabled()
    gc.disable()
    try:
        return min(_once(run) for _ in range(_RUNS))
    finally:
        if collects:
            gc.enable()


def _once(run: Callable[[], object]) -> float:
    began = time.process_time()
    run()
    return time.process_time() - began
