"""The site under the headers of docs/panduan/memasang.md: nothing is refused, everything works."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests.support.advice import POLICY, advised_headers, looser_headers, strict_headers
from tests.support.catalogue import ALL, PASER, SIBOLGA
from tests.support.chromium import SCHEMES, Scheme, Visitor, visiting
from tests.support.needs import need_drawing, need_npm_file
from tests.support.server import Server, serving
from tests.support.sites import MKDOCS_WITHOUT_MERMAN, Built, build_site, scratch_host

pytestmark = pytest.mark.browser

EDITORS_PAGES: Final = ("temuan/", "kantor-terbuka/rusak/", "kantor-terbuka/zzq-konsep/")
LIBRARY: Final = "aset/vendor/mermaid.min.js"

TELL: Final = """addEventListener("securitypolicyviolation", (event) =>
  console.error("refused", event.effectiveDirective, event.blockedURI, event.sourceFile))"""


@pytest.fixture(scope="module")
def guarded(site_with_address: Built) -> Iterator[Server]:
    """Serves the public site."""
    with serving(site_with_address.folder, strict_headers()) as running:
        yield running


@contextmanager
def _visiting(
    browser: Browser, *, width: int = 1300, scheme: Scheme = "light"
) -> Iterator[Visitor]:
    """A visit that also complains of what the policy refuses without a word in the console."""
    with visiting(browser, width=width, scheme=scheme) as visitor:
        visitor.context.add_init_script(TELL)
        yield visitor


def _look(visitor: Visitor, url: str) -> Page:
    page = visitor.open(url)
    visitor.settle()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    return page


def test_every_server_of_the_guide_sends_the_same_headers() -> None:
    assert advised_headers("nginx") == advised_headers("apache") == (strict_headers(),)


def test_the_policy_makes_no_exception() -> None:
    policy = strict_headers()[POLICY]
    assert policy.startswith("default-src 'none';")
    assert not {"unsafe", "sha256", "*", "http", "blob"} & set(policy.replace("-", " ").split())
    assert "unsafe" not in policy


@pytest.mark.parametrize(("width", "scheme"), [(1300, "light"), (390, "dark")])
def test_no_page_is_refused_anything(
    browser: Browser, guarded: Server, site_with_address: Built, width: int, scheme: Scheme
) -> None:
    with _visiting(browser, width=width, scheme=scheme) as visitor:
        for address in (*ALL, *_guide(site_with_address), "404.html"):
            _look(visitor, guarded.url + address)


def _guide(built: Built) -> list[str]:
    """Return the guide and, because they are all alike, two of the pages about rules."""
    pages = [path.removesuffix("index.html") for path in built.pages()]
    rules = [path for path in pages if path.startswith("aturan/")]
    return [*(path for path in pages if path.startswith("panduan/")), *rules[:2]]


def test_pages_for_editors_are_not_refused_anything(
    browser: Browser, secret_internal_site: Built
) -> None:
    with (
        serving(secret_internal_site.folder, strict_headers()) as server,
        _visiting(browser) as one,
    ):
        for address in EDITORS_PAGES:
            _look(one, server.url + address)


def test_a_former_address_leads_on(browser: Browser, small_site: Built) -> None:
    with serving(small_site.folder, strict_headers()) as server, _visiting(browser) as visitor:
        visitor.open(server.url + "kantor-uji/surat-masuk/")
        visitor.page.wait_for_url("**/kantor-uji/penerimaan-surat/")
        visitor.settle()


def test_a_former_address_is_laid_out(browser: Browser, small_site: Built) -> None:
    with serving(small_site.folder, strict_headers()) as server, _visiting(browser) as visitor:
        visitor.page.route("**/kantor-uji/surat-masuk/", _stay)
        page = _look(visitor, server.url + "kantor-uji/surat-masuk/")
        assert page.evaluate("getComputedStyle(document.body).maxWidth") == "576px"


def _stay(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace('http-equiv="refresh"', ""))


def test_a_missing_address_has_the_headers_too(browser: Browser, guarded: Server) -> None:
    with _visiting(browser) as visitor:
        _look(visitor, guarded.url + "kota-sibolga/tidak-ada/")
        assert len(visitor.complaints) == 1, "the browser tells of the missing page itself"
        visitor.complaints.clear()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_everything_works_at_a_desk(browser: Browser, guarded: Server, scheme: Scheme) -> None:
    need_drawing()
    with _visiting(browser, scheme=scheme) as visitor:
        visitor.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = _look(visitor, guarded.url + SIBOLGA)
        for _ in range(3):
            page.locator("form[data-md-component=palette] label:visible").click()
        page.locator("details.sop-sumber summary").click()
        page.get_by_role("button", name="Salin teks").click()
        expect(page.get_by_text("Tersalin.")).to_be_visible()
        _search(page, "inovasi", PASER)


def test_everything_works_on_a_phone(browser: Browser, guarded: Server) -> None:
    with _visiting(browser, width=390) as visitor:
        page = _look(visitor, guarded.url + SIBOLGA)
        page.get_by_text("Buka menu").locator("..").click()
        drawer = page.locator(".md-sidebar--primary")
        drawer.get_by_role("link", name="Keterkaitan", exact=True).first.click()
        page.wait_for_url("**/keterkaitan/")
        _search(page, "inovasi", PASER)


def _search(page: Page, query: str, address: str) -> None:
    page.locator("header [data-cari]").click()
    page.get_by_role("searchbox", name="Cari nama SOP").fill(query)
    page.locator(f'.cari__nama[href*="{address}"]').first.click()
    page.wait_for_url(f"**/{address}**")


def test_the_page_for_missing_addresses_searches(browser: Browser, guarded: Server) -> None:
    with _visiting(browser) as visitor:
        page = _look(visitor, guarded.url + "404.html")
        page.get_by_label("Cari nama SOP").fill("Sibolga penyusunan")
        page.get_by_role("button", name="Cari", exact=True).click()
        expect(page.locator(".cari__nama").first).to_be_visible()


@pytest.mark.parametrize(
    "planted",
    [
        "document.head.append(Object.assign(document.createElement('script'), {text: '1'}))",
        "document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x</p>')",
        "document.body.insertAdjacentHTML('beforeend', '<img src=\"//127.0.0.1:9/x.png\">')",
        "new Worker(URL.createObjectURL(new Blob(['1'])))",
    ],
)
def test_what_is_refused_would_be_noticed(browser: Browser, guarded: Server, planted: str) -> None:
    with pytest.raises(AssertionError, match=r"complained: .*refused"):
        _plant(browser, guarded, planted)


def _plant(browser: Browser, server: Server, planted: str) -> None:
    with _visiting(browser) as visitor:
        page = _look(visitor, server.url)
        with page.expect_console_message(lambda message: message.text.startswith("refused")):
            page.evaluate(f"() => {{ {planted} }}")


def test_a_drawing_of_a_page_needs_the_looser_headers(browser: Browser, small_site: Built) -> None:
    need_drawing()
    with serving(small_site.folder, looser_headers()) as server, _visiting(browser) as visitor:
        _look(visitor, server.url + "tentang/")
    with serving(small_site.folder, strict_headers()) as server, _visiting(browser) as visitor:
        _look(visitor, server.url + "tentang/")
        assert any("style-src" in one for one in visitor.complaints), "so the guide says"
        visitor.complaints.clear()


@pytest.mark.site
def test_a_site_that_the_browser_draws_needs_the_looser_headers(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    library = need_npm_file("mermaid/dist/mermaid.min.js")
    root = scratch_host(tmp_path_factory.mktemp("undrawn-guarded"))
    target = root / "docs" / LIBRARY
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(library, target)
    built = build_site(root, root / "site", mkdocs=MKDOCS_WITHOUT_MERMAN, KATALOG_MERMAID2="true")
    with serving(built.folder, looser_headers()) as server, _visiting(browser) as visitor:
        page = _look(visitor, server.url + SIBOLGA)
        expect(page.locator(".sop-alur .mermaid svg")).to_be_visible(timeout=30_000)
