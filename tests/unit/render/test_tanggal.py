import pytest

from katalog_sop.model.identitas import Tanggal
from katalog_sop.render.tanggal import tanggal_indonesia, tanggal_iso_indonesia


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
