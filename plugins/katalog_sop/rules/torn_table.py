"""Tabel yang terputus atau tanpa garis pemisah."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP022"
NAME: Final = "torn-table"
SEVERITY: Final = Severity.ERROR
