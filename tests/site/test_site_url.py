import gzip
import re

import pytest
from tests.conftest import ADDRESS
from tests.support.catalogue import ALL, PAGES
from tests.support.sites import Built

pytestmark = pytest.mark.site

CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)"')


def test_without_an_address_nothing_claims_to_know_it(site: Built) -> None:
    for path, html in site.pages().items():
        assert not CANONICAL.search(html), path
        assert "og:url" not in html, path
    assert [path for path in site.files() if path.startswith("sitemap")] == []
    assert "Sitemap" not in site.text("robots.txt")


def test_a_missing_address_is_told_once(site: Built, site_with_address: Built) -> None:
    assert site.log.count("KATALOG_SITE_URL") == 1
    assert "KATALOG_SITE_URL" not in site_with_address.log


def test_with_an_address_every_page_knows_its_own(site_with_address: Built) -> None:
    assert site_with_address.code == 0, site_with_address.log
    for address in ALL:
        assert CANONICAL.findall(site_with_address.page(address)) == [ADDRESS + address]


def test_the_page_for_missing_addresses_has_no_address(site_with_address: Built) -> None:
    assert not CANONICAL.search(site_with_address.text("404.html"))


def test_the_sitemap_lists_every_page_once(site_with_address: Built) -> None:
    sitemap = site_with_address.text("sitemap.xml")
    listed = re.findall(r"<loc>([^<]*)</loc>", sitemap)
    assert sorted(listed) == sorted(ADDRESS + address for address in PAGES)
    packed = site_with_address.folder / "sitemap.xml.gz"
    assert gzip.decompress(packed.read_bytes()).decode() == sitemap


def test_robots_are_told_where_the_sitemap_is(site_with_address: Built) -> None:
    assert f"Sitemap: {ADDRESS}sitemap.xml\n" in site_with_address.text("robots.txt")
