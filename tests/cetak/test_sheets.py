"""A form of several sheets: heads, pentagons in pairs, and nothing lost at the break."""

import re
from collections import defaultdict
from pathlib import Path

import pytest
from tests.conftest import ADDRESS
from tests.support.large_sop import write_large_sop
from tests.support.pdf import Word, codes, info, need_pdf, picture, signs, text_of, words

from katalog_sop.adapters.catalogue_folder import compile_folder
from katalog_sop.adapters.pdf import _ends, _lay_out
from katalog_sop.diagram.formulir.layout import over_border
from katalog_sop.model.identitas import Tanggal
from katalog_sop.render.cetak.cetakan import Cetakan, cetakan_sop
from katalog_sop.settings import Settings

pytestmark = pytest.mark.site

HEAD = "17/BESAR/2024 · Pelayanan Besar"


def _cetakan(root: Path) -> Cetakan:
    settings = Settings(site_url=ADDRESS)
    publication = compile_folder(root, settings).publication
    (linked,) = publication.sop.values()
    return cetakan_sop(linked, publication, settings, hari=Tanggal(2026, 11, 21))


def test_it_takes_several_sheets_and_each_repeats_the_head(large: Path) -> None:
    many = int(info(large)["Pages"])

    assert many > 3
    for nth in range(2, many + 1):
        text = text_of(large, nth)
        assert HEAD in text
        assert "Kegiatan" in text
        assert "Mutu Baku" in text
        assert f"Halaman {nth} dari {many}" in text


def test_every_cell_is_printed_whole(large: Path, large_root: Path) -> None:
    text = signs(text_of(large))

    for baris in _cetakan(large_root).tabel.baris:
        assert signs(baris.langkah.kegiatan) in text
        assert signs(baris.langkah.output) in text
        for sel in baris.sel:
            assert signs(sel) in text


def test_every_lane_has_its_title_on_each_sheet(large: Path) -> None:
    for nth in range(2, int(info(large)["Pages"]) + 1):
        text = signs(text_of(large, nth))
        # Cells of the rows say it too, with a colon behind.
        found = [re.search(f"KepalaSeksi{lane}(?![0-9:])", text) for lane in range(1, 16)]
        assert None not in found


def test_nothing_lies_outside_the_sheet(large: Path) -> None:
    outside = [
        word
        for word in words(large)
        if word.left < 25 or word.right > 842 - 25 or word.top < 25 or word.bottom > 595 - 5
    ]

    assert outside == []


def test_each_letter_stands_twice_at_one_place_on_two_sheets_in_a_row(
    large: Path, large_root: Path
) -> None:
    pentagons = _pentagons(large, _cetakan(large_root))

    assert len(pentagons) > 10
    for letters, found in pentagons.items():
        assert len(found) == 2, letters
        first, second = found
        assert second.page == first.page + 1
        assert first.top > 300 > second.top
        middle = (first.left + first.right) / 2
        assert (second.left + second.right) / 2 == pytest.approx(middle, abs=0.2)


def test_there_is_a_pentagon_for_each_line_over_each_break(large: Path, large_root: Path) -> None:
    cetakan = _cetakan(large_root)
    assert cetakan.tabel.form is not None
    ends = _ends(_lay_out(cetakan.naskah(ruang=True)), cetakan.baris)
    lines = [len({x for x, _ in over_border(cetakan.tabel.form.layout, row)}) for row in ends]
    by_sheet: dict[int, int] = defaultdict(int)
    for first, _ in _pentagons(large, cetakan).values():
        by_sheet[first.page] += 1

    assert list(by_sheet.values()) == lines


def _pentagons(pdf: Path, cetakan: Cetakan) -> dict[str, list[Word]]:
    """Returns the letters in the lanes, of which labels and capsules hold none alone."""
    columns = cetakan.tabel.ukuran.kolom
    left = (10 / 25.4 + sum(columns[:2]) / 96) * 72
    right = left + sum(columns[2:-4]) * 0.75
    found: dict[str, list[Word]] = defaultdict(list)
    for word in words(pdf):
        if left < word.left < right and re.fullmatch("[A-Z]{1,2}", word.text):
            found[word.text].append(word)
    return found


@pytest.mark.parametrize("seed", range(3))
def test_what_was_laid_out_with_room_fits_with_pentagons(tmp_path: Path, seed: int) -> None:
    need_pdf()
    write_large_sop(tmp_path, lanes=6, steps=40, backs=15, seed=seed)
    cetakan = _cetakan(tmp_path)
    draft = _lay_out(cetakan.naskah(ruang=True))
    ends = _ends(draft, cetakan.baris)
    final = _lay_out(cetakan.naskah(ends))

    assert len(ends) > 1
    assert _ends(final, cetakan.baris) == ends
    assert len(final.pages) == len(draft.pages)


def test_the_code_is_on_the_last_sheet_too(large: Path) -> None:
    (found,) = codes(picture(large, int(info(large)["Pages"]), dpi=200))

    assert found.startswith(f"{ADDRESS}kota-besar/besar/#v-")
