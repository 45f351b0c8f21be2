from decimal import Decimal

import pytest

from katalog_sop.alur.uraian_waktu import (
    angka,
    uraian_jumlah,
    uraian_tak_terukur,
    uraian_terukur,
)
from katalog_sop.alur.waktu import Bagian, JumlahWaktu, jumlah_waktu
from katalog_sop.model.waktu import Satuan, Waktu


def bagian(**jumlah: str) -> Bagian:
    """Return time unit by unit, as it is named."""
    return tuple((Satuan(nama), Decimal(nilai)) for nama, nilai in jumlah.items())


SIBOLGA = JumlahWaktu(bagian=bagian(hari="9", jam="4", menit="25"), tak_terukur=1)
TERUKUR = JumlahWaktu(bagian=bagian(hari="4", jam="1.50"))
RENTANG = JumlahWaktu(bagian=bagian(menit="50"), rentang=True, atas=bagian(jam="1", menit="10"))
TAK_TENTU = JumlahWaktu(
    bagian=bagian(menit="5"), tak_terukur=2, rentang=True, atas=bagian(menit="10")
)
BERMINGGU = JumlahWaktu(bagian=bagian(minggu="1", hari="2"))
DARI_NOL = JumlahWaktu(rentang=True, atas=bagian(menit="5"))


@pytest.mark.parametrize(
    ("jumlah", "kata"),
    [
        (SIBOLGA, "minimal 9 hari 4 jam 25 menit, 1 langkah tak terukur"),
        (TERUKUR, "4 hari 1,5 jam, semua langkah terukur"),
        (RENTANG, "50 menit sampai 1 jam 10 menit, semua langkah terukur"),
        (TAK_TENTU, "minimal 5 menit, 2 langkah tak terukur"),
        (DARI_NOL, "0 menit sampai 5 menit, semua langkah terukur"),
        (JumlahWaktu(tak_terukur=3), "3 langkah tak terukur"),
    ],
)
def test_measured_time_with_what_it_leaves_out(jumlah: JumlahWaktu, kata: str) -> None:
    assert uraian_jumlah(jumlah) == kata


@pytest.mark.parametrize(
    ("jumlah", "kata"),
    [
        (SIBOLGA, "minimal 9 hari 4 jam 25 menit (71 jam 55 menit kerja)"),
        (BERMINGGU, "1 minggu 2 hari"),
        (RENTANG, "50 menit sampai 1 jam 10 menit"),
        (
            JumlahWaktu(bagian=bagian(jam="6"), rentang=True, atas=bagian(hari="1")),
            "6 jam sampai 1 hari (6 jam sampai 7 jam 30 menit kerja)",
        ),
    ],
)
def test_days_are_told_in_hours_too_where_a_day_has_some(jumlah: JumlahWaktu, kata: str) -> None:
    assert uraian_terukur(jumlah, Decimal("7.5")) == kata


def test_a_sum_of_steps_in_words() -> None:
    sejam = Waktu(teks="1 jam", nilai=Decimal(1), satuan=Satuan.JAM)
    jumlah = jumlah_waktu((sejam, Waktu(teks="Jam kerja harian"), sejam))

    assert uraian_jumlah(jumlah) == "minimal 2 jam, 1 langkah tak terukur"
    assert uraian_tak_terukur(jumlah) == "1 langkah tak terukur"


@pytest.mark.parametrize(
    ("nilai", "kata"),
    [("30", "30"), ("1.50", "1,5"), ("0.25", "0,25"), ("2.0", "2"), ("1E+2", "100")],
)
def test_numbers_with_a_decimal_comma(nilai: str, kata: str) -> None:
    assert angka(Decimal(nilai)) == kata
