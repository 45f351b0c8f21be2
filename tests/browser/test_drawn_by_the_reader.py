"""The same build on a machine that cannot draw: the reader's browser does, with our own library."""

import re
import shutil
from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Page, expect
from tests.support.catalogue import ALL, SOPS
from tests.support.chromium import Visitor
from tests.support.links import broken_links
from tests.support.needs import need_npm_file
from tests.support.searched import searched
from tests.support.server import Server, serving
from tests.support.sites import MKDOCS_WITHOUT_MERMAN, ROOT, Built, build_site, scratch_host

pytestmark = [pytest.mark.browser, pytest.mark.site]

LIBRARY: Final = "aset/vendor/mermaid.min.js"
ROW: Final = re.compile(r'<li id="langkah-')


@pytest.fixture(scope="module")
def undrawn_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The strict build where merman cannot be imported."""
    library = need_npm_file("mermaid/dist/mermaid.min.js")
    root = scratch_host(tmp_path_factory.mktemp("undrawn"))
    target = root / "docs" / LIBRARY
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(library, target)
    return build_site(root, root / "site", mkdocs=MKDOCS_WITHOUT_MERMAN, KATALOG_MERMAID2="true")


@pytest.fixture(scope="module")
def undrawn_server(undrawn_site: Built) -> Iterator[Server]:
    """Serves that site."""
    with serving(undrawn_site.folder) as running:
        yield running


def test_the_build_succeeds_and_says_who_draws(undrawn_site: Built) -> None:
    assert undrawn_site.code == 0, undrawn_site.log
    assert undrawn_site.log.count("peramban pembaca yang menggambarnya") == 1


def test_every_link_leads_somewhere(undrawn_site: Built) -> None:
    assert not broken_links(undrawn_site, folder="/")


def test_only_pages_with_a_diagram_load_the_library(undrawn_site: Built) -> None:
    loading = {path for path, html in undrawn_site.pages().items() if "mermaid.min.js" in html}
    assert loading == {f"{address}index.html" for address in SOPS}


def test_the_source_of_diagrams_is_not_searched(undrawn_site: Built) -> None:
    assert "swimlane-beta" not in str(searched(undrawn_site))


@pytest.mark.parametrize("address", SOPS)
def test_the_browser_draws_every_swimlane(
    visitor: Visitor, undrawn_server: Server, undrawn_site: Built, address: str
) -> None:
    page = visitor.open(undrawn_server.url + address)
    drawing = page.locator(".sop-alur .mermaid svg")
    expect(drawing).to_be_visible(timeout=30_000)
    labels = {" ".join(text.split()) for text in drawing.locator(".nodeLabel").all_inner_texts()}
    for number in range(1, len(ROW.findall(undrawn_site.page(address))) + 1):
        assert any(label.startswith(f"{number}.") for label in labels), (number, labels)
    assert drawing.locator(".cluster").count() == _lanes(page)
    assert drawing.get_attribute("aria-roledescription") != "error"


def _lanes(page: Page) -> int:
    return int(page.locator(".sop-fakta dd:nth-of-type(1)").nth(1).inner_text().split()[0])


def test_a_page_without_a_diagram_asks_for_no_library(
    visitor: Visitor, undrawn_server: Server
) -> None:
    undrawn_server.asked.clear()
    for address in ALL:
        if address not in SOPS:
            visitor.open(undrawn_server.url + address)
            visitor.settle()
    assert not any(path.endswith("mermaid.min.js") for path in undrawn_server.asked)


def test_diagrams_that_nobody_draws_fail_a_strict_build(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    out = tmp_path_factory.mktemp("nobody")
    built = build_site(ROOT, out, KATALOG_GAMBAR="peramban", KATALOG_MERMAID2="false")
    assert built.code == 1
    assert "Diagram tidak digambar" in built.log
