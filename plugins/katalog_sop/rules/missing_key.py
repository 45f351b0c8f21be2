"""Kunci yang diperlukan tetapi kosong."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP101"
NAME: Final = "missing-key"
SEVERITY: Final = Severity.ERROR
