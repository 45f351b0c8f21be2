import json

import pytest

from katalog_sop.model.padanan import TANPA_PADANAN, Arah, Kelompok, Padanan
from katalog_sop.search.dokumen import Dokumen
from katalog_sop.search.kosakata import render_bahan, render_singkatan, vocabulary, words


def _dokumen(nama: str) -> Dokumen:
    return Dokumen(alamat="kota-x/a/", nama=nama, nomor="", faset=(), isi=())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arsip", ["arsip"]),
        ("Arsip,", ["arsip", "arsip"]),
        ("KTP-el", ["ktpel", "ktp", "el"]),
        ("07/SOP-Dukcapil/2018", ["07sopdukcapil2018", "07", "sop", "dukcapil", "2018"]),
        ("10.07.03.021", ["100703021", "10", "07", "03", "021"]),
        ("F-1.01", ["f101", "01"]),
        ("SP2D", ["sp2d"]),
        ("SP2D.", ["sp2d", "sp"]),
        ("—", []),
    ],
)
def test_words_are_cut_as_the_index_cuts_them(text: str, expected: list[str]) -> None:
    assert list(words(text)) == expected


def test_a_word_counts_once_a_document() -> None:
    dokumen = [_dokumen("Arsip arsip"), _dokumen("Arsip statis")]
    assert vocabulary(dokumen) == {"arsip": 2, "statis": 1}


def test_the_engine_gets_words_names_and_synonyms() -> None:
    padanan = Padanan((Kelompok(("KK", "kartu keluarga")),), (Arah(("nikah",), ("kawin",)),))
    bahan = json.loads(render_bahan([_dokumen("Surat surau")], padanan))
    assert bahan == {
        "kata": "0surat\n4u",
        "dokumen": [1, 1],
        "panjang": [2],
        "kelompok": [["KK", "kartu keluarga"]],
        "arah": [[["nikah"], ["kawin"]]],
    }


def test_a_catalogue_without_synonyms_has_none() -> None:
    bahan = json.loads(render_bahan([_dokumen("Surat")], TANPA_PADANAN))
    assert (bahan["kelompok"], bahan["arah"]) == ([], [])


def test_names_are_found_by_their_initials() -> None:
    found = json.loads(render_singkatan([_dokumen("Survei"), _dokumen("Penyusunan dan Uji Mutu")]))
    assert found == {"pum": [1, 0]}


def test_initials_stand_where_their_words_do() -> None:
    found = json.loads(render_singkatan([_dokumen("Pelayanan Survei Kepuasan Masyarakat")]))
    assert found == {"pskm": [0, 0], "psk": [0, 0], "skm": [0, 1]}
