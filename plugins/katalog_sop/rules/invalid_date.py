"""Tanggal yang salah tulis atau tidak ada di kalender."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP103"
NAME: Final = "invalid-date"
SEVERITY: Final = Severity.ERROR
