import re
from collections.abc import Callable
from typing import Final

import pytest
from tests.support.markup import read_html

from katalog_sop.model.identitas import Status
from katalog_sop.render.baris_katalog import BarisKatalog, singkatan_jenis
from katalog_sop.render.page import Page
from katalog_sop.render.peta_katalog import Peta, peta_katalog
from katalog_sop.render.status import CAP_DIPERBAIKI, cap_status
from katalog_sop.render.teks import html

Sop = Callable[..., str]
Terbit = Callable[..., dict[str, Page]]

KATALOG: Final = "katalog/index.md"
HUKUM: Final = "1. Undang-Undang Nomor 23 Tahun 2006 tentang Administrasi Kependudukan\n"
BERLAKU: Final = cap_status(Status.BERLAKU)
DICABUT: Final = cap_status(Status.DICABUT)


def words(html: str) -> str:
    return read_html(f"<article>{html}</article>").text


def row(page: Page, nama: str) -> list[str]:
    """Return the cells of an SOP, and behind them the choices of facets that find it."""
    (found,) = (
        line for line in page.body.split("\n") if line.startswith("<tr data-s") and nama in line
    )
    cells = [words(f"<td{cell}") for cell in found.split("<td")[1:]]
    return [*cells, *sorted(choices(page)[int(n)] for n in found.split('"')[1].split())]


def choices(page: Page) -> list[str]:
    return re.findall(r'type="checkbox" name="\w+" value="([^"]*)"', page.body)


def test_a_row_tells_what_an_sop_is(sop: Sop, terbit: Terbit) -> None:
    text = sop("Surat Masuk", front="nomor: 7/A/2020\n").replace(
        "## Dasar Hukum\n", f"## Dasar Hukum\n\n{HUKUM}\n"
    )
    page = terbit({"a": text})[KATALOG]
    assert row(page, "Surat Masuk") == [
        *("Surat Masuk", "Dinas Contoh", "Kota Contoh", "7/A/2020", "Berlaku", "2020"),
        *("2", "2", "1 jam 10 menit", "UU"),
        *("2020", "berlaku", "kadis", "kota-contoh", "kota-contoh", "staf", "undang-undang"),
    ]


def test_times_are_compared_by_the_working_day_of_the_office(sop: Sop, terbit: Terbit) -> None:
    text = sop("Surat Masuk", langkah="| 1 | Menulis | Staf | | 2 hari | | | selesai |")
    office = "nama: Dinas Contoh\njam_kerja_per_hari: 5\n"
    page = terbit({"a": text}, instansi=office)[KATALOG]
    assert re.findall(r'data-n="(\d+)"', page.body) == [str(2 * 5 * 3600)]


def test_a_row_of_a_closed_sop_tells_nothing_of_its_text(sop: Sop, terbit: Terbit) -> None:
    text = sop("Surat Masuk", front="pernyataan: Dilarang menyalin.\n").replace(
        "## Dasar Hukum\n", f"## Dasar Hukum\n\n{HUKUM}\n"
    )
    page = terbit({"a": text})[KATALOG]
    assert row(page, "Surat Masuk") == [
        *("Surat Masuk", "Dinas Contoh", "Kota Contoh", "", "Berlaku", "2020", "", "", "", ""),
        *("2020", "berlaku", "kota-contoh", "kota-contoh"),
    ]


def test_a_row_of_an_sop_under_repair_has_its_name_only(sop: Sop, terbit: Terbit) -> None:
    page = terbit({"a": sop("Rusak").replace("| Staf |", "| Stafff |")})[KATALOG]
    assert row(page, "Rusak") == [
        *("Rusak", "Dinas Contoh", "Kota Contoh", "", "Sedang diperbaiki", "", "", "", "", ""),
        *("diperbaiki", "kota-contoh", "kota-contoh"),
    ]


def test_two_names_of_one_pelaksana_are_one_choice(sop: Sop, terbit: Terbit) -> None:
    instansi = "nama: Dinas Contoh\njabatan:\n  Kadis: Kepala Dinas\n"
    other = sop("Dua").replace("Kadis", "KEPALA DINAS")
    page = terbit({"a": sop("Satu"), "b": other}, instansi=instansi)[KATALOG]
    assert choices(page).count("kepala-dinas") == 1
    assert "<span>Kepala Dinas</span> <small>2</small>" in page.body


