"""Durations as the form states them."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final


class Satuan(StrEnum):
    """Units of time, smallest first."""

    DETIK = "detik"
    MENIT = "menit"
    JAM = "jam"
    HARI = "hari"
    MINGGU = "minggu"
    BULAN = "bulan"
    TAHUN = "tahun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waktu:
    """The Waktu cell of a step: its text, and its value where the text states one."""

    teks: str = ""
    nilai: Decimal | None = None
    maks: Decimal | None = None
    """The upper end of a range such as ``5 - 10 menit``, in the same unit."""
    satuan: Satuan | None = None

    def terukur(self) -> bool:
        """Return whether the text states a duration."""
        return self.nilai is not None


TANPA_WAKTU: Final = Waktu()
"""The Waktu of a step whose cell is empty."""
