import pytest

from katalog_sop.parse.tanggal import parse_tanggal, saran_tanggal


@pytest.mark.parametrize("teks", ["2022", "2020-06", "2020-09-29", "2020-02-29", "2999-12-31"])
def test_partial_dates_are_read_and_written_alike(teks: str) -> None:
    tanggal = parse_tanggal(teks)

    assert tanggal is not None
    assert tanggal.iso() == teks


@pytest.mark.parametrize(
    "teks",
    [
        *("0000", "2020-00", "2020-13", "2020-01-00", "2020-00-00", "2021-02-29", "2020-6"),
        *("20", "2020-06-1", "2020/06", "２０２０", "2020-06-01 ", "", "1 Juni 2020"),  # noqa: RUF001
    ],
)
def test_dates_that_do_not_exist_are_none(teks: str) -> None:
    assert parse_tanggal(teks) is None


@pytest.mark.parametrize(
    ("teks", "iso"),
    [
        ("29/09/2020", "2020-09-29"),
        ("29 September 2020", "2020-09-29"),
        ("Agustus 2020", "2020-08"),
        ("31/02/2020", ""),
        ("besok", ""),
    ],
)
def test_a_date_in_another_form_is_proposed_in_iso(teks: str, iso: str) -> None:
    assert saran_tanggal(teks) == iso
