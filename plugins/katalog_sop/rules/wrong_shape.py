"""Nilai yang bentuknya lain dari yang diminta kuncinya."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP007"
NAME: Final = "wrong-shape"
SEVERITY: Final = Severity.ERROR
