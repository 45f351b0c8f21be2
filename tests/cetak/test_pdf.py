"""The PDFs of the catalogue, as a printer and a screen reader get them."""

import re
from pathlib import Path

import pytest
from tests.conftest import ADDRESS
from tests.support.catalogue import SIBOLGA, SOPS
from tests.support.pdf import (
    Grey,
    codes,
    fonts,
    info,
    metadata,
    need_pdf,
    objects,
    picture,
    signs,
    sop_pdf,
    structure,
    text_of,
    words,
)
from tests.support.sites import FIXTURES, ROOT

from katalog_sop.adapters.catalogue_folder import compile_folder
from katalog_sop.diagram.formulir.cells import Formulir, formulir_of
from katalog_sop.diagram.formulir.layout import over_border
from katalog_sop.model.naskah import polos
from katalog_sop.render.cetak.tabel import tabel_cetak
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.settings import Kertas, Settings

pytestmark = pytest.mark.site

IDS = [address.rstrip("/") for address in SOPS]
A4 = (841.89, 595.276)
F4 = (935.433, 609.449)
MARGIN = 72 / 25.4 * 9


def _linked(root: Path, sop: str) -> LinkedSop:
    publication = compile_folder(root, Settings()).publication
    return next(linked for name, linked in publication.sop.items() if name == sop)


def _size(pdf: Path) -> list[float]:
    return [float(one) for one in re.findall(r"[\d.]+", info(pdf)["Page size"])[:2]]


@pytest.mark.parametrize("sop", IDS)
def test_each_sop_lies_across_an_a4_sheet(a4: Path, sop: str) -> None:
    assert _size(a4 / f"{sop}.pdf") == pytest.approx(A4, abs=0.01)


@pytest.mark.parametrize("sop", IDS)
def test_each_sop_lies_across_an_f4_sheet(f4: Path, sop: str) -> None:
    assert _size(f4 / f"{sop}.pdf") == pytest.approx(F4, abs=0.01)


@pytest.mark.parametrize("sop", IDS)
def test_it_is_tagged_and_says_that_it_follows_pdf_ua(a4: Path, sop: str) -> None:
    pdf = a4 / f"{sop}.pdf"

    assert info(pdf)["Tagged"] == "yes"
    assert 'pdfuaid:part="1"' in metadata(pdf)
    assert b"/Lang (id)" in objects(pdf)
    assert info(pdf)["Title"].startswith("SOP ")


@pytest.mark.parametrize("sop", IDS)
def test_all_its_fonts_are_embedded(a4: Path, sop: str) -> None:
    rows = fonts(a4 / f"{sop}.pdf")

    assert rows
    assert {row[-5] for row in rows} == {"yes"}
    assert all("Liberation" in row[0] or "Arial" in row[0] for row in rows)


@pytest.mark.parametrize("paper", ["a4", "f4"])
@pytest.mark.parametrize("sop", IDS)
def test_every_word_of_every_step_is_printed(
    request: pytest.FixtureRequest, open_root: Path, sop: str, paper: str
) -> None:
    folder: Path = request.getfixturevalue(paper)
    text = signs(text_of(folder / f"{sop}.pdf"))
    steps = _linked(open_root, sop).sop.langkah

    assert steps
    for step in steps:
        for cell in (step.kegiatan, step.kelengkapan, step.output, step.keterangan):
            assert signs(polos(cell)) in text
        assert signs(step.waktu.teks) in text


@pytest.mark.parametrize("sop", IDS)
def test_each_lane_cell_is_read_from_the_tags(a4: Path, sop: str) -> None:
    read = " ".join(re.findall(r'"(.*)"', structure(a4 / f"{sop}.pdf")))
    linked = _linked(ROOT, sop)

    for titik in linked.graf.simpul:
        for satu in titik.langkah.pelaksana:
            assert f"{satu.nama}{' (disimpulkan)' if satu.disimpulkan else ''}: " in read
        for keluar in titik.keluar:
            assert f"{keluar.label} ke".strip() in read


def test_a_cell_says_what_its_symbol_shows(a4: Path) -> None:
    read = " ".join(re.findall(r'"(.*)"', structure(a4 / f"{SIBOLGA.rstrip('/')}.pdf")))

    assert "Kabid PIAK (disimpulkan): putusan, Ya ke 7, Tidak ke 5 (disimpulkan)" in read


def test_a_cell_is_tied_to_its_step_and_its_lane(a4: Path) -> None:
    tags = structure(a4 / f"{SIBOLGA.rstrip('/')}.pdf")
    heads = dict(re.findall(r'TH <(.*)>\s+Span \(inline\)\s+"(.*)"', tags))
    cell = re.search(r'/Headers \[(.*)\]\s+P \(block\)\s+Span \(inline\)\s+"Kabid PIAK', tags)

    assert cell is not None
    tied = [heads[one] for one in re.findall(r"\(([-\d]+)\)", cell[1])]
    assert tied[:2] == ["6", "Kabid PIAK"]


