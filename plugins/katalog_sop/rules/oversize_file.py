"""Berkas yang melebihi batas ukuran."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP002"
NAME: Final = "oversize-file"
SEVERITY: Final = Severity.ERROR
