"""Datasette's own pages in Arabic, without a copy of its templates.

A Jinja extension sees each installed template before it is compiled and replaces the strings that
``data/strings.yaml`` lists. A loader in front of Datasette's serves the cards under the name that
Datasette asks for, ``_table-<database>-quotes.html``, whatever the database is called.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import datasette as datasette_package
from datasette.utils.asgi import NotFound, Response
from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, TemplateNotFound
from jinja2.ext import Extension

from quotes.site import access, arabic, cards, databases, description

STOCK = Path(datasette_package.__file__).parent
HERE = Path(__file__).parent


def translate(source: str, name: str) -> str:
    """The source of one of Datasette's templates or scripts with its English strings replaced.

    >>> translate("<html>", "base.html")
    '<html lang="ar" dir="rtl">'
    """
    for english, words in arabic.load("strings").get(name, ()):
        source = source.replace(english, words)
    return source


class Arabic(Extension):
    """Translates the templates that lie in Datasette's own folder, and no others."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        if filename and Path(filename).parent == STOCK / "templates":
            return translate(source, Path(filename).name)
        return source


class Ours(BaseLoader):
    """Templates that stand in for Datasette's where a quotes database is concerned."""

    NAMES: ClassVar = {
        "_table-{}-quotes.html": "quotes/_cards.html",
        "_table-{}-articles.html": "quotes/_articles.html",
        "_table-row-{}-speakers.html": "quotes/_row_speaker.html",
    }

    def __init__(self, datasette: Any) -> None:
        self.datasette = datasette

    def stand_in(self, name: str) -> str | None:
        """The template of this plugin to use for the one that Datasette asks for."""
        if name == "index.html" and databases.names(self.datasette):
            return "quotes/start.html"
        for css in databases.css_names(self.datasette):
            for asked, template in self.NAMES.items():
                if name == asked.format(css):
                    return str(template)
        return None

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Any]:
        name = self.stand_in(template)
        if name is None:
            raise TemplateNotFound(template)
        path = HERE / "templates" / name
        return path.read_text(encoding="utf-8"), str(path), lambda: True

    def list_templates(self) -> list[str]:
        return []  # stand-ins have no names of their own


def install(env: Any, datasette: Any) -> None:
    """Add the extension, the loader and the names that the templates use."""
    env.add_extension(Arabic)
    # a folder given with --template-dir goes first, so that a newsroom can still replace anything
    own = [FileSystemLoader(datasette.template_dir)] if getattr(datasette, "template_dir", None) else []
    env.loader = ChoiceLoader([*own, Ours(datasette), env.loader])
    env.filters |= {"quotes_word": arabic.word, "quotes_isolated": arabic.isolated}
    env.globals |= {
        "quotes_static": lambda name: static(datasette, name),
        "quotes_script": lambda name: script_address(datasette, name),
        "quotes_title": lambda: title(datasette),
        "quotes_databases": lambda: databases.names(datasette),
        "quotes_urls": datasette.urls,
        "quotes_page": lambda database, path: access.address(datasette, database, path),
        "quotes_table": lambda database, table: arabic.table_label(table) if ours(datasette, database) else table,
        "quotes_column": lambda database, table, column: (
            arabic.column_label(column) if ours(datasette, database) else column
        ),
        "quotes_value": lambda column, value: arabic.value_label(column, value),
        "quotes_count": lambda number, table: arabic.count(int(number or 0), arabic.noun_of(table)),
        "quotes_counted": lambda number, noun: arabic.count(int(number or 0), noun),
        "quotes_day": arabic.day,
        "quotes_percent": arabic.percent,
        "quotes_crumb": lambda item, database: crumb(datasette, item, database),
        "quotes_cards": lambda database, rows, request: cards.of_rows(datasette, database, rows, request),
        "quotes_articles": lambda database, rows: cards.articles(datasette, database, rows),
        "quotes_description": lambda *given: description.describe(datasette, *given),
    }


def ours(datasette: Any, database: str | None) -> bool:
    return database in databases.names(datasette)


def title(datasette: Any) -> str:
    """The site's title: the one of the metadata file, or the plugin's own."""
    given = getattr(datasette, "_metadata_local", None) or getattr(datasette, "_metadata", None) or {}
    own = given.get("title") if isinstance(given, dict) else ""
    return str(own or arabic.load("labels")["title"])


def crumb(datasette: Any, item: dict[str, str], database: str | None) -> str:
    """The Arabic name of a step in the path above a page; told by address, since names may coincide."""
    if item["href"] == datasette.urls.instance():
        return "الرئيسية"
    if database is not None and item["href"] == datasette.urls.database(database):
        return "كل البيانات" if ours(datasette, database) else item["label"]
    return arabic.table_label(item["label"]) if ours(datasette, database) else item["label"]


@cache
def _plugin_name() -> str:
    from datasette.plugins import get_plugins  # not at the top: Datasette imports this while it loads its plugins

    for plugin in get_plugins():
        if plugin["static_path"] and Path(plugin["static_path"]) == HERE / "static":
            return str(plugin["name"])
    return "quotes.site"


@cache
def _content_mark(path: Path, changed: int) -> str:
    return hashlib.sha1(path.read_bytes()).hexdigest()[:8]


def static(datasette: Any, name: str) -> str:
    """The address of one of the plugin's files, changing with its content."""
    path = HERE / "static" / name
    mark = _content_mark(path, path.stat().st_mtime_ns)
    return f"{datasette.urls.path('-/static-plugins/' + _plugin_name() + '/' + name)}?{mark}"


def script_address(datasette: Any, name: str) -> str:
    """The address at which the translated form of one of Datasette's scripts is served."""
    return f"{datasette.urls.path('-/quotes/script/' + name)}?{datasette_package.__version__}"


async def script(request: Any) -> Response:
    """One of Datasette's own scripts with its English strings replaced."""
    name = request.url_vars["name"]
    path = STOCK / "static" / name
    if name not in arabic.load("strings") or not path.is_file():
        raise NotFound("Script not found")
    body = translate(path.read_text(encoding="utf-8"), name)
    return Response(
        body, headers={"cache-control": "max-age=86400"}, content_type="application/javascript; charset=utf-8"
    )
