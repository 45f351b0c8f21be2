from urllib.parse import urljoin

import pytest
from tests.conftest import ADDRESS
from tests.support.catalogue import FOOT, PAGES
from tests.support.markup import read_html
from tests.support.sites import Built

pytestmark = pytest.mark.site


def test_the_strict_build_succeeds(site: Built) -> None:
    assert site.code == 0, site.log
    assert "WARNING" not in site.log


def test_every_page_stands_at_its_address_and_no_other_page_exists(site: Built) -> None:
    expected = {f"{address}index.html" for address in PAGES} | {"404.html"}
    assert set(site.pages()) == expected


def test_the_foot_of_every_page_leads_to_the_pages_about_the_site(
    site_with_address: Built,
) -> None:
    for path, html in site_with_address.pages().items():
        foot = read_html(html[html.index("<footer") :])
        targets = {urljoin(ADDRESS + path, reference.target) for reference in foot.references}
        assert targets >= {ADDRESS + address for address in FOOT}, path


def test_robots_may_read_everything(site: Built) -> None:
    assert site.text("robots.txt") == "User-agent: *\nAllow: /\n"


def test_the_page_for_missing_addresses_leads_on(site_with_address: Built) -> None:
    page = read_html(site_with_address.text("404.html"))
    targets = {reference.target for reference in page.references}
    assert "Halaman tidak ditemukan" in page.text
    assert "input" in page.tags
    assert "/sub/folder/kota-sibolga/" in targets
