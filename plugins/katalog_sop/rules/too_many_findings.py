"""Berkas dengan temuan yang terlalu banyak untuk dilaporkan semua."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP029"
NAME: Final = "too-many-findings"
SEVERITY: Final = Severity.ERROR
