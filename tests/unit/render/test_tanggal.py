from decimal import Decimal

import pytest

from katalog_sop.alur.waktu import JumlahWaktu
from katalog_sop.model.identitas import Tanggal
from katalog_sop.model.waktu import Satuan
from katalog_sop.render.tanggal import (
    angka,
    durasi,
    tak_terukur,
    tanggal_indonesia,
    tanggal_iso_indonesia,
)


@pytest.mark.parametrize(
    ("tanggal", "kata"),
    [
        (Tanggal(2022), "2022"),
        (Tanggal(2020, 9), "September 2020"),
        (Tanggal(2020, 9, 29), "29 September 2020"),
        (Tanggal(2024, 1, 2), "2 Januari 2024"),
    ],
)
def test_partial_dates_in_words(tanggal: Tanggal, kata: str) -> None:
    assert tanggal_indonesia(tanggal) == kata


@pytest.mark.parametrize("iso", ["2026-11-20", "2026-11-20T10:00:00+07:00"])
def test_iso_dates_in_words(iso: str) -> None:
    assert tanggal_iso_indonesia(iso) == "20 November 2026"


@pytest.mark.parametrize(
    ("nilai", "kata"),
    [("30", "30"), ("1.50", "1,5"), ("0.25", "0,25"), ("2.0", "2"), ("1E+2", "100")],
)
def test_numbers_with_a_decimal_comma(nilai: str, kata: str) -> None:
    assert angka(Decimal(nilai)) == kata


SIBOLGA = JumlahWaktu(
    bagian=((Satuan.HARI, Decimal(7)), (Satuan.JAM, Decimal(5)), (Satuan.MENIT, Decimal(25))),
    tak_terukur=1,
)


def test_measured_time_is_a_minimum_while_a_step_is_unmeasured() -> None:
    assert durasi(SIBOLGA) == "minimal 7 hari 5 jam 25 menit"
    assert tak_terukur(SIBOLGA) == "1 langkah tak terukur"


def test_measured_time_is_a_minimum_while_a_step_states_a_range() -> None:
    assert (
        durasi(JumlahWaktu(bagian=((Satuan.HARI, Decimal(1)),), rentang=True)) == "minimal 1 hari"
    )


def test_fully_measured_time() -> None:
    jumlah = JumlahWaktu(bagian=((Satuan.JAM, Decimal("1.5")),))
    assert (durasi(jumlah), tak_terukur(jumlah)) == (
        "1,5 jam",
        "semua langkah di jalur ini terukur",
    )


def test_nothing_measured() -> None:
    assert durasi(JumlahWaktu(tak_terukur=3)) == "tidak terukur"
