from decimal import Decimal

import pytest

from katalog_sop.alur.graf import Graf, graf_dari
from katalog_sop.alur.waktu import JumlahWaktu, jalur_lurus, jumlah_waktu, waktu_jalur_lurus
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


def nomor(graf: Graf) -> list[str]:
    return [simpul.langkah.no for simpul in jalur_lurus(graf)]


def test_straight_path_follows_the_rows() -> None:
    assert nomor(graf_dari((langkah("1"), langkah("2"), langkah("3")))) == ["1", "2", "3"]


def test_straight_path_takes_the_first_exit_to_a_new_step() -> None:
    graf = graf_dari((langkah("1"), langkah("2", "1", "4"), langkah("3"), langkah("4")))
    assert nomor(graf) == ["1", "2", "4"]


def test_straight_path_passes_by_a_branch_to_the_end() -> None:
    graf = graf_dari((langkah("1", SELESAI, "2"), langkah("2")))
    assert nomor(graf) == ["1", "2"]


def test_straight_path_of_a_loop_ends() -> None:
    assert nomor(graf_dari((langkah("1"), langkah("2", "1")))) == ["1", "2"]


def test_no_steps_have_no_path() -> None:
    assert jalur_lurus(graf_dari(())) == ()


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
    assert jumlah == JumlahWaktu(bagian=((Satuan.MENIT, Decimal(5)),), rentang=True)


@pytest.mark.parametrize("waktu", [Waktu(), Waktu(teks="Jam kerja harian")])
def test_text_without_a_duration_counts_as_unmeasured(waktu: Waktu) -> None:
    assert jumlah_waktu((waktu, waktu)) == JumlahWaktu(tak_terukur=2)
