from decimal import Decimal

import pytest

from katalog_sop.alur.graf import graf_dari
from katalog_sop.alur.waktu import (
    Bagian,
    JumlahWaktu,
    jalur_terlama,
    jumlah_waktu,
    setara_jam,
    waktu_jalur_lurus,
    waktu_jalur_terpanjang,
)
from katalog_sop.model.langkah import SELESAI, Cabang, Langkah
from katalog_sop.model.waktu import Satuan, Waktu
from katalog_sop.source import WHOLE_FILE


def langkah(no: str, *ke: str, waktu: Waktu | None = None) -> Langkah:
    alur = tuple(
        Cabang(ke=satu, label=f"jalan {satu}" if ke[1:] else "", disimpulkan=False, at=WHOLE_FILE)
        for satu in ke
    )
    return Langkah(
        no=no, kegiatan=(), pelaksana=(), alur=alur, waktu=waktu or Waktu(), at=WHOLE_FILE
    )


def lama(nilai: str, satuan: Satuan, maks: str = "") -> Waktu:
    return Waktu(
        teks="seperti tercetak",
        nilai=Decimal(nilai),
        maks=Decimal(maks) if maks else None,
        satuan=satuan,
    )


def bagian(**jumlah: str) -> Bagian:
    """Return time unit by unit, as it is named."""
    return tuple((Satuan(nama), Decimal(nilai)) for nama, nilai in jumlah.items())


def test_time_of_steps_off_the_path_is_not_counted() -> None:
    graf = graf_dari(
        (
            langkah("1", "3", waktu=lama("1", Satuan.HARI)),
            langkah("2", waktu=lama("9", Satuan.HARI)),
            langkah("3"),
        )
    )
    assert waktu_jalur_lurus(graf) == JumlahWaktu(
        bagian=((Satuan.HARI, Decimal(1)),), tak_terukur=1
    )


def test_minutes_carry_into_hours_and_nothing_else_is_converted() -> None:
    jumlah = jumlah_waktu(
        (
            lama("90", Satuan.MENIT),
            lama("30", Satuan.MENIT),
            lama("25", Satuan.MENIT),
            lama("30", Satuan.JAM),
            lama("9", Satuan.HARI),
        )
    )
    assert jumlah.bagian == (
        (Satuan.HARI, Decimal(9)),
        (Satuan.JAM, Decimal(32)),
        (Satuan.MENIT, Decimal(25)),
    )


def test_a_range_counts_with_its_lower_end_and_is_remembered() -> None:
    jumlah = jumlah_waktu((lama("5", Satuan.MENIT, maks="10"),))
    assert jumlah == JumlahWaktu(
        bagian=((Satuan.MENIT, Decimal(5)),), rentang=True, atas=((Satuan.MENIT, Decimal(10)),)
    )


def test_the_upper_end_of_a_range_is_added_to_what_is_exact() -> None:
    jumlah = jumlah_waktu((lama("50", Satuan.MENIT, maks="70"), lama("1", Satuan.HARI)))
    assert jumlah.atas == bagian(hari="1", jam="1", menit="10")


@pytest.mark.parametrize("waktu", [Waktu(), Waktu(teks="Jam kerja harian")])
def test_text_without_a_duration_counts_as_unmeasured(waktu: Waktu) -> None:
    assert jumlah_waktu((waktu, waktu)) == JumlahWaktu(tak_terukur=2)


def terlama(*waktu: Waktu, jam_kerja: str = "") -> int:
    """Return which of several steps lies on the longest path, where it goes through one of them."""
    ke = [str(urutan) for urutan in range(1, len(waktu) + 1)]
    rows = (langkah(no, SELESAI, waktu=satu) for no, satu in zip(ke, waktu, strict=True))
    jalur = jalur_terlama(
        graf_dari((langkah("0", *ke), *rows)), Decimal(jam_kerja) if jam_kerja else None
    )
    return int(jalur[1].langkah.no)


@pytest.mark.parametrize(
    ("pendek", "panjang"),
    [
        (lama("59", Satuan.DETIK), lama("1", Satuan.MENIT)),
        (lama("59", Satuan.MENIT), lama("1", Satuan.JAM)),
        (lama("7", Satuan.JAM), lama("1", Satuan.HARI)),
        (lama("1", Satuan.HARI), lama("8", Satuan.JAM)),
        (lama("4", Satuan.HARI), lama("1", Satuan.MINGGU)),
        (lama("1", Satuan.MINGGU), lama("6", Satuan.HARI)),
        (lama("4", Satuan.MINGGU), lama("1", Satuan.BULAN)),
        (lama("1", Satuan.BULAN), lama("5", Satuan.MINGGU)),
        (lama("11", Satuan.BULAN), lama("1", Satuan.TAHUN)),
        (lama("2", Satuan.JAM), lama("1", Satuan.JAM, maks="3")),
        (lama("1", Satuan.JAM, maks="3"), lama("2", Satuan.JAM, maks="3")),
        (Waktu(), lama("1", Satuan.DETIK)),
        (lama("0", Satuan.MENIT), Waktu()),
    ],
)
def test_which_of_two_times_is_the_longer_one(pendek: Waktu, panjang: Waktu) -> None:
    assert (terlama(pendek, panjang), terlama(panjang, pendek)) == (2, 1)


@pytest.mark.parametrize(
    ("satu", "lain"),
    [
        (lama("60", Satuan.DETIK), lama("1", Satuan.MENIT)),
        (lama("60", Satuan.MENIT), lama("1", Satuan.JAM)),
        (lama("7.5", Satuan.JAM), lama("1", Satuan.HARI)),
        (lama("5", Satuan.HARI), lama("1", Satuan.MINGGU)),
        (lama("12", Satuan.BULAN), lama("1", Satuan.TAHUN)),
    ],
)
def test_of_equal_times_the_first_is_taken(satu: Waktu, lain: Waktu) -> None:
    assert (terlama(satu, lain), terlama(lain, satu)) == (1, 1)


def test_the_hours_of_an_office_decide_how_long_a_day_is() -> None:
    sehari, enam_jam = lama("1", Satuan.HARI), lama("6", Satuan.JAM)

    assert terlama(enam_jam, sehari) == 2
    assert terlama(enam_jam, sehari, jam_kerja="5.5") == 1


def test_the_longest_path_is_told_in_the_units_given() -> None:
    graf = graf_dari(
        (
            langkah("1", "3", "2", waktu=lama("9", Satuan.HARI)),
            langkah("2", waktu=lama("4", Satuan.JAM)),
            langkah("3", "4", waktu=lama("25", Satuan.MENIT)),
            langkah("4"),
        )
    )
    assert waktu_jalur_lurus(graf).bagian == bagian(hari="9", menit="25")
    assert waktu_jalur_terpanjang(graf) == JumlahWaktu(
        bagian=bagian(hari="9", jam="4", menit="25"), tak_terukur=1
    )


def test_days_are_hours_where_the_office_says_how_many() -> None:
    assert setara_jam(bagian(hari="9", jam="4", menit="25"), Decimal("7.5")) == bagian(
        jam="71", menit="55"
    )


@pytest.mark.parametrize(
    "tanpa_setara",
    [
        bagian(),
        bagian(jam="3", menit="5"),
        bagian(minggu="1"),
        bagian(minggu="1", hari="2"),
        bagian(bulan="1", hari="2"),
        bagian(tahun="1", hari="2"),
    ],
)
def test_what_has_no_days_or_longer_units_has_no_equivalent_in_hours(tanpa_setara: Bagian) -> None:
    assert setara_jam(tanpa_setara, Decimal(8)) == ()
