from typing import Final

import pytest
from playwright.sync_api import Browser
from tests.support.axe import violations
from tests.support.catalogue import PASER, SEKRETARIS, SIBOLGA
from tests.support.chromium import SCHEMES, Scheme, visiting
from tests.support.server import Server

pytestmark = pytest.mark.browser

PAGES: Final = (
    *("", "kota-sibolga/", "keterkaitan/", "404.html", "tentang/"),
    *("peraturan/", "peraturan/undang-undang-23-2006/", "katalog/", "data/"),
    *(SEKRETARIS, "kota-palembang/", "kabupaten-paser/pelaksana/kepala-dinas/"),
    *(f"{SIBOLGA}#{view}" for view in ("alur", "formulir", "langkah")),
    *(f"{PASER}#{view}" for view in ("alur", "formulir", "langkah")),
)


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [390, 1300])
def test_axe_finds_nothing(
    browser: Browser, server_with_address: Server, width: int, scheme: Scheme, address: str
) -> None:
    with visiting(browser, width=width, scheme=scheme) as visitor:
        assert not violations(visitor.open(server_with_address.url + address))


@pytest.mark.parametrize("address", ["temuan/", "kantor-terbuka/rusak/"])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_on_pages_for_editors(
    browser: Browser, editors_server: Server, scheme: Scheme, address: str
) -> None:
    with visiting(browser, scheme=scheme) as visitor:
        assert not violations(visitor.open(editors_server.url + address))
