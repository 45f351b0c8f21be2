import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.support.catalogue import PASER, SIBOLGA, SOPS
from tests.support.chromium import Visitor, visiting
from tests.support.firefox import running_firefox
from tests.support.needs import need_program
from tests.support.server import Server

pytestmark = pytest.mark.browser

PAPER = {"width": 794, "height": 1123}
"""A4 at 96 dots an inch."""

TODAY = """new Date().toLocaleDateString("id-ID", {dateStyle: "long"})"""

HEADS = "() => [...document.querySelectorAll('h2, h3')].map(one => one.textContent.trim())"

CLIPPED = """() => [...document.querySelectorAll("article :not(.sop-tersembunyi, .f-u)")]
  .filter(at => at.clientWidth && getComputedStyle(at).overflowX !== "visible")
  .filter(at => at.scrollWidth > at.clientWidth + 1)
  .map(at => at.className || at.tagName)"""


@pytest.mark.parametrize("address", [SIBOLGA, PASER])
def test_nothing_is_clipped_on_paper(visitor: Visitor, server: Server, address: str) -> None:
    page = visitor.open(server.url + address)
    page.set_viewport_size({"width": PAPER["width"], "height": PAPER["height"]})
    page.emulate_media(media="print")
    assert page.evaluate(CLIPPED) == []


@pytest.mark.parametrize("address", [SIBOLGA, PASER])
def test_every_word_of_the_table_is_on_the_paper(
    visitor: Visitor, server: Server, tmp_path: Path, address: str
) -> None:
    pdftotext = need_program("pdftotext")
    page = visitor.open(server.url + address)
    cells = page.locator("table.f-t :is(caption, th, td:not(.f-y))").all_text_contents()
    table = " ".join(cells)
    boxes = _boxes(pdftotext, page, tmp_path / "page.pdf")
    assert _letters(table) <= _letters(" ".join(word for word, *_ in boxes))
    assert [box for box in boxes if not box[1] >= 0 or not box[2] <= box[3]] == []


@pytest.mark.parametrize("view", ["alur", "formulir", "langkah"])
def test_every_view_is_printed_whichever_is_open(
    visitor: Visitor, server: Server, tmp_path: Path, view: str
) -> None:
    page = visitor.open(f"{server.url}{SIBOLGA}#{view}")
    printed = " ".join(_sheets(page, tmp_path))
    assert re.search(
        "Alur .*Garis utuh.*Formulir Nomor SOP.*Dasar Hukum.*Mutu Baku"
        ".*Langkah 1 mulai.*10 selesai Penggandaan.*Tentang halaman ini",
        re.sub(r"Halaman \d+ dari \d+ ", "", printed),
    )


def test_nothing_of_the_site_is_printed(visitor: Visitor, server: Server, tmp_path: Path) -> None:
    printed = " ".join(_sheets(visitor.open(server.url + SIBOLGA), tmp_path))
    for words in ("Katalog SOP", "Beranda", "Di halaman ini", "Lihat di", "Sunting SOP", "Privasi"):
        assert words not in printed.replace("Sunting SOP ini.", "")


def test_every_sheet_is_numbered_and_the_last_one_dated(
    visitor: Visitor, server: Server, tmp_path: Path
) -> None:
    page = visitor.open(server.url + SIBOLGA)
    sheets = _sheets(page, tmp_path)
    assert len(sheets) > 3
    for nth, sheet in enumerate(sheets, 1):
        assert f"Halaman {nth} dari {len(sheets)}" in sheet
    assert f"Dicetak {page.evaluate(TODAY)}." in sheets[-1]
    expect(page.get_by_text("Dicetak")).to_be_hidden()


def test_the_head_of_the_table_is_repeated_with_number_and_name(
    visitor: Visitor, server: Server, tmp_path: Path
) -> None:
    sheets = _sheets(visitor.open(server.url + SIBOLGA), tmp_path, paper="A6")
    heads = [sheet for sheet in sheets if "Nomor 07/SOP-Disdukcapil/SES/2020: Penyusunan" in sheet]
    assert len(heads) == len([sheet for sheet in sheets if "Kegiatan" in sheet]) > 1


@pytest.mark.parametrize("address", SOPS)
@pytest.mark.parametrize("javascript", [True, False])
def test_no_pair_of_sections_is_torn(
    browser: Browser, server: Server, tmp_path: Path, address: str, *, javascript: bool
) -> None:
    with visiting(browser, javascript=javascript) as visitor:
        page = visitor.open(server.url + address)
        page.emulate_media(media="print")
        pairs = [page.locator(f".f-{nth}").all_inner_texts() for nth in (1, 2, 3)]
        sheets = [_letters(sheet) for sheet in _sheets(page, tmp_path)]
    for pair in pairs:
        words = _letters(" ".join(pair).replace("Tidak diisi pada naskah.", ""))
        assert any(words <= sheet for sheet in sheets), pair


def test_no_heading_stands_at_the_foot_of_a_sheet_of_firefox(
    server: Server, tmp_path: Path
) -> None:
    stranded = []
    with running_firefox(tmp_path / "profile") as firefox:
        for address in (*SOPS, "peraturan/", "kota-palembang/"):
            firefox.open(server.url + address)
            heads = firefox.evaluate(HEADS)
            (tmp_path / "sheets.pdf").write_bytes(firefox.paper())
            *before, _ = _printed(tmp_path / "sheets.pdf")
            texts = [re.sub(r"\s*Halaman \d+ dari \d+\s*$", "", sheet) for sheet in before]
            ends = [text.rstrip().rpartition("\n")[2].strip() for text in texts]
            stranded += [(address, end) for end in ends if end in heads]
            assert heads

    assert stranded == []


def _sheets(page: Page, folder: Path, *, paper: str = "A4") -> list[str]:
    """Returns the words of each printed sheet, with single blanks."""
    pdf = folder / "sheets.pdf"
    page.pdf(path=pdf, format=paper, print_background=True)
    return [" ".join(sheet.split()) for sheet in _printed(pdf)]


def _printed(pdf: Path) -> list[str]:
    """Returns the text of each sheet, in lines."""
    pdftotext = need_program("pdftotext")
    done = subprocess.run((pdftotext, "-layout", str(pdf), "-"), check=True, capture_output=True)
    return done.stdout.decode().rstrip("\f").split("\f")


def _boxes(pdftotext: str, page: Page, pdf: Path) -> list[tuple[str, float, float, float]]:
    """Returns each printed word with its left and right end, and the width of the paper."""
    page.pdf(path=pdf, format="A4", print_background=True)
    done = subprocess.run(
        (pdftotext, "-bbox", str(pdf), "-"), check=True, capture_output=True, text=True
    )
    width = 0.0
    boxes: list[tuple[str, float, float, float]] = []
    for line in done.stdout.splitlines():
        if found := re.search(r'<page width="([\d.]+)"', line):
            width = float(found[1])
        elif found := re.search(r'<word xMin="([-\d.]+)".*xMax="([-\d.]+)".*>(.*)</word>', line):
            boxes.append((found[3], float(found[1]), float(found[2]), width))
    return boxes


def _letters(text: str) -> set[str]:
    """Returns the longer words, since a line may end within a word only at its own hyphen."""
    return {word for word in re.findall(r"\w+", text) if len(word) > 3}
