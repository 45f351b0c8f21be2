import pytest

from katalog_sop.parse.sitasi import parse_sitasi
from katalog_sop.resolve.kunci_peraturan import is_lengkap, kunci_peraturan


@pytest.mark.parametrize(
    "ejaan",
    [
        ("Undang-Undang Nomor 24 Tahun 2013", "UU. No. 24 Tahun 2013", "UU 24/2013"),
        ("215/PMK.05/2016", "PMK Nomor 215 Tahun 2016", "Permenkeu No. 215/PMK.05/2016"),
        ("PM 38 Tahun 2012", "Permenhub PM 38 Tahun 2012", "Permenhub No 38/2012")[1:],
        ("PER/35/M.PAN/2012", "Permenpan RB 35/2012"),
        ("PER/21/M.PAN/11/2008", "Permenpan Nomor 21 Tahun 2008"),
        ("Kepmenpan No 63/KEP/M.PAN/7/2003", "Kepmenpan Nomor 63 Tahun 2003"),
        ("PER-40/PB/2006", "Peraturan Direktur Jenderal Perbendaharaan Nomor 40 Tahun 2006"),
        ("KMA/026/SK/II/2012", "026/KMA/SK/II/2012"),
        ("Perbup Paser No 53/2021", "Peraturan Bupati Kabupaten Paser Nomor 53 Tahun 2021"),
        ("PERBUP KAB. PASER NO 53 TH 2021", "Peraturan Bupati Paser Nomor 53 Tahun 2021"),
        ("Perwali Sibolga 12/2017", "Peraturan Walikota Kota Sibolga Nomor 12 Tahun 2017"),
        ("Pergub Jateng 37/2013", "Peraturan Gubernur Provinsi Jawa Tengah No. 37 Tahun 2013"),
        ("Perda Kab. Paser 8/2016", "Peraturan Daerah Kabupaten Paser Nomor 8 Tahun 2016"),
        ("Perda Prov. Bengkulu 8/2016", "Perda Propinsi Bengkulu No 8 Tahun 2016"),
        ("Perka BKN 7/2013", "Peraturan Kepala Badan Kepegawaian Negara No 07 Tahun 2013"),
    ],
)
def test_spellings_of_one_regulation_have_one_key(ejaan: tuple[str, ...]) -> None:
    kunci = {kunci_peraturan(satu) for teks in ejaan for satu in parse_sitasi(teks)}
    assert len(kunci) == 1


@pytest.mark.parametrize(
    ("satu", "lain"),
    [
        ("UU 23/2006", "PP 23/2006"),
        ("UU 23/2006", "UU 23/2014"),
        ("Perda Kota Bima 5/2016", "Perda Kabupaten Bima 5/2016"),
        ("Perda Bengkulu 8/2016", "Perda Kota Bengkulu 8/2016"),
        ("Perda Kota Bengkulu 8/2016", "Perda Provinsi Bengkulu 8/2016"),
        ("Perwali Bima 5/2016", "Perbup Bima 5/2016"),
        ("Peraturan Kepala BKN 7/2013", "Peraturan BKN 7/2013"),
        ("PER-40/PB/2006", "PER-40/PJ/2006"),
        ("Permendagri 470-837 Tahun 2020", "Permendagri 470 Tahun 2020"),
    ],
)
def test_two_regulations_have_two_keys(satu: str, lain: str) -> None:
    assert {kunci_peraturan(one) for one in parse_sitasi(satu)}.isdisjoint(
        kunci_peraturan(one) for one in parse_sitasi(lain)
    )


@pytest.mark.parametrize(
    ("teks", "lengkap"),
    [
        ("UU Nomor 24 Tahun 2013", True),
        ("UUD 1945", True),
        ("215/PMK.05/2016", True),
        ("Perda Kota Bima Nomor 5 Tahun 2016", True),
        ("Keputusan Direktur Jenderal Perbendaharaan Nomor 5 Tahun 2016", True),
        ("No. 2 Tahun 2009 tentang Pedoman", False),
        ("UU Nomor 23 tentang Adminduk", False),
        ("Perwali Bima Nomor .... Tahun 2020", False),
        ("Perda Nomor 5 Tahun 2016", False),
        ("Peraturan Nomor 5 Tahun 2016", False),
        ("Peraturan Menteri Nomor 5 Tahun 2016", False),
        ("SK Kepala Dinas Kesehatan Nomor 5 Tahun 2016", False),
        ("Peraturan Direktur RSUD Nomor 5 Tahun 2016", False),
    ],
)
def test_only_what_tells_a_regulation_from_all_others_is_complete(
    teks: str, *, lengkap: bool
) -> None:
    (sitasi,) = parse_sitasi(teks)
    assert is_lengkap(sitasi) is lengkap
