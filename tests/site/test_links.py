import pytest
from tests.support.links import broken_links
from tests.support.markup import read_html
from tests.support.sites import Built

pytestmark = pytest.mark.site


def test_every_link_leads_somewhere(site: Built) -> None:
    assert not broken_links(site, folder="/")


def test_every_link_leads_somewhere_in_a_sub_folder(site_with_address: Built) -> None:
    assert not broken_links(site_with_address, folder="/sub/folder/")


def test_every_link_leads_somewhere_in_other_catalogues(
    small_site: Built, secret_public_site: Built, secret_internal_site: Built
) -> None:
    assert not broken_links(small_site, folder="/sub/folder/")
    assert not broken_links(secret_public_site, folder="/sub/folder/")
    assert not broken_links(secret_internal_site, folder="/")


def test_no_id_stands_twice_on_a_page(site: Built) -> None:
    for path, html in site.pages().items():
        ids = read_html(html).ids
        assert sorted(ids) == sorted(set(ids)), path


def test_references_lead_both_ways(small_site: Built) -> None:
    referring = small_site.page("kantor-uji/pengarsipan/")
    assert '<a href="../penerimaan-surat/">SOP Terima Surat</a>' in referring
    assert '<a href="../penerimaan-surat/#langkah-2">' in referring
    assert 'href="../../keterkaitan/#dicari-kantor-uji-' in referring
    assert '<a href="../pengarsipan/">' in small_site.page("kantor-uji/penerimaan-surat/")
