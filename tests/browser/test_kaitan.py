"""The catalogue graph in a browser, on a site in which SOPs refer to each other."""

from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser
from tests.support.axe import violations
from tests.support.chromium import SCHEMES, Scheme, visiting
from tests.support.server import Server, serving
from tests.support.sites import Built

pytestmark = pytest.mark.browser

PAGES: Final = ("keterkaitan/", "kantor-uji/pengarsipan/")
OUTSIDE: Final = """svg => [...svg.querySelectorAll("a")].filter(link => {
  const box = link.querySelector("rect").getBBox(), text = link.querySelector("text").getBBox();
  return text.x < box.x || text.y < box.y || text.x + text.width > box.x + box.width
    || text.y + text.height > box.y + box.height;
}).map(link => link.textContent)"""


@pytest.fixture(scope="module")
def small_server(small_site: Built) -> Iterator[Server]:
    """Serves the small catalogue, whose SOPs refer to each other."""
    with serving(small_site.folder) as running:
        yield running


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [390, 1300])
def test_axe_finds_nothing_where_sops_are_tied(
    browser: Browser, small_server: Server, width: int, scheme: Scheme, address: str
) -> None:
    with visiting(browser, width=width, scheme=scheme) as visitor:
        assert not violations(visitor.open(small_server.url + address))


def test_names_fit_into_their_boxes(browser: Browser, small_server: Server) -> None:
    with visiting(browser, width=1300) as visitor:
        drawing = visitor.open(f"{small_server.url}keterkaitan/").locator("svg.kaitan").first
        assert drawing.locator("a").count() > 1
        assert drawing.evaluate(OUTSIDE) == []


def test_a_wide_drawing_scrolls_inside_itself_on_a_phone(
    browser: Browser, small_server: Server
) -> None:
    with visiting(browser, width=320) as visitor:
        page = visitor.open(f"{small_server.url}keterkaitan/")
        frame = page.locator(".sop-gulir").first
        assert frame.evaluate("box => box.scrollWidth > box.clientWidth")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_box_leads_to_its_sop_by_keyboard(browser: Browser, small_server: Server) -> None:
    with visiting(browser, width=1300) as visitor:
        page = visitor.open(f"{small_server.url}keterkaitan/")
        page.locator("svg.kaitan a").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/kantor-uji/*/")
