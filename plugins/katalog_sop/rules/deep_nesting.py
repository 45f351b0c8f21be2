"""Daftar atau kutipan yang bersarang terlalu dalam untuk dibaca."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP031"
NAME: Final = "deep-nesting"
SEVERITY: Final = Severity.ERROR