@pytest.mark.parametrize("sop", IDS)
def test_each_sheet_says_which_of_how_many_it_is(a4: Path, sop: str) -> None:
    pdf = a4 / f"{sop}.pdf"
    many = int(info(pdf)["Pages"])

    for nth in range(1, many + 1):
        assert f"Halaman {nth} dari {many}" in text_of(pdf, nth)


@pytest.mark.parametrize("sop", IDS)
def test_each_foot_holds_id_status_version_hash_and_day(
    a4: Path, open_root: Path, sop: str
) -> None:
    pdf = a4 / f"{sop}.pdf"
    linked = _linked(open_root, sop)

    for nth in range(1, int(info(pdf)["Pages"]) + 1):
        text = text_of(pdf, nth)
        assert f"{sop} · Status: Berlaku · Versi " in text
        assert f"Sidik naskah: {linked.sidik} · Dicetak 21 November 2026" in text


@pytest.mark.parametrize("sop", IDS)
def test_each_foot_holds_a_code_that_leads_to_this_version(
    a4: Path, open_root: Path, sop: str
) -> None:
    pdf = a4 / f"{sop}.pdf"
    expected = f"{ADDRESS}{sop}/#v-{_linked(open_root, sop).sidik}"

    for nth in range(1, int(info(pdf)["Pages"]) + 1):
        assert codes(picture(pdf, nth, dpi=200)) == [expected]


@pytest.mark.parametrize("sop", IDS)
def test_nothing_is_printed_beyond_the_margins(a4: Path, sop: str) -> None:
    width, height = A4
    outside = [
        word
        for word in words(a4 / f"{sop}.pdf")
        if word.left < MARGIN or word.right > width - MARGIN or word.bottom > height - 5
    ]

    assert outside == []


def test_without_an_address_there_is_no_code_and_a_note_says_so(tmp_path: Path) -> None:
    need_pdf()
    sop = SIBOLGA.rstrip("/")
    done = sop_pdf(ROOT, sop, "--out", tmp_path)

    assert "site_url kosong" in done.stderr
    assert codes(picture(tmp_path / f"{sop}.pdf", 1, dpi=200)) == []
    assert "https:" not in text_of(tmp_path / f"{sop}.pdf")


def test_two_runs_on_one_day_write_the_same_bytes(a4: Path, f4: Path, tmp_path: Path) -> None:
    sop = SIBOLGA.rstrip("/")
    sop_pdf(ROOT, sop, "--out", tmp_path, KATALOG_SITE_URL=ADDRESS)
    first = (a4 / f"{sop}.pdf").read_bytes()

    assert (tmp_path / f"{sop}.pdf").read_bytes() == first
    assert (f4 / f"{sop}.pdf").read_bytes() != first


@pytest.mark.parametrize("sop", IDS)
def test_lines_run_on_over_the_borders_of_rows(a4: Path, open_root: Path, sop: str) -> None:
    linked = _linked(open_root, sop)
    form = formulir_of(linked.sop.pelaksana, linked.graf)
    assert isinstance(form, Formulir)
    pdf = a4 / f"{sop}.pdf"
    assert info(pdf)["Pages"] == "2"
    grey = picture(pdf, 2, dpi=150)
    steps = len(linked.sop.langkah)
    rules = _level_rules(grey)[-steps - 1 :]
    measures = tabel_cetak(linked, Kertas.A4, lambda _: None).ukuran
    left = (10 / 25.4 + sum(measures.kolom[:2]) / 96) * 150
    scale = measures.mendatar * 150 / 96
    crossing = [
        (row, left + x * scale)
        for row in range(steps - 1)
        for x, connector in over_border(form.layout, row)
        if not connector.inferred
    ]

    assert crossing
    for row, x in crossing:
        below = rules[row + 1]
        for y in range(below - 6, below + 7):
            near = [grey.at(round(x) + aside, y) for aside in (-1, 0, 1)]
            assert min(near) < 128, (row, x, y)


def _level_rules(grey: Grey) -> list[int]:
    """Returns the heights of the table's level lines: where the margin of column No is dark."""
    x = round(150 / 25.4 * 10) + 5
    dark = [y for y in range(grey.height * 9 // 10) if grey.at(x, y) < 128]
    return [y for y in dark if y + 1 not in dark]


def test_the_profile_decides_what_is_printed(tmp_path: Path) -> None:
    need_pdf()
    root = FIXTURES / "katalog-rahasia"
    done = sop_pdf(root, "--out", tmp_path)
    printed = sorted(tmp_path.rglob("*.pdf"))

    assert done.returncode == 1  # the catalogue holds errors
    assert printed
    for pdf in printed:
        assert "zzq" not in (text_of(pdf) + metadata(pdf) + pdf.name).lower()
        assert not re.search(r"19000101\s*190001", text_of(pdf))
