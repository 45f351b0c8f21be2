import re

import pytest
from tests.support.catalogue import PAGES
from tests.support.sites import Built

pytestmark = pytest.mark.site

UU: str = "peraturan/undang-undang-23-2006/"


def test_regulations_are_reached_from_the_home_page(site: Built) -> None:
    assert 'href="peraturan/"' in site.page("")
    assert f'href="{UU.removeprefix("peraturan/")}"' in site.page("peraturan/")


def test_every_regulation_of_the_list_has_a_page_and_no_other_has(site: Built) -> None:
    listed = set(re.findall(r'<a href="([a-z0-9-]+)/">', site.page("peraturan/")))
    assert {f"peraturan/{slug}/" for slug in listed} | {"peraturan/"} == {
        page for page in PAGES if page.startswith("peraturan/")
    }


def test_an_sop_and_its_regulation_lead_to_each_other(site: Built) -> None:
    sop = site.page("kota-palembang/pelayanan-kerjasama/")
    link = f'<a href="../../{UU}">Undang-Undang Nomor 23 Tahun 2006</a> <small>(diubah)</small>'
    assert link in sop
    assert 'href="../../kota-palembang/pelayanan-kerjasama/"' in site.page(UU)


def test_a_form_that_forbids_copying_gives_regulations_its_name_only(site: Built) -> None:
    page = site.page("peraturan/peraturan-bupati-paser-53-2021/")
    assert "Inovasi Pelayanan" in page
    assert "Susunan Organisasi" not in page


def test_nothing_of_hidden_sops_makes_a_regulation(secret_public_site: Built) -> None:
    shown = secret_public_site.pages().items()
    assert not [path for path, html in shown if "peraturan" in path and "zzq" in html]
