"""The script that runs before a page is painted (overrides/aset/start.js)."""

from typing import Final

import pytest
from playwright.sync_api import Browser, expect
from tests.support.catalogue import SIBOLGA
from tests.support.chromium import SCHEMES, Scheme, Visitor, visiting
from tests.support.server import Server

pytestmark = pytest.mark.browser

BODY_AS_IT_COMES: Final = """new MutationObserver((_, observer) => {
  if (!document.body) return
  observer.disconnect()
  queueMicrotask(() => { window.came = document.body.getAttribute("data-md-color-scheme") })
}).observe(document, { childList: true, subtree: true })"""
"""Notes the colour scheme after the scripts that wait for a body, and before anything else."""


STORAGES: Final = {
    "forbidden": """for (const name of ["localStorage", "sessionStorage"])
        Object.defineProperty(window, name, { get() { throw new DOMException("no") } })""",
    "broken": """if (location.protocol === "http:")
        localStorage.setItem("/sub/folder/.__palette", "{")""",
}
"""What browsers do where cookies are forbidden, and what other pages of a host may leave."""


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_first_visit_is_never_in_the_wrong_colours(
    browser: Browser, server: Server, scheme: Scheme
) -> None:
    with visiting(browser, scheme=scheme) as visitor:
        assert _came(visitor, server.url) == ("slate" if scheme == "dark" else "default")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_neither_is_the_next_page(browser: Browser, server: Server, scheme: Scheme) -> None:
    with visiting(browser, scheme=scheme) as visitor:
        seen = []
        for address in ("", SIBOLGA, "kota-sibolga/", "tentang/"):
            seen.append(_came(visitor, server.url + address))
            visitor.page.locator("form[data-md-component=palette] label:visible").click()
        own = "slate" if scheme == "dark" else "default"
        assert seen == [own, "slate", "default", own]


@pytest.mark.parametrize("storage", STORAGES)
def test_no_storage_is_needed(visitor: Visitor, server: Server, storage: str) -> None:
    visitor.context.add_init_script(STORAGES[storage])
    for address in ("?q=inovasi", "katalog/?q=inovasi"):
        page = visitor.open(server.url + address)
        expect(page.locator(".cari__nama").first).to_be_visible()
    for key in ("/", "Control+k"):
        page = visitor.open(server.url + SIBOLGA)
        page.keyboard.press(key)
        expect(page.get_by_role("dialog").get_by_role("searchbox")).to_be_focused()
    page.get_by_label("Tombol / membuka pencarian").uncheck()


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_keys_lead_to_the_catalogue_where_no_module_loads(
    visitor: Visitor, server: Server, key: str
) -> None:
    visitor.context.route("**/cari/kotak.js", lambda route: route.abort())
    page = visitor.open(server.url + SIBOLGA)
    page.keyboard.press(key)
    page.wait_for_url(f"{server.url}katalog/")
    visitor.complaints.clear()  # that it did not load


def test_so_does_a_search_that_somebody_sent(visitor: Visitor, server: Server) -> None:
    visitor.context.route("**/cari/kotak.js", lambda route: route.abort())
    page = visitor.open(f"{server.url}{SIBOLGA}?q=Kota+Bima")
    page.wait_for_url(f"{server.url}katalog/?teks=Kota+Bima")
    expect(page.locator(".sop-katalog tbody tr")).to_have_count(1)
    visitor.complaints.clear()  # the same


def _came(visitor: Visitor, url: str) -> str:
    visitor.context.add_init_script(BODY_AS_IT_COMES)
    came: str = visitor.open(url).evaluate("window.came")
    return came
