"""The tables, and how a database made by an earlier version becomes one of this version.

Every released form of the schema is a step below and is never edited again: a change is a further
step. ``PRAGMA user_version`` counts the steps that a file has been through, so that opening an
up-to-date file costs one look; sqlite-utils keeps the record of their names.
"""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlite_utils import Database as Tables
from sqlite_utils import Migrations

SET = "quotes"
APPLICATION = 0x5141574C  # "QAWL", in the header of the file
migrations = Migrations(SET)

# One row for one thing; everything shown by the site has a foreign key that Datasette can label.
# Tables whose names begin with "_" serve the program alone; they are hidden on the site, which is why
# they have no foreign keys: Datasette would show a link to them on every row.
_FIRST = """
create table outlets (
  id integer primary key autoincrement,
  name text not null,
  folded text not null unique,
  domain text not null default '',
  country text not null default ''
);
create table articles (
  id integer primary key autoincrement,
  key text not null unique,
  title text not null default '',
  text text not null,
  outlet_id integer references outlets(id),
  url text not null default '',
  published text not null default '',
  author text not null default '',
  agency text not null default '',
  text_hash text not null,
  extracted_by text not null default '',
  duplicate_of integer references articles(id)
);
create table speakers (
  id integer primary key autoincrement,
  name text not null,
  type text not null default '',
  folded text not null,
  gender text not null default ''
);
create table speaker_names (
  speaker_id integer not null references speakers(id) on delete cascade,
  name text not null,
  folded text not null,
  count integer not null,
  primary key (speaker_id, name)
) without rowid;
create table quotes (
  id integer primary key autoincrement,
  article_id integer not null references articles(id),
  field text not null,
  start integer not null,
  "end" integer not null,
  text text not null,
  kind text not null,
  speaker_id integer references speakers(id),
  speakers text not null default '',
  speaker_type text not null default '',
  mention text not null default '',
  mention_start integer,
  mention_end integer,
  role text not null default '',
  gender text not null default '',
  cue text not null default '',
  cue_lemma text not null default '',
  cue_class text not null default '',
  cue_start integer,
  cue_end integer,
  medium text not null default '',
  relay text not null default '',
  addressee text not null default '',
  said_on text not null default '',
  confidence real not null default 0,
  rule text not null default '',
  path text not null default '',
  joined integer,
  outlet_id integer references outlets(id),
  published text not null default ''
);
create table quote_speakers (
  quote_id integer not null references quotes(id) on delete cascade,
  speaker_id integer not null references speakers(id),
  position integer not null,
  primary key (quote_id, speaker_id)
) without rowid;
create virtual table quotes_fts using fts5(folded, forms, content='', tokenize='ascii');
create table _index_rules (
  fingerprint text not null
);
create table _quote_columns (
  id integer primary key,
  data blob not null
);
create table _cue_lemmas (
  id integer primary key,
  lemma text not null unique
);
create table _article_sketches (
  sketch integer not null,
  article_id integer not null,
  primary key (sketch, article_id)
) without rowid;
create table runs (
  id integer primary key autoincrement,
  started text not null,
  finished text,
  articles integer not null default 0,
  added integer not null default 0,
  replaced integer not null default 0,
  unchanged integer not null default 0,
  copies integer not null default 0,
  skipped integer not null default 0,
  quotes integer not null default 0
);
create table skipped (
  id integer primary key autoincrement,
  run_id integer references runs(id) on delete cascade,
  source text not null,
  reason text not null
);

create index articles_url on articles(url) where url != '';
create index articles_outlet on articles(outlet_id);
create index articles_published on articles(published);
create index articles_extractor on articles(extracted_by);
create index articles_copies on articles(duplicate_of) where duplicate_of is not null;
create index speakers_folded on speakers(folded);
create index speaker_names_folded on speaker_names(folded);
create index quotes_article on quotes(article_id, start);
create index quotes_speaker on quotes(speaker_id);
create index quotes_outlet on quotes(outlet_id);
create index quotes_published on quotes(published);
create index quotes_kind on quotes(kind);
create index quotes_cue_class on quotes(cue_class);
create index quotes_cue_lemma on quotes(cue_lemma);
create index quotes_cue on quotes(cue);
create index quote_speakers_speaker on quote_speakers(speaker_id, quote_id);
create index _article_sketches_article on _article_sketches(article_id);
create index skipped_run on skipped(run_id);

create view statements as
select q.id, q.speakers, q.role, q.cue, q.text, q.kind, q.medium, q.said_on, o.name as outlet, q.published,
  a.title as article_title, a.url, q.confidence, q.rule, q.article_id, q.speaker_id, q.outlet_id
from quotes q join articles a on a.id = q.article_id left join outlets o on o.id = q.outlet_id;

create view article_copies as
select c.id, c.title, o.name as outlet, c.published, c.url, c.duplicate_of, a.title as article_title,
  p.name as first_outlet, a.published as first_published
from articles c join articles a on a.id = c.duplicate_of
left join outlets o on o.id = c.outlet_id left join outlets p on p.id = a.outlet_id;
"""


def _run(db: Tables, script: str) -> None:
    # not executescript: it would commit the transaction that makes a migration all or nothing
    for command in script.split(";\n"):
        if command.strip():
            db.conn.execute(command)


@migrations()
def m001_first(db: Tables) -> None:
    """Articles, statements, speakers, outlets, the search index, the log of runs."""
    _run(db, _FIRST)


def steps(chain: Any = migrations) -> list[str]:
    """The names of all steps, in order."""
    return [step.name for step in chain._migrations]


def apply(connection: sqlite3.Connection, chain: Any = migrations) -> None:
    """Bring a database to this version. The caller holds the transaction."""
    chain.apply(Tables(connection, execute_plugins=False, recursive_triggers=False))
    connection.execute(f"pragma user_version = {len(steps(chain))}")
    connection.execute(f"pragma application_id = {APPLICATION}")
