"""Pelaksana langkah yang tidak ada di daftar pelaksana."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP302"
NAME: Final = "undeclared-pelaksana"
SEVERITY: Final = Severity.ERROR
