from typing import Final

import pytest

from katalog_sop.model.identitas import Identitas, Status
from katalog_sop.model.naskah import Bergaya, Gaya, Inline, Polos, Tautan
from katalog_sop.model.sop import Sop, SopId
from katalog_sop.resolve.index import index_of
from katalog_sop.resolve.mentions import mentions, with_links
from katalog_sop.source import WHOLE_FILE


def _sop(slug: str, nama: str, nomor: str = "") -> Sop:
    return Sop(
        id=SopId(f"kota-x/{slug}"),
        path=f"sops/kota-x/{slug}.md",
        identitas=Identitas(nama=nama, nomor=nomor, status=Status.BERLAKU),
        kunci=(("nama", WHOLE_FILE),),
    )


HERE: Final = _sop("cuti", "Pemberian Cuti")
SOPS: Final = (
    HERE,
    _sop("masuk", "Surat Masuk", "02/SOP-X/2020"),
    _sop("keluar", "Surat Keluar"),
    _sop("nik", "Pemanfaatan NIK, Data Kependudukan dan KTP-el"),
    _sop("keuangan", "Laporan Keuangan"),
    _sop("pengadaan", "Pengadaan Barang"),
)


def _read(isi: str | Inline) -> list[tuple[str, str, bool]]:
    cell = (Polos(isi),) if isinstance(isi, str) else isi
    found = mentions(cell, HERE, index_of(SOPS))
    return [(one.teks, ", ".join(one.ids).replace("kota-x/", ""), one.merujuk) for one in found]


@pytest.mark.parametrize(
    ("isi", "expected"),
    [
        ("Lihat SOP Surat Keluar", [("SOP Surat Keluar", "keluar")]),
        ("Lanjut ke SOP surat keluar.", [("SOP surat keluar", "keluar")]),
        ("Berkas lengkap (lihat SOP Surat Keluar)", [("SOP Surat Keluar", "keluar")]),
        ("Sesuai SOP Surat Keluar, lalu diarsipkan", [("SOP Surat Keluar", "keluar")]),
        ("Lihat SOP Surat Keluar (langkah 3)", [("SOP Surat Keluar", "keluar")]),
        ("Mengacu pada S.O.P. Surat Masuk; selesai", [("S.O.P. Surat Masuk", "masuk")]),
        ("SOP Nomor 02/SOP-X/2020", [("SOP Nomor 02/SOP-X/2020", "masuk")]),
        ("lihat SOP No. 02/SOP-X/2020.", [("SOP No. 02/SOP-X/2020", "masuk")]),
        (
            "Lihat SOP Surat Masuk dan SOP Surat Keluar.",
            [("SOP Surat Masuk", "masuk"), ("SOP Surat Keluar", "keluar")],
        ),
        (
            "Lihat SOP Pemanfaatan NIK, Data Kependudukan dan KTP-el",
            [("SOP Pemanfaatan NIK, Data Kependudukan dan KTP-el", "nik")],
        ),
    ],
)
def test_cells_name_sops(isi: str, expected: list[tuple[str, str]]) -> None:
    assert _read(isi) == [(*one, True) for one in expected]


@pytest.mark.parametrize(
    "isi",
    [
        *("Lihat SOP Surat Masuk dan Keluar", "Lihat SOP Laporan Keuangan (Semester II)"),
        *("Lihat SOP Pengadaan barang, jasa dan konstruksi", "Lihat SOP Surat Keluar 2024"),
        *("Lihat SOP Surat Masuk atau surat keluar", "Lihat SOP Surat Keluar/Masuk"),
    ],
)
def test_the_beginning_of_a_longer_name_leads_nowhere(isi: str) -> None:
    [(_, ids, sent)] = _read(isi)
    assert not ids
    assert sent


@pytest.mark.parametrize(
    "isi",
    [
        *("Sesuai SOP yang berlaku", "Draf SOP Baru ditulis rangkap dua", "Penyusunan SOP Dinas"),
        *("Lihat SOP ini", "Paraf pada 02/SOP-Y/2020"),
    ],
)
def test_words_that_send_nobody_anywhere_are_no_reference(isi: str) -> None:
    assert not [one for one in _read(isi) if one[1] or one[2]]


def test_the_second_of_two_names_is_referred_to_as_well() -> None:
    assert _read("Lihat SOP Surat Masuk dan SOP Lembur") == [
        ("SOP Surat Masuk", "masuk", True),
        ("SOP Lembur", "", True),
    ]


def test_names_inside_links_are_left_to_the_links() -> None:
    cell = (Polos("Lihat "), Tautan("masuk.md", (Polos("SOP Surat Masuk"),)))
    assert _read(cell) == []
    assert _read((Bergaya(Gaya.TEBAL, (Polos("SOP Surat Masuk"),)),))[0][1] == "masuk"


def test_only_the_words_of_the_name_become_a_link() -> None:
    cell = (
        Polos("Lihat SOP Surat Masuk dan Keluar; "),
        Bergaya(Gaya.TEBAL, (Polos("lanjut ke SOP Surat Masuk."),)),
    )
    linked = with_links(cell, {"SOP Surat Masuk": "masuk.md"})
    assert linked == (
        Polos("Lihat SOP Surat Masuk dan Keluar; "),
        Bergaya(
            Gaya.TEBAL,
            (
                Polos("lanjut ke "),
                Tautan("masuk.md", (Polos("SOP Surat Masuk"),)),
                Polos("."),
            ),
        ),
    )
    assert with_links(cell, {}) == cell
