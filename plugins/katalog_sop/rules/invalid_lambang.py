"""Lambang yang bukan berkas svg atau png di folder instansi."""

from typing import Final

from katalog_sop.diagnostics import Severity
from katalog_sop.rules.base import left_to_parser as check

__all__ = ["CODE", "NAME", "SEVERITY", "check"]

CODE: Final = "SOP106"
NAME: Final = "invalid-lambang"
SEVERITY: Final = Severity.ERROR
