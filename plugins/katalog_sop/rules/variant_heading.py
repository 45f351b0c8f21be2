"""Judul bagian yang ejaannya lain dari baku."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP017"
NAME: Final = "variant-heading"
SEVERITY: Final = Severity.WARNING
