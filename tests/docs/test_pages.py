"""The pages show what the commands print, and their links lead somewhere."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

PROJECT = Path(__file__).parents[2]


def load_refresh() -> ModuleType:
    spec = importlib.util.spec_from_file_location("refresh", PROJECT / "docs" / "refresh.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


refresh = load_refresh()
PAGES: list[Path] = refresh.pages()


@pytest.fixture(scope="module")
def stale() -> dict[Path, str]:
    """Pages that are out of date. Figures are left to ``run.py check``, which takes its time."""
    return dict(refresh.stale(PAGES, figures=False))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.name))
def test_page_shows_what_the_commands_print(page: Path, stale: dict[Path, str]) -> None:
    """Mended by ``python docs/refresh.py``."""
    assert page.read_text(encoding="utf-8") == stale.get(page, page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.name))
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []


def test_a_stale_page_is_noticed(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("<!-- run: quotes said الاستقرار -->\nold\n<!-- end -->\n", encoding="utf-8")
    ((_, wanted),) = refresh.stale([page], figures=False)
    assert "الاستقرار" in wanted.split("-->")[1]
    assert "old" not in wanted


def test_every_page_of_docs_is_in_the_index() -> None:
    index = (PROJECT / "docs" / "index.md").read_text(encoding="utf-8")
    assert [
        page.name for page in (PROJECT / "docs").glob("*.md") if page.name != "index.md" and page.name not in index
    ] == []
