"""The rows of one article and of everything found in it."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from enum import Enum
from urllib.parse import urlsplit

from ..extract.record import Article, Extraction, Statement
from . import columns, copies, index
from .identity import folded, identity
from .voices import Voices, spelled

_COLUMNS = (
    "id", "article_id", "field", "start", "end", "text", "kind", "speaker_id", "speakers", "speaker_type", "mention",
    "mention_start", "mention_end", "role", "gender", "cue", "cue_lemma", "cue_class", "cue_start", "cue_end", "medium",
    "relay", "addressee", "said_on", "confidence", "rule", "path", "joined", "outlet_id", "published",
)  # fmt: skip
_AS_THEY_ARE = _COLUMNS[10:28]  # columns that are attributes of a statement under the same name
_INSERT = f"""insert into quotes ({", ".join(f'"{c}"' for c in _COLUMNS)}) values ({", ".join("?" * len(_COLUMNS))})"""


class Plan(Enum):
    """What is to be done with an article."""

    ADD = "add"
    REPLACE = "replace"
    KEEP = "keep"


class Articles:
    """Writes articles within the transaction that its caller holds."""

    def __init__(self, connection: sqlite3.Connection, version: str, again: bool = False) -> None:
        self.connection, self.version, self.again = connection, version, again
        self.voices = Voices(connection)
        self._left: set[int] = set()  # outlets that may have lost their last article
        self._last_quote: int | None = None
        self._facts: list[columns.Facts] = []
        self._lemmas: dict[str, int] = {}

    def stored(self, article: Article) -> sqlite3.Row | None:
        """The row of the same article, if it is stored: by its key, or by its address."""
        cursor = self.connection.cursor()
        cursor.row_factory = sqlite3.Row
        columns = "a.id, a.key, a.title, a.outlet_id, o.folded as outlet, a.url, a.published, a.author, a.text_hash"
        select = f"select {columns}, a.extracted_by from articles a left join outlets o on o.id = a.outlet_id"
        found: sqlite3.Row | None = cursor.execute(f"{select} where a.key = ?", (article.id,)).fetchone()
        if found is None and article.url:
            # the second condition lets the partial index be used
            found = cursor.execute(
                f"{select} where a.url = ? and a.url != '' order by a.id limit 1", (article.url,)
            ).fetchone()
        return found

    def plan(self, article: Article, text_hash: str, stored: sqlite3.Row | None) -> Plan:
        """Add, replace or keep; a field that is empty now and was known before changes nothing."""
        if stored is None:
            return Plan.ADD
        same = stored["text_hash"] == text_hash and all(
            not new or new == stored[column]
            for column, new in (
                ("outlet", folded(article.outlet)),
                ("url", article.url),
                ("published", article.published),
                ("author", article.author),
            )
        )
        if same and not (self.again and stored["extracted_by"] != self.version):
            return Plan.KEEP
        return Plan.REPLACE

    def has_copies(self, number: int) -> bool:
        """Whether others are copies of an article; such a one stays an original."""
        found = self.connection.execute("select 1 from articles where duplicate_of = ? limit 1", (number,))
        return found.fetchone() is not None

    def store(
        self,
        article: Article,
        text_hash: str,
        drawn: copies.Sketch,
        stored: sqlite3.Row | None,
        extraction: Extraction | None,
        original: int | None,
    ) -> tuple[int, int, list[Article]]:
        """Write an article in place of what was ``stored`` of it.

        Gives its id, the number of statements, and the articles that were copies of it and are not any
        more: they stand without statements until they are stored again.
        """
        known = dict(stored) if stored is not None else {}
        outlet = self._outlet(article) or known.get("outlet_id")
        values = {
            "key": known.get("key", article.id),
            "title": article.title,
            "text": article.text,
            "outlet_id": outlet,
            "url": article.url or known.get("url", ""),
            "published": article.published or known.get("published", ""),
            "author": article.author or known.get("author", ""),
            "agency": extraction.agency if extraction and original is None else "",
            "text_hash": text_hash,
            "extracted_by": self.version,
            "duplicate_of": original,
        }
        ids: dict[tuple[str, str], list[int]] = defaultdict(list)
        freed: list[Article] = []
        if stored is None:
            number = self._insert("articles", values)
        else:
            number = stored["id"]
            ids = self._remove(number)
            self._left.add(stored["outlet_id"] or 0)
            assignments = ", ".join(f"{column} = :{column}" for column in values)
            self.connection.execute(f"update articles set {assignments} where id = :id", {**values, "id": number})
            freed = self._free(number, drawn)
        if original is not None:
            return number, 0, freed
        copies.file(self.connection, number, drawn)
        statements = extraction.statements if extraction else ()
        published = str(values["published"])
        self._statements(article, number, statements, ids, outlet, published)
        return number, len(statements), freed

    def _insert(self, table: str, values: dict[str, object]) -> int:
        columns = ", ".join(values)
        holes = ", ".join(f":{column}" for column in values)
        return int(self.connection.execute(f"insert into {table} ({columns}) values ({holes})", values).lastrowid or 0)

    def _outlet(self, article: Article) -> int | None:
        name = " ".join(article.outlet.split())
        if not name:
            return None
        domain = domain_of(article.url)
        known = self.connection.execute("select id, domain from outlets where folded = ?", (folded(name),)).fetchone()
        if known is None:
            return self._insert("outlets", {"name": name, "folded": folded(name), "domain": domain})
        if domain and not known[1]:
            self.connection.execute("update outlets set domain = ? where id = ?", (domain, known[0]))
        return int(known[0])

    def _statements(
        self,
        article: Article,
        number: int,
        statements: tuple[Statement, ...],
        ids: dict[tuple[str, str], list[int]],
        outlet: int | None,
        published: str,
    ) -> None:
        rows, voiced, indexed, uses = [], [], [], []
        for statement in statements:
            speakers = self._speakers(statement)
            kept = ids.get((statement.field, statement.text))
            quote = kept.pop(0) if kept else self._next_quote()
            first = statement.speaker_types[0] if statement.speaker_types and speakers else ""
            row = dict(zip(_COLUMNS, (
                quote, number, statement.field, statement.start, statement.end, statement.text, statement.kind,
                speakers[0][0] if speakers else None, "، ".join(name for _, name in speakers), first,
            )))  # fmt: skip
            row |= {column: getattr(statement, column) for column in _AS_THEY_ARE}
            row |= {"outlet_id": outlet, "published": published}
            rows.append(tuple(row[column] for column in _COLUMNS))
            voiced += [(quote, speaker, position) for position, (speaker, _) in enumerate(speakers)]
            uses += _names(speakers, statement.mention)
            voices = [speaker for speaker, _ in speakers]
            lemma = self._lemma(statement.cue_lemma)
            self._facts.append(
                columns.facts(quote, published, voices, outlet, statement.kind, statement.cue_class, lemma)
            )
            indexed.append((quote, *index.tokens(statement.text, index.clause(article.field(statement.field), row))))
        self.connection.executemany(_INSERT, rows)
        self.connection.executemany("insert into quote_speakers values (?, ?, ?)", voiced)
        self.voices.count(uses, 1)
        index.write(self.connection, indexed)

    def _lemma(self, lemma: str) -> int:
        if lemma not in self._lemmas:
            self._lemmas[lemma] = columns.lemma_number(self.connection, lemma)
        return self._lemmas[lemma]

    def _next_quote(self) -> int:
        """The next number of a statement; numbers are never given twice, so old links lead nowhere else."""
        if self._last_quote is None:
            row = self.connection.execute("select seq from sqlite_sequence where name = 'quotes'").fetchone()
            self._last_quote = int(row[0]) if row else 0
        self._last_quote += 1
        return self._last_quote

    def _speakers(self, statement: Statement) -> list[tuple[int, str]]:
        found: dict[int, str] = {}
        for position, given in enumerate(statement.speakers):
            name = spelled(given)
            if identity(name):
                kind = statement.speaker_types[position] if position < len(statement.speaker_types) else ""
                found.setdefault(self.voices.row(name, kind, statement.gender), name)
        return list(found.items())

    def _remove(self, number: int) -> dict[tuple[str, str], list[int]]:
        """Take back all statements of an article; their ids, to be given again to the same words."""
        cursor = self.connection.cursor()
        cursor.row_factory = sqlite3.Row
        article = cursor.execute("select title, text from articles where id = ?", (number,)).fetchone()
        ids: dict[tuple[str, str], list[int]] = defaultdict(list)
        taken, uses = [], []
        for row in cursor.execute("select * from quotes where article_id = ? order by id", (number,)).fetchall():
            ids[row["field"], row["text"]].append(row["id"])
            taken.append((row["id"], *index.tokens(row["text"], index.clause(article[row["field"]], dict(row)))))
            speakers = self.connection.execute(
                "select speaker_id from quote_speakers where quote_id = ? order by position", (row["id"],)
            ).fetchall()
            uses += _names(list(zip((s for (s,) in speakers), row["speakers"].split("، "))), row["mention"])
        self.voices.count(uses, -1)
        index.take_back(self.connection, taken)
        self._facts += [columns.absent(quote) for quote, _, _ in taken]
        self.connection.execute("delete from quotes where article_id = ?", (number,))
        copies.unfile(self.connection, number)
        return ids

    def _free(self, number: int, drawn: copies.Sketch) -> list[Article]:
        """The copies of an article that no longer resemble it, made articles of their own."""
        freed = []
        found = self.connection.execute(
            """select a.id, a.key, a.title, a.text, coalesce(o.name, ''), a.url, a.published, a.author
            from articles a left join outlets o on o.id = a.outlet_id where a.duplicate_of = ? order by a.id""",
            (number,),
        ).fetchall()
        for copy, key, title, text, outlet, url, published, author in found:
            if not copies.is_copy(copies.sketch(text), drawn):
                # an empty fingerprint: whoever looks at it next stores it anew
                self.connection.execute("update articles set duplicate_of = null, text_hash = '' where id = ?", (copy,))
                freed.append(Article(text, key, title, outlet, url, published, author))
        return freed

    def settle(self) -> None:
        """Before the transaction ends: write the columns, drop speakers and outlets that nothing refers to any more."""
        self.voices.settle()
        columns.write(self.connection, self._facts)
        self.connection.executemany(
            "delete from outlets where id = ? and not exists (select 1 from articles where outlet_id = outlets.id)",
            ((outlet,) for outlet in self._left),
        )
        self.forget()

    def forget(self) -> None:
        """After a transaction, whether it succeeded or not: nothing known of the rows holds any longer."""
        self.voices.forget()
        self._left.clear()
        self._last_quote = None
        self._facts.clear()
        self._lemmas.clear()


def _names(speakers: list[tuple[int, str]], mention: str) -> list[tuple[int, str, bool]]:
    """The names under which speakers occur, and whether in full; a mention of several is nobody's name."""
    names = [(speaker, name, True) for speaker, name in speakers]
    called = spelled(mention)
    if len(speakers) == 1 and folded(called) and called != speakers[0][1]:
        names.append((speakers[0][0], called, False))
    return names


def domain_of(url: str) -> str:
    """The host of an address without www.

    >>> domain_of("https://www.news.example/a")
    'news.example'
    """
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")
