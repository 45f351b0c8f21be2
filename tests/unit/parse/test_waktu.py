import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from katalog_sop.model.waktu import Satuan, Waktu
from katalog_sop.parse.waktu import parse_waktu


@pytest.mark.parametrize(
    ("teks", "nilai", "satuan"),
    [
        ("5 menit", "5", "menit"),
        ("5 mnt", "5", "menit"),
        ("5menit.", "5", "menit"),
        ("15 Menit", "15", "menit"),
        ("1.440 menit", "1440", "menit"),
        ("2 jam", "2", "jam"),
        ("1,5 jam", "1.5", "jam"),
        ("1.5 jam", "1.5", "jam"),
        ("½ jam", "0.5", "jam"),
        ("1 Hari", "1", "hari"),
        ("01 hari", "1", "hari"),
        ("2 (dua) hari", "2", "hari"),
        ("5 hari kerja", "5", "hari"),
        ("maksimal 3 hari", "3", "hari"),
        ("Paling lama 3 (tiga) hari kerja", "3", "hari"),
        ("2 minggu", "2", "minggu"),
        ("3 bulan", "3", "bulan"),
        ("1 bulan (Jan–Feb)", "1", "bulan"),
        ("7 hari (Des t-1 / Jan t)", "7", "hari"),
        ("15 menit per berkas", "15", "menit"),
        ("1 jam 30 menit", "90", "menit"),
        ("1 jam<br>30 menit", "90", "menit"),
        ("1 tahun, 6 bulan", "18", "bulan"),
        ("5 - 5 menit", "5", "menit"),
    ],
)
def test_a_duration_has_value_and_unit(teks: str, nilai: str, satuan: str) -> None:
    assert parse_waktu(teks) == Waktu(teks=teks, nilai=Decimal(nilai), satuan=Satuan(satuan))


@pytest.mark.parametrize(
    ("teks", "nilai", "maks", "satuan"),
    [
        ("± 5 - 10 Menit", "5", "10", "menit"),
        ("5–10 menit", "5", "10", "menit"),
        ("5 s.d. 10 menit", "5", "10", "menit"),
        ("5 s/d 10 menit", "5", "10", "menit"),
        ("5 sampai 10 menit", "5", "10", "menit"),
        ("5 menit sampai dengan 10 menit", "5", "10", "menit"),
        ("30 menit - 1 jam", "30", "60", "menit"),
        ("1 jam 30 menit – 2 jam", "90", "120", "menit"),
        ("1 jam - 90 menit", "60", "90", "menit"),
    ],
)
def test_a_range_has_an_upper_end_in_the_same_unit(
    teks: str, nilai: str, maks: str, satuan: str
) -> None:
    assert parse_waktu(teks) == Waktu(
        teks=teks, nilai=Decimal(nilai), maks=Decimal(maks), satuan=Satuan(satuan)
    )


def test_of_two_alternatives_the_first_counts() -> None:
    assert parse_waktu("120 Menit / 3 Hari") == Waktu(
        teks="120 Menit / 3 Hari", nilai=Decimal(120), satuan=Satuan.MENIT
    )


@pytest.mark.parametrize(
    "teks",
    [
        "",
        "-",
        "Jam kerja harian",
        "08.00 - 15.00 WIB",
        "13.00 - 15.00 jam",
        "Sesuai Jadwal",
        "10",
        "5 menit - 10",
        "9999999 menit",
        "1.000.000.000 hari",
        "10 - 5 menit",
        "5/10 menit",
        "1 hari 2 jam",
        "30 menit 1 jam",
        "1 hari - 1 minggu",
        "1 hari sebelum rapat",
        "5 menitan",
        "5 MENİT",
        "\u0665 menit",
    ],
)
def test_what_is_no_certain_duration_stays_unmeasured(teks: str) -> None:
    assert parse_waktu(teks) == Waktu(teks=teks)


def test_the_text_is_kept_as_printed() -> None:
    assert parse_waktu("  ±  5 -\u00a010  Menit \n").teks == "±  5 -\u00a010  Menit"


_POTONGAN = st.sampled_from(
    [*"0159½±-–/.,()<> ", "5", "120", "jam", "menit", "hari", "s.d.", "maks.", "(dua)", "kerja"]
)


@given(st.one_of(st.text(), st.lists(_POTONGAN, max_size=12).map(" ".join)))
def test_any_cell_is_read_and_its_values_are_in_order(teks: str) -> None:
    waktu = parse_waktu(teks)

    assert waktu.teks == teks.strip()
    assert (waktu.nilai is None) == (waktu.satuan is None)
    if waktu.nilai is None:
        assert waktu.maks is None
    else:
        assert 0 <= waktu.nilai < 10**9
        assert waktu.maks is None or waktu.nilai < waktu.maks < 10**9


@given(st.integers(1, 999_999), st.sampled_from(Satuan))
def test_number_and_unit_come_back(nilai: int, satuan: Satuan) -> None:
    assert parse_waktu(f"{nilai} {satuan}") == Waktu(
        teks=f"{nilai} {satuan}", nilai=Decimal(nilai), satuan=satuan
    )


@pytest.mark.parametrize(
    "potongan",
    ["1", "1.", "1 jam ", "± ", "(", "5 (", " ", "5 - ", "<br", "1 tahun 1 jam 1 menit "],
)
def test_a_megabyte_in_one_cell_is_read_at_once(potongan: str) -> None:
    teks = potongan * (1_000_000 // len(potongan))
    mulai = time.perf_counter()
    parse_waktu(teks)
    assert time.perf_counter() - mulai < 1
