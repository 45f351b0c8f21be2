import re

import pytest
from playwright.sync_api import Browser
from tests.support.catalogue import FOOT, OTHERS, PASER, SIBOLGA
from tests.support.chromium import SCHEMES, WIDTHS, Scheme, Visitor, visiting
from tests.support.server import FOLDER, Server

pytestmark = pytest.mark.browser

PAGES = (*OTHERS, *FOOT, "kota-sibolga/", "kota-palembang/", SIBOLGA, PASER, "404.html")
EDITORS_PAGES = ("temuan/", "kantor-terbuka/rusak/", "kantor-terbuka/zzq-konsep/")
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_every_page_fits_its_window(
    browser: Browser, server_with_address: Server, width: int, scheme: Scheme
) -> None:
    with visiting(browser, width=width, scheme=scheme) as visitor:
        assert [one for one in PAGES if _is_wrong(visitor, server_with_address, one)] == []


def test_every_page_asks_for_files_of_its_own_site_only(
    visitor: Visitor, server_with_address: Server
) -> None:
    server_with_address.asked.clear()
    for address in PAGES:
        visitor.open(server_with_address.url + address)
        visitor.settle()
    assert len(server_with_address.asked) > len(PAGES)
    assert [path for path in server_with_address.asked if not path.startswith(FOLDER)] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_pages_for_editors_fit_their_window(
    browser: Browser, editors_server: Server, width: int
) -> None:
    with visiting(browser, width=width) as visitor:
        assert [one for one in EDITORS_PAGES if _is_wrong(visitor, editors_server, one)] == []


def _is_wrong(visitor: Visitor, server: Server, address: str) -> bool:
    visitor.open(server.url + address)
    overflow: int = visitor.page.evaluate(OVERFLOW)
    return overflow != 0 or not visitor.page.get_by_role("heading", level=1).is_visible()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_page_follows_the_device(browser: Browser, server: Server, scheme: Scheme) -> None:
    with visiting(browser, scheme=scheme) as visitor:
        page = visitor.open(server.url + SIBOLGA)
        colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
        light = sum(map(int, re.findall(r"\d+", colour)[:3])) > 3 * 128
        assert light == (scheme == "light")


def test_a_missing_address_shows_a_page_that_helps(
    browser: Browser, server_with_address: Server
) -> None:
    with visiting(browser) as visitor:
        page = visitor.open(server_with_address.url + "kota-sibolga/tidak-ada/")
        page.get_by_role("link", name="Kota Sibolga").click()
        page.wait_for_url("**/kota-sibolga/")
        assert len(visitor.complaints) == 1, "the browser tells of the missing page itself"
        visitor.complaints.clear()


def test_a_visit_leaves_nothing_but_the_palette(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url)
    page.locator("form[data-md-component=palette] label:visible").click()
    visitor.open(server.url + SIBOLGA)
    assert visitor.context.cookies() == []
    kept = page.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage))")
    assert kept == [f"{FOLDER}.__palette"]


def test_a_question_to_a_stranger_would_be_noticed(browser: Browser) -> None:
    with pytest.raises(AssertionError, match=r"asked elsewhere: \['https://example\.com/x"):
        _ask_a_stranger(browser)


def _ask_a_stranger(browser: Browser) -> None:
    with visiting(browser) as visitor:
        picture = '<img src="https://example.com/x.png" alt="">'
        visitor.page.set_content(picture, wait_until="networkidle")
