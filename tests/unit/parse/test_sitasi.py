import json
import time
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from katalog_sop.model.dasar_hukum import Sitasi
from katalog_sop.parse.sitasi import parse_kutipan, parse_sitasi

_BERKAS = Path(__file__).parents[2] / "fixtures" / "sitasi.json"
_PAN = "Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"

# The set abbreviates, and puts ministries and institutions it does not name into one class each.
_SINGKATAN = {
    "Undang-Undang": "UU",
    "Peraturan Pemerintah Pengganti Undang-Undang": "Perpu",
    "Peraturan Pemerintah": "PP",
    "Peraturan Presiden": "Perpres",
    "Peraturan Menteri Dalam Negeri": "Permendagri",
    f"Peraturan Menteri {_PAN}": "PermenPANRB",
    "Peraturan Daerah": "Perda",
    "Peraturan Gubernur": "Pergub",
    "Peraturan Bupati": "Perbup",
    "Peraturan Wali Kota": "Perwali",
}
_GOLONGAN = {
    "Peraturan Menteri": "Permen",
    "Keputusan Menteri": "Kepmen",
    "Peraturan": "Peraturan Lembaga",
}


class Berlabel(NamedTuple):
    """A text of the labelled set and what it cites."""

    teks: str
    harap: list[list[str | int | None]]


def _set_berlabel() -> list[Berlabel]:
    return [
        Berlabel(butir["teks"], butir["harap"])
        for butir in json.loads(_BERKAS.read_text(encoding="utf-8"))
    ]


def _set_lain() -> list[tuple[str, list[tuple[str, ...]]]]:
    """Return the texts in spellings beyond the labelled set, each with the keys it cites."""
    semua = json.loads(_BERKAS.with_name("sitasi-lain.json").read_text(encoding="utf-8"))
    return [(teks, [tuple(kunci) for kunci in harap]) for teks, *harap in semua]


def _golongan(jenis: str) -> str:
    return _SINGKATAN.get(jenis) or next(
        (golongan for awal, golongan in _GOLONGAN.items() if jenis.startswith(awal)), jenis
    )


@pytest.mark.parametrize(("teks", "harap"), _set_berlabel())
def test_the_labelled_set_is_read(teks: str, harap: list[list[str | int | None]]) -> None:
    assert [
        [
            _golongan(sitasi.jenis),
            sitasi.daerah or None,
            sitasi.nomor,
            int(sitasi.tahun) if sitasi.tahun else None,
        ]
        for sitasi in parse_sitasi(teks)
    ] == harap


@pytest.mark.parametrize(("teks", "harap"), _set_lain())
def test_other_spellings_are_read_to_the_letter(teks: str, harap: list[tuple[str, ...]]) -> None:
    assert [
        (satu.jenis, satu.daerah, satu.nomor, satu.tahun) for satu in parse_sitasi(teks)
    ] == harap


def _satu(jenis: str, nomor: str, tahun: str, daerah: str = "") -> Sitasi:
    return Sitasi(jenis=jenis, daerah=daerah, nomor=nomor, tahun=tahun)


@pytest.mark.parametrize(
    "teks",
    [
        "UU NO. 7 TAHUN 2014",
        "UU No .7 tahun 2014",
        "UU. No. 7 Th. 2014",
        "UU No.7/Tahun 2014",
        "UU 7-2014",
        "Undang – Undang Nomer : 07 Tahun 2014",
        "undang-undang republik indonesia nomor7tahun2014tentang Perdagangan",
        "Undang-Undang (UU) R.I. Nomor 7 (Tahun 2014)",
        "UU Perdagangan No. 7 Tahun 2014",
        "UU RI Nomor 7, tanggal 11 Maret 2014",
        "UU Tahun 2014 Nomor 7",
    ],
)
def test_spellings_of_one_regulation_are_one_key(teks: str) -> None:
    assert parse_sitasi(teks) == (_satu("Undang-Undang", "7", "2014"),)


