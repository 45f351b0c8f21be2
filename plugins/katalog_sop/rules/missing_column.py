"""Tabel langkah tanpa kolom yang diperlukan."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP025"
NAME: Final = "missing-column"
SEVERITY: Final = Severity.ERROR
