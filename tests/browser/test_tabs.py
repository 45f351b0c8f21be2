"""Alur, Formulir and Langkah: below one another, and behind tabs where a script runs."""

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.support.catalogue import SIBOLGA
from tests.support.chromium import Visitor, visiting
from tests.support.needs import need_drawing
from tests.support.server import Server

pytestmark = pytest.mark.browser

VIEWS = ("Alur", "Formulir", "Langkah")
MARKED = ".md-nav--secondary .md-nav__link--active"


def _tabs(page: Page) -> list[str]:
    return page.get_by_role("tab").all_text_contents()


def _open_view(page: Page) -> str:
    """Returns the view that is shown, and checks that no other is and that its tab says so."""
    (shown,) = [name for name in VIEWS if page.get_by_role("tabpanel", name=name).is_visible()]
    chosen = page.get_by_role("tab", selected=True)
    expect(chosen).to_have_text(shown)
    expect(chosen).to_have_attribute("tabindex", "0")
    assert page.locator("[role=tab][tabindex='-1']").count() == len(VIEWS) - 1
    return shown


def test_one_view_is_shown_at_a_time(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url + SIBOLGA)
    assert _tabs(page) == list(VIEWS)
    assert _open_view(page) == "Alur"
    for name in reversed(VIEWS):
        page.get_by_role("tab", name=name).click()
        assert _open_view(page) == name
    expect(page.get_by_role("heading", name="Tentang halaman ini")).to_be_visible()


def test_a_tab_names_what_it_controls(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url + SIBOLGA)
    for tab in page.get_by_role("tab").all():
        panel = page.locator(f"#{tab.get_attribute('aria-controls')}")
        expect(panel).to_have_attribute("role", "tabpanel")
        expect(panel).to_have_attribute("aria-labelledby", tab.get_attribute("id") or "")


@pytest.mark.parametrize(
    ("keys", "view"),
    [
        ("ArrowRight", "Formulir"),
        ("ArrowRight ArrowRight", "Langkah"),
        ("ArrowRight ArrowRight ArrowRight", "Alur"),
        ("ArrowLeft", "Langkah"),
        ("End", "Langkah"),
        ("End Home", "Alur"),
        ("End ArrowLeft", "Formulir"),
    ],
)
def test_tabs_are_walked_by_arrows(visitor: Visitor, server: Server, keys: str, view: str) -> None:
    page = visitor.open(server.url + SIBOLGA)
    page.get_by_role("tab", name="Alur").focus()
    for key in keys.split():
        page.keyboard.press(key)
    assert _open_view(page) == view
    expect(page.get_by_role("tab", name=view)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("tabpanel", name=view)).to_be_focused()


def test_a_chosen_tab_outlives_a_reload(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url + SIBOLGA)
    page.get_by_role("tab", name="Formulir").click()
    expect(page).to_have_url(f"{server.url}{SIBOLGA}#formulir")
    page.reload()
    assert _open_view(page) == "Formulir"


@pytest.mark.parametrize(
    ("anchor", "view"),
    [
        ("alur", "Alur"),
        ("formulir", "Formulir"),
        ("peringatan", "Formulir"),
        ("formulir-langkah-7", "Formulir"),
        ("langkah", "Langkah"),
        ("langkah-7", "Langkah"),
        ("tentang-halaman-ini", "Alur"),
        ("tidak-ada", "Alur"),
        ("%E0%A4%A", "Alur"),
    ],
)
@pytest.mark.parametrize("width", [390, 1300])
def test_an_address_opens_the_view_it_leads_into(
    browser: Browser, server: Server, width: int, anchor: str, view: str
) -> None:
    with visiting(browser, width=width) as visitor:
        page = visitor.open(f"{server.url}{SIBOLGA}#{anchor}")
        outside = anchor.startswith(("tentang", "tidak", "%"))
        assert _open_view(page) == ("Langkah" if outside and width == 390 else view)
        if anchor[0] != "%" and anchor != "tidak-ada":
            shown = f"#tab-{anchor}" if anchor.title() in VIEWS else f"#{anchor}"
            expect(page.locator(shown)).to_be_in_viewport()
            expect(page.locator(":target")).to_have_id(anchor)


def test_the_way_back_leads_through_the_views(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url + SIBOLGA)
    for anchor in ("#langkah", "#peringatan", "#tentang-halaman-ini"):
        page.locator(f'.md-sidebar--secondary a[href="{anchor}"]').click()
    assert _open_view(page) == "Formulir"
    page.go_back()
    expect(page.locator("#peringatan")).to_be_in_viewport()
    page.go_back()
    assert _open_view(page) == "Langkah"
    page.go_back()
    assert _open_view(page) == "Alur"
    page.go_forward()
    assert _open_view(page) == "Langkah"


