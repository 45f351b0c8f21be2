"""Berkas tanpa identitas di antara dua baris `---`."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP003"
NAME: Final = "missing-front-matter"
SEVERITY: Final = Severity.ERROR
