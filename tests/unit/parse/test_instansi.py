import pytest

from katalog_sop.model.dasar_hukum import Peraturan
from katalog_sop.parse.instansi import parse_peraturan
from katalog_sop.parse.sitasi import parse_sitasi
from katalog_sop.source import SourceFile


def _entries(text: str) -> tuple[Peraturan, ...]:
    return parse_peraturan(SourceFile(path="sops/peraturan.yml", text=text)).value


@pytest.mark.parametrize(
    ("entry", "cited"),
    [
        ("{jenis: UU, nomor: 23, tahun: 2006}", "Undang-Undang Nomor 23 Tahun 2006"),
        ("{jenis: undang-undang, nomor: 07, tahun: 2012}", "UU No. 7 Th. 2012"),
        ("{jenis: Permendagri, nomor: 52, tahun: 2011}", "Permendagri No 52 Tahun 2011"),
        (
            "{jenis: PMK, nomor: 215/PMK.05/2016, tahun: 2016}",
            "Peraturan Menteri Keuangan Nomor 215/PMK.05/2016",
        ),
        ("{jenis: PMK, nomor: 215/PMK.05, tahun: 2016}", "PMK Nomor 215/PMK.05/2016"),
        (
            "{jenis: Perda, daerah: Kota Palembang, nomor: 6, tahun: 2016}",
            "Peraturan Daerah Kota Palembang Nomor 6 Tahun 2016",
        ),
        (
            "{jenis: Perwali, daerah: SIBOLGA KOTA, nomor: 12, tahun: 2017}",
            "Peraturan Walikota sibolga kota Nomor 12 Tahun 2017",
        ),
        (
            "{jenis: Permenpan RB, nomor: 35, tahun: 2012}",
            "PermenPAN-RB No. 35 Tahun 2012",
        ),
    ],
)
def test_an_entry_of_peraturan_yml_is_the_regulation_that_a_text_cites(
    entry: str, cited: str
) -> None:
    (peraturan,) = _entries(f"- {entry}\n")

    assert (peraturan.sitasi,) == parse_sitasi(cited)


def test_what_changed_a_regulation_is_read_in_the_same_way() -> None:
    (peraturan,) = _entries(
        "- jenis: UU\n"
        "  nomor: 23\n"
        "  tahun: 2006\n"
        "  status: diubah\n"
        "  oleh: [{jenis: UU, nomor: 24, tahun: 2013}]\n"
    )

    assert peraturan.oleh == parse_sitasi("Undang-Undang Nomor 24 Tahun 2013")


@pytest.mark.parametrize(
    "jenis", ["ISO", "Surat Edaran", "UU Nomor 5 Tahun 2000 jo. UU", "", "[", "'Nomor'"]
)
def test_a_kind_that_no_text_cites_stays_as_it_is_written(jenis: str) -> None:
    (peraturan,) = _entries(f"- jenis: {jenis!r}\n  nomor: 9001\n  tahun: 2015\n")

    assert peraturan.sitasi.nomor == "9001"
    assert peraturan.sitasi.tahun == "2015"
