"""Pelaksana yang tertulis dua kali di daftar."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP303"
NAME: Final = "duplicate-pelaksana"
SEVERITY: Final = Severity.ERROR
