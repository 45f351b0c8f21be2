import pytest

from katalog_sop.parse.sitasi import parse_kutipan


def _kata(teks: str) -> list[str]:
    return [teks[satu.mulai : satu.akhir] for satu in parse_kutipan(teks)]


@pytest.mark.parametrize(
    ("teks", "kata"),
    [
        ("UU  No.\n24 Tahun 2013 tentang Adminduk", ["UU  No.\n24 Tahun 2013"]),
        ("UU No 23/2006 jo. 24/2013;", ["UU No 23/2006", "24/2013"]),
        ("Permendagri Nomor 7 dan 8 Tahun 2019", ["Permendagri Nomor 7", "8 Tahun 2019"]),
        ("Lihat PP 40/2019, PP 96/2012.", ["PP 40/2019", "PP 96/2012"]),
        ("UU Nomor 23Tahun2006tentang X", ["UU Nomor 23Tahun2006"]),
        ("Ti\u00adap \u2460 UU 23\u200b/2006", ["UU 23\u200b/2006"]),
        ("Undang\u2013Undang Nomor 23 Tahun 2006", ["Undang\u2013Undang Nomor 23 Tahun 2006"]),
        ("Tanpa peraturan", []),
    ],
)
def test_a_citation_knows_its_words(teks: str, kata: list[str]) -> None:
    assert _kata(teks) == kata
