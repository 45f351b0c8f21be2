from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.support.catalogue import SIBOLGA
from tests.support.chromium import Visitor, visiting
from tests.support.needs import need_drawing
from tests.support.server import Server

pytestmark = pytest.mark.browser

FOCUSED = """() => {
  const at = document.activeElement
  const words = at.getAttribute("aria-label") || at.getAttribute("title") || at.textContent
  return `${at.tagName.toLowerCase()}: ${words.trim().replace(/\\s+/g, " ")}`
}"""


def test_the_first_screen_says_what_an_sop_is(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url + SIBOLGA)
    for words in ("Penyusunan Standar Operasional Prosedur", "Berlaku", "Waktu terukur", "Kadis"):
        expect(page.get_by_text(words).and_(page.locator("article *")).first).to_be_in_viewport()


def test_a_step_of_the_swimlane_leads_to_its_item(visitor: Visitor, server: Server) -> None:
    need_drawing()
    page = visitor.open(server.url + SIBOLGA)
    page.locator('svg.swimlane a[href="#langkah-6"]').click()
    expect(page).to_have_url(f"{server.url}{SIBOLGA}#langkah-6")
    expect(page.locator("#langkah-6")).to_be_in_viewport()


def test_a_row_of_the_form_leads_to_its_item(visitor: Visitor, server: Server) -> None:
    page = visitor.open(f"{server.url}{SIBOLGA}#formulir")
    page.locator("table.f-t").get_by_role("link", name="10", exact=True).click()
    expect(page.locator("li#langkah-10")).to_be_in_viewport()


@pytest.mark.parametrize("javascript", [True, False])
def test_the_sections_of_the_form_stand_in_pairs(
    browser: Browser, server: Server, *, javascript: bool
) -> None:
    with visiting(browser, javascript=javascript) as visitor:
        _check_pairs(visitor.open(f"{server.url}{SIBOLGA}#formulir"))


def _check_pairs(page: Page) -> None:
    for left, right in (
        ("dasar-hukum", "kualifikasi-pelaksana"),
        ("keterkaitan", "peralatanperlengkapan"),
        ("peringatan", "pencatatan-dan-pendataan"),
    ):
        one, other = (page.locator(f"h3#{name}").bounding_box() for name in (left, right))
        assert one is not None
        assert other is not None
        assert one["y"] == other["y"]
        assert one["x"] < other["x"]


def test_the_source_of_a_diagram_is_copied(visitor: Visitor, server: Server) -> None:
    need_drawing()
    visitor.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visitor.open(server.url + SIBOLGA)
    source = page.locator("details.sop-sumber")
    expect(source.locator("code")).to_be_hidden()
    source.locator("summary").click()
    expect(source.locator("code")).to_be_visible()
    source.get_by_role("button").click()
    expect(source.get_by_role("status")).to_have_text("Tersalin.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == source.locator("code").text_content()
    assert copied.startswith("---\nconfig:\n")
    assert "\nswimlane-beta TB\n" in copied


def test_the_palette_goes_round(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url)
    seen = [_scheme(page)]
    for _ in range(3):
        page.locator("form[data-md-component=palette] label:visible").click()
        seen.append(_scheme(page))
    assert set(seen) == {"default", "slate"}
    assert seen[0] == seen[3]


def test_the_palette_is_remembered(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url)
    page.locator("form[data-md-component=palette] label:visible").click()
    assert _scheme(page) == "slate"
    visitor.open(server.url + SIBOLGA)
    assert _scheme(page) == "slate"


def _scheme(page: Page) -> str | None:
    return page.locator("body").get_attribute("data-md-color-scheme")


def test_the_keyboard_reaches_everything(visitor: Visitor, server: Server) -> None:
    need_drawing()
    page = visitor.open(server.url + SIBOLGA)
    reached = _tab_through(page)
    assert "div: Tabel formulir" not in reached
    for view in ("formulir", "langkah"):
        visitor.open(f"{server.url}{SIBOLGA}#{view}")
        page.reload()
        reached += _tab_through(page)
    assert reached[0] == "a: Langsung ke isi"
    for one in (
        "a: Keterkaitan",
        "a: Cari SOP",
        "button: Alur",
        "div: Diagram alur",
        "summary: Salin diagram sebagai teks Mermaid",
        "div: Tabel formulir",
        "a: langkah 2",
        "a: Sunting SOP ini",
        "a: Privasi",
    ):
        assert one in reached, reached
    assert any(one.startswith("input: Tampilan") for one in reached), reached


def _tab_through(page: Page) -> list[str]:
    reached: list[str] = []
    for _ in range(150):
        page.keyboard.press("Tab")
        now = page.evaluate(FOCUSED)
        if now.startswith("body:"):
            break
        reached.append(now)
    return reached


def test_the_skip_link_leads_to_the_content(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url + SIBOLGA)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    assert page.url.partition("#")[2]


def test_single_letters_do_nothing(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url + "kota-palembang/")
    for key in "fspn,.":
        page.keyboard.press(key)
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert page.url == server.url + "kota-palembang/"


@pytest.mark.parametrize("width", [390, 1300])
def test_without_javascript_everything_can_be_read(
    browser: Browser, server: Server, width: int
) -> None:
    with visiting(browser, width=width, javascript=False) as visitor:
        page = visitor.open(server.url)
        page.get_by_role("link", name="Pemerintah Kota Sibolga").click()
        page.get_by_role("link", name="Penyusunan Standar Operasional Prosedur").click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.locator("#langkah-10")).to_be_visible()
        expect(page.locator("article").get_by_text("Plt. Kepala Dinas")).to_be_visible()
        page.get_by_role("link", name="Aksesibilitas").click()
        expect(page).to_have_url(f"{server.url}aksesibilitas/")


def test_without_javascript_the_drawing_is_there(browser: Browser, server: Server) -> None:
    need_drawing()
    with visiting(browser, javascript=False) as visitor:
        page = visitor.open(server.url + SIBOLGA)
        expect(page.locator("svg.swimlane")).to_be_visible()
        expect(page.get_by_role("button", name="Salin teks")).to_be_hidden()


LONG: Final = ".sop-kop p, .sop-pembuka__nomor, .sop-daftar__keadaan span, .sop-katalog tbody td"
"""Where numbers and names stand as an office writes them."""


@pytest.mark.parametrize("address", [SIBOLGA, "kota-sibolga/", "katalog/"])
def test_a_number_without_blanks_is_not_wider_than_a_phone(
    browser: Browser, server: Server, address: str
) -> None:
    with visiting(browser, width=360) as visitor:
        page = visitor.open(server.url + address)
        places = page.locator(LONG)
        assert places.count() > 2
        places.evaluate_all("all => all.forEach((one) => { one.textContent = '470/'.repeat(99) })")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