def test_the_table_of_contents_marks_what_is_read(visitor: Visitor, server: Server) -> None:
    page = visitor.open(f"{server.url}{SIBOLGA}#langkah-10")
    expect(page.locator(MARKED)).to_have_text("Langkah")
    page.locator('.md-sidebar--secondary a[href="#peringatan"]').click()
    expect(page.locator(MARKED)).to_have_text("Pencatatan dan Pendataan")
    page.locator('.md-sidebar--secondary a[href="#alur"]').click()
    expect(page.locator(MARKED)).to_have_text("Alur")


def test_the_search_of_the_browser_opens_what_it_finds(visitor: Visitor, server: Server) -> None:
    page = visitor.open(server.url + SIBOLGA)
    hidden = page.locator(".sop-pandang[hidden]")
    assert [one.get_attribute("hidden") for one in hidden.all()] == ["until-found"] * 2
    page.locator("#tab-langkah-isi").dispatch_event("beforematch")
    assert _open_view(page) == "Langkah"


def test_where_browsers_cannot_search_it_a_hidden_view_is_hidden_all_the_same(
    visitor: Visitor, server: Server
) -> None:
    visitor.context.add_init_script("delete HTMLElement.prototype.onbeforematch")
    page = visitor.open(server.url + SIBOLGA)
    hidden = page.locator(".sop-pandang[hidden]")
    assert [one.get_attribute("hidden") for one in hidden.all()] == ["", ""]
    page.get_by_role("tab", name="Langkah").click()
    assert _open_view(page) == "Langkah"


def test_a_step_is_found_again_in_every_view(visitor: Visitor, server: Server) -> None:
    need_drawing()
    page = visitor.open(server.url + SIBOLGA)
    page.locator('svg.swimlane a[href="#langkah-6"]').click()
    expect(page.locator("li#langkah-6")).to_be_in_viewport()
    page.locator("#langkah-6").get_by_role("link", name="Formulir").click()
    expect(page.locator("#formulir-langkah-6")).to_be_in_viewport()
    page.locator("table.f-t").get_by_role("link", name="6", exact=True).click()
    expect(page.locator("li#langkah-6")).to_be_in_viewport()
    page.locator("#langkah-6").get_by_role("link", name="Alur").click()
    expect(page.locator("svg.swimlane #gambar-langkah-6")).to_be_in_viewport()


def test_on_a_phone_the_list_comes_first(browser: Browser, server: Server) -> None:
    with visiting(browser, width=390) as visitor:
        page = visitor.open(server.url + SIBOLGA)
        assert _tabs(page) == ["Langkah", "Alur", "Formulir"]
        assert _open_view(page) == "Langkah"
        page.get_by_role("tab", name="Langkah").focus()
        page.keyboard.press("ArrowRight")
        assert _open_view(page) == "Alur"


@pytest.mark.parametrize("width", [390, 1300])
def test_without_javascript_the_views_stand_below_one_another(
    browser: Browser, server: Server, width: int
) -> None:
    with visiting(browser, width=width, javascript=False) as visitor:
        page = visitor.open(server.url + SIBOLGA)
        assert page.get_by_role("tab").count() == 0
        tops: dict[str, float] = {}
        for name in VIEWS:
            heading = page.get_by_role("heading", name=name, exact=True)
            expect(heading).to_be_visible()
            tops[name] = (heading.bounding_box() or {"y": -1.0})["y"]
        phone = ["Langkah", "Alur", "Formulir"]
        assert sorted(tops, key=tops.__getitem__) == (phone if width == 390 else list(VIEWS))


def test_without_javascript_a_step_is_found_again_too(browser: Browser, server: Server) -> None:
    with visiting(browser, javascript=False) as visitor:
        page = visitor.open(f"{server.url}{SIBOLGA}#langkah-6")
        page.locator("#langkah-6").get_by_role("link", name="Formulir").click()
        expect(page.locator("#formulir-langkah-6")).to_be_in_viewport()
        page.locator("table.f-t").get_by_role("link", name="6", exact=True).click()
        expect(page.locator("#langkah-6")).to_be_in_viewport()


def test_other_pages_with_such_headings_have_no_tabs(visitor: Visitor, server: Server) -> None:
    for address in ("", "panduan/menulis-sop/", "kota-sibolga/"):
        assert visitor.open(server.url + address).get_by_role("tab").count() == 0