@pytest.mark.parametrize(
    ("teks", "harap"),
    [
        ("Permenpan dan RB No. 35/2012", _satu(f"Peraturan Menteri {_PAN}", "35", "2012")),
        ("PERATURAN MENPAN-RB NO 35 TH 2012", _satu(f"Peraturan Menteri {_PAN}", "35", "2012")),
        ("Permenkes 46 Tahun 2015", _satu("Peraturan Menteri Kesehatan", "46", "2015")),
        ("Permensos No 32/2012", _satu("Peraturan Menteri Sosial", "32", "2012")),
        ("PMK No. 113/PMK.05/2012", _satu("Peraturan Menteri Keuangan", "113/PMK.05", "2012")),
        (
            "Keputusan Menteri Kesehatan RI Nomor HK.01.07/MENKES/2015/2023",
            _satu("Keputusan Menteri Kesehatan", "HK.01.07/MENKES/2015", "2023"),
        ),
        (
            "Peraturan Menteri Perhubungan Nomor PM 38 Tahun 2012",
            _satu("Peraturan Menteri Perhubungan", "PM 38", "2012"),
        ),
        ("Permenbahagia No 1/2030", _satu("Peraturan Menteri Bahagia", "1", "2030")),
        (
            "Perka BPS No. 19 Tahun 2013",
            _satu("Peraturan Kepala Badan Pusat Statistik", "19", "2013"),
        ),
        (
            "Peraturan Kepala Arsip Nasional RI No 5/2019",
            _satu("Peraturan Kepala Arsip Nasional Republik Indonesia", "5", "2019"),
        ),
        ("Keppres 80/2003", _satu("Keputusan Presiden", "80", "2003")),
        ("Inpres No. 3 Tahun 2003", _satu("Instruksi Presiden", "3", "2003")),
        (
            "TAP MPR No. XI/MPR/1998",
            _satu("Ketetapan Majelis Permusyawaratan Rakyat", "XI/MPR", "1998"),
        ),
        ("Pasal 18 UUD NRI Tahun 1945", _satu("Undang-Undang Dasar", "", "1945")),
        ("Qanun Kota Banda Aceh No 5/2016", _satu("Qanun", "5", "2016", "Kota Banda Aceh")),
        ("Perdes Sukamaju Nomor 3 Tahun 2020", _satu("Peraturan Desa", "3", "2020", "Sukamaju")),
        (
            "PERATURAN DAERAH KOTA BIMA NOMOR 6 TAHUN 2016",
            _satu("Peraturan Daerah", "6", "2016", "Kota Bima"),
        ),
        (
            "SK Bupati Paser Nomor 188.45/123/2019",
            _satu("Keputusan Bupati", "188.45/123", "2019", "Paser"),
        ),
    ],
)
def test_kind_and_issuer_are_given_in_full(teks: str, harap: Sitasi) -> None:
    assert parse_sitasi(teks) == (harap,)


@pytest.mark.parametrize(
    ("teks", "harap"),
    [
        ("215/PMK.05/2016", _satu("Peraturan Menteri Keuangan", "215/PMK.05", "2016")),
        (
            "PER-40/PB/2006",
            _satu("Peraturan Direktur Jenderal Perbendaharaan", "PER-40/PB", "2006"),
        ),
        ("PER/35/M.PAN/2012", _satu(f"Peraturan Menteri {_PAN}", "PER/35/M.PAN", "2012")),
        (
            "Nomor : 026/KMA/SK/II/2012",
            _satu("Keputusan Ketua Mahkamah Agung", "026/KMA/SK/II", "2012"),
        ),
    ],
)
def test_a_number_may_tell_its_issuer(teks: str, harap: Sitasi) -> None:
    assert parse_sitasi(teks) == (harap,)


@pytest.mark.parametrize(
    ("teks", "harap"),
    [
        ("3. No. 2 Tahun 2009 Tentang Pengadilan", _satu("", "2", "2009")),
        ("Undang-Undang No. 23 tentang Adminduk", _satu("Undang-Undang", "23", "")),
        ("Perwali Bima Nomor ..... Tahun 2020", _satu("Peraturan Wali Kota", "", "2020", "Bima")),
    ],
)
def test_what_is_not_stated_stays_empty(teks: str, harap: Sitasi) -> None:
    assert parse_sitasi(teks) == (harap,)


@pytest.mark.parametrize(
    ("teks", "kunci"),
    [
        ("Pergub 60/2016/Pergub 46/2017", ["60/2016", "46/2017"]),
        ("UU No 23/2006 jo 24/2013", ["23/2006", "24/2013"]),
        ("UU 23/2006 sebagaimana telah diubah dengan Nomor 24 Tahun 2013", ["23/2006", "24/2013"]),
        ("Permendagri 13/2006 tentang X, terakhir dengan No 21/2011", ["13/2006", "21/2011"]),
        ("Perda Kota Bima Nomor 5 dan 6 Tahun 2016", ["5/2016", "6/2016"]),
        ("UU Nomor 8 Tahun 1974, Nomor 43 Tahun 1999", ["8/1974", "43/1999"]),
        ("UU Nomor 23 Tahun 20062. UU Nomor 25 Tahun 2009", ["23/2006", "25/2009"]),
        ("UU No 1/1974 (Lembaran Negara Tahun 1974 Nomor 1)", ["1/1974"]),
        ("Perpres No. 96 Tahun 2018, 15/1/2019", ["96/2018"]),
        ("SE Mendagri Nomor 5 Tahun 2020 tentang Pelaksanaan UU 7/2019", ["7/2019"]),
        ("Peraturan Daerah dan Peraturan Bupati Paser No 53/2021", ["53/2021"]),
    ],
)
def test_an_item_may_cite_several(teks: str, kunci: list[str]) -> None:
    assert [f"{sitasi.nomor}/{sitasi.tahun}" for sitasi in parse_sitasi(teks)] == kunci


