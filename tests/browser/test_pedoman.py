"""The guide of a pelaksana on paper."""

import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.support.catalogue import SEKRETARIS
from tests.support.chromium import Visitor, visiting
from tests.support.needs import need_program
from tests.support.server import Server

pytestmark = pytest.mark.browser

LONG = "kota-palembang/pelaksana/kepala-dinas/"


def _sheets(visitor: Visitor, url: str, folder: Path) -> list[str]:
    page = visitor.open(url)
    page.pdf(path=folder / "page.pdf", prefer_css_page_size=True)
    done = subprocess.run(
        (need_program("pdftotext"), "-layout", folder / "page.pdf", "-"),
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return [" ".join(sheet.split()) for sheet in done.stdout.split("\f") if sheet.strip()]


def test_a_guide_is_printed_without_the_site_around_it(
    visitor: Visitor, server: Server, tmp_path: Path
) -> None:
    (sheet,) = _sheets(visitor, server.url + SEKRETARIS, tmp_path)
    assert sheet.startswith("PEMERINTAH KOTA SIBOLGA")
    assert "Memerintahkan penyusunan SOP Pelayanan" in sheet
    assert sheet.endswith("Halaman 1 dari 1")
    for of_the_site in ("Beranda", "Katalog SOP", "Cari", "Data terbuka"):
        assert of_the_site not in sheet


def test_each_sheet_says_whose_guide_it_is(
    visitor: Visitor, server: Server, tmp_path: Path
) -> None:
    sheets = _sheets(visitor, server.url + LONG, tmp_path)
    assert len(sheets) > 1
    for number, sheet in enumerate(sheets, start=1):
        assert "Pedoman kerja Kepala Dinas" in sheet
        assert f"Halaman {number} dari {len(sheets)}" in sheet


def test_a_guide_is_printed_on_upright_a4(visitor: Visitor, server: Server, tmp_path: Path) -> None:
    _sheets(visitor, server.url + SEKRETARIS, tmp_path)
    size = re.search(rb"/MediaBox \[0 0 (\S+) (\S+)\]", (tmp_path / "page.pdf").read_bytes())
    assert size
    assert [round(float(side)) for side in size.groups()] == [595, 842]


@pytest.mark.parametrize("width", [360, 390, 720, 980, 1300])
def test_a_guide_fits_the_screen(browser: Browser, server: Server, width: int) -> None:
    with visiting(browser, width=width) as visitor:
        page = visitor.open(server.url + LONG)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
