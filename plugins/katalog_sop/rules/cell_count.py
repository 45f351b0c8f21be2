"""Baris tabel yang jumlah selnya tidak sama dengan kepala tabel."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP023"
NAME: Final = "cell-count"
SEVERITY: Final = Severity.ERROR
