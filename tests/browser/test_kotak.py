"""The search box as readers use it: with a keyboard, a mouse, a phone, a link somebody sent."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.support.axe import violations
from tests.support.catalogue import SIBOLGA
from tests.support.chromium import SCHEMES, Scheme, Visitor, visiting
from tests.support.server import Server

pytestmark = pytest.mark.browser


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
        ("kerjasama", "kota-palembang/pelayanan-kerjasama/"),
        ("kerja sama", "kota-palembang/pelayanan-kerjasama/"),
    ],
)
def test_the_first_result_is_the_right_sop(
    visitor: Visitor, server: Server, query: str, address: str
) -> None:
    page = visitor.open(server.url)
    search(page, query)
    found = results(page).first
    expect(found).to_have_attribute("href", re.compile(address))
    found.click()
    page.wait_for_url(f"{server.url}{address}**")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_keyboard_is_enough(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url)
    page.keyboard.press("Control+k")
    expect(field(page)).to_be_focused()
    page.keyboard.type("inovasi pelayanan")
    expect(results(page).nth(1)).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".cari__hasil a").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    second = page.locator(".cari__hasil a").nth(1)
    expect(second).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    leads_to = second.get_attribute("href") or ""
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{leads_to.removeprefix(server.url)}")


def test_whoever_is_impatient_gets_one_box(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url)
    page.keyboard.press("Control+k")
    page.keyboard.press("Control+k")
    expect(field(page)).to_be_focused()
    page.wait_for_timeout(300)
    expect(page.locator("dialog")).to_have_count(1)


def test_enter_in_the_field_opens_the_first_result(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url)
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    page.keyboard.type("menghimpun data")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{server.url}{SIBOLGA}**")


def test_letters_typed_on_a_result_go_to_the_field(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url)
    search(page, "inovasi")
    expect(results(page).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.type("x")
    expect(field(page)).to_have_value("inovasix")


def test_escape_closes_and_gives_the_keyboard_back(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url + SIBOLGA)
    opener = page.locator("header [data-cari]")
    opener.focus()
    page.keyboard.press("Enter")
    expect(field(page)).to_be_focused()
    page.keyboard.type("inovasi")
    expect(results(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(opener).to_be_focused()
    assert "?" not in page.url


def test_the_slash_can_be_switched_off(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url)
    page.keyboard.press("/")
    page.get_by_label("Tombol / membuka pencarian").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    page.keyboard.press("/")
    page.wait_for_timeout(300)
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.keyboard.press("Control+k")
    expect(field(page)).to_be_focused()


def test_an_address_carries_the_query(visitor: Visitor, server: Server) -> None:
    page = visitor.open(f"{server.url}{SIBOLGA}?q=inovasi+pelayanan")
    expect(field(page)).to_have_value("inovasi pelayanan")
    expect(results(page).first).to_be_visible()
    field(page).fill("surat masuk")
    expect(page).to_have_url(re.compile(r"[?&]q=surat\+masuk"))


def test_a_search_leaves_the_filters_of_the_catalogue_alone(
    visitor: Visitor, server: Server
) -> None:
    chosen = f"{server.url}katalog/?wilayah=kota-palembang&urut=nama"
    rows = visitor.open(chosen).locator(".sop-katalog tbody tr")
    expect(rows).to_have_count(3)
    search(visitor.page, "inovasi")
    expect(visitor.page).to_have_url(f"{server.url}katalog/?urut=nama&q=inovasi")
    expect(results(visitor.page).first).to_be_visible()
    visitor.page.keyboard.press("Escape")
    expect(visitor.page).to_have_url(chosen)
    expect(rows).to_have_count(3)


def test_the_catalogue_is_not_filtered_by_a_search_that_somebody_sent(
    visitor: Visitor, server: Server
) -> None:
    page = visitor.open(f"{server.url}katalog/?q=inovasi&tahun=2022")
    expect(results(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page).to_have_url(f"{server.url}katalog/")
    expect(page.locator(".sop-katalog tbody tr")).to_have_count(7)


def test_a_facet_narrows_and_the_number_is_announced(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url)
    search(page, "inovasi")
    expect(results(page).first).to_be_visible()
    before = results(page).count()
    box = page.get_by_role("group", name="Wilayah").get_by_label(re.compile("Kota Bima"))
    box.check()
    expect(page.get_by_role("status")).to_have_text("1 SOP ditemukan.")
    assert before > 1
    expect(box).to_be_focused()
    expect(page).to_have_url(re.compile("wilayah=Kota"))
    page.reload()
    expect(page.get_by_role("status")).to_have_text("1 SOP ditemukan.")


def test_the_facets_of_the_catalogue_are_those_of_the_box(visitor: Visitor, server: Server) -> None:
    page = visitor.open(f"{server.url}katalog/")
    facets = page.locator("[data-sisi]").evaluate_all(
        "all => all.map(one => [...one.querySelectorAll('label > span')].map(span =>"
        " span.textContent).sort())"
    )
    search(page, "sop")
    expect(results(page).first).to_be_visible()
    boxes = page.locator(".cari__faset").evaluate_all(
        "all => all.map(one => [...one.querySelectorAll('input')].map(box => box.value).sort())"
    )
    assert boxes == [values for values in facets if len(values) > 1]


def test_results_lead_to_the_step(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url)
    search(page, "menghimpun data dan informasi")
    step = page.locator(".cari__langkah a").first
    expect(step).to_be_visible()
    step.click()
    page.wait_for_url(re.compile(r"#langkah-"))
    assert page.evaluate("document.querySelector(':target').id").startswith("langkah-")


def test_a_typing_error_is_corrected_and_said(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url)
    search(page, "inovsai")
    expect(page.get_by_role("status")).to_contain_text("Menampilkan hasil untuk inovasi")
    expect(results(page).first).to_be_visible()


def test_where_there_is_nothing_help_is_offered(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url)
    search(page, "xqzwvjk")
    expect(page.get_by_role("status")).to_contain_text("Tidak ada SOP yang cocok")
    link = page.get_by_role("status").get_by_role("link", name="semua SOP")
    expect(link).to_have_attribute("href", f"{server.url}katalog/")


def test_nothing_is_fetched_before_somebody_searches(visitor: Visitor, server: Server) -> None:
    server.asked.clear()
    page = visitor.open(server.url + SIBOLGA)
    visitor.settle()
    assert not any("cari" in path or "pagefind" in path for path in server.asked)
    search(page, "inovasi")
    expect(results(page).first).to_be_visible()
    assert any("cari/kotak.js" in path for path in server.asked)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [390, 1300])
def test_axe_finds_nothing_in_the_open_box(
    browser: Browser, server: Server, width: int, scheme: Scheme
) -> None:
    with visiting(browser, width=width, scheme=scheme) as visitor:
        page = visitor.open(f"{server.url}?q=inovasi")
        expect(results(page).first).to_be_visible()
        assert not violations(page)


def test_a_phone_shows_results_over_the_whole_screen(browser: Browser, server: Server) -> None:
    with visiting(browser, width=360) as visitor:
        page = visitor.open(server.url + SIBOLGA)
        search(page, "surat pengantar")
        expect(results(page).first).to_be_visible()
        assert page.evaluate("document.querySelector('dialog').scrollWidth") <= 360


def test_without_a_script_search_leads_to_the_catalogue(browser: Browser, server: Server) -> None:
    with visiting(browser, javascript=False) as visitor:
        page = visitor.open(server.url + SIBOLGA)
        page.locator("header [data-cari]").click()
        page.wait_for_url(f"{server.url}katalog/")


def test_the_home_page_leads_to_search(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url)
    page.locator("article [data-cari]").click()
    expect(field(page)).to_be_focused()


def test_the_page_for_missing_addresses_searches(
    visitor: Visitor, server_with_address: Server
) -> None:
    page = visitor.open(server_with_address.url + "404.html")
    page.get_by_label("Cari nama SOP").fill("Sibolga penyusunan")
    page.get_by_role("button", name="Cari", exact=True).click()
    expect(results(page).first).to_be_visible()


def search(page: Page, query: str) -> None:
    """Open the box by its link in the header, and type."""
    page.locator("header [data-cari]").click()
    expect(field(page)).to_be_focused()
    page.keyboard.type(query)


def field(page: Page) -> Locator:
    """Return the field of the box."""
    return page.get_by_role("dialog").get_by_role("searchbox")


def results(page: Page) -> Locator:
    """Return the links to the SOPs that were found."""
    return page.locator(".cari__nama")
