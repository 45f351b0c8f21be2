import pytest
from playwright.sync_api import Browser

from tests.support.catalogue import FOOT, OTHERS, PASER, SIBOLGA
from tests.support.chromium import SCHEMES, WIDTHS, Scheme, visiting
from tests.support.server import FOLDER, Server

pytestmark = pytest.mark.browser

PAGES = (*OTHERS, *FOOT, "kota-sibolga/", "kota-palembang/", SIBOLGA, PASER, "404.html")
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_fits_its_window_and_asks_nobody_else(
    browser: Browser, server_with_address: Server, width: int, scheme: Scheme, address: str
) -> None:
    server_with_address.asked.clear()
    with visiting(browser, width=width, scheme=scheme) as visitor:
        page = visitor.open(server_with_address.url + address)
        assert page.evaluate(OVERFLOW) == 0
        assert page.get_by_role("heading", level=1).is_visible()
    assert [path for path in server_with_address.asked if not path.startswith(FOLDER)] == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_page_follows_the_device(browser: Browser, server: Server, scheme: Scheme) -> None:
    with visiting(browser, scheme=scheme) as visitor:
        page = visitor.open(server.url + SIBOLGA)
        red, green, blue = page.evaluate(
            "getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).slice(0, 3).map(Number)"
        )
        assert (red + green + blue > 3 * 128) == (scheme == "light")


def test_a_missing_address_shows_a_page_that_helps(
    browser: Browser, server_with_address: Server
) -> None:
    with visiting(browser) as visitor:
        page = visitor.open(server_with_address.url + "kota-sibolga/tidak-ada/")
        page.get_by_role("link", name="Kota Sibolga").click()
        page.wait_for_url("**/kota-sibolga/")
        assert len(visitor.complaints) == 1, "the browser tells of the missing page itself"
        visitor.complaints.clear()
