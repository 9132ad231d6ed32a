"""What `watch` remembers between rounds and runs: a small JSON file, replaced whole or not at all."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from .options import SourceError, clause

_FIRST_PAUSE = 60.0  # seconds after the first failure; doubled with each that follows
_LONGEST_PAUSE = 86_400.0
_KEPT_DAYS = 60  # an item that no feed has listed for so long is forgotten


@dataclass(slots=True)
class Feed:
    """One feed: what its server said to ask with, and its failures in a row."""

    etag: str = ""
    modified: str = ""
    failures: int = 0
    not_before: float = 0.0  # seconds since 1970

    def is_due(self, now: float) -> bool:
        """Whether it may be asked again."""
        return now >= self.not_before

    def succeeded(self, etag: str, modified: str) -> None:
        """Remember what to ask with next time."""
        self.etag, self.modified, self.failures, self.not_before = etag, modified, 0, 0.0

    def failed(self, now: float, retry_after: float) -> None:
        """Ask later: twice as late after each failure, or when the server said.

        >>> feed = Feed()
        >>> for _ in range(3): feed.failed(1000.0, 0.0)
        >>> feed.not_before
        1240.0
        """
        self.failures += 1
        pause = min(_FIRST_PAUSE * 2.0 ** min(self.failures - 1, 20), _LONGEST_PAUSE)
        self.not_before = now + min(max(pause, retry_after), 7 * _LONGEST_PAUSE)


class State:
    """The memory of a watch, read from a file that need not exist yet."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._feeds: dict[str, Feed] = {}
        self._seen: dict[str, str] = {}
        self._tries: dict[str, int] = {}
        try:
            kept = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
            self._feeds = {address: Feed(**values) for address, values in kept.get("feeds", {}).items()}
            self._seen = {str(key): str(day) for key, day in kept.get("seen", {}).items()}
            self._tries = {str(key): int(count) for key, count in kept.get("tries", {}).items()}
        except OSError as error:
            raise SourceError(f"{path} cannot be read: {clause(error)}.") from None
        except (ValueError, TypeError, AttributeError):
            raise SourceError(
                f"{path} is no memory of a watch; name another file, or remove it to begin anew."
            ) from None

    def feed(self, address: str) -> Feed:
        """What is known of a feed."""
        return self._feeds.setdefault(address, Feed())

    def is_new(self, key: str, today: str) -> bool:
        """Whether an item was never seen; one that was is kept in mind as long as it is listed."""
        if key in self._seen:
            self._seen[key] = today
            return False
        return True

    def seen(self, key: str, today: str) -> None:
        """An item was taken, or given up."""
        self._seen[key] = today
        self._tries.pop(key, None)

    def tried(self, key: str) -> int:
        """Count a failure of an item; how many there were."""
        self._tries[key] = self._tries.get(key, 0) + 1
        return self._tries[key]

    def forget_before(self, today: str) -> None:
        """Forget items that no feed has listed for two months."""
        first = (date.fromisoformat(today) - timedelta(days=_KEPT_DAYS)).isoformat()
        self._seen = {key: day for key, day in self._seen.items() if day >= first}

    def save(self) -> None:
        """Write the file anew beside the old one, then put it in its place."""
        kept: dict[str, Any] = {
            "feeds": {address: asdict(feed) for address, feed in self._feeds.items()},
            "seen": self._seen,
            "tries": self._tries,
        }
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=f".{self.path.name}.")
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as stream:
                    json.dump(kept, stream, ensure_ascii=False, indent=1)
                    stream.flush()
                    os.fsync(stream.fileno())
                os.replace(name, self.path)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
        except OSError as error:
            raise SourceError(f"{self.path} cannot be written: {clause(error)}.") from None
