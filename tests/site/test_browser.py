"""A few things that only a browser knows: directions, widths, fonts, links that jump."""

from __future__ import annotations

import os
import shutil
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .conftest import Site

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
exceptions = pytest.importorskip("selenium.common.exceptions")
support = pytest.importorskip("selenium.webdriver.support.ui")
CSS, TAB = "css selector", "\ue004"

BROWSER = next(filter(None, (shutil.which(n) for n in ("chromium", "chromium-browser", "google-chrome"))), None)
DRIVER = shutil.which("chromedriver")

pytestmark = pytest.mark.skipif(not (BROWSER and DRIVER), reason="no Chromium with its driver on this machine")


@pytest.fixture(scope="module")
def address(site: Site) -> Iterator[str]:
    import uvicorn

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(site.datasette.app(), host="127.0.0.1", port=port, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the server did not start"
        thread.join(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER or ""
    profile = tmp_path_factory.mktemp("profile")
    for argument in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        f"--user-data-dir={profile}",
    ):
        options.add_argument(argument)
    try:
        driver = webdriver.Chrome(
            options=options, service=webdriver.ChromeService(DRIVER, env={**os.environ, "HOME": str(Path(profile))})
        )
    except exceptions.WebDriverException as error:
        pytest.skip(f"Chromium does not start here: {str(error).splitlines()[0]}")
    yield driver
    driver.quit()


def width(browser: Any, pixels: int, height: int = 900) -> None:
    size = {"width": pixels, "height": height, "deviceScaleFactor": 1, "mobile": pixels < 600}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)


PAGES = ("/", "/quotes", "/quotes/quotes", "/quotes/quotes/2", "/quotes/articles", "/quotes/speakers", "/quotes/who_said?words=الماء",
         "/-/quotes/article/1", "/-/quotes/speaker/1", "/-/quotes/speakers", "/nothing")  # fmt: skip


@pytest.mark.parametrize("pixels", [360, 1280])
def test_nothing_runs_out_of_the_page(browser: Any, address: str, pixels: int) -> None:
    width(browser, pixels)
    for page in PAGES:
        browser.get(address + page)
        inner, outer = browser.execute_script("return [document.documentElement.scrollWidth, window.innerWidth]")
        assert inner <= outer, (page, inner, outer)
        wide = browser.execute_script(
            "return [...document.querySelectorAll('input, .card, form')].filter(e => {const r = e.getBoundingClientRect();"
            " return r.width > 1 && (r.left < -1 || r.right > innerWidth + 1)}).map(e => e.outerHTML.slice(0, 120))"
        )
        assert not wide, (page, wide)


def test_words_start_at_the_right(browser: Any, address: str) -> None:
    width(browser, 1280)
    browser.get(address + "/quotes/quotes")
    words = browser.find_element(CSS, ".card .words")
    assert words.value_of_css_property("direction") == "rtl"
    card, speaker = browser.execute_script(
        "const c = document.querySelector('.card'); return [c.getBoundingClientRect().right,"
        " c.querySelector('.names a').getBoundingClientRect().right]"
    )
    assert card - speaker < 40


def test_the_days_read_in_order(browser: Any, address: str) -> None:
    """In a table the year stands left of the month; in a sentence the day stands right of it."""
    width(browser, 1280)
    script = (
        "const t = document.querySelector(arguments[0]).firstChild, at = (i, n) => {const r = document.createRange();"
        " r.setStart(t, i); r.setEnd(t, i + n); return r.getBoundingClientRect().left};"
        " return [at(0, 1), at(t.length - 1, 1)]"
    )
    browser.get(address + "/quotes/articles/1")
    first, last = browser.execute_script(script, "td.col-published time")
    assert first < last, "2026-02-04 runs from left to right"
    browser.get(address + "/quotes/quotes")
    first, last = browser.execute_script(script, ".card .where time")
    assert first > last, "the day is read before the year"


def test_the_link_of_a_card_lands_on_the_marked_words(browser: Any, address: str) -> None:
    width(browser, 1280, 500)
    browser.get(address + "/quotes/quotes?_search=قطرة")
    link = browser.find_element(CSS, ".card .source")
    anchor = link.get_attribute("href").split("#")[1]
    browser.get(link.get_attribute("href"))
    marked = browser.find_element("id", anchor)
    assert marked.text.startswith("لم نر قطرة")
    top = browser.execute_script("return arguments[0].getBoundingClientRect().top", marked)
    assert 0 <= top < 500
    assert marked.value_of_css_property("outline-style") == "solid"


def test_the_search_box_finds_another_spelling(browser: Any, address: str) -> None:
    width(browser, 390)
    browser.get(address + "/")
    box = browser.find_element(CSS, ".ask input[type=search]")
    box.send_keys("الإستقرار")
    box.submit()
    support.WebDriverWait(browser, 10).until(lambda driver: "_search=" in driver.current_url)
    found = [mark.text for mark in browser.find_elements(CSS, "mark.found")]
    assert "والاستقرارَ" in found and "الاستقرار" in found


def test_bundled_fonts_are_used(browser: Any, address: str) -> None:
    browser.get(address + "/quotes/quotes")
    loaded = browser.execute_async_script(
        "const done = arguments[0]; document.fonts.ready.then(() => done([...document.fonts]"
        ".filter(f => f.status === 'loaded').map(f => f.family.replaceAll('\"', ''))))"
    )
    assert {"Naskh", "Plex Arabic"} <= set(loaded)


def test_the_first_stop_of_the_keyboard_is_the_content(browser: Any, address: str) -> None:
    browser.get(address + "/quotes/quotes")
    browser.find_element("tag name", "body").send_keys(TAB)
    assert browser.switch_to.active_element.text == "إلى المحتوى"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast(browser: Any, address: str, scheme: str) -> None:
    """Text against its ground: at least 4.5 to 1."""
    browser.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    )
    width(browser, 1280)
    for page in ("/", "/quotes/quotes?_search=الاستقرار", "/-/quotes/article/1", "/-/quotes/speaker/1"):
        browser.get(address + page)
        poor = browser.execute_script(CONTRAST)
        assert not poor, (page, poor[:5])
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


CONTRAST = """
const rgb = c => (c.match(/[\\d.]+/g) || []).map(Number);
const lum = c => { const [r, g, b] = c.slice(0, 3).map(v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4 });
  return .2126 * r + .7152 * g + .0722 * b };
const ground = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.length && c[3] !== 0) return c } return [255, 255, 255] };
const out = [];
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walk.nextNode()) {
  const e = walk.currentNode.parentElement, text = walk.currentNode.data.trim(), box = e.getBoundingClientRect();
  if (!text || box.width < 3 || ['SCRIPT', 'STYLE', 'OPTION', 'TITLE'].includes(e.tagName)) continue;
  const a = lum(rgb(getComputedStyle(e).color)), b = lum(ground(e));
  const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  if (ratio < 4.5) out.push(ratio.toFixed(2) + ' ' + e.tagName + '.' + e.className + ': ' + text.slice(0, 30));
}
return out;
"""