def test_a_catalogue_without_sops_filters_nothing(terbit: Terbit) -> None:
    page = terbit({})[KATALOG]
    assert "Belum ada SOP yang terbit." in words(page.body)
    assert "<form" not in page.body
    assert page.template == "instansi"


@pytest.mark.parametrize(
    ("penuh", "singkat"),
    [
        ("Undang-Undang", "UU"),
        ("Undang-Undang Darurat", "UU Darurat"),
        ("Peraturan Pemerintah Pengganti Undang-Undang", "Perppu"),
        ("Peraturan Pemerintah", "PP"),
        ("Peraturan Menteri Kesehatan", "Permen Kesehatan"),
        ("Peraturan Menteri Dalam Negeri", "Permendagri"),
        ("Peraturan Daerah", "Perda"),
        ("Peraturan Kepala Desa", "Peraturan Kepala Desa"),
    ],
)
def test_kinds_of_regulations_are_abbreviated(penuh: str, singkat: str) -> None:
    assert singkatan_jenis(penuh) == singkat


def baris(tahun: str, status: Status | None = Status.BERLAKU) -> BarisKatalog:
    cap = CAP_DIPERBAIKI if status is None else cap_status(status)
    return BarisKatalog(
        **dict.fromkeys(("nama", "alamat", "pelaksana", "langkah", "waktu", "lama"), ""),
        peraturan="",
        nomor=html(""),
        cap=cap,
        tahun=tahun,
        nilai=(),
    )


def peta(*semua: BarisKatalog) -> Peta:
    return peta_katalog([(("Dinas", "../dinas/"), semua)])


def test_the_picture_has_a_column_for_each_year_between_the_first_and_the_last() -> None:
    found = peta(baris("2019"), baris("2022"), baris("2022"))
    assert found.kolom == ("2019", "2020", "2021", "2022")
    assert [sel.banyak for sel in found.baris[0].sel] == [1, 0, 0, 2]
    assert found.baris[0].jumlah == 3


def test_what_is_older_than_ten_years_shares_a_column() -> None:
    found = peta(baris("1998"), baris("2012"), baris("2016"), baris("2025"))
    assert found.kolom[:2] == ("Sebelum 2016", "2016")
    assert len(found.kolom) == 11
    assert [sel.banyak for sel in found.baris[0].sel] == [2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1]


def test_an_sop_without_a_year_is_counted_too() -> None:
    found = peta(baris("2020"), baris("", None))
    assert found.kolom == ("2020", "Tanpa tahun")
    assert found.baris[0].status == (1, 1)


def test_the_parts_of_a_bar_stand_on_each_other() -> None:
    found = peta(*[baris("2020")] * 3, baris("2020", Status.DICABUT), baris("2021"))
    (lama, baru) = found.baris[0].sel
    assert [(b.cap, b.banyak, b.y, b.tinggi) for b in lama.batang] == [
        (BERLAKU, 3, 6, 18),
        (DICABUT, 1, 0, 6),
    ]
    assert [(b.y, b.tinggi) for b in baru.batang] == [(18, 6)]
    assert lama.rincian == "3 berlaku, 1 dicabut"
    assert not baru.rincian


def test_no_part_of_a_bar_is_too_small_to_see_or_outside() -> None:
    found = peta(*[baris("2020")] * 500, baris("2020", Status.DICABUT), baris("2021"))
    for sel in found.baris[0].sel:
        assert all(part.tinggi >= 1 and part.y >= 0 for part in sel.batang)
        assert sum(part.tinggi for part in sel.batang) <= found.tinggi


def test_an_owner_that_comes_twice_has_one_row() -> None:
    found = peta_katalog([(("Kota", ""), [baris("2020")]), (("Kota", ""), [baris("2021")])])
    assert [(one.nama, one.jumlah) for one in found.baris] == [("Kota", 2)]
