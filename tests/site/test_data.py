"""The open data of the built site, read as the programs that fetch it do."""

import json
import re
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import pytest
from tests.conftest import ADDRESS
from tests.support.catalogue import OFFICES, SIBOLGA, SOPS
from tests.support.sites import Built

pytestmark = pytest.mark.site

ATOM = "{http://www.w3.org/2005/Atom}"


def test_each_sop_and_each_office_tells_machines_what_it_is(site_with_address: Built) -> None:
    kinds = {address: told(site_with_address, address)["@type"] for address in (*OFFICES, *SOPS)}

    assert {kinds[address] for address in OFFICES} == {"GovernmentOrganization"}
    assert {kinds[address] for address in SOPS} == {"DigitalDocument"}
    assert told(site_with_address, SIBOLGA)["url"] == ADDRESS + SIBOLGA


def test_every_file_that_the_list_names_is_there(site_with_address: Built) -> None:
    listed = json.loads(site_with_address.text("data/sop.json"))["sop"]

    assert len(listed) == len(SOPS)
    for one in listed:
        assert one["alamat"].removeprefix(ADDRESS) in SOPS
        if one["berkas"]:
            json.loads(site_with_address.text(one["berkas"].removeprefix(ADDRESS)))


def test_without_an_address_the_list_leads_to_the_same_files(site: Built) -> None:
    for one in json.loads(site.text("data/sop.json"))["sop"]:
        for named in (one["alamat"], one["berkas"]):
            if named:
                path = urljoin("https://x/data/", named).removeprefix("https://x/")
                assert path in SOPS or path in site.files()
    assert "data/umpan.xml" not in site.files()


def test_the_feed_leads_to_pages_and_pages_lead_to_the_feed(site_with_address: Built) -> None:
    feed = ET.fromstring(site_with_address.text("data/umpan.xml"))  # noqa: S314 -- our own
    links = [one.findtext(f"{ATOM}id") or "" for one in feed.findall(f"{ATOM}entry")]

    assert {link.removeprefix(ADDRESS) for link in links} == set(SOPS)
    home = site_with_address.page("")
    assert re.search(
        r'<link rel="alternate " type="application/atom\+xml"[^>]*"data/umpan.xml"', home
    )
    assert re.search(r'<link rel="search"[^>]* href="opensearch.xml"', home)


def test_the_sitemap_says_when_an_sop_changed(site_with_address: Built) -> None:
    sitemap = site_with_address.text("sitemap.xml")

    for one in json.loads(site_with_address.text("data/sop.json"))["sop"]:
        changed = f"<lastmod>{one['diubah']}</lastmod>" if one["diubah"] else ""
        assert f"<loc>{one['alamat']}</loc>{changed}</url>" in sitemap


def told(site: Built, address: str) -> dict[str, object]:
    """Return the JSON-LD of a page."""
    found = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', site.page(address), re.DOTALL
    )
    assert len(found) == 1
    return dict(json.loads(found[0]))
