"""Teks di depan bagian pertama."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP020"
NAME: Final = "text-outside-section"
SEVERITY: Final = Severity.WARNING
