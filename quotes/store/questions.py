"""The questions that a database answers, a method for every command that asks.

In the examples ``database`` is the one that ``quotes add seeds/`` makes of the sample article::

    database = open_database("db/quotes.db")
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from ..extract.record import Article
from . import answers, counts, hits, pages, rows
from .columns import Columns
from .errors import explained
from .filters import Filters, read


class Questions:
    """What can be asked. ``Database`` opens the file and adds to it."""

    path: Path
    connection: sqlite3.Connection
    _columns: Columns

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Everything that one question reads is of one moment, whoever writes meanwhile."""
        with explained(self.path):
            if self.connection.in_transaction:
                yield
                return
            self.connection.execute("begin")
            try:
                # the moment is that of the first look
                self.connection.execute("select 1 from sqlite_master limit 1").fetchone()
                yield
            finally:
                if self.connection.in_transaction:
                    self.connection.execute("rollback")

    def columns(self) -> Columns:
        """What counts are made from, as the database is now."""
        return self._columns.fresh()

    def stored_articles(self) -> Iterator[Article]:
        """All articles as they were read, in the order of their numbers."""
        return pages.articles(self.connection)

    def article(self, number: int) -> Article | None:
        """One article as it was read, by ``article_id``; None where there is none.

        >>> database.article(1).published
        '2026-02-04'
        """
        with self._reading():
            return pages.article(self.connection, number)

    def said(
        self,
        words: str = "",
        *,
        by: str = "",
        about: str = "",
        outlet: str = "",
        kind: str = "",
        cue: str = "",
        cue_class: str = "",
        since: str = "",
        until: str = "",
        context: bool = False,
        limit: int = 20,
        offset: int = 0,
    ) -> rows.Said:
        """Statements that contain the words, the most relevant first, then the latest.

        ``by`` takes any known name of the speaker, ``about`` the name of a person whom others mention,
        ``since`` and ``until`` days (2026, 2026-02, 2026-02-04). With ``context`` the words may also stand in
        the reporting clause. Raises ``UnknownSpeaker``, ``AmbiguousSpeaker``, ``UnknownOutlet``, ``BadDate``,
        ``UnknownValue``.

        >>> found = database.said("«مهما للاستقرار»", by="بوتين")
        >>> found.total, found.speaker.name
        (1, 'فلاديمير بوتين')
        >>> found.statements[0].text
        'في ظل تصاعد الاضطرابات، يبقى التحالف بين موسكو وبكين عاملا مهما للاستقرار'
        """
        with self._reading():
            asked = self._asked(words, by, about, outlet, kind, cue, cue_class, since, until, context)
            return answers.said(self.connection, self.columns(), asked, limit, offset)

    def who(
        self,
        words: str = "",
        *,
        by: str = "",
        about: str = "",
        outlet: str = "",
        kind: str = "",
        cue: str = "",
        cue_class: str = "",
        since: str = "",
        until: str = "",
        context: bool = False,
        limit: int = 20,
        offset: int = 0,
    ) -> list[rows.Who]:
        """Who said the words: speakers by number of statements, with first and last day and outlets.

        >>> [(speaker.name, speaker.count) for speaker in database.who("«الاستقرار الاستراتيجي»")]
        [('شي جينبينغ', 1)]
        """
        with self._reading():
            asked = self._asked(words, by, about, outlet, kind, cue, cue_class, since, until, context)
            return answers.who(self.connection, self.columns(), asked, limit, offset)

    def iterate(
        self,
        words: str = "",
        *,
        by: str = "",
        about: str = "",
        outlet: str = "",
        kind: str = "",
        cue: str = "",
        cue_class: str = "",
        since: str = "",
        until: str = "",
        context: bool = False,
    ) -> Iterator[dict[str, Any]]:
        """All statements of a question, one at a time, by their numbers; for exports of any size.

        >>> [row["speakers"] for row in database.iterate("«الاستقرار الاستراتيجي»")]
        ['شي جينبينغ']
        """
        with self._reading():
            asked = self._asked(words, by, about, outlet, kind, cue, cue_class, since, until, context)
            numbers = hits.hits(self.connection, self.columns(), asked)
        return self._iterate(numbers)

    def _iterate(self, numbers: list[int]) -> Iterator[dict[str, Any]]:
        with explained(self.path):
            yield from answers.iterate(self.connection, numbers)

    def export(
        self,
        to: str | Path | IO[bytes],
        words: str = "",
        *,
        format: str = "",
        bom: bool = False,
        arabic: bool = False,
        site: str = "",
        **options: Any,
    ) -> int:
        """Write all statements of a question to a file or a binary stream; how many there were.

        ``format`` is csv, tsv, xlsx, jsonl, parquet, quotation or annotation; otherwise the name of the file
        tells it. ``bom``, ``arabic`` and ``site`` are those of ``quotes.export.Options``, ``options`` those of
        ``iterate``. Nothing is written where nothing answers. Raises ``ExportError`` too.

        >>> import tempfile, pathlib
        >>> database.export(pathlib.Path(tempfile.mkdtemp()) / "stability.csv", "«الاستقرار الاستراتيجي»")
        1
        """
        from ..export import answer  # here, because the exports are made of what the store knows

        return answer.export(self, to, words, format=format, bom=bom, arabic=arabic, site=site, **options)

    def trend(
        self,
        words: str = "",
        *,
        per: str = "month",
        by: str = "",
        about: str = "",
        outlet: str = "",
        kind: str = "",
        cue: str = "",
        cue_class: str = "",
        since: str = "",
        until: str = "",
        context: bool = False,
    ) -> rows.Trend:
        """How many statements ``per`` day, week or month contain the words.

        >>> trend = database.trend("«الاستقرار الاستراتيجي»", per="day")
        >>> [(point.period, point.count) for point in trend.points]
        [('2026-02-04', 1)]
        """
        with self._reading():
            asked = self._asked(words, by, about, outlet, kind, cue, cue_class, since, until, context)
            return counts.trend(self.connection, self.columns(), asked, per)

    def compare(self, a: str, b: str, *, on: str = "", per: str = "month") -> rows.Compared:
        """Two speakers side by side on a topic, over time.

        >>> compared = database.compare("بوتين", "شي", on="«الاستقرار الاستراتيجي»")
        >>> compared.a.total, compared.b.total, compared.periods
        (0, 1, [('2026-02', 0, 1)])
        """
        with self._reading():
            first = self._asked(words=on, by=a)
            second = self._asked(words=on, by=b)
            return counts.compare(self.connection, self.columns(), first, second, on, per)

    def speaker(self, name: str) -> rows.SpeakerCard:
        """One speaker by any name: names, roles, counts, the latest statements.

        >>> database.speaker("أوشاكوف").roles[0].name
        'المستشار الرئاسي الروسي للشؤون الدبلوماسية'
        """
        with self._reading():
            return pages.speaker(self.connection, self.columns(), name)

    def speakers(self, *, like: str = "", type: str = "", limit: int = 50, offset: int = 0) -> list[rows.SpeakerRow]:
        """Speakers, the most quoted first; ``like`` is a part of any of their names in any spelling.

        >>> [speaker.name for speaker in database.speakers(like="بوتين")]
        ['فلاديمير بوتين']
        """
        with self._reading():
            return pages.speakers(self.connection, like, type, limit, offset)

    def show(self, id: int) -> rows.Shown:
        """One statement in its paragraph, with every field. Raises ``UnknownStatement``.

        >>> number = database.said("«مهما للاستقرار»", by="بوتين").statements[0].id
        >>> database.show(number).statement.cue
        'وقال'
        """
        with self._reading():
            return pages.show(self.connection, id)

    def stats(self, *, skipped: bool = False) -> rows.Stats:
        """What is in the database; with ``skipped`` all that was not read is listed, otherwise the latest of it.

        >>> found = database.stats()
        >>> found.articles, found.first_published
        (1, '2026-02-04')
        """
        with self._reading():
            return counts.stats(self.connection, self.columns(), self.path, skipped)

    def _asked(
        self,
        words: str = "",
        by: str = "",
        about: str = "",
        outlet: str = "",
        kind: str = "",
        cue: str = "",
        cue_class: str = "",
        since: str = "",
        until: str = "",
        context: bool = False,
    ) -> Filters:
        return read(
            self.connection, words=words, by=by, about=about, outlet=outlet, kind=kind, cue=cue, cue_class=cue_class,
            since=since, until=until, context=context,
        )  # fmt: skip
