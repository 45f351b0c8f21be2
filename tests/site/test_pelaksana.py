"""The catalogue page and the guides of the real catalogue."""

import re

import pytest
from tests.support.catalogue import PASER, ROLES, SEKRETARIS, SOPS
from tests.support.markup import read_html
from tests.support.sites import ROOT, Built

pytestmark = pytest.mark.site


def test_the_catalogue_page_lists_every_sop_once(site: Built) -> None:
    table = site.page("katalog/").partition('<div class="sop-katalog"')[2]
    links = re.findall(r'<tr data-s="[\d ]+"><td><a href="\.\./([^"]+)"', table)
    assert sorted(links) == sorted(SOPS)


def test_nothing_of_a_closed_sop_is_in_guides_or_in_the_catalogue(site: Built) -> None:
    source = (ROOT / "sops" / f"{PASER.removesuffix('/')}.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \d+ \| (.+?) \|", source, re.MULTILINE)
    assert len(rows) > 5
    own = read_html(site.page(PASER)).text
    assert all(" ".join(row.split()) in own for row in rows)
    for address in ("katalog/", *ROLES):
        page = read_html(site.page(address)).text
        assert not [row for row in rows if " ".join(row.split()) in page], address


def test_a_guide_holds_the_steps_of_its_pelaksana_and_no_others(site: Built) -> None:
    page = site.page(SEKRETARIS)
    steps = re.findall(r'<div class="sop-tugas__isi">\s*<p><a href="([^"]+)"', page)
    sop = "../../penyusunan-sop-pelayanan/"
    assert steps == [f"{sop}#langkah-{no}" for no in (1, 3, 7)]


def test_an_office_leads_to_each_of_its_guides(site: Built) -> None:
    for office in {role.partition("/")[0] for role in ROLES}:
        links = {one.target for one in read_html(site.page(f"{office}/")).references}
        own = {role.removeprefix(f"{office}/") for role in ROLES if role.startswith(f"{office}/")}
        assert own <= links


def test_only_the_catalogue_page_asks_for_its_script(site: Built) -> None:
    asking = [path for path, html in site.pages().items() if "katalog-tabel.js" in html]
    assert asking == ["katalog/index.html"]