def test_a_number_joined_to_a_citation_takes_over_kind_and_region() -> None:
    pertama, kedua = parse_sitasi("Perbup Paser No. 53/2021 dan No. 54 Tahun 2021")

    assert pertama == _satu("Peraturan Bupati", "53", "2021", "Paser")
    assert kedua == _satu("Peraturan Bupati", "54", "2021", "Paser")


@pytest.mark.parametrize(
    "teks",
    [
        "",
        "-",
        "ISO 9001:2015",
        "SNI 03-1736-2000",
        "Pasal 118,120 HIR",
        "Rencana Kontijensi",
        "Surat Edaran Menteri PANRB Nomor 5 Tahun 2020",
        "SE-15/MK.1/2006",
        "Putusan MK Nomor 18/PUU-XVII/2019",
        "Perjanjian Kerja Sama Nomor 5 Tahun 2020",
        "Perkara Nomor 12 Tahun 2019",
        "PPATK Nomor 5 Tahun 2019",
        "Peraturan perundang-undangan yang berlaku",
        "Program Pembentukan Peraturan Daerah Tahun 2020",
        "Keputusan rapat nomor 3",
    ],
)
def test_what_is_no_regulation_is_no_citation(teks: str) -> None:
    assert parse_sitasi(teks) == ()


_POTONGAN = st.sampled_from(
    [
        *("UU", "PP", "Permen", "Perda", "Peraturan", "Keputusan", "Menteri", "Bupati", "Kota"),
        *("Paser", "RI", "SE", "jo.", "dan", "tentang", "diubah", "dengan", "PM", "İ", "¼"),
        *("Nomor", "No.", "Tahun", "Th.", "5", "07", "2016", "23/2006", "215/PMK.05/2016"),
        *"/(),;.-",
    ]
)


@given(st.one_of(st.text(), st.lists(_POTONGAN, max_size=40).map(" ".join)))
def test_any_text_is_read_and_every_citation_has_a_number_or_year(teks: str) -> None:
    hasil = parse_sitasi(teks)

    assert len(hasil) <= len(teks)
    for sitasi in hasil:
        assert sitasi.nomor or sitasi.tahun
        assert not sitasi.tahun or 1800 <= int(sitasi.tahun) <= 2099


@given(st.one_of(st.text(), st.lists(_POTONGAN, max_size=40).map(" ".join)))
def test_the_words_of_citations_stand_in_order_and_apart(teks: str) -> None:
    kutipan = parse_kutipan(teks)
    batas = [satu for one in kutipan for satu in (one.mulai, one.akhir)]

    assert tuple(one.sitasi for one in kutipan) in {parse_sitasi(teks), ()}
    assert batas == sorted(batas)
    assert all(one.mulai < one.akhir <= len(teks) for one in kutipan)


@given(st.integers(1, 9999), st.integers(1900, 2099), st.sampled_from(list(_SINGKATAN)))
def test_kind_number_and_year_come_back(nomor: int, tahun: int, jenis: str) -> None:
    assert parse_sitasi(f"{jenis} Nomor {nomor} Tahun {tahun} tentang Pelayanan") == (
        _satu(jenis, str(nomor), str(tahun)),
    )


@pytest.mark.parametrize(
    "potongan",
    [
        "UU ",
        "PP 4",
        "keputusan a b c d e f g h ",
        "UU Nomor 5, 6, 7, ",
        "UU Nomor ",
        "1/",
        "a.",
        "SK (((",
        "UU . . ",
        "diubah a b ",
        "2016/",
    ],
)
def test_a_long_text_takes_time_in_proportion(potongan: str) -> None:
    teks = potongan * (100_000 // len(potongan))
    mulai = time.perf_counter()
    parse_sitasi(teks)
    assert time.perf_counter() - mulai < 3
