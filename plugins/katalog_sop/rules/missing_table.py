"""Prosedur tanpa tabel langkah."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP021"
NAME: Final = "missing-table"
SEVERITY: Final = Severity.ERROR
