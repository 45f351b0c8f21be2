"""Komentar di belakang nilai, yang membuang teks tanpa suara."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP009"
NAME: Final = "trailing-comment"
SEVERITY: Final = Severity.WARNING
