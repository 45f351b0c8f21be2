import pytest
from playwright.sync_api import Browser, Page, expect
from tests.support.catalogue import SIBOLGA
from tests.support.chromium import Visitor, visiting
from tests.support.server import Server

pytestmark = pytest.mark.browser

FIRST_RESULTS = ".md-search-result__item:nth-child(-n + 3)"
"""An office lists the numbers of its SOPs, so its page may stand before the SOP's own."""


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("Sibolga penyusunan", SIBOLGA),
        ("07/SOP", SIBOLGA),
        ("07/SOP-Disdukcapil/SES/2020", SIBOLGA),
        ("470/", "kota-palembang/"),
        ("menghimpun data", SIBOLGA),
        ("10.07.03.021", "provinsi-bengkulu/pembinaan-aparatur-pendaftaran-penduduk/"),
        ("12./005", "kabupaten-paser/inovasi-pelayanan/"),
    ],
)
def test_search_leads_to_the_right_page(
    visitor: Visitor, server: Server, query: str, address: str
) -> None:
    page = visitor.open(server.url)
    _search(page, query)
    found = page.locator(f'{FIRST_RESULTS} > .md-search-result__link[href*="{address}"]').first
    expect(found).to_be_visible()
    found.click()
    page.wait_for_url(f"{server.url}{address}**")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_search_works_on_a_phone(browser: Browser, server: Server) -> None:
    with visiting(browser, width=360) as visitor:
        page = visitor.open(server.url + SIBOLGA)
        page.locator("label[for=__search]:visible").first.click()
        _search(page, "surat pengantar")
        expect(page.locator(".md-search-result__link").first).to_be_visible()


def test_search_says_when_there_is_nothing(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url)
    _search(page, "kantoryangtidakada")
    expect(page.get_by_text("Tidak ada yang cocok")).to_be_visible()


def test_nothing_is_fetched_before_somebody_searches(visitor: Visitor, server: Server) -> None:
    server.asked.clear()
    page = visitor.open(server.url)
    assert not any(path.endswith("search_index.json") for path in server.asked)
    _search(page, "inovasi")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert any(path.endswith("search_index.json") for path in server.asked)


def test_the_home_page_leads_to_search(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url)
    page.locator("[data-cari]").click()
    expect(page.locator("[data-md-component=search-query]")).to_be_focused()


def test_the_page_for_missing_addresses_searches(
    visitor: Visitor, server_with_address: Server
) -> None:
    page = visitor.open(server_with_address.url + "404.html")
    page.get_by_label("Cari nama SOP").fill("Sibolga penyusunan")
    page.get_by_role("button", name="Cari", exact=True).click()
    expect(page.locator(".md-search-result__link").first).to_be_visible()


def _search(page: Page, query: str) -> None:
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.type(query)
